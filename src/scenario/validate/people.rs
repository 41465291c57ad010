//! People: their traits numbered, their acquaintances and histories resolved.

use super::ids::{Ids, unknown, warn_of_repeats};
use super::topics::Topics;
use super::{context, require_text, words_for};
use crate::model::Tie;
use crate::scenario::people::{
    Address, Contact, Context, MOST_TRAITS, Person, PersonId, Trait, TraitKind,
};
use crate::scenario::raw::{AddressRaw, ContactRaw, PersonRaw, StartingTieRaw};
use crate::scenario::syntax::{At, Decoder, Problem, shorten};
use std::collections::HashMap;

/// What people are checked against and what is learnt of them.
pub struct People<'a> {
    ids: &'a Ids<'a>,
    strategies: &'a [&'a str],
    hours_a_week: f32,
    acquainted: Vec<(PersonId, PersonId)>,
    /// Histories with the player.
    pub starting: Vec<(PersonId, PersonId, Tie)>,
}

impl<'a> People<'a> {
    /// Nobody yet. `ids` are those of the hand-written people; those with a strategy have `hours_a_week` for it.
    pub fn new(ids: &'a Ids<'a>, strategies: &'a [&'a str], hours_a_week: f32) -> Self {
        let (acquainted, starting) = (Vec::new(), Vec::new());
        People {
            ids,
            strategies,
            hours_a_week,
            acquainted,
            starting,
        }
    }

    /// Pairs who know each other, smaller number first, each once, sorted.
    pub fn acquainted(&self) -> Vec<(PersonId, PersonId)> {
        let mut pairs = self.acquainted.clone();
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    /// The person the player is.
    pub fn player(
        &mut self,
        raw: &At<PersonRaw>,
        hours_a_week: f32,
        topics: &mut Topics,
        cx: &mut Decoder,
    ) -> Person {
        let id = &raw.id;
        if id.value != "you" {
            let message = "The player's id is always `you`.";
            cx.report(Problem::error("wrong-id", id.span, message).fix("write `you`"));
        }
        let advice = "give the others a `starting_tie` or `known: true` instead";
        let tie = raw.starting_tie.as_ref().map(|tie| tie.span);
        let fields = [
            ("knows", raw.knows.first().map(|id| id.span), advice),
            ("starting_tie", tie, advice),
            (
                "strategy",
                raw.strategy.as_ref().map(|s| s.span),
                "choose one when you run the scenario",
            ),
        ];
        for (field, span, fix) in fields {
            if let Some(span) = span {
                let message = format!("The player has no `{field}`.");
                cx.report(Problem::error("not-for-player", span, message).fix(fix));
            }
        }
        let person = self.describe(raw, topics, cx);
        Person {
            hours_a_week,
            ..person
        }
    }

    /// Somebody else, who is to be number `id`.
    pub fn person(
        &mut self,
        id: PersonId,
        raw: &At<PersonRaw>,
        topics: &mut Topics,
        cx: &mut Decoder,
    ) -> Person {
        warn_of_repeats(&raw.knows, cx);
        for other in &raw.knows {
            if other.value == raw.id.value {
                let message = format!("`{}` is listed as knowing themself.", shorten(other));
                cx.report(Problem::error("knows-self", other.span, message).fix("remove it"));
            } else if other.value == "you" {
                let message = "Nobody lists the player among those they know.";
                let fix = "give this person a `starting_tie` instead";
                cx.report(Problem::error("reserved-id", other.span, message).fix(fix));
            } else if let Some(n) = self.ids.find(other, cx) {
                let other = number(n);
                self.acquainted.push((id.min(other), id.max(other)));
            }
        }
        if let Some(tie) = &raw.starting_tie {
            let &StartingTieRaw {
                rapport,
                trust,
                debt,
                encounters,
            } = &tie.value;
            let tie = Tie {
                debt,
                ..Tie::acquainted(rapport, trust, encounters)
            };
            self.starting.push((PersonId::YOU, id, tie));
        }
        if let Some(name) = &raw.strategy
            && !self.strategies.is_empty()
        {
            check_strategy(name, self.strategies, cx);
        }
        self.describe(raw, topics, cx)
    }

    fn describe(&self, raw: &At<PersonRaw>, topics: &mut Topics, cx: &mut Decoder) -> Person {
        // What is `_` here was checked by the callers.
        let PersonRaw {
            id,
            name,
            role,
            pronouns,
            standing,
            warmth,
            interests,
            skills,
            needs,
            resources,
            background,
            contact,
            met,
            known,
            knows: _,
            strategy,
            starting_tie,
        } = &raw.value;
        require_text(name, "name", cx);
        let ContactRaw {
            address,
            strangers,
            note,
        } = contact;
        let lists = [
            (TraitKind::Interest, interests),
            (TraitKind::Skill, skills),
            (TraitKind::Need, needs),
            (TraitKind::Resource, resources),
            (TraitKind::Background, background),
        ];
        Person {
            id: id.value.clone(),
            name: name.value.clone(),
            role: role.clone(),
            pronouns: words_for(*pronouns),
            standing: *standing,
            warmth: *warmth,
            traits: traits(&id.value, lists, topics, cx),
            contact: Contact {
                address: match address {
                    AddressRaw::Work => Address::Work,
                    AddressRaw::Personal => Address::Personal,
                    AddressRaw::Form => Address::Form,
                    AddressRaw::Nowhere => Address::Nowhere,
                },
                strangers: *strangers,
                note: note.clone(),
            },
            // Without a setting of their own, that of the first venue they go to counts.
            met: met.map_or(Context::Professional, context),
            known: *known || starting_tie.is_some(),
            strategy: strategy.as_ref().map(|name| name.value.clone()),
            hours_a_week: self.hours_a_week,
        }
    }
}

