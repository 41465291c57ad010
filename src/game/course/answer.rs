//! A question about the learner's own life, and room for an answer that nobody else reads.

use bevy_egui::egui::{Label, RichText, TextEdit, Ui, vec2};

use crate::game::intent::{Intent, Learn};
use crate::game::theme;
use crate::game::widgets::caption;

/// Asks it. `told` is a thought to start from, and what was answered so far; `writing` what is being written.
pub fn answer(
    ui: &mut Ui,
    question: &str,
    told: (&str, &str),
    writing: &mut Option<String>,
) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    let (hint, kept) = told;
    ui.set_width(ui.available_width());
    if !hint.is_empty() {
        ui.add(Label::new(RichText::new(hint).color(p.ink)).wrap());
        ui.add_space(8.0);
    }
    let text = writing.get_or_insert_with(|| kept.to_owned());
    let field = TextEdit::multiline(text)
        .desired_rows(4)
        .margin(vec2(12.0, 10.0))
        .desired_width(f32::INFINITY)
        .char_limit(2000)
        .hint_text("For yourself alone; you may leave it empty.");
    let response = ui.add(field);
    response.widget_info(|| {
        bevy_egui::egui::WidgetInfo::labeled(
            bevy_egui::egui::WidgetType::TextEdit,
            true,
            format!("Your answer: {question}"),
        )
    });
    ui.add_space(4.0);
    caption(ui, "It stays on this machine.");
    response
        .changed()
        .then(|| Intent::Learn(Learn::Answer(text.clone())))
}
