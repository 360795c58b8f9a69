//! The steps of a scenario: what a user does and expects.

mod announcements;
mod click;
mod expect;
mod expect_values;
pub mod fill;
pub mod first_load;
mod home;
pub mod inspect;
pub mod keyboard;
mod long_life;
mod navigate;
mod network;
mod panic;
mod select;
mod sign_in;
pub mod start_session;
pub mod theme;
mod timing;
