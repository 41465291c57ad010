//! Floor 4: what runs teach. Events become words, a finished run becomes a debrief, a decision is lived again
//! with the same luck, and many runs become a tournament.
//!
//! All of it is plain data and text in, plain data and text out: nothing here knows of screens, files or clocks.

pub mod calibration;
pub mod debrief;
pub mod export;
mod headlines;
pub mod narration;
mod notes;
pub mod reasons;
pub mod report;
pub mod sitting;
pub mod tournament;
pub mod trace;
mod voice;
pub mod whatif;
pub mod words;

pub use calibration::Calibration;
pub use debrief::Debrief;
pub use narration::{Narrator, Told, tell};
pub use sitting::Sitting;
