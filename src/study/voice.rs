//! Whose line it is: which words of the book fit an event, and the draw that chooses among them.
//!
//! Draws are keyed like all others, so that the same run always speaks the same; a memory of what was said keeps lines
//! from coming round again while others fit, and then brings back the one heard longest ago.

use std::collections::BTreeMap;

use rand::RngExt;

use super::heard::Heard;
use super::words::{Forms, fill};
use crate::model::Day;
use crate::model::cues::{Mood, Reaction, Regard};
use crate::random::{Purpose, Stream};
use crate::scenario::lines::Band;
use crate::scenario::people::{TraitKind, TraitSet};
use crate::scenario::{Cast, Person, PersonId, Scenario, TopicId};
use crate::sim::{Channel, Event};

/// Draws among what fits best, before all that fits is gone through.
const TRIES: usize = 24;

/// What a teller remembers of the run so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    /// Traits that have come up, by person.
    pub known: BTreeMap<PersonId, TraitSet>,
    /// Every line and cue told so far, and when it was last.
    said: BTreeMap<String, u32>,
    told: u32,
    counted_on: Day,
    counted: BTreeMap<(PersonId, PersonId), u32>,
    /// All that was said, for those who listen.
    pub heard: Option<Heard>,
}

impl Memory {
    /// How many events between these two were told today before this one: tells their draws apart.
    pub fn count(&mut self, event: &Event) -> u32 {
        if self.counted_on != event.day {
            self.counted_on = event.day;
            self.counted.clear();
        }
        let count = self.counted.entry((event.actor, event.other)).or_default();
        *count += 1;
        *count - 1
    }

    /// Counts a line as told before everything else, so that others are told first; the lower `turn` is, the sooner it
    /// comes after those.
    pub fn set_aside(&mut self, line: &str, turn: u32) {
        self.said.insert(line.to_owned(), turn);
        self.told = self.told.max(turn);
    }

    fn note(&mut self, on: &str, band: Band, who: PersonId, text: &str) {
        if let Some(heard) = &mut self.heard {
            heard.note(on, band, who, text);
        }
        self.told += 1;
        self.said.insert(text.to_owned(), self.told);
    }
}

/// Words for the slots of a line.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Slots<'w> {
    pub topic: Option<&'w str>,
    pub third: Option<&'w str>,
    pub favour: Option<&'w str>,
}

/// Everything a line is chosen from.
pub(super) struct Voice<'a> {
    pub scenario: &'a Scenario,
    pub cast: &'a Cast,
    pub memory: &'a mut Memory,
    pub draw: Stream,
}

impl<'a> Voice<'a> {
    /// The voice for one event, with draws of its own.
    pub fn new(
        scenario: &'a Scenario,
        cast: &'a Cast,
        seed: u64,
        memory: &'a mut Memory,
        event: &Event,
        nth: u32,
    ) -> Self {
        let (actor, other) = (event.actor.0, event.other.0);
        let draw = Stream::new(seed, event.day.0, actor, other, Purpose::Line, nth);
        Voice {
            scenario,
            cast,
            memory,
            draw,
        }
    }

    /// A line of `speaker`'s for the first of these occasions that the book has a fitting one for.
    pub fn say(
        &mut self,
        occasions: &[&str],
        band: Band,
        speaker: PersonId,
        slots: Slots,
    ) -> Option<String> {
        let you = self.cast.get(PersonId::YOU).first_name();
        let word = |slot: &str| match slot {
            "you" => Some(you),
            "topic" => slots.topic,
            "third" => slots.third,
            "favour" => slots.favour,
            _ => None,
        };
        (occasions.iter()).find_map(|on| self.pick(true, on, band, speaker, word))
    }

    /// What is seen of `person`: the reaction first, then mood and regard.
    pub fn see(&mut self, event: &Event, person: PersonId) -> Option<String> {
        let reaction = event.reaction.map(|r| ("reaction", reaction_band(r)));
        let mood = event.mood.map(|m| ("mood", mood_band(m)));
        let regard = event.regard.map(|r| ("regard", regard_band(r)));
        let mut seen = Vec::new();
        for (on, band) in [reaction, mood, regard].into_iter().flatten() {
            seen.extend(if event.channel == Channel::Email {
                self.cue(&format!("mail_{on}"), band, person)
                    .or_else(|| Some(in_writing(on, band)?.to_owned()))
            } else {
                self.cue(on, band, person)
            });
        }
        (!seen.is_empty()).then(|| seen.join(" "))
    }

    fn cue(&mut self, on: &str, band: Band, person: PersonId) -> Option<String> {
        let forms = Forms::of(self.cast.get(person).pronouns);
        self.pick(false, on, band, person, |slot| forms.slot(slot))
    }

