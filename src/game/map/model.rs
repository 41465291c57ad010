//! What the layers draw: made from the learner's view alone, in map space, by one pure function.

use std::sync::Arc;

use bevy::prelude::Resource;
use bevy_egui::egui::{Pos2, Vec2};

use super::camera::Camera;
use super::chart::{Chart, closeness, doubt};
use super::news::Gesture;
use super::rings::{self, FEW, Rings};
use super::venues::Venue;
use crate::game::scene::Scene;
use crate::game::theme::Palette;
use crate::game::token::Looks;
use crate::scenario::PersonId;
use crate::sim::mail::LetterState;

/// Days of silence after which a tie is broken into dashes.
const SILENT_AFTER: u32 = 28;

/// Everything on the map.
#[derive(Resource, Clone, Debug)]
pub struct MapModel {
    /// How the people look.
    pub looks: Arc<Looks>,
    /// The colours in use.
    pub palette: Palette,
    /// What part of the map is seen.
    pub camera: Camera,
    /// The rings, once anybody is known.
    pub rings: Option<Rings>,
    /// Everybody, you first, then by id.
    pub tokens: Vec<Token>,
    /// Ties to everybody met.
    pub ties: Vec<Tie>,
    /// Doubt about them.
    pub halos: Vec<Halo>,
    /// Who introduced whom, and letters that wait.
    pub paths: Vec<Path>,
    /// Places where somebody known can be met today.
    pub venues: Vec<Venue>,
    /// Who wants a word.
    pub bubbles: Vec<Pos2>,
    /// Gestures under way.
    pub gestures: Vec<Moving>,
    /// Where somebody stood before they jumped, and how large they are: only where motion is reduced.
    pub ghosts: Vec<(Pos2, f32)>,
    /// Motion is reduced: gestures are icons that stand still.
    pub still: bool,
}

/// A token.
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    /// Whose.
    pub id: PersonId,
    /// Its middle.
    pub at: Pos2,
    /// Its diameter.
    pub diameter: f32,
    /// Never met.
    pub heard_of: bool,
    /// The filter leaves it out.
    pub faded: bool,
    /// The player has turned to them.
    pub selected: bool,
    /// Where the eyes look, each way up to 1, y downwards.
    pub gaze: Vec2,
    /// The eyes are shut.
    pub blinks: bool,
}

/// A tie, from you.
#[derive(Clone, Debug, PartialEq)]
pub struct Tie {
    /// To here.
    pub to: Pos2,
    /// Believed closeness, 0..1.
    pub closeness: f32,
    /// Out of touch for a month.
    pub silent: bool,
    /// How much of it is drawn, 0..1.
    pub drawn: f32,
    /// The filter leaves it out, or it is one of very many.
    pub faded: bool,
}

/// A lens of doubt around a token, along its tie.
#[derive(Clone, Debug, PartialEq)]
pub struct Halo {
    /// Its middle.
    pub at: Pos2,
    /// Half its length.
    pub half: f32,
    /// The filter leaves it out.
    pub faded: bool,
}

/// A line between two people.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// From here.
    pub from: Pos2,
    /// To here.
    pub to: Pos2,
    /// It is a letter under way, not an acquaintance.
    pub letter: bool,
    /// How much of it is drawn, 0..1.
    pub drawn: f32,
    /// The filter leaves it out.
    pub faded: bool,
}

/// A gesture under way.
#[derive(Clone, Debug, PartialEq)]
pub struct Moving {
    /// What it is.
    pub gesture: Gesture,
    /// From here.
    pub from: Pos2,
    /// To here.
    pub to: Pos2,
    /// The token of whoever it is with.
    pub with: Pos2,
    /// How far it is, 0..1.
    pub progress: f32,
}

