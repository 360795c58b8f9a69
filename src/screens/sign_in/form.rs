//! The sign-in form: user name and password, or an access token from elsewhere.
//!
//! Accounts with multi-factor authentication cannot use a password here; they paste an access token.

use std::sync::Arc;

use crate::{
    api::{anonymous::AnonymousClient, client::ApiClient, error::ApiError},
    components::{
        action::{Action, ActionState},
        operation::Operation,
    },
    domain::user::User,
    screens::sign_in::{
        draft::{Draft, DraftErrors, PASSWORD_ID, SignInMethod, TOKEN_ID, USER_NAME_ID},
        text,
    },
    ui::{
        button::{link_button, submit_button},
        clock,
        field::{Field, InputPurpose, read_fields, text_field},
        fix_fields::fix_fields,
        prelude::*,
    },
};

/// Called with the client of the account after a successful sign-in.
pub type OnSignedIn = Arc<dyn Fn(ApiClient)>;

/// The form, with the name of `user` filled in.
pub fn sign_in_form(user: Option<&User>, on_signed_in: OnSignedIn) -> Element {
    let client = context::<AnonymousClient>();
    let mut entries = Draft::for_user(user.and_then(User::name));
    entries.take_over_standing();
    let draft = RwSignal::new(entries);
    let action = Action::new();
    // A response that arrives after the form has closed must not sign in.
    on_cleanup(move || action.abort());
    let invalid_submits = RwSignal::new(0);

    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        read_fields(&event);
        if action.is_running() {
            return;
        }
        match draft.with_untracked(Draft::validate) {
            Ok(method) => {
                draft.update(|draft| draft.errors = DraftErrors::default());
                let (client, on_signed_in) = (client.clone(), on_signed_in.clone());
                action.dispatch(sign_in(client, method, on_signed_in));
            }
            Err(errors) => {
                draft.update(|draft| draft.errors = errors);
                invalid_submits.update(|count| *count += 1);
            }
        }
    };
    let toggle = move || {
        draft.update(|draft| {
            draft.uses_token = !draft.uses_token;
            draft.errors = DraftErrors::default();
        });
        action.abort();
    };
    let uses_token = move || draft.with(|draft| draft.uses_token);
    let toggle_label = move || {
        if uses_token() {
            text::USE_PASSWORD
        } else {
            text::USE_TOKEN
        }
    };
    let actions = div()
        .class("actions")
        .child(submit_button(
            text::SIGN_IN,
            text::SIGNING_IN,
            action.busy(),
        ))
        .child(link_button(toggle_label, toggle));
    form()
        .class("form")
        .attr("novalidate", "")
        // Without a script, a submit does nothing, and writes nothing into the address.
        .attr("method", "dialog")
        .on(ev::submit, submit)
        .show(
            move || !uses_token(),
            move || fragment([user_name_field(draft), password_field(draft)]),
        )
        .show(uses_token, move || token_field(draft))
        .child(actions)
        .child(fix_fields(
            Arc::new(move || draft.with(|draft| draft.errors.wrong_fields())),
            invalid_submits,
            empty,
        ))
        .child(action.notice(text::WAITING, Operation::SignIn))
}

fn user_name_field(draft: RwSignal<Draft>) -> AnyView {
    let field = Field {
        id: USER_NAME_ID,
        label: text::USER_NAME,
        hint: text::USER_NAME_HINT.into(),
        error: TextProp::from(move || draft.with(|draft| draft.errors.user_name.clone())),
        value: TextProp::from(move || draft.with(|draft| draft.credentials.user_name.clone())),
    };
    text_field(field, InputPurpose::UserName, move |value| {
        draft.update(|draft| {
            draft.credentials.user_name = value;
            draft.errors.user_name.clear();
        });
    })
}

fn password_field(draft: RwSignal<Draft>) -> AnyView {
    let field = Field {
        id: PASSWORD_ID,
        label: text::PASSWORD,
        hint: "".into(),
        error: TextProp::from(move || draft.with(|draft| draft.errors.password.clone())),
        value: TextProp::from(move || draft.with(|draft| draft.credentials.password.clone())),
    };
    text_field(field, InputPurpose::Password, move |value| {
        draft.update(|draft| {
            draft.credentials.password = value;
            draft.errors.password.clear();
        });
    })
}

fn token_field(draft: RwSignal<Draft>) -> AnyView {
    let field = Field {
        id: TOKEN_ID,
        label: text::ACCESS_TOKEN,
        hint: text::ACCESS_TOKEN_HINT.into(),
        error: TextProp::from(move || draft.with(|draft| draft.errors.token.clone())),
        value: TextProp::from(move || draft.with(|draft| draft.token.clone())),
    };
    text_field(field, InputPurpose::Secret, move |value| {
        draft.update(|draft| {
            draft.token = value;
            draft.errors.token.clear();
        });
    })
}

async fn sign_in(
    client: AnonymousClient,
    method: SignInMethod,
    on_signed_in: OnSignedIn,
) -> ActionState {
    let (result, operation): (Result<ApiClient, ApiError>, Operation) = match method {
        SignInMethod::Password(credentials) => {
            (client.sign_in(&credentials).await, Operation::SignIn)
        }
        SignInMethod::Token(token) => (
            client.sign_in_with_token(token, clock::now()).await,
            Operation::SignInWithToken,
        ),
    };
    match result {
        Ok(api) => {
            on_signed_in(api);
            ActionState::Idle
        }
        Err(error) => ActionState::Failed(error, operation),
    }
}
