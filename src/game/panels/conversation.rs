//! The middle of the right panel: what was last said between you and the person you have turned to.

use bevy_egui::egui::style::ScrollAnimation;
use bevy_egui::egui::{Align, Label, Layout, RichText, ScrollArea, Ui};

use super::frame::margin;
use super::said::said;
use crate::game::intent::{Intent, Sheet};
use crate::game::scene::Scene;
use crate::game::theme::{self, fonts};
use crate::game::widgets::{Button, Side, bubble, caption, cue, note, warning};
use crate::scenario::catalogue::{Mechanic, MoveDef};
use crate::scenario::{MoveId, PersonId};
use crate::sim::{Channel, Contact, Event, Outcome, What};
use crate::study::Told;
use crate::study::days::{ago, date, weekday};
use crate::study::words::capitalised;

/// Most events shown; what came before is in the journal.
const MOST: usize = 12;

/// What the conversation remembers between frames.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConversationState {
    /// With whom, how many events had been told, and how high it was, when it was last scrolled to the end.
    seen: Option<(PersonId, usize, u32)>,
}

/// The last exchanges with whoever is selected, newest at the bottom. Takes all the room there is, and scrolls.
pub fn conversation(ui: &mut Ui, scene: &Scene, state: &mut ConversationState) -> Option<Intent> {
    let contact = scene.view.contact(scene.selected?)?;
    let with_them = |(event, _): &(&Event, &Told)| involves(event, contact.id);
    let count = scene.entries().filter(with_them).count();
    let height = ui.available_height().round() as u32;
    let now = Some((contact.id, scene.story.len(), height));
    let to_the_end = state.seen != now;
    state.seen = now;
    let mut wants = None;
    let scroll = ScrollArea::vertical()
        .id_salt(("conversation", contact.id))
        .auto_shrink([false, false])
        .stick_to_bottom(true);
    scroll.show(ui, |ui| {
        margin(ui, 16, 16, |ui| {
            if count == 0 {
                caption(ui, &nothing_yet(scene, &contact));
            }
            if count > MOST {
                let earlier = Button::quiet("Earlier, in the journal");
                if earlier.show(ui).clicked() {
                    wants = Some(Intent::Open(Sheet::Journal));
                }
            }
            let mut place = None;
            for (event, told) in scene
                .entries()
                .filter(with_them)
                .skip(count.saturating_sub(MOST))
            {
                let at = where_and_when(scene, &contact, event);
                if place.as_ref() != Some(&at) {
                    ui.add_space(if place.is_some() { 12.0 } else { 0.0 });
                    caption(ui, &at);
                    place = Some(at);
                }
                exchange(ui, scene, event, told);
            }
            if to_the_end {
                ui.scroll_to_cursor_animation(Some(Align::Max), ScrollAnimation::none());
            }
        });
    });
    wants
}

/// Whether somebody took part in an event.
pub(super) fn involves(event: &Event, who: PersonId) -> bool {
    event.actor == who || event.other == who
}

fn nothing_yet(scene: &Scene, contact: &Contact) -> String {
    let (view, name) = (&scene.view, contact.person.first_name());
    // In a part of a lesson that is not about talking, nobody is sent to talk.
    let is_talk = |(id, def): (MoveId, &MoveDef)| {
        def.mechanic == Mechanic::Talk && scene.offered.is_none_or(|offered| offered.makes(id))
    };
    let talks = view.scenario.catalogue.moves().any(is_talk);
    if !contact.link.met() && !view.can_meet(contact) {
        match view.haunts(contact.id).next() {
            Some(_) => format!("You have not spoken with {name} yet."),
            None => format!(
                "You have not spoken with {name} yet. Whoever knows {name} could introduce you."
            ),
        }
    } else {
        match (contact.link.met(), talks) {
            (true, true) => {
                format!("You and {name} know each other. A few words are a good start.")
            }
            (true, false) => format!("You and {name} know each other."),
            (false, true) => format!(
                "You have not spoken with {name} yet. A few words of small talk are enough to begin."
            ),
            (false, false) => format!("You have not spoken with {name} yet."),
        }
    }
}

/// "Tuesday, at Make Night"; "Yesterday, by e-mail".
fn where_and_when(scene: &Scene, contact: &Contact, event: &Event) -> String {
    let (day, today) = (event.day, scene.view.today);
    let day = match today.since(day) {
        0 | 1 => capitalised(&ago(day, today)),
        2..7 => weekday(day).to_owned(),
        _ => date(day),
    };
    if event.channel == Channel::Email {
        return format!("{day}, by e-mail");
    }
    let spoken = matches!(event.what, What::Move(_) | What::Ask(_));
    match scene
        .view
        .haunts(contact.id)
        .find(|venue| venue.is_on(event.day))
    {
        Some(venue) if spoken => format!("{day}, at {}", venue.name),
        _ => day,
    }
}

/// One event: what you said, what they said, what was seen, and what is new.
fn exchange(ui: &mut Ui, scene: &Scene, event: &Event, told: &Told) {
    let mine = said(event, scene.view.scenario);
    if let Some(words) = &mine {
        ui.add_space(4.0);
        inset(ui, Side::You, words);
    }
    if let Some(line) = &told.line {
        inset(ui, Side::Them, line);
    } else if mine.is_none() {
        let p = theme::of(ui.ctx());
        ui.add(Label::new(RichText::new(&told.headline).color(p.ink)).wrap());
    }
    if event.reaction.is_some() {
        let seen = told.cue.as_deref().unwrap_or("It showed.");
        warning(ui, &format!("That was too much to ask. {seen}"));
    } else {
        answer(ui, event);
        if let Some(seen) = &told.cue {
            cue(ui, seen);
        }
    }
    for new in &told.notes {
        note(ui, egui_phosphor::regular::LIGHTBULB, new);
    }
}

/// How an ask was answered, in a word or two; silence has been told already. A polite no is grey.
fn answer(ui: &mut Ui, event: &Event) {
    use egui_phosphor::regular::{CHECK_CIRCLE, HAND_PALM, PAPER_PLANE_TILT};
    let p = theme::of(ui.ctx());
    let (icon, word, color) = match (event.what, event.outcome) {
        (What::Ask(_), Outcome::Yes) => (CHECK_CIRCLE, "Yes.", p.good),
        (What::Ask(_), Outcome::No) => (HAND_PALM, "Not this time.", p.ink2),
        (What::Ask(_) | What::FollowUp(_), Outcome::Done) => (PAPER_PLANE_TILT, "Sent.", p.ink2),
        _ => return,
    };
    ui.horizontal_top(|ui| {
        ui.label(RichText::new(icon).font(fonts::icon(20.0)).color(color));
        let text = RichText::new(word).font(fonts::semibold(fonts::size::BODY));
        ui.add(Label::new(text.color(color)).wrap());
    });
}

/// A bubble that leaves room on the far side, so that it is plain whose it is.
fn inset(ui: &mut Ui, side: Side, words: &str) {
    let room = ui.available_width();
    let layout = match side {
        Side::You => Layout::top_down(Align::Max),
        Side::Them => Layout::top_down(Align::Min),
    };
    ui.with_layout(layout, |ui| {
        ui.set_max_width(room - (room * 0.16).min(59.0));
        bubble(ui, side, words, fonts::size::VOICE);
    });
    ui.add_space(4.0);
}
