//! Ways of acting, as an autopilot plays them: the habits of a strategy, or a timetable.

use super::raw::BasisRaw;
use crate::scenario::people::Address;
use crate::scenario::script::FramingRaw;
use crate::scenario::world::OpportunityId;
use crate::scenario::{AskId, MoveId, PersonId, TopicId};

/// A way's place in its lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WayId(pub u16);

/// A way of acting.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// Short name.
    pub id: String,
    /// Name shown.
    pub label: String,
    /// What it goes by.
    pub by: By,
}

/// What a way of acting goes by.
#[derive(Clone, Debug, PartialEq)]
pub enum By {
    /// The strategy of this name.
    Strategy(String),
    /// A timetable.
    Plan(Vec<Step>),
}

/// A step of a timetable.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What is done.
    pub deed: Deed,
    /// With whom; never empty.
    pub with: Vec<PersonId>,
    /// The first day, from 0 where the stretch begins.
    pub from: u32,
    /// Days from one time to the next.
    pub every: u32,
    /// How many times; 0 is as long as the stretch lasts.
    pub times: u32,
    /// How often in a row each time.
    pub in_a_row: u32,
    /// Whenever there is reason to, instead of on fixed days.
    pub whenever: bool,
    /// Whom or what an introduction or a word is about.
    pub about: Option<Subject>,
    /// How an ask is put.
    pub framing: FramingRaw,
    /// The e-mail an ask is written in; face to face without.
    pub mail: Option<Letter>,
}

/// What a timetable can have done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deed {
    /// A building move or gesture.
    Move(MoveId),
    /// An ask.
    Ask(AskId),
    /// A follow-up to the last unanswered e-mail.
    FollowUp,
    /// A request is accepted.
    Accept,
    /// A request is declined.
    Decline,
}

/// What an introduction or a word is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// This person.
    Person(PersonId),
    /// This opening.
    Opening(OpportunityId),
}

/// The choices an e-mail is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Letter {
    /// Where it is sent.
    pub address: Address,
    /// It is concise.
    pub short: bool,
    /// What it has to say.
    pub topic: Option<TopicId>,
    /// It says plainly what it asks for.
    pub clear_ask: bool,
    /// It says how much time it asks for.
    pub time_bound: bool,
}

/// A kind of act, as stretches of play offer them and conditions wait for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// This move.
    Move(MoveId),
    /// This ask, face to face or in writing.
    Ask(AskId),
    /// Any ask face to face.
    AnyAsk,
    /// Any ask in writing, and following up on it.
    AnyMail,
}

impl BasisRaw {
    /// It in a few words.
    pub fn words(self) -> &'static str {
        match self {
            BasisRaw::Evidence => {
                "Research found this direction; how large it is here is the game's choice."
            }
            BasisRaw::HouseRule => "Nobody has measured this; it is a rule of this house.",
            BasisRaw::Both => {
                "The direction is from research, and part of it is a rule of this house."
            }
        }
    }
}
