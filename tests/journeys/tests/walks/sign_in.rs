//! Signing in, and every way in which that fails.

use anyhow::{Result, ensure};
use journeys::{acts::start::DOCUMENTED, journey, journey::Journey, walk::Walk};
use sandbox::{ABC, USER, User};

pub fn journeys() -> Vec<Journey> {
    vec![
        journey!(a_wrong_password).provoking(&["v6/token"]),
        journey!(each_failure_has_its_own_text).provoking(&["v6/token", "v6/ServiceInstance"]),
        journey!(empty_fields_are_named),
        journey!(who_may_not_list_organizations_enters_an_id).provoking(&["v6/Organization"]),
        journey!(a_tenant_has_its_own_organization).provoking(&["v6/Organizations"]),
        journey!(without_the_extended_view_windows_are_unknown).provoking(&["extendedView=true"]),
    ]
}

async fn a_wrong_password(walk: &Walk) -> Result<()> {
    walk.sign_in_with(USER, "hunter2").await?;
    walk.see_alert("The server does not accept this user name and password.")
        .await?;
    walk.see_alert("The server says: “Invalid credential”")
        .await?;
    walk.see_alert("An account with multi-factor sign-in needs an access token instead.")
        .await?;
    walk.see_field("User name", USER).await?;
    walk.sign_in().await
}

async fn each_failure_has_its_own_text(walk: &Walk) -> Result<()> {
    let failures = [
        (
            User::SignIn401,
            "The server does not accept this user name and password.",
        ),
        (User::SignIn403, "This account may not sign in here."),
        (
            User::SignIn429,
            "The server has had too many requests in a short time. Wait 30 seconds, then try again.",
        ),
        (
            User::SignInEmpty500,
            "The proxy in front cannot reach the server (HTTP 500).",
        ),
        (
            User::SignIn502Html,
            "The proxy in front cannot reach the server (HTTP 502).",
        ),
        (
            User::SignIn504Html,
            "The proxy waited for the server in vain (HTTP 504).",
        ),
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
    walk.see_focus("group There is a problem").await?;
    let title = walk.title().await?;
    ensure!(title == "Error: Sign in · Restore Desk", "{title}");
    walk.see_problem("User name", "Enter your user name")
        .await?;
    walk.see_problem("Password", "Enter your password").await?;
    walk.follow("Enter your password").await?;
    walk.see_focus("textbox Password").await?;
    walk.keys("x").await?;
    walk.see_problem("Password", "").await?;
    walk.see_none("link", "Enter your password").await?;
    walk.press("Use an access token instead").await?;
    walk.press("Sign in").await?;
    walk.see_problem("Access token", "Paste an access token")
        .await?;
    let asked = walk.host.sandbox.requests();
    ensure!(asked.is_empty(), "the server was asked: {asked:?}");
    Ok(())
}

async fn who_may_not_list_organizations_enters_an_id(walk: &Walk) -> Result<()> {
    walk.sign_in_as(User::MayNotListOrganizations.name())
        .await?;
    walk.see_alert("This account may not list organizations.")
        .await?;
    walk.see_alert("Enter the organization’s ID instead.")
        .await?;
    walk.press("Enter an ID instead").await?;
    walk.type_into("Organization ID", &ABC.to_string()).await?;
    walk.pick_restore_type("Teams").await?;
    walk.type_point_in_time(DOCUMENTED).await?;
    walk.see("The session will hold the latest restore point")
        .await?;
    walk.press("Start restore session").await?;
    walk.see_detail("Initiated by", User::MayNotListOrganizations.name())
        .await
}

async fn without_the_extended_view_windows_are_unknown(walk: &Walk) -> Result<()> {
    walk.sign_in_as(User::ExtendedViewFails.name()).await?;
    walk.pick_organization("abc.onmicrosoft.com").await?;
    walk.see_field("Organization", "abc.onmicrosoft.com — window unknown")
        .await?;
    walk.see("The server does not say when this organization was backed up.")
        .await?;
    walk.pick_restore_type("Exchange").await?;
    walk.type_point_in_time(DOCUMENTED).await?;
    walk.see("The session will hold the latest restore point")
        .await?;
    walk.press("Start restore session").await?;
    walk.see_detail("Organization", "abc.onmicrosoft.com")
        .await?;
    walk.see("The session holds the latest restore point").await
}

async fn a_tenant_has_its_own_organization(walk: &Walk) -> Result<()> {
    walk.sign_in_as(User::Tenant.name()).await?;
    walk.see_field("Organization", "abc.onmicrosoft.com — …")
        .await?;
    walk.pick_restore_type("Teams").await?;
    walk.type_point_in_time(DOCUMENTED).await?;
    walk.press("Start restore session").await?;
    walk.see_detail("Initiated by", User::Tenant.name()).await?;
    let (path, _) = walk.the_only_explore()?;
    ensure!(path.ends_with("/v6/Organization/Explore"), "asked {path}");
    Ok(())
}
