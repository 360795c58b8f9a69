//! Where the page is served, and so where its API lies.

/// The page's origin and directory, such as `https://backup.example/dr/`. The API lies under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiBase {
    origin: String,
    directory: String,
}

impl ApiBase {
    /// From the page's origin (`https://backup.example`) and path (`/dr/index.html`).
    ///
    /// ```
    /// use restore_desk::api::base::ApiBase;
    /// let base = ApiBase::new("https://backup.example", "/dr/index.html");
    /// assert_eq!(base.directory(), "/dr/");
    /// ```
    pub fn new(origin: &str, path: &str) -> Self {
        let directory = path
            .rfind('/')
            .and_then(|end| path.get(..=end))
            .unwrap_or("/");
        Self {
            origin: origin.to_owned(),
            directory: directory.to_owned(),
        }
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The path of the page's directory, from slash to slash.
    pub fn directory(&self) -> &str {
        &self.directory
    }

    /// Host, port and directory, as people name a server.
    pub fn server(&self) -> String {
        let host = self.origin.rsplit('/').next().unwrap_or_default();
        format!("{host}{}", self.directory.trim_end_matches('/'))
    }
}
