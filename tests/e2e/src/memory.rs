//! The memory of the browser.

use std::{collections::HashMap, fs, process, time::Duration};

use tokio::time::sleep;

use crate::user::User;

/// How many seconds browsers get to give their garbage back. `WebKit` has no command for it, and needs about 10.
const SECONDS: usize = 15;

/// The memory of the browser without the garbage of scripts, in bytes. `None` if the system does not say it.
///
/// # Errors
/// If the browser does not answer.
pub async fn memory_in_use(user: &User) -> anyhow::Result<Option<u64>> {
    user.collect_garbage().await?;
    let mut readings = Vec::new();
    for _ in 0..SECONDS {
        sleep(Duration::from_secs(1)).await;
        readings.extend(browser_memory());
    }
    Ok(readings.into_iter().min())
}

/// The memory of all processes that this program has started, and of those that they have started, in bytes: of a page
/// that several share, each has its part. `None` if the system does not say it; Linux does.
pub fn browser_memory() -> Option<u64> {
    let processes: HashMap<u32, u32> = fs::read_dir("/proc")
        .ok()?
        .filter_map(|entry| {
            let process = entry.ok()?.file_name().to_str()?.parse().ok()?;
            Some((process, parent_of(process)?))
        })
        .collect();
    let own = process::id();
    let is_descendant = |process: u32| {
        let mut ancestor = process;
        while let Some(parent) = processes.get(&ancestor) {
            if *parent == own {
                return true;
            }
            ancestor = *parent;
        }
        false
    };
    let descendants = processes.keys().filter(|process| is_descendant(**process));
    Some(descendants.filter_map(|process| memory_of(*process)).sum())
}

fn parent_of(process: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name, which is in parentheses, may contain spaces.
    let (_, fields) = stat.rsplit_once(')')?;
    fields.split_whitespace().nth(1)?.parse().ok()
}

fn memory_of(process: u32) -> Option<u64> {
    let memory = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
    let line = memory.lines().find(|line| line.starts_with("Pss:"))?;
    let kibibytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kibibytes * 1024)
}
