//! The course: what becomes of a lesson when it is played, proved, taught and remembered.
//!
//! `way` plays a way of acting, `measure` says what came of it, `many` does both over many seeds, and `prove` holds a
//! lesson's claim against that. `attempt` is a learner in a lesson, `progress` what is kept of the course, `report` what
//! it has shown. All of it is plain data in and plain data out, for any screen.

mod acts;
mod attempt;
pub mod bets;
mod figures;
mod kept;
pub mod many;
pub mod measure;
mod playing;
pub mod progress;
pub mod prove;
pub mod relive;
pub mod report;
pub mod sheet;
pub mod shown;
pub mod stretch;
pub mod way;
mod when;
mod work;

pub use attempt::Attempt;
pub use kept::KeptAttempt;
pub use progress::{Progress, Standing};
pub use shown::{Happens, Shown};
pub use stretch::{NotNow, Offered, Stretch};
pub use work::{Work, Worked};

/// Names of the remarks that a debrief can make.
pub use super::remarks::NAMES as REMARKS;

use std::sync::{Arc, OnceLock};

use crate::scenario::Lesson;
use crate::scenario::lesson::library;

/// The built-in lessons, in the order of the chapters.
pub fn lessons() -> &'static [Arc<Lesson>] {
    static LOADED: OnceLock<Vec<Arc<Lesson>>> = OnceLock::new();
    // The files are built in, and a test holds that each of them is good.
    LOADED.get_or_init(|| {
        let all = library::builtin_names().filter_map(library::embedded);
        all.map(Arc::new).collect()
    })
}
