//! An hour that lies on the desk: the hour itself, and how it is looked at.

use std::sync::Arc;

use super::podium::Podium;
use super::xray::Faces;
use crate::game::scene::Scene;
use crate::game::token::Looks;
use crate::scenario::{PersonId, Scenario};
use crate::shelf::watch::{Vigil, Watch};
use crate::sim::Run;
use crate::study::class::Hour;

/// Seconds between two times that an hour is kept while it changes.
const KEEP_EVERY: f64 = 1.0;

/// An hour in front of a class.
pub struct Room {
    /// The file of its scenario.
    pub vigil: Vigil,
    /// The hour.
    pub hour: Hour,
    /// How everybody looks.
    pub looks: Arc<Looks>,
    /// Whom the teacher has turned to.
    pub selected: Option<PersonId>,
    /// Where the entries begin that the last change brought.
    pub news_from: usize,
    /// The teacher's page.
    pub podium: Podium,
    /// When it has to be kept, if it has changed.
    due: Option<f64>,
}

impl Room {
    /// A room with an hour in it, and what was read to open its scenario by this name.
    pub fn new(scenario: String, watch: Watch, hour: Hour) -> Self {
        Room {
            vigil: Vigil::over(scenario, watch),
            looks: Arc::new(Looks::of(hour.tape.sitting().run().cast())),
            news_from: hour.tape.sitting().story().len(),
            hour,
            selected: None,
            podium: Podium::default(),
            due: None,
        }
    }

    /// The run as it stands.
    pub fn run(&self) -> &Run {
        self.hour.tape.sitting().run()
    }

    /// Faces for the teacher's table.
    pub fn faces(&self) -> Faces<'_> {
        Faces {
            looks: &self.looks,
            selected: self.selected,
        }
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

    /// The hour goes on in another version of its scenario. Returns what became of it, in sentences.
    pub fn renew(&mut self, scenario: &Arc<Scenario>, now: f64) -> String {
        // Whoever was turned to may stand at another place in the file now.
        let turned_to = (self.selected).map(|who| self.run().cast().get(who).id.clone());
        let said = self.hour.renew(scenario);
        self.selected = turned_to.and_then(|id| self.run().cast().find(&id));
        self.looks = Arc::new(Looks::of(self.run().cast()));
        self.news_from = self.hour.tape.sitting().story().len();
        self.touch(now);
        said
    }

    /// Lets real time pass. Returns whether the picture has changed, and whether the hour has to be kept now.
    pub fn tend(&mut self, seconds: f64, now: f64) -> (bool, bool) {
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
