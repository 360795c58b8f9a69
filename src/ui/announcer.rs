//! Announcements for screen reader users (WCAG 2.2, criterion 4.1.3).
//!
//! The two live regions are in index.html, because a screen reader only notices a change of a region that it knows.
//! Nothing else on the page is live, so everything is announced once.

use leptos::leptos_dom::helpers::document;
use web_sys::Element;

const NEWS_ID: &str = "news";
const ALERTS_ID: &str = "alerts";

/// Announces a text after what the screen reader is reading.
pub fn announce(text: &str) {
    add(NEWS_ID, text);
}

/// Announces a text at once.
pub fn announce_now(text: &str) {
    add(ALERTS_ID, text);
}

/// Clears both live regions, so that the next user cannot read earlier announcements.
pub fn clear() {
    for id in [NEWS_ID, ALERTS_ID] {
        let region = document().get_element_by_id(id);
        let mut line = region.as_ref().and_then(Element::first_element_child);
        while let Some(current) = line {
            current.set_text_content(None);
            line = current.next_element_sibling();
        }
    }
}

/// Moves the oldest line of a region to its end, with a new text.
///
/// A screen reader reads an added line even if an earlier one has the same text. A region has several lines, so that
/// announcements in quick succession do not replace each other.
fn add(id: &str, text: &str) {
    let region = document().get_element_by_id(id);
    let line = region.as_ref().and_then(Element::first_element_child);
    if let (Some(region), Some(line)) = (region, line) {
        line.remove();
        line.set_text_content(Some(text));
        // Fails only for an element that would become its own ancestor.
        let _ = region.append_child(&line);
    }
}