/// Draws up the model for now.
pub fn model(scene: &Scene, chart: &Chart, looks: &Arc<Looks>, palette: &Palette) -> MapModel {
    let view = &scene.view;
    let mut model = MapModel {
        looks: Arc::clone(looks),
        palette: *palette,
        camera: chart.camera,
        rings: chart.rings(),
        tokens: vec![you(scene, chart)],
        ties: Vec::new(),
        halos: Vec::new(),
        paths: Vec::new(),
        venues: chart.venues().to_vec(),
        bubbles: Vec::new(),
        gestures: Vec::new(),
        ghosts: Vec::new(),
        still: chart.is_reduced(),
    };
    let crowd = view.links().len() > FEW;
    for contact in view.contacts() {
        let Some(at) = chart.place(contact.id) else {
            continue;
        };
        let selected = scene.selected == Some(contact.id);
        let faded = !chart.filter.passes(view, &contact) && !selected;
        let met = contact.link.met();
        let diameter = diameter(met, selected);
        if met {
            let c = closeness(&contact.belief);
            model.ties.push(Tie {
                to: at,
                closeness: c,
                silent: view.today.since(contact.link.last_contact) >= SILENT_AFTER,
                drawn: chart.drawn(contact.id),
                faded: faded || (crowd && !selected && chart.hovered != Some(contact.id)),
            });
            // In a crowd the halos are trimmed, so that they do not cover the next person.
            let most = if crowd { 58.0 } else { 84.0 };
            let half = (38.0 + 160.0 * doubt(&contact.belief)).min(most);
            model.halos.push(Halo { at, half, faded });
        }
        if let Some(by) = contact.link.introduced_by().and_then(|by| chart.place(by)) {
            model.paths.push(Path {
                from: by,
                to: at,
                letter: false,
                drawn: introduced(chart, contact.id),
                faded,
            });
        }
        let waits = view.open_letter(contact.id);
        if waits.is_some_and(|l| l.state == LetterState::Waiting) {
            model.paths.push(Path {
                from: Pos2::ZERO,
                to: at,
                letter: true,
                drawn: 1.0,
                faded,
            });
        }
        model
            .ghosts
            .extend(chart.ghost(contact.id).map(|at| (at, diameter)));
        model.tokens.push(Token {
            id: contact.id,
            at,
            diameter,
            heard_of: !met,
            faded,
            selected,
            gaze: -at.to_vec2().normalized(),
            blinks: chart.blinks(contact.id),
        });
    }
    for request in view.open_requests() {
        if let Some(at) = chart.place(request.from)
            && !model.bubbles.contains(&at)
        {
            model.bubbles.push(at);
        }
    }
    model.gestures = gestures(chart);
    model
}

/// The diameter of somebody's token.
pub fn diameter(met: bool, selected: bool) -> f32 {
    match (met, selected) {
        (_, true) => rings::TOKEN_SELECTED,
        (true, false) => rings::TOKEN,
        (false, false) => rings::TOKEN_HEARD_OF,
    }
}

fn you(scene: &Scene, chart: &Chart) -> Token {
    let to = scene.selected.and_then(|id| chart.place(id));
    Token {
        id: PersonId::YOU,
        at: Pos2::ZERO,
        diameter: rings::TOKEN_YOU,
        heard_of: false,
        faded: false,
        selected: false,
        gaze: to.map_or(Vec2::ZERO, |at| at.to_vec2().normalized()),
        blinks: chart.blinks(PersonId::YOU),
    }
}

/// How much of the path to somebody introduced is drawn: while that gesture runs, it draws itself.
fn introduced(chart: &Chart, id: PersonId) -> f32 {
    let running = (chart.gestures())
        .find(|(s, _)| s.gesture == Gesture::Introduction && (s.third == Some(id) || s.with == id));
    match running {
        Some((_, progress)) if !chart.is_reduced() => progress,
        _ => 1.0,
    }
}

fn gestures(chart: &Chart) -> Vec<Moving> {
    (chart.gestures())
        .filter_map(|(shown, progress)| {
            let with = chart.place(shown.with)?;
            let (from, to) = match (shown.third.and_then(|id| chart.place(id)), shown.from_you) {
                (Some(third), _) => (with, third),
                (None, true) => (Pos2::ZERO, with),
                (None, false) => (with, Pos2::ZERO),
            };
            Some(Moving {
                gesture: shown.gesture,
                from,
                to,
                with,
                progress,
            })
        })
        .collect()
}
