//! The files for web servers, with the changes that their comments ask for, and those that a test needs: a free port, and
//! folders of its own.

use std::path::Path;

use anyhow::{Result, ensure};

/// Where the page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// At `/`.
    Root,
    /// At `/dr/`, as the comments of the files describe it.
    BelowPath,
}

impl Place {
    /// Both places.
    pub const ALL: [Self; 2] = [Self::Root, Self::BelowPath];

    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Root => "at_the_root",
            Self::BelowPath => "below_a_path",
        }
    }

    /// The path of the page, with a slash at both ends.
    pub fn path(self) -> &'static str {
        match self {
            Self::Root => "/",
            Self::BelowPath => "/dr/",
        }
    }
}

/// What differs between tests.
#[derive(Debug)]
pub struct Values<'a> {
    /// Where the page is.
    pub place: Place,
    /// The port of the web server.
    pub port: u16,
    /// The port of the backup server.
    pub backend: u16,
    /// The folder with `www`, and with the certificates and keys.
    pub folder: &'a Path,
}

/// Replaces texts of a file for web servers. Each of them must be there.
fn replace(text: &str, replacements: &[(&str, String)]) -> Result<String> {
    let mut text = text.to_owned();
    for (old, new) in replacements {
        ensure!(text.contains(old), "the file does not contain “{old}”");
        text = text.replace(old, new);
    }
    Ok(text)
}

/// What all files have in common: names, and the certificates.
fn replace_common(text: &str, values: &Values) -> Result<String> {
    let folder = values.folder.display();
    let file = |name: &str| format!("{folder}/{name}");
    let replacements = [
        ("/etc/ssl/restore-desk.pem", file("web.pem")),
        ("/etc/ssl/restore-desk.key", file("web.key")),
        ("/etc/ssl/vb365.pem", file("backend.pem")),
        ("/srv/restore-desk/page", file("www")),
    ];
    replace(text, &replacements)
}

/// nginx.conf, inside a configuration that needs no root.
pub fn nginx(text: &str, values: &Values) -> Result<String> {
    let Values {
        place,
        port,
        backend,
        folder,
    } = values;
    // nginx tries each address of a name once, and the sandbox listens at only one.
    let mut changes = vec![
        ("vb365.example.com:4443", format!("127.0.0.1:{backend}")),
        ("vb365.example.com", "localhost".to_owned()),
        ("listen 443 ", format!("listen 127.0.0.1:{port} ")),
        ("restore.example.com", "localhost".to_owned()),
    ];
    if *place == Place::BelowPath {
        changes.extend([
            (
                "    \"~^(/v[678]/.*)$\" $1;",
                "    \"~^/dr(/v[678]/.*)$\" $1;".to_owned(),
            ),
            (
                "location ~ ^/v[678]/ {",
                "location ~ ^/dr/v[678]/ {".to_owned(),
            ),
        ]);
    }
    let server = replace(&replace_common(text, values)?, &changes)?;
    let folder = folder.display();
    Ok(format!(
        "daemon off;\nmaster_process off;\npid {folder}/nginx.pid;\nerror_log stderr;\n\
         events {{}}\nhttp {{\naccess_log off;\nclient_body_temp_path {folder}/body;\n\
         proxy_temp_path {folder}/proxy;\nfastcgi_temp_path {folder}/fastcgi;\n\
         uwsgi_temp_path {folder}/uwsgi;\nscgi_temp_path {folder}/scgi;\n{server}}}\n"
    ))
}

/// The Caddyfile, without the port for administration.
pub fn caddy(text: &str, values: &Values) -> Result<String> {
    let port = values.port;
    let mut changes = vec![
        (
            "vb365.example.com:4443",
            format!("localhost:{}", values.backend),
        ),
        ("vb365.example.com", "localhost".to_owned()),
        (
            "\nrestore.example.com {",
            format!("\nhttps://localhost:{port} {{"),
        ),
    ];
    if values.place == Place::BelowPath {
        changes.extend([
            (
                "\t@api path",
                "\tredir /dr /dr/\n\thandle_path /dr/* {\n\t@api path".to_owned(),
            ),
            (
                "\t\tfile_server {\n\t\t\tprecompressed br gzip\n\t\t}\n\t}\n",
                "\t\tfile_server {\n\t\t\tprecompressed br gzip\n\t\t}\n\t}\n\t}\n".to_owned(),
            ),
        ]);
    }
    let site = replace(&replace_common(text, values)?, &changes)?;
    let folder = values.folder.display();
    Ok(format!(
        "{{\n\tadmin off\n\tauto_https disable_redirects\n\tstorage file_system {folder}/caddy\n}}\n{site}"
    ))
}

/// The modules that apache.conf names, and those that Debian has on.
const APACHE_MODULES: [&str; 11] = [
    "mpm_event",
    "authz_core",
    "dir",
    "mime",
    "socache_shmcb",
    "ssl",
    "http2",
    "headers",
    "rewrite",
    "proxy",
    "proxy_http",
];

/// apache.conf, inside a configuration that needs no root. `modules` is the folder of the modules.
pub fn apache(text: &str, values: &Values, modules: &Path, is_root: bool) -> Result<String> {
    let Values { port, backend, .. } = values;
    let mut changes = vec![
        ("vb365.example.com:4443", format!("localhost:{backend}")),
        ("<VirtualHost *:443>", format!("<VirtualHost *:{port}>")),
        ("restore.example.com", "localhost".to_owned()),
    ];
    if values.place == Place::BelowPath {
        changes.extend([
            ("ProxyPass /v", "ProxyPass /dr/v".to_owned()),
            (
                "<LocationMatch ^/v[678]/>",
                "<LocationMatch ^/dr/v[678]/>".to_owned(),
            ),
        ]);
    }
    let site = replace(&replace_common(text, values)?, &changes)?;
    let folder = values.folder.display();
    let modules: Vec<String> = APACHE_MODULES
        .iter()
        .map(|name| {
            let file = modules.join(format!("mod_{name}.so"));
            format!("LoadModule {name}_module {}", file.display())
        })
        .collect();
    let modules = modules.join("\n");
    // Apache does not serve pages as root.
    let user = if is_root {
        "User #65534\nGroup #65534\n"
    } else {
        ""
    };
    Ok(format!(
        "{modules}\nServerRoot {folder}\nServerName localhost\nListen 127.0.0.1:{port}\n\
         PidFile {folder}/apache.pid\nDefaultRuntimeDir {folder}\nMutex file:{folder} default\n\
         ErrorLog /dev/stderr\nTypesConfig /dev/null\n{user}{site}"
    ))
}
