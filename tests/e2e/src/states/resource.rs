//! The resource screen, and URLs that are not resources.

use anyhow::Result;
use sandbox::Options;

use super::State;
use crate::{host::ServerMode, scenario, user::User};

pub fn states() -> Vec<State> {
    vec![
        State::new(scenario!(list), &["Route::Resource", "Resource::List"]),
        State::new(scenario!(sessions), &[]).chromium_only(),
        State::new(scenario!(session_started_here), &[]).chromium_only(),
        State::new(scenario!(selected_sessions).with_options(long_lists()), &[]).chromium_only(),
        State::new(
            scenario!(sessions_of_others).with_options(long_lists()),
            &[],
        )
        .chromium_only(),
        State::new(scenario!(stopped_sessions).with_options(long_lists()), &[]).chromium_only(),
        State::new(scenario!(events).with_options(long_lists()), &[]).chromium_only(),
        State::new(scenario!(failed_events).with_options(long_lists()), &[]).chromium_only(),
        State::new(scenario!(no_match).with_options(long_lists()), &[]).chromium_only(),
        State::new(scenario!(export).with_options(long_lists()), &[]).chromium_only(),
        State::new(scenario!(details), &[]),
        State::new(scenario!(empty_list), &[]).chromium_only(),
        State::new(
            scenario!(object),
            &["Resource::Object", "RefetchState::Idle"],
        ),
        State::new(scenario!(json), &[]),
        State::new(scenario!(text), &["Resource::Plain"]).chromium_only(),
        State::new(scenario!(no_content), &["Resource::Nothing"]).chromium_only(),
        State::new(
            scenario!(not_found).expecting_errors(&["v6/NoSuchThing"]),
            &[],
        )
        .chromium_only(),
        State::new(scenario!(invalid_url), &["Route::Invalid"]).chromium_only(),
    ]
}

async fn list(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Exchange").await?;
    user.click_link("Organization in this session").await?;
    user.click_link("Mailboxes").await?;
    user.expect_text("All 64 entries loaded.").await
}

async fn sessions(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.click_link("Sessions").await?;
    user.expect_text("All 4 sessions loaded.").await
}

/// A thousand events, and sessions of several users.
fn long_lists() -> Options {
    Options {
        past_sessions: 6,
        events: 1_000,
        ..Options::default()
    }
}

async fn selected_sessions(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.open("#/v6/RestoreSessions").await?;
    user.expect_text("All 11 sessions loaded.").await?;
    user.toggle_checkbox("Select all open sessions").await?;
    user.expect_text("4 sessions selected").await
}

async fn sessions_of_others(user: &User) -> Result<()> {
    selected_sessions(user).await?;
    user.click("Stop 4 sessions").await?;
    user.expect_text("of 4 sessions were started by").await
}

async fn stopped_sessions(user: &User) -> Result<()> {
    sessions_of_others(user).await?;
    user.click("Stop all of them").await?;
    user.expect_text("northwind.onmicrosoft.com stopped")
        .await?;
    user.expect_button("Close").await
}

async fn events(user: &User) -> Result<()> {
    user.sign_in().await?;
    let session = sandbox::id_of_session_with_events(1_000);
    user.open(&format!("#/v6/RestoreSessions/{session}/Events"))
        .await?;
    user.expect_text("All 1,000 events loaded.").await
}

async fn failed_events(user: &User) -> Result<()> {
    events(user).await?;
    user.click("1 failed").await?;
    user.expect_text("1 of 1,000 events").await
}

async fn no_match(user: &User) -> Result<()> {
    events(user).await?;
    user.fill("Search the table", "nothing like this").await?;
    user.expect_text("No entry matches.").await
}

async fn export(user: &User) -> Result<()> {
    events(user).await?;
    user.click("Export").await?;
    user.expect_text("Export 1,000 events").await
}

async fn details(user: &User) -> Result<()> {
    list(user).await?;
    user.click("Details of Olivia Smith").await?;
    user.expect_link("Folders").await
}

async fn empty_list(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.fill_form("abc.onmicrosoft.com", "Exchange").await?;
    user.fill_point_in_time("2021-02-28 12:00").await?;
    user.click("Start restore session").await?;
    user.click_link("Organization in this session").await?;
    user.click_link("Mailboxes").await?;
    user.expect_text("The server returned no entries.").await
}

async fn object(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Teams").await?;
    user.click_link("Organization in this session").await?;
    user.expect_link("Teams").await
}

async fn json(user: &User) -> Result<()> {
    object(user).await?;
    user.click("JSON").await?;
    user.expect_text("\"id\": \"").await
}

async fn text(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.host.set_server_mode(ServerMode::JsonString);
    user.open("#/v6/ServiceInstance").await?;
    user.expect_text("6.1.0.438").await
}

async fn no_content(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.host.set_server_mode(ServerMode::NoContent);
    user.open("#/v6/ServiceInstance").await?;
    user.expect_text("The server’s response is empty.").await
}

async fn not_found(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.open("#/v6/NoSuchThing").await?;
    user.expect_alert("Nothing was found at this address.")
        .await
}

async fn invalid_url(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.open("#//evil.example/").await?;
    user.expect_heading("Nothing to show here").await
}

/// The list says which sessions were started in this browser.
async fn session_started_here(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Teams").await?;
    user.click_link("Sessions").await?;
    user.expect_text("started here").await
}
