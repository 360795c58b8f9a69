//! Leaving the page: the browser may keep it for the Back button, but it is signed out.

use anyhow::{Result, ensure};
use e2e::{scenario, scenario::Scenario, user::User};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(going_back_to_the_page_does_not_sign_in),
        scenario!(a_page_that_chromium_has_kept_is_signed_out)
            .chromium_only()
            // The browser requests it because config.json, to which the scenario leaves, is not a page.
            .expecting_errors(&["favicon.ico"]),
    ]
}

async fn going_back_to_the_page_does_not_sign_in(user: &User) -> Result<()> {
    // With the same headers as the page: WebDriver loses a WebKit that changes the process. WebKit keeps the page then.
    leave_and_go_back(user, "index.html").await?;
    // Otherwise the browser has loaded the page again, as after a reload.
    if !user.is_reloaded().await? {
        user.expect_text("You left this page.").await?;
    }
    Ok(())
}

async fn a_page_that_chromium_has_kept_is_signed_out(user: &User) -> Result<()> {
    leave_and_go_back(user, "config.json").await?;
    user.expect_text("You left this page.").await
}

async fn leave_and_go_back(user: &User, address: &str) -> Result<()> {
    user.sign_in().await?;
    user.expect_text("0 open").await?;
    let before = user.host.requests("GET", "/v6/").len();
    user.open(address).await?;
    user.go_back().await?;
    user.expect_url("").await?;
    user.expect_heading("Sign in").await?;
    user.expect_no_element("button", "Account …").await?;
    let after = user.host.requests("GET", "/v6/").len();
    ensure!(before == after, "{} more requests", after - before);
    Ok(())
}
