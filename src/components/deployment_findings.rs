//! What the page has found in its own deployment: one finding for each thing that a web server must do, with what to look
//! for in its file.

pub mod text;

use crate::{
    api::{
        deployment::{Deployment, Transfer},
        diagnosis::Diagnosis,
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
    /// It is.
    Good,
    /// It is not.
    Missing,
    /// The page could not find out.
    Unknown,
}

impl Verdict {
    /// The name for the style sheets.
    const fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Missing => "missing",
            Self::Unknown => "unknown",
        }
    }

    const fn icon(self) -> Icon {
        match self {
            Self::Good => Icon::Check,
            Self::Missing => Icon::Warning,
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
    /// What to look for, in sentences. Text between backticks is code.
    pub advice: Vec<String>,
}

impl Finding {
    fn good(title: impl Into<String>) -> Self {
        Self::new(Verdict::Good, title, &[])
    }

    fn missing(title: impl Into<String>, advice: &[&str]) -> Self {
        Self::new(Verdict::Missing, title, advice)
    }

    fn unknown(title: &str) -> Self {
        Self::new(Verdict::Unknown, title, &[])
    }

    fn new(verdict: Verdict, title: impl Into<String>, advice: &[&str]) -> Self {
        Self {
            verdict,
            title: title.into(),
            advice: advice.iter().map(|text| (*text).to_owned()).collect(),
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

/// How many things are missing.
pub fn count_missing(findings: &[Finding]) -> usize {
    let missing = findings
        .iter()
        .filter(|finding| finding.verdict == Verdict::Missing);
    missing.count()
}

fn api(deployment: &Deployment, version: Version) -> Finding {
    let with_version = |text: &str| text.replace("{v}", version.as_str());
    let diagnosis = deployment.probes.diagnosis();
    if diagnosis == Diagnosis::Healthy {
        return Finding::good(with_version(text::API_REACHED));
    }
    let (title, steps) = advice(diagnosis);
    Finding {
        verdict: Verdict::Missing,
        title: with_version(title),
        advice: steps.iter().map(|step| with_version(step)).collect(),
    }
}

fn clock(deployment: &Deployment) -> Finding {
    match (
        deployment.probes.clock_skew_s,
        deployment.probes.excessive_clock_skew(),
    ) {
        (None, _) => Finding::unknown(text::CLOCK_UNKNOWN),
        (Some(_), None) => Finding::good(text::CLOCKS_AGREE),
        (Some(_), Some(seconds)) => Finding::missing(clock_skew(seconds), &[]),
    }
}

fn headers(deployment: &Deployment) -> Finding {
    match deployment.missing_headers.as_deref() {
        None => Finding::unknown(text::HEADERS_UNKNOWN),
        Some([]) => Finding::good(text::HEADERS_SENT),
        Some(missing) => Finding::missing(text::headers_missing(missing), text::COPY_HEADERS),
    }
}

fn compression(program: Option<Transfer>) -> Finding {
    match program {
        None => Finding::unknown(text::COMPRESSION_UNKNOWN),
        Some(Transfer { sent, full }) if sent < full => Finding::good(text::compressed(sent, full)),
        Some(Transfer { full, .. }) => Finding::missing(text::uncompressed(full), text::COMPRESS),
    }
}

fn caching(deployment: &Deployment) -> Finding {
    match (deployment.keeps_hashed_files, deployment.checks_page) {
        (Some(false), _) => Finding::missing(text::NOT_KEPT, text::KEEP),
        (_, Some(false)) => Finding::missing(text::NOT_CHECKED, text::CHECK),
        (Some(true), Some(true)) => Finding::good(text::CACHED),
        (None, _) | (_, None) => Finding::unknown(text::CACHING_UNKNOWN),
    }
}

fn protocol(deployment: &Deployment) -> Finding {
    match deployment.protocol.as_deref() {
        None => Finding::unknown(text::PROTOCOL_UNKNOWN),
        Some("h2") => Finding::good(text::HTTP_2),
        Some("h3") => Finding::good(text::HTTP_3),
        Some(_) => Finding::missing(text::HTTP_1, text::USE_HTTP_2),
    }
}

fn config(deployment: &Deployment) -> Finding {
    match deployment.config_warnings.as_slice() {
        [] if deployment.has_config => Finding::good(text::CONFIG_READ),
        [] => Finding::good(text::NO_CONFIG),
        warnings => Finding::missing(warnings.join(" "), &[]),
    }
}

/// A list of findings, those that miss something first.
pub fn finding_list(findings: Vec<Finding>) -> AnyView {
    let (missing, others): (Vec<_>, Vec<_>) = findings
        .into_iter()
        .partition(|finding| finding.verdict == Verdict::Missing);
    let items = missing.iter().chain(&others).map(item);
    ul().class("findings").children(items).into()
}

fn item(finding: &Finding) -> AnyView {
    let steps = finding.advice.iter();
    let steps = steps.map(|step| with_code(li(), step).into());
    let steps = (!finding.advice.is_empty()).then(|| ul().children(steps).into());
    let body = div().child(p().text(&finding.title)).children(steps);
    li().attr("data-verdict", finding.verdict.name())
        .child(icon(finding.verdict.icon()))
        .child(body)
        .into()
}
