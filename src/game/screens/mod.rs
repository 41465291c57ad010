//! What is drawn each frame: the screen, the sheets over it, and notices over those. Panels give intents back; they
//! are carried out between two frames, so that a frame shows one state of the game.

mod keys;
mod play;
mod sheets;

use std::sync::{Arc, Mutex};

use bevy::prelude::*;
use bevy::render::view::screenshot::Screenshot;
use bevy::window::RequestRedraw;
use bevy_egui::egui::{self, Context, Id, LayerId, UiBuilder};
use bevy_egui::{EguiContexts, EguiPrimaryContextPass};

use super::class::contest::Contend;
use super::class::town::Watch;
use super::class::{self, PageState};
use super::compose::{AskState, MailState};
use super::course::{self, Learning, LessonState, LessonsState};
use super::debrief::{DebriefState, debrief_screen};
use super::desk::Desk;
use super::drive::{self, Taken};
use super::editor::{self, Craft, EditorState, MakeState, TryState};
use super::intent::{Intent, Learn, Screen};
use super::map::{Chart, MapModel};
use super::menus::{self, GamesState, PauseState, SeasonState};
use super::obey::{Effect, obey};
use super::open::Luck;
use super::panels;
use super::reload;
use super::settings::Settings;
use super::theme;
use super::title::{TitleData, TitleState, title_screen};
use play::Around;

/// Intents that wait to be carried out.
#[derive(Resource, Default)]
pub struct Wishes(pub Vec<Intent>);

/// What panels remember between frames.
#[derive(Resource, Default)]
pub struct Panels {
    chart: Chart,
    play: panels::PlayState,
    ask: Option<AskState>,
    mail: Option<MailState>,
    debrief: DebriefState,
    title: TitleState,
    season: SeasonState,
    pause: PauseState,
    games: GamesState,
    lessons: LessonsState,
    lesson: LessonState,
    teacher: PageState,
    contest: class::contest::ContestState,
    town: class::town::TownState,
    make: MakeState,
    editor: EditorState,
    trying: TryState,
    /// What had the keyboard when each of the sheets was laid over it.
    under: Vec<Option<Id>>,
    /// A picture for the player that is on its way.
    picture: Option<(&'static str, Arc<Mutex<Taken>>)>,
}

/// Draws and carries out.
pub fn plugin(app: &mut App) {
    app.init_resource::<Panels>()
        .add_systems(EguiPrimaryContextPass, draw)
        .add_systems(Update, carry_out);
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
            intents.extend(class::door(&mut ui, desk.hour.as_ref(), &desk.playable));
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
            intents.extend(course::lessons_screen(&mut ui, &desk.progress, state));
        }
        Screen::Lesson => intents.extend(lesson(ui, desk, settings, panels, now)),
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

/// A lesson, beside the teacher's page where it is before a class.
fn lesson(
    mut ui: egui::Ui,
    desk: &Desk,
    settings: &Settings,
    panels: &mut Panels,
    now: f64,
) -> Vec<Intent> {
    let Some(learning) = &desk.lesson else {
        return Vec::new();
    };
    let scene = learning.scene(now);
    let mut intents = Vec::new();
    if let Some(podium) = &learning.podium {
        if podium.page {
            return class::lesson_page(&mut ui, learning, podium);
        }
        intents.extend(class::lesson_head(&mut ui, learning, podium));
        let rest = ui.available_rect_before_wrap();
        ui = ui.new_child(UiBuilder::new().max_rect(rest).id_salt("below the head"));
    }
    if learning.attempt.stretch().is_some() {
        let around = Around {
            looks: &learning.looks,
            undo: (learning.attempt.last_decision()).map(|d| d.what.as_str()),
            lesson: Some(learning),
        };
        panels.chart.update(&scene, settings);
        intents.extend(play::screen(&mut ui, &scene, &around, panels));
    } else {
        let page = course::Page {
            learning,
            scene: &scene,
            progress: &desk.progress,
        };
        intents.extend(course::lesson_screen(&mut ui, &page, &mut panels.lesson));
    }
    if let Some(podium) = &learning.podium {
        class::lesson_through(&mut ui, learning, podium);
    }
    intents
}

/// Carries out what was wanted.
#[expect(
    clippy::too_many_arguments,
    reason = "each is one thing an intent may change"
)]
fn carry_out(
    mut desk: ResMut<Desk>,
    mut wishes: ResMut<Wishes>,
    mut settings: ResMut<Settings>,
    mut next: ResMut<NextState<Screen>>,
    mut panels: ResMut<Panels>,
    mut luck: ResMut<Luck>,
    time: Res<Time<Real>>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut commands: Commands,
    mut exit: MessageWriter<AppExit>,
) {
    let now = time.elapsed_secs_f64();
    if desk.notices.iter().any(|n| n.until <= now) {
        desk.notices.retain(|n| n.until > now);
    }
    hand_over_picture(&mut desk, &mut panels, now);
    if let Some(podium) = desk.podium_mut() {
        podium.clock += time.delta_secs_f64();
    }
    if let Some(room) = desk.class.as_mut() {
        let (moved, keep) = room.tend(time.delta_secs_f64(), now);
        if moved || room.hour.is_playing() {
            redraw.write(RequestRedraw);
        }
        if keep {
            class::keep(&mut desk, now);
        }
    }
    if let Some(open) = desk.town.as_mut()
        && open.town.is_playing()
    {
        open.town.tick(time.delta_secs_f64());
        redraw.write(RequestRedraw);
    }
    if (desk.lesson.as_mut()).is_some_and(Learning::tend) {
        redraw.write(RequestRedraw);
    }
    if editor::tend(&mut desk, now) {
        redraw.write(RequestRedraw);
    }
    let tended = reload::tend(&mut desk, now);
    if tended.renewed {
        panels.renew();
    }
    if tended.changed {
        redraw.write(RequestRedraw);
    }
    wishes.0.extend(tended.wish);
    if wishes.0.is_empty() {
        return;
    }
    for intent in std::mem::take(&mut wishes.0) {
        let stretch = (desk.lesson.as_ref()).and_then(|open| open.attempt.stretch());
        let bets = stretch.is_none_or(|stretch| stretch.bets);
        panels.before(&intent, bets);
        let drawn = luck.draw(matches!(intent, Intent::Start { .. }));
        for effect in obey(&mut desk, intent, now, drawn) {
            match effect {
                Effect::Go(screen) => next.set(screen),
                Effect::Set(new) => *settings = new,
                Effect::Quit => {
                    exit.write(AppExit::Success);
                }
                Effect::Picture(name) => {
                    let taken = drive::take(&mut commands, Screenshot::primary_window());
                    panels.picture = Some((name, taken));
                }
            }
        }
    }
    redraw.write(RequestRedraw);
}

