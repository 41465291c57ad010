//! The passing of time: closed forms, so that it is applied lazily and any splitting of the days agrees.

use crate::model::rules::Rules;
use crate::model::tie::{Day, Tie};

/// What is left of 1 after `days` at this half-life.
pub fn remaining(days: f32, half_life: f32) -> f32 {
    exp2(-days / half_life)
}

/// What is left of 1 after `days` at each of these half-lives: up to four together cost little more than one alone,
/// because the processor works them out at once.
pub fn remaining_each<const N: usize>(days: f32, half_lives: [f32; N]) -> [f32; N] {
    half_lives.map(|half_life| remaining(days, half_life))
}

/// 2^x within 5·10⁻⁷ of itself, for any x that a level's fading can ask for. Nothing else is computed as often, and
/// a large town spends a fifth less on this than on a library's; it is plain arithmetic, so that every machine agrees,
/// without a branch or a conversion, so that several are worked out side by side.
/// The power of two goes into the exponent, and a polynomial (the series of 2^f, fitted at the ends) does the rest.
#[inline]
pub fn exp2(x: f32) -> f32 {
    // From here on up a number has no places behind the point: adding it rounds, and leaves a whole number's bits last.
    const WHOLE: f32 = 8_388_608.0;
    let x = x.clamp(-126.0, 126.0);
    let above = x + 127.5;
    let nearest = above + WHOLE - WHOLE;
    // The power's exponent as it is stored, 127 more than it means.
    let exponent = nearest - if nearest > above { 1.0 } else { 0.0 };
    let f = x - (exponent - 127.0);
    let series = 1.0
        + f * (std::f32::consts::LN_2
            + f * (0.240_226_5
                + f * (0.055_504_11 + f * (0.009_618_13 + f * (0.001_333_36 + f * 0.000_154_04)))));
    series * f32::from_bits((exponent + WHOLE).to_bits() << 23)
}

/// What is left of 1 after some days, of all that fades at the same pace in every tie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Left {
    /// Of what is missing from full patience.
    pub impatience: f32,
    /// Of vouching.
    pub vouching: f32,
    /// Of felt debt, but for what an unthanked favour adds.
    pub debt: f32,
    /// Of unthanked favours.
    pub unthanked: f32,
    /// Of credit.
    pub credit: f32,
    /// Of fresh irritation.
    pub strain: f32,
    /// Of guardedness after an overstep.
    pub scar: f32,
}

/// By what time passes: the rules alone, or the rules with some days [worked out](Foreseen) beforehand.
pub trait Fading {
    /// The rules.
    fn rules(&self) -> &Rules;

    /// What they leave after so many days.
    fn left(&self, days: u32) -> Left;
}

impl Fading for Rules {
    fn rules(&self) -> &Rules {
        self
    }

    fn left(&self, days: u32) -> Left {
        let (days, d) = (days as f32, &self.decay);
        let [impatience, vouching, debt, unthanked] = remaining_each(
            days,
            [
                d.patience_half_life,
                self.ask.vouching_half_life,
                d.debt_half_life,
                d.unthanked_half_life,
            ],
        );
        Left {
            impatience,
            vouching,
            debt,
            unthanked,
            credit: remaining(days, d.credit_half_life),
            strain: remaining(days, d.strain_half_life),
            scar: remaining(days, d.scar_half_life),
        }
    }
}

/// Rules with what they leave after each of the first days: a large town asks for hardly any others, and asks often.
#[derive(Clone, Debug)]
pub struct Foreseen {
    rules: Rules,
    first_days: Vec<Left>,
}

impl Foreseen {
    /// Works out the first 64 days, more than two months.
    pub fn of(rules: &Rules) -> Self {
        Foreseen {
            rules: *rules,
            first_days: (0..64).map(|days| rules.left(days)).collect(),
        }
    }
}

impl Fading for Foreseen {
    fn rules(&self) -> &Rules {
        &self.rules
    }

    #[inline]
    fn left(&self, days: u32) -> Left {
        let known = self.first_days.get(days as usize).copied();
        known.unwrap_or_else(|| self.rules.left(days))
    }
}

/// A level that fades towards a floor of `floor × peak`, of which so much is `left`; below its floor it stays.
/// X ← F + (X − F)·2^(−Δ/h).
fn fade(level: f32, floor: f32, left: f32) -> f32 {
    if level <= floor {
        level
    } else {
        floor + (level - floor) * left
    }
}

impl Tie {
    /// Brings every value up to `today`. Does nothing if it already is.
    ///
    /// Rapport and trust fade the slower, the higher their peak was: h = h0·(1 + stretch·X̂). Debt grows out of favours
    /// that go unthanked before either is forgotten: O ← O·e^(−bΔ) + η·U·a/(a−b)·(e^(−bΔ) − e^(−aΔ)), U ← U·e^(−aΔ).
    pub fn pass_time(&mut self, today: Day, by: &impl Fading) {
        let days = today.since(self.as_of);
        if days == 0 {
            return;
        }
        self.as_of = today;
        let (left, d) = (by.left(days), &by.rules().decay);
        let [rapport, trust] = remaining_each(
            days as f32,
            [
                d.rapport_half_life * (1.0 + d.peak_stretch * self.rapport_peak),
                d.trust_half_life * (1.0 + d.peak_stretch * self.trust_peak),
            ],
        );
        self.rapport = fade(self.rapport, d.rapport_floor * self.rapport_peak, rapport);
        self.trust = fade(self.trust, d.trust_floor * self.trust_peak, trust);
        self.patience = 1.0 - (1.0 - self.patience) * left.impatience;
        self.vouching *= left.vouching;
        self.debt *= left.debt;
        // Most ties owe nobody any thanks.
        if self.unthanked != 0.0 {
            // a/(a − b), with rates a = ln2/half-life: the logarithms cancel.
            let ratio = d.debt_half_life / (d.debt_half_life - d.unthanked_half_life);
            self.debt += d.debt_growth * self.unthanked * ratio * (left.debt - left.unthanked);
            self.unthanked *= left.unthanked;
        }
        self.credit *= left.credit;
        self.strain *= left.strain;
        self.scar *= left.scar;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_of_two_are_right_to_the_last_digits() {
        for n in -20_000..2_000 {
            let x = n as f32 / 1000.0;
            let (ours, exact) = (f64::from(exp2(x)), f64::from(x).exp2());
            assert!((ours / exact - 1.0).abs() < 5e-7, "{x}: {ours} {exact}");
        }
        assert_eq!(exp2(0.0), 1.0);
        assert!(exp2(-1e9) < 1e-37);
    }

    #[test]
    fn foreseen_days_are_those_of_the_rules_to_the_last_bit() {
        let mut rules = Rules::default();
        rules.decay.debt_half_life = 77.0;
        let foreseen = Foreseen::of(&rules);
        for days in 0..1000 {
            assert_eq!(foreseen.left(days), rules.left(days), "{days}");
        }
        let owing = Tie {
            debt: 0.4,
            unthanked: 0.3,
            scar: 0.2,
            ..Tie::acquainted(0.5, 0.6, 3)
        };
        for days in [1, 63, 64, 500] {
            let (mut by_rules, mut by_foresight) = (owing, owing);
            by_rules.pass_time(Day(days), &rules);
            by_foresight.pass_time(Day(days), &foreseen);
            assert_eq!(by_rules, by_foresight, "{days}");
        }
    }
}
