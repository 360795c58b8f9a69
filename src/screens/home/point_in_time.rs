//! The field for the point in time: a text field for typed and pasted times, and several ways to choose one.
//!
//! The text is interpreted once, when it is entered, in the display time zone. Below the field, the result is shown in
//! that zone and in UTC, with how the text was interpreted. From then on it is a fixed instant, and another display
//! zone changes only how it is written. If the text can mean several times, for example because clocks skip or repeat it
//! or because day and month are ambiguous, the user chooses one of them. What is wrong with the text is shown at once.

pub mod calendar;
pub mod problem;
pub mod quick_picks;
pub mod text;
pub mod timeline;

use std::mem::take;

use crate::{
    components::{
        error_text::explain, gaps_notice::gaps_notice, load::LoadState, operation::Operation,
        text::TRY_AGAIN,
    },
    domain::time::{interpretation::Interpretation, parse::ParsedTime},
    screens::home::{
        point_in_time::{
            calendar::calendar, problem::problem as time_problem, quick_picks::quick_picks,
            timeline::timeline,
        },
        restore_points::RestorePointsLoad,
        text::RESTORE_POINT,
    },
    state::{
        display_zone::{format_point_in_time, parse_time},
        explore_form::ExploreForm,
    },
    ui::{
        button::{button, plain_button},
        display_zone::DisplayZone,
        field::{Field, InputPurpose, text_field},
        focus::focus,
        icon::{Icon, icon},
        loading::loading_with_cancel,
        notice::{Severity, announced_notice, paragraph},
        prelude::*,
    },
};

/// The id of the text field.
pub const ID: &str = "point-in-time";

/// The text field with its interpretation, the quick picks, the calendar and the timeline.
pub fn point_in_time_field(restore_points: RestorePointsLoad, error: TextProp) -> AnyView {
    let form = context::<ExploreForm>();
    let draft = form.draft;
    let zone = DisplayZone::current();
    let shown_error = error.clone();
    let is_calendar_open = RwSignal::new(false);
    let field = Field {
        id: ID,
        label: text::LABEL,
        hint: TextProp::from(move || text::hint(&zone.get().name())),
        error,
        value: TextProp::from(move || draft.with(|draft| draft.point_in_time.text().to_owned())),
    };
    let latest = memo(move || restore_points.window().map(|[_, latest]| latest));
    let on_input = move |text| {
        let input = parse_time(text, zone.get_untracked(), latest.get_untracked());
        draft.update(|draft| draft.point_in_time = input);
    };
    // `latest` in the text means the latest restore point of the organization and type, whichever they are now. When
    // the user returns to the form, the old time stays until the restore points are loaded.
    let mut is_new = true;
    effect(move || {
        let is_first_run = take(&mut is_new);
        if latest.get().is_none() && is_first_run {
            return;
        }
        let latest_text = draft.with_untracked(|draft| {
            let input = &draft.point_in_time;
            input.is_latest().then(|| input.text().to_owned())
        });
        if let Some(text) = latest_text {
            on_input(text);
        }
    });
    // A memo, so that the interpretation is not rebuilt when another field changes.
    let input = memo(move || draft.with(|draft| draft.point_in_time.clone()));
    let interpretation = move || {
        input.with(|input| match input.parsed() {
            Ok(parsed) => interpretation(parsed, zone.get(), restore_points.has_gaps()),
            Err(problem) => {
                time_problem(problem, !shown_error.get().is_empty(), restore_points, ID)
            }
        })
    };
    let toggle_calendar = move || is_calendar_open.update(|is_open| *is_open = !*is_open);
    let calendar_button = plain_button("button", toggle_calendar)
        .attr("data-small", "")
        .aria_bool("aria-expanded", move || is_calendar_open.get())
        .child(icon(Icon::Calendar))
        .text(text::CALENDAR);
    div()
        .class("point-in-time-field")
        .child(text_field(field, InputPurpose::Text, on_input))
        .child(div().class("interpretation").dynamic(interpretation))
        .child(
            div()
                .class("quick-picks")
                .child(calendar_button)
                .children(quick_picks(restore_points)),
        )
        .show(
            move || is_calendar_open.get(),
            move || calendar(restore_points),
        )
        .child(
            div()
                .class("restore-points")
                .attr("data-has-organization", move || {
                    restore_points.has_organization().then_some("true")
                })
                .dynamic(move || load_notice(restore_points))
                .child(timeline(restore_points)),
        )
        .into()
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

/// The point in time in the display time zone and in UTC, and how the text was interpreted.
fn interpretation(parsed: ParsedTime, zone: DisplayZone, has_gaps: bool) -> AnyView {
    let line = |zone: DisplayZone| {
        p().child(span().class("interpretation-zone").text(&zone.name()))
            .child(
                strong()
                    .untranslated()
                    .text(&format_point_in_time(parsed.point_in_time, zone)),
            )
            .into()
    };
    let interpretation = match parsed.interpretation {
        Interpretation::Local => text::AS_LOCAL_TIME,
        Interpretation::Offset => text::WITH_OFFSET,
        Interpretation::TwentyFourHours => text::AS_24_HOURS,
        Interpretation::MonthFirst => text::MONTH_FIRST,
        Interpretation::DayFirst => text::DAY_FIRST,
        Interpretation::LastSuchDay => text::LAST_SUCH_DAY,
        Interpretation::Relative => text::RELATIVE,
        Interpretation::UnixTime => text::UNIX_TIME,
        Interpretation::Latest if has_gaps => text::LATEST_KNOWN,
        Interpretation::Latest => text::LATEST_OF_TYPE,
        Interpretation::Chosen => text::CHOSEN,
    };
    let utc = match zone {
        DisplayZone::Utc => empty(),
        _ => line(DisplayZone::Utc),
    };
    fragment([
        line(zone),
        utc,
        p().class("field-hint").text(interpretation).into(),
    ])
}
