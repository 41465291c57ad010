//! The course: what becomes of a lesson when it is played, proved, taught and remembered.

/// Names of the remarks that a debrief can make; any name is accepted while this is empty.
pub const REMARKS: &[&str] = &[];
