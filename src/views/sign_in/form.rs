//! The form by which one signs in: with a user name and password, or with an access token that was issued elsewhere.

use std::sync::Arc;

use leptos::prelude::*;

use super::draft::{Draft, PASSWORD, Problems, Proof, TOKEN, USER_NAME};
use crate::{
    api::{Api, error::ApiError, guest::Guest},
    domain::user::User,
    ui::{
        button::{link_button, submit_button},
        clock,
        element::{Element, element, fixed, no_text, text},
        field::{Field, Kind, text_field},
        part::several,
        problem_summary::problem_summary,
    },
    views::{
        attempt::{Attempt, Attempts},
        explain::Act,
    },
};

/// What follows from a sign-in: what the account can ask.
pub type SignedIn = Arc<dyn Fn(Api)>;

/// The form; the user's name stands in it from the beginning.
pub fn sign_in_form(user: Option<&User>, then: SignedIn) -> Element {
    let guest = expect_context::<Guest>();
    let draft = RwSignal::new(Draft::of(user.and_then(User::name)));
    let attempts = Attempts::new();
    // Nobody is signed in by a form that has gone.
    on_cleanup(move || attempts.give_up());
    // How often the form was submitted with problems.
    let submitted = RwSignal::new(0);

    let submit = move |event: web_sys::Event| {
        event.prevent_default();
        if attempts.is_under_way() {
            return;
        }
        let proof = draft.with_untracked(Draft::validate);
        draft.update(|draft| draft.problems = proof.as_ref().err().cloned().unwrap_or_default());
        if proof.is_err() {
            submitted.update(|times| *times += 1);
        }
        if let Ok(proof) = proof {
            let guest = guest.clone();
            let then = then.clone();
            attempts.begin(async move {
                let act = match proof {
                    Proof::Password(_) => Act::SignIn,
                    Proof::Token(_) => Act::SignInWithToken,
                };
                match prove(&guest, proof).await {
                    Ok(api) => {
                        then(api);
                        Attempt::Idle
                    }
                    Err(error) => Attempt::Failed(error, act),
                }
            });
        }
    };
    let turn = move || {
        draft.update(|draft| {
            draft.by_token = !draft.by_token;
            draft.problems = Problems::default();
        });
        attempts.give_up();
    };
    let by_token = move || draft.with(|draft| draft.by_token);
    let other_way = move || {
        let words = if by_token() {
            "Use user name and password instead"
        } else {
            "Use an access token instead"
        };
        words.to_owned()
    };
    let actions = element("div")
        .class("actions")
        .child(submit_button("Sign in", "Signing in …", attempts.busy()))
        .child(link_button(text(other_way), turn));
    element("form")
        .class("form")
        .attribute("novalidate", "")
        .on("submit", submit)
        .child(problem_summary(
            "sign-in-problems",
            Arc::new(move || draft.with(|draft| draft.problems.clone()).list()),
            submitted,
        ))
        .when(
            move || !by_token(),
            move || several([user_name_field(draft), password_field(draft)]),
        )
        .when(by_token, move || token_field(draft))
        .child(actions)
        .child(attempts.notice("Waiting for the server", Act::SignIn))
}

fn user_name_field(draft: RwSignal<Draft>) -> AnyView {
    let field = Field {
        id: USER_NAME,
        label: "User name",
        hint: fixed("DOMAIN\\user or user@domain"),
        problem: text(move || draft.with(|draft| draft.problems.user_name.clone())),
        value: text(move || draft.with(|draft| draft.credentials.user_name.clone())),
    };
    text_field(field, Kind::UserName, move |typed| {
        draft.update(|draft| {
            draft.credentials.user_name = typed;
            draft.problems.user_name.clear();
        });
    })
}

fn password_field(draft: RwSignal<Draft>) -> AnyView {
    let field = Field {
        id: PASSWORD,
        label: "Password",
        hint: no_text(),
        problem: text(move || draft.with(|draft| draft.problems.password.clone())),
        value: text(move || draft.with(|draft| draft.credentials.password.clone())),
    };
    text_field(field, Kind::Password, move |typed| {
        draft.update(|draft| {
            draft.credentials.password = typed;
            draft.problems.password.clear();
        });
    })
}

fn token_field(draft: RwSignal<Draft>) -> AnyView {
    let field = Field {
        id: TOKEN,
        label: "Access token",
        hint: fixed("The token itself, or the server’s whole answer to a sign-in"),
        problem: text(move || draft.with(|draft| draft.problems.token.clone())),
        value: text(move || draft.with(|draft| draft.token.clone())),
    };
    text_field(field, Kind::Secret, move |typed| {
        draft.update(|draft| {
            draft.token = typed;
            draft.problems.token.clear();
        });
    })
}

async fn prove(guest: &Guest, proof: Proof) -> Result<Api, ApiError> {
    match proof {
        Proof::Password(credentials) => guest.sign_in(&credentials).await,
        Proof::Token(pasted) => guest.sign_in_with(pasted, clock::now()).await,
    }
}
