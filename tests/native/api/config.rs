//! The optional `config.json`: when it counts as missing, and which errors in it are reported.

use restore_desk::api::{
    config::{self, Config, OtherServer},
    error::ApiError,
    version::Version,
};

use crate::api::response;

const PAGE: &str = "<html><head><title>502 Bad Gateway</title></head></html>";

fn read(body: &str) -> Config {
    config::read(&Ok(response(200, body)))
}

#[test]
fn all_fields_are_read() {
    let config =
        read(r#"{"name":"Head office","notice":"Be careful","api":"V8","idle_minutes":0.5}"#);
    assert_eq!(config.name.as_deref(), Some("Head office"));
    assert_eq!(config.notice.as_deref(), Some("Be careful"));
    assert_eq!(config.api, Version::V8);
    assert_eq!(config.idle_timeout_ms, Some(30_000));
    assert_eq!(config.warnings, [""; 0]);
    assert_eq!(read("{}"), Config::default());
}

#[test]
fn a_404_a_web_page_or_an_empty_file_counts_as_missing() {
    let page_with_mark = format!("\u{feff}{PAGE}");
    for (status, body) in [
        (404, ""),
        (404, "{"),
        (200, PAGE),
        (200, &page_with_mark),
        (200, "\u{feff}\r\n"),
    ] {
        let config = config::read(&Ok(response(status, body)));
        assert_eq!(config, Config::default(), "for {body}");
    }
}

#[test]
fn a_redirected_file_counts_as_missing() {
    assert_eq!(config::read(&Err(ApiError::Redirected)), Config::default());
}

#[test]
fn invalid_json_is_reported_with_its_place() {
    let comment = " JSON cannot contain comments.";
    for (body, line, column, advice) in [
        ("{\"name\":", 1, 8, ""),
        (" {name: \"Head office\"}", 1, 3, ""),
        ("{\r\n\"api\": \"v8\",\r\n}", 3, 1, ""),
        ("\u{feff}{\"api\": v8}", 1, 9, ""),
        ("// The head office\n{}", 1, 1, comment),
        ("{\n  \"api\": \"v8\" /* newest */\n}", 2, 15, comment),
        ("\u{feff}# The head office\n{}", 1, 1, comment),
        ("name = Head office", 1, 2, ""),
    ] {
        let problem = format!(
            "config.json is not valid JSON (line {line}, column {column}) and was ignored.{advice}"
        );
        assert_eq!(read(body).warnings, [problem], "for {body}");
    }
}

#[test]
fn json_that_is_no_object_is_reported() {
    for body in ["[]", "\"v8\"", "15"] {
        assert_eq!(
            read(body).warnings,
            [
                "config.json is not a JSON object, such as {\"name\": \"Head office\"}, and was ignored."
            ],
            "for {body}"
        );
    }
}

#[test]
fn another_encoding_is_reported() {
    let config = read("{\"name\":\"Z\u{fffd}rich\"}");
    assert_eq!(
        config.warnings,
        ["config.json contains characters that are not UTF-8. Save it as UTF-8."]
    );
    assert_eq!(config.name.as_deref(), Some("Z\u{fffd}rich"));
}

#[test]
fn a_byte_order_mark_is_ignored() {
    assert_eq!(read("\u{feff}{\"api\":\"v8\"}").api, Version::V8);
}

#[test]
fn a_file_that_cannot_be_read_is_reported() {
    for result in [
        Ok(response(503, PAGE)),
        Err(ApiError::TimedOut { seconds: 5 }),
    ] {
        assert_eq!(
            config::read(&result).warnings,
            ["config.json could not be read and was ignored. Reload the page."]
        );
    }
}

#[test]
fn an_invalid_value_is_reported_and_replaced_with_the_default() {
    let cases = [
        (
            r#"{"api":"v9"}"#,
            "config.json: “api” must be v6, v7, or v8, not “v9”; v6 is used.",
        ),
        (
            r#"{"api":8}"#,
            "config.json: “api” must be v6, v7, or v8, not “8”; v6 is used.",
        ),
        (
            r#"{"idle_minutes":"soon"}"#,
            "config.json: “idle_minutes” must be a number of minutes, not “soon”; 15 is used.",
        ),
        (
            r#"{"idle_minutes":-5}"#,
            "config.json: “idle_minutes” must be a number of minutes, not “-5”; 15 is used.",
        ),
    ];
    for (body, problem) in cases {
        let config = read(body);
        assert_eq!(config.warnings, [problem], "for {body}");
        assert_eq!(
            (config.api, config.idle_timeout_ms),
            (Version::V6, Some(900_000)),
            "for {body}"
        );
    }
}

#[test]
fn idle_minutes_is_a_decimal_number_and_0_disables_the_timeout() {
    let idle_timeout = |body: &str| read(body).idle_timeout_ms;
    assert_eq!(idle_timeout(r#"{"idle_minutes":5}"#), Some(300_000));
    assert_eq!(idle_timeout(r#"{"idle_minutes":"0.5"}"#), Some(30_000));
    assert_eq!(idle_timeout(r#"{"idle_minutes":1.0125}"#), Some(60_720));
    for zero in ["0", "0.0", "\"0\"", "00.000"] {
        let body = format!("{{\"idle_minutes\":\"{}\"}}", zero.trim_matches('"'));
        assert_eq!(idle_timeout(&body), None, "for {zero}");
    }
    // A positive number never means “never”.
    for tiny in ["0.00001", "0.0009", "0.001"] {
        let body = format!("{{\"idle_minutes\":{tiny}}}");
        assert_eq!(idle_timeout(&body), Some(60), "for {tiny}");
    }
    for default in [
        "{}",
        "<html>",
        r#"{"idle_minutes":-1}"#,
        r#"{"idle_minutes":"inf"}"#,
        r#"{"idle_minutes":"0.123x"}"#,
    ] {
        assert_eq!(idle_timeout(default), Some(900_000), "for {default}");
    }
    assert_eq!(Config::default().idle_timeout_ms, Some(900_000));
}

#[test]
fn other_servers_are_paths_of_this_origin() {
    let others = |entries: &str| {
        let config = read(&format!(r#"{{"others":[{entries}]}}"#));
        (config.others.len(), config.warnings.len())
    };
    let config = read(r#"{"others":[{"name":"DR site","href":"/dr/"}]}"#);
    let dr_site = OtherServer {
        name: "DR site".into(),
        href: "/dr/".into(),
    };
    assert_eq!(config.others, [dr_site]);
    assert_eq!(config.warnings, [""; 0]);
    for href in [
        "//evil.example/",
        "/\\\\evil.example/",
        "/\\t/evil.example/",
        "https://evil.example/",
        "javascript:alert(1)",
        "dr/",
        "/dr/?x",
        "",
    ] {
        let entry = format!(r#"{{"name":"Evil","href":"{href}"}}"#);
        assert_eq!(others(&entry), (0, 1), "for {entry}");
    }
    assert_eq!(others(r#"{"href":"/dr/"}"#), (0, 1));
    assert_eq!(others(""), (0, 0));
}
