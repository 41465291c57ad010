//! The coach: another look at an ask before it is made, from what the player could know, and no more.
//!
//! It compares the gut's forecast of what is about to be asked with that of everything close to it, and says
//! whichever change helps most. It never sees a hidden value, and is as often too gloomy as the player's gut.

mod ideas;

use crate::model::{Reasons, Term};
use crate::scenario::PersonId;
use crate::sim::{Act, Asking, View};
use ideas::Look;

/// Most ideas that are given at once.
const MOST_IDEAS: usize = 3;

/// What the coach says about an ask.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// The gut's odds of a yes, 0..1: a belief, not the truth.
    pub gut: f32,
    /// The same in words: "now and then".
    pub how_often: &'static str,
    /// What to bear in mind about guts, in a sentence.
    pub remark: &'static str,
    /// It goes beyond what the player believes they can ask for, and may be taken badly.
    pub overstep: bool,
    /// What might help more, best first; at most three, perhaps none.
    pub ideas: Vec<Idea>,
}

/// Said where [`Advice::overstep`] is so.
pub const OVERSTEPS: &str =
    "This is a lot for how well you know each other. It may be taken badly, whatever the answer.";

/// Said where there are no ideas.
pub const NO_IDEAS: &str =
    "Nothing better comes to mind. A polite no would leave you where you are.";

/// Something that might help.
#[derive(Clone, Debug, PartialEq)]
pub struct Idea {
    /// It in a sentence or two.
    pub words: String,
    /// What could be done instead, or first, where that is one plain thing that is allowed just now.
    pub instead: Option<Act>,
}

impl Idea {
    fn of(words: impl Into<String>, instead: Option<Act>) -> Self {
        Idea {
            words: words.into(),
            instead,
        }
    }
}

/// How often something that feels this likely would happen, in words.
pub fn how_often(p: f32) -> &'static str {
    match p {
        p if p < 0.1 => "hardly ever",
        p if p < 0.3 => "seldom",
        p if p < 0.45 => "now and then",
        p if p < 0.6 => "about every other time",
        p if p < 0.8 => "more often than not",
        p if p < 0.9 => "usually",
        _ => "nearly always",
    }
}

/// What the coach says about an ask; `None` about somebody the player does not know of.
pub fn advise(view: &View, to: PersonId, asking: &Asking) -> Option<Advice> {
    let contact = view.contact(to)?;
    let gut = view.gut_of(&contact, asking);
    let look = Look {
        view,
        contact: &contact,
        asking,
        now: gut.probability(),
    };
    let mut ideas = look.ideas();
    ideas.truncate(MOST_IDEAS);
    Some(Advice {
        gut: look.now,
        how_often: how_often(look.now),
        remark: if asking.mail.is_some() {
            "Guts are too hopeful about e-mail: most of it is never answered."
        } else {
            "Guts are too gloomy face to face: people say yes more often than we fear."
        },
        overstep: oversteps(view, &gut),
        ideas,
    })
}

/// Whether it goes beyond what the player believes they can ask for.
fn oversteps(view: &View, gut: &Reasons) -> bool {
    let rules = &view.scenario.rules;
    let sum = |terms: &[Term]| terms.iter().map(|&t| gut.get(t)).sum::<f32>() / rules.ask.capital;
    let capital = sum(&[Term::Rapport, Term::Trust, Term::Vouching]);
    let size = -sum(&[Term::Size, Term::Fit, Term::Unthanked, Term::Context]);
    size - capital > rules.overstep.tolerance
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chances_never_step_back() {
        let words: Vec<_> = (0..=100).map(|n| how_often(n as f32 / 100.0)).collect();
        let mut distinct = words.clone();
        distinct.dedup();
        assert_eq!(
            distinct.len(),
            7,
            "each wording covers one stretch: {distinct:?}"
        );
    }
}
