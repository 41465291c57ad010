//! The teacher's page: everybody seen through at the left, the teacher's tools at the right, the transport below. It is
//! the same in a window of its own and in the only one.

use bevy_egui::egui::{Align, Frame, Layout, Margin, Panel, RichText, ScrollArea, Stroke, Ui};
use egui_phosphor::regular as icon;

use super::podium::Podium;
use super::room::Room;
use super::wish::Wish;
use super::xray::Faces;
use super::{hands, notes, rules, transport, xray};
use crate::game::intent::Intent;
use crate::game::panels::side;
use crate::game::scene::Scene;
use crate::game::theme::{self, fonts};
use crate::game::widgets::{Button, heading, tabs};
use crate::study::class::xray::{Seen, xray as see_through};

/// Narrower than this, what people hold is a tool among the others.
pub const TWO_COLUMNS: f32 = 900.0;

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
    wants.extend(head(ui, &room.podium, |ui| {
        if wide {
            name(ui);
        } else {
            // Every line counts: the tools are in the name's place.
            tabs(ui, &mut state.tool, &TOOLS);
        }
    }));
    let foot = Panel::bottom("teacher foot").frame(paper.inner_margin(Margin::symmetric(24, 10)));
    let shown = foot.show(ui, |ui| transport::bar(ui, room));
    wants.extend(shown.inner);
    let line = shown.response.rect;
    ui.painter().hline(line.x_range(), line.top(), hairline);
    let seen = see_through(room.run());
    if wide {
        wants.extend(people(ui, room.faces(), &seen));
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
                    let turned_to = xray::through(ui, room.faces(), &seen);
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

/// What page this is.
pub fn name(ui: &mut Ui) {
    heading(ui, "Teacher's page", fonts::size::H3);
}

/// The clock and the way back to what the class sees, beside what page this is.
pub fn head(ui: &mut Ui, podium: &Podium, name: impl FnOnce(&mut Ui)) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    let mut wants = None;
    let frame = Frame::new()
        .fill(p.paper)
        .inner_margin(Margin::symmetric(24, 8));
    Panel::top("teacher head").frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if podium.window {
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
                let seconds = podium.clock as u32;
                let clock = format!("{} {}:{:02}", icon::TIMER, seconds / 60, seconds % 60);
                ui.label(
                    RichText::new(clock)
                        .font(fonts::semibold(fonts::size::LEAD))
                        .color(p.ink),
                );
                ui.with_layout(Layout::left_to_right(Align::Center), name);
            });
        });
    });
    wants
}

/// Everybody seen through, at the left. Returns whom the teacher turns to.
pub fn people(ui: &mut Ui, faces: Faces, seen: &[Seen]) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    let width = (ui.max_rect().width() * 0.54).min(860.0);
    let frame = Frame::new()
        .fill(p.desk)
        .inner_margin(Margin::symmetric(24, 12));
    let people = Panel::left("teacher people")
        .exact_size(width)
        .resizable(false)
        .frame(frame);
    people.show(ui, |ui| xray::through(ui, faces, seen)).inner
}
