//! What a widget says of itself while the pointer rests on it, and only while nothing lies over it: egui leaves a tip
//! that is open where it is for as long as the pointer stays, also when a sheet is opened by a key.

use bevy_egui::egui::{Response, Ui, WidgetText};

/// Tips that give way to sheets.
pub trait Tip: Sized {
    /// Says this while the pointer rests on it.
    fn tip(self, text: impl Into<WidgetText>) -> Self;

    /// Shows this while the pointer rests on it.
    fn tip_ui(self, add: impl FnOnce(&mut Ui)) -> Self;
}

impl Tip for Response {
    fn tip(self, text: impl Into<WidgetText>) -> Self {
        if in_front(&self) {
            self.on_hover_text(text)
        } else {
            self
        }
    }

    fn tip_ui(self, add: impl FnOnce(&mut Ui)) -> Self {
        if in_front(&self) {
            self.on_hover_ui(add)
        } else {
            self
        }
    }
}

/// Whether no sheet lies over it.
fn in_front(response: &Response) -> bool {
    (response.ctx).memory(|memory| memory.is_above_modal_layer(response.layer_id))
}
