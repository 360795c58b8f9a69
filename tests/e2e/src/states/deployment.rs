//! The deployment check.

use anyhow::Result;

use super::State;
use crate::{scenario, user::User};

pub fn states() -> Vec<State> {
    vec![State::new(scenario!(findings), &["Route::Deployment"])]
}

/// The web server of the scenarios compresses nothing and has only HTTP/1.1.
async fn findings(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.open("#/deployment").await?;
    user.expect_text("The page is loaded over HTTP/1.1").await
}
