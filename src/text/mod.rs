//! Floor 5, without a window: the whole game as a line dialogue, for ssh, a pipe and a screen reader.
//!
//! [`play`] is the only way in. It sees the run through a [`View`](crate::sim::View) and the events the player was
//! there for; the truth is asked for in one place only, the debrief. It opens no files: saving is lent by the caller
//! as [`Saves`]. Questions and the words that work everywhere are in `prompt` and `globals`; every other file is one
//! subject of the game.

mod asks;
mod coach;
mod commands;
mod console;
mod days;
mod debrief;
mod globals;
mod journal;
mod mail;
mod matching;
mod moves;
mod people;
mod prompt;
mod requests;
mod telling;
mod words;

use std::io::{self, BufRead, ErrorKind, Write};

use crate::model::Day;
use crate::scenario::PersonId;
use crate::sim::{Command, Run, View};
use crate::study::words::capitalised as capital;
use crate::study::{Narrator, Told};
use console::Console;
use globals::Undoable;
use prompt::{Leave, Step};

/// Where games are kept: lent by whoever may open files.
pub trait Saves {
    /// Keeps the run under this name, and says so in a sentence for the player.
    ///
    /// # Errors
    /// Says in words for the player why it could not be kept.
    fn save(&mut self, name: &str, run: &Run) -> Result<String, String>;

    /// The run kept under this name.
    ///
    /// # Errors
    /// Says in words for the player why there is none.
    fn load(&mut self, name: &str) -> Result<Run, String>;

    /// Names of all that is kept, best first.
    fn names(&self) -> Vec<String>;
}

/// What a dialogue needs to know of the terminal it runs in.
pub struct Settings<'a> {
    /// Columns a line may have.
    pub width: usize,
    /// Somebody types: their own terminal shows what. Otherwise every answer is written out after its question.
    pub interactive: bool,
    /// Where games are kept, if anywhere.
    pub saves: Option<&'a mut dyn Saves>,
}

impl Default for Settings<'_> {
    fn default() -> Self {
        Settings {
            width: 80,
            interactive: false,
            saves: None,
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
    let saves = settings.saves.map(|saves| saves as &mut dyn Saves);
    let mut session = Session::new(run, console, saves);
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

/// One dialogue.
struct Session<'a> {
    run: Run,
    console: Console<'a>,
    saves: Option<&'a mut dyn Saves>,
    narrator: Narrator,
    /// The journal so far, told entry by entry.
    story: Vec<Told>,
    /// Goals that have been called reached.
    reached: Vec<bool>,
    /// What can be undone, oldest first.
    done: Vec<Undoable>,
    /// Something has happened that is not saved.
    unsaved: bool,
    /// The day whose status has been shown.
    shown: Option<Day>,
    /// A question of `quit` or `load` is being asked.
    aside: Option<globals::Aside>,
}

impl<'a> Session<'a> {
    fn new(run: Run, console: Console<'a>, saves: Option<&'a mut dyn Saves>) -> Self {
        let narrator = Narrator::of(&run);
        let mut session = Session {
            run,
            console,
            saves,
            narrator,
            story: Vec::new(),
            reached: Vec::new(),
            done: Vec::new(),
            unsaved: false,
            shown: None,
            aside: None,
        };
        session.settle();
        session.done = globals::undoable(&session.run);
        session
    }

    fn view(&self) -> View<'_> {
        self.run.view(PersonId::YOU)
    }

    /// Takes the run as it stands as all that has been told.
    fn settle(&mut self) {
        let view = self.run.view(PersonId::YOU);
        self.narrator = Narrator::of(&self.run);
        self.story = self.narrator.tell_all(view.journal());
        self.reached = view.goals().map(|(_, p)| p.is_reached()).collect();
        self.shown = None;
    }

    /// The whole dialogue; returns why it ended.
    fn whole(&mut self) -> Leave {
        if let Err(error) = self.open() {
            return Leave::Io(error);
        }
        let mut next = Ok(());
        loop {
            self.aside = None;
            next = match next {
                Ok(()) | Err(Leave::Back | Leave::Turn) => self.turn(),
                Err(Leave::Do(global)) => self.hear(*global),
                Err(Leave::Line(line)) => self.obey(&line),
                Err(over @ (Leave::Io(_) | Leave::InputEnded | Leave::Over(_))) => return over,
            };
        }
    }

    fn open(&mut self) -> io::Result<()> {
        let page = days::opening(&self.view());
        self.console.show(&page)
    }

    /// One question at the top: what next?
    fn turn(&mut self) -> Step<()> {
        if self.run.is_over() {
            return self.finale();
        }
        let today = self.run.today();
        let news = self.shown != Some(today);
        let view = self.run.view(PersonId::YOU);
        let page = if news {
            days::status(&view)
        } else {
            days::hours_line(&view)
        };
        let mut menu = days::menu(&view);
        menu.brief(!news).open().no_way_back();
        self.console.show(&page)?;
        self.shown = Some(today);
        let next = self.choose(&menu)?;
        self.turn_to(next)
    }

    fn turn_to(&mut self, next: days::Next) -> Step<()> {
        match next {
            days::Next::People => self.look(),
            days::Next::Requests => self.answer_requests(),
            days::Next::Mail => self.read_mail(),
            days::Next::Goals => Ok(self.show_goals()?),
            days::Next::Journal => self.read_journal(),
            days::Next::Time(how) => self.pass_time(how),
        }
    }

    /// Does something, and tells what came of it. Returns whether it could be done.
    fn act(&mut self, command: Command) -> Step<bool> {
        let view = self.run.view(PersonId::YOU);
        let undoable = Undoable::of(&command, &view, self.run.commands().len());
        if let Err(refusal) = self.run.act(command) {
            self.console
                .say(&format!("Not now. {}.", capital(&refusal.to_string())))?;
            return Ok(false);
        }
        self.done.push(undoable);
        self.unsaved = true;
        self.tell_news()?;
        Ok(true)
    }

    /// Tells what has happened since it was last told.
    fn tell_news(&mut self) -> io::Result<()> {
        let view = self.run.view(PersonId::YOU);
        let news: Vec<_> = view.journal().skip(self.story.len()).collect();
        let mut day = self.shown;
        for event in news {
            if day != Some(event.day) && Some(event.day) != self.shown {
                self.console.gap()?;
                self.console.say(&words::date(event.day))?;
            }
            day = Some(event.day);
            let told = self.narrator.tell(event);
            self.console.show(&telling::page(&told))?;
            self.story.push(told);
        }
        for (n, (goal, progress)) in view.goals().enumerate() {
            if let Some(before) = self.reached.get_mut(n) {
                if progress.is_reached() && !*before {
                    self.console
                        .say(&format!("Goal reached: {}.", goal.title))?;
                }
                *before = progress.is_reached();
            }
        }
        Ok(())
    }

    fn out_of_answers(&mut self) -> io::Result<Ending> {
        let kept = if self.unsaved {
            "Nothing was saved."
        } else {
            "Nothing is lost."
        };
        let seed = self.run.seed();
        self.console.say(&format!(
            "No more input, so this ends here. {kept} Seed {seed} starts the same game again."
        ))?;
        Ok(Ending::EndOfInput)
    }
}
