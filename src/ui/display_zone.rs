//! The display zone: the time zone of all times on the page, shown or typed. The user can choose the browser’s, UTC, or
//! any other. The choice is stored on the device, and never changes a point in time, only its text.

use leptos::prelude::*;

use crate::ui::{
    clock,
    context::context,
    intl, local_storage,
    signal::RwSignal,
    time_format::{LocalTime, format_offset},
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
        context()
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

    /// Returns an instant, in milliseconds since 1970, UTC, as a time in this zone.
    pub fn local_time(self, epoch_milliseconds: i64) -> LocalTime {
        LocalTime {
            epoch_milliseconds,
            offset_minutes: self.offset_minutes_at(epoch_milliseconds),
        }
    }

    /// Returns the name: `Europe/Berlin`, `UTC`.
    pub fn name(self) -> String {
        match self {
            Self::Browser => intl::browser_zone(),
            Self::Utc => "UTC".to_owned(),
            Self::Other(name) => name.to_owned(),
        }
    }

    /// Returns the last part of the name: `Berlin`, `New York`, `UTC`.
    pub fn short_name(self) -> String {
        let name = self.name();
        name.rsplit('/')
            .next()
            .unwrap_or_default()
            .replace('_', " ")
    }

    /// Returns the present offset: `UTC+02:00`.
    pub fn offset_now(self) -> String {
        format_offset(self.local_time(clock::now_milliseconds()).offset_minutes)
    }

    /// Stores the choice on the device.
    pub fn store(self) {
        local_storage::store(STORAGE_KEY, self.code());
    }

    /// Returns the code of a select’s option, which is also stored on the device.
    pub fn code(self) -> &'static str {
        match self {
            Self::Browser => "browser",
            Self::Utc => "utc",
            Self::Other(name) => name,
        }
    }

    /// Parses a code. `None` if the browser does not know the time zone.
    pub fn from_code(code: &str) -> Option<Self> {
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
