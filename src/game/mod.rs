//! Floor 5, in a window: the game in Bevy and egui.
//!
//! Panels are functions of plain data that give back an [`Intent`](intent::Intent); one place, `obey.rs`, carries
//! intents out on the [`Sitting`](crate::study::Sitting). No rule of the model is here.

pub mod class;
pub mod compose;
pub mod course;
pub mod debrief;
pub mod desk;
pub mod drive;
pub mod intent;
pub mod keys;
pub mod map;
pub mod menus;
pub mod obey;
mod open;
mod opening;
pub mod panels;
pub mod reload;
pub mod scene;
pub mod screens;
pub mod settings;
pub mod theme;
pub mod title;
pub mod token;
pub mod widgets;

pub use open::open;
pub use opening::{Drive, Opening, Shots, Wishes};
