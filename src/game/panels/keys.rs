//! Keys of panels: pressed only where nothing is being typed and nothing lies over the panel.

use bevy_egui::egui::{Key, Modifiers, Ui};

/// Whether this key, by its name on the keycap, was pressed for this panel. Takes the press out of the input.
pub fn pressed(ui: &Ui, key: &str) -> bool {
    Key::from_name(key).is_some_and(|key| pressed_with(ui, Modifiers::NONE, key))
}

/// The same with modifiers held.
pub fn pressed_with(ui: &Ui, modifiers: Modifiers, key: Key) -> bool {
    let ctx = ui.ctx();
    let on_top = ctx.memory(|memory| memory.is_above_modal_layer(ui.layer_id()));
    ui.is_enabled()
        && on_top
        && !ctx.text_edit_focused()
        && ui.input_mut(|input| input.consume_key(modifiers, key))
}
