//! Stopping a session: believed only when the server says so afterwards.

use anyhow::{Result, ensure};
use journeys::{journey, journey::Journey, walk::Walk};
use sandbox::Failure;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey!(a_stopped_session_shows_its_result),
        journey!(a_stop_that_does_not_stop),
        journey!(a_stop_that_is_refused).provoking(&["/Stop"]),
    ]
}

async fn a_stopped_session_shows_its_result(walk: &Walk) -> Result<()> {
    walk.open_session("abc.onmicrosoft.com", "Teams").await?;
    walk.press("Stop session").await?;
    walk.see_status("The session is stopped").await?;
    walk.see_detail("State", "Stopped: the session has ended")
        .await?;
    walk.see_detail("Result", "Success").await?;
    walk.see_no("still open").await?;
    walk.see_none("button", "Stop session").await?;
    let stops = walk.host.asked("POST", "/Stop").len();
    ensure!(stops == 1, "asked to stop {stops} times");
    walk.follow("Events").await?;
    walk.see_row("Restore session completed").await?;
    walk.follow("New restore session").await?;
    walk.see("None is open.").await
}

async fn a_stop_that_does_not_stop(walk: &Walk) -> Result<()> {
    walk.open_session(Failure::StopIgnored.name(), "Teams")
        .await?;
    walk.press("Stop session").await?;
    walk.see_status("The session is still open").await?;
    walk.see_status("The server accepted the stop, but when read back the session is not stopped.")
        .await?;
    walk.see_detail("State", "Working: the session is open")
        .await?;
    walk.see_button("Stop session").await
}

async fn a_stop_that_is_refused(walk: &Walk) -> Result<()> {
    walk.open_session(Failure::StopRefused.name(), "Teams")
        .await?;
    walk.press("Stop session").await?;
    walk.see_alert("The server did not stop the session (HTTP 500).")
        .await?;
    walk.see_alert("The server says: “Restore session cannot be stopped.”")
        .await?;
    walk.see_alert("The session is still open.").await?;
    walk.see_detail("State", "Working: the session is open")
        .await?;
    walk.see_button("Stop session").await
}
