//! Events: the one way out. What a person concerned could know is apart, by type, from what was really going on.

use crate::model::cues::{Mood, Reaction, Regard};
use crate::model::{Belief, Day, Reasons, Tie};
use crate::scenario::people::TraitSet;
use crate::scenario::world::OpportunityId;
use crate::scenario::{AskId, MoveId, PersonId};

use super::command::About;

/// What happened, as the actor could know it.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// When.
    pub day: Day,
    /// Who acted.
    pub actor: PersonId,
    /// Towards whom.
    pub other: PersonId,
    /// What it was.
    pub what: What,
    /// Face to face or in writing.
    pub channel: Channel,
    /// How it ended.
    pub outcome: Outcome,
    /// What the actor had thought the odds were.
    pub predicted: Option<f32>,
    /// How warm the other seemed.
    pub mood: Option<Mood>,
    /// How much they seemed to think of the actor's work.
    pub regard: Option<Regard>,
    /// How an overstep was taken, if it showed.
    pub reaction: Option<Reaction>,
    /// Traits of the other that came up for the first time.
    pub learned: TraitSet,
    /// Whom or what it opened.
    pub about: About,
    /// What the actor believes of the other after it.
    pub belief: Belief,
    /// The player was there or was told.
    pub seen_by_you: bool,
    /// The place in the run's commands of the player's decision behind it.
    pub decision: Option<u32>,
}

/// What was really going on: handed out only to debriefs, the x-ray and traces.
#[derive(Clone, Debug, PartialEq)]
pub struct Hidden {
    /// The odds of a yes, of an ask or a follow-up.
    pub p_yes: Option<f32>,
    /// The terms behind them.
    pub reasons: Option<Reasons>,
    /// Severity of the overstep, 0 if none.
    pub severity: f32,
    /// All that the equations were given besides the tie.
    pub inputs: Inputs,
    /// What `other` holds about `actor` after it.
    pub tie: Tie,
    /// How the tie began, with the first event of a tie that did not begin at nothing.
    pub start: Option<Tie>,
}

/// What the equations were given besides the tie; those that apply.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Inputs {
    /// Common ground, 0..1.
    pub similarity: Option<f32>,
    /// How well help matched, 0..1.
    pub matching: Option<f32>,
    /// Days since the last contact.
    pub silence_days: Option<u32>,
    /// The beginner's allowance.
    pub slack: Option<f32>,
    /// Size of the ask.
    pub size: Option<f32>,
    /// Share of capital that is rapport (a).
    pub rapport_share: Option<f32>,
    /// Share of capital that is trust (b).
    pub trust_share: Option<f32>,
    /// What a yes leaves owing (τ).
    pub tally: Option<f32>,
    /// Vouching on that day (G).
    pub vouching: Option<f32>,
    /// How well it suits their own needs.
    pub fit: Option<f32>,
    /// Etiquette (E).
    pub etiquette: Option<f32>,
    /// What was added to the size for the setting.
    pub context_gap: Option<f32>,
    /// Settling up: professional setting.
    pub professional: Option<bool>,
    /// Settling up: value handed over.
    pub value: Option<f32>,
    /// Follow-up: odds of the first mail.
    pub first_p: Option<f32>,
    /// Follow-up: well timed.
    pub timely: Option<bool>,
    /// Hearsay: the change in trust at the source.
    pub delta_trust: Option<f32>,
    /// Introducer's share: severity of the overstep itself.
    pub severity: Option<f32>,
}

/// What an event was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    /// A building move or gesture.
    Move(MoveId),
    /// An ask: spoken and answered, or a mail sent (outcome `Done`), or the answer to a mail, or its silence.
    Ask(AskId),
    /// A follow-up to a mail about this ask.
    FollowUp(AskId),
    /// Somebody asks this of `other`.
    Request(AskId),
    /// `actor` answers a request of `other`'s for this.
    Reply(AskId),
    /// `actor` brings `other` together with somebody.
    Introduction,
    /// `other` hears of an overstep of `actor`'s.
    HeardOverstep,
    /// `other` hears of help or thanks of `actor`'s.
    HeardHelp,
    /// `actor` had introduced whoever overstepped against `other`.
    Vouched,
    /// An opening was decided.
    Decision(OpportunityId),
}

/// Face to face or in writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Channel {
    /// Face to face.
    InPerson,
    /// By e-mail.
    Email,
}

/// How an event ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Done, sent, delivered.
    Done,
    /// Granted.
    Yes,
    /// Politely declined.
    No,
    /// No answer came.
    NoReply,
    /// A request was declined.
    Declined,
    /// A request went unanswered.
    Ignored,
}

/// How much of what happens is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Recording {
    /// Nothing: for sweeps and tournaments.
    Nothing,
    /// All that the player does or that changes what others hold about the player.
    You,
    /// Everything.
    Everything,
}

/// All that was kept, in the order it happened.
#[derive(Clone, Debug)]
pub struct Log {
    recording: Recording,
    events: Vec<Event>,
    hidden: Vec<Hidden>,
}

impl Log {
    pub(super) fn new(recording: Recording) -> Self {
        Log {
            recording,
            events: Vec::new(),
            hidden: Vec::new(),
        }
    }

    /// Whether an event between these two is kept.
    pub(super) fn keeps(&self, actor: PersonId, other: PersonId) -> bool {
        match self.recording {
            Recording::Nothing => false,
            Recording::You => actor == PersonId::YOU || other == PersonId::YOU,
            Recording::Everything => true,
        }
    }

    pub(super) fn push(&mut self, event: Event, hidden: Hidden) {
        self.events.push(event);
        self.hidden.push(hidden);
    }

    /// What happened, as those concerned could know it.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// What was really going on, event by event.
    pub(super) fn hidden(&self) -> &[Hidden] {
        &self.hidden
    }
}
