//! Announcements to screen readers.

use web_sys::Element;

use super::document;

/// The live region for announcements, which index.html contains and the tests must add. Dropping it removes it.
pub struct Announcements(Element);

impl Announcements {
    /// Starts recording announcements.
    pub fn record() -> Self {
        let region = document().create_element("div").unwrap();
        region.set_id("news");
        for _ in 0..3 {
            let line = document().create_element("p").unwrap();
            region.append_child(&line).unwrap();
        }
        document().body().unwrap().append_child(&region).unwrap();
        Self(region)
    }

    /// The last three announcements.
    pub fn text(&self) -> String {
        self.0.text_content().unwrap_or_default()
    }
}

impl Drop for Announcements {
    fn drop(&mut self) {
        self.0.remove();
    }
}
