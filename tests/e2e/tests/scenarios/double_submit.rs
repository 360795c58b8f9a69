//! Submitting the form several times starts only one session.

use anyhow::Result;
use e2e::{scenario, scenario::Scenario, steps::keyboard::Key, user::User};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(a_double_click_starts_one_session),
        scenario!(pressing_enter_in_a_field_starts_one_session),
    ]
}

/// The response may arrive between the two clicks, while the form is still shown.
async fn a_double_click_starts_one_session(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.fill_form("abc.onmicrosoft.com", "Teams").await?;
    user.double_click("Start restore session").await?;
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
