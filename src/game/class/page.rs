//! The teacher's page: everybody seen through at the left, the teacher's tools at the right, the transport below. It is
//! the same in a window of its own and in the only one.

use bevy_egui::egui::{Align, Frame, Layout, Margin, Panel, RichText, ScrollArea, Stroke, Ui};
use egui_phosphor::regular as icon;

use super::room::Room;
use super::wish::Wish;
use super::{hands, notes, rules, transport, xray};
use crate::game::intent::Intent;
use crate::game::panels::side;
use crate::game::scene::Scene;
use crate::game::theme::{self, fonts, paint};
use crate::game::widgets::{Button, heading, tabs};
use crate::study::class::xray::xray as see_through;

/// Narrower than this, what people hold is a tool among the others.
const TWO_COLUMNS: f32 = 900.0;

/// What is shown at the right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tool {
    /// Everybody seen through, where there is no room beside it.
    People,
    /// Questions and hands.
    #[default]
    Ask,
    /// Moves, as a player makes them.
    Play,
    /// The rules.
    Rules,
    /// Notes and files.
    Notes,
}

/// All tools by name; the first only where there is no room beside it.
const TOOLS: [(Tool, &str); 5] = [
    (Tool::People, "X-ray"),
    (Tool::Ask, "Ask the class"),
    (Tool::Play, "Play"),
    (Tool::Rules, "Rules"),
    (Tool::Notes, "Notes"),
];

/// What the page and the board remember between frames.
#[derive(Default)]
pub struct PageState {
    tool: Tool,
    search: String,
    /// Of the panels of play.
    pub side: side::SideState,
}

/// The page.
pub fn page(ui: &mut Ui, room: &Room, scene: &Scene, state: &mut PageState) -> Vec<Intent> {
    let p = theme::of(ui.ctx());
    let mut wants = Vec::new();
    let hairline = Stroke::new(p.card_stroke(), p.line);
    let paper = Frame::new().fill(p.paper);
    let wide = ui.max_rect().width() >= TWO_COLUMNS;
    let shown = Panel::top("teacher head")
        .frame(paper.inner_margin(Margin::symmetric(24, 8)))
        .show(ui, |ui| head(ui, room, (!wide).then_some(&mut state.tool)));
    wants.extend(shown.inner);
    let foot = Panel::bottom("teacher foot").frame(paper.inner_margin(Margin::symmetric(24, 10)));
    let shown = foot.show(ui, |ui| transport::bar(ui, room));
    wants.extend(shown.inner);
    let line = shown.response.rect;
    ui.painter().hline(line.x_range(), line.top(), hairline);
    let seen = see_through(room.run());
    if wide {
        let width = (ui.max_rect().width() * 0.54).min(860.0);
        let people = Panel::left("teacher people")
            .exact_size(width)
            .resizable(false)
            .frame(
                Frame::new()
                    .fill(p.desk)
                    .inner_margin(Margin::symmetric(24, 12)),
            );
        let shown = people.show(ui, |ui| through(ui, room, &seen));
        wants.extend(shown.inner);
    }
    let tools = Frame::new()
        .fill(p.paper)
        .inner_margin(Margin::symmetric(20, 10));
    bevy_egui::egui::CentralPanel::default()
        .frame(tools)
        .show(ui, |ui| {
            if wide {
                if state.tool == Tool::People {
                    state.tool = Tool::Ask;
                }
                tabs(ui, &mut state.tool, &TOOLS[1..]);
                ui.add_space(8.0);
            }
            match state.tool {
                Tool::People => {
                    let turned_to = through(ui, room, &seen);
                    // Whoever is chosen is asked about next.
                    if turned_to.is_some() {
                        state.tool = Tool::Ask;
                    }
                    wants.extend(turned_to);
                }
                Tool::Ask => {
                    ScrollArea::vertical()
                        .id_salt("ask")
                        .auto_shrink(false)
                        .show(ui, |ui| {
                            wants.extend(hands::hands(ui, room, &seen));
                        });
                }
                Tool::Play => wants.extend(side::side(ui, scene, &room.looks, &mut state.side)),
                Tool::Rules => {
                    let run = room.run();
                    wants.extend(rules::rules(
                        ui,
                        run.rules(),
                        &run.scenario().rules,
                        &mut state.search,
                    ));
                }
                Tool::Notes => wants.extend(notes::notes(ui, room)),
            }
        });
    wants.extend(hands::keys(ui, room));
    wants.extend(transport::keys(ui, room));
    wants
}

/// The clock and the way back, and what page this is; or where every line counts, the tools in the name's place.
fn head(ui: &mut Ui, room: &Room, tool: Option<&mut Tool>) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    let mut wants = None;
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if room.window {
                let close = Button::plain("Close this window").icon(icon::X);
                if close.show(ui).clicked() {
                    wants = Some(Intent::Class(Wish::Window(false)));
                }
            } else {
                let back = Button::primary("Back to the board").key("F8");
                if back.show(ui).clicked() {
                    wants = Some(Intent::Class(Wish::Page(false)));
                }
            }
            let minutes = (room.clock / 60.0) as u32;
            let clock = format!("{} {minutes}:{:02}", icon::TIMER, room.clock as u32 % 60);
            ui.label(
                RichText::new(clock)
                    .font(fonts::semibold(fonts::size::LEAD))
                    .color(p.ink),
            );
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| match tool {
                Some(tool) => {
                    tabs(ui, tool, &TOOLS);
                }
                None => {
                    heading(ui, "Teacher's page", fonts::size::H3);
                }
            });
        });
    });
    wants
}

/// Everybody seen through, under the awning of the truth.
fn through(ui: &mut Ui, room: &Room, seen: &[crate::study::class::xray::Seen]) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    let place = ui.available_rect_before_wrap();
    let drop = paint::valance(ui.painter(), &p, place, 22.0, 1.0);
    ui.add_space(drop.max(18.0) + 6.0);
    heading(ui, "What they really think", fonts::size::H3);
    xray::table(ui, room, seen)
}
