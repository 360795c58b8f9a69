//! The summary beside the form: what will be opened, what it will contain, and the button that opens it.
//!
//! What stands above the button has a reserved height, so that the button never moves. What may grow stands below it. In a
//! narrow window, the summary is a bar at the bottom with the decisive line and the button; the rest opens on request.

pub mod coverage;
pub mod jobs;
pub mod request;

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::{
    components::{
        load::Load,
        preview_text::{PreviewText, Tense},
    },
    domain::{organization::Organizations, preview::Preview},
    screens::home::{
        form::validation::Validation,
        progress::progress,
        restore_points::RestorePointsLoad,
        summary::{
            coverage::coverage,
            jobs::jobs,
            request::{request, without_point_in_time},
        },
        text,
    },
    state::{explore_form::ExploreForm, recent_sessions::RecentSessions},
    ui::{
        button::{plain_button, submit_button},
        copy_button::copy_button,
        display_zone::DisplayZone,
        fix_fields::fix_fields,
        focus::focus,
        icon::{Icon, icon},
        location,
        prelude::*,
    },
};

/// The id of the decisive line of the bar.
const TOGGLE_ID: &str = "summary-toggle";

/// What the summary shows. All of it is tracked.
#[derive(Clone, Copy)]
pub struct Summary {
    /// The form.
    pub form: ExploreForm,
    /// The restore points, and what the form chooses among them.
    pub restore_points: RestorePointsLoad,
    /// What a session will contain, and the chosen point in time; `None` while it is not known.
    pub preview: Memo<Option<(Preview, DateTime<Utc>)>>,
    /// What is wrong with the form.
    pub validation: Validation,
    /// The organizations that the form shows, for the search after a lost response.
    pub organizations: Load<Organizations>,
    /// The sessions for the same search.
    pub sessions: RecentSessions,
}

impl Summary {
    /// The summary, inside the form: its button submits it.
    pub fn view(self) -> AnyView {
        let Self {
            form,
            restore_points,
            validation,
            preview,
            ..
        } = self;
        let zone = DisplayZone::current();
        // A memo, so that an equal preview is announced once.
        let words = memo(move || {
            let (preview, chosen) = preview.get()?;
            Some(PreviewText::new(
                &preview,
                chosen,
                Tense::Before,
                zone.get(),
            ))
        });
        let is_open = RwSignal::new(false);
        let start = submit_button(
            text::START,
            text::STARTING,
            memo(move || form.session_start.is_starting()),
        );
        let copy_link = copy_button(text::COPY_LINK, move || {
            form.write_url_now();
            location::href()
        });
        let cover = fix_fields(
            Arc::new(move || validation.wrong_fields()),
            validation.failed_submissions,
            move || coverage(words, form, restore_points),
        );
        section()
            .class("panel summary")
            .attr("aria-label", text::SUMMARY)
            .attr("data-open", move || is_open.get().then_some(""))
            .on(ev::keydown, move |event| {
                if event.key() == "Escape" && is_open.get_untracked() {
                    is_open.set(false);
                    focus(TOGGLE_ID);
                }
            })
            .child(toggle(form, restore_points, words, is_open))
            .child(request(form, restore_points))
            .child(div().class("summary-cover").child(cover))
            .child(div().class("summary-actions").child(start).child(copy_link))
            .child(progress(self.organizations, self.sessions))
            .dynamic(move || jobs(preview))
            .into()
    }
}

/// The decisive line of the bar, which shows or hides the rest of the summary.
fn toggle(
    form: ExploreForm,
    restore_points: RestorePointsLoad,
    words: Memo<Option<PreviewText>>,
    is_open: RwSignal<bool>,
) -> Element {
    let zone = DisplayZone::current();
    let line = move || {
        let zone = zone.get();
        let time = match restore_points.point_in_time.get() {
            Some(chosen) => {
                let time = zone.local_time(chosen.epoch_milliseconds());
                format!("{}, {}", time.date(), time.shortest_time())
            }
            None => without_point_in_time(restore_points, zone),
        };
        let heading = strong().text(&text::time_and_options(&time, form.option_names()));
        let verdict = words.get().map(|words| {
            span()
                .class("summary-verdict")
                .attr("data-severity", words.severity.name())
                .child(icon(words.severity.icon()))
                .text(&words.title)
                .into()
        });
        fragment([heading.into()].into_iter().chain(verdict))
    };
    plain_button("summary-toggle", move || {
        is_open.update(|open| *open = !*open);
    })
    .attr("id", TOGGLE_ID)
    .aria_bool("aria-expanded", move || is_open.get())
    .dynamic(line)
    .child(span().class("visually-hidden").text(text::SUMMARY_DETAILS))
    .child(icon(Icon::Chevron))
}
