//! A bet beside the truth, in the shape in which it was placed.

use super::{drawn, over, slider, ways};
use crate::game::token::Looks;
use crate::scenario::Lesson;
use crate::scenario::lesson::Bet;
use crate::study::course::bets::Verdict;
use crate::study::course::shown::{BetTold, How};
use bevy_egui::egui::Ui;

/// The question, and the guess beside what is so.
pub fn bet(ui: &mut Ui, looks: &Looks, lesson: &Lesson, told: &BetTold) {
    over(ui, &told.question);
    let placed = placed(lesson, told);
    match &told.how {
        How::Slider { low, high } => slider::slider(ui, looks, lesson, placed, told, low, high),
        How::Choice(names) => ways::ways(ui, lesson, placed, told, names),
        How::Curve { of, way, days } => drawn::drawn(ui, told, of, way, *days),
    }
}

/// The lesson's own bet: the one whose question this is, whatever was filled into its slots.
fn placed<'l>(lesson: &'l Lesson, told: &BetTold) -> Option<&'l Bet> {
    let mut bets = lesson.bets().map(|(_, bet)| bet);
    bets.find(|bet| {
        let (start, rest) = bet.question.split_once('{').unwrap_or((&bet.question, ""));
        let end = rest.rsplit_once('}').map_or("", |(_, end)| end);
        told.question.starts_with(start) && told.question.ends_with(end)
    })
}

/// "you said 30 in 100", and how that stands: ", too low".
pub fn said(told: &BetTold) -> (String, String) {
    let Some(guess) = &told.guess_words else {
        return ("you placed no bet".to_owned(), String::new());
    };
    let stands = match told.verdict {
        None | Some((Verdict::Wrong, _)) => String::new(),
        Some((verdict, _)) => format!(", {}", verdict.words()),
    };
    (format!("you said {guess}"), stands)
}

/// "the truth: 62 in 100", or that it is not known yet.
pub fn truth(told: &BetTold) -> String {
    match &told.truth {
        None => "the truth is still being worked out".to_owned(),
        Some(_) => format!("the truth: {}", told.truth_words),
    }
}

/// All of it in a sentence.
pub fn sentence(told: &BetTold) -> String {
    if let How::Choice(_) = told.how {
        return choice(told);
    }
    let (said, stands) = said(told);
    let said = crate::study::words::capitalised(&said);
    format!("{said}{stands}; {}.", truth(told))
}

/// A choice in a sentence or two.
fn choice(told: &BetTold) -> String {
    let said = match &told.guess_words {
        Some(way) => format!("You said “{way}”"),
        None => "You placed no bet".to_owned(),
    };
    match (&told.truth, told.verdict) {
        (None, _) => format!("{said}; {}.", truth(told)),
        (Some(_), Some((Verdict::Right, _))) => format!("{said}, and so it is."),
        (Some(_), _) => format!("{said}. It is “{}”.", told.truth_words),
    }
}
