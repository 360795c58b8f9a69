//! Which rows of a long table are in the document: those in the window of the browser, and some around them.

use leptos::{
    leptos_dom::helpers::{document, window},
    prelude::*,
};

use crate::{
    components::{
        resource_load::Place,
        table::{anchor::Anchor, element_ids::BODY_ID},
    },
    ui::{
        focus::focus_in_place,
        reactive::memo,
        signal::{Memo, RwSignal},
        viewport::viewport_height,
    },
};

/// How many rows are added and removed together.
pub const BLOCK: usize = 4;

/// A table with at most this many rows is in the document as a whole, so that the browser can find and print its texts.
pub const MAX_WHOLE: usize = 300;

/// The height of a row until one can be measured, in pixels.
const ROW_HEIGHT: f64 = 32.0;

/// The rows in the document, as blocks.
#[derive(Clone, Copy)]
pub struct TableWindow {
    /// The number of rows that are shown. Tracked.
    len: Memo<usize>,
    /// The first block in the window, and how many there are.
    visible: RwSignal<[usize; 2]>,
    /// The height of a row, in pixels.
    row_height: RwSignal<f64>,
}

impl TableWindow {
    /// The window of a table with this many rows. It follows the scroll position of the page.
    pub fn new(len: Memo<usize>) -> Self {
        let window = Self {
            len,
            visible: RwSignal::new([0, 2]),
            row_height: RwSignal::new(ROW_HEIGHT),
        };
        let scroll = window_event_listener_untyped("scroll", move |_| window.follow());
        let resize = window_event_listener_untyped("resize", move |_| window.keep_rows());
        on_cleanup(move || {
            scroll.remove();
            resize.remove();
        });
        window
    }

    /// Returns whether only a part of the rows is in the document. Tracked.
    pub fn is_partial(self) -> bool {
        self.len.get() > MAX_WHOLE
    }

    /// The blocks in the document. Tracked.
    pub fn blocks(self) -> Memo<[usize; 2]> {
        memo(move || {
            let count = self.len.get().div_ceil(BLOCK);
            if !self.is_partial() {
                return [0, count];
            }
            let [first, visible] = self.visible.get();
            let first = first.min(count.saturating_sub(visible));
            [first.saturating_sub(1), (first + visible + 1).min(count)]
        })
    }

    /// The height of the rows before and after those in the document, as CSS lengths. Tracked.
    pub fn space(self, blocks: Memo<[usize; 2]>, is_before: bool) -> String {
        let [first, end] = blocks.get();
        let rows = if is_before {
            first * BLOCK
        } else {
            self.len.get().saturating_sub(end * BLOCK)
        };
        format!("{}px", whole(as_f64(rows) * self.row_height.get()))
    }

    /// Scrolls to where the user was, and focuses the row that had the focus.
    pub fn restore(self, place: Place) {
        window().scroll_to_with_x_and_y(0.0, place.scroll);
        self.follow();
        if let Some(row) = place.focused_row {
            // The row is in the document by then.
            request_animation_frame(move || focus_row(&row));
        }
    }

    /// Moves a row, which is shown at `index` now, to where it was in the window, with the focus.
    pub fn return_to(self, anchor: Anchor, index: usize) {
        let [first, count] = self.visible.get_untracked();
        let is_in_document = (first * BLOCK..(first + count) * BLOCK).contains(&index);
        if untrack(|| self.is_partial()) && !is_in_document {
            let row = as_f64(index) * self.row_height.get_untracked();
            if let Some(body) = document().get_element_by_id(BODY_ID) {
                let top = body.get_bounding_client_rect().top();
                window().scroll_by_with_x_and_y(0.0, top + row);
                self.follow();
            }
        }
        // The row is in the document by then.
        request_animation_frame(move || anchor.restore());
    }

    /// Keeps the first row in sight at its place when the height of the rows changes, as in a narrower window.
    fn keep_rows(self) {
        let [first, _] = self.visible.get_untracked();
        let height = self.row_height.get_untracked();
        self.follow();
        let new_height = self.row_height.get_untracked();
        let is_scrolled = first > 0 && untrack(|| self.is_partial());
        if is_scrolled && (new_height - height).abs() > 0.5 {
            // The space before the rows has its new height by then.
            request_animation_frame(move || {
                if let Some(body) = document().get_element_by_id(BODY_ID) {
                    let top = body.get_bounding_client_rect().top();
                    let row = as_f64(first * BLOCK) * new_height;
                    window().scroll_by_with_x_and_y(0.0, top + row);
                    self.follow();
                }
            });
        }
    }

    /// Takes the scroll position.
    pub fn follow(self) {
        if self.visible.try_with_untracked(|_| ()).is_none() {
            // The user has left the screen before this frame.
            return;
        }
        let Some(body) = document().get_element_by_id(BODY_ID) else {
            return;
        };
        if let Ok(Some(row)) = body.query_selector("tr") {
            let height = row.get_bounding_client_rect().height();
            if height > 0.0 {
                self.row_height.set(height);
            }
        }
        let block = self.row_height.get_untracked() * as_f64(BLOCK);
        let above = -body.get_bounding_client_rect().top();
        let visible = [whole(above / block), whole(viewport_height() / block) + 2];
        if visible != self.visible.get_untracked() {
            if untrack(|| self.is_partial()) {
                keep_focus(&body, visible);
            }
            self.visible.set(visible);
        }
    }
}

/// Focuses the link of a row without scrolling.
fn focus_row(index: &str) {
    let selector = format!("[aria-rowindex='{index}'] a");
    let link = document().query_selector(&selector).ok().flatten();
    if let Some(link) = link {
        focus_in_place(&link);
    }
}

/// Moves the focus from a row that is about to be removed to the table. Without it, Tab would start at the top of the
/// page.
fn keep_focus(body: &web_sys::Element, [first, count]: [usize; 2]) {
    let Some(focused) = document()
        .active_element()
        .filter(|focused| body.contains(Some(focused)))
    else {
        return;
    };
    let row = focused.closest("tr").ok().flatten();
    let index = row.and_then(|row| row.get_attribute("aria-rowindex")?.parse::<usize>().ok());
    let block = index.map_or(0, |index| index.saturating_sub(2) / BLOCK);
    let is_kept = (first.saturating_sub(1)..=first + count).contains(&block);
    let table = body.closest("[tabindex]").ok().flatten();
    if !is_kept && let Some(table) = table {
        focus_in_place(&table);
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a list has fewer than 2^32 rows"
)]
fn as_f64(number: usize) -> f64 {
    number as f64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number of blocks, made positive"
)]
fn whole(number: f64) -> usize {
    number.max(0.0) as usize
}
