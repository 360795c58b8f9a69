//! Typing into fields.

use anyhow::Result;
use fantoccini::key::Key;
use serde_json::json;

use crate::walk::Walk;

impl Walk {
    /// Replaces what stands in a field.
    pub async fn type_into(&self, label: &str, text: &str) -> Result<()> {
        let field = self.find("textbox", label).await?;
        let rest = if text.is_empty() {
            char::from(Key::Delete).to_string()
        } else {
            text.to_owned()
        };
        let value = self
            .ask("return arguments[0].value", vec![json!(field)])
            .await?;
        if value != "" {
            let select_all = format!("{}a{}", char::from(Key::Control), char::from(Key::Null));
            field.send_keys(&select_all).await?;
        }
        Ok(field.send_keys(&rest).await?)
    }

    /// Replaces the point in time.
    pub async fn type_point_in_time(&self, text: &str) -> Result<()> {
        self.type_into("Point in time", text).await
    }
}
