//! Ten faces, filled as far as something happens, with the guess as a bracket below them.

use bevy_egui::egui::{Align2, Painter, Pos2, Shape, Stroke, Ui, pos2, vec2};

use super::{bet, slider, units};
use crate::game::debrief::plot;
use crate::game::theme::{self, Palette, fonts};
use crate::game::token::layers::{self, Form};
use crate::game::token::{Look, Looks, Pose, State, face};
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
    let filled = truth.map(|truth| (truth * 10.0).round() as usize);
    for n in 0..10 {
        let center = rect.min + vec2((n as f32 + 0.5) * each, each / 2.0);
        let (look, size) = (looks.get(who.nth(n)), each * 0.84);
        if filled.is_some_and(|filled| n < filled) {
            face(&painter, center, size, look, &Pose::default());
        } else {
            outline(&painter, &p, center, size, look);
        }
        if filled.is_none() {
            let font = fonts::body(fonts::size::BODY);
            painter.text(center, Align2::CENTER_CENTER, "?", font, p.ink2);
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

/// The place of a face that is not there.
fn outline(painter: &Painter, p: &Palette, center: Pos2, size: f32, look: &Look) {
    for part in layers::body(look, size, State::HeardOf) {
        if let Form::Line(line) = part.form {
            let points = line.points.iter().chain(line.points.first());
            let points: Vec<Pos2> = points.map(|point| center + *point).collect();
            let stroke = Stroke::new(1.5, p.edge);
            painter.extend(Shape::dashed_line(&points, stroke, 4.0, 4.0));
        }
    }
}
