//! What every view needs: elements, the parts of the page that change, and the signals of Leptos.
//!
//! It has nothing of the product, so the other imports of a view still show what the view depends on.

pub use leptos::{ev, prelude::*};

pub use crate::ui::{
    context::context,
    element::{AttrValue, Element},
    html::{self, *},
    reactive::{dynamic, effect, empty, fragment, memo, show},
    signal::{Memo, RwSignal},
};
