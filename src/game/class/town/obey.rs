//! What is wanted of a town is carried out here.

use std::sync::Arc;

use bevy_egui::egui::Pos2;

use super::places::places;
use crate::game::desk::Desk;
use crate::game::intent::Screen;
use crate::game::obey::Effect;
use crate::scenario::{Scenario, norms};
use crate::study::class::Town;
use crate::study::class::hour::Speed;

/// Something wanted of a town.
#[derive(Clone, Debug, PartialEq)]
pub enum Watch {
    /// Opens this scenario's, a built-in name or a path.
    Open(String),
    /// Plays, or rests.
    Play(bool),
    /// A day on.
    Day,
    /// On to next Monday.
    Week,
    /// Plays at this pace.
    Pace(Speed),
    /// Begins anew with the rules as they stand and the same luck.
    Restart,
    /// Lets word get around, or not.
    Word(bool),
    /// The player begins to network by a strategy of this name.
    Newcomer(String),
    /// Turns a rule: group, name, value.
    Turn(&'static str, &'static str, f32),
    /// Puts all rules back.
    Revert,
    /// Writes the rules as a file for scenarios to include.
    Norms,
    /// Writes the screen as a picture.
    Picture,
}

/// A town on the desk.
pub struct LiveTown {
    /// What its scenario was opened by.
    pub name: String,
    /// The town.
    pub town: Town,
    /// Where everybody stands, by person, in a square from 0 to 1.
    pub places: Vec<Pos2>,
}

impl LiveTown {
    /// The first morning of a town.
    pub fn new(name: String, scenario: Arc<Scenario>, seed: u64) -> Self {
        let town = Town::new(scenario, seed);
        LiveTown {
            name,
            places: places(town.run()),
            town,
        }
    }
}

/// Carries it out. `now` is in seconds since the program began, `luck` a seed for a town that is opened.
pub fn watch(desk: &mut Desk, wanted: Watch, now: f64, luck: u64) -> Vec<Effect> {
    if let Watch::Open(name) = wanted {
        return match desk.shelf.scenario(&name) {
            Ok(scenario) => {
                let same = |open: &LiveTown| *open.town.run().scenario() == scenario;
                if !desk.town.as_ref().is_some_and(same) {
                    desk.town = Some(LiveTown::new(name, scenario, luck));
                }
                vec![Effect::Go(Screen::Town)]
            }
            Err(why) => {
                desk.tell(why, now);
                Vec::new()
            }
        };
    }
    let Some(open) = desk.town.as_mut() else {
        return Vec::new();
    };
    let town = &mut open.town;
    match wanted {
        Watch::Open(_) => {}
        Watch::Play(on) => town.play(on),
        Watch::Day | Watch::Week => {
            town.play(false);
            if wanted == Watch::Day {
                town.day_on();
            } else {
                town.week_on();
            }
        }
        Watch::Pace(speed) => town.speed = speed,
        Watch::Restart => town.restart(),
        Watch::Word(on) => town.set_word_of_mouth(on),
        Watch::Newcomer(name) => {
            town.add_newcomer(&name);
        }
        Watch::Turn(group, name, value) => {
            if let Err(why) = town.turn(group, name, value) {
                desk.tell(why, now);
            }
        }
        Watch::Revert => town.revert(),
        Watch::Picture => return vec![Effect::Picture("town.png")],
        Watch::Norms => {
            let title = format!("Rules tried out in \"{}\"", town.run().scenario().title);
            let pack = norms::pack(town.run().rules(), &title);
            let said = desk.shelf.export("norms.ron", pack.as_bytes());
            desk.tell(said.unwrap_or_else(|why| why), now);
        }
    }
    Vec::new()
}
