//! The details of a row, beside the table: all its fields, and its links.

use crate::{
    components::{
        fields::record_fields,
        link_list::{entry, resolve},
        table::{element_ids::details_button_id, state::TableState, text},
        text::blocked,
    },
    domain::{link::Link, list::key::RowKey, record::Record},
    route::Route,
    state::auth::Auth,
    ui::{button::button, focus::focus, prelude::*},
};

const HEADING_ID: &str = "row-details";

/// The details of the row that the user has chosen. Empty while there is none.
pub fn details(state: TableState) -> AnyView {
    let auth = context::<Auth>();
    dynamic(move || {
        let Some((key, record)) = state.details.get() else {
            return empty();
        };
        panel(auth, state, key, &record)
    })
}

fn panel(auth: Auth, state: TableState, key: RowKey, record: &Record) -> AnyView {
    effect(|| {
        focus(HEADING_ID);
    });
    let close = move || {
        focus(&details_button_id(key));
        state.details.set(None);
    };
    let links = record.links.iter().map(|link| row_link(auth, link));
    let links: Vec<AnyView> = links.collect();
    let links = if links.is_empty() {
        empty()
    } else {
        fragment([h3().text(text::LINKS).into(), ul().children(links).into()])
    };
    aside()
        .class("panel details")
        .attr("aria-labelledby", HEADING_ID)
        .on(ev::keydown, move |event| {
            if event.key() == "Escape" {
                close();
            }
        })
        .child(
            div()
                .class("details-head")
                .child(
                    h2().attr("id", HEADING_ID)
                        .attr("tabindex", "-1")
                        .text(text::DETAILS),
                )
                .child(button(text::CLOSE, close).attr("data-small", "")),
        )
        .child(record_fields(record))
        .child(div().class("link-list").child(links))
        .into()
}

fn row_link(auth: Auth, link: &Link) -> AnyView {
    let Some(api) = auth.api() else {
        return empty();
    };
    match resolve(&api, link) {
        Ok(target) => {
            let address = format!("/{}", target.as_str());
            let link = a()
                .attr("href", Route::from(target).hash())
                .isolated_text(row_link_name(link));
            entry(link.into(), "", &address)
        }
        Err(reason) => {
            let name = span()
                .class("link-rejected")
                .isolated_text(row_link_name(link));
            entry(name.into(), &blocked(&reason), link.target.as_str())
        }
    }
}

/// The name of a link of a row: `self` is not the page that shows the row.
fn row_link_name(link: &Link) -> &str {
    match link.rel.as_str() {
        "self" => crate::components::text::OPEN,
        _ => link.name(),
    }
}
