//! Events in words: what happened, what was said, what was seen, and what is new.
//!
//! Only the visible half of an event is read here, so that no telling can give away what is hidden.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::heard::Heard;
use super::voice::{Memory, Slots, Voice, line_band};
use super::words::Forms;
use super::{headlines, notes};
use crate::scenario::catalogue::Mechanic;
use crate::scenario::lines::Band;
use crate::scenario::people::Context;
use crate::scenario::{Cast, PersonId, Scenario};
use crate::sim::{About, Channel, Event, Outcome, Run, What};

/// Lessons after which a share of the lines comes round again.
const SHARES: usize = 5;

/// One event in words. Plain text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// What happened: "You chat with Priya Nair-Holt."
    pub headline: String,
    /// What they said.
    pub line: Option<String>,
    /// What was seen of them.
    pub cue: Option<String>,
    /// What is new: learned, opened, introduced, on speaking terms.
    pub notes: Vec<String>,
}

/// Tells a run's events in order, and remembers what it has told.
#[derive(Clone, Debug)]
pub struct Narrator {
    scenario: Arc<Scenario>,
    cast: Arc<Cast>,
    seed: u64,
    memory: Memory,
    /// Who has been called by their full name.
    named: BTreeSet<PersonId>,
    /// With whom you are on speaking terms.
    met: BTreeSet<PersonId>,
    /// To whom help was just promised.
    promised: Option<PersonId>,
}

impl Narrator {
    /// A narrator at the start of a run.
    pub fn new(scenario: Arc<Scenario>, cast: Arc<Cast>, seed: u64) -> Self {
        let met = (cast.starting.iter())
            .filter(|(actor, _, tie)| *actor == PersonId::YOU && tie.on_speaking_terms())
            .map(|(_, holder, _)| *holder)
            .collect();
        Narrator {
            scenario,
            cast,
            seed,
            memory: Memory::default(),
            named: BTreeSet::new(),
            met,
            promised: None,
        }
    }

    /// A narrator at the start of this run.
    pub fn of(run: &Run) -> Self {
        Narrator::new(
            Arc::clone(run.scenario()),
            Arc::clone(run.cast()),
            run.seed(),
        )
    }

    /// The same, but it also keeps count of the lines and cues it uses.
    pub fn listening(mut self) -> Self {
        self.memory.heard = Some(Heard::default());
        self
    }

    /// What a [`listening`](Self::listening) narrator has used so far.
    pub fn heard(self) -> Heard {
        self.memory.heard.unwrap_or_default()
    }

    /// The same in the nth lesson of a course: of what anybody may say, each lesson begins with another share, so that one
    /// does not repeat what was heard in the one before.
    pub fn in_lesson(run: &Run, nth: usize) -> Self {
        let mut narrator = Narrator::of(run);
        for (share, line) in run.scenario().lines.dealt(SHARES) {
            // When its own share is used up, it borrows first from the lesson after next, and last from its neighbours.
            match (share + SHARES - nth % SHARES) % SHARES {
                0 => {}
                2 => narrator.memory.set_aside(line, 0),
                _ => narrator.memory.set_aside(line, 1),
            }
        }
        narrator
    }

    /// The next event in words. Give it every event of the player's journal, oldest first.
    pub fn tell(&mut self, event: &Event) -> Told {
        let nth = self.memory.count(event);
        self.tell_nth(event, nth)
    }

    /// All of these, oldest first, in words.
    pub fn tell_all<'e>(&mut self, events: impl Iterator<Item = &'e Event>) -> Vec<Told> {
        events.map(|event| self.tell(event)).collect()
    }

    fn tell_nth(&mut self, event: &Event, nth: u32) -> Told {
        let (scenario, cast) = (Arc::clone(&self.scenario), Arc::clone(&self.cast));
        let yours = event.actor == PersonId::YOU;
        let them = if yours { event.other } else { event.actor };
        if yours && event.learned != 0 {
            *self.memory.known.entry(them).or_default() |= event.learned;
        }
        let keeps_promise = yours
            && self.promised.take() == Some(them)
            && matches!(event.what, What::Move(id) if scenario.catalogue.get(id).mechanic == Mechanic::Help);
        if let (true, What::Reply(_), Outcome::Done) = (yours, event.what, event.outcome) {
            self.promised = Some(them);
        }
        let full = self.named.insert(them);
        let name = if full {
            cast.get(them).name.as_str()
        } else {
            cast.get(them).first_name()
        };
        let mut told = Told {
            headline: headlines::headline(event, &scenario, &cast, name, keeps_promise),
            ..Told::default()
        };
        if event.actor == PersonId::YOU || event.other == PersonId::YOU {
            let mut voice = Voice::new(&scenario, &cast, self.seed, &mut self.memory, event, nth);
            told.line = spoken(&mut voice, event);
            // What the other way round was seen is how you seemed to them.
            told.cue = (yours.then(|| voice.see(event, them))).flatten();
        }
        told.notes = notes::notes(event, &scenario, &cast);
        if notes::is_exchange(event, &scenario) && self.met.insert(them) {
            let first = cast.get(them).first_name();
            told.notes
                .insert(0, format!("You and {first} are on speaking terms now."));
        }
        told
    }
}

