//! The foot of a beat: back, where you are among the beats, and on.

use bevy_egui::egui::{
    Align, Key, Layout, Modifiers, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, vec2,
};
use egui_phosphor::regular;

use super::Learning;
use crate::game::editor::Craft;
use crate::game::intent::{Intent, Learn, Screen};
use crate::game::theme::{self, paint};
use crate::game::widgets::Button;
use crate::study::course::Happens;

/// Its height, in points.
pub const HEIGHT: f32 = 80.0;

/// Draws it.
pub fn foot(ui: &mut Ui, learning: &Learning) -> Option<Intent> {
    let shown = learning.attempt.shown();
    let mut wants = None;
    ui.set_height(HEIGHT);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let ended = shown.at >= shown.of;
        let (word, then) = if !ended {
            (on(&shown.what), Intent::Learn(Learn::Next))
        } else if let Some(next) = learning.following() {
            ("Next lesson", Intent::Learn(Learn::Open(next)))
        } else if learning.is_trial {
            ("Back to the editor", Intent::Edit(Craft::Return))
        } else {
            ("All lessons", Intent::Go(Screen::Lessons))
        };
        let on = Button::primary(word).key("Space").show(ui);
        let typing = ui.ctx().text_edit_focused();
        let free = ui.memory(|m| m.focused().is_none());
        let space = free && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Space));
        if on.clicked() || (space && !typing) {
            wants = Some(then);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if shown.at > 0 {
                let back = Button::plain("Back").icon(regular::CARET_LEFT);
                if back.show(ui).clicked() {
                    wants = Some(Intent::Learn(Learn::Back));
                }
            }
            ui.spacing_mut().item_spacing.x = 4.0;
            for beat in 0..=shown.of {
                wants = dot(ui, learning, beat).or(wants.take());
            }
        });
    });
    wants
}

/// What going on is called.
fn on(what: &Happens) -> &'static str {
    match what {
        Happens::Predict(question) if question.is_settled => "Go on",
        Happens::Predict(question) if question.guess.is_none() => "Leave it open",
        Happens::Predict(_) => "Place my bet",
        _ => "Go on",
    }
}

/// A dot for a beat; those reached before are a way back.
fn dot(ui: &mut Ui, learning: &Learning, beat: usize) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    let attempt = &learning.attempt;
    let (here, reached) = (attempt.shown().at == beat, beat <= attempt.reached());
    let width = if here { 32.0 } else { 18.0 };
    let sense = if reached && !here {
        Sense::click()
    } else {
        Sense::hover()
    };
    let (rect, response) = ui.allocate_exact_size(vec2(width, 40.0), sense);
    if reached && !here {
        response.widget_info(|| {
            let name = format!("Back to step {}", beat + 1);
            WidgetInfo::labeled(WidgetType::Button, true, name)
        });
    }
    let shape = rect.shrink2(vec2(2.0, 14.0));
    let color = if here { p.pen } else { p.ink2 };
    let fill = if reached { color } else { p.desk };
    let edge = if response.hovered() && reached {
        p.pen
    } else {
        color
    };
    let stroke = Stroke::new(1.5, edge);
    ui.painter()
        .rect(shape, 6.0, fill, stroke, StrokeKind::Inside);
    paint::focus_ring(ui, &response, 6.0);
    response.clicked().then_some(Intent::Learn(Learn::To(beat)))
}
