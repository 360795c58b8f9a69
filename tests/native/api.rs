//! Requests and responses of the API, without a network.

use restore_desk::api::response::Response;

mod config;
mod diagnosis;
mod endpoint;
mod error_responses;
mod link_policy;
mod link_policy_vs_url;
mod organizations;
mod requests;
mod restore_points;
mod restore_session;
mod retry;
mod sign_in;
mod token;

/// A response without headers.
pub fn response(status: u16, body: &str) -> Response {
    Response {
        status,
        body: body.to_owned(),
        ..Response::default()
    }
}
