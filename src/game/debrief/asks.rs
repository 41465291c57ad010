//! Every ask with its prediction, its true odds and its reasons; and the doors never tried.

use bevy_egui::egui::{Align, Ui, vec2};
use egui_phosphor::regular as icon;

use super::halves::halves;
use super::layout::line;
use super::{DebriefData, DebriefState, doors, try_it, why};
use crate::game::intent::Intent;
use crate::game::theme::{self, fonts};
use crate::game::token::Looks;
use crate::game::widgets::{Tile, Tip, caption, heading, warning};
use crate::sim::Channel;
use crate::study::debrief::AskTold;
use crate::study::report::too_much;
use crate::study::words::{capitalised, count, in_100, odds, week};

/// The whole tab.
pub fn asks(
    ui: &mut Ui,
    data: &DebriefData,
    looks: &Looks,
    state: &mut DebriefState,
) -> Option<Intent> {
    let mut intent = None;
    halves(ui, "asks", &[440.0, 470.0, 360.0], |ui, n| match n {
        0 => list(ui, data, state),
        1 => {
            if let Some(wanted) = chosen(ui, data, state) {
                intent = Some(wanted);
            }
        }
        _ => untried(ui, data, looks, state),
    });
    intent
}

fn list(ui: &mut Ui, data: &DebriefData, state: &mut DebriefState) {
    heading(ui, "What you asked for", fonts::size::H3);
    let asks = &data.debrief.asks;
    if asks.is_empty() {
        caption(
            ui,
            "Nothing, this time. What you might have asked for is on this page, too.",
        );
        return;
    }
    let yeses = count(data.debrief.yeses(), "yes", "yeses");
    caption(
        ui,
        &format!("{}, {yeses}", count(asks.len(), "ask", "asks")),
    );
    let now = place(data, state);
    for (n, ask) in asks.iter().enumerate() {
        let (glyph, came) = why::outcome_words(ask.outcome);
        let guess = match (ask.predicted, ask.gut) {
            (Some(said), _) => format!("you said {}, ", in_100(said)),
            (None, Some(gut)) => format!("your gut {}, ", in_100(gut)),
            (None, None) => String::new(),
        };
        let second = format!(
            "{}: {guess}the odds {}",
            capitalised(came),
            in_100(ask.p_yes)
        );
        let phrase = data.phrase(ask.ask, ask.person);
        let title = format!("Week {}. {}", week(ask.day), capitalised(&phrase));
        let tile = Tile::new(&title, &second)
            .icon(glyph)
            .selected(now == Some(n));
        let tile = tile.size(vec2(ui.available_width(), 62.0)).show(ui);
        if state.ask == Some(n) && state.brings(ui, n) {
            tile.scroll_to_me(Some(Align::Center));
        } else if tile.gained_focus() {
            tile.scroll_to_me(None);
        }
        if tile.tip(&title).clicked() {
            state.ask = Some(n);
            state.seen = Some((state.tab, n));
        }
    }
}

/// The ask that is looked at: the chosen one, or the one that tells most.
fn place(data: &DebriefData, state: &DebriefState) -> Option<usize> {
    let (asks, all) = (&data.debrief.asks, data.debrief.asks.len());
    let telling = || data.most_telling(|ask| state.person.is_none_or(|who| ask.person == who));
    let any = || data.most_telling(|_| true).or(all.checked_sub(1));
    (state.ask.filter(|&n| n < asks.len()))
        .or_else(telling)
        .or_else(any)
}

fn chosen(ui: &mut Ui, data: &DebriefData, state: &mut DebriefState) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    let Some(ask) = place(data, state).map(|n| &data.debrief.asks[n]) else {
        heading(ui, "Why", fonts::size::H3);
        caption(
            ui,
            "Every answer has its reasons. There was no answer to explain.",
        );
        return None;
    };
    let first = (data.debrief.person(ask.person)).map_or(ask.name.as_str(), |p| &p.first_name);
    heading(ui, &why::title(ask, first), fonts::size::H3);
    let how = match (ask.channel, ask.follow_up) {
        (Channel::InPerson, _) => "face to face",
        (Channel::Email, false) => "by e-mail",
        (Channel::Email, true) => "a follow-up by e-mail",
    };
    caption(ui, &format!("{}, {how}", capitalised(&ask.phrase)));
    why::forecasts(ui, ask);
    if ask.because.is_empty() {
        line(
            ui,
            icon::ENVELOPE,
            p.ink2,
            "The odds of a follow-up are a share of those of its mail.",
        );
    } else {
        why::bars(
            ui,
            &ask.because,
            ask.because.len(),
            29.0,
            state.reveal.grown(),
        );
    }
    overstep(ui, ask);
    ui.add_space(4.0);
    ui.horizontal_top(|ui| why::mended(ui, ask));
    try_it(ui, data, state, ask)
}

fn overstep(ui: &mut Ui, ask: &AskTold) {
    if ask.severity > 0.0 {
        let how = too_much(ask.severity);
        warning(
            ui,
            &format!("It was {how} just then. What that cost stands under Give and take."),
        );
    }
}

fn untried(ui: &mut Ui, data: &DebriefData, looks: &Looks, state: &DebriefState) {
    heading(ui, "Doors you never tried", fonts::size::H3);
    let all = &data.debrief.doors;
    let Some(likeliest) = all.first() else {
        caption(ui, "None stand open just now that you have not tried.");
        return;
    };
    let best = odds(likeliest.p_yes);
    caption(
        ui,
        &format!("Asks you never made, and their odds today. The likeliest: {best}."),
    );
    doors::rows(ui, data, looks, state, all.len());
}
