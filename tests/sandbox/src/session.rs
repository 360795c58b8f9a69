//! A restore session, and how answers show it.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::events::Event;
use crate::failure::Failure;
use crate::restore_type::RestoreType;
use crate::timestamp;

/// A look at an organization as it was.
#[derive(Clone, Debug)]
pub struct Session {
    /// Random, from the sandbox's seed.
    pub id: Uuid,
    /// Whose data it shows.
    pub organization: Uuid,
    /// The name of that organization.
    pub organization_name: &'static str,
    /// Of which service.
    pub kind: RestoreType,
    /// The point in time that was asked for.
    pub asked: DateTime<Utc>,
    /// The restore point that answers; none before the first backup.
    pub as_of: Option<DateTime<Utc>>,
    /// When it was started.
    pub created: DateTime<Utc>,
    /// When it was stopped.
    pub ended: Option<DateTime<Utc>>,
    /// `Success`, `Warning` or `Failed`.
    pub result: &'static str,
    /// Who started it.
    pub initiated_by: &'static str,
    /// Told by some sessions only.
    pub details: Option<&'static str>,
    /// What a session of the Restore Portal is confined to.
    pub scope_name: &'static str,
    /// Told by operators only.
    pub reason: Option<&'static str>,
    /// What has happened in it, oldest first.
    pub events: Vec<Event>,
    /// What is strange about it.
    pub failure: Option<Failure>,
}

impl Session {
    /// The address of the session.
    pub fn href(&self) -> String {
        format!("/v6/RestoreSessions/{}", self.id)
    }

    /// The whole object.
    pub fn to_json(&self) -> Value {
        let is_strange = self.failure == Some(Failure::UnknownValues);
        let state = match self.ended {
            Some(_) => "Stopped",
            None if is_strange => "Hibernating",
            None => "Working",
        };
        let result = if is_strange { "Maybe" } else { self.result };
        let ended = self
            .ended
            .map_or(timestamp::NOT_ENDED.to_owned(), timestamp::moment);
        let mut fields = Map::new();
        let mut set = |name: &str, value: Value| fields.insert(name.to_owned(), value);
        set("id", json!(self.id));
        set("name", json!(self.name()));
        set("organization", json!(self.organization_name));
        set("type", json!(self.kind.code()));
        set("creationTime", json!(timestamp::moment(self.created)));
        set("endTime", json!(ended));
        set("state", json!(state));
        set("result", json!(result));
        set("initiatedBy", json!(self.initiated_by));
        if let Some(details) = self.details {
            set("details", json!(details));
        }
        set("scopeName", json!(self.scope_name));
        set("clientHost", json!("EPSILON (via: 127.0.0.1)"));
        if let Some(reason) = self.reason {
            set("reason", json!(reason));
        }
        if is_strange {
            set("retentionDays", json!(30));
            set("progress", json!(0.5));
            set("isTurbo", json!(true));
            set("labels", json!(["legal hold", "Zürich"]));
            set("proxy", json!({ "name": "PROXY-02", "port": 9193 }));
            set("lockedBy", json!(null));
        }
        set("_links", self.links());
        if self.failure == Some(Failure::RequiredOnly) {
            fields.retain(|name, _| {
                ["id", "type", "creationTime", "state", "result"].contains(&name.as_str())
            });
        }
        fields.into()
    }

    fn name(&self) -> String {
        let (product, asked) = (self.kind.product(), timestamp::short(self.asked));
        format!("{product} restore (Entire organization - {asked})")
    }

    fn links(&self) -> Value {
        let href = self.href();
        let mut links = json!({
            "self": { "href": href },
            "organization": { "href": format!("{href}/organization") },
            "restoreSessionEvents": { "href": format!("{href}/events") },
        });
        if self.failure == Some(Failure::StrangeLinks)
            && let Some(links) = links.as_object_mut()
        {
            let events = format!("v6/restoresessions/{}/events", self.id);
            links.insert("withoutLeadingSlash".to_owned(), json!({ "href": events }));
            for (name, href) in TRAPS {
                links.insert(name.to_owned(), json!({ "href": href }));
            }
        }
        links
    }
}

/// Links that a careful client shows but does not follow.
const TRAPS: [(&str, &str); 12] = [
    ("otherHost", "https://evil.example/v6/x"),
    ("otherHostWithoutScheme", "//evil.example/v6/x"),
    ("otherHostByBackslash", "/\\evil.example/v6/x"),
    ("otherPort", "http://127.0.0.1:1/v6/x"),
    ("script", "javascript:alert(1)"),
    ("scriptWithTab", "java\tscript:alert(1)"),
    ("data", "data:text/html,<script>alert(1)</script>"),
    ("climbing", "/v6/../../etc/passwd"),
    ("climbingEncoded", "/v6/%2e%2e/%2E%2E/etc/passwd"),
    ("userInfo", "//admin:secret@127.0.0.1/v6/RestoreSessions"),
    ("fragment", "/v6/RestoreSessions#/v6/Organizations"),
    ("outsideTheApi", "/swagger/ui/index"),
];
