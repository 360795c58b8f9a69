//! Exchange: mailboxes.

use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Opened, folders, people};
use crate::Sandbox;
use crate::answer::{self, Refusal};
use crate::guid;
use crate::page::Page;
use crate::restore_type::RestoreType;

/// The routes below `organization/mailboxes`.
pub fn routes() -> Router<Sandbox> {
    Router::new()
        .route("/", get(list))
        .route("/{mailbox}", get(mailbox))
        .route("/{mailbox}/folders", get(folders::list))
        .route("/{mailbox}/folders/{folder}", get(folders::one))
}

/// A mailbox in a backup.
pub struct Mailbox {
    /// Fixed for ever.
    pub id: Uuid,
    /// Its address in this session.
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

fn all(sandbox: &Sandbox, session: &str) -> Result<Vec<Mailbox>, Refusal> {
    let Opened { session, size } = Opened::of(sandbox, session, RestoreType::Vex)?;
    let base = format!("{}/organization/mailboxes", session.href());
    let people = people::first(size.mailboxes).into_iter().enumerate();
    Ok(people
        .map(|(number, person)| {
            let id = guid::fixed("mailbox", session.organization, number);
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

/// The mailbox with this id.
pub fn find(sandbox: &Sandbox, session: &str, id: &str) -> Result<Mailbox, Refusal> {
    let id: Option<Uuid> = id.parse().ok();
    all(sandbox, session)?
        .into_iter()
        .find(|mailbox| Some(mailbox.id) == id)
        .ok_or_else(|| Refusal::not_found("Mailbox was not found."))
}

async fn list(
    State(sandbox): State<Sandbox>,
    Path(session): Path<String>,
    page: Page,
) -> Result<Response, Refusal> {
    let all = all(&sandbox, &session)?;
    Ok(answer::json(&page.of(&all, Mailbox::to_json)))
}

async fn mailbox(
    State(sandbox): State<Sandbox>,
    Path((session, id)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    Ok(answer::json(&find(&sandbox, &session, &id)?.to_json()))
}
