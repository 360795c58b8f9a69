//! The client of the REST API.
//!
//! [`anonymous`] has the requests that need no sign-in, and the sign-in itself; [`client`] has all others. Requests and
//! responses are values, built and read without a network: only [`transport`] uses it.

pub mod anonymous;
pub mod base;
pub mod client;
pub mod config;
pub mod deployment;
pub mod diagnosis;
pub mod endpoint;
pub mod error;
mod error_body;
pub mod lists;
pub mod pasted_token;
pub mod request;
pub mod resource_response;
pub mod response;
pub mod send;
pub mod token;
pub mod token_response;
pub mod token_store;
pub mod transport;
pub mod version;
mod wire;
