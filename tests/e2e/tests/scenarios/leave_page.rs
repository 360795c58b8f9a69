//! Leaving the page: the browser keeps it for the Back button, but it is signed out.

use anyhow::{Result, ensure};
use e2e::{scenario, scenario::Scenario, user::User};

pub fn scenarios() -> Vec<Scenario> {
    vec![scenario!(going_back_to_the_page_does_not_sign_in)]
}

/// A browser that does not keep the page loads it again, so only the sign-in form is common to all browsers.
async fn going_back_to_the_page_does_not_sign_in(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.expect_text("No open sessions.").await?;
    let before = user.host.sandbox.requests().len();
    user.open("config.json").await?;
    user.go_back().await?;
    user.expect_heading("Sign in").await?;
    user.expect_no_element("button", "Sign out").await?;
    user.click("Use an access token instead").await?;
    user.expect_no_text("New restore session").await?;
    let after = user.host.requests("GET", "/Organizations").len();
    ensure!(
        after == 1,
        "the page read the organizations {after} times ({before} requests before)"
    );
    Ok(())
}
