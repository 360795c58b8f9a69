//! The files for web servers send the headers of Trunk.toml, and the page has the same policy.

use std::fs;

use restore_desk::api::{config, response::Response};

use crate::source::repository;

/// Writes a header with this name and this value.
type WriteHeader = fn(&str, &str) -> String;

/// The files, each with its notation.
const FILES: [(&str, WriteHeader); 4] = [
    ("nginx.conf", |name, value| {
        format!("    add_header {name} \"{value}\" always;\n")
    }),
    ("Caddyfile", |name, value| {
        format!("\t\theader {name} \"{value}\"\n")
    }),
    ("apache.conf", |name, value| {
        format!("        Header always set {name} \"{value}\"\n")
    }),
    ("web.config", |name, value| {
        format!("        <add name=\"{name}\" value=\"{value}\" />\n")
    }),
];

fn read(path: &str) -> String {
    fs::read_to_string(repository().join(path)).unwrap()
}

/// The headers that Trunk.toml configures, without the one that differs between files.
fn headers() -> Vec<(String, String)> {
    let config = read("Trunk.toml");
    let (_, headers) = config.split_once("[serve.headers]\n").unwrap();
    let (headers, _) = headers.split_once("\n[[").unwrap();
    let lines = headers.lines().filter_map(|line| line.split_once(" = "));
    lines
        .map(|(name, value)| (name.to_owned(), value.trim_matches('"').to_owned()))
        .filter(|(name, _)| name != "Cache-Control")
        .collect()
}

#[test]
fn every_web_server_sends_the_headers_of_trunk() {
    let headers = headers();
    assert_eq!(headers.len(), 6, "{headers:?}");
    for (file, line) in FILES {
        let text = read(&format!("tests/deployments/{file}"));
        for (name, value) in &headers {
            let line = line(name, value);
            assert!(text.contains(&line), "{file} does not contain {line}");
        }
        assert!(text.contains("public, max-age=31536000, immutable"));
        assert!(text.contains(r"-[0-9a-f]{16}(_bg)?\.[a-z]+"), "{file}");
        let hsts = text
            .lines()
            .find(|line| line.contains("Strict-Transport-Security"));
        let is_comment =
            hsts.is_some_and(|line| line.trim_start().starts_with('#') || line.ends_with("-->"));
        assert!(is_comment, "{file}: {hsts:?}");
    }
}

/// Written out, so that nothing weakens it unseen.
#[test]
fn the_policy_allows_only_files_of_the_page_and_wasm() {
    let expected = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    let headers = headers();
    let policy = headers
        .iter()
        .find(|(name, _)| name == "Content-Security-Policy");
    assert_eq!(policy.unwrap().1, expected);
}

/// A forgotten header leaves the page safe. `frame-ancestors` works only as a header.
#[test]
fn the_page_has_the_policy_of_the_header() {
    let headers = headers();
    let policy = headers
        .iter()
        .find(|(name, _)| name == "Content-Security-Policy");
    let (_, policy) = policy.unwrap();
    let policy = policy.replace(" frame-ancestors 'none';", "");
    let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    assert!(read("index.html").contains(&meta), "no {meta}");
}

#[test]
fn the_example_of_config_json_can_be_used_as_it_is() {
    let response = Response {
        status: 200,
        content_type: "application/json".into(),
        retry_after: None,
        date: None,
        headers: Vec::new(),
        body: read("tests/deployments/config.json.example"),
    };
    let config = config::read(&Ok(response));
    assert_eq!(config.warnings, Vec::<String>::new());
    assert_eq!(config.name.as_deref(), Some("Head office"));
}
