//! What a browser can find out when a server cannot be reached.

use restore_desk::api::{
    doctor::{Cause, Findings, Seen},
    error::ApiError,
    reply::Reply,
};

fn seen(status: u16, body: &str) -> Seen {
    Seen::of(&Ok(Reply {
        status,
        body: body.to_owned(),
        ..Reply::default()
    }))
}

#[test]
fn a_page_is_told_from_an_answer() {
    assert_eq!(seen(200, "\n<!DOCTYPE html>"), Seen::WebPage(200));
    assert_eq!(seen(401, r#"{"message":"No."}"#), Seen::Status(401));
    assert_eq!(seen(404, ""), Seen::Status(404));
    let lost = [
        (ApiError::Unreachable { status: None }, Seen::Nothing),
        (ApiError::TimedOut { seconds: 30 }, Seen::Late),
        (ApiError::Redirected, Seen::Elsewhere),
    ];
    for (error, seen) in lost {
        assert_eq!(Seen::of(&Err(error)), seen);
    }
}

#[test]
fn each_finding_has_its_cause() {
    let up = Seen::Status(200);
    let cases = [
        (Seen::Nothing, Seen::Nothing, Cause::HostDown),
        (Seen::Late, Seen::Late, Cause::HostDown),
        (Seen::Nothing, up, Cause::CutOff),
        (Seen::Late, up, Cause::ServerHangs),
        (Seen::Elsewhere, up, Cause::Redirected),
        (Seen::Elsewhere, Seen::Elsewhere, Cause::Redirected),
        (Seen::WebPage(200), up, Cause::NotPassedOn),
        (Seen::WebPage(404), up, Cause::NotPassedOn),
        (Seen::WebPage(401), up, Cause::NotPassedOn),
        (Seen::Status(404), up, Cause::OtherVersion),
        (Seen::WebPage(502), up, Cause::ServerDown),
        (Seen::Status(500), up, Cause::ServerDown),
        (Seen::WebPage(503), Seen::Nothing, Cause::ServerDown),
        (Seen::WebPage(504), up, Cause::ServerHangs),
        (Seen::Status(504), up, Cause::ServerHangs),
        (Seen::Status(401), up, Cause::Works),
        (Seen::Status(403), up, Cause::Works),
    ];
    for (api, host, cause) in cases {
        let clock = None;
        assert_eq!(
            Findings { host, api, clock }.cause(),
            cause,
            "{api:?}, {host:?}"
        );
    }
}

#[test]
fn clocks_may_differ_by_two_minutes() {
    let wrong = |clock| {
        let (host, api) = (Seen::Nothing, Seen::Nothing);
        Findings { host, api, clock }.wrong_clock()
    };
    assert_eq!(wrong(Some(121)), Some(121));
    assert_eq!(wrong(Some(-7_200)), Some(-7_200));
    assert_eq!(wrong(Some(120)), None);
    assert_eq!(wrong(None), None);
}
