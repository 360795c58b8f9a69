//! Widgets that could be in anybody's product: they know neither the API nor the domain.

pub mod address;
pub mod announcer;
pub mod button;
pub mod clock;
pub mod copy_button;
pub mod dialog;
pub mod drawing;
pub mod element;
pub mod event;
pub mod field;
pub mod focus;
pub mod heading;
pub mod icon;
pub mod json_text;
pub mod moment;
pub mod notice;
pub mod part;
pub mod problem_summary;
pub mod stored;
pub mod theme;
pub mod timestamp;
pub mod title;
pub mod waiting;
pub mod zone;
pub mod zone_switch;
