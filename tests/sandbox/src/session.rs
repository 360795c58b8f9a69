//! A restore session.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::{
    events::Event, failing_organizations::FailingOrganization, restore_type::RestoreType,
    time_format,
};

/// A restore session, open or stopped.
#[derive(Clone, Debug)]
pub struct Session {
    /// The ID. Random, but the same for the same seed.
    pub id: Uuid,
    /// The ID of the organization.
    pub organization: Uuid,
    /// The name of the organization.
    pub organization_name: &'static str,
    /// The restore type.
    pub kind: RestoreType,
    /// The point in time that the client requested.
    pub point_in_time: DateTime<Utc>,
    /// The time of the restore point that the session shows. `None` before the first backup.
    pub restore_point_time: Option<DateTime<Utc>>,
    /// The time of the start.
    pub created_at: DateTime<Utc>,
    /// The time of the stop, which may be later. `None` while the session is open.
    pub ended_at: Option<DateTime<Utc>>,
    /// `Success`, `Warning` or `Failed`.
    pub result: &'static str,
    /// The name of the user that started the session.
    pub initiated_by: &'static str,
    /// Only some sessions have this field.
    pub details: Option<&'static str>,
    /// The scope of a session of Restore Portal. Empty for all others.
    pub scope_name: &'static str,
    /// Only sessions of restore operators have this field.
    pub reason: Option<&'static str>,
    /// The events, oldest first.
    pub events: Vec<Event>,
    /// The failure of the organization, if any.
    pub failure: Option<FailingOrganization>,
}

impl Session {
    /// Returns the events that the session has at a time: a restore that is running adds more.
    pub fn events_until(&self, time: DateTime<Utc>) -> &[Event] {
        let count = self
            .events
            .partition_point(|event| event.started_at <= time);
        self.events.get(..count).unwrap_or_default()
    }

    /// Returns the time of the stop, if the session is stopped by now.
    pub fn end(&self) -> Option<DateTime<Utc>> {
        self.ended_at.filter(|end| *end <= Utc::now())
    }

    /// Ends the session at a time: events after it do not happen.
    pub fn end_at(&mut self, time: DateTime<Utc>) {
        let order = self.events_until(time).len();
        self.events.truncate(order);
        self.ended_at = Some(time);
        self.events.push(Event::of_session(
            self.id,
            order,
            time,
            "Restore session completed",
        ));
    }

    /// Returns the link to the session.
    pub fn href(&self) -> String {
        format!("/v6/RestoreSessions/{}", self.id)
    }

    /// Returns the JSON of the API. Unsafe links lead to the host `elsewhere`.
    pub fn to_json(&self, elsewhere: &str) -> Value {
        let has_unknown_values = self.failure == Some(FailingOrganization::UnknownValues);
        let state = match self.end() {
            Some(_) => "Stopped",
            None if has_unknown_values => "Hibernating",
            None => "Working",
        };
        let result = if has_unknown_values {
            "Maybe"
        } else {
            self.result
        };
        let end_time = self.end().map_or(
            time_format::MAX_TIMESTAMP.to_owned(),
            time_format::timestamp,
        );
        let mut fields = Map::new();
        let mut set = |name: &str, value: Value| fields.insert(name.to_owned(), value);
        set("id", json!(self.id));
        set("name", json!(self.name()));
        set("organization", json!(self.organization_name));
        set("type", json!(self.kind.code()));
        set(
            "creationTime",
            json!(time_format::timestamp(self.created_at)),
        );
        set("endTime", json!(end_time));
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
        if has_unknown_values {
            set("retentionDays", json!(30));
            set("progress", json!(0.5));
            set("isTurbo", json!(true));
            set("labels", json!(["legal hold", "Zürich"]));
            set("proxy", json!({ "name": "PROXY-02", "port": 9193 }));
            set("lockedBy", json!(null));
        }
        set("_links", self.links(elsewhere));
        if self.failure == Some(FailingOrganization::RequiredFieldsOnly) {
            fields.retain(|name, _| REQUIRED_FIELDS.contains(&name.as_str()));
        }
        fields.into()
    }

    fn name(&self) -> String {
        let service = self.kind.service();
        let time = time_format::short(self.point_in_time);
        format!("{service} restore (Entire organization - {time})")
    }

    fn links(&self, elsewhere: &str) -> Value {
        let href = self.href();
        let mut links = json!({
            "self": { "href": href },
            "organization": { "href": format!("{href}/organization") },
            "restoreSessionEvents": { "href": format!("{href}/events") },
        });
        if self.failure == Some(FailingOrganization::UnsafeLinks)
            && let Some(links) = links.as_object_mut()
        {
            let events = format!("v6/restoresessions/{}/events", self.id);
            links.insert("withoutLeadingSlash".to_owned(), json!({ "href": events }));
            for (rel, href) in UNSAFE_LINKS {
                let href = href.replace("elsewhere.example", elsewhere);
                links.insert(rel.to_owned(), json!({ "href": href }));
            }
        }
        links
    }
}

const REQUIRED_FIELDS: [&str; 5] = ["id", "type", "creationTime", "state", "result"];

/// Links that a client may show but must not follow.
const UNSAFE_LINKS: [(&str, &str); 12] = [
    ("otherHost", "http://elsewhere.example/v6/x"),
    ("otherHostWithoutScheme", "//elsewhere.example/v6/x"),
    ("otherHostByBackslash", "/\\elsewhere.example/v6/x"),
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
