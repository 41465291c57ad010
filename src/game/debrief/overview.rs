//! The overview: one person over time, the ask that tells most, doors never tried, how well you guess, a what-if, and
//! what became of goals and openings.

use bevy_egui::egui::{Align, Label, Layout, RichText, ScrollArea, Sense, Ui, Vec2, vec2};
use egui_phosphor::regular as icon;

use super::curves::{Curves, Quantity};
use super::guesses::{guesses, score_words};
use super::layout::{ONE_COLUMN, row};
use super::{DebriefData, DebriefState, Tab, face_in, futures, table, try_it, why};
use crate::game::intent::Intent;
use crate::game::theme::{self, fonts};
use crate::game::token::Looks;
use crate::game::widgets::{Button, Rank, caption, chip, heading};
use crate::study::debrief::{AskOutcome, AskTold, PersonTold};
use crate::study::report::opening_words;
use crate::study::words::{capitalised, in_100, week};

/// The whole tab.
pub fn overview(
    ui: &mut Ui,
    data: &DebriefData,
    looks: &Looks,
    state: &mut DebriefState,
) -> Option<Intent> {
    let mut intent = None;
    let full = ui.available_height();
    ScrollArea::vertical().id_salt("overview").show(ui, |ui| {
        let narrow = ui.available_width() < ONE_COLUMN;
        let (upper, lower) = if narrow {
            (380.0, 236.0)
        } else {
            let lower = (full * 0.40).clamp(232.0, 330.0);
            ((full - lower - 40.0).clamp(340.0, 560.0), lower)
        };
        row(ui, "first", upper, &[668.0, 532.0], |ui, n| match n {
            0 => person_card(ui, data, looks, state),
            _ => keep(&mut intent, why_card(ui, data, state)),
        });
        row(
            ui,
            "second",
            lower,
            &[372.0, 400.0, 412.0],
            |ui, n| match n {
                0 => doors_card(ui, data, looks, state),
                1 => guesses_card(ui, data, state),
                _ => what_if_card(ui, data, state),
            },
        );
        let openings = usize::from(!data.debrief.openings.is_empty());
        row(
            ui,
            "third",
            120.0,
            &[1.0, 1.0][..1 + openings],
            |ui, n| match n {
                0 => goals_card(ui, data),
                _ => openings_card(ui, data),
            },
        );
    });
    intent
}

fn keep(intent: &mut Option<Intent>, more: Option<Intent>) {
    if more.is_some() {
        *intent = more;
    }
}

/// One sentence where there is nothing to show, and the one button that leads on.
pub fn empty(ui: &mut Ui, words: &str, button: &str) -> bool {
    let p = theme::of(ui.ctx());
    ui.add_space(8.0);
    ui.add(Label::new(RichText::new(words).color(p.ink2)).wrap());
    ui.add_space(4.0);
    Button::new(Rank::Outlined, button).show(ui).clicked()
}

/// Somebody's chart with its chips and arrows.
pub fn person_card(ui: &mut Ui, data: &DebriefData, looks: &Looks, state: &mut DebriefState) {
    let Some(person) = state.person(data) else {
        heading(ui, "Nobody yet", fonts::size::H3);
        if empty(
            ui,
            "You did not get to know of anybody. A short chat is enough to begin with.",
            "See what else there was",
        ) {
            state.tab = Tab::WhatIf;
        }
        return;
    };
    let bottom = ui.max_rect().bottom();
    person_head(ui, data, looks, state, person);
    ui.add_space(2.0);
    let shown = state.quantities();
    let curves = Curves {
        person,
        rules: &data.scenario.rules,
        days: data.scenario.days(),
        today: data.debrief.today,
        grown: state.reveal.grown(),
        cursor: state.cursor(),
    };
    let foot = 50.0;
    let least = 44.0 + 76.0 * shown.len() as f32;
    let height = (bottom - ui.cursor().top() - foot).max(least);
    let as_table = state.tables.person;
    if as_table {
        table::table(ui, "person", &curves.table(&shown), height - 6.0);
    } else {
        curves.show(ui, &shown, height - 6.0);
    }
    let p = theme::of(ui.ctx());
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        table::switch(ui, &mut state.tables.person, &person.name);
        let room = vec2(ui.available_width(), 44.0);
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            ui.set_max_width(room.x);
            ui.add(Label::new(RichText::new(&person.summary).color(p.ink)).wrap());
        });
    });
}

