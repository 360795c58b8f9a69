//! Views that several screens share. They know the product, but no screen.

pub mod action;
pub mod connection_diagnosis;
pub mod deployment_findings;
pub mod error_notice;
pub mod error_text;
pub mod fields;
pub mod form_link;
pub mod gaps_notice;
pub mod json_view;
pub mod link_list;
pub mod load;
pub mod load_view;
pub mod operation;
pub mod preview_notice;
pub mod preview_text;
pub mod resource_footer;
pub mod resource_load;
pub mod session_frame;
pub mod stops;
pub mod table;
pub mod text;
pub mod timestamp;
