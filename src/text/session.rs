//! The dialogue itself: turn after turn, what is done and what is told of it.

use std::io;

use super::console::Console;
use super::prompt::{Leave, Step};
use super::undo::{Undoable, undoable};
use super::{Ending, days, globals, telling, words};
use crate::model::Day;
use crate::scenario::PersonId;
use crate::shelf::Shelf;
use crate::sim::{Command, Run, View};
use crate::study::words::capitalised as capital;
use crate::study::{Narrator, Told};

/// One dialogue.
pub(super) struct Session<'a> {
    pub(super) run: Run,
    pub(super) console: Console<'a>,
    pub(super) saves: Option<&'a mut dyn Shelf>,
    pub(super) narrator: Narrator,
    /// The journal so far, told entry by entry.
    pub(super) story: Vec<Told>,
    /// Goals that have been called reached.
    pub(super) reached: Vec<bool>,
    /// What can be undone, oldest first.
    pub(super) done: Vec<Undoable>,
    /// Something has happened that is not saved.
    pub(super) unsaved: bool,
    /// The day whose status has been shown.
    pub(super) shown: Option<Day>,
    /// A question of `quit` or `load` is being asked.
    pub(super) aside: Option<globals::Aside>,
}

impl<'a> Session<'a> {
    pub(super) fn new(run: Run, console: Console<'a>, saves: Option<&'a mut dyn Shelf>) -> Self {
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
        session.done = undoable(&session.run);
        session
    }

    fn view(&self) -> View<'_> {
        self.run.view(PersonId::YOU)
    }

    /// Takes the run as it stands as all that has been told.
    pub(super) fn settle(&mut self) {
        let view = self.run.view(PersonId::YOU);
        self.narrator = Narrator::of(&self.run);
        self.story = self.narrator.tell_all(view.journal());
        self.reached = view.goals().map(|(_, p)| p.is_reached()).collect();
        self.shown = None;
    }

    /// The whole dialogue; returns why it ended.
    pub(super) fn whole(&mut self) -> Leave {
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

    pub(super) fn turn_to(&mut self, next: days::Next) -> Step<()> {
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
    pub(super) fn act(&mut self, command: Command) -> Step<bool> {
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
    pub(super) fn tell_news(&mut self) -> io::Result<()> {
        let view = self.run.view(PersonId::YOU);
        let news: Vec<_> = view.journal().skip(self.story.len()).collect();
        let mut day = Some(view.today);
        for event in news {
            if day != Some(event.day) {
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

    pub(super) fn out_of_answers(&mut self) -> io::Result<Ending> {
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
