//! Links to related resources, as the server sends them in `_links`.

/// An entry of `_links`. Its `href` is only text until [`link_policy`](crate::api::endpoint::link_policy) accepts it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The server’s name for the relation, such as `restoreSessionEvents`.
    pub rel: String,
    /// The target, exactly as the server sent it.
    pub href: String,
}

impl Link {
    /// Returns the name of a documented relation, or `rel` itself for any other.
    ///
    /// ```
    /// use restore_desk::domain::link::Link;
    /// let link = |rel: &str| Link { rel: rel.into(), href: String::new() };
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
        matches!(self.rel.as_str(), "first" | "prev" | "next")
    }
}
