//! The simulation: held against an implementation of the model written from its document alone, the same on every
//! machine and thread, and closed to whoever should not see into it.

mod amendments;
mod beliefs;
mod determinism;
mod outside;
#[path = "../reference/mod.rs"]
mod reference;
mod secrets;
