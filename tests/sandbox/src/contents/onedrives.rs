//! `OneDrive`: one for each person, and the folders at its top.

use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use serde_json::{Value, json};

use super::{Opened, one, people};
use crate::Sandbox;
use crate::answer::{self, Refusal};
use crate::guid;
use crate::page::Page;
use crate::parameters::Parameters;
use crate::restore_type::RestoreType;

/// The routes below `organization/onedrives`.
pub fn routes() -> Router<Sandbox> {
    Router::new()
        .route("/", get(list))
        .route("/{drive}", get(drive))
        .route("/{drive}/folders", get(folders))
}

struct OneDrive {
    id: String,
    href: String,
    name: String,
    url: String,
}

impl OneDrive {
    fn to_json(&self) -> Value {
        json!({
            "id": self.id,
            "name": self.name,
            "url": self.url,
            "_links": {
                "self": { "href": self.href },
                "folders": { "href": format!("{}/Folders?parentId=null", self.href) },
            },
        })
    }
}

fn all(sandbox: &Sandbox, session: &str) -> Result<Vec<OneDrive>, Refusal> {
    let Opened { session, size } = Opened::of(sandbox, session, RestoreType::Veod)?;
    let base = format!("{}/Organization/OneDrives", session.href());
    let domain = session.organization_name;
    let tenant = domain.split('.').next().unwrap_or(domain);
    let people = people::first(size.onedrives).into_iter().enumerate();
    Ok(people
        .map(|(number, person)| {
            let half = |kind| guid::fixed(kind, session.organization, number);
            let id = format!("{}-{}", half("personal site"), half("personal web"));
            let account = format!("{}@{domain}", person.alias).replace(['.', '@'], "_");
            OneDrive {
                href: format!("{base}/{id}"),
                id,
                name: person.name,
                url: format!("https://{tenant}-my.sharepoint.com/personal/{account}"),
            }
        })
        .collect())
}

async fn list(
    State(sandbox): State<Sandbox>,
    Path(session): Path<String>,
    page: Page,
) -> Result<Response, Refusal> {
    let all = all(&sandbox, &session)?;
    Ok(answer::json(&page.of(&all, OneDrive::to_json)))
}

async fn drive(
    State(sandbox): State<Sandbox>,
    Path((session, id)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let all = all(&sandbox, &session)?;
    one(
        &all,
        |drive| drive.id.eq_ignore_ascii_case(&id),
        OneDrive::to_json,
    )
}

const FOLDERS: [(&str, &str); 4] = [
    ("1", "Documents"),
    ("2", "Pictures"),
    ("7", "Reisekosten 2025"),
    ("12", "共有"),
];

/// All folders lie at the top, so any other parent has none.
async fn folders(
    State(sandbox): State<Sandbox>,
    Path((session, id)): Path<(String, String)>,
    parameters: Parameters,
    page: Page,
) -> Result<Response, Refusal> {
    let all = all(&sandbox, &session)?;
    let drive = all
        .iter()
        .find(|drive| drive.id.eq_ignore_ascii_case(&id))
        .ok_or_else(|| Refusal::not_found("OneDrive was not found."))?;
    let is_top = parameters
        .text("parentId")
        .is_none_or(|parent| parent == "null");
    let shown = if is_top { FOLDERS.as_slice() } else { &[] };
    Ok(answer::json(&page.of(shown, |(id, name)| {
        json!({
            "id": id,
            "name": name,
            "version": "1.0",
            "versionId": 512,
            "createdBy": drive.name,
            "creationTime": "2020-11-03T08:15:27Z",
            "modifiedBy": drive.name,
            "modificationTime": "2021-02-19T16:40:03Z",
        })
    })))
}
