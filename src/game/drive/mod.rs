//! An embedded driver for tests and pictures: it reads a list of steps, finds its way by what a screen reader hears,
//! uses pointer and keys as a person would, and takes pictures of the real window.

mod author;
mod eyes;
mod frames;
mod hands;
mod monkey;
mod picture;
mod script;

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use bevy::diagnostic::{DiagnosticsStore, SystemInformationDiagnosticsPlugin};
use bevy::prelude::*;
use bevy::render::view::screenshot::Screenshot;
use bevy::window::PrimaryWindow;
use bevy::winit::WinitSettings;
use bevy_egui::egui::Event;
use bevy_egui::input::EguiInputEvent;
use bevy_egui::{
    EguiContext, EguiInput, EguiInputSet, EguiOutput, EguiPreUpdateSet, PrimaryEguiContext,
};

use super::desk::Desk;
use super::opening::Shots;
use super::settings::Settings;
use eyes::Seen;
use frames::Frames;
use monkey::Monkey;
pub use picture::{Taken, take};
pub use script::{Placed, read};
use script::{Step, WindowRaw};

/// How long a step may wait for what it waits for, in seconds.
const PATIENCE: f64 = 30.0;

/// Frames to let pass after something was done, so that the screen has answered.
const SETTLE: u32 = 4;

/// A drive under way.
#[derive(Resource)]
pub struct Drive {
    steps: VecDeque<Placed>,
    shots: Option<Shots>,
    input: VecDeque<Vec<Event>>,
    pause: u32,
    since: Option<f64>,
    tabs: u32,
    picture: Option<Arc<Mutex<Taken>>>,
    monkey: Option<Monkey>,
    /// The file that the window was opened with: the only one a drive can write.
    file: Option<String>,
    frames: Frames,
    /// Which window it works.
    window: WindowRaw,
    /// What went wrong, once it has.
    pub failure: Option<String>,
}

impl Drive {
    /// A drive with these steps, who writes its pictures, and the file that the window was opened with.
    pub fn new(steps: Vec<Placed>, shots: Option<Shots>, file: Option<String>) -> Self {
        Drive {
            steps: steps.into(),
            shots,
            input: VecDeque::new(),
            pause: SETTLE,
            since: None,
            tabs: 0,
            picture: None,
            monkey: None,
            file,
            frames: Frames::default(),
            window: WindowRaw::Main,
            failure: None,
        }
    }

    fn next(&mut self) {
        self.steps.pop_front();
        self.since = None;
        self.tabs = 0;
        self.pause = SETTLE;
    }

    fn fail(&mut self, place: &str, message: &str) {
        self.failure = Some(format!("{place}: {message}"));
    }

    fn put(&mut self, frames: Vec<Vec<Event>>) {
        self.input.extend(frames);
    }
}

/// Drives the window.
pub fn plugin(app: &mut App) {
    app.add_plugins(SystemInformationDiagnosticsPlugin)
        .insert_resource(WinitSettings::continuous())
        .add_systems(First, hear_everything)
        .add_systems(Update, drive)
        .add_systems(PreUpdate, use_hands.in_set(EguiInputSet::ReadBevyMessages))
        .add_systems(
            PreUpdate,
            be_in_front
                .after(EguiPreUpdateSet::ProcessInput)
                .before(EguiPreUpdateSet::BeginPass),
        );
}

/// Has egui tell its tree as it would to a screen reader.
fn hear_everything(mut contexts: Query<&mut EguiContext, Added<EguiContext>>) {
    for mut context in &mut contexts {
        context.get_mut().enable_accesskit();
    }
}

/// The window is the one that is typed into, also on a screen without anything that says which one is.
fn be_in_front(mut inputs: Query<&mut EguiInput>) {
    for mut input in &mut inputs {
        input.focused = true;
    }
}

/// Feeds one frame's worth of input to egui.
fn use_hands(
    mut drive: ResMut<Drive>,
    contexts: Query<(Entity, Has<PrimaryEguiContext>), With<EguiContext>>,
    mut events: MessageWriter<EguiInputEvent>,
) {
    let wanted = drive.window == WindowRaw::Main;
    let Some((context, _)) = contexts.iter().find(|(_, main)| *main == wanted) else {
        return;
    };
    for event in drive.input.pop_front().into_iter().flatten() {
        events.write(EguiInputEvent { context, event });
    }
}

