//! Finding somebody: a few letters, a few filters, and rows to pick from.

use bevy_egui::egui::{
    CornerRadius, Key, Modifiers, Response, ScrollArea, Sense, Stroke, StrokeKind, TextEdit,
    TextWrapMode, Ui, WidgetInfo, WidgetText, WidgetType, pos2, vec2,
};

use super::frame::{self, margin};
use super::names::pose;
use crate::game::intent::Intent;
use crate::game::scene::Scene;
use crate::game::theme::{self, fonts, paint};
use crate::game::token::{Looks, face};
use crate::game::widgets::{Tip, caption, chip};
use crate::scenario::PersonId;
use crate::sim::{Contact, View};
use crate::study::rings::{Ring, nearest_first};
use crate::study::words::{capitalised, count, warmth_word};

/// Height of a row, in points.
const ROW: f32 = 56.0;

/// What the search remembers while it is open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchState {
    /// What has been typed.
    pub text: String,
    /// Only people who can be met somewhere today.
    pub here_today: bool,
    /// Only people whose favour has not been thanked for.
    pub unthanked: bool,
    /// Only people not met yet.
    pub not_met: bool,
    /// The row that Enter picks.
    pub row: usize,
    /// The pass in which it was last shown: opened anew, its text field gets the keyboard.
    shown_in: Option<u64>,
}

impl SearchState {
    fn lets_through(&self, view: &View, contact: &Contact) -> bool {
        let person = contact.person;
        let text = self.text.trim().to_lowercase();
        let named = || {
            person.name.to_lowercase().contains(&text) || person.role.to_lowercase().contains(&text)
        };
        (text.is_empty() || named())
            && (!self.here_today || view.where_today(contact.id).is_some())
            && (!self.unthanked || contact.belief.unthanked > 0.01)
            && (!self.not_met || !contact.link.met())
    }
}

/// Everybody you know of, nearest first, as far as the text and the filters let them through.
pub fn search(
    ui: &mut Ui,
    scene: &Scene,
    looks: &Looks,
    state: &mut SearchState,
) -> Option<Intent> {
    let view = &scene.view;
    let mut wants = None;
    margin(ui, 20, 24, |ui| {
        let typed = top(ui, state, &mut wants);
        let people: Vec<Contact> = (nearest_first(view).into_iter())
            .filter(|contact| state.lets_through(view, contact))
            .collect();
        caption(
            ui,
            &match (people.len(), view.links().len()) {
                (_, 0) => {
                    "You know of nobody yet. Let a day pass, and see who turns up.".to_owned()
                }
                (0, _) => "Nobody you know of fits.".to_owned(),
                (n, _) => format!("{}, nearest first.", count(n, "person", "people")),
            },
        );
        if people.is_empty() {
            if !view.links().is_empty()
                && frame::empty(ui, "", Some(("Show everybody", Intent::Close))).is_some()
            {
                *state = SearchState::default();
            }
            return;
        }
        let keys = arrows(ui, state, people.len(), typed);
        if keys == Some(Picked) {
            wants = people.get(state.row).map(|c| Intent::Select(Some(c.id)));
        }
        if let Some(who) = rows(ui, scene, looks, &people, state, typed || keys.is_some()) {
            wants = Some(Intent::Select(Some(who)));
        }
    });
    wants
}

/// Title, text field and filters. Returns whether what is sought has changed.
fn top(ui: &mut Ui, state: &mut SearchState, wants: &mut Option<Intent>) -> bool {
    use egui_phosphor::regular as icons;
    if let Some(close) = frame::title(ui, "Find somebody") {
        *wants = Some(close);
    }
    let filters_before = (
        state.text.clone(),
        state.here_today,
        state.unthanked,
        state.not_met,
    );
    let field = TextEdit::singleline(&mut state.text)
        .hint_text("A name, or what they do")
        .margin(vec2(12.0, 12.0))
        .desired_width(f32::INFINITY);
    let field = ui.add(field);
    field.widget_info(|| {
        WidgetInfo::labeled(
            WidgetType::TextEdit,
            true,
            "Name or work of the person sought",
        )
    });
    let pass = ui.ctx().cumulative_pass_nr();
    let before = state.shown_in.replace(pass);
    if before.is_none_or(|before| pass > before + 1) {
        field.request_focus();
    }
    paint::focus_ring(ui, &field, 8.0);
    ui.horizontal_wrapped(|ui| {
        for (on, icon, word) in [
            (&mut state.here_today, icons::MAP_PIN, "Here today"),
            (&mut state.unthanked, icons::HAND_HEART, "Not thanked yet"),
            (&mut state.not_met, icons::USER_CIRCLE, "Not met"),
        ] {
            if chip(ui, icon, word, *on, Sense::click()).clicked() {
                *on = !*on;
            }
        }
    });
    let changed = filters_before
        != (
            state.text.clone(),
            state.here_today,
            state.unthanked,
            state.not_met,
        );
    if changed {
        state.row = 0;
    }
    changed
}

