//! What is drawn each frame: the screen, the sheets over it, and notices over those. Panels give intents back; they
//! are carried out between two frames, so that a frame shows one state of the game.

mod carry_out;
mod keys;
mod lesson;
mod memory;
mod play;
mod sheets;

pub use memory::Panels;

use bevy::prelude::*;
use bevy_egui::egui::{self, Context, LayerId, UiBuilder};
use bevy_egui::{EguiContexts, EguiPrimaryContextPass};

use super::debrief::debrief_screen;
use super::desk::Desk;
use super::intent::{Intent, Screen};
use super::map::MapModel;
use super::settings::Settings;
use super::title::{TitleData, title_screen};
use super::{class, course, editor, menus, reload, theme};
use play::Around;

/// Intents that wait to be carried out.
#[derive(Resource, Default)]
pub struct Wishes(pub Vec<Intent>);

/// Draws and carries out.
pub fn plugin(app: &mut App) {
    app.init_resource::<Panels>()
        .add_systems(EguiPrimaryContextPass, draw)
        .add_systems(Update, carry_out::carry_out);
}

/// Draws the screen.
#[expect(
    clippy::too_many_arguments,
    reason = "each is one thing a screen is made of"
)]
fn draw(
    mut contexts: EguiContexts,
    desk: Res<Desk>,
    mut panels: ResMut<Panels>,
    mut wishes: ResMut<Wishes>,
    mut clear: ResMut<ClearColor>,
    settings: Res<Settings>,
    screen: Res<State<Screen>>,
    time: Res<Time<Real>>,
    mut commands: Commands,
) -> Result {
    let ctx = contexts.ctx_mut()?.clone();
    if !theme::apply(&ctx, &settings) {
        ctx.request_repaint();
        return Ok(());
    }
    let palette = theme::of(&ctx);
    let screen = *screen.get();
    let [r, g, b, _] = palette.desk.to_array();
    let desk_color = Color::srgb_u8(r, g, b);
    if clear.0 != desk_color {
        clear.0 = desk_color;
    }
    let now = time.elapsed_secs_f64();
    let panels = &mut *panels;
    let mut intents = frame(&ctx, screen, &desk, &settings, panels, now);
    match desk.played(now) {
        Some((scene, looks)) if shows_map(screen, &desk) => {
            commands.insert_resource(super::map::model(&scene, &panels.chart, looks, &palette))
        }
        _ => commands.remove_resource::<MapModel>(),
    }
    if !intents.is_empty() {
        ctx.request_repaint();
    }
    wishes.0.append(&mut intents);
    if shows_map(screen, &desk)
        && let Some(wakes) = panels.chart.wakes()
    {
        ctx.request_repaint_after(wakes);
    }
    Ok(())
}

/// Whether the map is on the screen: in play, be it a game or a stretch of a lesson.
fn shows_map(screen: Screen, desk: &Desk) -> bool {
    match screen {
        Screen::Play => true,
        Screen::Class => (desk.class.as_ref())
            .is_some_and(|room| !room.podium.page && room.hour.question.is_none()),
        Screen::Lesson => {
            let page = desk.podium().is_some_and(|podium| podium.page);
            !page && (desk.lesson.as_ref()).is_some_and(|open| open.attempt.stretch().is_some())
        }
        _ => false,
    }
}

