//! The right panel as a whole: the person at the top, what was said in the middle, what you can do below. Where there
//! is no room for all three, they scroll as one.

use bevy_egui::egui::{Rect, ScrollArea, Stroke, Ui, UiBuilder, vec2};

use super::about::about;
use super::conversation::{ConversationState, conversation};
use super::frame::margin;
use super::moves::{MovesState, moves};
use super::person::{PersonState, person};
use crate::game::intent::Intent;
use crate::game::scene::Scene;
use crate::game::theme;
use crate::game::token::Looks;

/// Least height of the conversation, in points: a line of theirs with what it shows. With it, all moves with somebody known a little
/// stand in a window 720 high.
const CONVERSATION: f32 = 136.0;
/// Height of the moves below which they are not worth a part of their own, in points.
const ENOUGH_MOVES: f32 = 200.0;

/// What the right panel remembers between frames.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SideState {
    /// Of the person's panel.
    pub person: PersonState,
    /// Of the conversation.
    pub conversation: ConversationState,
    /// Of the moves; its preview is what the week's bar shows.
    pub moves: MovesState,
    /// Height of the person's panel and of the moves in the frame before.
    heights: (f32, f32),
}

/// The right panel. Fills the room it is given.
pub fn side(ui: &mut Ui, scene: &Scene, looks: &Looks, state: &mut SideState) -> Option<Intent> {
    let room = ui.max_rect();
    let (top, bottom) = state.heights;
    // A little of the moves is worth more than none of the conversation.
    let enough = top + bottom.min(ENOUGH_MOVES) + CONVERSATION <= room.height();
    if scene.selected.is_none() || !enough {
        return stacked(ui, scene, looks, state);
    }
    let part = |ui: &mut Ui, name: &str, rect: Rect| {
        let builder = UiBuilder::new().id_salt(name).max_rect(rect);
        let mut part = ui.new_child(builder);
        part.set_clip_rect(rect.intersect(ui.clip_rect()));
        part
    };
    let mut head = part(ui, "person", room);
    let in_head = person_part(&mut head, scene, looks, state);
    let head_ends = head.min_rect().bottom();
    let most = room.bottom() - head_ends - CONVERSATION;
    let begins = room.bottom() - bottom.min(most);
    let mut foot = part(ui, "moves", room.with_min_y(begins));
    let scroll = ScrollArea::vertical().auto_shrink([false, false]);
    let shown = scroll.show(&mut foot, |ui| moves_part(ui, scene, state));
    state.remember(ui, head_ends - room.top(), shown.content_size.y);
    let middle = Rect::from_x_y_ranges(room.x_range(), head_ends..=begins);
    let mut middle = part(ui, "middle", middle);
    let in_middle = middle_part(&mut middle, scene, state);
    let p = theme::of(ui.ctx());
    let hairline = Stroke::new(p.card_stroke(), p.line);
    for y in [head_ends, begins] {
        ui.painter().hline(room.x_range(), y, hairline);
    }
    in_head.or(shown.inner).or(in_middle)
}

fn person_part(ui: &mut Ui, scene: &Scene, looks: &Looks, state: &mut SideState) -> Option<Intent> {
    margin(ui, 16, 10, |ui| person(ui, scene, looks, &mut state.person))
}

fn moves_part(ui: &mut Ui, scene: &Scene, state: &mut SideState) -> Option<Intent> {
    margin(ui, 14, 8, |ui| moves(ui, scene, &mut state.moves))
}

fn middle_part(ui: &mut Ui, scene: &Scene, state: &mut SideState) -> Option<Intent> {
    if state.person.more {
        about(ui, scene);
        return None;
    }
    conversation(ui, scene, &mut state.conversation)
}

impl SideState {
    /// Keeps the heights for the next frame, and asks for it if they have changed.
    fn remember(&mut self, ui: &Ui, top: f32, bottom: f32) {
        let before = std::mem::replace(&mut self.heights, (top, bottom));
        if (before.0 - top).abs() > 0.5 || (before.1 - bottom).abs() > 0.5 {
            ui.ctx().request_repaint();
        }
    }
}

/// One below the other, scrolling as one.
fn stacked(ui: &mut Ui, scene: &Scene, looks: &Looks, state: &mut SideState) -> Option<Intent> {
    let scroll = ScrollArea::vertical()
        .id_salt("side")
        .auto_shrink([false, false]);
    let shown = scroll.show(ui, |ui| {
        let in_head = person_part(ui, scene, looks, state);
        let top = ui.min_rect().height();
        if scene.selected.is_none() {
            moves(ui, scene, &mut state.moves);
            return in_head;
        }
        let size = vec2(ui.available_width(), CONVERSATION);
        let middle = ui.allocate_ui(size, |ui| {
            ui.set_min_size(size);
            middle_part(ui, scene, state)
        });
        let before = ui.min_rect().height();
        let in_foot = moves_part(ui, scene, state);
        state.remember(ui, top, ui.min_rect().height() - before);
        in_head.or(middle.inner).or(in_foot)
    });
    shown.inner
}
