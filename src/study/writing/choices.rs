//! The choices a mail is made of, as a composer offers them.

use crate::scenario::people::{Address, TraitKind};
use crate::scenario::{PersonId, TopicId};
use crate::sim::{Contact, View};
use crate::study::words::Forms;

/// One answer to one of a composer's questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice<T> {
    /// What it sets.
    pub value: T,
    /// How it is offered.
    pub label: &'static str,
}

const fn choice<T>(value: T, label: &'static str) -> Choice<T> {
    Choice { value, label }
}

/// "Where do you send it?"
pub const fn addresses() -> [Choice<Address>; 3] {
    [
        choice(Address::Work, "To a work address"),
        choice(Address::Personal, "To a personal address"),
        choice(Address::Form, "Through a contact form"),
    ]
}

/// "How long?" The value says whether it is short.
pub const fn lengths() -> [Choice<bool>; 2] {
    [
        choice(true, "Four short paragraphs at most"),
        choice(false, "As long as it takes"),
    ]
}

/// "How do you ask?" The value says whether the ask is plain.
pub const fn openness() -> [Choice<bool>; 2] {
    [
        choice(true, "One plain question, easy to say yes to"),
        choice(false, "A hint; they will understand"),
    ]
}

/// "Do you say how much time it takes?"
pub const fn time_limits() -> [Choice<bool>; 2] {
    [
        choice(true, "Yes: twenty minutes, and when"),
        choice(false, "No, leave it open"),
    ]
}

/// Where the player has a subject from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ConcernOf {
    /// It is about nothing but the player.
    Yourself,
    /// It has come up: it matters to the recipient.
    Theirs,
    /// A guess, from what matters to the player.
    Guess,
}

impl ConcernOf {
    /// A heading over subjects of this kind; `None` for a subject that needs none.
    pub fn heading(self) -> Option<&'static str> {
        match self {
            ConcernOf::Yourself => None,
            ConcernOf::Theirs => Some("What you know of them"),
            ConcernOf::Guess => Some("A guess, from what you know"),
        }
    }
}

/// Something a mail could have to say, besides what it asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The topic; `None` is nothing in particular.
    pub topic: Option<TopicId>,
    /// How it is offered: "lighting (good at it)".
    pub label: String,
    /// The word for it alone.
    pub word: String,
    /// Where the player has it from.
    pub from: ConcernOf,
}

/// "What does it have to say, besides what you want?" Nothing first, then what has come up, then guesses.
pub fn subjects(view: &View, to: &Contact) -> Vec<Subject> {
    let nothing = "Nothing in particular: it is about you";
    let mut subjects = vec![Subject {
        topic: None,
        label: nothing.to_owned(),
        word: nothing.to_owned(),
        from: ConcernOf::Yourself,
    }];
    let mut add = |topic: TopicId, why: Option<&str>, from| {
        if subjects.iter().any(|s| s.topic == Some(topic)) {
            return;
        }
        let word = view.scenario.topic(topic).to_owned();
        subjects.push(Subject {
            topic: Some(topic),
            label: why.map_or_else(|| word.clone(), |why| format!("{word} ({why})")),
            word,
            from,
        });
    };
    let they = Forms::of(to.person.pronouns).they;
    let needs = format!("{they} could use help with it");
    let kinds = [
        (TraitKind::Need, needs.as_str()),
        (TraitKind::Skill, "good at it"),
        (TraitKind::Interest, "an interest"),
        (TraitKind::Background, "background"),
        (TraitKind::Resource, "could lend it"),
    ];
    for (kind, why) in kinds {
        for topic in to.known_traits(kind) {
            add(topic, Some(why), ConcernOf::Theirs);
        }
    }
    for of_yours in view.person(view.me).into_iter().flat_map(|you| &you.traits) {
        add(of_yours.topic, None, ConcernOf::Guess);
    }
    subjects
}

/// Those who can be written to, by id, with their names.
pub fn correspondents<'v>(view: &View<'v>) -> Vec<(PersonId, &'v str)> {
    (view.contacts())
        .filter(|c| c.person.contact.address != Address::Nowhere)
        .map(|c| (c.id, c.person.name.as_str()))
        .collect()
}
