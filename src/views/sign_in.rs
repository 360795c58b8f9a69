//! Signing in: with a user name and password, or with an access token that was issued elsewhere.

use leptos::{prelude::*, task::spawn_local};

use super::{
    account::{CurrentAccount, Why},
    explain::{Act, sentence},
    problem_notice::ProblemNotice,
};
use crate::{
    api::{Guest, error::ApiError, reply::Config, request::Credentials, token::AccessToken},
    ui::{
        busy_button::BusyButton,
        field::{Kind, TextField},
        heading::Heading,
        notice::{Notice, Weight},
        view::{part, text, view},
    },
};

/// How somebody signs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Password,
    Token,
}

/// How far the attempt is.
#[derive(Clone, Debug, PartialEq)]
enum Attempt {
    None,
    UnderWay,
    Failed(ApiError, Act),
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
    let way = RwSignal::new(Way::Password);
    let credentials = RwSignal::new(Credentials::default());
    let token = RwSignal::new(String::new());
    let attempt = RwSignal::new(Attempt::None);
    let problems = RwSignal::new(FieldProblems::default());

    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if attempt.get_untracked() == Attempt::UnderWay {
            return;
        }
        let guest = guest.clone();
        match way.get_untracked() {
            Way::Password => {
                let credentials = credentials.get_untracked();
                let found = FieldProblems::of(&credentials);
                let complete = found == FieldProblems::default();
                problems.set(found);
                if complete {
                    attempt.set(Attempt::UnderWay);
                    spawn_local(async move {
                        match guest.sign_in(&credentials).await {
                            Ok((api, user)) => account.sign_in(api, Some(user)),
                            Err(error) => attempt.set(Attempt::Failed(error, Act::SignIn)),
                        }
                    });
                }
            }
            Way::Token => match AccessToken::from_pasted(&token.get_untracked()) {
                Err(problem) => problems.set(FieldProblems { token: sentence(&problem), ..FieldProblems::default() }),
                Ok(token) => {
                    problems.set(FieldProblems::default());
                    attempt.set(Attempt::UnderWay);
                    spawn_local(async move {
                        match guest.sign_in_with(token).await {
                            Ok(api) => account.sign_in(api, None),
                            Err(error) => attempt.set(Attempt::Failed(error, Act::SignInWithToken)),
                        }
                    });
                }
            },
        }
    };
    let turn = move |_| {
        way.update(|way| *way = if *way == Way::Password { Way::Token } else { Way::Password });
        attempt.set(Attempt::None);
        problems.set(FieldProblems::default());
    };
    let fields = move || match way.get() {
        Way::Password => view! {
            <TextField
                id="user-name"
                label="User name"
                kind=Kind::UserName
                hint="DOMAIN\\user or user@domain"
                problem=Signal::derive(move || problems.with(|problems| problems.user_name.clone()))
                value=Signal::derive(move || credentials.with(|credentials| credentials.user_name.clone()))
                on_typed=move |typed| credentials.update(|credentials| credentials.user_name = typed)
            />
            <TextField
                id="password"
                label="Password"
                kind=Kind::Password
                problem=Signal::derive(move || problems.with(|problems| problems.password.clone()))
                value=Signal::derive(move || credentials.with(|credentials| credentials.password.clone()))
                on_typed=move |typed| credentials.update(|credentials| credentials.password = typed)
            />
        }
        .into_any(),
        Way::Token => view! {
            <TextField
                id="access-token"
                label="Access token"
                kind=Kind::Secret
                hint="The token itself, or the server’s whole answer to a sign-in"
                problem=Signal::derive(move || problems.with(|problems| problems.token.clone()))
                value=token
                on_typed=move |typed| token.set(typed)
            />
        }
        .into_any(),
    };
    let other_way = move || match way.get() {
        Way::Password => "Use an access token instead".to_owned(),
        Way::Token => "Use user name and password instead".to_owned(),
    };
    view! {
        <section class="panel sign-in">
            <Heading text="Sign in"/>
            <p class="sign-in-server">"to " <strong><bdi>{server}</bdi></strong></p>
            {reminder(why)}
            {part(move || match config.get().notice {
                Some(notice) => view! { <Notice weight=Weight::Info><p>{notice}</p></Notice> }.into_any(),
                None => ().into_any(),
            })}
            <form class="form" novalidate="" on:submit=submit>
                {part(fields)}
                {part(move || match attempt.get() {
                    Attempt::Failed(error, act) => view! { <ProblemNotice error act/> }.into_any(),
                    Attempt::None | Attempt::UnderWay => ().into_any(),
                })}
                <div class="actions">
                    <BusyButton
                        label="Sign in"
                        busy_label="Signing in …"
                        primary=true
                        busy=Signal::derive(move || attempt.get() == Attempt::UnderWay)
                    />
                    <button type="button" class="link-button" on:click=turn>{text(other_way)}</button>
                </div>
            </form>
            <p class="fine-print">
                "The sign-in lasts until you sign out, reload or close the page; nothing of it is stored on this device."
            </p>
        </section>
    }
}

/// What is wrong with each field; empty when nothing is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct FieldProblems {
    user_name: String,
    password: String,
    token: String,
}

impl FieldProblems {
    fn of(credentials: &Credentials) -> Self {
        let missing = |text: &str, problem: &str| if text.is_empty() { problem.to_owned() } else { String::new() };
        Self {
            user_name: missing(credentials.user_name.trim(), "Enter your user name"),
            password: missing(&credentials.password, "Enter your password"),
            token: String::new(),
        }
    }
}

/// Why the sign-in is needed again.
fn reminder(why: Why) -> Option<impl IntoView> {
    let (weight, title, text) = match why {
        Why::Opened => return None,
        Why::Left => (Weight::Success, "You are signed out", "The token is gone from this page. Sessions that you opened stay open until they are stopped."),
        Why::Refused => (Weight::Warning, "Your sign-in has ended", "The server does not accept it any more. Sign in again to go on: what you entered is kept."),
    };
    Some(view! { <Notice weight title=title><p>{text}</p></Notice> })
}
