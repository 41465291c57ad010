//! Sheets over the screen: the topmost one has the player's attention.

use bevy_egui::egui::{Context, Vec2, vec2};

use super::Panels;
use crate::game::compose::{ask_sheet, mail_sheet};
use crate::game::desk::Desk;
use crate::game::editor::try_sheet;
use crate::game::intent::{Intent, Sheet};
use crate::game::menus;
use crate::game::panels::{goals, journal, outbox, prepare, requests, search};
use crate::game::settings::Settings;
use crate::game::widgets::modal;

/// Shows the topmost sheet.
pub fn show(
    ctx: &Context,
    desk: &Desk,
    settings: &Settings,
    panels: &mut Panels,
    now: f64,
) -> Vec<Intent> {
    let Some(sheet) = desk.sheets.last() else {
        return Vec::new();
    };
    let name = format!("{sheet:?}");
    let (mut wants, leave) = match sheet {
        Sheet::Confirm(question) => modal(ctx, &name, vec2(520.0, 260.0), |ui| {
            menus::confirm(ui, question)
        }),
        Sheet::Settings => one(ctx, &name, vec2(760.0, 640.0), |ui| {
            menus::settings_sheet(ui, settings)
        }),
        Sheet::ClassMenu => one(ctx, &name, vec2(520.0, 480.0), |ui| {
            menus::class(ui, desk.class.is_none())
        }),
        Sheet::Try => {
            let Some(bench) = &desk.editor else {
                return vec![Intent::Close];
            };
            one(ctx, &name, vec2(600.0, 660.0), |ui| {
                try_sheet(ui, bench, &mut panels.trying)
            })
        }
        Sheet::Help => one(ctx, &name, vec2(980.0, 680.0), menus::help),
        Sheet::Games => one(ctx, &name, vec2(640.0, 600.0), |ui| {
            menus::games(ui, &desk.kept, &mut panels.games)
        }),
        _ => return in_a_game(ctx, desk, sheet, &name, panels, now),
    };
    if leave && wants.is_empty() {
        wants.push(Intent::Close);
    }
    wants
}

/// A sheet that needs a game.
fn in_a_game(
    ctx: &Context,
    desk: &Desk,
    sheet: &Sheet,
    name: &str,
    panels: &mut Panels,
    now: f64,
) -> Vec<Intent> {
    let Some((scene, looks)) = desk.played(now) else {
        return vec![Intent::Close];
    };
    let play = &mut panels.play;
    let (mut wants, leave) = match sheet {
        Sheet::Ask(_) => {
            let asked = panels
                .ask
                .as_mut()
                .map(|state| ask_sheet(ctx, &scene, looks, state));
            return asked.map_or(vec![Intent::Close], |wants| wants.into_iter().collect());
        }
        Sheet::Mail(_) => {
            let written = panels
                .mail
                .as_mut()
                .map(|state| mail_sheet(ctx, &scene, looks, state));
            return written.map_or(vec![Intent::Close], |wants| wants.into_iter().collect());
        }
        Sheet::Prepare(who) => one(ctx, name, vec2(640.0, 620.0), |ui| {
            prepare::prepare(ui, &scene, looks, *who)
        }),
        Sheet::Outbox => one(ctx, name, vec2(760.0, 620.0), |ui| {
            outbox::outbox(ui, &scene, looks)
        }),
        Sheet::Requests => one(ctx, name, vec2(720.0, 620.0), |ui| {
            requests::requests(ui, &scene, looks)
        }),
        Sheet::Journal => one(ctx, name, vec2(860.0, 660.0), |ui| {
            journal::sheet(ui, &scene, &mut play.journal)
        }),
        Sheet::Goals => one(ctx, name, vec2(640.0, 560.0), |ui| goals::sheet(ui, &scene)),
        Sheet::Search => one(ctx, name, vec2(640.0, 640.0), |ui| {
            search::search(ui, &scene, looks, &mut play.search)
        }),
        _ => {
            let Some(game) = &desk.game else {
                return vec![Intent::Close];
            };
            let run = game.sitting.run();
            let about = (
                game.scenario.as_str(),
                run.scenario().title.as_str(),
                run.seed(),
            );
            one(ctx, name, vec2(600.0, 680.0), |ui| {
                menus::pause(ui, about, &desk.kept, &mut panels.pause)
            })
        }
    };
    if leave && wants.is_empty() {
        wants.push(Intent::Close);
    }
    wants
}

fn one(
    ctx: &Context,
    name: &str,
    size: Vec2,
    add: impl FnOnce(&mut bevy_egui::egui::Ui) -> Option<Intent>,
) -> (Vec<Intent>, bool) {
    let (wants, leave) = modal(ctx, name, size, add);
    (wants.into_iter().collect(), leave)
}
