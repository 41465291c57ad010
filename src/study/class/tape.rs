//! A run as a tape: it plays, pauses, steps forwards and back, and can be gone on with from any past day. What was
//! played before stays on a track of its own.

use std::sync::Arc;

use crate::model::{Day, Rules};
use crate::scenario::Scenario;
use crate::sim::{Amendment, Command, Options, Refusal, Run, Timed, script};
use crate::strategy::{self, Strategy};
use crate::study::Sitting;
use crate::study::relive::{LeftOut, relive};
use crate::study::sitting::{Happened, as_it_stood, describe};

/// How far a step goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// One command, or to the next day if there is none left today.
    Command,
    /// A day.
    Day,
    /// A week: to the next or the last Monday.
    Week,
}

/// What was played from the first day on.
#[derive(Clone, Debug, PartialEq)]
struct Track {
    name: String,
    commands: Vec<Timed>,
    amendments: Vec<Amendment>,
    /// The day it was played to.
    last: Day,
    /// All of it as a replay.
    replay: String,
}

impl Track {
    /// All that was played in a run.
    fn of(name: String, run: &Run) -> Self {
        Track {
            name,
            commands: run.commands().to_vec(),
            amendments: run.options().amendments.clone(),
            last: run.today(),
            replay: script::write(run),
        }
    }
}

/// A run that can be wound. At its end it is played on; before its end it shows what was played, and whatever is done
/// there differently begins a new track.
pub struct Tape {
    sitting: Sitting,
    tracks: Vec<Track>,
    at: usize,
    pilot: Option<Arc<Strategy>>,
    /// What the pilot still means to do today.
    plan: Vec<Command>,
    planned: Option<Day>,
}

impl Tape {
    /// A tape of a run, as far as it was played.
    pub fn new(run: Run) -> Self {
        Tape {
            tracks: vec![Track::of("First run".to_owned(), &run)],
            sitting: Sitting::new(run),
            at: 0,
            pilot: None,
            plan: Vec::new(),
            planned: None,
        }
    }

    /// The run as it stands where the tape is.
    pub fn sitting(&self) -> &Sitting {
        &self.sitting
    }

    /// The same, to be played otherwise than by this tape: what is done to it is not on any track.
    pub fn into_sitting(self) -> Sitting {
        self.sitting
    }

    /// The day shown.
    pub fn today(&self) -> Day {
        self.sitting.run().today()
    }

    /// The day this track was played to.
    pub fn last(&self) -> Day {
        self.track().last
    }

    /// Whether all of this track has been shown: what comes next is new.
    pub fn at_end(&self) -> bool {
        let run = self.sitting.run();
        run.today() >= self.last() && run.commands().len() >= self.track().commands.len()
    }

    /// Whether the scenario's time is up.
    pub fn is_over(&self) -> bool {
        self.sitting.run().is_over()
    }

    /// The next things that were done on this track, in words, with their days.
    pub fn ahead(&self, most: usize) -> Vec<(Day, String)> {
        let view = self.sitting.view();
        let given = self.sitting.run().commands().len();
        let next = self.track().commands.iter().skip(given).take(most);
        next.map(|timed| (timed.day, describe(&timed.command, &view)))
            .collect()
    }

    fn track(&self) -> &Track {
        &self.tracks[self.at]
    }

    /// Names of all tracks, and which one it is.
    pub fn tracks(&self) -> (impl Iterator<Item = &str>, usize) {
        (self.tracks.iter().map(|t| t.name.as_str()), self.at)
    }

    /// Who plays for the player, if anybody does.
    pub fn pilot(&self) -> Option<&Strategy> {
        self.pilot.as_deref()
    }

    /// Lets somebody play for the player, or nobody. What was played stays.
    pub fn set_pilot(&mut self, pilot: Option<Strategy>) {
        self.pilot = pilot.map(Arc::new);
        self.forget_plan();
    }

