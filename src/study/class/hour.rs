//! An hour in front of a class: a tape that plays or rests, the question on the board, and all shows of hands.

use serde::{Deserialize, Serialize};

use super::hands::Show;
use super::question::Question;
use super::rules;
use super::tape::{Step, Tape};
use crate::model::{Day, Rules};
use crate::scenario::script::ReplayRaw;
use crate::scenario::syntax::{Sources, decode_str};
use crate::scenario::{AskId, PersonId, Scenario};
use crate::sim::{Command, Options, Run, script};
use crate::strategy;
use crate::study::relive::told;
use std::sync::Arc;

/// How fast it plays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Speed {
    /// A day a second.
    Day,
    /// A week a second.
    #[default]
    Week,
    /// A month a second.
    Month,
    /// As fast as it goes.
    Fastest,
}

impl Speed {
    /// All of them, slowest first.
    pub const ALL: [Speed; 4] = [Speed::Day, Speed::Week, Speed::Month, Speed::Fastest];

    /// "A week a second".
    pub fn words(self) -> &'static str {
        match self {
            Speed::Day => "A day a second",
            Speed::Week => "A week a second",
            Speed::Month => "A month a second",
            Speed::Fastest => "As fast as it goes",
        }
    }

    /// Days a second; `None` if there is no bound.
    pub(super) fn days(self) -> Option<f64> {
        match self {
            Speed::Day => Some(1.0),
            Speed::Week => Some(7.0),
            Speed::Month => Some(30.0),
            Speed::Fastest => None,
        }
    }
}

/// An hour in front of a class.
pub struct Hour {
    /// The run.
    pub tape: Tape,
    /// What is on the board.
    pub question: Option<Question>,
    /// Shows of hands so far.
    pub shows: Vec<Show>,
    /// How fast it plays.
    pub speed: Speed,
    playing: bool,
    /// Part of a day that has gone by since the last one.
    due: f64,
}

impl Hour {
    /// An hour with a run, as far as it was played.
    pub fn new(run: Run) -> Self {
        Hour {
            tape: Tape::new(run),
            question: None,
            shows: Vec::new(),
            speed: Speed::default(),
            playing: false,
            due: 0.0,
        }
    }

    /// Whether it plays.
    pub fn is_playing(&self) -> bool {
        self.playing
    }

    /// Plays, or rests. Nothing plays on while a question is on the board, or past the scenario's end.
    pub fn play(&mut self, on: bool) {
        let more = !self.tape.is_over() || !self.tape.at_end();
        self.playing = on && self.question.is_none() && more;
        self.due = 0.0;
    }

    /// Lets real time pass. Returns whether anything has changed.
    pub fn tick(&mut self, seconds: f64) -> bool {
        if !self.playing {
            return false;
        }
        let days = match self.speed.days() {
            // Never more than a week between two pictures, or nobody sees what happens.
            Some(pace) => (self.due + seconds * pace).min(7.0),
            None => 7.0,
        };
        self.due = days.fract();
        let days = days as u32;
        if days > 0 {
            self.tape.to_day(Day(self.tape.today().0 + days));
        }
        if self.tape.is_over() && self.tape.at_end() {
            self.play(false);
        }
        days > 0
    }

    /// A step forwards or back; what played rests.
    pub fn step(&mut self, step: Step, forwards: bool) {
        self.play(false);
        self.question = None;
        if forwards {
            self.tape.forwards(step);
        } else {
            self.tape.back(step);
        }
    }

    /// Winds to a day; what played rests.
    pub fn wind_to(&mut self, day: Day) {
        self.play(false);
        self.question = None;
        self.tape.wind_to(day);
    }

    /// Puts a question on the board.
    ///
    /// # Errors
    /// Why it cannot be asked today, in a sentence.
    pub fn put(&mut self, whom: PersonId, ask: AskId) -> Result<(), String> {
        let question = Question::put(&self.tape.sitting().view(), whom, ask)?;
        self.play(false);
        self.question = Some(question);
        Ok(())
    }

    /// Goes on with the question: has it asked, then shows the truth, then wipes the board.
    ///
    /// # Errors
    /// Why it cannot be asked, in a sentence.
    pub fn go_on(&mut self) -> Result<(), String> {
        let Some(question) = self.question.as_mut() else {
            return Ok(());
        };
        if question.answered().is_none() {
            question.ask(&mut self.tape)
        } else if let Some(show) = question.reveal() {
            self.shows.push(show);
            Ok(())
        } else {
            self.question = None;
            Ok(())
        }
    }

    /// The player does something.
    ///
    /// # Errors
    /// Why it cannot be done now, in a sentence.
    pub fn act(&mut self, command: Command) -> Result<Vec<String>, String> {
        self.play(false);
        match self.tape.act(command) {
            Ok(happened) => Ok(happened.reached),
            Err(why) => Err(format!(
                "{}.",
                crate::study::words::capitalised(&why.to_string())
            )),
        }
    }

