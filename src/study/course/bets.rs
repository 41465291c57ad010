//! Bets: what was guessed, what is so, and how far the two lie apart.

use serde::{Deserialize, Serialize};

use super::many::Spread;
use crate::scenario::Lesson;
use crate::scenario::lesson::{Answer, Bet, Measure};

/// A distance from the truth, in shares, up to which a guess is about right (a house rule).
pub const ABOUT_RIGHT: f64 = 0.1;

/// A bet as it was placed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Guess {
    /// Of a slider: a share, 0..1.
    Share(f64),
    /// Of a choice: its place among the ways offered.
    Way(usize),
    /// Of a curve: levels on some days, in order; straight lines between them.
    Curve(Vec<(u32, f64)>),
}

/// What a bet is held against.
#[derive(Clone, Debug, PartialEq)]
pub enum Truth {
    /// Of a slider: a share, 0..1.
    Share(f64),
    /// Of a choice: which way comes out on top, and the mean of each.
    Way {
        /// Its place among the ways offered.
        winner: usize,
        /// The mean of each way.
        means: Vec<f64>,
    },
    /// Of a curve: the level on every day from the first.
    Curve(Vec<f64>),
}

/// How a guess stands to the truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Verdict {
    /// Clearly too low.
    Low,
    /// Clearly too high.
    High,
    /// About right, or the right one.
    Right,
    /// Another way came out on top.
    Wrong,
}

impl Verdict {
    /// It in a few words.
    pub fn words(self) -> &'static str {
        match self {
            Verdict::Low => "too low",
            Verdict::High => "too high",
            Verdict::Right => "about right",
            Verdict::Wrong => "another one",
        }
    }
}

/// Why a bet cannot be placed so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each message says what its variant means")]
pub enum BadBet {
    #[error("there is no bet to place here")]
    NoBet,
    #[error("this bet has been revealed, and stands as it is")]
    Revealed,
    #[error("that is no answer to this question")]
    WrongKind,
}

impl Guess {
    /// The guess as an answer to this bet: levels within 0 and 1, days in order and within the stretch.
    pub(super) fn fitted(self, bet: &Bet) -> Result<Self, BadBet> {
        // Four digits are finer than any slider, and survive being written down exactly.
        let level = |value: f64| (value.clamp(0.0, 1.0) * 1e4).round() / 1e4;
        match (self, &bet.answer) {
            (Guess::Share(share), Answer::Slider { .. }) if share.is_finite() => {
                Ok(Guess::Share(level(share)))
            }
            (Guess::Way(way), Answer::Choice { ways, .. }) if way < ways.len() => {
                Ok(Guess::Way(way))
            }
            (Guess::Curve(mut points), Answer::Curve { days, .. }) => {
                points.retain(|(day, value)| day <= days && value.is_finite());
                points.iter_mut().for_each(|point| point.1 = level(point.1));
                points.sort_by_key(|point| point.0);
                points.dedup_by_key(|point| point.0);
                if points.is_empty() {
                    return Err(BadBet::WrongKind);
                }
                Ok(Guess::Curve(points))
            }
            _ => Err(BadBet::WrongKind),
        }
    }

    /// A drawn curve's level on a day.
    pub fn on(points: &[(u32, f64)], day: u32) -> f64 {
        let after = points.iter().position(|point| point.0 >= day);
        match after {
            None => points.last().map_or(0.0, |point| point.1),
            Some(0) => points[0].1,
            Some(at) => {
                let ((from, low), (to, high)) = (points[at - 1], points[at]);
                let way = f64::from(day - from) / f64::from((to - from).max(1));
                low + (high - low) * way
            }
        }
    }
}

impl Truth {
    /// What a bet over seeds is held against.
    pub(super) fn over_seeds(answer: &Answer, spread: &Spread) -> Self {
        match answer {
            Answer::Choice { ways, least, .. } => Truth::Way {
                winner: spread.winner(*least),
                means: (0..ways.len()).map(|way| spread.mean(way)).collect(),
            },
            Answer::Slider { of, .. } if !of.is_level() => Truth::Share(spread.share_with_any(0)),
            Answer::Slider { .. } | Answer::Curve { .. } => {
                Truth::Share(spread.mean(0).clamp(0.0, 1.0))
            }
        }
    }

