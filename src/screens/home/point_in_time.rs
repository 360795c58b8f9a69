//! The field for the point in time: a text field for typed and pasted times, and several ways to choose one.
//!
//! The text is interpreted once, when it is entered, in the display time zone. The note below the field says how, if that
//! is not obvious; the summary shows the result in that zone and in UTC. From then on it is a fixed instant, and another display
//! zone changes only how it is written. If the text can mean several times, for example because clocks skip or repeat it
//! or because day and month are ambiguous, the user chooses one of them. What is wrong with the text is shown at once.

pub mod calendar;
pub mod choices;
pub mod note;
pub mod quick_picks;
pub mod text;
pub mod timeline;

use std::mem::take;

use crate::{
    components::{
        error_text::explain, gaps_notice::gaps_notice, load::LoadState, operation::Operation,
        text::TRY_AGAIN,
    },
    domain::time::problem::TimeProblem,
    screens::home::{
        point_in_time::{
            calendar::calendar_menu,
            choices::{choices, is_question},
            note::note,
            quick_picks::quick_picks,
            timeline::timeline,
        },
        restore_points::RestorePointsLoad,
        text::RESTORE_POINT,
    },
    state::{display_zone::parse_time, explore_form::ExploreForm},
    ui::{
        button::button,
        display_zone::DisplayZone,
        field::{Field, InputPurpose, text_field},
        focus::focus,
        loading::loading_with_cancel,
        notice::{Severity, announced_notice, paragraph},
        prelude::*,
    },
};

/// The id of the text field.
pub const ID: &str = "point-in-time";

/// The text field with its note, the calendar and the quick picks, and below them the timeline.
pub fn point_in_time_field(restore_points: RestorePointsLoad, error: TextProp) -> AnyView {
    let form = context::<ExploreForm>();
    let draft = form.draft;
    let zone = DisplayZone::current();
    // A memo, so that what depends on it is not rebuilt when another field changes.
    let input = memo(move || draft.with(|draft| draft.point_in_time.clone()));
    let field = Field {
        id: ID,
        label: text::LABEL,
        hint: note(input, error.clone(), restore_points),
        error,
        value: TextProp::from(move || input.with(|input| input.text().to_owned())),
    };
    let latest = memo(move || restore_points.window().map(|[_, latest]| latest));
    let on_input = move |text| {
        let input = parse_time(text, zone.get_untracked(), latest.get_untracked());
        draft.update(|draft| draft.point_in_time = input);
    };
    // `latest` in the text means the latest restore point of the organization and type, whichever they are now. When
    // the user returns to the form, the old time stays until the restore points are loaded.
    let is_unknown =
        memo(move || input.with(|input| matches!(input.parsed(), Err(TimeProblem::LatestUnknown))));
    let mut is_new = true;
    effect(move || {
        let is_first_run = take(&mut is_new);
        is_unknown.track();
        if latest.get().is_none() && is_first_run {
            return;
        }
        let latest_text =
            input.with_untracked(|input| input.is_latest().then(|| input.text().to_owned()));
        if let Some(text) = latest_text {
            on_input(text);
        }
    });
    let question = memo(move || {
        input.with(|input| {
            input
                .parsed()
                .err()
                .filter(|problem| is_question(problem))
                .cloned()
        })
    });
    let picks = move || {
        question.with(|question| match question {
            Some(problem) => choices(problem, restore_points, ID),
            None => quick_picks(restore_points),
        })
    };
    let field = div()
        .class("row point-in-time-field")
        .child(text_field(field, InputPurpose::Text, on_input))
        .child(calendar_menu(restore_points))
        .child(div().class("picks").dynamic(picks));
    let points = div()
        .class("row")
        .child(
            p().class("row-label")
                .attr("aria-hidden", "true")
                .text(text::TIMELINE),
        )
        .child(
            div()
                .class("restore-points")
                .dynamic(move || load_notice(restore_points))
                .child(timeline(restore_points)),
        );
    fragment([field.into(), points.into()])
}

/// In place of the timeline until the restore points are loaded. The form works without them, so an error is only a
/// notice.
fn load_notice(restore_points: RestorePointsLoad) -> AnyView {
    restore_points.state().with(|state| match state {
        LoadState::Loading => loading_with_cancel(text::LOADING, move || restore_points.cancel()),
        LoadState::Failed(error) => {
            let try_again = button(TRY_AGAIN, move || {
                restore_points.refetch();
                focus(ID);
            });
            let reason = explain(error, Operation::Read).summary;
            let body = fragment([paragraph(&reason), try_again.into()]);
            announced_notice(Severity::Info, text::NOT_LOADED, &reason, body)
        }
        LoadState::Loaded(Some(points)) => {
            let refetch = move || restore_points.refetch();
            gaps_notice(points.gaps(), points.len(), RESTORE_POINT, refetch)
        }
        LoadState::Loaded(None) => empty(),
    })
}
