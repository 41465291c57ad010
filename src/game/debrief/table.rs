//! The same as a chart, as real text: for whoever would rather read, and for screen readers.

use bevy_egui::egui::{Grid, Label, RichText, ScrollArea, Ui};

use crate::game::theme::{self, fonts};
use crate::game::widgets::Button;

/// Rows of text, the first of them the head, in a box `height` high that scrolls.
pub fn table(ui: &mut Ui, name: &str, rows: &[Vec<String>], height: f32) {
    ScrollArea::both()
        .id_salt((name, "box"))
        .max_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| grid(ui, name, rows));
}

/// The same in a box that scrolls up and down only: every column has an equal share of the width, and wraps.
pub fn fitted(ui: &mut Ui, name: &str, rows: &[Vec<String>], height: f32) {
    let columns = rows.first().map_or(1, Vec::len).max(1) as f32;
    ScrollArea::vertical()
        .id_salt((name, "box"))
        .max_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            let each = (ui.available_width() - 16.0) / columns - 16.0;
            cells(ui, name, rows, |_| Some(each.max(40.0)));
        });
}

/// The same at its full height; a first column that is too wide wraps.
pub fn grid(ui: &mut Ui, name: &str, rows: &[Vec<String>]) {
    let widest = (ui.available_width() * 0.46).max(120.0);
    let several = rows.iter().any(|row| row.len() > 2);
    cells(ui, name, rows, |column| {
        (column == 0 && several).then_some(widest)
    });
}

/// Rows of cells; those of a column wrap where `widest` says how wide it may be.
fn cells(ui: &mut Ui, name: &str, rows: &[Vec<String>], widest: impl Fn(usize) -> Option<f32>) {
    let p = theme::of(ui.ctx());
    let grid = Grid::new(name).striped(true).spacing([16.0, 4.0]);
    grid.min_row_height(26.0).show(ui, |ui| {
        for (n, row) in rows.iter().enumerate() {
            for (column, text) in row.iter().enumerate() {
                let (font, color) = if n == 0 {
                    (fonts::semibold(fonts::size::CAPTION), p.ink2)
                } else {
                    (fonts::body(fonts::size::LABEL), p.ink)
                };
                let label = Label::new(RichText::new(text).font(font).color(color));
                match widest(column) {
                    Some(width) => {
                        ui.scope(|ui| {
                            ui.set_max_width(width);
                            ui.add(label.wrap());
                        });
                    }
                    None => {
                        ui.add(label.extend());
                    }
                }
            }
            ui.end_row();
        }
    });
}

/// The button between chart and table. `of` is what the chart shows, for whoever does not see it.
pub fn switch(ui: &mut Ui, as_table: &mut bool, of: &str) {
    let (word, icon) = if *as_table {
        ("Chart", egui_phosphor::regular::CHART_LINE)
    } else {
        ("Table", egui_phosphor::regular::TABLE)
    };
    let name = format!("{word}: {of}");
    if Button::quiet(word)
        .icon(icon)
        .name(&name)
        .show(ui)
        .clicked()
    {
        *as_table = !*as_table;
    }
}
