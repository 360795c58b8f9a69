//! What a person does and sees, in small files.

mod choose;
mod crash;
mod follow;
mod hear;
mod inspect;
mod keyboard;
mod press;
mod see;
mod see_field;
mod sign_in;
pub mod start;
pub mod theme;
mod time;
mod traffic;
mod type_into;
mod visit;
