//! How numbers of a figure are said: odds as people say them, levels of a hundred, and counts.

use crate::scenario::lesson::Measure;
use crate::study::words::spelled;

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// How often something happens: "62 in 100".
    Odds,
    /// How far something goes: "62 of 100".
    Level,
    /// How many there are: "6", and on average "6.4".
    Count,
}

impl Unit {
    /// That of a measure.
    pub fn of(measure: &Measure) -> Self {
        match measure {
            Measure::Odds(_) | Measure::ShareOfYeses => Unit::Odds,
            measure if measure.is_level() => Unit::Level,
            _ => Unit::Count,
        }
    }

    /// That of a measure of which only the words are there.
    pub fn named(words: &str, is_level: bool) -> Self {
        match (is_level, words) {
            (false, _) => Unit::Count,
            (true, words) if words.starts_with("Odds of") || words.starts_with("Share of") => {
                Unit::Odds
            }
            (true, _) => Unit::Level,
        }
    }

    /// A number in words.
    pub fn words(self, value: f64) -> String {
        match self {
            Unit::Odds => format!("{} in 100", in_100(value)),
            Unit::Level => format!("{} of 100", in_100(value)),
            Unit::Count if (value - value.round()).abs() < 0.05 => format!("{value:.0}"),
            Unit::Count => format!("{value:.1}"),
        }
    }

    /// The end of a scale that holds all of these.
    pub fn top(self, values: impl Iterator<Item = f64>) -> f64 {
        let most = values.fold(0.0, f64::max);
        match self {
            Unit::Count => most.ceil().max(1.0),
            Unit::Odds | Unit::Level => ((most * 10.0 - 1e-6).ceil() / 10.0).max(0.3),
        }
    }
}

/// Some days in words: in weeks from two weeks on.
pub fn time(days: u32) -> String {
    match days {
        ..14 => spelled(days, "day"),
        days => spelled((days + 3) / 7, "week"),
    }
}

/// A level of 100.
pub fn in_100(level: f64) -> u32 {
    (level.max(0.0) * 100.0).round() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_said_as_what_they_count() {
        assert_eq!(Unit::Odds.words(0.618), "62 in 100");
        assert_eq!(Unit::Level.words(0.05), "5 of 100");
        assert_eq!(Unit::Count.words(3.0), "3");
        assert_eq!(Unit::Count.words(3.25), "3.2");
    }

    #[test]
    fn a_scale_ends_where_its_numbers_do() {
        assert_eq!(Unit::Level.top([0.05].into_iter()), 0.3);
        assert_eq!(Unit::Level.top([0.41, 0.2].into_iter()), 0.5);
        assert_eq!(Unit::Level.top([1.0].into_iter()), 1.0);
        assert_eq!(Unit::Count.top([0.0].into_iter()), 1.0);
        assert_eq!(Unit::Count.top([4.2, 1.0].into_iter()), 5.0);
    }
}
