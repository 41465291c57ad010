//! What others ask of the player, in words, and what each answer costs and does.

use super::words::{Forms, spelled};
use crate::model::Day;
use crate::scenario::{AskId, PersonId};
use crate::sim::requests::Request;
use crate::sim::{Act, Reply, View, hours};

/// A request that waits for an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// Who asks.
    pub from: PersonId,
    /// Their first name.
    pub name: String,
    /// What for.
    pub ask: AskId,
    /// That as a noun phrase.
    pub favour: String,
    /// When they asked.
    pub made: Day,
    /// Days left to answer; on day 0 it is the last.
    pub days_left: u32,
    /// That in words: "two days left to answer".
    pub left: String,
    /// The answers there are.
    pub answers: [Answer; 3],
}

impl Asked {
    /// "Priya asks you for advice".
    pub fn what(&self) -> String {
        format!("{} asks you for {}", self.name, self.favour)
    }

    /// "Priya asks you for advice: two days left to answer".
    pub fn line(&self) -> String {
        format!("{}: {}", self.what(), self.left)
    }
}

/// An answer that can be given.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Which.
    pub reply: Reply,
    /// How it is offered: "Yes: help her, 2 hours".
    pub label: String,
    /// Time it takes, in hours.
    pub hours: f32,
    /// That in words: "no time".
    pub time: String,
    /// What it does, in plain words.
    pub does: String,
    /// Why it cannot be given just now, if so.
    pub refused: Option<String>,
}

/// The requests that wait for the player's answer, oldest first.
pub fn open(view: &View) -> Vec<Asked> {
    let all = view.open_requests();
    all.filter_map(|request| asked(view, request)).collect()
}

/// The oldest request of this person's that waits.
pub fn open_from(view: &View, who: PersonId) -> Option<Asked> {
    let request = view.open_requests().find(|r| r.from == who)?;
    asked(view, request)
}

fn asked(view: &View, request: &Request) -> Option<Asked> {
    let person = view.person(request.from)?;
    let wait = view.scenario.rules.others.answer_within as u32;
    let days_left = (request.made.0 + wait).saturating_sub(view.today.0);
    let them = Forms::of(person.pronouns);
    let answer = |reply| answer(view, request.from, &them, reply);
    Some(Asked {
        from: request.from,
        name: person.first_name().to_owned(),
        ask: request.ask,
        favour: view.scenario.catalogue.ask(request.ask).favour.clone(),
        made: request.made,
        days_left,
        left: match days_left {
            0 => "last day to answer".to_owned(),
            n => format!("{} left to answer", spelled(n, "day")),
        },
        answers: [Reply::Accept, Reply::Decline, Reply::Ignore].map(answer),
    })
}

fn answer(view: &View, from: PersonId, f: &Forms, reply: Reply) -> Answer {
    let act = Act::Answer(reply);
    let cost = view.cost(&act);
    let (they, them, have) = (f.they, f.them, f.verb("has", "have"));
    let (label, does) = match reply {
        Reply::Accept => (
            format!("Yes: help {them}, {}", hours(cost)),
            format!(
                "You help {them} right away. It pays back what you owe {them}, and what is more is remembered."
            ),
        ),
        Reply::Decline => (
            "No, politely".to_owned(),
            format!("Costs nothing, unless {they} {have} done more for you than you for {them}."),
        ),
        Reply::Ignore => (
            "Say nothing at all".to_owned(),
            format!(
                "Leaves {them} waiting, which always grates a little: more, the more you owe {them}."
            ),
        ),
    };
    Answer {
        reply,
        label,
        hours: cost,
        time: hours(cost),
        does,
        refused: view.allows(from, &act).err().map(|why| why.to_string()),
    }
}
