//! A lesson that lies on the desk: the attempt at it, how it is looked at, and what is worked out meanwhile.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use crate::game::class::Podium;
use crate::game::scene::Scene;
use crate::game::token::Looks;
use crate::scenario::cast::Cast;
use crate::scenario::{Lesson, PersonId};
use crate::shelf::watch::{Vigil, Watch};
use crate::study::course::relive::told;
use crate::study::course::{Attempt, Worked, lessons};

/// A lesson that is open.
pub struct Learning {
    /// Its file.
    pub vigil: Vigil,
    /// Its place among the chapters, from 0; nothing if it is none of them.
    pub place: Option<usize>,
    /// Its author tries it out: the way back leads to the editor.
    pub is_trial: bool,
    /// The teacher's page, if it is before a class.
    pub podium: Option<Podium>,
    /// The attempt at it.
    pub attempt: Attempt,
    /// How everybody looks.
    pub looks: Arc<Looks>,
    /// Whom the learner has turned to.
    pub selected: Option<PersonId>,
    /// Where the entries begin that the last decision brought.
    pub news_from: usize,
    /// What is being worked out in the background.
    working: Option<Working>,
}

/// Work in the background; it stops when this is dropped.
struct Working {
    done: Arc<AtomicU64>,
    of: u64,
    stop: Arc<AtomicBool>,
    result: Arc<Mutex<Option<Worked>>>,
}

impl Drop for Working {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

fn cast(lesson: &Lesson) -> Cast {
    Cast::new(&lesson.scenario, lesson.seed)
}

fn looks(lesson: &Lesson) -> Arc<Looks> {
    Arc::new(Looks::of(&cast(lesson)))
}

impl Learning {
    /// A lesson to go on with.
    pub fn new(vigil: Vigil, attempt: Attempt) -> Self {
        let lesson = attempt.lesson();
        let same = |known: &Arc<Lesson>| known.name == lesson.name && known.hash == lesson.hash;
        Learning {
            vigil,
            place: lessons().iter().position(same),
            is_trial: false,
            podium: None,
            looks: looks(lesson),
            selected: None,
            news_from: attempt.story().len(),
            attempt,
            working: None,
        }
    }

    /// The lesson.
    pub fn lesson(&self) -> &Arc<Lesson> {
        self.attempt.lesson()
    }

    /// A lesson that its author tries out, as it stands in the editor.
    pub fn trial(attempt: Attempt) -> Self {
        let vigil = Vigil::over(attempt.lesson().name.clone(), Watch::default());
        Learning {
            place: None,
            is_trial: true,
            ..Learning::new(vigil, attempt)
        }
    }

    /// Whether what is learned here is noted and kept: not before a class, and not when it is only tried out.
    pub fn is_noted(&self) -> bool {
        self.podium.is_none() && !self.is_trial
    }

    /// The place of the chapter after it, if it is learned as one and there is one.
    pub fn following(&self) -> Option<usize> {
        let next = self.place.filter(|_| self.podium.is_none())? + 1;
        (next < lessons().len()).then_some(next)
    }

    /// It goes on in another version of the lesson. Returns what became of it, in sentences.
    pub fn renew(&mut self, lesson: Arc<Lesson>) -> String {
        // Whoever was turned to may stand at another place in the file now.
        let id = |who| cast(self.lesson()).get(who).id.clone();
        let turned_to = self.selected.map(id);
        let (attempt, left_out) = self.attempt.relived(lesson);
        self.selected = turned_to.and_then(|id| cast(attempt.lesson()).find(&id));
        self.looks = looks(attempt.lesson());
        self.news_from = attempt.story().len();
        // What is worked out belongs to the version before.
        self.working = None;
        self.attempt = attempt;
        told(&self.attempt, &left_out)
    }

    /// What panels of play may read.
    pub fn scene(&self, time: f64) -> Scene<'_> {
        Scene {
            view: self.attempt.view(),
            story: self.attempt.story(),
            news_from: self.news_from,
            selected: self.selected,
            time,
            offered: self.attempt.stretch().map(|stretch| &stretch.offered),
        }
    }

    /// Takes what has been worked out, and sees to it that what is missing is being worked out. Returns whether
    /// anything is under way.
    pub fn tend(&mut self) -> bool {
        let ready = (self.working.as_ref()).and_then(|working| working.result.lock().ok()?.take());
        if let Some(worked) = ready {
            self.attempt.accept(worked);
            self.working = None;
        }
        if self.working.is_none() {
            self.working = self.attempt.work().map(|work| {
                let working = Working {
                    done: Arc::default(),
                    of: work.runs(),
                    stop: Arc::default(),
                    result: Arc::default(),
                };
                let (done, stop) = (Arc::clone(&working.done), Arc::clone(&working.stop));
                let result = Arc::clone(&working.result);
                thread::spawn(move || {
                    let more = |runs| {
                        done.fetch_add(runs, Ordering::Relaxed);
                    };
                    if let Some(worked) = work.run(&more, &stop)
                        && let Ok(mut result) = result.lock()
                    {
                        *result = Some(worked);
                    }
                });
                working
            });
        }
        self.working.is_some()
    }

    /// Runs done, and runs to do, of what this beat waits for.
    pub fn progress(&self) -> Option<(u64, u64)> {
        let working = self.working.as_ref()?;
        Some((working.done.load(Ordering::Relaxed), working.of))
    }
}
