//! Measures how fast the page responds with 20,000 restore points, in each browser. `cargo xtask bench` builds the bundle
//! and runs this program.

use std::{sync::Arc, time::Instant};

use anyhow::Result;
use e2e::{browser_pool::BrowserPool, bundle::Bundle, engine::Engine, scenario, user::User};
use sandbox::FailingOrganization;

/// The number of measurements of which each result is the median.
const REPETITIONS: usize = 15;

fn main() -> Result<()> {
    let bundle = Arc::new(Bundle::load()?);
    println!("milliseconds, median of {REPETITIONS}; 20,000 restore points\n");
    for engine in Engine::ALL {
        let pool = BrowserPool::new(engine, Arc::clone(&bundle))?;
        let before = async |_: &User| Ok(());
        let after = async |user: &User| measure(user, engine).await;
        let result = pool.block_on(scenario!(no_steps).run_with(&pool, before, after));
        pool.close();
        if let Err(error) = result {
            println!("{}: {error:#}", engine.name());
        }
    }
    Ok(())
}

async fn no_steps(_: &User) -> Result<()> {
    Ok(())
}

async fn measure(user: &User, engine: Engine) -> Result<()> {
    let print = |label: &str, milliseconds: f64| {
        println!("{:<10}{label:<44}{milliseconds:>8.1}", engine.name());
    };
    user.sign_in().await?;
    user.select_restore_type("Exchange").await?;
    let start = Instant::now();
    user.select_organization(FailingOrganization::PointsMany.name())
        .await?;
    user.expect_text("Drag to move in time").await?;
    print(
        "select the organization, show the timeline",
        start.elapsed().as_secs_f64() * 1e3,
    );
    user.fill_point_in_time("2024-05-16 12:00").await?;
    user.expect_text("before the time you chose").await?;
    for zoom in ["All", "Year", "Month", "Day"] {
        let mut durations = Vec::new();
        for _ in 0..REPETITIONS {
            user.measure_click(if zoom == "All" { "Day" } else { "All" })
                .await?;
            durations.push(user.measure_click(zoom).await?);
        }
        print(&format!("redraw the timeline: {zoom}"), median(durations));
    }
    user.measure_click("All").await?;
    let mut durations = Vec::new();
    for minute in 0..REPETITIONS {
        let text = format!("2024-05-16 12:{minute:02}");
        durations.push(user.measure_fill("Point in time", &text).await?);
    }
    print("change the point in time", median(durations));
    print("open the calendar", user.measure_click("Calendar").await?);
    Ok(())
}

fn median(mut durations: Vec<f64>) -> f64 {
    durations.sort_by(f64::total_cmp);
    durations
        .get(durations.len() / 2)
        .copied()
        .unwrap_or_default()
}