    /// Changes to another track, on the same day if it was played that far.
    pub fn change_to(&mut self, track: usize) {
        if track < self.tracks.len() {
            let day = self.today();
            self.at = track;
            self.wind_to(day);
        }
    }

    /// Shows the morning of a day; no further than this track was played. Its last day is shown as it was left.
    pub fn wind_to(&mut self, day: Day) {
        let track = self.track();
        let (day, commands) = if day >= track.last {
            (track.last, track.commands.len())
        } else {
            (day, track.commands.partition_point(|timed| timed.day < day))
        };
        self.wind(day, commands);
    }

    /// Shows a day with so many commands given.
    fn wind(&mut self, day: Day, commands: usize) {
        self.forget_plan();
        self.sitting = Sitting::new(self.stand(self.track(), day, commands));
    }

    /// What was played on a track, as it stood that day with so many commands given.
    fn stand(&self, track: &Track, day: Day, commands: usize) -> Run {
        let run = self.sitting.run();
        let so_far = |a: &&Amendment| (a.day, a.after) <= (day, commands);
        let options = Options {
            amendments: track.amendments.iter().filter(so_far).cloned().collect(),
            ..run.options().clone()
        };
        let fresh = Run::new(Arc::clone(run.scenario()), run.seed(), options);
        as_it_stood(fresh, &track.commands[..commands], day)
    }

    /// Goes on in another version of the scenario: every track is lived again, and the tape stands at the same day of
    /// the same track. Returns what is not possible any more on that track, and whether that day lies past the end now.
    pub fn renew(&mut self, scenario: &Arc<Scenario>) -> (Vec<LeftOut>, bool) {
        let again = |run: &Run| relive(run, Arc::clone(scenario));
        let here = again(self.sitting.run());
        let whole = |t: &Track| again(&self.stand(t, t.last, t.commands.len()));
        let mut lived: Vec<_> = self.tracks.iter().map(whole).collect();
        for (track, lived) in self.tracks.iter_mut().zip(&lived) {
            *track = Track::of(std::mem::take(&mut track.name), &lived.run);
        }
        self.sitting = Sitting::new(here.run);
        self.forget_plan();
        (lived.swap_remove(self.at).left_out, here.cut_short)
    }

    /// A step forwards: along the track as it was played, and beyond its end by the pilot, if there is one.
    pub fn forwards(&mut self, step: Step) {
        match step {
            Step::Command => self.next_command(),
            Step::Day => self.to_day(Day(self.today().0 + 1)),
            Step::Week => self.to_day(Day((self.today().0 / 7 + 1) * 7)),
        }
    }

    /// Plays up to the morning of a day, and not past the scenario's end.
    pub fn to_day(&mut self, day: Day) {
        if day <= self.last() {
            self.wind_to(day);
            return;
        }
        if !self.at_end() {
            self.wind_to(self.last());
        }
        while self.today() < day && !self.is_over() {
            while let Some(command) = self.planned_next() {
                // What the pilot wanted before, it may no longer want once earlier moves are resolved.
                let _refused = self.sitting.act(command);
            }
            self.end_day();
        }
        self.note();
    }

    /// A step back.
    pub fn back(&mut self, step: Step) {
        let today = self.today();
        let given = self.sitting.run().commands().len();
        match step {
            Step::Command => match self.track().commands[..given].last() {
                Some(last) if last.day == today => self.wind(today, given - 1),
                _ if today > Day(0) => {
                    let yesterday = Day(today.0 - 1);
                    self.wind(yesterday, given);
                }
                _ => {}
            },
            Step::Day => self.wind_to(Day(today.0.saturating_sub(1))),
            Step::Week => self.wind_to(Day(today.0.saturating_sub(1) / 7 * 7)),
        }
    }