/// The id of the `n`th hand-written person: the player comes first.
pub fn number(n: usize) -> PersonId {
    PersonId(n as u32 + 1)
}

/// Reports a strategy that does not exist.
pub fn check_strategy(name: &At<String>, known: &[&str], cx: &mut Decoder) {
    if !known.contains(&name.as_str()) {
        let message = format!("There is no strategy `{}`.", shorten(name));
        cx.report(unknown(
            "unknown-strategy",
            name.span,
            message,
            name,
            known,
            cx,
        ));
    }
}

fn traits(
    owner: &str,
    lists: [(TraitKind, &Vec<At<String>>); 5],
    topics: &mut Topics,
    cx: &mut Decoder,
) -> Vec<Trait> {
    let mut traits = Vec::new();
    let mut places = HashMap::new();
    for (kind, words) in lists {
        for word in words {
            if let Some(first) = places.insert((kind, word.as_str()), word.span) {
                let (owner, word_shown) = (shorten(owner), shorten(word));
                let message = format!("`{owner}` has \"{word_shown}\" twice.");
                let problem = Problem::error("duplicate-trait", word.span, message);
                cx.report(
                    problem
                        .related(first, "first given here")
                        .fix("remove one of the two"),
                );
                continue;
            }
            let skill = places.get(&(TraitKind::Skill, word.as_str()));
            if let (TraitKind::Need, Some(&skill)) = (kind, skill) {
                let (owner, word_shown) = (shorten(owner), shorten(word));
                let message = format!("`{owner}` both has and needs \"{word_shown}\".");
                let problem = Problem::warning("needs-own-skill", word.span, message);
                cx.report(
                    problem
                        .related(skill, "a skill of theirs")
                        .fix("remove one of the two"),
                );
            }
            let topic = topics.written(word, cx);
            if places.len() == MOST_TRAITS + 1 {
                let message = format!(
                    "`{}` has more than {MOST_TRAITS} interests, skills, needs, resources and backgrounds.",
                    shorten(owner)
                );
                let fix = "remove those that matter least";
                cx.report(Problem::error("too-many-traits", word.span, message).fix(fix));
            }
            traits.extend(topic.map(|topic| Trait { kind, topic }));
        }
    }
    traits
}
