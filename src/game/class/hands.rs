//! Counting hands, and how well the class has guessed so far: on the teacher's page.

use bevy_egui::egui::{
    Align, DragValue, Key, Label, Layout, Modifiers, RichText, Ui, WidgetInfo, WidgetType, vec2,
};
use egui_phosphor::regular as icon;

use super::room::Room;
use super::wish::Wish;
use crate::game::intent::Intent;
use crate::game::panels::keys::pressed_with;
use crate::game::theme::{self, fonts};
use crate::game::widgets::{Button, caption, heading, section};
use crate::study::class::hands::{CHOICES, calibration, lean};
use crate::study::class::question::{Question, Stage};
use crate::study::class::xray::Seen;
use crate::study::words::{capitalised, count};

/// The question on the board, or what could be put there; and below it how the class has guessed.
pub fn hands(ui: &mut Ui, room: &Room, seen: &[Seen]) -> Vec<Intent> {
    let mut wants = Vec::new();
    match &room.hour.question {
        Some(question) => counting(ui, question, &mut wants),
        None => choosing(ui, room, seen, &mut wants),
    }
    ui.add_space(16.0);
    so_far(ui, room, &mut wants);
    wants
}

fn choosing(ui: &mut Ui, room: &Room, seen: &[Seen], wants: &mut Vec<Intent>) {
    heading(ui, "Ask the class", fonts::size::H3);
    let Some(person) = seen.iter().find(|s| room.selected == Some(s.id)) else {
        caption(
            ui,
            "Choose somebody under \"What they really think\", or on the map. Then the class guesses how likely they are to say yes.",
        );
        return;
    };
    let view = room.hour.tape.sitting().view();
    caption(
        ui,
        &format!("Would {} say yes? Choose what is asked.", person.name),
    );
    ui.add_space(4.0);
    for odds in &person.odds {
        let act = crate::sim::Act::Ask(crate::sim::Asking::in_person(odds.ask));
        let why = view
            .allows(person.id, &act)
            .err()
            .map(|why| format!("{}.", capitalised(&why.to_string())));
        ui.horizontal(|ui| {
            let word = capitalised(&odds.favour);
            let name = format!("Ask the class about {}", odds.favour);
            let button = Button::plain(&word)
                .name(&name)
                .refused(why.as_deref())
                .min_width(180.0);
            if button.show(ui).clicked() {
                wants.push(Intent::Class(Wish::Put(person.id, odds.ask)));
            }
            truth(ui, &format!("{:.0} in 100", odds.p_yes * 100.0));
            if odds.severity > 0.0 {
                caption(ui, "an overstep");
            }
        });
    }
}

fn truth(ui: &mut Ui, words: &str) {
    let p = theme::of(ui.ctx());
    ui.label(
        RichText::new(words)
            .font(fonts::semibold(fonts::size::BODY))
            .color(p.truth),
    );
}

