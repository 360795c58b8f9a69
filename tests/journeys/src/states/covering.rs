//! What stands over the page until it is answered.

use std::time::Duration;

use anyhow::Result;
use sandbox::{Options, USER, User};

use super::State;
use crate::{journey, walk::Walk};

pub fn states() -> Vec<State> {
    let quickly_refused = Options {
        refusal_after: Duration::from_secs(5),
        ..Options::default()
    };
    let impatient = Options {
        idle_minutes: 0.01,
        ..Options::default()
    };
    vec![
        State::new(
            journey!(sign_in_again)
                .with(quickly_refused)
                .provoking(&["v6/RestoreSessions", "v6/token"]),
            &[],
        ),
        State::new(journey!(idle).with(impatient), &[]),
    ]
}

async fn sign_in_again(walk: &Walk) -> Result<()> {
    walk.sign_in_as(User::TokenRefusedAfterAMinute.name())
        .await?;
    walk.see_heading("New restore session").await?;
    walk.host.until_the_token_is_refused().await?;
    walk.follow("Sessions").await?;
    walk.see_alert("The server does not accept your sign-in any more")
        .await
}

async fn idle(walk: &Walk) -> Result<()> {
    walk.sign_in_as(USER).await?;
    walk.see_alert("Nothing was done here for some time").await
}
