//! How a reading is shown: waiting, failed, or there, and then how old it is.

use leptos::prelude::*;

use super::{
    explain::Act,
    problem_notice::problem_notice,
    reader::{Again, Reader, Reading},
};
use crate::{
    api::error::ApiError,
    ui::{timestamp::clock_time, view::{part, view}, waiting::waiting},
};

#[derive(Clone, PartialEq)]
enum Stage {
    Waiting,
    Failed(ApiError),
    Arrived,
}

/// Shows what is read. `content` is built once it has arrived, and stays when it is read again.
pub fn reading_view<T: Clone + Send + Sync + 'static>(
    reader: Reader<T>,
    what: &'static str,
    content: impl Fn() -> AnyView + Send + 'static,
) -> impl IntoView {
    let stage = Memo::new(move |_| {
        reader.reading.with(|reading| match reading {
            Reading::Waiting => Stage::Waiting,
            Reading::Failed(error) => Stage::Failed(error.clone()),
            Reading::Arrived(_) => Stage::Arrived,
        })
    });
    part(move || match stage.get() {
        Stage::Waiting => waiting(what),
        Stage::Failed(error) => problem_notice(error, Act::Read, view! { <button type="button" class="button" on:click=move |_| reader.again()>"Try again"</button> }.into_any()),
        Stage::Arrived => content(),
    })
}

/// When it was read, and what became of reading it again.
#[component]
pub fn Freshness<T: Clone + Send + Sync + 'static>(
    /// What is read.
    reader: Reader<T>,
) -> impl IntoView {
    part(move || match reader.reading.get() {
        Reading::Arrived(arrived) => {
            let attempt = match arrived.again {
                Again::Idle => ().into_any(),
                Again::Waiting => view! { " · reading again …" }.into_any(),
                Again::Failed(error) => problem_notice(error, Act::Read, ().into_any()),
            };
            view! {
                <div class="freshness" role="status">
                    "Read at " {clock_time(arrived.at)} {attempt}
                </div>
            }
            .into_any()
        }
        Reading::Waiting | Reading::Failed(_) => ().into_any(),
    })
}
