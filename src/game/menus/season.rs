//! Choosing a scenario: what it is about, how long it takes, who is in it, and with whose luck.

use std::collections::HashMap;

use bevy_egui::egui::{Label, RichText, Sense, TextEdit, Ui, WidgetInfo, WidgetType, vec2};
use egui_phosphor::regular as icon;

use super::games;
use super::page::{broken, page};
use crate::game::intent::Intent;
use crate::game::theme::{self, fonts};
use crate::game::token::{Looks, Pose, face};
use crate::game::widgets::{Button, caption, card, chip, heading, section, warning};
use crate::scenario::{PersonId, Scenario, cast::Cast};
use crate::shelf::{Kept, Playable};
use crate::sim::hours;
use crate::study::aims;

/// Most faces shown for a scenario.
const FACES: usize = 8;

/// What the picker remembers.
#[derive(Default)]
pub struct SeasonState {
    seed: String,
    faces: HashMap<String, (Looks, usize)>,
}

/// The picker.
pub fn season_screen(
    ui: &mut Ui,
    playable: &[Playable],
    kept: &[Kept],
    state: &mut SeasonState,
) -> Option<Intent> {
    page(ui, "New season", |ui| {
        let mut wants = None;
        let seed = luck(ui, &mut state.seed);
        ui.add_space(12.0);
        for scenario in playable {
            wants = card(ui, |ui| {
                ui.set_width(ui.available_width());
                match &scenario.scenario {
                    Ok(known) => offer(ui, scenario, known, seed, &mut state.faces),
                    Err(why) => {
                        broken(ui, &scenario.name, why);
                        None
                    }
                }
            })
            .inner
            .or(wants);
            ui.add_space(12.0);
        }
        ui.add_space(8.0);
        heading(ui, "Kept games", fonts::size::H2);
        ui.add_space(8.0);
        wants.or(games::list(ui, kept, ""))
    })
}

/// The field for the seed. `None` inside: any luck will do; nothing at all: what stands there is no number.
fn luck(ui: &mut Ui, text: &mut String) -> Result<Option<u64>, &'static str> {
    section(ui, "Luck");
    let mut seed = Ok(None);
    ui.horizontal_wrapped(|ui| {
        let field = TextEdit::singleline(text)
            .hint_text("any")
            .desired_width(116.0)
            .margin(vec2(12.0, 10.0))
            .char_limit(20);
        let response = ui.add(field);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, "Luck, a number"));
        let typed = text.trim();
        if !typed.is_empty() {
            seed = typed.parse().map(Some).map_err(|_| "Luck is a whole number, such as 7. Leave it empty for any.");
        }
        caption(ui, "Leave it empty for any luck. The same number brings the same luck again, for you and for a friend.");
    });
    if let Err(why) = seed {
        warning(ui, why);
    }
    seed
}

fn offer(
    ui: &mut Ui,
    playable: &Playable,
    scenario: &Scenario,
    seed: Result<Option<u64>, &'static str>,
    faces: &mut HashMap<String, (Looks, usize)>,
) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    heading(ui, &scenario.title, fonts::size::H2);
    ui.add(Label::new(RichText::new(&scenario.summary).color(p.ink)).wrap());
    ui.add_space(4.0);
    let (looks, people) = faces.entry(playable.name.clone()).or_insert_with(|| {
        let cast = Cast::new(scenario, 1);
        (Looks::of(&cast), cast.people.len() - 1)
    });
    let shown = (*people).min(FACES);
    ui.horizontal_wrapped(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(shown as f32 * 46.0, 52.0), Sense::hover());
        for n in 0..shown {
            let center = rect.left_center() + vec2(22.0 + n as f32 * 46.0, 4.0);
            face(
                ui.painter(),
                center,
                40.0,
                looks.get(PersonId(n as u32 + 1)),
                &Pose::default(),
            );
        }
        let many = format!("{people} people");
        chip(ui, icon::USERS_THREE, &many, false, Sense::hover());
        let long = format!(
            "{} weeks, {} each",
            scenario.weeks,
            hours(scenario.hours_a_week)
        );
        chip(ui, icon::CALENDAR_BLANK, &long, false, Sense::hover());
    });
    let aims: Vec<&str> = scenario
        .aims
        .iter()
        .take(3)
        .map(|&aim| aims::in_short(aim))
        .collect();
    if !aims.is_empty() {
        caption(ui, &format!("About {}.", crate::study::words::list(&aims)));
    }
    ui.add_space(4.0);
    let name = format!("Start {}", scenario.title);
    let start = Button::primary("Start")
        .icon(icon::PLAY)
        .name(&name)
        .refused(seed.err());
    start.show(ui).clicked().then(|| Intent::Start {
        scenario: playable.name.clone(),
        seed: seed.ok().flatten(),
    })
}
