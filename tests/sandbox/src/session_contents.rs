//! The contents of an open session: `GET /v6/RestoreSessions/{id}/organization`, and the first lists below it.

use axum::{
    extract::{Path, State},
    response::Response,
};
use serde_json::json;

use crate::{
    Sandbox, api_error::ApiError, organization::ObjectCounts, query_parameters::QueryParameters,
    response, restore_type::RestoreType, session::Session, time_format,
};

mod department_names;
mod folders;
pub mod mailboxes;
pub mod onedrives;
mod people;
pub mod sites;
pub mod teams;

/// An open session, and the numbers of objects that it shows.
#[derive(Debug)]
struct OpenSession {
    session: Session,
    counts: ObjectCounts,
}

impl OpenSession {
    /// Returns the session with this ID. Fails if it is stopped or has another type.
    fn find(sandbox: &Sandbox, id: &str, kind: RestoreType) -> Result<Self, ApiError> {
        let session = find_open_session(sandbox, id)?;
        if session.kind != kind {
            return Err(ApiError::bad_request(format!(
                "The restore session is of the type {}; this operation needs {}.",
                session.kind.code(),
                kind.code()
            )));
        }
        let organization = sandbox.organization(&session.organization.to_string())?;
        let counts = match session.restore_point_time {
            Some(_) => organization.counts,
            None => ObjectCounts::ZERO,
        };
        Ok(Self { session, counts })
    }
}

fn find_open_session(sandbox: &Sandbox, id: &str) -> Result<Session, ApiError> {
    let session = sandbox.sessions().find(id)?.clone();
    match session.end() {
        Some(_) => Err(ApiError::internal("Restore session has expired.")),
        None => Ok(session),
    }
}

/// Returns the object that matches.
fn find<T>(objects: Vec<T>, matches: impl Fn(&T) -> bool) -> Result<T, ApiError> {
    let found = objects.into_iter().find(matches);
    found.ok_or_else(|| ApiError::not_found("The backup holds nothing with this id."))
}

/// Keeps the objects at the top level for `parentId=null`, those below the parent for any other `parentId`, or all.
fn retain_children<T>(
    objects: &mut Vec<T>,
    query: &QueryParameters,
    parent: impl Fn(&T) -> Option<&str>,
) {
    if let Some(id) = query.text("parentId") {
        let wanted = (id != "null").then_some(id);
        objects.retain(|object| parent(object) == wanted);
    }
}

/// The organization of a session. Only Exchange sessions have links to lists.
pub async fn organization(
    State(sandbox): State<Sandbox>,
    Path(id): Path<String>,
) -> Result<Response, ApiError> {
    let session = find_open_session(&sandbox, &id)?;
    let organization = sandbox.organization(&session.organization.to_string())?;
    let time = session.restore_point_time.unwrap_or(session.point_in_time);
    let mut body = json!({
        "id": organization.id,
        "name": format!("{} ({})", organization.name, time_format::short(time)),
        "type": organization.kind(),
    });
    if session.kind == RestoreType::Vex
        && let Some(fields) = body.as_object_mut()
    {
        let href = format!("{}/organization", session.href());
        let links = json!({
            "self": { "href": href },
            "mailboxes": { "href": format!("{href}/mailboxes") },
        });
        fields.insert("_links".to_owned(), links);
    }
    Ok(response::json(&body))
}
