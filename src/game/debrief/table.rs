//! The same as a chart, as real text: for whoever would rather read, and for screen readers.

use bevy_egui::egui::{Grid, Label, RichText, ScrollArea, Ui};

use crate::game::theme::{self, fonts};
use crate::game::widgets::Button;

/// Rows of text, the first of them the head.
pub fn table(ui: &mut Ui, name: &str, rows: &[Vec<String>], height: f32) {
    let p = theme::of(ui.ctx());
    let area = ScrollArea::both()
        .id_salt(name)
        .max_height(height)
        .auto_shrink([false, true]);
    area.show(ui, |ui| {
        Grid::new(name)
            .striped(true)
            .spacing([16.0, 4.0])
            .show(ui, |ui| {
                for (n, row) in rows.iter().enumerate() {
                    for text in row {
                        let font = if n == 0 {
                            fonts::semibold(fonts::size::CAPTION)
                        } else {
                            fonts::body(fonts::size::LABEL)
                        };
                        let color = if n == 0 { p.ink2 } else { p.ink };
                        ui.add(Label::new(RichText::new(text).font(font).color(color)));
                    }
                    ui.end_row();
                }
            });
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
