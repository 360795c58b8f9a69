//! The restore sessions of the server: `GET /v6/RestoreSessions`, `/v6/RestoreSessions/{id}` and `POST …/Stop`.

use axum::{
    Extension,
    extract::{Path, State},
    response::Response,
};
use chrono::{TimeDelta, Utc};
use fastrand::Rng;
use uuid::Uuid;

use crate::{
    Sandbox, api_error::ApiError, events::Event, explore::ExploreRequest,
    failing_organizations::FailingOrganization, guid, long_lists, options::Options,
    organization::Organization, pagination::Pagination, past_sessions,
    query_parameters::QueryParameters, response, session::Session, users::User, version::Version,
};

/// How long a session of [`FailingOrganization::SessionEnds`] is open.
const LIFETIME: TimeDelta = TimeDelta::seconds(2);
/// How long the server needs to stop a session of [`FailingOrganization::StopLate`].
const STOP_DELAY: TimeDelta = TimeDelta::seconds(2);

/// All sessions, oldest first.
#[derive(Debug)]
pub struct Sessions {
    rng: Rng,
    all: Vec<Session>,
}

impl Sessions {
    /// The past sessions. The seed determines the IDs of new sessions.
    pub fn new(options: &Options, organizations: &[Organization]) -> Self {
        let mut all = long_lists::sessions(options.past_sessions, organizations);
        all.extend(past_sessions::all(organizations));
        all.extend(long_lists::session_with_events(options, organizations));
        // The list of the server begins with the newest.
        all.sort_by_key(|session| session.created_at);
        Self {
            rng: Rng::with_seed(options.random_seed),
            all,
        }
    }

    /// Starts a session. It shows the latest restore point that is not after the requested time.
    pub fn start(
        &mut self,
        organization: &Organization,
        request: &ExploreRequest,
        user: User,
    ) -> Session {
        let id = guid::random(&mut self.rng);
        let created_at = Utc::now();
        let restore_point = organization
            .restore_points
            .iter()
            .rev()
            .find(|point| point.time <= request.point_in_time && point.contains(request.kind));
        let mut session = Session {
            id,
            organization: organization.id,
            organization_name: organization.name,
            kind: request.kind,
            point_in_time: request.point_in_time,
            restore_point_time: restore_point.map(|point| point.time),
            created_at,
            ended_at: None,
            result: "Success",
            initiated_by: user.name(),
            details: None,
            scope_name: "",
            reason: None,
            events: vec![Event::of_session(
                id,
                0,
                created_at,
                "Restore session started",
            )],
            failure: organization.failure,
        };
        if session.failure == Some(FailingOrganization::SessionEnds) {
            session.end_at(created_at + LIFETIME);
        }
        self.all.push(session.clone());
        session
    }

    /// Returns the session with this ID.
    pub fn find(&self, id: &str) -> Result<&Session, ApiError> {
        let id: Option<Uuid> = id.parse().ok();
        self.all
            .iter()
            .find(|session| Some(session.id) == id)
            .ok_or_else(not_found)
    }

    fn stop(&mut self, id: &str) -> Result<(), ApiError> {
        let id: Option<Uuid> = id.parse().ok();
        let session = self
            .all
            .iter_mut()
            .find(|session| Some(session.id) == id)
            .ok_or_else(not_found)?;
        match session.failure {
            Some(FailingOrganization::StopRefused) => {
                return Err(ApiError::internal("Restore session cannot be stopped."));
            }
            Some(FailingOrganization::StopIgnored) => return Ok(()),
            _ => {}
        }
        if session.end().is_none() {
            let delay = match session.failure {
                Some(FailingOrganization::StopLate) => STOP_DELAY,
                _ => TimeDelta::zero(),
            };
            session.end_at(Utc::now() + delay);
        }
        Ok(())
    }
}

fn not_found() -> ApiError {
    ApiError::not_found("Restore session was not found.")
}

/// All sessions, newest first.
pub async fn list(
    State(sandbox): State<Sandbox>,
    query: QueryParameters,
    pagination: Pagination,
) -> Result<Response, ApiError> {
    let from = query.time("startTimeFrom")?;
    let to = query.time("startTimeTo")?;
    let sessions = sandbox.sessions();
    let filtered: Vec<&Session> = sessions
        .all
        .iter()
        .rev()
        .filter(|session| from.is_none_or(|from| session.created_at > from))
        .filter(|session| to.is_none_or(|to| session.created_at < to))
        .collect();
    let elsewhere = &sandbox.options().elsewhere;
    Ok(pagination.page(&filtered, |session| session.to_json(elsewhere)))
}

/// One session.
pub async fn get_by_id(
    State(sandbox): State<Sandbox>,
    Path(id): Path<String>,
) -> Result<Response, ApiError> {
    let elsewhere = &sandbox.options().elsewhere;
    let sessions = sandbox.sessions();
    Ok(response::json(&sessions.find(&id)?.to_json(elsewhere)))
}

/// Stops a session.
pub async fn stop(
    State(sandbox): State<Sandbox>,
    Extension(version): Extension<Version>,
    Path(id): Path<String>,
) -> Result<Response, ApiError> {
    sandbox.sessions().stop(&id)?;
    Ok(response::without_body(version))
}
