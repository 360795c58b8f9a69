//! The sites of a SharePoint session, some of them subsites: `GET …/organization/sites`.

use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::get,
};
use serde_json::{Value, json};

use super::{OpenSession, department_names, find, retain_children};
use crate::{
    Sandbox, api_error::ApiError, guid, pagination::Pagination, query_parameters::QueryParameters,
    response, restore_type::RestoreType,
};

/// Returns the routes below `organization/sites`.
pub fn routes() -> Router<Sandbox> {
    Router::new()
        .route("/", get(list))
        .route("/{site}", get(get_by_id))
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

fn sites_of(sandbox: &Sandbox, session: &str) -> Result<Vec<Site>, ApiError> {
    let OpenSession { session, counts } = OpenSession::find(sandbox, session, RestoreType::Vesp)?;
    let domain = session.organization_name;
    let tenant = domain.split('.').next().unwrap_or(domain);
    let id = |number| {
        let guid = |kind| guid::derived(kind, session.organization, number);
        format!("{}-{}", guid("site"), guid("web"))
    };
    let names = department_names::first(counts.sites)
        .into_iter()
        .enumerate();
    Ok(names
        .map(|(number, name)| {
            // Of every ten sites, the last one is a subsite of the first one.
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

/// The top-level sites for `parentId=null`, the subsites of any other `parentId`, or all sites.
async fn list(
    State(sandbox): State<Sandbox>,
    Path(session): Path<String>,
    query: QueryParameters,
    pagination: Pagination,
) -> Result<Response, ApiError> {
    let mut sites = sites_of(&sandbox, &session)?;
    retain_children(&mut sites, &query, |site| site.parent.as_deref());
    Ok(pagination.page(&sites, Site::to_json))
}

async fn get_by_id(
    State(sandbox): State<Sandbox>,
    Path((session, id)): Path<(String, String)>,
) -> Result<Response, ApiError> {
    let sites = sites_of(&sandbox, &session)?;
    let site = find(sites, |site| site.id.eq_ignore_ascii_case(&id))?;
    Ok(response::json(&site.to_json()))
}
