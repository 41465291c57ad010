//! What a panel of play is given: the learner's view, the story so far, and how people look. No field leads to
//! anything hidden.

use std::ops::Range;

use crate::scenario::PersonId;
use crate::sim::{Event, View};
use crate::study::Told;
use crate::study::course::Offered;

/// All that a panel of play may read.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// What the player can see.
    pub view: View<'a>,
    /// The journal in words, entry by entry as in [`View::journal`].
    pub story: &'a [Told],
    /// Where the entries begin that the last decision brought.
    pub news_from: usize,
    /// Whom the player has turned to.
    pub selected: Option<PersonId>,
    /// Seconds since the program began: for what moves.
    pub time: f64,
    /// What a lesson offers just now; everything if none does.
    pub offered: Option<&'a Offered>,
}

impl<'a> Scene<'a> {
    /// The journal: what happened, and how it was told, oldest first.
    pub fn entries(&self) -> impl Iterator<Item = (&'a Event, &'a Told)> + use<'a> {
        self.view.journal().zip(self.story)
    }

    /// The places in the story of what the last decision brought.
    pub fn news(&self) -> Range<usize> {
        self.news_from.min(self.story.len())..self.story.len()
    }
}
