//! Text that is cut short only where the whole can still be read.

use bevy_egui::egui::text::{LayoutJob, TextFormat, TextWrapping};
use bevy_egui::egui::{Color32, FontId, Response, Sense, Ui, WidgetInfo, WidgetType};

use super::tip::Tip;

/// Text in at most so many rows; what does not fit is in a tooltip, and is said in full to a screen reader.
pub fn elided(ui: &mut Ui, text: &str, font: FontId, color: Color32, rows: usize) -> Response {
    let format = TextFormat::simple(font, color);
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap = TextWrapping {
        max_width: ui.available_width(),
        max_rows: rows,
        ..TextWrapping::default()
    };
    let galley = ui.painter().layout_job(job);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, text));
    let cut = galley.elided;
    ui.painter().galley(rect.min, galley, color);
    if cut { response.tip(text) } else { response }
}
