//! What one person really feels, beside the impression they made.

use bevy_egui::egui::{Align2, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{portrait, sentence};
use crate::game::debrief::curves::{Quantity, in_100};
use crate::game::debrief::{past, people};
use crate::game::theme::{self, fonts};
use crate::game::token::{Looks, Pose};
use crate::game::widgets::heading;
use crate::study::debrief::PersonTold;

/// Their portrait with both levels, and what it comes to.
pub fn person(ui: &mut Ui, looks: &Looks, person: &PersonTold) {
    let pose = if person.speaking_terms {
        Pose::default()
    } else {
        Pose::HEARD_OF
    };
    ui.horizontal_top(|ui| {
        portrait(ui, looks, person.id, 84.0, &pose);
        ui.add_space(8.0);
        ui.vertical(|ui| {
            heading(ui, &person.name, fonts::size::H3);
            level(ui, person, Quantity::Warmth);
            level(ui, person, Quantity::Work);
            people::legend(ui);
        });
    });
    sentence(ui, &person.summary);
}

/// One level: the truth as a square on the impression's band.
fn level(ui: &mut Ui, person: &PersonTold, quantity: Quantity) {
    let p = theme::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 34.0), Sense::hover());
    let (mean, sd) = quantity.belief(&person.belief);
    let (truth, thought) = (in_100(quantity.truth(&person.truth)), in_100(mean));
    response.widget_info(|| {
        let name = quantity.name();
        let says = format!("{name}: the truth {truth} of 100, you thought {thought}");
        WidgetInfo::labeled(WidgetType::Label, true, says)
    });
    let (painter, y) = (ui.painter(), rect.center().y);
    let font = fonts::body(fonts::size::BODY);
    let at = pos2(rect.left(), y);
    painter.text(at, Align2::LEFT_CENTER, quantity.name(), font, p.ink);
    let font = fonts::bold(fonts::size::BODY);
    let words = format!("{truth} of 100");
    let at = pos2(rect.right(), y);
    painter.text(at, Align2::RIGHT_CENTER, words, font, p.truth);
    let track = Rect::from_x_y_ranges(
        rect.left() + 96.0..=(rect.right() - 92.0).max(rect.left() + 140.0),
        y - 8.0..=y + 8.0,
    );
    let belief = (person.contacts > 0).then_some((mean, sd));
    past::level(painter, &p, track, quantity.truth(&person.truth), belief);
}
