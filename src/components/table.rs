//! A list of the API as a table, loaded page by page.

use crate::{
    api::client::ApiClient,
    components::{
        fields::cell,
        link_list::resolve,
        load::RefetchState,
        operation::Operation,
        resource_load::{ListState, ResourceLoad},
        text,
    },
    domain::{
        link::Link,
        resource::{List, Record, field_name},
    },
    route::Route,
    state::auth::Auth,
    ui::{button::busy_button, prelude::*},
};

const COUNT_ID: &str = "count";

/// Shows the table, the number of rows, and a button that loads the next page if there is one.
pub fn resource_table(resource: ResourceLoad, caption: String) -> AnyView {
    let auth = context::<Auth>();
    let state = move || resource.list_state();
    let table = move || {
        let rows = move || {
            let rows = resource.view_list(|list| head_and_rows(auth, list));
            rows.unwrap_or_else(empty)
        };
        div()
            .class("table-scroll")
            .attr("tabindex", "0")
            .attr("role", "region")
            .attr("aria-label", caption.clone())
            .child(table().class("table").dynamic(rows))
            .into()
    };
    let is_loading = resource.more.busy();
    let is_busy = memo(move || {
        let freshness = resource.load.freshness.get();
        is_loading.get() || freshness.refetch == RefetchState::Loading
    });
    let load_more = move || resource.load_more(auth, COUNT_ID);
    let count = move || state().map_or_else(String::new, ListState::count);
    let actions = move || {
        div()
            .class("actions")
            .child(
                p().class("count")
                    .attr("id", COUNT_ID)
                    .attr("tabindex", "-1")
                    .text_with(count),
            )
            .show(
                move || state().is_some_and(|list| list.has_more),
                move || busy_button(text::LOAD_MORE, text::LOADING, is_busy, load_more).into(),
            )
            .into()
    };
    let is_empty = memo(move || state().is_some_and(ListState::is_empty));
    let nothing = || p().class("empty").text(text::NO_ENTRIES).into();
    fragment([
        show(move || state().is_some_and(|list| list.rows > 0), table),
        dynamic(move || if is_empty.get() { nothing() } else { actions() }),
        resource.more.notice(text::LOADING_MORE, Operation::Read),
    ])
}

/// The head and the body of the table. The ID is the last column, because people look for names first.
fn head_and_rows(auth: Auth, list: &List) -> AnyView {
    let (mut columns, ids): (Vec<&String>, Vec<&String>) = list
        .columns
        .iter()
        .partition(|column| !column.eq_ignore_ascii_case("id"));
    columns.extend(ids);
    let has_links = list.has_row_links();
    let api = auth.api();
    let heading = |field: &str, name: &str| {
        AnyView::from(
            th().attr("scope", "col")
                .attr("title", field.to_owned())
                .text(name),
        )
    };
    let links_heading = has_links.then(|| heading("_links", text::LINKS));
    let headings = columns
        .iter()
        .map(|column| heading(column, &field_name(column)));
    let rows = list.rows.iter().map(|row| {
        let links = has_links.then(|| row_links(api.as_ref(), row));
        let cells = columns.iter().map(|column| {
            td().child(
                row.field(column)
                    .map_or_else(empty, |json| cell(column, json)),
            )
            .into()
        });
        tr().children(links).children(cells).into()
    });
    let head = thead().child(tr().children(links_heading).children(headings));
    fragment([head.into(), tbody().children(rows).into()])
}

fn row_links(api: Option<&ApiClient>, row: &Record) -> AnyView {
    let link = |link: &Link| {
        let name = match link.rel.as_str() {
            "self" => text::OPEN,
            "organization" => text::ORGANIZATION,
            _ => link.name(),
        };
        match api.map(|api| resolve(api, link)) {
            Some(Ok(target)) => a()
                .attr("href", Route::from(target).hash())
                .isolated_text(name)
                .into(),
            Some(Err(reason)) => span()
                .class("link-note")
                .attr(
                    "title",
                    text::blocked_link_reason(link.target.as_str(), &reason),
                )
                .text(&text::blocked_link(name))
                .into(),
            None => empty(),
        }
    };
    td().class("row-links")
        .children(row.links.iter().map(link))
        .into()
}
