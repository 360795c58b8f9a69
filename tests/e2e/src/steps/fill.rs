//! Text fields.

use anyhow::Result;
use fantoccini::{elements::Element, key::Key};
use serde_json::json;

use crate::user::User;

/// How a password manager tells the page that it has filled in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filling {
    /// Not at all.
    Silent,
    /// With the event `input`.
    Input,
    /// With the event `change`.
    Change,
}

impl Filling {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Silent, Self::Input, Self::Change];

    fn event(self) -> Option<&'static str> {
        match self {
            Self::Silent => None,
            Self::Input => Some("input"),
            Self::Change => Some("change"),
        }
    }
}

impl User {
    /// Replaces the text of a field, as a password manager does.
    pub async fn fill_by_script(&self, label: &str, text: &str, filling: Filling) -> Result<()> {
        let field = self.find("textbox", label).await?;
        let script = "const [field, text, event] = arguments;
            field.value = text;
            if (event) field.dispatchEvent(new Event(event, { bubbles: true }));";
        let arguments = vec![json!(field), json!(text), json!(filling.event())];
        self.execute(script, arguments).await.map(drop)
    }

    /// Replaces the text of a field.
    pub async fn fill(&self, label: &str, text: &str) -> Result<()> {
        let field = self.find("textbox", label).await?;
        self.type_into(&field, text).await
    }

    /// Replaces the text of an input.
    pub(super) async fn type_into(&self, field: &Element, text: &str) -> Result<()> {
        let keys = if text.is_empty() {
            char::from(Key::Delete).to_string()
        } else {
            text.to_owned()
        };
        let value = self
            .execute("return arguments[0].value", vec![json!(field)])
            .await?;
        if value != "" {
            let select_all = format!("{}a{}", char::from(Key::Control), char::from(Key::Null));
            field.send_keys(&select_all).await?;
        }
        Ok(field.send_keys(&keys).await?)
    }
}
