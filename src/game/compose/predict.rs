//! The guess before an answer: ten faces, and a slider from surely no to surely yes.

use bevy_egui::egui::accesskit::{Action, ActionData};
use bevy_egui::egui::{
    Align2, CornerRadius, EventFilter, Key, Pos2, Rect, Response, Sense, Shape, Stroke, StrokeKind,
    Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::game::theme::{self, fonts};
use crate::game::token::{Look, Pose, face};

/// Room for the number and its words, right of the faces.
const WORDS: f32 = 104.0;
/// From the top of the faces to the middle of the rail.
const RAIL: f32 = 78.0;
/// Height of all of it.
const HEIGHT: f32 = 120.0;

/// So many evenings of ten, in words.
pub fn feels(tenths: u8) -> &'static str {
    match tenths {
        0 => "surely no",
        1 => "hardly ever",
        2 => "seldom",
        3 => "now and then",
        4 => "less than even",
        5 => "even",
        6 => "better than even",
        7 => "more often than not",
        8 => "usually",
        9 => "nearly always",
        _ => "surely yes",
    }
}

/// "6 in ten, better than even".
pub(super) fn in_words(tenths: u8) -> String {
    format!("{tenths} in ten, {}", feels(tenths))
}

/// Asks on how many of ten evenings it is a yes: click a face, drag, press an arrow or a digit. `name` is the
/// question, as a screen reader says it.
pub fn predict(ui: &mut Ui, look: &Look, name: &str, tenths: &mut Option<u8>) -> Response {
    let places = Places::within(ui, HEIGHT, WORDS);
    let before = *tenths;
    let mut response = ui.allocate_rect(places.all, Sense::click_and_drag());
    if response.clicked() || response.drag_started() {
        response.request_focus();
    }
    if let Some(pointer) = response.interact_pointer_pos() {
        *tenths = Some(places.under(pointer));
    }
    if response.has_focus() {
        by_key(ui, &response, tenths);
    } else if !ui.ctx().text_edit_focused() {
        by_digit(ui, tenths);
    }
    by_assistance(ui, &response, tenths);
    if *tenths != before {
        response.mark_changed();
    }
    say(ui, &response, name, *tenths);
    if ui.is_rect_visible(places.all) {
        places.paint(ui, look, *tenths, false);
        places.words(ui, *tenths);
        if response.has_focus() {
            let p = theme::of(ui.ctx());
            let at = places.knob(tenths.unwrap_or(5));
            let ring = Stroke::new(2.5, p.ink);
            dashed_circle(ui, at, 18.0, ring, 6.0);
        }
    }
    response
}

/// The same afterwards: what was guessed, and cannot be changed any more.
pub fn predicted(ui: &mut Ui, look: &Look, tenths: u8) -> Response {
    let places = Places::within(ui, HEIGHT - 4.0, 0.0);
    let response = ui.allocate_rect(places.all, Sense::hover());
    response.widget_info(|| {
        WidgetInfo::labeled(
            WidgetType::Label,
            true,
            format!("You said {}", in_words(tenths)),
        )
    });
    places.paint(ui, look, Some(tenths), true);
    response
}

fn by_key(ui: &Ui, response: &Response, tenths: &mut Option<u8>) {
    let filter = EventFilter {
        horizontal_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|m| m.set_focus_lock_filter(response.id, filter));
    ui.input(|i| {
        let (less, more) = (
            i.num_presses(Key::ArrowLeft),
            i.num_presses(Key::ArrowRight),
        );
        step(tenths, more as i64 - less as i64);
        if i.key_pressed(Key::Home) {
            *tenths = Some(0);
        }
        if i.key_pressed(Key::End) {
            *tenths = Some(10);
        }
    });
    by_digit(ui, tenths);
}

/// A digit is a guess wherever the keyboard is not needed for something else.
fn by_digit(ui: &Ui, tenths: &mut Option<u8>) {
    const DIGITS: [Key; 10] = [
        Key::Num0,
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
        Key::Num7,
        Key::Num8,
        Key::Num9,
    ];
    if let Some(n) = (DIGITS.into_iter()).position(|key| ui.input(|i| i.key_pressed(key))) {
        *tenths = Some(n as u8);
    }
}

fn by_assistance(ui: &Ui, response: &Response, tenths: &mut Option<u8>) {
    ui.input(|i| {
        let asked = |action| i.num_accesskit_action_requests(response.id, action) as i64;
        step(tenths, asked(Action::Increment) - asked(Action::Decrement));
        for request in i.accesskit_action_requests(response.id, Action::SetValue) {
            if let Some(ActionData::NumericValue(value)) = request.data {
                *tenths = Some(value.round().clamp(0.0, 10.0) as u8);
            }
        }
    });
}

/// A step to either side. Without a guess yet, the first one starts from even.
fn step(tenths: &mut Option<u8>, by: i64) {
    if by != 0 {
        let from = i64::from(tenths.unwrap_or(5));
        *tenths = Some((from + by).clamp(0, 10) as u8);
    }
}

fn say(ui: &Ui, response: &Response, name: &str, tenths: Option<u8>) {
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(WidgetType::Slider, true, name);
        info.value = tenths.map(f64::from);
        info
    });
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(10.0);
        node.set_numeric_value_step(1.0);
        node.set_value(tenths.map_or_else(|| "no guess yet".to_owned(), in_words));
        for action in [Action::SetValue, Action::Increment, Action::Decrement] {
            node.add_action(action);
        }
    });
}

/// Where everything of a guess is.
struct Places {
    all: Rect,
    /// From the left edge of the first face to the right edge of the last.
    faces: Rect,
    /// Between two faces, centre to centre.
    step: f32,
    rail: Rect,
}

