//! Links of the server that lead outside the API.

use anyhow::{Result, ensure};
use e2e::{scenario, scenario::Scenario, user::User};
use sandbox::FailingOrganization;

pub fn scenarios() -> Vec<Scenario> {
    vec![scenario!(rejected_links_are_shown_as_text).chromium_only()]
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
    for part in ["evil", "passwd", "swagger", "127.0.0.1:1"] {
        ensure!(
            user.host.requests("GET", part).is_empty(),
            "the page requested a URL with {part}"
        );
    }
    Ok(())
}
