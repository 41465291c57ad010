//! What a lesson can refer to: its ways, and the people, moves, asks, openings and topics of its scenario.

use std::cell::RefCell;
use std::collections::HashSet;

use crate::scenario::lesson::{Kind, Subject, WayId};
use crate::scenario::syntax::{At, Decoder, Problem, Span, shorten};
use crate::scenario::validate::Written;
use crate::scenario::validate::ids::{Ids, unknown};
use crate::scenario::world::OpportunityId;
use crate::scenario::{AskId, PersonId, Scenario, TopicId};

/// Which ways something refers to; nothing where it names one that is not there, so that any may have been meant.
#[derive(Default)]
pub struct Used(RefCell<HashSet<Option<usize>>>);

impl Used {
    /// Whether something refers, or may have been meant to refer, to this way.
    pub fn has(&self, way: usize) -> bool {
        let used = self.0.borrow();
        used.contains(&Some(way)) || used.contains(&None)
    }
}

/// What can be referred to. Every look-up reports what it does not find, unless something else is at fault.
pub struct Known<'a> {
    pub scenario: Option<&'a Scenario>,
    pub written: &'a Written,
    pub ways: &'a Ids<'a>,
    pub used: Used,
}

impl<'a> Known<'a> {
    /// A way of acting.
    pub fn way(&self, id: &At<String>, cx: &mut Decoder) -> Option<WayId> {
        let found = self.ways.find(id, cx);
        self.used.0.borrow_mut().insert(found);
        Some(WayId(found? as u16))
    }

    /// Several ways, each once.
    pub fn all_ways(&self, ids: &[At<String>], cx: &mut Decoder) -> Vec<WayId> {
        super::refuse_repeats(ids, cx);
        ids.iter().filter_map(|id| self.way(id, cx)).collect()
    }

    /// One of the people, who cannot be the player.
    pub fn person(&self, id: &At<String>, cx: &mut Decoder) -> Option<PersonId> {
        if id.value == "you" {
            let problem = Problem::error("reserved-id", id.span, "The player cannot stand here.");
            cx.report(problem.fix("name one of the people"));
            return None;
        }
        let scenario = self.scenario?;
        let at = scenario.people.iter().position(|p| p.id == id.value);
        if let Some(at) = at.or_else(|| made_up(scenario, id)) {
            return Some(PersonId(at as u32));
        }
        let names = people(scenario);
        self.missing("person", "people", id, &names, cx);
        None
    }

    /// Several people, each once, in the order written.
    pub fn people(&self, ids: &[At<String>], cx: &mut Decoder) -> Vec<PersonId> {
        super::refuse_repeats(ids, cx);
        ids.iter().filter_map(|id| self.person(id, cx)).collect()
    }

    /// An ask.
    pub fn ask(&self, id: &At<String>, cx: &mut Decoder) -> Option<AskId> {
        let catalogue = &self.scenario?.catalogue;
        let found = catalogue.find_ask(id);
        if found.is_none() {
            let names: Vec<&str> = catalogue.asks.iter().map(|ask| ask.id.as_str()).collect();
            self.missing("ask", "asks", id, &names, cx);
        }
        found
    }

    /// A person or an opening.
    pub fn subject(&self, id: &At<String>, cx: &mut Decoder) -> Option<Subject> {
        let openings = &self.scenario?.opportunities;
        if let Some(n) = openings.iter().position(|o| o.id == id.value) {
            return Some(Subject::Opening(OpportunityId(n as u16)));
        }
        if self.written.may_have("opportunities", id) {
            return None;
        }
        self.person(id, cx).map(Subject::Person)
    }

    /// A topic that people have, by its word.
    pub fn topic(&self, word: &At<String>, cx: &mut Decoder) -> Option<TopicId> {
        let topics = &self.scenario?.topics;
        let found = topics.iter().position(|topic| *topic == word.value);
        if found.is_none() {
            let names: Vec<&str> = topics.iter().map(String::as_str).collect();
            let message = format!("Nobody has anything to do with `{}`.", shorten(word));
            let problem = unknown("unknown-topic", word.span, message, word, &names, cx);
            cx.report(problem);
        }
        found.map(|n| TopicId(n as u16))
    }

