//! The name tag: where it hangs, what is written on it, and how egui writes it.

use bevy_egui::egui::emath::{Rot2, TSTransform};
use bevy_egui::egui::epaint::TextShape;
use bevy_egui::egui::{Color32, Painter, Pos2, Vec2, vec2};

use super::Look;
use super::features::Shape;
use super::layers::State;
use super::tone::Tone;
use crate::game::theme::{Palette, fonts};

/// Below this diameter a token has no tag: its initials could not be read.
pub const LEAST_WITH_TAG: f32 = 50.0;

/// Where initials stand on a token.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tag {
    /// Its middle, from the token's centre, in points, y down.
    pub center: Vec2,
    /// Width and height of the plate, in points.
    pub size: Vec2,
    /// How it hangs, in radians clockwise.
    pub tilt: f32,
    /// Size of the initials, in points.
    pub font_size: f32,
    /// What the initials are coloured like.
    pub tone: Tone,
}

/// The tag of a token of this diameter. Somebody only heard of has no plate, but their initials at any size.
pub fn tag(look: &Look, diameter: f32, state: State) -> Option<Tag> {
    let letters = look.initials().chars().count() as f32;
    if state == State::HeardOf {
        let font_size = diameter * 0.30;
        return Some(Tag {
            center: Vec2::ZERO,
            size: font_size * vec2(0.72 * letters, 1.0),
            tilt: 0.0,
            font_size,
            tone: Tone::Hearsay,
        });
    }
    if diameter < LEAST_WITH_TAG {
        return None;
    }
    let font_size = diameter * if diameter < 110.0 { 0.215 } else { 0.17 };
    let y = match look.features().shape {
        Shape::Pick => 0.42,
        Shape::Hexagon => 0.50,
        Shape::Kite => 0.47,
        Shape::Egg => 0.53,
        Shape::Bubble => 0.40,
        _ => 0.55,
    };
    Some(Tag {
        center: vec2(0.0, y * diameter / 2.0),
        size: font_size * vec2(0.72 * letters + 0.56, 1.22),
        tilt: look.features().tilt.to_radians(),
        font_size,
        tone: Tone::TagInk,
    })
}

/// Writes somebody's initials on a tag that [`mesh`](super::mesh) or [`face`](super::face) drew. `center` is the
/// token's; `lean` its lean, in degrees.
pub fn write(
    painter: &Painter,
    palette: &Palette,
    center: Pos2,
    look: &Look,
    tag: &Tag,
    lean: f32,
) {
    let color: Color32 = tag.tone.color(look.features().hue, palette);
    let text = look.initials().to_owned();
    let galley = painter.layout_no_wrap(text, fonts::bold(tag.font_size * FINER), color);
    // Capitals have no descenders: the middle of their height belongs on the middle of the tag, not that of the row.
    let baseline = galley.rows.first().and_then(|row| {
        let glyph = row.glyphs.first()?;
        Some(row.pos.y + glyph.pos.y)
    });
    let baseline = baseline.unwrap_or(galley.size().y * 0.8) / FINER;
    let middle_of_text = vec2(
        galley.size().x / FINER / 2.0,
        baseline - tag.font_size * CAPITAL / 2.0,
    );
    let lean = Rot2::from_angle(lean.to_radians());
    let turn = Rot2::from_angle(tag.tilt) * lean;
    let mut text = TextShape::new(Pos2::ZERO, galley, color);
    text.transform(TSTransform::from_scaling(1.0 / FINER));
    text.pos = center + lean * tag.center - turn * middle_of_text;
    text.angle = turn.angle();
    painter.add(text);
}

/// How much finer than their size initials are set: turned letters blur otherwise.
const FINER: f32 = 2.0;
/// Height of a capital letter of the bold face, as a share of its size.
const CAPITAL: f32 = 0.668;
