//! In which zone times are shown and typed: the user's own, UTC, or any other. The moments themselves never change.

use leptos::prelude::*;

use super::{
    element::{element, text},
    event::value_of,
    focus::focus,
    part::{part, several},
    stored, zone,
};

/// The zone of all times on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShownZone {
    /// The browser's zone.
    Mine,
    /// Coordinated universal time.
    Utc,
    /// Another one, by its name. The few that somebody chooses live as long as the page.
    Other(&'static str),
}

impl ShownZone {
    /// Provides the remembered choice to all views below.
    pub fn provide() -> RwSignal<Self> {
        let remembered = stored::load("zone").and_then(|code| Self::from_code(&code));
        let shown = RwSignal::new(remembered.unwrap_or(Self::Mine));
        provide_context(shown);
        shown
    }

    /// The choice that was provided.
    pub fn shown() -> RwSignal<Self> {
        expect_context()
    }

    /// The offset of this zone at a moment in milliseconds since 1970.
    pub fn offset_minutes_at(self, epoch_milliseconds: i64) -> i32 {
        #[expect(
            clippy::cast_precision_loss,
            reason = "years up to 9999 fit in 53 bits of milliseconds"
        )]
        let moment = epoch_milliseconds as f64;
        match self {
            Self::Mine => zone::my_offset_minutes_at(moment),
            Self::Utc => 0,
            Self::Other(name) => zone::offset_minutes_at(name, moment).unwrap_or(0),
        }
    }

    /// What it is called: `Europe/Berlin`, `UTC`.
    pub fn name(self) -> String {
        match self {
            Self::Mine => zone::mine(),
            Self::Utc => "UTC".to_owned(),
            Self::Other(name) => name.to_owned(),
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::Utc => "utc",
            Self::Other(name) => name,
        }
    }

    /// `None` for a zone that the browser does not know.
    fn from_code(code: &str) -> Option<Self> {
        match code {
            "mine" => Some(Self::Mine),
            "utc" => Some(Self::Utc),
            name => {
                zone::offset_minutes_at(name, 0.0)?;
                Some(Self::Other(Box::leak(name.to_owned().into_boxed_str())))
            }
        }
    }
}

const SELECT: &str = "zone";
const SEARCH: &str = "zone-search";
const NAMES: &str = "zone-names";
/// What no zone is called.
const ANOTHER: &str = "?";

/// Chooses the zone of all times.
pub fn zone_switch(shown: RwSignal<ShownZone>) -> AnyView {
    let searching = RwSignal::new(false);
    let choose = move |code: &str| {
        let zone = ShownZone::from_code(code);
        if let Some(zone) = zone {
            shown.set(zone);
            stored::store("zone", code);
            searching.set(false);
        }
        zone.is_some()
    };
    let chosen = move |event| {
        let code = value_of(&event);
        if !choose(&code) {
            searching.set(true);
            request_animation_frame(|| {
                focus(SEARCH);
            });
        }
    };
    let options = move || {
        let now = shown.get();
        let mut codes = vec![ShownZone::Mine, ShownZone::Utc];
        if matches!(now, ShownZone::Other(_)) {
            codes.push(now);
        }
        let option = |code: &str, words: &str, is_chosen: bool| {
            let option = element("option").attribute("value", code).text(words);
            AnyView::from(if is_chosen {
                option.attribute("selected", "")
            } else {
                option
            })
        };
        let zones = codes
            .into_iter()
            .map(|zone| option(zone.code(), &zone.name(), zone == now));
        several(zones.chain([option(ANOTHER, "Another zone …", false)]))
    };
    let code = text(move || {
        let searching = searching.get();
        if searching {
            ANOTHER
        } else {
            shown.get().code()
        }
        .to_owned()
    });
    let select = element("select")
        .attribute("id", SELECT)
        .on("change", chosen)
        .child(part(options))
        .value(code);
    element("div")
        .class("zone-switch")
        .child(element("label").attribute("for", SELECT).text("Times in"))
        .child(select)
        .when(move || searching.get(), move || search(choose))
        .into()
}

/// A field that offers all zones.
fn search(choose: impl Fn(&str) -> bool + Send + 'static) -> AnyView {
    let unknown = RwSignal::new(false);
    let typed = move |event| {
        let name = value_of(&event);
        // The select is in the page already, and stays.
        focus(SELECT);
        if !choose(name.trim()) {
            unknown.set(true);
            focus(SEARCH);
        }
    };
    let names = zone::names()
        .into_iter()
        .map(|name| element("option").attribute("value", &name).into());
    let field = element("input")
        .attribute("id", SEARCH)
        .attribute("list", NAMES)
        .attribute("autocomplete", "off")
        .attribute("spellcheck", "false")
        .attribute("placeholder", "Europe/Berlin")
        .attribute("aria-label", "Zone")
        .attribute("aria-describedby", "zone-problem")
        .flag("aria-invalid", move || unknown.get())
        .on("change", typed);
    let problem = text(move || {
        let words = if unknown.get() {
            "The browser knows no such zone"
        } else {
            ""
        };
        words.to_owned()
    });
    several([
        field.into(),
        element("datalist")
            .attribute("id", NAMES)
            .children(names)
            .into(),
        element("span")
            .class("field-problem")
            .attribute("id", "zone-problem")
            .text_with(problem)
            .into(),
    ])
}
