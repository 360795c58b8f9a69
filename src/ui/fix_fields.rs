//! What to correct before a form can be submitted: “Fix 2 fields”, with a link to each. It stands beside the button that
//! submits; the errors themselves are at the fields.

use std::sync::Arc;

use crate::ui::{
    announcer::announce,
    focus::focus,
    heading::set_error_prefix,
    icon::{Icon, icon},
    prelude::*,
    text,
};

/// A field that has an error.
pub struct WrongField {
    /// The label of the field.
    pub label: &'static str,
    /// The id of the field.
    pub id: &'static str,
    /// The id of the element to focus if the field is not on the page.
    pub fallback_id: Option<&'static str>,
}

impl WrongField {
    fn focus(&self) {
        if !focus(self.id)
            && let Some(fallback_id) = self.fallback_id
        {
            focus(fallback_id);
        }
    }
}

/// The fields of a form that have errors now, in their order. Tracked.
pub type WrongFields = Arc<dyn Fn() -> Vec<WrongField> + Send + Sync>;

/// Shows how many fields are wrong and links to them, or else `otherwise`. As long as there are any, the title of the page
/// begins with “Error: ” (<https://design-system.service.gov.uk/components/error-summary/>).
///
/// `submitted` counts the submissions with errors. Each moves the focus to the first wrong field, whose error a screen
/// reader then reads.
pub fn fix_fields(
    fields: WrongFields,
    submitted: RwSignal<u32>,
    otherwise: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    let first = Arc::clone(&fields);
    effect(move || {
        if submitted.get() > 0 {
            let fields = untrack(|| first());
            announce(&text::fix_fields(fields.len()));
            if let Some(field) = fields.first() {
                field.focus();
            }
        }
    });
    let has_errors = {
        let fields = Arc::clone(&fields);
        memo(move || !fields().is_empty())
    };
    let mut is_prefixed = false;
    effect(move || {
        let has_errors = has_errors.get();
        // Only a form that has had errors resets the prefix; another form may have set it.
        if has_errors || is_prefixed {
            set_error_prefix(has_errors);
        }
        is_prefixed = has_errors;
    });
    dynamic(move || {
        if !has_errors.get() {
            return otherwise();
        }
        let fields = Arc::clone(&fields);
        div()
            .class("fix-fields")
            .dynamic(move || list(fields()))
            .into()
    })
}

fn list(fields: Vec<WrongField>) -> AnyView {
    let heading = p()
        .class("fix-fields-heading")
        .child(icon(Icon::Cross))
        .text(&text::fix_fields(fields.len()));
    let links = ul().children(fields.into_iter().map(link));
    fragment([heading.into(), links.into()])
}

fn link(field: WrongField) -> AnyView {
    let (label, href) = (field.label, format!("#{}", field.id));
    let on_click = move |event: ev::MouseEvent| {
        // The hash of the URL is the route, so following the link would leave the screen.
        event.prevent_default();
        field.focus();
    };
    let link = a().attr("href", href).on(ev::click, on_click).text(label);
    li().child(link).into()
}
