//! Any resource of the API, and addresses that are none.

use anyhow::Result;

use super::State;
use crate::{host::Mood, journey, walk::Walk};

pub fn states() -> Vec<State> {
    vec![
        State::new(journey!(list), &["Route::Resource", "Resource::List"]),
        State::new(journey!(sessions), &[]).in_words_only(),
        State::new(journey!(empty_list), &[]).in_words_only(),
        State::new(journey!(object), &["Resource::Object", "Again::Idle"]),
        State::new(journey!(json), &[]),
        State::new(journey!(text), &["Resource::Plain"]).in_words_only(),
        State::new(journey!(nothing), &["Resource::Nothing"]).in_words_only(),
        State::new(journey!(missing).provoking(&["v6/NoSuchThing"]), &[]).in_words_only(),
        State::new(journey!(nowhere), &["Route::Nowhere"]).in_words_only(),
    ]
}

async fn list(walk: &Walk) -> Result<()> {
    walk.open_session("abc.onmicrosoft.com", "Exchange").await?;
    walk.follow("Organization in this session").await?;
    walk.follow("Mailboxes").await?;
    walk.see("30 entries so far").await
}

async fn sessions(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.follow("Sessions").await?;
    walk.see("4 entries, all that there are").await
}

async fn empty_list(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.fill_in("abc.onmicrosoft.com", "Exchange").await?;
    walk.type_point_in_time("2021-02-28 12:00").await?;
    walk.press("Start restore session").await?;
    walk.follow("Organization in this session").await?;
    walk.follow("Mailboxes").await?;
    walk.see("The list is empty").await
}

async fn object(walk: &Walk) -> Result<()> {
    walk.open_session("abc.onmicrosoft.com", "Teams").await?;
    walk.follow("Organization in this session").await?;
    walk.see_link("Teams").await
}

async fn json(walk: &Walk) -> Result<()> {
    object(walk).await?;
    walk.press("JSON").await?;
    walk.see("\"id\": \"").await
}

async fn text(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.host.set_mood(Mood::Plain);
    walk.visit("#/v6/ServiceInstance").await?;
    walk.see("6.1.0.438").await
}

async fn nothing(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.host.set_mood(Mood::Empty);
    walk.visit("#/v6/ServiceInstance").await?;
    walk.see("The server answered without a body.").await
}

async fn missing(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.visit("#/v6/NoSuchThing").await?;
    walk.see_alert("The server has nothing at this address.")
        .await
}

async fn nowhere(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.visit("#//evil.example/").await?;
    walk.see_heading("Nothing to show here").await
}
