//! Shows what is loaded: the progress, the error, or the data and its age.

use crate::{
    components::{
        error_notice::error_notice,
        load::{Freshness, Load, LoadState, RefetchState},
        operation::Operation,
        text,
    },
    ui::{
        button::button, loading::loading_with_cancel, prelude::*, time_element::time_of_day_element,
    },
};

/// Shows `content` once the data is loaded, and the progress or the error until then. A refresh does not rebuild
/// `content`.
pub fn load_view<T: Clone + PartialEq + Send + Sync + 'static>(
    load: Load<T>,
    what: &'static str,
    content: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    let placeholder = move || {
        load.state.with(|state| match state {
            LoadState::Loading => loading_with_cancel(what, move || load.cancel()),
            LoadState::Failed(error) => error_notice(
                error,
                Operation::Read,
                button(text::TRY_AGAIN, move || load.refetch()).into(),
            ),
            LoadState::Loaded(_) => empty(),
        })
    };
    let is_loaded = move || load.state.with(|state| state.data().is_some());
    fragment([dynamic(placeholder), show(is_loaded, content)])
}

/// Shows when the data was loaded, and the state of its refresh.
pub fn freshness_line(freshness: RwSignal<Freshness>) -> AnyView {
    dynamic(move || {
        let Freshness { at, refetch } = freshness.get();
        let refetch = match refetch {
            RefetchState::Idle => empty(),
            RefetchState::Loading => span().text(text::REFRESHING).into(),
            RefetchState::Failed(error) => error_notice(&error, Operation::Read, empty()),
        };
        div()
            .class("freshness")
            .text(text::UPDATED_AT)
            .child(time_of_day_element(at))
            .child(refetch)
            .into()
    })
}