/// Writes a picture that was wanted, once it is here.
fn hand_over_picture(desk: &mut Desk, panels: &mut Panels, now: f64) {
    let Some((name, picture)) = &panels.picture else {
        return;
    };
    let taken = picture
        .lock()
        .map(|taken| taken.clone())
        .unwrap_or_default();
    let said = match taken {
        Taken::Waiting => return,
        Taken::Png(bytes) => desk.shelf.export(name, &bytes),
        Taken::Failed(why) => Err(format!("No picture: {why}.")),
    };
    panels.picture = None;
    desk.tell(said.unwrap_or_else(|why| why), now);
}

impl Panels {
    /// Notes what has the keyboard when a sheet comes to lie over it.
    fn before_sheets(&mut self, ctx: &Context, sheets: usize) {
        while self.under.len() < sheets {
            self.under.push(ctx.memory(|m| m.focused()));
        }
    }

    /// When a sheet is gone, what had the keyboard before has it again. Only at the end of a frame: in the first one
    /// without a sheet, egui still takes the keyboard from all that lay under it.
    fn after_sheets(&mut self, ctx: &Context, sheets: usize) {
        while self.under.len() > sheets {
            if let Some(id) = self.under.pop().flatten()
                && ctx.memory(|m| m.focused()).is_none()
            {
                ctx.memory_mut(|m| m.request_focus(id));
            }
        }
    }

    /// The game on the desk is another version of itself: who is who may have changed.
    fn renew(&mut self) {
        self.chart = Chart::default();
        self.play = panels::PlayState::default();
        self.debrief = DebriefState::default();
        self.lesson = LessonState::default();
        (self.ask, self.mail) = (None, None);
    }

    /// What the teacher's page remembers.
    pub fn teacher(&mut self) -> &mut PageState {
        &mut self.teacher
    }

    /// Makes ready for what an intent opens.
    pub fn before(&mut self, intent: &Intent, bets: bool) {
        use super::intent::Sheet;
        match intent {
            Intent::Open(Sheet::Ask(who)) if !bets => self.ask = Some(AskState::unguessed(*who)),
            Intent::Open(Sheet::Ask(who)) => self.ask = Some(AskState::new(*who)),
            Intent::Open(Sheet::Mail(who)) => self.mail = Some(MailState::new(*who)),
            Intent::Start { .. }
            | Intent::Continue
            | Intent::Load(_)
            | Intent::Class(
                class::Wish::Open { .. }
                | class::Wish::Lesson(_)
                | class::Wish::Continue
                | class::Wish::OtherLuck,
            ) => {
                self.lesson = LessonState::default();
                self.chart = Chart::default();
                self.play = panels::PlayState::default();
            }
            Intent::Contest(Contend::Open(_) | Contend::Start) => {
                self.contest.drawn = None;
                self.contest.poked = None;
            }
            Intent::Town(Watch::Open(_)) => self.town = class::town::TownState::default(),
            Intent::Edit(craft) if craft.opens() => {
                self.editor = EditorState::default();
                self.trying = TryState::default();
            }
            Intent::Edit(Craft::Play | Craft::Try(_) | Craft::Watch(_)) => {
                self.chart = Chart::default();
                self.play = panels::PlayState::default();
                self.lesson = LessonState::default();
                self.debrief = DebriefState::default();
            }
            Intent::Go(Screen::Title) => self.title = TitleState::default(),
            Intent::Go(Screen::Debrief) => self.debrief = DebriefState::default(),
            Intent::Go(Screen::Lessons) => self.lessons = LessonsState::default(),
            Intent::Learn(Learn::Place(_) | Learn::Answer(_)) => {}
            Intent::Learn(_) => {
                self.chart = Chart::default();
                self.play = panels::PlayState::default();
                self.lesson = LessonState::default();
            }
            _ => {}
        }
    }
}
