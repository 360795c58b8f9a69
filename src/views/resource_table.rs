//! Any list as a table, to the true end of its pages.

use leptos::{prelude::*, task::spawn_local};

use super::{account::{CurrentAccount, Why}, attempt::{Attempt, Attempts}, explain::Act, record_fields::cell};
use crate::{
    api::{Api, error::ApiError},
    domain::{
        link::Link,
        resource::{List, Record, Resource, field_name},
    },
    route::Route,
    ui::{announcer::Announce, busy_button::BusyButton, view::{part, text, view}},
};

/// How many rows the second and every later request asks for. The server's default of 30 would take many of them.
const ROWS_PER_PAGE: u16 = 1_000;

/// The table and, where the server says that the list goes on, the way to more.
#[component]
pub fn ResourceTable(
    /// What was read first.
    list: List,
    /// What the rows are.
    caption: String,
) -> impl IntoView {
    let account = expect_context::<CurrentAccount>();
    let announce = expect_context::<Announce>();
    let list = RwSignal::new(list);
    let more = Attempts::new();
    let load = Callback::new(move |()| {
        let (Some(api), Some(next)) = (account.api(), list.with_untracked(|list| list.next.clone())) else {
            return;
        };
        more.set(Attempt::UnderWay);
        spawn_local(async move {
            match read_following(&api, &next).await {
                Ok(following) => {
                    let _ = list.try_update(|list| list.append(following));
                    more.set(Attempt::Idle);
                    if let Some(count) = list.try_with_untracked(|list| list.rows.len()) {
                        announce.say(format!("{count} entries"));
                    }
                }
                Err(ApiError::SignedOut) => account.sign_out(Why::Refused),
                Err(error) => more.set(Attempt::Failed(error, Act::Read)),
            }
        });
    });
    let count = move || {
        list.with(|list| match (list.rows.len(), &list.next) {
            (1, None) => "1 entry, all that there is".to_owned(),
            (count, None) => format!("{count} entries, all that there are"),
            (count, Some(_)) => format!("{count} entries so far; the server has more"),
        })
    };
    let has_more = Memo::new(move |_| list.with(|list| list.next.is_some()));
    let further = move || match has_more.get() {
        false => ().into_any(),
        true => view! {
            <BusyButton
                label="Load more"
                busy_label="Loading …"
                busy=more.busy()
                on_press=load
            />
        }
        .into_any(),
    };
    let table = move || list.with(|list| api_rows(account, list));
    let is_empty = list.with_untracked(|list| list.rows.is_empty());
    if is_empty {
        return view! { <p class="empty">"The list is empty: the server has no entries here."</p> }.into_any();
    }
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=caption>
            <table class="resource-table">{part(table)}</table>
        </div>
        <div class="actions">
            <p class="count" role="status">{text(count)}</p>
            {part(further)}
        </div>
        {more.notice()}
    }
    .into_any()
}

async fn read_following(api: &Api, next: &str) -> Result<List, ApiError> {
    let expected = "the next page of this list";
    let found = "an address outside the API";
    let endpoint = api.follow(next).map_err(|_| ApiError::Unreadable { expected, found })?;
    match api.resource(&endpoint.with_limit(ROWS_PER_PAGE)).await? {
        (Resource::List(list), _) => Ok(list),
        _ => Err(ApiError::Unreadable { expected, found: "something else" }),
    }
}

/// The head and the rows. The ID comes last: people read names first.
fn api_rows(account: CurrentAccount, list: &List) -> AnyView {
    let (mut columns, ids): (Vec<&String>, Vec<&String>) =
        list.columns.iter().partition(|column| !column.eq_ignore_ascii_case("id"));
    columns.extend(ids);
    let has_links = list.has_row_links();
    let head = columns
        .iter()
        .map(|column| view! { <th scope="col" title=column.to_string()>{field_name(column)}</th> })
        .collect_view();
    let api = account.api();
    let rows = list
        .rows
        .iter()
        .map(|row| {
            let cells = columns.iter().map(|column| match row.field(column) {
                Some(value) => view! { <td>{cell(value)}</td> },
                None => view! { <td>{().into_any()}</td> },
            });
            let links = has_links.then(|| view! { <td class="row-links">{row_links(api.as_ref(), row)}</td> });
            view! { <tr>{links}{cells.collect_view()}</tr> }
        })
        .collect_view();
    view! {
        <thead>
            <tr>{has_links.then(|| view! { <th scope="col">"Links"</th> })}{head}</tr>
        </thead>
        <tbody>{rows}</tbody>
    }
    .into_any()
}

fn row_links(api: Option<&Api>, row: &Record) -> AnyView {
    let link = |link: &Link| {
        let name = if link.key == "self" { "Open".to_owned() } else { link.name().to_owned() };
        match api.map(|api| api.follow(&link.href)) {
            Some(Ok(endpoint)) => {
                view! { <a href=Route::from(endpoint).hash()><bdi>{name}</bdi></a> }.into_any()
            }
            Some(Err(reason)) => {
                view! { <span class="link-note" title=link.href.clone()>{name} ": not followed, " {reason.to_string()}</span> }
                    .into_any()
            }
            None => ().into_any(),
        }
    };
    row.links.iter().map(link).collect_view().into_any()
}
