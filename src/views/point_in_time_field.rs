//! As of when: a text field that takes what people type and paste, and several ways to choose without typing.

use leptos::prelude::*;

use super::{
    backups::Backups,
    calendar::calendar,
    desk::Desk,
    explain::{Act, explain},
    quick_picks::quick_picks,
    reader::Reading,
    shown_zone::{moment_in_words, read_moment},
    time_line::time_line,
};
use crate::{
    domain::{
        point_in_time::PointInTime,
        typed_moment::{Reading as MomentReading, TypedMoment, Way},
    },
    ui::{
        button::{button, button_with},
        element::{Text, element, fixed, text},
        field::{Field, Kind, text_field},
        focus::focus,
        icon::{Shape, icon},
        notice::{Weight, news, paragraph},
        part::{nothing, several},
        waiting::waiting_until_stopped,
        zone_switch::ShownZone,
    },
};

const ID: &str = "point-in-time";

/// The field, how it was read, and what helps to fill it in.
pub fn point_in_time_field(backups: Backups, problem: Text) -> AnyView {
    let desk = expect_context::<Desk>();
    let draft = desk.draft;
    let shown = ShownZone::shown();
    let is_open = RwSignal::new(false);
    let field = Field {
        id: ID,
        label: "Point in time",
        hint: text(move || {
            format!(
                "2022-01-22 14:56 in {}; or with Z or an offset; or yesterday 14:00, 2 hours ago, latest",
                shown.get().name()
            )
        }),
        problem,
        value: text(move || draft.with(|draft| draft.point_in_time.text().to_owned())),
    };
    let latest = Memo::new(move |_| backups.window().map(|[_, latest]| latest));
    let typed = move |text| {
        let typed = read_moment(text, shown.get_untracked(), latest.get_untracked());
        draft.update(|draft| draft.point_in_time = typed);
    };
    // Another organization or type has another one. Whoever comes back keeps theirs until it is read.
    Effect::new(move |before: Option<()>| {
        if latest.get().is_none() && before.is_none() {
            return;
        }
        let text = draft.with_untracked(|draft| {
            let asked = &draft.point_in_time;
            asked.is_latest().then(|| asked.text().to_owned())
        });
        if let Some(text) = text {
            typed(text);
        }
    });
    // What was typed alone: the echo does not change with the rest of the form.
    let moment = Memo::new(move |_| draft.with(|draft| draft.point_in_time.clone()));
    let echo = move || match moment.with(TypedMoment::moment_or_choices) {
        Ok(reading) => echo(reading, shown.get()),
        Err(choices) => offer(desk, &choices, shown.get()),
    };
    let open = element("button")
        .attribute("type", "button")
        .class("button")
        .attribute("data-small", "")
        .either("aria-expanded", move || is_open.get())
        .on("click", move |_| is_open.update(|open| *open = !*open))
        .child(icon(Shape::Calendar))
        .text("Calendar");
    element("div")
        .class("point-in-time-field")
        .child(text_field(field, Kind::Text, typed))
        .child(element("div").class("echo").part(echo))
        .child(
            element("div")
                .class("quick-picks")
                .child(open)
                .children(quick_picks(backups)),
        )
        .when(move || is_open.get(), move || calendar(backups))
        .child(
            element("div")
                .class("restore-points")
                .flag("data-named", move || backups.is_named())
                .part(move || instead(backups))
                .child(time_line(backups)),
        )
        .into()
}

/// Why the restore points are not there.
fn instead(backups: Backups) -> AnyView {
    backups.reading().with(|reading| match reading {
        Reading::Waiting => {
            waiting_until_stopped("Reading the restore points", move || backups.stop())
        }
        Reading::Failed(error) => {
            let again = button("Try again", move || {
                backups.again();
                focus(ID);
            });
            let words = explain(error, Act::Read).happened;
            let body = several([paragraph(&words), again.into()]);
            news(
                Weight::Info,
                "The form works without the restore points",
                &words,
                body,
            )
        }
        Reading::Arrived(_) => nothing(),
    })
}

/// The moment in the zone that is shown and in UTC, and how the text was read.
fn echo(reading: MomentReading, zone: ShownZone) -> AnyView {
    let line = |zone: ShownZone| {
        element("p")
            .child(element("span").class("echo-zone").text(&zone.name()))
            .child(element("strong").text(&moment_in_words(reading.moment, zone)))
            .into()
    };
    let way = match reading.way {
        Way::Wall => "read as a time of this zone",
        Way::Offset => "read with the offset in the text",
        Way::TwentyFourHours => "read as a clock of 24 hours in this zone",
        Way::MonthFirst => "read with the month first",
        Way::DayFirst => "read with the day first",
        Way::Relative => "counted from the time of typing",
        Way::Latest => "the latest restore point of this type",
        Way::Chosen => "chosen",
    };
    let utc = match zone {
        ShownZone::Utc => nothing(),
        _ => line(ShownZone::Utc),
    };
    several([
        line(zone),
        utc,
        element("p").class("field-hint").text(way).into(),
    ])
}

/// The moments between which a text leaves the choice.
fn offer(desk: Desk, choices: &[PointInTime], zone: ShownZone) -> AnyView {
    let choice = |moment: &PointInTime| {
        let moment = *moment;
        let choose = move || {
            desk.choose(moment);
            focus(ID);
        };
        button_with(fixed(moment_in_words(moment, zone)), choose).into()
    };
    if choices.is_empty() {
        return nothing();
    }
    element("div")
        .class("choices")
        .attribute("role", "group")
        .attribute("aria-label", "Which moment?")
        .child(element("p").text("Which moment?"))
        .children(choices.iter().map(choice))
        .into()
}
