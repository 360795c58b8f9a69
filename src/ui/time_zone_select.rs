//! The display zone: the time zone of all times on the page, shown or typed. The user can choose the browser’s, UTC, or
//! any other. The choice is stored on the device, and never changes a point in time, only its text.

use leptos::prelude::*;

use crate::ui::{
    element::{element, text},
    event::value_of,
    focus::focus,
    intl, local_storage,
    reactive::{dynamic, fragment},
    text,
    time_format::{format_datetime, format_offset},
};

/// The time zone of all times on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DisplayZone {
    /// The browser’s time zone.
    Browser,
    /// Coordinated Universal Time.
    Utc,
    /// Another time zone, by its name. The name is leaked, so that the type is `Copy`; a user chooses only a few.
    Other(&'static str),
}

/// The name in the local storage.
const STORAGE_KEY: &str = "zone";

impl DisplayZone {
    /// Provides the stored choice to all views below.
    pub fn provide() -> RwSignal<Self> {
        let stored = local_storage::load(STORAGE_KEY).and_then(|code| Self::from_code(&code));
        let zone = RwSignal::new(stored.unwrap_or(Self::Browser));
        provide_context(zone);
        zone
    }

    /// Returns the choice that [`provide`](Self::provide) has provided.
    pub fn current() -> RwSignal<Self> {
        expect_context()
    }

    /// Returns the offset of this time zone at a time in milliseconds since 1970, UTC.
    pub fn offset_minutes_at(self, epoch_milliseconds: i64) -> i32 {
        #[expect(
            clippy::cast_precision_loss,
            reason = "years up to 9999 fit in 53 bits of milliseconds"
        )]
        let time = epoch_milliseconds as f64;
        match self {
            Self::Browser => intl::browser_offset_minutes_at(time),
            Self::Utc => 0,
            Self::Other(name) => intl::offset_minutes_at(name, time).unwrap_or(0),
        }
    }

    /// Formats a time in milliseconds since 1970, UTC, with its offset: `Sat 22 Jan 2022, 15:56:55 UTC+01:00`.
    pub fn format(self, epoch_milliseconds: i64) -> String {
        let offset = self.offset_minutes_at(epoch_milliseconds);
        format!(
            "{} {}",
            format_datetime(epoch_milliseconds, offset),
            format_offset(offset)
        )
    }

    /// Returns the name: `Europe/Berlin`, `UTC`.
    pub fn name(self) -> String {
        match self {
            Self::Browser => intl::browser_zone(),
            Self::Utc => "UTC".to_owned(),
            Self::Other(name) => name.to_owned(),
        }
    }

    /// Returns the code that is stored on the device.
    fn code(self) -> &'static str {
        match self {
            Self::Browser => "browser",
            Self::Utc => "utc",
            Self::Other(name) => name,
        }
    }

    /// Parses a code. `None` if the browser does not know the time zone.
    fn from_code(code: &str) -> Option<Self> {
        match code {
            "browser" => Some(Self::Browser),
            "utc" => Some(Self::Utc),
            name => {
                intl::offset_minutes_at(name, 0.0)?;
                Some(Self::Other(Box::leak(name.to_owned().into_boxed_str())))
            }
        }
    }
}

const SELECT_ID: &str = "zone";
const SEARCH_ID: &str = "zone-search";
const NAMES_ID: &str = "zone-names";
const ERROR_ID: &str = "zone-error";
/// The value of the option that opens the search field. No time zone has this name.
const ANOTHER: &str = "?";

/// The select for the display zone.
pub fn time_zone_select(zone: RwSignal<DisplayZone>) -> AnyView {
    let is_searching = RwSignal::new(false);
    let choose = move |code: &str| {
        let chosen = DisplayZone::from_code(code);
        if let Some(chosen) = chosen {
            zone.set(chosen);
            local_storage::store(STORAGE_KEY, code);
            is_searching.set(false);
        }
        chosen.is_some()
    };
    let on_change = move |event| {
        let code = value_of(&event);
        if !choose(&code) {
            is_searching.set(true);
            request_animation_frame(|| {
                focus(SEARCH_ID);
            });
        }
    };
    let options = move || {
        let current = zone.get();
        let mut zones = vec![DisplayZone::Browser, DisplayZone::Utc];
        if matches!(current, DisplayZone::Other(_)) {
            zones.push(current);
        }
        let option = |code: &str, name: &str, is_selected: bool| {
            let option = element("option").attribute("value", code).text(name);
            AnyView::from(if is_selected {
                option.attribute("selected", "")
            } else {
                option
            })
        };
        let zones = zones
            .into_iter()
            .map(|zone| option(zone.code(), &zone.name(), zone == current));
        fragment(zones.chain([option(ANOTHER, text::ANOTHER_ZONE, false)]))
    };
    let code = text(move || {
        if is_searching.get() {
            ANOTHER
        } else {
            zone.get().code()
        }
        .to_owned()
    });
    let select = element("select")
        .attribute("id", SELECT_ID)
        .on("change", on_change)
        .child(dynamic(options))
        .value(code);
    element("div")
        .class("time-zone-select")
        .child(
            element("label")
                .attribute("for", SELECT_ID)
                .text(text::TIMES_IN),
        )
        .child(select)
        .show(move || is_searching.get(), move || search_field(choose))
        .into()
}

/// A text field that suggests all time zones. `choose` returns `false` for an unknown one.
fn search_field(choose: impl Fn(&str) -> bool + Send + 'static) -> AnyView {
    let is_unknown = RwSignal::new(false);
    let on_change = move |event| {
        let name = value_of(&event);
        // A known time zone removes this field, so the focus moves to the select before.
        focus(SELECT_ID);
        if !choose(name.trim()) {
            is_unknown.set(true);
            focus(SEARCH_ID);
        }
    };
    let names = intl::zone_names()
        .into_iter()
        .map(|name| element("option").attribute("value", &name).into());
    let input = element("input")
        .attribute("id", SEARCH_ID)
        .attribute("list", NAMES_ID)
        .attribute("autocomplete", "off")
        .attribute("spellcheck", "false")
        .attribute("placeholder", text::ZONE_EXAMPLE)
        .attribute("aria-label", text::ZONE)
        .attribute("aria-describedby", ERROR_ID)
        .flag("aria-invalid", move || is_unknown.get())
        .on("change", on_change);
    let error = text(move || {
        if is_unknown.get() {
            text::UNKNOWN_ZONE
        } else {
            ""
        }
        .to_owned()
    });
    fragment([
        input.into(),
        element("datalist")
            .attribute("id", NAMES_ID)
            .children(names)
            .into(),
        element("span")
            .class("field-error")
            .attribute("id", ERROR_ID)
            .text_with(error)
            .into(),
    ])
}
