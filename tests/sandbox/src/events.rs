//! What has happened in a session, and `GET /v6/RestoreSessions/{id}/Events`.

use axum::extract::{Path, State};
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::Sandbox;
use crate::answer::{self, Refusal};
use crate::guid;
use crate::page::Page;
use crate::timestamp;

/// A line in the log of a session.
#[derive(Clone, Debug)]
pub struct Event {
    /// `None` for the session itself, `Restore` and so on for items.
    pub kind: &'static str,
    /// How it went.
    pub status: &'static str,
    /// Absent while it runs.
    pub ended: Option<DateTime<Utc>>,
    /// Title and message alike.
    pub text: String,
    /// What it happened to.
    pub item: Option<Item>,
    /// The session it belongs to.
    pub session: Uuid,
    /// Its place in the log; the first is 0.
    pub order: usize,
    /// When it began.
    pub started: DateTime<Utc>,
}

/// The item that an event is about.
#[derive(Clone, Debug)]
pub struct Item {
    /// As its owner sees it.
    pub name: &'static str,
    /// Message, Appointment and so on.
    pub kind: &'static str,
    /// Its size.
    pub bytes: u64,
    /// Where it was.
    pub source: &'static str,
    /// Where it went.
    pub target: &'static str,
}

impl Event {
    /// An event of the session itself, over as soon as it began.
    pub fn plain(session: Uuid, order: usize, at: DateTime<Utc>, text: &str) -> Self {
        Self {
            kind: "None",
            status: "Success",
            ended: Some(at),
            text: text.to_owned(),
            item: None,
            session,
            order,
            started: at,
        }
    }

    fn id(&self) -> Uuid {
        guid::fixed("event", self.session, self.order)
    }

    /// Links in lower case, as the real ones are.
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
        set("startTime", json!(timestamp::moment(self.started)));
        if let Some(ended) = self.ended {
            set("endTime", json!(timestamp::moment(ended)));
            set("duration", json!(timestamp::duration(ended - self.started)));
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

/// All events of a session, oldest first; a stopped session keeps its events.
pub async fn list(
    State(sandbox): State<Sandbox>,
    Path(session): Path<String>,
    page: Page,
) -> Result<Response, Refusal> {
    let sessions = sandbox.sessions();
    let events = &sessions.find(&session)?.events;
    Ok(answer::json(&page.of(events, Event::to_json)))
}

/// One event.
pub async fn one(
    State(sandbox): State<Sandbox>,
    Path((session, event)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let event: Option<Uuid> = event.parse().ok();
    let sessions = sandbox.sessions();
    sessions
        .find(&session)?
        .events
        .iter()
        .find(|one| Some(one.id()) == event)
        .map(|one| answer::json(&one.to_json()))
        .ok_or_else(|| Refusal::not_found("Restore session event was not found."))
}
