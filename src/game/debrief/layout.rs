//! Cards in a row, all as high as the highest; one under the other where there is no room for a row.

use bevy_egui::egui::{
    Align, Align2, Color32, CornerRadius, Id, Label, Layout, Rect, RichText, Sense, Shadow, Stroke,
    StrokeKind, Ui, UiBuilder, Vec2, pos2, vec2,
};

use crate::game::theme::{self, Theme, fonts};
use crate::game::widgets::{Button, Rank};

/// Narrower than this, and cards stand one under the other.
pub const ONE_COLUMN: f32 = 896.0;
/// Between two cards.
pub const GAP: f32 = 16.0;
/// Inside a card.
const PAD: Vec2 = vec2(24.0, 14.0);

/// Cards side by side, `shares` of the width each, at least `wanted` high; `cell` fills the nth, and finds the height
/// it may fill in its `available_height`.
pub fn row(
    ui: &mut Ui,
    name: &str,
    wanted: f32,
    shares: &[f32],
    mut cell: impl FnMut(&mut Ui, usize),
) {
    let width = ui.available_width();
    if width < ONE_COLUMN {
        for n in 0..shares.len() {
            one(ui, (name, n), width, wanted, |ui| cell(ui, n));
            ui.add_space(GAP);
        }
        return;
    }
    let id = Id::new(("debrief-row", name));
    let natural: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(wanted);
    let height = natural.max(wanted);
    let top = ui.cursor().min;
    let all: f32 = shares.iter().sum();
    let room = width - GAP * (shares.len() - 1) as f32;
    let (mut left, mut highest) = (top.x, 0.0_f32);
    for (n, share) in shares.iter().enumerate() {
        let wide = room * share / all;
        let rect = Rect::from_min_size(pos2(left, top.y), vec2(wide, height));
        let used = inside(ui, (name, n), rect, wanted, |ui| cell(ui, n));
        highest = highest.max(used);
        left += wide + GAP;
    }
    if (highest - natural).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, highest));
        ui.ctx().request_repaint();
    }
    ui.allocate_rect(
        Rect::from_min_size(top, vec2(width, height)),
        Sense::hover(),
    );
    ui.add_space(GAP);
}

/// A card alone, at least `wanted` high.
fn one(ui: &mut Ui, name: (&str, usize), width: f32, wanted: f32, add: impl FnOnce(&mut Ui)) {
    let id = Id::new(("debrief-card", name));
    let natural: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(wanted);
    let rect = Rect::from_min_size(ui.cursor().min, vec2(width, natural));
    let used = inside(ui, name, rect, wanted, add);
    if (used - natural).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, used));
        ui.ctx().request_repaint();
    }
    ui.allocate_rect(rect, Sense::hover());
}

/// The sheet at `rect`, and what is on it. Returns the height that took.
fn inside(
    ui: &mut Ui,
    name: (&str, usize),
    rect: Rect,
    wanted: f32,
    add: impl FnOnce(&mut Ui),
) -> f32 {
    let p = theme::of(ui.ctx());
    let painter = ui.painter();
    if p.theme == Theme::Paper {
        let shadow = Shadow {
            offset: [0, 2],
            blur: 8,
            spread: 0,
            color: p.ink.gamma_multiply(0.10),
        };
        painter.add(shadow.as_shape(rect, CornerRadius::same(12)));
    }
    painter.rect(
        rect,
        CornerRadius::same(12),
        p.sheet,
        Stroke::new(p.card_stroke(), p.line),
        StrokeKind::Inside,
    );
    let room = Rect::from_min_size(rect.min, vec2(rect.width(), wanted)).shrink2(PAD);
    let mut child = ui.new_child(UiBuilder::new().id_salt(name).max_rect(room));
    child.spacing_mut().item_spacing = vec2(8.0, 6.0);
    add(&mut child);
    child.min_rect().height() + 2.0 * PAD.y
}

/// The last line of a card, at its bottom: a text that may wrap, and what is right of it.
pub fn foot(ui: &mut Ui, right: impl FnOnce(&mut Ui), left: impl FnOnce(&mut Ui)) {
    let free = ui.max_rect().bottom() - ui.cursor().top() - FOOT;
    if free > 0.0 {
        ui.add_space(free);
    }
    let size = vec2(ui.available_width(), FOOT);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        right(ui);
        let room = vec2(ui.available_width(), FOOT);
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            ui.set_max_width(room.x);
            left(ui);
        });
    });
}

/// Height of the last line of a card.
pub const FOOT: f32 = 44.0;

/// One sentence where there is nothing to show, and the one button that leads on.
pub fn empty(ui: &mut Ui, words: &str, button: &str) -> bool {
    let p = theme::of(ui.ctx());
    ui.add_space(8.0);
    ui.add(Label::new(RichText::new(words).color(p.ink2)).wrap());
    ui.add_space(4.0);
    Button::new(Rank::Outlined, button).show(ui).clicked()
}

/// An icon and a text that wraps.
pub fn line(ui: &mut Ui, glyph: &str, color: Color32, words: &str) {
    let p = theme::of(ui.ctx());
    ui.horizontal_top(|ui| {
        // Painted, not written: the words beside it say the same, and a screen reader has no name for a glyph.
        let (spot, _) = ui.allocate_exact_size(Vec2::splat(22.0), Sense::hover());
        let font = fonts::icon(20.0);
        ui.painter()
            .text(spot.center(), Align2::CENTER_CENTER, glyph, font, color);
        ui.add(Label::new(RichText::new(words).color(p.ink)).wrap());
    });
}
