//! The top of the right panel: who somebody is, what you know of them, and your impression of how they feel.

use bevy_egui::egui::{Align, Layout, Sense, Ui, Vec2, WidgetInfo, WidgetType, vec2};

use super::about::places;
use super::frame;
use super::keys::pressed;
use crate::game::intent::{Intent, Sheet};
use crate::game::scene::Scene;
use crate::game::theme::{self, fonts};
use crate::game::token::{Looks, Pose, face};
use crate::game::widgets::{Tip, caption, chip, elided, gauge, section};
use crate::model::cues::Mood;
use crate::scenario::PersonId;
use crate::scenario::people::TraitKind;
use crate::sim::Contact;
use crate::study::card::{KnownOf, Meets, about_you, known_of};
use crate::study::course::Offered;
use crate::study::days::next_on;
use crate::study::sitting::Until;
use crate::study::words::{capitalised, impression_in_short};

/// Across the portrait, in points.
const PORTRAIT: f32 = 84.0;
/// Most chips before the rest are folded away.
const MOST_CHIPS: usize = 5;

/// What the person's panel remembers between frames.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PersonState {
    /// All that is known is shown, in place of the conversation.
    pub more: bool,
}

/// Who is selected. Without anybody: who you are, and where to begin.
pub fn person(
    ui: &mut Ui,
    scene: &Scene,
    looks: &Looks,
    state: &mut PersonState,
) -> Option<Intent> {
    match scene.selected.and_then(|id| scene.view.contact(id)) {
        Some(contact) => {
            somebody(ui, scene, looks, &contact, state);
            None
        }
        None => nobody(ui, scene, looks),
    }
}

fn somebody(ui: &mut Ui, scene: &Scene, looks: &Looks, contact: &Contact, state: &mut PersonState) {
    let known = known_of(&scene.view, contact);
    let pose = match (contact.link.met(), last_mood(scene, contact.id)) {
        (false, _) => Pose::HEARD_OF,
        (true, Some(mood)) => Pose::of(mood),
        (true, None) => Pose::default(),
    };
    heading(ui, looks, contact.id, &pose, &known.name, &known.role);
    ui.add_space(4.0);
    let folded = chips(ui, &known);
    let title = if contact.link.met() {
        "Your impression"
    } else {
        "Heard of, not met"
    };
    under(ui, title, &known, folded, state);
    if contact.link.met() {
        ui.spacing_mut().item_spacing.y = 0.0;
        let words = impression_in_short(&contact.belief);
        gauge(ui, "Warmth", &contact.belief.rapport, &words.warmth);
        gauge(ui, "Work trust", &contact.belief.trust, &words.work);
    } else {
        let name = &known.first_name;
        caption(
            ui,
            &format!("You have heard of {name}. {}", places(&known, scene)),
        );
    }
}

/// A heading, and at its right the way to all else that is known.
fn under(ui: &mut Ui, title: &str, known: &KnownOf, folded: usize, state: &mut PersonState) {
    let them = known.pronouns.them;
    let more = match folded {
        0 => format!("More about {them}"),
        n => format!("{n} more about {them}"),
    };
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let icon = egui_phosphor::regular::INFO;
            let chip = chip(ui, icon, &more, state.more, Sense::click());
            if chip.clicked() || (state.more && pressed(ui, "Escape")) {
                state.more = !state.more;
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                section(ui, title)
            });
        });
    });
}

/// Portrait, name and role.
fn heading(ui: &mut Ui, looks: &Looks, id: PersonId, pose: &Pose, name: &str, role: &str) {
    let p = theme::of(ui.ctx());
    ui.horizontal(|ui| {
        let (rect, response) =
            ui.allocate_exact_size(vec2(PORTRAIT + 22.0, PORTRAIT + 12.0), Sense::hover());
        response.widget_info(|| {
            WidgetInfo::labeled(WidgetType::Image, true, format!("Portrait of {name}"))
        });
        let center = rect.center() + vec2(0.0, 4.0);
        face(ui.painter(), center, PORTRAIT, looks.get(id), pose);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let role = capitalised(role);
            let room = ui.available_width();
            let rows_at = |size| {
                let title = fonts::title(size);
                let galley = ui.painter().layout(name.to_owned(), title, p.ink, room);
                galley.rows.len()
            };
            // A long name is set smaller before it is cut short.
            let size = if rows_at(26.0) > 2 { 20.0 } else { 26.0 };
            let title = fonts::title(size);
            let rows = rows_at(size).min(2) as f32;
            ui.add_space(((PORTRAIT + 12.0 - rows * 32.0 - 22.0) / 2.0).max(0.0));
            elided(ui, name, title, p.ink, 2);
            elided(ui, &role, fonts::body(fonts::size::BODY), p.ink2, 2);
        });
    });
}

