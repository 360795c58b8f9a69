//! Sessions as no document describes them: shown as they came, and nothing followed that leads astray.

use anyhow::{Result, ensure};
use journeys::{journey, journey::Journey, walk::Walk};
use sandbox::Failure;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey!(unknown_values_are_shown_as_they_came).in_words_only(),
        journey!(what_is_left_out_is_not_given).in_words_only(),
        journey!(links_that_lead_astray_are_text),
    ]
}

async fn unknown_values_are_shown_as_they_came(walk: &Walk) -> Result<()> {
    walk.open_session(Failure::UnknownValues.name(), "Teams")
        .await?;
    walk.see_detail("State", "Hibernating").await?;
    walk.see_detail("Result", "Maybe so far; …").await?;
    // Whatever it does, it may well be open.
    walk.see_button("Stop session").await
}

async fn what_is_left_out_is_not_given(walk: &Walk) -> Result<()> {
    walk.open_session(Failure::RequiredOnly.name(), "SharePoint")
        .await?;
    walk.see_heading("Restore session").await?;
    walk.see_detail("Type", "SharePoint (Vesp)").await?;
    walk.see_detail("State", "Working: the session is open")
        .await?;
    let left_out = [
        "Name",
        "Organization",
        "Initiated by",
        "Client host",
        "Scope name",
        "Reason",
        "Details",
    ];
    for term in left_out {
        walk.see_detail(term, "not given").await?;
    }
    // Without an end the session is still open.
    walk.see_detail("End time", "still open").await
}

async fn links_that_lead_astray_are_text(walk: &Walk) -> Result<()> {
    walk.open_session(Failure::StrangeLinks.name(), "Teams")
        .await?;
    let traps = [
        ("otherHost", "the address leads to another server"),
        (
            "otherHostWithoutScheme",
            "the address leads to another server",
        ),
        (
            "otherHostByBackslash",
            "the address holds a control character or a backslash",
        ),
        ("otherPort", "the address leads to another server"),
        ("script", "the address is not that of a web page"),
        (
            "scriptWithTab",
            "the address holds a control character or a backslash",
        ),
        ("data", "the address is not that of a web page"),
        ("climbing", "the address climbs with dots"),
        ("climbingEncoded", "the address climbs with dots"),
        ("userInfo", "the address leads to another server"),
        ("fragment", "the address carries a fragment (#)"),
        ("outsideTheApi", "the address lies outside the API"),
    ];
    for (name, reason) in traps {
        walk.see(&format!("{name} not followed: {reason}")).await?;
        walk.see_none("link", name).await?;
    }
    walk.follow("withoutLeadingSlash").await?;
    walk.see_heading("Events").await?;
    walk.see_row("Restore session started").await?;
    walk.go_back().await?;
    walk.follow("Organization in this session").await?;
    walk.see_heading("Organization").await?;
    for trap in ["evil", "passwd", "swagger", "127.0.0.1:1"] {
        ensure!(
            walk.host.asked("GET", trap).is_empty(),
            "{trap} was asked for"
        );
    }
    Ok(())
}
