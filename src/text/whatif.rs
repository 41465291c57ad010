//! What if: pick a decision, choose another, and see both futures side by side. Only after the debrief.

use super::Session;
use super::console::Page;
use super::menu::Menu;
use super::prompt::Step;
use crate::scenario::PersonId;
use crate::sim::Run;
use crate::study::days::date;
use crate::study::sitting::describe;
use crate::study::whatif::{Change, Compared, alternatives, compare, fork};
use crate::study::words::{count, list};

/// Most later moves that are named.
const MOST_GONE: usize = 6;

/// Every decision of a run, oldest first, as a question.
fn decisions(run: &Run) -> Menu<usize> {
    let view = run.view(PersonId::YOU);
    let mut menu = Menu::new("Which decision would you take again?");
    for (n, timed) in run.commands().iter().enumerate() {
        let what = describe(&timed.command, &view);
        menu.row(format!("{}: {what}", date(timed.day)), n);
    }
    menu
}

/// What else could have been done with the same person on that day, as a question.
fn instead(run: &Run, decision: usize) -> Menu<Change> {
    let mut menu = Menu::new("And what instead?");
    for other in alternatives(run, decision) {
        let nothing = other.change == Change::Drop;
        menu.row(other.label, other.change);
        if nothing {
            menu.also("nothing");
        }
    }
    menu
}

/// Both futures of a decision, one line for everything that differs.
fn page(compared: &Compared) -> Page {
    let mut page = Page::new();
    page.heading(format!(
        "{}. It was: {}. What if: {}. The luck is the same.",
        date(compared.day),
        compared.was,
        compared.instead
    ));
    if compared.all_the_same {
        page.text("Everything would have come out the same.");
        return page;
    }
    let (same, other): (Vec<_>, Vec<_>) = compared.pairs.iter().partition(|p| p.is_same());
    for p in other {
        page.item(format!(
            "{}: {} as it went, {} instead.",
            p.what, p.was, p.instead
        ));
    }
    if !same.is_empty() {
        let same: Vec<String> = (same.iter())
            .map(|p| format!("{} ({})", p.what, p.was))
            .collect();
        page.item(format!("The same either way: {}.", list(&same)));
    }
    if !compared.gone.is_empty() {
        let gone: Vec<String> = (compared.gone.iter().take(MOST_GONE))
            .map(|(what, why)| format!("{what} ({why})"))
            .collect();
        let n = count(compared.gone.len(), "later move", "later moves");
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
        let menu = decisions(self.sitting.run());
        if menu.is_empty() {
            return Ok(self.console.say("There is no decision to take again.")?);
        }
        let decision = self.choose(&menu)?;
        let menu = instead(self.sitting.run(), decision);
        if menu.is_empty() {
            return Ok(());
        }
        let change = self.choose(&menu)?;
        match fork(self.sitting.run(), decision, change) {
            Ok(what_if) => {
                let compared = compare(self.sitting.run(), &what_if);
                Ok(self.console.show(&page(&compared))?)
            }
            Err(why) => Ok(self
                .console
                .say(&format!("That cannot be replayed: {why}."))?),
        }
    }
}
