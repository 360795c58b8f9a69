//! Signing in and out, and every way in which that fails.

use std::time::Duration;

use anyhow::{Result, ensure};
use journeys::{acts::start::DOCUMENTED, journey, journey::Journey, walk::Walk};
use sandbox::{ABC, Options, USER, User};

pub fn journeys() -> Vec<Journey> {
    let quickly_refused = Options {
        refusal_after: Duration::from_secs(4),
        ..Options::default()
    };
    vec![
        journey!(a_wrong_password).provoking(&["v6/token"]),
        journey!(each_failure_has_its_own_text).provoking(&["v6/token"]),
        journey!(empty_fields_are_named),
        journey!(an_access_token_does_as_well),
        journey!(a_token_that_is_none).provoking(&["v6/ServiceInstance"]),
        journey!(who_may_not_list_organizations_enters_an_id).provoking(&["v6/Organizations"]),
        journey!(without_the_extended_view_windows_are_unknown).provoking(&["extendedView=true"]),
        journey!(a_token_that_ends_takes_nothing_with_it)
            .with(quickly_refused)
            .provoking(&["/explore"]),
        journey!(signing_out_forgets_the_token),
    ]
}

async fn a_wrong_password(walk: &Walk) -> Result<()> {
    walk.sign_in_with(USER, "hunter2").await?;
    walk.see_alert("The server does not accept this user name and password.").await?;
    walk.see_alert("The server says: “Invalid credential”").await?;
    walk.see_alert("An account with multi-factor sign-in needs an access token instead.").await?;
    walk.see_field("User name", USER).await?;
    walk.sign_in().await
}

async fn each_failure_has_its_own_text(walk: &Walk) -> Result<()> {
    let failures = [
        (User::SignIn401, "The server does not accept this user name and password."),
        (User::SignIn403, "This account may not sign in here."),
        (User::SignIn429, "The server has had too many sign-ins in a short time."),
        (User::SignInEmpty500, "The proxy in front cannot reach the server (HTTP 500)."),
        (User::SignIn502Html, "The proxy in front cannot reach the server (HTTP 502)."),
        (User::SignIn504Html, "The proxy waited for the server in vain (HTTP 504)."),
        (User::SignInCloses, "The server cannot be reached."),
    ];
    for (user, text) in failures {
        walk.sign_in_as(user.name()).await?;
        walk.see_alert(text).await?;
    }
    walk.sign_in().await
}

async fn empty_fields_are_named(walk: &Walk) -> Result<()> {
    walk.press("Sign in").await?;
    walk.see_problem("User name", "Enter your user name").await?;
    walk.see_problem("Password", "Enter your password").await?;
    walk.press("Use an access token instead").await?;
    walk.press("Sign in").await?;
    walk.see_problem("Access token", "Paste an access token").await?;
    let asked = walk.host.sandbox.requests();
    ensure!(asked.is_empty(), "the server was asked: {asked:?}");
    Ok(())
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
    ensure!(walk.host.asked("POST", "/token").len() == 2, "the page asked for a token itself");
    Ok(())
}

async fn a_token_that_is_none(walk: &Walk) -> Result<()> {
    walk.press("Use an access token instead").await?;
    walk.type_into("Access token", "two tökens").await?;
    walk.press("Sign in").await?;
    walk.see_problem("Access token", "This is not an access token").await?;
    walk.type_into("Access token", "forged").await?;
    walk.press("Sign in").await?;
    walk.see_alert("The server does not accept this token.").await?;
    // Not taken for a token by the closing check: it is no secret, and stands in the field.
    walk.type_into("Access token", "").await
}

async fn who_may_not_list_organizations_enters_an_id(walk: &Walk) -> Result<()> {
    walk.sign_in_as(User::MayNotListOrganizations.name()).await?;
    walk.see_alert("This account may not list organizations.").await?;
    walk.see_alert("Enter the organization’s ID instead.").await?;
    walk.press("Enter an ID instead").await?;
    walk.type_into("Organization ID", &ABC.to_string()).await?;
    walk.pick_restore_type("Teams").await?;
    walk.type_point_in_time(DOCUMENTED).await?;
    walk.see("The window of the backups is unknown").await?;
    walk.press("Start restore session").await?;
    walk.see_detail("Initiated by", User::MayNotListOrganizations.name()).await
}

async fn without_the_extended_view_windows_are_unknown(walk: &Walk) -> Result<()> {
    walk.sign_in_as(User::ExtendedViewFails.name()).await?;
    walk.pick_organization("abc.onmicrosoft.com").await?;
    walk.see_field("Organization", "abc.onmicrosoft.com — window unknown").await?;
    walk.see("The server does not say when this organization was backed up.").await?;
    walk.pick_restore_type("Exchange").await?;
    walk.type_point_in_time(DOCUMENTED).await?;
    walk.see("The window of the backups is unknown").await?;
    walk.press("Start restore session").await?;
    walk.see_detail("Organization", "abc.onmicrosoft.com").await?;
    walk.see("The window of the backups is unknown").await
}

async fn a_token_that_ends_takes_nothing_with_it(walk: &Walk) -> Result<()> {
    walk.sign_in_as(User::TokenRefusedAfterAMinute.name()).await?;
    walk.fill_in("abc.onmicrosoft.com", "SharePoint").await?;
    walk.tick("Show all versions").await?;
    walk.host.until_the_token_is_refused().await?;
    walk.press("Start restore session").await?;
    walk.see_heading("Sign in").await?;
    walk.see_status("Your sign-in has ended").await?;
    walk.see_status("what you entered is kept").await?;

    walk.sign_in().await?;
    walk.see_field("Organization", "abc.onmicrosoft.com — …").await?;
    walk.see_field("Restore type", "SharePoint: …").await?;
    walk.see_field("Point in time", DOCUMENTED).await?;
    walk.see_field("Show all versions", "ticked").await?;
    walk.see_field("Show deleted items", "not ticked").await?;
    walk.press("Start restore session").await?;
    walk.see_detail("Type", "SharePoint (Vesp)").await
}

async fn signing_out_forgets_the_token(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.press("Sign out").await?;
    walk.see_heading("Sign in").await?;
    walk.see_status("You are signed out").await?;
    walk.see_status("Sessions that you opened stay open until they are stopped.").await?;
    walk.see_none("button", "Sign out").await?;
    walk.see_field("Password", "").await?;
    walk.reload().await?;
    walk.see_heading("Sign in").await?;
    walk.see_field("User name", "").await
}
