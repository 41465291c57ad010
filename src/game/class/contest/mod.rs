//! The tournament: ways to network side by side over many seeds, while the class bets on who ends up best.

mod entrants;
mod habits;
mod obey;
mod results;
mod running;
mod screen;

pub use obey::{Contend, contend};
pub use running::Arena;
pub use screen::{ContestState, contest};
