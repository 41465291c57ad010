//! What if: pick a decision, choose another, and see both futures side by side. Only after the debrief.

use super::Session;
use super::console::Page;
use super::menu::Menu;
use super::prompt::Step;
use crate::study::days::date;
use crate::study::whatif::{Change, Decision, Future, WhatIfTold, decisions, fork};
use crate::study::words::{count, list};

/// Most people whose feelings are compared, and most later moves that are named.
const MOST: usize = 6;

/// Every decision of a run, oldest first, as a question.
fn which(decisions: &[Decision]) -> Menu<usize> {
    let mut menu = Menu::new("Which decision would you take again?");
    for (n, decision) in decisions.iter().enumerate() {
        menu.row(format!("{}: {}", date(decision.day), decision.words), n);
    }
    menu
}

/// What else could have been done on that day, as a question.
fn instead(decision: &Decision) -> Menu<Change> {
    let mut menu = Menu::new("And what instead?");
    for choice in &decision.choices {
        menu.row(choice.words.as_str(), choice.change.clone());
        if choice.change == Change::Drop {
            menu.also("nothing");
        }
    }
    menu
}

/// Something in both futures: what it is, as it went, and as it would have gone.
type Pair = (String, String, String);

fn counts(one: &Future, two: &Future) -> Vec<Pair> {
    let of = |what: &str, count: fn(&Future) -> u32| {
        (
            what.to_owned(),
            count(one).to_string(),
            count(two).to_string(),
        )
    };
    let mut pairs = vec![
        of("On speaking terms with", |f| f.speaking_terms),
        of("Asks answered", |f| f.asks),
        of("Yeses", |f| f.yeses),
        of("Asks that went too far", |f| f.oversteps),
    ];
    let state = |done: u32, of: u32| format!("{done} of {of}");
    pairs.extend((one.goals.iter().zip(&two.goals)).map(|(was, is)| {
        let title = was.title.clone();
        (title, state(was.done, was.of), state(is.done, is.of))
    }));
    pairs
}

/// What the people it touched most feel either way.
fn feelings(told: &WhatIfTold) -> Vec<Pair> {
    let level = |level: f32| format!("{} of 100", (level * 100.0).round());
    let of = |what: String, was: f32, is: f32| (what, level(was), level(is));
    (told.ties.iter().take(MOST))
        .flat_map(|tie| {
            let name = tie.name.split_whitespace().next().unwrap_or(&tie.name);
            let trust = format!("{name}, trust in your work");
            [
                of(format!("{name}, warmth"), tie.was.rapport, tie.is.rapport),
                of(trust, tie.was.trust, tie.is.trust),
            ]
        })
        .collect()
}

/// Both futures of a decision, one line for everything that differs.
fn page(told: &WhatIfTold) -> Page {
    let mut page = Page::new();
    let instead = match told.change {
        Change::Drop => "you let it be",
        Change::Instead(_) | Change::First(_) => &told.instead,
    };
    let (day, was) = (date(told.day), &told.was);
    page.heading(format!(
        "{day}. It was: {was}. What if: {instead}. The luck is the same."
    ));
    if told.is_the_same() {
        page.text("Everything would have come out the same.");
        return page;
    }
    let mut pairs = counts(&told.as_it_went, &told.other);
    pairs.extend(feelings(told));
    let (same, other): (Vec<Pair>, Vec<Pair>) =
        (pairs.into_iter()).partition(|(_, was, is)| was == is);
    for (what, was, is) in other {
        page.item(format!("{what}: {was} as it went, {is} instead."));
    }
    if !same.is_empty() {
        let same: Vec<String> = (same.iter())
            .map(|(what, was, _)| format!("{what} ({was})"))
            .collect();
        page.item(format!("The same either way: {}.", list(&same)));
    }
    if !told.skipped.is_empty() {
        let gone: Vec<String> = (told.skipped.iter().take(MOST))
            .map(|gone| format!("{} ({})", gone.words, gone.why))
            .collect();
        let n = count(told.skipped.len(), "later move", "later moves");
        page.text(format!(
            "{n} would not have been possible: {}.",
            list(&gone)
        ));
    }
    page
}

impl Session<'_> {
    /// Asks for a decision and another in its place, and compares.
    pub(super) fn what_if(&mut self) -> Step<()> {
        let Some(run) = self.sitting.run() else {
            return Ok(());
        };
        let decisions = decisions(run);
        if decisions.is_empty() {
            return Ok(self.console.say("There is no decision to take again.")?);
        }
        let decision = &decisions[self.choose(&which(&decisions))?];
        let change = self.choose(&instead(decision))?;
        let Some(run) = self.sitting.run() else {
            return Ok(());
        };
        match fork(run, decision.place, change) {
            Ok(what_if) => {
                let told = WhatIfTold::of(run, &what_if);
                Ok(self.console.show(&page(&told))?)
            }
            Err(why) => Ok(self
                .console
                .say(&format!("That cannot be replayed: {why}."))?),
        }
    }
}
