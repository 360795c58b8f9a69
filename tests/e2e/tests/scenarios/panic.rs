//! A panic: the page stops, and says what to do.

use anyhow::{Result, ensure};
use e2e::{scenario, scenario::Scenario, user::User};
use sandbox::USER;

pub fn scenarios() -> Vec<Scenario> {
    vec![scenario!(a_panic_stops_the_page)]
}

async fn a_panic_stops_the_page(user: &User) -> Result<()> {
    user.sign_in_as(USER).await?;
    user.expect_text("0 open").await?;
    let before = user.host.sandbox.requests().len();
    user.simulate_panic().await?;
    user.expect_heading("Restore Desk has failed").await?;
    user.expect_focus("heading Restore Desk has failed").await?;
    ensure!(
        user.is_page_inert().await?,
        "the page below the dialog is not inert"
    );
    // Event listeners still run after a panic, but a new URL must not send requests.
    user.open("#/v6/RestoreSessions").await?;
    let after = user.host.sandbox.requests().len();
    ensure!(
        before == after,
        "the page sent {} more requests",
        after - before
    );
    user.click("Reload the page").await?;
    user.expect_heading("Sign in").await
}
