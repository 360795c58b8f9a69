//! What a person does and sees, in small files.

mod choose;
mod follow;
mod keyboard;
mod press;
mod see;
mod see_field;
mod sign_in;
pub mod start;
mod traffic;
mod type_into;
mod visit;
