//! The folders of a mailbox: `GET …/mailboxes/{id}/folders`.

use axum::{
    extract::{Path, State},
    response::Response,
};
use serde_json::{Value, json};

use super::{
    find,
    mailboxes::{Mailbox, find_mailbox},
    retain_children,
};
use crate::{
    Sandbox, api_error::ApiError, guid, pagination::Pagination, query_parameters::QueryParameters,
    response,
};

/// The name, the type, the category and the number of the parent folder.
const FOLDERS: [(&str, &str, &str, Option<usize>); 12] = [
    ("Inbox", "None", "Inbox", None),
    ("Drafts", "None", "Drafts", None),
    ("Sent Items", "None", "Sent", None),
    ("Deleted Items", "None", "Deleted", None),
    ("Junk Email", "None", "Junk", None),
    ("Calendar", "Appointment", "None", None),
    ("Contacts", "Contact", "None", None),
    ("Journal", "Journal", "None", None),
    ("Notes", "StickyNote", "None", None),
    ("Tasks", "Task", "None", None),
    ("Invoices", "None", "None", Some(0)),
    ("Überstunden & Urlaub", "None", "None", Some(0)),
];

struct Folder {
    id: String,
    parent: Option<String>,
    href: String,
    name: &'static str,
    kind: &'static str,
    category: &'static str,
}

impl Folder {
    fn to_json(&self) -> Value {
        json!({
            "id": self.id,
            "name": self.name,
            "type": self.kind,
            "category": self.category,
            "description": "",
            "_links": { "self": { "href": self.href } },
        })
    }
}

fn folders_of(mailbox: &Mailbox) -> Vec<Folder> {
    let id = |number| {
        let mut rng = guid::seeded_rng("folder", mailbox.id, number);
        let text: String = std::iter::repeat_with(|| rng.alphanumeric())
            .take(36)
            .collect();
        format!("AAAAA{text}==")
    };
    FOLDERS
        .iter()
        .enumerate()
        .map(|(number, &(name, kind, category, parent))| Folder {
            href: format!("{}/folders/{}", mailbox.href, id(number)),
            id: id(number),
            parent: parent.map(id),
            name,
            kind,
            category,
        })
        .collect()
}

/// The top-level folders for `parentId=null`, the subfolders of any other `parentId`, or all folders.
pub async fn list(
    State(sandbox): State<Sandbox>,
    Path((session, id)): Path<(String, String)>,
    query: QueryParameters,
    pagination: Pagination,
) -> Result<Response, ApiError> {
    let mut folders = folders_of(&find_mailbox(&sandbox, &session, &id)?);
    retain_children(&mut folders, &query, |folder| folder.parent.as_deref());
    if let Some(name) = query.text("name") {
        folders.retain(|folder| folder.name.to_lowercase() == name.to_lowercase());
    }
    Ok(pagination.page(&folders, Folder::to_json))
}

/// One folder. Its ID is case-sensitive.
pub async fn get_by_id(
    State(sandbox): State<Sandbox>,
    Path((session, mailbox, id)): Path<(String, String, String)>,
) -> Result<Response, ApiError> {
    let folders = folders_of(&find_mailbox(&sandbox, &session, &mailbox)?);
    let folder = find(folders, |folder| folder.id == id)?;
    Ok(response::json(&folder.to_json()))
}