    /// A text whose slots can be filled and that was not told before; failing that, the one told longest ago.
    fn pick<'w>(
        &mut self,
        spoken: bool,
        on: &str,
        band: Band,
        who: PersonId,
        word: impl Fn(&str) -> Option<&'w str>,
    ) -> Option<String> {
        let (book, warmth) = (&self.scenario.lines, self.cast.get(who).warmth);
        for _ in 0..TRIES {
            let draw: u64 = self.draw.random();
            let template = if spoken {
                book.line(on, band, who, warmth, draw)
            } else {
                book.cue(on, band, who, warmth, draw)
            }?;
            if self.memory.said.contains_key(template) {
                continue;
            }
            if let Some(filled) = fill(template, &word) {
                self.memory.note(on, band, who, template);
                return Some(filled);
            }
        }
        let fillable = |template| Some((template, fill(template, &word)?));
        let (template, filled) = if spoken {
            let all = book.lines_for(on, band, who, warmth);
            self.oldest(all.filter_map(fillable))
        } else {
            let all = book.cues_for(on, band, who, warmth);
            self.oldest(all.filter_map(fillable))
        }?;
        self.memory.note(on, band, who, template);
        Some(filled)
    }

    /// Of these, the first that was never told, or else the one told longest ago.
    fn oldest<'t>(
        &self,
        texts: impl Iterator<Item = (&'t str, String)>,
    ) -> Option<(&'t str, String)> {
        texts.min_by_key(|(template, _)| self.memory.said.get(*template))
    }

    /// A topic that `speaker` may well speak of on this occasion: from what you know of them, or from what you know of
    /// yourself, never from what has not come up yet.
    pub fn topic(&mut self, on: &str, band: Band, speaker: PersonId) -> Option<&'a str> {
        let (you, them) = (self.cast.get(PersonId::YOU), self.cast.get(speaker));
        let known = self.memory.known.get(&speaker).copied().unwrap_or(0);
        let of_theirs = |kind: TraitKind| topics(them, kind, known);
        let of_yours = |kind: TraitKind| topics(you, kind, !0);
        let shared = || -> Vec<TopicId> {
            let mut both = of_theirs(TraitKind::Interest);
            both.retain(|&t| you.has(TraitKind::Interest, t));
            both
        };
        // What you bring up and they have no part in. Left out is all they have to do with, known or not, so that
        // nobody shrugs at what turns out to be dear to them.
        let foreign = |kind: TraitKind| -> Vec<TopicId> {
            let mut mine = of_yours(kind);
            mine.retain(|&t| them.traits.iter().all(|theirs| theirs.topic != t));
            mine
        };
        let choices: [Vec<TopicId>; 3] = match (on, band) {
            ("small_talk", Band::Even | Band::Cool) => {
                [foreign(TraitKind::Interest), vec![], vec![]]
            }
            ("small_talk", _) => [shared(), vec![], vec![]],
            ("work_talk", _) => [
                of_theirs(TraitKind::Skill),
                of_theirs(TraitKind::Need),
                vec![],
            ],
            (on, _) if on.starts_with("request") => {
                let mut mine_to_meet = of_theirs(TraitKind::Need);
                mine_to_meet.retain(|&t| you.has(TraitKind::Skill, t));
                [mine_to_meet, of_yours(TraitKind::Skill), vec![]]
            }
            _ => [
                shared(),
                of_theirs(TraitKind::Interest),
                of_theirs(TraitKind::Skill),
            ],
        };
        let fitting = choices.iter().find(|c| !c.is_empty())?;
        let at = self.draw.random_range(0..fitting.len() as u32) as usize;
        Some(self.scenario.topic(fitting[at]))
    }
}

fn topics(person: &Person, kind: TraitKind, known: TraitSet) -> Vec<TopicId> {
    (person.traits.iter().enumerate())
        .filter(|(n, t)| known & (1 << n) != 0 && t.kind == kind)
        .map(|(_, t)| t.topic)
        .collect()
}

/// The band of lines that goes with a mood.
pub(super) fn line_band(mood: Option<Mood>) -> Band {
    match mood {
        Some(Mood::Delighted | Mood::Warm) => Band::Warm,
        Some(Mood::Even) | None => Band::Even,
        Some(Mood::Cool | Mood::Cold) => Band::Cool,
    }
}

fn mood_band(mood: Mood) -> Band {
    match mood {
        Mood::Delighted => Band::Delighted,
        Mood::Warm => Band::Warm,
        Mood::Even => Band::Even,
        Mood::Cool => Band::Cool,
        Mood::Cold => Band::Cold,
    }
}

fn regard_band(regard: Regard) -> Band {
    match regard {
        Regard::High => Band::High,
        Regard::Good => Band::Good,
        Regard::Even => Band::Even,
        Regard::Low => Band::Low,
        Regard::None => Band::None,
    }
}

fn reaction_band(reaction: Reaction) -> Band {
    match reaction {
        Reaction::Slight => Band::Slight,
        Reaction::Clear => Band::Clear,
        Reaction::Strong => Band::Strong,
    }
}

/// What a letter shows where the book has no cues for letters: nobody leans back in an e-mail.
fn in_writing(on: &str, band: Band) -> Option<&'static str> {
    Some(match (on, band) {
        ("mood", Band::Delighted) => "A long, lively mail.",
        ("mood", Band::Warm) => "A friendly mail, with a question back.",
        ("mood", Band::Even) => "A polite mail.",
        ("mood", Band::Cool) => "A short mail.",
        ("mood", Band::Cold) => "A curt mail, with no name at the end.",
        ("regard", Band::High) => "Quotes a line of yours, and builds on it.",
        ("regard", Band::Good) => "Has plainly read yours with care.",
        ("regard", Band::Even) => "Answers to the point.",
        ("regard", Band::Low) => "Passes over half of what you wrote.",
        ("regard", Band::None) => "Does not seem to have read to the end.",
        _ => return None,
    })
}
