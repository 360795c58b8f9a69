//! The mailboxes of an Exchange session: `GET …/organization/mailboxes`.

use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::get,
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{OpenSession, find, folders, people};
use crate::{
    Sandbox, api_error::ApiError, guid, pagination::Pagination, response, restore_type::RestoreType,
};

/// Returns the routes below `organization/mailboxes`.
pub fn routes() -> Router<Sandbox> {
    Router::new()
        .route("/", get(list))
        .route("/{mailbox}", get(get_by_id))
        .route("/{mailbox}/folders", get(folders::list))
        .route("/{mailbox}/folders/{folder}", get(folders::get_by_id))
}

/// A mailbox of a session.
pub struct Mailbox {
    /// The ID, which is the same on every start.
    pub id: Uuid,
    /// The link to it in this session.
    pub href: String,
    name: String,
    email: String,
    is_archive: bool,
}

impl Mailbox {
    fn to_json(&self) -> Value {
        json!({
            "id": self.id,
            "name": self.name,
            "email": self.email,
            "isArchive": self.is_archive,
            "isPublic": false,
            "_links": {
                "self": { "href": self.href },
                "folders": { "href": format!("{}/folders?parentId=null", self.href) },
            },
        })
    }
}

fn mailboxes_of(sandbox: &Sandbox, session: &str) -> Result<Vec<Mailbox>, ApiError> {
    let OpenSession { session, counts } = OpenSession::find(sandbox, session, RestoreType::Vex)?;
    let base = format!("{}/organization/mailboxes", session.href());
    let people = people::first(counts.mailboxes).into_iter().enumerate();
    Ok(people
        .map(|(number, person)| {
            let id = guid::derived("mailbox", session.organization, number);
            Mailbox {
                id,
                href: format!("{base}/{id}"),
                email: format!("{}@{}", person.alias, session.organization_name),
                name: person.name,
                is_archive: number % 40 == 39,
            }
        })
        .collect())
}

/// Returns the mailbox with this ID.
pub fn find_mailbox(sandbox: &Sandbox, session: &str, id: &str) -> Result<Mailbox, ApiError> {
    let id: Option<Uuid> = id.parse().ok();
    find(mailboxes_of(sandbox, session)?, |mailbox| {
        Some(mailbox.id) == id
    })
}

async fn list(
    State(sandbox): State<Sandbox>,
    Path(session): Path<String>,
    pagination: Pagination,
) -> Result<Response, ApiError> {
    let mailboxes = mailboxes_of(&sandbox, &session)?;
    Ok(pagination.page(&mailboxes, Mailbox::to_json))
}

async fn get_by_id(
    State(sandbox): State<Sandbox>,
    Path((session, id)): Path<(String, String)>,
) -> Result<Response, ApiError> {
    let mailbox = find_mailbox(&sandbox, &session, &id)?;
    Ok(response::json(&mailbox.to_json()))
}
