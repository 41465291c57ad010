//! The words that work at every question: help, undo, save, load, journal, goals, quit.

use super::console::Page;
use super::menu::Menu;
use super::prompt::{Leave, Step};
use super::seat::Seat;
use super::{Ending, Session};
use crate::shelf::Keeper;
use crate::study::Sitting;
use crate::study::course::Attempt;
use crate::study::days::date;
use crate::study::words::either;

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Global {
    Help,
    Undo,
    Save(Option<String>),
    Load(Option<String>),
    Continue,
    Journal(Option<String>),
    Goals,
    Quit,
}

/// A question that one of them asks of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aside {
    Quitting,
    Loading,
    Debrief,
}

impl Global {
    /// The one that a line is, if any.
    pub fn of(line: &str) -> Option<Self> {
        let mut words = line.split_whitespace();
        let first = words.next()?.to_lowercase();
        let rest: Vec<&str> = words.collect();
        let rest = (!rest.is_empty()).then(|| rest.join(" "));
        match (first.as_str(), rest) {
            ("help" | "?", None) => Some(Global::Help),
            ("undo", None) => Some(Global::Undo),
            ("goals" | "goal", None) => Some(Global::Goals),
            ("quit" | "exit" | "q", None) => Some(Global::Quit),
            ("save", name) => Some(Global::Save(name)),
            ("load", name) => Some(Global::Load(name)),
            ("continue" | "resume", None) => Some(Global::Continue),
            ("journal", who) => Some(Global::Journal(who)),
            _ => None,
        }
    }
}

fn help() -> Page {
    let mut page = Page::new();
    page.heading("Type a number, or the beginning of what you want. 0 goes back. Enter lists the choices again.");
    page.text("You can also say it in one line:");
    page.item("talk priya, work talk with priya, thank priya");
    page.item("priya (all about her), prepare priya");
    page.item("ask priya advice, mail priya");
    page.item("look, requests, outbox, end day, end week, until");
    page.text("These work at any question:");
    page.item("undo: take back the last decision, with the same luck");
    page.item("save NAME, load NAME: keep a game, fetch it back");
    page.item("continue: go on with the game of last time");
    page.item("journal, or journal NAME: what has happened so far");
    page.item("goals: what you are here for");
    page.item("quit: leave, or see the debrief so far");
    page.text(
        "Nobody shows you a number. Lines and cues are all you have; they are noisy, as in life.",
    );
    page
}

#[derive(Clone, Copy)]
enum Leaving {
    Debrief,
    Save,
    Go,
}

