//! Keeps the place of the user in a table when its rows are read again: the scroll position and the focus.

use leptos::leptos_dom::helpers::{document, window};
use web_sys::Element;

use crate::{
    components::table::element_ids::{BODY_ID, row_id},
    domain::list::key::RowKey,
    ui::focus::focus_in_place,
};

/// A row and where it is in the window of the browser.
pub struct Anchor {
    /// The id of its element.
    id: String,
    /// Its distance from the top of the window, in pixels.
    top: f64,
    /// The element in it that has the focus, as a CSS selector.
    focused: Option<String>,
}

impl Anchor {
    /// The row that has the focus; else the first in the window, if the user has scrolled into the table.
    pub fn take() -> Option<Self> {
        let body = document().get_element_by_id(BODY_ID)?;
        let focused = document()
            .active_element()
            .filter(|focused| body.contains(Some(focused)));
        let row = match &focused {
            Some(focused) => focused.closest("tr").ok()??,
            None => first_in_window(&body)?,
        };
        Some(Self {
            id: row.id(),
            top: top_of(&row),
            focused: focused.map(|focused| focused.tag_name()),
        })
    }

    /// Returns whether this is the row.
    pub fn is(&self, key: RowKey) -> bool {
        self.id == row_id(key)
    }

    /// Moves the row to where it was, and the focus to where it was in the row. The row must be in the document.
    pub fn restore(self) {
        let Some(row) = document().get_element_by_id(&self.id) else {
            return;
        };
        window().scroll_by_with_x_and_y(0.0, top_of(&row) - self.top);
        let has_focus = document()
            .active_element()
            .is_some_and(|focused| row.contains(Some(&focused)));
        if let Some(selector) = self.focused
            && !has_focus
            && let Ok(Some(element)) = row.query_selector(&selector)
        {
            focus_in_place(&element);
        }
    }
}

fn top_of(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

/// The first row that is not above the window. `None` if the head of the table is in the window.
fn first_in_window(body: &Element) -> Option<Element> {
    if top_of(body) >= 0.0 {
        return None;
    }
    let mut row = body.first_element_child();
    while let Some(current) = row {
        if top_of(&current) >= 0.0 {
            return Some(current);
        }
        row = current.next_element_sibling();
    }
    None
}
