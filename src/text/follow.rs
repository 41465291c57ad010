//! What is played in the terminal follows its file: a version that was saved meanwhile is taken up before the next
//! question, in a line of words. One that is not in order changes nothing.

use super::Session;
use super::prompt::{Leave, Step};
use super::seat::Seat;
use crate::shelf::watch::{Seen, Vigil};
use crate::study::Sitting;
use crate::study::course::relive::told as lesson_told;
use crate::study::relive::{relive, told};

impl Session<'_> {
    /// Watches what is played from now on. A lesson is opened by `file`, a game by what its scenario is called.
    pub(super) fn watch(&mut self, file: Option<&str>) {
        let Some(shelf) = &self.saves else {
            return;
        };
        let watched = match (self.sitting.run(), file) {
            (Some(run), _) => {
                let name = run.scenario().name.clone();
                let watch = shelf.read_scenario(&name).watch;
                Some(Vigil::over(name, watch))
            }
            (None, Some(file)) => {
                let watch = shelf.read_lesson(file).watch;
                Some(Vigil::over(file.to_owned(), watch))
            }
            (None, None) => None,
        };
        self.vigil = watched;
    }

    /// Looks at the file. What was taken up goes on from the start of whatever was being asked. A fault is told once it
    /// has lasted from one question to the next.
    pub(super) fn follow(&mut self) -> Step<()> {
        let (Some(vigil), Some(shelf)) = (&mut self.vigil, &self.saves) else {
            return Ok(());
        };
        let has_changed = |watch: &_| shelf.has_changed(watch);
        let looked = match &mut self.sitting {
            Seat::Game(game) => {
                let seen = vigil.look(has_changed, |name| shelf.read_scenario(name));
                taken_up(seen, |new| {
                    let again = relive(game.run(), new);
                    let title = &again.run.scenario().title;
                    let said = told(title, &again.run, &again.left_out, again.cut_short);
                    **game = Sitting::new(again.run);
                    said
                })
            }
            Seat::Lesson(attempt) => {
                let seen = vigil.look(has_changed, |name| shelf.read_lesson(name));
                taken_up(seen, |new| {
                    let (again, left_out) = attempt.relived(new);
                    let said = lesson_told(&again, &left_out);
                    **attempt = again;
                    said
                })
            }
        };
        match looked {
            None => Ok(()),
            Some(Err(fault)) => Ok(self.console.say(&fault)?),
            Some(Ok(said)) => {
                self.console.gap()?;
                self.console.say(&said)?;
                self.shown = None;
                if self.keeper.is_last() {
                    // What is kept names the version it was played in.
                    self.keep()?;
                }
                Err(Leave::Renewed)
            }
        }
    }
}

/// What to tell of a look at a file, if anything: what became of the new version, or what is wrong with it.
fn taken_up<T>(
    seen: Seen<T>,
    take_up: impl FnOnce(std::sync::Arc<T>) -> String,
) -> Option<Result<String, String>> {
    match seen {
        Seen::Nothing => None,
        Seen::New(new) => Some(Ok(take_up(new))),
        Seen::Faulty(fault) => Some(Err(fault.meanwhile())),
    }
}
