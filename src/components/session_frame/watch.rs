//! Reads a session again and again while the user looks at it.
//!
//! Watching is not activity: after some minutes without the user, it waits for them, so that it neither keeps a user
//! signed in nor renews their sign-in.

use std::time::Duration;

use leptos::{
    leptos_dom::helpers::{document, window},
    prelude::*,
};

use crate::{
    components::{
        load::{Load, RefetchState},
        resource_load::ResourceLoad,
    },
    domain::restore_session::RestoreSession,
    state::idle_timeout::IdleTimeout,
    ui::{
        clock::{self, Instant},
        context::context,
        reactive::{effect, memo},
        signal::{Memo, RwSignal},
        timer::set_timeout_scoped,
    },
};

/// The shortest time between two reads, in milliseconds.
const SHORTEST: f64 = 5_000.0;
/// The longest time between two reads, in milliseconds.
const LONGEST: f64 = 60_000.0;
/// The shortest time between two reads after one has failed, in milliseconds.
const SHORTEST_AFTER_FAILURE: f64 = 15_000.0;

/// Reads the session while it is open, the page is visible and the user has not paused it.
pub fn watch(load: Load<RestoreSession>, is_open: Memo<bool>, is_paused: RwSignal<bool>) {
    let idle = context::<IdleTimeout>();
    let is_visible = page_visibility();
    let ticks = RwSignal::new(0_u32);
    let opened = Instant::now();
    // Another screen of the session may have read it.
    let age = load
        .freshness
        .with_untracked(|freshness| clock::now() - freshness.at);
    let last_read = StoredValue::new(Instant::ago(age.max(0.0)));
    let tick_after = move |milliseconds: f64| {
        let tick = move || ticks.update(|ticks| *ticks = ticks.wrapping_add(1));
        set_timeout_scoped(Duration::from_secs_f64(milliseconds / 1_000.0), tick);
    };
    effect(move || {
        ticks.track();
        let refetch = load.freshness.with(|freshness| freshness.refetch.clone());
        if !is_open.get() || is_paused.get() || !is_visible.get() {
            return;
        }
        let interval = interval(opened.elapsed(), &refetch);
        let wait = interval - last_read.get_value().elapsed();
        if wait > 0.0 {
            tick_after(wait);
        } else if idle.is_user_present() {
            last_read.set_value(Instant::now());
            load.refetch_quietly();
            tick_after(interval);
        } else {
            tick_after(SHORTEST);
        }
    });
}

/// Reads the events of an open session after each read of the session, and a last time at its end, until the user
/// scrolls: a row that the user reads must not move. A long list is only read when the user asks.
pub fn follow(events: ResourceLoad, session: Load<RestoreSession>) {
    let read_at = memo(move || session.freshness.with(|freshness| freshness.at));
    // When the session was read, and whether it was open.
    let mut last: Option<(f64, bool)> = None;
    effect(move || {
        let Some(session) = session.data() else {
            return;
        };
        let read_at = read_at.get();
        let is_new = last.is_some_and(|(at, was_open)| read_at > at && was_open);
        last = Some((read_at, !session.is_stopped()));
        if is_new && is_at_top() && events.is_short_list() {
            events.load.refetch_quietly();
        }
    });
}

fn is_at_top() -> bool {
    window().scroll_y().is_ok_and(|pixels| pixels < 1.0)
}

/// The milliseconds between two reads of a session that has been watched for `watched` milliseconds: longer after
/// some minutes, and as long as the server asks.
pub fn interval(watched: f64, refetch: &RefetchState) -> f64 {
    let usual = (watched / 20.0).clamp(SHORTEST, LONGEST);
    match refetch {
        RefetchState::Failed(error) => {
            let asked = f64::from(error.retry_after().unwrap_or_default()) * 1_000.0;
            usual.max(SHORTEST_AFTER_FAILURE).max(asked)
        }
        RefetchState::Idle | RefetchState::Loading => usual,
    }
}

/// Whether the browser shows the page.
fn page_visibility() -> RwSignal<bool> {
    let is_visible = || !document().hidden();
    let signal = RwSignal::new(is_visible());
    let listener = window_event_listener_untyped("visibilitychange", move |_| {
        signal.set(is_visible());
    });
    on_cleanup(move || listener.remove());
    signal
}
