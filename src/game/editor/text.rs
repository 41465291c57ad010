//! The text at the left: its lines with their numbers, in colours, and marks where something is wrong.

use std::sync::Arc;

use bevy_egui::egui::text::{CCursor, CCursorRange};
use bevy_egui::egui::{
    Align, Align2, FontFamily, FontId, Frame, Galley, Id, Margin, Pos2, Rect, ScrollArea, Shape,
    Stroke, TextBuffer, TextEdit, Ui, WidgetInfo, WidgetType, pos2, vec2,
};
use egui_phosphor::fill;

use super::bench::Bench;
use super::colours;
use super::craft::Craft;
use crate::game::theme::{self, Palette, fonts};
use crate::scenario::edit::Change;

/// Room for line numbers and marks, in points.
const GUTTER: f32 = 72.0;

/// What the text remembers.
#[derive(Default)]
pub struct TextState {
    buffer: String,
    revision: Option<u64>,
    jumped: Option<u64>,
    /// The byte that the cursor goes to next.
    pub go_to: Option<usize>,
    /// The line that the cursor is on, from 1.
    pub line: usize,
}

/// The text. Returns the change that was typed.
pub fn text(ui: &mut Ui, bench: &Bench, state: &mut TextState) -> Option<Craft> {
    let p = theme::of(ui.ctx());
    let document = &bench.document;
    if state.revision != Some(document.revision()) {
        document.text().clone_into(&mut state.buffer);
        state.revision = Some(document.revision());
    }
    if let Some((revision, at)) = bench.jump
        && state.jumped != Some(revision)
    {
        state.jumped = Some(revision);
        if revision == document.revision() {
            state.go_to = Some(at);
        }
    }
    let id = Id::new("text of the scenario");
    let go_to = state.go_to.take();
    let cursor = go_to.map(|at| CCursor::new(characters(document.text(), at)));
    if let Some(cursor) = cursor {
        let mut edit = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
        edit.cursor.set_char_range(Some(CCursorRange::one(cursor)));
        TextEdit::store_state(ui.ctx(), id, edit);
        ui.memory_mut(|m| m.request_focus(id));
    }
    ScrollArea::vertical()
        .id_salt("text")
        .auto_shrink(false)
        .show(ui, |ui| {
            let behind = ui.painter().add(Shape::Noop);
            let mut layouter = |ui: &Ui, buffer: &dyn TextBuffer, width: f32| -> Arc<Galley> {
                let job = colours::layout(buffer.as_str(), &theme::of(ui.ctx()), width);
                ui.fonts_mut(|f| f.layout_job(job))
            };
            let size = ui.available_size();
            let margin = Margin {
                left: GUTTER as i8,
                right: 8,
                top: 8,
                bottom: 24,
            };
            let shown = TextEdit::multiline(&mut state.buffer)
                .id(id)
                .frame(Frame::NONE.inner_margin(margin))
                .margin(margin)
                .desired_width(size.x)
                .min_size(size)
                .layouter(&mut layouter)
                .show(ui);
            shown
                .response
                .response
                .widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, "Text"));
            let (galley, origin) = (&shown.galley, shown.galley_pos);
            if let Some(cursor) = shown.cursor_range {
                let before = state.buffer.chars().take(cursor.primary.index.0);
                state.line = 1 + before.filter(|c| *c == '\n').count();
            }
            let marks = marks(ui, bench, galley, origin, &p);
            ui.painter().set(behind, Shape::Vec(marks));
            numbers(ui, bench, galley, origin, &p);
            if let Some(cursor) = cursor {
                let place = galley.pos_from_cursor(cursor).translate(origin.to_vec2());
                ui.scroll_to_rect(place.expand2(vec2(0.0, 60.0)), Some(Align::Center));
            }
        });
    let change = Change::of(document.text(), 0..document.text().len(), &state.buffer)?;
    let range = change.at..change.at + change.removed.len();
    Some(Craft::Replace(range, change.inserted))
}

/// How many characters stand before a byte.
fn characters(text: &str, at: usize) -> usize {
    text[..text.floor_char_boundary(at)].chars().count()
}

/// Lines that something is wrong with, washed, and the piece that is wrong underlined.
fn marks(ui: &Ui, bench: &Bench, galley: &Galley, origin: Pos2, p: &Palette) -> Vec<Shape> {
    let clip = ui.clip_rect();
    let text = bench.document.text();
    let mut shapes = Vec::new();
    for trouble in bench.all().filter(|t| t.elsewhere.is_none()) {
        let (wash, line) = match trouble.is_error {
            true => (p.alert_wash, p.alert),
            false => (p.gold_wash, p.gold_ink),
        };
        let cursor = |at| CCursor::new(characters(text, at));
        let start = galley.pos_from_cursor(cursor(trouble.range.start));
        let end = galley.pos_from_cursor(cursor(trouble.range.end));
        let (start, end) = (
            start.translate(origin.to_vec2()),
            end.translate(origin.to_vec2()),
        );
        let row = Rect::from_min_max(
            pos2(clip.left(), start.top()),
            pos2(clip.right(), start.bottom()),
        );
        if !row.intersects(clip) {
            continue;
        }
        shapes.push(Shape::rect_filled(row, 0.0, wash));
        let right = if end.top() == start.top() {
            end.left().max(start.left() + 8.0)
        } else {
            clip.right()
        };
        let y = start.bottom() - 2.0;
        shapes.push(Shape::line_segment(
            [pos2(start.left(), y), pos2(right, y)],
            Stroke::new(2.0, line),
        ));
    }
    shapes
}

/// Line numbers, for lines that are seen alone, with an icon where something is wrong.
fn numbers(ui: &Ui, bench: &Bench, galley: &Galley, origin: Pos2, p: &Palette) {
    let clip = ui.clip_rect();
    let font = FontId::new(colours::SIZE - 1.0, FontFamily::Monospace);
    let (mut line, mut begins) = (1, true);
    for row in &galley.rows {
        let place = row.rect().translate(origin.to_vec2());
        if begins && place.top() <= clip.bottom() && place.bottom() >= clip.top() {
            let here = |t: &&super::bench::Trouble| t.elsewhere.is_none() && t.place.line == line;
            let mut troubles = bench.all().filter(here);
            let first = troubles.next();
            let is_error = first.is_some_and(|t| t.is_error) || troubles.any(|t| t.is_error);
            let y = place.center().y;
            let painter = ui.painter();
            if first.is_some() {
                let (glyph, color) = match is_error {
                    true => (fill::X_CIRCLE, p.alert),
                    false => (fill::WARNING, p.gold_ink),
                };
                let at = pos2(origin.x - GUTTER + 16.0, y);
                painter.text(
                    at,
                    Align2::CENTER_CENTER,
                    glyph,
                    fonts::icon_fill(16.0),
                    color,
                );
            }
            let at = pos2(origin.x - 14.0, y);
            painter.text(at, Align2::RIGHT_CENTER, line, font.clone(), p.ink2);
        }
        begins = row.ends_with_newline;
        line += usize::from(begins);
    }
}