#[expect(
    clippy::too_many_arguments,
    reason = "each is one thing a pair of hands needs"
)]
fn drive(
    mut drive: ResMut<Drive>,
    time: Res<Time<Real>>,
    outputs: Query<(&EguiOutput, Has<PrimaryEguiContext>)>,
    mut windows: Query<(Entity, &mut Window, Has<PrimaryWindow>)>,
    mut settings: ResMut<Settings>,
    mut desk: ResMut<Desk>,
    diagnostics: Res<DiagnosticsStore>,
    mut commands: Commands,
    mut exit: MessageWriter<AppExit>,
) {
    if drive.failure.is_some() {
        exit.write(AppExit::error());
        return;
    }
    drive.frames.note(time.delta_secs_f64());
    // Where nothing manages windows, nobody else hands this one the keyboard.
    let main = drive.window == WindowRaw::Main;
    let mut window = windows.iter_mut().find(|(_, _, primary)| *primary == main);
    if let Some((_, window, _)) = &mut window
        && !window.focused
    {
        window.focused = true;
    }
    if !drive.input.is_empty() {
        // Tab only moves the keyboard on, and a way through many controls is long.
        drive.pause = if drive.tabs > 0 { 1 } else { SETTLE };
        return;
    }
    if drive.pause > 0 {
        drive.pause -= 1;
        return;
    }
    let Some(Placed { step, place }) = drive.steps.front().cloned() else {
        exit.write(AppExit::Success);
        return;
    };
    let now = time.elapsed_secs_f64();
    let since = *drive.since.get_or_insert(now);
    let output = outputs.iter().find(|(_, primary)| *primary == main);
    let tree = output.and_then(|(o, _)| o.platform_output.accesskit_update.as_ref());
    let seen: Vec<Seen> = tree.map(eyes::look).unwrap_or_default();
    let late = now - since > PATIENCE;
    match step {
        Step::See(name) => match eyes::anything(&seen, &name) {
            Some(_) => drive.next(),
            None if late => {
                let there = eyes::describe(&seen);
                drive.fail(
                    &place,
                    &format!("\"{name}\" is not on the screen. There is: {there}"),
                );
            }
            None => {}
        },
        Step::Gone(name) => match eyes::anything(&seen, &name) {
            None => drive.next(),
            Some(_) if late => drive.fail(&place, &format!("\"{name}\" is still on the screen")),
            Some(_) => {}
        },
        Step::Click(name) | Step::Point(name) => match eyes::control(&seen, &name) {
            Some(found) if found.enabled && found.rect.is_positive() => {
                let frames = if matches!(
                    drive.steps.front(),
                    Some(Placed {
                        step: Step::Click(_),
                        ..
                    })
                ) {
                    hands::click(found.center())
                } else {
                    vec![vec![Event::PointerMoved(found.center())]]
                };
                drive.put(frames);
                drive.next();
            }
            found if late => {
                let why = match found {
                    Some(_) => "cannot be used".to_owned(),
                    None => format!("is not on the screen. There is: {}", eyes::describe(&seen)),
                };
                drive.fail(&place, &format!("the control \"{name}\" {why}"));
            }
            _ => {}
        },
        Step::TabTo(name) => {
            let there = eyes::control(&seen, &name).is_some_and(|s| s.focused);
            if there {
                drive.next();
            } else if drive.tabs > 400 {
                let there = eyes::describe(&seen);
                drive.fail(
                    &place,
                    &format!("Tab never comes to \"{name}\". There is: {there}"),
                );
            } else {
                drive.tabs += 1;
                drive.put(hands::press("Tab").unwrap_or_default());
            }
        }
        Step::Press(keys) => match hands::press(&keys) {
            Ok(frames) => {
                drive.put(frames);
                drive.next();
            }
            Err(why) => drive.fail(&place, &why),
        },
        Step::Type(text) => {
            drive.put(hands::type_text(&text));
            drive.next();
        }
        Step::Wheel(points) => {
            drive.put(hands::wheel(points));
            drive.next();
        }
        Step::Size(size) => {
            if let Some((_, window, _)) = &mut window {
                window
                    .resolution
                    .set_physical_resolution(size.width, size.height);
            }
            drive.next();
            drive.pause = 10;
        }
        Step::Theme(theme) => {
            settings.theme = theme.into();
            drive.next();
        }
        Step::TextSize(percent) => {
            settings.text_size = percent.clamp(80, 200) as u16;
            drive.next();
        }
        Step::FrameTimes(name) => {
            info!("{}", drive.frames.told(&name));
            drive.next();
        }
        Step::Frames(n) => {
            drive.next();
            drive.pause = n;
        }
        Step::Window(window) => {
            drive.window = window;
            drive.next();
            drive.pause = 30;
        }
        Step::Replace(change) => {
            match author::replace(&mut *desk.shelf, drive.file.as_deref(), &change) {
                Ok(()) => drive.next(),
                Err(why) => drive.fail(&place, &why),
            }
        }
        Step::Shot(name) => {
            let of = window.map(|(entity, _, _)| entity);
            photograph(&mut drive, &place, &name, of, &mut commands);
        }
        Step::Monkey(raw) => {
            let memory = (diagnostics.get(&SystemInformationDiagnosticsPlugin::PROCESS_MEM_USAGE))
                .and_then(|d| d.value());
            let mut monkey = (drive.monkey.take())
                .unwrap_or_else(|| Monkey::new(raw.seed, now, raw.seconds, raw.growth));
            if monkey.warm.is_none() && now >= monkey.warm_from {
                monkey.warm = memory;
            }
            if now < monkey.until {
                let deeds = monkey.next(&seen);
                drive.put(deeds);
                drive.monkey = Some(monkey);
                return;
            }
            let (warm, end) = (monkey.warm.unwrap_or(0.0), memory.unwrap_or(0.0));
            info!(
                "the random hand did {} things; memory {warm:.3} GiB, then {end:.3} GiB",
                monkey.deeds
            );
            if end > warm * f64::from(1.0 + monkey.growth) {
                drive.fail(
                    &place,
                    &format!("memory grew from {warm:.3} to {end:.3} GiB"),
                );
            }
            drive.next();
        }
    }
}

/// Takes a picture, waits for it, writes it, and moves on.
fn photograph(
    drive: &mut Drive,
    place: &str,
    name: &str,
    window: Option<Entity>,
    commands: &mut Commands,
) {
    let Some(picture) = drive.picture.clone() else {
        match window {
            Some(window) => drive.picture = Some(take(commands, Screenshot::window(window))),
            None => drive.fail(place, "there is no such window"),
        }
        return;
    };
    let taken = picture
        .lock()
        .map(|taken| taken.clone())
        .unwrap_or_default();
    match taken {
        Taken::Waiting => {}
        Taken::Png(bytes) => {
            let written = match drive.shots.as_mut() {
                Some(write) => write(name, &bytes),
                None => Err("there is no folder for pictures: give one by --shots".to_owned()),
            };
            if let Err(why) = written {
                drive.fail(place, &why);
            }
            drive.picture = None;
            drive.next();
        }
        Taken::Failed(why) => drive.fail(place, &why),
    }
}
