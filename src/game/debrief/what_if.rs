//! What if: pick a decision, choose another, and see both futures with the same luck.

use bevy_egui::egui::{Align, ComboBox, Label, RichText, Ui, vec2};
use egui_phosphor::regular as icon;

use super::curves::in_100;
use super::halves::halves;
use super::layout::line;
use super::{DebriefData, DebriefState, futures, table};
use crate::game::intent::Intent;
use crate::game::theme::{self, fonts};
use crate::game::widgets::{Button, Tile, Tip, caption, heading, section, warning};
use crate::study::days::date;
use crate::study::whatif::{Change, Choice, Decision, WhatIfTold};
use crate::study::words::{capitalised, count, week};

/// The whole tab.
pub fn what_if(ui: &mut Ui, data: &DebriefData, state: &mut DebriefState) -> Option<Intent> {
    let mut intent = None;
    halves(ui, "what-if", &[370.0, 370.0, 500.0], |ui, n| match n {
        0 => decisions(ui, data, state),
        1 => {
            if let Some(wanted) = choices(ui, data, state) {
                intent = Some(wanted);
            }
        }
        _ => both(ui, data, state),
    });
    intent
}

fn decisions(ui: &mut Ui, data: &DebriefData, state: &mut DebriefState) {
    heading(ui, "Pick a decision", fonts::size::H3);
    if data.decisions.is_empty() {
        caption(
            ui,
            "There is none: you let all of it pass. Play again, and there will be.",
        );
        return;
    }
    only(ui, data, state);
    let now = place(data, state);
    let wanted = |d: &&Decision| state.only.is_none_or(|who| d.person == who);
    for decision in data.decisions.iter().filter(wanted).collect::<Vec<_>>() {
        let on = now == Some(decision.place);
        let when = date(decision.day);
        let tile = Tile::new(&decision.words, &when).selected(on);
        let tile = tile.size(vec2(ui.available_width(), 62.0)).show(ui);
        if on && state.decision.is_some() && state.brings(ui, decision.place) {
            tile.scroll_to_me(Some(Align::Center));
        } else if tile.gained_focus() {
            tile.scroll_to_me(None);
        }
        if tile.tip(&decision.words).clicked() {
            state.decision = Some(decision.place);
            state.seen = Some((state.tab, decision.place));
        }
    }
}

/// The decision that is looked at: the chosen one, or that of the what-if there is.
fn place(data: &DebriefData, state: &DebriefState) -> Option<usize> {
    let told = || data.what_if.as_ref().map(|told| told.decision);
    state.decision.or_else(told)
}

/// Only decisions with one person, if wanted.
fn only(ui: &mut Ui, data: &DebriefData, state: &mut DebriefState) {
    let name = |id| {
        data.debrief
            .person(id)
            .map_or("", |person| person.name.as_str())
    };
    let now = state.only.map_or("Everybody", name);
    let combo = ComboBox::from_id_salt("only")
        .selected_text(now)
        .width(ui.available_width());
    let combo = combo.show_ui(ui, |ui| {
        ui.selectable_value(&mut state.only, None, "Everybody");
        for person in data.debrief.people.iter().filter(|p| p.speaking_terms) {
            ui.selectable_value(&mut state.only, Some(person.id), &person.name);
        }
    });
    let response = combo.response;
    theme::paint::focus_ring(ui, &response, 10.0);
    response.tip("Only decisions with one person");
}

fn choices(ui: &mut Ui, data: &DebriefData, state: &mut DebriefState) -> Option<Intent> {
    heading(ui, "Choose another", fonts::size::H3);
    let Some((_, decision)) = place(data, state).and_then(|at| data.decision(at)) else {
        caption(
            ui,
            "First pick a decision. Then see what else could have been done that day.",
        );
        return None;
    };
    caption(
        ui,
        &format!("{}: {}", capitalised(&date(decision.day)), decision.words),
    );
    let mut intent = None;
    for title in GROUPS {
        let some: Vec<&Choice> = (decision.choices.iter())
            .filter(|choice| group(&choice.change) == title)
            .collect();
        if some.is_empty() {
            continue;
        }
        section(ui, title);
        for choice in some {
            let lived = data.what_if.as_ref().is_some_and(|told| {
                (told.decision, &told.change) == (decision.place, &choice.change)
            });
            let tile = Tile::new(&choice.words, "").selected(lived);
            let tile = tile.size(vec2(ui.available_width(), 44.0)).show(ui);
            if tile.gained_focus() {
                tile.scroll_to_me(None);
            }
            if tile.tip(&choice.words).clicked() {
                state.decision = Some(decision.place);
                state.seen = Some((state.tab, decision.place));
                intent = Some(Intent::WhatIf {
                    decision: decision.place,
                    change: choice.change.clone(),
                });
            }
        }
    }
    intent
}

/// Choices are listed in these groups.
const GROUPS: [&str; 3] = ["Not at all", "Something first", "Something else"];

fn group(change: &Change) -> &'static str {
    match change {
        Change::Drop => GROUPS[0],
        Change::First(_) => GROUPS[1],
        Change::Instead(_) => GROUPS[2],
    }
}

