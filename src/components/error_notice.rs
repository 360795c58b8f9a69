//! An error, shown where it belongs: at a field, in a form, or in place of a list.

use crate::{
    api::error::{ApiError, ServerMessage},
    components::{
        connection_diagnosis::connection_diagnosis, error_text::explain, form_link::form_link,
        operation::Operation, text,
    },
    ui::{
        copy_button::copy_button,
        notice::{Severity, announced_notice, paragraph},
        prelude::*,
    },
};

/// Shows and announces what happened, the server’s message, and what to do next. `action` is a button such as
/// “Try again”, or empty.
pub fn error_notice(error: &ApiError, operation: Operation, action: AnyView) -> AnyView {
    let severity = match operation {
        Operation::Explore | Operation::Stop | Operation::StopOfOpen
            if error.leaves_outcome_unknown() =>
        {
            Severity::Warning
        }
        _ if matches!(error, ApiError::SessionStopped { .. }) => Severity::Warning,
        _ => Severity::Error,
    };
    let action = match error {
        // Trying again would not help.
        ApiError::SessionStopped {
            id, restore_type, ..
        } => form_link(id, *restore_type),
        _ => action,
    };
    let explanation = explain(error, operation);
    let server_message = explanation.server_message.as_ref();
    let says = match error {
        ApiError::Gateway { .. } => text::RESPONSE_SAYS,
        _ => text::SERVER_SAYS,
    };
    let announcement = format!(
        "{}{}",
        server_message.map_or_else(String::new, |server| text::says(says, &server.message)),
        explanation.next
    );
    let trace = server_message.and_then(|server| server.stack_trace.as_deref());
    let action = div().class("notice-actions").child(action).into();
    announced_notice(
        severity,
        &explanation.summary,
        &announcement,
        fragment([
            server_message.map_or_else(empty, |server| message_and_code(says, server)),
            paragraph(&explanation.next),
            connection_diagnosis(error, operation),
            trace.map_or_else(empty, stack_trace),
            action,
        ]),
    )
}

fn message_and_code(says: &str, server: &ServerMessage) -> AnyView {
    let code = match &server.code {
        Some(code) => p()
            .class("field-hint")
            .text(text::ERROR_CODE)
            .child(html::code().isolated_text(code))
            .into(),
        None => empty(),
    };
    let message = p()
        .text(says)
        .text("“")
        .isolated_text(&server.message)
        .text("”");
    fragment([message.into(), code])
}

/// Collapsed, because only Veeam Support can use it.
fn stack_trace(trace: &str) -> AnyView {
    let copied = trace.to_owned();
    let scrollable = pre().attr("tabindex", "0").isolated_text(trace);
    details()
        .child(summary().text(text::STACK_TRACE))
        .child(scrollable)
        .child(copy_button(text::COPY, move || copied.clone()))
        .into()
}
