//! Why the server cannot be reached, as far as a browser can find out.

use restore_desk::api::{
    diagnosis::{Diagnosis, Probe, ProbeResults},
    error::ApiError,
};

use crate::api::response;

#[test]
fn a_probe_distinguishes_web_pages_other_responses_and_errors() {
    let probe = |status, body| Probe::of(&Ok(response(status, body)));
    assert_eq!(probe(200, "\n<!DOCTYPE html>"), Probe::WebPage(200));
    assert_eq!(probe(200, "\u{feff}<html>"), Probe::WebPage(200));
    assert_eq!(probe(401, r#"{"message":"No."}"#), Probe::Status(401));
    assert_eq!(probe(404, ""), Probe::Status(404));
    let errors = [
        (ApiError::Unreachable, Probe::NoResponse),
        (ApiError::TimedOut { seconds: 30 }, Probe::TimedOut),
        (ApiError::Redirected, Probe::Redirected),
    ];
    for (error, expected) in errors {
        assert_eq!(Probe::of(&Err(error)), expected);
    }
}

#[test]
fn each_pair_of_probes_has_its_diagnosis() {
    let up = Probe::Status(200);
    let cases = [
        (
            Probe::NoResponse,
            Probe::NoResponse,
            Diagnosis::WebServerDown,
        ),
        (Probe::TimedOut, Probe::TimedOut, Diagnosis::WebServerDown),
        (Probe::NoResponse, up, Diagnosis::ConnectionClosed),
        (Probe::TimedOut, up, Diagnosis::ServerTimedOut),
        (Probe::Redirected, up, Diagnosis::Redirected),
        (Probe::Redirected, Probe::Redirected, Diagnosis::Redirected),
        (Probe::WebPage(200), up, Diagnosis::NotForwarded),
        (Probe::WebPage(404), up, Diagnosis::NotForwarded),
        (Probe::WebPage(401), up, Diagnosis::NotForwarded),
        (Probe::WebPage(403), up, Diagnosis::Blocked),
        (Probe::WebPage(451), up, Diagnosis::Blocked),
        (Probe::Status(407), up, Diagnosis::Blocked),
        (Probe::Status(404), up, Diagnosis::VersionNotFound),
        (Probe::WebPage(502), up, Diagnosis::ServerUnreachable),
        (Probe::Status(500), up, Diagnosis::ServerUnreachable),
        (
            Probe::WebPage(503),
            Probe::NoResponse,
            Diagnosis::ServerUnreachable,
        ),
        (Probe::WebPage(504), up, Diagnosis::ServerTimedOut),
        (Probe::Status(504), up, Diagnosis::ServerTimedOut),
        (Probe::WebPage(408), up, Diagnosis::ServerTimedOut),
        (Probe::Status(401), up, Diagnosis::Healthy),
        (Probe::Status(403), up, Diagnosis::Healthy),
    ];
    for (api, web_server, diagnosis) in cases {
        let results = ProbeResults {
            web_server,
            api,
            clock_skew_s: None,
        };
        assert_eq!(results.diagnosis(), diagnosis, "{api:?}, {web_server:?}");
    }
}

#[test]
fn a_clock_skew_of_up_to_two_minutes_is_accepted() {
    let excessive_skew = |clock_skew_s| {
        ProbeResults {
            web_server: Probe::NoResponse,
            api: Probe::NoResponse,
            clock_skew_s,
        }
        .excessive_clock_skew()
    };
    assert_eq!(excessive_skew(Some(121)), Some(121));
    assert_eq!(excessive_skew(Some(-7_200)), Some(-7_200));
    assert_eq!(excessive_skew(Some(120)), None);
    assert_eq!(excessive_skew(None), None);
}
