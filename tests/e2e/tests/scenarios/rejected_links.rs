//! Links of the server that lead outside the API.

use anyhow::{Result, ensure};
use e2e::{scenario, scenario::Scenario, user::User};
use sandbox::FailingOrganization;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(rejected_links_are_shown_as_text).chromium_only(),
        scenario!(nothing_leads_to_another_server).expecting_errors(&["v6/Faults"]),
        scenario!(what_is_copied_contains_no_secret),
    ]
}

async fn rejected_links_are_shown_as_text(user: &User) -> Result<()> {
    user.open_session(FailingOrganization::UnsafeLinks.name(), "Teams")
        .await?;
    let rejected = [
        ("otherHost", "the address leads to another server"),
        (
            "otherHostWithoutScheme",
            "the address leads to another server",
        ),
        (
            "otherHostByBackslash",
            "the address contains a control character, a backslash, or a space at either end",
        ),
        ("otherPort", "the address leads to another server"),
        ("script", "the address does not begin with http or https"),
        (
            "scriptWithTab",
            "the address contains a control character, a backslash, or a space at either end",
        ),
        ("data", "the address does not begin with http or https"),
        ("climbing", "the address contains . or .. segments"),
        ("climbingEncoded", "the address contains . or .. segments"),
        ("userInfo", "the address leads to another server"),
        ("fragment", "the address contains a fragment (#)"),
        ("outsideTheApi", "the address is outside the API"),
    ];
    for (name, reason) in rejected {
        user.expect_text(&format!("{name} blocked: {reason}"))
            .await?;
        user.expect_no_element("link", name).await?;
    }
    user.click_link("withoutLeadingSlash").await?;
    user.expect_row("Restore session started").await?;
    user.go_back().await?;
    user.click_link("Organization in this session").await?;
    user.expect_text("added by Restore Desk").await?;
    for part in ["passwd", "swagger", "127.0.0.1"] {
        ensure!(
            user.host.requests("GET", part).is_empty(),
            "the page requested a URL with {part}"
        );
    }
    Ok(())
}

/// A redirect, a next page, an address in the address bar, and all links of a session. After each scenario, the other
/// server must have got no connection.
async fn nothing_leads_to_another_server(user: &User) -> Result<()> {
    let elsewhere = user.host.elsewhere().to_owned();
    user.open_session(FailingOrganization::UnsafeLinks.name(), "Teams")
        .await?;
    user.expect_text("otherHost blocked: the address leads to another server")
        .await?;
    user.open("#/v6/Faults/redirect").await?;
    user.expect_text("The web server redirected the request.")
        .await?;
    user.open("#/v6/Faults/next-elsewhere").await?;
    user.expect_text("The next page is outside the API.")
        .await?;
    user.expect_no_element("button", "Load the rest").await?;
    for url in [
        format!("#//{elsewhere}/"),
        format!("#http://{elsewhere}/v6/"),
    ] {
        user.open(&url).await?;
        user.expect_text("No request was sent.").await?;
    }
    Ok(())
}

async fn what_is_copied_contains_no_secret(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Teams").await?;
    user.click("Copy ID").await?;
    let id = user.url().await?.replace("#/v6/RestoreSessions/", "");
    let copies = user.copies().await?;
    ensure!(copies == [id], "{copies:?}");
    Ok(())
}
