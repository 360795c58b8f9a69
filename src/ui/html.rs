//! A function for each tag that the page uses, such as [`div`].
//!
//! `button` is not among them: [`crate::ui::button`] has all buttons, because one without a type would submit its form.

use crate::ui::element::Element;

macro_rules! tags {
    ($($tag:ident)*) => {
        $(
            #[doc = concat!("Starts an element `", stringify!($tag), "`.")]
            pub fn $tag() -> Element {
                Element::new(stringify!($tag))
            }
        )*
    };
}

tags! {
    a article aside bdi code datalist dd details div dl dt fieldset form h1 h2 h3 header input label legend li main mark nav ol option p pre
    section select span strong summary table tbody td th thead time tr ul
}
