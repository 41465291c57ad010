//! The town: everybody networks with everybody, seen as a whole, with what comes of it drawn as it goes.

mod curves;
mod foot;
mod marks;
mod obey;
mod people;
mod places;
mod screen;

pub use obey::{LiveTown, Watch, watch};
pub use screen::{TownState, town};
