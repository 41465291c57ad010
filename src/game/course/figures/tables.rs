//! A chart with its sentence, and the button that turns it into a table of the same numbers.

use bevy_egui::egui::{Align, Id, Layout, Ui, vec2};

use super::sentence;
use crate::game::debrief::table;

/// Room for the button.
const BUTTON: f32 = 112.0;
/// Height of a table; longer ones scroll.
const TABLE: f32 = 232.0;

/// A chart, or its rows as a table, with a sentence below. `of` is what it shows, in a few words.
pub fn charted(
    ui: &mut Ui,
    of: &str,
    says: &str,
    rows: impl FnOnce() -> Vec<Vec<String>>,
    chart: impl FnOnce(&mut Ui),
) {
    let id = Id::new(("figure-as-table", of));
    let mut as_table = ui.data(|data| data.get_temp(id)).unwrap_or(false);
    if as_table {
        table::fitted(ui, of, &rows(), TABLE);
    } else {
        chart(ui);
    }
    ui.horizontal_top(|ui| {
        let room = vec2((ui.available_width() - BUTTON).max(80.0), 44.0);
        ui.allocate_ui_with_layout(room, Layout::top_down(Align::Min), |ui| {
            ui.set_width(room.x);
            sentence(ui, says);
        });
        table::switch(ui, &mut as_table, of);
    });
    ui.data_mut(|data| data.insert_temp(id, as_table));
}