    /// How a guess stands to it, and how far it is off: the distance of shares, the mean distance of curves, 0 or 1 of
    /// a choice.
    pub fn judge(&self, guess: &Guess) -> (Verdict, f64) {
        match (self, guess) {
            (Truth::Share(truth), Guess::Share(guess)) => {
                (verdict(guess - truth), (guess - truth).abs())
            }
            (Truth::Way { winner, .. }, Guess::Way(way)) if way == winner => (Verdict::Right, 0.0),
            (Truth::Curve(truth), Guess::Curve(points)) => {
                let count = truth.len().max(1) as f64;
                let differences = (truth.iter().enumerate())
                    .map(|(day, truth)| Guess::on(points, day as u32) - truth);
                let (sum, distance) =
                    differences.fold((0.0, 0.0), |(sum, far), d| (sum + d, far + d.abs()));
                let off = distance / count;
                if off <= ABOUT_RIGHT {
                    (Verdict::Right, off)
                } else {
                    let high = sum > 0.0;
                    (if high { Verdict::High } else { Verdict::Low }, off)
                }
            }
            _ => (Verdict::Wrong, 1.0),
        }
    }
}

fn verdict(difference: f64) -> Verdict {
    match difference {
        d if d < -ABOUT_RIGHT - 1e-9 => Verdict::Low,
        d if d > ABOUT_RIGHT + 1e-9 => Verdict::High,
        _ => Verdict::Right,
    }
}

/// A guess in words: "62 in 100", a way's name, a curve's last level.
pub fn guess_words(lesson: &Lesson, bet: &Bet, guess: &Guess) -> String {
    match (guess, &bet.answer) {
        (Guess::Share(share), answer) => share_words(answer, *share),
        (Guess::Way(way), answer) => way_words(lesson, answer, *way),
        (Guess::Curve(points), _) => curve_words(points.last().map_or(0.0, |point| point.1)),
    }
}

/// The truth in the same words.
pub fn truth_words(lesson: &Lesson, bet: &Bet, truth: &Truth) -> String {
    match truth {
        Truth::Share(share) => share_words(&bet.answer, *share),
        Truth::Way { winner, .. } => way_words(lesson, &bet.answer, *winner),
        Truth::Curve(values) => curve_words(values.last().copied().unwrap_or(0.0)),
    }
}

fn share_words(answer: &Answer, share: f64) -> String {
    let in_100 = (share * 100.0).round();
    let happens = match answer {
        Answer::Slider { of, .. } => {
            !of.is_level() || matches!(of, Measure::Odds(_) | Measure::ShareOfYeses)
        }
        _ => false,
    };
    format!("{in_100:.0} {} 100", if happens { "in" } else { "of" })
}

fn way_words(lesson: &Lesson, answer: &Answer, way: usize) -> String {
    let Answer::Choice { ways, .. } = answer else {
        return String::new();
    };
    let way = ways.get(way).map(|id| lesson.way(*id).label.clone());
    way.unwrap_or_default()
}

fn curve_words(level: f64) -> String {
    format!("{:.0} of 100 in the end", level * 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tenth_off_is_about_right_and_more_is_not() {
        let truth = Truth::Share(0.5);
        let judged = |share| truth.judge(&Guess::Share(share)).0;
        assert_eq!(judged(0.4), Verdict::Right);
        assert_eq!(judged(0.6), Verdict::Right);
        assert_eq!(judged(0.39), Verdict::Low);
        assert_eq!(judged(0.61), Verdict::High);
    }

    #[test]
    fn a_curve_is_straight_between_its_points_and_level_outside() {
        let points = [(2, 0.2), (4, 0.4)];
        let on = |day| (Guess::on(&points, day) * 100.0).round();
        assert_eq!(
            [on(0), on(2), on(3), on(4), on(9)],
            [20.0, 20.0, 30.0, 40.0, 40.0]
        );
    }
}
