//! A game being played: the run, its story in words, and what can be taken back. Window and terminal sit at the same
//! one, so that neither has rules of its own.

use std::ops::Range;
use std::sync::Arc;

use super::days::A_MOMENT;
use super::heard::Heard;
use super::narration::{Narrator, Told};
use crate::model::{Day, Rules};
use crate::scenario::PersonId;
use crate::sim::{Act, Command, Event, Refusal, Run, Timed, View};

/// How long to let time pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Until {
    /// The next day.
    Tomorrow,
    /// The next Monday.
    Monday,
    /// Something new, somebody to meet, or a fresh week.
    Something,
}

/// A decision that can be taken back: the run stood at this day, with so many commands given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Commands given before it.
    pub commands: usize,
    /// The day it was made.
    pub day: Day,
    /// What it was, in a few words: "Work talk, Priya Nair-Holt".
    pub what: String,
}

/// What a decision brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Happened {
    /// Days that passed.
    pub days: u32,
    /// New entries of the story.
    pub entries: Range<usize>,
    /// Titles of goals reached by it.
    pub reached: Vec<String>,
}

/// A run with its story so far.
pub struct Sitting {
    run: Run,
    narrator: Narrator,
    /// The lesson it belongs to, by its place in the course.
    lesson: Option<usize>,
    story: Vec<Told>,
    done: Vec<Decision>,
    reached: Vec<bool>,
    unkept: bool,
}

impl Sitting {
    /// Sits down at a run, be it new or half played.
    pub fn new(run: Run) -> Self {
        Sitting::sit(run, None)
    }

    /// The same, with nothing that could be taken back: what was before is given.
    pub fn from_here(run: Run) -> Self {
        let mut sitting = Sitting::sit(run, None);
        sitting.done.clear();
        sitting
    }

    /// The same in the nth lesson of a course.
    pub fn in_lesson(run: Run, nth: usize) -> Self {
        Sitting::sit(run, Some(nth))
    }

    fn sit(run: Run, lesson: Option<usize>) -> Self {
        let mut sitting = Sitting {
            narrator: Narrator::of(&run),
            lesson,
            done: decisions(&run),
            run,
            story: Vec::new(),
            reached: Vec::new(),
            unkept: false,
        };
        sitting.settle();
        sitting
    }

    /// Takes the run as it stands as all that has been told.
    fn settle(&mut self) {
        let view = self.run.view(PersonId::YOU);
        self.narrator = self.teller();
        self.story = self.narrator.tell_all(view.journal());
        self.reached = view.goals().map(|(_, p)| p.is_reached()).collect();
    }

    /// Somebody to tell the run from its beginning.
    fn teller(&self) -> Narrator {
        match self.lesson {
            Some(nth) => Narrator::in_lesson(&self.run, nth),
            None => Narrator::of(&self.run),
        }
    }

    /// The lines and cues the story is made of.
    pub fn heard(&self) -> Heard {
        let mut teller = self.teller().listening();
        teller.tell_all(self.view().journal());
        teller.heard()
    }

    /// The run: for debriefs, saving and what-ifs. Screens of play use [`view`](Self::view).
    pub fn run(&self) -> &Run {
        &self.run
    }

