//! The note below the field: an example while it is empty, how the text was interpreted if that is not obvious, or what is
//! wrong with it. Its line is always there, so that nothing moves when it changes.

use std::time::Duration;

use crate::{
    components::error_text::capitalize,
    domain::time::{input::TimeInput, interpretation::Interpretation, problem::TimeProblem},
    screens::home::{point_in_time::text, restore_points::RestorePointsLoad},
    ui::{announcer::announce, prelude::*, timer::set_timeout_scoped},
};

/// While the user types, only the last problem is announced.
const ANNOUNCE_DELAY: Duration = Duration::from_secs(1);

/// The note on `input`. It is empty while the field shows `error`, which says the same. A problem is announced.
pub fn note(
    input: Memo<TimeInput>,
    error: TextProp,
    restore_points: RestorePointsLoad,
) -> TextProp {
    let problem = memo(move || {
        let problem = input.with(|input| input.parsed().err().cloned())?;
        let is_new = problem != TimeProblem::Missing && error.get().is_empty();
        is_new.then(|| capitalize(&problem))
    });
    effect(move || {
        if let Some(problem) = problem.get() {
            set_timeout_scoped(ANNOUNCE_DELAY, move || announce(&problem));
        }
    });
    TextProp::from(move || {
        if let Some(problem) = problem.get() {
            return isolate(&problem);
        }
        input
            .with(|input| match input.parsed() {
                Ok(parsed) => interpretation(parsed.interpretation, restore_points.has_gaps()),
                Err(TimeProblem::Missing) => text::HINT,
                Err(_) => "",
            })
            .to_owned()
    })
}

/// Isolates a text that quotes the user, so that its writing direction cannot reorder the text around it
/// (<https://www.w3.org/International/questions/qa-bidi-unicode-controls>).
fn isolate(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

/// How the text was interpreted; empty if it says so itself.
fn interpretation(interpretation: Interpretation, has_gaps: bool) -> &'static str {
    match interpretation {
        Interpretation::Local | Interpretation::Offset | Interpretation::Chosen => "",
        Interpretation::TwentyFourHours => text::AS_24_HOURS,
        Interpretation::MonthFirst => text::MONTH_FIRST,
        Interpretation::DayFirst => text::DAY_FIRST,
        Interpretation::LastSuchDay => text::LAST_SUCH_DAY,
        Interpretation::Relative => text::RELATIVE,
        Interpretation::UnixTime => text::UNIX_TIME,
        Interpretation::Latest if has_gaps => text::LATEST_KNOWN,
        Interpretation::Latest => text::LATEST_OF_TYPE,
    }
}
