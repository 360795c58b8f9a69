//! The line in the terminal that shows how far cargo is while a program runs.

use std::{
    io::{Write as _, stdout},
    process::Command,
    thread,
    time::{Duration, Instant},
};

const INTERVAL: Duration = Duration::from_millis(250);
/// Moves the cursor to the start of the line, and erases the line.
const ERASE_LINE: &str = "\r\x1b[K";

/// The progress line. Dropping it erases the line.
#[derive(Debug)]
pub struct Progress(Instant);

impl Progress {
    /// Starts the clock.
    pub fn start() -> Self {
        Self(Instant::now())
    }

    /// Shows the progress in `log`, and waits until the next update is due.
    pub fn update(&self, log: &str) {
        let line = describe(parse(log), self.0.elapsed());
        print(&format!("{ERASE_LINE}  {line}"));
        thread::sleep(INTERVAL);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        print(ERASE_LINE);
    }
}

fn print(text: &str) {
    print!("{text}");
    // Fails only if the terminal is closed.
    let _ = stdout().flush();
}

/// Makes cargo write its progress, which it otherwise writes only to a terminal.
pub fn request_from_cargo(command: &mut Command) {
    command
        .env("CARGO_TERM_PROGRESS_WHEN", "always")
        .env("CARGO_TERM_PROGRESS_WIDTH", "80");
}

/// Removes the progress of cargo from its output: cargo ends it with a carriage return.
pub fn without_progress(output: &str) -> String {
    let without = |line: &str| match line.rsplit_once('\r') {
        Some((_, "")) => None,
        Some((_, rest)) => Some(format!("{rest}\n")),
        None => Some(format!("{line}\n")),
    };
    output.lines().filter_map(without).collect()
}

/// Returns the numbers in the last progress that cargo has written, as in `Building [==>   ] 37/214: leptos, url`.
fn parse(output: &str) -> Option<(usize, usize)> {
    output.rsplit(['\r', '\n']).find_map(|line| {
        let (_, numbers) = line.split_once("] ")?;
        let numbers = numbers.split(':').next()?;
        let (done, total) = numbers.split_once('/')?;
        Some((done.trim().parse().ok()?, total.trim().parse().ok()?))
    })
}

fn describe(crates: Option<(usize, usize)>, elapsed: Duration) -> String {
    let seconds = elapsed.as_secs();
    match crates {
        Some((done, total)) => format!("{done} of {total} crates, {seconds} s"),
        None => format!("{seconds} s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTPUT: &str = "   Compiling serde v1.0.229\n    \
        Building [=>      ] 3/214: serde, url\r    \
        Building [==>     ] 37/214: leptos\r   Compiling leptos v0.8.23\n    \
        Building [==>     ] 38/214: leptos\r";

    #[test]
    fn the_last_progress_is_shown_with_the_time() {
        assert_eq!(parse(OUTPUT), Some((38, 214)));
        let elapsed = Duration::from_millis(12_300);
        assert_eq!(describe(parse(OUTPUT), elapsed), "38 of 214 crates, 12 s");
        assert_eq!(describe(parse("npm install\n"), elapsed), "12 s");
    }

    #[test]
    fn the_log_does_not_contain_the_progress() {
        assert_eq!(
            without_progress(OUTPUT),
            "   Compiling serde v1.0.229\n   Compiling leptos v0.8.23\n"
        );
        let error = "error[E0308]: mismatched types\n\n --> src/main.rs:1:1\n";
        assert_eq!(without_progress(error), error);
    }
}
