//! The way into the editor: go on, begin a new scenario, open one's own, or change a copy of a built-in one.

use bevy_egui::egui::{
    Align, Key, Label, Margin, RichText, TextEdit, Ui, WidgetInfo, WidgetType, vec2,
};
use egui_phosphor::regular as icon;

use super::bench::Bench;
use super::craft::Craft;
use crate::game::intent::Intent;
use crate::game::menus::page;
use crate::game::theme::{self, fonts};
use crate::game::widgets::{Button, caption, card, heading, lead, section};
use crate::scenario::library;
use crate::shelf::{Playable, Teachable};

/// What the door remembers.
#[derive(Default)]
pub struct MakeState {
    name: String,
}

/// The page.
pub fn door(
    ui: &mut Ui,
    open: Option<&Bench>,
    playable: &[Playable],
    lessons: &[Teachable],
    state: &mut MakeState,
) -> Option<Intent> {
    let (built_in, own): (Vec<&Playable>, Vec<&Playable>) =
        (playable.iter()).partition(|s| library::builtin_names().any(|name| name == s.name));
    page::page(ui, "Make your own", |ui| {
        let mut wants = None;
        lead(
            ui,
            "Write a situation from your own life, with people you make up, and practise it.",
        );
        ui.add_space(12.0);
        if let Some(bench) = open {
            card(ui, |ui| {
                ui.set_width(ui.available_width());
                heading(ui, &bench.title(), fonts::size::H2);
                caption(ui, "You were working on this.");
                let on = Button::primary("Go on").icon(icon::PENCIL_SIMPLE);
                if on.name("Go on editing").show(ui).clicked() {
                    wants = Some(Craft::Return);
                }
            });
            ui.add_space(12.0);
        }
        card(ui, |ui| {
            ui.set_width(ui.available_width());
            wants = new(ui, state).or(wants.take());
        });
        ui.add_space(16.0);
        if !own.is_empty() || !lessons.is_empty() {
            section(ui, "Yours");
            for scenario in own {
                let title = scenario.scenario.as_ref().ok().map(|s| s.title.as_str());
                wants = to_edit(ui, &scenario.name, title).or(wants);
            }
            for lesson in lessons {
                let title = lesson.lesson.as_ref().ok().map(|l| l.title.as_str());
                wants = to_edit(ui, &lesson.name, title).or(wants);
            }
            ui.add_space(16.0);
        }
        section(ui, "A copy of one that is there");
        for scenario in built_in {
            let Ok(known) = &scenario.scenario else {
                continue;
            };
            let does = || Craft::Copy(scenario.name.clone());
            let copy = ("Copy", icon::COPY);
            wants = row(ui, copy, &known.title, &known.summary, does).or(wants);
        }
        wants.map(Intent::Edit)
    })
}

/// A new one, under a name that is typed.
fn new(ui: &mut Ui, state: &mut MakeState) -> Option<Craft> {
    let mut wants = None;
    heading(ui, "A new one", fonts::size::H2);
    caption(
        ui,
        "Three people and a few goals to begin with. Everything can be changed.",
    );
    ui.horizontal_wrapped(|ui| {
        let field = TextEdit::singleline(&mut state.name)
            .hint_text("What is it called?")
            .margin(Margin::symmetric(10, 8))
            .min_size(vec2(0.0, 44.0))
            .vertical_align(Align::Center)
            .desired_width(320.0);
        let typed = ui.add(field);
        typed
            .widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, "Name of the new one"));
        let enter = typed.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        let name = state.name.trim();
        let why = name.is_empty().then_some("Give it a name first.");
        let make = Button::primary("Make it").icon(icon::PLUS);
        let made = make.name("Make a new one").refused(why).show(ui);
        if (made.clicked() || enter) && !name.is_empty() {
            wants = Some(Craft::New(name.to_owned()));
        }
    });
    wants
}

/// A file of one's own; without a title it is not in order.
fn to_edit(ui: &mut Ui, path: &str, title: Option<&str>) -> Option<Craft> {
    let file = page::file_name(path);
    let second = match title {
        Some(_) => file,
        None => "Something in it has to be put right.",
    };
    let does = || Craft::Open(path.to_owned());
    let edit = ("Edit", icon::PENCIL_SIMPLE);
    row(ui, edit, title.unwrap_or(file), second, does)
}

fn row(
    ui: &mut Ui,
    (word, icon): (&str, &str),
    title: &str,
    second: &str,
    does: impl FnOnce() -> Craft,
) -> Option<Craft> {
    let p = theme::of(ui.ctx());
    let mut wants = None;
    ui.horizontal(|ui| {
        let name = format!("{word} {title}");
        let button = Button::plain(word).icon(icon).name(&name).min_width(110.0);
        if button.show(ui).clicked() {
            wants = Some(does());
        }
        ui.vertical(|ui| {
            for (words, font, color) in [
                (title, fonts::semibold(fonts::size::BODY), p.ink),
                (second, fonts::body(fonts::size::CAPTION), p.ink2),
            ] {
                let words = RichText::new(words).font(font).color(color);
                ui.add(Label::new(words).truncate());
            }
        });
    });
    ui.add_space(4.0);
    wants
}
