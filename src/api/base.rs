//! Where the page is served, and therefore where its API is.
//!
//! The web server of the page passes API requests on to the backup server, because the browser cannot call it directly:
//! the server sends no CORS headers and usually has a self-signed certificate. Several servers are several directories
//! on one web server. Because the API is always below the directory of the page, a token cannot be sent to the wrong
//! one.

/// The origin and directory of the page, such as `https://backup.example/dr/`. The API is below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiBase {
    origin: String,
    directory: String,
}

impl ApiBase {
    /// The base of a page with this origin (`https://backup.example`) and path (`/dr/index.html`).
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

    /// The path of the page’s directory, with a slash at both ends.
    pub fn directory(&self) -> &str {
        &self.directory
    }

    /// Host, port and directory, as a name for the server.
    pub fn server(&self) -> String {
        let host = self.origin.rsplit('/').next().unwrap_or_default();
        format!("{host}{}", self.directory.trim_end_matches('/'))
    }
}
