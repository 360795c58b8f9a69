//! In which zone times are shown: the user's own, or UTC. The moment itself never changes.

use leptos::prelude::*;

use super::{
    clock,
    element::{element, text},
    event::value_of,
    stored,
};

/// The zone of all times on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShownZone {
    /// The browser's zone.
    Mine,
    /// Coordinated universal time.
    Utc,
}

impl ShownZone {
    /// Provides the remembered choice to all views below.
    pub fn provide() -> RwSignal<Self> {
        let remembered = match stored::load("zone").as_deref() {
            Some("utc") => Self::Utc,
            _ => Self::Mine,
        };
        let shown = RwSignal::new(remembered);
        provide_context(shown);
        shown
    }

    /// The choice that was provided.
    pub fn shown() -> RwSignal<Self> {
        expect_context()
    }

    /// The offset of this zone at a moment in milliseconds since 1970.
    pub fn offset_minutes_at(self, epoch_milliseconds: i64) -> i32 {
        match self {
            #[expect(
                clippy::cast_precision_loss,
                reason = "years up to 9999 fit in 53 bits of milliseconds"
            )]
            Self::Mine => clock::offset_minutes_at(epoch_milliseconds as f64),
            Self::Utc => 0,
        }
    }
}

/// Chooses the zone of all times.
pub fn zone_switch(shown: RwSignal<ShownZone>) -> AnyView {
    let choose = move |event| {
        let utc = value_of(&event) == "utc";
        shown.set(if utc { ShownZone::Utc } else { ShownZone::Mine });
        stored::store("zone", if utc { "utc" } else { "mine" });
    };
    let chosen = text(move || {
        if shown.get() == ShownZone::Utc {
            "utc"
        } else {
            "mine"
        }
        .to_owned()
    });
    let option = |code, words: &str, is_chosen: bool| {
        let option = element("option").attribute("value", code).text(words);
        if is_chosen {
            option.attribute("selected", "")
        } else {
            option
        }
    };
    let utc = shown.get_untracked() == ShownZone::Utc;
    let select = element("select")
        .value(chosen)
        .on("change", choose)
        .child(option("mine", &clock::zone_name(), !utc))
        .child(option("utc", "UTC", utc));
    element("label")
        .class("zone-switch")
        .child(element("span").text("Times in"))
        .child(select)
        .into()
}
