//! A question before something is lost. The safe answer has the keyboard.

use bevy_egui::egui::{Context, Frame, Id, Margin, Ui};

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
            if has_just_come(ui.ctx(), Id::new(("asked", &question.text))) {
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

/// Whether what has this id was not there in the frame before.
fn has_just_come(ctx: &Context, id: Id) -> bool {
    let now = ctx.cumulative_frame_nr();
    let before = ctx.data_mut(|d| std::mem::replace(d.get_temp_mut_or_default::<u64>(id), now));
    before == 0 || before + 1 < now
}
