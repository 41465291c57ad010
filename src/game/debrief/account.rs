//! Give and take with everybody, and what it cost to ask for too much.

use bevy_egui::egui::{Align2, CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};
use egui_phosphor::regular as icon;

use super::curves::in_100;
use super::halves::halves;
use super::layout::line;
use super::{DebriefData, face_in};
use crate::game::theme::{self, fonts};
use crate::game::token::Looks;
use crate::game::widgets::{Tip, caption, heading};
use crate::model::Day;
use crate::study::debrief::{Favour, LedgerEntry, OverstepTold};
use crate::study::report::{owed, too_much, weeks_back};
use crate::study::words::{capitalised, list, week};

/// The whole tab.
pub fn account(ui: &mut Ui, data: &DebriefData, looks: &Looks) {
    halves(ui, "account", &[660.0, 540.0], |ui, n| match n {
        0 => ledger(ui, data, looks),
        _ => oversteps(ui, data, looks),
    });
}

fn ledger(ui: &mut Ui, data: &DebriefData, looks: &Looks) {
    heading(ui, "Give and take", fonts::size::H3);
    if data.debrief.ledger.is_empty() {
        caption(
            ui,
            "No favours went either way. The first one may be small.",
        );
    }
    for entry in &data.debrief.ledger {
        ui.add_space(6.0);
        one(ui, data, looks, entry);
        ui.separator();
    }
}

fn one(ui: &mut Ui, data: &DebriefData, looks: &Looks, entry: &LedgerEntry) {
    ui.horizontal(|ui| {
        if let Some(person) = data.debrief.person(entry.person) {
            face_in(ui, looks, person, 40.0);
        }
        heading(ui, &entry.name, fonts::size::LEAD);
    });
    self::entry(ui, entry);
}

/// What went each way with somebody, and what each side thinks is owed.
pub fn entry(ui: &mut Ui, entry: &LedgerEntry) {
    let p = theme::of(ui.ctx());
    for favour in &entry.favours {
        let glyph = if favour.thanked.is_some() {
            icon::HEART
        } else {
            icon::HEART_BREAK
        };
        line(ui, glyph, p.ink2, &favour_words(favour));
    }
    let days = [
        (&entry.helped, "You helped in", icon::HANDSHAKE),
        (
            &entry.helped_you,
            "You were helped unasked in",
            icon::HAND_HEART,
        ),
        (
            &entry.together,
            "You worked together, with nothing owing, in",
            icon::USERS,
        ),
    ];
    for (days, words, glyph) in days {
        if !days.is_empty() {
            line(ui, glyph, p.ink2, &format!("{words} {}.", weeks(days)));
        }
    }
    balance(ui, entry);
}

fn favour_words(favour: &Favour) -> String {
    let (what, got) = (capitalised(&favour.favour), week(favour.day));
    let thanks = match favour.thanked {
        Some(day) if day == favour.day => "thanks the same day".to_owned(),
        Some(day) => format!("thanks in week {}", week(day)),
        None => "no thanks".to_owned(),
    };
    let told = match favour.reported {
        Some(day) => format!(", and in week {} you told how it went", week(day)),
        None => String::new(),
    };
    format!("{what} in week {got}: {thanks}{told}.")
}

/// "week 3", "weeks 3, 5 and 9".
fn weeks(days: &[Day]) -> String {
    let mut weeks: Vec<u32> = days.iter().map(|&day| week(day)).collect();
    weeks.dedup();
    let word = if weeks.len() == 1 { "week" } else { "weeks" };
    let weeks: Vec<String> = weeks.iter().map(u32::to_string).collect();
    format!("{word} {}", list(&weeks))
}

