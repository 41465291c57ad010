//! Why an answer was what it was: the named terms of the log-odds, kept with the answer.
//!
//! The debrief ranks and words these; it never computes them again.

use crate::model::decay::exp2;

macro_rules! terms {
    ($($(#[doc = $doc:literal])+ $Term:ident = $name:literal,)+) => {
        /// One term of the log-odds of a yes.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Term { $($(#[doc = $doc])+ $Term,)+ }
        impl Term {
            /// Every term, in the order of the equation.
            pub const ALL: &[Term] = &[$(Term::$Term,)+];
            /// Its name in a trace.
            pub fn name(self) -> &'static str {
                match self { $(Term::$Term => $name,)+ }
            }
        }
    };
}

terms! {
    /// Most people want to help.
    Goodwill = "goodwill",
    /// They like the actor: capital × a·R.
    Rapport = "rapport",
    /// They trust the actor's work: capital × b·T.
    Trust = "trust",
    /// Somebody vouched, or a background is shared: capital × G.
    Vouching = "vouching",
    /// The size of the ask itself.
    Size = "size",
    /// It suits their own needs.
    Fit = "fit",
    /// An earlier favour went without thanks.
    Unthanked = "unthanked",
    /// The ask belongs to another setting.
    Context = "context",
    /// They feel the actor owes them.
    Debt = "debt",
    /// They feel they owe the actor.
    Credit = "credit",
    /// Fresh irritation.
    Strain = "strain",
    /// An old overstep.
    Scar = "scar",
    /// How it was asked.
    Etiquette = "etiquette",
    /// They have more to lose: the gap in standing.
    Standing = "standing",
    /// Writing is colder than talking.
    Email = "email",
    /// Only in a gut forecast: gloom about spoken asks, hope about written ones.
    Gut = "gut",
}

const COUNT: usize = Term::Gut as usize + 1;

/// Log-odds contributions by term.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Reasons([f32; COUNT]);

impl Reasons {
    /// Sets one term.
    pub fn set(&mut self, term: Term, logit: f32) {
        self.0[term as usize] = logit;
    }

    /// The contribution of one term.
    pub fn get(&self, term: Term) -> f32 {
        self.0[term as usize]
    }

    /// The log-odds: the sum of all terms.
    pub fn logit(&self) -> f32 {
        self.0.iter().sum()
    }

    /// The probability those log-odds stand for.
    pub fn probability(&self) -> f32 {
        sigmoid(self.logit())
    }

    /// Terms that weigh anything at all, strongest first; equal weights keep the order of the equation.
    pub fn ranked(&self) -> Vec<(Term, f32)> {
        let mut ranked: Vec<_> = self.iter().filter(|(_, w)| w.abs() >= 0.005).collect();
        ranked.sort_by(|x, y| y.1.abs().total_cmp(&x.1.abs()));
        ranked
    }

    /// Every term with its contribution.
    pub fn iter(&self) -> impl Iterator<Item = (Term, f32)> + '_ {
        Term::ALL.iter().map(|&term| (term, self.get(term)))
    }
}

/// 1/(1 + e^(−x)).
pub fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + exp2(-x * std::f32::consts::LOG2_E))
}
