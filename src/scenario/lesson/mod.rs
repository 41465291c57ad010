//! Lessons: what an author writes to let an idea be played, bet on, seen and proved.

pub mod raw;
