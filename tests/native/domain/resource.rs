//! The form in which any response is shown: an object with fields, a list with pages, or plain JSON.

use restore_desk::{
    api::resource_response,
    domain::{
        json::Json,
        link::{LinkTarget, read_links},
        partial::Ending,
        resource::{List, Record, Resource},
    },
};

use crate::api::response;

const EVENTS: &str = include_str!("../../fixtures/events-page.json");

fn resource(body: &str) -> Resource {
    resource_response::resource(&response(200, body))
        .unwrap()
        .resource
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
fn links_in_an_array_may_name_their_relations() {
    let links = Json::parse(r#"[{"rel":"items","href":"/v6/x"},{"href":"/v6/y"},"/v6/z"]"#);
    let links = read_links(&links.unwrap());
    let found: Vec<_> = links
        .iter()
        .map(|link| (link.rel.as_str(), link.target.as_str()))
        .collect();
    assert_eq!(
        found,
        [("items", "/v6/x"), ("link", "/v6/y"), ("link", "/v6/z")]
    );
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
fn half_a_character_becomes_the_replacement_character() {
    for (json, expected) in [
        (r#""Sales \ud83d""#, "Sales \u{fffd}"),
        (r#""\uD83DSales""#, "\u{fffd}Sales"),
        (r#""\ude00 \u0041""#, "\u{fffd} A"),
        (r#""\ud83d\u0041""#, "\u{fffd}A"),
        (r#""\ud83d\ud83d\ude00""#, "\u{fffd}\u{1f600}"),
        (r#""\\ud83d \ud83d""#, "\\ud83d \u{fffd}"),
        (r#""é\n\ud83d""#, "é\n\u{fffd}"),
    ] {
        assert_eq!(Json::parse(json), Ok(text(expected)), "for {json}");
    }
    for json in [r#""\ud83"#, r#""\ud83g""#, r#"{"\ud83d"}"#, "\"\\"] {
        assert!(Json::parse(json).is_err(), "for {json}");
    }
}

#[test]
fn a_long_array_or_text_is_left_out_and_the_rest_is_read() {
    let numbers = format!("[{}1]", "1,".repeat(2_000_000));
    let Resource::List(numbers) = resource(&numbers) else {
        unreachable!("an array is a list");
    };
    assert!((10_000..=100_000).contains(&numbers.rows.len()));
    assert_eq!(numbers.gaps.ending, Ending::TooLong);

    let numbers = Json::parse(&format!("[{}1]", "1,".repeat(1_000_000))).unwrap();
    let entries = numbers.as_array().unwrap();
    assert!(entries.len() < 800_000, "a value needs 32 of 24 Mi bytes");
    assert_eq!(entries.last(), Some(&Json::LeftOut));

    let texts = format!(r#"{{"long":"{}","short":"x"}}"#, "x".repeat(100_001));
    assert_eq!(
        record(&texts).fields,
        [
            ("long".to_owned(), Json::LeftOut),
            ("short".to_owned(), text("x"))
        ]
    );
    // Not `None`, which would be shown as a text that the server has not sent.
    assert_eq!(Json::LeftOut.non_blank().as_deref(), Some("…"));

    let fields: Vec<String> = (0..2_000)
        .map(|number| format!(r#""{number}":1"#))
        .collect();
    let fields = record(&format!("{{{}}}", fields.join(","))).fields;
    assert_eq!(fields.len(), 1_001);
    assert_eq!(fields.last().unwrap().1, Json::LeftOut);

    let links = format!(
        r#"{{"_links":{{"a":[{}""]}}}}"#,
        r#""/v6/x","#.repeat(2_000)
    );
    let links = record(&links).links;
    assert_eq!(links.len(), 1_001);
    assert_eq!(links.last().unwrap().target, LinkTarget::LeftOut);
}

#[test]
fn a_list_has_a_limited_number_of_columns_and_cells() {
    let rows: Vec<String> = (0..2_000)
        .map(|number| format!(r#"{{"{number}":1}}"#))
        .collect();
    let wide = list(&format!("[{}]", rows.join(",")));
    assert_eq!((wide.rows.len(), wide.columns.len()), (1_000, 100));
    assert!(wide.has_more_columns);
    assert_eq!(wide.gaps.ending, Ending::TooLong);

    let row = r#"{"_links":{"self":["/v6/a","/v6/b"]},"a":1}"#;
    let many_links = list(&format!("[{}{row}]", format!("{row},").repeat(40_000)));
    assert_eq!(many_links.rows.len(), 33_333);
    assert_eq!(many_links.gaps.ending, Ending::TooLong);
    assert!(!many_links.has_more_columns);
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
