//! Signing in: with a user name and password, or with an access token that was issued elsewhere.

use leptos::{prelude::*, task::spawn_local};

use super::{
    account::{CurrentAccount, Why},
    attempt::{Attempt, Attempts},
    explain::{Act, sentence},
};
use crate::{
    api::{Api, Guest, error::ApiError, reply::Config, request::Credentials, token::AccessToken},
    ui::{
        busy_button::BusyButton,
        field::{Kind, TextField},
        heading::Heading,
        notice::{Weight, notice},
        view::{part, text, view},
    },
};

/// The form as it stands.
#[derive(Clone, Default)]
struct Draft {
    by_token: bool,
    credentials: Credentials,
    token: String,
    problems: Problems,
}

/// What is wrong with each field; empty when nothing is.
#[derive(Clone, Default)]
struct Problems {
    user_name: String,
    password: String,
    token: String,
}

/// What a complete form asks for.
enum Proof {
    Password(Credentials),
    Token(AccessToken),
}

/// The sign-in screen.
#[component]
pub fn SignIn(
    /// What can be asked before signing in.
    guest: Guest,
    /// The optional `config.json`.
    config: RwSignal<Config>,
    /// Why nobody is signed in.
    why: Why,
) -> impl IntoView {
    let account = expect_context::<CurrentAccount>();
    let server = guest.base().server();
    let draft = RwSignal::new(Draft::default());
    let attempts = Attempts::new();
    let of_draft = move |read: fn(&Draft) -> &String| Signal::derive(move || draft.with(|draft| read(draft).clone()));
    let by_token = Memo::new(move |_| draft.with(|draft| draft.by_token));

    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if attempts.is_under_way() {
            return;
        }
        let proof = draft.with_untracked(Draft::validate);
        draft.update(|draft| draft.problems = proof.as_ref().err().cloned().unwrap_or_default());
        if let Ok(proof) = proof {
            attempts.set(Attempt::UnderWay);
            let guest = guest.clone();
            spawn_local(async move {
                let act = match proof {
                    Proof::Password(_) => Act::SignIn,
                    Proof::Token(_) => Act::SignInWithToken,
                };
                match sign_in(&guest, proof).await {
                    Ok((api, user)) => account.sign_in(api, user),
                    Err(error) => attempts.set(Attempt::Failed(error, act)),
                }
            });
        }
    };
    let turn = move |_| {
        draft.update(|draft| {
            draft.by_token = !draft.by_token;
            draft.problems = Problems::default();
        });
        attempts.set(Attempt::Idle);
    };
    let fields = move || match by_token.get() {
        false => view! {
            <TextField
                id="user-name"
                label="User name"
                kind=Kind::UserName
                hint="DOMAIN\\user or user@domain"
                problem=of_draft(|draft| &draft.problems.user_name)
                value=of_draft(|draft| &draft.credentials.user_name)
                on_typed=move |typed| draft.update(|draft| draft.credentials.user_name = typed)
            />
            <TextField
                id="password"
                label="Password"
                kind=Kind::Password
                problem=of_draft(|draft| &draft.problems.password)
                value=of_draft(|draft| &draft.credentials.password)
                on_typed=move |typed| draft.update(|draft| draft.credentials.password = typed)
            />
        }
        .into_any(),
        true => view! {
            <TextField
                id="access-token"
                label="Access token"
                kind=Kind::Secret
                hint="The token itself, or the server’s whole answer to a sign-in"
                problem=of_draft(|draft| &draft.problems.token)
                value=of_draft(|draft| &draft.token)
                on_typed=move |typed| draft.update(|draft| draft.token = typed)
            />
        }
        .into_any(),
    };
    let other_way = move || match by_token.get() {
        false => "Use an access token instead".to_owned(),
        true => "Use user name and password instead".to_owned(),
    };
    let announcement = move || match config.get().notice {
        Some(words) => notice(Weight::Info, words, ().into_any()),
        None => ().into_any(),
    };
    view! {
        <section class="panel sign-in">
            <Heading text="Sign in"/>
            <p class="sign-in-server">"to " <strong><bdi>{server}</bdi></strong></p>
            {reminder(why)}
            {part(announcement)}
            <form class="form" novalidate="" on:submit=submit>
                {part(fields)}
                {attempts.notice()}
                <div class="actions">
                    <BusyButton label="Sign in" busy_label="Signing in …" primary=true busy=attempts.busy()/>
                    <button type="button" class="link-button" on:click=turn>{text(other_way)}</button>
                </div>
            </form>
            <p class="fine-print">
                "The sign-in lasts until you sign out, reload or close the page; nothing of it is stored on this device."
            </p>
        </section>
    }
}

impl Draft {
    fn validate(&self) -> Result<Proof, Problems> {
        if self.by_token {
            return AccessToken::from_pasted(&self.token)
                .map(Proof::Token)
                .map_err(|problem| Problems { token: sentence(&problem), ..Problems::default() });
        }
        let missing = |text: &str, problem: &str| if text.is_empty() { problem.to_owned() } else { String::new() };
        let user_name = missing(self.credentials.user_name.trim(), "Enter your user name");
        let password = missing(&self.credentials.password, "Enter your password");
        if user_name.is_empty() && password.is_empty() {
            return Ok(Proof::Password(self.credentials.clone()));
        }
        Err(Problems { user_name, password, ..Problems::default() })
    }
}

async fn sign_in(guest: &Guest, proof: Proof) -> Result<(Api, Option<String>), ApiError> {
    match proof {
        Proof::Password(credentials) => {
            let (api, user) = guest.sign_in(&credentials).await?;
            Ok((api, Some(user)))
        }
        Proof::Token(token) => Ok((guest.sign_in_with(token).await?, None)),
    }
}

/// Why the sign-in is needed again.
fn reminder(why: Why) -> AnyView {
    let (weight, title, words) = match why {
        Why::Opened => return ().into_any(),
        Why::Left => (
            Weight::Success,
            "You are signed out",
            "The token is gone from this page. Sessions that you opened stay open until they are stopped.",
        ),
        Why::Refused => (
            Weight::Warning,
            "Your sign-in has ended",
            "The server does not accept it any more. Sign in again to go on: what you entered is kept.",
        ),
    };
    notice(weight, title.to_owned(), view! { <p>{words}</p> }.into_any())
}