impl Session<'_> {
    /// Does one of the words that work everywhere.
    pub(super) fn hear(&mut self, global: Global) -> Step<()> {
        if self.sitting.lesson().is_some() {
            match global {
                Global::Help => {
                    self.console.show(&super::learn::help())?;
                    if self.sitting.lesson().and_then(Attempt::stretch).is_none() {
                        return Ok(());
                    }
                }
                Global::Quit => return Err(Leave::Over(Ending::Quit)),
                Global::Save(_) => {
                    let said = "Your place in the lesson is kept by itself.";
                    return Ok(self.console.say(said)?);
                }
                Global::Load(_) | Global::Continue => {
                    let said = "That is for games. Leave the lesson first: quit.";
                    return Ok(self.console.say(said)?);
                }
                Global::Journal(_) | Global::Undo | Global::Goals => {}
            }
        }
        match global {
            Global::Help => Ok(self.console.show(&help())?),
            Global::Goals => Ok(self.show_goals()?),
            Global::Journal(who) => Ok(self.show_journal(who.as_deref())?),
            Global::Undo => self.undo(),
            Global::Save(name) => self.save(name).map(|_| ()),
            Global::Continue => self.go_on(),
            Global::Quit => match self.aside {
                Some(Aside::Quitting) => self.leave(),
                Some(Aside::Debrief) => Err(Leave::Over(Ending::Finished)),
                Some(Aside::Loading) => Err(Leave::Do(Box::new(Global::Quit))),
                None => self.aside(Aside::Quitting, Self::quit),
            },
            Global::Load(name) => match self.aside {
                Some(_) => Err(Leave::Do(Box::new(Global::Load(name)))),
                None => self.aside(Aside::Loading, |session| session.load(name)),
            },
        }
    }

    fn aside(&mut self, aside: Aside, ask: impl FnOnce(&mut Self) -> Step<()>) -> Step<()> {
        self.aside = Some(aside);
        let answer = ask(self);
        self.aside = None;
        match answer {
            Err(Leave::Back) => Ok(()),
            answer => answer,
        }
    }

    /// Saves, and says so. Returns whether it worked.
    fn save(&mut self, name: Option<String>) -> Step<bool> {
        let Some(saves) = &mut self.saves else {
            self.console.say("Games cannot be saved here.")?;
            return Ok(false);
        };
        let Some(run) = self.sitting.run() else {
            return Ok(false);
        };
        let name = name.unwrap_or_else(|| run.scenario().name.clone());
        match saves.save(&name, run) {
            Ok(place) => {
                self.sitting.kept();
                self.console.say(&place)?;
                Ok(true)
            }
            Err(why) => {
                self.console.say(&format!("Not saved. {why}"))?;
                Ok(false)
            }
        }
    }

    fn load(&mut self, name: Option<String>) -> Step<()> {
        let Some(saves) = &self.saves else {
            self.console.say("There are no saved games here.")?;
            return Ok(());
        };
        let names = saves.names();
        let Some(name) = name.or_else(|| names.first().cloned()) else {
            self.console.say("There is no saved game yet.")?;
            return Ok(());
        };
        if self.sitting.is_unkept()
            && !self.confirm(&format!(
                "What you did here is not saved. Load {name} all the same?"
            ))?
        {
            return Ok(());
        }
        let Some(saves) = &mut self.saves else {
            return Ok(());
        };
        match saves.load(&name) {
            Ok(run) => {
                self.sitting = Seat::Game(Box::new(Sitting::new(run)));
                self.keeper = Keeper::default();
                self.watch(None);
                self.shown = None;
                let when = date(self.sitting.view().today);
                self.console.say(&format!("Loaded {name}. It is {when}."))?;
                Err(Leave::Turn)
            }
            Err(why) => {
                self.console.say(&format!("Not loaded. {why}"))?;
                if !names.is_empty() {
                    self.console
                        .say(&format!("Saved games: {}.", either(&names)))?;
                }
                Ok(())
            }
        }
    }

    /// Goes on with the game that was kept last by itself.
    fn go_on(&mut self) -> Step<()> {
        if self.keeper.is_last() {
            self.console.say("This is the game you are in.")?;
            return Ok(());
        }
        let Some(saves) = &mut self.saves else {
            self.console.say("There are no saved games here.")?;
            return Ok(());
        };
        let resumed = saves.resume();
        for sentence in &resumed.damaged {
            self.console.say(sentence)?;
        }
        let Some(run) = resumed.run else {
            self.console.say("There is no game to go on with yet.")?;
            return Ok(());
        };
        self.sitting = Seat::Game(Box::new(Sitting::new(run)));
        self.keeper = Keeper::of_the_last();
        self.watch(None);
        self.shown = None;
        let view = self.sitting.view();
        let (title, when) = (&view.scenario.title, view.today);
        let line = format!("You go on with {title}. It is {}.", date(when));
        self.console.say(&line)?;
        Err(Leave::Turn)
    }

    fn quit(&mut self) -> Step<()> {
        let mut menu = Menu::new("Leave now?");
        menu.row(
            "See the debrief so far: what was really going on",
            Leaving::Debrief,
        );
        if self.saves.is_some() {
            menu.row("Save and leave", Leaving::Save);
        }
        let how = if self.sitting.is_unkept() && !self.keeper.is_last() {
            "Leave without saving"
        } else {
            "Leave"
        };
        menu.row(how, Leaving::Go);
        match self.choose(&menu)? {
            Leaving::Debrief => self.debrief(),
            Leaving::Save => {
                if self.save(None)? {
                    return self.leave();
                }
                Ok(())
            }
            Leaving::Go => self.leave(),
        }
    }

    /// Takes back the last decision, be it a move or days, with the same luck ahead.
    fn undo(&mut self) -> Step<()> {
        let Some(last) = self.sitting.undo() else {
            self.console.say("There is nothing to undo yet.")?;
            return Ok(());
        };
        self.shown = None;
        self.keep()?;
        let (what, when) = (last.what, date(last.day));
        self.console
            .say(&format!("Undone: {what}. It is {when} again."))?;
        Err(Leave::Turn)
    }

    pub(super) fn leave(&mut self) -> Step<()> {
        let again = match self.sitting.run() {
            Some(run) => format!(" Seed {} starts the same game again.", run.seed()),
            None => String::new(),
        };
        let kept = if self.keeper.is_last() && self.sitting.run().is_some() {
            " Next time, continue goes on from here."
        } else if self.sitting.is_unkept() {
            " Nothing was saved."
        } else {
            ""
        };
        self.console.say(&format!("Goodbye.{kept}{again}"))?;
        Err(Leave::Over(Ending::Quit))
    }
}
