//! A shelf without files: what is kept lasts as long as the test.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use speaking_terms::scenario::{Lesson, Scenario, lesson, library, text_hash};
use speaking_terms::shelf::watch::{Fault, Reading, Watch};
use speaking_terms::shelf::{Kept, Playable, Resumed, Shelf, Standing};
use speaking_terms::sim::Run;

/// Games kept in memory.
#[derive(Default)]
pub struct Memory {
    games: Vec<(String, Run)>,
    last: Option<Run>,
    /// Scenario files by name, which a test can write while they are played.
    pub files: Files,
}

/// Files that outlive the shelf they stand on.
pub type Files = Arc<Mutex<BTreeMap<String, String>>>;

fn standing(run: &Run) -> Standing {
    Standing {
        title: run.scenario().title.clone(),
        week: run.today().0 / 7 + 1,
    }
}

fn copy(run: &Run) -> Run {
    run.rewound(run.commands().len())
}

impl Shelf for Memory {
    fn save(&mut self, name: &str, run: &Run) -> Result<String, String> {
        self.games.retain(|(kept, _)| kept != name);
        self.games.insert(0, (name.to_owned(), copy(run)));
        Ok(format!("Saved as {name}."))
    }

    fn load(&mut self, name: &str) -> Result<Run, String> {
        let found = self.games.iter().find(|(kept, _)| kept == name);
        found
            .map(|(_, run)| copy(run))
            .ok_or_else(|| format!("There is no game called {name}."))
    }

    fn names(&self) -> Vec<String> {
        self.games.iter().map(|(name, _)| name.clone()).collect()
    }

    fn kept(&self) -> Vec<Kept> {
        let kept = |(name, run): &(String, Run)| Kept {
            name: name.clone(),
            game: Ok(standing(run)),
        };
        self.games.iter().map(kept).collect()
    }

    fn autosave(&mut self, run: &Run) -> Result<(), String> {
        self.last = Some(copy(run));
        Ok(())
    }

    fn resume(&mut self) -> Resumed {
        Resumed {
            run: self.last.as_ref().map(copy),
            damaged: Vec::new(),
        }
    }

    fn resumable(&self) -> Option<Standing> {
        self.last.as_ref().map(standing)
    }

    fn settings(&mut self, _understood: &dyn Fn(&str) -> bool) -> Result<Option<String>, String> {
        Ok(None)
    }

    fn keep_settings(&mut self, _text: &str) -> Result<(), String> {
        Err("Settings are not kept in memory.".to_owned())
    }

    fn course(&mut self, _understood: &dyn Fn(&str) -> bool) -> Result<Option<String>, String> {
        Ok(None)
    }

    fn hour(&mut self, _understood: &dyn Fn(&str) -> bool) -> Result<Option<String>, String> {
        Ok(None)
    }

    fn keep_hour(&mut self, _text: &str) -> Result<(), String> {
        Ok(())
    }

    fn keep_course(&mut self, _text: &str) -> Result<(), String> {
        Err("Memory keeps no course.".to_owned())
    }

    fn export(&mut self, _name: &str, _bytes: &[u8]) -> Result<String, String> {
        Err("Memory has no files.".to_owned())
    }

    fn scenarios(&self) -> Vec<Playable> {
        let playable = |name: &str| Playable {
            name: name.to_owned(),
            scenario: self.scenario(name),
        };
        let mut names: Vec<String> = library::builtin_names().map(str::to_owned).collect();
        names.extend(self.files.lock().expect("nobody panicked").keys().cloned());
        names.iter().map(|name| playable(name)).collect()
    }

    fn scenarios_stamp(&self) -> u64 {
        let files = self.files.lock().expect("nobody panicked");
        text_hash(&format!("{files:?}"))
    }

    fn read_scenario(&self, name: &str) -> Reading<Scenario> {
        let read = RefCell::new(Vec::new());
        let file = |name: &str| {
            let files = self.files.lock().expect("nobody panicked");
            let text = files.get(name).cloned();
            let hash = text.as_deref().map(text_hash);
            read.borrow_mut().push((name.to_owned(), hash));
            text.map(String::into_bytes)
        };
        let found = match (file(name), library::embedded(name)) {
            (Some(bytes), _) => {
                let (scenario, problems, sources) = library::load(name, &bytes, &file, &[]);
                let named = |mut scenario: Scenario| {
                    name.clone_into(&mut scenario.name);
                    scenario
                };
                (scenario.map(named)).ok_or_else(|| Fault::of(&problems, &sources))
            }
            (None, Some(built_in)) => Ok(built_in),
            (None, None) => Err(Fault::plain(format!("There is no scenario {name}."))),
        };
        let watch = Watch { read: read.take() };
        let found = found.map(Arc::new);
        Reading { found, watch }
    }

    fn read_lesson(&self, name: &str) -> Reading<Lesson> {
        let found = lesson::library::embedded(name).map(Arc::new);
        Reading {
            found: found.ok_or_else(|| Fault::plain(format!("There is no lesson {name}."))),
            watch: Watch::default(),
        }
    }

    fn has_changed(&self, watch: &Watch) -> bool {
        let files = self.files.lock().expect("nobody panicked");
        let now = |name: &str| files.get(name).map(|text| text_hash(text));
        watch.read.iter().any(|(name, then)| now(name) != *then)
    }
}
