//! News for those who do not see the screen (WCAG 2.2, criterion 4.1.3).
//!
//! They go through two live regions that are in index.html, for a screen reader notices only those that it has known
//! before their text. Nothing else on the page is live, so everything is said once.

use leptos::leptos_dom::helpers::document;
use web_sys::Element;

const NEWS: &str = "news";
const ALERTS: &str = "alerts";

/// Says something when the screen reader has nothing else to say.
pub fn say(news: &str) {
    add(NEWS, news);
}

/// Says something at once.
pub fn alert(failure: &str) {
    add(ALERTS, failure);
}

/// Nothing stays of what was said, for who comes next could read it.
pub fn forget() {
    for region in [NEWS, ALERTS] {
        let region = document().get_element_by_id(region);
        let mut line = region.as_ref().and_then(Element::first_element_child);
        while let Some(told) = line {
            told.set_text_content(None);
            line = told.next_element_sibling();
        }
    }
}

/// The oldest line of a region becomes its newest.
///
/// A new line is what a screen reader reads. It is always a new one, so the same words can be said again; and several
/// lines remain, so that what is said in quick succession is not lost.
fn add(region: &str, words: &str) {
    let region = document().get_element_by_id(region);
    let line = region.as_ref().and_then(Element::first_element_child);
    if let (Some(region), Some(line)) = (region, line) {
        line.remove();
        line.set_text_content(Some(words));
        // Fails only for an element that would become its own ancestor.
        let _ = region.append_child(&line);
    }
}
