//! What every mechanic's system works on: the setting, the network, the queue of commands and the log.

use std::collections::BTreeSet;
use std::sync::Arc;

use bevy_ecs::prelude::*;

use super::Options;
use super::calendar::Calendar;
use super::command::{About, Command};
use super::decide::{Mind, Minds};
use super::event::{Channel, Event, Hidden, Inputs, Log, Outcome, What};
use super::network::Network;
use crate::model::cues::{self, Mood, Reaction, Reading, Regard};
use crate::model::{Day, Foreseen, Reasons, Rules};
use crate::random::{Purpose, Stream};
use crate::scenario::people::TraitSet;
use crate::scenario::{Catalogue, Person, PersonId, Scenario};

/// Whether people act of their own accord.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Others {
    /// They do: the game.
    #[default]
    Live,
    /// Only what a script says happens, and its consequences.
    Scripted,
}

/// A command on its way, with what the run adds to it.
#[derive(Clone, Debug)]
pub(super) struct Order {
    pub command: Command,
    /// The player's decision behind it.
    pub decision: Option<u32>,
    /// Help that answers a request matches it by definition.
    pub answers_request: bool,
}

impl Order {
    pub fn of(command: Command) -> Self {
        Order {
            command,
            decision: None,
            answers_request: false,
        }
    }
}

/// Something worth talking about.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rumour {
    pub actor: PersonId,
    pub source: PersonId,
    /// Severity, for an overstep; `None` for help or thanks.
    pub overstep: Option<f32>,
    /// Change in trust at the source.
    pub delta_trust: f32,
    pub nth: u32,
}

/// Counts of what the player did, for goals and tournaments.
#[derive(Default, Clone, Debug, PartialEq)]
pub struct Tally {
    /// Moves and asks of anybody, without what others hear of them.
    pub acts: u64,
    /// Asks made by the player.
    pub asks: u32,
    /// Yeses to the player.
    pub yeses: u32,
    /// Oversteps of the player's.
    pub oversteps: u32,
    /// Helps the player delivered.
    pub helps: u32,
    /// Collaborations the player had.
    pub collaborations: u32,
    /// People on speaking terms with the player.
    pub speaking_terms: u32,
    /// Every yes to the player: which ask, by whom.
    pub granted: Vec<(crate::scenario::AskId, PersonId)>,
}

/// How established everybody is just now, 0..1, by id: one column, because anybody may look anybody's up.
#[derive(Default, Clone, Debug)]
pub(super) struct Standings(pub Vec<f32>);

impl Standings {
    pub fn of(&self, person: PersonId) -> f32 {
        self.0[person.index()]
    }

    pub fn slack(&self, actor: PersonId, other: PersonId) -> f32 {
        crate::model::standing::slack(self.of(actor), self.of(other))
    }

    pub fn set(&mut self, person: PersonId, to: f32) {
        self.0[person.index()] = to.clamp(0.0, 1.0);
    }
}

/// The common ground of all mechanics' systems: the setting, and what all people hold, believe and did. It is one
/// resource, because nearly every system needs nearly all of it, and looking up five would cost a small world more
/// than its mechanics do.
#[derive(Resource)]
pub(super) struct Stage {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// Its rules, with the days that come up most worked out.
    pub fading: Foreseen,
    /// The seed of all luck.
    pub seed: u64,
    /// Today.
    pub today: Day,
    /// Whether people act of their own accord.
    pub others: Others,
    /// Who knows whom, and what they hold about each other.
    pub network: Network,
    /// How established everybody is.
    pub standings: Standings,
    /// The entity of every person, by id.
    pub roster: Vec<Entity>,
    /// The commands being resolved.
    pub queue: Vec<Order>,
    /// When letters are answered, or their silence is plain.
    pub post: Calendar,
    /// When requests have waited long enough.
    pub deadlines: Calendar,
    /// Who thinks for people with a strategy.
    pub thinkers: Option<Arc<dyn Minds>>,
    /// Who networks by which strategy, by id; empty if nobody does.
    pub minds: Vec<Option<Mind>>,
    /// Who has ever been written to by a strategy's rules: anybody with letters or requests of their own.
    pub correspondents: BTreeSet<PersonId>,
    /// The first of those who have not planned their day yet; `None` once all have.
    pub next_to_decide: Option<usize>,
    /// What is worth talking about.
    pub rumours: Vec<Rumour>,
    /// Counts of what the player did.
    pub tally: Tally,
    /// What happened.
    pub log: Log,
}

