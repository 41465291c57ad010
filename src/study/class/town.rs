//! A whole town that networks with itself: played day by day, with what people hold about each other noted every
//! morning, so that a class sees who comes to be liked, who owes, and what word of mouth does to either.

use std::sync::Arc;

use super::hour::Speed;
use super::rules;
use super::town_groups::{Group, Grouping, groups};
use crate::model::{Day, Rules};
use crate::scenario::{PersonId, Scenario};
use crate::sim::{Options, Recording, Run};
use crate::strategy::{self, Strategy};

/// Most days that one tick plays: more, and the window would not answer in between.
const DAYS_AT_ONCE: f64 = 3.0;

/// Two like each other well from this rapport on, felt by both.
pub const WELL: f32 = 0.25;

/// What others hold about somebody on a morning, as sums over all who are on speaking terms with them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Held {
    /// People on speaking terms with them.
    pub terms: u32,
    /// Rapport.
    pub liked: f32,
    /// What they are felt to owe, in favour sizes.
    pub owed: f32,
    /// Trust: their reputation.
    pub trusted: f32,
}

impl Held {
    pub(super) fn add(&mut self, other: &Held) {
        self.terms += other.terms;
        self.liked += other.liked;
        self.owed += other.owed;
        self.trusted += other.trusted;
    }

    /// The mean over those who hold it; `None` if nobody is on speaking terms with them.
    pub fn mean(&self, of: Measure) -> Option<f32> {
        let sum = match of {
            Measure::Liked => self.liked,
            Measure::Owed => self.owed,
            Measure::Trusted => self.trusted,
        };
        (self.terms > 0).then(|| sum / self.terms as f32)
    }
}

/// What is looked at over time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Measure {
    /// How well those who know them like them, 0..1.
    #[default]
    Liked,
    /// How much those who know them feel they owe, in favour sizes.
    Owed,
    /// How good their reputation is with those who know them, 0..1.
    Trusted,
}

impl Measure {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Measure; 3] = [Measure::Liked, Measure::Owed, Measure::Trusted];

    /// "How well they are liked".
    pub fn title(self) -> &'static str {
        match self {
            Measure::Liked => "How well they are liked",
            Measure::Owed => "How much they are felt to owe",
            Measure::Trusted => "Their reputation",
        }
    }

    /// "Liked".
    pub fn word(self) -> &'static str {
        match self {
            Measure::Liked => "Liked",
            Measure::Owed => "Owed",
            Measure::Trusted => "Reputation",
        }
    }
}

/// A group on a morning, as the mean over everybody who is on speaking terms with one of its members.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    /// The morning.
    pub day: Day,
    /// Rapport, 0..1.
    pub liked: f32,
    /// What members are felt to owe, in favour sizes.
    pub owed: f32,
    /// Trust, 0..1: reputation.
    pub trusted: f32,
    /// People on speaking terms, for a member.
    pub terms: f32,
}

impl Sample {
    /// One of its levels.
    pub fn level(&self, of: Measure) -> f32 {
        match of {
            Measure::Liked => self.liked,
            Measure::Owed => self.owed,
            Measure::Trusted => self.trusted,
        }
    }
}

/// Two who like each other well.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bond {
    /// One of them, and the other.
    pub between: (PersonId, PersonId),
    /// What the cooler of them feels, from [`WELL`] to 1.
    pub rapport: f32,
}

/// A newcomer: the player, from the day on which they begin to network.
#[derive(Clone, Debug, PartialEq)]
pub struct Newcomer {
    /// The day.
    pub since: Day,
    /// How they go about it.
    pub habits: &'static Strategy,
}

/// How it went the time before, up to where it was begun anew.
#[derive(Clone, Debug, PartialEq)]
struct Before {
    word_of_mouth: bool,
    past: Vec<Vec<Held>>,
}

/// A town that plays or rests.
pub struct Town {
    run: Run,
    /// By morning from day 0, then by person.
    past: Vec<Vec<Held>>,
    bonds: Vec<Bond>,
    before: Option<Before>,
    /// Whether word got around on the last day that was played.
    got_around: bool,
    newcomer: Option<Newcomer>,
    /// Odds of word of mouth while it is switched off: of oversteps, and of kindness.
    aside: Option<[f32; 2]>,
    /// How fast it plays.
    pub speed: Speed,
    playing: bool,
    due: f64,
}

