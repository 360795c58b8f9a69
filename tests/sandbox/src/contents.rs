//! What an open session shows: `GET /v6/RestoreSessions/{id}/organization`, and the first lists below it.

use axum::extract::{Path, State};
use axum::response::Response;
use serde_json::{Value, json};

use crate::Sandbox;
use crate::answer::{self, Refusal};
use crate::organization::Size;
use crate::restore_type::RestoreType;
use crate::session::Session;
use crate::timestamp;

mod folders;
pub mod mailboxes;
pub mod onedrives;
mod people;
mod places;
pub mod sites;
pub mod teams;

/// A session that has not been stopped.
#[derive(Debug)]
pub struct Opened {
    session: Session,
    size: Size,
}

impl Opened {
    /// The session with this id, if it is open and of this type.
    fn of(sandbox: &Sandbox, id: &str, kind: RestoreType) -> Result<Self, Refusal> {
        let session = open(sandbox, id)?;
        if session.kind != kind {
            return Err(Refusal::bad_request(format!(
                "The restore session is of the type {}; this operation needs {}.",
                session.kind.code(),
                kind.code()
            )));
        }
        let organization = sandbox.organization(&session.organization.to_string())?;
        let size = match session.as_of {
            Some(_) => organization.size,
            None => Size::NOTHING,
        };
        Ok(Self { session, size })
    }
}

fn open(sandbox: &Sandbox, id: &str) -> Result<Session, Refusal> {
    let session = sandbox.sessions().find(id)?.clone();
    match session.ended {
        Some(_) => Err(Refusal::failed("Restore session has expired.")),
        None => Ok(session),
    }
}

/// The one of `all` with this id, shown by `show`.
fn one<T>(
    all: &[T],
    is_it: impl Fn(&T) -> bool,
    show: impl Fn(&T) -> Value,
) -> Result<Response, Refusal> {
    all.iter()
        .find(|one| is_it(one))
        .map(|one| answer::json(&show(one)))
        .ok_or_else(|| Refusal::not_found("The backup holds nothing with this id."))
}

/// The organization as the session shows it. Links to lists are known for Exchange only.
pub async fn organization(
    State(sandbox): State<Sandbox>,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let session = open(&sandbox, &id)?;
    let organization = sandbox.organization(&session.organization.to_string())?;
    let at = timestamp::short(session.as_of.unwrap_or(session.asked));
    let mut shown = json!({
        "id": organization.id,
        "name": format!("{} ({at})", organization.name),
        "type": organization.kind(),
    });
    if session.kind == RestoreType::Vex
        && let Some(fields) = shown.as_object_mut()
    {
        let href = format!("{}/organization", session.href());
        let links = json!({
            "self": { "href": href },
            "mailboxes": { "href": format!("{href}/mailboxes") },
        });
        fields.insert("_links".to_owned(), links);
    }
    Ok(answer::json(&shown))
}
