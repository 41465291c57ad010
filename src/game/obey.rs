//! Where intents are carried out: the one place that changes the game on the desk.

use super::debrief::DebriefData;
use super::desk::{Desk, Game};
use super::intent::{Export, Intent, Screen, Sheet};
use super::settings::Settings;
use super::{class, course, editor};
use crate::shelf::Keeper;
use crate::shelf::watch::{Reading, Vigil};
use crate::sim::{Options, Run};
use crate::study::sitting::{Happened, Sitting};
use crate::study::words::capitalised;
use crate::{strategy, study};

/// What is left to do once the desk is in order.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Another screen.
    Go(Screen),
    /// Other settings.
    Set(Settings),
    /// A picture of the window, for the player, under this name.
    Picture(&'static str),
    /// The end.
    Quit,
}

/// Carries an intent out. `now` is in seconds since the program began, `luck` a seed for who names none.
pub fn obey(desk: &mut Desk, intent: Intent, now: f64, luck: u64) -> Vec<Effect> {
    match intent {
        Intent::Act(command) if desk.lesson.is_some() => course::act(desk, command, now),
        Intent::Pass(until) if desk.lesson.is_some() => course::pass(desk, until, now),
        Intent::Undo if desk.lesson.is_some() => course::undo(desk, now),
        Intent::Learn(wanted) => return course::learn(desk, wanted, now),
        Intent::Contest(wanted) => return class::contest::contend(desk, wanted, now),
        Intent::Town(wanted) => return class::town::watch(desk, wanted, now, luck),
        Intent::Edit(craft) => return editor::carry(desk, craft, now, luck),
        Intent::Class(wish) => return class::carry(desk, wish, now, luck),
        Intent::Act(command) if desk.class.is_some() => class::act(desk, command, now),
        Intent::Pass(until) if desk.class.is_some() => class::pass(desk, until, now),
        Intent::Undo if desk.class.is_some() => class::undo(desk, now),
        Intent::Act(command) => {
            let Some(game) = desk.game.as_mut() else {
                return Vec::new();
            };
            match game.sitting.act(command) {
                Ok(happened) => moved(desk, &happened, now),
                Err(refusal) => desk.tell(format!("{}.", capitalised(&refusal.to_string())), now),
            }
        }
        Intent::Pass(until) => {
            let Some(game) = desk.game.as_mut() else {
                return Vec::new();
            };
            if game.sitting.run().is_over() {
                return obey(desk, Intent::Go(Screen::Debrief), now, luck);
            }
            let happened = game.sitting.pass(until);
            moved(desk, &happened, now);
        }
        Intent::Undo => undo(desk, now),
        Intent::Select(who) => {
            // Whoever is turned to is there to be seen: a list that led to them makes way.
            desk.sheets.clear();
            if let Some(room) = desk.class.as_mut() {
                room.selected = who;
            } else if let Some(learning) = desk.lesson.as_mut() {
                learning.selected = who;
            } else if let Some(game) = desk.game.as_mut() {
                game.selected = who;
            }
        }
        Intent::Open(sheet) => open_sheet(desk, sheet),
        Intent::Close => {
            desk.sheets.pop();
        }
        Intent::Go(screen) => return go(desk, screen, now),
        Intent::Start { scenario, seed } => {
            return start(desk, scenario, seed, luck, now);
        }
        Intent::Continue => return resume(desk, now),
        Intent::Save(name) => {
            if let Some(game) = &desk.game {
                let said = desk.shelf.save(&name, game.sitting.run());
                desk.tell(said.unwrap_or_else(|why| why), now);
                desk.kept = desk.shelf.kept();
            }
        }
        Intent::Load(name) => match desk.shelf.load(&name) {
            Ok(run) => return put_on(desk, run, Keeper::default(), now),
            Err(why) => desk.tell(why, now),
        },
        Intent::Set(settings) => {
            if let Err(why) = desk.shelf.keep_settings(&settings.write()) {
                desk.tell(why, now);
            }
            return vec![Effect::Set(settings)];
        }
        Intent::Export(export) => return export_file(desk, export, now),
        Intent::WhatIf { decision, change } => {
            if let (Some(game), Some(debrief)) = (&desk.game, desk.debrief.as_mut()) {
                debrief.live_again(game.sitting.run(), decision, change);
            }
        }
        Intent::Quit => return vec![Effect::Quit],
    }
    Vec::new()
}

/// After anything has happened in the game: it is kept against a sudden end, and what it brought is shown.
fn moved(desk: &mut Desk, happened: &Happened, now: f64) {
    if let Some(game) = desk.game.as_mut() {
        game.news_from = happened.entries.start;
        game.turn += 1;
        let said = if game.is_trial {
            Vec::new()
        } else {
            game.keeper.keep(&mut *desk.shelf, game.sitting.run())
        };
        for sentence in said {
            desk.tell(sentence, now);
        }
    }
    for goal in &happened.reached {
        desk.tell(format!("Goal reached: {goal}."), now);
    }
}

fn undo(desk: &mut Desk, now: f64) {
    let Some(game) = desk.game.as_mut() else {
        return;
    };
    match game.sitting.undo() {
        Some(decision) => {
            let story = game.sitting.story().len();
            moved(
                desk,
                &Happened {
                    entries: story..story,
                    ..Happened::default()
                },
                now,
            );
            desk.tell(format!("Taken back: {}.", decision.what), now);
        }
        None => desk.tell("There is nothing to take back yet.", now),
    }
}

fn open_sheet(desk: &mut Desk, sheet: Sheet) {
    if matches!(sheet, Sheet::Games | Sheet::Pause) {
        desk.kept = desk.shelf.kept();
    }
    // A sheet that is open already comes to the top instead of lying there twice.
    desk.sheets.retain(|open| *open != sheet);
    desk.sheets.push(sheet);
}

