//! Dialogs and menus over a screen.

use std::time::Duration;

use anyhow::Result;
use sandbox::{FailingOrganization, Options, USER};

use super::State;
use crate::{scenario, user::User};

pub fn states() -> Vec<State> {
    let rejecting_tokens = Options {
        token_rejected_after: Duration::from_secs(5),
        ..Options::default()
    };
    let rejecting_tokens_too = rejecting_tokens.clone();
    let short_idle_timeout = Options {
        idle_minutes: 0.01,
        ..Options::default()
    };
    let with_others = Options {
        others: &[("DR site", "/dr/"), ("Branch office", "/branch/")],
        ..Options::default()
    };
    vec![
        State::new(
            scenario!(reauthentication)
                .with_options(rejecting_tokens)
                .expecting_errors(&["v6/RestoreSessions", "v6/token"]),
            &[],
        ),
        State::new(
            scenario!(is_it_still_you)
                .with_options(rejecting_tokens_too)
                .expecting_errors(&["v6/RestoreSessions", "v6/token"]),
            &[],
        ),
        State::new(
            scenario!(idle_warning).with_options(short_idle_timeout),
            &[],
        ),
        State::new(scenario!(account_menu).with_options(with_others), &[]),
        State::new(scenario!(still_signed_in).expecting_errors(&["/Stop"]), &[]),
    ]
}

async fn reauthentication(user: &User) -> Result<()> {
    user.sign_in_as(sandbox::User::TokenRefusedAfterAMinute.name())
        .await?;
    user.expect_heading("New restore session").await?;
    user.host.wait_until_token_is_rejected().await?;
    user.click_link("Sessions").await?;
    user.expect_alert("The server rejected your sign-in").await
}

async fn is_it_still_you(user: &User) -> Result<()> {
    reauthentication(user).await?;
    let token = user.host.token_response().await?;
    user.sign_in_with_token(&token).await?;
    user.expect_text("Is it still you?").await
}

async fn idle_warning(user: &User) -> Result<()> {
    user.sign_in_as(USER).await?;
    user.expect_alert("You have been inactive").await
}

/// The server refuses one of the stops before a sign-out.
async fn still_signed_in(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Teams").await?;
    user.click_link("New restore session").await?;
    user.fill_form(FailingOrganization::StopRefused.name(), "Exchange")
        .await?;
    user.click("Start restore session").await?;
    user.expect_button("Stop session").await?;
    user.click("Account …").await?;
    user.click("Stop 2 sessions and sign out").await?;
    user.expect_text("You are still signed in").await
}

/// The menu offers to stop the open sessions of the user.
async fn account_menu(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Teams").await?;
    user.click_link("New restore session").await?;
    user.fill_form("northwind.onmicrosoft.com", "Exchange")
        .await?;
    user.click("Start restore session").await?;
    user.expect_button("Stop session").await?;
    user.click("Account …").await?;
    user.expect_button("Stop 2 sessions and sign out").await?;
    user.expect_text("problems").await
}
