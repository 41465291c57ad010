//! The words that work at every question: help, undo, save, load, journal, goals, quit.

use super::console::Page;
use super::prompt::{Leave, Menu, Step};
use super::words::{date, either};
use super::{Ending, Session};
use crate::model::Day;
use crate::scenario::PersonId;
use crate::sim::{Act, Command, Run, View};

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Global {
    Help,
    Undo,
    Save(Option<String>),
    Load(Option<String>),
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
        let line = line.to_lowercase();
        let mut words = line.split_whitespace();
        let first = words.next()?;
        let rest: Vec<&str> = words.collect();
        let rest = (!rest.is_empty()).then(|| rest.join(" "));
        match (first, rest) {
            ("help" | "?", None) => Some(Global::Help),
            ("undo", None) => Some(Global::Undo),
            ("goals" | "goal", None) => Some(Global::Goals),
            ("quit" | "exit" | "q", None) => Some(Global::Quit),
            ("save", name) => Some(Global::Save(name)),
            ("load", name) => Some(Global::Load(name)),
            ("journal", who) => Some(Global::Journal(who)),
            _ => None,
        }
    }
}

/// A decision that can be taken back: the run stood at this day, with so many commands given.
#[derive(Clone, Debug)]
pub(super) struct Undoable {
    pub commands: usize,
    pub day: Day,
    pub what: String,
}

impl Undoable {
    /// What taking back this command would be.
    pub fn of(command: &Command, view: &View, commands: usize) -> Self {
        Undoable {
            commands,
            day: view.today,
            what: describe(command, view),
        }
    }
}

fn describe(command: &Command, view: &View) -> String {
    let catalogue = &view.scenario.catalogue;
    let what = match command.act {
        Act::Move(id) => catalogue.get(id).label.as_str(),
        Act::Ask(asking) => &catalogue.ask(asking.ask).label,
        Act::FollowUp => "Follow-up",
        Act::Answer(_) => "Answer",
        Act::Request(_) | Act::Introduce(_) => "Decision",
    };
    match view.person(command.to) {
        Some(person) => format!("{what}, {}", person.name),
        None => what.to_owned(),
    }
}

/// What can be undone in a run that was begun elsewhere: its commands.
pub(super) fn undoable(run: &Run) -> Vec<Undoable> {
    let view = run.view(PersonId::YOU);
    (run.commands().iter().enumerate())
        .map(|(n, timed)| Undoable {
            commands: n,
            day: timed.day,
            what: describe(&timed.command, &view),
        })
        .collect()
}

/// The run as it stood on `day` with its first `commands` commands given.
fn as_it_stood(run: &Run, commands: usize, day: Day) -> Run {
    if run
        .commands()
        .get(commands)
        .is_some_and(|next| next.day == day)
    {
        return run.rewound(commands);
    }
    let scenario = std::sync::Arc::clone(run.scenario());
    let mut again = Run::new(scenario, run.seed(), run.options().clone());
    for timed in run.commands().iter().take(commands) {
        again.go_to(timed.day);
        again.force(timed.command.clone());
    }
    again.go_to(day);
    again
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
        match global {
            Global::Help => Ok(self.console.show(&help())?),
            Global::Goals => Ok(self.show_goals()?),
            Global::Journal(who) => Ok(self.show_journal(who.as_deref())?),
            Global::Undo => self.undo(),
            Global::Save(name) => self.save(name).map(|_| ()),
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

    fn undo(&mut self) -> Step<()> {
        let Some(last) = self.done.pop() else {
            self.console.say("There is nothing to undo yet.")?;
            return Ok(());
        };
        self.run = as_it_stood(&self.run, last.commands, last.day);
        self.unsaved = true;
        self.settle();
        let (what, when) = (last.what, date(last.day));
        self.console
            .say(&format!("Undone: {what}. It is {when} again."))?;
        Err(Leave::Turn)
    }

    /// Saves, and says so. Returns whether it worked.
    fn save(&mut self, name: Option<String>) -> Step<bool> {
        let Some(saves) = &mut self.saves else {
            self.console.say("Games cannot be saved here.")?;
            return Ok(false);
        };
        let name = name.unwrap_or_else(|| self.run.scenario().name.clone());
        match saves.save(&name, &self.run) {
            Ok(place) => {
                self.unsaved = false;
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
        if self.unsaved
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
                self.run = run;
                self.unsaved = false;
                self.settle();
                self.done = undoable(&self.run);
                let when = date(self.run.today());
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

    fn quit(&mut self) -> Step<()> {
        let mut menu = Menu::new("Leave now?");
        menu.row(
            "See the debrief so far: what was really going on",
            Leaving::Debrief,
        );
        if self.saves.is_some() {
            menu.row("Save and leave", Leaving::Save);
        }
        let how = if self.unsaved {
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

    pub(super) fn leave(&mut self) -> Step<()> {
        let seed = self.run.seed();
        let kept = if self.unsaved {
            " Nothing was saved."
        } else {
            ""
        };
        self.console.say(&format!(
            "Goodbye.{kept} Seed {seed} starts the same game again."
        ))?;
        Err(Leave::Over(Ending::Quit))
    }
}
