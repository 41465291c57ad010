//! What a frame of the play screen costs the main thread, with few people, with a town, and with two thousand: egui's
//! panels and overlay with their triangles, what the map shows, and the layers that turn it into meshes.

#[path = "../tests/shared/memory.rs"]
mod memory;

use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

use bevy::app::{App, TaskPoolPlugin};
use bevy::asset::{AssetApp, AssetPlugin};
use bevy::mesh::Mesh;
use bevy::sprite_render::ColorMaterial;
use bevy_egui::egui::{Context, Pos2, RawInput, Rect, vec2};
use criterion::{Criterion, criterion_group, criterion_main};
use memory::Memory;
use speaking_terms::game::desk::{Desk, Game};
use speaking_terms::game::intent::Screen;
use speaking_terms::game::map::{Chart, MapModel, MapPlugin, model};
use speaking_terms::game::screens::{Panels, frame};
use speaking_terms::game::settings::Settings;
use speaking_terms::game::theme::{self, Theme};
use speaking_terms::scenario::{MoveId, PersonId, library};
use speaking_terms::sim::{Act, Command, Options, Run};
use speaking_terms::study::Sitting;

/// Seconds between two frames.
const FRAME: f64 = 1.0 / 60.0;

/// A town in which you have spoken with so many people, on a day when there are places to meet them.
fn town(known: u32) -> Run {
    let mut scenario = library::embedded("the-town").expect("it is built in");
    let population = scenario.population.as_mut().expect("a town has people");
    // Two of those an author wrote are known from the start.
    population.known = known - 2;
    population.count = population.count.max(known);
    let mut run = Run::new(Arc::new(scenario), 1, Options::default());
    while run.view(PersonId::YOU).venues_today().next().is_none() {
        run.end_day();
    }
    let view = run.view(PersonId::YOU);
    let people: Vec<PersonId> = view.contacts().map(|c| c.id).collect();
    assert!(people.len() >= known as usize, "{}", people.len());
    for who in people.into_iter().take(known as usize) {
        run.force(Command::new(PersonId::YOU, who, Act::Move(MoveId(0))));
    }
    run
}

/// The window without a screen.
struct Window {
    ctx: Context,
    desk: Desk,
    settings: Settings,
    panels: Panels,
    now: f64,
}

impl Window {
    fn new(run: Run) -> Self {
        let mut desk = Desk::new(Box::new(Memory::default()));
        let mut game = Game::new("the-town".to_owned(), Sitting::new(run));
        game.selected = game.sitting.view().contacts().next().map(|c| c.id);
        desk.game = Some(game);
        let mut window = Window {
            ctx: Context::default(),
            desk,
            settings: Settings::default(),
            panels: Panels::default(),
            now: 0.0,
        };
        for _ in 0..60 {
            window.draw();
        }
        window
    }

    /// A frame in egui, with its triangles.
    fn draw(&mut self) {
        self.now += FRAME;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1920.0, 1080.0))),
            time: Some(self.now),
            ..RawInput::default()
        };
        let Window {
            ctx,
            desk,
            settings,
            panels,
            now,
        } = self;
        let mut output = ctx.clone().run_ui(input, |ui| {
            if theme::apply(ui.ctx(), settings) {
                frame(ui.ctx(), Screen::Play, desk, settings, panels, *now);
            }
        });
        output.textures_delta.clear();
        black_box(ctx.tessellate(output.shapes, output.pixels_per_point));
    }
}

/// The map of a game, as it is asked for every frame.
struct Map {
    desk: Desk,
    chart: Chart,
    settings: Settings,
    now: f64,
}

impl Map {
    fn new(run: Run) -> Self {
        let window = Window::new(run);
        Map {
            desk: window.desk,
            chart: Chart::default(),
            settings: window.settings,
            now: 0.0,
        }
    }

    fn model(&mut self) -> MapModel {
        self.now += FRAME;
        let game = self.desk.game.as_ref().expect("a game is open");
        let scene = game.scene(self.now);
        self.chart.update(&scene, &self.settings);
        model(&scene, &self.chart, &game.looks, &Theme::Paper.palette())
    }
}

/// Bevy with the map's layers and nothing else.
fn layers() -> App {
    let mut app = App::new();
    app.add_plugins((TaskPoolPlugin::default(), AssetPlugin::default()));
    app.init_asset::<Mesh>().init_asset::<ColorMaterial>();
    app.add_plugins(MapPlugin);
    app.finish();
    app
}

fn a_frame(c: &mut Criterion) {
    for known in [5, 150, 2_000] {
        let mut group = c.benchmark_group(format!("a frame with {known} people"));
        group.measurement_time(Duration::from_secs(3));
        let mut window = Window::new(town(known));
        group.bench_function("panels, overlay and triangles", |b| {
            b.iter(|| window.draw())
        });
        let mut map = Map::new(town(known));
        group.bench_function("what the map shows", |b| b.iter(|| black_box(map.model())));
        let mut app = layers();
        group.bench_function("its layers", |b| {
            b.iter(|| {
                app.insert_resource(map.model());
                app.update();
            });
        });
        group.finish();
    }
}

criterion_group!(frames, a_frame);
criterion_main!(frames);
