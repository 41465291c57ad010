//! What every rule looks at: your deeds in order, your asks with what lay behind them, and the truth of the debrief.

use crate::model::Day;
use crate::scenario::catalogue::{AskDef, Mechanic, MoveDef};
use crate::scenario::people::TraitSet;
use crate::scenario::{AskId, Person, PersonId};
use crate::sim::{Act, Asking, Channel, Event, Framing, Hidden, Link, Mail, Run, What};
use crate::study::debrief::{AskOutcome, AskTold, Debrief, Door, Favour, PersonTold};

/// A run and its debrief, prepared for rules.
pub(super) struct Look<'r> {
    pub run: &'r Run,
    pub debrief: &'r Debrief,
    pub today: Day,
    /// Your moves and gestures, in order.
    pub deeds: Vec<Deed<'r>>,
    /// Your asks and follow-ups, in order.
    pub asks: Vec<Asked<'r>>,
}

/// A move or gesture of yours.
pub(super) struct Deed<'r> {
    pub day: Day,
    pub person: PersonId,
    pub kind: Kind,
    pub event: &'r Event,
    pub hidden: &'r Hidden,
}

/// What kind of deed it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    SmallTalk,
    WorkTalk,
    /// Time spent together on something you both like.
    Hobby,
    CheckIn,
    Thanks,
    Help,
    ReportBack,
    Together,
    SettleUp,
    Apology,
}

/// Rapport from which a talk is a long shared activity rather than a chat.
const A_SHARED_ACTIVITY: f32 = 0.08;

impl Kind {
    /// Talks are told apart by what they build, so that an author's own moves are as well.
    fn of(def: &MoveDef) -> Kind {
        match def.mechanic {
            Mechanic::Talk if def.building.rapport >= A_SHARED_ACTIVITY => Kind::Hobby,
            Mechanic::Talk if def.building.trust > def.building.rapport => Kind::WorkTalk,
            Mechanic::Talk => Kind::SmallTalk,
            Mechanic::CheckIn => Kind::CheckIn,
            Mechanic::ThankYou => Kind::Thanks,
            Mechanic::Help => Kind::Help,
            Mechanic::ReportBack => Kind::ReportBack,
            Mechanic::Collaboration => Kind::Together,
            Mechanic::SettleUp => Kind::SettleUp,
            Mechanic::Apology => Kind::Apology,
        }
    }

    /// Talk of any kind.
    pub fn is_talk(self) -> bool {
        matches!(self, Kind::SmallTalk | Kind::WorkTalk | Kind::Hobby)
    }
}

/// An ask or follow-up of yours.
pub(super) struct Asked<'r> {
    pub told: &'r AskTold,
    pub hidden: &'r Hidden,
    pub def: &'r AskDef,
    /// Exchanges you had had with them.
    pub before: u32,
    /// The mail it was, of a first mail.
    pub mail: Option<Mail>,
    /// How it was put, unless it follows up on a mail.
    pub framing: Option<Framing>,
}

impl Asked<'_> {
    /// Face to face.
    pub fn is_spoken(&self) -> bool {
        self.told.channel == Channel::InPerson
    }

    /// Answered, and not with a yes.
    pub fn is_refused(&self) -> bool {
        matches!(self.told.outcome, AskOutcome::No | AskOutcome::Silence)
    }
}

impl<'r> Look<'r> {
    pub fn of(run: &'r Run, debrief: &'r Debrief) -> Self {
        let catalogue = &run.scenario().catalogue;
        let yours = || (run.truth().events()).filter(|(event, _)| event.actor == PersonId::YOU);
        let deeds = yours().filter_map(|(event, hidden)| match event.what {
            What::Move(id) => Some(Deed {
                day: event.day,
                person: event.other,
                kind: Kind::of(catalogue.get(id)),
                event,
                hidden,
            }),
            _ => None,
        });
        let asked = yours().filter(|(event, hidden)| {
            matches!(event.what, What::Ask(_) | What::FollowUp(_)) && hidden.p_yes.is_some()
        });
        let asks = asked.zip(&debrief.asks).map(|((_, hidden), told)| Asked {
            told,
            hidden,
            def: catalogue.ask(told.ask),
            before: match told.channel {
                Channel::InPerson => hidden.tie.encounters.saturating_sub(1),
                Channel::Email => hidden.tie.encounters,
            },
            mail: asking(run, told).and_then(|asking| asking.mail),
            framing: asking(run, told).map(|asking| asking.framing),
        });
        Look {
            run,
            debrief,
            today: run.today(),
            deeds: deeds.collect(),
            asks: asks.collect(),
        }
    }

