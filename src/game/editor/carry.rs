//! What an author wants is carried out here, on the file that lies on the desk.

use std::sync::Arc;

use super::bench::Bench;
use super::craft::Craft;
use super::trial;
use crate::game::course::Learning;
use crate::game::desk::{Desk, Game};
use crate::game::intent::{Intent, Screen};
use crate::game::obey::{Effect, obey};
use crate::scenario::draft::{self, Answers};
use crate::scenario::edit::{Document, Edit, Path, Underneath, Value};
use crate::scenario::library;
use crate::scenario::syntax::SampleRun;
use crate::shelf::Good;
use crate::sim::{Options, Run};
use crate::strategy::{self, Bot};
use crate::study::Sitting;
use crate::study::course::Attempt;

/// Carries it out. `now` is in seconds since the program began, `luck` a seed for who names none.
pub fn carry(desk: &mut Desk, craft: Craft, now: f64, luck: u64) -> Vec<Effect> {
    match craft {
        Craft::New(title) => {
            return begin(desk, &title, new_text(title.trim()), now, luck);
        }
        Craft::Copy(name) => return copy(desk, &name, now, luck),
        Craft::Open(path) => return open(desk, &path, now, luck),
        Craft::Return => return obey(desk, Intent::Go(Screen::Editor), now, luck),
        Craft::Play => return play(desk, now, luck),
        Craft::Try(trying) => {
            let scenario = (desk.editor.as_ref())
                .and_then(Bench::as_it_stands)
                .map(|good| Arc::clone(good.scenario()));
            return match scenario {
                Some(scenario) => show(desk, trying.run(&scenario, luck), Screen::Play, now),
                None => Vec::new(),
            };
        }
        Craft::Watch(sample) => return watch(desk, &sample, now),
        Craft::Save => {
            save(desk, now);
            return Vec::new();
        }
        Craft::KeepMine => {
            if let Some(bench) = desk.editor.as_mut()
                && let Some(theirs) = bench.theirs.take()
            {
                bench.document.stands_against(&theirs);
                save(desk, now);
            }
            return Vec::new();
        }
        _ => {}
    }
    let Some(bench) = desk.editor.as_mut() else {
        return Vec::new();
    };
    let document = &mut bench.document;
    let before = document.revision();
    let mut refused = None;
    match craft {
        Craft::Replace(range, new) => {
            document.replace(range, &new);
        }
        Craft::Fix(range, new) => {
            document.rest();
            let end = range.start + new.len();
            if document.replace(range, &new) {
                bench.jump = Some((document.revision(), end));
            }
            document.rest();
        }
        Craft::Form(edit) => refused = document.edit(&edit).err(),
        Craft::Rest => document.rest(),
        Craft::Undo | Craft::Redo => {
            let is_undo = craft == Craft::Undo;
            let at = if is_undo {
                document.undo()
            } else {
                document.redo()
            };
            bench.jump = at.map(|at| (document.revision(), at.end)).or(bench.jump);
        }
        Craft::TakeTheirs => {
            if let Some(theirs) = bench.theirs.take() {
                document.take_over(&theirs);
            }
        }
        _ => {}
    }
    if bench.document.revision() != before {
        bench.check(&*desk.shelf);
    }
    if let Some(why) = refused {
        desk.tell(why.to_string(), now);
    }
    Vec::new()
}

/// Writes a new file and opens it.
fn begin(desk: &mut Desk, name: &str, text: String, now: f64, luck: u64) -> Vec<Effect> {
    match desk.shelf.new_scenario(name, &text) {
        Ok(path) => open(desk, &path, now, luck),
        Err(why) => {
            desk.tell(why, now);
            Vec::new()
        }
    }
}

fn copy(desk: &mut Desk, name: &str, now: f64, luck: u64) -> Vec<Effect> {
    let Some(text) = library::builtin_text(name) else {
        return Vec::new();
    };
    let mut copy = Document::new(name, text);
    let title = Path::root().field("title");
    if let Some(Value::Text(old)) = copy.read(&title)
        && let Err(why) = copy.edit(&Edit::Set(title, Value::text(format!("{old}, changed"))))
    {
        desk.tell(why.to_string(), now);
    }
    let text = copy.text().to_owned();
    begin(desk, &format!("{name} changed"), text, now, luck)
}

fn open(desk: &mut Desk, path: &str, now: f64, luck: u64) -> Vec<Effect> {
    keep_draft(desk, now);
    let Some(bytes) = desk.shelf.edited(path) else {
        desk.tell(format!("{path} cannot be read. Is it still there?"), now);
        return Vec::new();
    };
    match Document::open(path, &bytes) {
        Ok(mut document) => {
            if let Some(draft) = desk.shelf.draft(path) {
                let all = 0..document.text().len();
                if document.replace(all, &draft) {
                    document.rest();
                    desk.tell(
                        "Your unsaved work from last time is here. Undo goes back to the file.",
                        now,
                    );
                }
            }
            desk.editor = Some(Bench::new(document, &*desk.shelf));
            obey(desk, Intent::Go(Screen::Editor), now, luck)
        }
        Err(why) => {
            desk.tell(why, now);
            Vec::new()
        }
    }
}