/// The last cue of theirs that was seen.
pub(super) fn last_mood(scene: &Scene, who: PersonId) -> Option<Mood> {
    (scene.view.journal().rev()).find_map(|e| {
        e.mood
            .filter(|_| e.actor == PersonId::YOU && e.other == who)
    })
}

/// What is known, what it is to you first. Returns how much is folded away.
fn chips(ui: &mut Ui, known: &KnownOf) -> usize {
    let mut facts: Vec<_> = (known.traits.iter())
        .flat_map(|of| of.traits.iter().map(move |t| (of.kind, t)))
        .collect();
    if facts.is_empty() {
        return 0;
    }
    facts.sort_by_key(|(_, t)| t.meets == Meets::Nothing);
    ui.scope(|ui| {
        // Rows as high as the chips, which are no controls.
        ui.spacing_mut().interact_size.y = 32.0;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(6.0);
            for (kind, t) in facts.iter().take(MOST_CHIPS) {
                let text = fact(*kind, &t.word);
                let response = chip(ui, mark(t.meets), &text, false, Sense::hover());
                if let Some(words) = t.meets.words() {
                    response.widget_info(|| {
                        WidgetInfo::labeled(WidgetType::Label, true, format!("{text}, {words}"))
                    });
                    response.tip(capitalised(words));
                }
            }
        });
    });
    facts.len().saturating_sub(MOST_CHIPS)
}

/// A trait as a chip says it.
fn fact(kind: TraitKind, word: &str) -> String {
    match kind {
        TraitKind::Interest | TraitKind::Background => word.to_owned(),
        TraitKind::Skill => format!("good at {word}"),
        TraitKind::Need => format!("needs {word}"),
        TraitKind::Resource => format!("can lend {word}"),
    }
}

/// The icon that goes with what a trait is to you.
fn mark(meets: Meets) -> &'static str {
    match meets {
        Meets::Nothing => "",
        Meets::Shared => egui_phosphor::regular::USERS,
        Meets::YouCanHelp => egui_phosphor::regular::HAND_HEART,
        Meets::YouCouldUse => egui_phosphor::regular::GIFT,
    }
}

/// Nobody is selected.
fn nobody(ui: &mut Ui, scene: &Scene, looks: &Looks) -> Option<Intent> {
    let you = scene.view.person(PersonId::YOU)?;
    heading(
        ui,
        looks,
        PersonId::YOU,
        &Pose::default(),
        &you.name,
        &you.role,
    );
    ui.add_space(8.0);
    for sentence in about_you(&scene.view) {
        caption(ui, &sentence);
    }
    let view = &scene.view;
    let known = view.contacts().next().is_some();
    if known && !view.contacts().any(|contact| view.can_meet(&contact)) {
        let next = next_on(view).map_or(String::new(), |next| {
            format!(" {}.", next.in_words(view.today))
        });
        let words = format!("Nobody you know can be met today.{next}");
        if scene.offered.is_some_and(Offered::mails) {
            let words = format!("{words} Whoever you pick can be written to.");
            let button = ("Find somebody to write to", Intent::Open(Sheet::Search));
            return frame::empty(ui, &words, Some(button));
        }
        let button = ("Let time pass", Intent::Pass(Until::Something));
        return frame::empty(ui, &words, Some(button));
    }
    let button = ("Who is here today", Intent::Open(Sheet::Search));
    frame::empty(
        ui,
        "Pick somebody on the map to see what you know of them and what you can do.",
        Some(button),
    )
}
