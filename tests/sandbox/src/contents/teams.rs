//! Teams and their channels.

use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Opened, one, places};
use crate::Sandbox;
use crate::answer::{self, Refusal};
use crate::guid;
use crate::page::Page;
use crate::parameters::Parameters;
use crate::restore_type::RestoreType;

/// The routes below `organization/teams`.
pub fn routes() -> Router<Sandbox> {
    Router::new()
        .route("/", get(list))
        .route("/{team}", get(team))
        .route("/{team}/channels", get(channels))
        .route("/{team}/channels/{channel}", get(channel))
}

struct Team {
    id: Uuid,
    href: String,
    name: String,
    alias: String,
    domain: &'static str,
    number: usize,
}

impl Team {
    fn to_json(&self) -> Value {
        let privacy = match self.number % 6 {
            0 | 1 => "Private",
            2 => "HiddenMembership",
            _ => "Public",
        };
        json!({
            "id": self.id,
            "displayName": self.name,
            "description": format!("All that concerns {}", self.name),
            "groupEmail": format!("{}@{}", self.alias, self.domain),
            "alias": self.alias,
            "privacy": privacy,
            "isArchived": self.number % 17 == 16,
            "_links": {
                "self": { "href": self.href },
                "channels": { "href": format!("{}/channels", self.href) },
            },
        })
    }
}

fn all(sandbox: &Sandbox, session: &str) -> Result<Vec<Team>, Refusal> {
    let Opened { session, size } = Opened::of(sandbox, session, RestoreType::Vet)?;
    let base = format!("{}/organization/teams", session.href());
    let names = places::first(size.teams).into_iter().enumerate();
    Ok(names
        .map(|(number, name)| {
            let id = guid::fixed("team", session.organization, number);
            Team {
                id,
                href: format!("{base}/{id}"),
                name,
                alias: format!("team{number:03}"),
                domain: session.organization_name,
                number,
            }
        })
        .collect())
}

fn find(sandbox: &Sandbox, session: &str, id: &str) -> Result<Team, Refusal> {
    let id: Option<Uuid> = id.parse().ok();
    all(sandbox, session)?
        .into_iter()
        .find(|team| Some(team.id) == id)
        .ok_or_else(|| Refusal::not_found("Team was not found."))
}

/// `displayName` keeps the teams whose names contain it.
async fn list(
    State(sandbox): State<Sandbox>,
    Path(session): Path<String>,
    parameters: Parameters,
    page: Page,
) -> Result<Response, Refusal> {
    let mut all = all(&sandbox, &session)?;
    if let Some(part) = parameters.text("displayName") {
        let part = part.to_lowercase();
        all.retain(|team| team.name.to_lowercase().contains(&part));
    }
    Ok(answer::json(&page.of(&all, Team::to_json)))
}

async fn team(
    State(sandbox): State<Sandbox>,
    Path((session, id)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    Ok(answer::json(&find(&sandbox, &session, &id)?.to_json()))
}

struct Channel {
    id: String,
    href: String,
    name: &'static str,
}

impl Channel {
    fn to_json(&self) -> Value {
        json!({
            "id": self.id,
            "displayName": self.name,
            "_links": { "self": { "href": self.href } },
        })
    }
}

fn channels_of(team: &Team) -> Vec<Channel> {
    let names = ["General", "Ankündigungen", "Social ☕"].into_iter();
    names
        .enumerate()
        .map(|(number, name)| {
            let id = guid::fixed("channel", team.id, number).simple();
            let id = format!("19:{id}@thread.tacv2");
            Channel {
                href: format!("{}/channels/{id}", team.href),
                id,
                name,
            }
        })
        .collect()
}

async fn channels(
    State(sandbox): State<Sandbox>,
    Path((session, id)): Path<(String, String)>,
    page: Page,
) -> Result<Response, Refusal> {
    let all = channels_of(&find(&sandbox, &session, &id)?);
    Ok(answer::json(&page.of(&all, Channel::to_json)))
}

async fn channel(
    State(sandbox): State<Sandbox>,
    Path((session, team, id)): Path<(String, String, String)>,
) -> Result<Response, Refusal> {
    let all = channels_of(&find(&sandbox, &session, &team)?);
    one(&all, |channel| channel.id == id, Channel::to_json)
}
