//! The arrows between the modules, and the few things that may happen in one place only: read from the source itself.

use super::source::{Source, sources};

/// The files of a layer that break a rule, each with what it should not have.
fn breaches(layer: &str, broken: impl Fn(&Source) -> Option<String>) -> Vec<String> {
    let of_layer = sources()
        .into_iter()
        .filter(|source| layer == "*" || source.layer() == layer);
    of_layer
        .filter_map(|source| Some(format!("{}: {}", source.path, broken(&source)?)))
        .collect()
}

fn mentions_any(source: &Source, names: &[&str]) -> Option<String> {
    names
        .iter()
        .find(|name| source.mentions(name))
        .map(|name| (*name).to_owned())
}

const NONE: [String; 0] = [];

#[test]
fn each_layer_imports_only_from_below() {
    let below: [(&str, &[&str]); 7] = [
        ("domain", &["domain"]),
        ("api", &["api", "domain"]),
        ("route", &["api", "domain"]),
        ("ui", &["ui"]),
        ("views", &["views", "route", "ui", "api", "domain"]),
        ("app", &["app", "views", "route", "ui", "api", "domain"]),
        ("main", &["app", "views", "api"]),
    ];
    for (layer, allowed) in below {
        let found = breaches(layer, |source| {
            let used = source
                .layers_used()
                .into_iter()
                .find(|used| !allowed.contains(used));
            used.map(str::to_owned)
        });
        assert_eq!(found, NONE, "{layer} may use only {allowed:?}");
    }
    let app = breaches("app", |source| {
        source.layers_used().contains(&"views").then(String::new)
    });
    assert_eq!(app.len(), 1, "imports are seen at all");
    let layers = below.map(|(layer, _)| layer);
    let unknown = breaches("*", |source| {
        let is_known = source.layer() == "lib" || layers.contains(&source.layer());
        (!is_known).then(|| "belongs to no layer".to_owned())
    });
    assert_eq!(unknown, NONE);
}

#[test]
fn the_domain_knows_neither_leptos_nor_the_browser_nor_the_clock() {
    let foreign = [
        "leptos",
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "gloo_net",
        "gloo_timers",
        "Instant",
        "SystemTime",
    ];
    assert_eq!(
        breaches("domain", |source| mentions_any(source, &foreign)),
        NONE
    );
    assert_eq!(
        breaches("route", |source| mentions_any(source, &foreign)),
        NONE
    );
}

#[test]
fn the_api_knows_no_leptos_and_only_its_transport_knows_the_network() {
    assert_eq!(
        breaches("api", |source| mentions_any(source, &["leptos"])),
        NONE
    );
    let network = [
        "gloo_net",
        "fetch_with_request",
        "fetch_with_str",
        "XmlHttpRequest",
        "WebSocket",
        "EventSource",
    ];
    let elsewhere = breaches("*", |source| {
        mentions_any(source, &network).filter(|_| source.path != "api/transport.rs")
    });
    assert_eq!(elsewhere, NONE);
}

#[test]
fn a_token_becomes_a_header_only_where_it_is_sent() {
    let places = ["api/token.rs", "api/transport.rs"];
    let elsewhere = breaches("*", |source| {
        let reads =
            source.code.contains("token.header(") || source.code.contains("AccessToken::header");
        (reads && !places.contains(&source.path.as_str())).then(|| "reads a token".to_owned())
    });
    assert_eq!(elsewhere, NONE);
}

#[test]
fn no_view_writes_html_or_inline_styles() {
    let words = [
        "inner_html",
        "set_inner_html",
        "insert_adjacent_html",
        "style=",
        "style:",
        "prop:style",
        "eval(",
    ];
    let found = breaches("*", |source| {
        words
            .iter()
            .find(|word| source.code.contains(**word))
            .map(|word| (*word).to_owned())
    });
    assert_eq!(found, NONE);
}

#[test]
fn every_element_is_made_by_the_two_files_that_write_no_html() {
    let found = breaches("*", |source| {
        let markup = source.code.contains("view!");
        let elsewhere = source.mentions("custom_attribute") || source.mentions("create_element");
        (markup
            || (elsewhere && !["ui/element.rs", "ui/drawing.rs"].contains(&source.path.as_str())))
        .then(|| "not by `ui::element` or `ui::drawing`".to_owned())
    });
    assert_eq!(found, NONE);
}
