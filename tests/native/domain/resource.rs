//! The form in which any response is shown: an object with fields, a list with pages, or plain JSON.

use restore_desk::{
    api::resource_response,
    domain::{
        json::Json,
        link::{LinkTarget, read_links},
        list::column::ListKind,
        record::Record,
        resource::Resource,
    },
};

use crate::api::response;

fn resource(body: &str) -> Resource {
    resource_response::resource(&response(200, body), ListKind::Other)
        .unwrap()
        .resource
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
