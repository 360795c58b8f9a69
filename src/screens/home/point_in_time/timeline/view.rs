//! The range of time that the timeline shows.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::{
    domain::{
        restore_points::{RestorePoints, list::PointList, pauses::Pause},
        restore_type::RestoreType,
        time::timeline::range::{TimeRange, WIDTH, Zoom},
    },
    screens::home::restore_points::RestorePointsLoad,
    ui::prelude::*,
};

/// The restore points, and which of them are in view.
#[derive(Clone, Copy)]
pub struct TimelineView {
    /// The restore points.
    pub restore_points: RestorePointsLoad,
    shown: RwSignal<Shown>,
}

/// What the user has chosen to see.
#[derive(Clone, Copy)]
enum Shown {
    /// A level, around the chosen time.
    Level(Zoom),
    /// A range to which the user has zoomed or moved.
    Range(TimeRange),
}

/// The restore point that has a label.
#[derive(Clone, Copy)]
pub enum Pointed {
    /// None.
    Nothing,
    /// The one for the chosen time, because the slider has the focus of the keyboard.
    Chosen,
    /// The one nearest to the pointer, which is at this position.
    At(i64),
}

/// The loaded restore points, and the type in the form.
#[derive(Clone)]
pub struct Points {
    all: Arc<RestorePoints>,
    restore_type: Option<RestoreType>,
}

impl Points {
    /// Returns those of the type.
    pub fn list(&self) -> PointList<'_> {
        self.all.list(self.restore_type)
    }

    /// Returns the pauses in the backups of the type.
    pub fn pauses(&self) -> &[Pause] {
        self.all.pauses(self.restore_type)
    }

    /// Returns whether some restore points could not be read.
    pub fn are_incomplete(&self) -> bool {
        !self.all.gaps().is_none()
    }

    /// The times of the first and the last of the type or, if there are none, of any type.
    fn window(&self) -> Option<[DateTime<Utc>; 2]> {
        let ends = self.list().ends().or_else(|| self.all.list(None).ends());
        ends.map(|ends| ends.map(|point| point.at))
    }
}

impl TimelineView {
    /// The view of all restore points.
    pub fn new(restore_points: RestorePointsLoad) -> Self {
        let view = Self {
            restore_points,
            shown: RwSignal::new(Shown::Level(Zoom::All)),
        };
        let mut before = None;
        effect(move || {
            let chosen = view.chosen();
            if chosen.is_some() && chosen != before {
                untrack(|| view.follow(chosen));
            }
            before = chosen;
        });
        view
    }

    /// Returns whether there is anything to show. Tracked.
    pub fn has_points(self) -> bool {
        let points = self.restore_points.data();
        points.is_some_and(|points| !points.is_empty())
    }

    /// The restore points. Tracked.
    pub fn points(self) -> Option<Points> {
        Some(Points {
            all: self.restore_points.data()?,
            restore_type: self.restore_points.restore_type.get(),
        })
    }

    /// The middle of the time that the text of the field means, or of the first one that it can mean. Tracked.
    fn chosen(self) -> Option<DateTime<Utc>> {
        let [from, to] = *self.restore_points.meanings().first()?;
        Some(from + (to - from) / 2)
    }

    /// The range of a level. Tracked.
    fn level(self, zoom: Zoom) -> Option<TimeRange> {
        let window = self.points()?.window()?;
        let [_, last] = window;
        Some(TimeRange::new(zoom, window, self.chosen().unwrap_or(last)))
    }

    /// The range in view; `None` without restore points. Tracked.
    pub fn range(self) -> Option<TimeRange> {
        match self.shown.get() {
            Shown::Level(zoom) => self.level(zoom),
            // Another organization or type has other restore points.
            Shown::Range(range) => Some(range.moved(0, self.level(Zoom::All)?)),
        }
    }

    /// Shows a level, with the chosen time in the middle.
    pub fn show(self, zoom: Zoom) {
        if self.has_points() {
            self.shown.set(Shown::Level(zoom));
        }
    }

    /// Returns whether the view is as long as a level. Tracked.
    pub fn shows(self, zoom: Zoom) -> bool {
        let length = |range: Option<TimeRange>| range.map(TimeRange::length);
        match self.shown.get() {
            Shown::Level(shown) => shown == zoom,
            Shown::Range(_) => length(self.range()) == length(self.level(zoom)),
        }
    }

    /// Zooms to `percent` of the length, keeping what is at `position` there.
    pub fn zoom(self, percent: i32, position: i64) {
        self.change(|range, all| range.zoomed(percent, position, all));
    }

    /// Shows what begins at `position` of a range.
    pub fn move_to(self, range: TimeRange, position: i64) {
        self.change(|_, all| range.moved(position, all));
    }

    /// Moves by half of what is in view: earlier if `direction` is −1, later if it is 1. Returns whether anything
    /// changed.
    pub fn step(self, direction: i64) -> bool {
        let can_step = self.can_step(direction);
        if can_step {
            self.change(|range, all| range.moved(direction * WIDTH / 2, all));
        }
        can_step
    }

    /// Returns whether there is anything in this direction. Tracked.
    pub fn can_step(self, direction: i64) -> bool {
        let ranges = self.range().zip(self.level(Zoom::All));
        ranges.is_some_and(|(range, all)| range.moved(direction * WIDTH / 2, all) != range)
    }

    fn change(self, change: impl FnOnce(TimeRange, TimeRange) -> TimeRange) {
        untrack(|| {
            if let (Some(range), Some(all)) = (self.range(), self.level(Zoom::All)) {
                self.shown.set(Shown::Range(change(range, all)));
            }
        });
    }

    /// Shows another chosen time. A range that the user has zoomed to stays if the time is in it.
    fn follow(self, chosen: Option<DateTime<Utc>>) {
        let (Shown::Range(range), Some(chosen)) = (self.shown.get(), chosen) else {
            return;
        };
        let level = Zoom::ALL.into_iter().find(|zoom| self.shows(*zoom));
        if let Some(level) = level
            && (level != Zoom::All || !range.contains(chosen))
        {
            self.shown.set(Shown::Level(level));
        } else if !range.contains(chosen) {
            let range = TimeRange::around(chosen, range.length());
            self.shown.set(Shown::Range(range));
        }
    }
}
