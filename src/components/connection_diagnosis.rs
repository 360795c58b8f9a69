//! Finds out why the server cannot be reached, and shows what to do about it.
//!
//! The cause is between the page and the API, so an error alone does not show it. The page checks whether its own web
//! server responds, what the API returns without a token, and whether the clocks agree. Then it names the setting of
//! the reverse proxy or the server that is most likely wrong.

pub mod advice;
pub mod text;

use crate::{
    api::{
        anonymous::AnonymousClient,
        deployment::Deployment,
        diagnosis::{Diagnosis, Probe},
        error::ApiError,
        version::Version,
    },
    components::{
        connection_diagnosis::{advice::advice, text::Advice},
        deployment_findings::{Verdict, finding_list, own_findings},
        operation::Operation,
    },
    state::deployment_check::DeploymentCheck,
    ui::{
        announcer::announce, button::link_button, loading::loading_with_cancel, prelude::*,
        task::Task, text_with_code::with_code,
    },
};

/// Offers a diagnosis of an error whose cause may be between the page and the API, or nothing for any other error.
///
/// It starts at once if the sign-in failed, because the user cannot do anything else; otherwise with a button.
pub fn connection_diagnosis(error: &ApiError, operation: Operation) -> AnyView {
    let is_sign_in = matches!(operation, Operation::SignIn | Operation::SignInWithToken);
    if !needs_diagnosis(error, is_sign_in) {
        return empty();
    }
    let healthy = healthy_advice(error, operation);
    if is_sign_in {
        return run_diagnosis(healthy);
    }
    let is_open = RwSignal::new(false);
    let toggle = link_button(text::FIND_CAUSE, move || {
        is_open.update(|open| *open = !*open);
    })
    .aria_bool("aria-expanded", move || is_open.get());
    fragment([
        p().child(toggle).into(),
        show(move || is_open.get(), move || run_diagnosis(healthy)),
    ])
}

/// Returns whether the cause may be between the page and the API. If the API itself responds, it gives the reason. Only a
/// 404 at sign-in needs a diagnosis even so: the server may not have this version of the API.
fn needs_diagnosis(error: &ApiError, is_sign_in: bool) -> bool {
    match error {
        ApiError::Unreachable
        | ApiError::Gateway { .. }
        | ApiError::NotFromApi { .. }
        | ApiError::NewTokenRejected
        | ApiError::Redirected
        | ApiError::TimedOut { .. }
        | ApiError::InvalidResponse { .. }
        | ApiError::NotFound {
            server_message: None,
        }
        | ApiError::Rejected {
            server_message: None,
            ..
        } => true,
        ApiError::NotFound {
            server_message: Some(_),
        } => is_sign_in,
        _ => false,
    }
}

/// The state of the diagnosis.
#[derive(Clone)]
enum DiagnosisState {
    Running,
    Canceled,
    Finished(Deployment),
}

fn run_diagnosis(healthy: Advice) -> AnyView {
    let version = context::<AnonymousClient>().version();
    let check = DeploymentCheck::look(None);
    let state = RwSignal::new(DiagnosisState::Running);
    let task = Task::new();
    task.run(async move { state.set(DiagnosisState::Finished(check.await)) });
    on_cleanup(move || task.abort());
    dynamic(move || match state.get() {
        DiagnosisState::Running => loading_with_cancel(text::LOOKING, move || {
            task.abort();
            state.set(DiagnosisState::Canceled);
        }),
        DiagnosisState::Canceled => empty(),
        DiagnosisState::Finished(deployment) => report(&deployment, version, healthy),
    })
}

/// Shows and announces the diagnosis, followed by the steps, the clock skew, the facts,
/// and other problems. `healthy` is the advice if
/// the probes find nothing wrong.
fn report(deployment: &Deployment, version: Version, healthy: Advice) -> AnyView {
    let results = &deployment.probes;
    let (diagnosis, steps) = match results.diagnosis() {
        Diagnosis::Healthy => healthy,
        diagnosis => advice(diagnosis),
    };
    let with_version = |text: &str| text.replace("{v}", version.as_str());
    let diagnosis = with_version(diagnosis);
    announce(&diagnosis);
    let step = |step: &&str| with_code(li(), &with_version(step)).into();
    // Several steps are in order, the most likely first.
    let list = if steps.len() == 1 { ul() } else { ol() };
    let clock_skew = match results.excessive_clock_skew() {
        None => empty(),
        Some(seconds) => p().text(&text::clock_skew(seconds)).into(),
    };
    let facts = text::checked(
        &describe(results.web_server),
        version.as_str(),
        &describe(results.api),
    );
    div()
        .class("connection-diagnosis")
        .child(p().child(strong().text(&diagnosis)))
        .child(list.children(steps.iter().map(step)))
        .child(clock_skew)
        .child(p().class("field-hint").text(&facts))
        .children(other_problems(deployment, version))
        .into()
}

/// The other problems that the page has found, folded.
fn other_problems(deployment: &Deployment, version: Version) -> Option<AnyView> {
    let mut findings = own_findings(deployment);
    findings.retain(|finding| finding.verdict == Verdict::Problem);
    if findings.is_empty() {
        return None;
    }
    let summary = html::summary().text(&text::other_problems(findings.len()));
    let details = html::details()
        .child(summary)
        .child(finding_list(&findings, version));
    Some(details.into())
}

fn describe(probe: Probe) -> String {
    match probe {
        Probe::NoResponse => text::NO_RESPONSE.to_owned(),
        Probe::TimedOut => text::TIMED_OUT.to_owned(),
        Probe::Redirected => text::REDIRECT.to_owned(),
        Probe::WebPage(status) => text::web_page(status),
        Probe::Status(status) => text::status(status),
    }
}

/// The advice if the API responds to a request without a token as it should.
fn healthy_advice(error: &ApiError, operation: Operation) -> Advice {
    match (error, operation) {
        (ApiError::NewTokenRejected, _) => text::AUTHORIZATION_REMOVED,
        // The server may have received a start or a stop before the error.
        (_, Operation::Explore) => text::HEALTHY_AFTER_START,
        (_, Operation::Stop | Operation::StopOfOpen) => text::HEALTHY_AFTER_STOP,
        _ => text::HEALTHY,
    }
}