fn counting(ui: &mut Ui, question: &Question, wants: &mut Vec<Intent>) {
    heading(
        ui,
        &format!("{}: {}", question.name, question.favour),
        fonts::size::H3,
    );
    let open = question.stage == Stage::Hands;
    if open {
        caption(
            ui,
            "Count the hands. Keys 1 to 5 add one, with Shift they take one away.",
        );
    }
    for (n, tenths) in CHOICES.iter().enumerate() {
        let mut hands = question.hands.0[n];
        ui.horizontal(|ui| {
            ui.allocate_ui_with_layout(
                vec2(104.0, 44.0),
                Layout::left_to_right(Align::Center),
                |ui| {
                    ui.set_min_width(104.0);
                    ui.label(
                        RichText::new(format!("{tenths} in 10"))
                            .font(fonts::semibold(fonts::size::BODY)),
                    );
                },
            );
            ui.add_enabled_ui(open, |ui| {
                let fewer = format!("One hand less for {tenths} in 10");
                if Button::icon_only(icon::MINUS, &fewer).show(ui).clicked() {
                    wants.push(Intent::Class(Wish::Hand(n, false)));
                }
                let field =
                    ui.add_sized(vec2(64.0, 44.0), DragValue::new(&mut hands).range(0..=999));
                field.widget_info(|| {
                    WidgetInfo::labeled(
                        WidgetType::DragValue,
                        open,
                        format!("Hands for {tenths} in 10"),
                    )
                });
                if field.changed() {
                    wants.push(Intent::Class(Wish::Hands(n, hands)));
                }
                let more = format!("One hand more for {tenths} in 10");
                if Button::icon_only(icon::PLUS, &more).show(ui).clicked() {
                    wants.push(Intent::Class(Wish::Hand(n, true)));
                }
            });
        });
    }
    ui.add_space(4.0);
    let all = question.hands.count();
    caption(
        ui,
        &match question.hands.mean() {
            Some(mean) => format!(
                "{}. On average {:.0} in 100.",
                count(all as usize, "hand", "hands"),
                mean * 100.0
            ),
            None => "No hands yet. It can be asked without.".to_owned(),
        },
    );
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        if Button::primary(on(question))
            .key("Space")
            .show(ui)
            .clicked()
        {
            wants.push(Intent::Class(Wish::GoOn));
        }
        if open && Button::quiet("Leave it").show(ui).clicked() {
            wants.push(Intent::Class(Wish::Wipe));
        }
    });
}

/// What going on with a question is called.
pub fn on(question: &Question) -> &'static str {
    match question.stage {
        Stage::Hands => "Hear the answer",
        Stage::Answered(_) => "Show the truth",
        Stage::Revealed(_) => "Back to the map",
    }
}

/// Digits count hands while a question is open.
pub fn keys(ui: &Ui, room: &Room) -> Option<Intent> {
    let question = room.hour.question.as_ref()?;
    if question.stage != Stage::Hands {
        return None;
    }
    let digits = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
    for (n, key) in digits.into_iter().enumerate() {
        if pressed_with(ui, Modifiers::SHIFT, key) {
            return Some(Intent::Class(Wish::Hand(n, false)));
        }
        if pressed_with(ui, Modifiers::NONE, key) {
            return Some(Intent::Class(Wish::Hand(n, true)));
        }
    }
    None
}

fn so_far(ui: &mut Ui, room: &Room, wants: &mut Vec<Intent>) {
    let shows = &room.hour.shows;
    section(ui, "How the class has guessed");
    if shows.is_empty() {
        caption(ui, "No question has been answered yet.");
        return;
    }
    if let (Some(score), Some(lean)) = (calibration(shows).overall, lean(shows)) {
        let p = theme::of(ui.ctx());
        let which = match lean {
            off if off < -0.05 => format!(
                "On average the class was {:.0} points too gloomy.",
                -off * 100.0
            ),
            off if off > 0.05 => format!(
                "On average the class was {:.0} points too hopeful.",
                off * 100.0
            ),
            _ => "On average the class was about right.".to_owned(),
        };
        let text = format!(
            "{which} Brier score {:.2} over {} (0 is perfect, 0.25 is a coin flip).",
            score.brier,
            count(score.guesses, "hand", "hands")
        );
        ui.add(Label::new(RichText::new(text).color(p.ink)).wrap());
    }
    for show in shows.iter().rev() {
        let said = show.hands.mean().map_or("no hands".to_owned(), |mean| {
            format!("class {:.0}", mean * 100.0)
        });
        let answer = if show.yes { "yes" } else { "no" };
        caption(
            ui,
            &format!(
                "{}, {}: {said}, truth {:.0} in 100, {answer}",
                show.whom,
                show.favour,
                show.p_yes * 100.0
            ),
        );
    }
    ui.add_space(4.0);
    let save = Button::plain("Save as a table").icon(icon::EXPORT);
    if save.show(ui).clicked() {
        wants.push(Intent::Class(Wish::Save(super::ClassFile::Hands)));
    }
}