impl Town {
    /// The first morning of a town.
    pub fn new(scenario: Arc<Scenario>, seed: u64) -> Self {
        let options = Options {
            recording: Recording::Nothing,
            minds: Some(strategy::minds()),
            ..Options::default()
        };
        let mut town = Town {
            run: Run::new(scenario, seed, options),
            past: Vec::new(),
            bonds: Vec::new(),
            before: None,
            got_around: false,
            newcomer: None,
            aside: None,
            speed: Speed::default(),
            playing: false,
            due: 0.0,
        };
        town.note();
        town
    }

    /// Whether a scenario has enough people to be watched as a town.
    pub fn is_one(scenario: &Scenario) -> bool {
        scenario.population.is_some() || scenario.people.len() >= 20
    }

    /// The run as it stands.
    pub fn run(&self) -> &Run {
        &self.run
    }

    /// The day it is.
    pub fn today(&self) -> Day {
        self.run.today()
    }

    /// Everybody but the player.
    pub fn people(&self) -> impl Iterator<Item = PersonId> + use<> {
        (1..self.run.cast().people.len() as u32).map(PersonId)
    }

    /// The player, once they network.
    pub fn newcomer(&self) -> Option<&Newcomer> {
        self.newcomer.as_ref()
    }

    /// Who like each other well today.
    pub fn bonds(&self) -> &[Bond] {
        &self.bonds
    }

    /// What others hold about somebody today.
    pub fn held(&self, who: PersonId) -> Held {
        let today = self.past.last();
        (today.and_then(|all| all.get(who.index())).copied()).unwrap_or_default()
    }

    /// The groups people are seen in. The player is in none of them.
    pub fn groups(&self, by: Grouping) -> Vec<Group> {
        groups(self.run.cast(), by)
    }

    /// A group over time, a sample a morning; none for mornings on which nobody is on speaking terms with any of them.
    pub fn over_time(&self, members: &[PersonId]) -> Vec<Sample> {
        samples(&self.past, Day(0), members)
    }

    /// The same group the time before, up to where it was begun anew; none if this is the first time.
    pub fn time_before(&self, members: &[PersonId]) -> Vec<Sample> {
        let before = self.before.as_ref();
        before.map_or_else(Vec::new, |before| samples(&before.past, Day(0), members))
    }

    /// Whether word got around at the end of the time before; `None` if this is the first time.
    pub fn word_before(&self) -> Option<bool> {
        self.before.as_ref().map(|before| before.word_of_mouth)
    }

    /// The newcomer over time, since they came.
    pub fn newcomer_over_time(&self) -> Vec<Sample> {
        match &self.newcomer {
            Some(newcomer) => samples(&self.past, newcomer.since, &[PersonId::YOU]),
            None => Vec::new(),
        }
    }

    /// Plays up to the morning of a day, and not past the scenario's end.
    pub fn to_day(&mut self, day: Day) {
        while self.today() < day && !self.run.is_over() {
            if let Some(newcomer) = &self.newcomer {
                strategy::play_today(&mut self.run, newcomer.habits);
            }
            self.run.end_day();
            self.got_around = self.word_of_mouth();
            self.note();
        }
    }

    /// A day on.
    pub fn day_on(&mut self) {
        self.to_day(Day(self.today().0 + 1));
    }

    /// On to next Monday.
    pub fn week_on(&mut self) {
        self.to_day(Day((self.today().0 / 7 + 1) * 7));
    }

    /// Whether it plays.
    pub fn is_playing(&self) -> bool {
        self.playing
    }

    /// Plays, or rests. Nothing plays past the scenario's end.
    pub fn play(&mut self, on: bool) {
        self.playing = on && !self.run.is_over();
        self.due = 0.0;
    }

    /// Lets real time pass. Returns whether a day has gone by.
    pub fn tick(&mut self, seconds: f64) -> bool {
        if !self.playing {
            return false;
        }
        let days = match self.speed.days() {
            Some(pace) => (self.due + seconds * pace).min(DAYS_AT_ONCE),
            None => DAYS_AT_ONCE,
        };
        self.due = days.fract();
        self.to_day(Day(self.today().0 + days as u32));
        if self.run.is_over() {
            self.play(false);
        }
        days >= 1.0
    }

    /// Turns a rule, from now on.
    ///
    /// # Errors
    /// Why it cannot stand there, in a sentence.
    pub fn turn(&mut self, group: &str, name: &str, value: f32) -> Result<(), String> {
        let rules = rules::turned(self.run.rules(), group, name, value)?;
        if group == "gossip" && name.ends_with("odds") {
            self.aside = None;
        }
        self.amend(rules);
        Ok(())
    }

