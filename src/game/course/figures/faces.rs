//! Ten faces, filled as far as something happens, with the guess as a bracket below them.

use bevy_egui::egui::{Align2, Painter, Rect, Stroke, Ui, Vec2, pos2, vec2};

use super::{bet, slider, units};
use crate::game::debrief::plot;
use crate::game::theme::{self, fonts, paint};
use crate::game::token::{Looks, Pose, face};
use crate::scenario::lesson::{Answer, Bet};
use crate::scenario::{Lesson, PersonId};
use crate::study::course::shown::BetTold;

/// Whose faces they are.
pub struct Who {
    /// Ten of the same, if it is about one person.
    one: Option<PersonId>,
    /// How many people there are besides you.
    others: u32,
}

impl Who {
    /// Those whom a bet is about: one person ten times, or ten of everybody.
    pub fn of(lesson: &Lesson, placed: Option<&Bet>) -> Self {
        let about = placed.and_then(|bet| match &bet.answer {
            Answer::Slider { of, .. } => of.person(),
            _ => None,
        });
        Who {
            one: about,
            others: lesson.scenario.people.len().saturating_sub(1) as u32,
        }
    }

    fn nth(&self, n: usize) -> PersonId {
        match (self.one, self.others) {
            (Some(one), _) => one,
            (None, 0) => PersonId::YOU,
            (None, others) => PersonId(1 + n as u32 % others),
        }
    }
}

/// Room for the number.
const NUMBER: f32 = 84.0;

/// The ten, with the number they stand for, and the guess below.
pub fn ten(
    ui: &mut Ui,
    looks: &Looks,
    who: &Who,
    told: &BetTold,
    guess: Option<f32>,
    truth: Option<f32>,
) {
    let p = theme::of(ui.ctx());
    let width = ui.available_width();
    let each = ((width - NUMBER) / 10.0).clamp(20.0, 54.0);
    let said = slider::said(ui.painter(), &p, told, width);
    let size = vec2(width, each + 18.0 + said.size().y);
    let (response, painter) = plot::picture(ui, size, &bet::sentence(told));
    let rect = response.rect;
    for n in 0..10 {
        let place = Rect::from_min_size(rect.min + vec2(n as f32 * each, 0.0), Vec2::splat(each));
        let place = place.shrink(each * 0.08);
        let filled = truth.map(|truth| (truth * 10.0 - n as f32).clamp(0.0, 1.0));
        if filled.is_none_or(|filled| filled < 1.0) {
            let edge = Stroke::new(1.5, p.edge);
            paint::dashed_rect(&painter, place, place.width() / 2.0, edge, 4.0, 4.0);
        }
        match filled {
            Some(filled) => {
                let clipped = part(&painter, place, filled);
                let look = looks.get(who.nth(n));
                face(
                    &clipped,
                    place.center(),
                    place.width(),
                    look,
                    &Pose::default(),
                );
            }
            None => {
                let font = fonts::body(fonts::size::BODY);
                painter.text(place.center(), Align2::CENTER_CENTER, "?", font, p.ink2);
            }
        }
    }
    let y = rect.top() + each + 12.0;
    if let Some(guess) = guess {
        let right = rect.left() + 2.0 + guess * (each * 10.0 - 2.0);
        slider::bracket(&painter, &p, rect.left() + 2.0, right, y);
    }
    painter.galley(pos2(rect.left() + 2.0, y + 4.0), said, p.ink);
    let (number, color) = match truth {
        Some(truth) => (units::in_100(f64::from(truth)).to_string(), p.truth),
        None => ("?".to_owned(), p.ink2),
    };
    let right = rect.right() - 2.0;
    let font = fonts::bold(fonts::size::H1);
    let number = painter.text(
        pos2(right, rect.top() - 2.0),
        Align2::RIGHT_TOP,
        number,
        font,
        color,
    );
    let font = fonts::body(fonts::size::CAPTION);
    painter.text(
        pos2(right, number.bottom() - 4.0),
        Align2::RIGHT_TOP,
        "in 100",
        font,
        p.ink2,
    );
}

/// A painter for the left part of a face.
fn part(painter: &Painter, place: Rect, filled: f32) -> Painter {
    let mut clip = place.expand(4.0);
    if filled <= 0.0 {
        clip = Rect::NOTHING;
    } else if filled < 1.0 {
        clip.set_right(place.left() + place.width() * filled);
    }
    painter.with_clip_rect(clip.intersect(painter.clip_rect()))
}
