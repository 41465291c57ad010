//! The teacher's own window: opened and closed as wished, with a pass of egui of its own. Closing it loses nothing; the
//! page is then in the only window.

use bevy::camera::RenderTarget;
use bevy::camera::visibility::RenderLayers;
use bevy::ecs::schedule::ScheduleLabel;
use bevy::prelude::*;
use bevy::window::{PresentMode, RequestRedraw, WindowRef, WindowResolution, WindowTheme};
use bevy_egui::egui::{LayerId, UiBuilder};
use bevy_egui::{EguiContext, EguiSchedule, egui};

use super::{Wish, lesson_page, page};
use crate::game::desk::Desk;
use crate::game::intent::{Intent, Screen};
use crate::game::screens::{Panels, Wishes};
use crate::game::settings::Settings;
use crate::game::theme;

/// The pass in which the teacher's page is drawn.
#[derive(ScheduleLabel, Clone, Debug, PartialEq, Eq, Hash)]
pub struct TeacherPass;

/// The teacher's window.
#[derive(Component)]
pub struct TeacherWindow;

/// What draws into it.
#[derive(Component)]
pub struct TeacherCamera;

/// A layer on which nothing of the map lies.
const NOTHING: usize = 7;

/// Opens and closes the window, and draws in it.
pub fn plugin(app: &mut App) {
    app.init_schedule(TeacherPass)
        .add_systems(TeacherPass, draw)
        .add_systems(Update, open_and_close);
}

fn open_and_close(
    mut desk: ResMut<Desk>,
    mut commands: Commands,
    windows: Query<Entity, With<TeacherWindow>>,
    cameras: Query<Entity, With<TeacherCamera>>,
    screen: Res<State<Screen>>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let wanted = matches!(screen.get(), Screen::Class | Screen::Lesson)
        && desk.podium().is_some_and(|podium| podium.window);
    match (wanted, windows.iter().next(), cameras.iter().next()) {
        (true, None, None) => {
            let window = commands.spawn((
                TeacherWindow,
                Window {
                    title: "Speaking Terms: teacher's page".to_owned(),
                    name: Some("speaking-terms".to_owned()),
                    resolution: WindowResolution::new(1280, 800),
                    present_mode: PresentMode::AutoNoVsync,
                    window_theme: Some(WindowTheme::Light),
                    ..default()
                },
            ));
            let window = window.id();
            commands.spawn((
                TeacherCamera,
                Camera2d,
                Camera {
                    clear_color: ClearColorConfig::Custom(Color::WHITE),
                    ..default()
                },
                RenderTarget::Window(WindowRef::Entity(window)),
                RenderLayers::layer(NOTHING),
                EguiSchedule::new(TeacherPass),
            ));
            redraw.write(RequestRedraw);
        }
        // Somebody has closed the window: its page goes on in the other one.
        (true, None, Some(camera)) => {
            commands.entity(camera).despawn();
            if let Some(podium) = desk.podium_mut() {
                podium.window = false;
            }
            redraw.write(RequestRedraw);
        }
        // First what draws, then what it draws on.
        (false, _, Some(camera)) => {
            commands.entity(camera).despawn();
            redraw.write(RequestRedraw);
        }
        (false, Some(window), None) => commands.entity(window).despawn(),
        _ => {}
    }
}

fn draw(
    mut context: Single<&mut EguiContext, With<TeacherCamera>>,
    desk: Res<Desk>,
    mut panels: ResMut<Panels>,
    mut wishes: ResMut<Wishes>,
    settings: Res<Settings>,
    time: Res<Time<Real>>,
) {
    let ctx = context.get_mut().clone();
    // The teacher sits before it: the big type is for the board.
    let settings = Settings {
        text_size: 100,
        theme: theme::Theme::Paper,
        ..*settings
    };
    if !theme::apply(&ctx, &settings) {
        ctx.request_repaint();
        return;
    }
    let mut ui = egui::Ui::new(
        ctx.clone(),
        "teacher".into(),
        UiBuilder::new()
            .layer_id(LayerId::background())
            .max_rect(ctx.content_rect()),
    );
    let lesson = desk.lesson.as_ref();
    let mut wants = if let Some(room) = &desk.class {
        let scene = room.scene(time.elapsed_secs_f64());
        page(&mut ui, room, &scene, panels.teacher())
    } else if let Some((learning, podium)) = lesson.zip(desk.podium()) {
        lesson_page(&mut ui, learning, podium)
    } else {
        return;
    };
    if ctx.input_mut(|i| i.consume_key(egui::Modifiers::NONE, egui::Key::Escape)) {
        wants.push(Intent::Class(Wish::Window(false)));
    }
    if !wants.is_empty() {
        ctx.request_repaint();
    }
    wishes.0.extend(wants);
}
