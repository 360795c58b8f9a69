//! News for those who do not see the screen (WCAG 2.2, criterion 4.1.3).

use leptos::prelude::*;

use super::element::{element, text};

/// Says things through the live region that [`Announce::region`] keeps in the page.
#[derive(Clone, Copy)]
pub struct Announce(RwSignal<String>);

impl Announce {
    /// Provides itself to all views below.
    pub fn provide() -> Self {
        let announce = Self(RwSignal::new(String::new()));
        provide_context(announce);
        announce
    }

    /// Says `news` politely, once.
    pub fn say(self, news: &str) {
        self.0.update(|said| {
            // A region is read only when its text changes.
            let end = if said == news { "\u{a0}" } else { "" };
            *said = format!("{news}{end}");
        });
    }

    /// The live region. It has to exist before its text does.
    pub fn region(self) -> AnyView {
        element("p")
            .class("visually-hidden")
            .attribute("role", "status")
            .text_with(text(move || self.0.get()))
            .into()
    }
}
