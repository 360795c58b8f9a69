//! The events of a restore session: `GET /v6/RestoreSessions/{id}/Events` and `…/Events/{id}`.

use axum::{
    extract::{Path, State},
    response::Response,
};
use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::{Sandbox, api_error::ApiError, guid, pagination::Pagination, response, time_format};

/// An event of a session.
#[derive(Clone, Debug)]
pub struct Event {
    /// `"None"` for an event of the session itself; for an item, the operation, such as `"Restore"`.
    pub kind: &'static str,
    /// The status, such as `Success`.
    pub status: &'static str,
    /// The end time. `None` while the operation is running.
    pub ended_at: Option<DateTime<Utc>>,
    /// The title and the message, which are the same.
    pub text: String,
    /// The item, if the event is about one.
    pub item: Option<Item>,
    /// The ID of the session.
    pub session: Uuid,
    /// The position in the session, from 0.
    pub order: usize,
    /// The start time.
    pub started_at: DateTime<Utc>,
}

/// The item of an event.
#[derive(Clone, Debug)]
pub struct Item {
    /// The name that its owner sees.
    pub name: String,
    /// The item type, such as `Message`.
    pub kind: &'static str,
    /// The size in bytes.
    pub bytes: u64,
    /// The original location.
    pub source: String,
    /// The location it was restored to.
    pub target: String,
}

impl Event {
    /// An event of the session itself. It ends when it starts.
    pub fn of_session(session: Uuid, order: usize, time: DateTime<Utc>, text: &str) -> Self {
        Self {
            kind: "None",
            status: "Success",
            ended_at: Some(time),
            text: text.to_owned(),
            item: None,
            session,
            order,
            started_at: time,
        }
    }

    fn id(&self) -> Uuid {
        guid::derived("event", self.session, self.order)
    }

    /// Returns the JSON of the API. The links are in lowercase, like those of the real server.
    fn to_json(&self) -> Value {
        let session = format!("/v6/restoresessions/{}", self.session);
        let mut fields = Map::new();
        let mut set = |name: &str, value: Value| fields.insert(name.to_owned(), value);
        if let Some(item) = &self.item {
            set("itemName", json!(item.name));
            set("itemType", json!(item.kind));
            set("source", json!(item.source));
            set("target", json!(item.target));
        }
        let bytes = self.item.as_ref().map_or(0, |item| item.bytes);
        set("itemSizeBytes", json!(bytes));
        set("id", json!(self.id()));
        set("type", json!(self.kind));
        set("status", json!(self.status));
        set("startTime", json!(time_format::timestamp(self.started_at)));
        if let Some(ended_at) = self.ended_at {
            let duration = time_format::duration(ended_at - self.started_at);
            set("endTime", json!(time_format::timestamp(ended_at)));
            set("duration", json!(duration));
        }
        set("title", json!(self.text));
        set("message", json!(self.text));
        set("order", json!(self.order));
        set(
            "_links",
            json!({
                "self": { "href": format!("{session}/events/{}", self.id()) },
                "restoreSession": { "href": session },
            }),
        );
        fields.into()
    }
}

/// All events of a session, oldest first. A stopped session keeps its events.
pub async fn list(
    State(sandbox): State<Sandbox>,
    Path(session): Path<String>,
    pagination: Pagination,
) -> Result<Response, ApiError> {
    let sessions = sandbox.sessions();
    let events = sessions.find(&session)?.events_until(Utc::now());
    Ok(pagination.page(events, Event::to_json))
}

/// One event.
pub async fn get_by_id(
    State(sandbox): State<Sandbox>,
    Path((session, event)): Path<(String, String)>,
) -> Result<Response, ApiError> {
    let id: Option<Uuid> = event.parse().ok();
    let sessions = sandbox.sessions();
    sessions
        .find(&session)?
        .events
        .iter()
        .find(|event| Some(event.id()) == id)
        .map(|event| response::json(&event.to_json()))
        .ok_or_else(|| ApiError::not_found("Restore session event was not found."))
}
