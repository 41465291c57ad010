//! Everybody in one run: the people an author wrote, and those made up from the seed.

use super::Scenario;
use super::people::{Address, Contact, Context, MOST_TRAITS, Person, PersonId, Pronouns};
use super::people::{TopicId, Trait, TraitKind};
use crate::model::Tie;
use crate::random::{Purpose, Stream};
use rand::RngExt;

/// Words a population is made of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pools {
    /// First names with their pronouns.
    pub first_names: Vec<(String, Pronouns)>,
    /// Last names.
    pub last_names: Vec<String>,
    /// Roles.
    pub roles: Vec<String>,
    /// Interests.
    pub interests: Vec<TopicId>,
    /// Skills, which are also what others need.
    pub skills: Vec<TopicId>,
    /// Things to lend.
    pub resources: Vec<TopicId>,
    /// Background.
    pub background: Vec<TopicId>,
}

/// How further people are made up.
#[derive(Clone, Debug, PartialEq)]
pub struct Population {
    /// How many.
    pub count: u32,
    /// Acquaintances each has on average.
    pub acquaintances: u32,
    /// Share of acquaintances that lie across the town.
    pub rewire: f32,
    /// How many the player knows of.
    pub known: u32,
    /// Range of standing.
    pub standing: (f32, f32),
    /// Warmest starting rapport.
    pub rapport_most: f32,
    /// Most starting trust.
    pub trust_most: f32,
    /// Share of people met in a personal setting.
    pub personal: f32,
    /// Shares of strategies.
    pub strategies: Vec<(String, f32)>,
    /// Hours each has a week.
    pub hours_a_week: f32,
    /// Words they are made of.
    pub pools: Pools,
}

/// Everybody in one run, and who knows whom before it starts.
#[derive(Clone, Debug, PartialEq)]
pub struct Cast {
    /// The player first, then hand-written people, then the population.
    pub people: Vec<Person>,
    /// Pairs (a, b), a < b, who know each other at the start, sorted.
    pub acquainted: Vec<(PersonId, PersonId)>,
    /// What `holder` feels about `actor` at the start, sorted by (actor, holder): (actor, holder, tie).
    pub starting: Vec<(PersonId, PersonId, Tie)>,
    /// Who goes to each venue, by venue, in id order.
    pub visitors: Vec<Vec<PersonId>>,
}

/// Levels that hand-written people who know each other start with (a house rule).
const ACQUAINTED: (f32, f32, u32) = (0.35, 0.35, 10);

impl Cast {
    /// The cast of `scenario` for a seed. Without a population every seed has the same.
    pub fn new(scenario: &Scenario, seed: u64) -> Self {
        let mut people = scenario.people.clone();
        let mut acquainted = scenario.acquainted.clone();
        let mut starting = scenario.starting.clone();
        let mut visitors: Vec<_> = scenario.venues.iter().map(|v| v.people.clone()).collect();
        for &(a, b) in &acquainted {
            let (rapport, trust, encounters) = ACQUAINTED;
            for (actor, holder) in [(a, b), (b, a)] {
                let tie = Tie::acquainted(rapport, trust, encounters);
                if !(scenario.starting.iter()).any(|s| (s.0, s.1) == (actor, holder)) {
                    starting.push((actor, holder, tie));
                }
            }
        }
        if let Some(population) = &scenario.population {
            let first = people.len() as u32;
            let make = Generator {
                population,
                seed,
                first,
            };
            for n in 0..population.count {
                people.push(make.person(n));
            }
            for (venue, goers) in scenario.venues.iter().zip(&mut visitors) {
                goers.extend(make.visitors(venue));
            }
            make.acquaint(&mut acquainted, &mut starting);
        }
        acquainted.sort_unstable();
        acquainted.dedup();
        starting.sort_by_key(|s| (s.0, s.1));
        Cast {
            people,
            acquainted,
            starting,
            visitors,
        }
    }

    /// A person by id.
    pub fn find(&self, id: &str) -> Option<PersonId> {
        let at = self.people.iter().position(|p| p.id == id)?;
        Some(PersonId(at as u32))
    }

    /// Somebody.
    pub fn get(&self, id: PersonId) -> &Person {
        &self.people[id.index()]
    }
}

/// Makes up a population; every person has a stream of draws of their own.
struct Generator<'a> {
    population: &'a Population,
    seed: u64,
    first: u32,
}