    /// Turns a rule.
    ///
    /// # Errors
    /// Why it cannot stand there, in a sentence.
    pub fn turn(&mut self, group: &str, name: &str, value: f32) -> Result<(), String> {
        let rules = rules::turned(self.tape.sitting().run().rules(), group, name, value)?;
        if rules != *self.tape.sitting().run().rules() {
            self.tape.amend(rules);
        }
        Ok(())
    }

    /// Puts all rules back to where the file has them.
    pub fn revert(&mut self) {
        let file = self.tape.sitting().run().scenario().rules;
        if file != *self.tape.sitting().run().rules() {
            self.tape.amend(file);
        }
    }

    /// Begins from the first day with the rules as they stand and a seed. Shows of hands stay.
    pub fn restart(&mut self, seed: u64) {
        self.play(false);
        self.question = None;
        let rules: Rules = *self.tape.sitting().run().rules();
        self.tape.restart(seed, rules);
    }

    /// Goes on in another version of its scenario, at the same day with the same hands; a question that can no longer
    /// be asked is wiped. Returns what became of it, in sentences.
    pub fn renew(&mut self, scenario: &Arc<Scenario>) -> String {
        let put = self.question.take().map(|question| {
            let cast = self.tape.sitting().run().cast();
            (cast.get(question.whom).id.clone(), question)
        });
        let (left_out, cut_short) = self.tape.renew(scenario);
        let run = self.tape.sitting().run();
        self.question = put.and_then(|(whom, question)| {
            let whom = run.cast().find(&whom)?;
            question.renewed(&self.tape.sitting().view(), whom)
        });
        if self.tape.is_over() && self.tape.at_end() {
            self.play(false);
        }
        let run = self.tape.sitting().run();
        told(&scenario.title, run, &left_out, cut_short)
    }

    /// The hour as a text that [`KeptHour::read`] understands.
    pub fn write(&self) -> String {
        let at = self.tape.tracks().1;
        let kept = KeptHour {
            format: FORMAT,
            scenario: self.tape.sitting().run().scenario().name.clone(),
            tracks: (self.tape.replays())
                .map(|(name, replay)| (name.to_owned(), replay.to_owned()))
                .collect(),
            at,
            day: self.tape.today().0,
            pilot: self.tape.pilot().map(|p| p.name.clone()),
            shows: self.shows.clone(),
        };
        serde_json::to_string(&kept).unwrap_or_default()
    }
}

/// The only version of the text there is.
const FORMAT: u32 = 1;

/// An hour as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct KeptHour {
    format: u32,
    /// What its scenario is opened by.
    pub scenario: String,
    tracks: Vec<(String, String)>,
    at: usize,
    day: u32,
    pilot: Option<String>,
    shows: Vec<Show>,
}

impl KeptHour {
    /// Understands what [`Hour::write`] wrote.
    pub fn read(text: &str) -> Option<Self> {
        let kept: KeptHour = serde_json::from_str(text).ok()?;
        (kept.format == FORMAT && !kept.tracks.is_empty()).then_some(kept)
    }

    /// Where it stands, in a few words: "week 3, 2 questions".
    pub fn summary(&self) -> String {
        let week = crate::study::words::week(Day(self.day));
        match self.shows.len() {
            0 => format!("week {week}"),
            n => format!(
                "week {week}, {}",
                crate::study::words::count(n, "question", "questions")
            ),
        }
    }

    /// The hour as it was left, in this scenario.
    ///
    /// # Errors
    /// Why it cannot go on, in a sentence.
    pub fn hour(self, scenario: &Arc<Scenario>) -> Result<Hour, String> {
        let changed = || "The scenario has changed since that hour, so it cannot go on.".to_owned();
        let mut tape: Option<Tape> = None;
        for (name, replay) in &self.tracks {
            let (raw, _) = decode_str::<ReplayRaw>(&mut Sources::new(), name, replay.as_bytes());
            let raw = raw.ok_or_else(changed)?;
            let options = Options {
                minds: Some(strategy::minds()),
                ..Options::default()
            };
            let run = script::play(&raw, Arc::clone(scenario), raw.seed, options);
            let run = run.map_err(|_| changed())?;
            match tape.as_mut() {
                None => tape = Some(Tape::new(run)),
                Some(tape) => tape.add(name, &run),
            }
        }
        let mut tape = tape.ok_or_else(changed)?;
        tape.change_to(self.at);
        tape.wind_to(Day(self.day));
        tape.set_pilot(self.pilot.as_deref().and_then(strategy::find).cloned());
        Ok(Hour {
            tape,
            question: None,
            shows: self.shows,
            speed: Speed::default(),
            playing: false,
            due: 0.0,
        })
    }
}
