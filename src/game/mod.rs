//! Floor 5, in a window: the game in Bevy and egui.
//!
//! Panels are functions of plain data that give back an [`Intent`](intent::Intent); one place carries intents out on
//! the [`Sitting`](crate::study::Sitting). No rule of the model is here.

pub mod intent;
mod open;
mod opening;
pub mod scene;
pub mod settings;
pub mod theme;
pub mod token;
pub mod widgets;

pub use open::open;
pub use opening::{Drive, Opening, Wishes};
