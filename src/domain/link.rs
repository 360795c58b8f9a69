//! Links to related resources, as the server sends them in `_links`.

/// One entry of `_links`. Its `href` is only text until the fence of `api::endpoint` has let it pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The server's name for the relation, such as `restoreSessionEvents`.
    pub key: String,
    /// Where it leads, as the server wrote it.
    pub href: String,
}

impl Link {
    /// The relation in words; the key itself when it is not a documented one.
    ///
    /// ```
    /// use restore_desk::domain::link::Link;
    /// let link = |key: &str| Link { key: key.into(), href: String::new() };
    /// assert_eq!(link("restoreSessionEvents").name(), "Events");
    /// assert_eq!(link("somethingNew").name(), "somethingNew");
    /// ```
    pub fn name(&self) -> &str {
        match self.key.as_str() {
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

    /// Whether the link only turns the pages of a list.
    pub fn turns_pages(&self) -> bool {
        matches!(self.key.as_str(), "first" | "prev" | "next")
    }
}
