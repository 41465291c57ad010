//! What a class guesses by show of hands, and how well.

use crate::sim::Channel;
use crate::study::calibration::{Calibration, Guess, Score};

/// What a hand can be raised for: on how many of ten evenings it is a yes.
pub const CHOICES: [u32; 5] = [1, 3, 5, 7, 9];

/// More hands than this are no class.
const MOST: u32 = 999;

/// Hands raised for each of [`CHOICES`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Hands(pub [u32; CHOICES.len()]);

impl Hands {
    /// All hands raised.
    pub fn count(&self) -> u32 {
        self.0.iter().sum()
    }

    /// One more, or one less, for a choice by its place.
    pub fn change(&mut self, choice: usize, up: bool) {
        if let Some(hands) = self.0.get_mut(choice) {
            *hands = if up {
                (*hands + 1).min(MOST)
            } else {
                hands.saturating_sub(1)
            };
        }
    }

    /// So many hands for a choice by its place; more than a class has count as a class.
    pub fn set(&mut self, choice: usize, hands: u32) {
        if let Some(place) = self.0.get_mut(choice) {
            *place = hands.min(MOST);
        }
    }

    /// What the class thinks on average, 0..1; `None` without a hand.
    pub fn mean(&self) -> Option<f32> {
        let all = self.count();
        let sum: f32 = self.guesses().map(|(p, hands)| p * hands as f32).sum();
        (all > 0).then(|| sum / all as f32)
    }

    /// Each choice as odds, 0..1, with its hands.
    pub fn guesses(&self) -> impl Iterator<Item = (f32, u32)> + '_ {
        CHOICES
            .iter()
            .zip(&self.0)
            .map(|(tenths, hands)| (*tenths as f32 / 10.0, *hands))
    }
}

/// A show of hands, and what came of it.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Show {
    /// The day of the run.
    pub day: u32,
    /// Who was asked, by name.
    pub whom: String,
    /// What for: "a bit of advice".
    pub favour: String,
    /// The hands.
    pub hands: Hands,
    /// The true odds, 0..1.
    pub p_yes: f32,
    /// Whether it was a yes.
    pub yes: bool,
}

/// How well the class guesses: every hand is a guess.
pub fn calibration(shows: &[Show]) -> Calibration {
    let guesses: Vec<Guess> = (shows.iter())
        .flat_map(|show| {
            let of = |(predicted, hands): (f32, u32)| {
                let guess = Guess {
                    predicted,
                    yes: show.yes,
                    channel: Channel::InPerson,
                };
                std::iter::repeat_n(guess, hands as usize)
            };
            show.hands.guesses().flat_map(of).collect::<Vec<_>>()
        })
        .collect();
    Calibration::of(&guesses)
}

/// How well the class did after each show of hands: shows whether it gets better over the hour. Shows without a hand
/// have no score.
pub fn over_the_hour(shows: &[Show]) -> Vec<Option<Score>> {
    let score = |show: &Show| calibration(std::slice::from_ref(show)).overall;
    shows.iter().map(score).collect()
}

/// How far the class is off the true odds, on average over its shows: above 0 too hopeful, below 0 too gloomy. `None`
/// without a hand.
pub fn lean(shows: &[Show]) -> Option<f32> {
    let off: Vec<f32> = (shows.iter())
        .filter_map(|show| Some(show.hands.mean()? - show.p_yes))
        .collect();
    (!off.is_empty()).then(|| off.iter().sum::<f32>() / off.len() as f32)
}

/// All shows as rows of CSV.
pub fn csv(shows: &[Show]) -> Vec<u8> {
    let mut out = csv::Writer::from_writer(Vec::new());
    let choices = CHOICES.map(|tenths| format!("hands_{tenths}_in_10"));
    let header = ["day", "person", "ask"]
        .into_iter()
        .chain(choices.iter().map(String::as_str));
    // Writing to memory cannot fail, and every row has the header's length.
    let _written = out.write_record(header.chain(["class_mean", "p_yes", "outcome"]));
    for show in shows {
        let mut row = vec![show.day.to_string(), show.whom.clone(), show.favour.clone()];
        row.extend(show.hands.0.iter().map(u32::to_string));
        row.push(
            show.hands
                .mean()
                .map_or(String::new(), |mean| format!("{mean:.4}")),
        );
        row.push(format!("{:.4}", show.p_yes));
        row.push(if show.yes { "yes" } else { "no" }.to_owned());
        let _written = out.write_record(row);
    }
    out.into_inner().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(hands: [u32; 5], p_yes: f32, yes: bool) -> Show {
        Show {
            day: 3,
            whom: "Priya".to_owned(),
            favour: "advice".to_owned(),
            hands: Hands(hands),
            p_yes,
            yes,
        }
    }

    #[test]
    fn no_hands_have_no_opinion() {
        assert_eq!(Hands::default().mean(), None);
        assert_eq!(calibration(&[show([0; 5], 0.5, true)]).overall, None);
        assert_eq!(lean(&[show([0; 5], 0.5, true)]), None);
    }

    #[test]
    fn the_mean_weighs_every_hand() {
        assert_eq!(Hands([1, 0, 0, 0, 1]).mean(), Some(0.5));
        assert_eq!(Hands([0, 3, 0, 1, 0]).mean(), Some(0.4));
    }

    #[test]
    fn every_hand_is_a_guess() {
        let score = calibration(&[show([2, 0, 0, 0, 0], 0.2, false)]).overall;
        let score = score.expect("two hands");
        assert_eq!(score.guesses, 2);
        assert!((score.brier - 0.01).abs() < 1e-6);
    }

    #[test]
    fn a_class_that_expects_too_little_leans_to_gloom() {
        let off = lean(&[show([4, 0, 0, 0, 0], 0.6, true)]).expect("four hands");
        assert!((off + 0.5).abs() < 1e-6);
    }

    #[test]
    fn hands_cannot_fall_below_none_or_pass_a_class() {
        let mut hands = Hands::default();
        hands.change(2, false);
        hands.set(1, u32::MAX);
        hands.change(1, true);
        hands.change(77, true);
        assert_eq!(hands.0, [0, 999, 0, 0, 0]);
    }

    #[test]
    fn every_show_is_a_row() {
        let csv = String::from_utf8(csv(&[show([1, 2, 3, 4, 5], 0.25, true)])).expect("it is text");
        assert_eq!(csv.lines().count(), 2);
        assert!(
            csv.ends_with("3,Priya,advice,1,2,3,4,5,0.6333,0.2500,yes\n"),
            "{csv}"
        );
    }
}
