//! The timeline of restore points: the range of time that it shows, the cells and lines that stand for restore points,
//! the pauses between them, and the ticks of the calendar. Positions are whole numbers from 0 to
//! [`WIDTH`](range::WIDTH), so that they can be written without a formatter for floating-point numbers.

pub mod pauses;
pub mod range;
pub mod strip;
pub mod ticks;
