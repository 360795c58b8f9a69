//! The first load over a slow line, beside the floor and, if its folder is given, Swagger UI and an earlier bundle.
//!
//! All files are compressed with Brotli and may be cached for a year, except the page itself, as the README asks for.

use std::{collections::HashMap, env, fs, path::Path, sync::Arc};

use anyhow::{Context, Result};
use axum::{
    Router,
    body::Bytes,
    extract::Path as UrlPath,
    http::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE},
    response::{IntoResponse, Response},
    routing::get,
};
use e2e::{bundle::content_type, steps::first_load::LoadTimes, user::User};
use http::StatusCode;
use sandbox::{Options, Sandbox};
use tokio::net::TcpListener;

use crate::report::Report;

const REPETITIONS: usize = 5;

/// The folder of Swagger UI: its `index.html` and what that loads.
const SWAGGER_UI: &str = "SWAGGER_UI";
/// The folder of an earlier bundle.
const EARLIER_BUNDLE: &str = "EARLIER_BUNDLE";

/// What is loaded.
struct Site {
    name: &'static str,
    /// With a slash at both ends.
    path: &'static str,
    /// What a user needs, as a CSS selector.
    selector: &'static str,
    files: Files,
}

type Files = Arc<HashMap<String, (&'static str, Bytes)>>;

/// An empty page whose script adds one input: no page with a script is faster.
const FLOOR: [(&str, &str); 2] = [
    (
        "index.html",
        "<!DOCTYPE html><title>Floor</title><script src=floor.js defer></script>",
    ),
    (
        "floor.js",
        "document.body.append(document.createElement('input'));",
    ),
];

fn sites() -> Result<Vec<Site>> {
    let floor = FLOOR.map(|(name, text)| Ok((name.to_owned(), text.as_bytes().to_vec())));
    let bundle = env::var_os("RESTORE_DESK_DIST").context("RESTORE_DESK_DIST is not set")?;
    let mut sites = vec![
        Site {
            name: "floor",
            path: "/floor/",
            selector: "input",
            files: compressed(floor)?,
        },
        Site {
            name: "Restore Desk",
            path: "/desk/",
            selector: "#password",
            files: compressed(folder(Path::new(&bundle))?)?,
        },
    ];
    for (variable, name, path, selector) in [
        (SWAGGER_UI, "Swagger UI", "/swagger/", ".opblock"),
        (EARLIER_BUNDLE, "earlier bundle", "/earlier/", "#password"),
    ] {
        if let Some(path_of_folder) = env::var_os(variable) {
            sites.push(Site {
                name,
                path,
                selector,
                files: compressed(folder(Path::new(&path_of_folder))?)?,
            });
        }
    }
    Ok(sites)
}

type File = Result<(String, Vec<u8>)>;

fn folder(folder: &Path) -> Result<Vec<File>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    Ok(entries
        .filter_map(Result::ok)
        .filter(|entry| entry.path().is_file())
        .map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            Ok((name, fs::read(entry.path())?))
        })
        .collect())
}

fn compressed(files: impl IntoIterator<Item = File>) -> Result<Files> {
    let mut all = HashMap::new();
    for file in files {
        let (name, bytes) = file?;
        let mut brotli = Vec::new();
        brotli::BrotliCompress(
            &mut bytes.as_slice(),
            &mut brotli,
            &brotli::enc::BrotliEncoderParams::default(),
        )?;
        let media_type = content_type(&name);
        all.insert(name, (media_type, Bytes::from(brotli)));
    }
    Ok(Arc::new(all))
}

fn respond(files: &Files, name: &str) -> Response {
    let name = if name.is_empty() { "index.html" } else { name };
    let Some((media_type, bytes)) = files.get(name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let caching = match name {
        "index.html" => "no-cache",
        _ => "public, max-age=31536000, immutable",
    };
    let headers = [
        (CONTENT_TYPE, *media_type),
        (CONTENT_ENCODING, "br"),
        (CACHE_CONTROL, caching),
    ];
    (headers, bytes.clone()).into_response()
}

/// Serves all sites, each with the API beside it.
async fn serve(sites: &[Site]) -> Result<String> {
    let mut router = Router::new();
    for site in sites {
        let (page, files) = (Arc::clone(&site.files), Arc::clone(&site.files));
        let sandbox = Sandbox::new(Options::default());
        let site_router = Router::new()
            .route("/", get(async move || respond(&page, "")))
            .route(
                "/{file}",
                get(async move |UrlPath(name): UrlPath<String>| respond(&files, &name)),
            )
            .merge(sandbox.router());
        router = router.nest(site.path, site_router);
    }
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    tokio::spawn(sandbox::serve(listener, router));
    Ok(url)
}

/// Times by what they are of, in the order in which they were first measured.
#[derive(Default)]
struct Times(Vec<(String, Vec<f64>)>);

impl Times {
    fn add(&mut self, name: String, time: f64) {
        match self.0.iter_mut().find(|(known, _)| *known == name) {
            Some((_, times)) => times.push(time),
            None => self.0.push((name, vec![time])),
        }
    }

    fn median(&self, name: &str) -> Option<f64> {
        let (_, times) = self.0.iter().find(|(known, _)| known == name)?;
        let mut times = times.clone();
        times.sort_by(f64::total_cmp);
        times.get(times.len() / 2).copied()
    }
}

/// Loads all sites in turns.
pub async fn measure(user: &User, report: &Report<'_>) -> Result<()> {
    let sites = sites()?;
    let host = serve(&sites).await?;
    let mut times = Times::default();
    user.open_any(&format!("{host}/floor/")).await?;
    user.note_times().await?;
    for (line, processor) in [("", 1.0), (", processor × 4", 4.0)] {
        user.slow_down(processor).await?;
        for _ in 0..REPETITIONS {
            for site in &sites {
                load(user, &host, site, line, &mut times).await?;
            }
        }
    }
    for (name, values) in &times.0 {
        let factor = if name.starts_with("Restore Desk: typable") {
            times.median(&name.replace("Restore Desk", "floor"))
        } else {
            None
        };
        report.add(name, values, factor.map(|floor| floor * 1.35));
    }
    Ok(())
}

async fn load(user: &User, host: &str, site: &Site, line: &str, times: &mut Times) -> Result<()> {
    let Site {
        name,
        path,
        selector,
        ..
    } = site;
    let is_desk = *selector == "#password";
    let url = format!("{host}{path}");
    // Without the program, nothing is adopted.
    let last = if *name == "Restore Desk" {
        "adopted"
    } else {
        "painted"
    };
    user.clear_cache().await?;
    let LoadTimes {
        usable, adopted, ..
    } = user.measure_load(&url, selector, "", last).await?;
    times.add(format!("{name}: typable{line}"), usable);
    if let Some(adopted) = adopted {
        times.add(format!("{name}: the program answers{line}"), adopted);
    }
    let second = user.measure_load(&url, selector, "", last).await?;
    times.add(
        format!("{name}: typable, second visit{line}"),
        second.usable,
    );
    if is_desk {
        user.clear_cache().await?;
        let signed_in = user
            .measure_load(&url, selector, "sign-in", "token")
            .await?;
        if let Some(token) = signed_in.token {
            times.add(format!("{name}: token asked for{line}"), token);
        }
    }
    Ok(())
}