fn both(ui: &mut Ui, data: &DebriefData, state: &mut DebriefState) {
    let p = theme::of(ui.ctx());
    heading(ui, "Both futures, same luck", fonts::size::H3);
    if let Some(why) = &data.impossible {
        warning(ui, why);
    }
    let Some(what_if) = &data.what_if else {
        caption(
            ui,
            "Nothing has been lived again yet. Each choice is, as soon as you take it.",
        );
        return;
    };
    let said = format!("Week {}. It was: {}.", week(what_if.day), what_if.was);
    ui.add(Label::new(RichText::new(said).color(p.ink)).wrap());
    let said = format!("Instead: {}.", what_if.instead);
    let font = fonts::semibold(fonts::size::BODY);
    ui.add(Label::new(RichText::new(said).font(font).color(p.pen)).wrap());
    if what_if.is_the_same() {
        line(
            ui,
            icon::EQUALS,
            p.ink2,
            "Everything would have come out the same.",
        );
    }
    section(ui, "Yeses so far");
    if state.tables.what_if {
        table::table(ui, "futures", &yeses(what_if), 160.0);
    } else {
        futures::steps(ui, what_if, data.days_shown(), 170.0, state.reveal.grown());
    }
    table::switch(ui, &mut state.tables.what_if, "both futures");
    table::grid(ui, "compared", &compared(what_if));
    ties(ui, what_if);
    skipped(ui, what_if);
}

/// When each yes came, in either future.
fn yeses(what_if: &WhatIfTold) -> Vec<Vec<String>> {
    let (was, is) = (
        &what_if.as_it_went.doors_opened,
        &what_if.other.doors_opened,
    );
    let head = ["Yes", "as it went", "with the change"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    let when = |of: &[(crate::model::Day, u32)], n: usize| {
        of.get(n)
            .map_or("–".to_owned(), |(day, _)| format!("week {}", week(*day)))
    };
    for n in 0..was.len().max(is.len()) {
        rows.push(vec![(n + 1).to_string(), when(was, n), when(is, n)]);
    }
    rows
}

/// What there is to count, in either future.
fn compared(what_if: &WhatIfTold) -> Vec<Vec<String>> {
    let (was, is) = (&what_if.as_it_went, &what_if.other);
    let row = |name: &str, was: String, is: String| vec![name.to_owned(), was, is];
    let counts = [
        ("Yeses", was.yeses, is.yeses),
        ("Asks answered", was.asks, is.asks),
        ("Asked for too much", was.oversteps, is.oversteps),
        ("On speaking terms", was.speaking_terms, is.speaking_terms),
    ];
    let mut rows = vec![row(
        "",
        "as it went".to_owned(),
        "with the change".to_owned(),
    )];
    rows.extend(counts.map(|(name, was, is)| row(name, was.to_string(), is.to_string())));
    for (was, is) in was.goals.iter().zip(&is.goals) {
        let state = |goal: &crate::study::debrief::GoalTold| match (goal.is_reached(), goal.of) {
            (true, _) => "reached".to_owned(),
            (false, 1) => "not reached".to_owned(),
            (false, of) => format!("{} of {of}", goal.done),
        };
        rows.push(row(&was.title, state(was), state(is)));
    }
    rows
}

/// People told of at most.
const MOST: usize = 8;

fn ties(ui: &mut Ui, what_if: &WhatIfTold) {
    if what_if.ties.is_empty() {
        return;
    }
    section(ui, "Who would feel otherwise, of 100");
    let head = ["", "warmth", "work trust", "owed"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    let change = |was: f32, is: f32| match (in_100(was), in_100(is)) {
        (was, is) if was == is => was.to_string(),
        (was, is) => format!("{was}, then {is}"),
    };
    for tie in what_if.ties.iter().take(MOST) {
        rows.push(vec![
            tie.name.clone(),
            change(tie.was.rapport, tie.is.rapport),
            change(tie.was.trust, tie.is.trust),
            change(tie.was.debt, tie.is.debt),
        ]);
    }
    table::grid(ui, "ties", &rows);
    let more = what_if.ties.len().saturating_sub(MOST);
    if more > 0 {
        caption(ui, &format!("And {more} more, by less."));
    }
}

fn skipped(ui: &mut Ui, what_if: &WhatIfTold) {
    let p = theme::of(ui.ctx());
    if what_if.skipped.is_empty() {
        return;
    }
    let n = count(what_if.skipped.len(), "later decision", "later decisions");
    section(ui, &format!("No longer possible: {n}"));
    for skipped in what_if.skipped.iter().take(MOST) {
        let words = format!(
            "Week {}. {}: {}",
            week(skipped.day),
            skipped.words,
            skipped.why
        );
        line(ui, icon::PROHIBIT, p.ink2, &words);
    }
    let more = what_if.skipped.len().saturating_sub(MOST);
    if more > 0 {
        caption(ui, &format!("And {more} more."));
    }
}

/// Lives an ask again with what was the player's to mend out of the way.
pub fn try_it(
    ui: &mut Ui,
    data: &DebriefData,
    state: &mut DebriefState,
    ask: &crate::study::debrief::AskTold,
) -> Option<Intent> {
    let (decision, choice) = data.remedy(ask)?;
    let name = format!("Try it: {}", choice.words);
    let button = Button::new(crate::game::widgets::Rank::Outlined, "Try it").name(&name);
    if !button.show(ui).tip(&choice.words).clicked() {
        return None;
    }
    state.tab = super::Tab::WhatIf;
    state.decision = Some(decision.place);
    Some(Intent::WhatIf {
        decision: decision.place,
        change: choice.change.clone(),
    })
}
