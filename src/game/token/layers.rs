//! A token as layers of parts, from the lowest up: the one place that says what a token is made of. What draws them,
//! in a panel or on the map, and what tests them all read this.

use bevy_egui::egui::{Vec2, vec2};

use super::area::Area;
use super::body::Body;
use super::features::{Shape, Top};
use super::outline::{ellipse, rounded_rect};
use super::tone::Tone;
use super::{Look, tops};
use crate::model::cues::Mood;

/// A piece of a token: in points, y down, the token's centre at the origin.
#[derive(Clone, Debug, PartialEq)]
pub struct Part<'a> {
    /// What it is.
    pub form: Form<'a>,
    /// What it is coloured like.
    pub tone: Tone,
}

/// What a part is.
#[derive(Clone, Debug, PartialEq)]
pub enum Form<'a> {
    /// An area in units of half a diameter, times this.
    Area(&'a Area, f32),
    /// The inside of a closed line without dents.
    Convex(Vec<Vec2>),
    /// A line of this width.
    Line(Line),
}

/// A line and how it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its corners.
    pub points: Vec<Vec2>,
    /// Its width, in points.
    pub width: f32,
    /// How it goes on at its end.
    pub kind: LineKind,
}

/// How a line goes on at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// It ends, in a half circle.
    Open,
    /// It returns to its start.
    Closed,
    /// It returns to its start, in dashes.
    Dashed,
}

/// Whether somebody can be talked to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum State {
    /// You have met.
    #[default]
    Met,
    /// You know the name only: no face, a dashed outline.
    HeardOf,
}

/// Eyelids.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Eyes {
    /// As nearly always.
    #[default]
    Open,
    /// In a blink.
    Shut,
}

/// Width of the outline of a token of this diameter.
pub fn outline_width(diameter: f32) -> f32 {
    (diameter * 0.032).clamp(1.6, 4.0)
}

/// Everything but eyes, mouth and name tag.
pub fn body(look: &Look, diameter: f32, state: State) -> Vec<Part<'_>> {
    let (body, r, pen) = (look.body(), diameter / 2.0, outline_width(diameter));
    let fill = &body.areas[0].0;
    if state == State::HeardOf {
        return vec![
            area(fill, r, Tone::Absent),
            Part {
                form: Form::Line(Line {
                    points: scaled(&body.outline, r),
                    width: pen * 0.95,
                    kind: LineKind::Dashed,
                }),
                tone: Tone::Hearsay,
            },
        ];
    }
    let top = look.features().top;
    let mut parts = tops::behind(top, &body.outline, r, pen);
    parts.extend(body.areas.iter().map(|(a, tone)| area(a, r, *tone)));
    parts.push(outline_part(body, r, pen));
    parts.extend(tops::before(top, &body.outline, r, pen));
    if top == Top::Glasses {
        parts.extend(tops::glasses(eyes_at(look.features().shape), r, pen));
    }
    parts
}

/// The eyes, which look this way: as far as 1 in any direction, y down.
pub fn eyes(look: &Look, diameter: f32, gaze: Vec2, eyes: Eyes) -> Vec<Part<'static>> {
    let r = diameter / 2.0;
    let at = eyes_at(look.features().shape);
    let shift = gaze * vec2(0.08, 0.06);
    let eye = |side: f32| {
        let center = (vec2(side * at.x, at.y) + shift) * r;
        match eyes {
            Eyes::Open => convex(ellipse(center, vec2(0.088, 0.11) * r, 24), Tone::Features),
            Eyes::Shut => {
                let half = vec2(0.10 * r, 0.0);
                let width = outline_width(diameter) * 0.95;
                line(vec![center - half, center + half], width, Tone::Features)
            }
        }
    };
    vec![eye(-1.0), eye(1.0)]
}

/// The mouth: it repeats a cue that was seen. Only the player has one without.
pub fn mouth(look: &Look, diameter: f32, mood: Option<Mood>) -> Option<Part<'static>> {
    let r = diameter / 2.0;
    let mood = if look.is_you() {
        Some(Mood::Warm)
    } else {
        mood
    };
    let (half, bend) = match mood? {
        Mood::Cold => (0.12, -0.04),
        Mood::Cool => (0.15, 0.0),
        Mood::Even => (0.15, 0.035),
        Mood::Warm => (0.15, 0.08),
        Mood::Delighted => (0.15, 0.13),
    };
    let y = eyes_at(look.features().shape).y + 0.28;
    let points = (-6..=6).map(|n: i8| {
        let t = f32::from(n) / 6.0;
        vec2(half * t, y + bend * (1.0 - t * t)) * r
    });
    let width = outline_width(diameter) * 0.95;
    Some(line(points.collect(), width, Tone::Features))
}

