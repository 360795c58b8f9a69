//! The texts of the findings. Text between backticks is code; `{v}` stands for the version of the API.

use crate::components::table::text::size;

// The API.

/// Requests reach the API.
pub const API_REACHED: &str = "Requests for {v}/ reach the API.";

/// A response that may be from another system than the API.
pub fn api_status(version: &str, status: u16) -> String {
    format!("Requests for {version}/ get HTTP {status}, which may come from a proxy.")
}

// The clocks.

/// The clocks agree.
pub const CLOCKS_AGREE: &str = "The server’s clock and this device’s differ by at most 2 minutes.";
/// No response has a date.
pub const CLOCK_UNKNOWN: &str =
    "No response has a date, so the page cannot compare the server’s clock with this device’s.";

// The security headers.

/// All headers are present.
pub const HEADERS_SENT: &str = "The web server sends all security headers.";
/// The page could not be read again.
pub const HEADERS_UNKNOWN: &str = "The page could not be read again, so its headers are not known.";
/// What to change if headers are missing.
pub const COPY_HEADERS: &[&str] = &[
    "Copy them from the file for your web server in the zip of Restore Desk. The page has its own copy of the content policy, but only the header forbids frames.",
    "nginx: `add_header … always`, again in each `location` that has an `add_header` of its own. Caddy: `header`. Apache: `Header always set`. IIS: `customHeaders`.",
];

/// Some are missing.
pub fn headers_missing(names: &[String]) -> String {
    let names = names.join(", ");
    format!("These headers are missing or have another value: {names}.")
}

// Compression.

/// The browser does not say.
pub const COMPRESSION_UNKNOWN: &str =
    "The browser does not say whether the program was sent compressed.";
/// What to change if the wasm file is not compressed.
pub const COMPRESS: &[&str] = &[
    "nginx: `gzip_static on`, with the `.gz` files beside the page. Caddy: `precompressed br gzip`. Apache: the `RewriteRule` lines for `.br` and `.gz`. IIS: static compression, with `application/wasm` in its `staticTypes`.",
];

/// The program was sent compressed.
pub fn compressed(sent: u32, full: u32) -> String {
    let (sent, full) = (size(sent.into()), size(full.into()));
    format!("The program (.wasm) is sent compressed: {sent} instead of {full}.")
}

/// The program was not compressed.
pub fn uncompressed(full: u32) -> String {
    let full = size(full.into());
    format!("The program (.wasm) is sent uncompressed: {full}.")
}

// Caching.

/// Browsers may keep what never changes, and check the rest.
pub const CACHED: &str =
    "The browser keeps the files of the program, and checks the page at each visit.";
/// The page could not be read again.
pub const CACHING_UNKNOWN: &str =
    "The files of the page could not be read again, so their caching is not known.";
/// Files with a hash in their name are not cached.
pub const NOT_KEPT: &str = "Files with a hash in their name are not sent as immutable, so the browser may request them at each visit.";
/// What to change if they are not cached.
pub const KEEP: &[&str] = &[
    "Send files with a hash in their name with `Cache-Control: public, max-age=31536000, immutable`. nginx: `map $uri`. Caddy: `@hashed`. Apache: `FilesMatch`. IIS: the outbound rule “Cache hashed files”.",
];
/// The page may come from the cache.
pub const NOT_CHECKED: &str = "After an update, the browser may show an old page: index.html or config.json is sent without Cache-Control: no-cache.";
/// What to change if an old page may be shown.
pub const CHECK: &[&str] = &[
    "Send index.html and config.json with `Cache-Control: no-cache`. nginx: `map $uri`. Caddy: `@other`. Apache: `Header always set Cache-Control`. IIS: the outbound rule “Check other files”.",
];

// The protocol.

/// HTTP/2.
pub const HTTP_2: &str = "The page is loaded over HTTP/2.";
/// HTTP/3.
pub const HTTP_3: &str = "The page is loaded over HTTP/3.";
/// Any older one.
pub const HTTP_1: &str = "The page is loaded over HTTP/1.1, which is slower.";
/// The browser does not say.
pub const PROTOCOL_UNKNOWN: &str =
    "The browser does not say over which version of HTTP it has loaded the page.";
/// What to change for HTTP/2.
pub const USE_HTTP_2: &[&str] = &[
    "Browsers use HTTP/2 only over HTTPS. nginx: `listen 443 ssl http2`, or `http2 on` from 1.25.1. Apache: `Protocols h2 http/1.1` and the module `http2`. Caddy and IIS use it by default.",
    "A proxy of your network can cause this too.",
];

// The configuration.

/// The file was read.
pub const CONFIG_READ: &str = "config.json was read.";
/// The file was not found.
pub const NO_CONFIG: &str = "No config.json was found, so the defaults apply.";
