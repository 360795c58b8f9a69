//! In which zone times are shown: the user's own, or UTC. The moment itself never changes.

use leptos::prelude::*;

use super::{clock, stored, view::view};

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

    /// The choice that was provided; the user's own zone where none was.
    pub fn shown() -> Signal<Self> {
        use_context::<RwSignal<Self>>().map_or_else(|| Signal::from(Self::Mine), Signal::from)
    }

    /// The offset of this zone at a moment in milliseconds since 1970.
    pub fn offset_minutes_at(self, epoch_milliseconds: i64) -> i32 {
        match self {
            #[expect(clippy::cast_precision_loss, reason = "years up to 9999 fit in 53 bits of milliseconds")]
            Self::Mine => clock::offset_minutes_at(epoch_milliseconds as f64),
            Self::Utc => 0,
        }
    }
}

/// Chooses the zone of all times.
#[component]
pub fn ZoneSwitch(
    /// The choice.
    shown: RwSignal<ShownZone>,
) -> impl IntoView {
    let choose = move |event: leptos::ev::Targeted<leptos::ev::Event, web_sys::HtmlSelectElement>| {
        let utc = event.target().value() == "utc";
        shown.set(if utc { ShownZone::Utc } else { ShownZone::Mine });
        stored::store("zone", if utc { "utc" } else { "mine" });
    };
    view! {
        <label class="zone-switch">
            <span>"Times in"</span>
            <select prop:value=Signal::derive(move || if shown.get() == ShownZone::Utc { "utc" } else { "mine" }.to_owned()) on:change:target=choose>
                <option value="mine">{clock::zone_name()}</option>
                <option value="utc">"UTC"</option>
            </select>
        </label>
    }
}
