//! The map's tools: search, choice, zoom.

use bevy_egui::egui::{
    Button, Key, Label, Modifiers, Rect, Response, RichText, TextEdit, Ui, UiBuilder, Vec2,
    WidgetInfo, WidgetType, vec2,
};
use egui_phosphor::regular as icon;

use crate::game::intent::Intent;
use crate::game::map::chart::Chart;
use crate::game::map::filter::{Choice, Filter};
use crate::game::scene::Scene;
use crate::game::theme::{self, fonts, paint};
use crate::game::widgets::Tip;
use crate::scenario::PersonId;
use crate::study::words::count;

/// One step of zooming.
pub const STEP: f32 = 1.25;
/// Height of a tool.
const HEIGHT: f32 = 40.0;
/// Room kept beside the search field, for closing it, the choice and the count.
const BESIDE: f32 = 290.0;
/// Distance from the top.
const BELOW: f32 = 12.0;

/// Where the tools lie over the map `place`, as they were last drawn: at the left, and at the right.
pub fn covers(ui: &Ui, place: Rect) -> [Rect; 2] {
    let row = row(place);
    let left = ui.data(|data| data.get_temp(ui.id().with("tools")));
    [
        left.unwrap_or(row.with_max_x(row.left() + HEIGHT)),
        row.with_min_x(row.right() - 3.0 * HEIGHT - 16.0),
    ]
}

fn row(place: Rect) -> Rect {
    Rect::from_min_size(
        place.min + vec2(24.0, BELOW),
        vec2(place.width() - 48.0, HEIGHT),
    )
}

/// Search and choice at the left, zoom at the right.
pub fn toolbar(ui: &mut Ui, scene: &Scene, chart: &mut Chart, place: Rect) -> Option<Intent> {
    let row = row(place);
    let left = UiBuilder::new().max_rect(row.with_max_x(row.right() - 3.0 * (HEIGHT + 8.0)));
    let left = left.layout(bevy_egui::egui::Layout::left_to_right(
        bevy_egui::egui::Align::Center,
    ));
    let shown = ui.scope_builder(left, |ui| {
        ui.spacing_mut().button_padding = vec2(12.0, 6.0);
        ui.spacing_mut().interact_size.y = HEIGHT;
        let intent = search(ui, scene, chart);
        choice(ui, chart);
        if !chart.filter.is_open() {
            let p = theme::of(ui.ctx());
            let found = count(found(scene, &chart.filter).count(), "person", "people");
            let found = Label::new(RichText::new(found).color(p.ink2));
            ui.add(found.truncate());
        }
        intent
    });
    ui.data_mut(|data| data.insert_temp(ui.id().with("tools"), shown.response.rect));
    let [_, right] = covers(ui, place);
    let layout = bevy_egui::egui::Layout::left_to_right(bevy_egui::egui::Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(right).layout(layout), |ui| {
        ui.spacing_mut().interact_size.y = HEIGHT;
        let middle = place.center();
        if tool(ui, icon::MAGNIFYING_GLASS_MINUS, "Zoom out", "\u{2212}").clicked() {
            chart.camera.zoom_about(middle, 1.0 / STEP);
        }
        if tool(ui, icon::MAGNIFYING_GLASS_PLUS, "Zoom in", "+").clicked() {
            chart.camera.zoom_about(middle, STEP);
        }
        if tool(ui, icon::CORNERS_OUT, "Show everybody", "0").clicked() {
            chart.fit();
        }
    });
    shown.inner
}

/// The search field, or the button that opens it. Enter turns to the nearest person found.
fn search(ui: &mut Ui, scene: &Scene, chart: &mut Chart) -> Option<Intent> {
    if !chart.searching {
        if tool(ui, icon::MAGNIFYING_GLASS, "Find somebody", "/").clicked() {
            chart.searching = true;
        }
        return None;
    }
    let id = ui.id().with("search");
    let opened = ui
        .memory(|m| m.data.get_temp::<bool>(id))
        .unwrap_or_default();
    let field = TextEdit::singleline(&mut chart.filter.search)
        .id(id)
        .hint_text("Name, work or topic")
        .desired_width((ui.available_width() - BESIDE).clamp(90.0, 190.0))
        .margin(vec2(10.0, 9.0));
    let field = ui.add(field);
    field.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, "Find somebody"));
    paint::focus_ring(ui, &field, 8.0);
    if !opened {
        field.request_focus();
        ui.memory_mut(|m| m.data.insert_temp(id, true));
    }
    let enter = ui.input(|i| i.key_pressed(Key::Enter));
    // Escape closes the search and nothing else, wherever the keyboard is; but a sheet over it goes first.
    let escape = ui.memory(|m| m.is_above_modal_layer(ui.layer_id()))
        && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
    let close = tool(ui, icon::X, "Close the search", "Esc").clicked();
    if close || escape {
        chart.searching = false;
        chart.filter.search.clear();
        ui.memory_mut(|m| m.data.remove::<bool>(id));
    }
    let sought = field.lost_focus() && enter && !chart.filter.search.trim().is_empty();
    let nearest = || {
        let far = |id: &PersonId| {
            chart
                .target(*id)
                .map_or(f32::MAX, |at| at.to_vec2().length())
        };
        found(scene, &chart.filter).min_by(|a, b| far(a).total_cmp(&far(b)).then(a.cmp(b)))
    };
    sought.then(nearest)?.map(|id| Intent::Select(Some(id)))
}

/// Who passes a filter, by id.
pub fn found<'f>(scene: &'f Scene, filter: &'f Filter) -> impl Iterator<Item = PersonId> + 'f {
    (scene.view.contacts())
        .filter(|contact| filter.passes(&scene.view, contact))
        .map(|contact| contact.id)
}

/// The menu of whom to show plainly.
fn choice(ui: &mut Ui, chart: &mut Chart) {
    let label = format!(
        "{} {} {}",
        icon::FUNNEL,
        chart.filter.choice.name(),
        icon::CARET_DOWN
    );
    let text = RichText::new(label).font(fonts::semibold(fonts::size::LABEL));
    let menu = ui.menu_button(text, |ui| {
        ui.set_min_width(190.0);
        for choice in Choice::ALL {
            let now = chart.filter.choice == choice;
            let item = ui.selectable_label(now, choice.name());
            paint::focus_ring(ui, &item, 8.0);
            if item.clicked() {
                chart.filter.choice = choice;
                ui.close();
            }
        }
    });
    let now = chart.filter.choice.name();
    let name = format!("Whom the map shows: {now}");
    (menu.response).widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, &name));
    paint::focus_ring(ui, &menu.response, 10.0);
}

/// A square button with an icon, its word and key in the tooltip.
fn tool(ui: &mut Ui, icon: &str, name: &str, key: &str) -> Response {
    ui.spacing_mut().button_padding = Vec2::ZERO;
    let text = RichText::new(icon).font(fonts::icon(20.0));
    let button = ui.add(Button::new(text).min_size(Vec2::splat(HEIGHT)));
    button.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, name));
    paint::focus_ring(ui, &button, 10.0);
    let tip = if theme::show_keys(ui.ctx()) {
        format!("{name} ({key})")
    } else {
        name.to_owned()
    };
    ui.spacing_mut().button_padding = vec2(12.0, 6.0);
    button.tip(tip)
}