    /// Puts all rules back to where the file has them.
    pub fn revert(&mut self) {
        self.aside = None;
        self.amend(self.run.scenario().rules);
    }

    fn amend(&mut self, rules: Rules) {
        if rules != *self.run.rules() {
            self.run.amend(rules);
            // On the first morning people may begin otherwise now.
            self.past.pop();
            self.note();
        }
    }

    /// Whether anything that people do gets around.
    pub fn word_of_mouth(&self) -> bool {
        let gossip = self.run.rules().gossip;
        gossip.overstep_odds > 0.0 || gossip.kindness_odds > 0.0
    }

    /// Lets nothing get around any more, or as much as before.
    pub fn set_word_of_mouth(&mut self, on: bool) {
        if on == self.word_of_mouth() {
            return;
        }
        let odds = |rules: &Rules| [rules.gossip.overstep_odds, rules.gossip.kindness_odds];
        let mut rules = *self.run.rules();
        let [overstep, kindness] = if on {
            let file = odds(&self.run.scenario().rules);
            let usual = odds(&Rules::default());
            let before = [self.aside.take(), Some(file)].into_iter().flatten();
            { before }.find(|&odds| odds != [0.0; 2]).unwrap_or(usual)
        } else {
            self.aside = Some(odds(&rules));
            [0.0; 2]
        };
        rules.gossip.overstep_odds = overstep;
        rules.gossip.kindness_odds = kindness;
        self.amend(rules);
    }

    /// The player begins to network by a strategy of this name; if they do already, they go on by it. Returns whether
    /// there is such a strategy.
    pub fn add_newcomer(&mut self, name: &str) -> bool {
        let Some(habits) = strategy::find(name) else {
            return false;
        };
        let since = self.newcomer.as_ref().map_or(self.today(), |n| n.since);
        self.newcomer = Some(Newcomer { since, habits });
        true
    }

    /// Begins from the first day with the same luck and the rules as they stand. The newcomer has not come yet. How it
    /// went this time is kept, to compare.
    pub fn restart(&mut self) {
        let rules = *self.run.rules();
        let mut fresh = Town::new(Arc::clone(self.run.scenario()), self.run.seed());
        fresh.amend(rules);
        fresh.aside = self.aside;
        fresh.before = if self.today() > Day(0) {
            Some(Before {
                word_of_mouth: self.got_around,
                past: std::mem::take(&mut self.past),
            })
        } else {
            self.before.take()
        };
        fresh.speed = self.speed;
        *self = fresh;
    }

    /// Days on which rules were changed after the first.
    pub fn amended(&self) -> impl Iterator<Item = Day> + '_ {
        let amendments = self.run.options().amendments.iter();
        amendments.map(|a| a.day).filter(|&day| day > Day(0))
    }

    /// Notes what everybody holds this morning.
    fn note(&mut self) {
        let truth = self.run.truth();
        let mut all = vec![Held::default(); truth.cast.people.len()];
        let mut bonds = Vec::new();
        for (n, held) in all.iter_mut().enumerate() {
            let actor = PersonId(n as u32);
            for holder in truth.holders(actor) {
                let Some(tie) = truth.tie(actor, holder) else {
                    continue;
                };
                if !tie.on_speaking_terms() {
                    continue;
                }
                held.add(&Held {
                    terms: 1,
                    liked: tie.rapport,
                    owed: tie.debt,
                    trusted: tie.trust,
                });
                if actor < holder && tie.rapport >= WELL {
                    let back = truth.tie(holder, actor).map_or(0.0, |tie| tie.rapport);
                    let rapport = tie.rapport.min(back);
                    if rapport >= WELL {
                        bonds.push(Bond {
                            between: (actor, holder),
                            rapport,
                        });
                    }
                }
            }
        }
        self.bonds = bonds;
        self.past.push(all);
    }
}

/// A sample a morning from the first on, where anybody is on speaking terms with one of these.
fn samples(past: &[Vec<Held>], first: Day, members: &[PersonId]) -> Vec<Sample> {
    let mornings = past.iter().enumerate().skip(first.0 as usize);
    let sample = |(day, all): (usize, &Vec<Held>)| {
        let mut held = Held::default();
        for member in members {
            held.add(&all[member.index()]);
        }
        Some(Sample {
            day: Day(day as u32),
            liked: held.mean(Measure::Liked)?,
            owed: held.mean(Measure::Owed)?,
            trusted: held.mean(Measure::Trusted)?,
            terms: held.terms as f32 / members.len() as f32,
        })
    };
    mornings.filter_map(sample).collect()
}
