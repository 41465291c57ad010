//! The right panel as a whole: the person at the top, what was said in the middle, what you can do below. Where there
//! is no room for all three, they scroll as one.

use bevy_egui::egui::{Frame, Id, Panel, ScrollArea, Ui};

use super::about::about;
use super::conversation::{ConversationState, conversation};
use super::frame::margin;
use super::moves::{self, MovesState};
use super::person::{PersonState, person};
use crate::game::intent::Intent;
use crate::game::scene::Scene;
use crate::game::token::Looks;

/// Least height of the conversation, in points.
const CONVERSATION: f32 = 160.0;

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
    let room = ui.available_height();
    let (top, bottom) = state.heights;
    if scene.selected.is_none() || room < top + bottom.min(room * 0.45) + CONVERSATION {
        return stacked(ui, scene, looks, state);
    }
    let bare = |id: &str| Id::new(("side", id));
    let head = Panel::top(bare("person"))
        .frame(Frame::NONE)
        .show(ui, |ui| {
            margin(ui, 20, 12, |ui| person(ui, scene, looks, &mut state.person))
        });
    let tiles = Panel::bottom(bare("moves"))
        .frame(Frame::NONE)
        .show(ui, |ui| {
            moves::framed(
                ui,
                scene,
                &mut state.moves,
                room - head.response.rect.height() - CONVERSATION,
            )
        });
    state.heights = (head.response.rect.height(), tiles.response.rect.height());
    let middle = if state.person.more {
        about(ui, scene);
        None
    } else {
        conversation(ui, scene, &mut state.conversation)
    };
    head.inner.or(tiles.inner).or(middle)
}

/// One below the other, scrolling as one.
fn stacked(ui: &mut Ui, scene: &Scene, looks: &Looks, state: &mut SideState) -> Option<Intent> {
    let scroll = ScrollArea::vertical()
        .id_salt("side")
        .auto_shrink([false, false]);
    scroll
        .show(ui, |ui| {
            let head = margin(ui, 20, 12, |ui| person(ui, scene, looks, &mut state.person));
            let top = ui.min_rect().height();
            let mut middle = None;
            if scene.selected.is_some() {
                let width = ui.available_width();
                ui.allocate_ui(bevy_egui::egui::vec2(width, CONVERSATION), |ui| {
                    ui.set_height(CONVERSATION);
                    if state.person.more {
                        about(ui, scene);
                    } else {
                        middle = conversation(ui, scene, &mut state.conversation);
                    }
                });
            }
            let before = ui.min_rect().height();
            let tiles = margin(ui, 14, 8, |ui| moves::moves(ui, scene, &mut state.moves));
            state.heights = (top, ui.min_rect().height() - before);
            head.or(middle).or(tiles)
        })
        .inner
}
