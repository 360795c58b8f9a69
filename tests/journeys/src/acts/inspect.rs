//! What only a test would look for.

use anyhow::{Context, Result};
use fantoccini::Locator;
use serde_json::json;

use crate::{patience::until, walk::Walk};

impl Walk {
    /// What the tab says.
    pub async fn title(&self) -> Result<String> {
        Ok(self.browser.title().await?)
    }

    /// The text of a page in which no script may run.
    pub async fn text_without_scripts(&self) -> Result<String> {
        Ok(self
            .browser
            .find(Locator::Css("body"))
            .await?
            .text()
            .await?)
    }

    /// Whether nothing can be reached below the dialog that lies over the page.
    pub async fn lies_under_a_dialog(&self) -> Result<bool> {
        let ask = "return [...document.body.children].every((part) => part.inert || part.getAttribute('role') === 'alertdialog')";
        Ok(self.ask(ask, vec![]).await? == true)
    }

    /// What moves by itself.
    pub async fn moving(&self) -> Result<Vec<String>> {
        let ask =
            "return document.getAnimations().filter((motion) => motion.playState === 'running')
            .map((motion) => motion.animationName ?? motion.transitionProperty)";
        self.texts(ask, vec![]).await
    }

    /// The elements that hold a text of the server but do not keep its direction of writing to themselves.
    pub async fn unisolated(&self, text: &str) -> Result<Vec<String>> {
        self.texts(include_str!("../scripts/unisolated.js"), vec![json!(text)])
            .await
    }

    /// What is wrong with the place that has the focus: out of sight, covered, or without a ring that can be seen.
    pub async fn trouble_with_focus(&self) -> Result<Vec<String>> {
        until(async || {
            let trouble = self
                .ask(include_str!("../scripts/focus_ring.js"), vec![])
                .await?;
            let trouble = serde_json::from_value::<Option<_>>(trouble)?;
            if trouble.is_none() {
                self.engine.bring_to_front(&self.browser).await?;
            }
            trouble.context("the window is not in front, and shows no focus")
        })
        .await
    }

    /// The classes of all elements.
    pub async fn classes(&self) -> Result<Vec<String>> {
        let all = "return [...document.querySelectorAll('[class]')].flatMap((element) => [...element.classList])";
        self.texts(all, vec![]).await
    }

    /// The ids of all elements that tell a screen reader of their changes by themselves.
    pub async fn live_regions(&self) -> Result<Vec<String>> {
        let live = "return [...document.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log]')]
            .map((element) => element.id || element.outerHTML.slice(0, 80))";
        self.texts(live, vec![]).await
    }
}
