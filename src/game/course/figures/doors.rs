//! Asks that were never made and would likely have been granted, with their odds.

use bevy_egui::egui::{Align2, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::nothing;
use crate::game::theme::{self, fonts};
use crate::game::token::{Looks, Pose, face};
use crate::game::widgets::{caption, heading};
use crate::study::debrief::Door;
use crate::study::words::{capitalised, in_100, odds, week};

/// The doors, likeliest first.
pub fn doors(ui: &mut Ui, looks: &Looks, doors: &[Door]) {
    heading(ui, "Doors you never tried", fonts::size::H3);
    let Some(likeliest) = doors.first() else {
        nothing(ui, "None stand open just now that you have not tried.");
        return;
    };
    let best = odds(likeliest.p_yes);
    caption(
        ui,
        &format!("Asks you never made, and their odds today. The likeliest: {best}."),
    );
    for door in doors {
        row(ui, looks, door);
    }
}

fn row(ui: &mut Ui, looks: &Looks, door: &Door) {
    let p = theme::of(ui.ctx());
    let (width, number) = (ui.available_width(), 92.0);
    let room = (width - 52.0 - number).max(80.0);
    let phrase = capitalised(&door.phrase);
    let since = format!("since week {}", week(door.since));
    let layout = |words: &str, font, color| {
        let words = words.to_owned();
        ui.painter().layout(words, font, color, room)
    };
    let words = layout(&phrase, fonts::body(fonts::size::BODY), p.ink);
    let under = layout(&since, fonts::body(fonts::size::CAPTION), p.ink2);
    let height = words.size().y + under.size().y;
    let (rect, response) =
        ui.allocate_exact_size(vec2(width, (height + 4.0).max(46.0)), Sense::hover());
    response.widget_info(|| {
        let says = format!("{phrase}: {}, {since}", odds(door.p_yes));
        WidgetInfo::labeled(WidgetType::Label, true, says)
    });
    let (painter, y) = (ui.painter(), rect.center().y);
    let center = pos2(rect.left() + 21.0, y);
    face(
        painter,
        center,
        40.0,
        looks.get(door.person),
        &Pose::default(),
    );
    let first = pos2(rect.left() + 52.0, y - height / 2.0);
    let second = first + vec2(0.0, words.size().y);
    painter.galley(first, words, p.ink);
    painter.galley(second, under, p.ink2);
    let font = fonts::body(fonts::size::CAPTION);
    let in_100_words = painter.text(
        pos2(rect.right(), y),
        Align2::RIGHT_CENTER,
        "in 100",
        font,
        p.ink2,
    );
    let font = fonts::bold(fonts::size::H3);
    let at = pos2(in_100_words.left() - 5.0, y);
    painter.text(at, Align2::RIGHT_CENTER, in_100(door.p_yes), font, p.truth);
}
