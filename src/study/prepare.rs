//! The three questions to ask yourself before you meet somebody, answered from what the player knows.

use super::card::{between, remember, topics};
use super::words::{Forms, capitalised, list};
use crate::scenario::people::TraitKind;
use crate::sim::{Contact, View};

/// A question, with what can be said to it; never nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The question.
    pub question: &'static str,
    /// The answer, a sentence or two each.
    pub answers: Vec<String>,
}

/// What to have in mind before a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    /// The three questions.
    pub questions: [Question; 3],
    /// What stands open between the two, if anything: "you have not thanked her yet".
    pub remember: Option<String>,
}

/// The three questions about somebody.
pub fn prepare(view: &View, contact: &Contact) -> Prepared {
    let f = Forms::of(contact.person.pronouns);
    let gives = topics(view, contact.person, view.needs_i_can_meet(contact));
    let gets = topics(view, contact.person, view.offers_i_need(contact));
    let question = |question, answers| Question { question, answers };
    Prepared {
        questions: [
            question("What do you have in common?", vec![common(view, contact)]),
            question(
                "How could you work together?",
                vec![together(&gives, &gets, &f)],
            ),
            question(
                "What could each of you gain?",
                vec![
                    gain(contact.person.first_name(), &gives),
                    gain("You", &gets),
                ],
            ),
        ],
        remember: remember(&between(contact), &f),
    }
}

fn common(view: &View, contact: &Contact) -> String {
    let Some(you) = view.person(view.me) else {
        return String::new();
    };
    let shared: Vec<&str> = [TraitKind::Interest, TraitKind::Background]
        .into_iter()
        .flat_map(|kind| {
            contact
                .known_traits(kind)
                .filter(move |&t| you.has(kind, t))
        })
        .map(|t| view.scenario.topic(t))
        .collect();
    match shared.as_slice() {
        [] => "Nothing you know of yet. Small talk and shared hobbies bring it up.".to_owned(),
        shared => format!("{}. Start there.", capitalised(&list(shared))),
    }
}

fn together(gives: &[&str], gets: &[&str], f: &Forms) -> String {
    match (gives, gets) {
        ([], []) => {
            "You do not know yet. Ask about work, and listen for what is hard just now.".to_owned()
        }
        (gives, []) => format!(
            "You could help with {}. What {} could do for you has not come up.",
            list(gives),
            f.they
        ),
        ([], gets) => format!(
            "{} could help you with {}. What you could do for {} has not come up.",
            f.they_capital,
            list(gets),
            f.them
        ),
        (gives, gets) => format!(
            "You bring {}; {} {} {}. That is a project.",
            list(gives),
            f.they,
            f.verb("brings", "bring"),
            list(gets)
        ),
    }
}

fn gain(who: &str, what: &[&str]) -> String {
    match what {
        [] => format!("{who}: good company, so far."),
        what => format!("{who}: help with {}.", list(what)),
    }
}
