//! A list of the API as a table, loaded page by page.

use crate::{
    api::{client::ApiClient, response::ResourceResponse},
    components::{
        action::{Action, ActionState},
        error_text::Operation,
        fields::cell,
        link_list::resolve,
        load::{Freshness, Load, LoadState, RefetchState},
        text,
    },
    domain::{
        link::Link,
        resource::{List, Record, field_name},
    },
    route::Route,
    state::auth::Auth,
    ui::{announcer::announce, button::busy_button, focus::focus, prelude::*},
};

const COUNT_ID: &str = "count";

/// Shows the table, the number of rows, and a button that loads the next page if there is one.
///
/// `more` loads the next page. A refresh must abort it, because the page would then follow other rows.
pub fn resource_table(load: Load<ResourceResponse>, more: Action, caption: String) -> AnyView {
    let auth = expect_context::<Auth>();
    let table = move || {
        div()
            .class("table-scroll")
            .attr("tabindex", "0")
            .attr("role", "region")
            .attr("aria-label", caption.clone())
            .child(table().class("table").dynamic(move || {
                let rows = with_list(load, |_, list| head_and_rows(auth, list));
                rows.unwrap_or_else(empty)
            }))
            .into()
    };
    let has_rows = move || with_list(load, |_, list| !list.rows.is_empty()) == Some(true);
    let has_more = move || with_list(load, |response, _| response.next.is_some()) == Some(true);
    let is_empty = Memo::new(move |_| {
        with_list(load, |response, list| {
            list.rows.is_empty() && response.next.is_none() && list.gaps.is_none()
        }) == Some(true)
    });
    let is_loading = more.busy();
    let is_busy = Memo::new(move |_| {
        let is_refreshing = |line: &Freshness| line.refetch == RefetchState::Loading;
        is_loading.get() || load.freshness.with(is_refreshing)
    });
    let actions = move || {
        let load_more = move || load_more(auth, load, more);
        div()
            .class("actions")
            .child(
                p().class("count")
                    .attr("id", COUNT_ID)
                    .attr("tabindex", "-1")
                    .text_with(move || with_list(load, row_count).unwrap_or_default()),
            )
            .show(has_more, move || {
                busy_button(text::LOAD_MORE, text::LOADING, is_busy, load_more).into()
            })
            .into()
    };
    fragment([
        show(has_rows, table),
        show(
            move || is_empty.get(),
            || p().class("empty").text(text::NO_ENTRIES).into(),
        ),
        show(move || !is_empty.get(), actions),
        more.notice(text::LOADING_MORE, Operation::Read),
    ])
}

/// Reads the list, and the response that it is in. Tracked.
fn with_list<T>(
    load: Load<ResourceResponse>,
    read: impl FnOnce(&ResourceResponse, &List) -> T,
) -> Option<T> {
    load.state.with(|state| {
        let response = state.data()?;
        Some(read(response, response.resource.as_list()?))
    })
}

fn row_count(response: &ResourceResponse, list: &List) -> String {
    let mut count = text::row_count(list.rows.len(), response.next.is_some(), list.gaps);
    if list.has_more_columns {
        count.push_str(text::MORE_COLUMNS);
    }
    count
}

fn load_more(auth: Auth, load: Load<ResourceResponse>, more: Action) {
    let (Some(api), Some(mut response)) = (auth.api(), untrack(|| load.data())) else {
        return;
    };
    let Some(next) = response.next.clone() else {
        return;
    };
    more.dispatch(async move {
        if let Err(error) = api.append_page(&mut response, &next).await {
            return ActionState::Failed(error, Operation::Read);
        }
        let has_more = response.next.is_some();
        // The screen, and the signal with it, may be gone.
        if load.state.try_set(LoadState::Loaded(response)).is_none() {
            announce(&untrack(|| with_list(load, row_count)).unwrap_or_default());
            if !has_more {
                // The button that had the focus is gone.
                focus(COUNT_ID);
            }
        }
        ActionState::Idle
    });
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
