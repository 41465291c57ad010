//! What if: pick a decision, choose another, and see both futures side by side. Only after the debrief.

use super::Session;
use super::console::Page;
use super::menu::Menu;
use super::prompt::Step;
use crate::model::Tie;
use crate::scenario::PersonId;
use crate::sim::{Act, Asking, Command, Framing, Run};
use crate::study::days::date;
use crate::study::sitting::describe;
use crate::study::whatif::{Change, WhatIf, fork};
use crate::study::words::{count, list};

/// Most people whose feelings are compared.
const MOST_PEOPLE: usize = 6;

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
fn alternatives(run: &Run, decision: usize) -> Option<Menu<Change>> {
    let was = run.commands().get(decision)?.command.clone();
    let then = run.rewound(decision);
    let view = then.view(PersonId::YOU);
    let name = view.person(was.to)?.first_name();
    let mut menu = Menu::new("And what instead?");
    menu.row("Let it be", Change::Drop).also("nothing");
    let mut offer = |label: String, act: Act| {
        if act != was.act && view.allows(was.to, &act).is_ok() {
            let command = Command::new(was.by, was.to, act);
            menu.row(label, Change::Instead(command));
        }
    };
    for (id, def) in view.scenario.catalogue.moves() {
        offer(format!("{}, {name}", def.label), Act::Move(id));
    }
    let contact = view.contact(was.to)?;
    let useful = view.needs_i_can_meet(&contact) != 0;
    for (id, def) in view.scenario.catalogue.asks() {
        let plain = Asking::in_person(id);
        offer(format!("{}, {name}", def.label), Act::Ask(plain));
        if useful {
            let mutual = Asking {
                framing: Framing::Mutual,
                ..plain
            };
            let label = format!("{}, {name}, by what is in it for them", def.label);
            offer(label, Act::Ask(mutual));
        }
    }
    Some(menu)
}

fn in_100(level: f32) -> i32 {
    (level * 100.0).round() as i32
}

/// Both futures of a decision, one line for everything that differs.
fn compared(run: &Run, what_if: &WhatIf) -> Page {
    let view = run.view(PersonId::YOU);
    let mut page = Page::new();
    let was = describe(&what_if.was.command, &view);
    let instead = match &what_if.change {
        Change::Drop => "you let it be".to_owned(),
        Change::Instead(command) => describe(command, &view),
    };
    page.heading(format!(
        "{}. It was: {was}. What if: {instead}. The luck is the same.",
        date(what_if.was.day)
    ));
    let (one, two) = (&what_if.as_it_went, &what_if.instead);
    if one.digest == two.digest {
        page.text("Everything would have come out the same.");
        return page;
    }
    let (mut other, mut same) = (Vec::new(), Vec::new());
    let mut pair = |what: &str, was: String, is: String| {
        if was == is {
            same.push(format!("{what} ({was})"));
        } else {
            other.push(format!("{what}: {was} as it went, {is} instead."));
        }
    };
    let of = |n: u32| n.to_string();
    pair(
        "On speaking terms with",
        of(one.speaking_terms),
        of(two.speaking_terms),
    );
    pair("Asks answered", of(one.asks), of(two.asks));
    pair("Yeses", of(one.yeses), of(two.yeses));
    pair(
        "Asks that went too far",
        of(one.oversteps),
        of(two.oversteps),
    );
    for (was, is) in one.goals.iter().zip(&two.goals) {
        let state = |done: u32, of: u32| format!("{done} of {of}");
        pair(&was.title, state(was.done, was.of), state(is.done, is.of));
    }
    let nobody = Tie::default();
    let mut touched: Vec<(PersonId, Tie, Tie)> = (what_if.touched().into_iter())
        .map(|id| {
            let of = |future: &crate::study::whatif::Future| {
                future.people.get(&id).copied().unwrap_or(nobody)
            };
            (id, of(one), of(two))
        })
        .collect();
    let change = |(_, x, y): &(PersonId, Tie, Tie)| {
        (x.rapport - y.rapport).abs() + (x.trust - y.trust).abs()
    };
    touched.sort_by(|x, y| change(y).total_cmp(&change(x)));
    for (id, was, is) in touched.iter().take(MOST_PEOPLE) {
        let name = run.cast().get(*id).first_name();
        let level = |level: f32| format!("{} of 100", in_100(level));
        pair(
            &format!("{name}, warmth"),
            level(was.rapport),
            level(is.rapport),
        );
        pair(
            &format!("{name}, trust in your work"),
            level(was.trust),
            level(is.trust),
        );
    }
    for line in other {
        page.item(line);
    }
    if !same.is_empty() {
        page.item(format!("The same either way: {}.", list(&same)));
    }
    if !what_if.skipped.is_empty() {
        let gone: Vec<String> = (what_if.skipped.iter().take(MOST_PEOPLE))
            .map(|s| format!("{} ({})", describe(&s.command.command, &view), s.why))
            .collect();
        let n = count(what_if.skipped.len(), "later move", "later moves");
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
        let Some(menu) = alternatives(self.sitting.run(), decision) else {
            return Ok(());
        };
        let change = self.choose(&menu)?;
        match fork(self.sitting.run(), decision, change) {
            Ok(what_if) => Ok(self.console.show(&compared(self.sitting.run(), &what_if))?),
            Err(why) => Ok(self
                .console
                .say(&format!("That cannot be replayed: {why}."))?),
        }
    }
}
