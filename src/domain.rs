//! The words of the product: what an administrator talks about, as types that cannot hold nonsense.
//!
//! Nothing in here knows Leptos, the browser or the clock: zone and time are arguments, so every rule is tested natively.

pub mod backup_window;
pub mod explore_draft;
pub mod explore_options;
pub mod guid;
pub mod json;
pub mod link;
pub mod organization;
pub mod picker;
pub mod point_in_time;
pub mod remembered;
pub mod resource;
pub mod restore_session;
pub mod restore_type;
pub mod timestamp;
pub mod written_moment;
