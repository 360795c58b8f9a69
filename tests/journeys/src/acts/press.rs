//! Pressing buttons.

use anyhow::{Result, ensure};
use fantoccini::{
    actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction},
    elements::Element,
};
use serde_json::json;

use crate::{patience::until, walk::Walk};

const STILL: &str = include_str!("../scripts/still.js");

impl Walk {
    /// Presses a button.
    pub async fn press(&self, name: &str) -> Result<()> {
        self.click("button", name, "").await
    }

    /// Aims and clicks. Where a driver cannot hit what moves just then, nothing was clicked, and it aims again.
    pub(super) async fn click(&self, role: &str, name: &str, around: &str) -> Result<()> {
        until(async || Ok(self.aim(role, name, around).await?.click().await?)).await
    }

    /// Aims as a person does: at what stays where it is. The page may be scrolling to what is new, and a driver would
    /// hit what was there before.
    async fn aim(&self, role: &str, name: &str, around: &str) -> Result<Element> {
        let element = self.find_now(role, name, around).await?;
        let is_still = self.ask_later(STILL, vec![json!(element)]).await?;
        ensure!(is_still == true, "the {role} “{name}” moves");
        Ok(element)
    }

    /// Waits until there are so many buttons of a name.
    pub async fn until_there_are(&self, count: usize, name: &str) -> Result<()> {
        let names = "return [...document.querySelectorAll('button')].filter(shown).map(nameOf)";
        until(async || {
            let names = self.texts(names, vec![]).await?;
            let there = names.iter().filter(|there| *there == name).count();
            ensure!(there == count, "{there} times the button “{name}”");
            Ok(())
        })
        .await
    }

    /// Presses the first of several buttons of the same name.
    pub async fn press_first(&self, name: &str) -> Result<()> {
        let find = "const [name] = arguments;
            return [...document.querySelectorAll('button')].find((button) => shown(button) && nameOf(button) === name)";
        until(async || {
            let button = self.ask(find, vec![json!(name)]).await?;
            Ok(self.element(&button)?.click().await?)
        })
        .await
    }

    /// Presses the mouse at a part of the width of something: from 0 at its left to 1 at its right.
    pub async fn press_along(&self, role: &str, name: &str, part: f64) -> Result<()> {
        let element = self.find(role, name).await?;
        let show =
            "arguments[0].scrollIntoView({ block: 'center' }); return arguments[0].clientWidth";
        let width = self.ask(show, vec![json!(element)]).await?;
        let mouse = MouseActions::new("mouse".to_owned())
            .then(PointerAction::MoveToElement {
                element,
                duration: None,
                x: (width.as_f64().unwrap_or(0.0) * (part - 0.5)).round(),
                y: 0.0,
            })
            .then(PointerAction::Down {
                button: MOUSE_BUTTON_LEFT,
            })
            .then(PointerAction::Up {
                button: MOUSE_BUTTON_LEFT,
            });
        Ok(self.browser.perform_actions(mouse).await?)
    }

    /// Presses a button twice as fast as a mouse can.
    pub async fn double_click(&self, name: &str) -> Result<()> {
        let button = until(async || self.aim("button", name, "").await).await?;
        // What a person would do first, and what a driver does before a plain click only.
        let show = "arguments[0].scrollIntoView({ block: 'center' })";
        self.ask(show, vec![json!(button)]).await?;
        let down = PointerAction::Down {
            button: MOUSE_BUTTON_LEFT,
        };
        let up = PointerAction::Up {
            button: MOUSE_BUTTON_LEFT,
        };
        let mouse = MouseActions::new("mouse".to_owned())
            .then(PointerAction::MoveToElement {
                element: button,
                duration: None,
                x: 0.0,
                y: 0.0,
            })
            .then(down.clone())
            .then(up.clone())
            .then(down)
            .then(up);
        Ok(self.browser.perform_actions(mouse).await?)
    }
}
