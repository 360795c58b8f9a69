//! How a reading is shown: waiting, failed, or there, and then how old it is.

use leptos::prelude::*;

use super::{
    explain::Act,
    problem_notice::problem_notice,
    reader::{Again, Freshness, Reader, Reading},
};
use crate::ui::{
    button::button,
    element::element,
    part::{nothing, part, several, when},
    timestamp::clock_time,
    waiting::waiting_until_stopped,
};

/// Shows what is read. `content` is built once it has arrived, and stays when it is read again.
pub fn reading_view<T: Clone + PartialEq + Send + Sync + 'static>(
    reader: Reader<T>,
    what: &'static str,
    content: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    let instead = move || {
        reader.reading.with(|reading| match reading {
            Reading::Waiting => waiting_until_stopped(what, move || reader.stop()),
            Reading::Failed(error) => problem_notice(
                error,
                Act::Read,
                button("Try again", move || reader.again()).into(),
            ),
            Reading::Arrived(_) => nothing(),
        })
    };
    let has_arrived = move || {
        reader
            .reading
            .with(|reading| matches!(reading, Reading::Arrived(_)))
    };
    several([part(instead), when(has_arrived, content)])
}

/// When it was read, and what became of reading it again.
pub fn freshness_line(freshness: RwSignal<Freshness>) -> AnyView {
    part(move || {
        let Freshness { at, again } = freshness.get();
        let again = match again {
            Again::Idle => nothing(),
            Again::Waiting => " · reading again …".to_owned().into_any(),
            Again::Failed(error) => problem_notice(&error, Act::Read, nothing()),
        };
        element("div")
            .class("freshness")
            .text("Read at ")
            .child(clock_time(at))
            .child(again)
            .into()
    })
}
