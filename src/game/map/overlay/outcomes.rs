//! A word beside the icon of an answer or an overstep: no icon says anything alone.

use bevy_egui::egui::{Align2, Ui, vec2};

use super::names::{PADDING, galley, plate};
use crate::game::map::chart::Chart;
use crate::game::map::news::Gesture;
use crate::game::theme::{self, fonts};

/// The words of gestures under way; talks, gifts and letters are pictures enough while they move.
pub fn words(ui: &mut Ui, chart: &Chart) {
    let p = theme::of(ui.ctx());
    for (shown, _) in chart.gestures() {
        let (ink, fill) = match shown.gesture {
            Gesture::Overstep => (p.alert, p.alert_wash),
            Gesture::Yes => (p.good, p.good_wash),
            Gesture::No | Gesture::Silence => (p.ink2, p.paper),
            Gesture::Talk
            | Gesture::Favour
            | Gesture::Thanks
            | Gesture::Letter
            | Gesture::Introduction => {
                if !chart.is_reduced() {
                    continue;
                }
                (p.ink2, p.paper)
            }
        };
        let Some(at) = chart.place(shown.with) else {
            continue;
        };
        let zoom = chart.camera.zoom;
        let beside = if chart.is_reduced() {
            vec2(-56.0, -30.0)
        } else {
            vec2(-18.0, -58.0)
        };
        let text = galley(
            ui,
            shown.gesture.name(),
            fonts::semibold(fonts::size::CAPTION),
            ink,
        );
        let size = text.size() + 2.0 * PADDING;
        let end = chart.camera.to_screen(at) + beside * zoom;
        let rect = Align2::RIGHT_CENTER.anchor_size(end, size);
        plate(ui, rect, 8.0, fill);
        ui.painter().galley(rect.min + PADDING, text, ink);
    }
}
