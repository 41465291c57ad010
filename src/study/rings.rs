//! How close the player believes to be to somebody: the rings of the map, and the headings of a list.

use crate::sim::Contact;

/// How close the player believes to be to somebody, closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ring {
    /// Believed closeness of two thirds or more.
    Close,
    /// Of one third or more.
    Friendly,
    /// Met.
    SpeakingTerms,
    /// Known of, not met.
    HeardOf,
}

impl Ring {
    /// The ring somebody stands in.
    pub fn of(contact: &Contact) -> Self {
        match contact.belief.closeness() {
            _ if !contact.link.met() => Ring::HeardOf,
            c if c >= 2.0 / 3.0 => Ring::Close,
            c if c >= 1.0 / 3.0 => Ring::Friendly,
            _ => Ring::SpeakingTerms,
        }
    }

    /// Its name as a heading over people; a belief says that it is one.
    pub fn heading(self) -> &'static str {
        match self {
            Ring::Close => "Close, you think",
            Ring::Friendly => "Friendly, you think",
            Ring::SpeakingTerms => "On speaking terms",
            Ring::HeardOf => "Heard of, not met",
        }
    }

    /// Its name beside a ring: "speaking terms".
    pub fn name(self) -> &'static str {
        match self {
            Ring::Close => "close",
            Ring::Friendly => "friendly",
            Ring::SpeakingTerms => "speaking terms",
            Ring::HeardOf => "heard of",
        }
    }
}

/// Everybody the player knows of, nearest first; in each ring those who can be met somewhere today come first.
pub fn nearest_first<'v>(view: &crate::sim::View<'v>) -> Vec<Contact<'v>> {
    let mut people: Vec<Contact> = view.contacts().collect();
    let order = |c: &Contact| (Ring::of(c), view.where_today(c.id).is_none());
    people.sort_by(|x, y| {
        order(x)
            .cmp(&order(y))
            .then(y.belief.closeness().total_cmp(&x.belief.closeness()))
    });
    people
}
