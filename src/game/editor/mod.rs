//! The author's editor: a scenario as text and as a form at the same time, with all that is wrong with it below.

mod bench;
mod carry;
mod colours;
mod craft;
mod door;
mod fields;
mod forms;
mod lists;
mod page;
mod problems;
mod sentences;
mod text;
mod trial;
mod try_out;
mod way_back;
mod won;

pub use bench::{Bench, Trouble};
pub use carry::{carry, keep_draft, tend};
pub use craft::Craft;
pub use door::{MakeState, door};
pub use page::{EditorState, page};
pub use trial::Found;
pub use try_out::{TryState, Trying, try_sheet};
pub use way_back::way_back;
