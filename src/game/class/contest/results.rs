//! What has come of it so far: dots that stand for runs, one row a player, and the run behind a dot.

use bevy_egui::egui::{ComboBox, ScrollArea, Ui, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use super::obey::Contend;
use super::running::{Arena, Played};
use super::screen::{ContestState, Drawn};
use crate::game::course::figures::chances;
use crate::game::intent::Intent;
use crate::game::theme::fonts;
use crate::game::widgets::{Button, caption, heading, lead};
use crate::study::tournament::Measure;
use crate::study::words::count;

/// Fewer seeds than this are mostly luck.
const FEW: usize = 30;

/// The results, or what to do to get some.
pub fn results(ui: &mut Ui, arena: &Arena, state: &mut ContestState) -> Vec<Intent> {
    let mut wants = Vec::new();
    let Some(played) = &arena.played else {
        heading(ui, "Place your bets", fonts::size::H2);
        lead(
            ui,
            "Everybody on the left plays the same weeks with the same luck, many times over. Choose who plays, take the bets, then run it.",
        );
        return wants;
    };
    measure(ui, &mut state.measure);
    let of = (played.seeds(), state.measure, played.is_over());
    if state.drawn.as_ref().is_none_or(|drawn| drawn.of != of) {
        let (chances, order) = played.chances(state.measure);
        // A row may have moved: the run that was pointed at is found again.
        if let (Some(before), Some((row, run))) = (&state.drawn, state.poked) {
            let entrant = before.order.get(row);
            let row = order.iter().position(|n| Some(n) == entrant);
            state.poked = row.map(|row| (row, run));
        }
        state.drawn = Some(Drawn { of, chances, order });
    }
    let Some(Drawn {
        chances: spread,
        order,
        ..
    }) = &state.drawn
    else {
        return wants;
    };
    ScrollArea::vertical()
        .id_salt("results")
        .auto_shrink(false)
        .show(ui, |ui| {
            let done = played.progress();
            chances(ui, spread, Some(done), &mut state.poked);
            if let Some((row, run)) = state.poked
                && let Some(entrant) = order.get(row)
            {
                wants.extend(behind(ui, played, *entrant, 1 + run as u64));
            }
            explain(ui, arena, played, spread.seeds as usize, order);
        });
    wants
}

fn measure(ui: &mut Ui, chosen: &mut Measure) {
    let shown = ComboBox::from_id_salt("measure")
        .width(300.0)
        .height(460.0)
        .selected_text(chosen.title());
    let shown = shown.show_ui(ui, |ui| {
        for measure in Measure::ALL {
            if ui
                .selectable_label(measure == *chosen, measure.title())
                .clicked()
            {
                *chosen = measure;
            }
        }
    });
    shown.response.widget_info(|| {
        WidgetInfo::labeled(
            WidgetType::ComboBox,
            true,
            format!("Measured: {}", chosen.title()),
        )
    });
}

/// The run behind a dot.
fn behind(ui: &mut Ui, played: &Played, entrant: usize, seed: u64) -> Option<Intent> {
    let name = played.names().get(entrant)?;
    let mut wants = None;
    ui.horizontal_wrapped(|ui| {
        let watch = format!("Watch {name} with seed {seed}");
        if Button::plain("Watch this run")
            .icon(icon::PLAY)
            .name(&watch)
            .show(ui)
            .clicked()
        {
            wants = Some(Contend::Watch(entrant, seed));
        }
        let debrief = format!("Debrief of {name} with seed {seed}");
        if Button::plain("Its debrief")
            .icon(icon::EYE)
            .name(&debrief)
            .show(ui)
            .clicked()
        {
            wants = Some(Contend::Debrief(entrant, seed));
        }
    });
    wants.map(Intent::Contest)
}

/// What it says, and what the class had bet.
fn explain(ui: &mut Ui, arena: &Arena, played: &Played, seeds: usize, order: &[usize]) {
    if seeds == 0 {
        return;
    }
    ui.add_space(6.0);
    caption(
        ui,
        "Each dot stands for the same share of runs; the triangle marks the middle run. A wide row is a lot of luck.",
    );
    if seeds < FEW {
        caption(
            ui,
            &format!(
                "{} are mostly luck. Run more before you believe the order.",
                count(seeds, "seed", "seeds")
            ),
        );
    }
    if !played.is_over() {
        return;
    }
    let playing: Vec<_> = arena.entrants.iter().filter(|e| e.plays).collect();
    let hands: u32 = playing.iter().map(|e| e.hands).sum();
    let best = order.first().and_then(|n| played.names().get(*n));
    if let (true, Some(best)) = (hands > 0, best) {
        let right = playing
            .iter()
            .find(|e| e.name() == *best)
            .map_or(0, |e| e.hands);
        caption(
            ui,
            &format!("{right} of {hands} hands were for {best}, who came out best in the middle."),
        );
    }
}