fn person_head(
    ui: &mut Ui,
    data: &DebriefData,
    looks: &Looks,
    state: &mut DebriefState,
    person: &PersonTold,
) {
    let p = theme::of(ui.ctx());
    let wide = ui.available_width() > 560.0;
    let chips = |ui: &mut Ui, state: &mut DebriefState| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for (quantity, on) in Quantity::ALL.into_iter().zip(&mut state.shown) {
            if chip(ui, "", quantity.name(), *on, Sense::click()).clicked() {
                *on = !*on;
            }
        }
    };
    ui.horizontal(|ui| {
        if state.reveal.shows(0) {
            face_in(ui, looks, person, 40.0);
        } else {
            ui.allocate_exact_size(Vec2::splat(40.0), Sense::hover());
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let step = |ui: &mut Ui, icon, word| Button::icon_only(icon, word).show(ui).clicked();
            if step(ui, icon::CARET_RIGHT, "Next person") {
                state.step(data, 1);
            }
            if step(ui, icon::CARET_LEFT, "Person before") {
                state.step(data, -1);
            }
            if wide {
                let width = 304.0;
                let room = vec2(width, 44.0);
                ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
                    chips(ui, state);
                });
            }
            let room = vec2(ui.available_width(), 44.0);
            ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
                ui.set_max_width(room.x);
                let name = RichText::new(&person.name)
                    .font(fonts::title(fonts::size::H3))
                    .color(p.ink);
                ui.add(Label::new(name).truncate());
            });
        });
    });
    if !wide {
        ui.horizontal_wrapped(|ui| chips(ui, state));
    }
}

fn why_card(ui: &mut Ui, data: &DebriefData, state: &mut DebriefState) -> Option<Intent> {
    let Some(person) = state.person(data) else {
        return no_asks(ui, state);
    };
    let theirs = data
        .debrief
        .asks
        .iter()
        .filter(|a| a.person == person.id && !a.because.is_empty());
    let Some(ask) = theirs.max_by(|x, y| x.tells().total_cmp(&y.tells())) else {
        if data.debrief.asks.is_empty() {
            return no_asks(ui, state);
        }
        heading(
            ui,
            &format!("You never asked {}", person.first_name),
            fonts::size::H3,
        );
        if empty(
            ui,
            "A polite no costs nothing, so there was little to lose.",
            "See all asks",
        ) {
            state.tab = Tab::Asks;
        }
        return None;
    };
    let bottom = ui.max_rect().bottom();
    heading(ui, &why_title(ask, &person.first_name), fonts::size::H3);
    why::forecasts(ui, ask);
    let foot = if ask.mended.is_some() { 50.0 } else { 6.0 };
    let most = ((bottom - ui.cursor().top() - 22.0 - foot) / 28.0).max(4.0) as usize;
    why::bars(ui, &ask.because, most, state.reveal.grown());
    ui.add_space(4.0);
    let mut intent = None;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        intent = try_it(ui, data, state, ask);
        let room = vec2(ui.available_width(), 44.0);
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            ui.set_max_width(room.x);
            why::mended(ui, ask);
        });
    });
    intent
}

fn no_asks(ui: &mut Ui, state: &mut DebriefState) -> Option<Intent> {
    heading(ui, "You asked for nothing", fonts::size::H3);
    if empty(
        ui,
        "There is no answer to explain. The doors you never tried have their odds.",
        "See the doors",
    ) {
        state.tab = Tab::Asks;
    }
    None
}

/// "Week 9: why Amara said no".
pub fn why_title(ask: &AskTold, first: &str) -> String {
    let what = match ask.outcome {
        AskOutcome::Yes => "said yes",
        AskOutcome::No => "said no",
        AskOutcome::Silence => "never answered",
        AskOutcome::Waiting => "has not answered yet",
    };
    format!("Week {}: why {first} {what}", week(ask.day))
}

/// Doors shown on their card.
const DOORS: usize = 3;

fn doors_card(ui: &mut Ui, data: &DebriefData, looks: &Looks, state: &mut DebriefState) {
    heading(ui, "Doors you never tried", fonts::size::H3);
    if data.debrief.doors.is_empty() {
        if empty(
            ui,
            "None stand open just now that you have not tried.",
            "See all asks",
        ) {
            state.tab = Tab::Asks;
        }
        return;
    }
    doors(ui, data, looks, state, DOORS);
    let all = data.debrief.doors.len();
    ui.horizontal(|ui| {
        if all > DOORS {
            let more = format!("All {all}");
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let name = format!("All {all} doors");
                if Button::quiet(&more).name(&name).show(ui).clicked() {
                    state.tab = Tab::Asks;
                    state.ask = None;
                }
                caption(ui, "Asks you never made, and their odds");
            });
        } else {
            caption(ui, "Asks you never made, and their odds");
        }
    });
}

