//! E-mail in words: how somebody wishes to be written to, the five checks, the choices a mail is made of, and what
//! became of those sent.

mod choices;
mod outbox;

pub use choices::{
    Choice, ConcernOf, Subject, addresses, correspondents, lengths, openness, subjects, time_limits,
};
pub use outbox::{LetterLine, Timing, letters, line, timing};

use crate::model::outreach::Checks;
use crate::scenario::Person;
use crate::scenario::people::Address;
use crate::sim::{Contact, Mail, View};

/// A mail as a composer starts with it: short, plain, and about nothing yet.
pub const DRAFT: Mail = Mail {
    address: Address::Work,
    short: true,
    topic: None,
    clear_ask: true,
    time_bound: true,
};

/// What is told after a mail has been sent.
pub const SENT: &str = "Now it is out of your hands. An answer takes some days, or never comes; silence costs you nothing.";

/// How somebody wishes to be written to. Public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// Where.
    pub address: Address,
    /// Whether they answer people they have not met.
    pub strangers: bool,
    /// In their own words. May be empty.
    pub note: String,
}

impl Preferences {
    /// Those of this person.
    pub fn of(person: &Person) -> Self {
        Preferences {
            address: person.contact.address,
            strangers: person.contact.strangers,
            note: person.contact.note.trim().to_owned(),
        }
    }

    /// Where they can be written to: "a work address".
    pub fn place(&self) -> &'static str {
        match self.address {
            Address::Work => "a work address",
            Address::Personal => "a personal address",
            Address::Form => "a contact form",
            Address::Nowhere => "no address",
        }
    }

    /// All of it in a row: `Writing: a work address. "Two lines, please."`
    pub fn sentence(&self) -> String {
        let place = self.place();
        if self.note.is_empty() {
            return format!("Writing: {place}.");
        }
        format!("Writing: {place}. \"{}\"", self.note)
    }
}

/// What the player should know before writing to somebody at all, if anything.
pub fn warning(contact: &Contact) -> Option<&'static str> {
    let welcome = contact.person.contact.strangers || contact.link.met();
    (!welcome).then_some("They do not answer people they have not met.")
}

/// What one of the five checks looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Looks {
    /// At where it is sent, and whether they answer strangers.
    Preferences,
    /// At its length.
    Length,
    /// At what it has to say to them.
    Relevance,
    /// At whether it says what it asks for.
    Clearness,
    /// At whether it says how much time it takes.
    Time,
}

/// One of the five checks a mail should meet, as far as the player can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check {
    /// What it looks at.
    pub looks: Looks,
    /// The check as a question.
    pub question: &'static str,
    /// Whether the mail meets it.
    pub met: bool,
    /// What a mail that meets it is, after "It is".
    pub has: &'static str,
    /// What would make a mail meet it, after "It could still".
    pub advice: &'static str,
}

/// The five checks for a mail to somebody.
pub fn checks(view: &View, to: &Contact, mail: &Mail) -> [Check; 5] {
    let Checks {
        preferences,
        concise,
        relevant,
        call_to_action,
        bounded,
    } = view.expected_checks(to, mail);
    [
        Check {
            looks: Looks::Preferences,
            question: "Is it sent the way they wish?",
            met: preferences,
            has: "sent the way they wish",
            advice: "go where they wish to be written to",
        },
        Check {
            looks: Looks::Length,
            question: "Is it short?",
            met: concise,
            has: "short",
            advice: "keep it to four short paragraphs",
        },
        Check {
            looks: Looks::Relevance,
            question: "Is it about something of theirs?",
            met: relevant,
            has: "about something of theirs",
            advice: "write about something that matters to them",
        },
        Check {
            looks: Looks::Clearness,
            question: "Does it say plainly what you ask?",
            met: call_to_action,
            has: "plain about what you ask",
            advice: "say plainly what you ask for",
        },
        Check {
            looks: Looks::Time,
            question: "Does it say how much time it takes?",
            met: bounded,
            has: "clear about the time it takes",
            advice: "say how much time it takes",
        },
    ]
}
