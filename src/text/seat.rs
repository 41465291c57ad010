//! What the player sits at: a game, or a lesson with its bounds. The dialogue plays both in the same way.

use crate::sim::{Command, Event, Run, View};
use crate::study::course::{Attempt, Offered};
use crate::study::sitting::{Decision, Happened, Until};
use crate::study::{Sitting, Told};

/// What the player sits at.
pub(super) enum Seat {
    /// A game.
    Game(Box<Sitting>),
    /// A lesson.
    Lesson(Box<Attempt>),
}

impl Seat {
    pub fn view(&self) -> View<'_> {
        match self {
            Seat::Game(game) => game.view(),
            Seat::Lesson(attempt) => attempt.view(),
        }
    }

    pub fn story(&self) -> &[Told] {
        match self {
            Seat::Game(game) => game.story(),
            Seat::Lesson(attempt) => attempt.story(),
        }
    }

    /// The entries of the story that something brought.
    pub fn news<'a>(
        &'a self,
        happened: &'a Happened,
    ) -> Box<dyn Iterator<Item = (&'a Event, &'a Told)> + 'a> {
        match self {
            Seat::Game(game) => Box::new(game.news(happened)),
            Seat::Lesson(attempt) => Box::new(attempt.news(happened)),
        }
    }

    /// Does something, or says in words why it cannot be done.
    pub fn act(&mut self, command: Command) -> Result<Happened, String> {
        match self {
            Seat::Game(game) => game.act(command).map_err(|why| why.to_string()),
            Seat::Lesson(attempt) => attempt.act(command).map_err(|why| why.to_string()),
        }
    }

    /// Lets days pass, or says in words why not.
    pub fn pass(&mut self, until: Until) -> Result<Happened, String> {
        match self {
            Seat::Game(game) => Ok(game.pass(until)),
            Seat::Lesson(attempt) => attempt.pass(until).map_err(|why| why.to_string()),
        }
    }

    pub fn undo(&mut self) -> Option<Decision> {
        match self {
            Seat::Game(game) => game.undo(),
            Seat::Lesson(attempt) => attempt.undo(),
        }
    }

    /// What is offered: everything in a game.
    pub fn offered(&self) -> Offered {
        let stretch = self.lesson().and_then(Attempt::stretch);
        stretch.map_or_else(Offered::default, |stretch| stretch.offered.clone())
    }

    /// Whether the player is asked what they expect before an ask.
    pub fn bets(&self) -> bool {
        let stretch = self.lesson().and_then(Attempt::stretch);
        stretch.is_none_or(|stretch| stretch.bets)
    }

    /// The run of a game, for debriefs and saving; a lesson keeps its own to itself.
    pub fn run(&self) -> Option<&Run> {
        match self {
            Seat::Game(game) => Some(game.run()),
            Seat::Lesson(_) => None,
        }
    }

    pub fn lesson(&self) -> Option<&Attempt> {
        match self {
            Seat::Game(_) => None,
            Seat::Lesson(attempt) => Some(attempt),
        }
    }

    pub fn lesson_mut(&mut self) -> Option<&mut Attempt> {
        match self {
            Seat::Game(_) => None,
            Seat::Lesson(attempt) => Some(attempt),
        }
    }

    /// Whether something would be lost that is kept by hand.
    pub fn is_unkept(&self) -> bool {
        match self {
            Seat::Game(game) => game.is_unkept(),
            Seat::Lesson(_) => false,
        }
    }

    /// It has been kept.
    pub fn kept(&mut self) {
        if let Seat::Game(game) = self {
            game.kept();
        }
    }
}
