//! What the study floor says, laid out for a terminal: an entry of the story, the coach, the three questions.

use super::console::Page;
use crate::sim::Contact;
use crate::study::Told;
use crate::study::coach::{Advice, NO_IDEAS, OVERSTEPS};
use crate::study::course::Stretch;
use crate::study::prepare::Prepared;
use crate::study::words::spelled;

/// An event in full: what happened, what was said, what was seen, what is new.
pub(super) fn told(told: &Told) -> Page {
    let mut page = Page::new();
    page.heading(told.headline.as_str());
    if let Some(line) = &told.line {
        page.text(format!("\"{line}\""));
    }
    if let Some(cue) = &told.cue {
        page.text(cue.as_str());
    }
    for note in &told.notes {
        page.item(note.as_str());
    }
    page
}

/// What a stretch of play in a lesson leaves the learner.
pub(super) fn stretch(stretch: &Stretch) -> Page {
    let mut page = Page::new();
    let days = spelled(stretch.days_left, "day");
    let left = match stretch.acts_left {
        Some(acts) => format!("At most {} and {days}.", spelled(acts, "move")),
        None => format!("At most {days}."),
    };
    page.text(format!("{left} \"go on\" ends it early."));
    page
}

/// What the coach says.
pub(super) fn coach(advice: &Advice) -> Page {
    let mut page = Page::new();
    page.heading(format!(
        "Coach. How often is this a yes? Your gut says: {}.",
        advice.how_often
    ));
    page.text(advice.remark);
    if advice.overstep {
        page.item(OVERSTEPS);
    }
    if advice.ideas.is_empty() {
        page.item(NO_IDEAS);
    }
    for idea in &advice.ideas {
        page.item(idea.words.as_str());
    }
    page
}

/// The three questions to ask yourself before a meeting.
pub(super) fn prepared(with: &Contact, prepared: &Prepared) -> Page {
    let mut page = Page::new();
    page.heading(format!("Before you talk to {}", with.person.first_name()));
    for question in &prepared.questions {
        page.text(question.question);
        for answer in &question.answers {
            page.item(answer.as_str());
        }
    }
    if let Some(book) = &prepared.remember {
        page.text(format!("And do not forget: {book}."));
    }
    page
}
