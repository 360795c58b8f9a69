//! The findings of the deployment check.

use restore_desk::{
    api::{
        deployment::{Deployment, Transfer},
        diagnosis::{Probe, ProbeResults},
        version::Version,
    },
    components::deployment_findings::{Verdict, count, findings},
};

/// Breaks a part of a deployment.
type Break = fn(&mut Deployment);

fn complete() -> Deployment {
    Deployment {
        missing_headers: Some(Vec::new()),
        program: Some(Transfer {
            sent: 257_000,
            full: 760_000,
        }),
        keeps_hashed_files: Some(true),
        checks_page: Some(true),
        protocol: Some("h2".to_owned()),
        probes: ProbeResults {
            web_server: Probe::Status(200),
            api: Probe::Status(401),
            clock_skew_s: Some(3),
        },
        config_warnings: Vec::new(),
        has_config: true,
    }
}

/// The titles of the findings with this verdict.
fn titles(deployment: &Deployment, verdict: Verdict) -> Vec<String> {
    let all = findings(deployment, Version::V8).into_iter();
    all.filter(|finding| finding.verdict == verdict)
        .map(|finding| finding.title)
        .collect()
}

#[test]
fn a_complete_deployment_has_no_problem() {
    let all = findings(&complete(), Version::V8);
    assert_eq!(count(&all, Verdict::Problem), 0);
    assert_eq!(titles(&complete(), Verdict::Good).len(), all.len());
    assert_eq!(all[0].title, "Requests for v8/ reach the API.");
    let compression = "The program (.wasm) is sent compressed: 257 kB instead of 760 kB.";
    assert!(all.iter().any(|finding| finding.title == compression));
}

#[test]
fn each_problem_has_its_finding() {
    let cases: [(Break, &str); 8] = [
        (
            |it| it.probes.api = Probe::WebPage(200),
            "The web server answers v8/ with a web page instead of passing the request on.",
        ),
        (
            |it| it.probes.clock_skew_s = Some(-600),
            "The clock of the server, or of the web server, is 10 min behind this device’s. Synchronize all clocks with a time server, or sign-ins may be rejected.",
        ),
        (
            |it| it.missing_headers = Some(vec!["Referrer-Policy".to_owned()]),
            "These headers are missing or have another value: Referrer-Policy.",
        ),
        (
            |it| {
                it.program = Some(Transfer {
                    sent: 760_000,
                    full: 760_000,
                });
            },
            "The program (.wasm) is sent uncompressed: 760 kB.",
        ),
        (
            |it| it.keeps_hashed_files = Some(false),
            "Files with a hash in their name are not sent as immutable, so the browser may request them at each visit.",
        ),
        (
            |it| it.checks_page = Some(false),
            "After an update, the browser may show an old page: index.html or config.json is sent without Cache-Control: no-cache.",
        ),
        (
            |it| it.protocol = Some("http/1.1".to_owned()),
            "The page is loaded over HTTP/1.1, which is slower.",
        ),
        (
            |it| it.config_warnings = vec!["config.json is wrong.".to_owned()],
            "config.json is wrong.",
        ),
    ];
    for (break_it, title) in cases {
        let mut deployment = complete();
        break_it(&mut deployment);
        assert_eq!(titles(&deployment, Verdict::Problem), [title]);
    }
}

/// What the page cannot read is not a problem.
#[test]
fn what_could_not_be_read_is_unknown() {
    let unread = Deployment {
        missing_headers: None,
        program: None,
        keeps_hashed_files: None,
        checks_page: None,
        protocol: None,
        probes: ProbeResults {
            clock_skew_s: None,
            ..complete().probes
        },
        ..complete()
    };
    assert_eq!(titles(&unread, Verdict::Problem), [""; 0]);
    assert_eq!(titles(&unread, Verdict::Unknown).len(), 5);
    let mut refused = complete();
    refused.probes.api = Probe::Status(429);
    let text = "Requests for v8/ get HTTP 429, which may come from a proxy.";
    assert_eq!(titles(&refused, Verdict::Unknown), [text]);
}
