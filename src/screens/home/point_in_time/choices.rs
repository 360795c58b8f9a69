//! The points in time that the text of the field can mean. They replace the quick picks, which make no sense until the
//! question is answered.

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use crate::{
    components::load::LoadState,
    domain::{
        restore_point::RestorePoint,
        time::{
            point_in_time::PointInTime,
            problem::{TimeChoice, TimeProblem},
        },
    },
    screens::home::{point_in_time::text, restore_points::RestorePointsLoad},
    state::explore_form::ExploreForm,
    ui::{
        button::button,
        display_zone::DisplayZone,
        focus::focus,
        prelude::*,
        time_format::{LocalTime, format_offset},
    },
};

/// More restore points on one day than this would not fit on a line: the calendar lists them.
const MAX_BUTTONS: usize = 6;

/// Returns whether the text with this problem can mean several points in time.
pub fn is_question(problem: &TimeProblem) -> bool {
    !problem.choices().is_empty() || !problem.days().is_empty()
}

/// The points in time to choose from. The focus returns to the field `field_id` after the choice.
pub fn choices(
    problem: &TimeProblem,
    restore_points: RestorePointsLoad,
    field_id: &'static str,
) -> AnyView {
    if problem.days().is_empty() {
        let is_fold = matches!(problem, TimeProblem::InFold { .. });
        let choices = problem.choices().iter().enumerate();
        let buttons = choices.map(|(index, time)| {
            let label = if is_fold {
                fold_label(index, time)
            } else {
                local_time(time).to_string()
            };
            choice(time.point_in_time, label, field_id)
        });
        return group(text::WHICH_TIME, buttons.collect());
    }
    let days = problem.days().to_vec();
    dynamic(move || points_on_days(restore_points, &days, field_id))
}

/// The restore points of the days that the text can name, once they are loaded.
fn points_on_days(
    restore_points: RestorePointsLoad,
    days: &[[DateTime<Utc>; 2]],
    field_id: &'static str,
) -> AnyView {
    let Some(points) = restore_points.data() else {
        return empty();
    };
    let zone = DisplayZone::current().get();
    let restore_type = restore_points.restore_type.get();
    let times: Vec<PointInTime> = days
        .iter()
        .flat_map(|[from, to]| points.between(restore_type, *from, *to))
        .filter_map(RestorePoint::point_in_time)
        .collect();
    let hint = |hint: &str| p().class("field-hint").text(hint).into();
    match times.len() {
        0 => hint(none_on_days(restore_points)),
        1..=MAX_BUTTONS => {
            let button = |time: &PointInTime| {
                let local_time = zone.local_time(time.epoch_milliseconds());
                // The text already names the day, unless it can be read as two.
                let label = if days.len() == 1 {
                    local_time.time_of_day()
                } else {
                    local_time.day_and_time()
                };
                choice(*time, label, field_id)
            };
            group(text::DAY_HEADING, times.iter().map(button).collect())
        }
        count => hint(&text::many_on_day(count)),
    }
}

/// Why there are no restore points on the days that are asked for. Tracked.
pub fn none_on_days(restore_points: RestorePointsLoad) -> &'static str {
    if !restore_points.has_organization() {
        return text::CHOOSE_ORGANIZATION;
    }
    let is_loading = restore_points
        .state()
        .with(|state| matches!(state, LoadState::Loading));
    let is_of_type = restore_points.restore_type.get().is_some();
    match restore_points.data() {
        Some(points) => text::none_on_day(is_of_type, !points.gaps().is_none()),
        None if is_loading => text::LOADING,
        None => text::NOT_LOADED,
    }
}

fn local_time(choice: &TimeChoice) -> LocalTime {
    LocalTime {
        epoch_milliseconds: choice.point_in_time.epoch_milliseconds(),
        offset_minutes: choice.offset.local_minus_utc() / 60,
    }
}

/// One of the two instants at which clocks show the same time: `first 02:30, summer time (UTC+02:00)`.
fn fold_label(index: usize, choice: &TimeChoice) -> String {
    let time = local_time(choice);
    let zone = DisplayZone::current().get_untracked();
    text::fold_choice(
        index,
        &time.shortest_time(),
        season(zone, choice),
        &format_offset(time.offset_minutes),
    )
}

/// Whether clocks are on summer or on standard time. Empty if the zone has no such change in that year: clocks can also be
/// put back for good.
fn season(zone: DisplayZone, choice: &TimeChoice) -> &'static str {
    let year = choice.point_in_time.instant().year();
    let offset_in = |month: u32| {
        let noon = NaiveDate::from_ymd_opt(year, month, 1)?.and_hms_opt(12, 0, 0)?;
        Some(zone.offset_minutes_at(noon.and_utc().timestamp_millis()))
    };
    let offset = choice.offset.local_minus_utc() / 60;
    match (offset_in(1), offset_in(7)) {
        (Some(january), Some(july)) if january != july && [january, july].contains(&offset) => {
            if offset == january.max(july) {
                text::SUMMER_TIME
            } else {
                text::STANDARD_TIME
            }
        }
        _ => "",
    }
}

fn choice(point_in_time: PointInTime, label: String, field_id: &'static str) -> AnyView {
    let form = context::<ExploreForm>();
    let choose = move || {
        form.choose(point_in_time);
        focus(field_id);
    };
    button(label, choose).attr("data-tiny", "").into()
}

fn group(name: &'static str, buttons: Vec<AnyView>) -> AnyView {
    div()
        .class("choices")
        .attr("role", "group")
        .attr("aria-label", name)
        .children(buttons)
        .into()
}
