//! The keyboard.

use anyhow::{Result, bail, ensure};
use serde_json::json;

use crate::{user::User, wait::wait_until};

pub use fantoccini::key::Key;

/// More than the number of tab stops of any screen without a long table.
const MAX_TAB_STOPS: usize = 60;

impl User {
    /// Types text into the focused element.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        Ok(self.browser.active_element().await?.send_keys(text).await?)
    }

    /// Presses a key.
    pub async fn press_key(&self, key: impl Into<char>) -> Result<()> {
        self.press_key_times(key, 1).await
    }

    /// Presses a key several times without a pause.
    pub async fn press_key_times(&self, key: impl Into<char>, times: usize) -> Result<()> {
        let key: char = key.into();
        self.type_text(&key.to_string().repeat(times)).await
    }

    /// Shows a text in the focused field that an input method (IME) is still composing. Only Chromium can.
    pub async fn compose(&self, text: &str) -> Result<()> {
        let end = text.chars().count();
        let composition = json!({ "text": text, "selectionStart": end, "selectionEnd": end });
        self.cdp("Input.imeSetComposition", composition).await?;
        Ok(())
    }

    /// Replaces what is being composed with the text that the user has chosen.
    pub async fn end_composition(&self, text: &str) -> Result<()> {
        self.cdp("Input.insertText", json!({ "text": text }))
            .await?;
        Ok(())
    }

    /// Presses Tab until the element with this role and name has the focus.
    pub async fn tab_to(&self, role: &str, name: &str) -> Result<()> {
        self.press_until_focused(role, name, &[Key::Tab]).await
    }

    /// Presses Shift+Tab until the element with this role and name has the focus.
    pub async fn shift_tab_to(&self, role: &str, name: &str) -> Result<()> {
        self.press_until_focused(role, name, &[Key::Shift, Key::Tab])
            .await
    }

    async fn press_until_focused(&self, role: &str, name: &str, keys: &[Key]) -> Result<()> {
        // The element may not have been rendered yet.
        self.find(role, name).await?;
        let keys: String = keys.iter().copied().map(char::from).collect();
        let expected = format!("{role} {name}");
        let mut visited = Vec::new();
        while visited.len() < MAX_TAB_STOPS {
            self.type_text(&keys).await?;
            let focused = self.focused().await?;
            if focused == expected {
                return Ok(());
            }
            visited.push(focused);
        }
        bail!("the Tab key does not reach {expected}, only {visited:?}")
    }

    /// Waits until an element has the focus, given by its role and the beginning of its name.
    pub async fn expect_focus(&self, expected: &str) -> Result<()> {
        wait_until(async || {
            let focused = self.focused().await?;
            ensure!(
                focused.starts_with(expected),
                "the focus is on {focused}, expected {expected}"
            );
            Ok(())
        })
        .await
    }

    /// The role and name of the focused element.
    async fn focused(&self) -> Result<String> {
        let script = include_str!("../scripts/focused_element.js");
        let focused = self.execute(script, vec![]).await?;
        Ok(focused.as_str().unwrap_or_default().to_owned())
    }
}
