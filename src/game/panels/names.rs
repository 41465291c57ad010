//! Names, faces and texts that are cut short only where the whole can still be read.

use bevy_egui::egui::text::{LayoutJob, TextFormat, TextWrapping};
use bevy_egui::egui::{Color32, FontId, Response, Sense, Ui, Vec2, WidgetInfo, WidgetType};

use crate::game::token::{Looks, Pose, face};
use crate::sim::Contact;

/// Text in at most so many rows; what does not fit is in a tooltip, and is said in full to a screen reader.
pub(super) fn elided(
    ui: &mut Ui,
    text: &str,
    font: FontId,
    color: Color32,
    rows: usize,
) -> Response {
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
    if cut {
        response.on_hover_text(text)
    } else {
        response
    }
}

/// How somebody holds themselves in a row: a face if you have met, initials if not.
pub(super) fn pose(contact: &Contact) -> Pose {
    if contact.link.met() {
        Pose::default()
    } else {
        Pose::HEARD_OF
    }
}

/// Somebody's face in a row. The name stands beside it.
pub(super) fn row_face(ui: &mut Ui, looks: &Looks, contact: &Contact, diameter: f32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(diameter + 6.0), Sense::hover());
    let look = looks.get(contact.id);
    face(ui.painter(), rect.center(), diameter, look, &pose(contact));
}
