//! What was measured, beside its target and what was measured last.

use std::{cell::RefCell, collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result};

/// A frame of a display with 60 Hz, in milliseconds.
pub const FRAME: f64 = 1_000.0 / 60.0;

/// The file with the last figures, which is committed.
const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/bench.json");

/// The medians, by the names of the measurements.
type Medians = BTreeMap<String, f64>;

/// All measurements.
#[derive(Default)]
pub struct Measurements {
    last: Medians,
    now: RefCell<Medians>,
}

impl Measurements {
    /// Reads the last figures. There are none before the first run.
    pub fn read() -> Result<Self> {
        let last = if Path::new(FILE).exists() {
            serde_json::from_str(&fs::read_to_string(FILE)?).context("bench.json is damaged")?
        } else {
            Medians::new()
        };
        Ok(Self {
            last,
            ..Self::default()
        })
    }

    /// Prints the headings of the columns.
    pub fn print_head() {
        println!(
            "{:<36}{:<46}{:>9}{:>9}{:>9}{:>9}",
            "milliseconds", "", "median", "longest", "target", "last"
        );
    }

    /// The measurements of a group, such as `Chromium, timeline of 20,000`.
    pub fn group<'a>(&'a self, name: &'a str) -> Report<'a> {
        Report { all: self, name }
    }

    /// Makes these the last figures. Others stay as they were.
    pub fn save(&self) -> Result<()> {
        let mut medians = self.last.clone();
        medians.extend(self.now.borrow().clone());
        fs::write(FILE, serde_json::to_string_pretty(&medians)? + "\n")?;
        Ok(())
    }
}

/// The measurements of a group.
pub struct Report<'a> {
    all: &'a Measurements,
    name: &'a str,
}

impl Report<'_> {
    /// Prints the median and the largest of several values, beside the target and the last median.
    pub fn add(&self, label: &str, values: &[f64], target: Option<f64>) {
        let median = (median(values) * 10.0).round() / 10.0;
        let longest = values.iter().copied().fold(0.0, f64::max);
        let name = format!("{}: {label}", self.name);
        let optional = |value: Option<f64>| match value {
            Some(value) => format!("{value:.1}"),
            None => "-".to_owned(),
        };
        println!(
            "{:<36}{label:<46}{median:>9.1}{longest:>9.1}{:>9}{:>9}",
            self.name,
            optional(target),
            optional(self.all.last.get(&name).copied())
        );
        self.all.now.borrow_mut().insert(name, median);
    }
}

fn median(values: &[f64]) -> f64 {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
