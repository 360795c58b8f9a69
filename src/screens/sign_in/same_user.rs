//! The sign-in form of a page that may contain the data of a user. A different user must not see them.
//!
//! Names do not always tell whether it is the same user: an access token contains none, and an account has several. Then
//! the page asks.

use std::sync::Arc;

use crate::{
    api::client::ApiClient,
    domain::user::UserMatch,
    screens::sign_in::{form::sign_in_form, text},
    state::{auth::Auth, explore_form::ExploreForm},
    ui::{
        button::button,
        notice::{Severity, announced_notice},
        prelude::*,
    },
};

/// The form, or the question whether the user is still the same. `on_resumed` is called when the same user continues.
pub fn sign_in_of_page(on_resumed: fn()) -> AnyView {
    let auth = context::<Auth>();
    let explore_form = context::<ExploreForm>();
    // The new sign-in, while the page asks whose it is.
    let unclear = RwSignal::new(None::<ApiClient>);
    let resume = move |api| {
        auth.resume(api);
        on_resumed();
    };
    let sign_in_afresh = move |api| {
        explore_form.reset_for_next_user();
        auth.sign_in(api);
    };
    let on_signed_in = move |api: ApiClient| match auth.compare_user(api.user()) {
        UserMatch::Same => resume(api),
        UserMatch::MaybeSame => unclear.set(Some(api)),
        UserMatch::Different => sign_in_afresh(api),
    };
    dynamic(move || {
        let user = auth.user();
        let Some(api) = unclear.get() else {
            return sign_in_form(user.as_ref(), Arc::new(on_signed_in)).into();
        };
        let body = text::whose_page(user.as_ref(), api.user());
        let same_api = api.clone();
        let actions = div()
            .class("actions")
            .child(button(text::CONTINUE, move || resume(same_api.clone())))
            .child(button(text::START_EMPTY, move || {
                sign_in_afresh(api.clone());
            }));
        let content = fragment([p().text(&body).into(), actions.into()]);
        announced_notice(Severity::Warning, text::STILL_YOU, &body, content)
    })
}
