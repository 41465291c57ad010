//! A shelf without files: what is kept lasts as long as the test.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use speaking_terms::scenario::edit::{Kept as KeptText, Underneath};
use speaking_terms::scenario::{Lesson, Scenario, lesson, library, text_hash};
use speaking_terms::shelf::watch::{Fault, Reading, Watch};
use speaking_terms::shelf::{Checked, Good, Kept, Playable, Resumed, Shelf, Standing, Teachable};
use speaking_terms::sim::Run;
use speaking_terms::strategy;

/// Games kept in memory.
#[derive(Default)]
pub struct Memory {
    games: Vec<(String, Run)>,
    last: Option<Run>,
    /// Scenario files by name, which a test can write while they are played.
    pub files: Files,
    drafts: BTreeMap<String, String>,
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

/// What was looked for, and a hash of what was found.
type Noted = RefCell<Vec<(String, Option<u64>)>>;

impl Memory {
    /// What stands in a file; that it was looked for is noted.
    fn noted(&self, read: &Noted, name: &str) -> Option<Vec<u8>> {
        let files = self.files.lock().expect("nobody panicked");
        let text = files.get(name).cloned();
        let hash = text.as_deref().map(text_hash);
        read.borrow_mut().push((name.to_owned(), hash));
        text.map(String::into_bytes)
    }

    /// The names of all scenario files, or of all lessons.
    fn own(&self, lessons: bool) -> Vec<String> {
        let files = self.files.lock().expect("nobody panicked");
        let own = files.iter().filter(|(_, text)| is_lesson(text) == lessons);
        own.map(|(name, _)| name.clone()).collect()
    }
}

/// Whether a text is meant to be a lesson.
fn is_lesson(text: &str) -> bool {
    text.contains("beats:")
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
        names.extend(self.own(false));
        names.iter().map(|name| playable(name)).collect()
    }

    fn lessons(&self) -> Vec<Teachable> {
        let teachable = |name: String| Teachable {
            lesson: self.read_lesson(&name).found.map_err(|fault| fault.all),
            name,
        };
        self.own(true).into_iter().map(teachable).collect()
    }

    fn scenarios_stamp(&self) -> u64 {
        let files = self.files.lock().expect("nobody panicked");
        text_hash(&format!("{files:?}"))
    }

    fn new_scenario(&mut self, name: &str, text: &str) -> Result<String, String> {
        let mut files = self.files.lock().expect("nobody panicked");
        let mut names = (1..).map(|n| match n {
            1 => format!("{name}.ron"),
            n => format!("{name} {n}.ron"),
        });
        let free = names.find(|name| !files.contains_key(name));
        let path = free.ok_or("There is no name left.")?;
        files.insert(path.clone(), text.to_owned());
        Ok(path)
    }

    fn edited(&self, path: &str) -> Option<Vec<u8>> {
        let files = self.files.lock().expect("nobody panicked");
        files.get(path).cloned().map(String::into_bytes)
    }

    fn save_edited(&mut self, before: &KeptText, text: &str) -> Result<Underneath, String> {
        let found = before.against(self.edited(&before.path).as_deref());
        if matches!(found, Underneath::Same | Underneath::Gone) {
            let mut files = self.files.lock().expect("nobody panicked");
            files.insert(before.path.clone(), text.to_owned());
        }
        Ok(found)
    }

    fn check(&self, path: &str, text: &str) -> Checked {
        let bytes = text.as_bytes();
        let (good, problems, sources) = if is_lesson(text) {
            let (found, problems, sources) =
                lesson::load_with_places(path, bytes, &|_| None, strategy::NAMES, &[]);
            let good = found.map(|(lesson, places)| Good::Lesson(Arc::new(lesson), places));
            (good, problems, sources)
        } else {
            let (found, problems, sources) =
                library::load_with_places(path, bytes, &|_| None, strategy::NAMES);
            let good = found.map(|(scenario, places)| Good::Scenario(Arc::new(scenario), places));
            (good, problems, sources)
        };
        Checked {
            good,
            problems,
            sources,
        }
    }

    fn draft(&self, path: &str) -> Option<String> {
        self.drafts.get(path).cloned()
    }

    fn keep_draft(&mut self, path: &str, text: Option<&str>) -> Result<(), String> {
        match text {
            Some(text) => self.drafts.insert(path.to_owned(), text.to_owned()),
            None => self.drafts.remove(path),
        };
        Ok(())
    }

    fn read_scenario(&self, name: &str) -> Reading<Scenario> {
        let read = RefCell::new(Vec::new());
        let file = |name: &str| self.noted(&read, name);
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
        let read = RefCell::new(Vec::new());
        let file = |name: &str| self.noted(&read, name);
        let found = match (file(name), lesson::library::embedded(name)) {
            (Some(bytes), _) => {
                let (found, problems, sources) = lesson::load(name, &bytes, &file, &[], &[]);
                found.ok_or_else(|| Fault::of(&problems, &sources))
            }
            (None, Some(built_in)) => Ok(built_in),
            (None, None) => Err(Fault::plain(format!("There is no lesson {name}."))),
        };
        let watch = Watch { read: read.take() };
        let found = found.map(Arc::new);
        Reading { found, watch }
    }

    fn has_changed(&self, watch: &Watch) -> bool {
        let files = self.files.lock().expect("nobody panicked");
        let now = |name: &str| files.get(name).map(|text| text_hash(text));
        watch.read.iter().any(|(name, then)| now(name) != *then)
    }
}
