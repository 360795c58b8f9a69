//! The access token: brought along, refused, ended, forgotten.

use std::time::Duration;

use anyhow::{Result, ensure};
use journeys::{
    acts::start::DOCUMENTED, host::Mood, journey, journey::Journey, patience::until, walk::Walk,
};
use sandbox::{Options, PASSWORD, User};

const AGAIN: &str = "Sign in again";

pub fn journeys() -> Vec<Journey> {
    let quickly_refused = Options {
        refusal_after: Duration::from_secs(4),
        ..Options::default()
    };
    let brief = Options {
        token_lifetime: Duration::from_secs(5),
        ..Options::default()
    };
    vec![
        journey!(an_access_token_does_as_well),
        journey!(a_token_that_is_none).provoking(&["v6/ServiceInstance"]),
        journey!(a_token_that_ends_takes_nothing_with_it)
            .with(quickly_refused.clone())
            .provoking(&["/explore", "/token"]),
        journey!(what_was_being_read_goes_on)
            .with(quickly_refused)
            .provoking(&["/RestoreSessions", "/token"]),
        journey!(a_sign_in_is_renewed_before_it_ends).with(brief),
        journey!(signing_out_forgets_the_token),
        journey!(signing_out_needs_no_server).provoking(&["config.json", "v6/"]),
    ]
}

async fn an_access_token_does_as_well(walk: &Walk) -> Result<()> {
    let token = walk.host.token().await?;
    let pasted = [
        token.clone(),
        format!("  Bearer {token} "),
        walk.host.token_answer().await?,
    ];
    for text in pasted {
        walk.press("Use an access token instead").await?;
        walk.type_into("Access token", &text).await?;
        walk.press("Sign in").await?;
        walk.see_heading("New restore session").await?;
        walk.press("Sign out").await?;
    }
    ensure!(
        walk.host.asked("POST", "/token").len() == 2,
        "the page asked for a token itself"
    );
    Ok(())
}

async fn a_token_that_is_none(walk: &Walk) -> Result<()> {
    walk.press("Use an access token instead").await?;
    walk.type_into("Access token", "two tökens").await?;
    walk.press("Sign in").await?;
    walk.see_problem("Access token", "This is not an access token")
        .await?;
    walk.type_into("Access token", "forged").await?;
    walk.press("Sign in").await?;
    walk.see_alert("The server does not accept this token.")
        .await?;
    // Not taken for a token by the closing check: it is no secret, and stands in the field.
    walk.type_into("Access token", "").await
}

async fn a_token_that_ends_takes_nothing_with_it(walk: &Walk) -> Result<()> {
    walk.sign_in_as(User::TokenRefusedAfterAMinute.name())
        .await?;
    walk.fill_in("abc.onmicrosoft.com", "SharePoint").await?;
    walk.tick("Show all versions").await?;
    walk.host.until_the_token_is_refused().await?;
    walk.press("Start restore session").await?;
    walk.see_heading(AGAIN).await?;
    walk.type_into("Password", PASSWORD).await?;
    walk.press("Sign in").await?;
    walk.see_button("Start restore session").await?;
    walk.see_none("heading", AGAIN).await?;
    walk.see("No session was created.").await?;
    walk.the_only_explore()?;
    walk.see_field("Organization", "abc.onmicrosoft.com — …")
        .await?;
    walk.see_field("Restore type", "SharePoint: …").await?;
    walk.see_field("Point in time", DOCUMENTED).await?;
    walk.see_field("Show all versions", "ticked").await?;
    walk.see_field("Show deleted items", "not ticked").await?;
    walk.press("Start restore session").await?;
    walk.see_detail("Type", "SharePoint (Vesp)").await
}

async fn what_was_being_read_goes_on(walk: &Walk) -> Result<()> {
    walk.sign_in_as(User::TokenRefusedAfterAMinute.name())
        .await?;
    walk.see_heading("New restore session").await?;
    walk.host.until_the_token_is_refused().await?;
    walk.follow("Sessions").await?;
    walk.see_heading(AGAIN).await?;
    // What lies below can be reached by nothing.
    walk.see_none("link", "New restore session").await?;
    walk.type_into("Password", PASSWORD).await?;
    walk.press("Sign in").await?;
    walk.see_row("SharePoint restore").await?;
    walk.see_none("heading", AGAIN).await
}

async fn a_sign_in_is_renewed_before_it_ends(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    until(async || {
        let asked = walk.host.asked("POST", "/token").len();
        ensure!(asked >= 3, "a token was asked for {asked} times");
        Ok(())
    })
    .await?;
    walk.follow("Sessions").await?;
    walk.see_row("SharePoint restore").await?;
    walk.see_button("Sign out").await
}

async fn signing_out_forgets_the_token(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.press("Sign out").await?;
    walk.see_heading("Sign in").await?;
    walk.see_status("You are signed out").await?;
    walk.see_status(
        "Sessions that you opened, or were starting, stay open until they are stopped.",
    )
    .await?;
    walk.see_none("button", "Sign out").await?;
    walk.see_field("Password", "").await?;
    walk.reload().await?;
    walk.see_heading("Sign in").await?;
    walk.see_field("User name", "").await
}

async fn signing_out_needs_no_server(walk: &Walk) -> Result<()> {
    walk.open_session("abc.onmicrosoft.com", "Teams").await?;
    walk.host.set_mood(Mood::Silent);
    walk.follow("Sessions").await?;
    walk.press("Sign out").await?;
    walk.see_heading("Sign in").await?;
    walk.see_none("button", "Sign out").await?;
    walk.host.set_mood(Mood::Down);
    walk.reload().await?;
    walk.see_heading("Sign in").await?;
    walk.see_field("User name", "").await
}
