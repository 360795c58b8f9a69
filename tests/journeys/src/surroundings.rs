//! What surrounds the page and is its user's to choose: the window, and the settings of browser and system.

/// One choice; all others are as usual.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surroundings {
    /// A window of 1280 CSS pixels, and no wishes.
    Usual,
    /// A window of so many CSS pixels, as a small screen has it, or a large one at 400 %.
    Width(u32),
    /// The system's few colours instead of the page's (`forced-colors: active`).
    ForcedColors,
    /// No motion (`prefers-reduced-motion: reduce`).
    ReducedMotion,
    /// A finger instead of a mouse (`pointer: coarse`).
    Touch,
    /// On paper.
    Print,
    /// Scripts switched off, from the next load on.
    WithoutScripts,
    /// No WebAssembly, as in an old browser, from the next load on.
    WithoutWasm,
}
