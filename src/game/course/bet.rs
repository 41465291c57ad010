//! Placing a bet: a slider, one of some ways, or a curve drawn by hand.

use bevy_egui::egui::{
    Key, Modifiers, Pos2, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo,
    WidgetType, pos2, vec2,
};

use super::scale::scale;
use crate::game::intent::{Intent, Learn};
use crate::game::theme::{self, Palette, fonts, paint};
use crate::game::widgets::{Tile, caption};
use crate::study::course::bets::Guess;
use crate::study::course::shown::{How, Question};

/// Points of a drawn curve.
const POINTS: u32 = 8;
/// Its height.
const HEIGHT: f32 = 220.0;

/// What the page remembers of a bet while it is placed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BetState {
    /// The point of the curve that the keyboard moves.
    point: usize,
}

/// Asks for it. `name` is the question.
pub fn bet(ui: &mut Ui, name: &str, question: &Question, state: &mut BetState) -> Option<Intent> {
    ui.set_width(ui.available_width());
    if question.is_settled {
        caption(ui, "This bet has been revealed, and stands as it was.");
        ui.disable();
    }
    let place = |guess| Some(Intent::Learn(Learn::Place(guess)));
    match &question.how {
        How::Slider { low, high } => {
            let mut share = match question.guess {
                Some(Guess::Share(share)) => Some(share),
                _ => None,
            };
            let response = scale(ui, name, (low, high), &mut share);
            let changed = response.changed();
            let_go_by_space(ui, &response);
            share
                .filter(|_| changed)
                .and_then(|share| place(Guess::Share(share)))
        }
        How::Choice(ways) => {
            let chosen = match question.guess {
                Some(Guess::Way(way)) => Some(way),
                _ => None,
            };
            choice(ui, ways, chosen).and_then(|way| place(Guess::Way(way)))
        }
        How::Curve { of, way, days } => {
            let drawn = match &question.guess {
                Some(Guess::Curve(points)) => points.clone(),
                _ => Vec::new(),
            };
            caption(
                ui,
                &format!(
                    "{of}. {way}, over {days} days. Draw it with the pointer, or with the arrow keys."
                ),
            );
            curve(ui, name, *days, drawn, state).and_then(|points| place(Guess::Curve(points)))
        }
    }
}

fn choice(ui: &mut Ui, ways: &[String], chosen: Option<usize>) -> Option<usize> {
    const KEYS: [&str; 6] = ["1", "2", "3", "4", "5", "6"];
    let mut picked = None;
    let size = vec2(ui.available_width(), 52.0);
    for (n, (way, key)) in ways.iter().zip(KEYS).enumerate() {
        let tile = Tile::new(way, "")
            .key(key)
            .selected(chosen == Some(n))
            .size(size);
        let hit = Key::from_name(key).is_some_and(|key| {
            ui.is_enabled() && ui.input_mut(|i| i.consume_key(Modifiers::NONE, key))
        });
        let response = tile.show(ui);
        if hit {
            // Else Space would choose again whatever has the keyboard, where it says that it places the bet.
            ui.memory_mut(|m| {
                if let Some(id) = m.focused() {
                    m.surrender_focus(id);
                }
            });
        }
        if response.clicked() || hit {
            picked = Some(n);
        }
    }
    picked
}

/// Where the points of a curve stand.
struct Sheet {
    rect: Rect,
    days: u32,
}

impl Sheet {
    fn day(&self, point: u32) -> u32 {
        self.days * point / (POINTS - 1)
    }

    fn at(&self, day: u32, level: f64) -> Pos2 {
        let x = self.rect.left() + self.rect.width() * day as f32 / self.days.max(1) as f32;
        pos2(x, self.rect.bottom() - self.rect.height() * level as f32)
    }

