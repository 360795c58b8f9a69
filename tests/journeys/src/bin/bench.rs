//! Measures how long the page works, in each browser. `cargo xtask bench` builds the bundle and runs it.

use std::{sync::Arc, time::Instant};

use anyhow::Result;
use journeys::{bundle::Bundle, engine::Engine, journey, stage::Stage, walk::Walk};
use sandbox::Failure;

/// Of how many measurements each figure is the median.
const TIMES: usize = 15;

fn main() -> Result<()> {
    let bundle = Arc::new(Bundle::open()?);
    println!("milliseconds, median of {TIMES}; 20,000 restore points\n");
    for engine in Engine::ALL {
        let stage = Stage::open(engine, Arc::clone(&bundle))?;
        let before = async |_: &Walk| Ok(());
        let after = async |walk: &Walk| measure(walk, engine).await;
        let result = stage.block_on(journey!(nothing).walk(&stage, before, after));
        stage.close();
        if let Err(error) = result {
            println!("{}: {error:#}", engine.name());
        }
    }
    Ok(())
}

async fn nothing(_: &Walk) -> Result<()> {
    Ok(())
}

async fn measure(walk: &Walk, engine: Engine) -> Result<()> {
    let say = |what: &str, milliseconds: f64| {
        println!("{:<10}{what:<44}{milliseconds:>8.1}", engine.name());
    };
    walk.sign_in().await?;
    walk.pick_restore_type("Exchange").await?;
    let begin = Instant::now();
    walk.pick_organization(Failure::PointsMany.name()).await?;
    walk.see("restore points: press on one").await?;
    say(
        "from the choice to the time line, once",
        begin.elapsed().as_secs_f64() * 1e3,
    );
    walk.type_point_in_time("2024-05-16 12:00").await?;
    walk.see("before the moment you asked").await?;
    for zoom in ["All", "Year", "Month", "Day"] {
        let mut times = Vec::new();
        for _ in 0..TIMES {
            walk.time_press(if zoom == "All" { "Day" } else { "All" })
                .await?;
            times.push(walk.time_press(zoom).await?);
        }
        say(&format!("the time line redrawn: {zoom}"), median(times));
    }
    walk.time_press("All").await?;
    let mut times = Vec::new();
    for minute in 0..TIMES {
        let text = format!("2024-05-16 12:{minute:02}");
        times.push(walk.time_typing("Point in time", &text).await?);
    }
    say("another moment typed", median(times));
    say("the calendar opened", walk.time_press("Calendar").await?);
    Ok(())
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}
