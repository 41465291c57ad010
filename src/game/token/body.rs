//! The parts of a token that are cut to its outline: made once for a combination of shape, pattern and top.

use bevy_egui::egui::{Vec2, vec2};

use super::area::{Area, Rings, ring};
use super::features::{Features, Shape, Top};
use super::jumper::{jumper, pattern};
use super::outline::{curve, highest, outline};
use super::tone::Tone;

/// What is inside an outline, in units of half a diameter, y down.
#[derive(Debug)]
pub struct Body {
    /// The outline itself.
    pub outline: Vec<Vec2>,
    /// Areas with their tones, from the lowest layer up: face, jumper, pattern, hat.
    pub areas: Vec<(Area, Tone)>,
}

impl Body {
    /// Cuts it out. The player wears no jumper.
    pub fn new(features: &Features) -> Self {
        let outline = outline(features.shape);
        let within = vec![ring(&outline)];
        let mut areas = vec![(Area::new(&outline), Tone::Fill)];
        if features.shape != Shape::Bubble {
            let jumper = Area::cut(&jumper(), &within);
            let worn = Area::cut(&pattern(features.pattern), &jumper.rings());
            areas.push((jumper, Tone::Jumper));
            areas.push((worn, Tone::Pattern));
        }
        let hat = hat(features.top, highest(&outline));
        areas.extend(
            hat.into_iter()
                .map(|(rings, tone)| (Area::cut(&rings, &within), tone)),
        );
        Body { outline, areas }
    }
}

/// What of a top lies within the outline. `high` is where the outline is highest.
fn hat(top: Top, high: f32) -> Vec<(Rings, Tone)> {
    let strip = |from: f32, to: f32| {
        let corners = [(-1.2, from), (1.2, from), (1.2, to), (-1.2, to)];
        vec![ring(&corners.map(|(x, y)| vec2(x, high + y)))]
    };
    match top {
        Top::Beanie => vec![
            (strip(-0.1, 0.32), Tone::Outline),
            (strip(0.30, 0.44), Tone::Jumper),
        ],
        Top::Cap => vec![(strip(-0.1, 0.34), Tone::Outline)],
        Top::Band => vec![(strip(0.20, 0.35), Tone::Outline)],
        Top::Bob => vec![(vec![fringe()], Tone::Outline)],
        Top::None | Top::Tuft | Top::Bun | Top::Glasses | Top::Curls | Top::Sprout => Vec::new(),
    }
}

/// Hair that parts above the eyes.
fn fringe() -> Vec<[f32; 2]> {
    let (right, middle, left) = (vec2(1.2, -0.10), vec2(0.0, -0.60), vec2(-1.2, -0.10));
    let mut line = vec![vec2(-1.2, -1.2), vec2(1.2, -1.2), right];
    line.extend(curve(right, vec2(0.72, -0.60), middle, 12));
    line.extend(curve(middle, vec2(-0.72, -0.60), left, 12));
    ring(&line)
}
