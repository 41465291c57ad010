//! The window without its map of meshes: all of it that has words and keys, with nobody's files behind it.

#[path = "memory.rs"]
mod memory;

use bevy_egui::egui::{Key, Ui, vec2};
use egui_kittest::Harness;

use memory::Memory;
use speaking_terms::game::desk::{Desk, Game};
use speaking_terms::game::intent::{Intent, Screen};
use speaking_terms::game::obey::{Effect, obey};
use speaking_terms::game::screens::{Panels, frame};
use speaking_terms::game::settings::Settings;
use speaking_terms::game::theme;

/// All that a frame is drawn from.
pub struct Window {
    pub desk: Desk,
    pub screen: Screen,
    panels: Panels,
    settings: Settings,
}

impl Window {
    /// Does what is wanted, as the program does between two frames.
    pub fn carry_out(&mut self, intent: Intent, now: f64) {
        self.panels.before(&intent, true);
        for effect in obey(&mut self.desk, intent, now, 7) {
            match effect {
                Effect::Go(screen) => self.screen = screen,
                Effect::Set(settings) => self.settings = settings,
                Effect::Picture(_) | Effect::Quit => {}
            }
        }
    }

    /// The game that is open.
    pub fn game(&self) -> &Game {
        self.desk.game.as_ref().expect("a game is open")
    }
}

pub type Shown = Harness<'static, Window>;

/// A window in which a scenario has just been started.
pub fn open(scenario: &str, seed: u64) -> Shown {
    let window = Window {
        desk: Desk::new(Box::new(Memory::default())),
        screen: Screen::Title,
        panels: Panels::default(),
        settings: Settings {
            reduced_motion: true,
            ..Settings::default()
        },
    };
    let app = |ui: &mut Ui, window: &mut Window| {
        if !theme::apply(ui.ctx(), &window.settings) {
            return ui.ctx().request_repaint();
        }
        let now = ui.input(|i| i.time);
        let Window {
            desk,
            screen,
            panels,
            settings,
        } = window;
        for intent in frame(ui.ctx(), *screen, desk, settings, panels, now) {
            window.carry_out(intent, now);
        }
    };
    let mut shown = Harness::builder()
        .with_size(vec2(1600.0, 1200.0))
        .build_ui_state(app, window);
    shown.run_steps(2);
    let scenario = scenario.to_owned();
    let seed = Some(seed);
    tell(&mut shown, Intent::Start { scenario, seed });
    let opened = shown.state().game().sitting.run().seed();
    assert_eq!(Some(opened), seed);
    shown
}

/// Has the program do something.
pub fn tell(shown: &mut Shown, intent: Intent) {
    let now = shown.ctx.input(|i| i.time);
    shown.state_mut().carry_out(intent, now);
    shown.run_steps(3);
}

/// Presses a key.
pub fn press(shown: &mut Shown, key: Key) {
    shown.key_press(key);
    shown.run_steps(3);
}
