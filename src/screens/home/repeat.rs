//! The last forms with which this browser has started a session: one press fills in the form again.
//!
//! A form is shown only if the server has listed its organization for the present sign-in. Two users of a device who can
//! see the same organization see the same forms.

use crate::{
    components::load::Load,
    domain::{
        explore::{options::option_names, query::ExploreQuery},
        organization::Organizations,
        restore_type::RestoreType,
    },
    screens::home::text,
    state::{display_zone::format_minute, explore_form::ExploreForm},
    ui::{
        announcer::announce,
        button::{link_button, plain_button},
        display_zone::DisplayZone,
        focus::{HEADING_ID, focus},
        prelude::*,
    },
};

/// The forms in one line, newest first. Its space is there from the beginning if the device has stored any.
pub fn repeat(form: ExploreForm, organizations: Load<Organizations>) -> AnyView {
    let zone = DisplayZone::current();
    let chips = move || {
        let zone = zone.get();
        let forms = form.recent.get().into_iter();
        let chips = organizations.state.with(|state| {
            let organizations = state.data();
            let chip = |query: ExploreQuery| {
                let name = &organizations?.find(&query.organization)?.name;
                let service = RestoreType::from_code(&query.restore_type)?.service();
                Some(chip(form, name, service, query, zone))
            };
            forms.filter_map(chip).collect::<Vec<_>>()
        });
        if chips.is_empty() {
            return empty();
        }
        let forget = link_button(text::FORGET, move || {
            // The button is about to disappear.
            focus(HEADING_ID);
            form.forget_recent();
        });
        fragment([
            h2().attr("id", "repeat").text(text::REPEAT).into(),
            ul().attr("aria-labelledby", "repeat")
                .children(chips)
                .into(),
            forget.into(),
        ])
    };
    show(
        move || form.recent.with(|recent| !recent.is_empty()),
        move || div().class("repeat").dynamic(chips).into(),
    )
}

/// A button that fills in the form: `Teams, abc.onmicrosoft.com latest`.
fn chip(
    form: ExploreForm,
    organization: &str,
    service: &'static str,
    query: ExploreQuery,
    zone: DisplayZone,
) -> AnyView {
    let time = format_minute(&query.at, zone);
    let options = option_names(query.show_deleted, query.show_all_versions);
    let time = text::time_and_options(&time, options);
    let fill = move || {
        form.fill_again(&query);
        announce(text::FILLED_IN);
    };
    let button = plain_button("button", fill)
        .attr("data-tiny", "")
        .child(span().text(service).text(", ").isolated_text(organization))
        .text(" ")
        .child(span().class("repeat-time").text(&time));
    li().child(button).into()
}
