//! The fence: which of a server's addresses become links, and why the others do not.

use restore_desk::api::{
    base::ApiBase,
    endpoint::{Endpoint, fence::Outside},
};

#[test]
fn the_traps_are_refused_with_their_reason() {
    let cases = [
        ("", Outside::Empty),
        ("//evil.example/v6/x", Outside::OtherServer),
        ("/\\evil.example/v6/x", Outside::Misleading),
        ("\\\\evil.example/v6/x", Outside::Misleading),
        ("\\/evil.example/v6/x", Outside::Misleading),
        ("\t//evil.example/v6/x", Outside::Misleading),
        ("/\t/evil.example/v6/x", Outside::Misleading),
        ("/v6/x\n", Outside::Misleading),
        (" /v6/x", Outside::Misleading),
        ("/v6/\u{0}", Outside::Misleading),
        ("https:evil/v6/x", Outside::OtherServer),
        ("https:/v6/x", Outside::OtherServer),
        ("https:///v6/x", Outside::OtherServer),
        ("..//evil/v6/x", Outside::OutsideApi),
        ("https://user:pw@backup.example/v6/x", Outside::UserName),
        ("https://user@backup.example/v6/x", Outside::UserName),
        ("https://@backup.example/v6/x", Outside::UserName),
        ("/v6/../../etc", Outside::Dots),
        ("/v6/%2e%2e/etc", Outside::Dots),
        ("/v6/x/.%2E", Outside::Dots),
        ("/v6/./x", Outside::Dots),
        // Browsers keep these as they are; proxies decode them and then climb.
        ("/v6/..%2fdr/v6/x", Outside::Dots),
        ("/v6/x%2F%2e.%5Cdr", Outside::Dots),
        ("/%2e%2e/v6/x", Outside::OutsideApi),
        ("http://backup.example/v6/x", Outside::OtherServer),
        ("https://backup.example:4443/v6/x", Outside::OtherServer),
        ("https://backup.example./v6/x", Outside::OtherServer),
        ("https://backup.example.evil/v6/x", Outside::OtherServer),
        ("https://evil.example/v6/x", Outside::OtherServer),
        ("javascript:alert(1)//v6/", Outside::OtherScheme),
        ("data:text/html,x", Outside::OtherScheme),
        ("blob:https://backup.example/v6/x", Outside::OtherScheme),
        ("ftp://backup.example/v6/x", Outside::OtherScheme),
        ("/v6/x#y", Outside::Fragment),
        ("#/v6/x", Outside::Fragment),
        ("/", Outside::OutsideApi),
        ("/v6", Outside::OutsideApi),
        ("/v/x", Outside::OutsideApi),
        ("/v6a/x", Outside::OutsideApi),
        ("/v６/x", Outside::OutsideApi),
        ("/x/v6/y", Outside::OutsideApi),
        ("/config.json", Outside::OutsideApi),
        ("?x=/v6/y", Outside::OutsideApi),
        ("/v6?x/y", Outside::OutsideApi),
        ("https://backup.example", Outside::OutsideApi),
        ("https://backup.example?/v6/x", Outside::OutsideApi),
    ];
    for (href, reason) in cases {
        let found = Endpoint::from_href(href, &ApiBase::new("https://backup.example", "/"));
        assert_eq!(found, Err(reason), "for {href:?}");
        assert!(!reason.to_string().is_empty());
    }
}

#[test]
fn a_page_in_a_folder_reaches_the_api_of_that_folder_only() {
    let base = ApiBase::new("https://backup.example", "/dr/");
    let inside = [
        "/v6/x",
        "v6/x",
        "https://backup.example/dr/v6/x",
        "HTTPS://BACKUP.example/dr/V6/x",
    ];
    for href in inside {
        let endpoint = Endpoint::from_href(href, &base);
        assert_eq!(
            endpoint.as_ref().map(Endpoint::as_str),
            Ok("v6/x"),
            "for {href}"
        );
    }
    for href in [
        "/dr/v6/x",
        "https://backup.example/v6/x",
        "https://backup.example/dr2/v6/x",
    ] {
        assert_eq!(
            Endpoint::from_href(href, &base),
            Err(Outside::OutsideApi),
            "for {href}"
        );
    }
}
