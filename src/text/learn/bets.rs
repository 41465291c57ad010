//! Placing a bet in words: a number from 0 to 100, one of several ways, or a curve by a few values.

use super::super::console::Page;
use super::super::matching::{Found, find, telling_words};
use crate::study::course::bets::Guess;
use crate::study::course::shown::{How, Question};

/// Most points a curve is asked for.
const POINTS: u32 = 5;

/// What the bet is about, besides its question.
pub(super) fn page(question: &Question) -> Page {
    let mut page = Page::new();
    match &question.how {
        How::Slider { low, high } => {
            page.text(format!("0 is \"{low}\", 100 is \"{high}\"."));
        }
        How::Choice(ways) => {
            for (n, way) in ways.iter().enumerate() {
                page.row(n + 1, way.as_str());
            }
        }
        How::Curve { of, way, days } => {
            page.text(format!(
                "{of}, from 0 to 100. What is done: {way}. Give a number for each of these: {}.",
                moments(*days)
            ));
        }
    }
    match &question.guess {
        Some(Guess::Share(share)) => {
            page.text(format!("So far you say {:.0}.", share * 100.0));
        }
        Some(Guess::Way(way)) => {
            page.text(format!("So far you say {}.", way + 1));
        }
        Some(Guess::Curve(points)) => {
            let points: Vec<String> = (points.iter())
                .map(|(_, level)| format!("{:.0}", level * 100.0))
                .collect();
            page.text(format!("So far you say {}.", points.join(" ")));
        }
        None => {}
    }
    page
}

/// How the answer is asked for.
pub(super) fn prompt(question: &Question) -> String {
    match &question.how {
        How::Slider { .. } => "Your guess, 0 to 100?".to_owned(),
        How::Choice(ways) => format!("Your guess, 1 to {}?", ways.len()),
        How::Curve { days, .. } => format!("Your guess, {} numbers?", days_of(*days).len()),
    }
}

/// What can be typed.
pub(super) fn hint(question: &Question) -> &'static str {
    match &question.how {
        How::Slider { .. } => {
            "Type a number from 0 to 100, or words such as \"half\", \"hardly ever\", \"nearly always\"."
        }
        How::Choice(_) => "Type the number of one of these, or the beginning of its name.",
        How::Curve { .. } => "Type the numbers in a row, such as: 10 20 30 35 40",
    }
}

/// The bet that a line is, if it is one.
pub(super) fn read(question: &Question, line: &str) -> Option<Guess> {
    match &question.how {
        How::Slider { low, high } => share(line, low, high).map(Guess::Share),
        How::Choice(ways) => choice(line, ways).map(Guess::Way),
        How::Curve { days, .. } => curve(line, *days).map(Guess::Curve),
    }
}

fn share(line: &str, low: &str, high: &str) -> Option<f64> {
    if let Some(number) = number(line) {
        return Some(number);
    }
    let words = line.trim().to_lowercase();
    let known = [
        ("never", 0.0),
        ("hardly ever", 0.05),
        ("seldom", 0.2),
        ("rarely", 0.2),
        ("now and then", 0.35),
        ("sometimes", 0.4),
        ("half", 0.5),
        ("often", 0.7),
        ("usually", 0.8),
        ("mostly", 0.8),
        ("nearly always", 0.95),
        ("almost always", 0.95),
        ("always", 1.0),
    ];
    let is = |end: &str| !words.is_empty() && words == end.to_lowercase();
    if is(low) {
        return Some(0.0);
    }
    if is(high) {
        return Some(1.0);
    }
    known
        .iter()
        .find(|(word, _)| *word == words)
        .map(|(_, share)| *share)
}

/// A number from 0 to 100, perhaps with a per cent sign, as a share.
fn number(word: &str) -> Option<f64> {
    let word = word.trim().trim_end_matches(['%', ',', ';']).trim();
    let number: f64 = word.parse().ok()?;
    (0.0..=100.0).contains(&number).then_some(number / 100.0)
}

fn choice(line: &str, ways: &[String]) -> Option<usize> {
    if let Ok(number) = line.trim().trim_end_matches('.').parse::<usize>() {
        return number.checked_sub(1).filter(|n| *n < ways.len());
    }
    let names = ways.iter().map(|way| [way.as_str()]);
    match find(&telling_words(line), names) {
        Found::One(n) => Some(n),
        Found::None | Found::Many(_) => None,
    }
}

/// A curve by its values on the days asked for.
fn curve(line: &str, days: u32) -> Option<Vec<(u32, f64)>> {
    let days = days_of(days);
    let words = line.split([' ', ',', ';']).filter(|word| !word.is_empty());
    let levels: Option<Vec<f64>> = words.map(number).collect();
    let levels = levels.filter(|levels| levels.len() == days.len())?;
    Some(days.into_iter().zip(levels).collect())
}

/// The days a curve is asked for: the first, the last, and some between.
fn days_of(days: u32) -> Vec<u32> {
    let steps = days.min(POINTS - 1);
    let mut all: Vec<u32> = (0..=steps).map(|n| n * days / steps.max(1)).collect();
    all.dedup();
    all
}

/// Those in words: "the first day, week 2, week 4".
fn moments(days: u32) -> String {
    let word = |day: u32| match day {
        0 => "the first day".to_owned(),
        day if days >= 14 => format!("week {}", day.div_ceil(7)),
        day => format!("day {day}"),
    };
    let words: Vec<String> = days_of(days).into_iter().map(word).collect();
    words.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slider() -> Question {
        Question {
            how: How::Slider {
                low: "never".to_owned(),
                high: "every time".to_owned(),
            },
            guess: None,
            is_settled: false,
        }
    }

    #[test]
    fn a_share_is_a_number_or_words() {
        let cases = [
            ("62", Some(0.62)),
            ("62 %", Some(0.62)),
            ("half", Some(0.5)),
            ("Every time", Some(1.0)),
            ("101", None),
            ("-1", None),
            ("", None),
            ("soon", None),
        ];
        for (line, share) in cases {
            assert_eq!(read(&slider(), line), share.map(Guess::Share), "{line}");
        }
    }

    #[test]
    fn a_curve_is_as_many_numbers_as_were_asked_for() {
        assert_eq!(days_of(56), [0, 14, 28, 42, 56]);
        assert_eq!(days_of(2), [0, 1, 2]);
        assert_eq!(moments(56), "the first day, week 2, week 4, week 6, week 8");
        let curve = curve("10 20, 30 40 50", 56).expect("five numbers");
        assert_eq!(curve.last(), Some(&(56, 0.5)));
        assert_eq!(super::curve("10 20", 56), None);
    }
}
