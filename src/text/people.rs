//! People: who you know of, nearest first.

use super::Session;
use super::menu::Menu;
use super::prompt::Step;
use crate::scenario::PersonId;
use crate::sim::{Contact, View};

/// Most people listed at once; the others go by name.
const MOST_LISTED: usize = 24;

/// How close the player believes to be to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Ring {
    Close,
    Friendly,
    SpeakingTerms,
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

    fn name(self) -> &'static str {
        match self {
            Ring::Close => "Close, you think",
            Ring::Friendly => "Friendly, you think",
            Ring::SpeakingTerms => "On speaking terms",
            Ring::HeardOf => "Heard of, not met",
        }
    }
}

/// Everybody known of, nearest first, as a question.
pub(super) fn everybody(view: &View) -> Menu<PersonId> {
    let mut people: Vec<Contact> = view.contacts().collect();
    let order = |c: &Contact| (Ring::of(c), view.where_today(c.id).is_none());
    people.sort_by(|x, y| {
        order(x)
            .cmp(&order(y))
            .then(y.belief.closeness().total_cmp(&x.belief.closeness()))
    });
    let mut menu = Menu::new("Who? A number or a name.");
    for (n, contact) in people.iter().enumerate() {
        let here = match view.where_today(contact.id) {
            Some(_) => "Here today.",
            None if view.can_meet(contact) => "",
            None => "Not here today.",
        };
        let label = format!(
            "{}, who {}. {here}",
            contact.person.name, contact.person.role
        );
        menu.row(label.trim_end(), contact.id)
            .called(&contact.person.name)
            .under(Ring::of(contact).name());
        if n >= MOST_LISTED {
            menu.hidden();
        }
    }
    menu
}

impl Session<'_> {
    /// Lists people, and turns to one of them.
    pub(super) fn look(&mut self) -> Step<()> {
        let view = self.run.view(PersonId::YOU);
        let mut menu = everybody(&view);
        if menu.is_empty() {
            self.console
                .say("You know of nobody yet. Wait until something happens.")?;
            return Ok(());
        }
        if view.links().len() > MOST_LISTED {
            let more = view.links().len() - MOST_LISTED;
            self.console.gap()?;
            self.console.say(&format!(
                "The nearest {MOST_LISTED}. {more} more can be reached by name."
            ))?;
        }
        menu.open();
        let who = self.choose(&menu)?;
        self.meet(who)
    }
}
