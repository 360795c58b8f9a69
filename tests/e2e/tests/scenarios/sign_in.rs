//! Signing in, and its errors.

use anyhow::{Result, ensure};
use e2e::{scenario, scenario::Scenario, steps::start_session::DOCUMENTED_TIME, user::User};
use sandbox::{ABC, USER};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(a_wrong_password_is_rejected).expecting_errors(&["v6/token"]),
        scenario!(each_error_has_its_own_text)
            .expecting_errors(&["v6/token", "v6/ServiceInstance"]),
        scenario!(empty_fields_are_reported),
        scenario!(an_account_that_cannot_list_organizations_enters_an_id)
            .expecting_errors(&["v6/Organization"]),
        scenario!(a_tenant_account_explores_its_own_organization)
            .expecting_errors(&["v6/Organizations"]),
        scenario!(without_the_extended_view_backup_windows_are_unknown)
            .expecting_errors(&["extendedView=true"]),
    ]
}

async fn a_wrong_password_is_rejected(user: &User) -> Result<()> {
    user.sign_in_with_password(USER, "hunter2").await?;
    user.expect_alert("The server rejected this user name and password.")
        .await?;
    user.expect_alert("The server says: “Invalid credential”")
        .await?;
    user.expect_alert("Accounts with multi-factor authentication need an access token instead.")
        .await?;
    user.expect_value("User name", USER).await?;
    user.sign_in().await
}

async fn each_error_has_its_own_text(user: &User) -> Result<()> {
    let errors = [
        (
            sandbox::User::SignIn401,
            "The server rejected this user name and password.",
        ),
        (
            sandbox::User::SignIn403,
            "This account is not allowed to sign in here.",
        ),
        (
            sandbox::User::SignIn429,
            "The server received too many requests. Wait 30 seconds, then try again.",
        ),
        (
            sandbox::User::SignInEmpty500,
            "The reverse proxy cannot reach the server (HTTP 500).",
        ),
        (
            sandbox::User::SignIn502Html,
            "The reverse proxy cannot reach the server (HTTP 502).",
        ),
        (
            sandbox::User::SignIn504Html,
            "The reverse proxy timed out waiting for the server (HTTP 504).",
        ),
        (sandbox::User::SignInCloses, "The server cannot be reached."),
    ];
    for (account, text) in errors {
        user.sign_in_as(account.name()).await?;
        user.expect_alert(text).await?;
    }
    user.sign_in().await
}

async fn empty_fields_are_reported(user: &User) -> Result<()> {
    user.click("Sign in").await?;
    user.expect_focus("group There is a problem").await?;
    let title = user.title().await?;
    ensure!(title == "Error: Sign in · Restore Desk", "{title}");
    user.expect_field_error("User name", "Enter your user name")
        .await?;
    user.expect_field_error("Password", "Enter your password")
        .await?;
    user.click_link("Enter your password").await?;
    user.expect_focus("textbox Password").await?;
    user.type_text("x").await?;
    user.expect_field_error("Password", "").await?;
    user.expect_no_element("link", "Enter your password")
        .await?;
    user.click("Use an access token instead").await?;
    user.click("Sign in").await?;
    user.expect_field_error("Access token", "Paste an access token")
        .await?;
    let requests = user.host.sandbox.requests();
    ensure!(requests.is_empty(), "unexpected requests: {requests:?}");
    Ok(())
}

async fn an_account_that_cannot_list_organizations_enters_an_id(user: &User) -> Result<()> {
    user.sign_in_as(sandbox::User::MayNotListOrganizations.name())
        .await?;
    user.expect_alert("This account is not allowed to list organizations.")
        .await?;
    user.expect_alert("Enter the organization ID instead.")
        .await?;
    user.click("Enter an ID instead").await?;
    user.fill("Organization ID", &ABC.to_string()).await?;
    user.select_restore_type("Teams").await?;
    user.fill_point_in_time(DOCUMENTED_TIME).await?;
    user.expect_text("The session will contain the latest restore point")
        .await?;
    user.click("Start restore session").await?;
    user.expect_property(
        "Initiated by",
        sandbox::User::MayNotListOrganizations.name(),
    )
    .await
}

async fn without_the_extended_view_backup_windows_are_unknown(user: &User) -> Result<()> {
    user.sign_in_as(sandbox::User::ExtendedViewFails.name())
        .await?;
    user.select_organization("abc.onmicrosoft.com").await?;
    user.expect_value(
        "Organization",
        "abc.onmicrosoft.com — backup window unknown",
    )
    .await?;
    user.expect_text("The server does not report when this organization was backed up.")
        .await?;
    user.select_restore_type("Exchange").await?;
    user.fill_point_in_time(DOCUMENTED_TIME).await?;
    user.expect_text("The session will contain the latest restore point")
        .await?;
    user.click("Start restore session").await?;
    user.expect_property("Organization", "abc.onmicrosoft.com")
        .await?;
    user.expect_text("The session contains the latest restore point")
        .await
}

async fn a_tenant_account_explores_its_own_organization(user: &User) -> Result<()> {
    user.sign_in_as(sandbox::User::Tenant.name()).await?;
    user.expect_value("Organization", "abc.onmicrosoft.com — …")
        .await?;
    user.select_restore_type("Teams").await?;
    user.fill_point_in_time(DOCUMENTED_TIME).await?;
    user.click("Start restore session").await?;
    user.expect_property("Initiated by", sandbox::User::Tenant.name())
        .await?;
    let (path, _) = user.only_explore_request()?;
    ensure!(
        path.ends_with("/v6/Organization/Explore"),
        "unexpected path: {path}"
    );
    Ok(())
}