    fn next_command(&mut self) {
        let given = self.sitting.run().commands().len();
        if let Some(next) = self.track().commands.get(given) {
            let today = self.today();
            if next.day == today {
                self.wind(today, given + 1);
            } else {
                self.wind(Day(today.0 + 1), given);
            }
            return;
        }
        if self.today() < self.last() {
            self.wind(Day(self.today().0 + 1), given);
            return;
        }
        while let Some(command) = self.planned_next() {
            if self.sitting.act(command).is_ok() {
                self.note();
                return;
            }
        }
        if !self.is_over() {
            self.end_day();
            self.note();
        }
    }

    fn end_day(&mut self) {
        self.forget_plan();
        self.sitting.pass(crate::study::sitting::Until::Tomorrow);
    }

    /// The next thing the pilot means to do today.
    fn planned_next(&mut self) -> Option<Command> {
        let pilot = self.pilot.as_deref()?;
        let run = self.sitting.run();
        if run.is_over() {
            return None;
        }
        if self.planned != Some(run.today()) {
            self.plan.clear();
            strategy::plan_today(pilot, run, &mut self.plan);
            self.plan.reverse();
            self.planned = Some(run.today());
        }
        self.plan.pop()
    }

    fn forget_plan(&mut self) {
        self.plan.clear();
        self.planned = None;
    }

    /// The player does something. Before the end of a track it begins a new one.
    ///
    /// # Errors
    /// Says why it cannot be done now. Nothing has happened then.
    pub fn act(&mut self, command: Command) -> Result<Happened, Refusal> {
        let new = self.at_end();
        let happened = self.sitting.act(command)?;
        if !new {
            self.branch();
        }
        self.note();
        Ok(happened)
    }

    /// Changes the rules from now on. Before the end of a track it begins a new one.
    pub fn amend(&mut self, rules: Rules) {
        if !self.at_end() {
            self.branch();
        }
        self.sitting.amend(rules);
        self.forget_plan();
        self.note();
    }

    /// Takes back the last decision, as in a game.
    pub fn undo(&mut self) {
        self.back(Step::Command);
    }

    /// Begins from the first day, with these rules and this seed, on a new track's place: all tracks are gone.
    pub fn restart(&mut self, seed: u64, rules: Rules) {
        let run = self.sitting.run();
        let options = Options {
            amendments: Vec::new(),
            ..run.options().clone()
        };
        let mut fresh = Run::new(Arc::clone(run.scenario()), seed, options);
        if rules != fresh.scenario().rules {
            fresh.amend(rules);
        }
        let pilot = self.pilot.take();
        *self = Tape::new(fresh);
        self.pilot = pilot;
    }

    /// What was played beyond this point stays on its track; from here on there is a new one.
    fn branch(&mut self) {
        let week = self.today().0 / 7 + 1;
        let branch = Track {
            name: self.free_name(&format!("From week {week}")),
            ..self.track().clone()
        };
        self.tracks.push(branch);
        self.at = self.tracks.len() - 1;
    }

    fn free_name(&self, name: &str) -> String {
        let taken = |name: &str| self.tracks.iter().any(|t| t.name == name);
        let mut names =
            std::iter::once(name.to_owned()).chain((2..).map(|n| format!("{name}, {n}")));
        let free = names.find(|name| !taken(name));
        free.unwrap_or_else(|| name.to_owned())
    }

    /// Notes on the track what was played.
    fn note(&mut self) {
        let run = self.sitting.run();
        let track = &mut self.tracks[self.at];
        *track = Track::of(std::mem::take(&mut track.name), run);
    }

    /// Every track's name and all of it as a replay.
    pub fn replays(&self) -> impl Iterator<Item = (&str, &str)> {
        self.tracks
            .iter()
            .map(|t| (t.name.as_str(), t.replay.as_str()))
    }

    /// Lays a run beside the others, as a track of its own.
    pub fn add(&mut self, name: &str, run: &Run) {
        self.tracks.push(Track::of(self.free_name(name), run));
    }
}