    /// A kind of act: a move's id, `ask:advice`, `ask` or `mail`.
    pub fn kind(&self, word: &At<String>, cx: &mut Decoder) -> Option<Kind> {
        let catalogue = &self.scenario?.catalogue;
        match word.as_str() {
            "ask" => return Some(Kind::AnyAsk),
            "mail" => return Some(Kind::AnyMail),
            _ => {}
        }
        if let Some(id) = catalogue.find_move(word) {
            return Some(Kind::Move(id));
        }
        let of = word.strip_prefix("ask:");
        if let Some(ask) = of.and_then(|of| catalogue.find_ask(of)) {
            return Some(Kind::Ask(ask));
        }
        if self.written.may_have("moves", word)
            || of.is_some_and(|of| self.written.may_have("asks", of))
        {
            return None;
        }
        let moves = catalogue.moves.iter().map(|m| m.id.clone());
        let asks = catalogue.asks.iter().map(|ask| format!("ask:{}", ask.id));
        let general = ["ask", "mail"].map(str::to_owned);
        let names: Vec<String> = moves.chain(general).chain(asks).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let message = format!("There is no move `{}` in this scenario.", shorten(word));
        let problem = unknown("unknown-move", word.span, message, word, &names, cx);
        cx.report(problem);
        None
    }

    /// Several kinds of act, each once.
    pub fn kinds(&self, words: &[At<String>], cx: &mut Decoder) -> Vec<Kind> {
        super::refuse_repeats(words, cx);
        (words.iter())
            .filter_map(|word| self.kind(word, cx))
            .collect()
    }

    /// Reports a stretch that goes on after the scenario has ended. `before` are the days that may have passed already.
    pub fn within_clock(&self, days: &At<u32>, before: u32, cx: &mut Decoder) {
        let Some(most) = self.scenario.map(Scenario::days) else {
            return;
        };
        if before + days.value <= most {
            return;
        }
        let weeks = most / 7;
        let message = match before {
            0 => format!(
                "These {} days are longer than the scenario, which lasts {most} days ({weeks} weeks).",
                days.value
            ),
            before => format!(
                "Up to {before} days may have passed by now, and {} more go beyond the scenario, which lasts {most} days ({weeks} weeks).",
                days.value
            ),
        };
        let fix = match most.saturating_sub(before) {
            0 => "give the scenario's `clock` more `weeks`".to_owned(),
            left => format!("write at most {left}, or give the scenario's `clock` more `weeks`"),
        };
        cx.report(Problem::error("beyond-clock", days.span, message).fix(fix));
    }

    /// Names that slots of a text can have.
    pub fn slots(&self) -> Vec<&'a str> {
        let people = self
            .scenario
            .map(|s| s.people.iter().map(|p| p.id.as_str()));
        people.into_iter().flatten().collect()
    }

    /// Whether somebody of this id was written, in an entry that could not be read.
    pub fn may_have_person(&self, id: &str) -> bool {
        self.scenario.is_none() || self.written.may_have("people", id)
    }

    fn missing(&self, what: &str, list: &str, id: &At<String>, names: &[&str], cx: &mut Decoder) {
        if !self.written.may_have(list, id) {
            let message = format!("There is no {what} `{}` in this scenario.", shorten(id));
            let problem = unknown("unknown-id", id.span, message, id, names, cx);
            cx.report(problem);
        }
    }
}

/// The number of somebody who is made up from the seed: `p1`, `p2` and so on.
fn made_up(scenario: &Scenario, id: &str) -> Option<usize> {
    let nth: usize = id.strip_prefix('p')?.parse().ok()?;
    let count = scenario.population.as_ref()?.count as usize;
    (1..=count)
        .contains(&nth)
        .then(|| scenario.people.len() + nth - 1)
}

fn people(scenario: &Scenario) -> Vec<&str> {
    let all = scenario.people.iter().map(|p| p.id.as_str());
    all.filter(|id| *id != "you").collect()
}

/// Reports a list with too few or too many entries.
pub fn count(len: usize, least: usize, most: usize, span: Span, what: &str, cx: &mut Decoder) {
    if (least..=most).contains(&len) {
        return;
    }
    let message = match len {
        0 => format!("There are no {what} here."),
        1 => format!("There is only one of the {what} here."),
        n => format!("There are {n} {what} here."),
    };
    let fix = if least == most {
        format!("name {least}")
    } else {
        format!("name {least} to {most}")
    };
    let code = if len == 0 {
        "empty-list"
    } else {
        "wrong-number"
    };
    cx.report(Problem::error(code, span, message).fix(fix));
}