/// What the actor saw of the other. Readings fall into bands only once they are written down, which in a large town is
/// hardly ever.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Seen {
    pub mood: Option<Reading>,
    pub regard: Option<Reading>,
    pub reaction: Option<Reaction>,
    pub learned: TraitSet,
}

/// An event in the making: what differs from the plainest.
#[derive(Clone, Debug)]
pub(super) struct Happening {
    pub actor: PersonId,
    pub other: PersonId,
    pub what: What,
    pub channel: Channel,
    pub outcome: Outcome,
    pub predicted: Option<f32>,
    pub seen: Seen,
    pub about: About,
    pub decision: Option<u32>,
    pub p_yes: Option<f32>,
    pub reasons: Option<Reasons>,
    pub severity: f32,
    pub inputs: Inputs,
    /// Hearsay: not even the actor knows.
    pub unseen: bool,
}

impl Happening {
    pub fn new(actor: PersonId, other: PersonId, what: What) -> Self {
        Happening {
            actor,
            other,
            what,
            channel: Channel::InPerson,
            outcome: Outcome::Done,
            predicted: None,
            seen: Seen::default(),
            about: About::Anything,
            decision: None,
            p_yes: None,
            reasons: None,
            severity: 0.0,
            inputs: Inputs::default(),
            unseen: false,
        }
    }
}

impl Stage {
    /// The stage as it is before the first morning.
    pub fn set(scenario: Arc<Scenario>, network: Network, seed: u64, options: &Options) -> Self {
        let people = &network.cast().people;
        let standings = Standings(people.iter().map(|p| p.standing).collect());
        let mine = network.row(PersonId::YOU).acquaintances();
        let met = mine.filter(|them| them.link.met());
        let speaking_terms = met.count() as u32;
        let mind = |person: &Person| {
            let strategy = options.minds.as_ref()?.find(person.strategy.as_deref()?)?;
            let hours = person.hours_a_week;
            Some(Mind { strategy, hours })
        };
        let mut minds: Vec<_> = people.iter().map(mind).collect();
        minds[PersonId::YOU.index()] = None;
        if minds.iter().all(Option::is_none) {
            minds.clear();
        }
        Stage {
            fading: Foreseen::of(&scenario.rules),
            scenario,
            seed,
            today: Day(0),
            others: options.others,
            network,
            standings,
            roster: Vec::new(),
            queue: Vec::new(),
            post: Calendar::default(),
            deadlines: Calendar::default(),
            thinkers: options.minds.clone(),
            minds,
            correspondents: BTreeSet::new(),
            next_to_decide: None,
            rumours: Vec::new(),
            tally: Tally {
                speaking_terms,
                ..Tally::default()
            },
            log: Log::new(options.recording),
        }
    }

    pub fn scenario(&self) -> Arc<Scenario> {
        Arc::clone(&self.scenario)
    }

    /// A stream of draws of today's.
    pub fn draw(&self, actor: PersonId, other: PersonId, purpose: Purpose, nth: u32) -> Stream {
        Stream::new(self.seed, self.today.0, actor.0, other.0, purpose, nth)
    }

    /// Makes sure the two know of each other.
    pub fn connect(&mut self, a: PersonId, b: PersonId) {
        if !self.network.knows(a, b) {
            self.network.connect(a, b, self.today, &self.scenario.rules);
        }
    }

    /// Brings what the two hold and believe up to today, and opens a stream of draws for one more act of theirs.
    pub fn begin_act(&mut self, actor: PersonId, other: PersonId) -> (Stream, u32) {
        if !self.network.look_up(actor, other) {
            self.connect(actor, other);
        }
        let entry = self.network.entry(actor, other);
        entry.tie.pass_time(self.today, &self.fading);
        entry.belief.pass_time(self.today, &self.fading);
        let nth = entry.link.count_act(self.today);
        (self.draw(actor, other, Purpose::Contact, nth), nth)
    }

