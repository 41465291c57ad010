//! The way into the classroom: go on with an hour, or choose what to show.

use bevy_egui::egui::{Label, RichText, Ui};
use egui_phosphor::regular as icon;

use super::contest::Contend;
use super::town::Watch;
use super::wish::Wish;
use crate::game::intent::Intent;
use crate::game::menus::page;
use crate::game::theme::{self, fonts};
use crate::game::widgets::{Button, caption, card, heading};
use crate::scenario::{Lesson, Scenario};
use crate::shelf::{Playable, Teachable};
use crate::study::class::Town;
use crate::study::class::hour::KeptHour;
use crate::study::course::lessons;

/// The page.
pub fn door(
    ui: &mut Ui,
    hour: Option<&KeptHour>,
    playable: &[Playable],
    own: &[Teachable],
) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    page::page(ui, "For a class", |ui| {
        let mut wants = None;
        let text = "Show a season or a lesson to a class, on one screen or two. Play it, pause it, go back, change the rules, and let the class guess before you show the truth.";
        ui.add(
            Label::new(
                RichText::new(text)
                    .font(fonts::body(fonts::size::LEAD))
                    .color(p.ink),
            )
            .wrap(),
        );
        ui.add_space(12.0);
        if let Some(hour) = hour {
            card(ui, |ui| {
                ui.set_width(ui.available_width());
                heading(ui, "The last hour", fonts::size::H2);
                let title = (playable.iter().find(|s| s.name == hour.scenario))
                    .and_then(|s| s.scenario.as_ref().ok())
                    .map_or(hour.scenario.as_str(), |s| s.title.as_str());
                caption(ui, &format!("{title}, {}", hour.summary()));
                ui.add_space(4.0);
                if Button::primary("Carry on")
                    .icon(icon::PLAY)
                    .name("Carry on with the last hour")
                    .show(ui)
                    .clicked()
                {
                    wants = Some(Intent::Class(Wish::Continue));
                }
            });
            ui.add_space(12.0);
        }
        for scenario in playable {
            let shown = card(ui, |ui| {
                ui.set_width(ui.available_width());
                match &scenario.scenario {
                    Ok(known) => offer(ui, &scenario.name, known),
                    Err(why) => {
                        page::broken(ui, &scenario.name, why);
                        None
                    }
                }
            });
            wants = shown.inner.or(wants);
            ui.add_space(12.0);
        }
        ui.add_space(8.0);
        heading(ui, "Lessons", fonts::size::H2);
        caption(
            ui,
            "Five minutes or so each. The class bets, plays and sees; your page tells you what to ask.",
        );
        ui.add_space(8.0);
        for lesson in lessons() {
            let shown = card(ui, |ui| {
                ui.set_width(ui.available_width());
                short(ui, &lesson.name, lesson)
            });
            wants = shown.inner.or(wants);
            ui.add_space(8.0);
        }
        for Teachable { name, lesson } in own {
            let shown = card(ui, |ui| {
                ui.set_width(ui.available_width());
                match lesson {
                    Ok(lesson) => short(ui, name, lesson),
                    Err(why) => {
                        page::broken(ui, name, why);
                        None
                    }
                }
            });
            wants = shown.inner.or(wants);
            ui.add_space(8.0);
        }
        wants
    })
}

/// A lesson of the course or the teacher's own, and what opens it.
fn short(ui: &mut Ui, name: &str, lesson: &Lesson) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    let mut wants = None;
    heading(ui, &lesson.title, fonts::size::H3);
    ui.add(Label::new(RichText::new(&lesson.summary).color(p.ink)).wrap());
    let word = format!("Present the lesson {}", lesson.title);
    let present = Button::plain("Present").icon(icon::PROJECTOR_SCREEN);
    if present.name(&word).show(ui).clicked() {
        wants = Some(Intent::Class(Wish::Lesson(name.to_owned())));
    }
    wants
}

/// What can be done with a scenario in front of a class.
fn offer(ui: &mut Ui, name: &str, scenario: &Scenario) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    let mut wants = None;
    heading(ui, &scenario.title, fonts::size::H2);
    ui.add(Label::new(RichText::new(&scenario.summary).color(p.ink)).wrap());
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        let word = format!("Present {}", scenario.title);
        let present = Button::primary("Present").icon(icon::PROJECTOR_SCREEN);
        if present.name(&word).show(ui).clicked() {
            wants = Some(Intent::Class(Wish::Open {
                scenario: name.to_owned(),
                seed: None,
            }));
        }
        let word = format!("Tournament in {}", scenario.title);
        let contest = Button::plain("Tournament").icon(icon::TROPHY);
        if contest.name(&word).show(ui).clicked() {
            wants = Some(Intent::Contest(Contend::Open(name.to_owned())));
        }
        if Town::is_one(scenario) {
            let word = format!("Watch {} live", scenario.title);
            let watch = Button::plain("Watch it live").icon(icon::USERS_THREE);
            if watch.name(&word).show(ui).clicked() {
                wants = Some(Intent::Town(Watch::Open(name.to_owned())));
            }
        }
    });
    wants
}
