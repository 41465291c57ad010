//! A token in a panel.

use bevy_egui::egui::emath::Rot2;
use bevy_egui::egui::{Painter, Pos2, Vec2, vec2};

use super::Look;
use super::brush::Brush;
use super::layers::{self, Eyes, State};
use super::tag::{tag, write};
use crate::game::theme;
use crate::model::cues::Mood;

/// How somebody holds themselves. The default looks straight ahead, and shows eyes only.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Pose {
    /// The last cue, in portraits only: gives a mouth. The words beside it must say the same.
    pub mood: Option<Mood>,
    /// Where the eyes look: as far as 1 in any direction, y down.
    pub gaze: Vec2,
    /// Lean, in degrees clockwise (−5..5).
    pub lean: f32,
    /// Whether you have met.
    pub state: State,
}

impl Pose {
    /// Somebody you know the name of, no more.
    pub const HEARD_OF: Pose = Pose {
        mood: None,
        gaze: Vec2::ZERO,
        lean: 0.0,
        state: State::HeardOf,
    };

    /// A portrait that repeats this cue: the mouth, and the lean that goes with it.
    pub fn of(mood: Mood) -> Self {
        let lean = match mood {
            Mood::Cold => -5.0,
            Mood::Cool => -3.0,
            Mood::Even => 0.0,
            Mood::Warm => 2.0,
            Mood::Delighted => 4.0,
        };
        Pose {
            mood: Some(mood),
            lean,
            ..Pose::default()
        }
    }

    /// Where the eyes really look: somebody cool looks away.
    fn eyes(&self) -> Vec2 {
        match self.mood {
            Some(Mood::Cold) => vec2(self.gaze.x + 0.9, 0.35),
            Some(Mood::Cool) => vec2(self.gaze.x + 0.5, 0.35),
            _ => self.gaze,
        }
    }
}

/// Paints somebody: 168 across in a modal, 84 on a card, 38 to 44 in a row, where there is no name tag.
pub fn face(painter: &Painter, center: Pos2, diameter: f32, look: &Look, pose: &Pose) {
    let palette = theme::of(painter.ctx());
    let brush = Brush {
        center,
        lean: Rot2::from_angle(pose.lean.to_radians()),
        soft: 1.0 / painter.pixels_per_point(),
        hue: look.features().hue,
        palette: &palette,
    };
    let mut parts = layers::body(look, diameter, pose.state);
    if pose.state == State::Met {
        parts.extend(layers::eyes(look, diameter, pose.eyes(), Eyes::Open));
        parts.extend(layers::mouth(look, diameter, pose.mood));
        parts.extend(layers::plate(look, diameter));
    }
    let mut shapes = Vec::new();
    for part in &parts {
        brush.draw(part, &mut shapes);
    }
    painter.extend(shapes);
    if let Some(tag) = tag(look, diameter, pose.state) {
        write(painter, &palette, center, look, &tag, pose.lean);
    }
}
