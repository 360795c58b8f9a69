//! URLs: links to sessions, URLs outside the API, and pages in a subdirectory.

use anyhow::{Result, ensure};
use e2e::{scenario, scenario::Scenario, user::User};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(a_link_to_a_session_works_after_sign_in),
        scenario!(a_url_outside_the_api_fetches_nothing),
        scenario!(the_page_works_in_a_subdirectory)
            .chromium_only()
            .in_directory("/dr/"),
    ]
}

async fn a_link_to_a_session_works_after_sign_in(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Teams").await?;
    let id = user.url().await?.replace("#/v6/RestoreSessions/", "");
    user.open("").await?;
    user.open(&format!("#/v6/restoresessions/{id}")).await?;
    user.reload().await?;
    user.expect_heading("Sign in").await?;
    user.sign_in_as(sandbox::USER).await?;
    user.expect_heading("Teams as of Sat 22 Jan 2022, 15:56:55.862")
        .await?;
    user.expect_property("ID", &id).await?;
    user.only_explore_request().map(drop)
}

async fn a_url_outside_the_api_fetches_nothing(user: &User) -> Result<()> {
    user.open("#/swagger/").await?;
    user.reload().await?;
    user.sign_in_as(sandbox::USER).await?;
    user.expect_heading("Nothing to show here").await?;
    let urls = [
        ("#//evil.example/", "the address leads to another server"),
        (
            "#https://evil.example/v6/x",
            "the address leads to another server",
        ),
        (
            "#javascript:alert(1)",
            "the address does not begin with http or https",
        ),
        (
            "#/v6/../config.json",
            "the address contains . or .. segments",
        ),
        ("#/swagger/", "the address is outside the API"),
    ];
    for (url, reason) in urls {
        user.open(url).await?;
        user.expect_text(&format!(
            "Only addresses of the server’s API can be opened: {reason}."
        ))
        .await?;
        user.expect_text("No request was sent.").await?;
    }
    let requests = user.host.sandbox.requests();
    // Signing in reads the recent sessions, for their number in the header.
    let of_sign_in = ["/v6/token", "/v6/RestoreSessions?startTimeFrom="];
    let is_other = |path: &str| !of_sign_in.iter().any(|start| path.starts_with(start));
    let other = requests.iter().find(|request| is_other(&request.path));
    ensure!(other.is_none(), "unexpected request: {other:?}");
    user.click_link("Start a restore session").await?;
    user.expect_heading("New restore session").await
}

async fn the_page_works_in_a_subdirectory(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Exchange").await?;
    user.click_link("Organization in this session").await?;
    user.click_link("Mailboxes").await?;
    user.expect_text("All 64 entries loaded.").await?;
    user.click_link("‹ Restore session").await?;
    user.click("Stop session").await?;
    user.expect_status("The session is stopped").await?;
    for url in user.fetched_urls().await? {
        ensure!(
            url.starts_with(user.host.url()),
            "{url} is outside the directory of the page"
        );
    }
    Ok(())
}
