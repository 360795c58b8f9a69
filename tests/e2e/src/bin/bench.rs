//! Measures how fast the page responds with 20,000 restore points (version 6 of the API, one response) and with almost
//! 200,000 (version 8, in pages), in each browser. `cargo xtask bench` builds the bundle and runs this program.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::Result;
use e2e::{
    browser_pool::BrowserPool, bundle::Bundle, engine::Engine, memory::browser_memory, scenario,
    user::User,
};
use sandbox::{FailingOrganization, Options, Version};
use serde_json::json;

/// The number of measurements of which each result is the median.
const REPETITIONS: usize = 15;

fn main() -> Result<()> {
    let bundle = Arc::new(Bundle::load()?);
    println!("milliseconds: median of {REPETITIONS}, and the longest\n");
    for engine in Engine::ALL {
        let pool = BrowserPool::new(engine, Arc::clone(&bundle))?;
        let many = Options {
            api: Version::V8,
            many_points_interval: Duration::from_secs(829),
            ..Options::default()
        };
        for (points, options) in [("20,000", Options::default()), ("200,000", many)] {
            let before = async |_: &User| Ok(());
            let after = async |user: &User| measure(user, engine, points).await;
            let scenario = scenario!(no_steps).with_options(options);
            if let Err(error) = pool.block_on(scenario.run_with(&pool, before, after)) {
                println!("{}, {points}: {error:#}", engine.name());
            }
        }
        for rows in [1_000, 10_000, 100_000] {
            let options = Options {
                past_sessions: rows,
                events: rows,
                ..Options::default()
            };
            let before = async |_: &User| Ok(());
            let after = async |user: &User| measure_lists(user, engine, rows).await;
            let scenario = scenario!(no_steps).with_options(options);
            if let Err(error) = pool.block_on(scenario.run_with(&pool, before, after)) {
                println!("{}, {rows} rows: {error:#}", engine.name());
            }
        }
        pool.close();
    }
    Ok(())
}

/// Events and sessions: how long the page is blocked while a page of the list is appended, and what scrolling, filtering
/// and sorting take. Targets: 50 ms, a frame (16 ms), 100 ms, 300 ms, and 1,500 elements.
async fn measure_lists(user: &User, engine: Engine, rows: usize) -> Result<()> {
    user.sign_in().await?;
    let session = sandbox::id_of_session_with_events(rows);
    for (list, url) in [
        ("events", format!("#/v6/RestoreSessions/{session}/Events")),
        ("sessions", "#/v6/RestoreSessions".to_owned()),
    ] {
        let print = |label: &str, durations: &[f64]| {
            println!(
                "{:<10}{rows:>8}  {:<46}{:>8.1}{:>8.1}",
                engine.name(),
                format!("{list}: {label}"),
                median(durations),
                durations.iter().copied().fold(0.0, f64::max)
            );
        };
        user.open("#/").await?;
        user.expect_heading("New restore session").await?;
        let memory = browser_memory();
        let start = Instant::now();
        user.record_blocks().await?;
        user.open(&url).await?;
        // A server with many rows needs longer than the steps wait.
        while start.elapsed() < Duration::from_secs(120)
            && user.expect_text("entries loaded.").await.is_err()
        {}
        user.expect_text("entries loaded.").await?;
        print("load all", &[start.elapsed().as_secs_f64() * 1e3]);
        let (longest, elements) = user.longest_block().await?;
        print("append a page: longest block", &[longest]);
        let mut durations = Vec::new();
        for step in 0..60 {
            let distance = if step % 10 == 9 { 20_000.0 } else { 400.0 };
            durations.push(user.measure_scroll(distance).await?);
        }
        print("scroll by a step", &durations);
        let mut durations = Vec::new();
        for text in [
            "b", "bu", "bud", "budget", "epsilon", "zzz", "1", "12", "128", "",
        ] {
            durations.push(user.measure_fill("Search the table", text).await?);
        }
        print("filter by a text", &durations);
        let mut durations = Vec::new();
        let columns = match list {
            "events" => ["Message", "Size", "Status", "Time"],
            _ => ["Organization", "State", "Name", "Started"],
        };
        for column in columns {
            durations.push(user.measure_click(column).await?);
        }
        print("sort by a column", &durations);
        #[expect(clippy::cast_precision_loss, reason = "a number of elements")]
        print("elements in the document", &[elements as f64]);
        if let Some((before, after)) = memory.zip(browser_memory()) {
            #[expect(clippy::cast_precision_loss, reason = "a number of bytes")]
            let megabytes = after.saturating_sub(before) as f64 / 1e6;
            print("memory besides that of the home screen, MB", &[megabytes]);
        }
        print(
            "size of the responses, MB",
            &[user.response_bytes("v6/RestoreSessions").await? / 1e6],
        );
    }
    Ok(())
}

