//! What is wanted of the course is carried out here, on the lesson that lies on the desk.

use super::Learning;
use crate::game::class::{Podium, Wish};
use crate::game::desk::Desk;
use crate::game::intent::{Intent, Learn, Screen};
use crate::game::obey::{Effect, go};
use crate::shelf::watch::{Reading, Vigil, Watch};
use crate::sim::Command;
use crate::study::course::{Attempt, NotNow, lessons};
use crate::study::sitting::{Happened, Until};
use crate::study::words::capitalised;

/// Carries it out. `now` is in seconds since the program began.
pub fn learn(desk: &mut Desk, wanted: Learn, now: f64) -> Vec<Effect> {
    match wanted {
        Learn::Open(place) => return open(desk, place, now),
        Learn::File(name) => return open_file(desk, name, false, now),
        Learn::Restart(place) => {
            if let Some(lesson) = lessons().get(place) {
                desk.progress.restart(lesson);
                return open(desk, place, now);
            }
        }
        Learn::Skip(place) => {
            if let Some(lesson) = lessons().get(place) {
                desk.progress.skip(lesson);
                keep(desk, now);
            }
        }
        step => {
            let Some(learning) = desk.lesson.as_mut() else {
                return Vec::new();
            };
            let attempt = &mut learning.attempt;
            let before = attempt.shown().at;
            match step {
                Learn::Next => attempt.next(),
                Learn::Back => attempt.back(),
                Learn::To(beat) => attempt.go_to(beat),
                Learn::Again => attempt.again(),
                Learn::Anew => attempt.restart(),
                Learn::Answer(text) => attempt.answer(&text),
                Learn::Place(guess) => {
                    if let Err(why) = attempt.place(guess) {
                        let why = capitalised(&why.to_string());
                        desk.tell(format!("{why}."), now);
                        return Vec::new();
                    }
                }
                Learn::Open(_) | Learn::File(_) | Learn::Restart(_) | Learn::Skip(_) => {}
            }
            learning.news_from = learning.attempt.story().len();
            if learning.attempt.shown().at != before {
                learning.selected = None;
                desk.sheets.clear();
            }
            note(desk, now);
        }
    }
    Vec::new()
}

fn open(desk: &mut Desk, place: usize, now: f64) -> Vec<Effect> {
    let Some(lesson) = lessons().get(place) else {
        return Vec::new();
    };
    let attempt = desk.progress.attempt(lesson);
    let vigil = Vigil::over(lesson.name.clone(), Watch::default());
    enter(desk, Learning::new(vigil, attempt), now)
}

/// Opens a lesson before a class, from its beginning: it is nobody's own, and nothing of it is noted.
pub fn present(desk: &mut Desk, name: String, now: f64) -> Vec<Effect> {
    open_file(desk, name, true, now)
}

fn open_file(desk: &mut Desk, name: String, present: bool, now: f64) -> Vec<Effect> {
    let Reading { found, watch } = desk.shelf.read_lesson(&name);
    match found {
        Ok(lesson) => {
            let attempt = if present {
                Attempt::new(lesson)
            } else {
                desk.progress.attempt(&lesson)
            };
            let mut learning = Learning::new(Vigil::over(name, watch), attempt);
            learning.podium = present.then(Podium::default);
            enter(desk, learning, now)
        }
        Err(fault) => {
            let vigil = Vigil::over_faulty(name.clone(), watch, fault);
            let then = if present {
                Intent::Class(Wish::Lesson(name))
            } else {
                Intent::Learn(Learn::File(name))
            };
            desk.watched.wait_for(vigil, then);
            Vec::new()
        }
    }
}

fn enter(desk: &mut Desk, learning: Learning, now: f64) -> Vec<Effect> {
    desk.trying = false;
    desk.lesson = Some(learning);
    note(desk, now);
    go(desk, Screen::Lesson, now)
}

/// Does something in the lesson.
pub fn act(desk: &mut Desk, command: Command, now: f64) {
    let happened = (desk.lesson.as_mut()).map(|learning| learning.attempt.act(command));
    moved(desk, happened, now);
}

/// Lets time pass in the lesson.
pub fn pass(desk: &mut Desk, until: Until, now: f64) {
    let happened = (desk.lesson.as_mut()).map(|learning| learning.attempt.pass(until));
    moved(desk, happened, now);
}

/// Takes the last decision of this stretch back.
pub fn undo(desk: &mut Desk, now: f64) {
    let Some(learning) = desk.lesson.as_mut() else {
        return;
    };
    let said = match learning.attempt.undo() {
        Some(decision) => format!("Taken back: {}.", decision.what),
        None => "There is nothing to take back here.".to_owned(),
    };
    learning.news_from = learning.attempt.story().len();
    desk.tell(said, now);
    note(desk, now);
}

fn moved(desk: &mut Desk, happened: Option<Result<Happened, NotNow>>, now: f64) {
    match happened {
        None => {}
        Some(Ok(happened)) => {
            if let Some(learning) = desk.lesson.as_mut() {
                learning.news_from = happened.entries.start;
            }
            note(desk, now);
        }
        Some(Err(why)) => desk.tell(format!("{}.", capitalised(&why.to_string())), now),
    }
}

/// Notes where the lesson stands, and keeps it, if it is the learner's own.
pub fn note(desk: &mut Desk, now: f64) {
    let Some(learning) = desk.lesson.as_ref().filter(|open| open.is_noted()) else {
        return;
    };
    desk.progress.note(&learning.attempt);
    keep(desk, now);
}

fn keep(desk: &mut Desk, now: f64) {
    if let Err(why) = desk.shelf.keep_course(&desk.progress.write()) {
        desk.tell(why, now);
    }
}
