//! What is played follows its file: whenever the game, the lesson or the hour on the desk, or anything it includes, is
//! saved by whatever editor, it is lived again on the new version. A version that is not in order changes nothing but a
//! notice.

use std::sync::Arc;

use super::class::Wish;
use super::course;
use super::debrief::DebriefData;
use super::desk::{Desk, Game};
use super::intent::{Intent, Learn};
use crate::scenario::{Lesson, Scenario};
use crate::shelf::Shelf;
use crate::shelf::watch::{Fault, Reading, Seen, Vigil, Watch};
use crate::study::Sitting;
use crate::study::relive::{relive, told};

/// Seconds from one look at the files to the next.
const EVERY: f64 = 0.4;

/// What is watched on behalf of the desk.
#[derive(Default)]
pub struct Watched {
    /// When to look again, in seconds since the program began.
    next: f64,
    /// The scenario of the game on the desk.
    game: Option<Vigil>,
    /// What could not be opened yet, and what opens it.
    waiting: Option<(Vigil, Intent)>,
    /// The player's own scenarios, as they stood when they were listed.
    listed: Option<u64>,
}

impl Watched {
    /// A game of this scenario is played from now on.
    pub fn play(&mut self, name: String, watch: Watch) {
        self.game = Some(Vigil::over(name, watch));
        self.waiting = None;
    }

    /// The game is of no file from now on.
    pub fn rest(&mut self) {
        self.game = None;
        self.waiting = None;
    }

    /// A scenario or a lesson that is not in order: it shall be opened so once it is.
    pub fn wait_for(&mut self, vigil: Vigil, then: Intent) {
        self.waiting = Some((vigil, then));
    }

    /// The player has gone elsewhere, and waits for nothing any more.
    pub fn wait_no_more(&mut self) {
        self.waiting = None;
    }

    /// The list of scenarios has just been made.
    pub fn list(&mut self, shelf: &dyn Shelf) {
        self.listed = Some(shelf.scenarios_stamp());
    }
}

/// What is wrong with the files of what is shown, or of what waits to be opened, in words.
pub fn fault(desk: &Desk) -> Option<String> {
    if let Some((vigil, _)) = &desk.watched.waiting {
        return vigil.fault().map(Fault::not_yet);
    }
    let class = desk.class.as_ref().map(|room| &room.vigil);
    let lesson = desk.lesson.as_ref().map(|open| &open.vigil);
    let shown = class.or(lesson).or(desk.watched.game.as_ref())?;
    shown.fault().map(Fault::meanwhile)
}

/// What a look at the files has come to.
#[derive(Debug, Default, PartialEq)]
pub struct Tended {
    /// Something that is shown is another now.
    pub changed: bool,
    /// The game was lived again: what panels remember of it is out of date.
    pub renewed: bool,
    /// What was waited for can begin.
    pub wish: Option<Intent>,
}

/// Looks at the files, if it is time. `now` is in seconds since the program began.
pub fn tend(desk: &mut Desk, now: f64) -> Tended {
    let mut tended = Tended::default();
    if now < desk.watched.next {
        return tended;
    }
    desk.watched.next = now + EVERY;
    tended.changed = list_again(desk);
    if let (Some(vigil), true) = (desk.watched.game.as_mut(), desk.game.is_some()) {
        match look(vigil, &*desk.shelf) {
            Seen::Nothing => {}
            Seen::Faulty(_) => tended.changed = true,
            Seen::New(scenario) => {
                renew(desk, scenario, now);
                (tended.changed, tended.renewed) = (true, true);
            }
        }
    }
    if let Some(room) = desk.class.as_mut() {
        match look(&mut room.vigil, &*desk.shelf) {
            Seen::Nothing => {}
            Seen::Faulty(_) => tended.changed = true,
            Seen::New(scenario) => {
                let said = room.renew(&scenario, now);
                desk.tell(said, now);
                (tended.changed, tended.renewed) = (true, true);
            }
        }
    }
    if let Some(open) = desk.lesson.as_mut() {
        match look_at_lesson(&mut open.vigil, &*desk.shelf) {
            Seen::Nothing => {}
            Seen::Faulty(_) => tended.changed = true,
            Seen::New(lesson) => {
                let said = open.renew(lesson);
                course::note(desk, now);
                desk.sheets.clear();
                desk.tell(said, now);
                (tended.changed, tended.renewed) = (true, true);
            }
        }
    }
    if let Some((vigil, then)) = desk.watched.waiting.as_mut() {
        let is_lesson = matches!(
            then,
            Intent::Learn(Learn::File(_)) | Intent::Class(Wish::Lesson(_))
        );
        let shelf = &*desk.shelf;
        let (told, ready) = if is_lesson {
            outcome(&look_at_lesson(vigil, shelf))
        } else {
            outcome(&look(vigil, shelf))
        };
        tended.changed |= told;
        if ready {
            tended.wish = Some(then.clone());
        }
    }
    tended
}

/// Whether there is a fault to be told, and whether it is in order.
fn outcome<T>(seen: &Seen<T>) -> (bool, bool) {
    let told = matches!(seen, Seen::Faulty(_));
    (told, matches!(seen, Seen::New(_)))
}

fn look_at_lesson(vigil: &mut Vigil, shelf: &dyn Shelf) -> Seen<Lesson> {
    let read = |name: &str| -> Reading<Lesson> { shelf.read_lesson(name) };
    vigil.look(|watch| shelf.has_changed(watch), read)
}

fn look(vigil: &mut Vigil, shelf: &dyn Shelf) -> Seen<Scenario> {
    let read = |name: &str| -> Reading<Scenario> { shelf.read_scenario(name) };
    vigil.look(|watch| shelf.has_changed(watch), read)
}

/// The list of scenarios to choose from, once it has been shown.
fn list_again(desk: &mut Desk) -> bool {
    let stamp = desk.shelf.scenarios_stamp();
    let changed = desk.watched.listed.is_some_and(|listed| listed != stamp);
    if changed {
        desk.watched.listed = Some(stamp);
        desk.playable = desk.shelf.scenarios();
        desk.teachable = desk.shelf.lessons();
    }
    changed
}

/// The game goes on in the new version of its scenario.
fn renew(desk: &mut Desk, scenario: Arc<Scenario>, now: f64) {
    let Some(game) = desk.game.take() else { return };
    let again = relive(game.sitting.run(), scenario);
    let title = again.run.scenario().title.clone();
    let said = told(&title, &again.run, &again.left_out, again.cut_short);
    // Whoever was turned to may stand at another place in the file now.
    let id = game
        .selected
        .map(|who| &game.sitting.run().cast().get(who).id);
    let selected = id.and_then(|id| again.run.cast().find(id));
    if desk.debrief.is_some() {
        desk.debrief = Some(DebriefData::of(&again.run));
    }
    let mut keeper = game.keeper;
    if keeper.is_last() {
        // What is kept names the version it was played in.
        for sentence in keeper.keep(&mut *desk.shelf, &again.run) {
            desk.tell(sentence, now);
        }
    }
    desk.game = Some(Game {
        selected,
        keeper,
        turn: game.turn + 1,
        ..Game::new(game.scenario, Sitting::new(again.run))
    });
    desk.sheets.clear();
    desk.tell(said, now);
}