impl Generator<'_> {
    fn stream(&self, person: u32, other: u32, purpose: Purpose) -> Stream {
        Stream::new(self.seed, 0, person, other, purpose, 0)
    }

    fn person(&self, n: u32) -> Person {
        let (p, pools) = (self.population, &self.population.pools);
        let id = self.first + n;
        let mut draw = self.stream(id, 0, Purpose::Birth);
        let (first, pronouns) = pick(&pools.first_names, &mut draw)
            .cloned()
            .unwrap_or(("Someone".to_owned(), Pronouns::They));
        let last = pick(&pools.last_names, &mut draw).cloned();
        let mut traits = Vec::new();
        let kinds = [
            (TraitKind::Interest, &pools.interests, 3),
            (TraitKind::Skill, &pools.skills, 3),
            (TraitKind::Need, &pools.skills, 2),
            (TraitKind::Background, &pools.background, 1),
        ];
        for (kind, pool, most) in kinds {
            for _ in 0..most {
                add_trait(&mut traits, kind, pick(pool, &mut draw));
            }
        }
        if draw.random::<f32>() < 0.2 {
            let thing = pick(&pools.resources, &mut draw);
            add_trait(&mut traits, TraitKind::Resource, thing);
        }
        let (least, most) = p.standing;
        let standing = least + (most - least) * draw.random::<f32>();
        let warmth = draw.random::<f32>();
        let personal = draw.random::<f32>() < p.personal;
        let mut share = draw.random::<f32>();
        let strategy = (p.strategies.iter()).find(|(_, s)| {
            share -= s;
            share < 0.0
        });
        Person {
            id: format!("p{}", n + 1),
            name: last.map_or(first.clone(), |last| format!("{first} {last}")),
            role: pick(&pools.roles, &mut draw).cloned().unwrap_or_default(),
            pronouns,
            standing,
            warmth,
            traits,
            contact: Contact {
                address: [Address::Work, Address::Personal, Address::Form]
                    [draw.random_range(0..3usize)],
                strangers: draw.random::<f32>() < 0.8,
                note: String::new(),
            },
            met: if personal {
                Context::Personal
            } else {
                Context::Professional
            },
            known: n < p.known,
            strategy: strategy.map(|(name, _)| name.clone()),
            hours_a_week: p.hours_a_week,
        }
    }

    fn visitors(&self, venue: &super::world::Venue) -> Vec<PersonId> {
        let tag = super::text_hash(&venue.id) as u32;
        (self.first..self.first + self.population.count)
            .filter(|&id| {
                let mut draw = self.stream(id, tag, Purpose::Visits);
                draw.random::<f32>() < venue.population_share
            })
            .map(PersonId)
            .collect()
    }

    /// A small world (Watts & Strogatz 1998): neighbours on a ring, some of them moved across it.
    fn acquaint(
        &self,
        acquainted: &mut Vec<(PersonId, PersonId)>,
        starting: &mut Vec<(PersonId, PersonId, Tie)>,
    ) {
        let (p, n) = (self.population, self.population.count);
        for i in 0..n {
            let mut draw = self.stream(self.first + i, 0, Purpose::Acquaint);
            for step in 1..=(p.acquaintances / 2).min(n.saturating_sub(1)) {
                let mut j = (i + step) % n;
                if draw.random::<f32>() < p.rewire {
                    j = draw.random_range(0..n);
                }
                if i == j {
                    continue;
                }
                let pair = (i.min(j) + self.first, i.max(j) + self.first);
                acquainted.push((PersonId(pair.0), PersonId(pair.1)));
            }
        }
        // Hand-written people live in the same town.
        for someone in 1..self.first {
            let mut draw = self.stream(someone, 0, Purpose::Acquaint);
            for _ in 0..p.acquaintances / 2 {
                let neighbour = self.first + draw.random_range(0..n.max(1));
                acquainted.push((PersonId(someone), PersonId(neighbour)));
            }
        }
        acquainted.sort_unstable();
        acquainted.dedup();
        for &(a, b) in acquainted.iter().filter(|pair| pair.1.0 >= self.first) {
            for (actor, holder) in [(a, b), (b, a)] {
                let mut draw = self.stream(actor.0, holder.0, Purpose::Acquaint);
                let rapport = p.rapport_most * draw.random::<f32>();
                let trust = p.trust_most * draw.random::<f32>();
                let tie = Tie::acquainted(rapport, trust, draw.random_range(1..12u32));
                starting.push((actor, holder, tie));
            }
        }
    }
}

fn pick<'p, T>(pool: &'p [T], draw: &mut Stream) -> Option<&'p T> {
    if pool.is_empty() {
        return None;
    }
    pool.get(draw.random_range(0..pool.len() as u32) as usize)
}

fn add_trait(traits: &mut Vec<Trait>, kind: TraitKind, topic: Option<&TopicId>) {
    let Some(&topic) = topic else { return };
    // A need is never something one is good at oneself.
    let clash = (traits.iter()).any(|t| {
        t.topic == topic
            && (t.kind == kind || (kind == TraitKind::Need && t.kind == TraitKind::Skill))
    });
    if !clash && traits.len() < MOST_TRAITS {
        traits.push(Trait { kind, topic });
    }
}
