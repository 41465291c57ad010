//! People: who you know of, nearest first.

use super::Session;
use super::menu::Menu;
use super::prompt::Step;
use crate::scenario::PersonId;
use crate::sim::View;
use crate::study::course::Offered;
use crate::study::rings::{Ring, nearest_first};

/// Most people listed at once; the others go by name.
const MOST_LISTED: usize = 24;

/// Everybody known of, nearest first, as a question.
pub(super) fn everybody(view: &View, offered: &Offered) -> Menu<PersonId> {
    let mut menu = Menu::new("Who? A number or a name.");
    let people = nearest_first(view).into_iter();
    for (n, contact) in people.filter(|c| offered.person(c.id)).enumerate() {
        let here = match view.where_today(contact.id) {
            Some(_) => "Here today.",
            None if view.can_meet(&contact) => "",
            None => "Not here today.",
        };
        let label = format!(
            "{}, who {}. {here}",
            contact.person.name, contact.person.role
        );
        menu.row(label.trim_end(), contact.id)
            .called(&contact.person.name)
            .under(Ring::of(&contact).heading());
        if n >= MOST_LISTED {
            menu.hidden();
        }
    }
    menu
}

impl Session<'_> {
    /// Lists people, and turns to one of them.
    pub(super) fn look(&mut self) -> Step<()> {
        let view = self.sitting.view();
        let mut menu = everybody(&view, &self.sitting.offered());
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
