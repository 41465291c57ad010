//! The classroom in the window: a run that is shown to a class on the big screen, and the teacher's page with all that
//! the class does not see, in a window of its own or in the same one.

mod board;
mod carry;
pub mod contest;
mod door;
mod hands;
mod lesson;
mod notes;
mod page;
mod panes;
mod podium;
mod question;
mod room;
mod rules;
pub mod town;
mod transport;
mod window;
mod wish;
mod xray;

pub use board::board;
pub use carry::{act, carry, keep, pass, undo};
pub use door::door;
pub use lesson::{lesson_head, lesson_page, lesson_through};
pub use page::{PageState, page};
pub use podium::Podium;
pub use room::Room;
pub use window::plugin;
pub use wish::{ClassFile, Wish};
