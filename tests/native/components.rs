//! The texts of components.

mod error_text;
