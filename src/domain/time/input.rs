//! The point in time as the user typed it, and as it was interpreted.

use crate::domain::{
    clean_text::clean,
    time::{
        interpretation::Interpretation,
        parse::{ParseContext, ParsedTime, parse},
        point_in_time::PointInTime,
        problem::TimeProblem,
        zone::{Zone, format_local},
    },
};

/// A text and the point in time that it means. The text is parsed when it is typed; the point in time stays the same
/// when time passes or the zone of the page changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeInput {
    text: String,
    parsed: Result<ParsedTime, TimeProblem>,
}

impl Default for TimeInput {
    fn default() -> Self {
        Self {
            text: String::new(),
            parsed: Err(TimeProblem::Missing),
        }
    }
}

impl TimeInput {
    /// Parses a typed or pasted text, which stays as it is.
    pub fn parse(text: String, context: &ParseContext) -> Self {
        let parsed = parse(&clean(&text), context);
        Self { text, parsed }
    }

    /// Creates the input for a chosen point in time, formatted as local time in `zone`.
    pub fn chosen(point_in_time: PointInTime, zone: &dyn Zone) -> Self {
        Self {
            text: format_local(point_in_time, zone),
            parsed: Ok(ParsedTime {
                point_in_time,
                interpretation: Interpretation::Chosen,
            }),
        }
    }

    /// Returns the text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the point in time and how the text was interpreted.
    ///
    /// # Errors
    /// If the text is not exactly one point in time.
    pub fn parsed(&self) -> Result<ParsedTime, &TimeProblem> {
        self.parsed.as_ref().copied()
    }

    /// Returns the point in time, if there is exactly one.
    pub fn point_in_time(&self) -> Option<PointInTime> {
        self.parsed().ok().map(|parsed| parsed.point_in_time)
    }

    /// Returns whether the text is `latest`, even if the latest restore point is not known.
    pub fn is_latest(&self) -> bool {
        matches!(
            self.parsed,
            Ok(ParsedTime {
                interpretation: Interpretation::Latest,
                ..
            }) | Err(TimeProblem::LatestUnknown)
        )
    }

    /// Formats the text for the zone of `context`, so that it still means the same point in time. A text with an offset
    /// stays as it is; a text that has a problem is parsed again.
    #[must_use]
    pub fn in_zone(self, context: &ParseContext) -> Self {
        match self.parsed {
            Ok(ParsedTime {
                interpretation: Interpretation::Offset,
                ..
            }) => self,
            Ok(parsed) => Self::chosen(parsed.point_in_time, context.zone),
            Err(_) => Self::parse(self.text, context),
        }
    }
}
