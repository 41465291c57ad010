//! What others ask of you, and the three ways to answer.

use bevy_egui::egui::{Label, RichText, Ui};

use super::frame;
use super::names::row_face;
use crate::game::intent::{Intent, Sheet};
use crate::game::scene::Scene;
use crate::game::theme::{self, fonts};
use crate::game::token::Looks;
use crate::game::widgets::{Button, Side, bubble, caption, card};
use crate::scenario::PersonId;
use crate::sim::{Act, Command, Reply, View, What};
use crate::study::requests::{Answer, Asked, open};
use crate::study::words::capitalised;

/// Requests that wait for you, the oldest first.
pub fn requests(ui: &mut Ui, scene: &Scene, looks: &Looks) -> Option<Intent> {
    frame::sheet(ui, "Others ask you", |ui| {
        let waiting = open(&scene.view);
        if waiting.is_empty() {
            let sentence = "Nobody is waiting for an answer from you. Those you are on good terms with will ask, sooner or later.";
            return frame::empty(
                ui,
                sentence,
                Some(("Find somebody", Intent::Open(Sheet::Search))),
            );
        }
        let mut wants = None;
        for asked in &waiting {
            let first = (waiting.iter()).find(|other| other.from == asked.from);
            let next = first.is_some_and(|first| std::ptr::eq(first, asked));
            card(ui, |ui| {
                ui.set_min_width(ui.available_width());
                wants = request(ui, scene, looks, asked, next).or(wants.take());
            });
            ui.add_space(8.0);
        }
        wants
    })
}

/// One request. Only the oldest of each person's can be answered: that is the one an answer would go to.
fn request(ui: &mut Ui, scene: &Scene, looks: &Looks, asked: &Asked, next: bool) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    let contact = scene.view.contact(asked.from)?;
    ui.horizontal(|ui| {
        row_face(ui, looks, &contact, 44.0);
        ui.vertical(|ui| {
            let what = RichText::new(asked.what()).font(fonts::semibold(fonts::size::BODY));
            ui.add(Label::new(what.color(p.ink)).wrap());
            caption(ui, &capitalised(&asked.left));
        });
    });
    if let Some(line) = own_words(scene, asked) {
        bubble(ui, Side::Them, line, fonts::size::VOICE);
    }
    if !next {
        caption(ui, "Comes after their other request.");
        return None;
    }
    let mut wants = None;
    for answer in &asked.answers {
        if answer_row(ui, &scene.view, asked, answer) {
            let act = Act::Answer(answer.reply);
            wants = Some(Intent::Act(Command::new(PersonId::YOU, asked.from, act)));
        }
    }
    wants
}

/// How they put it.
fn own_words<'s>(scene: &Scene<'s>, asked: &Asked) -> Option<&'s str> {
    let of = |what| matches!(what, What::Request(ask) if ask == asked.ask);
    (scene.entries())
        .filter(|(e, _)| e.actor == asked.from && e.day == asked.made && of(e.what))
        .last()
        .and_then(|(_, told)| told.line.as_deref())
}

/// A button, and beside it what the answer takes and does.
fn answer_row(ui: &mut Ui, view: &View, asked: &Asked, answer: &Answer) -> bool {
    let word = match answer.reply {
        Reply::Accept => "Say yes",
        Reply::Decline => "Decline politely",
        Reply::Ignore => "Let it pass",
    };
    let name = format!("{word}: {}", asked.what());
    let why = answer
        .refused
        .as_ref()
        .map(|why| format!("{}.", capitalised(why)));
    let button = match answer.reply {
        Reply::Accept if why.is_none() => Button::primary(word),
        _ => Button::plain(word),
    };
    let mut clicked = false;
    ui.horizontal(|ui| {
        clicked = button
            .name(&name)
            .refused(why.as_deref())
            .min_width(164.0)
            .show(ui)
            .clicked();
        let cost = view.cost(&Act::Answer(answer.reply));
        let takes = if cost > 0.0 {
            format!("Takes {}. ", answer.time)
        } else {
            String::new()
        };
        let why = why.map(|why| format!("\n{why}")).unwrap_or_default();
        caption(ui, &format!("{takes}{}{why}", answer.does));
    });
    clicked
}
