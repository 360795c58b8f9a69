//! The timeline with many restore points.

use std::time::{Duration, Instant};

use anyhow::Result;
use e2e::user::User;
use sandbox::FailingOrganization;
use serde_json::json;

use crate::report::{FRAME, Report};

/// The number of measurements of which each result is the median.
const REPETITIONS: usize = 15;

/// Selects the organization with many restore points, and measures what users do with them.
pub async fn measure(user: &User, report: &Report<'_>) -> Result<()> {
    let print = |label: &str, durations: &[f64]| report.add(label, durations, None);
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
    measure_steps(user, report).await?;
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
async fn measure_steps(user: &User, report: &Report<'_>) -> Result<()> {
    let print = |label: &str, durations: &[f64]| report.add(label, durations, Some(FRAME));
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
