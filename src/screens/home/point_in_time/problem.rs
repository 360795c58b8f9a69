//! What is wrong with the text of the field, and the points in time that it can mean.

use std::time::Duration;

use crate::{
    components::error_text::capitalize,
    domain::{
        restore_points::RestorePoint,
        time::{
            point_in_time::PointInTime,
            problem::{TimeChoice, TimeProblem},
        },
    },
    screens::home::{point_in_time::text, restore_points::RestorePointsLoad},
    state::{display_zone::format_point_in_time, explore_form::ExploreForm},
    ui::{
        announcer::announce, button::button, display_zone::DisplayZone, focus::focus, prelude::*,
        time_format::LocalTime, timer::set_timeout_scoped,
    },
};

/// While the user types, only the last problem is announced.
const ANNOUNCE_DELAY: Duration = Duration::from_secs(1);

/// More restore points on one day than this are not shown as buttons: the calendar lists them.
const MAX_BUTTONS: usize = 24;

/// Shows the problem at once, unless the field already has an error, and the points in time to choose from. The focus
/// returns to the field after the choice.
pub fn problem(
    problem: &TimeProblem,
    has_error: bool,
    restore_points: RestorePointsLoad,
    field_id: &'static str,
) -> AnyView {
    if *problem == TimeProblem::Missing {
        return empty();
    }
    let choices: Vec<AnyView> = problem
        .choices()
        .iter()
        .map(|time| time_choice(time, field_id))
        .collect();
    let choices = if problem.days().is_empty() {
        choices_view(text::WHICH_TIME, choices)
    } else {
        let days = problem.days().to_vec();
        let is_on_days = move |point: &&RestorePoint| {
            days.iter()
                .any(|[start, end]| (*start..*end).contains(&point.at))
        };
        dynamic(move || points_on_days(restore_points, &is_on_days, field_id))
    };
    if has_error {
        return choices;
    }
    let message = capitalize(problem);
    let hint = p()
        .class("field-hint time-problem")
        .isolated_text(&message)
        .into();
    set_timeout_scoped(ANNOUNCE_DELAY, move || announce(&message));
    fragment([hint, choices])
}

/// The restore points of the day that the text names, once they are loaded.
fn points_on_days(
    restore_points: RestorePointsLoad,
    is_on_days: &dyn Fn(&&RestorePoint) -> bool,
    field_id: &'static str,
) -> AnyView {
    let Some(points) = restore_points.data() else {
        return empty();
    };
    let zone = DisplayZone::current().get();
    let on_days = points
        .of(restore_points.restore_type.get())
        .filter(is_on_days);
    let times: Vec<PointInTime> = on_days.filter_map(RestorePoint::point_in_time).collect();
    match times.len() {
        0 => p()
            .class("field-hint time-problem")
            .text(text::none_on_day(restore_points.has_gaps()))
            .into(),
        1..=MAX_BUTTONS => {
            let choice =
                |time: &PointInTime| choice(*time, format_point_in_time(*time, zone), field_id);
            choices_view(text::DAY_HEADING, times.iter().map(choice).collect())
        }
        count => p()
            .class("field-hint time-problem")
            .text(&text::many_on_day(count))
            .into(),
    }
}

/// A point in time, as it was read.
fn time_choice(time: &TimeChoice, field_id: &'static str) -> AnyView {
    let label = LocalTime {
        epoch_milliseconds: time.point_in_time.epoch_milliseconds(),
        offset_minutes: time.offset.local_minus_utc() / 60,
    };
    choice(time.point_in_time, label.to_string(), field_id)
}

fn choice(point_in_time: PointInTime, label: String, field_id: &'static str) -> AnyView {
    let form = context::<ExploreForm>();
    let choose = move || {
        form.choose(point_in_time);
        focus(field_id);
    };
    button(label, choose).into()
}

fn choices_view(name: &'static str, choices: Vec<AnyView>) -> AnyView {
    if choices.is_empty() {
        return empty();
    }
    div()
        .class("choices")
        .attr("role", "group")
        .attr("aria-label", name)
        .child(p().text(name))
        .children(choices)
        .into()
}
