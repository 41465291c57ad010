//! What lies on the desk while the program runs: the game being played, the sheets over it, and what was borrowed
//! from whoever may open files.

use std::sync::Arc;

use bevy::prelude::Resource;

use super::class::contest::Arena;
use super::class::town::LiveTown;
use super::class::{Podium, Room};
use super::course::Learning;
use super::debrief::DebriefData;
use super::editor::Bench;
use super::intent::Sheet;
use super::reload::Watched;
use super::scene::Scene;
use super::token::Looks;
use crate::scenario::PersonId;
use crate::shelf::{Keeper, Kept, Playable, Shelf, Standing, Teachable};
use crate::study::class::hour::KeptHour;
use crate::study::course::Progress;
use crate::study::{Sitting, words};

/// A game that is open, and how it is looked at.
pub struct Game {
    /// The name or path its scenario was opened by.
    pub scenario: String,
    /// The run and its story.
    pub sitting: Sitting,
    /// How everybody looks.
    pub looks: Arc<Looks>,
    /// Whom the player has turned to.
    pub selected: Option<PersonId>,
    /// Where the entries begin that the last decision brought.
    pub news_from: usize,
    /// Changes whenever the run does.
    pub turn: u64,
    /// Keeps it against a sudden end.
    pub keeper: Keeper,
    /// Its author only tries something out: it is not kept.
    pub is_trial: bool,
}

impl Game {
    /// A game to be played on from where the sitting stands.
    pub fn new(scenario: String, sitting: Sitting) -> Self {
        Game {
            scenario,
            looks: Arc::new(Looks::of(sitting.run().cast())),
            selected: None,
            news_from: sitting.story().len(),
            sitting,
            turn: 0,
            keeper: Keeper::default(),
            is_trial: false,
        }
    }

    /// Where it stands.
    pub fn standing(&self) -> Standing {
        let scenario = self.sitting.run().scenario();
        Standing {
            title: scenario.title.clone(),
            week: words::week(self.sitting.run().today()).clamp(1, scenario.weeks.max(1)),
        }
    }

    /// What panels may read.
    pub fn scene(&self, time: f64) -> Scene<'_> {
        Scene {
            offered: None,
            view: self.sitting.view(),
            story: self.sitting.story(),
            news_from: self.news_from,
            selected: self.selected,
            time,
        }
    }
}

/// A short notice, and how long it stays.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// What it says.
    pub text: String,
    /// When it goes, in seconds since the program began.
    pub until: f64,
}

/// The desk.
#[derive(Resource)]
pub struct Desk {
    /// What was borrowed.
    pub shelf: Box<dyn Shelf>,
    /// The game that is open.
    pub game: Option<Game>,
    /// Sheets over the screen, the topmost last.
    pub sheets: Vec<Sheet>,
    /// Notices, oldest first.
    pub notices: Vec<Notice>,
    /// The debrief of the game, once it is asked for.
    pub debrief: Option<DebriefData>,
    /// What can be gone on with from the title.
    pub resumable: Option<Standing>,
    /// What was found damaged, in words.
    pub damaged: Vec<String>,
    /// Scenarios to choose from; looked up when the picker opens.
    pub playable: Vec<Playable>,
    /// Lessons of the player's own; looked up when they are shown.
    pub teachable: Vec<Teachable>,
    /// Games that are kept; looked up when they are shown.
    pub kept: Vec<Kept>,
    /// The lesson that is open; it lies on top of any game.
    pub lesson: Option<Learning>,
    /// How far the player has come in the course.
    pub progress: Progress,
    /// Files that are watched.
    pub watched: Watched,
    /// The hour in front of a class that is open.
    pub class: Option<Room>,
    /// The tournament that was opened last.
    pub arena: Option<Arena>,
    /// The town that was watched last.
    pub town: Option<LiveTown>,
    /// The file that is being edited.
    pub editor: Option<Bench>,
    /// What is played was begun in the editor, and leads back there.
    pub trying: bool,
    /// The hour that was kept last.
    pub hour: Option<KeptHour>,
}

impl Desk {
    /// An empty desk.
    pub fn new(mut shelf: Box<dyn Shelf>) -> Self {
        let course = shelf.course(&|text| Progress::read(text).is_some());
        let (course, mut damaged) = match course {
            Ok(course) => (course, Vec::new()),
            Err(why) => (None, vec![why]),
        };
        let hour = (shelf.hour(&|text| KeptHour::read(text).is_some())).unwrap_or_else(|why| {
            damaged.push(why);
            None
        });
        Desk {
            resumable: shelf.resumable(),
            shelf,
            game: None,
            sheets: Vec::new(),
            notices: Vec::new(),
            debrief: None,
            damaged,
            lesson: None,
            class: None,
            arena: None,
            town: None,
            editor: None,
            trying: false,
            hour: hour.as_deref().and_then(KeptHour::read),
            progress: (course.as_deref().and_then(Progress::read)).unwrap_or_default(),
            playable: Vec::new(),
            teachable: Vec::new(),
            kept: Vec::new(),
            watched: Watched::default(),
        }
    }

    /// What is being played, before a class, in a lesson or as a game, and how everybody looks.
    pub fn played(&self, time: f64) -> Option<(Scene<'_>, &Arc<Looks>)> {
        if let Some(room) = &self.class {
            return Some((room.scene(time), &room.looks));
        }
        let lesson = (self.lesson.as_ref()).map(|open| (open.scene(time), &open.looks));
        lesson.or_else(|| {
            let game = self.game.as_ref()?;
            Some((game.scene(time), &game.looks))
        })
    }

    /// The teacher's page, if an hour or a lesson is before a class.
    pub fn podium(&self) -> Option<&Podium> {
        let lesson = || self.lesson.as_ref()?.podium.as_ref();
        (self.class.as_ref().map(|room| &room.podium)).or_else(lesson)
    }

    /// The same, to be moved.
    pub fn podium_mut(&mut self) -> Option<&mut Podium> {
        match &mut self.class {
            Some(room) => Some(&mut room.podium),
            None => self.lesson.as_mut()?.podium.as_mut(),
        }
    }

    /// Says something to the player for a while: long enough to read it twice.
    pub fn tell(&mut self, text: impl Into<String>, now: f64) {
        let text = text.into();
        let seconds = 3.0 + text.chars().count() as f64 * 0.08;
        self.notices.push(Notice {
            text,
            until: now + seconds,
        });
    }
}