/// What the keyboard did to the rows.
#[derive(PartialEq)]
enum Did {
    Moved,
    Picked,
}
use Did::{Moved, Picked};

fn arrows(ui: &Ui, state: &mut SearchState, count: usize, typed: bool) -> Option<Did> {
    let key = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    state.row = state.row.min(count - 1);
    if key(Key::ArrowDown) {
        state.row = (state.row + 1).min(count - 1);
        return Some(Moved);
    }
    if key(Key::ArrowUp) {
        state.row = state.row.saturating_sub(1);
        return Some(Moved);
    }
    // Enter in the text field picks; Enter on a chip or a button is theirs.
    let typing = ui.ctx().text_edit_focused() || ui.ctx().memory(|m| m.focused().is_none());
    (!typed && typing && key(Key::Enter)).then_some(Picked)
}

fn rows(
    ui: &mut Ui,
    scene: &Scene,
    looks: &Looks,
    people: &[Contact],
    state: &SearchState,
    follow: bool,
) -> Option<PersonId> {
    let mut picked = None;
    let mut scroll = ScrollArea::vertical()
        .auto_shrink([false, true])
        .max_height(ui.available_height());
    if follow {
        let above = state.row as f32 * (ROW + 4.0);
        scroll = scroll.vertical_scroll_offset((above - 2.0 * ROW).max(0.0));
    }
    ui.spacing_mut().item_spacing.y = 4.0;
    scroll.show_rows(ui, ROW, people.len(), |ui, shown| {
        for at in shown {
            let Some(contact) = people.get(at) else {
                continue;
            };
            if row(ui, scene, looks, contact, at == state.row).clicked() {
                picked = Some(contact.id);
            }
        }
    });
    picked
}

fn row(ui: &mut Ui, scene: &Scene, looks: &Looks, contact: &Contact, on: bool) -> Response {
    let p = theme::of(ui.ctx());
    let response = ui.allocate_response(vec2(ui.available_width(), ROW), Sense::click());
    let (person, side) = (contact.person, beside(&scene.view, contact));
    let name = format!("{}, {}. {side}", person.name, person.role);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, on, &name));
    let rect = response.rect;
    let mut cut = false;
    if ui.is_rect_visible(rect) {
        let edge = match (on, response.hovered()) {
            (true, _) => Stroke::new(2.0, p.pen),
            (_, true) => Stroke::new(1.5, p.pen),
            _ => Stroke::new(1.0, p.line),
        };
        let fill = if on { p.pen_wash } else { p.sheet };
        ui.painter()
            .rect(rect, CornerRadius::same(10), fill, edge, StrokeKind::Inside);
        let center = pos2(rect.left() + 32.0, rect.center().y);
        face(
            ui.painter(),
            center,
            40.0,
            looks.get(contact.id),
            &pose(contact),
        );
        let line = |text: &str, font, room: f32| {
            WidgetText::from(text).into_galley(
                ui,
                Some(TextWrapMode::Truncate),
                room.max(20.0),
                font,
            )
        };
        let left = rect.left() + 64.0;
        let said = line(&side, fonts::body(fonts::size::LABEL), rect.width() * 0.36);
        let said_left = rect.right() - 14.0 - said.size().x;
        let room = said_left - left - 12.0;
        let title = line(&person.name, fonts::semibold(fonts::size::BODY), room);
        let role = line(
            &capitalised(&person.role),
            fonts::body(fonts::size::CAPTION),
            room,
        );
        cut = title.elided || role.elided || said.elided;
        let painter = ui.painter();
        let top = rect.center().y - (title.size().y + role.size().y) / 2.0;
        painter.galley(
            pos2(said_left, rect.center().y - said.size().y / 2.0),
            said,
            p.ink2,
        );
        let under = top + title.size().y;
        painter.galley(pos2(left, top), title, p.ink);
        painter.galley(pos2(left, under), role, p.ink2);
    }
    paint::focus_ring(ui, &response, 10.0);
    if cut { response.tip(name) } else { response }
}

/// How they seem and whether they are here, in a few words.
fn beside(view: &View, contact: &Contact) -> String {
    let seems = match Ring::of(contact) {
        Ring::HeardOf => "not met".to_owned(),
        _ => format!("seems {}", warmth_word(contact.belief.rapport.mean)),
    };
    match view.where_today(contact.id) {
        Some(_) => format!("{seems}, here today"),
        None => seems,
    }
}
