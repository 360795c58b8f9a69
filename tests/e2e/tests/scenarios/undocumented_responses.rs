//! Sessions with values, gaps, and links that no document describes.

use anyhow::{Result, ensure};
use e2e::{scenario, scenario::Scenario, user::User};
use sandbox::FailingOrganization;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(unknown_values_are_shown_unchanged).chromium_only(),
        scenario!(missing_fields_are_shown_as_not_given).chromium_only(),
        scenario!(rejected_links_are_shown_as_text),
    ]
}

async fn unknown_values_are_shown_unchanged(user: &User) -> Result<()> {
    user.open_session(FailingOrganization::UnknownValues.name(), "Teams")
        .await?;
    user.expect_property("State", "Hibernating").await?;
    user.expect_property("Result", "Maybe so far; …").await?;
    // A session in an unknown state may be open.
    user.expect_button("Stop session").await
}

async fn missing_fields_are_shown_as_not_given(user: &User) -> Result<()> {
    user.open_session(FailingOrganization::RequiredFieldsOnly.name(), "SharePoint")
        .await?;
    user.expect_heading("Restore session").await?;
    user.expect_property("Type", "SharePoint (Vesp)").await?;
    user.expect_property("State", "Working: the session is open")
        .await?;
    let missing = [
        "Name",
        "Organization",
        "Initiated by",
        "Client host",
        "Scope name",
        "Reason",
        "Details",
    ];
    for term in missing {
        user.expect_property(term, "not given").await?;
    }
    // Without an end time, the session is still open.
    user.expect_property("End time", "still open").await
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
    user.expect_heading("Events").await?;
    user.expect_row("Restore session started").await?;
    user.go_back().await?;
    user.click_link("Organization in this session").await?;
    user.expect_heading("Organization").await?;
    for part in ["evil", "passwd", "swagger", "127.0.0.1:1"] {
        ensure!(
            user.host.requests("GET", part).is_empty(),
            "the page requested a URL with {part}"
        );
    }
    Ok(())
}