impl Places {
    fn within(ui: &Ui, height: f32, words: f32) -> Self {
        let all = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
        let step = ((all.width() - words) / 10.0).clamp(20.0, 52.0);
        let faces = Rect::from_min_size(all.min, vec2(10.0 * step, 48.0));
        let y = all.top() + RAIL;
        let rail = Rect::from_min_max(
            pos2(faces.left() + 19.0, y - 4.0),
            pos2(faces.right() - 19.0, y + 4.0),
        );
        Places {
            all,
            faces,
            step,
            rail,
        }
    }

    fn knob(&self, tenths: u8) -> Pos2 {
        let x = self.rail.left() + self.rail.width() * f32::from(tenths) / 10.0;
        pos2(x, self.rail.center().y)
    }

    /// The guess that is meant by pointing here.
    fn under(&self, pointer: Pos2) -> u8 {
        let n = if pointer.y < self.faces.bottom() {
            ((pointer.x - self.faces.left()) / self.step).ceil()
        } else {
            ((pointer.x - self.rail.left()) / self.rail.width() * 10.0).round()
        };
        n.clamp(0.0, 10.0) as u8
    }

    fn paint(&self, ui: &Ui, look: &Look, tenths: Option<u8>, locked: bool) {
        let p = theme::of(ui.ctx());
        let painter = ui.painter();
        let filled = tenths.unwrap_or(0);
        let size = (self.step - 8.0).min(44.0);
        for n in 0..10 {
            let at = pos2(
                self.faces.left() + self.step * (f32::from(n) + 0.5),
                self.faces.center().y,
            );
            if n < filled {
                face(painter, at, size, look, &Pose::default());
            } else {
                dashed_circle(ui, at, size * 0.45, Stroke::new(1.5, p.edge), 4.0);
            }
        }
        let color = if locked { p.ink2 } else { p.pen };
        let round = CornerRadius::same(4);
        painter.rect(
            self.rail,
            round,
            p.sheet,
            Stroke::new(1.5, p.edge),
            StrokeKind::Inside,
        );
        if let Some(tenths) = tenths {
            painter.rect_filled(self.rail.with_max_x(self.knob(tenths).x), round, color);
        }
        for (tenths, word) in [(0, "surely no"), (5, "even"), (10, "surely yes")] {
            let at = self.knob(tenths) + Vec2::new(0.0, 8.0);
            painter.line_segment([at, at + Vec2::new(0.0, 7.0)], Stroke::new(1.5, p.ink2));
            let font = fonts::body(fonts::size::CAPTION);
            let text = painter.layout_no_wrap(word.to_owned(), font, p.ink2);
            let width = text.size().x;
            let left = (at.x - width / 2.0).clamp(self.faces.left(), self.faces.right() - width);
            painter.galley(pos2(left, at.y + 9.0), text, p.ink2);
        }
        let Some(tenths) = tenths else { return };
        let knob = self.knob(tenths);
        if locked {
            painter.circle(knob, 13.0, p.sheet, Stroke::new(2.0, p.ink2));
            painter.text(
                knob,
                Align2::CENTER_CENTER,
                egui_phosphor::regular::LOCK_SIMPLE,
                fonts::icon(16.0),
                p.ink,
            );
        } else {
            painter.circle(knob, 12.0, p.pen, Stroke::new(2.0, p.sheet));
        }
    }

    /// The guess as a number and in words, right of the faces.
    fn words(&self, ui: &Ui, tenths: Option<u8>) {
        let p = theme::of(ui.ctx());
        let painter = ui.painter();
        let right = self.all.right();
        let width = (right - self.faces.right()).clamp(72.0, WORDS);
        let line = |text: &str, font, color, top: f32| {
            let mut job =
                bevy_egui::egui::text::LayoutJob::simple(text.to_owned(), font, color, width);
            job.halign = bevy_egui::egui::Align::RIGHT;
            painter.galley(
                pos2(right, self.all.top() + top),
                painter.layout_job(job),
                color,
            );
        };
        let body = |size| fonts::body(size);
        match tenths {
            Some(n) => {
                line(&n.to_string(), fonts::bold(34.0), p.pen, -4.0);
                line("in ten", body(fonts::size::LABEL), p.ink2, 36.0);
                line(feels(n), body(fonts::size::LABEL), p.ink2, 66.0);
            }
            None => {
                line("?", fonts::bold(34.0), p.ink2, -4.0);
                line("in ten", body(fonts::size::LABEL), p.ink2, 36.0);
                line("your guess", body(fonts::size::LABEL), p.ink2, 66.0);
            }
        }
    }
}

fn dashed_circle(ui: &Ui, center: Pos2, radius: f32, stroke: Stroke, dash: f32) {
    let points: Vec<Pos2> = (0..=48)
        .map(|n| center + radius * Vec2::angled(std::f32::consts::TAU * n as f32 / 48.0))
        .collect();
    ui.painter()
        .extend(Shape::dashed_line(&points, stroke, dash, 3.5));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_of_evenings_has_words_of_its_own() {
        let words: std::collections::BTreeSet<_> = (0..=10).map(feels).collect();
        assert_eq!(words.len(), 11);
    }

    #[test]
    fn the_first_step_starts_from_even_and_none_leaves_the_scale() {
        let mut tenths = None;
        step(&mut tenths, 0);
        assert_eq!(tenths, None);
        step(&mut tenths, 1);
        assert_eq!(tenths, Some(6));
        step(&mut tenths, 20);
        assert_eq!(tenths, Some(10));
    }
}
