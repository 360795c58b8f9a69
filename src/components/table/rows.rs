//! The table itself: its head, whose buttons sort, and the rows that are in the document.

use std::sync::Arc;

use crate::{
    components::resource_load::Place,
    components::table::{
        element_ids::BODY_ID,
        row::{RowContext, is_session_name, kind_name},
        selection::Selection,
        state::TableState,
        text,
        window::{BLOCK, TableWindow},
    },
    domain::{
        list::column::{Column, ColumnKind, ListKind},
        resource::field_name,
    },
    state::{auth::Auth, explore_form::ExploreForm},
    ui::{
        button::plain_button,
        icon::{Icon, icon},
        prelude::*,
        range_views::range_views,
    },
};

/// The table of a list with these columns.
pub fn rows(
    state: TableState,
    place: StoredValue<Option<Place>>,
    selection: Option<Selection>,
    kind: ListKind,
    columns: &Arc<[Column]>,
    caption: &str,
) -> AnyView {
    let window = TableWindow::new(memo(move || state.row_count()));
    let blocks = window.blocks();
    let context = RowContext {
        state,
        selection,
        kind,
        columns: Arc::clone(columns),
        api: context::<Auth>().api(),
        here: context::<ExploreForm>().session_start.here,
    };
    let shown = || columns.iter().filter(|column| column.is_shown);
    let head = shown().map(|column| heading(state, kind, column));
    let head = thead().attr("role", "rowgroup").child(
        tr().attr("role", "row")
            .attr("aria-rowindex", "1")
            .children(selection.map(|selection| selection.heading(state)))
            .children(head)
            .child(td().attr("role", "cell").class("row-end")),
    );
    let body = tbody()
        .attr("role", "rowgroup")
        .attr("id", BODY_ID)
        .style_property(
            "padding-block-start",
            TextProp::from(move || window.space(blocks, true)),
        )
        .style_property(
            "padding-block-end",
            TextProp::from(move || window.space(blocks, false)),
        );
    range_views(BODY_ID, blocks, move |block| {
        block_view(context.clone(), block)
    });
    effect(move || {
        if state.row_count() > 0 {
            let place = place.try_update_value(Option::take).flatten();
            let anchor = state.take_anchor();
            request_animation_frame(move || {
                window.follow();
                if let Some(place) = place {
                    window.restore(place);
                }
                if let Some((anchor, index)) = anchor {
                    window.return_to(anchor, index);
                }
            });
        }
    });
    table()
        .class("table")
        .attr("role", "table")
        .attr("tabindex", "-1")
        .attr("aria-label", caption.to_owned())
        .attr(
            "aria-rowcount",
            AttrValue::from(TextProp::from(move || (state.row_count() + 1).to_string())),
        )
        .style_property(
            "--columns",
            TextProp::from(widths(shown(), selection.is_some())),
        )
        .attr("data-selectable", move || selection.map(|_| ""))
        .attr("data-partial", move || window.is_partial().then_some(""))
        .child(head)
        .child(body)
        .into()
}

/// The widths of the columns, as a list of grid tracks.
fn widths<'a>(columns: impl Iterator<Item = &'a Column>, is_selectable: bool) -> String {
    let width = |column: &Column| match column.kind {
        ColumnKind::Time => "10.75rem",
        ColumnKind::Status => "6.5rem",
        ColumnKind::Size | ColumnKind::Number => "5rem",
        ColumnKind::Word if column.field == "type" => "5.25rem",
        // The point in time of a session.
        ColumnKind::Text if column.field == "name" && is_selectable => "11.5rem",
        ColumnKind::Word | ColumnKind::Text => "minmax(0, 3fr)",
        ColumnKind::Message => "minmax(0, 6fr)",
    };
    let select = is_selectable.then_some("1.5rem");
    let widths: Vec<&str> = select.into_iter().chain(columns.map(width)).collect();
    widths.join(" ")
}

/// Some rows, which are replaced when others are at their place.
fn block_view(context: RowContext, block: usize) -> AnyView {
    let state = context.state;
    let rows = memo(move || state.rows(block * BLOCK, BLOCK));
    dynamic(move || {
        let rows = rows.get();
        let rows = rows.iter().enumerate();
        fragment(rows.map(|(position, row)| context.row(row, block * BLOCK + position)))
    })
}

/// The heading of a column: a button that sorts by it.
fn heading(state: TableState, kind: ListKind, column: &Column) -> AnyView {
    let name = heading_name(kind, column);
    let field = column.field.clone();
    let cell = th()
        .attr("role", "columnheader")
        .attr("scope", "col")
        .attr("data-kind", kind_name(kind, column))
        .attr("title", field.clone());
    if is_session_name(kind, column) {
        // Their order as texts is not that of the times, and which part is the month is not known.
        return cell.text(&name).into();
    }
    let column_kind = column.kind;
    let sort_field = field.clone();
    let direction = memo(move || {
        let sort = state.sort().filter(|sort| sort.field == sort_field);
        sort.map(|sort| sort.is_descending)
    });
    let sort = plain_button("sort", {
        let field = field.clone();
        move || state.sort_by(&field, column_kind)
    })
    .text(&name)
    .dynamic(move || match direction.get() {
        Some(true) => icon(Icon::Descending),
        Some(false) => icon(Icon::Ascending),
        None => empty(),
    });
    cell.attr("aria-sort", move || {
        direction.get().map(|is_descending| {
            if is_descending {
                "descending"
            } else {
                "ascending"
            }
        })
    })
    .child(sort)
    .into()
}

/// The name of a column for people.
pub fn heading_name(kind: ListKind, column: &Column) -> String {
    let known = match (kind, column.field.as_str()) {
        (ListKind::Events, "startTime") => text::TIME,
        (ListKind::Events, "itemName") => text::ITEM,
        (_, "itemSizeBytes" | "sizeBytes") => text::SIZE,
        (ListKind::Sessions, "name") => text::AS_OF,
        (ListKind::Sessions, "creationTime") => text::STARTED,
        (ListKind::Sessions, "initiatedBy") => text::STARTED_BY,
        _ if column.kind == ColumnKind::Size => text::SIZE,
        (_, field) => return field_name(field),
    };
    known.to_owned()
}
