//! What you are here for: chips over the map, one for each goal or one for all, and a sheet with every step.

use std::ops::RangeInclusive;

use bevy_egui::egui::{
    Align, Color32, CornerRadius, Label, Layout, Response, RichText, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, WidgetType, pos2, vec2,
};

use super::frame;
use super::keys::pressed;
use crate::game::intent::{Intent, Sheet};
use crate::game::scene::Scene;
use crate::game::theme::{self, fonts, paint};
use crate::game::widgets::{Button, Tip, caption, card};
use crate::scenario::world::Want;
use crate::sim::View;
use crate::study::goals::{self, GoalState, OpeningState};
use crate::study::words::{capitalised, count};

/// Room that one button at the right takes, in points.
const BUTTON: f32 = 44.0 + 10.0;
/// Longest that a goal's title gets, in tens of points: the most in this range at which all goals fit side by side.
const LONGEST: RangeInclusive<u8> = 17..=42;

/// The goals' chips, folded into one if there is no room for all; and the menu's button at the right.
pub fn chips(ui: &mut Ui, scene: &Scene) -> Option<Intent> {
    let view = &scene.view;
    let states = goals::goals(view);
    let tools = tools(view);
    let room = ui.available_width() - BUTTON * tools.len() as f32;
    let shown = LONGEST.rev().find_map(|tens| {
        let longest = f32::from(tens) * 10.0;
        let chips: Vec<Chip> = (states.iter().zip(&view.scenario.goals))
            .map(|(state, goal)| Chip::of(state, &goal.wants, longest))
            .collect();
        let needed: f32 = chips.iter().map(|chip| chip.width(ui) + 10.0).sum();
        (needed <= room).then_some(chips)
    });
    let shown = shown.unwrap_or_else(|| vec![folded(&states)]);
    let mut wants = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        for chip in shown {
            if chip.show(ui, room).clicked() {
                wants = Some(Intent::Open(Sheet::Goals));
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            for tool in tools {
                let button = Button::icon_only(tool.icon, &tool.name);
                let clicked = button.show(ui).clicked();
                if clicked || (!tool.key.is_empty() && pressed(ui, tool.key)) {
                    wants = Some(Intent::Open(tool.opens));
                }
            }
        });
    });
    if pressed(ui, "G") {
        wants = Some(Intent::Open(Sheet::Goals));
    }
    wants
}

/// A button at the right.
struct Tool {
    icon: &'static str,
    name: String,
    key: &'static str,
    opens: Sheet,
}

/// The menu, the search, and what there is an occasion for: mails sent and requests that wait. From right to left.
fn tools(view: &View) -> Vec<Tool> {
    use egui_phosphor::regular as icons;
    let tool = |icon, name: &str, key, opens| Tool {
        icon,
        name: name.to_owned(),
        key,
        opens,
    };
    let mut tools = vec![
        tool(icons::LIST, "Menu", "", Sheet::Pause),
        tool(
            icons::ADDRESS_BOOK,
            "Everybody you know of (F)",
            "F",
            Sheet::Search,
        ),
    ];
    if !view.letters().is_empty() {
        tools.push(tool(
            icons::ENVELOPE_SIMPLE,
            "E-mails you sent",
            "",
            Sheet::Outbox,
        ));
    }
    let waiting = view.open_requests().count();
    if waiting > 0 {
        let name = count(waiting, "request waits for you", "requests wait for you");
        tools.push(tool(icons::CHAT_CIRCLE_DOTS, &name, "", Sheet::Requests));
    }
    tools
}

/// One goal on a chip.
struct Chip {
    icon: &'static str,
    title: String,
    state: String,
    done: bool,
    longest: f32,
}

impl Chip {
    fn of(state: &GoalState, wants: &Want, longest: f32) -> Self {
        let done = state.progress.is_reached();
        Chip {
            icon: icon(wants, done),
            title: state.title.clone(),
            state: if state.progress.of > 1 || done {
                state.state.clone()
            } else {
                String::new()
            },
            done,
            longest,
        }
    }

    fn galleys(&self, ui: &Ui, color: Color32) -> [std::sync::Arc<bevy_egui::egui::Galley>; 2] {
        let line = |text: &str, font, room: f32| {
            let mut job =
                bevy_egui::egui::text::LayoutJob::simple_singleline(text.to_owned(), font, color);
            job.wrap.max_width = room;
            job.wrap.max_rows = 1;
            ui.painter().layout_job(job)
        };
        [
            line(&self.title, fonts::body(fonts::size::BODY), self.longest),
            line(&self.state, fonts::bold(fonts::size::BODY), f32::INFINITY),
        ]
    }

    fn width(&self, ui: &Ui) -> f32 {
        let [title, state] = self.galleys(ui, Color32::WHITE);
        let gap = if self.state.is_empty() { 0.0 } else { 8.0 };
        14.0 + 26.0 + title.size().x + gap + state.size().x + 15.0
    }

