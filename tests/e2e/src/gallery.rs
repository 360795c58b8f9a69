//! Screenshots of every state of every screen, in `target/screens`, and the pictures of the README.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use crate::{
    browser_pool::BrowserPool,
    emulation::Emulation,
    states::{self, State},
    steps::theme::Theme,
    user::User,
};

/// A window width and a theme.
#[derive(Clone, Copy, Debug)]
struct View {
    name: &'static str,
    width: u32,
    theme: Theme,
}

impl View {
    const fn new(name: &'static str, width: u32, theme: Theme) -> Self {
        Self { name, width, theme }
    }
}

const VIEWS: [View; 6] = [
    View::new("1280-light", 1280, Theme::Light),
    View::new("1280-dark", 1280, Theme::Dark),
    View::new("1920-light", 1920, Theme::Light),
    View::new("768-light", 768, Theme::Light),
    View::new("360-light", 360, Theme::Light),
    View::new("360-dark", 360, Theme::Dark),
];

/// The pictures of the README: the name of the state, and the file in `tests/pictures`.
const README_PICTURES: [(&str, &str); 3] = [
    ("home::within_the_backup_window", "form.png"),
    ("session::open", "session.png"),
    ("resource::selected_sessions", "sessions.png"),
];

/// Takes the pictures of the README.
pub fn take_readme_pictures(pool: &BrowserPool) -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../pictures");
    fs::create_dir_all(&folder)?;
    let [view, ..] = VIEWS;
    for (name, file) in README_PICTURES {
        println!("{name}");
        let states = states::all();
        let state = states.iter().find(|state| state.name() == name);
        let state = state.with_context(|| format!("no state has the name {name}"))?;
        let files = [(view, folder.join(file))];
        pool.block_on(take_screenshots(pool, state, &files))?;
    }
    Ok(())
}

/// Takes screenshots of these states, and returns the path of the page that shows them all.
pub fn create(pool: &BrowserPool, states: &[State]) -> Result<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/screens");
    // The folder does not exist before the first run.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    let folder = folder.canonicalize()?;
    for state in states {
        println!("{}", state.name());
        let files = VIEWS.map(|view| (view, folder.join(file_name(state, view))));
        pool.block_on(take_screenshots(pool, state, &files))?;
    }
    let index = folder.join("index.html");
    fs::write(&index, index_html(states))?;
    Ok(index)
}

/// Reaches the state in the first view, because a narrow window folds a part of it, and takes all screenshots.
async fn take_screenshots(
    pool: &BrowserPool,
    state: &State,
    files: &[(View, PathBuf)],
) -> Result<()> {
    let before = async |user: &User| match files {
        [(view, _), ..] => show(user, *view).await,
        [] => Ok(()),
    };
    let after = async |user: &User| {
        for (view, file) in files {
            show(user, *view).await?;
            fs::write(file, user.full_page_screenshot().await?)?;
        }
        Ok(())
    };
    state.scenario.run_with(pool, before, after).await
}

async fn show(user: &User, view: View) -> Result<()> {
    user.emulate(Emulation::Width(view.width)).await?;
    user.set_theme(view.theme).await
}

fn file_name(state: &State, view: View) -> String {
    format!("{}.{}.png", state.name().replace("::", "-"), view.name)
}

fn index_html(states: &[State]) -> String {
    let mut html = String::from(
        "<!doctype html><meta charset=utf-8><title>Restore Desk: every screen</title>\
         <style>body{font:1rem system-ui;margin:2rem;background:#888}section{display:flex;gap:1rem;align-items:start}\
         img{width:320px}img:nth-last-child(-n+2){width:120px}</style>",
    );
    for state in states {
        let images = VIEWS.map(|view| format!("<img src='{}'>", file_name(state, view)));
        let _ = write!(
            html,
            "<h2>{}</h2><section>{}</section>",
            state.name(),
            images.concat()
        );
    }
    html
}
