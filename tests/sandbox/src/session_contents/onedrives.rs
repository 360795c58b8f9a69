//! The OneDrive of each person in a OneDrive session, and its folders: `GET …/organization/onedrives`.

use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::get,
};
use serde_json::{Value, json};

use super::{OpenSession, find, people};
use crate::{
    Sandbox, api_error::ApiError, guid, pagination::Pagination, query_parameters::QueryParameters,
    response, restore_type::RestoreType,
};

/// Returns the routes below `organization/onedrives`.
pub fn routes() -> Router<Sandbox> {
    Router::new()
        .route("/", get(list))
        .route("/{drive}", get(get_by_id))
        .route("/{drive}/folders", get(list_folders))
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

fn onedrives_of(sandbox: &Sandbox, session: &str) -> Result<Vec<OneDrive>, ApiError> {
    let OpenSession { session, counts } = OpenSession::find(sandbox, session, RestoreType::Veod)?;
    let base = format!("{}/Organization/OneDrives", session.href());
    let domain = session.organization_name;
    let tenant = domain.split('.').next().unwrap_or(domain);
    let people = people::first(counts.onedrives).into_iter().enumerate();
    Ok(people
        .map(|(number, person)| {
            let guid = |kind| guid::derived(kind, session.organization, number);
            let id = format!("{}-{}", guid("personal site"), guid("personal web"));
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

fn find_onedrive(sandbox: &Sandbox, session: &str, id: &str) -> Result<OneDrive, ApiError> {
    let onedrives = onedrives_of(sandbox, session)?;
    find(onedrives, |drive| drive.id.eq_ignore_ascii_case(id))
}

async fn list(
    State(sandbox): State<Sandbox>,
    Path(session): Path<String>,
    pagination: Pagination,
) -> Result<Response, ApiError> {
    let onedrives = onedrives_of(&sandbox, &session)?;
    Ok(pagination.page(&onedrives, OneDrive::to_json))
}

async fn get_by_id(
    State(sandbox): State<Sandbox>,
    Path((session, id)): Path<(String, String)>,
) -> Result<Response, ApiError> {
    let drive = find_onedrive(&sandbox, &session, &id)?;
    Ok(response::json(&drive.to_json()))
}

/// The ID and the name of each folder.
const FOLDERS: [(&str, &str); 4] = [
    ("1", "Documents"),
    ("2", "Pictures"),
    ("7", "Reisekosten 2025"),
    ("12", "共有"),
];

/// The folders, which are all at the top level: any `parentId` but `null` has none.
async fn list_folders(
    State(sandbox): State<Sandbox>,
    Path((session, id)): Path<(String, String)>,
    query: QueryParameters,
    pagination: Pagination,
) -> Result<Response, ApiError> {
    let drive = find_onedrive(&sandbox, &session, &id)?;
    let is_top_level = query.text("parentId").is_none_or(|parent| parent == "null");
    let folders = if is_top_level {
        FOLDERS.as_slice()
    } else {
        &[]
    };
    Ok(pagination.page(folders, |(id, name)| {
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
    }))
}
