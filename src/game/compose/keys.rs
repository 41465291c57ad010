//! Keys that do the same as a button. They rest while a list is open, and Enter belongs to whatever has the keyboard.

use bevy_egui::egui::{Id, Key, Modifiers, Popup, Ui};

/// Whether this key was pressed for the sheet as a whole.
pub(super) fn pressed(ui: &Ui, key: Key) -> bool {
    !Popup::is_any_open(ui.ctx()) && ui.input_mut(|i| i.consume_key(Modifiers::NONE, key))
}

/// Whether Enter was pressed for the sheet as a whole. `passes` has no use for Enter itself.
pub(super) fn entered(ui: &Ui, passes: Option<Id>) -> bool {
    let focused = ui.memory(|m| m.focused());
    (focused.is_none() || focused == passes) && pressed(ui, Key::Enter)
}
