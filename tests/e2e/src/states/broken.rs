//! The page before the application runs, when it cannot start, and after a panic.

use anyhow::Result;

use super::State;
use crate::{host::BundleFault, scenario, user::User};

pub fn states() -> Vec<State> {
    vec![
        State::new(
            scenario!(loading).with_bundle_fault(BundleFault::WasmPending),
            &[],
        ),
        State::new(
            scenario!(cannot_start)
                .with_bundle_fault(BundleFault::WasmMissing)
                .expecting_errors(&["_bg.wasm"]),
            &[],
        ),
        State::new(scenario!(panicked), &[]),
    ]
}

async fn loading(user: &User) -> Result<()> {
    user.expect_heading("Sign in").await
}

async fn cannot_start(user: &User) -> Result<()> {
    user.expect_heading("Restore Desk cannot start").await
}

async fn panicked(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Teams").await?;
    user.simulate_panic().await?;
    user.expect_heading("Restore Desk has failed").await
}
