//! The course as a dialogue: a list of chapters, and each lesson beat by beat. Every place is kept by itself.

mod beats;
mod bets;
mod chapters;
mod figures;

use std::io::{self, BufRead, ErrorKind, Write};
use std::sync::Arc;

use super::console::{Console, Page};
use super::seat::Seat;
use super::{Ending, Session, Settings};
use crate::scenario::Lesson;
use crate::shelf::Shelf;
use crate::study::course::{Progress, Work, Worked};
use beats::Class;
use chapters::Choice;

/// How a lesson was left.
pub(super) enum Left {
    /// At its ending, or on the way: back to the chapters.
    Chapters,
    /// It was passed over.
    Skipped,
    /// The player left the program.
    Quit,
    /// There were no more answers.
    InputEnded,
    /// The terminal is gone.
    Io(io::Error),
}

/// Somebody learning: what they chose from, and how far they have come.
pub(super) struct Learner<'a> {
    lessons: &'a [Arc<Lesson>],
    pub(super) progress: Progress,
    /// What opened the first lesson, and that lesson.
    first: Option<(&'a str, &'a Arc<Lesson>)>,
    console: Console<'a>,
    shelf: Option<&'a mut dyn Shelf>,
    worker: &'a dyn Fn(&Work) -> Option<Worked>,
}

/// The course as a dialogue, from the list of chapters or from one lesson on, which may be none of the course's: then
/// what opened it is given with it, and it follows that file.
///
/// # Errors
/// When reading or writing fails; a reader who has closed the pipe is not an error, but the end of input.
pub fn learn(
    lessons: &[Arc<Lesson>],
    first: Option<(&str, &Arc<Lesson>)>,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
    settings: Settings,
) -> io::Result<Ending> {
    let console = Console::new(input, output, settings.width, settings.interactive);
    let mut learner = Learner {
        lessons,
        progress: Progress::default(),
        first,
        console,
        shelf: settings.shelf.map(|shelf| shelf as &mut dyn Shelf),
        worker: settings.worker,
    };
    let ending = match learner.open() {
        Ok(()) => learner.course(),
        Err(error) => Err(error),
    };
    match ending {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(Ending::EndOfInput),
        ending => ending,
    }
}

impl<'a> Learner<'a> {
    /// Fetches what was kept.
    fn open(&mut self) -> io::Result<()> {
        let Some(shelf) = &mut self.shelf else {
            return Ok(());
        };
        match shelf.course(&|text| Progress::read(text).is_some()) {
            Ok(text) => {
                let kept = text.and_then(|text| Progress::read(&text));
                self.progress = kept.unwrap_or_default();
                Ok(())
            }
            Err(why) => self.console.say(&why),
        }
    }

    /// Lesson after lesson, until the player leaves.
    fn course(mut self) -> io::Result<Ending> {
        let mut next = self.first.map(|(_, lesson)| Arc::clone(lesson));
        loop {
            let lesson = match next.take() {
                Some(lesson) => lesson,
                None => match self.choose()? {
                    Choice::Learn(lesson) => lesson,
                    Choice::Report => {
                        self.console
                            .show(&chapters::report(&self.progress, self.lessons))?;
                        continue;
                    }
                    Choice::Leave => {
                        self.console.say("Goodbye. Your place is kept.")?;
                        return Ok(Ending::Quit);
                    }
                    Choice::InputEnded => return self.input_ended(),
                },
            };
            let left;
            (self, left) = self.lesson(&lesson);
            match left {
                Left::Chapters => {}
                Left::Skipped => {
                    self.progress.skip(&lesson);
                    self.keep();
                    self.console.say("Skipped. You can come back to it.")?;
                }
                Left::Quit => {
                    self.console.say("Goodbye. Your place is kept.")?;
                    return Ok(Ending::Quit);
                }
                Left::InputEnded => return self.input_ended(),
                Left::Io(error) => return Err(error),
            }
        }
    }

    fn input_ended(&mut self) -> io::Result<Ending> {
        self.console
            .say("No more input, so this ends here. Your place is kept.")?;
        Ok(Ending::EndOfInput)
    }

    /// One lesson, from where it was left to wherever the learner leaves it.
    fn lesson(self, lesson: &Arc<Lesson>) -> (Self, Left) {
        let Learner {
            lessons,
            progress,
            first,
            console,
            shelf,
            worker,
        } = self;
        let opened = first.filter(|(_, first)| Arc::ptr_eq(first, lesson));
        let file = opened.map(|(name, _)| name);
        let seat = Seat::Lesson(Box::new(progress.attempt(lesson)));
        let session = Session::new(seat, console, shelf, file);
        let mut class = Class {
            progress,
            session,
            worker,
        };
        let left = class.run();
        let Class {
            progress, session, ..
        } = class;
        let learner = Learner {
            lessons,
            progress,
            first,
            console: session.console,
            shelf: session.saves,
            worker,
        };
        (learner, left)
    }

    /// Keeps how far the course has come. That it cannot be kept must not end a lesson; it is said once it matters.
    fn keep(&mut self) {
        if let Some(shelf) = &mut self.shelf
            && let Err(why) = shelf.keep_course(&self.progress.write())
        {
            // A console that is gone is noticed at the next question.
            let _ = self.console.say(&why);
        }
    }
}

/// The words that work in a lesson.
pub(super) fn help() -> Page {
    let mut page = Page::new();
    page.heading("In a lesson these work at any question:");
    page.item("Enter, or next: go on");
    page.item("back: one page back; nothing is lost by it");
    page.item("again: play this part from its beginning");
    page.item("restart: the whole lesson from its beginning");
    page.item("skip: pass over this lesson");
    page.item("chapters: leave it here, back to the list");
    page.item("quit: leave; your place is kept");
    page
}
