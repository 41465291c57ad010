//! A shelf without files: what is kept lasts as long as the test.

use std::sync::Arc;

use speaking_terms::scenario::{Scenario, library};
use speaking_terms::shelf::{Kept, Playable, Resumed, Shelf, Standing};
use speaking_terms::sim::Run;

/// Games kept in memory.
#[derive(Default)]
pub struct Memory {
    games: Vec<(String, Run)>,
    last: Option<Run>,
}

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
        library::builtin_names().map(playable).collect()
    }

    fn scenario(&self, name: &str) -> Result<Arc<Scenario>, String> {
        let found = library::embedded(name).map(Arc::new);
        found.ok_or_else(|| format!("There is no scenario {name}."))
    }
}
