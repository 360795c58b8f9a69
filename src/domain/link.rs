//! Links to related resources, as the server sends them in `_links`.

use crate::domain::json::Json;

/// The largest number of links of an object.
const MAX_LINKS: usize = 1_000;

/// An entry of `_links`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The server’s name for the relation, such as `restoreSessionEvents`.
    pub rel: String,
    /// Where it leads.
    pub target: LinkTarget,
}

/// Where a link leads, exactly as the server sent it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// An address. It is only text until [`link_policy`](crate::api::endpoint::link_policy) accepts it.
    Address(String),
    /// A template of addresses (RFC 6570), such as `items{?filter}`.
    Template(String),
    /// Something else, such as a number, as text.
    Other(String),
    /// More than the page shows.
    LeftOut,
}

impl LinkTarget {
    /// Returns the text that the server sent.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Address(text) | Self::Template(text) | Self::Other(text) => text,
            Self::LeftOut => "…",
        }
    }

    /// Reads the target of one link: an object with `href`, or only the address.
    fn read(json: &Json) -> Self {
        let href = match json {
            Json::Object(fields) => fields
                .iter()
                .find(|(name, _)| name.eq_ignore_ascii_case("href"))
                .map_or(&Json::Null, |(_, href)| href),
            other => other,
        };
        let is_templated = json.field("templated").and_then(Json::as_bool) == Some(true);
        match href {
            Json::String(text) if is_templated || text.contains('{') => {
                Self::Template(text.clone())
            }
            Json::String(text) => Self::Address(text.clone()),
            Json::LeftOut => Self::LeftOut,
            other => Self::Other(other.to_string()),
        }
    }
}

impl Link {
    /// Returns the name of a documented relation, or `rel` itself for any other.
    ///
    /// ```
    /// use restore_desk::domain::link::{Link, LinkTarget};
    /// let link = |rel: &str| Link { rel: rel.into(), target: LinkTarget::Address(String::new()) };
    /// assert_eq!(link("restoreSessionEvents").name(), "Events");
    /// assert_eq!(link("somethingNew").name(), "somethingNew");
    /// ```
    pub fn name(&self) -> &str {
        match self.rel.as_str() {
            "self" => "This page",
            "organization" => "Organization in this session",
            "restoreSession" => "Restore session",
            "restoreSessionEvents" => "Events",
            "mailboxes" => "Mailboxes",
            "folders" => "Folders",
            "allfolders" => "All folders",
            "onedrives" => "OneDrives",
            "sites" => "Sites",
            "teams" => "Teams",
            "channels" => "Channels",
            "items" => "Items",
            "documents" => "Documents",
            "libraries" => "Libraries",
            "lists" => "Lists",
            "jobs" => "Jobs",
            "groups" => "Groups",
            "users" => "Users",
            "first" => "First page",
            "prev" => "Previous page",
            "next" => "Next page",
            other => other,
        }
    }

    /// Returns whether the link leads to another page of the same list.
    pub fn is_pagination(&self) -> bool {
        matches!(
            self.rel.to_ascii_lowercase().as_str(),
            "first" | "prev" | "next"
        )
    }
}

/// The relation of a link that names none.
const UNNAMED: &str = "link";

/// Reads an object of links: `{"self": {"href": "/v6/…"}}`. An array stands for several links of the same relation. If all
/// links are in one array, each may name its relation: `[{"rel": "self", "href": "/v6/…"}]`.
pub fn read_links(links: &Json) -> Vec<Link> {
    let relation = |link: &'_ Json| link.field("rel").and_then(Json::non_blank);
    let relations: Vec<(String, &Json)> = match links {
        Json::Object(relations) => relations
            .iter()
            .map(|(rel, json)| (rel.clone(), json))
            .collect(),
        Json::Array(links) => links
            .iter()
            .map(|link| (relation(link).unwrap_or_else(|| UNNAMED.to_owned()), link))
            .collect(),
        _ => Vec::new(),
    };
    let mut links = Vec::new();
    for (rel, json) in relations {
        let targets = match json {
            Json::Array(several) => several.as_slice(),
            one => std::slice::from_ref(one),
        };
        for json in targets {
            let is_full = links.len() == MAX_LINKS;
            links.push(Link {
                rel: rel.clone(),
                target: if is_full {
                    LinkTarget::LeftOut
                } else {
                    LinkTarget::read(json)
                },
            });
            if is_full {
                return links;
            }
        }
    }
    links
}

/// Returns the link to the next page of a list; `None` if this is the end, which some servers mark with null or an empty
/// address.
pub fn next_page(links: &[Link]) -> Option<LinkTarget> {
    let next = links
        .iter()
        .find(|link| link.rel.eq_ignore_ascii_case("next"))?;
    let is_end = matches!(next.target.as_str(), "" | "null");
    (!is_end).then(|| next.target.clone())
}
