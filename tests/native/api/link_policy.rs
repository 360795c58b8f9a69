//! Which links of a server the page follows, and why it rejects the others.

use restore_desk::api::{
    base::ApiBase,
    endpoint::{Endpoint, link_policy::RejectedLink},
};

#[test]
fn each_unsafe_link_is_rejected_with_its_reason() {
    let cases = [
        ("", RejectedLink::Empty),
        ("//evil.example/v6/x", RejectedLink::OtherServer),
        ("/\\evil.example/v6/x", RejectedLink::UnsafeCharacters),
        ("\\\\evil.example/v6/x", RejectedLink::UnsafeCharacters),
        ("\\/evil.example/v6/x", RejectedLink::UnsafeCharacters),
        ("\t//evil.example/v6/x", RejectedLink::UnsafeCharacters),
        ("/\t/evil.example/v6/x", RejectedLink::UnsafeCharacters),
        ("/v6/x\n", RejectedLink::UnsafeCharacters),
        (" /v6/x", RejectedLink::UnsafeCharacters),
        ("/v6/\u{0}", RejectedLink::UnsafeCharacters),
        ("https:evil/v6/x", RejectedLink::OtherServer),
        ("https:/v6/x", RejectedLink::OtherServer),
        ("https:///v6/x", RejectedLink::OtherServer),
        ("..//evil/v6/x", RejectedLink::OutsideApi),
        (
            "https://user:pw@backup.example/v6/x",
            RejectedLink::UserInfo,
        ),
        ("https://user@backup.example/v6/x", RejectedLink::UserInfo),
        ("https://@backup.example/v6/x", RejectedLink::UserInfo),
        ("/v6/../../etc", RejectedLink::PathTraversal),
        ("/v6/%2e%2e/etc", RejectedLink::PathTraversal),
        ("/v6/x/.%2E", RejectedLink::PathTraversal),
        ("/v6/./x", RejectedLink::PathTraversal),
        // Browsers leave these unchanged, but reverse proxies decode them and then resolve the dots.
        ("/v6/..%2fdr/v6/x", RejectedLink::PathTraversal),
        ("/v6/x%2F%2e.%5Cdr", RejectedLink::PathTraversal),
        ("/%2e%2e/v6/x", RejectedLink::OutsideApi),
        ("http://backup.example/v6/x", RejectedLink::OtherServer),
        (
            "https://backup.example:4443/v6/x",
            RejectedLink::OtherServer,
        ),
        ("https://backup.example:80/v6/x", RejectedLink::OtherServer),
        ("http://backup.example:443/v6/x", RejectedLink::OtherServer),
        (
            "https://backup.example:443:443/v6/x",
            RejectedLink::OtherServer,
        ),
        ("https://backup.example./v6/x", RejectedLink::OtherServer),
        (
            "https://backup.example.evil/v6/x",
            RejectedLink::OtherServer,
        ),
        ("https://evil.example/v6/x", RejectedLink::OtherServer),
        ("javascript:alert(1)//v6/", RejectedLink::OtherScheme),
        ("data:text/html,x", RejectedLink::OtherScheme),
        (
            "blob:https://backup.example/v6/x",
            RejectedLink::OtherScheme,
        ),
        ("ftp://backup.example/v6/x", RejectedLink::OtherScheme),
        ("/v6/x#y", RejectedLink::Fragment),
        ("#/v6/x", RejectedLink::Fragment),
        ("/", RejectedLink::OutsideApi),
        ("/v6", RejectedLink::OutsideApi),
        ("/v5/x", RejectedLink::OtherVersion),
        ("/V9/x", RejectedLink::OtherVersion),
        ("/v06/x", RejectedLink::OtherVersion),
        ("/v66666666666666666666/x", RejectedLink::OtherVersion),
        ("https://backup.example/v10/x", RejectedLink::OtherVersion),
        ("/v/x", RejectedLink::OutsideApi),
        ("/v6a/x", RejectedLink::OutsideApi),
        ("/v６/x", RejectedLink::OutsideApi),
        ("/x/v6/y", RejectedLink::OutsideApi),
        ("/config.json", RejectedLink::OutsideApi),
        ("?x=/v6/y", RejectedLink::OutsideApi),
        ("/v6?x/y", RejectedLink::OutsideApi),
        ("https://backup.example", RejectedLink::OutsideApi),
        ("https://backup.example?/v6/x", RejectedLink::OutsideApi),
    ];
    for (href, reason) in cases {
        let result = Endpoint::from_href(href, &ApiBase::new("https://backup.example", "/"));
        assert_eq!(result, Err(reason), "for {href:?}");
        assert!(!reason.to_string().is_empty());
    }
}

#[test]
fn a_page_in_a_folder_accepts_only_links_to_the_api_in_that_folder() {
    let base = ApiBase::new("https://backup.example", "/dr/");
    let inside = [
        "/v6/x",
        "v6/x",
        "https://backup.example/dr/v6/x",
        "HTTPS://BACKUP.example/dr/V6/x",
        "https://backup.example:443/dr/v6/x",
        "https://Backup.Example:0443/dr/v6/x",
        "https://backup.example:/dr/v6/x",
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
            Err(RejectedLink::OutsideApi),
            "for {href}"
        );
    }
}
