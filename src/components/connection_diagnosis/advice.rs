//! What to do about each diagnosis.

use crate::{
    api::diagnosis::Diagnosis,
    components::connection_diagnosis::text::{self, Advice},
};

/// Returns the advice for a diagnosis, whatever request has failed.
pub fn advice(diagnosis: Diagnosis) -> Advice {
    match diagnosis {
        Diagnosis::WebServerDown => text::WEB_SERVER_DOWN,
        Diagnosis::NotForwarded => text::NOT_FORWARDED,
        Diagnosis::Blocked => text::BLOCKED,
        Diagnosis::Redirected => text::REDIRECTED,
        Diagnosis::ServerUnreachable => text::SERVER_UNREACHABLE,
        Diagnosis::ServerTimedOut => text::SERVER_TIMED_OUT,
        Diagnosis::VersionNotFound => text::VERSION_NOT_FOUND,
        Diagnosis::ConnectionClosed => text::CONNECTION_CLOSED,
        Diagnosis::Healthy => text::HEALTHY,
    }
}
