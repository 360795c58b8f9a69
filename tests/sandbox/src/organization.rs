//! An organization.

use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::{
    failing_organizations::FailingOrganization, jobs::Job, restore_point::RestorePoint, time_format,
};

/// A Microsoft 365 organization of the server.
#[derive(Debug)]
pub struct Organization {
    /// The ID, which is the same on every start.
    pub id: Uuid,
    /// The domain, or the name of the failure.
    pub name: &'static str,
    /// Whether a part of it is on premises.
    pub is_hybrid: bool,
    /// Whether it has Teams.
    pub has_teams: bool,
    /// The backup jobs.
    pub jobs: Vec<Job>,
    /// The restore points, oldest first. Empty if it has never been backed up.
    pub restore_points: Vec<RestorePoint>,
    /// The numbers of its objects.
    pub counts: ObjectCounts,
    /// The failure, if any.
    pub failure: Option<FailingOrganization>,
}

/// The numbers of objects in an organization.
#[derive(Clone, Copy, Debug)]
pub struct ObjectCounts {
    /// The number of mailboxes.
    pub mailboxes: usize,
    /// The number of `OneDrive`s.
    pub onedrives: usize,
    /// The number of sites, with subsites.
    pub sites: usize,
    /// The number of teams.
    pub teams: usize,
}

impl ObjectCounts {
    /// The numbers before the first backup.
    pub const ZERO: Self = Self {
        mailboxes: 0,
        onedrives: 0,
        sites: 0,
        teams: 0,
    };
}

impl Organization {
    /// Returns the type of the API: `Office365` or `Hybrid`.
    pub fn kind(&self) -> &'static str {
        if self.is_hybrid {
            "Hybrid"
        } else {
            "Office365"
        }
    }

    /// Returns the JSON of the API. The extended view adds the fields that the real server gets from the backup proxy.
    pub fn to_json(&self, is_extended: bool) -> Value {
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
        if is_extended {
            set("isBackedup", json!(!self.restore_points.is_empty()));
            let points = &self.restore_points;
            if let (Some(first), Some(last)) = (points.first(), points.last()) {
                set("firstBackuptime", json!(time_format::timestamp(first.time)));
                set("lastBackuptime", json!(time_format::timestamp(last.time)));
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
