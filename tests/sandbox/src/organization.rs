//! An organization, and how answers show it.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::failure::Failure;
use crate::jobs::Job;
use crate::restore_points::RestorePoint;
use crate::timestamp;

/// A tenant that the server backs up, or could.
#[derive(Debug)]
pub struct Organization {
    /// Fixed for ever.
    pub id: Uuid,
    /// Its domain, or the name of its failure.
    pub name: &'static str,
    /// Whether part of it is in the owner's own data centre.
    pub is_hybrid: bool,
    /// Whether it has Teams at all.
    pub has_teams: bool,
    /// What backs it up.
    pub jobs: Vec<Job>,
    /// Oldest first; empty when it has never been backed up.
    pub points: Vec<RestorePoint>,
    /// How much there is to list.
    pub size: Size,
    /// What goes wrong with its sessions.
    pub failure: Option<Failure>,
}

/// How many of each thing an organization has.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Mailboxes.
    pub mailboxes: usize,
    /// `OneDrive`s.
    pub onedrives: usize,
    /// Sites, those below other sites included.
    pub sites: usize,
    /// Teams.
    pub teams: usize,
}

impl Size {
    /// What a session shows before the first backup.
    pub const NOTHING: Self = Self {
        mailboxes: 0,
        onedrives: 0,
        sites: 0,
        teams: 0,
    };
}

impl Organization {
    /// `Office365` or `Hybrid`.
    pub fn kind(&self) -> &'static str {
        if self.is_hybrid {
            "Hybrid"
        } else {
            "Office365"
        }
    }

    /// The whole object; `extended` adds what only a living proxy knows.
    pub fn to_json(&self, extended: bool) -> Value {
        let mut fields = Map::new();
        let mut set = |name: &str, value: Value| fields.insert(name.to_owned(), value);
        set("isTeamsOnline", json!(self.has_teams));
        set("isTeamsChatsOnline", json!(false));
        set("isExchangeOnline", json!(true));
        set("isSharePointOnline", json!(true));
        set("exchangeOnlineSettings", self.online_settings());
        set("sharePointOnlineSettings", self.online_settings());
        if self.is_hybrid {
            set("isExchange", json!(true));
            set("isSharepoint", json!(false));
            set(
                "exchangeSettings",
                json!({ "serverName": "mail01.fabrikam.com", "username": r"FABRIKAM\svc-backup", "useSSL": true }),
            );
        }
        set("type", json!(self.kind()));
        set("region", json!("Worldwide"));
        set("id", json!(self.id));
        set("name", json!(self.name));
        set("officeName", json!(self.name));
        if extended {
            set("isBackedup", json!(!self.points.is_empty()));
            if let (Some(first), Some(last)) = (self.points.first(), self.points.last()) {
                set("firstBackuptime", moment(first.at));
                set("lastBackuptime", moment(last.at));
            }
        }
        let href = format!("/v6/Organizations/{}", self.id);
        set("_links", json!({ "self": { "href": href } }));
        set("_actions", json!({}));
        fields.into()
    }

    fn online_settings(&self) -> Value {
        json!({
            "useApplicationOnlyAuth": true,
            "officeOrganizationName": self.name,
            "sharePointSaveAllWebParts": false,
        })
    }
}

fn moment(at: DateTime<Utc>) -> Value {
    timestamp::moment(at).into()
}
