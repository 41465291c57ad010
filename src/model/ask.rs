//! Engaging: how likely a yes is, why, and what the answer does to the tie.

use crate::model::overstep;
use crate::model::reasons::{Reasons, Term};
use crate::model::rules::Rules;
use crate::model::tie::{Day, Tie};

/// One ask in its situation: all that the equations are given besides the tie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ask {
    /// Size z, 0..1: how much is asked for.
    pub size: f32,
    /// Share of capital that is rapport (a).
    pub rapport_share: f32,
    /// Share of capital that is trust (b).
    pub trust_share: f32,
    /// What a yes leaves owing per unit of size (τ): 1 professional, .3 personal, 0 for collaboration.
    pub tally: f32,
    /// The beginner's allowance L = max(0, σ_other − σ_actor), 0..1.
    pub slack: f32,
    /// How well it suits the other's own needs, 0..1.
    pub fit: f32,
    /// Share of the etiquette kept (E), 0..1; 1 for a courteous spoken ask.
    pub etiquette: f32,
    /// Added to the size if the ask belongs to another setting than the acquaintance.
    pub context_gap: f32,
    /// Asked in writing.
    pub by_email: bool,
}

/// How an ask was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// Granted.
    Yes,
    /// Politely declined. Still on speaking terms.
    No,
}

/// An ask weighed against a tie: the odds with their reasons, and how far it oversteps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weighed {
    /// Probability of a yes.
    pub p_yes: f32,
    /// The terms behind it.
    pub reasons: Reasons,
    /// Severity of the overstep, 0 if none.
    pub severity: f32,
}

/// Effective size z′ = z·(1 − .3·fit) + U + context gap.
#[inline]
pub fn effective_size(tie: &Tie, ask: &Ask, rules: &Rules) -> f32 {
    ask.size * (1.0 - rules.ask.fit_discount * ask.fit) + tie.unthanked + ask.context_gap
}

/// Capital K = a·R + b·T + G.
pub fn capital(tie: &Tie, ask: &Ask) -> f32 {
    ask.rapport_share * tie.rapport + ask.trust_share * tie.trust + tie.vouching
}

/// The terms of logit p(yes) = .8 + 8(K − z′) − 3.5·O·(1 − L) + 3.5·W − 3(A + C) − 2.9(1 − E) − 2·L·z′
/// − .25·(1 − R)[by e-mail]. The tie must be up to date.
#[inline]
pub fn reasons(tie: &Tie, ask: &Ask, rules: &Rules) -> Reasons {
    let r = &rules.ask;
    let mut why = Reasons::default();
    why.set(Term::Goodwill, r.goodwill);
    why.set(Term::Rapport, r.capital * ask.rapport_share * tie.rapport);
    why.set(Term::Trust, r.capital * ask.trust_share * tie.trust);
    why.set(Term::Vouching, r.capital * tie.vouching);
    why.set(Term::Size, -r.capital * ask.size);
    why.set(Term::Fit, r.capital * ask.size * r.fit_discount * ask.fit);
    why.set(Term::Unthanked, -r.capital * tie.unthanked);
    why.set(Term::Context, -r.capital * ask.context_gap);
    why.set(Term::Debt, -r.debt * tie.debt * (1.0 - ask.slack));
    why.set(Term::Credit, r.credit * tie.credit);
    why.set(Term::Strain, -r.guard * tie.strain);
    why.set(Term::Scar, -r.guard * tie.scar);
    why.set(Term::Etiquette, -r.etiquette * (1.0 - ask.etiquette));
    let size = effective_size(tie, ask, rules);
    why.set(Term::Standing, -r.slack * ask.slack * size);
    if ask.by_email {
        why.set(Term::Email, -r.email_coldness * (1.0 - tie.rapport));
    }
    why
}

/// Weighs an ask: odds, reasons and overstep, all from the state before the answer.
pub fn weigh(tie: &Tie, ask: &Ask, rules: &Rules) -> Weighed {
    let reasons = reasons(tie, ask, rules);
    Weighed {
        p_yes: reasons.probability(),
        reasons,
        severity: overstep::severity(effective_size(tie, ask, rules), capital(tie, ask), rules),
    }
}

/// What an answer does, apart from any overstep: the ask's own cost in patience, and then a debt and an
/// unthanked favour of τ·z each, or the small sting and guilt of a polite no. Counts the exchange. Only company can
/// be too much: a written answer costs patience, but never irritates.
pub fn settle(tie: &mut Tie, ask: &Ask, answer: Answer, today: Day, rules: &Rules) {
    let r = &rules.ask;
    tie.spend_patience(
        r.patience_base + r.patience_size * ask.size,
        &rules.building,
    );
    match answer {
        Answer::Yes => {
            tie.debt += ask.tally * ask.size;
            tie.unthanked += ask.tally * ask.size;
        }
        Answer::No => {
            tie.add_rapport(-r.refusal_rapport);
            tie.credit += r.refusal_credit;
        }
    }
    tie.meet(today);
}

/// Vouching G that an introducer gives, by how the other regards them (mean of rapport and trust, 0..1):
/// from .05 to .15.
pub fn vouching(regard: f32, rules: &Rules) -> f32 {
    let r = &rules.ask;
    r.vouching_least + (r.vouching_most - r.vouching_least) * regard.clamp(0.0, 1.0)
}
