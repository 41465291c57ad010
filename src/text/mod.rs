//! Floor 5, without a window: the whole game as a line dialogue, for ssh, a pipe and a screen reader.
//!
//! [`play`] is the way into a game, and [`learn`] into the course. It sees the run through a [`View`](crate::sim::View) and the events the player was
//! there for; the truth is asked for in one place only, the debrief. It opens no files: saving is lent by the caller
//! as a [`Shelf`]. `session` goes from turn to turn; questions are in `prompt` and `menu`, the words that work at all of
//! them in `globals`; every other file is one subject of the game.

mod asks;
mod card;
mod commands;
mod compose;
mod console;
mod days;
mod debrief;
mod follow;
mod globals;
mod journal;
mod learn;
mod mail;
mod matching;
mod menu;
mod moves;
mod pages;
mod people;
mod prompt;
mod requests;
mod seat;
mod session;
mod whatif;

use std::io::{self, BufRead, ErrorKind, Write};

use crate::shelf::Shelf;
use crate::sim::Run;
use crate::study::Sitting;
use crate::study::course::{Work, Worked};
use console::Console;
pub use learn::learn;
use prompt::Leave;
use seat::Seat;
use session::Session;

/// What a dialogue needs to know of the terminal it runs in.
pub struct Settings<'a> {
    /// Columns a line may have.
    pub width: usize,
    /// Somebody types: their own terminal shows what. Otherwise every answer is written out after its question.
    pub interactive: bool,
    /// Where games are kept, if anywhere.
    pub shelf: Option<&'a mut dyn Shelf>,
    /// Who works out what takes many runs, and may show how far it is.
    pub worker: &'a dyn Fn(&Work) -> Option<Worked>,
}

impl Default for Settings<'_> {
    fn default() -> Self {
        Settings {
            width: 80,
            interactive: false,
            shelf: None,
            worker: &Work::done,
        }
    }
}

/// How a dialogue ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The time was up, and the debrief was shown.
    Finished,
    /// The player left.
    Quit,
    /// There were no more answers.
    EndOfInput,
}

/// Plays a run as a dialogue, from the day it stands at to whatever end the player chooses.
///
/// # Errors
/// When reading or writing fails; a reader who has closed the pipe is not an error, but the end of input.
pub fn play(
    run: Run,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
    settings: Settings,
) -> io::Result<Ending> {
    let console = Console::new(input, output, settings.width, settings.interactive);
    let shelf = settings.shelf.map(|shelf| shelf as &mut dyn Shelf);
    let seat = Seat::Game(Box::new(Sitting::new(run)));
    let mut session = Session::new(seat, console, shelf, None);
    let ending = match session.whole() {
        Leave::Over(ending) => Ok(ending),
        Leave::Io(error) => Err(error),
        _ => session.out_of_answers(),
    };
    match ending {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(Ending::EndOfInput),
        ending => ending,
    }
}
