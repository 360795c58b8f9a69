//! The texts of components, and the times between two reads.

mod deployment_findings;
mod end_notice;
mod error_text;
mod session_facts;
mod watch;
