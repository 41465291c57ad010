//! Give and take: favours received and thanked for, help given, and what each side made of it.

use crate::model::Day;
use crate::scenario::catalogue::{Mechanic, MoveId};
use crate::scenario::{AskId, PersonId};
use crate::sim::{Event, Outcome, Run, What};

/// The account with one person.
#[derive(Clone, Debug, PartialEq)]
pub struct LedgerEntry {
    /// With whom.
    pub person: PersonId,
    /// Their full name.
    pub name: String,
    /// What they granted you, in order.
    pub favours: Vec<Favour>,
    /// Days on which you helped them.
    pub helped: Vec<Day>,
    /// Days on which they helped you unasked.
    pub helped_you: Vec<Day>,
    /// Days on which you worked together.
    pub together: Vec<Day>,
    /// What they feel you owe, in favour sizes.
    pub owed: f32,
    /// What you believe you owe.
    pub believed: f32,
    /// What they still feel went without thanks.
    pub unthanked: f32,
    /// What they feel they owe you.
    pub credit: f32,
}

/// A favour you were granted.
#[derive(Clone, Debug, PartialEq)]
pub struct Favour {
    /// When.
    pub day: Day,
    /// What.
    pub ask: AskId,
    /// It in words.
    pub favour: String,
    /// Its size.
    pub size: f32,
    /// When you thanked them for it, if ever.
    pub thanked: Option<Day>,
    /// When you told them how it went, if ever.
    pub reported: Option<Day>,
}

pub(super) fn ledger(run: &Run) -> Vec<LedgerEntry> {
    let (truth, view) = (run.truth(), run.view(PersonId::YOU));
    let mut entries = Vec::new();
    for contact in view.contacts() {
        let Some(tie) = truth.tie(PersonId::YOU, contact.id) else {
            continue;
        };
        let mut entry = LedgerEntry {
            person: contact.id,
            name: contact.person.name.clone(),
            favours: Vec::new(),
            helped: Vec::new(),
            helped_you: Vec::new(),
            together: Vec::new(),
            owed: tie.debt,
            believed: contact.belief.debt,
            unthanked: tie.unthanked,
            credit: tie.credit,
        };
        for (event, _) in truth.events() {
            enter(&mut entry, run, event);
        }
        let quiet = entry.favours.is_empty() && entry.helped.is_empty() && entry.owed < 0.01;
        if !(quiet && entry.helped_you.is_empty() && entry.together.is_empty()) {
            entries.push(entry);
        }
    }
    entries.sort_by(|x, y| y.owed.total_cmp(&x.owed));
    entries
}

fn enter(entry: &mut LedgerEntry, run: &Run, event: &Event) {
    let (you, catalogue) = (PersonId::YOU, &run.scenario().catalogue);
    let is = |id: MoveId, mechanic| catalogue.get(id).mechanic == mechanic;
    let yours = (event.actor, event.other) == (you, entry.person);
    let theirs = (event.actor, event.other) == (entry.person, you);
    match event.what {
        What::Ask(ask) if yours && event.outcome == Outcome::Yes => {
            let def = catalogue.ask(ask);
            // What leaves nothing owing is no favour but a joint matter.
            if def.tally > 0.0 {
                entry.favours.push(Favour {
                    day: event.day,
                    ask,
                    favour: def.favour.clone(),
                    size: def.size,
                    thanked: None,
                    reported: None,
                });
            }
        }
        What::Move(id) if yours && is(id, Mechanic::ThankYou) => {
            // One thank-you acknowledges everything so far.
            for favour in entry.favours.iter_mut().filter(|f| f.thanked.is_none()) {
                favour.thanked = Some(event.day);
            }
        }
        What::Move(id) if yours && is(id, Mechanic::ReportBack) => {
            if let Some(favour) = entry.favours.iter_mut().find(|f| f.reported.is_none()) {
                favour.reported = Some(event.day);
            }
        }
        What::Move(id) if yours && is(id, Mechanic::Help) => entry.helped.push(event.day),
        What::Move(id) if theirs && is(id, Mechanic::Help) => entry.helped_you.push(event.day),
        What::Move(id) if (yours || theirs) && is(id, Mechanic::Collaboration) => {
            entry.together.push(event.day);
        }
        _ => {}
    }
}