    fn show(&self, ui: &mut Ui, room: f32) -> Response {
        let p = theme::of(ui.ctx());
        let size = vec2(self.width(ui).min(room.max(80.0)), 40.0);
        let response = ui.allocate_response(size, Sense::click());
        let name = format!(
            "Goal: {}, {}",
            self.title,
            if self.state.is_empty() {
                "not yet"
            } else {
                &self.state
            }
        );
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
        let rect = response.rect;
        if ui.is_rect_visible(rect) {
            let edge = if response.hovered() {
                Stroke::new(1.5, p.pen)
            } else {
                Stroke::new(p.card_stroke(), p.line)
            };
            let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
            painter.rect(
                rect,
                CornerRadius::same(20),
                p.sheet,
                edge,
                StrokeKind::Inside,
            );
            let color = if self.done { p.good } else { p.ink };
            let middle = rect.center().y;
            let glyph = painter.layout_no_wrap(self.icon.to_owned(), fonts::icon(20.0), color);
            painter.galley(
                pos2(rect.left() + 13.0, middle - glyph.size().y / 2.0),
                glyph,
                color,
            );
            let [title, state] = self.galleys(ui, p.ink);
            let mut x = rect.left() + 40.0;
            let width = title.size().x;
            painter.galley(pos2(x, middle - title.size().y / 2.0), title, p.ink);
            x += width + 8.0;
            painter.galley(pos2(x, middle - state.size().y / 2.0), state, color);
        }
        paint::focus_ring(ui, &response, 20.0);
        response.tip(name)
    }
}

fn folded(states: &[GoalState]) -> Chip {
    let done = states.iter().filter(|s| s.progress.is_reached()).count();
    Chip {
        icon: egui_phosphor::regular::FLAG,
        title: "Goals".to_owned(),
        state: format!("{done} of {} done", states.len()),
        done: done == states.len() && done > 0,
        longest: f32::from(*LONGEST.end()) * 10.0,
    }
}

fn icon(wants: &Want, done: bool) -> &'static str {
    use egui_phosphor::regular as icons;
    match wants {
        _ if done => icons::CHECK_CIRCLE,
        Want::SpeakingTerms(_) => icons::USERS_THREE,
        Want::Helped(_) => icons::HANDSHAKE,
        Want::Collaborated(_) => icons::HANDSHAKE,
        Want::Granted { .. } => icons::CHATS,
        Want::Won(_) | Want::WonAny => icons::FLAG,
        Want::NothingUnthanked => icons::HAND_HEART,
    }
}

/// Goals and openings, with how far each has come, in words.
pub fn sheet(ui: &mut Ui, scene: &Scene) -> Option<Intent> {
    frame::sheet(ui, "What you are here for", |ui| {
        let view = &scene.view;
        if view.scenario.goals.is_empty() {
            return frame::empty(ui, "Nothing in particular. Look around.", None);
        }
        for (state, goal) in goals::goals(view).iter().zip(&view.scenario.goals) {
            goal_row(ui, state, icon(&goal.wants, state.progress.is_reached()));
        }
        openings(ui, view);
        None
    })
}

fn goal_row(ui: &mut Ui, state: &GoalState, icon: &str) {
    let p = theme::of(ui.ctx());
    let done = state.progress.is_reached();
    let color = if done { p.good } else { p.ink };
    ui.horizontal_top(|ui| {
        ui.label(RichText::new(icon).font(fonts::icon(24.0)).color(color));
        ui.vertical(|ui| {
            let title = RichText::new(&state.title).font(fonts::semibold(fonts::size::LEAD));
            ui.add(Label::new(title.color(p.ink)).wrap());
            caption(ui, &capitalised(&state.state));
            if state.progress.of > 1 {
                track(
                    ui,
                    state.progress.done as f32 / state.progress.of as f32,
                    done,
                );
            }
        });
    });
    ui.add_space(8.0);
}

/// How much is done, as a bar. The words stand above it.
fn track(ui: &mut Ui, share: f32, done: bool) {
    let p = theme::of(ui.ctx());
    let (rect, _) =
        ui.allocate_exact_size(vec2(ui.available_width().min(320.0), 10.0), Sense::hover());
    let painter = ui.painter();
    painter.rect(
        rect,
        CornerRadius::same(5),
        p.paper,
        Stroke::new(1.5, p.edge),
        StrokeKind::Inside,
    );
    let full = rect.with_max_x(rect.left() + rect.width() * share.clamp(0.0, 1.0));
    painter.rect_filled(
        full,
        CornerRadius::same(5),
        if done { p.good } else { p.pen },
    );
}

/// The openings heard of, with the steps that each takes.
fn openings(ui: &mut Ui, view: &View) {
    let all = goals::openings(view);
    if view.scenario.opportunities.is_empty() {
        return;
    }
    let p = theme::of(ui.ctx());
    let title = RichText::new("Openings you have heard of").font(fonts::title(fonts::size::H3));
    ui.add(Label::new(title.color(p.ink)).wrap());
    if all.is_empty() {
        caption(
            ui,
            "None yet. People who are in the know tell those they trust.",
        );
    }
    for opening in &all {
        card(ui, |ui| opening_card(ui, opening));
    }
}

fn opening_card(ui: &mut Ui, opening: &OpeningState) {
    let p = theme::of(ui.ctx());
    ui.set_min_width(ui.available_width());
    let title = RichText::new(&opening.title).font(fonts::semibold(fonts::size::LEAD));
    ui.add(Label::new(title.color(p.ink)).wrap());
    ui.add(Label::new(RichText::new(&opening.summary).color(p.ink)).wrap());
    caption(ui, &opening.state);
    for rung in &opening.rungs {
        let (icon, color, said) = if rung.done {
            (egui_phosphor::regular::CHECK_CIRCLE, p.good, "done")
        } else {
            (egui_phosphor::regular::CIRCLE, p.ink2, "still to do")
        };
        ui.horizontal_top(|ui| {
            ui.label(RichText::new(icon).font(fonts::icon(20.0)).color(color));
            let text = format!("{}: {said}", rung.what);
            ui.add(Label::new(RichText::new(text).color(p.ink)).wrap());
        });
    }
}
