//! Working with the keyboard alone.

use anyhow::{Result, bail, ensure};
use fantoccini::key::Key;

use crate::{patience::until, walk::Walk};

/// More than any screen has places to stop at, but for long tables.
const STOPS: usize = 60;

impl Walk {
    /// Sends keys to whatever has the focus.
    pub async fn keys(&self, text: &str) -> Result<()> {
        Ok(self.browser.active_element().await?.send_keys(text).await?)
    }

    /// Presses the Enter key.
    pub async fn enter(&self) -> Result<()> {
        self.enter_times(1).await
    }

    /// Presses the Enter key several times in a row.
    pub async fn enter_times(&self, times: usize) -> Result<()> {
        self.keys(&char::from(Key::Enter).to_string().repeat(times))
            .await
    }

    /// Goes on with the Tab key until something of this role and name has the focus.
    pub async fn tab_to(&self, role: &str, name: &str) -> Result<()> {
        self.go_to(role, name, &char::from(Key::Tab).to_string())
            .await
    }

    /// Goes back with the Shift and Tab keys until something of this role and name has the focus.
    pub async fn tab_back_to(&self, role: &str, name: &str) -> Result<()> {
        let keys = [Key::Shift, Key::Tab].map(char::from);
        self.go_to(role, name, &String::from_iter(keys)).await
    }

    async fn go_to(&self, role: &str, name: &str, keys: &str) -> Result<()> {
        // It may have yet to appear.
        self.find(role, name).await?;
        let wanted = format!("{role} {name}");
        let mut passed = Vec::new();
        while passed.len() < STOPS {
            self.keys(keys).await?;
            let now = self.focus().await?;
            if now == wanted {
                return Ok(());
            }
            passed.push(now);
        }
        bail!("the Tab key does not lead to {wanted}, but to {passed:?}")
    }

    /// Waits until something has the focus, named by its role and the beginning of its name.
    pub async fn see_focus(&self, wanted: &str) -> Result<()> {
        until(async || {
            let now = self.focus().await?;
            ensure!(
                now.starts_with(wanted),
                "the focus is on {now}, not on {wanted}"
            );
            Ok(())
        })
        .await
    }

    /// Presses the Tab key once, and says what has the focus then.
    pub async fn tab(&self) -> Result<String> {
        self.keys(&char::from(Key::Tab).to_string()).await?;
        self.focus().await
    }

    /// Whether the Tab key would lead out of the page.
    pub async fn is_at_the_last_stop(&self) -> Result<bool> {
        let ask = "const stops = 'a[href], button, input, select, textarea, summary, [tabindex=\"0\"]';
            return [...document.querySelectorAll(stops)].filter((stop) => stop.checkVisibility()).at(-1) === document.activeElement";
        Ok(self.ask(ask, vec![]).await? == true)
    }

    async fn focus(&self) -> Result<String> {
        let focus = self
            .ask(include_str!("../scripts/focus.js"), vec![])
            .await?;
        Ok(focus.as_str().unwrap_or_default().to_owned())
    }
}
