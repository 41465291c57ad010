//! What happened, as text: the study floor's narration, laid out for a terminal.

use super::console::Page;
use crate::scenario::PersonId;
use crate::sim::{Contact, Event, Run};

/// An event in full: what happened, what was said, what was seen.
pub(super) fn page(event: &Event, run: &Run) -> Page {
    let mut page = Page::new();
    page.heading(headline(event, run));
    page
}

/// An event in one line.
pub(super) fn headline(event: &Event, run: &Run) -> String {
    let view = run.view(PersonId::YOU);
    let name = |id| view.person(id).map_or("somebody", |p| p.first_name());
    format!("{:?} {} {:?} {:?}", event.what, name(event.other), event.outcome, event.mood)
}

/// How somebody seems to feel about the player, with the doubt in it.
pub(super) fn impression(_contact: &Contact) -> String {
    "Hard to read.".to_owned()
}
