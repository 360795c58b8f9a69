//! What the server says of restore points, and what is made of those that lack something.

use restore_desk::{
    api::reply::{self, Reply},
    domain::json::Json,
};

fn ok(body: &str) -> Reply {
    Reply {
        status: 200,
        body: body.to_owned(),
        ..Reply::default()
    }
}

fn entries(body: &str) -> Vec<Json> {
    reply::page(&ok(body), "a list").unwrap().entries
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
fn restore_points_are_read_with_all_their_digits_and_sorted() {
    let points = reply::restore_points(&entries(POINTS));
    let read: Vec<String> = points
        .iter()
        .map(|point| {
            format!(
                "{:?} {:?} {:?} {}",
                point.at,
                point.holds,
                point.kind,
                point.origin.in_words()
            )
        })
        .collect();
    assert_eq!(
        read,
        [
            "2022-01-20T21:00:01Z [false, false, false, true] LongTermCopy unnamed job",
            "2022-01-21T21:00:07.552189300Z [true, true, false, false] Backup j → r",
            "2022-01-22T21:00:00Z [false, false, false, false] Retrieved unnamed job",
        ]
    );
    // Later versions send pages.
    let page = format!(r#"{{"results":{POINTS}}}"#);
    assert_eq!(reply::restore_points(&entries(&page)), points);
}

#[test]
fn names_are_read_where_there_are_any() {
    let jobs = entries(r#"[{"id":"j","name":"Everything"},{"id":"k"},{"name":"nobody"},null]"#);
    let names = reply::names(&jobs);
    assert_eq!(names, [("j".to_owned(), "Everything".to_owned())]);
}

#[test]
fn a_page_says_where_its_list_goes_on() {
    let next = |links: &str| {
        let body = format!(r#"{{"offset":0,"limit":1,"_links":{links},"results":[7]}}"#);
        reply::page(&ok(&body), "a list").unwrap().next
    };
    let href = "/v8/RestorePoints?offset=1&limit=1";
    let goes_on = format!(r#"{{"self":{{"href":"/v8/x"}},"next":{{"href":"{href}"}}}}"#);
    assert_eq!(next(&goes_on).as_deref(), Some(href));
    for ends in [
        "{}",
        "null",
        "[]",
        r#"{"next":null}"#,
        r#"{"next":{"href":""}}"#,
    ] {
        assert_eq!(next(ends), None, "for {ends}");
    }
    assert_eq!(reply::page(&ok("[7]"), "a list").unwrap().next, None);
    for body in ["{}", "<html>", "7", r#"{"results":{}}"#] {
        assert!(reply::page(&ok(body), "a list").is_err(), "for {body}");
    }
}
