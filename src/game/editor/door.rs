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
use crate::shelf::Playable;

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
        if !own.is_empty() {
            section(ui, "Yours");
            for scenario in own {
                wants = row(ui, scenario, true).or(wants);
            }
            ui.add_space(16.0);
        }
        section(ui, "A copy of one that is there");
        for scenario in built_in {
            wants = row(ui, scenario, false).or(wants);
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

fn row(ui: &mut Ui, scenario: &Playable, is_own: bool) -> Option<Craft> {
    let p = theme::of(ui.ctx());
    let mut wants = None;
    let file = scenario.name.rsplit(['/', '\\']).next();
    let title = match &scenario.scenario {
        Ok(known) => known.title.as_str(),
        Err(_) => file.unwrap_or(&scenario.name),
    };
    ui.horizontal(|ui| {
        let (word, icon) = match is_own {
            true => ("Edit", icon::PENCIL_SIMPLE),
            false => ("Copy", icon::COPY),
        };
        let name = format!("{word} {title}");
        let button = Button::plain(word).icon(icon).name(&name).min_width(110.0);
        if button.show(ui).clicked() {
            let name = scenario.name.clone();
            wants = Some(if is_own {
                Craft::Open(name)
            } else {
                Craft::Copy(name)
            });
        }
        ui.vertical(|ui| {
            let words = RichText::new(title)
                .font(fonts::semibold(fonts::size::BODY))
                .color(p.ink);
            ui.add(Label::new(words).truncate());
            let second = match &scenario.scenario {
                Err(_) => "Something in it has to be put right.",
                Ok(_) if is_own => file.unwrap_or_default(),
                Ok(known) => known.summary.as_str(),
            };
            ui.add(
                Label::new(
                    RichText::new(second)
                        .font(fonts::body(fonts::size::CAPTION))
                        .color(p.ink2),
                )
                .truncate(),
            );
        });
    });
    ui.add_space(4.0);
    wants
}
