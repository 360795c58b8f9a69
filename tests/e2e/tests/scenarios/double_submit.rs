//! Submitting the form several times starts only one session.

use std::time::Duration;

use anyhow::Result;
use e2e::{scenario, scenario::Scenario, steps::keyboard::Key, user::User};
use sandbox::Options;

pub fn scenarios() -> Vec<Scenario> {
    let slow_server = Options {
        latency: Duration::from_millis(400),
        ..Options::default()
    };
    vec![
        scenario!(a_double_click_starts_one_session),
        scenario!(a_double_click_on_a_slow_server_starts_one_session)
            .with_options(slow_server.clone()),
        scenario!(pressing_enter_on_the_button_starts_one_session).with_options(slow_server),
        scenario!(pressing_enter_in_a_field_starts_one_session),
    ]
}

/// The first response may arrive between the two clicks, while the form is still shown.
async fn a_double_click_starts_one_session(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.fill_form("abc.onmicrosoft.com", "Teams").await?;
    user.double_click("Start restore session").await?;
    user.expect_button("Stop session").await?;
    user.only_explore_request().map(drop)
}

async fn a_double_click_on_a_slow_server_starts_one_session(user: &User) -> Result<()> {
    a_double_click_starts_one_session(user).await
}

async fn pressing_enter_on_the_button_starts_one_session(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.fill_form("abc.onmicrosoft.com", "Teams").await?;
    user.tab_to("button", "Start restore session").await?;
    user.press_key_times(Key::Enter, 10).await?;
    user.expect_button("Stop session").await?;
    user.only_explore_request().map(drop)
}

async fn pressing_enter_in_a_field_starts_one_session(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.fill_form("abc.onmicrosoft.com", "Teams").await?;
    user.press_key_times(Key::Enter, 4).await?;
    user.expect_button("Stop session").await?;
    user.only_explore_request().map(drop)
}
