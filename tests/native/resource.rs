//! Any answer sorted into its shape: fields, a list with its pages, or plain JSON.

use restore_desk::{
    api::reply::{self, Reply},
    domain::{
        json::Json,
        resource::{List, Record, Resource, read_links},
    },
};

const EVENTS: &str = include_str!("../fixtures/events-page.json");

fn resource(body: &str) -> Resource {
    let reply = Reply {
        status: 200,
        body: body.to_owned(),
        ..Reply::default()
    };
    reply::resource(&reply).unwrap().resource
}

fn list(body: &str) -> List {
    match resource(body) {
        Resource::List(list) => list,
        other => unreachable!("expected a list, found {other:?}"),
    }
}

fn record(body: &str) -> Record {
    match resource(body) {
        Resource::Object(record) => record,
        other => unreachable!("expected an object, found {other:?}"),
    }
}

fn text(text: &str) -> Json {
    Json::Text(text.to_owned())
}

#[test]
fn a_page_is_a_list_that_knows_where_it_goes_on() {
    let events = list(EVENTS);
    assert_eq!(events.rows.len(), 2);
    let next = "/v6/RestoreSessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe/Events?offset=2&limit=2";
    assert_eq!(events.next.as_deref(), Some(next));
    let keys: Vec<&str> = events.links.iter().map(|link| link.key.as_str()).collect();
    assert_eq!(keys, ["self"], "links that only turn pages are not shown");
    assert!(events.has_row_links());
}

#[test]
fn the_columns_are_all_fields_in_the_order_of_their_first_occurrence() {
    let expected = [
        "itemSizeBytes",
        "id",
        "type",
        "status",
        "startTime",
        "endTime",
        "duration",
        "title",
        "message",
        "order",
        "itemName",
    ];
    assert_eq!(list(EVENTS).columns, expected);
}

#[test]
fn the_page_that_follows_is_added_and_the_last_one_ends_the_list() {
    let mut events = list(EVENTS);
    events.append(list(
        r#"{"results":[{"id":"3","extra":1}],"_links":{"prev":{"href":"/v6/x"}}}"#,
    ));
    assert_eq!((events.rows.len(), events.next.as_deref()), (3, None));
    assert_eq!(events.columns.last().map(String::as_str), Some("extra"));
}

#[test]
fn a_bare_array_is_a_list_without_pages() {
    let jobs = list(r#"[{"id":"1","name":"Daily"},{"id":"2"}]"#);
    assert_eq!(
        (jobs.rows.len(), jobs.next, jobs.links),
        (2, None, Vec::new())
    );
    assert_eq!(jobs.columns, ["id", "name"]);
    let words = list(r#"["a",null,7]"#);
    assert_eq!(words.columns, ["value"]);
    assert_eq!(words.rows.len(), 3);
    assert!(list("[]").rows.is_empty());
    assert!(list(r#"{"results":[]}"#).rows.is_empty());
}

#[test]
fn an_object_keeps_the_order_of_its_fields_and_sets_its_links_apart() {
    let organization = record(
        r#"{"name":"abc","id":"1","_links":{"mailboxes":{"href":"/v6/x"}},"_actions":{"x":{}},"a":null}"#,
    );
    let names: Vec<&str> = organization
        .fields
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(names, ["name", "id", "a"]);
    assert_eq!(organization.field("name"), Some(&text("abc")));
    assert_eq!(organization.links.len(), 1);
    let odd = record(r#"{"results":"none"}"#);
    assert_eq!(odd.field("results"), Some(&text("none")));
}

#[test]
fn everything_else_is_plain_or_nothing() {
    assert_eq!(resource("\"hello\""), Resource::Plain(text("hello")));
    assert_eq!(resource("true"), Resource::Plain(Json::Truth(true)));
    for body in ["", " \n", "null"] {
        assert_eq!(resource(body), Resource::Nothing, "for {body:?}");
    }
}

#[test]
fn a_link_without_a_text_as_address_is_none() {
    let links = Json::parse(
        r#"{"self":{"href":"/v6/x"},"a":{"href":7},"b":{"href":null},"c":{},"d":"/v6/x","e":null,"f":[1]}"#,
    );
    let links = read_links(&links.unwrap());
    assert_eq!(links.len(), 1);
    assert!(
        links
            .iter()
            .all(|link| link.key == "self" && link.href == "/v6/x")
    );
}

#[test]
fn values_are_shown_as_people_read_them() {
    let cases = [
        ("null", None),
        ("\"\"", None),
        ("\"x\"", Some("x")),
        ("0", Some("0")),
        ("-7", Some("-7")),
        ("18446744073709551615", Some("18446744073709551615")),
        ("1.5", Some("1.5")),
        ("true", Some("yes")),
        (r#"[1,"a",null]"#, Some("1, a, null")),
        (r#"{"a":{"b":false}}"#, Some("a: b: no")),
    ];
    for (json, shown) in cases {
        assert_eq!(
            Json::parse(json).unwrap().given().as_deref(),
            shown,
            "for {json}"
        );
    }
}
