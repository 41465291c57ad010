//! What a teacher wants is carried out here, on the hour that lies on the desk.

use super::room::Room;
use super::wish::{ClassFile, Wish};
use crate::game::course;
use crate::game::desk::Desk;
use crate::game::intent::{Intent, Screen};
use crate::game::obey::{Effect, go, obey, put_on};
use crate::scenario::norms;
use crate::shelf::Keeper;
use crate::shelf::watch::{Reading, Vigil};
use crate::sim::{Command, Options, Run};
use crate::study::Debrief;
use crate::study::class::hour::KeptHour;
use crate::study::class::report::{Class, Learner, html};
use crate::study::class::{Hour, Step, hands};
use crate::study::sitting::Until;
use crate::{strategy, study};

/// Who plays until the teacher says otherwise.
const PILOT: &str = "proportionate";

/// Carries it out. `now` is in seconds since the program began, `luck` a seed for who names none.
pub fn carry(desk: &mut Desk, wish: Wish, now: f64, luck: u64) -> Vec<Effect> {
    if desk.podium_mut().is_some_and(|podium| podium.heeds(&wish)) {
        return Vec::new();
    }
    match wish {
        Wish::Open { scenario, seed } => return open(desk, scenario, seed, luck, now),
        Wish::Lesson(name) => return course::present(desk, name, now),
        Wish::Continue => return resume(desk, now),
        Wish::Save(file) => {
            save(desk, file, now);
            return Vec::new();
        }
        Wish::Debrief => return debrief(desk, now),
        Wish::Picture => return vec![Effect::Picture("board.png")],
        _ => {}
    }
    let Some(room) = desk.class.as_mut() else {
        return Vec::new();
    };
    let done = match wish {
        Wish::Play(on) => {
            room.hour.play(on);
            Ok(())
        }
        Wish::Step(step, forwards) => {
            room.change(|hour| hour.step(step, forwards));
            Ok(())
        }
        Wish::Wind(day) => {
            room.change(|hour| hour.wind_to(day));
            Ok(())
        }
        Wish::Track(track) => {
            room.change(|hour| {
                hour.play(false);
                hour.question = None;
                hour.tape.change_to(track);
            });
            Ok(())
        }
        Wish::Pilot(name) => {
            let pilot = name.as_deref().and_then(strategy::find).cloned();
            room.hour.tape.set_pilot(pilot);
            Ok(())
        }
        Wish::Speed(speed) => {
            room.hour.speed = speed;
            Ok(())
        }
        Wish::Put(whom, ask) => {
            room.selected = Some(whom);
            room.podium.page &= room.podium.window;
            room.hour.put(whom, ask)
        }
        Wish::Hand(choice, up) => {
            if let Some(question) = room.hour.question.as_mut() {
                question.count(|hands| hands.change(choice, up));
            }
            Ok(())
        }
        Wish::Hands(choice, count) => {
            if let Some(question) = room.hour.question.as_mut() {
                question.count(|hands| hands.set(choice, count));
            }
            Ok(())
        }
        Wish::GoOn => room.change(Hour::go_on),
        Wish::Wipe => {
            room.hour.question = None;
            Ok(())
        }
        Wish::Turn(group, name, value) => room.change(|hour| hour.turn(group, name, value)),
        Wish::Revert => {
            room.change(Hour::revert);
            Ok(())
        }
        Wish::Restart => {
            let seed = room.run().seed();
            room.change(|hour| hour.restart(seed));
            Ok(())
        }
        Wish::OtherLuck => {
            room.change(|hour| hour.restart(luck));
            room.looks = std::sync::Arc::new(crate::game::token::Looks::of(room.run().cast()));
            Ok(())
        }
        Wish::Open { .. }
        | Wish::Lesson(_)
        | Wish::Continue
        | Wish::Save(_)
        | Wish::Picture
        | Wish::Debrief
        | Wish::Window(_)
        | Wish::Page(_)
        | Wish::Toggle => Ok(()),
    };
    room.touch(now);
    if let Err(why) = done {
        desk.tell(why, now);
    }
    Vec::new()
}

fn options() -> Options {
    Options {
        minds: Some(strategy::minds()),
        ..Options::default()
    }
}

