//! Today's places, as things to point at: whoever is there, and a way to see only them.

use std::sync::Arc;

use bevy_egui::egui::text::{LayoutJob, TextFormat};
use bevy_egui::egui::{
    Align2, Color32, CursorIcon, Galley, Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType, vec2,
};

use super::names::{PADDING, plate};
use crate::game::map::chart::Chart;
use crate::game::theme::{self, fonts};
use crate::game::widgets::Tip;
use crate::study::words::count;

/// Widest that a place's name gets before it goes on in a second row, in points.
const WIDEST: f32 = 210.0;

/// The names of today's places. Whether one was clicked.
pub fn venues(ui: &mut Ui, chart: &Chart, taken: &mut Vec<Rect>) -> bool {
    let p = theme::of(ui.ctx());
    let mut clicked = false;
    for venue in chart.venues() {
        let at = chart.camera.to_screen(venue.at);
        let reach = vec2(0.0, 18.0 * chart.camera.zoom + 4.0);
        let text = sign(ui, &venue.name, p.ink2);
        let size = text.size() + 2.0 * PADDING;
        let place = chart.camera.place.shrink(4.0);
        let seen = |rect: Rect| {
            rect.translate(vec2(
                (place.left() - rect.left()).max(0.0) + (place.right() - rect.right()).min(0.0),
                (place.bottom() - rect.bottom()).min(0.0),
            ))
        };
        let free = |rect: &Rect| !taken.iter().any(|other| other.intersects(*rect));
        let under = seen(Align2::CENTER_TOP.anchor_size(at + reach, size));
        let over = seen(Align2::CENTER_BOTTOM.anchor_size(at - reach, size));
        let rect = [under, over].into_iter().find(free).unwrap_or(under);
        plate(ui, rect, 8.0, p.paper);
        ui.painter().galley(rect.min + PADDING, text, p.ink2);
        let house = Rect::from_center_size(at, Vec2::splat(44.0)).union(rect);
        taken.push(house);
        let known = count(venue.people, "person you know", "people you know");
        let words = format!("{}: {known} can be met here today", venue.name);
        let button = ui.interact(house, ui.id().with(("venue", &venue.name)), Sense::click());
        button.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &words));
        theme::paint::focus_ring(ui, &button, 8.0);
        let button = button.on_hover_cursor(CursorIcon::PointingHand).tip(&words);
        clicked |= button.clicked();
    }
    clicked
}

/// A place's name in two rows at most; all of it is in the tooltip.
fn sign(ui: &Ui, name: &str, color: Color32) -> Arc<Galley> {
    let format = TextFormat::simple(fonts::semibold(fonts::size::CAPTION), color);
    let mut job = LayoutJob::single_section(name.to_owned(), format);
    (job.wrap.max_width, job.wrap.max_rows) = (WIDEST, 2);
    ui.painter().layout_job(job)
}