    /// The actor reads the other: a mood cue, and a regard cue if the occasion shows it. Both normals are drawn
    /// always, so that what one cue shows never depends on whether the other was seen.
    pub fn read_cues(
        &mut self,
        actor: PersonId,
        other: PersonId,
        shows_regard: bool,
        draw: &mut Stream,
    ) -> Seen {
        let rules = &self.scenario.rules;
        let (first, second) = draw.normals();
        let entry = self.network.entry(actor, other);
        let mood = cues::read_mood(entry.tie, entry.facts.warmth, first, rules);
        entry.belief.rapport.see(mood);
        let regard = shows_regard.then(|| {
            let regard = cues::read_regard(entry.tie, entry.facts.warmth, second, rules);
            entry.belief.trust.see(regard);
            regard
        });
        Seen {
            mood: Some(mood),
            regard,
            ..Seen::default()
        }
    }

    /// Counts an exchange in which both took part.
    pub fn count_contact(&mut self, actor: PersonId, other: PersonId) {
        let today = self.today;
        let link = self.network.entry(actor, other).link;
        let first = !link.met();
        link.count_contact(today);
        if first && actor == PersonId::YOU {
            self.tally.speaking_terms += 1;
        }
        // Whoever talks to the player is on speaking terms with the player too: it takes one exchange, whoever began it.
        if other == PersonId::YOU {
            let link = self.network.entry(other, actor).link;
            let first = !link.met();
            link.count_contact(today);
            if first {
                self.tally.speaking_terms += 1;
            }
            self.network.entry(actor, other);
        }
    }

    /// Counts and writes down what happened, with the tie as it stands now.
    pub fn record(&mut self, happening: Happening) {
        self.record_between(happening.actor, happening.other, || happening);
    }

    /// Writes down what nobody did and somebody heard: no act, and not counted as one.
    pub fn record_hearsay(&mut self, happening: Happening) {
        if self.log.keeps(happening.actor, happening.other) {
            self.write_down(Happening {
                unseen: true,
                ..happening
            });
        }
    }

    /// Counts and writes down what happens often: it is told only if it is kept.
    pub fn record_between(
        &mut self,
        actor: PersonId,
        other: PersonId,
        tell: impl FnOnce() -> Happening,
    ) {
        self.tally.acts += 1;
        if self.log.keeps(actor, other) {
            self.write_down(tell());
        }
    }

    fn write_down(&mut self, h: Happening) {
        let start = self.unshown_start(h.actor, h.other);
        let entry = self.network.entry(h.actor, h.other);
        let you = PersonId::YOU;
        let event = Event {
            day: self.today,
            actor: h.actor,
            other: h.other,
            what: h.what,
            channel: h.channel,
            outcome: h.outcome,
            predicted: h.predicted,
            mood: h.seen.mood.map(|reading| Mood::of(reading.value)),
            regard: h.seen.regard.map(|reading| Regard::of(reading.value)),
            reaction: h.seen.reaction,
            learned: h.seen.learned,
            about: h.about,
            belief: *entry.belief,
            seen_by_you: !h.unseen && (h.actor == you || h.other == you),
            decision: h.decision,
        };
        let hidden = Hidden {
            p_yes: h.p_yes,
            reasons: h.reasons,
            severity: h.severity,
            inputs: h.inputs,
            tie: *entry.tie,
            start,
        };
        self.log.push(event, hidden);
    }

    /// The history a tie began with, if no event has shown it yet.
    fn unshown_start(&mut self, actor: PersonId, other: PersonId) -> Option<crate::model::Tie> {
        let entry = self.network.entry(actor, other);
        if !std::mem::take(&mut entry.facts.unshown_start) {
            return None;
        }
        let cast = self.network.cast();
        let at = (cast.starting)
            .binary_search_by_key(&(actor, other), |s| (s.0, s.1))
            .ok()?;
        Some(cast.starting[at].2)
    }

    pub fn rules(&self) -> &Rules {
        &self.scenario.rules
    }

    pub fn catalogue(&self) -> &Catalogue {
        &self.scenario.catalogue
    }
}
