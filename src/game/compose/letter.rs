//! The letter that a handful of choices make: no more than the choices say, in the words of somebody who writes it.

use crate::scenario::people::{Address, TraitKind};
use crate::scenario::{AskId, Person, PersonId, TopicId};
use crate::sim::{About, Asking, Contact, Mail, View};
use crate::study::asking::says;
use crate::study::card::topics;
use crate::study::words::{capitalised, list, who_are};

/// The choices of a mail, each made or still open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// What it asks for.
    pub ask: Option<AskId>,
    /// Whom or what that is about.
    pub about: About,
    /// What it has to say besides; `Some(None)` is nothing in particular.
    pub topic: Option<Option<TopicId>>,
    /// Whether it is short.
    pub short: Option<bool>,
    /// Whether it asks plainly.
    pub clear: Option<bool>,
    /// Whether it says how much time it takes.
    pub bounded: Option<bool>,
    /// Where it is sent.
    pub address: Option<Address>,
}

impl Draft {
    /// The mail, once every choice is made.
    pub fn mail(&self) -> Option<Mail> {
        Some(Mail {
            address: self.address?,
            short: self.short?,
            topic: self.topic?,
            clear_ask: self.clear?,
            time_bound: self.bounded?,
        })
    }

    /// The ask in that mail.
    pub fn asking(&self) -> Option<Asking> {
        Some(Asking {
            about: self.about,
            ..Asking::by_mail(self.ask?, self.mail()?)
        })
    }

    /// The first choice that is still open, as a thing to do.
    pub fn open(&self) -> Option<&'static str> {
        [
            (self.ask.is_none(), "Choose what it asks for."),
            (self.topic.is_none(), "Choose what you write about."),
            (self.short.is_none(), "Choose how long it is."),
            (self.clear.is_none(), "Choose how you ask."),
            (
                self.bounded.is_none(),
                "Choose whether you say how much time it takes.",
            ),
            (self.address.is_none(), "Choose where you send it."),
        ]
        .into_iter()
        .find_map(|(open, what)| open.then_some(what))
    }
}

/// A letter as far as it is written. A part that still wants a choice says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Where it goes.
    pub to: Result<String, &'static str>,
    /// Its subject.
    pub subject: Result<String, &'static str>,
    /// Greeting, paragraphs and name.
    pub paragraphs: Vec<Result<String, &'static str>>,
}

/// The letter these choices make; `None` to somebody the player does not know of.
pub fn letter(view: &View, to: PersonId, draft: &Draft) -> Option<Letter> {
    let (contact, you) = (view.contact(to)?, view.person(view.me)?);
    let name = &contact.person.name;
    let mut paragraphs = vec![Ok(format!("Dear {},", contact.person.first_name()))];
    paragraphs.push(match draft.topic {
        Some(topic) => Ok(begins(view, &contact, you, topic)),
        None => Err("what you write about"),
    });
    match draft.short {
        Some(true) => {}
        Some(false) => paragraphs.extend(everything(view, you).map(Ok)),
        None => paragraphs.push(Err("how long it is")),
    }
    paragraphs.push(match (draft.clear, draft.ask) {
        (Some(true), Some(ask)) => {
            let asking = Asking {
                about: draft.about,
                ..Asking::in_person(ask)
            };
            Ok(says(view, to, &asking))
        }
        (Some(false), Some(_)) => {
            Ok("It would be lovely if something came of this, one way or another.".to_owned())
        }
        (None, _) | (_, None) => Err("what you ask, and how"),
    });
    paragraphs.push(match draft.bounded {
        Some(true) => {
            Ok("Twenty minutes would do, on Tuesday or Thursday, whichever suits you.".to_owned())
        }
        Some(false) => Ok("Any time would suit me, for as long as you like.".to_owned()),
        None => Err("how much time it takes"),
    });
    paragraphs.push(Ok(format!("With kind regards, {}", you.name)));
    Some(Letter {
        to: match draft.address {
            Some(Address::Work) => Ok(format!("{name}, at work")),
            Some(Address::Personal) => Ok(format!("{name}, personal address")),
            Some(Address::Form) => Ok(format!("{name}, through the contact form")),
            Some(Address::Nowhere) | None => Err("where you send it"),
        },
        subject: match draft.topic {
            Some(Some(topic)) => Ok(capitalised(view.scenario.topic(topic))),
            Some(None) => Ok("A question".to_owned()),
            None => Err("what you write about"),
        },
        paragraphs,
    })
}

/// How it begins: by something of theirs that has come up, by a guess, or by the writer.
fn begins(view: &View, to: &Contact, you: &Person, topic: Option<TopicId>) -> String {
    let Some(topic) = topic else {
        return format!("I am {}. Let me tell you about myself.", who_are(you));
    };
    let word = view.scenario.topic(topic);
    let theirs = |kind| to.known_traits(kind).any(|known| known == topic);
    if theirs(TraitKind::Need) {
        format!("You could use help with {word}, as I heard. I have an idea or two about it.")
    } else if theirs(TraitKind::Skill) {
        format!("You are good at {word}, and that is why I write to you and nobody else.")
    } else if theirs(TraitKind::Interest) && you.has(TraitKind::Interest, topic) {
        format!(
            "We share a love of {word}, and I came across something about it that you may like."
        )
    } else if theirs(TraitKind::Interest) {
        format!(
            "You care about {word}, I know, and I came across something about it that you may like."
        )
    } else if theirs(TraitKind::Background) {
        format!("You know {word} from the inside, and that is where my question comes from.")
    } else if theirs(TraitKind::Resource) {
        format!("I know about {word} of yours, and that is how I came to think of you.")
    } else {
        format!(
            "I have been busy with {word} of late, and thought that it might be of interest to you."
        )
    }
}

/// All that there is to say about the writer.
fn everything(view: &View, you: &Person) -> impl Iterator<Item = String> {
    let of = |kind| topics(view, you, you.trait_set(|t| t.kind == kind));
    let parts = [
        ("I like", TraitKind::Interest),
        ("I am good at", TraitKind::Skill),
        ("I would like to know more about", TraitKind::Need),
        ("I come from", TraitKind::Background),
    ];
    let parts: Vec<String> = (parts.into_iter())
        .map(|(verb, kind)| (verb, of(kind)))
        .filter(|(_, what)| !what.is_empty())
        .map(|(verb, what)| format!("{verb} {}.", list(&what)))
        .collect();
    let about = format!("First, a little about me. {}", parts.join(" "));
    let more = "It began years ago, and one thing led to another. I have put the whole of it on the next two pages.";
    [about.trim_end().to_owned(), more.to_owned()].into_iter()
}
