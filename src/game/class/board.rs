//! What the class sees: the map, what happened last, and the question that was put to it.

use bevy_egui::egui::{
    Align, Frame, Label, Layout, Margin, Panel, Rect, RichText, ScrollArea, Stroke, Ui, UiBuilder,
    vec2,
};
use egui_phosphor::regular as icon;

use super::page::PageState;
use super::podium::Podium;
use super::room::Room;
use super::wish::Wish;
use super::{hands, question, transport, xray};
use crate::game::intent::{Intent, Sheet};
use crate::game::map::{self, Chart};
use crate::game::panels::{conversation, person};
use crate::game::scene::Scene;
use crate::game::theme::{self, fonts};
use crate::game::widgets::Button;
use crate::study::class::xray::xray as see_through;

/// From this width there is room for the person beside the map.
const WITH_PERSON: f32 = 960.0;

/// The board. Where the teacher has no window of their own, the transport stands below it.
pub fn board(
    ui: &mut Ui,
    room: &Room,
    scene: &Scene,
    chart: &mut Chart,
    state: &mut PageState,
) -> Vec<Intent> {
    let p = theme::of(ui.ctx());
    let mut wants = Vec::new();
    let hairline = Stroke::new(p.card_stroke(), p.line);
    let paper = Frame::new().fill(p.paper);
    let title = &room.run().scenario().title;
    let when = transport::when(room.hour.tape.today());
    wants.extend(head(ui, title, &when, &room.podium));
    if !room.podium.window {
        let foot = Panel::bottom("class foot").frame(paper.inner_margin(Margin::symmetric(24, 10)));
        let shown = foot.show(ui, |ui| transport::bar(ui, room));
        wants.extend(shown.inner);
        let line = shown.response.rect;
        ui.painter().hline(line.x_range(), line.top(), hairline);
    }
    if let Some(put) = &room.hour.question {
        question::question(ui, &room.looks, put);
    } else {
        if scene.selected.is_some() && ui.max_rect().width() >= WITH_PERSON {
            let side = Panel::right("class person")
                .exact_size(380.0)
                .resizable(false)
                .frame(paper);
            let shown = side.show(ui, |ui| beside(ui, scene, room, state));
            wants.extend(shown.inner);
            let line = shown.response.rect;
            ui.painter().vline(line.left(), line.y_range(), hairline);
        }
        let place = ui.available_rect_before_wrap();
        wants.extend(over_the_map(ui, place, scene, room, chart));
    }
    if !room.podium.window {
        xray::held(ui, room.faces(), || see_through(room.run()));
    }
    wants.extend(hands::keys(ui, room));
    wants.extend(transport::keys(ui, room));
    wants
}

/// What is shown and where it stands, and the ways to the teacher's page and the menu.
pub fn head(ui: &mut Ui, title: &str, stands: &str, podium: &Podium) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    let mut wants = None;
    let frame = Frame::new()
        .fill(p.paper)
        .inner_margin(Margin::symmetric(24, 10));
    let shown = Panel::top("class head").frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let menu = Button::icon_only(icon::LIST, "Menu (Esc)");
                if menu.show(ui).clicked() {
                    wants = Some(Intent::Open(Sheet::ClassMenu));
                }
                if !podium.window {
                    let own = "Teacher's page in its own window";
                    if Button::icon_only(icon::APP_WINDOW, own).show(ui).clicked() {
                        wants = Some(Intent::Class(Wish::Window(true)));
                    }
                    let page = Button::icon_only(icon::CHALKBOARD_TEACHER, "Teacher's page (F8)");
                    if page.show(ui).clicked() {
                        wants = Some(Intent::Class(Wish::Page(true)));
                    }
                }
                ui.add_space(8.0);
                ui.label(
                    RichText::new(stands)
                        .font(fonts::semibold(fonts::size::H2))
                        .color(p.ink),
                );
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let title = RichText::new(title).font(fonts::title(fonts::size::H2));
                    ui.add(Label::new(title.color(p.ink)).truncate());
                });
            });
        });
    });
    let line = shown.response.rect;
    let hairline = Stroke::new(p.card_stroke(), p.line);
    ui.painter().hline(line.x_range(), line.bottom(), hairline);
    wants
}

/// Who is turned to, and what was said between the two.
fn beside(ui: &mut Ui, scene: &Scene, room: &Room, state: &mut PageState) -> Option<Intent> {
    let mut wants = None;
    ScrollArea::vertical()
        .id_salt("class person")
        .auto_shrink(false)
        .show(ui, |ui| {
            Frame::new()
                .inner_margin(Margin::symmetric(20, 14))
                .show(ui, |ui| {
                    wants = person::person(ui, scene, &room.looks, &mut state.side.person);
                });
            wants = conversation::conversation(ui, scene, &mut state.side.conversation)
                .or(wants.take());
        });
    wants
}

/// Height of what happened last, under the map, in points.
const LAST: f32 = 84.0;

/// The map, and under it what happened last.
fn over_the_map(
    ui: &mut Ui,
    place: Rect,
    scene: &Scene,
    room: &Room,
    chart: &mut Chart,
) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    let Some(last) = scene.story.last() else {
        let mut whole = ui.new_child(UiBuilder::new().max_rect(place).id_salt("map"));
        return map::overlay(&mut whole, scene, &room.looks, chart);
    };
    let (above, strip) = place.split_top_bottom_at_y(place.bottom() - LAST);
    let mut above = ui.new_child(UiBuilder::new().max_rect(above).id_salt("map"));
    let wants = map::overlay(&mut above, scene, &room.looks, chart);
    ui.painter().rect_filled(strip, 0.0, p.sheet);
    let hairline = Stroke::new(p.card_stroke(), p.line);
    ui.painter().hline(strip.x_range(), strip.top(), hairline);
    let inner = strip.shrink2(vec2(24.0, 10.0));
    let mut below = ui.new_child(UiBuilder::new().max_rect(inner).id_salt("last"));
    ScrollArea::vertical()
        .id_salt("last")
        .auto_shrink(false)
        .show(&mut below, |ui| {
            let mut text = last.headline.clone();
            if let Some(line) = &last.line {
                text.push_str(&format!(" “{line}”"));
            }
            ui.add(
                Label::new(
                    RichText::new(text)
                        .font(fonts::body(fonts::size::H3))
                        .color(p.ink),
                )
                .wrap(),
            );
        });
    wants
}
