//! Both futures of a decision side by side, in words.

use super::{Change, Future, WhatIf};
use crate::model::{Day, Tie};
use crate::scenario::PersonId;
use crate::sim::Run;
use crate::study::sitting::describe;

/// Most people whose feelings are compared.
const MOST_PEOPLE: usize = 6;

/// Something in both futures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// What it is: "Yeses", "Priya, warmth".
    pub what: String,
    /// As it went.
    pub was: String,
    /// As it would have gone.
    pub instead: String,
}

impl Pair {
    /// Whether it is the same either way.
    pub fn is_same(&self) -> bool {
        self.was == self.instead
    }
}

/// Both futures of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The day of the decision.
    pub day: Day,
    /// What was done.
    pub was: String,
    /// What was done instead.
    pub instead: String,
    /// Everything would have come out the same; then there are no pairs.
    pub all_the_same: bool,
    /// What is compared: counts, goals, then the people it touched most.
    pub pairs: Vec<Pair>,
    /// Later moves that were no longer possible, and why.
    pub gone: Vec<(String, String)>,
}

/// Compares both futures of a decision of `run`.
pub fn compare(run: &Run, what_if: &WhatIf) -> Compared {
    let view = run.view(PersonId::YOU);
    let (one, two) = (&what_if.as_it_went, &what_if.instead);
    let all_the_same = one.digest == two.digest;
    let mut compared = Compared {
        day: what_if.was.day,
        was: describe(&what_if.was.command, &view),
        instead: match &what_if.change {
            Change::Drop => "you let it be".to_owned(),
            Change::Instead(command) => describe(command, &view),
        },
        all_the_same,
        pairs: Vec::new(),
        gone: (what_if.skipped.iter())
            .map(|s| (describe(&s.command.command, &view), s.why.to_string()))
            .collect(),
    };
    if !all_the_same {
        compared.pairs = counts(one, two);
        compared.pairs.extend(feelings(run, what_if));
    }
    compared
}

fn pair(what: impl Into<String>, was: String, instead: String) -> Pair {
    Pair {
        what: what.into(),
        was,
        instead,
    }
}

fn counts(one: &Future, two: &Future) -> Vec<Pair> {
    let of = |what: &str, count: fn(&Future) -> u32| {
        pair(what, count(one).to_string(), count(two).to_string())
    };
    let mut pairs = vec![
        of("On speaking terms with", |f| f.speaking_terms),
        of("Asks answered", |f| f.asks),
        of("Yeses", |f| f.yeses),
        of("Asks that went too far", |f| f.oversteps),
    ];
    for (was, is) in one.goals.iter().zip(&two.goals) {
        let state = |done: u32, of: u32| format!("{done} of {of}");
        let (was_state, is_state) = (state(was.done, was.of), state(is.done, is.of));
        pairs.push(pair(was.title.as_str(), was_state, is_state));
    }
    pairs
}

/// What the people it touched most feel either way.
fn feelings(run: &Run, what_if: &WhatIf) -> Vec<Pair> {
    let nobody = Tie::default();
    let of = |future: &Future, id| future.people.get(&id).copied().unwrap_or(nobody);
    let mut touched: Vec<(PersonId, Tie, Tie)> = (what_if.touched().into_iter())
        .map(|id| (id, of(&what_if.as_it_went, id), of(&what_if.instead, id)))
        .collect();
    let change = |(_, x, y): &(PersonId, Tie, Tie)| {
        (x.rapport - y.rapport).abs() + (x.trust - y.trust).abs()
    };
    touched.sort_by(|x, y| change(y).total_cmp(&change(x)));
    touched.truncate(MOST_PEOPLE);
    let level = |level: f32| format!("{} of 100", (level * 100.0).round() as i32);
    (touched.into_iter())
        .flat_map(|(id, was, is)| {
            let name = run.cast().get(id).first_name();
            [
                pair(
                    format!("{name}, warmth"),
                    level(was.rapport),
                    level(is.rapport),
                ),
                pair(
                    format!("{name}, trust in your work"),
                    level(was.trust),
                    level(is.trust),
                ),
            ]
        })
        .collect()
}
