//! All restore sessions: started, listed, read, stopped.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use chrono::Utc;
use fastrand::Rng;
use uuid::Uuid;

use crate::Sandbox;
use crate::answer::{self, Refusal};
use crate::events::Event;
use crate::explore::Wish;
use crate::failure::Failure;
use crate::guid;
use crate::history;
use crate::organization::Organization;
use crate::page::Page;
use crate::parameters::Parameters;
use crate::session::Session;
use crate::users::User;
use crate::version::Version;

/// The sessions so far, oldest first.
#[derive(Debug)]
pub struct Sessions {
    rng: Rng,
    all: Vec<Session>,
}

impl Sessions {
    /// Those of the past; `seed` decides the ids of those to come.
    pub fn new(seed: u64, organizations: &[Organization]) -> Self {
        Self {
            rng: Rng::with_seed(seed),
            all: history::sessions(organizations),
        }
    }

    /// Starts a session now.
    pub fn start(&mut self, organization: &Organization, wish: &Wish, user: User) -> Session {
        let id = guid::next(&mut self.rng);
        let created = Utc::now();
        let answering = |point: &&_| is_answering(point, wish);
        let session = Session {
            id,
            organization: organization.id,
            organization_name: organization.name,
            kind: wish.kind,
            asked: wish.at,
            as_of: organization
                .points
                .iter()
                .rev()
                .find(answering)
                .map(|point| point.at),
            created,
            ended: None,
            result: "Success",
            initiated_by: user.name(),
            details: None,
            scope_name: "",
            reason: None,
            events: vec![Event::plain(id, 0, created, "Restore session started")],
            failure: organization.failure,
        };
        self.all.push(session.clone());
        session
    }

    /// The session with this id.
    pub fn find(&self, id: &str) -> Result<&Session, Refusal> {
        let id: Option<Uuid> = id.parse().ok();
        self.all
            .iter()
            .find(|session| Some(session.id) == id)
            .ok_or_else(not_found)
    }

    fn stop(&mut self, id: &str) -> Result<(), Refusal> {
        let id: Option<Uuid> = id.parse().ok();
        let found = self
            .all
            .iter_mut()
            .find(|session| Some(session.id) == id)
            .ok_or_else(not_found)?;
        match found.failure {
            Some(Failure::StopRefused) => {
                return Err(Refusal::failed("Restore session cannot be stopped."));
            }
            Some(Failure::StopIgnored) => return Ok(()),
            _ => {}
        }
        if found.ended.is_none() {
            let now = Utc::now();
            let order = found.events.len();
            found.ended = Some(now);
            found.events.push(Event::plain(
                found.id,
                order,
                now,
                "Restore session completed",
            ));
        }
        Ok(())
    }
}

fn is_answering(point: &crate::restore_points::RestorePoint, wish: &Wish) -> bool {
    point.at <= wish.at && point.holds(wish.kind)
}

fn not_found() -> Refusal {
    Refusal::not_found("Restore session was not found.")
}

/// `GET /v6/RestoreSessions`: newest first.
pub async fn list(
    State(sandbox): State<Sandbox>,
    parameters: Parameters,
    page: Page,
) -> Result<Response, Refusal> {
    let from = parameters.moment("startTimeFrom")?;
    let to = parameters.moment("startTimeTo")?;
    let sessions = sandbox.sessions();
    let shown: Vec<&Session> = sessions
        .all
        .iter()
        .rev()
        .filter(|session| from.is_none_or(|from| session.created > from))
        .filter(|session| to.is_none_or(|to| session.created < to))
        .collect();
    Ok(answer::json(&page.of(&shown, |session| session.to_json())))
}

/// `GET /v6/RestoreSessions/{id}`.
pub async fn one(
    State(sandbox): State<Sandbox>,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    Ok(answer::json(&sandbox.sessions().find(&id)?.to_json()))
}

/// `POST /v6/RestoreSessions/{id}/Stop`: 200 with an empty body, from version 8 on 204.
pub async fn stop(
    State(sandbox): State<Sandbox>,
    Extension(version): Extension<Version>,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    sandbox.sessions().stop(&id)?;
    Ok(answer::done(version))
}