    /// What kind of move or gesture an event is, if it is one.
    pub fn kind(&self, event: &Event) -> Option<Kind> {
        let What::Move(id) = event.what else {
            return None;
        };
        Some(Kind::of(self.run.scenario().catalogue.get(id)))
    }

    /// Your moves and gestures of one kind.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Deed<'r>> {
        self.deeds.iter().filter(move |deed| deed.kind == kind)
    }

    /// Your talks of every kind.
    pub fn talks(&self) -> impl Iterator<Item = &Deed<'r>> {
        self.deeds.iter().filter(|deed| deed.kind.is_talk())
    }

    /// Asks face to face.
    pub fn spoken(&self) -> impl Iterator<Item = &Asked<'r>> {
        self.asks.iter().filter(|ask| ask.is_spoken())
    }

    /// First mails, with what was written.
    pub fn mails(&self) -> impl Iterator<Item = (&Asked<'r>, Mail)> {
        self.asks.iter().filter_map(|ask| Some((ask, ask.mail?)))
    }

    /// Everything that happened to you or by you, of what was recorded.
    pub fn events(&self) -> impl Iterator<Item = (&'r Event, &'r Hidden)> {
        self.run.truth().events()
    }

    /// People on speaking terms with you.
    pub fn met(&self) -> impl Iterator<Item = &'r PersonTold> {
        self.debrief.people.iter().filter(|p| p.speaking_terms)
    }

    /// Every favour you were granted, with who granted it.
    pub fn favours(&self) -> impl Iterator<Item = (PersonId, &'r Favour)> {
        let entries = self.debrief.ledger.iter();
        entries.flat_map(|entry| entry.favours.iter().map(|favour| (entry.person, favour)))
    }

    /// Doors never tried that have been open for so many days at least.
    pub fn open_for(&self, days: u32) -> impl Iterator<Item = &'r Door> {
        let today = self.today;
        (self.debrief.doors.iter()).filter(move |door| today.since(door.since) >= days)
    }

    /// The first evening on which this ask of them was likely to be granted.
    pub fn opened(&self, person: PersonId, ask: AskId) -> Option<Day> {
        let same = |o: &&crate::study::debrief::Opened| (o.person, o.ask) == (person, ask);
        Some(self.debrief.opened.iter().find(same)?.since)
    }

    /// What of theirs first came within reach, and when.
    pub fn first_opened(&self, person: PersonId) -> Option<(AskId, Day)> {
        let theirs = self.debrief.opened.iter().filter(|o| o.person == person);
        theirs.min_by_key(|o| o.since).map(|o| (o.ask, o.since))
    }

    /// Somebody of the cast.
    pub fn person(&self, id: PersonId) -> &'r Person {
        self.run.cast().get(id)
    }

    /// What you know of somebody.
    pub fn link(&self, id: PersonId) -> Option<&'r Link> {
        self.run.truth().link(PersonId::YOU, id)
    }

    /// Needs of theirs that you could meet, come up or not.
    pub fn could_help(&self, id: PersonId) -> TraitSet {
        self.person(id).needs_met_by(self.person(PersonId::YOU))
    }

    /// What they could do for you, come up or not.
    pub fn could_use(&self, id: PersonId) -> TraitSet {
        self.person(id).offers_to(self.person(PersonId::YOU))
    }

    /// The first day on which any of these traits of theirs came up.
    pub fn came_up(&self, id: PersonId, traits: TraitSet) -> Option<Day> {
        let about = |event: &&Event| (event.actor, event.other) == (PersonId::YOU, id);
        let events = self.events().map(|(event, _)| event).filter(about);
        let mut first = events.filter(|event| event.learned & traits != 0);
        first.next().map(|event| event.day)
    }
}

/// The ask as it was composed.
fn asking<'r>(run: &'r Run, told: &AskTold) -> Option<&'r Asking> {
    let command = &run.commands().get(told.decision?)?.command;
    match &command.act {
        Act::Ask(asking) => Some(asking),
        _ => None,
    }
}
