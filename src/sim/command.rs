//! Commands: the one way in. Whoever acts, acts by one of these.

use crate::model::outreach::Checks;
use crate::model::{Answer, Day};
use crate::scenario::people::Address;
use crate::scenario::world::OpportunityId;
use crate::scenario::{AskId, MoveId, PersonId, TopicId};

/// Somebody does something to somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct Command {
    /// Who acts.
    pub by: PersonId,
    /// Towards whom.
    pub to: PersonId,
    /// What they do.
    pub act: Act,
    /// What the actor thinks the odds of a yes are, 0..1; logged and scored, it changes nothing.
    pub predicted: Option<f32>,
    /// Scripts only: what the answer shall be, whatever the odds.
    pub forced: Option<Forced>,
}

impl Command {
    /// A plain command, without prediction or forced answer.
    pub fn new(by: PersonId, to: PersonId, act: Act) -> Self {
        Command {
            by,
            to,
            act,
            predicted: None,
            forced: None,
        }
    }
}

/// What can be done.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Act {
    /// A building move or gesture.
    Move(MoveId),
    /// An ask, in person or by e-mail.
    Ask(Asking),
    /// A follow-up to the last unanswered e-mail to this person.
    FollowUp,
    /// Somebody other than the player asks something of `to`, who may answer later. People without a strategy of
    /// their own are asked outright instead, by [`Act::Ask`].
    Request(AskId),
    /// The answer to an open request of `to`.
    Answer(Reply),
    /// Brings `to` and a contact of the actor's together, unasked.
    Introduce(PersonId),
}

/// An ask with all that its composer chose.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Asking {
    /// What is asked for.
    pub ask: AskId,
    /// For an introduction: to whom. For a word: for which opening. Left out, the other decides.
    pub about: About,
    /// How it is put.
    pub framing: Framing,
    /// The e-mail it is written in; `None` is face to face.
    pub mail: Option<Mail>,
}

impl Asking {
    /// A courteous spoken ask.
    pub fn in_person(ask: AskId) -> Self {
        Asking {
            ask,
            about: About::Anything,
            framing: Framing::Plain,
            mail: None,
        }
    }

    /// The same ask in writing.
    pub fn by_mail(ask: AskId, mail: Mail) -> Self {
        Asking {
            mail: Some(mail),
            ..Asking::in_person(ask)
        }
    }
}

/// What an introduction or a word is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum About {
    /// The other decides.
    #[default]
    Anything,
    /// This person.
    Person(PersonId),
    /// This opening.
    Opening(OpportunityId),
}

/// How an ask is put.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Framing {
    /// Politely and plainly.
    #[default]
    Plain,
    /// By way of what is in it for them: counts as far as the actor can meet a need of theirs they know of.
    Mutual,
    /// As a demand.
    Rude,
}

/// The choices an e-mail is made of. What they are worth depends on the recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Mail {
    /// Where it is sent.
    pub address: Address,
    /// Four short paragraphs at most.
    pub short: bool,
    /// What it has to say, if anything that is not about the sender.
    pub topic: Option<TopicId>,
    /// It says plainly what it asks for.
    pub clear_ask: bool,
    /// It says how much time it asks for.
    pub time_bound: bool,
}

impl Mail {
    /// The checks it meets for a recipient with these preferences and this relation to its topic.
    pub fn checks(&self, address: Address, welcome: bool, relevant: bool) -> Checks {
        Checks {
            preferences: welcome && self.address == address,
            concise: self.short,
            relevant: relevant && self.topic.is_some(),
            call_to_action: self.clear_ask,
            bounded: self.time_bound,
        }
    }
}

/// The answer to somebody's request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reply {
    /// Hours are spent, and help is delivered.
    Accept,
    /// A polite no.
    Decline,
    /// No answer at all.
    Ignore,
}

/// An answer a script insists on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Forced {
    /// Answered so.
    Answered(Answer),
    /// Never answered; only for e-mail.
    NoReply,
}

/// A command on its day: an entry of a script or a replay.
#[derive(Clone, Debug, PartialEq)]
pub struct Timed {
    /// The day it is given.
    pub day: Day,
    /// The command.
    pub command: Command,
}