    /// What the player can see.
    pub fn view(&self) -> View<'_> {
        self.run.view(PersonId::YOU)
    }

    /// The journal in words, entry by entry.
    pub fn story(&self) -> &[Told] {
        &self.story
    }

    /// The journal: what happened, and how it was told.
    pub fn entries(&self) -> impl Iterator<Item = (&Event, &Told)> {
        self.view().journal().zip(&self.story)
    }

    /// The entries that a decision brought.
    pub fn news(&self, happened: &Happened) -> impl Iterator<Item = (&Event, &Told)> {
        let Range { start, end } = happened.entries;
        self.entries().skip(start).take(end - start)
    }

    /// Whether anything has happened that [`kept`](Self::kept) was not told of: it would be lost.
    pub fn is_unkept(&self) -> bool {
        self.unkept
    }

    /// The run as it stands has been kept somewhere.
    pub fn kept(&mut self) {
        self.unkept = false;
    }

    /// The player does something.
    ///
    /// # Errors
    /// Says why it cannot be done now. Nothing has happened then.
    pub fn act(&mut self, command: Command) -> Result<Happened, Refusal> {
        let decision = self.decision(describe(&command, &self.view()));
        self.run.act(command)?;
        self.decided(decision);
        Ok(self.tell_news(0))
    }

    /// Lets days pass, at least one, and no further than the scenario's end.
    pub fn pass(&mut self, until: Until) -> Happened {
        self.pass_no_further(until, Day(self.run.scenario().days()))
    }

    /// The same, and no further than a day ahead.
    pub fn pass_no_further(&mut self, until: Until, last: Day) -> Happened {
        let start = self.run.today();
        self.decided(self.decision(DAYS.to_owned()));
        loop {
            self.run.end_day();
            let enough = match until {
                Until::Tomorrow => true,
                Until::Monday => self.run.today().0.is_multiple_of(7),
                Until::Something => self.something_is_up(),
            };
            if enough || self.run.today() >= last || self.run.is_over() {
                return self.tell_news(self.run.today().since(start));
            }
        }
    }

    /// Somebody else plays for the player for a while; it counts as one decision.
    pub(super) fn lend(&mut self, play: impl FnOnce(&mut Run)) -> Happened {
        let (decision, start) = (self.decision(DAYS.to_owned()), self.run.today());
        play(&mut self.run);
        self.decided(decision);
        self.tell_news(self.run.today().since(start))
    }

    /// Changes the rules from now on. It is no decision of the player's, and is not taken back with one.
    pub fn amend(&mut self, rules: Rules) {
        self.run.amend(rules);
        self.unkept = true;
    }

    fn decision(&self, what: String) -> Decision {
        Decision {
            commands: self.run.commands().len(),
            day: self.run.today(),
            what,
        }
    }

    fn decided(&mut self, decision: Decision) {
        self.done.push(decision);
        self.unkept = true;
    }

    /// Something new, somebody to meet, or a fresh week.
    fn something_is_up(&self) -> bool {
        let view = self.view();
        let news = view.journal().count() > self.story.len();
        let company = view.contacts().any(|c| view.where_today(c.id).is_some());
        let time = view.hours_left >= A_MOMENT;
        news || (company && time) || view.today.0.is_multiple_of(7)
    }

    fn tell_news(&mut self, days: u32) -> Happened {
        let before = self.story.len();
        let view = self.run.view(PersonId::YOU);
        for event in view.journal().skip(before) {
            self.story.push(self.narrator.tell(event));
        }
        let mut reached = Vec::new();
        for ((goal, progress), before) in view.goals().zip(&mut self.reached) {
            if progress.is_reached() && !*before {
                reached.push(goal.title.clone());
            }
            *before = progress.is_reached();
        }
        Happened {
            days,
            entries: before..self.story.len(),
            reached,
        }
    }

    /// The decision that [`undo`](Self::undo) would take back.
    pub fn last_decision(&self) -> Option<&Decision> {
        self.done.last()
    }

    /// Takes back the last decision, be it a move or days, with the same luck ahead.
    pub fn undo(&mut self) -> Option<Decision> {
        let last = self.done.pop()?;
        let fresh = Run::new(
            Arc::clone(self.run.scenario()),
            self.run.seed(),
            self.run.options().clone(),
        );
        self.run = as_it_stood(fresh, &self.run.commands()[..last.commands], last.day);
        self.settle();
        self.unkept = true;
        Some(last)
    }
}

/// What letting time pass is called.
const DAYS: &str = "the days that passed";

/// A command in a few words: "Work talk, Priya Nair-Holt".
pub fn describe(command: &Command, view: &View) -> String {
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

/// What can be taken back in a run that was begun elsewhere: its commands, and the days that passed before, between and
/// after them. Days that passed in several goes count as one decision.
fn decisions(run: &Run) -> Vec<Decision> {
    let view = run.view(PersonId::YOU);
    let (mut decisions, mut day) = (Vec::new(), Day(0));
    let mut pass = |decisions: &mut Vec<Decision>, commands, to| {
        if day < to {
            let what = DAYS.to_owned();
            decisions.push(Decision {
                commands,
                day,
                what,
            });
            day = to;
        }
    };
    for (commands, timed) in run.commands().iter().enumerate() {
        pass(&mut decisions, commands, timed.day);
        decisions.push(Decision {
            commands,
            day: timed.day,
            what: describe(&timed.command, &view),
        });
    }
    pass(&mut decisions, run.commands().len(), run.today());
    decisions
}

/// A run that begins, as it stood on `day` once these commands were given.
pub(super) fn as_it_stood(mut run: Run, commands: &[Timed], day: Day) -> Run {
    for timed in commands {
        run.go_to(timed.day);
        run.force(timed.command.clone());
    }
    run.go_to(day);
    run.catch_up();
    run
}
