//! One person as the player knows them: all that has come up, what stands open, and where to find them. Plain data
//! for whoever lays it out; nothing in it comes from behind the view.

mod between;
mod traits;

pub use between::{Open, between, remember};
pub use traits::{KnownTrait, Meets, TraitsOf, about_you, topics, traits};

use super::days::{ago, next_day_of, when};
use super::rings::Ring;
use super::words::{Forms, ImpressionWords, impression_words, spelled};
use super::writing::Preferences;
use crate::model::Day;
use crate::scenario::PersonId;
use crate::scenario::people::Context;
use crate::sim::{Contact, View};

/// All that the player knows of somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownOf {
    /// Who.
    pub id: PersonId,
    /// Full name.
    pub name: String,
    /// First name.
    pub first_name: String,
    /// What they do, after "who": "repairs accordions". May be empty.
    pub role: String,
    /// Their pronouns.
    pub pronouns: Forms,
    /// How close the player believes to be.
    pub ring: Ring,
    /// How long the two know each other, and when they were last in touch.
    pub acquaintance: Acquaintance,
    /// The setting they know each other in.
    pub setting: Context,
    /// Who introduced them, with their name.
    pub introduced_by: Option<(PersonId, String)>,
    /// The place where they can be met today.
    pub here_today: Option<String>,
    /// Where else they go.
    pub haunts: Vec<Haunt>,
    /// How established they are beside the player.
    pub established: Established,
    /// What has come up about them, by kind; kinds of which nothing is known are left out.
    pub traits: Vec<TraitsOf>,
    /// How they seem to feel, once met.
    pub impression: Option<ImpressionWords>,
    /// What stands open between the two, by the player's own book.
    pub between: Vec<Open>,
    /// How they wish to be written to.
    pub writing: Preferences,
    /// Places in the story of what happened with them, oldest first.
    pub history: Vec<usize>,
}

/// How long the two know each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acquaintance {
    /// They have not met.
    NotMet,
    /// From before the game, and not in touch since.
    FromBefore,
    /// On speaking terms.
    InTouch {
        /// Exchanges so far, 1 or more.
        times: u32,
        /// The day of the last one.
        last: Day,
    },
}

impl Acquaintance {
    fn of(view: &View, contact: &Contact) -> Self {
        let link = contact.link;
        match link.contacts {
            0 => Acquaintance::NotMet,
            _ if link.last_contact == Day(0) && view.journal().all(|e| e.other != contact.id) => {
                Acquaintance::FromBefore
            }
            times => Acquaintance::InTouch {
                times,
                last: link.last_contact,
            },
        }
    }

    /// It in a sentence or two, seen from today.
    pub fn sentence(self, today: Day) -> String {
        match self {
            Acquaintance::NotMet => "You have not met.".to_owned(),
            Acquaintance::FromBefore => "You know each other from before.".to_owned(),
            Acquaintance::InTouch { times, last } => {
                let times = match times {
                    1 => "once".to_owned(),
                    2 => "twice".to_owned(),
                    n => spelled(n, "time"),
                };
                let last = ago(last, today);
                format!("On speaking terms. You have been in touch {times}, last {last}.")
            }
        }
    }
}

/// A place somebody goes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Haunt {
    /// Its name.
    pub venue: String,
    /// The next day after today that it is on, if there is one before the end.
    pub next: Option<Day>,
}

impl Haunt {
    /// "Mending Morning (on Saturday)".
    pub fn in_words(&self, today: Day) -> String {
        match self.next {
            Some(day) => format!("{} ({})", self.venue, when(day, today)),
            None => self.venue.clone(),
        }
    }
}

/// How established somebody is beside the player. Public.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Established {
    /// More.
    More,
    /// About as much.
    Alike,
    /// Less.
    Less,
}

impl Established {
    /// Differences in standing up to this do not count.
    const ABOUT: f32 = 0.15;

    fn of(view: &View, who: PersonId) -> Self {
        match view.standing_of(who) - view.standing {
            gap if gap > Self::ABOUT => Established::More,
            gap if gap < -Self::ABOUT => Established::Less,
            _ => Established::Alike,
        }
    }

    /// What it means between the two, in a sentence.
    pub fn sentence(self, them: &Forms) -> String {
        match self {
            Established::More => format!(
                "More established than you: from a beginner, thanks count for {} more than paying back in kind.",
                them.them
            ),
            Established::Less => "Less established than you: your name carries further.".to_owned(),
            Established::Alike => "About as established as you.".to_owned(),
        }
    }
}

/// All that the player knows of somebody.
pub fn known_of(view: &View, contact: &Contact) -> KnownOf {
    let (person, link) = (contact.person, contact.link);
    let introduced_by =
        (link.introduced_by()).and_then(|id| Some((id, view.person(id)?.name.clone())));
    let haunts = view.haunts(contact.id).map(|venue| Haunt {
        venue: venue.name.clone(),
        next: next_day_of(view, venue),
    });
    KnownOf {
        id: contact.id,
        name: person.name.clone(),
        first_name: person.first_name().to_owned(),
        role: person.role.clone(),
        pronouns: Forms::of(person.pronouns),
        ring: Ring::of(contact),
        acquaintance: Acquaintance::of(view, contact),
        setting: link.context,
        introduced_by,
        here_today: view.where_today(contact.id).map(|v| v.name.clone()),
        haunts: haunts.collect(),
        established: Established::of(view, contact.id),
        traits: traits(view, contact),
        impression: link.met().then(|| impression_words(&contact.belief)),
        between: between(contact),
        writing: Preferences::of(person),
        history: history(view, contact.id),
    }
}

/// Places in the story of what happened with somebody, oldest first.
pub fn history(view: &View, who: PersonId) -> Vec<usize> {
    (view.journal().enumerate())
        .filter(|(_, e)| e.actor == who || e.other == who)
        .map(|(n, _)| n)
        .collect()
}
