//! The rules of the architecture, checked on the source text: which module may import which, and what only certain
//! files may do.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use crate::source::{Source, module_tree, relative, repository, rust_files, sources};

/// The files of a layer that break a rule, each with the violation that `check` finds. The layer `*` means all files.
fn violations(layer: &str, check: impl Fn(&Source) -> Option<String>) -> Vec<String> {
    let of_layer = sources()
        .into_iter()
        .filter(|source| layer == "*" || source.layer() == layer);
    of_layer
        .filter_map(|source| Some(format!("{}: {}", source.path, check(&source)?)))
        .collect()
}

fn mentions_any(source: &Source, names: &[&str]) -> Option<String> {
    names
        .iter()
        .find(|name| source.mentions(name))
        .map(|name| (*name).to_owned())
}

/// The first segment of a path: the layer.
fn first(path: &str) -> &str {
    path.split("::").next().unwrap_or_default()
}

const NONE: [String; 0] = [];

#[test]
fn each_layer_imports_only_from_the_layers_below() {
    let layers = [
        ("domain", "domain"),
        ("api", "api domain"),
        ("route", "api domain"),
        ("ui", "ui"),
        ("state", "state ui route api domain"),
        ("components", "components state ui route api domain"),
        ("screens", "screens components state ui route api domain"),
        ("app", "app screens components state ui route api domain"),
        ("main", "app api"),
    ];
    let names = layers.map(|(layer, _)| layer);
    for (layer, allowed) in layers {
        let found = violations(layer, |source| {
            let mut imports = source.imports().into_iter();
            imports.find(|path| !allowed.split(' ').any(|layer| layer == first(path)))
        });
        assert_eq!(found, NONE, "{layer} may import only {allowed}");
    }
    let unknown = violations("*", |source| {
        let is_known = source.layer() == "lib" || names.contains(&source.layer());
        (!is_known).then(|| "belongs to no layer".to_owned())
    });
    assert_eq!(unknown, NONE);
}

#[test]
fn only_the_app_names_screens_and_no_screen_imports_another() {
    let found = violations("*", |source| {
        let own = source.path.trim_end_matches(".rs").replace('/', "::");
        let own = own.split("::").take(2).collect::<Vec<_>>().join("::");
        let is_foreign = |path: &String| {
            first(path) == "screens" && *path != own && !path.starts_with(&format!("{own}::"))
        };
        let mut imports = source.imports().into_iter();
        imports.find(is_foreign).filter(|_| source.path != "app.rs")
    });
    assert_eq!(found, NONE);
}

#[test]
fn no_two_files_import_each_other_directly_or_indirectly() {
    let sources = sources();
    let files: BTreeSet<&str> = sources.iter().map(|source| source.path.as_str()).collect();
    // The file of the innermost module in a path.
    let file_of = |path: &str| {
        let mut module = path.replace("::", "/");
        loop {
            if let Some(file) = files.get(format!("{module}.rs").as_str()) {
                return Some(*file);
            }
            module.truncate(module.rfind('/')?);
        }
    };
    let mut imports: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for source in &sources {
        let imported = source.imports();
        let others = imported.iter().filter_map(|path| file_of(path));
        let others = others.filter(|other| *other != source.path).collect();
        imports.insert(&source.path, others);
    }
    // A file that imports none of the remaining files is not part of a cycle.
    while let Some(leaf) = imports
        .iter()
        .find(|(_, others)| !others.iter().any(|other| imports.contains_key(other)))
        .map(|(file, _)| *file)
    {
        imports.remove(leaf);
    }
    let cycle: Vec<&str> = imports.into_keys().collect();
    assert!(
        cycle.is_empty(),
        "part of a cycle, or importing one: {cycle:?}"
    );
}

#[test]
fn paths_start_at_the_root_of_the_crate() {
    let found = violations("*", |source| {
        let mut relative = ["super::", "self::"].into_iter();
        relative
            .find(|path| source.code.contains(path))
            .map(str::to_owned)
    });
    assert_eq!(found, NONE, "the tests above find only `crate::` paths");
}

#[test]
fn every_file_is_declared_as_a_module() {
    let packages = [
        "",
        "tests/driver",
        "tests/e2e",
        "tests/sandbox",
        "tests/xtask",
    ];
    let roots = packages
        .into_iter()
        .flat_map(|package| roots(&repository().join(package)));
    let in_a_tree: BTreeSet<PathBuf> = roots.flat_map(|root| module_tree(&root)).collect();
    let all = ["src", "tests"].map(|folder| rust_files(&repository().join(folder)));
    let undeclared = all
        .iter()
        .flatten()
        .filter(|file| !in_a_tree.contains(*file));
    let undeclared: Vec<String> = undeclared
        .map(|file| relative(file, repository()))
        .collect();
    assert_eq!(undeclared, NONE, "no `mod` declares these files");
}

/// The root files of a package, from which Cargo builds its library, programs and tests.
fn roots(package: &Path) -> Vec<PathBuf> {
    let mut roots = vec![package.join("src/lib.rs"), package.join("src/main.rs")];
    for folder in ["src/bin", "tests"] {
        for entry in fs::read_dir(package.join(folder)).into_iter().flatten() {
            let path = entry.unwrap().path();
            roots.push(if path.is_dir() {
                path.join("main.rs")
            } else {
                path
            });
        }
    }
    roots.retain(|root| {
        root.is_file() && root.extension().is_some_and(|extension| extension == "rs")
    });
    roots
}

#[test]
fn domain_and_route_use_neither_leptos_nor_the_browser_nor_the_clock() {
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
        violations("domain", |source| mentions_any(source, &foreign)),
        NONE
    );
    assert_eq!(
        violations("route", |source| mentions_any(source, &foreign)),
        NONE
    );
}

#[test]
fn the_api_does_not_use_leptos_and_only_its_transport_uses_the_network() {
    assert_eq!(
        violations("api", |source| mentions_any(source, &["leptos"])),
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
    let elsewhere = violations("*", |source| {
        mentions_any(source, &network).filter(|_| source.path != "api/transport.rs")
    });
    assert_eq!(elsewhere, NONE);
}

#[test]
fn only_the_transport_reads_the_authorization_header_of_a_token() {
    let allowed = ["api/token.rs", "api/transport.rs"];
    let elsewhere = violations("*", |source| {
        let reads =
            source.code.contains("token.header(") || source.code.contains("AccessToken::header");
        (reads && !allowed.contains(&source.path.as_str())).then(|| "reads a token".to_owned())
    });
    assert_eq!(elsewhere, NONE);
}

#[test]
fn no_file_writes_html_or_inline_styles() {
    let forbidden = [
        "inner_html",
        "set_inner_html",
        "insert_adjacent_html",
        "style=",
        "style:",
        "prop:style",
        "eval(",
    ];
    let found = violations("*", |source| {
        forbidden
            .iter()
            .find(|text| source.code.contains(**text))
            .map(|text| (*text).to_owned())
    });
    assert_eq!(found, NONE);
}

#[test]
fn only_two_files_create_elements_and_none_uses_the_view_macro() {
    let found = violations("*", |source| {
        let uses_macro = source.code.contains("view!");
        let creates = source.mentions("custom_attribute") || source.mentions("create_element");
        (uses_macro
            || (creates
                && !["ui/element/mounted.rs", "ui/save_file.rs"].contains(&source.path.as_str())))
        .then(|| "creates elements without `ui::element`".to_owned())
    });
    assert_eq!(found, NONE);
}