fn open(desk: &mut Desk, scenario: String, seed: Option<u64>, luck: u64, now: f64) -> Vec<Effect> {
    let Reading { found, watch } = desk.shelf.read_scenario(&scenario);
    match found {
        Ok(opened) => {
            let mut hour = Hour::new(Run::new(opened, seed.unwrap_or(luck), options()));
            hour.tape.set_pilot(strategy::find(PILOT).cloned());
            enter(desk, Room::new(scenario, watch, hour), now)
        }
        Err(fault) => {
            let vigil = Vigil::over_faulty(scenario.clone(), watch, fault);
            let then = Intent::Class(Wish::Open { scenario, seed });
            desk.watched.wait_for(vigil, then);
            Vec::new()
        }
    }
}

fn resume(desk: &mut Desk, now: f64) -> Vec<Effect> {
    if let Some(room) = desk.class.take() {
        return enter(desk, room, now);
    }
    let hour = desk
        .hour
        .clone()
        .ok_or_else(|| "There is no hour to go on with.".to_owned());
    let opened = hour.and_then(|kept| {
        let name = kept.scenario.clone();
        let Reading { found, watch } = desk.shelf.read_scenario(&name);
        let scenario = found.map_err(|fault| fault.all)?;
        Ok(Room::new(name, watch, kept.hour(&scenario)?))
    });
    match opened {
        Ok(room) => enter(desk, room, now),
        Err(why) => {
            desk.tell(why, now);
            Vec::new()
        }
    }
}

fn enter(desk: &mut Desk, room: Room, now: f64) -> Vec<Effect> {
    desk.class = Some(room);
    go(desk, Screen::Class, now)
}

/// Puts a copy of the run on the desk as a game, and opens its debrief. The hour is kept, to be gone on with.
fn debrief(desk: &mut Desk, now: f64) -> Vec<Effect> {
    let Some(room) = &desk.class else {
        return Vec::new();
    };
    let run = room.run().rewound(room.run().commands().len());
    let mut effects = put_on(desk, run, Keeper::default(), now);
    effects.extend(obey(desk, Intent::Go(Screen::Debrief), now, 0));
    effects
}

/// The player does something, by the teacher's hand.
pub fn act(desk: &mut Desk, command: Command, now: f64) {
    let Some(room) = desk.class.as_mut() else {
        return;
    };
    let done = room.change(|hour| hour.act(command));
    room.touch(now);
    match done {
        Ok(reached) => {
            for goal in reached {
                desk.tell(format!("Goal reached: {goal}."), now);
            }
        }
        Err(why) => desk.tell(why, now),
    }
}

/// Lets time pass: here a pilot may act, too.
pub fn pass(desk: &mut Desk, until: Until, now: f64) {
    let step = match until {
        Until::Monday => Step::Week,
        Until::Tomorrow | Until::Something => Step::Day,
    };
    carry(desk, Wish::Step(step, true), now, 0);
}

/// A move back.
pub fn undo(desk: &mut Desk, now: f64) {
    carry(desk, Wish::Step(Step::Command, false), now, 0);
}

/// Keeps the hour against a sudden end.
pub fn keep(desk: &mut Desk, now: f64) {
    let Some(room) = &desk.class else {
        return;
    };
    let text = room.hour.write();
    desk.hour = KeptHour::read(&text);
    if let Err(why) = desk.shelf.keep_hour(&text) {
        desk.tell(why, now);
    }
}

fn save(desk: &mut Desk, file: ClassFile, now: f64) {
    let Some(room) = &desk.class else {
        return;
    };
    let run = room.run();
    let (name, bytes) = match file {
        ClassFile::Report => {
            let learner = Learner {
                name: "The class".to_owned(),
                debrief: Debrief::of(run),
            };
            let page = html(&Class {
                title: &run.scenario().title,
                learners: &[learner],
                names: true,
                shows: &room.hour.shows,
            });
            ("report.html", page.into_bytes())
        }
        ClassFile::Hands => ("hands.csv", hands::csv(&room.hour.shows)),
        ClassFile::Asks => ("asks.csv", study::export::asks_csv(&Debrief::of(run))),
        ClassFile::Norms => {
            let title = format!("Rules tried out in \"{}\"", run.scenario().title);
            ("norms.ron", norms::pack(run.rules(), &title).into_bytes())
        }
        ClassFile::Replay => ("replay.ron", study::export::replay(run)),
    };
    let said = desk.shelf.export(name, &bytes);
    desk.tell(said.unwrap_or_else(|why| why), now);
}
