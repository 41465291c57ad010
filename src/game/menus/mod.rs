//! Everything around a game: choosing a scenario, settings, help, pausing, kept games, and questions before something
//! is lost.

mod class;
mod confirm;
mod games;
mod help;
mod notices;
pub(in crate::game) mod page;
mod pause;
mod season;
mod settings;

pub use class::class;
pub use confirm::confirm;
pub use games::{GamesState, games};
pub use help::help;
pub use notices::notices;
pub use pause::{PauseState, pause};
pub use season::{SeasonState, season_screen};
pub use settings::{settings_screen, settings_sheet};
