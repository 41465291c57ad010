//! Play, pause, steps, pace, and the days so far to scrub through.

use bevy_egui::egui::{
    Align, ComboBox, Key, Layout, Modifiers, RichText, Slider, Stroke, Ui, WidgetInfo, WidgetType,
    vec2,
};
use egui_phosphor::regular as icon;

use super::room::Room;
use super::wish::Wish;
use crate::game::intent::Intent;
use crate::game::panels::keys::{pressed, pressed_with};
use crate::game::theme::{self, fonts};
use crate::game::widgets::{Button, caption, slider};
use crate::model::Day;
use crate::strategy;
use crate::study::class::Step;
use crate::study::class::hour::Speed;
use crate::study::days::weekday;
use crate::study::words::{capitalised, week};

/// "Week 3, Thursday".
pub fn when(day: Day) -> String {
    format!("Week {}, {}", week(day), weekday(day))
}

/// A strategy's name as it is shown: "Never asks".
pub fn pilot_name(name: &str) -> String {
    capitalised(&name.replace('-', " "))
}

/// Both of the bar's rows, or with a question on the board the way on with that alone.
pub fn bar(ui: &mut Ui, room: &Room) -> Vec<Intent> {
    let Some(question) = &room.hour.question else {
        return transport(ui, room);
    };
    let mut wants = Vec::new();
    ui.horizontal(|ui| {
        let on = Button::primary(super::hands::on(question)).key("Space");
        if on.show(ui).clicked() {
            wants.push(Intent::Class(Wish::GoOn));
        }
        // What is in the first window is the board, unless the teacher's page has taken its place.
        if question.answered().is_some() && (room.podium.window || !room.podium.page) {
            let picture = Button::quiet("The board as a picture").icon(icon::IMAGE);
            if picture.show(ui).clicked() {
                wants.push(Intent::Class(Wish::Picture));
            }
        }
        if question.answered().is_none() && Button::quiet("Leave it").show(ui).clicked() {
            wants.push(Intent::Class(Wish::Wipe));
        }
    });
    wants
}

/// Narrower than this, in points, who plays is chosen beside the scrubber.
const ONE_ROW: f32 = 900.0;

/// With a track to choose and less room than this, in points, it is chosen beside the scrubber.
const WITH_TRACK: f32 = 1080.0;

/// The bar: buttons in one row, the scrubber in the next.
fn transport(ui: &mut Ui, room: &Room) -> Vec<Intent> {
    let mut wants = Vec::new();
    let width = ui.available_width();
    let (wide, above) = (width >= ONE_ROW, width >= WITH_TRACK);
    let mut want = |wish| wants.push(Intent::Class(wish));
    let hour = &room.hour;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        let mut step = |ui: &mut Ui, icon, name, step, forwards| {
            if Button::icon_only(icon, name).show(ui).clicked() {
                want(Wish::Step(step, forwards));
            }
        };
        step(ui, icon::SKIP_BACK, "A week back", Step::Week, false);
        step(ui, icon::REWIND, "A day back", Step::Day, false);
        step(
            ui,
            icon::CARET_LEFT,
            "A move back (,)",
            Step::Command,
            false,
        );
        let playing = hour.is_playing();
        let (glyph, word) = if playing {
            (icon::PAUSE, "Pause")
        } else {
            (icon::PLAY, "Play")
        };
        let play = Button::primary(word).icon(glyph).min_width(116.0);
        if play.show(ui).clicked() {
            want(Wish::Play(!playing));
        }
        let mut step = |ui: &mut Ui, icon, name, step, forwards| {
            if Button::icon_only(icon, name).show(ui).clicked() {
                want(Wish::Step(step, forwards));
            }
        };
        step(ui, icon::CARET_RIGHT, "A move on (.)", Step::Command, true);
        step(ui, icon::FAST_FORWARD, "A day on", Step::Day, true);
        step(ui, icon::SKIP_FORWARD, "A week on", Step::Week, true);
        ui.add_space(4.0);
        if let Some(speed) = pace(ui, hour.speed) {
            want(Wish::Speed(speed));
        }
        if wide && let Some(pilot) = pilot(ui, room) {
            want(Wish::Pilot(pilot));
        }
        if above && let Some(track) = tracks(ui, room) {
            want(Wish::Track(track));
        }
    });
    ui.add_space(2.0);
    ui.horizontal(|ui| {
        let p = theme::of(ui.ctx());
        let text = RichText::new(when(hour.tape.today())).font(fonts::semibold(fonts::size::BODY));
        ui.allocate_ui(vec2(170.0, 32.0), |ui| {
            ui.set_width(170.0);
            ui.label(text.color(p.ink));
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if wide {
                let weeks = room.run().scenario().weeks;
                caption(ui, &format!("{weeks} weeks"));
            } else if let Some(pilot) = pilot(ui, room) {
                want(Wish::Pilot(pilot));
            }
            if !above && let Some(track) = tracks(ui, room) {
                want(Wish::Track(track));
            }
            if let Some(day) = scrub(ui, room) {
                want(Wish::Wind(day));
            }
        });
    });
    wants
}

