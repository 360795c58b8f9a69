//! Any list as a table, to the true end of its pages.

use leptos::prelude::*;

use super::{
    account::CurrentAccount,
    attempt::{Attempt, Attempts},
    explain::Act,
    record_fields::cell,
};
use crate::{
    api::{Api, error::ApiError},
    domain::{
        link::Link,
        resource::{List, Record, Resource, field_name},
    },
    route::Route,
    ui::{
        announcer::say,
        button::busy_button,
        element::{element, text},
        focus::focus,
        part::{nothing, several},
    },
};

/// How many rows the second and every later request asks for. The server's default of 30 would take many of them.
const ROWS_PER_PAGE: u16 = 1_000;

const COUNT: &str = "count";

/// The table and, where the server says that the list goes on, the way to more.
pub fn resource_table(list: List, caption: &str) -> AnyView {
    if list.rows.is_empty() {
        return element("p")
            .class("empty")
            .text("The list is empty: the server has no entries here.")
            .into();
    }
    let account = expect_context::<CurrentAccount>();
    let list = RwSignal::new(list);
    let more = Attempts::new();
    let load = move || load_more(account, list, more);
    let scroll = element("div")
        .class("table-scroll")
        .attribute("tabindex", "0")
        .attribute("role", "region")
        .attribute("aria-label", caption)
        .child(
            element("table")
                .class("resource-table")
                .part(move || list.with(|list| head_and_rows(account, list))),
        );
    let actions = element("div")
        .class("actions")
        .child(
            element("p")
                .class("count")
                .attribute("id", COUNT)
                .attribute("tabindex", "-1")
                .text_with(text(move || list.with(count))),
        )
        .when(
            move || list.with(|list| list.next.is_some()),
            move || busy_button("Load more", "Loading …", more.busy(), load).into(),
        );
    several([
        scroll.into(),
        actions.into(),
        more.notice("Reading more", Act::Read),
    ])
}

fn count(list: &List) -> String {
    match (list.rows.len(), &list.next) {
        (1, None) => "1 entry, all that there is".to_owned(),
        (count, None) => format!("{count} entries, all that there are"),
        (count, Some(_)) => format!("{count} entries so far; the server has more"),
    }
}

fn load_more(account: CurrentAccount, list: RwSignal<List>, more: Attempts) {
    let (Some(api), Some(next)) = (account.api(), list.with_untracked(|list| list.next.clone()))
    else {
        return;
    };
    more.begin(async move {
        match read_following(&api, &next).await {
            Ok(following) => {
                // The view may have gone meanwhile, and the signal with it.
                let loaded = list.try_update(|list| {
                    list.append(following);
                    (count(list), list.next.is_none())
                });
                if let Some((loaded, is_whole)) = loaded {
                    say(&loaded);
                    if is_whole {
                        // The button that had the focus is gone.
                        focus(COUNT);
                    }
                }
                Attempt::Idle
            }
            Err(error) => Attempt::Failed(error, Act::Read),
        }
    });
}

async fn read_following(api: &Api, next: &str) -> Result<List, ApiError> {
    let expected = "the next page of this list";
    let found = "an address outside the API";
    let endpoint = api
        .follow(next)
        .map_err(|_| ApiError::Unreadable { expected, found })?;
    match api
        .resource(&endpoint.with_limit(ROWS_PER_PAGE))
        .await?
        .resource
    {
        Resource::List(list) => Ok(list),
        _ => Err(ApiError::Unreadable {
            expected,
            found: "something else",
        }),
    }
}

/// The head and the rows. The ID comes last: people read names first.
fn head_and_rows(account: CurrentAccount, list: &List) -> AnyView {
    let (mut columns, ids): (Vec<&String>, Vec<&String>) = list
        .columns
        .iter()
        .partition(|column| !column.eq_ignore_ascii_case("id"));
    columns.extend(ids);
    let has_links = list.has_row_links();
    let api = account.api();
    let heading = |title: &str, words: &str| {
        AnyView::from(
            element("th")
                .attribute("scope", "col")
                .attribute("title", title)
                .text(words),
        )
    };
    let links_heading = has_links.then(|| heading("_links", "Links"));
    let headings = columns
        .iter()
        .map(|column| heading(column, &field_name(column)));
    let rows = list.rows.iter().map(|row| {
        let links = has_links.then(|| row_links(api.as_ref(), row));
        let cells = columns.iter().map(|column| {
            element("td")
                .child(
                    row.field(column)
                        .map_or_else(nothing, |value| cell(column, value)),
                )
                .into()
        });
        element("tr").children(links).children(cells).into()
    });
    let head = element("thead").child(element("tr").children(links_heading).children(headings));
    several([head.into(), element("tbody").children(rows).into()])
}

fn row_links(api: Option<&Api>, row: &Record) -> AnyView {
    let link = |link: &Link| {
        let name = match link.key.as_str() {
            "self" => "Open",
            "organization" => "Organization",
            _ => link.name(),
        };
        match api.map(|api| api.follow(&link.href)) {
            Some(Ok(target)) => element("a")
                .attribute("href", &Route::from(target).hash())
                .server_text(name)
                .into(),
            Some(Err(reason)) => element("span")
                .class("link-note")
                .attribute("title", &format!("{}: {reason}", link.href))
                .text(&format!("{name} (not followed)"))
                .into(),
            None => nothing(),
        }
    };
    element("td")
        .class("row-links")
        .children(row.links.iter().map(link))
        .into()
}
