//! In front of a class: a run that can be stepped, rewound and branched, rules that move while it goes on, and what the
//! class guessed. Plain data for any screen.

pub mod hands;
pub mod hour;
pub mod question;
pub mod report;
pub mod rules;
pub mod tape;
pub mod xray;

pub use hands::{Hands, Show};
pub use hour::Hour;
pub use question::Question;
pub use tape::{Step, Tape};
