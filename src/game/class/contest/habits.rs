//! Somebody's habits, to change on the spot.

use std::ops::RangeInclusive;

use bevy_egui::egui::{Label, RichText, Slider, Ui, WidgetInfo};
use egui_phosphor::regular as icon;

use super::obey::Contend;
use super::running::Entrant;
use crate::game::intent::Intent;
use crate::game::theme::{self, fonts};
use crate::game::widgets::{self, Button, caption, segments, toggle};
use crate::strategy::{Answering, FollowingUp, Helping, Size};

/// The form.
pub fn habits(ui: &mut Ui, n: usize, entrant: &Entrant) -> Option<Intent> {
    let before = &entrant.habits;
    let mut habits = before.clone();
    let mut changed = false;
    caption(ui, &before.about);
    if before.aimless {
        caption(ui, "It has no plan that could be changed.");
        return None;
    }
    let mut asks = habits.asks_from.is_some();
    if toggle(ui, &mut asks, "Asks for things").changed() {
        habits.asks_from = asks.then_some(0.3);
        changed = true;
    }
    if let Some(from) = habits.asks_from.as_mut() {
        let words = format!(
            "Asks when its gut says at least {:.0} in 100",
            *from * 100.0
        );
        changed |= slider(ui, &words, from, 0.0..=1.0);
        let mut gap = habits.ask_gap as f32;
        if slider(
            ui,
            &format!("Waits {gap:.0} days before it asks the same person again"),
            &mut gap,
            0.0..=60.0,
        ) {
            habits.ask_gap = gap.round() as u32;
            changed = true;
        }
        changed |= segments(
            ui,
            &mut habits.size,
            &[
                (Size::Fitting, "What fits"),
                (Size::Biggest, "The biggest thing"),
            ],
        );
    }
    for (on, words) in [
        (&mut habits.thanks, "Says thank you"),
        (&mut habits.reports_back, "Tells people how it went"),
        (&mut habits.settles_up, "Says the tally aloud"),
    ] {
        changed |= toggle(ui, on, words).changed();
    }
    label(ui, "Helps");
    changed |= segments(
        ui,
        &mut habits.helps,
        &[
            (Helping::Never, "Never"),
            (Helping::WhenOwing, "When it owes"),
            (Helping::Always, "Always"),
        ],
    );
    label(ui, "When asked for something");
    changed |= segments(
        ui,
        &mut habits.answers,
        &[
            (Answering::Accept, "Says yes"),
            (Answering::WhenOwing, "Yes when it owes"),
            (Answering::Decline, "Says no"),
            (Answering::Ignore, "Says nothing"),
        ],
    );
    label(ui, "Follows up on mail");
    changed |= segments(
        ui,
        &mut habits.follows_up,
        &[
            (FollowingUp::Never, "Never"),
            (FollowingUp::Once, "Once"),
            (FollowingUp::Daily, "Daily"),
        ],
    );
    for (weight, words) in [
        (&mut habits.small_talk, "Small talk"),
        (&mut habits.work_talk, "Talk about work"),
        (&mut habits.hobby, "Talk about hobbies"),
    ] {
        let text = format!("{words}: {:.1} parts", *weight);
        changed |= slider(ui, &text, weight, 0.0..=3.0);
    }
    let mut focus = habits.focus as f32;
    let text = if habits.focus == 0 {
        "Keeps to nobody in particular".to_owned()
    } else {
        format!("Keeps to the warmest {}", habits.focus)
    };
    if slider(ui, &text, &mut focus, 0.0..=20.0) {
        habits.focus = focus.round() as u32;
        changed = true;
    }
    let mut wants = changed.then(|| Contend::Habits(n, Box::new(habits)));
    if entrant.changed
        && Button::quiet("As usual")
            .icon(icon::ARROW_COUNTER_CLOCKWISE)
            .show(ui)
            .clicked()
    {
        wants = Some(Contend::Usual(n));
    }
    wants.map(Intent::Contest)
}

fn label(ui: &mut Ui, words: &str) {
    let p = theme::of(ui.ctx());
    let text = RichText::new(words).font(fonts::semibold(fonts::size::LABEL));
    ui.add(Label::new(text.color(p.ink)).wrap());
}

fn slider(ui: &mut Ui, words: &str, value: &mut f32, range: RangeInclusive<f32>) -> bool {
    label(ui, words);
    let width = (ui.available_width() - 24.0).max(100.0);
    let slider = Slider::new(value, range).show_value(false);
    let response = widgets::slider(ui, width, slider);
    response.widget_info(|| WidgetInfo::slider(true, f64::from(*value), words));
    response.changed()
}
