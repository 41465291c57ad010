//! Playing a stretch of a lesson: within its bounds, and back to its beginning and no further.

use std::sync::Arc;

use super::attempt::Attempt;
use super::shown::Happens;
use super::stretch::{Bounds, NotNow, Stretch};
use crate::scenario::lesson::{Answer, BetId};
use crate::sim::Command;
use crate::study::sitting::{Decision, Happened, Sitting, Until};

impl Attempt {
    /// The stretch of play that this beat is, if it is one.
    pub fn stretch(&self) -> Option<&Stretch> {
        match &self.shown.what {
            Happens::Play(stretch) => Some(stretch),
            _ => None,
        }
    }

    /// The player does something.
    ///
    /// # Errors
    /// Says why it cannot be done now. Nothing has happened then.
    pub fn act(&mut self, command: Command) -> Result<Happened, NotNow> {
        let stretch = self.open_stretch()?;
        if !stretch.offered.allows(command.to, &command.act) {
            return Err(NotNow::NotOffered);
        }
        let happened = self.sitting.act(command)?;
        self.played();
        Ok(happened)
    }

    /// Lets days pass, no further than the stretch lasts.
    ///
    /// # Errors
    /// If there is no time left here.
    pub fn pass(&mut self, until: Until) -> Result<Happened, NotNow> {
        self.open_stretch()?;
        let lesson = Arc::clone(&self.lesson);
        let bounds = lesson.beats.get(self.at).and_then(Bounds::of);
        let last = bounds.map_or(self.run().today(), |bounds| {
            bounds.last(self.start_of(self.at).day)
        });
        let happened = self.sitting.pass_no_further(until, last);
        self.played();
        Ok(happened)
    }

    fn open_stretch(&self) -> Result<&Stretch, NotNow> {
        let stretch = self.stretch().ok_or(NotNow::NoPlay)?;
        match stretch.done {
            None => Ok(stretch),
            Some(_) => Err(NotNow::Over),
        }
    }

    /// The decision of this stretch that [`undo`](Self::undo) would take back.
    pub fn last_decision(&self) -> Option<&Decision> {
        self.stretch()?;
        let start = self.start_of(self.at);
        let last = self.sitting.last_decision()?;
        (last.commands >= start.commands && last.day >= start.day).then_some(last)
    }

    /// Takes back the last decision of this stretch, with the same luck ahead.
    pub fn undo(&mut self) -> Option<Decision> {
        self.last_decision()?;
        let undone = self.sitting.undo();
        self.played();
        undone
    }

    /// Plays this stretch from its beginning again.
    pub fn again(&mut self) {
        if self.stretch().is_some() {
            self.sitting = Sitting::new(self.stand(self.start_of(self.at)));
            self.played();
        }
    }

    /// What was played differs from what came after it last time: that is to be lived anew.
    pub(super) fn played(&mut self) {
        self.reached = self.at;
        self.ends.truncate(self.at);
        self.ends.push(self.mark());
        self.commands = self.run().commands().to_vec();
        let later: Vec<BetId> = (self.lesson.bets())
            .filter(|(beat, bet)| *beat > self.at && is_own(&bet.answer))
            .map(|(_, bet)| bet.id)
            .collect();
        self.truths.retain(|id, _| !later.contains(id));
        self.refresh();
    }
}

/// Whether a bet is held against the learner's own run.
fn is_own(answer: &Answer) -> bool {
    matches!(answer, Answer::Slider { way: None, .. })
}
