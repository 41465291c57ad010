//! An hour that lies on the desk: the hour itself, and how it is looked at.

use std::sync::Arc;

use crate::game::scene::Scene;
use crate::game::token::Looks;
use crate::scenario::PersonId;
use crate::sim::Run;
use crate::study::class::Hour;

/// Seconds between two times that an hour is kept while it changes.
const KEEP_EVERY: f64 = 1.0;

/// An hour in front of a class.
pub struct Room {
    /// What its scenario was opened by.
    pub scenario: String,
    /// The hour.
    pub hour: Hour,
    /// How everybody looks.
    pub looks: Arc<Looks>,
    /// Whom the teacher has turned to.
    pub selected: Option<PersonId>,
    /// Where the entries begin that the last change brought.
    pub news_from: usize,
    /// The teacher's page has a window of its own.
    pub window: bool,
    /// The teacher's page is shown in the only window.
    pub page: bool,
    /// Seconds since the hour was opened: the clock on the teacher's page.
    pub clock: f64,
    /// When it has to be kept, if it has changed.
    due: Option<f64>,
}

impl Room {
    /// A room with an hour in it.
    pub fn new(scenario: String, hour: Hour) -> Self {
        Room {
            scenario,
            looks: Arc::new(Looks::of(hour.tape.sitting().run().cast())),
            news_from: hour.tape.sitting().story().len(),
            hour,
            selected: None,
            window: false,
            page: false,
            clock: 0.0,
            due: None,
        }
    }

    /// The run as it stands.
    pub fn run(&self) -> &Run {
        self.hour.tape.sitting().run()
    }

    /// What panels of play may read.
    pub fn scene(&self, time: f64) -> Scene<'_> {
        let sitting = self.hour.tape.sitting();
        Scene {
            view: sitting.view(),
            story: sitting.story(),
            news_from: self.news_from,
            selected: self.selected,
            time,
            offered: None,
        }
    }

    /// Changes the hour, and notes what is new in its story.
    pub fn change<R>(&mut self, change: impl FnOnce(&mut Hour) -> R) -> R {
        let before = self.hour.tape.sitting().story().len();
        let day = self.hour.tape.today();
        let result = change(&mut self.hour);
        let tape = &self.hour.tape;
        let now = tape.sitting().story().len();
        // What is wound back to has been seen before.
        self.news_from = if tape.today() < day || now < before {
            now
        } else {
            before
        };
        let known = |id: &PersonId| tape.sitting().view().contact(*id).is_some();
        self.selected = self.selected.filter(known);
        result
    }

    /// Lets real time pass. Returns whether the picture has changed, and whether the hour has to be kept now.
    pub fn tend(&mut self, seconds: f64, now: f64) -> (bool, bool) {
        self.clock += seconds;
        let moved = self.hour.is_playing() && self.change(|hour| hour.tick(seconds));
        if moved {
            self.touch(now);
        }
        let keep = self.due.is_some_and(|due| due <= now);
        if keep {
            self.due = None;
        }
        (moved, keep)
    }

    /// Something has changed that is worth keeping.
    pub fn touch(&mut self, now: f64) {
        self.due.get_or_insert(now + KEEP_EVERY);
    }

    /// Whether it has changed since it was kept.
    pub fn is_unkept(&self) -> bool {
        self.due.is_some()
    }
}
