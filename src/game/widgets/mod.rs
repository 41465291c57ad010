//! The parts every panel is built of. Each paints itself from the theme, shows where the keyboard is, says what it
//! is to a screen reader, and when it cannot be used says why.

mod bubble;
mod button;
mod card;
mod chip;
mod elided;
mod gauge;
mod keycap;
mod modal;
mod slider;
mod tile;
mod tip;
mod toggle;

pub use bubble::{Side, bubble, cue, note, warning, wide_bubble};
pub use button::{Button, Rank};
pub use card::{caption, card, heading, lead, number, section};
pub use chip::chip;
pub use elided::elided;
pub use gauge::{gauge, gauge_since};
pub use keycap::{keycap, keycap_width};
pub use modal::modal;
pub use slider::slider;
pub use tile::Tile;
pub use tip::Tip;
pub use toggle::{segments, tabs, toggle};
