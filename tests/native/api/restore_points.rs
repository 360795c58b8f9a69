//! Lists of restore points and of names in responses, complete and incomplete.

use restore_desk::{
    api::{
        error::ApiError,
        lists::{self, RestorePointPages},
    },
    domain::{
        json::Json,
        link::{LinkTarget, next_page},
        partial::{Ending, Partial},
        resource::Page,
        restore_points::RestorePoints,
    },
};

use crate::api::response;

fn page(body: &str) -> Result<Page, ApiError> {
    lists::page(&response(200, body), "a list")
}

fn entries(body: &str) -> Partial<Json> {
    Partial::from(page(body).unwrap().entries)
}

const POINTS: &str = r#"[
    {"id":"b","repositoryId":"r","backupTime":"2022-01-21T21:00:07.5521893Z","jobId":"j","isExchange":true,"isSharePoint":false,"isOneDrive":true,"isTeams":false,"isLongTermCopy":false,"isRetrieved":false},
    {"id":"a","repositoryId":null,"backupTime":"2022-01-20T23:00:01+02:00","isTeams":true,"isLongTermCopy":true},
    {"id":"c","backupTime":"2022-01-22T21:00:00Z","isRetrieved":true,"isLongTermCopy":true},
    {"id":"d","backupTime":"soon"},
    {"id":"e"},
    7
]"#;

fn restore_points(list: Partial<Json>) -> RestorePoints {
    let mut pages = RestorePointPages::default();
    pages.add(list.entries);
    pages.finish(list.gaps.ending)
}

#[test]
fn restore_points_are_parsed_with_all_digits_and_sorted() {
    let points = restore_points(entries(POINTS));
    let parsed: Vec<String> = points
        .iter()
        .map(|point| {
            format!(
                "{:?} {:?} {:?} {}",
                point.at,
                point.contains,
                point.kind,
                point.source.label()
            )
        })
        .collect();
    assert_eq!(
        parsed,
        [
            "2022-01-20T21:00:01Z [false, false, false, true] LongTermCopy job not given",
            "2022-01-21T21:00:07.552189300Z [true, true, false, false] Backup j → r",
            "2022-01-22T21:00:00Z [false, false, false, false] Retrieved job not given",
        ]
    );
    assert_eq!(points.gaps().unreadable, 3);
    assert!(!points.is_assumed_utc());
    // Newer versions send pages.
    let page = format!(r#"{{"results":{POINTS}}}"#);
    assert_eq!(restore_points(entries(&page)), points);
}

#[test]
fn an_entry_without_an_id_or_a_name_is_left_out() {
    let jobs = entries(r#"[{"id":"j","name":"Everything"},{"id":"k"},{"name":"Mail"},null]"#);
    let names = lists::names(&jobs);
    assert_eq!(names, [("j".to_owned(), "Everything".to_owned())]);
}

#[test]
fn a_time_without_an_offset_is_utc_and_one_that_stands_for_none_is_unreadable() {
    let points = restore_points(entries(r#"[{"backupTime":"2022-01-22T21:00:00"}]"#));
    let at: Vec<String> = points
        .iter()
        .map(|point| format!("{:?}", point.at))
        .collect();
    assert_eq!(at, ["2022-01-22T21:00:00Z"]);
    assert!(points.is_assumed_utc());
    for none in [
        "null",
        "\"0001-01-01T00:00:00Z\"",
        "\"1970-01-01T00:00:00\"",
        "7",
    ] {
        let points = restore_points(entries(&format!(r#"[{{"backupTime":{none}}}]"#)));
        assert_eq!(
            (points.len(), points.gaps().unreadable),
            (0, 1),
            "for {none}"
        );
    }
}

#[test]
fn a_page_contains_the_link_to_the_next_page() {
    let next = |links: &str| {
        let body = format!(r#"{{"offset":0,"limit":1,"_links":{links},"results":[7]}}"#);
        next_page(&page(&body).unwrap().links)
    };
    let href = "/v8/RestorePoints?offset=1&limit=1";
    for next_link in [
        format!(r#""next":{{"href":"{href}"}}"#),
        format!(r#""next":"{href}""#),
        format!(r#""Next":{{"HREF":"{href}"}}"#),
        format!(r#""next":[{{"href":"{href}"}}]"#),
    ] {
        let links = format!(r#"{{"self":{{"href":"/v8/x"}},{next_link}}}"#);
        let expected = Some(LinkTarget::Address(href.to_owned()));
        assert_eq!(next(&links), expected, "for {links}");
    }
    for links in [
        "{}",
        "null",
        "[]",
        r#"{"next":null}"#,
        r#"{"next":[]}"#,
        r#"{"next":{"href":null}}"#,
        r#"{"next":{"href":""}}"#,
    ] {
        assert_eq!(next(links), None, "for {links}");
    }
    let number = LinkTarget::Other("7".to_owned());
    assert_eq!(next(r#"{"next":7}"#), Some(number));
}

#[test]
fn null_no_content_and_missing_results_are_an_empty_list() {
    for body in [
        "null",
        r#"{"results":null}"#,
        r#"{"offset":0,"limit":30}"#,
        r#"{"offset":0,"limit":30,"results":[]}"#,
    ] {
        assert_eq!(page(body).unwrap().entries, [], "for {body}");
    }
    let no_content = lists::page(&response(204, ""), "a list");
    assert_eq!(no_content.unwrap().entries, []);
    for body in [
        "{}",
        "<html>",
        "7",
        "",
        r#"{"results":{}}"#,
        r#"{"limit":30}"#,
    ] {
        assert!(page(body).is_err(), "for {body}");
    }
}

#[test]
fn the_pages_of_a_list_are_one_list() {
    let mut pages = RestorePointPages::default();
    for page in [
        POINTS,
        "[]",
        r#"[{"backupTime":"2021-01-01T00:00:00"},null]"#,
    ] {
        pages.add(entries(page).entries);
    }
    let points = pages.finish(Ending::PageFailed);
    assert_eq!((points.len(), points.gaps().unreadable), (4, 4));
    assert_eq!(points.gaps().ending, Ending::PageFailed);
    assert!(points.is_assumed_utc());
    let first = points.first().map(|point| format!("{:?}", point.at));
    assert_eq!(first.as_deref(), Some("2021-01-01T00:00:00Z"));
}
