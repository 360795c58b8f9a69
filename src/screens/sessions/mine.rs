//! The button that shows only the sessions of the user.

use crate::{
    components::table::state::TableState,
    domain::user::UserMatch,
    screens::sessions::text,
    state::own_sessions::OwnSessions,
    ui::{button::plain_button, prelude::*},
};

const OWNER: &str = "initiatedBy";
const ID: &str = "id";

/// The button. It filters by the owners whose name may be that of the user, in any spelling; without a name, by the
/// sessions that were started in this browser.
pub fn mine(state: TableState) -> AnyView {
    let own = OwnSessions::current();
    let (field, tooltip) = if own.is_user_known() {
        (OWNER, text::MINE_BY_NAME)
    } else {
        (ID, text::MINE_IN_BROWSER)
    };
    let owners = state.value_counts_of(OWNER);
    let values = move || {
        if field == ID {
            let mut started = own.started_here();
            if started.is_empty() {
                // No session has this ID.
                started.push(String::new());
            }
            return started;
        }
        let owners = owners.get_untracked().into_iter().map(|(owner, _)| owner);
        let is_own = |owner: &String| own.compare(owner) != UserMatch::Different;
        let mut own_names: Vec<String> = owners.filter(is_own).collect();
        if own_names.is_empty() {
            // No session is theirs, so none matches the name.
            own_names.extend(own.name());
        }
        own_names
    };
    let is_on = memo(move || {
        let is_own = |owner: &String| own.compare(owner) != UserMatch::Different;
        state.query.with(|query| {
            query
                .values
                .iter()
                .any(|(name, values)| name == field && (field == ID || values.iter().all(is_own)))
        })
    });
    effect(move || {
        owners.track();
        // A later page may have another spelling of the name.
        if is_on.get_untracked() && field == OWNER {
            state.set_filter(field, values());
        }
    });
    let button = plain_button("button", move || {
        if is_on.get_untracked() {
            state.set_filter(field, Vec::new());
        } else {
            state.set_filter(field, values());
        }
    })
    .attr("data-small", "")
    .attr("title", tooltip)
    .aria_bool("aria-pressed", move || is_on.get())
    .text(text::MINE);
    let explanation = show(
        move || is_on.get(),
        move || p().class("field-hint").text(tooltip).into(),
    );
    fragment([button.into(), explanation])
}