/// A frame in egui: the screen, the sheets over it, and the notices. Returns all that the player wants by it.
pub fn frame(
    ctx: &Context,
    screen: Screen,
    desk: &Desk,
    settings: &Settings,
    panels: &mut Panels,
    now: f64,
) -> Vec<Intent> {
    // Whoever closes a list with Escape wants no more than that.
    let over_list = egui::Popup::is_any_open(ctx);
    let mut ui = egui::Ui::new(
        ctx.clone(),
        "screen".into(),
        UiBuilder::new()
            .layer_id(LayerId::background())
            .max_rect(ctx.content_rect()),
    );
    panels.before_sheets(ctx, desk.sheets.len());
    let mut intents = Vec::new();
    if let Some(bench) = desk.editor.as_ref().filter(|_| desk.trying) {
        let over = !desk.sheets.is_empty() || over_list;
        intents.extend(editor::way_back(&mut ui, bench, over));
        let rest = UiBuilder::new().max_rect(ui.available_rect_before_wrap());
        ui = ui.new_child(rest.id_salt("tried"));
    }
    match screen {
        Screen::Title => {
            let data = TitleData {
                resumable: desk.resumable.as_ref(),
                damaged: &desk.damaged,
                lessons: desk.progress.finished(crate::study::course::lessons()),
                settings,
                time: now,
            };
            intents.extend(title_screen(&mut ui, &data, &mut panels.title));
        }
        Screen::NewSeason => {
            intents.extend(menus::season_screen(
                &mut ui,
                &desk.playable,
                &desk.kept,
                &mut panels.season,
            ));
        }
        Screen::Settings => {
            intents.extend(menus::settings_screen(&mut ui, settings));
        }
        Screen::Play => {
            if let Some(game) = &desk.game {
                let around = Around {
                    looks: &game.looks,
                    undo: game.sitting.last_decision().map(|d| d.what.as_str()),
                    lesson: None,
                };
                let scene = game.scene(now);
                panels.chart.update(&scene, settings);
                intents.extend(play::screen(&mut ui, &scene, &around, panels));
            }
        }
        Screen::ForClass => {
            let (hour, own) = (desk.hour.as_ref(), &desk.teachable);
            intents.extend(class::door(&mut ui, hour, &desk.playable, own));
        }
        Screen::Class => {
            if let Some(room) = &desk.class {
                let scene = room.scene(now);
                if room.podium.page {
                    intents.extend(class::page(&mut ui, room, &scene, &mut panels.teacher));
                } else {
                    panels.chart.update(&scene, settings);
                    let (chart, state) = (&mut panels.chart, &mut panels.teacher);
                    intents.extend(class::board(&mut ui, room, &scene, chart, state));
                }
            }
        }
        Screen::Make => {
            let open = desk.editor.as_ref();
            intents.extend(editor::door(
                &mut ui,
                open,
                &desk.playable,
                &desk.teachable,
                &mut panels.make,
            ));
        }
        Screen::Editor => {
            if let Some(bench) = &desk.editor {
                let over = !desk.sheets.is_empty();
                intents.extend(editor::page(&mut ui, bench, over, &mut panels.editor));
            }
        }
        Screen::Contest => {
            if let Some(arena) = &desk.arena {
                intents.extend(class::contest::contest(&mut ui, arena, &mut panels.contest));
            }
        }
        Screen::Town => {
            if let Some(open) = &desk.town {
                intents.extend(class::town::town(&mut ui, open, &mut panels.town));
            }
        }
        Screen::Lessons => {
            let state = &mut panels.lessons;
            let own = &desk.teachable;
            intents.extend(course::lessons_screen(&mut ui, &desk.progress, own, state));
        }
        Screen::Lesson => intents.extend(lesson::screen(ui, desk, settings, panels, now)),
        Screen::Debrief => {
            if let (Some(game), Some(data)) = (&desk.game, &desk.debrief) {
                intents.extend(debrief_screen(
                    &mut ui,
                    data,
                    &game.looks,
                    &mut panels.debrief,
                ));
            }
        }
    }
    intents.extend(sheets::show(ctx, desk, settings, panels, now));
    let fault = reload::fault(desk);
    let notices = desk.notices.iter().map(|n| n.text.as_str());
    menus::notices(ctx, notices.chain(fault.as_deref()));
    let over_sheet = !desk.sheets.is_empty() || over_list;
    intents.extend(keys::pressed(ctx, screen, over_sheet, settings));
    panels.after_sheets(ctx, desk.sheets.len());
    intents
}
