//! What has come up about somebody, each trait with what it is to the player; and the player's own half of the match.

use crate::scenario::people::{TraitKind, TraitSet};
use crate::scenario::{Person, TopicId};
use crate::sim::{Contact, View};
use crate::study::words::{Forms, list};

/// The order in which kinds of traits are told.
const KINDS: [TraitKind; 5] = [
    TraitKind::Interest,
    TraitKind::Background,
    TraitKind::Skill,
    TraitKind::Need,
    TraitKind::Resource,
];

/// What a trait of somebody's is to the player.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Meets {
    /// Nothing in particular.
    Nothing,
    /// An interest or background of the player's too.
    Shared,
    /// A need that the player could meet.
    YouCanHelp,
    /// A skill or a thing that the player needs.
    YouCouldUse,
}

impl Meets {
    fn of(kind: TraitKind, topic: TopicId, you: &Person) -> Self {
        let has = |kind| you.has(kind, topic);
        match kind {
            TraitKind::Interest | TraitKind::Background if has(kind) => Meets::Shared,
            TraitKind::Skill | TraitKind::Resource if has(TraitKind::Need) => Meets::YouCouldUse,
            TraitKind::Need if has(TraitKind::Skill) || has(TraitKind::Resource) => {
                Meets::YouCanHelp
            }
            _ => Meets::Nothing,
        }
    }

    /// It in words: "you too". `None` if it is nothing to the player.
    pub fn words(self) -> Option<&'static str> {
        match self {
            Meets::Nothing => None,
            Meets::Shared => Some("you too"),
            Meets::YouCanHelp => Some("you can help with that"),
            Meets::YouCouldUse => Some("you could use that"),
        }
    }
}

/// A trait that has come up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownTrait {
    /// What it is about.
    pub topic: TopicId,
    /// The word for it.
    pub word: String,
    /// What it is to the player.
    pub meets: Meets,
}

/// The traits of one kind that have come up; at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraitsOf {
    /// The kind.
    pub kind: TraitKind,
    /// The traits.
    pub traits: Vec<KnownTrait>,
}

impl TraitsOf {
    /// All of them in a sentence: "She likes climbing (you too) and chess."
    pub fn sentence(&self, them: &Forms) -> String {
        let words = self.traits.iter().map(|t| match t.meets.words() {
            Some(mark) => format!("{} ({mark})", t.word),
            None => t.word.clone(),
        });
        let what = list(&words.collect::<Vec<_>>());
        let they = them.they_capital;
        match self.kind {
            TraitKind::Interest => format!("{they} {} {what}.", them.verb("likes", "like")),
            TraitKind::Background => format!("Background: {what}."),
            TraitKind::Skill => format!("{they} {} good at {what}.", them.verb("is", "are")),
            TraitKind::Need => format!("{they} could use help with {what}."),
            TraitKind::Resource => format!("{they} could lend {what}."),
        }
    }
}

/// What has come up about somebody, by kind.
pub fn traits(view: &View, contact: &Contact) -> Vec<TraitsOf> {
    let Some(you) = view.person(view.me) else {
        return Vec::new();
    };
    let of = |kind| TraitsOf {
        kind,
        traits: (contact.known_traits(kind))
            .map(|topic| KnownTrait {
                topic,
                word: view.scenario.topic(topic).to_owned(),
                meets: Meets::of(kind, topic, you),
            })
            .collect(),
    };
    let all = KINDS.into_iter().map(of);
    all.filter(|of_kind| !of_kind.traits.is_empty()).collect()
}

/// The words for some of somebody's traits.
pub fn topics<'v>(view: &View<'v>, person: &Person, set: TraitSet) -> Vec<&'v str> {
    (person.traits.iter().enumerate())
        .filter(|(n, _)| set & (1 << n) != 0)
        .map(|(_, t)| view.scenario.topic(t.topic))
        .collect()
}

/// What the player brings, a sentence for each kind: "You like climbing."
pub fn about_you(view: &View) -> Vec<String> {
    let Some(you) = view.person(view.me) else {
        return Vec::new();
    };
    let parts = [
        ("You like", TraitKind::Interest),
        ("You are good at", TraitKind::Skill),
        ("You could use help with", TraitKind::Need),
        ("You could lend", TraitKind::Resource),
    ];
    (parts.into_iter())
        .map(|(verb, kind)| (verb, topics(view, you, you.trait_set(|t| t.kind == kind))))
        .filter(|(_, what)| !what.is_empty())
        .map(|(verb, what)| format!("{verb} {}.", list(&what)))
        .collect()
}
