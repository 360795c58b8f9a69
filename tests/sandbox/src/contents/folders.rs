//! The folders of a mailbox.

use axum::extract::{Path, State};
use axum::response::Response;
use serde_json::{Value, json};

use super::mailboxes::{Mailbox, find};
use crate::Sandbox;
use crate::answer::{self, Refusal};
use crate::guid;
use crate::page::Page;
use crate::parameters::Parameters;

/// Name, type, category, and the number of the folder that this one lies in.
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
        let mut rng = guid::generator("folder", mailbox.id, number);
        let text: String = std::iter::repeat_with(|| rng.alphanumeric())
            .take(36)
            .collect();
        format!("AAAAA{text}==")
    };
    let numbered = FOLDERS.iter().enumerate();
    numbered
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

/// `parentId=null`, the literal text, is the top; without a parent come all folders at once.
pub async fn list(
    State(sandbox): State<Sandbox>,
    Path((session, id)): Path<(String, String)>,
    parameters: Parameters,
    page: Page,
) -> Result<Response, Refusal> {
    let mut all = folders_of(&find(&sandbox, &session, &id)?);
    match parameters.text("parentId") {
        Some("null") => all.retain(|folder| folder.parent.is_none()),
        Some(parent) => all.retain(|folder| folder.parent.as_deref() == Some(parent)),
        None => {}
    }
    if let Some(name) = parameters.text("name") {
        all.retain(|folder| folder.name.to_lowercase() == name.to_lowercase());
    }
    Ok(answer::json(&page.of(&all, Folder::to_json)))
}

/// One folder; its id is case-sensitive.
pub async fn one(
    State(sandbox): State<Sandbox>,
    Path((session, mailbox, id)): Path<(String, String, String)>,
) -> Result<Response, Refusal> {
    let all = folders_of(&find(&sandbox, &session, &mailbox)?);
    super::one(&all, |folder| folder.id == id, Folder::to_json)
}
