//! Every state of every screen as a picture, in `target/screens`.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use anyhow::Result;

use crate::{
    acts::theme::Theme, stage::Stage, states::State, surroundings::Surroundings, walk::Walk,
};

/// A window and a theme.
#[derive(Clone, Copy, Debug)]
struct Frame {
    name: &'static str,
    width: u32,
    theme: Theme,
}

const FRAMES: [Frame; 3] = [
    Frame {
        name: "1280-light",
        width: 1280,
        theme: Theme::Light,
    },
    Frame {
        name: "1280-dark",
        width: 1280,
        theme: Theme::Dark,
    },
    Frame {
        name: "360-light",
        width: 360,
        theme: Theme::Light,
    },
];

/// Pictures these states, and says where the page is that shows them all.
pub fn make(stage: &Stage, states: &[State]) -> Result<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/screens");
    // There is mostly nothing to remove.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    let folder = folder.canonicalize()?;
    for state in states {
        println!("{}", state.name());
        stage.block_on(picture(stage, state, &folder))?;
    }
    let index = folder.join("index.html");
    fs::write(&index, page(states))?;
    Ok(index)
}

async fn picture(stage: &Stage, shown: &State, folder: &Path) -> Result<()> {
    for frame in FRAMES {
        let file = folder.join(file_name(shown, frame));
        let before = async |walk: &Walk| {
            walk.surround(Surroundings::Width(frame.width)).await?;
            shown.show_in(walk, frame.theme).await
        };
        let after = async |walk: &Walk| Ok(fs::write(&file, walk.picture().await?)?);
        shown.journey.walk(stage, before, after).await?;
    }
    Ok(())
}

fn file_name(state: &State, frame: Frame) -> String {
    format!("{}.{}.png", state.name().replace("::", "-"), frame.name)
}

fn page(states: &[State]) -> String {
    let mut page = String::from(
        "<!doctype html><meta charset=utf-8><title>Restore Desk: every screen</title>\
         <style>body{font:1rem system-ui;margin:2rem;background:#888}section{display:flex;gap:1rem;align-items:start}\
         img{width:640px}img:last-child{width:240px}</style>",
    );
    for state in states {
        let pictures = FRAMES.map(|frame| format!("<img src='{}'>", file_name(state, frame)));
        let _ = write!(
            page,
            "<h2>{}</h2><section>{}</section>",
            state.name(),
            pictures.concat()
        );
    }
    page
}
