//! The front door: the game's name, a few people, and the curtain that promises the truth behind it.

mod curtain;
mod marks;
mod menu;
mod scene;

use bevy_egui::egui::{Rect, ScrollArea, Ui, UiBuilder, Vec2, pos2};

use super::intent::Intent;
use super::settings::Settings;
use super::theme::{self, paint};
use crate::shelf::Standing;
pub use scene::Cast;

/// What the title is given.
pub struct TitleData<'a> {
    /// The game that can be gone on with.
    pub resumable: Option<&'a Standing>,
    /// What was found damaged, in words.
    pub damaged: &'a [String],
    /// How many lessons have been learned to their end, and how many there are.
    pub lessons: (usize, usize),
    /// The settings in use.
    pub settings: &'a Settings,
    /// Seconds since the program began.
    pub time: f64,
}

/// What the title remembers.
#[derive(Default)]
pub struct TitleState {
    cast: Option<Cast>,
    greeted: bool,
}

/// The title. Below 840 points of width the picture makes way for the words.
pub fn title_screen(ui: &mut Ui, data: &TitleData, state: &mut TitleState) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    let window = ui.max_rect();
    ui.painter().rect_filled(window, 0.0, p.desk);
    let pictured = window.width() >= 840.0;
    if pictured {
        let cast = state.cast.get_or_insert_with(Cast::new);
        let sway = if theme::motion_reduced(ui.ctx()) {
            None
        } else {
            Some(data.time)
        };
        scene::paint(ui.painter(), &p, window, cast, sway);
        curtain::paint(ui.painter(), &p, window);
        if sway.is_some() {
            ui.ctx()
                .request_repaint_after(std::time::Duration::from_millis(50));
        }
    }
    paint::valance(ui.painter(), &p, window, 64.0 * scale(window), 1.0);
    let left = 72.0_f32.min(window.width() * 0.06);
    let top = window.top() + 60.0 * scale(window);
    let width = if pictured {
        (window.width() * 0.43).min(420.0)
    } else {
        620.0
    };
    let column = Rect::from_min_max(
        pos2(window.left() + left - 16.0, top),
        pos2(
            (window.left() + left + width).min(window.right() - 8.0),
            window.bottom() - 8.0,
        ),
    );
    let mut column_ui = ui.new_child(UiBuilder::new().max_rect(column));
    ScrollArea::vertical()
        .auto_shrink(false)
        .show(&mut column_ui, |ui| {
            ui.set_max_width(column.width() - 16.0);
            ui.spacing_mut().item_spacing = Vec2::new(8.0, 0.0);
            menu::column(ui, data, column.height(), &mut state.greeted)
        })
        .inner
}

/// How large the picture is drawn: 1 at 1280×800.
fn scale(window: Rect) -> f32 {
    (window.width() / 1280.0)
        .min(window.height() / 800.0)
        .clamp(0.6, 1.6)
}
