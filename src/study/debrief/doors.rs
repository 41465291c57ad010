//! Doors you never tried: asks you never made that would likely have been granted.

use super::asks::AskTold;
use super::relive::{Relived, open_doors};
use crate::model::Day;
use crate::scenario::{AskId, PersonId};
use crate::sim::Run;
use crate::study::words::ask_phrase;

/// Doors told of at most.
pub const MOST: usize = 8;

/// An ask that was never made.
#[derive(Clone, Debug, PartialEq)]
pub struct Door {
    /// Of whom.
    pub person: PersonId,
    /// Their full name.
    pub name: String,
    /// What for.
    pub ask: AskId,
    /// It in words.
    pub favour: String,
    /// All of it in words: "the truck from Ruth Abelson".
    pub phrase: String,
    /// Its odds on the last day.
    pub p_yes: f32,
    /// The first day on which a yes was as likely as not.
    pub since: Day,
}

/// An ask that was once likely to be granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Of whom.
    pub person: PersonId,
    /// What for.
    pub ask: AskId,
    /// The first evening on which a yes was as likely as not.
    pub since: Day,
}

/// All of them, by person and ask.
pub(super) fn opened(relived: &Relived) -> Vec<Opened> {
    (relived.open_since.iter())
        .map(|(&(person, ask), &since)| Opened { person, ask, since })
        .collect()
}

/// Those that stand open today and were never tried, likeliest first.
pub(super) fn doors(run: &Run, relived: &Relived, asks: &[AskTold]) -> Vec<Door> {
    let never_asked =
        |person: PersonId, ask: AskId| !asks.iter().any(|a| (a.person, a.ask) == (person, ask));
    let mut doors: Vec<Door> = (open_doors(run).into_iter())
        .filter(|&(person, ask, _)| never_asked(person, ask))
        .map(|(person, ask, p_yes)| {
            let (def, name) = (
                run.scenario().catalogue.ask(ask),
                &run.cast().get(person).name,
            );
            let since = relived.open_since.get(&(person, ask)).copied();
            Door {
                person,
                name: name.clone(),
                ask,
                favour: def.favour.clone(),
                phrase: ask_phrase(def, name),
                p_yes,
                since: since.unwrap_or(run.today()),
            }
        })
        .collect();
    // Equal odds keep the order of people and asks.
    doors.sort_by(|x, y| y.p_yes.total_cmp(&x.p_yes));
    doors.truncate(MOST);
    doors
}
