//! Files that the browser saves.

use std::time::Duration;

use js_sys::{Array, Uint8Array};
use leptos::{leptos_dom::helpers::document, prelude::*, wasm_bindgen::JsCast};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long the browser may take to begin with a file.
const KEEP: Duration = Duration::from_secs(60);

/// The parts of a file. Each is a blob of its own, which the browser may keep outside of its memory.
#[derive(Debug, Default)]
pub struct FileParts {
    blobs: Array,
    /// Whether the browser did not take one of them.
    is_incomplete: bool,
}

impl FileParts {
    /// Adds a part.
    pub fn push(&mut self, text: &str) {
        let bytes = Array::of1(&Uint8Array::from(text.as_bytes()));
        match Blob::new_with_u8_array_sequence(&bytes) {
            Ok(blob) => {
                self.blobs.push(&blob);
            }
            Err(_) => self.is_incomplete = true,
        }
    }

    /// Lets the browser save the file. Returns whether it has taken it, with all its parts.
    pub fn save(&self, media_type: &str, name: &str) -> bool {
        if self.is_incomplete {
            return false;
        }
        let options = BlobPropertyBag::new();
        options.set_type(media_type);
        let blob = Blob::new_with_blob_sequence_and_options(&self.blobs, &options);
        let url = blob.and_then(|blob| Url::create_object_url_with_blob(&blob));
        let link = document().create_element("a");
        let link = link.and_then(|link| Ok(link.dyn_into::<HtmlAnchorElement>()?));
        let (Ok(url), Ok(link)) = (url, link) else {
            return false;
        };
        link.set_href(&url);
        link.set_download(name);
        link.click();
        set_timeout(
            move || {
                // Never fails, according to the standard.
                let _ = Url::revoke_object_url(&url);
            },
            KEEP,
        );
        true
    }
}