/// One event on its own, told without memory of what came before; `index` tells apart the draws of one day.
pub fn tell(event: &Event, index: usize, scenario: &Scenario, cast: &Cast, seed: u64) -> Told {
    let everybody = (0..cast.people.len() as u32).map(PersonId).collect();
    let mut narrator = Narrator {
        met: everybody,
        ..Narrator::new(Arc::new(scenario.clone()), Arc::new(cast.clone()), seed)
    };
    narrator.tell_nth(event, index as u32)
}

/// What the other says in this event, if anything.
fn spoken(voice: &mut Voice, event: &Event) -> Option<String> {
    let yours = event.actor == PersonId::YOU;
    let (scenario, cast) = (voice.scenario, voice.cast);
    let them = if yours { event.other } else { event.actor };
    let favour = |ask| Some(scenario.catalogue.ask(ask).favour.as_str());
    let (occasions, band, ask): (Vec<String>, Band, _) = match (event.what, yours) {
        (What::Move(id), true) => {
            let def = scenario.catalogue.get(id);
            let band = match def.mechanic {
                // A tally said aloud hurts among friends and clears the air at work, whatever the mood.
                Mechanic::SettleUp if cast.get(them).met == Context::Personal => Band::Cool,
                Mechanic::SettleUp if line_band(event.mood) == Band::Warm => Band::Warm,
                Mechanic::SettleUp => Band::Even,
                _ => line_band(event.mood),
            };
            (vec![def.id.clone()], band, None)
        }
        (What::Move(id), false) => match scenario.catalogue.get(id).mechanic {
            Mechanic::Help => (vec!["offer_help".into()], Band::Opening, None),
            Mechanic::CheckIn => (vec!["check_in".into()], Band::Opening, None),
            _ => return None,
        },
        (What::Ask(ask), true) => {
            let band = match event.outcome {
                Outcome::Yes => Band::Yes,
                Outcome::No if event.reaction.is_some() => Band::Offended,
                Outcome::No => Band::No,
                _ => return None,
            };
            let id = &scenario.catalogue.ask(ask).id;
            let kind = match event.channel {
                Channel::InPerson => "ask",
                Channel::Email => "mail",
            };
            (
                vec![format!("{kind}:{id}"), kind.to_owned()],
                band,
                favour(ask),
            )
        }
        (What::Request(ask), false) => {
            let id = &scenario.catalogue.ask(ask).id;
            let on = vec![format!("request:{id}"), "request".to_owned()];
            (on, Band::Opening, favour(ask))
        }
        (What::Reply(ask), true) => {
            let on = match event.outcome {
                Outcome::Done => "request_accepted",
                Outcome::Declined => "request_declined",
                _ => return None,
            };
            (vec![on.to_owned()], Band::Opening, favour(ask))
        }
        (What::Introduction, false) => (vec!["introduction".into()], Band::Opening, None),
        _ => return None,
    };
    let on: Vec<&str> = occasions.iter().map(String::as_str).collect();
    let topic = voice.topic(on.first()?, band, them);
    let third = match event.about {
        About::Person(third) => Some(cast.get(third).first_name()),
        _ => None,
    };
    let slots = Slots {
        topic,
        third,
        favour: ask,
    };
    voice.say(&on, band, them, slots)
}

/// The forms of address for somebody of the cast.
pub(super) fn forms(cast: &Cast, person: PersonId) -> Forms {
    Forms::of(cast.get(person).pronouns)
}
