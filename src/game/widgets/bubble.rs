//! What is said, what is seen, and what is new.

use bevy_egui::egui::{
    Align, Align2, Color32, CornerRadius, Frame, Label, Layout, Margin, RichText, Sense, Stroke,
    Ui, Vec2,
};

use crate::game::theme::{self, fonts};

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// You, from the right.
    You,
    /// The other, from the left.
    Them,
}

/// A speech bubble, its square corner towards whoever speaks.
pub fn bubble(ui: &mut Ui, side: Side, text: &str, size: f32) {
    speech(ui, side, text, size, false);
}

/// The same as wide as there is room, however short it is: speech that stands for itself.
pub fn wide_bubble(ui: &mut Ui, side: Side, text: &str, size: f32) {
    speech(ui, side, text, size, true);
}

fn speech(ui: &mut Ui, side: Side, text: &str, size: f32, wide: bool) {
    let p = theme::of(ui.ctx());
    let (layout, fill, edge, radius) = match side {
        Side::You => (
            Layout::top_down(Align::Max),
            p.pen_wash,
            p.pen_edge,
            CornerRadius {
                nw: 16,
                ne: 16,
                sw: 16,
                se: 4,
            },
        ),
        Side::Them => (
            Layout::top_down(Align::Min),
            p.sheet,
            p.line,
            CornerRadius {
                nw: 16,
                ne: 16,
                sw: 4,
                se: 16,
            },
        ),
    };
    ui.with_layout(layout, |ui| {
        ui.set_max_width(ui.available_width());
        Frame::new()
            .fill(fill)
            .stroke(Stroke::new(p.card_stroke(), edge))
            .corner_radius(radius)
            .inner_margin(Margin::symmetric(16, 12))
            .show(ui, |ui| {
                ui.set_max_width((ui.available_width() - 32.0).max(80.0));
                let text = RichText::new(text)
                    .font(fonts::voice(size))
                    .color(p.ink)
                    .line_height(Some(size * 1.4));
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    if wide {
                        ui.set_min_width(ui.max_rect().width());
                    }
                    ui.add(Label::new(text).wrap());
                });
            });
    });
}

/// What was seen of somebody.
pub fn cue(ui: &mut Ui, text: &str) {
    let p = theme::of(ui.ctx());
    line(ui, egui_phosphor::regular::EYE, text, p.ink2, None);
}

/// What is new: learned, opened, reached.
pub fn note(ui: &mut Ui, icon: &str, text: &str) {
    let p = theme::of(ui.ctx());
    line(ui, icon, text, p.ink, Some(p.gold_wash));
}

/// What went wrong, always with a word.
pub fn warning(ui: &mut Ui, text: &str) {
    let p = theme::of(ui.ctx());
    line(
        ui,
        egui_phosphor::regular::WARNING,
        text,
        p.alert,
        Some(p.alert_wash),
    );
}

fn line(ui: &mut Ui, icon: &str, text: &str, color: Color32, fill: Option<Color32>) {
    let frame = match fill {
        Some(fill) => Frame::new()
            .fill(fill)
            .corner_radius(8)
            .inner_margin(Margin::symmetric(10, 8)),
        None => Frame::new(),
    };
    frame.show(ui, |ui| {
        ui.horizontal_top(|ui| {
            // Painted, not written: a screen reader has no name for a glyph.
            let (spot, _) = ui.allocate_exact_size(Vec2::splat(22.0), Sense::hover());
            let font = fonts::icon(20.0);
            ui.painter()
                .text(spot.center(), Align2::CENTER_CENTER, icon, font, color);
            ui.add(Label::new(RichText::new(text).color(color)).wrap());
            if fill.is_some() {
                ui.add_space(ui.available_width());
            }
        });
    });
}
