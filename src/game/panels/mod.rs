//! The play screen but for its map and composers: each panel reads a [`Scene`](super::scene::Scene) and gives back what the
//! player wants. Keys drawn on a panel's buttons are obeyed by the panel itself, while no text is being typed and no
//! sheet lies over it.

pub mod about;
pub mod conversation;
mod frame;
pub mod goals;
pub mod journal;
pub mod keys;
pub mod moves;
mod names;
pub mod outbox;
pub mod person;
pub mod prepare;
pub mod requests;
mod said;
pub mod search;
pub mod side;
pub mod week;

/// What the panels of a game being played remember between frames.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlayState {
    /// Of the right panel; its moves hold what the week's bar previews.
    pub side: side::SideState,
    /// Of the journal.
    pub journal: journal::JournalState,
    /// Of the search, from one opening to the next.
    pub search: search::SearchState,
}
