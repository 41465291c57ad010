//! The program with a window: its plugins, in one place.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use bevy::log::LogPlugin;
use bevy::prelude::*;
use bevy::window::{
    MonitorSelection, PresentMode, PrimaryWindow, WindowMode, WindowResizeConstraints,
    WindowResolution,
};
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::EguiPlugin;

use super::class;
use super::desk::Desk;
use super::drive::{self, Drive};
use super::intent::{Intent, Learn, Screen};
use super::map::MapPlugin;
use super::opening::Opening;
use super::screens::{self, Wishes};
use super::settings::Settings;
use crate::random;

/// What is presented if nothing else was asked for.
const FIRST: &str = "first-meetup";

/// Opens the window, and returns when it is closed.
///
/// # Errors
/// In words for the player, if the window cannot be opened, or if a drive could not be carried out.
pub fn open(opening: Opening) -> Result<(), String> {
    let steps = match &opening.drive {
        Some(drive) => Some(drive::read(&drive.name, &drive.text)?),
        None => None,
    };
    let mut desk = Desk::new(opening.shelf);
    let kept = match desk.shelf.settings(&|text| Settings::read(text).is_some()) {
        Ok(text) => text.and_then(|text| Settings::read(&text)),
        Err(why) => {
            desk.tell(why, 0.0);
            None
        }
    };
    let settings = opening.wishes.over(kept.unwrap_or_default());
    let (width, height) = opening.size.unwrap_or((1280, 800));
    let mut wishes = Wishes::default();
    let seed = opening.seed;
    let file = opening.first.clone();
    let first = opening.first.or(opening.present.then(|| FIRST.to_owned()));
    wishes.0.extend(first.map(|first| {
        let scenario = first.clone();
        match (opening.lesson, opening.present) {
            (true, true) => Intent::Class(class::Wish::Lesson(first)),
            (true, false) => Intent::Learn(Learn::File(first)),
            (false, true) => Intent::Class(class::Wish::Open { scenario, seed }),
            (false, false) => Intent::Start { scenario, seed },
        }
    }));
    let fate = Fate::default();
    let mut app = App::new();
    app.add_plugins(
        DefaultPlugins
            .set(WindowPlugin {
                primary_window: Some(Window {
                    title: "Speaking Terms".to_owned(),
                    name: Some("speaking-terms".to_owned()),
                    resolution: WindowResolution::new(width, height),
                    resize_constraints: WindowResizeConstraints {
                        min_width: 640.0,
                        min_height: 480.0,
                        ..default()
                    },
                    present_mode: PresentMode::AutoVsync,
                    ..default()
                }),
                ..default()
            })
            .set(LogPlugin {
                // A screen may ask once more after a window that was just closed; winit tells of it as an error.
                filter: "warn,speaking_terms::game::drive=info,wgpu_core=error,wgpu_hal=error,naga=error,icu_provider=error,winit::platform_impl::linux=off"
                    .to_owned(),
                ..default()
            }),
    )
    .add_plugins(EguiPlugin::default())
    .add_plugins(MapPlugin)
    .add_plugins(screens::plugin)
    .add_plugins(class::plugin)
    .insert_resource(at_rest())
    .insert_resource(ClearColor(Color::WHITE))
    .insert_resource(settings)
    .insert_resource(desk)
    .insert_resource(wishes)
    .insert_resource(fate.clone())
    .insert_resource(Luck::new(opening.seed, opening.luck))
    .init_state::<Screen>()
    .add_systems(Update, toggle_full_screen)
    .add_systems(Last, note_the_end);
    if let Some(steps) = steps {
        app.insert_resource(Drive::new(steps, opening.shots, file))
            .add_plugins(drive::plugin);
    }
    let exit = app.run();
    match (exit, fate.failure()) {
        (_, Some(why)) => Err(why),
        (AppExit::Success, None) => Ok(()),
        (AppExit::Error(_), None) => {
            Err("The window closed because something went wrong.".to_owned())
        }
    }
}

/// The window redraws on input and when something moves; else it rests. Also while another window has the keyboard: an
/// author who saves a file there sees it here within a second.
fn at_rest() -> WinitSettings {
    WinitSettings {
        focused_mode: UpdateMode::reactive_low_power(Duration::from_millis(500)),
        unfocused_mode: UpdateMode::reactive_low_power(Duration::from_millis(500)),
    }
}

/// F11: the whole screen, and back.
fn toggle_full_screen(
    keys: Res<ButtonInput<KeyCode>>,
    mut window: Query<&mut Window, With<PrimaryWindow>>,
) {
    if keys.just_pressed(KeyCode::F11)
        && let Ok(mut window) = window.single_mut()
    {
        window.mode = match window.mode {
            WindowMode::Windowed => WindowMode::BorderlessFullscreen(MonitorSelection::Current),
            _ => WindowMode::Windowed,
        };
    }
}

/// How it ended, for after the window is gone.
#[derive(Resource, Clone, Default)]
struct Fate {
    failed: Arc<AtomicBool>,
    why: Arc<std::sync::Mutex<String>>,
}

impl Fate {
    fn failure(&self) -> Option<String> {
        let why = self.why.lock().map(|why| why.clone()).unwrap_or_default();
        self.failed.load(Ordering::Relaxed).then_some(why)
    }
}

fn note_the_end(drive: Option<Res<Drive>>, fate: Res<Fate>) {
    if let Some(failure) = drive.and_then(|drive| drive.failure.clone())
        && let Ok(mut why) = fate.why.lock()
    {
        *why = failure;
        fate.failed.store(true, Ordering::Relaxed);
    }
}

/// The seeds for who names none: the one that was asked for, or another at every start.
#[derive(Resource)]
pub struct Luck {
    asked: Option<u64>,
    next: u64,
}

impl Luck {
    fn new(asked: Option<u64>, first: u64) -> Self {
        Luck { asked, next: first }
    }

    /// The next one. What was asked for waits for whatever `starts` a game.
    pub fn draw(&mut self, starts: bool) -> u64 {
        let asked = self.asked.take_if(|_| starts);
        asked.unwrap_or_else(|| {
            self.next = random::mix(self.next) % 9_000 + 1_000;
            self.next
        })
    }
}
