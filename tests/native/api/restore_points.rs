//! Lists of restore points and of names in responses, complete and incomplete.

use restore_desk::{
    api::{
        error::ApiError,
        response::{self, Page},
    },
    domain::json::Json,
};

use crate::api::response;

fn page(body: &str) -> Result<Page, ApiError> {
    response::page(&response(200, body), "a list")
}

fn entries(body: &str) -> Vec<Json> {
    page(body).unwrap().entries
}

const POINTS: &str = r#"[
    {"id":"b","repositoryId":"r","backupTime":"2022-01-21T21:00:07.5521893Z","jobId":"j","isExchange":true,"isSharePoint":false,"isOneDrive":true,"isTeams":false,"isLongTermCopy":false,"isRetrieved":false},
    {"id":"a","repositoryId":null,"backupTime":"2022-01-20T23:00:01+02:00","isTeams":true,"isLongTermCopy":true},
    {"id":"c","backupTime":"2022-01-22T21:00:00Z","isRetrieved":true,"isLongTermCopy":true},
    {"id":"d","backupTime":"soon"},
    {"id":"e"},
    7
]"#;

#[test]
fn restore_points_are_parsed_with_all_digits_and_sorted() {
    let points = response::restore_points(&entries(POINTS));
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
            "2022-01-20T21:00:01Z [false, false, false, true] LongTermCopy unnamed job",
            "2022-01-21T21:00:07.552189300Z [true, true, false, false] Backup j → r",
            "2022-01-22T21:00:00Z [false, false, false, false] Retrieved unnamed job",
        ]
    );
    // Newer versions send pages.
    let page = format!(r#"{{"results":{POINTS}}}"#);
    assert_eq!(response::restore_points(&entries(&page)), points);
}

#[test]
fn an_entry_without_an_id_or_a_name_is_left_out() {
    let jobs = entries(r#"[{"id":"j","name":"Everything"},{"id":"k"},{"name":"Mail"},null]"#);
    let names = response::names(&jobs);
    assert_eq!(names, [("j".to_owned(), "Everything".to_owned())]);
}

#[test]
fn a_page_contains_the_link_to_the_next_page() {
    let next = |links: &str| {
        let body = format!(r#"{{"offset":0,"limit":1,"_links":{links},"results":[7]}}"#);
        page(&body).unwrap().next
    };
    let href = "/v8/RestorePoints?offset=1&limit=1";
    let links = format!(r#"{{"self":{{"href":"/v8/x"}},"next":{{"href":"{href}"}}}}"#);
    assert_eq!(next(&links).as_deref(), Some(href));
    for links in [
        "{}",
        "null",
        "[]",
        r#"{"next":null}"#,
        r#"{"next":{"href":""}}"#,
    ] {
        assert_eq!(next(links), None, "for {links}");
    }
    assert_eq!(page("[7]").unwrap().next, None);
    for body in ["{}", "<html>", "7", r#"{"results":{}}"#] {
        assert!(page(body).is_err(), "for {body}");
    }
}
