//! What is said to a learner: no line comes round again within ten minutes of the course.

use std::collections::VecDeque;
use std::sync::Arc;

use speaking_terms::scenario::PersonId;
use speaking_terms::sim::{Act, Asking, Command};
use speaking_terms::study::course::{Attempt, Happens};
use speaking_terms::study::sitting::Until;

use crate::{all, take_part};

/// Lines that a learner hears in ten minutes: two lessons with bets and charts between the stretches of play.
const TEN_MINUTES: usize = 30;

/// Moves that somebody makes in one stretch of play, if it offers more: a lesson takes five or six minutes.
const A_STRETCH: usize = 10;

/// Everything that can be done just now.
fn choices(attempt: &Attempt) -> Vec<Command> {
    let Some(stretch) = attempt.stretch() else {
        return Vec::new();
    };
    let view = attempt.view();
    let catalogue = &view.scenario.catalogue;
    let moves = catalogue.moves().map(|(id, _)| Act::Move(id));
    let asks = (catalogue.asks()).map(|(id, _)| Act::Ask(Asking::in_person(id)));
    let acts: Vec<Act> = moves.chain(asks).collect();
    let pairs =
        (view.contacts()).flat_map(|contact| acts.iter().map(move |act| (contact.id, *act)));
    pairs
        .filter(|(who, act)| stretch.offered.allows(*who, act) && view.allows(*who, act).is_ok())
        .map(|(who, act)| Command {
            predicted: matches!(act, Act::Ask(_)).then_some(0.5),
            ..Command::new(PersonId::YOU, who, act)
        })
        .collect()
}

/// Plays a stretch like somebody curious: two things a day, another each time. Gives what was heard.
fn heard(attempt: &mut Attempt, done: &mut usize) -> Vec<String> {
    let (mut lines, enough) = (Vec::new(), *done + A_STRETCH);
    let going_on = |attempt: &Attempt| attempt.stretch().is_some_and(|s| s.done.is_none());
    while going_on(attempt) && *done < enough {
        for _ in 0..2 {
            let choices = choices(attempt);
            if choices.is_empty() || !going_on(attempt) {
                break;
            }
            let command = choices[(*done * 7 + 3) % choices.len()].clone();
            *done += 1;
            let happened = attempt.act(command).expect("it was allowed");
            lines.extend(
                attempt
                    .news(&happened)
                    .filter_map(|(_, told)| told.line.clone()),
            );
        }
        if going_on(attempt) {
            let happened = attempt.pass(Until::Tomorrow).expect("there is time left");
            lines.extend(
                attempt
                    .news(&happened)
                    .filter_map(|(_, told)| told.line.clone()),
            );
        }
    }
    lines
}

#[test]
fn no_line_comes_round_again_within_ten_minutes_of_the_course() {
    let mut recent: VecDeque<(String, String)> = VecDeque::new();
    let mut again = Vec::new();
    for lesson in all() {
        let (mut attempt, mut done) = (Attempt::new(Arc::clone(lesson)), 0);
        while !attempt.is_finished() {
            if let Happens::Play(_) = attempt.shown().what {
                let lines = heard(&mut attempt, &mut done);
                for line in lines {
                    if let Some((_, before)) = recent.iter().find(|(other, _)| *other == line) {
                        again.push(format!("{} and {before}: {line}", lesson.name));
                    }
                    recent.push_back((line, lesson.name.clone()));
                    if recent.len() >= TEN_MINUTES {
                        recent.pop_front();
                    }
                }
            } else {
                take_part(&mut attempt);
            }
            attempt.next();
        }
    }
    assert!(again.is_empty(), "{again:#?}");
}
