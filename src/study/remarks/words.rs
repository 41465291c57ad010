//! The words remarks are put in: first names, weeks, small numbers spelled out.

use super::look::Look;
use crate::model::Day;
use crate::scenario::{AskId, PersonId};
use crate::study::debrief::MOST_WEEKS;
use crate::study::words::{Forms, ask_phrase, capitalised, list, spelled, week};

/// Most names or phrases in a row.
const IN_A_ROW: usize = 3;

/// What a rule found.
pub(super) struct Said {
    pub headline: String,
    pub because: String,
    pub try_this: String,
    pub weight: f32,
}

/// A finding in words.
pub(super) fn said(
    headline: &str,
    because: impl Into<String>,
    try_this: impl Into<String>,
    weight: f32,
) -> Option<Said> {
    Some(Said {
        headline: headline.to_owned(),
        because: capitalised(&because.into()),
        try_this: capitalised(&try_this.into()),
        weight,
    })
}

impl Look<'_> {
    /// A first name.
    pub fn name(&self, id: PersonId) -> &str {
        self.person(id).first_name()
    }

    /// The forms of somebody's pronouns.
    pub fn forms(&self, id: PersonId) -> Forms {
        Forms::of(self.person(id).pronouns)
    }

    /// First names in a row, each once: "Priya, Jun and Ruth", "Priya, Jun, Ruth and two others".
    pub fn names(&self, ids: impl IntoIterator<Item = PersonId>) -> String {
        some(distinct(ids).into_iter().map(|id| self.name(id).to_owned()))
    }

    /// Asks in words, by what was asked for: "advice from Priya and Jun, and the truck from Ruth".
    pub fn phrases(&self, asks: impl IntoIterator<Item = (AskId, PersonId)>) -> String {
        let asks: Vec<(AskId, PersonId)> = asks.into_iter().collect();
        let catalogue = &self.run.scenario().catalogue;
        let mut phrases = distinct(asks.iter().map(|a| a.0)).into_iter().map(|id| {
            let of = asks.iter().filter(|a| a.0 == id).map(|a| a.1);
            ask_phrase(catalogue.ask(id), &self.names(of))
        });
        let first = phrases.next().unwrap_or_default();
        match (phrases.next(), phrases.next()) {
            (None, _) => first,
            (Some(second), None) => format!("{first}, and {second}"),
            (Some(second), Some(_)) => format!("{first}, {second}, and more"),
        }
    }

    /// An ask in words: "advice from Priya".
    pub fn phrase(&self, ask: AskId, person: PersonId) -> String {
        let def = self.run.scenario().catalogue.ask(ask);
        ask_phrase(def, self.name(person))
    }
}

/// Each of them once, in the order they first come.
pub(super) fn distinct<T: PartialEq>(things: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut seen = Vec::new();
    for thing in things {
        if !seen.contains(&thing) {
            seen.push(thing);
        }
    }
    seen
}

/// The first few of them in a row, and how many more there are.
pub(super) fn some(things: impl Iterator<Item = String>) -> String {
    let mut row: Vec<String> = things.collect();
    if row.len() > IN_A_ROW {
        let others = row.len() - IN_A_ROW;
        row.truncate(IN_A_ROW);
        row.push(spelled(others as u32, "other"));
    }
    list(&row)
}

/// "in week 3".
pub(super) fn in_week(day: Day) -> String {
    format!("in week {}", week(day))
}

/// A stretch of days in words: "five days", "three weeks".
pub(super) fn long(days: u32) -> String {
    match days {
        0..14 => spelled(days, "day"),
        _ => spelled(days / 7, "week"),
    }
}

/// Weeks in words: "three weeks", "a year or more".
pub(super) fn weeks(n: u32) -> String {
    if n >= MOST_WEEKS {
        "a year or more".to_owned()
    } else {
        spelled(n, "week")
    }
}

/// How often: "once", "twice", "five times".
pub(super) fn times(n: usize) -> String {
    match n {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        n => spelled(n as u32, "time"),
    }
}

/// A small number spelled out: "three".
pub(super) fn number(n: usize) -> String {
    let things = spelled(n as u32, "");
    things.trim_end_matches('s').trim_end().to_owned()
}

/// "one person", "three people".
pub(super) fn people(n: usize) -> String {
    match n {
        1 => "one person".to_owned(),
        n => format!("{} people", number(n)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_numbers_are_spelled_out() {
        assert_eq!(people(1), "one person");
        assert_eq!(people(6), "six people");
        assert_eq!(people(7), "seven people");
        assert_eq!(people(30), "30 people");
        assert_eq!(long(9), "nine days");
        assert_eq!(long(23), "three weeks");
    }

    #[test]
    fn long_rows_are_cut_short() {
        let row = |n| {
            some(
                ["Ada", "Bo", "Cy", "Di", "Ed"]
                    .iter()
                    .take(n)
                    .map(|s| (*s).to_owned()),
            )
        };
        assert_eq!(row(2), "Ada and Bo");
        assert_eq!(row(5), "Ada, Bo, Cy and two others");
    }
}
