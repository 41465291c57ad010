//! Floor 4: what runs teach. Events become words, a finished run becomes a debrief, a decision is lived again
//! with the same luck, and many runs become a tournament.
//!
//! All of it is plain data and text in, plain data and text out: nothing here knows of screens, files or clocks.

pub mod aims;
pub mod asking;
pub mod calibration;
pub mod card;
pub mod class;
pub mod coach;
pub mod course;
pub mod days;
pub mod debrief;
pub mod english;
pub mod export;
pub mod goals;
mod headlines;
pub mod heard;
pub mod journal;
pub mod narration;
mod notes;
pub mod prepare;
pub mod proof;
pub mod reasons;
pub mod relive;
pub mod remarks;
pub mod report;
pub mod requests;
pub mod rings;
pub mod sitting;
mod spoken;
pub mod tournament;
pub mod trace;
mod voice;
pub mod whatif;
pub mod words;
pub mod writing;

pub use calibration::Calibration;
pub use debrief::Debrief;
pub use narration::{Narrator, Told, tell};
pub use remarks::{Remark, remarks};
pub use sitting::Sitting;
