//! What a lesson says over the map while something is played: the task, what is left of it, and the way on.

use bevy_egui::egui::{
    Align, CornerRadius, Frame, Label, Layout, Margin, Rect, RichText, Stroke, Ui, UiBuilder,
};
use egui_phosphor::regular;

use super::Learning;
use crate::game::intent::{Intent, Learn, Screen};
use crate::game::theme::{self, fonts};
use crate::game::widgets::{Button, caption, heading};
use crate::study::course::{Happens, Stretch};
use crate::study::words::count;

/// A banner as it was drawn.
pub struct Banner {
    /// What the learner wants by it.
    pub wants: Option<Intent>,
    /// Its height, in points.
    pub height: f32,
}

/// Draws it at the top of this place.
pub fn banner(ui: &mut Ui, place: Rect, learning: &Learning) -> Banner {
    let p = theme::of(ui.ctx());
    let shown = learning.attempt.shown();
    let Happens::Play(stretch) = &shown.what else {
        return Banner {
            wants: None,
            height: 0.0,
        };
    };
    let mut wants = None;
    let mut over = ui.new_child(UiBuilder::new().max_rect(place).id_salt("banner"));
    let frame = Frame::new()
        .fill(p.sheet)
        .stroke(Stroke::new(p.card_stroke(), p.line))
        .corner_radius(CornerRadius::same(12))
        .inner_margin(Margin::symmetric(16, 10));
    let framed = frame.show(&mut over, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.horizontal(|ui| {
            let room = (ui.available_width() - 180.0).max(120.0);
            ui.vertical(|ui| {
                ui.set_width(room);
                heading(ui, &shown.heading, fonts::size::H3);
                for text in &shown.text {
                    ui.add(Label::new(RichText::new(text).color(p.ink)).wrap());
                }
                caption(ui, &left(stretch));
            });
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                ui.with_layout(Layout::top_down(Align::Max), |ui| {
                    wants = buttons(ui, stretch, shown.at > 0);
                });
            });
        });
    });
    Banner {
        wants,
        height: framed.response.rect.height(),
    }
}

fn buttons(ui: &mut Ui, stretch: &Stretch, back: bool) -> Option<Intent> {
    let mut wants = None;
    let on = if stretch.done.is_some() {
        Button::primary("Go on")
    } else {
        Button::plain("Go on")
    };
    if on.min_width(128.0).show(ui).clicked() {
        wants = Some(Intent::Learn(Learn::Next));
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let lessons = Button::icon_only(regular::GRADUATION_CAP, "All lessons (Esc)");
        if lessons.show(ui).clicked() {
            wants = Some(Intent::Go(Screen::Lessons));
        }
        let again = Button::icon_only(regular::ARROW_COUNTER_CLOCKWISE, "Play this part again");
        if again.show(ui).clicked() {
            wants = Some(Intent::Learn(Learn::Again));
        }
        if back {
            let back = Button::icon_only(regular::CARET_LEFT, "Back");
            if back.show(ui).clicked() {
                wants = Some(Intent::Learn(Learn::Back));
            }
        }
    });
    wants
}

/// What is left of a stretch, in a sentence.
fn left(stretch: &Stretch) -> String {
    if let Some(done) = stretch.done {
        return format!("{} Go on when you are ready.", done.sentence());
    }
    let days = count(stretch.days_left as usize, "day", "days");
    match stretch.acts_left {
        Some(acts) => format!(
            "{} left, and {days}.",
            count(acts as usize, "move", "moves")
        ),
        None if stretch.is_sandbox => format!("Free play: {days} left."),
        None => format!("{days} left."),
    }
}
