//! Points in time, local times and the calendar.

mod formats;
mod input;
mod month;
mod strip;
mod timeline;
mod timestamp;
mod zone;
