//! The people on the title: some of the built-in scenarios', on the rings of the map.

use bevy_egui::egui::{Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};

use super::scale;
use crate::game::theme::{Palette, Theme, fonts};
use crate::game::token::{Look, Looks, Pose, face};
use crate::model::cues::Mood;
use crate::scenario::{self, PersonId, cast};

/// Who stands there.
pub struct Cast(Vec<Look>);

/// Where somebody stands at 1280×800, and how large.
const PLACES: [(f32, f32, f32); 11] = [
    (902.0, 580.0, 150.0),
    (564.0, 600.0, 106.0),
    (586.0, 420.0, 96.0),
    (650.0, 268.0, 76.0),
    (700.0, 398.0, 84.0),
    (790.0, 242.0, 82.0),
    (842.0, 372.0, 84.0),
    (930.0, 286.0, 84.0),
    (944.0, 432.0, 88.0),
    (1052.0, 434.0, 86.0),
    (1018.0, 690.0, 106.0),
];

/// Where you stand.
const YOU: (f32, f32, f32) = (728.0, 590.0, 140.0);

/// Who is on terms with you, by place.
const TIED: [(usize, f32); 4] = [(0, 7.0), (1, 4.0), (4, 5.0), (6, 4.5)];

/// Who knows whom, by place.
const KNOW: [(usize, usize); 7] = [(3, 5), (5, 7), (2, 4), (2, 3), (5, 6), (8, 9), (0, 10)];

impl Cast {
    /// Somebody from each built-in scenario, until all places are taken.
    pub fn new() -> Self {
        let mut looks = Vec::new();
        for name in ["first-meetup", "a-job-by-spring"] {
            if let Some(scenario) = scenario::library::embedded(name) {
                let cast = cast::Cast::new(&scenario, 1);
                let all = Looks::of(&cast);
                let from = usize::from(!looks.is_empty());
                looks
                    .extend((from..cast.people.len()).map(|n| all.get(PersonId(n as u32)).clone()));
            }
        }
        looks.truncate(PLACES.len() + 1);
        Cast(looks)
    }
}

impl Default for Cast {
    fn default() -> Self {
        Self::new()
    }
}

/// Paints rings, ties and people; they sway a little if it is given the time.
pub fn paint(painter: &Painter, p: &Palette, window: Rect, cast: &Cast, sway: Option<f64>) {
    let s = scale(window);
    let at = |x: f32, y: f32| {
        pos2(
            window.right() - (1280.0 - x) * s,
            window.center().y + (y - 400.0) * s,
        )
    };
    for (n, half) in [
        (0, vec2(424.0, 336.0)),
        (1, vec2(348.0, 254.0)),
        (2, vec2(252.0, 172.0)),
    ] {
        let ring = Rect::from_center_size(at(854.0, 565.0), half * 2.0 * s);
        let stroke = match p.theme {
            Theme::Projector => Stroke::new(2.0, p.line),
            Theme::Paper | Theme::Dark => Stroke::NONE,
        };
        painter.add(Shape::ellipse_filled(
            ring.center(),
            ring.size() / 2.0,
            p.rings[n],
        ));
        painter.add(Shape::ellipse_stroke(
            ring.center(),
            ring.size() / 2.0,
            stroke,
        ));
    }
    let moved = |n: usize, (x, y): (f32, f32)| {
        let drift = sway.map_or(Vec2::ZERO, |time| {
            let period = 6.0 + (n as f64 * 0.7) % 3.0;
            let turn = (time / period * std::f64::consts::TAU + n as f64).sin() as f32;
            vec2(turn * 1.5, turn * 3.0)
        });
        at(x, y) + drift * s
    };
    let place = |n: usize| moved(n, (PLACES[n].0, PLACES[n].1));
    let you = at(YOU.0, YOU.1);
    for (one, two) in KNOW {
        painter.extend(Shape::dotted_line(
            &[place(one), place(two)],
            p.ink2,
            6.0 * s,
            1.3 * s,
        ));
    }
    for (n, width) in TIED {
        painter.line_segment([you, place(n)], Stroke::new(width * s, p.pen));
    }
    let shadow = |center: Pos2, diameter: f32| {
        let below = center + vec2(0.0, diameter * 0.53 * s);
        let half = vec2(diameter * 0.42, diameter * 0.075) * s;
        painter.add(Shape::ellipse_filled(
            below,
            half,
            p.ink.gamma_multiply(0.12),
        ));
    };
    let last_first = (1..cast.0.len()).rev();
    for n in last_first {
        let diameter = PLACES[n - 1].2;
        let center = place(n - 1);
        shadow(center, diameter);
        let to_you = (you - center).normalized();
        let pose = Pose {
            mood: (n == 1).then_some(Mood::Warm),
            gaze: to_you * 0.6,
            ..Pose::default()
        };
        face(painter, center, diameter * s, &cast.0[n], &pose);
    }
    shadow(you + vec2(0.0, 10.0 * s), YOU.2);
    face(
        painter,
        you,
        YOU.2 * s,
        &cast.0[0],
        &Pose {
            gaze: vec2(0.5, 0.0),
            ..Pose::default()
        },
    );
    thought(painter, p, at(812.0, 474.0), s, Said::Dots);
    thought(
        painter,
        p,
        at(968.0, 208.0),
        s,
        Said::Icon(egui_phosphor::regular::LIGHTBULB),
    );
    thought(
        painter,
        p,
        at(566.0, 338.0),
        s,
        Said::Icon(egui_phosphor::regular::GIFT),
    );
}

enum Said {
    Dots,
    Icon(&'static str),
}

/// A small bubble over somebody's head.
fn thought(painter: &Painter, p: &Palette, center: Pos2, s: f32, said: Said) {
    let rect = Rect::from_center_size(center, vec2(60.0, 46.0) * s);
    let (fill, ink) = match said {
        Said::Dots => (p.gold, Palette::on_gold()),
        Said::Icon(_) => (p.sheet, p.ink),
    };
    let tail = vec![
        rect.center_bottom() + vec2(-8.0, -2.0) * s,
        rect.center_bottom() + vec2(8.0, -2.0) * s,
        rect.center_bottom() + vec2(-4.0, 14.0) * s,
    ];
    let edge = Stroke::new(2.0 * s, ink);
    painter.add(Shape::convex_polygon(tail, fill, edge));
    painter.rect(
        rect,
        12.0 * s,
        fill,
        edge,
        bevy_egui::egui::StrokeKind::Inside,
    );
    match said {
        Said::Dots => {
            for n in -1..=1 {
                painter.circle_filled(center + vec2(n as f32 * 13.0, 0.0) * s, 4.0 * s, ink);
            }
        }
        Said::Icon(icon) => {
            let glyph = painter.layout_no_wrap(icon.to_owned(), fonts::icon(26.0 * s), ink);
            painter.galley(center - glyph.size() / 2.0, glyph, ink);
        }
    }
}
