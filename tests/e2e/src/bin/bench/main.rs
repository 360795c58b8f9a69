//! Measures how soon the page can be used, how fast it responds in each browser, with many restore points and with long lists, and how much memory
//! it needs. `cargo xtask bench` builds the bundle and runs this program.

mod first_load;
mod lists;
mod long_life;
mod report;
mod timeline;

use std::{env, sync::Arc, time::Duration};

use anyhow::Result;
use e2e::{
    browser_pool::BrowserPool, bundle::Bundle, engine::Engine, scenario, scenario::Scenario,
    user::User,
};
use sandbox::{Options, Version};

use crate::{
    lists::List,
    report::{Measurements, Report},
};

/// What is measured, and the sandbox for it.
enum Group {
    /// The first load over a slow line.
    FirstLoad,
    /// Many refreshes and walks.
    LongLife,
    /// The timeline with this many restore points.
    Timeline(&'static str, Box<Options>),
    /// The rows of a list.
    List(List, usize),
}

impl Group {
    /// 20,000 restore points are one response of version 6 of the API; version 8 returns 200,000 in pages.
    fn all() -> Vec<Self> {
        let many = Options {
            api: Version::V8,
            many_points_interval: Duration::from_secs(829),
            ..Options::default()
        };
        let mut groups = vec![
            Self::FirstLoad,
            Self::LongLife,
            Self::Timeline("20,000", Box::default()),
            Self::Timeline("200,000", Box::new(many)),
        ];
        for rows in [1_000, 10_000, 100_000] {
            groups.push(Self::List(List::Events, rows));
            groups.push(Self::List(List::Sessions, rows));
        }
        groups
    }

    fn name(&self, engine: Engine) -> String {
        let group = match self {
            Self::FirstLoad => "first load".to_owned(),
            Self::LongLife => "long life".to_owned(),
            Self::Timeline(points, _) => format!("timeline of {points}"),
            Self::List(List::Events, rows) => format!("{rows} events"),
            Self::List(List::Sessions, rows) => format!("{rows} sessions"),
        };
        format!("{}, {group}", engine.name())
    }

    /// Only Chromium can slow down the line, and count nodes and listeners.
    fn can_run_in(&self, engine: Engine) -> bool {
        engine == Engine::Chromium || !matches!(self, Self::FirstLoad | Self::LongLife)
    }

    fn scenario(&self) -> Scenario {
        let options = match self {
            Self::FirstLoad | Self::LongLife => Options::default(),
            Self::Timeline(_, options) => (**options).clone(),
            Self::List(List::Events, rows) => Options {
                events: *rows,
                ..Options::default()
            },
            Self::List(List::Sessions, rows) => Options {
                past_sessions: *rows,
                ..Options::default()
            },
        };
        scenario!(no_steps).with_options(options)
    }

    async fn measure(&self, user: &User, report: &Report<'_>) -> Result<()> {
        match self {
            Self::FirstLoad => first_load::measure(user, report).await,
            Self::LongLife => long_life::measure(user, report).await,
            Self::Timeline(..) => timeline::measure(user, report).await,
            Self::List(list, rows) => list.measure(user, report, *rows).await,
        }
    }
}

/// Measures the groups whose name contains the first argument. `--save` keeps the figures in `bench.json`.
fn main() -> Result<()> {
    let mut arguments: Vec<String> = env::args().skip(1).collect();
    let is_saved = arguments.iter().any(|argument| argument == "--save");
    arguments.retain(|argument| argument != "--save");
    let filter = arguments
        .first()
        .cloned()
        .unwrap_or_default()
        .to_lowercase();
    let bundle = Arc::new(Bundle::load()?);
    let measurements = Measurements::read()?;
    Measurements::print_head();
    for engine in Engine::ALL {
        for group in Group::all() {
            let name = group.name(engine);
            if !name.to_lowercase().contains(&filter) || !group.can_run_in(engine) {
                continue;
            }
            // A browser of its own: one that still has the memory of the group before would need less.
            let pool = BrowserPool::new(engine, Arc::clone(&bundle))?;
            let report = measurements.group(&name);
            let before = async |_: &User| Ok(());
            let after = async |user: &User| group.measure(user, &report).await;
            if let Err(error) = pool.block_on(group.scenario().run_with(&pool, before, after)) {
                println!("{name}: {error:#}");
            }
            pool.close();
        }
    }
    if is_saved {
        measurements.save()?;
    }
    Ok(())
}

async fn no_steps(_: &User) -> Result<()> {
    Ok(())
}
