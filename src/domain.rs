//! The words of the product: what an administrator talks about, as types that cannot hold nonsense.
//!
//! Nothing in here knows Leptos, the browser or the clock: zone and time are arguments, so every rule is tested natively.

pub mod backup_window;
mod digits;
pub mod explore_draft;
pub mod explore_options;
pub mod form_address;
pub mod guid;
pub mod idleness;
pub mod json;
pub mod link;
pub mod month;
pub mod numeric_moment;
pub mod organization;
pub mod point_in_time;
pub mod preview;
pub mod remembered;
pub mod resource;
pub mod restore_points;
pub mod restore_session;
pub mod restore_type;
pub mod session_name;
pub mod spoken_moment;
pub mod term;
pub mod time_line;
pub mod timestamp;
pub mod typed_moment;
pub mod user;
pub mod written_moment;
pub mod zone;
