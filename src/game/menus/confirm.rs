//! A question before something is lost. The safe answer has the keyboard.

use bevy_egui::egui::{Frame, Id, Margin, Ui};

use crate::game::intent::{Intent, Question};
use crate::game::widgets::{Button, lead};

/// Shows the question. `Some([Close, …])` once it is answered.
pub fn confirm(ui: &mut Ui, question: &Question) -> Vec<Intent> {
    let mut wants = Vec::new();
    Frame::new().inner_margin(Margin::same(24)).show(ui, |ui| {
        lead(ui, &question.text);
        ui.add_space(16.0);
        ui.horizontal_wrapped(|ui| {
            let keep = Button::plain("Leave it as it is").key("Esc").show(ui);
            let asked = Id::new(("asked", &question.text));
            if ui.ctx().data(|d| d.get_temp::<bool>(asked)).is_none() {
                ui.ctx().data_mut(|d| d.insert_temp(asked, true));
                keep.request_focus();
            }
            if keep.clicked() {
                wants.push(Intent::Close);
            }
            if Button::primary(&question.yes).show(ui).clicked() {
                wants.extend([Intent::Close, question.then.clone()]);
            }
        });
    });
    wants
}