/// The empty name tag, where there is one.
pub fn plate(look: &Look, diameter: f32) -> Vec<Part<'static>> {
    let Some(tag) = super::tag(look, diameter, State::Met) else {
        return Vec::new();
    };
    let tilt = bevy_egui::egui::emath::Rot2::from_angle(tag.tilt);
    let corners = rounded_rect(Vec2::ZERO, tag.size, tag.size.y / 4.0);
    let corners: Vec<_> = corners.into_iter().map(|p| tag.center + tilt * p).collect();
    let rim = closed(corners.clone(), outline_width(diameter) * 0.7, Tone::Deep);
    vec![convex(corners, Tone::Tag), rim]
}

/// The right eye, in units of half a diameter.
fn eyes_at(shape: Shape) -> Vec2 {
    match shape {
        Shape::Hill => vec2(0.21, -0.17),
        Shape::Bubble => vec2(0.27, -0.30),
        _ => vec2(0.27, -0.25),
    }
}

fn outline_part(body: &Body, r: f32, pen: f32) -> Part<'static> {
    closed(scaled(&body.outline, r), pen, Tone::Outline)
}

fn scaled(points: &[Vec2], r: f32) -> Vec<Vec2> {
    points.iter().map(|p| *p * r).collect()
}

fn area(area: &Area, r: f32, tone: Tone) -> Part<'_> {
    Part {
        form: Form::Area(area, r),
        tone,
    }
}

/// The inside of a closed line without dents.
pub(super) fn convex(points: Vec<Vec2>, tone: Tone) -> Part<'static> {
    Part {
        form: Form::Convex(points),
        tone,
    }
}

/// A closed line.
pub(super) fn closed(points: Vec<Vec2>, width: f32, tone: Tone) -> Part<'static> {
    let kind = LineKind::Closed;
    Part {
        form: Form::Line(Line {
            points,
            width,
            kind,
        }),
        tone,
    }
}

/// A line that ends.
pub(super) fn line(points: Vec<Vec2>, width: f32, tone: Tone) -> Part<'static> {
    let kind = LineKind::Open;
    Part {
        form: Form::Line(Line {
            points,
            width,
            kind,
        }),
        tone,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::game::token::features::{Features, Pattern};
    use crate::game::token::outline::rim;

    fn all() -> impl Iterator<Item = Body> {
        let shapes = Shape::PEOPLE.into_iter().chain([Shape::Bubble]);
        let kinds = shapes.flat_map(|shape| Pattern::ALL.map(|pattern| (shape, pattern)));
        kinds
            .zip(Top::ALL.into_iter().cycle())
            .map(|((shape, pattern), top)| {
                Body::new(&Features {
                    shape,
                    pattern,
                    top,
                    ..Features::YOU
                })
            })
    }

    #[test]
    fn whatever_is_cut_to_an_outline_lies_within_it() {
        for body in all() {
            for point in body.areas.iter().flat_map(|(area, _)| &area.points) {
                let far = rim(&body.outline, point.angle()).length();
                assert!(point.length() < far + 2e-3, "{point:?} is outside, {far}");
            }
        }
    }

    #[test]
    fn triangles_cover_their_area_once_and_are_finite() {
        for (area, tone) in all().flat_map(|body| body.areas) {
            let at = |n: u32| area.points[n as usize];
            let covered: f32 = (area.triangles.chunks_exact(3))
                .map(|t| (at(t[0]), at(t[1]) - at(t[0]), at(t[2]) - at(t[0])))
                .map(|(_, a, b)| (a.x * b.y - a.y * b.x).abs() / 2.0)
                .sum();
            let size = area.size();
            assert!(
                (covered - size).abs() < 0.01,
                "{tone:?}: {covered} of {size}"
            );
            let all_finite = area
                .points
                .iter()
                .chain(&area.normals)
                .all(|p| p.is_finite());
            assert!(all_finite && size > 0.0, "{tone:?}");
        }
    }

    #[test]
    fn nothing_of_a_jumper_is_above_the_neck() {
        for (area, tone) in all().flat_map(|body| body.areas) {
            if matches!(tone, Tone::Pattern) {
                assert!(area.points.iter().all(|p| p.y > 0.0));
            }
        }
    }
}
