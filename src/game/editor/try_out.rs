//! One moment tried out: the scenario as it stands, from a chosen week, with a chosen past and chosen feelings.

use std::sync::Arc;

use bevy_egui::egui::{ComboBox, RichText, Slider, Ui, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use super::bench::Bench;
use super::craft::Craft;
use crate::game::intent::Intent;
use crate::game::menus::page::sheet;
use crate::game::theme::{self, fonts};
use crate::game::widgets::{Button, caption, section, slider};
use crate::model::Day;
use crate::scenario::Scenario;
use crate::scenario::people::Person;
use crate::sim::{Options, Run};
use crate::strategy::{self, Bot};
use crate::study::words::capitalised;

/// From where a scenario is tried out.
#[derive(Clone, Debug, PartialEq)]
pub struct Trying {
    /// The week it begins with, from 1.
    pub week: u32,
    /// The habits that have played until then; nothing was done if `None`.
    pub habits: Option<String>,
    /// Whose feelings are set, by id, and their warmth and trust, each from 0 to 1.
    pub held: Option<(String, f32, f32)>,
}

impl Trying {
    /// The run as it stands at the beginning of that week; no later than on the last day.
    pub fn run(&self, scenario: &Arc<Scenario>, seed: u64) -> Run {
        let options = Options {
            minds: Some(strategy::minds()),
            ..Options::default()
        };
        let mut run = Run::new(Arc::clone(scenario), seed, options);
        let habits = self.habits.as_deref();
        let bot = habits.and_then(|name| Bot::named(name, scenario));
        let day = Day((self.week.saturating_sub(1) * 7).min(scenario.days().saturating_sub(1)));
        while run.today() < day {
            if let Some(bot) = bot {
                bot.play_today(&mut run);
            }
            run.end_day();
        }
        if let Some((id, rapport, trust)) = &self.held
            && let Some(who) = run.cast().find(id)
        {
            run.hold(who, *rapport, *trust);
        }
        run
    }
}

/// What the sheet remembers.
pub struct TryState {
    trying: Trying,
    /// Whose feelings would be set, while none are.
    feelings: (f32, f32),
}

impl Default for TryState {
    fn default() -> Self {
        TryState {
            trying: Trying {
                week: 1,
                habits: None,
                held: None,
            },
            feelings: (0.4, 0.4),
        }
    }
}

/// The sheet.
pub fn try_sheet(ui: &mut Ui, bench: &Bench, state: &mut TryState) -> Option<Intent> {
    sheet(ui, "Try it from here", |ui| {
        let Some(good) = bench.as_it_stands() else {
            caption(ui, "First put right what is listed below the text.");
            return None;
        };
        let scenario = good.scenario();
        caption(
            ui,
            "The text as it stands, saved or not. Nothing of this game is kept.",
        );
        ui.add_space(12.0);
        section(ui, "Begin with week");
        state.trying.week = state.trying.week.clamp(1, scenario.weeks.max(1));
        let weeks = Slider::new(&mut state.trying.week, 1..=scenario.weeks.max(1));
        let week = slider(ui, 320.0, weeks);
        let now = f64::from(state.trying.week);
        week.widget_info(|| WidgetInfo::slider(true, now, "Begin with week"));
        ui.add_space(12.0);
        past(ui, &mut state.trying);
        ui.add_space(12.0);
        feelings(ui, &scenario.people, state);
        ui.add_space(16.0);
        let go = Button::primary("Try it").icon(icon::PLAY).min_width(160.0);
        let clicked = go.show(ui).clicked();
        clicked.then(|| Intent::Edit(Craft::Try(state.trying.clone())))
    })
}

/// Who has played until then.
fn past(ui: &mut Ui, trying: &mut Trying) {
    let word = |name: &str| capitalised(&name.replace('-', " "));
    const NOBODY: &str = "Nothing was done";
    section(ui, "Until then");
    let shown = trying.habits.as_deref().map_or(NOBODY.to_owned(), word);
    let combo = ComboBox::from_id_salt("past")
        .width(320.0)
        .selected_text(&shown)
        .show_ui(ui, |ui| {
            ui.selectable_value(&mut trying.habits, None, NOBODY);
            for strategy in strategy::library() {
                let name = Some(strategy.name.clone());
                let label = ui.selectable_value(&mut trying.habits, name, word(&strategy.name));
                label.on_hover_text(&strategy.about);
            }
        });
    said(&combo.response, "Until then", &shown);
    let about = (trying.habits.as_deref()).and_then(|name| Some(&strategy::find(name)?.about));
    caption(
        ui,
        about.map_or("The days just pass; others still act.", String::as_str),
    );
}

/// What one person holds of the player at that moment.
fn feelings(ui: &mut Ui, people: &[Person], state: &mut TryState) {
    const NOBODY: &str = "As it has come";
    section(ui, "What somebody feels by then");
    let name = |id: &str| Some(people.iter().find(|person| person.id == id)?.name.clone());
    let held = &mut state.trying.held;
    // Somebody who was there before may be gone from the text.
    if held.as_ref().is_some_and(|(id, ..)| name(id).is_none()) {
        *held = None;
    }
    let shown = (held.as_ref())
        .and_then(|(id, ..)| name(id))
        .unwrap_or_else(|| NOBODY.to_owned());
    let combo = ComboBox::from_id_salt("feelings")
        .width(320.0)
        .selected_text(&shown)
        .show_ui(ui, |ui| {
            if ui.selectable_label(held.is_none(), NOBODY).clicked() {
                *held = None;
            }
            for person in people.iter().skip(1) {
                let on = held.as_ref().is_some_and(|(id, ..)| *id == person.id);
                if ui.selectable_label(on, &person.name).clicked() {
                    let (rapport, trust) = state.feelings;
                    *held = Some((person.id.clone(), rapport, trust));
                }
            }
        });
    said(&combo.response, "What somebody feels by then", &shown);
    let Some((_, rapport, trust)) = held else {
        return;
    };
    let p = theme::of(ui.ctx());
    for (name, value) in [("Warmth", &mut *rapport), ("Trust in your work", trust)] {
        ui.horizontal(|ui| {
            let words = RichText::new(name).font(fonts::body(fonts::size::BODY));
            ui.add_sized(
                [160.0, 44.0],
                bevy_egui::egui::Label::new(words.color(p.ink)),
            );
            let shown = Slider::new(value, 0.0..=1.0).max_decimals(2);
            let slider = slider(ui, 200.0, shown);
            let now = f64::from(*value);
            slider.widget_info(|| WidgetInfo::slider(true, now, name));
        });
    }
    if let Some((_, rapport, trust)) = state.trying.held {
        state.feelings = (rapport, trust);
    }
}

fn said(response: &bevy_egui::egui::Response, name: &str, now: &str) {
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(WidgetType::ComboBox, true, name);
        info.current_text_value = Some(now.to_owned());
        info
    });
}
