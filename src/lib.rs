//! Speaking Terms: practise networking in a population whose rapport and trust are hidden, then see what was
//! really going on.
//!
//! The house, ground floor up; imports point down only, and a test holds them to it:
//!
//! | floor | module | what lives there |
//! |---|---|---|
//! | 0 | [`model`] | the social mechanics: one tie and pure functions on it |
//! | 1 | [`scenario`] | what an author writes, and what becomes of it |
//! | 2 | [`sim`] | the simulation: commands in, events out |
//! | 3 | [`strategy`] | autopilots, which see what a learner sees |
//! | 4 | [`study`] | what runs teach: debriefs, what-ifs, tournaments, traces |
//! | 5 | `game` | the game in a window (feature `gui`) |
//! | 5 | [`text`] | the game as a dialogue in the terminal |
//! | 6 | [`cli`] | arguments, files, progress bars, exit codes |
//!
//! [`random`] stands beside the ground floor: keyed streams of draws for floors 1 and up. [`shelf`] stands beside
//! floor 5: what both games borrow from whoever may open files.

pub mod cli;
#[cfg(feature = "gui")]
pub mod game;
pub mod model;
pub mod random;
pub mod scenario;
pub mod shelf;
pub mod sim;
pub mod strategy;
pub mod study;
pub mod text;
