//! A lesson that lies on the desk: the attempt at it, how it is looked at, and what is worked out meanwhile.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use crate::game::scene::Scene;
use crate::game::token::Looks;
use crate::scenario::cast::Cast;
use crate::scenario::{Lesson, PersonId};
use crate::study::course::{Attempt, Worked, lessons};

/// A lesson that is open.
pub struct Learning {
    /// Its place among the chapters, from 0; `None` for one that its author tries out.
    pub place: Option<usize>,
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

impl Learning {
    /// A lesson to go on with.
    pub fn new(place: Option<usize>, attempt: Attempt) -> Self {
        let scenario = &attempt.lesson().scenario;
        Learning {
            place,
            looks: Arc::new(Looks::of(&Cast::new(scenario, attempt.lesson().seed))),
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

    /// The lesson after it, if there is one.
    pub fn following(&self) -> Option<&'static Arc<Lesson>> {
        lessons().get(self.place? + 1)
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
