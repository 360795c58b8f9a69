//! The mouse.

use anyhow::{Result, ensure};
use fantoccini::{
    actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction},
    elements::Element,
};
use serde_json::json;

use crate::{user::User, wait::wait_until};

const IS_STABLE: &str = include_str!("../scripts/is_stable.js");

const DOWN: PointerAction = PointerAction::Down {
    button: MOUSE_BUTTON_LEFT,
};

const UP: PointerAction = PointerAction::Up {
    button: MOUSE_BUTTON_LEFT,
};

impl User {
    /// Clicks a button.
    pub async fn click(&self, name: &str) -> Result<()> {
        self.click_role("", "button", name).await
    }

    /// Clicks a link.
    pub async fn click_link(&self, name: &str) -> Result<()> {
        self.click_role("", "link", name).await
    }

    /// Clicks a link in the list item, row, navigation, or notice that contains `container_text`.
    pub async fn click_link_in(&self, container_text: &str, name: &str) -> Result<()> {
        self.click_role(container_text, "link", name).await
    }

    /// Clicks a button whose name begins with `name` in the list item, row, navigation, or notice that contains
    /// `container_text`.
    pub async fn click_in(&self, container_text: &str, name: &str) -> Result<()> {
        self.click_role(container_text, "button", name).await
    }

    /// Clicks when the element is stable, and tries again if the driver could not hit it.
    async fn click_role(&self, container_text: &str, role: &str, name: &str) -> Result<()> {
        wait_until(async || {
            let element = self.find_stable(container_text, role, name).await?;
            Ok(element.click().await?)
        })
        .await
    }

    /// Finds an element, and fails if it is moving: the page may be scrolling, and the driver would click what was there
    /// before.
    async fn find_stable(&self, container_text: &str, role: &str, name: &str) -> Result<Element> {
        let element = self.find_now(container_text, role, name).await?;
        let is_stable = self.execute_async(IS_STABLE, vec![json!(element)]).await?;
        ensure!(is_stable == true, "the {role} “{name}” is moving");
        Ok(element)
    }

    /// Clicks an element at a fraction of its width: 0 is its left edge, 1 its right edge.
    pub async fn click_at_fraction(&self, role: &str, name: &str, fraction: f64) -> Result<()> {
        let element = self.find(role, name).await?;
        let script =
            "arguments[0].scrollIntoView({ block: 'center' }); return arguments[0].clientWidth";
        let width = self.execute(script, vec![json!(element)]).await?;
        // WebDriver counts from the center of the element.
        let x = (width.as_f64().unwrap_or(0.0) * (fraction - 0.5)).round();
        let mouse = move_to(element, x).then(DOWN).then(UP);
        Ok(self.browser.perform_actions(mouse).await?)
    }

    /// Double-clicks a button, faster than a real mouse.
    pub async fn double_click(&self, name: &str) -> Result<()> {
        let button = wait_until(async || self.find_stable("", "button", name).await).await?;
        // Unlike a plain click, actions do not scroll.
        let scroll = "arguments[0].scrollIntoView({ block: 'center' })";
        self.execute(scroll, vec![json!(button)]).await?;
        let mouse = move_to(button, 0.0).then(DOWN).then(UP).then(DOWN).then(UP);
        Ok(self.browser.perform_actions(mouse).await?)
    }
}

fn move_to(element: Element, x: f64) -> MouseActions {
    MouseActions::new("mouse".to_owned()).then(PointerAction::MoveToElement {
        element,
        duration: None,
        x,
        y: 0.0,
    })
}
