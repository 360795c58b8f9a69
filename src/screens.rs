//! The screens: one module each, named after what the user sees.
//!
//! No screen imports another; what several of them need is in [`crate::components`]. Each has a `text` module with
//! everything that the user reads there.

pub mod deployment;
pub mod home;
pub mod resource;
pub mod session;
pub mod sessions;
pub mod sign_in;
