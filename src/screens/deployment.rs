//! The deployment check: what the page has found in its own deployment, with what to look for in the web server’s file.

pub mod text;

use crate::{
    api::anonymous::AnonymousClient,
    components::deployment_findings::{Verdict, count, finding_list, findings},
    state::deployment_check::DeploymentCheck,
    ui::{announcer::announce, button::button, heading::heading, loading::loading, prelude::*},
};

/// The screen. The check runs each time that it is opened.
pub fn screen() -> AnyView {
    let check = DeploymentCheck::current();
    let version = context::<AnonymousClient>().version();
    check.run();
    let found = move || {
        check.result.with(|result| {
            let Some(deployment) = result else {
                return loading(text::LOOKING);
            };
            let findings = findings(deployment, version);
            let summary = text::summary(
                count(&findings, Verdict::Problem),
                count(&findings, Verdict::Unknown),
            );
            announce(&summary);
            fragment([
                p().child(strong().text(&summary)).into(),
                finding_list(&findings, version),
            ])
        })
    };
    article()
        .class("panel deployment")
        .child(heading(text::HEADING))
        .child(p().class("field-hint").text(text::WHAT_IT_IS))
        .dynamic(found)
        .child(button(text::LOOK_AGAIN, move || check.run()))
        .into()
}
