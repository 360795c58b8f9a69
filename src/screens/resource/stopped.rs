//! Why the contents of a session cannot be read: the session is stopped.
//!
//! The server responds to such a read with an error that does not say so. The page therefore reads the session, and offers
//! the form for a new one.

use crate::{
    api::{endpoint::SessionRef, error::ApiError},
    components::load::{Load, LoadState, RefetchState},
    domain::{
        explore::query::ExploreQuery, restore_session::RestoreSession, restore_type::RestoreType,
    },
    route::Route,
    screens::resource::text,
    state::explore_form::ExploreForm,
    ui::{
        notice::{Severity, announced_notice, paragraph},
        prelude::*,
    },
};

/// Returns whether the last read of a resource failed because of the resource, not of the account or the network.
pub fn has_failed<T: Clone + PartialEq + Send + Sync + 'static>(load: Load<T>) -> bool {
    let is_refetch_failed = || {
        load.freshness.with(|freshness| match &freshness.refetch {
            RefetchState::Failed(error) => is_of_resource(error),
            _ => false,
        })
    };
    load.state.with(|state| match state {
        LoadState::Loading => false,
        LoadState::Failed(error) => is_of_resource(error),
        LoadState::Loaded(_) => is_refetch_failed(),
    })
}

/// Returns whether a stopped session can be the reason for this error.
pub fn is_of_resource(error: &ApiError) -> bool {
    matches!(
        error,
        ApiError::NotFound { .. } | ApiError::Rejected { .. } | ApiError::Gateway { .. }
    )
}

/// While `has_failed`, reads the session that contains the resource, and says so if it is stopped. Empty otherwise, and
/// for a resource that is not in a session.
pub fn stopped_notice(
    session: Option<SessionRef>,
    has_failed: impl Fn() -> bool + Send + Sync + 'static,
) -> AnyView {
    let Some(session_ref) = session else {
        return empty();
    };
    show(has_failed, move || {
        let target = session_ref.clone();
        let load = Load::new(move |api| {
            let target = target.clone();
            async move { api.restore_session(&target).await }
        });
        dynamic(move || match load.data() {
            Some(session) if session.is_stopped() => notice(&session),
            _ => empty(),
        })
    })
}

fn notice(session: &RestoreSession) -> AnyView {
    let session_start = context::<ExploreForm>().session_start;
    let (query, label) = if let Some(request) = session_start.request_of(&session.id) {
        (request.options.query(), text::SAME_FORM)
    } else {
        let restore_type = session.known_type().map_or("", RestoreType::code);
        let query = ExploreQuery {
            restore_type: restore_type.to_owned(),
            ..ExploreQuery::default()
        };
        (query, text::FORM)
    };
    let link = a()
        .class("button")
        .attr("href", Route::Home(query).hash())
        .text(label);
    announced_notice(
        Severity::Warning,
        text::IS_STOPPED,
        text::IS_STOPPED_HELP,
        fragment([paragraph(text::IS_STOPPED_HELP), p().child(link).into()]),
    )
}
