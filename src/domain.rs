//! The concepts of the product, such as organizations, restore points and restore sessions, as types that can only have
//! valid values.
//!
//! This layer is pure: it uses neither Leptos nor the browser nor the clock. The time zone and the current time are
//! arguments, so the native tests can test every rule.

pub mod backup_window;
pub mod clean_text;
pub mod explore;
pub mod guid;
pub mod json;
pub mod link;
pub mod list;
pub mod lost_start;
pub mod mangled_address;
pub mod organization;
pub mod partial;
pub mod preview;
pub mod record;
pub mod resource;
pub mod restore_point;
pub mod restore_points;
pub mod restore_session;
pub mod restore_type;
pub mod session_name;
pub mod time;
pub mod user;
