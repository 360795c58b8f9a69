//! Stopping a session: the page reads the session again to verify the stop.

use anyhow::{Result, ensure};
use e2e::{scenario, scenario::Scenario, user::User};
use sandbox::FailingOrganization;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(a_stopped_session_shows_its_result),
        scenario!(an_ignored_stop_is_reported),
        scenario!(a_rejected_stop_is_reported).expecting_errors(&["/Stop"]),
    ]
}

async fn a_stopped_session_shows_its_result(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Teams").await?;
    user.click("Stop session").await?;
    user.expect_status("The session is stopped").await?;
    user.expect_property("State", "Stopped: the session has ended")
        .await?;
    user.expect_property("Result", "Success").await?;
    user.expect_no_text("still open").await?;
    user.expect_no_element("button", "Stop session").await?;
    let stops = user.host.requests("POST", "/Stop").len();
    ensure!(stops == 1, "expected 1 stop request, found {stops}");
    user.click_link("Events").await?;
    user.expect_row("Restore session completed").await?;
    user.click_link("New restore session").await?;
    user.expect_text("No open sessions.").await
}

async fn an_ignored_stop_is_reported(user: &User) -> Result<()> {
    user.open_session(FailingOrganization::StopIgnored.name(), "Teams")
        .await?;
    user.click("Stop session").await?;
    user.expect_status("The session is still open").await?;
    user.expect_status("The server accepted the stop, but has not stopped the session yet.")
        .await?;
    user.expect_property("State", "Working: the session is open")
        .await?;
    user.expect_button("Stop session").await
}

async fn a_rejected_stop_is_reported(user: &User) -> Result<()> {
    user.open_session(FailingOrganization::StopRefused.name(), "Teams")
        .await?;
    user.click("Stop session").await?;
    user.expect_alert("The server did not stop the session (HTTP 500).")
        .await?;
    user.expect_alert("The server says: “Restore session cannot be stopped.”")
        .await?;
    user.expect_alert("The session may still be open.").await?;
    user.expect_property("State", "Working: the session is open")
        .await?;
    user.expect_button("Stop session").await
}
