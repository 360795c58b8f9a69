//! Access tokens: pasted, invalid, rejected, refreshed, and removed.

use std::time::Duration;

use anyhow::{Result, ensure};
use e2e::{
    host::ServerMode, scenario, scenario::Scenario, steps::start_session::DOCUMENTED_TIME,
    user::User, wait::wait_until,
};
use sandbox::{Options, PASSWORD};

const REAUTHENTICATION: &str = "Sign in again";

pub fn scenarios() -> Vec<Scenario> {
    let rejecting_tokens = Options {
        token_rejected_after: Duration::from_secs(4),
        ..Options::default()
    };
    let short_lifetime = Options {
        token_lifetime: Duration::from_secs(5),
        ..Options::default()
    };
    vec![
        scenario!(an_access_token_signs_in),
        scenario!(an_invalid_token_is_rejected).expecting_errors(&["v6/ServiceInstance"]),
        scenario!(a_rejected_token_keeps_the_form)
            .with_options(rejecting_tokens.clone())
            .expecting_errors(&["/explore", "/token"]),
        scenario!(reads_resume_after_reauthentication)
            .with_options(rejecting_tokens)
            .expecting_errors(&["/RestoreSessions", "/token"]),
        scenario!(tokens_are_refreshed_before_they_expire).with_options(short_lifetime),
        scenario!(signing_out_removes_the_token),
        scenario!(signing_out_works_without_a_server).expecting_errors(&["config.json", "v6/"]),
    ]
}

async fn an_access_token_signs_in(user: &User) -> Result<()> {
    let token = user.host.access_token().await?;
    let texts = [
        token.clone(),
        format!("  Bearer {token} "),
        user.host.token_response().await?,
    ];
    for text in texts {
        user.click("Use an access token instead").await?;
        user.fill("Access token", &text).await?;
        user.click("Sign in").await?;
        user.expect_heading("New restore session").await?;
        user.click("Sign out").await?;
    }
    ensure!(
        user.host.requests("POST", "/token").len() == 2,
        "the page sent a token request"
    );
    Ok(())
}

async fn an_invalid_token_is_rejected(user: &User) -> Result<()> {
    user.click("Use an access token instead").await?;
    user.fill("Access token", "two tökens").await?;
    user.click("Sign in").await?;
    user.expect_field_error("Access token", "This is not an access token")
        .await?;
    user.fill("Access token", "forged").await?;
    user.click("Sign in").await?;
    user.expect_alert("The server rejected this access token.")
        .await?;
    // Otherwise the postconditions find the token in the field.
    user.fill("Access token", "").await
}

async fn a_rejected_token_keeps_the_form(user: &User) -> Result<()> {
    user.sign_in_as(sandbox::User::TokenRefusedAfterAMinute.name())
        .await?;
    user.fill_form("abc.onmicrosoft.com", "SharePoint").await?;
    user.toggle_checkbox("Show all versions").await?;
    user.host.wait_until_token_is_rejected().await?;
    user.click("Start restore session").await?;
    user.expect_heading(REAUTHENTICATION).await?;
    user.fill("Password", PASSWORD).await?;
    user.click("Sign in").await?;
    user.expect_button("Start restore session").await?;
    user.expect_no_element("heading", REAUTHENTICATION).await?;
    user.expect_text("No session was created.").await?;
    user.only_explore_request()?;
    user.expect_value("Organization", "abc.onmicrosoft.com — …")
        .await?;
    user.expect_value("Restore type", "SharePoint: …").await?;
    user.expect_value("Point in time", DOCUMENTED_TIME).await?;
    user.expect_value("Show all versions", "checked").await?;
    user.expect_value("Show deleted items", "not checked")
        .await?;
    user.click("Start restore session").await?;
    user.expect_property("Type", "SharePoint (Vesp)").await
}

async fn reads_resume_after_reauthentication(user: &User) -> Result<()> {
    user.sign_in_as(sandbox::User::TokenRefusedAfterAMinute.name())
        .await?;
    user.expect_heading("New restore session").await?;
    user.host.wait_until_token_is_rejected().await?;
    user.click_link("Sessions").await?;
    user.expect_heading(REAUTHENTICATION).await?;
    // The page below the dialog is inert.
    user.expect_no_element("link", "New restore session")
        .await?;
    user.fill("Password", PASSWORD).await?;
    user.click("Sign in").await?;
    user.expect_row("SharePoint restore").await?;
    user.expect_no_element("heading", REAUTHENTICATION).await
}

async fn tokens_are_refreshed_before_they_expire(user: &User) -> Result<()> {
    user.sign_in().await?;
    wait_until(async || {
        let count = user.host.requests("POST", "/token").len();
        ensure!(count >= 3, "expected 3 token requests, found {count}");
        Ok(())
    })
    .await?;
    user.click_link("Sessions").await?;
    user.expect_row("SharePoint restore").await?;
    user.expect_button("Sign out").await
}

async fn signing_out_removes_the_token(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.click("Sign out").await?;
    user.expect_heading("Sign in").await?;
    user.expect_status("You are signed out").await?;
    user.expect_status("Restore sessions you started stay open until someone stops them.")
        .await?;
    user.expect_no_element("button", "Sign out").await?;
    user.expect_value("Password", "").await?;
    user.reload().await?;
    user.expect_heading("Sign in").await?;
    user.expect_value("User name", "").await
}

async fn signing_out_works_without_a_server(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Teams").await?;
    user.host.set_server_mode(ServerMode::NoResponse);
    user.click_link("Sessions").await?;
    user.click("Sign out").await?;
    user.expect_heading("Sign in").await?;
    user.expect_no_element("button", "Sign out").await?;
    user.host.set_server_mode(ServerMode::BadGateway);
    user.reload().await?;
    user.expect_heading("Sign in").await?;
    user.expect_value("User name", "").await
}
