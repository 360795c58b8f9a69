//! Replacements for functions of the browser: random numbers, timers, clocks, and the height of the window.

use leptos::wasm_bindgen::JsValue;

/// Removes the delay before a retry, which is a random fraction of a maximum, in this test and all later ones.
pub fn disable_retry_delays() {
    let math = js_sys::Reflect::get(&js_sys::global(), &"Math".into()).unwrap();
    let random = js_sys::Function::new_no_args("return 0");
    js_sys::Reflect::set(&math, &JsValue::from("random"), &random).unwrap();
}

/// Makes timers run faster until it is dropped.
pub struct FastTimers;

impl FastTimers {
    /// 100 times as fast.
    pub fn start() -> Self {
        Self::times(100)
    }

    pub fn times(factor: u32) -> Self {
        let script = format!(
            "window.originalSetTimeout ??= setTimeout;
            window.setTimeout = (callback, delay, ...rest) => originalSetTimeout(callback, delay / {factor}, ...rest)"
        );
        js_sys::eval(&script).unwrap();
        Self
    }
}

impl Drop for FastTimers {
    fn drop(&mut self) {
        js_sys::eval("window.setTimeout = originalSetTimeout").unwrap();
    }
}

/// Advances the monotonic clock for this test and all later ones.
pub fn advance_clock(milliseconds: u32) {
    let script = format!(
        "{{ const now = () => Performance.prototype.now.call(performance);
        const offset = performance.now() - now() + {milliseconds};
        performance.now = () => now() + offset; }}"
    );
    js_sys::eval(&script).unwrap();
}

/// Advances the wall clock until it is dropped, but not the monotonic clock, which in most browsers stops while the
/// device is asleep.
pub struct AdvancedWallClock;

impl AdvancedWallClock {
    pub fn by(milliseconds: u32) -> Self {
        let script = format!("Date.now = () => new Date().getTime() + {milliseconds}");
        js_sys::eval(&script).unwrap();
        Self
    }
}

impl Drop for AdvancedWallClock {
    fn drop(&mut self) {
        js_sys::eval("Date.now = () => new Date().getTime()").unwrap();
    }
}

/// Gives the window another height, in CSS pixels, until it is dropped.
pub struct WindowHeight;

impl WindowHeight {
    pub fn of(height: u32) -> Self {
        let script = format!(
            "window.originalInnerHeight = Object.getOwnPropertyDescriptor(window, 'innerHeight');
            Object.defineProperty(window, 'innerHeight', {{ value: {height}, configurable: true }})"
        );
        js_sys::eval(&script).unwrap();
        Self
    }
}

impl Drop for WindowHeight {
    fn drop(&mut self) {
        js_sys::eval("Object.defineProperty(window, 'innerHeight', window.originalInnerHeight)")
            .unwrap();
    }
}