/// The likeliest doors as rows.
pub fn doors(ui: &mut Ui, data: &DebriefData, looks: &Looks, state: &DebriefState, most: usize) {
    let p = theme::of(ui.ctx());
    for (n, door) in data.debrief.doors.iter().take(most).enumerate() {
        ui.horizontal(|ui| {
            let person = data.debrief.person(door.person);
            match person.filter(|_| state.reveal.shows(n + 1)) {
                Some(person) => face_in(ui, looks, person, 40.0),
                None => {
                    ui.allocate_exact_size(Vec2::splat(40.0), Sense::hover());
                }
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 4.0;
                ui.label(
                    RichText::new("in 100")
                        .font(fonts::body(fonts::size::CAPTION))
                        .color(p.ink2),
                );
                let odds = in_100(door.p_yes).to_string();
                ui.label(
                    RichText::new(odds)
                        .font(fonts::bold(fonts::size::BODY))
                        .color(p.truth),
                );
                let room = vec2(ui.available_width() - 8.0, 42.0);
                ui.allocate_ui_with_layout(room, Layout::top_down(Align::Min), |ui| {
                    ui.set_max_width(room.x);
                    ui.spacing_mut().item_spacing.y = 0.0;
                    let words = RichText::new(capitalised(&door.phrase)).color(p.ink);
                    ui.add(Label::new(words).truncate());
                    caption(ui, &format!("since week {}", week(door.since)));
                });
            });
        });
    }
}

fn guesses_card(ui: &mut Ui, data: &DebriefData, state: &mut DebriefState) {
    heading(ui, "How well you guess", fonts::size::H3);
    let Some(overall) = data.debrief.calibration.overall else {
        if empty(
            ui,
            "You made no guesses before your asks, so there is nothing to score.",
            "See what your gut said",
        ) {
            state.tab = Tab::Asks;
        }
        return;
    };
    guesses(
        ui,
        &data.debrief.calibration,
        state.tables.guesses,
        state.reveal.grown(),
    );
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        table::switch(ui, &mut state.tables.guesses, "how well you guess");
        let room = vec2(ui.available_width(), 44.0);
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            ui.set_max_width(room.x);
            ui.add(Label::new(score_words(&overall)).wrap());
        });
    });
}

fn what_if_card(ui: &mut Ui, data: &DebriefData, state: &mut DebriefState) {
    heading(ui, "What if: same luck, one change", fonts::size::H3);
    let Some(what_if) = &data.what_if else {
        if empty(
            ui,
            "Pick a decision, choose another, and see both futures.",
            "Pick a decision",
        ) {
            state.tab = Tab::WhatIf;
        }
        return;
    };
    let bottom = ui.max_rect().bottom();
    let words = format!("{}, week {}", what_if.instead, week(what_if.day));
    chip(ui, icon::DIAMOND, &words, true, Sense::hover());
    let height = (bottom - ui.cursor().top() - 52.0).max(104.0);
    futures::steps(
        ui,
        what_if,
        data.scenario.days(),
        height,
        state.reveal.grown(),
    );
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if Button::quiet("Change another").show(ui).clicked() {
            state.tab = Tab::WhatIf;
        }
        let room = vec2(ui.available_width(), 44.0);
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            caption(ui, "Yeses so far");
        });
    });
}

fn goals_card(ui: &mut Ui, data: &DebriefData) {
    let p = theme::of(ui.ctx());
    heading(ui, "Goals", fonts::size::H3);
    if data.debrief.goals.is_empty() {
        ui.label(RichText::new("This scenario sets none.").color(p.ink2));
    }
    for goal in &data.debrief.goals {
        let (glyph, color, words) = match (goal.is_reached(), goal.of) {
            (true, _) => (icon::CHECK_CIRCLE, p.good, "reached".to_owned()),
            (false, 1) => (icon::CIRCLE, p.ink2, "not reached".to_owned()),
            (false, of) => (icon::CIRCLE, p.ink2, format!("{} of {of}", goal.done)),
        };
        line(ui, glyph, color, &format!("{}: {words}", goal.title));
    }
}

fn openings_card(ui: &mut Ui, data: &DebriefData) {
    let p = theme::of(ui.ctx());
    heading(ui, "Openings", fonts::size::H3);
    for opening in &data.debrief.openings {
        let (glyph, color) = match (opening.won, opening.known) {
            (Some(true), _) => (icon::CHECK_CIRCLE, p.good),
            (_, true) => (icon::BRIEFCASE, p.ink2),
            (_, false) => (icon::EYE_SLASH, p.ink2),
        };
        line(ui, glyph, color, &opening_words(opening));
    }
}

/// An icon and a text that wraps.
pub fn line(ui: &mut Ui, glyph: &str, color: bevy_egui::egui::Color32, words: &str) {
    let p = theme::of(ui.ctx());
    ui.horizontal_top(|ui| {
        ui.label(RichText::new(glyph).font(fonts::icon(20.0)).color(color));
        ui.add(Label::new(RichText::new(words).color(p.ink)).wrap());
    });
}