fn pace(ui: &mut Ui, speed: Speed) -> Option<Speed> {
    let mut chosen = None;
    let shown = ComboBox::from_id_salt("pace")
        .width(170.0)
        .selected_text(speed.words());
    let shown = shown.show_ui(ui, |ui| {
        for choice in Speed::ALL {
            if ui
                .selectable_label(choice == speed, choice.words())
                .clicked()
            {
                chosen = Some(choice);
            }
        }
    });
    named(&shown.response, "Pace", speed.words());
    chosen
}

fn pilot(ui: &mut Ui, room: &Room) -> Option<Option<String>> {
    let now = room.hour.tape.pilot().map(|p| p.name.as_str());
    let text = match now {
        Some(name) => format!("Played by: {}", pilot_name(name)),
        None => "Played by: the class".to_owned(),
    };
    let mut chosen = None;
    let shown = ComboBox::from_id_salt("pilot")
        .width(220.0)
        .height(420.0)
        .selected_text(&text);
    let shown = shown.show_ui(ui, |ui| {
        if ui
            .selectable_label(now.is_none(), "The class: nothing happens by itself")
            .clicked()
        {
            chosen = Some(None);
        }
        for habits in strategy::library() {
            let label = ui.selectable_label(now == Some(&habits.name), pilot_name(&habits.name));
            if label.on_hover_text(&habits.about).clicked() {
                chosen = Some(Some(habits.name.clone()));
            }
        }
    });
    named(&shown.response, "Who plays", &text);
    chosen
}

fn tracks(ui: &mut Ui, room: &Room) -> Option<usize> {
    let (names, at) = room.hour.tape.tracks();
    let names: Vec<&str> = names.collect();
    if names.len() < 2 {
        return None;
    }
    let mut chosen = None;
    let shown = ComboBox::from_id_salt("track")
        .width(170.0)
        .selected_text(names[at]);
    let shown = shown.show_ui(ui, |ui| {
        for (n, name) in names.iter().enumerate() {
            if ui.selectable_label(n == at, *name).clicked() {
                chosen = Some(n);
            }
        }
    });
    named(&shown.response, "Track", names[at]);
    chosen
}

fn named(response: &bevy_egui::egui::Response, name: &str, value: &str) {
    response.widget_info(|| {
        WidgetInfo::labeled(WidgetType::ComboBox, true, format!("{name}: {value}"))
    });
}

/// All days there are, with a mark where this track ends: what was played can be shown again.
fn scrub(ui: &mut Ui, room: &Room) -> Option<Day> {
    let p = theme::of(ui.ctx());
    let tape = &room.hour.tape;
    let (last, days) = (tape.last().0, room.run().scenario().days().max(1));
    let mut day = tape.today().0;
    let width = (ui.available_width() - 16.0).max(80.0);
    let response = slider(ui, width, Slider::new(&mut day, 0..=days).show_value(false));
    response.widget_info(|| WidgetInfo::slider(true, f64::from(day), "Day shown"));
    let rail = response.rect.shrink2(vec2(16.0, 0.0));
    let x = rail.left() + rail.width() * last as f32 / days as f32;
    let mark = rail.center().y - 10.0..=rail.center().y + 10.0;
    ui.painter().vline(x, mark, Stroke::new(2.5, p.ink));
    response.changed().then_some(Day(day.min(last)))
}

/// Keys that play and step, wherever the teacher looks.
pub fn keys(ui: &Ui, room: &Room) -> Option<Intent> {
    let wish = if pressed(ui, "Comma") {
        Wish::Step(Step::Command, false)
    } else if pressed(ui, "Period") {
        Wish::Step(Step::Command, true)
    } else if ui.memory(|m| m.focused().is_none()) && pressed_with(ui, Modifiers::NONE, Key::Space)
    {
        match &room.hour.question {
            Some(_) => Wish::GoOn,
            None => Wish::Play(!room.hour.is_playing()),
        }
    } else {
        return None;
    };
    Some(Intent::Class(wish))
}
