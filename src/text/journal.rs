//! What happened so far, and how far the goals have come.

use super::Session;
use super::console::Page;
use super::matching::{begins, telling_words};
use super::prompt::Step;
use crate::scenario::{Person, PersonId};
use crate::sim::View;
use crate::study::days::date;
use crate::study::words::either;
use crate::study::{Told, goals as study};

/// Most entries shown at once.
const MOST: usize = 40;

/// The journal, oldest first; of one person only, if asked.
fn journal(view: &View, story: &[Told], who: Option<PersonId>) -> Page {
    let mut page = Page::new();
    let mut events: Vec<_> = (view.journal().zip(story))
        .filter(|(e, _)| who.is_none_or(|who| e.actor == who || e.other == who))
        .collect();
    let skipped = events.len().saturating_sub(MOST);
    events.drain(..skipped);
    let about = who.and_then(|who| view.person(who));
    page.heading(match about {
        Some(person) => format!("Your journal: {}", person.name),
        None => "Your journal".to_owned(),
    });
    if events.is_empty() {
        page.text("Nothing has happened yet.");
    }
    if skipped > 0 {
        page.text(format!(
            "{skipped} earlier entries are left out; journal NAME shows one person's."
        ));
    }
    let mut day = None;
    for (event, told) in events {
        if day != Some(event.day) {
            day = Some(event.day);
            page.text(date(event.day));
        }
        page.item(told.headline.as_str());
    }
    page
}

/// Goals and openings.
pub(super) fn goals(view: &View) -> Page {
    let mut page = Page::new();
    page.heading("What you are here for");
    if view.scenario.goals.is_empty() {
        page.text("Nothing in particular. Look around.");
    }
    for goal in study::goals(view) {
        page.item(format!("{}: {}.", goal.title, goal.state));
    }
    for opening in study::openings(view) {
        page.heading(opening.title);
        page.text(opening.summary);
        page.text(opening.state);
        for rung in opening.rungs {
            let done = if rung.done { "done" } else { "not yet" };
            page.item(format!("{}: {done}.", rung.what));
        }
    }
    page
}

/// The people a few letters could mean.
pub(super) fn named<'v>(view: &View<'v>, typed: &str) -> Vec<(PersonId, &'v Person)> {
    let typed = telling_words(typed);
    (view.contacts())
        .filter(|c| begins(&typed, &c.person.name))
        .map(|c| (c.id, c.person))
        .collect()
}

impl Session<'_> {
    /// The journal, chosen from the menu.
    pub(super) fn read_journal(&mut self) -> Step<()> {
        Ok(self.show_journal(None)?)
    }

    /// Shows the journal, of one person if a name is given.
    pub(super) fn show_journal(&mut self, who: Option<&str>) -> std::io::Result<()> {
        let view = self.sitting.view();
        let page = match who {
            None => journal(&view, self.sitting.story(), None),
            Some(typed) => match named(&view, typed).as_slice() {
                [(id, _)] => journal(&view, self.sitting.story(), Some(*id)),
                [] => {
                    return self
                        .console
                        .say("You know of nobody by that name. Type journal, or journal NAME.");
                }
                several => {
                    let names: Vec<&str> = several
                        .iter()
                        .take(6)
                        .map(|(_, p)| p.name.as_str())
                        .collect();
                    let names = either(&names);
                    return self.console.say(&format!("Which one: {names}?"));
                }
            },
        };
        self.console.show(&page)
    }

    /// Shows goals and openings.
    pub(super) fn show_goals(&mut self) -> std::io::Result<()> {
        let page = goals(&self.sitting.view());
        self.console.show(&page)
    }
}