/// Writes the file unless somebody else has changed it; then it is asked whose text stays. Returns whether it is
/// written.
fn save(desk: &mut Desk, now: f64) -> bool {
    let Some(bench) = desk.editor.as_mut() else {
        return false;
    };
    bench.document.rest();
    let Some(before) = bench.document.kept().cloned() else {
        return false;
    };
    let text = bench.document.text().to_owned();
    let said = match desk.shelf.save_edited(&before, &text) {
        Ok(found @ (Underneath::Same | Underneath::Gone)) => {
            bench.document.is_now_in(&before.path);
            bench.kept_aside = bench.document.revision();
            let done = match found {
                Underneath::Gone => "The file was gone. It is written anew.",
                _ => "Saved.",
            };
            let aside = desk.shelf.keep_draft(&before.path, None);
            desk.tell(aside.err().unwrap_or_else(|| done.to_owned()), now);
            return true;
        }
        Ok(Underneath::Changed(theirs)) => {
            bench.theirs = Some(theirs);
            return false;
        }
        Ok(Underneath::NoText) => format!(
            "{} is no text any more, so nothing is written over it. Give it another name first.",
            before.path
        ),
        Err(why) => why,
    };
    desk.tell(said, now);
    false
}

fn play(desk: &mut Desk, now: f64, luck: u64) -> Vec<Effect> {
    let Some(bench) = &desk.editor else {
        return Vec::new();
    };
    if bench.count().0 > 0 {
        desk.tell(
            "It cannot be played like this. Put right what is listed below.",
            now,
        );
        return Vec::new();
    }
    let (scenario, good) = (bench.document.name().to_owned(), bench.good.clone());
    if !bench.document.is_saved() && !save(desk, now) {
        return Vec::new();
    }
    let effects = match good {
        Some(Good::Lesson(lesson, _)) => {
            desk.sheets.clear();
            desk.lesson = Some(Learning::trial(Attempt::new(lesson)));
            obey(desk, Intent::Go(Screen::Lesson), now, luck)
        }
        _ => {
            let seed = None;
            obey(desk, Intent::Start { scenario, seed }, now, luck)
        }
    };
    desk.trying = !effects.is_empty();
    effects
}

/// Opens the debrief of the run that shows what bots have found.
fn watch(desk: &mut Desk, sample: &SampleRun, now: f64) -> Vec<Effect> {
    let good = desk.editor.as_ref().and_then(Bench::as_it_stands);
    let Some(scenario) = good.map(|good| Arc::clone(good.scenario())) else {
        desk.tell("First put right what is listed below the text.", now);
        return Vec::new();
    };
    let Some(bot) = Bot::named(&sample.strategy, &scenario) else {
        desk.tell("Nobody plays like that in the text as it stands.", now);
        return Vec::new();
    };
    let options = Options {
        minds: Some(strategy::minds()),
        ..Options::default()
    };
    let mut run = Run::new(scenario, sample.seed, options);
    bot.play_out(&mut run);
    show(desk, run, Screen::Debrief, now)
}

/// Puts a run on the desk that is looked at and not kept.
fn show(desk: &mut Desk, run: Run, screen: Screen, now: f64) -> Vec<Effect> {
    let name = run.scenario().name.clone();
    desk.watched.rest();
    desk.lesson = None;
    desk.game = Some(Game {
        is_trial: true,
        ..Game::new(name, Sitting::from_here(run))
    });
    desk.trying = true;
    obey(desk, Intent::Go(screen), now, 0)
}

/// Keeps unsaved work aside, so that no sudden end takes it.
pub fn keep_draft(desk: &mut Desk, now: f64) {
    let Some(bench) = desk.editor.as_mut() else {
        return;
    };
    let revision = bench.document.revision();
    if bench.kept_aside == revision {
        return;
    }
    bench.kept_aside = revision;
    let unsaved = (!bench.document.is_saved()).then(|| bench.document.text());
    if let Err(why) = desk.shelf.keep_draft(bench.document.name(), unsaved) {
        desk.tell(why, now);
    }
}

/// Seconds from one look at the file underneath to the next.
const EVERY: f64 = 2.0;

/// Has bots try the text out, keeps unsaved work aside and looks at the file underneath, from time to time. Returns
/// whether something that is shown is another now.
pub fn tend(desk: &mut Desk, now: f64) -> bool {
    let Some(bench) = desk.editor.as_mut() else {
        return false;
    };
    let mut changed = trial::tend(bench, now);
    if now < bench.next_look {
        return changed;
    }
    bench.next_look = now + EVERY;
    if let Some(kept) = bench.document.kept() {
        let found = desk.shelf.edited(&kept.path);
        let before = bench.theirs.clone();
        match kept.against(found.as_deref()) {
            // Nothing of one's own would be lost.
            Underneath::Changed(theirs) if bench.document.is_saved() => {
                bench.document.take_over(&theirs);
                bench.check(&*desk.shelf);
                changed = true;
            }
            Underneath::Changed(theirs) => bench.theirs = Some(theirs),
            Underneath::Same => bench.theirs = None,
            Underneath::Gone | Underneath::NoText => {}
        }
        changed |= bench.theirs != before;
    }
    keep_draft(desk, now);
    changed
}

/// The text of a new scenario under this title.
fn new_text(title: &str) -> String {
    draft::scenario(&Answers {
        title: title.to_owned(),
        ..Answers::default()
    })
}
