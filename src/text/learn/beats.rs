//! A lesson, beat by beat.

use super::super::console::Page;
use super::super::prompt::{Leave, Step};
use super::super::{Ending, Session, pages};
use super::{Left, bets, figures};
use crate::study::course::{Attempt, Happens, Progress, Work, Worked};
use crate::study::sitting::Happened;
use crate::study::words::{count, spelled};

/// A dialogue about one lesson, and what is kept of the course.
pub(super) struct Class<'a> {
    pub(super) progress: Progress,
    pub(super) session: Session<'a>,
    pub(super) worker: &'a dyn Fn(&Work) -> Option<Worked>,
}

/// Where a beat leads.
enum Turn {
    Next,
    Back,
    Again,
    Restart,
    Skip,
    Chapters,
}

impl Turn {
    /// The one that a line means, if any.
    fn of(line: &str) -> Option<Self> {
        Some(match line.trim().to_lowercase().as_str() {
            "" | "next" | "go on" | "continue" | "n" => Turn::Next,
            "back" | "b" | "0" => Turn::Back,
            "again" => Turn::Again,
            "restart" => Turn::Restart,
            "skip" => Turn::Skip,
            "chapters" | "chapter" => Turn::Chapters,
            _ => return None,
        })
    }
}

impl Class<'_> {
    fn attempt(&self) -> Step<&Attempt> {
        // A class always sits at a lesson.
        self.session
            .sitting
            .lesson()
            .ok_or(Leave::Over(Ending::Quit))
    }

    fn attempt_mut(&mut self) -> Step<&mut Attempt> {
        let attempt = self.session.sitting.lesson_mut();
        attempt.ok_or(Leave::Over(Ending::Quit))
    }

    /// The lesson from where it was left to wherever the learner leaves it.
    pub(super) fn run(&mut self) -> Left {
        let left = match self.walk() {
            Ok(left) => left,
            Err(Leave::Io(error)) => return Left::Io(error),
            Err(Leave::InputEnded) => Left::InputEnded,
            Err(_) => Left::Quit,
        };
        match self.note() {
            Err(Leave::Io(error)) => Left::Io(error),
            _ => left,
        }
    }

    fn walk(&mut self) -> Step<Left> {
        self.greet()?;
        loop {
            match self.step() {
                Ok(None) | Err(Leave::Renewed) => self.note()?,
                Ok(Some(left)) => return Ok(left),
                Err(leave) => return Err(leave),
            }
        }
    }

    /// A beat, and where it leads; how the lesson is left, if it is.
    fn step(&mut self) -> Step<Option<Left>> {
        let turn = self.beat()?;
        let attempt = self.attempt()?;
        let is_end = attempt.shown().at >= attempt.shown().of;
        match turn {
            Turn::Next if is_end => return Ok(Some(Left::Chapters)),
            Turn::Next => self.attempt_mut()?.next(),
            Turn::Back => self.attempt_mut()?.back(),
            Turn::Again => self.attempt_mut()?.again(),
            Turn::Restart => {
                if self.session.confirm("Begin the lesson anew?")? {
                    self.attempt_mut()?.restart();
                }
            }
            Turn::Skip => return Ok(Some(Left::Skipped)),
            Turn::Chapters => return Ok(Some(Left::Chapters)),
        }
        Ok(None)
    }

    /// Notes where the lesson stands, and keeps it. That it cannot be kept is said, and ends nothing.
    fn note(&mut self) -> Step<()> {
        if let Some(attempt) = self.session.sitting.lesson() {
            self.progress.note(attempt);
        }
        let text = self.progress.write();
        if let Some(shelf) = &mut self.session.saves
            && let Err(why) = shelf.keep_course(&text)
        {
            self.session.console.say(&why)?;
        }
        Ok(())
    }

    fn greet(&mut self) -> Step<()> {
        let attempt = self.attempt()?;
        let (lesson, at) = (attempt.lesson(), attempt.shown().at);
        let mut page = Page::new();
        page.heading(lesson.title.as_str());
        page.text(lesson.summary.as_str());
        if at > 0 {
            page.text("You go on where you left it. Type restart to begin anew.");
        } else {
            page.text(format!(
                "About {}. Enter goes on, back goes back, help says more.",
                spelled(lesson.minutes, "minute")
            ));
        }
        Ok(self.session.console.show(&page)?)
    }

    /// Shows a beat, and takes part in it.
    fn beat(&mut self) -> Step<Turn> {
        if self.attempt()?.shown().waiting {
            self.session.console.gap()?;
            self.session
                .console
                .say("One moment, many runs are being played.")?;
            let worker = self.worker;
            self.attempt_mut()?.wait_by(worker);
        }
        let shown = self.attempt()?.shown().clone();
        let mut page = Page::new();
        let place = if shown.at < shown.of {
            format!("{} of {}. ", shown.at + 1, shown.of)
        } else {
            String::new()
        };
        page.heading(format!("{place}{}", shown.heading));
        for text in &shown.text {
            page.text(text.as_str());
        }
        self.session.console.show(&page)?;
        match &shown.what {
            Happens::Play(_) => self.play(),
            Happens::Predict(question) if !question.is_settled => self.predict(question),
            Happens::AskYourself { hint, answer } => self.ask_yourself(hint, answer),
            Happens::Later(entries) => {
                self.tell_later(entries.clone())?;
                self.go_on("Enter goes on.")
            }
            Happens::Ending { basis, source } => {
                let mut page = Page::new();
                page.text(basis.words());
                page.text(format!("Basis: {source}"));
                self.session.console.show(&page)?;
                self.go_on("Enter takes you back to the chapters.")
            }
            what => {
                self.session.console.show(&figures::page(what))?;
                self.go_on("Enter goes on.")
            }
        }
    }

    /// Asks where to go from here.
    fn go_on(&mut self, question: &str) -> Step<Turn> {
        loop {
            let answer = self.session.answer(question)?;
            match Turn::of(&answer) {
                Some(turn) => return Ok(turn),
                None => {
                    let hint = "Press Enter to go on. back, again, restart, skip, chapters and quit work too.";
                    self.session.console.say(hint)?;
                }
            }
        }
    }

    fn predict(&mut self, question: &crate::study::course::shown::Question) -> Step<Turn> {
        self.session.console.show(&bets::page(question))?;
        // Whoever presses Enter twice does not want to guess.
        let mut asked = false;
        loop {
            let answer = self.session.answer(&bets::prompt(question))?;
            match (bets::read(question, &answer), Turn::of(&answer)) {
                (Some(guess), _) => {
                    let placed = self.attempt_mut()?.place(guess);
                    match placed {
                        Ok(()) => {
                            self.session.console.say("Noted.")?;
                            return Ok(Turn::Next);
                        }
                        Err(why) => self.session.console.say(&format!("Not so: {why}."))?,
                    }
                }
                (None, Some(Turn::Next)) if question.guess.is_none() => {
                    if asked || !answer.is_empty() {
                        return Ok(Turn::Next);
                    }
                    asked = true;
                    let hint =
                        "Make a guess first, however rough. Enter once more goes on without.";
                    self.session.console.say(hint)?;
                }
                (None, Some(turn)) => return Ok(turn),
                (None, None) => self.session.console.say(bets::hint(question))?,
            }
        }
    }

    fn ask_yourself(&mut self, hint: &str, answer: &str) -> Step<Turn> {
        let mut page = Page::new();
        page.text(hint);
        if !answer.is_empty() {
            page.text(format!("You wrote: {answer}"));
        }
        page.text("A line is enough. It stays on this machine; Enter alone leaves it out.");
        self.session.console.show(&page)?;
        let answer = self.session.answer("For yourself:")?;
        match Turn::of(&answer) {
            Some(turn) => Ok(turn),
            None => {
                self.attempt_mut()?.answer(&answer);
                Ok(Turn::Next)
            }
        }
    }

    fn tell_later(&mut self, entries: std::ops::Range<usize>) -> Step<()> {
        const MOST: usize = 5;
        let attempt = self.attempt()?;
        let n = entries.end - entries.start;
        let happened = Happened {
            entries,
            ..Happened::default()
        };
        // The same again and again is told once.
        let mut told: Vec<(&str, usize)> = Vec::new();
        for (_, entry) in attempt.news(&happened) {
            match told.iter_mut().find(|(known, _)| *known == entry.headline) {
                Some((_, times)) => *times += 1,
                None => told.push((&entry.headline, 1)),
            }
        }
        let mut page = Page::new();
        if told.len() > MOST {
            let happened = count(n, "thing", "things");
            page.text(format!("{happened} happened, among them:"));
        }
        for (headline, times) in told.into_iter().take(MOST) {
            page.item(match times {
                1 => headline.to_owned(),
                times => format!("{times} times: {headline}"),
            });
        }
        Ok(self.session.console.show(&page)?)
    }

    /// A stretch of play, until it is over or left.
    fn play(&mut self) -> Step<Turn> {
        let stretch = self.attempt()?.stretch().cloned();
        if let Some(stretch) = stretch.filter(|stretch| stretch.done.is_none()) {
            self.session.console.show(&pages::stretch(&stretch))?;
        }
        self.session.shown = None;
        let mut next = Ok(());
        loop {
            self.session.aside = None;
            let line = match next {
                Ok(()) | Err(Leave::Back | Leave::Turn) => {
                    if let Some(done) = self.attempt()?.stretch().and_then(|s| s.done) {
                        self.session.console.gap()?;
                        self.session.console.say(done.sentence())?;
                        match self.finished_stretch()? {
                            Some(turn) => return Ok(turn),
                            None => {
                                next = Ok(());
                                continue;
                            }
                        }
                    }
                    next = self.session.turn();
                    continue;
                }
                Err(Leave::GoOn) => return Ok(Turn::Next),
                Err(Leave::Do(global)) => {
                    next = self.session.hear(*global);
                    continue;
                }
                Err(Leave::Line(line)) => line,
                Err(over) => return Err(over),
            };
            if let Some(turn) = Turn::of(&line) {
                return Ok(turn);
            }
            next = self.session.obey(&line);
        }
    }

    /// Asks where to go from a stretch that is over; nothing if its last decision was taken back.
    fn finished_stretch(&mut self) -> Step<Option<Turn>> {
        match self.go_on("Enter goes on; undo takes the last move back.") {
            Ok(turn) => Ok(Some(turn)),
            Err(Leave::Turn) => Ok(None),
            Err(leave) => Err(leave),
        }
    }
}
