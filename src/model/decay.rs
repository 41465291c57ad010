//! The passing of time: closed forms, so that it is applied lazily and any splitting of the days agrees.

use crate::model::rules::Rules;
use crate::model::tie::{Day, Tie};

/// What is left of 1 after `days` at this half-life.
pub fn remaining(days: f32, half_life: f32) -> f32 {
    exp2(-days / half_life)
}

/// What is left of 1 after `days` at each of these half-lives: together they cost little more than one alone, because
/// the processor works out four at once.
pub fn remaining_each(days: f32, half_lives: [f32; 4]) -> [f32; 4] {
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
    pub fn pass_time(&mut self, today: Day, rules: &Rules) {
        let elapsed = today.since(self.as_of);
        if elapsed == 0 {
            return;
        }
        self.as_of = today;
        let (days, d) = (elapsed as f32, &rules.decay);
        let half_lives = [
            d.rapport_half_life * (1.0 + d.peak_stretch * self.rapport_peak),
            d.trust_half_life * (1.0 + d.peak_stretch * self.trust_peak),
            d.patience_half_life,
            rules.ask.vouching_half_life,
        ];
        let [rapport, trust, impatience, vouching] = remaining_each(days, half_lives);
        self.rapport = fade(self.rapport, d.rapport_floor * self.rapport_peak, rapport);
        self.trust = fade(self.trust, d.trust_floor * self.trust_peak, trust);
        self.patience = 1.0 - (1.0 - self.patience) * impatience;
        self.vouching *= vouching;
        // Most ties owe nothing and bear no grudge.
        if self.debt + self.unthanked + self.credit + self.strain != 0.0 {
            let half_lives = [
                d.debt_half_life,
                d.unthanked_half_life,
                d.credit_half_life,
                d.strain_half_life,
            ];
            let [debt, unthanked, credit, strain] = remaining_each(days, half_lives);
            if self.debt != 0.0 || self.unthanked != 0.0 {
                // a/(a − b), with rates a = ln2/half-life: the logarithms cancel.
                let ratio = d.debt_half_life / (d.debt_half_life - d.unthanked_half_life);
                let grown = d.debt_growth * self.unthanked * ratio * (debt - unthanked);
                self.debt = self.debt * debt + grown;
                self.unthanked *= unthanked;
            }
            self.credit *= credit;
            self.strain *= strain;
        }
        if self.scar != 0.0 {
            self.scar *= remaining(days, d.scar_half_life);
        }
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
}
