//! The texts of the widgets, and the names that every layer uses.

// The title of the page.

/// The name of the product, also the title before the first screen.
pub const PRODUCT: &str = "Restore Desk";
/// Between the title of a screen and the name of one of its parts.
pub const PART_SEPARATOR: &str = ": ";
/// Before the title of the page while a form has errors.
pub const ERROR_PREFIX: &str = "Error: ";

// The copy button.

/// The message after a copy.
pub const COPIED: &str = "Copied";
/// The message if the browser has blocked it.
pub const COPY_BLOCKED: &str = "Copying was blocked. Select the text and copy it manually.";

// The combobox. A noun is the word for one option, whose plural ends in `s`.

/// In place of the list if no option matches; shown and announced.
pub fn no_match(noun: &str, typed: &str) -> String {
    format!("No {noun} matches “{}”", typed.trim())
}

/// The announcement after typing.
pub fn match_count(count: usize, noun: &str) -> String {
    match count {
        1 => format!("1 {noun} matches"),
        _ => format!("{} {noun}s match", grouped(count)),
    }
}

/// Below a long list.
pub fn type_to_narrow(count: usize, noun: &str) -> String {
    format!("{} {noun}s. Type to narrow the list.", grouped(count))
}

/// A number with a comma between groups of three digits.
///
/// ```
/// use restore_desk::ui::text::grouped;
/// assert_eq!(grouped(999), "999");
/// assert_eq!(grouped(1_000), "1,000");
/// assert_eq!(grouped(1_234_567), "1,234,567");
/// ```
pub fn grouped(number: usize) -> String {
    match number {
        0..1_000 => number.to_string(),
        _ => format!("{},{:03}", grouped(number / 1_000), number % 1_000),
    }
}

// Loading.

/// The button that stops waiting for the server.
pub const STOP_WAITING: &str = "Stop waiting";
/// Beside it, after some seconds.
pub const SLOW: &str = "This is taking longer than usual.";
/// After what is loading: “Loading sessions …”.
pub const ELLIPSIS: &str = " …";

// The time zone.

/// The heading of the menu; before the name of the zone, for screen readers only.
pub const TIMES_IN: &str = "Times in ";
/// The label of the field for any other zone.
pub const ANOTHER_ZONE: &str = "Another time zone";
/// The placeholder of the search field.
pub const ZONE_EXAMPLE: &str = "Europe/Berlin";
/// The error for a name that the browser does not know.
pub const UNKNOWN_ZONE: &str = "Enter a time zone that the browser knows, such as Europe/Berlin";
/// The name of the browser’s time zone, if the browser does not return it.
pub const BROWSER_ZONE: &str = "your time zone";

// The theme.

/// The name of the menu, and its heading.
pub const THEME: &str = "Theme";
/// The theme of the device.
pub const DEVICE_THEME: &str = "As this device";
/// Dark text on a light background.
pub const LIGHT: &str = "Light";
/// Light text on a dark background.
pub const DARK: &str = "Dark";

// Checkboxes.

/// Before the label of a checkbox, in the name of the button that shows a sentence about it.
pub const ABOUT: &str = "About: ";

// The wrong fields of a form.

/// The heading of the links to them: `Fix 2 fields`.
pub fn fix_fields(count: usize) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("Fix {count} field{plural}")
}

// Properties.

/// In place of a value that the server did not send.
pub const NOT_GIVEN: &str = "not given";

// Times.

/// The months, from January.
pub const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];
