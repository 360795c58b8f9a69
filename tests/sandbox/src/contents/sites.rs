//! `SharePoint`: sites, some of them below others.

use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use serde_json::{Value, json};

use super::{Opened, one, places};
use crate::Sandbox;
use crate::answer::{self, Refusal};
use crate::guid;
use crate::page::Page;
use crate::parameters::Parameters;
use crate::restore_type::RestoreType;

/// The routes below `organization/sites`.
pub fn routes() -> Router<Sandbox> {
    Router::new()
        .route("/", get(list))
        .route("/{site}", get(site))
}

struct Site {
    id: String,
    parent: Option<String>,
    base: String,
    name: String,
    url: String,
}

impl Site {
    fn to_json(&self) -> Value {
        json!({
            "id": self.id,
            "name": self.name,
            "url": self.url,
            "_links": {
                "self": { "href": format!("{}/{}", self.base, self.id) },
                "sites": { "href": format!("{}?parentId={}", self.base, self.id) },
            },
        })
    }
}

fn all(sandbox: &Sandbox, session: &str) -> Result<Vec<Site>, Refusal> {
    let Opened { session, size } = Opened::of(sandbox, session, RestoreType::Vesp)?;
    let domain = session.organization_name;
    let tenant = domain.split('.').next().unwrap_or(domain);
    let id = |number| {
        let half = |kind| guid::fixed(kind, session.organization, number);
        format!("{}-{}", half("site"), half("web"))
    };
    let names = places::first(size.sites).into_iter().enumerate();
    Ok(names
        .map(|(number, name)| {
            // The last of every ten lies below the first of them.
            let parent = (number % 10 == 9).then(|| number - 9);
            let path = match parent {
                Some(parent) => format!("site{parent:03}/site{number:03}"),
                None => format!("site{number:03}"),
            };
            Site {
                id: id(number),
                parent: parent.map(id),
                base: format!("{}/Organization/Sites", session.href()),
                name,
                url: format!("https://{tenant}.sharepoint.com/sites/{path}"),
            }
        })
        .collect())
}

/// `parentId=null`, the literal text, is the top; without a parent come all sites at once.
async fn list(
    State(sandbox): State<Sandbox>,
    Path(session): Path<String>,
    parameters: Parameters,
    page: Page,
) -> Result<Response, Refusal> {
    let mut all = all(&sandbox, &session)?;
    match parameters.text("parentId") {
        Some("null") => all.retain(|site| site.parent.is_none()),
        Some(parent) => all.retain(|site| site.parent.as_deref() == Some(parent)),
        None => {}
    }
    Ok(answer::json(&page.of(&all, Site::to_json)))
}

async fn site(
    State(sandbox): State<Sandbox>,
    Path((session, id)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let all = all(&sandbox, &session)?;
    one(
        &all,
        |site| site.id.eq_ignore_ascii_case(&id),
        Site::to_json,
    )
}
