//! What the page has found in its own deployment: one finding for each thing that a web server must do, with what to look
//! for in its file.

pub mod text;

use crate::{
    api::{
        deployment::{Deployment, Transfer},
        diagnosis::{Diagnosis, Probe},
        version::Version,
    },
    components::connection_diagnosis::{advice::advice, text::clock_skew},
    ui::{
        icon::{Icon, icon},
        prelude::*,
        text_with_code::with_code,
    },
};

/// Whether a part of the deployment is as it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is as it should be.
    Good,
    /// It is missing or wrong.
    Problem,
    /// The page could not find out.
    Unknown,
}

impl Verdict {
    /// The name for the style sheets.
    const fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Problem => "problem",
            Self::Unknown => "unknown",
        }
    }

    const fn icon(self) -> Icon {
        match self {
            Self::Good => Icon::Check,
            Self::Problem => Icon::Warning,
            Self::Unknown => Icon::Info,
        }
    }
}

/// A part of the deployment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Whether it is as it should be.
    pub verdict: Verdict,
    /// What the page has found, in a sentence.
    pub title: String,
    /// What to look for, in sentences. Text between backticks is code, and `{v}` stands for the version of the API.
    pub advice: &'static [&'static str],
}

impl Finding {
    fn good(title: String) -> Self {
        Self::new(Verdict::Good, title, &[])
    }

    fn problem(title: String, advice: &'static [&'static str]) -> Self {
        Self::new(Verdict::Problem, title, advice)
    }

    fn unknown(title: &str) -> Self {
        Self::new(Verdict::Unknown, title.to_owned(), &[])
    }

    fn new(verdict: Verdict, title: String, advice: &'static [&'static str]) -> Self {
        Self {
            verdict,
            title,
            advice,
        }
    }
}

/// All findings: first those that the connection diagnosis has too, whether requests for `version` reach the API and
/// whether the clocks agree.
pub fn findings(deployment: &Deployment, version: Version) -> Vec<Finding> {
    let mut all = vec![api(deployment, version), clock(deployment)];
    all.extend(own_findings(deployment));
    all
}

/// The findings that the connection diagnosis does not have itself.
pub fn own_findings(deployment: &Deployment) -> Vec<Finding> {
    vec![
        headers(deployment),
        compression(deployment.program),
        caching(deployment),
        protocol(deployment),
        config(deployment),
    ]
}

/// How many findings have this verdict.
pub fn count(findings: &[Finding], verdict: Verdict) -> usize {
    let same = findings.iter();
    same.filter(|finding| finding.verdict == verdict).count()
}

fn api(deployment: &Deployment, version: Version) -> Finding {
    match (deployment.probes.diagnosis(), deployment.probes.api) {
        (Diagnosis::Healthy, Probe::Status(200 | 401 | 403)) => {
            Finding::good(with_version(text::API_REACHED, version))
        }
        (Diagnosis::Healthy, Probe::Status(status)) => {
            Finding::unknown(&text::api_status(version.as_str(), status))
        }
        (diagnosis, _) => {
            let (title, steps) = advice(diagnosis);
            Finding::problem(with_version(title, version), steps)
        }
    }
}

fn with_version(text: &str, version: Version) -> String {
    text.replace("{v}", version.as_str())
}

fn clock(deployment: &Deployment) -> Finding {
    match (
        deployment.probes.clock_skew_s,
        deployment.probes.excessive_clock_skew(),
    ) {
        (None, _) => Finding::unknown(text::CLOCK_UNKNOWN),
        (Some(_), None) => Finding::good(text::CLOCKS_AGREE.to_owned()),
        (Some(_), Some(seconds)) => Finding::problem(clock_skew(seconds), &[]),
    }
}

fn headers(deployment: &Deployment) -> Finding {
    match deployment.missing_headers.as_deref() {
        None => Finding::unknown(text::HEADERS_UNKNOWN),
        Some([]) => Finding::good(text::HEADERS_SENT.to_owned()),
        Some(missing) => Finding::problem(text::headers_missing(missing), text::COPY_HEADERS),
    }
}

fn compression(program: Option<Transfer>) -> Finding {
    match program {
        None => Finding::unknown(text::COMPRESSION_UNKNOWN),
        Some(Transfer { sent, full }) if sent < full => Finding::good(text::compressed(sent, full)),
        Some(Transfer { full, .. }) => Finding::problem(text::uncompressed(full), text::COMPRESS),
    }
}

fn caching(deployment: &Deployment) -> Finding {
    match (deployment.keeps_hashed_files, deployment.checks_page) {
        (Some(false), _) => Finding::problem(text::NOT_KEPT.to_owned(), text::KEEP),
        (_, Some(false)) => Finding::problem(text::NOT_CHECKED.to_owned(), text::CHECK),
        (Some(true), Some(true)) => Finding::good(text::CACHED.to_owned()),
        (None, _) | (_, None) => Finding::unknown(text::CACHING_UNKNOWN),
    }
}

fn protocol(deployment: &Deployment) -> Finding {
    match deployment.protocol.as_deref() {
        Some("h2") => Finding::good(text::HTTP_2.to_owned()),
        Some("h3") => Finding::good(text::HTTP_3.to_owned()),
        Some("http/1.1" | "http/1.0") => {
            Finding::problem(text::HTTP_1.to_owned(), text::USE_HTTP_2)
        }
        None | Some(_) => Finding::unknown(text::PROTOCOL_UNKNOWN),
    }
}

fn config(deployment: &Deployment) -> Finding {
    match deployment.config_warnings.as_slice() {
        [] if deployment.has_config => Finding::good(text::CONFIG_READ.to_owned()),
        [] => Finding::good(text::NO_CONFIG.to_owned()),
        warnings => Finding::problem(warnings.join(" "), &[]),
    }
}

/// A list of findings, problems first.
pub fn finding_list(findings: &[Finding], version: Version) -> AnyView {
    let list = ul().class("findings");
    let items = [true, false].into_iter().flat_map(|are_problems| {
        let findings = findings.iter();
        findings.filter(move |finding| (finding.verdict == Verdict::Problem) == are_problems)
    });
    list.children(items.map(|finding| item(finding, version)))
        .into()
}

fn item(finding: &Finding, version: Version) -> AnyView {
    let steps = finding.advice.iter();
    let steps = steps.map(|step| with_code(li(), &with_version(step, version)).into());
    let steps = (!finding.advice.is_empty()).then(|| ul().children(steps).into());
    let body = div().child(p().text(&finding.title)).children(steps);
    li().attr("data-verdict", finding.verdict.name())
        .child(icon(finding.verdict.icon()))
        .child(body)
        .into()
}
