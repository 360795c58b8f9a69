//! Widgets, and what they need from the browser. They know neither the API nor the domain.
//!
//! Screen readers announce only what goes through [`announcer`]. The page has no other live region, so they announce
//! everything once.

pub mod announcer;
pub mod button;
pub mod clock;
pub mod combobox;
pub mod context;
pub mod copy_button;
pub mod dialog;
pub mod display_zone;
pub mod element;
pub mod field;
pub mod fix_fields;
pub mod focus;
pub mod fold_name;
pub mod heading;
pub mod html;
pub mod icon;
pub mod intl;
pub mod loading;
pub mod local_storage;
pub mod location;
pub mod menu;
pub mod notice;
pub mod observer;
pub mod page_load;
pub mod prelude;
pub mod pretty_json;
pub mod properties;
pub mod range_views;
pub mod reactive;
pub mod save_file;
pub mod signal;
pub mod standing;
pub mod svg;
pub mod task;
pub mod text;
pub mod text_with_code;
pub mod theme;
pub mod time_element;
pub mod time_format;
pub mod time_zone_menu;
pub mod timer;
pub mod viewport;
