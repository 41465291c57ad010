//! Two futures of one decision, drawn over each other.

use bevy_egui::egui::{Align2, Sense, Stroke, Ui, pos2, vec2};
use egui_phosphor::regular as icon;

use super::curves::in_100;
use super::layout::{FOOT, empty, foot};
use super::plot::{self, Axes};
use super::{DebriefData, DebriefState, Tab};
use crate::game::theme::{self, fonts};
use crate::game::widgets::{Button, caption, chip, heading};
use crate::study::whatif::{Change, Future, WhatIfTold};
use crate::study::words::{count, week};

/// The what-if there is, on a card.
pub fn card(ui: &mut Ui, data: &DebriefData, state: &mut DebriefState) {
    heading(ui, "What if: same luck, one change", fonts::size::H3);
    let Some(what_if) = &data.what_if else {
        if data.decisions.is_empty() {
            if empty(
                ui,
                "You took no decision, so there is none to change.",
                "See the doors",
            ) {
                state.tab = Tab::Asks;
            }
        } else if empty(
            ui,
            "Pick a decision, choose another, and see both futures.",
            "Pick a decision",
        ) {
            state.tab = Tab::WhatIf;
        }
        return;
    };
    let bottom = ui.max_rect().bottom();
    let week = week(what_if.day);
    let words = match what_if.change {
        Change::Drop => format!("Week {week}, without: {}", what_if.was),
        Change::Instead(_) | Change::First(_) => format!("Week {week}: {}", what_if.instead),
    };
    chip(ui, icon::DIAMOND, &words, true, Sense::hover());
    let height = (bottom - ui.cursor().top() - FOOT - 8.0).max(104.0);
    let (days, grown) = (data.days_shown(), state.reveal.grown());
    steps(ui, what_if, days, height, grown);
    foot(
        ui,
        |ui| {
            if Button::quiet("Change another").show(ui).clicked() {
                state.tab = Tab::WhatIf;
            }
        },
        |ui| {
            caption(ui, &difference(what_if));
        },
    );
}

/// Yeses over time as steps: as it went solid, and as it would have gone dashed, with a diamond at the change.
pub fn steps(ui: &mut Ui, what_if: &WhatIfTold, days: u32, height: f32, grown: f32) {
    let p = theme::of(ui.ctx());
    let (says, size) = (sentence(what_if), vec2(ui.available_width(), height));
    let (response, painter) = plot::picture(ui, size, &says);
    let rect = response.rect;
    let (was, other) = (&what_if.as_it_went, &what_if.other);
    let names = 112.0;
    let axes = Axes {
        area: bevy_egui::egui::Rect::from_min_max(
            rect.min + vec2(6.0, 10.0),
            pos2(rect.right() - names, rect.bottom() - 20.0),
        ),
        days: days as f32,
        top: was.yeses.max(other.yeses).max(1) as f32 * 1.05,
    };
    axes.ground(&painter, &p, &[]);
    axes.weeks(&painter, &p, axes.area.bottom() + 4.0);
    let changes = |future: &Future| -> Vec<(f32, f32)> {
        let steps = future.doors_opened.iter();
        steps.map(|&(day, n)| (day.0 as f32, n as f32)).collect()
    };
    let until = days as f32;
    let (as_it_went, instead) = (
        plot::steps(&axes, &changes(was), until),
        plot::steps(&axes, &changes(other), until),
    );
    let ends = [
        as_it_went.last().map(|at| at.y),
        instead.last().map(|at| at.y),
    ];
    let mut clip = axes.area.expand(8.0);
    clip.set_right(axes.area.left() + axes.area.width() * grown + 8.0);
    let clipped = painter.with_clip_rect(clip.intersect(painter.clip_rect()));
    clipped.add(bevy_egui::egui::Shape::line(
        as_it_went,
        Stroke::new(3.4, p.ink2),
    ));
    plot::dashed(&clipped, &p, &instead);
    let before = changes(other)
        .iter()
        .rfind(|(day, _)| *day < what_if.day.0 as f32)
        .map_or(0.0, |c| c.1);
    let change = axes.at(what_if.day.0 as f32, before);
    plot::diamond(&clipped, &p, change, 8.0);
    if let [Some(went), Some(instead)] = ends {
        let now = format!("{} as it went", was.yeses);
        let then = format!("{} with it", other.yeses);
        let lines = [
            (now.as_str(), went, p.ink2),
            (then.as_str(), instead, p.pen),
        ];
        let heights = rect.top()..=axes.area.bottom() + 12.0;
        plot::names(&painter, axes.area.right() + 10.0, heights, &lines);
    }
    let font = fonts::body(fonts::size::CAPTION);
    if was.yeses.max(other.yeses) == 0 {
        let at = axes.area.center();
        painter.text(at, Align2::CENTER_CENTER, "No yes in either", font, p.ink2);
    }
}

/// What the two futures differ in most.
fn difference(what_if: &WhatIfTold) -> String {
    let (was, other) = (&what_if.as_it_went, &what_if.other);
    match what_if.ties.first() {
        _ if was.yeses != other.yeses => "Yeses so far".to_owned(),
        None => "Both come to the same.".to_owned(),
        Some(tie) => {
            let (what, was, is) = if tie.is_warmth() {
                ("warmth", tie.was.rapport, tie.is.rapport)
            } else {
                ("work trust", tie.was.trust, tie.is.trust)
            };
            let (name, was, is) = (&tie.name, in_100(was), in_100(is));
            if was == is {
                return "As many yeses, and nearly the same feelings.".to_owned();
            }
            format!("As many yeses. {name}: {what} {is} of 100, and not {was}.")
        }
    }
}

/// It in a sentence.
pub fn sentence(what_if: &WhatIfTold) -> String {
    let yeses = |n: u32| count(n as usize, "yes", "yeses");
    format!(
        "Week {}. It was: {}. Instead: {}. {} as it went, {} with the change.",
        week(what_if.day),
        what_if.was,
        what_if.instead,
        crate::study::words::capitalised(&yeses(what_if.as_it_went.yeses)),
        yeses(what_if.other.yeses),
    )
}
