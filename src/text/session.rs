//! The dialogue itself: turn after turn, what is done and what is told of it.

use std::io;

use super::console::Console;
use super::menu::Menu;
use super::prompt::{Leave, Step};
use super::seat::Seat;
use super::{Ending, days, globals, pages};
use crate::model::Day;
use crate::shelf::watch::Vigil;
use crate::shelf::{Keeper, Shelf};
use crate::sim::{Command, Run};
use crate::study::days::date;
use crate::study::sitting::Happened;
use crate::study::words::capitalised as capital;

/// One dialogue.
pub(super) struct Session<'a> {
    pub(super) sitting: Seat,
    pub(super) console: Console<'a>,
    pub(super) saves: Option<&'a mut dyn Shelf>,
    /// Keeps the game against a sudden end.
    pub(super) keeper: Keeper,
    /// The file of what is played.
    pub(super) vigil: Option<Vigil>,
    /// The day whose status has been shown.
    pub(super) shown: Option<Day>,
    /// A question of `quit` or `load` is being asked.
    pub(super) aside: Option<globals::Aside>,
}

impl<'a> Session<'a> {
    /// A dialogue about a game, or about a lesson that was opened by `file`.
    pub(super) fn new(
        sitting: Seat,
        console: Console<'a>,
        saves: Option<&'a mut dyn Shelf>,
        file: Option<&str>,
    ) -> Self {
        let mut session = Session {
            sitting,
            console,
            saves,
            keeper: Keeper::default(),
            vigil: None,
            shown: None,
            aside: None,
        };
        session.watch(file);
        session
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
                Ok(()) | Err(Leave::Back | Leave::Turn | Leave::Renewed) => self.turn(),
                Err(Leave::Do(global)) => self.hear(*global),
                Err(Leave::Line(line)) => self.obey(&line),
                Err(over) => return over,
            };
        }
    }

    fn open(&mut self) -> io::Result<()> {
        let page = days::opening(&self.sitting.view());
        self.console.show(&page)?;
        let is_game = self.sitting.run().is_some();
        let last = self.saves.as_ref().and_then(|saves| saves.resumable());
        if let Some(last) = last.filter(|_| is_game) {
            self.console.gap()?;
            self.console.say(&format!(
                "From last time there is {}, week {}. Type continue to go on with it.",
                last.title, last.week
            ))?;
        }
        Ok(())
    }

    /// One question at the top: what next?
    pub(super) fn turn(&mut self) -> Step<()> {
        if self.sitting.run().is_some_and(Run::is_over) {
            return self.finale();
        }
        let view = self.sitting.view();
        let today = view.today;
        let news = self.shown != Some(today);
        let page = if news {
            days::status(&view)
        } else {
            days::hours_line(&view)
        };
        let mut menu = self.top();
        menu.brief(!news).open().no_way_back();
        self.console.show(&page)?;
        self.shown = Some(today);
        let next = self.choose(&menu)?;
        self.turn_to(next)
    }

    /// The question at the top, with what a lesson makes of it.
    pub(super) fn top(&self) -> Menu<days::Next> {
        let mut menu = days::menu(&self.sitting.view());
        if let Some(attempt) = self.sitting.lesson() {
            days::within(attempt, &mut menu);
        }
        menu
    }

    pub(super) fn turn_to(&mut self, next: days::Next) -> Step<()> {
        match next {
            days::Next::People => self.look(),
            days::Next::Requests => self.answer_requests(),
            days::Next::Mail => self.read_mail(),
            days::Next::Goals => Ok(self.show_goals()?),
            days::Next::Journal => self.read_journal(),
            days::Next::Time(how) => self.pass_time(how),
            days::Next::GoOn => Err(Leave::GoOn),
        }
    }

    /// Does something, and tells what came of it. Returns whether it could be done.
    pub(super) fn act(&mut self, command: Command) -> Step<bool> {
        match self.sitting.act(command) {
            Ok(happened) => {
                self.keep()?;
                self.tell(&happened)?;
                Ok(true)
            }
            Err(why) => {
                self.console.say(&format!("Not now. {}.", capital(&why)))?;
                Ok(false)
            }
        }
    }

    /// After anything has happened, and before it is told: it is kept, as in the window.
    pub(super) fn keep(&mut self) -> io::Result<()> {
        let (Some(saves), Some(run)) = (&mut self.saves, self.sitting.run()) else {
            return Ok(());
        };
        for sentence in self.keeper.keep(&mut **saves, run) {
            self.console.say(&sentence)?;
        }
        Ok(())
    }

    /// Tells what a decision brought.
    pub(super) fn tell(&mut self, happened: &Happened) -> io::Result<()> {
        let mut day = self.sitting.view().today;
        for (event, told) in self.sitting.news(happened) {
            if day != event.day {
                self.console.gap()?;
                self.console.say(&date(event.day))?;
            }
            day = event.day;
            self.console.show(&pages::told(told))?;
        }
        for goal in &happened.reached {
            self.console.say(&format!("Goal reached: {goal}."))?;
        }
        Ok(())
    }

    pub(super) fn out_of_answers(&mut self) -> io::Result<Ending> {
        let kept = if self.keeper.is_last() {
            "Next time, continue goes on from here."
        } else if self.sitting.is_unkept() {
            "Nothing was saved."
        } else {
            "Nothing is lost."
        };
        let again = match self.sitting.run() {
            Some(run) => format!(" Seed {} starts the same game again.", run.seed()),
            None => String::new(),
        };
        self.console
            .say(&format!("No more input, so this ends here. {kept}{again}"))?;
        Ok(Ending::EndOfInput)
    }
}
