//! The sign-in screen, token refresh, the sign-in dialog, and sign-out.

mod access_token;
mod first_paint;
mod form;
mod idle_timeout;
mod leave_page;
mod memory;
mod next_user;
mod password_manager;
mod reauthenticate;
mod same_user;
mod token_refresh;