/// Goes to another screen, and leaves what belongs to this one.
pub fn go(desk: &mut Desk, screen: Screen, now: f64) -> Vec<Effect> {
    // A lesson before a class is left for where it was chosen, and one that is tried out for its text.
    let is_trial = (desk.lesson.as_ref()).is_some_and(|learning| learning.is_trial);
    let screen = match (screen, desk.podium()) {
        (Screen::Lessons, Some(_)) => Screen::ForClass,
        (Screen::Lessons, None) if is_trial => Screen::Editor,
        _ => screen,
    };
    desk.sheets.clear();
    desk.watched.wait_no_more();
    editor::keep_draft(desk, now);
    desk.trying &= matches!(screen, Screen::Play | Screen::Debrief | Screen::Lesson);
    if let Some(bench) = desk.editor.as_mut() {
        bench.is_in_hand = screen == Screen::Editor;
    }
    if !desk.trying && desk.game.as_ref().is_some_and(|game| game.is_trial) {
        desk.game = None;
        desk.debrief = None;
    }
    if screen != Screen::Lesson {
        // It is kept with every step; there is nothing to put away.
        desk.lesson = None;
    }
    if screen != Screen::Class && desk.class.is_some() {
        class::keep(desk, now);
        desk.class = None;
    }
    if let Some(open) = desk.town.as_mut() {
        open.town.play(false);
    }
    match screen {
        Screen::Title => {
            let open = desk.game.as_ref().map(Game::standing);
            desk.resumable = open.or_else(|| desk.shelf.resumable());
            desk.debrief = None;
        }
        Screen::NewSeason | Screen::Lessons | Screen::ForClass | Screen::Make => {
            desk.playable = desk.shelf.scenarios();
            desk.teachable = desk.shelf.lessons();
            desk.watched.list(&*desk.shelf);
            desk.kept = desk.shelf.kept();
        }
        Screen::Debrief => {
            let Some(game) = &desk.game else {
                return Vec::new();
            };
            desk.debrief = Some(DebriefData::of(game.sitting.run()));
        }
        Screen::Play if desk.game.is_none() => return Vec::new(),
        Screen::Play => desk.debrief = None,
        Screen::Lesson if desk.lesson.is_none() => return Vec::new(),
        Screen::Class if desk.class.is_none() => return Vec::new(),
        Screen::Town if desk.town.is_none() => return Vec::new(),
        Screen::Editor if desk.editor.is_none() => return Vec::new(),
        Screen::Settings
        | Screen::Lesson
        | Screen::Class
        | Screen::Contest
        | Screen::Town
        | Screen::Editor => {}
    }
    vec![Effect::Go(screen)]
}

/// Starts a scenario. The game that was open is kept by itself, and put away once this one takes its place.
fn start(desk: &mut Desk, scenario: String, seed: Option<u64>, luck: u64, now: f64) -> Vec<Effect> {
    let Reading { found, watch } = desk.shelf.read_scenario(&scenario);
    let opened = match found {
        Ok(opened) => opened,
        Err(fault) => {
            let vigil = Vigil::over_faulty(scenario.clone(), watch, fault);
            (desk.watched).wait_for(vigil, Intent::Start { scenario, seed });
            return Vec::new();
        }
    };
    let options = Options {
        minds: Some(strategy::minds()),
        ..Options::default()
    };
    let run = Run::new(opened, seed.unwrap_or(luck), options);
    desk.watched.play(scenario.clone(), watch);
    let edited = (desk.editor.as_ref()).is_some_and(|bench| bench.document.name() == scenario);
    desk.trying &= edited;
    desk.game = Some(Game::new(scenario, Sitting::new(run)));
    go(desk, Screen::Play, now)
}

fn resume(desk: &mut Desk, now: f64) -> Vec<Effect> {
    if desk.game.is_some() {
        return go(desk, Screen::Play, now);
    }
    let resumed = desk.shelf.resume();
    for damage in &resumed.damaged {
        desk.tell(damage.clone(), now);
    }
    desk.damaged = resumed.damaged;
    match resumed.run {
        Some(run) => put_on(desk, run, Keeper::of_the_last(), now),
        None => Vec::new(),
    }
}

/// Puts a run on the desk that was kept.
pub fn put_on(desk: &mut Desk, run: Run, keeper: Keeper, now: f64) -> Vec<Effect> {
    let scenario = run.scenario().name.clone();
    let over = run.is_over();
    let watch = desk.shelf.read_scenario(&scenario).watch;
    desk.watched.play(scenario.clone(), watch);
    desk.game = Some(Game {
        keeper,
        ..Game::new(scenario, Sitting::new(run))
    });
    go(desk, if over { Screen::Debrief } else { Screen::Play }, now)
}

fn export_file(desk: &mut Desk, export: Export, now: f64) -> Vec<Effect> {
    let (Some(game), Some(data)) = (&desk.game, &desk.debrief) else {
        return Vec::new();
    };
    let run = game.sitting.run();
    let (name, bytes) = match export {
        Export::Picture => return vec![Effect::Picture("debrief.png")],
        Export::Csv => ("asks.csv", study::export::asks_csv(&data.debrief)),
        Export::Remarks => ("remarks.csv", study::export::remarks_csv(&data.debrief)),
        Export::JsonLines => ("events.jsonl", study::export::events_jsonl(run)),
        Export::Replay => ("replay.ron", study::export::replay(run)),
    };
    let said = desk.shelf.export(name, &bytes);
    desk.tell(said.unwrap_or_else(|why| why), now);
    Vec::new()
}
