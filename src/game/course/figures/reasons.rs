//! Why the last answer was what it was: what was asked, what was predicted, what the odds were, and what they came from.

use bevy_egui::egui::Ui;

use super::nothing;
use crate::game::debrief::why;
use crate::game::theme::fonts;
use crate::game::widgets::{caption, heading, warning};
use crate::scenario::Lesson;
use crate::sim::Channel;
use crate::study::debrief::AskTold;
use crate::study::report::too_much;
use crate::study::words::capitalised;

/// The ask with its reasons, strongest first.
pub fn reasons(ui: &mut Ui, lesson: &Lesson, ask: &AskTold) {
    let person = lesson.scenario.people.get(ask.person.index());
    let person = person.filter(|person| person.name == ask.name);
    let first = match person {
        Some(person) => person.first_name(),
        None => ask.name.split_whitespace().next().unwrap_or("they"),
    };
    heading(ui, &why::title(ask, first), fonts::size::H3);
    let how = match (ask.channel, ask.follow_up) {
        (Channel::InPerson, _) => "face to face",
        (Channel::Email, false) => "by e-mail",
        (Channel::Email, true) => "a follow-up by e-mail",
    };
    caption(ui, &format!("{}, {how}", capitalised(&ask.phrase)));
    why::forecasts(ui, ask);
    if ask.because.is_empty() {
        nothing(
            ui,
            "The odds of a follow-up are a share of those of its mail.",
        );
    } else {
        why::bars(ui, &ask.because, ask.because.len(), 30.0, 1.0);
    }
    if ask.severity > 0.0 {
        warning(ui, &format!("It was {} just then.", too_much(ask.severity)));
    }
    ui.add_space(4.0);
    ui.horizontal_top(|ui| why::mended(ui, ask));
}
