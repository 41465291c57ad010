//! Games that were kept.

use bevy_egui::egui::{Label, RichText, TextEdit, Ui, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use super::page::sheet;
use crate::game::intent::Intent;
use crate::game::theme::{self, fonts};
use crate::game::widgets::{Button, caption};
use crate::shelf::Kept;

/// What the list remembers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GamesState {
    find: String,
}

/// The kept games as a sheet.
pub fn games(ui: &mut Ui, kept: &[Kept], state: &mut GamesState) -> Option<Intent> {
    sheet(ui, "Kept games", |ui| {
        caption(
            ui,
            "The game you are in is kept by itself; opening another loses nothing.",
        );
        ui.add_space(8.0);
        if kept.len() > 8 {
            let find = TextEdit::singleline(&mut state.find).hint_text("Find a game");
            ui.add(find)
                .widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, "Find a game"));
        }
        list(ui, kept, &state.find)
    })
}

/// The list itself, for whoever shows it; `find` is part of a name or title.
pub fn list(ui: &mut Ui, kept: &[Kept], find: &str) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    let wanted = find.to_lowercase();
    let fits = |k: &&Kept| {
        k.name.to_lowercase().contains(&wanted)
            || matches!(&k.game, Ok(s) if s.title.to_lowercase().contains(&wanted))
    };
    let shown: Vec<&Kept> = kept.iter().filter(fits).collect();
    if shown.is_empty() {
        let words = if kept.is_empty() {
            "No game is kept yet. Pause a game to keep it under a name."
        } else {
            "No kept game is called that."
        };
        caption(ui, words);
        return None;
    }
    let mut wants = None;
    for game in shown {
        ui.horizontal(|ui| {
            let open = Button::plain("Open").icon(icon::FOLDER_OPEN);
            let name = format!("Open {}", game.name);
            if open.name(&name).show(ui).clicked() {
                wants = Some(Intent::Load(game.name.clone()));
            }
            ui.vertical(|ui| {
                let title = RichText::new(&game.name)
                    .font(fonts::semibold(fonts::size::BODY))
                    .color(p.ink);
                ui.add(Label::new(title).truncate());
                let second = match &game.game {
                    Ok(standing) => format!("{}, week {}", standing.title, standing.week),
                    Err(why) => why.clone(),
                };
                caption(ui, &second);
            });
        });
        ui.add_space(4.0);
    }
    wants
}
