//! The link from a session that is stopped to the form for a new one.

use crate::{
    components::text,
    domain::{
        explore::query::ExploreQuery, restore_session::RestoreSessionId, restore_type::RestoreType,
    },
    route::Route,
    state::explore_form::ExploreForm,
    ui::prelude::*,
};

/// A link to the form: with the request of the session, if it was started in this browser, otherwise with its type.
pub fn form_link(id: &RestoreSessionId, restore_type: Option<RestoreType>) -> AnyView {
    let here = context::<ExploreForm>().session_start.here;
    let (query, label) = match untrack(|| here.request_of(id)) {
        Some(request) => (request, text::SAME_FORM),
        None => (ExploreQuery::of_type(restore_type), text::FORM),
    };
    a().class("button")
        .attr("href", Route::Home(query).hash())
        .text(label)
        .into()
}
