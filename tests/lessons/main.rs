//! The course, learned from end to end: every built-in lesson is good, goes to its end, back and forth, and on from where
//! it was left.

mod laws;
mod lines;
mod mistakes;
mod notes;
mod told;
mod ways;

use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, PoisonError};

use speaking_terms::scenario::{Lesson, PersonId};
use speaking_terms::sim::{Act, Command};
use speaking_terms::study::course::bets::Guess;
use speaking_terms::study::course::shown::How;
use speaking_terms::study::course::{Attempt, Happens, Work, Worked, lessons};
use speaking_terms::study::sitting::Until;

/// Every built-in lesson.
fn all() -> &'static [Arc<Lesson>] {
    lessons()
}

/// Lets an attempt have what it waits for; what was worked out once is remembered for all tests.
fn wait(attempt: &mut Attempt) {
    static DONE: Mutex<Vec<(Work, Worked)>> = Mutex::new(Vec::new());
    let never = AtomicBool::new(false);
    while attempt.shown().waiting {
        let work = attempt.work().expect("there is something to wait for");
        let mut done = DONE.lock().unwrap_or_else(PoisonError::into_inner);
        let known = done.iter().find(|(other, _)| *other == work);
        let worked = match known {
            Some((_, worked)) => worked.clone(),
            None => {
                let worked = work.run(&|_| {}, &never).expect("nobody cancels it");
                done.push((work, worked.clone()));
                worked
            }
        };
        attempt.accept(worked);
    }
}

/// Does what a beat asks for: a bet in the middle, a few moves, an answer.
fn take_part(attempt: &mut Attempt) {
    wait(attempt);
    match attempt.shown().what.clone() {
        Happens::Predict(question) if !question.is_settled => {
            let guess = match question.how {
                How::Slider { .. } => Guess::Share(0.5),
                How::Choice(_) => Guess::Way(0),
                How::Curve { days, .. } => Guess::Curve(vec![(0, 0.1), (days, 0.4)]),
            };
            attempt.place(guess).expect("a bet can be placed");
        }
        Happens::AskYourself { .. } => attempt.answer("The neighbour with the ladder."),
        Happens::Play(_) => play(attempt),
        _ => {}
    }
}

/// Plays what is offered: each morning the first two things that can be done, until the stretch is over.
fn play(attempt: &mut Attempt) {
    while attempt
        .stretch()
        .is_some_and(|stretch| stretch.done.is_none())
    {
        for command in wishes(attempt).into_iter().take(2) {
            if attempt
                .stretch()
                .is_some_and(|stretch| stretch.done.is_some())
            {
                return;
            }
            attempt.act(command).expect("it was allowed");
        }
        if attempt
            .stretch()
            .is_some_and(|stretch| stretch.done.is_none())
        {
            attempt.pass(Until::Tomorrow).expect("there is time left");
        }
    }
}

/// What could be done just now, moves first.
fn wishes(attempt: &Attempt) -> Vec<Command> {
    let (view, stretch) = (
        attempt.view(),
        attempt.stretch().expect("a stretch of play"),
    );
    let catalogue = &view.scenario.catalogue;
    let moves = catalogue.moves().map(|(id, _)| Act::Move(id));
    let asks = catalogue
        .asks()
        .map(|(id, _)| Act::Ask(speaking_terms::sim::Asking::in_person(id)));
    let acts: Vec<Act> = asks.chain(moves).collect();
    let mut wishes = Vec::new();
    for contact in view.contacts() {
        for act in &acts {
            let offered = stretch.offered.allows(contact.id, act);
            if offered && view.allows(contact.id, act).is_ok() {
                let command = Command::new(PersonId::YOU, contact.id, *act);
                let predicted = matches!(act, Act::Ask(_)).then_some(0.5);
                wishes.push(Command {
                    predicted,
                    ..command
                });
                break;
            }
        }
    }
    // Two short moves fit into any day on which one does.
    wishes.truncate(1);
    wishes
}

/// A whole lesson, learned to its ending.
fn learned(lesson: &Arc<Lesson>) -> Attempt {
    let mut attempt = Attempt::new(Arc::clone(lesson));
    while !attempt.is_finished() {
        take_part(&mut attempt);
        attempt.next();
    }
    attempt
}
