//! A slider on any ground.

use bevy_egui::egui::{Response, Slider, Ui};

use crate::game::theme;

/// A slider of this width in points, whose rail is seen on any ground.
pub fn slider(ui: &mut Ui, width: f32, slider: Slider) -> Response {
    let p = theme::of(ui.ctx());
    let shown = ui.scope(|ui| {
        ui.spacing_mut().slider_width = width;
        let visuals = ui.visuals_mut();
        visuals.widgets.inactive.bg_fill = p.line;
        visuals.selection.bg_fill = p.pen;
        ui.add(slider)
    });
    shown.inner
}
