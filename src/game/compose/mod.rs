//! The two composers of the play screen: asking somebody for something face to face, and writing to them. Each is a
//! sheet over the screen that turns into its answer.
//!
//! [`ask_sheet`] and [`mail_sheet`] are the ways in. What can be asked, what it costs and how it sounds comes from
//! `study`; here it is laid out. `spread` divides a sheet into its two pages and its buttons; `predict` is the guess.

mod about;
mod answer;
mod ask;
mod choices;
mod coach;
mod guess;
mod keys;
mod letter;
mod mail;
mod page;
mod paper;
mod person;
mod predict;
mod sent;
mod spread;
mod tiles;
mod waiting;

pub use ask::{AskState, ask_sheet};
pub use guess::Guess;
pub use letter::{Draft, Letter, letter};
pub use mail::{MailState, mail_sheet};
pub use predict::{feels, predict, predicted};