    fn paint(&self, ui: &Ui, p: &Palette, points: &[(u32, f64)]) {
        let painter = ui.painter();
        painter.rect(
            self.rect,
            8.0,
            p.paper,
            Stroke::new(1.5, p.edge),
            StrokeKind::Outside,
        );
        for level in [0.25, 0.5, 0.75] {
            let y = self.at(0, level).y;
            painter.hline(self.rect.x_range(), y, Stroke::new(1.0, p.grid));
        }
        let label = |at: Pos2, text: &str| {
            let galley =
                painter.layout_no_wrap(text.to_owned(), fonts::body(fonts::size::CAPTION), p.ink2);
            painter.galley(at, galley, p.ink2);
        };
        label(self.rect.left_top() + vec2(8.0, 6.0), "as much as can be");
        label(self.rect.left_bottom() + vec2(8.0, -24.0), "none");
        let line: Vec<Pos2> = points
            .iter()
            .map(|(day, level)| self.at(*day, *level))
            .collect();
        painter.extend(Shape::dashed_line(&line, Stroke::new(3.0, p.pen), 8.0, 5.0));
        for at in line {
            painter.circle_filled(at, 5.0, p.pen);
        }
    }
}

/// Draws a curve by its points; gives them back when they have changed.
fn curve(
    ui: &mut Ui,
    name: &str,
    days: u32,
    mut points: Vec<(u32, f64)>,
    state: &mut BetState,
) -> Option<Vec<(u32, f64)>> {
    let p = theme::of(ui.ctx());
    let size = vec2(ui.available_width(), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    let sheet = Sheet {
        rect: rect.shrink(8.0),
        days,
    };
    response.widget_info(|| {
        let value = points.get(state.point).map(|point| point.1 * 100.0);
        let mut info = WidgetInfo::labeled(WidgetType::Slider, true, name);
        info.value = value;
        info
    });
    let mut changed = false;
    if let Some(pointer) = response.interact_pointer_pos() {
        let along = (pointer.x - sheet.rect.left()) / sheet.rect.width();
        let point = (along * (POINTS - 1) as f32)
            .round()
            .clamp(0.0, (POINTS - 1) as f32) as u32;
        let level = f64::from((sheet.rect.bottom() - pointer.y) / sheet.rect.height());
        set(&mut points, &sheet, point, level.clamp(0.0, 1.0));
        state.point = point as usize;
        response.request_focus();
        changed = true;
    }
    if response.has_focus() {
        changed |= by_key(ui, &response, &sheet, &mut points, state);
    }
    sheet.paint(ui, &p, &points);
    if response.has_focus()
        && let Some((day, level)) = points.get(state.point)
    {
        let at = sheet.at(*day, *level);
        ui.painter().circle_stroke(at, 9.0, Stroke::new(2.0, p.ink));
    }
    paint::focus_ring(ui, &response, 8.0);
    let_go_by_space(ui, &response);
    changed.then_some(points)
}

/// Space means nothing to what is moved by arrows; it places the bet, as the button says.
fn let_go_by_space(ui: &Ui, response: &Response) {
    if response.has_focus() && ui.input(|i| i.key_pressed(Key::Space)) {
        ui.memory_mut(|m| m.surrender_focus(response.id));
    }
}

/// Puts a point at a level. The first one drawn makes a level line of all.
fn set(points: &mut Vec<(u32, f64)>, sheet: &Sheet, point: u32, level: f64) {
    if points.len() != POINTS as usize {
        *points = (0..POINTS).map(|n| (sheet.day(n), level)).collect();
    }
    points[point as usize].1 = level;
}

fn by_key(
    ui: &Ui,
    response: &Response,
    sheet: &Sheet,
    points: &mut Vec<(u32, f64)>,
    state: &mut BetState,
) -> bool {
    let filter = bevy_egui::egui::EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..Default::default()
    };
    ui.memory_mut(|m| m.set_focus_lock_filter(response.id, filter));
    let pressed = |key| ui.input(|i| i.num_presses(key)) as i64;
    let along = pressed(Key::ArrowRight) - pressed(Key::ArrowLeft);
    let most = i64::from(POINTS) - 1;
    state.point = (state.point as i64 + along).clamp(0, most) as usize;
    let up = pressed(Key::ArrowUp) - pressed(Key::ArrowDown);
    if up == 0 {
        return false;
    }
    let level = points.get(state.point).map_or(0.5, |point| point.1);
    let level = (level + up as f64 * 0.05).clamp(0.0, 1.0);
    set(points, sheet, state.point as u32, level);
    true
}
