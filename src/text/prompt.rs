//! Questions: a numbered menu or a plain line, asked until there is an answer. The words that work everywhere
//! (help, undo, save, …) are heard here, at whatever question.

use std::io;

use super::Session;
use super::globals::Global;
use super::matching::Found;
use super::menu::Menu;
use crate::study::words::{capitalised as capital, either};

/// Why a question ended without an answer.
#[derive(Debug)]
pub(super) enum Leave {
    /// The terminal is gone.
    Io(io::Error),
    /// There are no more answers.
    InputEnded,
    /// One step back.
    Back,
    /// To the start of the turn: the run has changed under the question.
    Turn,
    /// To the start of the turn or the beat: the file has changed under all that is played.
    Renewed,
    /// To the start of the turn, to do this there.
    Do(Box<Global>),
    /// To the start of the turn, where this line may mean something.
    Line(String),
    /// On with the lesson.
    GoOn,
    /// The session is over.
    Over(super::Ending),
}

impl From<io::Error> for Leave {
    fn from(error: io::Error) -> Self {
        Leave::Io(error)
    }
}

/// An answer, or why there is none.
pub(super) type Step<T> = Result<T, Leave>;

impl Session<'_> {
    /// Asks until one of the choices is made.
    pub(super) fn choose<T: Clone>(&mut self, menu: &Menu<T>) -> Step<T> {
        if !menu.brief {
            self.console.show(&menu.page())?;
        }
        loop {
            let answer = self.answer(&menu.question)?;
            if answer.is_empty() {
                match menu.default.and_then(|n| menu.rows.get(n.checked_sub(1)?)) {
                    Some(row) => return Ok(row.value.clone()),
                    None => self.console.show(&menu.page())?,
                }
                continue;
            }
            match menu.find(&answer) {
                Found::One(n) => {
                    let row = &menu.rows[n];
                    match &row.refused {
                        None => return Ok(row.value.clone()),
                        Some(why) => self.console.say(&format!("Not now. {}.", capital(why)))?,
                    }
                }
                _ if is_back(&answer) && !menu.closes => return Err(Leave::Back),
                Found::Many(which) => {
                    let which = (which.iter().take(6)).map(|&n| menu.rows[n].label.clone());
                    let which = either(&which.collect::<Vec<_>>());
                    self.console.say(&format!("Which one: {which}?"))?;
                }
                Found::None if menu.open && answer.parse::<u64>().is_err() => {
                    return Err(Leave::Line(answer));
                }
                Found::None => self.console.say(&menu.hint())?,
            }
        }
    }

    /// Asks a question that is answered with yes or no; Enter means no.
    pub(super) fn confirm(&mut self, question: &str) -> Step<bool> {
        loop {
            match self
                .answer(&format!("{question} (yes or no)"))?
                .to_lowercase()
                .as_str()
            {
                "y" | "ye" | "yes" | "1" => return Ok(true),
                "" | "n" | "no" | "0" | "back" | "b" => return Ok(false),
                _ => self.console.say("Type yes or no.")?,
            }
        }
    }

    /// Asks, and takes the next line that is not one of the words that work everywhere.
    pub(super) fn answer(&mut self, question: &str) -> Step<String> {
        loop {
            self.follow()?;
            self.console.say(question)?;
            let Some(line) = self.console.read()? else {
                return Err(Leave::InputEnded);
            };
            match Global::of(&line) {
                None => return Ok(line),
                Some(global) => self.hear(global)?,
            }
        }
    }
}

/// Whether this means one step back.
pub(super) fn is_back(answer: &str) -> bool {
    matches!(
        answer.to_lowercase().as_str(),
        "0" | "b" | "back" | "never mind" | "cancel"
    )
}
