//! The course's window.

pub mod figures;
