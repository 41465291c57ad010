//! A stretch of play as it stands: what is offered, what is left of it, and whether it is done.

use super::acts::is_of;
use super::when::{self, Since};
use crate::model::Day;
use crate::scenario::lesson::{Beat, Kind, When};
use crate::scenario::{AskId, MoveId, PersonId};
use crate::sim::{Act, Refusal, Run};

/// What is offered in a stretch of play; everything by default.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offered {
    kinds: Vec<Kind>,
    people: Vec<PersonId>,
}

impl Offered {
    /// Whether somebody can be met.
    pub fn person(&self, id: PersonId) -> bool {
        self.people.is_empty() || self.people.contains(&id)
    }

    /// Whether a move is offered.
    pub fn makes(&self, id: MoveId) -> bool {
        self.has(|kind| kind == Kind::Move(id))
    }

    /// Whether an ask is offered face to face.
    pub fn asks(&self, id: AskId) -> bool {
        self.has(|kind| kind == Kind::AnyAsk || kind == Kind::Ask(id))
    }

    /// Whether any ask is offered face to face.
    pub fn asks_any(&self) -> bool {
        self.has(|kind| matches!(kind, Kind::AnyAsk | Kind::Ask(_)))
    }

    /// Whether mails are offered.
    pub fn mails(&self) -> bool {
        self.has(|kind| kind == Kind::AnyMail)
    }

    /// Whether this can be done with somebody. Requests can always be answered.
    pub fn allows(&self, to: PersonId, act: &Act) -> bool {
        match act {
            Act::Answer(_) => true,
            _ if !self.person(to) => false,
            Act::Move(id) => self.makes(*id),
            Act::Ask(asking) if asking.mail.is_none() => self.asks(asking.ask),
            Act::Ask(_) | Act::FollowUp => self.mails(),
            Act::Request(_) | Act::Introduce(_) => false,
        }
    }

    fn has(&self, wanted: impl Fn(Kind) -> bool) -> bool {
        self.kinds.is_empty() || self.kinds.iter().copied().any(wanted)
    }
}

/// A stretch of play as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// What is offered.
    pub offered: Offered,
    /// Asks are sent with a bet first.
    pub bets: bool,
    /// Days left of it.
    pub days_left: u32,
    /// Moves left, if they are counted.
    pub acts_left: Option<u32>,
    /// It is free play.
    pub is_sandbox: bool,
    /// Why it is over, if it is.
    pub done: Option<Done>,
}

/// Why a stretch of play is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Done {
    /// What it was for has happened.
    Reached,
    /// The moves are used up.
    NoMovesLeft,
    /// The time is up.
    NoTimeLeft,
}

impl Done {
    /// It in a short sentence.
    pub fn sentence(self) -> &'static str {
        match self {
            Done::Reached => "That is it.",
            Done::NoMovesLeft => "Those were your moves here.",
            Done::NoTimeLeft => "The time is up.",
        }
    }
}

/// Why something cannot be done in a lesson just now.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[expect(missing_docs, reason = "each message says what its variant means")]
pub enum NotNow {
    #[error(transparent)]
    Refused(#[from] Refusal),
    #[error("this lesson is about something else just now")]
    NotOffered,
    #[error("this part is over. Go on when you are ready")]
    Over,
    #[error("there is nothing to play here")]
    NoPlay,
}

/// The bounds of a stretch of play, as a lesson gives them.
pub(super) struct Bounds<'l> {
    kinds: &'l [Kind],
    people: &'l [PersonId],
    days: u32,
    acts: Option<u32>,
    until: Option<&'l When>,
    bets: bool,
    is_sandbox: bool,
}

impl<'l> Bounds<'l> {
    /// Those of a beat, if something is played in it.
    pub fn of(beat: &'l Beat) -> Option<Self> {
        match beat {
            Beat::Play(play) => Some(Bounds {
                kinds: &play.moves,
                people: &play.people,
                days: play.days,
                acts: play.acts,
                until: play.until.as_ref(),
                bets: !play.no_bets,
                is_sandbox: false,
            }),
            Beat::Sandbox(sandbox) => Some(Bounds {
                kinds: &sandbox.moves,
                people: &[],
                days: sandbox.days,
                acts: None,
                until: None,
                bets: true,
                is_sandbox: true,
            }),
            _ => None,
        }
    }

    /// The last day of a stretch that began on this one.
    pub fn last(&self, start: Day) -> Day {
        Day(start.0 + self.days)
    }

    /// The stretch as it stands in a run, since its beginning.
    pub fn stretch(&self, run: &Run, since: Since) -> Stretch {
        let used = (run.commands().iter().skip(since.commands))
            .filter(|timed| !matches!(timed.command.act, Act::Answer(_)))
            .count() as u32;
        let acts_left = self.acts.map(|most| most.saturating_sub(used));
        let days_left = self.last(since.day).0.saturating_sub(run.today().0);
        // Bets are not asked about while something is played.
        let reached = |until: &When| when::holds(until, run, since, &|_| None);
        let done = if self.until.is_some_and(reached) {
            Some(Done::Reached)
        } else if acts_left == Some(0) {
            Some(Done::NoMovesLeft)
        } else if days_left == 0 || run.is_over() {
            Some(Done::NoTimeLeft)
        } else {
            None
        };
        Stretch {
            offered: Offered {
                kinds: self.kinds.to_vec(),
                people: self.people.to_vec(),
            },
            bets: self.bets,
            days_left,
            acts_left,
            is_sandbox: self.is_sandbox,
            done,
        }
    }
}

/// Whether any of these commands was of a kind.
pub(super) fn did(run: &Run, since: Since, kind: Kind) -> bool {
    let commands = run.commands().iter().skip(since.commands);
    let mut yours = commands.filter(|timed| timed.command.by == PersonId::YOU);
    yours.any(|timed| is_of(&timed.command.act, kind))
}
