//! The form in which any response is shown: an object with fields, a list with pages, or plain JSON.

use restore_desk::{
    api::response,
    domain::{
        json::Json,
        link::{LinkTarget, read_links},
        resource::{List, Record, Resource},
    },
};

use crate::api::response;

const EVENTS: &str = include_str!("../../fixtures/events-page.json");

fn resource(body: &str) -> Resource {
    response::resource(&response(200, body)).unwrap().resource
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
    Json::String(text.to_owned())
}

#[test]
fn a_page_is_a_list_with_a_link_to_the_next_page() {
    let events = list(EVENTS);
    assert_eq!(events.rows.len(), 2);
    let next = "/v6/RestoreSessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe/Events?offset=2&limit=2";
    assert_eq!(events.next, Some(LinkTarget::Address(next.to_owned())));
    let rels: Vec<&str> = events.links.iter().map(|link| link.rel.as_str()).collect();
    assert_eq!(rels, ["self"], "pagination links are not shown");
    assert!(events.has_row_links());
}

#[test]
fn the_columns_are_all_fields_in_the_order_in_which_they_first_occur() {
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
fn the_next_page_is_appended_and_the_last_page_ends_the_list() {
    let mut events = list(EVENTS);
    events.append(list(
        r#"{"results":[{"id":"3","extra":1}],"_links":{"prev":{"href":"/v6/x"}}}"#,
    ));
    assert_eq!((events.rows.len(), events.next), (3, None));
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
    let values = list(r#"["a",null,7]"#);
    assert_eq!(values.columns, ["value"]);
    assert_eq!(values.rows.len(), 3);
    assert!(list("[]").rows.is_empty());
    for body in [
        r#"{"results":[]}"#,
        r#"{"results":null}"#,
        r#"{"offset":0,"limit":30}"#,
    ] {
        assert!(list(body).rows.is_empty(), "for {body}");
    }
}

#[test]
fn an_object_keeps_the_order_of_its_fields_and_separates_its_links() {
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
    let no_list = record(r#"{"results":"none"}"#);
    assert_eq!(no_list.field("results"), Some(&text("none")));
}

#[test]
fn any_other_value_is_plain_and_an_empty_response_is_nothing() {
    assert_eq!(resource("\"hello\""), Resource::Plain(text("hello")));
    assert_eq!(resource("true"), Resource::Plain(Json::Bool(true)));
    for body in ["", " \n", "null"] {
        assert_eq!(resource(body), Resource::Nothing, "for {body:?}");
    }
}

#[test]
fn each_link_has_an_address_or_what_the_server_sent_in_its_place() {
    let address = |text: &str| LinkTarget::Address(text.to_owned());
    let template = |text: &str| LinkTarget::Template(text.to_owned());
    let other = |text: &str| LinkTarget::Other(text.to_owned());
    let cases = [
        (r#"{"href":"/v6/x"}"#, vec![address("/v6/x")]),
        (r#"{"HREF":"/v6/x"}"#, vec![address("/v6/x")]),
        (r#""/v6/x""#, vec![address("/v6/x")]),
        (
            r#"[{"href":"/v6/x"},"/v6/y"]"#,
            vec![address("/v6/x"), address("/v6/y")],
        ),
        ("[]", vec![]),
        (
            r#"{"href":"items{?filter}"}"#,
            vec![template("items{?filter}")],
        ),
        (
            r#"{"href":"/v6/x","templated":true}"#,
            vec![template("/v6/x")],
        ),
        (
            r#"{"href":"/v6/x","templated":false}"#,
            vec![address("/v6/x")],
        ),
        (r#"{"href":7}"#, vec![other("7")]),
        (r#"{"href":null}"#, vec![other("null")]),
        ("{}", vec![other("null")]),
        ("null", vec![other("null")]),
        ("true", vec![other("yes")]),
    ];
    for (json, expected) in cases {
        let links = Json::parse(&format!(r#"{{"items":{json}}}"#)).unwrap();
        let links = read_links(&links);
        assert!(links.iter().all(|link| link.rel == "items"), "for {json}");
        let targets: Vec<LinkTarget> = links.into_iter().map(|link| link.target).collect();
        assert_eq!(targets, expected, "for {json}");
    }
}

#[test]
fn numbers_keep_the_digits_of_the_server() {
    for number in [
        "12345678901234.5",
        "10995116277760.0",
        "123456789012345678901234567890",
        "0.1000",
        "-0.0",
    ] {
        let parsed = Json::parse(number).unwrap();
        assert_eq!(parsed, Json::Number(number.to_owned()));
        let inside = Json::parse(&format!(r#"{{"a":[{number}]}}"#)).unwrap();
        assert_eq!(inside.to_string(), format!("a: {number}"));
    }
    // Only the sign of the exponent and its letter may be written differently.
    for number in ["1.2E+13", "1e20", "1.5E-7"] {
        let shown = Json::parse(number).unwrap().to_string();
        let plain = |text: &str| text.to_lowercase().replace('+', "");
        assert_eq!(plain(&shown), plain(number));
    }
}

#[test]
fn values_are_formatted_for_people() {
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
    for (json, expected) in cases {
        assert_eq!(
            Json::parse(json).unwrap().non_blank().as_deref(),
            expected,
            "for {json}"
        );
    }
}
