//! When an inactive user is warned, and when they are signed out.

use restore_desk::state::idle_timeout::phase::IdlePhase;

const ALLOWED: f64 = 900_000.0;

fn warning(remaining: f64) -> IdlePhase {
    IdlePhase::Warning { remaining }
}

#[test]
fn a_timer_lasts_a_day_at_most() {
    let phase = IdlePhase::of(0.0, 31.0 * 86_400_000.0, false);
    assert_eq!(phase, IdlePhase::Active { wait: 86_400_000.0 });
}

#[test]
fn the_user_is_signed_out_one_minute_after_the_warning() {
    let phase = |idle, is_warned| IdlePhase::of(idle, ALLOWED, is_warned);
    assert_eq!(phase(0.0, false), IdlePhase::Active { wait: ALLOWED });
    assert_eq!(phase(899_999.0, false), IdlePhase::Active { wait: 1.0 });
    assert_eq!(phase(900_000.0, false), warning(60_000.0));
    assert_eq!(phase(900_000.0, true), warning(60_000.0));
    assert_eq!(phase(959_999.0, true), warning(1.0));
    assert_eq!(phase(960_000.0, true), IdlePhase::Expired);
}

#[test]
fn a_late_warning_lasts_the_full_minute_unless_the_device_slept() {
    let phase = |idle| IdlePhase::of(idle, ALLOWED, false);
    assert_eq!(phase(1_019_999.0), warning(60_000.0));
    // A throttled timer is at most a minute late; after a longer delay, the device has slept.
    assert_eq!(phase(1_020_000.0), IdlePhase::Expired);
}
