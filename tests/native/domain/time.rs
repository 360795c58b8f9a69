//! Points in time, local times and the calendar.

mod input;
mod month;
mod timeline;
mod timestamp;
mod zone;
