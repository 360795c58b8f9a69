//! State that outlives every screen: who is signed in, the form, the start of a session. Draws nothing.

pub mod auth;
pub mod deployment_check;
pub mod display_zone;
pub mod explore_form;
pub mod idle_timeout;
pub mod own_sessions;
pub mod recent_lists;
pub mod recent_sessions;
pub mod session_start;
pub mod session_stops;
pub mod started_here;
pub mod text;
pub mod viewed_session;