/// What each side thinks is owed, as two bars from one line.
fn balance(ui: &mut Ui, entry: &LedgerEntry) {
    let p = theme::of(ui.ctx());
    let nothing = owed(0.0);
    if (owed(entry.owed), owed(entry.believed)) == (nothing, nothing) {
        line(
            ui,
            icon::SCALES,
            p.ink2,
            "Nothing is owed, and you both think so.",
        );
        return;
    }
    let most = entry.owed.max(entry.believed).max(0.6);
    let sides = [
        ("the truth: you owe", entry.owed, p.truth, true),
        ("you thought: you owe", entry.believed, p.pen, false),
    ];
    for (name, sum, color, solid) in sides {
        let width = ui.available_width();
        let (rect, response) = ui.allocate_exact_size(vec2(width, 24.0), Sense::hover());
        let words = format!("{name} {}", owed(sum));
        response.widget_info(|| {
            let says = format!("{}: {words}, {} of 100", entry.name, in_100(sum));
            bevy_egui::egui::WidgetInfo::labeled(bevy_egui::egui::WidgetType::Label, true, says)
        });
        let painter = ui.painter();
        let left = rect.left() + 28.0;
        let length = (sum / most * (width * 0.35)).max(2.0);
        let (top, bottom) = (rect.top() + 5.0, rect.bottom() - 5.0);
        let bar = Rect::from_min_max(pos2(left, top), pos2(left + length, bottom));
        if solid {
            painter.rect_filled(bar, CornerRadius::same(3), color);
        } else {
            let edge = Stroke::new(2.0, color);
            painter.rect(
                bar,
                CornerRadius::same(3),
                p.pen_wash,
                edge,
                StrokeKind::Inside,
            );
        }
        let at = pos2(left + length + 10.0, rect.center().y);
        let font = fonts::semibold(fonts::size::LABEL);
        painter.text(at, Align2::LEFT_CENTER, words, font, color);
        response.tip(format!("{} of 100", in_100(sum)));
    }
}

fn oversteps(ui: &mut Ui, data: &DebriefData, looks: &Looks) {
    heading(ui, "Where you asked for too much", fonts::size::H3);
    if data.debrief.oversteps.is_empty() {
        caption(
            ui,
            "Nowhere. Nothing you asked for was more than a tie could bear.",
        );
        return;
    }
    caption(ui, IT_MENDS);
    for overstep in &data.debrief.oversteps {
        ui.add_space(6.0);
        let face = |ui: &mut Ui| {
            if let Some(person) = data.debrief.person(overstep.person) {
                face_in(ui, looks, person, 40.0);
            }
        };
        cost(ui, face, overstep);
    }
}

/// What is said before the weeks that oversteps cost.
pub const IT_MENDS: &str = "It is hard to see coming, and it mends. The weeks count one small talk, one work talk and one shared hobby each.";

/// One overstep beside the face of whoever was asked, and the weeks to win them back.
pub fn cost(ui: &mut Ui, face: impl FnOnce(&mut Ui), overstep: &OverstepTold) {
    let p = theme::of(ui.ctx());
    ui.horizontal(|ui| {
        face(ui);
        ui.vertical(|ui| {
            let what = capitalised(&overstep.favour);
            let how = too_much(overstep.severity);
            line(
                ui,
                icon::LIGHTNING,
                p.alert,
                &format!(
                    "Week {}, {}: {what} was {how} just then.",
                    week(overstep.day),
                    overstep.name
                ),
            );
            if overstep.granted {
                line(ui, icon::CHECK, p.ink2, "It was a yes all the same.");
            }
        });
    });
    let longest = overstep.weeks.max(overstep.weeks_with_apology).max(1) as f32;
    for (name, n) in [
        ("without a word", overstep.weeks),
        ("if you say sorry at once", overstep.weeks_with_apology),
    ] {
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::hover());
        let words = format!("{}, {name}", weeks_back(n));
        response.widget_info(|| {
            let says = format!("To be back where you were: {words}");
            bevy_egui::egui::WidgetInfo::labeled(bevy_egui::egui::WidgetType::Label, true, says)
        });
        let left = rect.left() + 48.0;
        let length = n as f32 / longest * rect.width() * 0.28;
        let bar = Rect::from_min_max(
            pos2(left, rect.top() + 5.0),
            pos2(left + length.max(2.0), rect.bottom() - 5.0),
        );
        ui.painter().rect_filled(bar, CornerRadius::same(3), p.ink2);
        let at = pos2(bar.right() + 10.0, rect.center().y);
        let font = fonts::body(fonts::size::LABEL);
        ui.painter()
            .text(at, Align2::LEFT_CENTER, words, font, p.ink);
    }
    if let Some(day) = overstep.apologised {
        line(
            ui,
            icon::HAND_HEART,
            p.ink2,
            &format!("You said sorry in week {}.", week(day)),
        );
    }
}
