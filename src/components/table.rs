//! A list of the API as a table, loaded page by page.

use crate::{
    api::{client::ApiClient, error::ApiError},
    components::{
        action::{Action, ActionState},
        error_text::Operation,
        fields::cell,
        text,
    },
    domain::{
        link::Link,
        resource::{List, Record, Resource, field_name},
    },
    route::Route,
    state::auth::Auth,
    ui::{announcer::announce, button::busy_button, focus::focus, prelude::*},
};

/// The page size of every request but the first. With the server’s default of 30, a long list would take many requests.
const ROWS_PER_PAGE: u16 = 1_000;

const COUNT_ID: &str = "count";

/// Shows the table, the number of rows, and a button that loads the next page if there is one.
pub fn resource_table(list: List, caption: &str) -> AnyView {
    if list.rows.is_empty() {
        return p().class("empty").text(text::NO_ENTRIES).into();
    }
    let auth = expect_context::<Auth>();
    let list = RwSignal::new(list);
    let more = Action::new();
    let load = move || load_more(auth, list, more);
    let table = div()
        .class("table-scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", caption.to_owned())
        .child(
            table()
                .class("table")
                .dynamic(move || list.with(|list| head_and_rows(auth, list))),
        );
    let actions = div()
        .class("actions")
        .child(
            p().class("count")
                .attr("id", COUNT_ID)
                .attr("tabindex", "-1")
                .text_with(move || list.with(row_count)),
        )
        .show(
            move || list.with(|list| list.next.is_some()),
            move || busy_button(text::LOAD_MORE, text::LOADING, more.busy(), load).into(),
        );
    fragment([
        table.into(),
        actions.into(),
        more.notice(text::LOADING_MORE, Operation::Read),
    ])
}

fn row_count(list: &List) -> String {
    text::row_count(list.rows.len(), list.next.is_some())
}

fn load_more(auth: Auth, list: RwSignal<List>, more: Action) {
    let (Some(api), Some(next)) = (auth.api(), list.with_untracked(|list| list.next.clone()))
    else {
        return;
    };
    more.dispatch(async move {
        match next_page(&api, &next).await {
            Ok(page) => {
                // The screen, and the signal with it, may be gone.
                let loaded = list.try_update(|list| {
                    list.append(page);
                    (row_count(list), list.next.is_none())
                });
                if let Some((count, is_complete)) = loaded {
                    announce(&count);
                    if is_complete {
                        // The button that had the focus is gone.
                        focus(COUNT_ID);
                    }
                }
                ActionState::Idle
            }
            Err(error) => ActionState::Failed(error, Operation::Read),
        }
    });
}

async fn next_page(api: &ApiClient, href: &str) -> Result<List, ApiError> {
    let invalid = |found| ApiError::InvalidResponse {
        expected: text::NEXT_PAGE,
        found,
    };
    let endpoint = api
        .resolve_link(href)
        .map_err(|_| invalid(text::OUTSIDE_THE_API))?;
    match api
        .resource(&endpoint.with_limit(ROWS_PER_PAGE))
        .await?
        .resource
    {
        Resource::List(list) => Ok(list),
        _ => Err(invalid(text::NOT_A_LIST)),
    }
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
        match api.map(|api| api.resolve_link(&link.href)) {
            Some(Ok(target)) => a()
                .attr("href", Route::from(target).hash())
                .isolated_text(name)
                .into(),
            Some(Err(reason)) => span()
                .class("link-note")
                .attr("title", text::blocked_link_reason(&link.href, &reason))
                .text(&text::blocked_link(name))
                .into(),
            None => empty(),
        }
    };
    td().class("row-links")
        .children(row.links.iter().map(link))
        .into()
}
