//! Two servers on one origin, each below a path of its own.

use anyhow::{Result, ensure};
use e2e::{scenario, scenario::Scenario, user::User};
use sandbox::{Options, USER};

pub fn scenarios() -> Vec<Scenario> {
    let options = Options {
        others: &[("DR site", "/dr/")],
        ..Options::default()
    };
    vec![
        scenario!(a_token_never_reaches_another_server)
            .with_options(options)
            .with_other_server("/dr/"),
    ]
}

async fn a_token_never_reaches_another_server(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.click("Account …").await?;
    user.click_link("DR site").await?;
    user.expect_url("dr/").await?;
    user.expect_heading("Sign in").await?;
    let other = user.host.other()?;
    let requests = other.sandbox.requests();
    ensure!(requests.is_empty(), "before the sign-in: {requests:?}");
    user.sign_in_as(USER).await?;
    user.expect_heading("New restore session").await?;
    user.click_link("Sessions").await?;
    user.expect_row("SharePoint").await?;

    user.go_back().await?;
    user.go_back().await?;
    user.expect_url("").await?;
    user.expect_button("Sign in").await?;
    user.sign_in_as(USER).await?;
    user.expect_heading("New restore session").await?;
    let (tokens, others) = (user.host.tokens(), other.tokens());
    ensure!(tokens.len() >= 2 && others.len() >= 2, "too few tokens");
    let both: Vec<_> = tokens
        .iter()
        .filter(|token| others.contains(token))
        .collect();
    ensure!(both.is_empty(), "both servers have {} tokens", both.len());
    Ok(())
}
