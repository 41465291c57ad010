//! What the actor believes: impressions from cues, book-keeping from memory, and the gut's forecast.
//!
//! A [`Belief`] is made from what was seen and done alone; no function here takes the true tie.

use crate::model::ask::{Ask, reasons};
use crate::model::cues::{Reaction, Reading};
use crate::model::decay::Fading;
use crate::model::reasons::{Reasons, Term};
use crate::model::rules::Rules;
use crate::model::tie::{Day, Tie};

/// A Gaussian belief about a level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Impression {
    /// The level believed in.
    pub mean: f32,
    /// Variance: how unsure.
    pub variance: f32,
}

impl Impression {
    fn prior(rules: &Rules) -> Self {
        Impression {
            mean: rules.cues.prior_mean,
            variance: rules.cues.prior_variance,
        }
    }

    /// Kalman update with one reading.
    pub fn see(&mut self, reading: Reading) {
        let gain = self.variance / (self.variance + reading.noise * reading.noise);
        self.mean = (self.mean + gain * (reading.value - self.mean)).clamp(0.0, 1.0);
        self.variance *= 1.0 - gain;
    }

    fn drift(&mut self, days: f32, rules: &Rules) {
        // A prior an author made vaguer than the limit is left as vague as it is.
        let most = rules.cues.variance_most.max(self.variance);
        self.variance = (self.variance + rules.cues.drift * days).min(most);
    }

    /// Standard deviation.
    pub fn sd(&self) -> f32 {
        libm::sqrtf(self.variance)
    }
}

/// What the actor believes the other holds about them, and has written in their own book. What a look at everybody
/// needs comes first.
#[derive(Clone, Copy, Debug, PartialEq)]
#[repr(C)]
pub struct Belief {
    /// Impression of the other's rapport.
    pub rapport: Impression,
    /// Impression of the other's trust.
    pub trust: Impression,
    /// What the actor thinks they owe: runs light (Flynn 2003; Zhang & Epley 2009), because it does not grow
    /// while a favour goes unthanked and a thank-you clears it.
    pub debt: f32,
    /// Favours the actor knows they have not acknowledged.
    pub unthanked: f32,
    /// What the actor thinks they are owed for help.
    pub credit: f32,
    /// Irritation that was shown.
    pub strain: f32,
    /// Guardedness to be expected after an overstep that was shown.
    pub scar: f32,
    /// Vouching the actor knows of.
    pub vouching: f32,
    /// The day all values were last brought up to.
    pub as_of: Day,
}

impl Belief {
    /// What is believed of a stranger.
    pub fn of_stranger(today: Day, rules: &Rules) -> Self {
        Belief {
            rapport: Impression::prior(rules),
            trust: Impression::prior(rules),
            debt: 0.0,
            unthanked: 0.0,
            credit: 0.0,
            strain: 0.0,
            scar: 0.0,
            vouching: 0.0,
            as_of: today,
        }
    }

    /// Brings the belief up to `today`: surer of nothing, and the book's entries fade as debts do.
    pub fn pass_time(&mut self, today: Day, by: &impl Fading) {
        let days = today.since(self.as_of);
        if days == 0 {
            return;
        }
        self.as_of = today;
        let left = by.left(days);
        self.rapport.drift(days as f32, by.rules());
        self.trust.drift(days as f32, by.rules());
        self.debt *= left.debt;
        self.unthanked *= left.unthanked;
        self.credit *= left.credit;
        self.vouching *= left.vouching;
        self.strain *= left.strain;
        self.scar *= left.scar;
    }

    /// Books a favour received.
    pub fn book_favour(&mut self, ask: &Ask) {
        self.debt += ask.tally * ask.size;
        self.unthanked += ask.tally * ask.size;
    }

    /// Books a thank-you: in one's own book, that clears it.
    pub fn book_thanks(&mut self) {
        self.debt = 0.0;
        self.unthanked = 0.0;
    }

    /// Books help given: it pays first, the rest is owed to the actor.
    pub fn book_help(&mut self, matching: f32, rules: &Rules) {
        let value = rules.building.help_value * matching;
        let paid = value.min(self.debt);
        self.debt -= paid;
        self.credit += value - paid;
    }

    /// Books a debt said aloud and handed over.
    pub fn book_settled(&mut self) {
        self.debt = 0.0;
    }

    /// Notes a reaction to an overstep.
    pub fn see_reaction(&mut self, reaction: Reaction, rules: &Rules) {
        let s = reaction.apparent_severity();
        self.strain = (self.strain + rules.overstep.strain * s).min(1.0);
        self.scar = (self.scar + rules.overstep.scar * s).min(rules.overstep.scar_most);
    }

    /// Notes that an apology was made for it.
    pub fn book_apology(&mut self, rules: &Rules) {
        self.strain *= rules.overstep.apology_strain;
        self.scar *= rules.overstep.apology_scar;
    }

    /// The gut's forecast of an ask: the same log-odds on what is believed, and then too gloomy in person and
    /// too hopeful in writing.
    #[inline]
    pub fn gut(&self, ask: &Ask, rules: &Rules) -> Reasons {
        let mut why = reasons(&self.as_tie(), ask, rules);
        why.set(
            Term::Gut,
            if ask.by_email {
                rules.cues.gut_by_email
            } else {
                rules.cues.gut_in_person
            },
        );
        why
    }

    /// Log-odds that [`gut`](Self::gut) cannot pass for a spoken ask of this size and these shares of rapport and
    /// trust, if it fits no better than `fit`: whatever else is weighed only takes away.
    #[inline]
    pub fn gut_at_best(&self, size: f32, shares: (f32, f32), fit: f32, rules: &Rules) -> f32 {
        const ROUNDING: f32 = 1e-3;
        let r = &rules.ask;
        let capital = shares.0 * self.rapport.mean + shares.1 * self.trust.mean + self.vouching;
        let size = size * (1.0 - r.fit_discount * fit);
        let firm = r.goodwill + rules.cues.gut_in_person + r.credit * self.credit;
        firm + r.capital * (capital - size) + ROUNDING
    }

    /// Mean of the warmth and trust believed in: how close the actor thinks they are, 0..1.
    pub fn closeness(&self) -> f32 {
        (self.rapport.mean + self.trust.mean) / 2.0
    }

    /// The tie as the actor imagines it.
    #[inline]
    fn as_tie(&self) -> Tie {
        Tie {
            rapport: self.rapport.mean,
            trust: self.trust.mean,
            debt: self.debt,
            unthanked: self.unthanked,
            credit: self.credit,
            strain: self.strain,
            scar: self.scar,
            vouching: self.vouching,
            ..Tie::default()
        }
    }
}
