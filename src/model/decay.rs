//! The passing of time: closed forms, so that it is applied lazily and any splitting of the days agrees.

use crate::model::rules::Rules;
use crate::model::tie::{Day, Tie};

/// What is left of 1 after `days` at this half-life.
pub fn remaining(days: f32, half_life: f32) -> f32 {
    exp2(-days / half_life)
}

/// 2^x within 5·10⁻⁷ of itself, for any x that a level's fading can ask for. Nothing else is computed as often, and
/// a large town spends a fifth less on this than on a library's; it is plain arithmetic, so that every machine agrees.
/// The power of two goes into the exponent, and a polynomial (the series of 2^f, fitted at the ends) does the rest.
pub fn exp2(x: f32) -> f32 {
    let x = x.clamp(-126.0, 126.0);
    // Rounded to the nearest whole number: what is cut off above nought is cut down.
    let whole = (x + 127.5) as i32 - 127;
    let f = x - whole as f32;
    let series = 1.0
        + f * (std::f32::consts::LN_2
            + f * (0.240_226_5
                + f * (0.055_504_11 + f * (0.009_618_13 + f * (0.001_333_36 + f * 0.000_154_04)))));
    series * f32::from_bits(((whole + 127) as u32) << 23)
}

/// A level that fades towards a floor of `floor × peak`, slower the higher its peak was.
/// X ← F + (X − F)·2^(−Δ/h), h = h0·(1 + stretch·X̂); below its floor it stays.
fn fade(level: f32, peak: f32, floor: f32, half_life: f32, stretch: f32, days: f32) -> f32 {
    let floor = floor * peak;
    if level <= floor {
        return level;
    }
    floor + (level - floor) * remaining(days, half_life * (1.0 + stretch * peak))
}

/// A sum that fades to nothing; zero stays exactly zero without any arithmetic.
fn fade_out(amount: f32, half_life: f32, days: f32) -> f32 {
    if amount == 0.0 {
        0.0
    } else {
        amount * remaining(days, half_life)
    }
}

impl Tie {
    /// Brings every value up to `today`. Does nothing if it already is.
    ///
    /// Debt grows out of favours that go unthanked before either is forgotten:
    /// O ← O·e^(−bΔ) + η·U·a/(a−b)·(e^(−bΔ) − e^(−aΔ)), U ← U·e^(−aΔ).
    pub fn pass_time(&mut self, today: Day, rules: &Rules) {
        let elapsed = today.since(self.as_of);
        if elapsed == 0 {
            return;
        }
        self.as_of = today;
        let (days, d) = (elapsed as f32, &rules.decay);
        self.rapport = fade(
            self.rapport,
            self.rapport_peak,
            d.rapport_floor,
            d.rapport_half_life,
            d.peak_stretch,
            days,
        );
        self.trust = fade(
            self.trust,
            self.trust_peak,
            d.trust_floor,
            d.trust_half_life,
            d.peak_stretch,
            days,
        );
        if self.debt != 0.0 || self.unthanked != 0.0 {
            let kept_debt = remaining(days, d.debt_half_life);
            let kept_favour = remaining(days, d.unthanked_half_life);
            // a/(a − b), with rates a = ln2/half-life: the logarithms cancel.
            let ratio = d.debt_half_life / (d.debt_half_life - d.unthanked_half_life);
            let grown = d.debt_growth * self.unthanked * ratio * (kept_debt - kept_favour);
            self.debt = self.debt * kept_debt + grown;
            self.unthanked *= kept_favour;
        }
        self.credit = fade_out(self.credit, d.credit_half_life, days);
        self.strain = fade_out(self.strain, d.strain_half_life, days);
        self.scar = fade_out(self.scar, d.scar_half_life, days);
        self.patience = 1.0 - fade_out(1.0 - self.patience, d.patience_half_life, days);
        self.vouching = fade_out(self.vouching, rules.ask.vouching_half_life, days);
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
