//! News for those who do not see the screen (WCAG 2.2, criterion 4.1.3).

use leptos::prelude::*;

use super::view::{text, view};

/// Says things through the live region that [`Announcer`] keeps in the page.
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
    pub fn say(self, news: impl Into<String>) {
        self.0.set(news.into());
    }
}

/// The live region. It has to exist before its text does.
#[component]
pub fn Announcer(
    /// What is said in it.
    announce: Announce,
) -> impl IntoView {
    view! { <p class="visually-hidden" role="status">{text(move || announce.0.get())}</p> }
}
