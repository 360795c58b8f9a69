//! Emulated windows and settings of the browser and the operating system.

/// One emulated setting; all others have their defaults.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Emulation {
    /// A window of 1280 CSS pixels, and default settings.
    Default,
    /// A window of this width in CSS pixels: a small screen, or a large one at 400 % zoom.
    Width(u32),
    /// `forced-colors: active`, as in the high-contrast mode of Windows.
    ForcedColors,
    /// `prefers-reduced-motion: reduce`.
    ReducedMotion,
    /// `pointer: coarse`, as on a touchscreen.
    Touch,
    /// The `print` media type.
    Print,
    /// JavaScript is disabled from the next load on.
    NoScripts,
    /// WebAssembly is switched off from the next load on.
    NoWasm,
    /// WebAssembly and newer functions are missing from the next load on.
    OldBrowser,
}
