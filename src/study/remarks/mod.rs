//! What a debrief has to say about the habits it saw: mistakes first, the costliest first, then what went well.
//!
//! A remark is a rule over events and truth, never prose in a file, so that a lesson can name the very mistake its
//! bot makes and a test can hold it to that. Rules are conservative: nobody is blamed for not asking where no door
//! was open, or for not saying thanks where nothing was owed.

mod asking;
mod bonds;
mod circle;
mod gestures;
mod give;
mod guesses;
mod look;
mod mails;
mod manner;
mod offence;
mod pace;
mod post;
mod ready;
mod requests;
mod score;
mod steps;
mod table;
mod talk;
mod thanks;
mod too_much;
mod weigh;
mod words;

pub(super) use asking::SOON_AGAIN;
pub use table::NAMES;

use super::debrief::Debrief;
use crate::sim::{Recording, Run};
use look::Look;
use table::{RULES, Rule};

/// Something worth saying about how a run was played.
#[derive(Clone, Debug, PartialEq)]
pub struct Remark {
    /// Which rule said it: one of [`NAMES`].
    pub name: &'static str,
    /// It went well.
    pub praise: bool,
    /// It in a short sentence.
    pub headline: String,
    /// What in this run it rests on: who, when, and what it cost or brought.
    pub because: String,
    /// One thing to try next time.
    pub try_this: String,
    /// How much it mattered, up to [`MOST_WEIGHT`]: a third is worth a word, the most shaped the whole run.
    pub weight: f32,
}

/// What a remark weighs at most.
pub const MOST_WEIGHT: f32 = weigh::MOST;

/// Mistakes told of at most.
pub const MOST_MISTAKES: usize = 7;

/// Things that went well told of at most.
pub const MOST_PRAISE: usize = 5;

/// Remarks told first, at most.
pub const MOST_OUTSTANDING: usize = 3;

/// Mail remarks told of at most: more would bury what else there is.
const MOST_OF_A_KIND: usize = 2;

/// All there is to say about a run, most telling first: mistakes, then what went well. Nothing is said of a run that
/// kept no record.
pub fn remarks(run: &Run, debrief: &Debrief) -> Vec<Remark> {
    if run.options().recording == Recording::Nothing {
        return Vec::new();
    }
    let look = Look::of(run, debrief);
    let mut mistakes = apply(&look, |rule| !rule.praise);
    let mut of_mails = 0;
    mistakes.retain(|remark| {
        of_mails += usize::from(mails::NAMES.contains(&remark.name));
        of_mails <= MOST_OF_A_KIND || !mails::NAMES.contains(&remark.name)
    });
    mistakes.truncate(MOST_MISTAKES);
    let mut praise = apply(&look, |rule| rule.praise);
    praise.truncate(MOST_PRAISE);
    mistakes.append(&mut praise);
    mistakes
}

/// What to tell first: the two mistakes that mattered most, and what went best.
pub fn outstanding(remarks: &[Remark]) -> Vec<&Remark> {
    let mistakes = remarks.iter().filter(|remark| !remark.praise);
    let mut told: Vec<&Remark> = mistakes.take(MOST_OUTSTANDING - 1).collect();
    let praise = remarks.iter().filter(|remark| remark.praise);
    told.extend(praise.take(MOST_OUTSTANDING - told.len()));
    told
}

/// What the rules of one kind say, heaviest first; of equals, the first in the table.
fn apply(look: &Look, wanted: impl Fn(&Rule) -> bool) -> Vec<Remark> {
    let mut remarks: Vec<Remark> = (RULES.iter().filter(|rule| wanted(rule)))
        .filter_map(|rule| {
            let said = (rule.find)(look)?;
            (said.weight >= weigh::LEAST).then_some(Remark {
                name: rule.name,
                praise: rule.praise,
                headline: said.headline,
                because: said.because,
                try_this: said.try_this,
                weight: said.weight,
            })
        })
        .collect();
    remarks.sort_by(|x, y| y.weight.total_cmp(&x.weight));
    remarks
}
