//! The session screen.

mod fields;
mod links;
mod stop;
mod watch;
mod workspace;
