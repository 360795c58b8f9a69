//! The teams of a Teams session, and their channels: `GET …/organization/teams`.

use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::get,
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{OpenSession, department_names, find};
use crate::{
    Sandbox, api_error::ApiError, guid, pagination::Pagination, query_parameters::QueryParameters,
    response, restore_type::RestoreType,
};

/// Returns the routes below `organization/teams`.
pub fn routes() -> Router<Sandbox> {
    Router::new()
        .route("/", get(list))
        .route("/{team}", get(get_by_id))
        .route("/{team}/channels", get(list_channels))
        .route("/{team}/channels/{channel}", get(get_channel))
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

fn teams_of(sandbox: &Sandbox, session: &str) -> Result<Vec<Team>, ApiError> {
    let OpenSession { session, counts } = OpenSession::find(sandbox, session, RestoreType::Vet)?;
    let base = format!("{}/organization/teams", session.href());
    let names = department_names::first(counts.teams)
        .into_iter()
        .enumerate();
    Ok(names
        .map(|(number, name)| {
            let id = guid::derived("team", session.organization, number);
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

fn find_team(sandbox: &Sandbox, session: &str, id: &str) -> Result<Team, ApiError> {
    let id: Option<Uuid> = id.parse().ok();
    find(teams_of(sandbox, session)?, |team| Some(team.id) == id)
}

/// All teams, or those whose name contains `displayName`.
async fn list(
    State(sandbox): State<Sandbox>,
    Path(session): Path<String>,
    query: QueryParameters,
    pagination: Pagination,
) -> Result<Response, ApiError> {
    let mut teams = teams_of(&sandbox, &session)?;
    if let Some(part) = query.text("displayName") {
        let part = part.to_lowercase();
        teams.retain(|team| team.name.to_lowercase().contains(&part));
    }
    Ok(pagination.page(&teams, Team::to_json))
}

async fn get_by_id(
    State(sandbox): State<Sandbox>,
    Path((session, id)): Path<(String, String)>,
) -> Result<Response, ApiError> {
    let team = find_team(&sandbox, &session, &id)?;
    Ok(response::json(&team.to_json()))
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
            let id = guid::derived("channel", team.id, number).simple();
            let id = format!("19:{id}@thread.tacv2");
            Channel {
                href: format!("{}/channels/{id}", team.href),
                id,
                name,
            }
        })
        .collect()
}

async fn list_channels(
    State(sandbox): State<Sandbox>,
    Path((session, id)): Path<(String, String)>,
    pagination: Pagination,
) -> Result<Response, ApiError> {
    let channels = channels_of(&find_team(&sandbox, &session, &id)?);
    Ok(pagination.page(&channels, Channel::to_json))
}

async fn get_channel(
    State(sandbox): State<Sandbox>,
    Path((session, team, id)): Path<(String, String, String)>,
) -> Result<Response, ApiError> {
    let channels = channels_of(&find_team(&sandbox, &session, &team)?);
    let channel = find(channels, |channel| channel.id == id)?;
    Ok(response::json(&channel.to_json()))
}
