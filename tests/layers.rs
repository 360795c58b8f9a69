//! The arrows between the modules, and the few things that may happen in one place only: read from the source itself.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot set up its case has failed"
)]

use std::{fs, path::Path};

/// A source file: its path from `src/`, and its code without comments.
struct Source {
    path: String,
    code: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let file = entry.unwrap().path();
            if file.is_dir() {
                folders.push(file);
            } else if file.extension().is_some_and(|extension| extension == "rs") {
                let path = file
                    .strip_prefix(&root)
                    .unwrap()
                    .to_string_lossy()
                    .replace('\\', "/");
                let code = without_comments(&fs::read_to_string(&file).unwrap());
                sources.push(Source { path, code });
            }
        }
    }
    sources
}

fn without_comments(text: &str) -> String {
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    text.lines().filter(is_code).collect::<Vec<_>>().join("\n")
}

impl Source {
    /// The layer: the first part of the path, such as `domain`.
    fn layer(&self) -> &str {
        self.path.split(['/', '.']).next().unwrap_or_default()
    }

    /// What it takes from our other layers, whether by `use` or in the middle of the code.
    fn layers_used(&self) -> Vec<&str> {
        let roots = self
            .code
            .match_indices("crate::")
            .chain(self.code.match_indices("restore_desk::"));
        roots
            .flat_map(|(at, root)| first_names(self.code.split_at(at + root.len()).1))
            .collect()
    }

    fn mentions(&self, name: &str) -> bool {
        let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
        self.code.match_indices(name).any(|(at, _)| {
            let (before, after) = self.code.split_at(at);
            let after = after.split_at(name.len()).1;
            !before.ends_with(is_part) && !after.starts_with(is_part)
        })
    }
}

/// The first name of each path in `a::b` or `{a::b, c::{d, e}}`.
fn first_names(text: &str) -> Vec<&str> {
    let Some(group) = text.strip_prefix('{') else {
        return vec![first_name(text)];
    };
    let mut names = Vec::new();
    let mut depth = 0_u32;
    let mut begin = 0;
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                names.push(first_name(group.get(begin..at).unwrap_or_default()));
                begin = at + 1;
                if letter == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

fn first_name(path: &str) -> &str {
    let path = path.trim_start();
    let end = path.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
    path.split_at(end.unwrap_or(path.len())).0
}

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
        ("ui", &["ui", "view"]),
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
fn every_view_is_made_by_the_one_macro_that_writes_no_html() {
    let found = breaches("*", |source| {
        let is_home = source.path == "ui/view.rs";
        let own = source.code.contains("leptos::view!") || source.code.contains("prelude::view!");
        let taken = source.mentions("view!") && !imports_ours(source);
        ((own || taken) && !is_home).then(|| "a `view!` that is not `ui::view`".to_owned())
    });
    assert_eq!(found, NONE);
}

/// An import by name comes before the one that `leptos::prelude::*` brings.
fn imports_ours(source: &Source) -> bool {
    let imports = source
        .code
        .split("use ")
        .skip(1)
        .filter_map(|rest| rest.split(';').next());
    imports.into_iter().any(|import| {
        import.match_indices("view::").any(|(at, path)| {
            let names = import.split_at(at + path.len()).1;
            first_names(names).contains(&"view")
        })
    })
}