async fn no_steps(_: &User) -> Result<()> {
    Ok(())
}

async fn measure(user: &User, engine: Engine, points: &str) -> Result<()> {
    let print = |label: &str, durations: &[f64]| {
        println!(
            "{:<10}{points:>8}  {label:<46}{:>8.1}{:>8.1}",
            engine.name(),
            median(durations),
            durations.iter().copied().fold(0.0, f64::max)
        );
    };
    user.sign_in().await?;
    user.select_restore_type("Exchange").await?;
    let start = Instant::now();
    user.select_organization(FailingOrganization::PointsMany.name())
        .await?;
    // Longer than the steps wait: the sandbox needs seconds for 200,000 restore points.
    while start.elapsed() < Duration::from_secs(60)
        && user.expect_text("drag to move").await.is_err()
    {}
    user.expect_text("drag to move").await?;
    print(
        "select the organization, show the timeline",
        &[start.elapsed().as_secs_f64() * 1e3],
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
        print(&format!("redraw the timeline: {zoom}"), &durations);
    }
    measure_steps(user, &print).await?;
    user.measure_click("All").await?;
    let mut durations = Vec::new();
    for minute in 0..REPETITIONS {
        let text = format!("2024-05-16 12:{minute:02}");
        durations.push(user.measure_fill("Point in time", &text).await?);
    }
    print("change the point in time", &durations);
    print(
        "open the calendar",
        &[user.measure_click("Calendar").await?],
    );
    Ok(())
}

/// The steps of a zoom with the wheel, and of a move with the pointer and with the buttons. Each must be done within a
/// frame, 16 ms.
async fn measure_steps(user: &User, print: &dyn Fn(&str, &[f64])) -> Result<()> {
    let slider = "Restore points";
    let wheel = |delta: i32| json!({ "type": "wheel", "ctrlKey": true, "deltaY": delta });
    for (label, delta) in [("zoom in by a step", -100), ("zoom out by a step", 100)] {
        user.measure_click("All").await?;
        let mut durations = Vec::new();
        for _ in 0..REPETITIONS {
            durations.push(user.measure_pointer(slider, 0.7, wheel(delta)).await?);
            if delta > 0 {
                user.measure_pointer(slider, 0.7, wheel(-delta)).await?;
            }
        }
        print(label, &durations);
    }
    let pointer = |event: &str, buttons: u8| json!({ "type": event, "buttons": buttons });
    for zoom in ["Year", "Month"] {
        user.measure_click(zoom).await?;
        let mut durations = Vec::new();
        user.measure_pointer(slider, 0.9, pointer("pointerdown", 1))
            .await?;
        for step in 1..=15 {
            let at = 0.9 - 0.02 * f64::from(step);
            durations.push(
                user.measure_pointer(slider, at, pointer("pointermove", 1))
                    .await?,
            );
        }
        user.measure_pointer(slider, 0.6, pointer("pointerup", 0))
            .await?;
        print(&format!("drag by a step: {zoom}"), &durations);
        let mut durations = Vec::new();
        for _ in 0..REPETITIONS {
            durations.push(user.measure_click("Earlier").await?);
        }
        print(&format!("step earlier: {zoom}"), &durations);
    }
    let mut durations = Vec::new();
    for step in 1..=15 {
        let at = 0.05 * f64::from(step);
        durations.push(
            user.measure_pointer(slider, at, pointer("pointermove", 0))
                .await?,
        );
    }
    print("point at a restore point", &durations);
    Ok(())
}

fn median(durations: &[f64]) -> f64 {
    let mut durations = durations.to_vec();
    durations.sort_by(f64::total_cmp);
    durations
        .get(durations.len() / 2)
        .copied()
        .unwrap_or_default()
}
