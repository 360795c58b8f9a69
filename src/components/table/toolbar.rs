//! What is above a table: the search and the filters.

use crate::{
    components::table::{rows::heading_name, state::TableState, text, window::MAX_WHOLE},
    domain::{
        list::{
            column::{Column, ColumnKind, ListKind},
            order::ListQuery,
        },
        restore_type::type_name,
    },
    ui::{
        button::{link_button, plain_button},
        field::select_option,
        icon::{Icon, icon},
        prelude::*,
    },
};

const SEARCH_ID: &str = "table-search";
const SEARCH_HINT_ID: &str = "table-search-hint";

/// The most values for which a column has a filter.
const MAX_VALUES: usize = 20;

/// The toolbar of a table with these columns.
pub fn toolbar(
    state: TableState,
    kind: ListKind,
    columns: &[Column],
    more_filters: AnyView,
) -> AnyView {
    let has_filter = |column: &Column| matches!(column.kind, ColumnKind::Status | ColumnKind::Word);
    let columns_by_index = || columns.iter().enumerate();
    let filters = columns_by_index()
        .filter(|(_, column)| has_filter(column))
        .map(|(index, column)| filter(state, kind, index, column));
    let status = columns_by_index().find(|(_, column)| column.kind == ColumnKind::Status);
    let chips: &[&Chip] = match kind {
        ListKind::Sessions => &[&OPEN, &FAILED],
        ListKind::Events | ListKind::Other => &[&FAILED],
    };
    let chips = status.into_iter().flat_map(|(index, column)| {
        chips
            .iter()
            .map(move |it| chip(state, index, &column.field, it))
    });
    let is_filtered = memo(move || state.is_filtered());
    let is_long = memo(move || state.row_count() > MAX_WHOLE);
    // In a narrow window, the filters are behind a button.
    let is_open = RwSignal::new(false);
    let open = plain_button("button filters-button", move || {
        is_open.update(|is_open| *is_open = !*is_open);
    });
    div()
        .class("toolbar")
        .attr("data-open", move || is_open.get().then_some(""))
        .attr("role", "search")
        .attr("aria-label", text::FILTER)
        .child(search_field(state))
        .child(
            open.attr("data-small", "")
                .aria_bool("aria-expanded", move || is_open.get())
                .text_with(TextProp::from(move || {
                    text::filters(state.query.with(|query| query.values.len()))
                })),
        )
        .children(chips)
        .child(more_filters)
        .children(filters)
        .show(
            move || is_filtered.get(),
            move || link_button(text::CLEAR, move || state.clear_filters()).into(),
        )
        .child(
            p().class("field-hint")
                .attr("id", SEARCH_HINT_ID)
                .text_with(TextProp::from(move || {
                    if is_long.get() {
                        text::SEARCH_INSTEAD.to_owned()
                    } else {
                        String::new()
                    }
                })),
        )
        .into()
}

fn search_field(state: TableState) -> AnyView {
    let query = state.query;
    let input = input()
        .attr("id", SEARCH_ID)
        .attr("type", "search")
        .attr("placeholder", text::PLACEHOLDER)
        .attr("aria-label", text::SEARCH)
        .attr("aria-describedby", SEARCH_HINT_ID)
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .value(TextProp::from(move || {
            query.with(|query| query.text.clone())
        }))
        .on(ev::input, move |event| {
            let text = event_target_value(&event);
            query.update(|query: &mut ListQuery| query.text = text);
        });
    span()
        .class("table-search")
        .child(icon(Icon::Search))
        .child(input)
        .into()
}

/// A state that a button shows alone.
struct Chip {
    /// The value of the column.
    value: &'static str,
    tone: &'static str,
    icon: Icon,
    /// The label, without a number and with the number of rows.
    label: &'static str,
    label_with_number: fn(usize) -> String,
}

const OPEN: Chip = Chip {
    value: "Working",
    tone: "working",
    icon: Icon::Running,
    label: text::OPEN,
    label_with_number: text::open,
};

const FAILED: Chip = Chip {
    value: "Failed",
    tone: "failed",
    icon: Icon::Cross,
    label: text::FAILED,
    label_with_number: text::failed,
};

/// The number of rows in a state, as a button that shows only them. Empty if there are none.
fn chip(state: TableState, column: usize, field: &str, chip: &'static Chip) -> AnyView {
    let counts = state.value_counts(column);
    let number = memo(move || {
        counts.with(|counts| {
            let found = counts.iter().find(|(value, _)| value == chip.value);
            found.map_or(0, |(_, number)| *number)
        })
    });
    let field = field.to_owned();
    show(
        move || number.get() > 0,
        move || {
            let is_on = memo({
                let field = field.clone();
                move || state.filter_value(&field) == chip.value
            });
            // The number is that of all rows.
            let has_number = memo({
                let field = field.clone();
                move || !state.is_filtered_besides(&field)
            });
            let field = field.clone();
            plain_button("button", move || {
                let value = (!is_on.get_untracked()).then(|| chip.value.to_owned());
                state.set_filter(&field, value.into_iter().collect());
            })
            .attr("data-small", "")
            .attr("data-tone", chip.tone)
            .aria_bool("aria-pressed", move || is_on.get())
            .child(icon(chip.icon))
            .child(span().text_with(TextProp::from(move || {
                if has_number.get() {
                    (chip.label_with_number)(number.get())
                } else {
                    chip.label.to_owned()
                }
            })))
            .into()
        },
    )
}

/// A list of the values of a column. Empty if they are all equal, or too many.
fn filter(state: TableState, kind: ListKind, index: usize, column: &Column) -> AnyView {
    let counts = state.value_counts(index);
    let name = heading_name(kind, column);
    let field = column.field.clone();
    let is_type = field == "type";
    let is_shown = memo({
        let field = field.clone();
        move || {
            counts.with(|counts| (2..=MAX_VALUES).contains(&counts.len()))
                || !state.filter_value(&field).is_empty()
        }
    });
    show(
        move || is_shown.get(),
        move || {
            let any = text::any(&name);
            let field_of_options = field.clone();
            let options = move || {
                let chosen = state.filter_value(&field_of_options);
                let any = select_option(String::new(), &any, chosen.is_empty());
                // The numbers are those of all rows.
                let has_numbers = !state.is_filtered_besides(&field_of_options);
                let mut counts = counts.get();
                if !chosen.is_empty() && !counts.iter().any(|(value, _)| *value == chosen) {
                    // From the URL.
                    counts.push((chosen.clone(), 0));
                }
                let values = counts.iter().map(|(value, number)| {
                    let name = if is_type {
                        type_name(value.clone())
                    } else {
                        value.clone()
                    };
                    let text = if has_numbers {
                        text::value_and_count(&name, *number)
                    } else {
                        name
                    };
                    select_option(value.clone(), &text, *value == chosen)
                });
                fragment(std::iter::once(any).chain(values))
            };
            let field = field.clone();
            select()
                .class("filter")
                .attr("aria-label", name.clone())
                .dynamic(options)
                .on(ev::change, move |event| {
                    let value = Some(event_target_value(&event)).filter(|value| !value.is_empty());
                    state.set_filter(&field, value.into_iter().collect());
                })
                .into()
        },
    )
}
