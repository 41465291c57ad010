//! How well the player guesses: predictions held against answers.

use crate::sim::Channel;

/// One prediction and what came of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Guess {
    /// What was predicted, 0..1.
    pub predicted: f32,
    /// Whether it was a yes.
    pub yes: bool,
    /// Face to face or in writing.
    pub channel: Channel,
}

/// A score over some guesses.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// How many guesses.
    pub guesses: usize,
    /// Mean squared distance from the outcome (Brier 1950): 0 is perfect, .25 is a coin flip.
    pub brier: f32,
    /// Mean prediction less the share of yeses: below 0 is too gloomy.
    pub bias: f32,
}

/// Guesses of about the same height, for a plot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bin {
    /// Channel of its guesses.
    pub channel: Channel,
    /// How many.
    pub guesses: usize,
    /// Mean prediction.
    pub predicted: f32,
    /// Share that was a yes.
    pub yes: f32,
}

/// All scores. An ask without a prediction, or one not answered yet, does not count.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Calibration {
    /// Over everything; `None` without a prediction.
    pub overall: Option<Score>,
    /// Asks face to face.
    pub in_person: Option<Score>,
    /// Asks by e-mail.
    pub by_email: Option<Score>,
    /// By channel and fifths of the scale, lowest first.
    pub bins: Vec<Bin>,
}

/// How many bins the scale is cut into.
const BINS: usize = 5;

impl Calibration {
    /// The scores of these guesses.
    pub fn of(guesses: &[Guess]) -> Self {
        let by = |channel| -> Vec<Guess> {
            (guesses.iter().copied())
                .filter(|g| g.channel == channel)
                .collect()
        };
        let (spoken, written) = (by(Channel::InPerson), by(Channel::Email));
        Calibration {
            overall: score(guesses),
            in_person: score(&spoken),
            by_email: score(&written),
            bins: bins(&spoken).chain(bins(&written)).collect(),
        }
    }
}

fn score(guesses: &[Guess]) -> Option<Score> {
    if guesses.is_empty() {
        return None;
    }
    let mean =
        |of: &dyn Fn(&Guess) -> f32| guesses.iter().map(of).sum::<f32>() / guesses.len() as f32;
    let outcome = |g: &Guess| if g.yes { 1.0 } else { 0.0 };
    Some(Score {
        guesses: guesses.len(),
        brier: mean(&|g| (g.predicted - outcome(g)) * (g.predicted - outcome(g))),
        bias: mean(&|g| g.predicted - outcome(g)),
    })
}

fn bins(guesses: &[Guess]) -> impl Iterator<Item = Bin> + '_ {
    (0..BINS).filter_map(move |n| {
        let inside: Vec<_> = (guesses.iter())
            .filter(|g| ((g.predicted * BINS as f32) as usize).min(BINS - 1) == n)
            .collect();
        let first = inside.first()?;
        let share = |sum: f32| sum / inside.len() as f32;
        Some(Bin {
            channel: first.channel,
            guesses: inside.len(),
            predicted: share(inside.iter().map(|g| g.predicted).sum()),
            yes: share(inside.iter().filter(|g| g.yes).count() as f32),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guess(predicted: f32, yes: bool, channel: Channel) -> Guess {
        Guess {
            predicted,
            yes,
            channel,
        }
    }

    #[test]
    fn no_prediction_gives_no_score() {
        assert_eq!(Calibration::of(&[]), Calibration::default());
    }

    #[test]
    fn a_coin_flip_scores_a_quarter_and_certainty_nothing() {
        let coin = [
            guess(0.5, true, Channel::InPerson),
            guess(0.5, false, Channel::InPerson),
        ];
        let score = Calibration::of(&coin).overall.expect("two guesses");
        assert_eq!((score.brier, score.bias), (0.25, 0.0));
        let sure = [
            guess(1.0, true, Channel::Email),
            guess(0.0, false, Channel::Email),
        ];
        assert_eq!(
            Calibration::of(&sure).by_email.expect("two guesses").brier,
            0.0
        );
    }

    #[test]
    fn gloom_face_to_face_and_hope_in_writing_are_told_apart() {
        let guesses = [
            guess(0.25, true, Channel::InPerson),
            guess(0.75, true, Channel::InPerson),
            guess(0.75, false, Channel::Email),
        ];
        let c = Calibration::of(&guesses);
        assert_eq!(c.in_person.expect("two").bias, -0.5);
        assert_eq!(c.by_email.expect("one").bias, 0.75);
        assert_eq!(c.bins.len(), 3);
    }
}
