//! The play screen: map, person, week, goals and journal in their places.

use bevy_egui::egui::{
    Align, Frame, Layout, Margin, Panel, Rect, Stroke, Ui, UiBuilder, Vec2, pos2,
};

use super::Panels;
use crate::game::course::{self, Learning};
use crate::game::intent::Intent;
use crate::game::map;
use crate::game::panels::{goals, journal, side, week};
use crate::game::scene::Scene;
use crate::game::theme;
use crate::game::token::Looks;
use crate::game::widgets::Button;

/// Below this width the person's panel becomes a sheet at the bottom.
const NARROW: f32 = 960.0;
/// Share of the window's height that this sheet takes.
const SHEET: f32 = 0.6;
/// Height that has to be left for map and week beside the sheet; where it is not, the sheet takes the map's place.
const LEAST_BESIDE: f32 = 420.0;
/// Height of the map below which the journal keeps off it.
const LOW_MAP: f32 = 190.0;
/// Height of the map's tools, with the room around them.
const TOOLS: f32 = 44.0;
/// Height below which an open journal may cover the map's tools.
const OPEN_JOURNAL: f32 = 300.0;

/// What the screen needs besides the scene.
pub struct Around<'a> {
    /// How everybody looks.
    pub looks: &'a Looks,
    /// The decision that can be taken back.
    pub undo: Option<&'a str>,
    /// The lesson in which this is played.
    pub lesson: Option<&'a Learning>,
}

/// Lays the screen out.
pub fn screen(ui: &mut Ui, scene: &Scene, around: &Around, panels: &mut Panels) -> Vec<Intent> {
    let p = theme::of(ui.ctx());
    let mut wants = Vec::new();
    let window = ui.max_rect().size();
    let paper = Frame::new().fill(p.paper);
    let looks = around.looks;
    let hairline = Stroke::new(p.card_stroke(), p.line);
    let beside = window.y * (1.0 - SHEET) >= LEAST_BESIDE;
    if window.x >= NARROW {
        let width = if window.x >= 1600.0 { 480.0 } else { 408.0 };
        let shown = Panel::right("person")
            .exact_size(width)
            .resizable(false)
            .frame(paper)
            .show(ui, |ui| side::side(ui, scene, looks, &mut panels.play.side));
        wants.extend(shown.inner);
        let edge = shown.response.rect;
        ui.painter().vline(edge.left(), edge.y_range(), hairline);
    } else if scene.selected.is_some() && beside {
        let shown = Panel::bottom("person")
            .exact_size(window.y * SHEET)
            .resizable(false)
            .frame(paper)
            .show(ui, |ui| side::side(ui, scene, looks, &mut panels.play.side));
        wants.extend(shown.inner);
    }
    let bar = Panel::bottom("week")
        .resizable(false)
        .frame(paper.inner_margin(Margin::symmetric(24, 12)))
        .show(ui, |ui| {
            let preview = panels.play.side.moves.preview.as_ref();
            week::week(ui, scene, preview, around.undo)
        });
    wants.extend(bar.inner);
    let edge = bar.response.rect;
    ui.painter().hline(edge.x_range(), edge.top(), hairline);
    if window.x < NARROW && scene.selected.is_some() && !beside {
        wants.extend(instead_of_the_map(ui, scene, looks, panels));
        return wants;
    }
    let middle = ui.available_rect_before_wrap();
    wants.extend(over_the_map(ui, middle, scene, around, panels));
    wants
}

/// The person alone, and the way back.
fn instead_of_the_map(
    ui: &mut Ui,
    scene: &Scene,
    looks: &Looks,
    panels: &mut Panels,
) -> Vec<Intent> {
    let p = theme::of(ui.ctx());
    let place = ui.available_rect_before_wrap();
    ui.painter().rect_filled(place, 0.0, p.paper);
    let mut wants = Vec::new();
    let back = Button::quiet("Back to the map").icon(egui_phosphor::regular::ARROW_LEFT);
    if back.show(ui).clicked() {
        wants.push(Intent::Select(None));
    }
    let rest = ui.available_rect_before_wrap();
    let mut rest = ui.new_child(UiBuilder::new().max_rect(rest).id_salt("person"));
    wants.extend(side::side(&mut rest, scene, looks, &mut panels.play.side));
    wants
}

/// The map, and what lies over it: goals at the top, the journal at the bottom left.
fn over_the_map(
    ui: &mut Ui,
    place: Rect,
    scene: &Scene,
    around: &Around,
    panels: &mut Panels,
) -> Vec<Intent> {
    let mut wants = Vec::new();
    let inner = place.shrink2(Vec2::new(24.0, 18.0));
    let mut top = 62.0;
    if let Some(learning) = around.lesson {
        let banner = course::banner(ui, inner, learning);
        wants.extend(banner.wants);
        top = banner.height + 26.0;
    }
    // What stands at the top lies above the map, and its people clear of it.
    let beneath = place.with_min_y(place.top() + top);
    let mut below = ui.new_child(UiBuilder::new().max_rect(beneath).id_salt("map"));
    wants.extend(map::overlay(
        &mut below,
        scene,
        around.looks,
        &mut panels.chart,
    ));
    if around.lesson.is_none() {
        let top = Rect::from_min_max(inner.min, pos2(inner.right(), inner.top() + 48.0));
        let mut over = ui.new_child(
            UiBuilder::new()
                .max_rect(top)
                .id_salt("goals")
                .layout(Layout::left_to_right(Align::Center)),
        );
        wants.extend(goals::chips(&mut over, scene));
    }
    if beneath.height() > LOW_MAP {
        // Below the map's tools, where that leaves enough of it.
        let begins = inner.top() + top;
        let clear = if inner.bottom() - begins > TOOLS + OPEN_JOURNAL {
            TOOLS
        } else {
            0.0
        };
        let low = Rect::from_min_max(pos2(inner.left(), begins + clear), inner.max);
        let mut over = ui.new_child(UiBuilder::new().max_rect(low).id_salt("journal"));
        wants.extend(journal::drawer(&mut over, scene, &mut panels.play.journal));
    }
    wants
}
