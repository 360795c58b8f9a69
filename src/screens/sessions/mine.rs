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
/// sessions that were started on this page.
pub fn mine(state: TableState) -> AnyView {
    let own = OwnSessions::current();
    let (field, tooltip) = if own.is_user_known() {
        (OWNER, text::MINE_BY_NAME)
    } else {
        (ID, text::MINE_BY_PAGE)
    };
    let values = move || {
        if field == ID {
            return own.started_here();
        }
        let column = state
            .with_list_untracked(|list| list.column(OWNER))
            .flatten();
        let owners = column.map_or_else(Vec::new, |column| {
            state.value_counts(column).get_untracked()
        });
        let is_own = |owner: &String| own.compare(owner) != UserMatch::Different;
        owners
            .into_iter()
            .map(|(owner, _)| owner)
            .filter(is_own)
            .collect()
    };
    let is_on = memo(move || {
        state.query.with(|query| {
            query.values.iter().any(|(name, values)| {
                name == field
                    && (field == ID
                        || values
                            .iter()
                            .all(|owner| own.compare(owner) != UserMatch::Different))
            })
        })
    });
    let button = plain_button("button", move || {
        if is_on.get_untracked() {
            state.set_filter(field, Vec::new());
        } else {
            let mut values = values();
            if values.is_empty() {
                // No session has this name.
                values.push(String::new());
            }
            state.set_filter(field, values);
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
