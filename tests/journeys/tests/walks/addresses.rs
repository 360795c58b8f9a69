//! Addresses: linkable in a ticket, under any path, and never a way to another server.

use anyhow::{Result, ensure};
use journeys::{journey, journey::Journey, walk::Walk};

pub fn journeys() -> Vec<Journey> {
    vec![
        journey!(a_link_to_a_session_survives_the_sign_in),
        journey!(an_address_outside_the_api_shows_and_fetches_nothing),
        journey!(an_address_that_the_server_does_not_know).provoking(&["v6/NoSuchThing"]),
        journey!(everything_works_under_a_path).under("/dr/"),
    ]
}

async fn a_link_to_a_session_survives_the_sign_in(walk: &Walk) -> Result<()> {
    walk.open_session("abc.onmicrosoft.com", "Teams").await?;
    let id = walk.address().await?.replace("#/v6/RestoreSessions/", "");
    walk.visit("").await?;
    walk.visit(&format!("#/v6/restoresessions/{id}")).await?;
    walk.reload().await?;
    walk.see_heading("Sign in").await?;
    walk.sign_in_as(sandbox::USER).await?;
    walk.see_heading("Teams restore (Entire organization - …")
        .await?;
    walk.see_detail("ID", &id).await?;
    walk.the_only_explore().map(drop)
}

async fn an_address_outside_the_api_shows_and_fetches_nothing(walk: &Walk) -> Result<()> {
    walk.visit("#/swagger/").await?;
    walk.reload().await?;
    walk.sign_in_as(sandbox::USER).await?;
    walk.see_heading("Nothing to show here").await?;
    let addresses = [
        ("#//evil.example/", "the address leads to another server"),
        (
            "#https://evil.example/v6/x",
            "the address leads to another server",
        ),
        (
            "#javascript:alert(1)",
            "the address is not that of a web page",
        ),
        ("#/v6/../config.json", "the address climbs with dots"),
        ("#/swagger/", "the address lies outside the API"),
    ];
    for (address, reason) in addresses {
        walk.visit(address).await?;
        walk.see(&format!(
            "This page shows only what lies under the server’s API: {reason}."
        ))
        .await?;
        walk.see("Nothing was fetched.").await?;
    }
    let asked = walk.host.sandbox.requests();
    ensure!(
        asked.len() == 1,
        "more than the sign-in was asked for: {asked:?}"
    );
    walk.follow("Start a restore session").await?;
    walk.see_heading("New restore session").await
}

async fn an_address_that_the_server_does_not_know(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.visit("#/v6/NoSuchThing").await?;
    walk.see_alert("The server has nothing at this address.")
        .await?;
    walk.see_button("Try again").await
}

async fn everything_works_under_a_path(walk: &Walk) -> Result<()> {
    walk.open_session("abc.onmicrosoft.com", "Exchange").await?;
    walk.follow("Organization in this session").await?;
    walk.follow("Mailboxes").await?;
    walk.press("Load more").await?;
    walk.see("64 entries, all that there are").await?;
    walk.follow("‹ Restore session").await?;
    walk.press("Stop session").await?;
    walk.see_status("The session is stopped").await?;
    for url in walk.fetched().await? {
        ensure!(
            url.starts_with(walk.host.url()),
            "{url} lies outside the page's directory"
        );
    }
    Ok(())
}
