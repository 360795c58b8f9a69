//! The error summary of a form: all errors in one place, each with a link to its field.

use std::sync::Arc;

use crate::ui::{focus::focus, heading::set_error_prefix, prelude::*, text};

/// An error of a field.
pub struct FieldError {
    /// The text, as beside the field.
    pub text: String,
    /// The id of the field.
    pub field_id: &'static str,
    /// The id of the element to focus if the field is not on the page.
    pub fallback_id: Option<&'static str>,
}

/// The current errors of a form, in the order of its fields. Tracked.
pub type FieldErrors = Arc<dyn Fn() -> Vec<FieldError> + Send + Sync>;

/// Shows the errors of a form, and prefixes the title of the page with “Error: ” as long as there are any.
///
/// `submitted` counts the submissions with errors. Each moves the focus to the summary, so screen readers read it and it
/// needs no live region (<https://design-system.service.gov.uk/components/error-summary/>). `id` distinguishes the
/// summary from that of a form in a dialog.
pub fn error_summary(id: &'static str, errors: FieldErrors, submitted: RwSignal<u32>) -> AnyView {
    effect(move || {
        if submitted.get() > 0 {
            focus(id);
        }
    });
    let has_errors = {
        let errors = errors.clone();
        memo(move || !errors().is_empty())
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
    let summary = move || {
        let errors = errors.clone();
        let (heading_id, list_id) = (format!("{id}-heading"), format!("{id}-list"));
        div()
            .class("error-summary")
            .attr("id", id)
            .attr("role", "group")
            .attr("tabindex", "-1")
            .attr("aria-labelledby", heading_id.clone())
            .attr("aria-describedby", list_id.clone())
            .child(h2().attr("id", heading_id).text(text::THERE_IS_A_PROBLEM))
            .child(
                ul().attr("id", list_id)
                    .dynamic(move || fragment(errors().into_iter().map(entry))),
            )
            .into()
    };
    show(move || has_errors.get(), summary)
}

fn entry(error: FieldError) -> AnyView {
    let FieldError {
        text,
        field_id,
        fallback_id,
    } = error;
    let on_click = move |event: ev::MouseEvent| {
        // The hash of the URL is the route, so following the link would leave the screen.
        event.prevent_default();
        if !focus(field_id)
            && let Some(fallback_id) = fallback_id
        {
            focus(fallback_id);
        }
    };
    let link = a()
        .attr("href", format!("#{field_id}"))
        .on(ev::click, on_click)
        .text(&text);
    li().child(link).into()
}
