//! The home screen: the form that starts a restore session.

mod calendar;
mod form;
mod incomplete_lists;
mod lost_response;
mod organization_combobox;
mod organizations;
mod point_in_time;
mod repeat;
mod restore_points;
mod start;
mod time_line;
