//! What a lesson says over the map while something is played: the task, what is left of it, and the way on.

use bevy_egui::egui::{
    Align, CornerRadius, Frame, Label, Layout, Margin, Rect, RichText, Stroke, Ui, UiBuilder,
};
use egui_phosphor::regular;

use super::Learning;
use crate::game::intent::{Intent, Learn, Screen};
use crate::game::theme::{self, fonts};
use crate::game::widgets::{Button, caption, elided, heading};
use crate::study::course::{Happens, Shown, Stretch};
use crate::study::words::count;

/// In a window lower than this it makes itself small, in points.
const SHORT: f32 = 480.0;

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
    let short = ui.ctx().content_rect().height() < SHORT;
    let mut over = ui.new_child(UiBuilder::new().max_rect(place).id_salt("banner"));
    let frame = Frame::new()
        .fill(p.sheet)
        .stroke(Stroke::new(p.card_stroke(), p.line))
        .corner_radius(CornerRadius::same(12))
        .inner_margin(Margin::symmetric(16, if short { 6 } else { 10 }));
    let framed = frame.show(&mut over, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        wants = if short {
            low(ui, shown, stretch)
        } else {
            high(ui, shown, stretch)
        };
    });
    Banner {
        wants,
        height: framed.response.rect.height(),
    }
}

/// All of it, with the buttons in two rows at the right.
fn high(ui: &mut Ui, shown: &Shown, stretch: &Stretch) -> Option<Intent> {
    let mut wants = None;
    ui.horizontal(|ui| {
        let room = (ui.available_width() - 180.0).max(120.0);
        ui.vertical(|ui| {
            ui.set_width(room);
            heading(ui, &shown.heading, fonts::size::H3);
            task(ui, shown);
            caption(ui, &left(stretch));
        });
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            ui.with_layout(Layout::top_down(Align::Max), |ui| {
                wants = go_on(ui, stretch, 128.0);
                let around = ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 4.0;
                    around(ui, shown.at > 0)
                });
                wants = around.inner.or(wants.take());
            });
        });
    });
    wants
}

/// In a low window: one row, and the task below it only until it is put away.
fn low(ui: &mut Ui, shown: &Shown, stretch: &Stretch) -> Option<Intent> {
    let mut wants = None;
    let id = ui.id().with(("task put away", &shown.heading));
    let mut away = ui.data(|d| d.get_temp::<bool>(id)).unwrap_or(false);
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            wants = go_on(ui, stretch, 0.0);
            wants = around(ui, shown.at > 0).or(wants.take());
            let (icon, words) = if away {
                (regular::CARET_DOWN, "Show the task")
            } else {
                (regular::CARET_UP, "Put the task away")
            };
            if Button::icon_only(icon, words).show(ui).clicked() {
                away = !away;
                ui.data_mut(|d| d.insert_temp(id, away));
            }
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let p = theme::of(ui.ctx());
                let title = fonts::title(fonts::size::LEAD);
                elided(ui, &shown.heading, title, p.ink, 1);
                let caption = fonts::body(fonts::size::CAPTION);
                elided(ui, &left(stretch), caption, p.ink2, 1);
            });
        });
    });
    if !away {
        task(ui, shown);
    }
    wants
}

/// What to do, in words.
fn task(ui: &mut Ui, shown: &Shown) {
    let p = theme::of(ui.ctx());
    for text in &shown.text {
        ui.add(Label::new(RichText::new(text).color(p.ink)).wrap());
    }
}

fn go_on(ui: &mut Ui, stretch: &Stretch, width: f32) -> Option<Intent> {
    let on = if stretch.done.is_some() {
        Button::primary("Go on")
    } else {
        Button::plain("Go on")
    };
    let clicked = on.min_width(width).show(ui).clicked();
    clicked.then_some(Intent::Learn(Learn::Next))
}

/// The ways back, and out.
fn around(ui: &mut Ui, back: bool) -> Option<Intent> {
    let mut wants = None;
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
