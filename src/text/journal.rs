//! What happened so far, and how far the goals have come.

use super::Session;
use super::console::Page;
use super::matching::{begins, telling_words};
use super::prompt::Step;
use super::words::{date, when};
use crate::scenario::world::Step as Rung;
use crate::scenario::{Person, PersonId};
use crate::sim::View;
use crate::study::Told;
use crate::study::words::capitalised as capital;

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
    for (goal, progress) in view.goals() {
        page.item(match progress {
            p if p.is_reached() => format!("{}: done.", goal.title),
            p if p.of > 1 => format!("{}: {} of {}.", goal.title, p.done, p.of),
            _ => format!("{}: not yet.", goal.title),
        });
    }
    for (opportunity, opening) in view.openings() {
        page.heading(opportunity.title.as_str());
        page.text(opportunity.summary.as_str());
        page.text(match (opening.won, opening.decides_on) {
            (Some(true), _) => "You got it.".to_owned(),
            (Some(false), _) => "It went to somebody else.".to_owned(),
            (None, Some(day)) => format!("{}: the decision.", capital(&when(day, view.today))),
            (None, None) if opportunity.closes < view.today => "It has closed.".to_owned(),
            (None, None) => format!("It closes {}.", when(opportunity.closes, view.today)),
        });
        for &rung in &opportunity.requires {
            let what = match rung {
                Rung::Information => "Hear of it".to_owned(),
                Rung::Introduction => match opportunity.contact.and_then(|id| view.person(id)) {
                    Some(person) => format!("Be introduced to {}", person.name),
                    None => "Be introduced to whoever decides".to_owned(),
                },
                Rung::Word => "Have somebody put in a word".to_owned(),
            };
            let done = if opening.has(rung) { "done" } else { "not yet" };
            page.item(format!("{what}: {done}."));
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
        let view = self.run.view(PersonId::YOU);
        let page = match who {
            None => journal(&view, &self.story, None),
            Some(typed) => match named(&view, typed).as_slice() {
                [(id, _)] => journal(&view, &self.story, Some(*id)),
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
                    let names = super::words::either(&names);
                    return self.console.say(&format!("Which one: {names}?"));
                }
            },
        };
        self.console.show(&page)
    }

    /// Shows goals and openings.
    pub(super) fn show_goals(&mut self) -> std::io::Result<()> {
        let page = goals(&self.run.view(PersonId::YOU));
        self.console.show(&page)
    }
}
