//! The course in the window: the chapters, and a lesson beat by beat. What is played in a lesson is played on the play
//! screen itself, under a banner; everything else stands on a page beside the list of chapters.

mod answer;
mod banner;
mod bet;
mod chapters;
mod ending;
pub mod figures;
mod foot;
mod learn;
mod learning;
mod page;
mod picture;
mod rail;
mod scale;

pub use banner::banner;
pub use chapters::{LessonsState, lessons_screen};
pub use foot::foot;
pub use learn::{act, learn, note, pass, present, undo};
pub use learning::Learning;
pub use page::{LessonState, Page, lesson_screen};
