//! Text fields.

use anyhow::Result;
use fantoccini::{elements::Element, key::Key};
use serde_json::json;

use crate::user::User;

impl User {
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
