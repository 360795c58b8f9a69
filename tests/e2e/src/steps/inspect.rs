//! Properties of the page that only tests look at.

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;
use serde_json::json;

use crate::{user::User, wait::wait_until};

/// The element that has the focus.
#[derive(Debug)]
pub struct Focus {
    /// Its problems: outside the window, covered, or without a visible focus ring.
    pub problems: Vec<String>,
    /// Whether the next Tab would leave the page.
    pub is_last: bool,
}

impl User {
    /// The title of the page.
    pub async fn title(&self) -> Result<String> {
        Ok(self.browser.title().await?)
    }

    /// The text of a page with JavaScript disabled.
    pub async fn text_without_scripts(&self) -> Result<String> {
        let body = self.browser.find(Locator::Css("body")).await?;
        Ok(body.text().await?)
    }

    /// Returns whether everything below the open dialog is inert.
    pub async fn is_page_inert(&self) -> Result<bool> {
        let script = "return [...document.body.children].every((part) => part.inert || part.getAttribute('role') === 'alertdialog')";
        Ok(self.execute(script, vec![]).await? == true)
    }

    /// The sum of the layout shifts since the page was loaded. Only Chromium measures them.
    pub async fn layout_shift(&self) -> Result<f64> {
        let script = "const [done] = [...arguments].slice(-1);
            new PerformanceObserver((list, observer) => {
                observer.disconnect();
                done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0));
            }).observe({ type: 'layout-shift', buffered: true });
            // Without any shift, the observer says nothing.
            setTimeout(() => done(0), 500);";
        let shift = self.execute_async(script, vec![]).await?;
        Ok(shift.as_f64().unwrap_or_default())
    }

    /// Puts an inline script into the page, and returns whether it ran.
    pub async fn runs_inline_script(&self) -> Result<bool> {
        let script = "const script = document.createElement('script');
            // With Trusted Types, this throws.
            try { script.textContent = 'window.hasRun = true'; } catch { return false; }
            document.body.append(script);
            return window.hasRun === true";
        Ok(self.execute(script, vec![]).await? == true)
    }

    /// Returns whether the script of [`BundleFault::ScriptModified`](crate::host::BundleFault::ScriptModified) ran.
    pub async fn is_modified(&self) -> Result<bool> {
        let is_modified = self.execute("return window.isModified === true", vec![]);
        Ok(is_modified.await? == true)
    }

    /// The names of the running animations and transitions.
    pub async fn running_animations(&self) -> Result<Vec<String>> {
        let script = "return document.getAnimations().filter((animation) => animation.playState === 'running')
            .map((animation) => animation.animationName ?? animation.transitionProperty)";
        self.execute_for_texts(script, vec![]).await
    }

    /// The elements that contain this text of the server without isolating its direction.
    pub async fn elements_without_isolation(&self, text: &str) -> Result<Vec<String>> {
        let script = include_str!("../scripts/bidi_isolation.js");
        self.execute_for_texts(script, vec![json!(text)]).await
    }

    /// The element that has the focus.
    pub async fn focus(&self) -> Result<Focus> {
        let script = include_str!("../scripts/focus.js");
        wait_until(async || {
            let focus = self.execute(script, vec![]).await?;
            let focus = serde_json::from_value::<Option<(Vec<String>, bool)>>(focus)?;
            if focus.is_none() {
                self.engine.bring_to_front(&self.browser).await?;
            }
            let (problems, is_last) =
                focus.context("the window is not in front, so it shows no focus ring")?;
            Ok(Focus { problems, is_last })
        })
        .await
    }

    /// The class names of all elements.
    pub async fn class_names(&self) -> Result<Vec<String>> {
        let script = "return [...document.querySelectorAll('[class]')].flatMap((element) => [...element.classList])";
        self.execute_for_texts(script, vec![]).await
    }

    /// The IDs of all live regions.
    pub async fn live_regions(&self) -> Result<Vec<String>> {
        let script = "return [...document.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log]')]
            .map((element) => element.id || element.outerHTML.slice(0, 80))";
        self.execute_for_texts(script, vec![]).await
    }

    /// Scrolls to the end of the page.
    pub async fn scroll_to_end(&self) -> Result<()> {
        self.execute("scrollTo(0, 1e9)", Vec::new()).await?;
        Ok(())
    }

    /// Waits until a row with this number, as `aria-rowindex`, is in the window.
    pub async fn expect_row_number(&self, number: usize) -> Result<()> {
        const IN_WINDOW: &str = "const box = document.querySelector(`[aria-rowindex='${arguments[0]}']`)?.getBoundingClientRect();
            return box !== undefined && box.bottom > 0 && box.top < innerHeight";
        wait_until(async || {
            let is_shown = self.execute(IN_WINDOW, vec![json!(number)]).await?;
            ensure!(is_shown == true, "row {number} is not in the window");
            Ok(())
        })
        .await
    }
}
