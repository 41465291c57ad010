//! A letter as a sheet of paper: a live look at what the choices make of it.

use bevy_egui::egui::{CornerRadius, Frame, Label, Margin, RichText, ScrollArea, Stroke, Ui};

use super::letter::Letter;
use super::page::rule;
use crate::game::theme::{self, fonts};

/// Shows the letter in at most this height; a longer one scrolls. With no bound it stands there whole.
pub(super) fn paper(ui: &mut Ui, letter: &Letter, height: f32) {
    let p = theme::of(ui.ctx());
    let frame = Frame::new()
        .fill(p.paper)
        .stroke(Stroke::new(p.card_stroke(), p.line))
        .corner_radius(CornerRadius::same(4))
        .inner_margin(Margin::symmetric(22, 16));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        header(ui, "To", &letter.to);
        header(ui, "Subject", &letter.subject);
        rule(ui, 10.0);
        if height.is_infinite() {
            body(ui, letter);
        } else {
            ScrollArea::vertical()
                .id_salt("letter")
                .max_height(height - 100.0)
                .auto_shrink(false)
                .show(ui, |ui| body(ui, letter));
        }
    });
}

/// The paragraphs, one under the other.
fn body(ui: &mut Ui, letter: &Letter) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 12.0;
        for paragraph in &letter.paragraphs {
            said(ui, paragraph, fonts::size::VOICE);
        }
    });
}

fn header(ui: &mut Ui, what: &str, text: &Result<String, &'static str>) {
    let p = theme::of(ui.ctx());
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.spacing_mut().interact_size.y = 0.0;
        let font = fonts::semibold(fonts::size::CAPTION);
        ui.label(RichText::new(format!("{what}:")).font(font).color(p.ink2));
        said(ui, text, fonts::size::LABEL);
    });
}

/// What is written; a gap is a faint word for what would fill it.
fn said(ui: &mut Ui, text: &Result<String, &'static str>, size: f32) {
    let p = theme::of(ui.ctx());
    match text {
        Ok(text) => {
            let text = RichText::new(text)
                .font(fonts::voice(size))
                .color(p.ink)
                .line_height(Some(size * 1.4));
            ui.add(Label::new(text).wrap());
        }
        Err(gap) => {
            let text = RichText::new(format!("… {gap} …"))
                .font(fonts::body(fonts::size::LABEL))
                .color(p.ink2);
            ui.add(Label::new(text).wrap());
        }
    }
}
