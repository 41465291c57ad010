//! Mails you sent, each with its clock: how long it has waited, and whether a follow-up would be kind.

use bevy_egui::egui::{
    CornerRadius, Label, Rect, RichText, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType,
    pos2, vec2,
};

use super::frame;
use super::names::row_face;
use crate::game::intent::{Intent, Sheet};
use crate::game::scene::Scene;
use crate::game::theme::{self, fonts};
use crate::game::token::Looks;
use crate::game::widgets::{Button, Tip, caption, card};
use crate::model::Answer;
use crate::scenario::PersonId;
use crate::sim::mail::LetterState;
use crate::sim::{Act, Command, View, hours};
use crate::study::days::ago;
use crate::study::words::{capitalised, spelled};
use crate::study::writing::{LetterLine, letters};

/// The mails you sent, latest first.
pub fn outbox(ui: &mut Ui, scene: &Scene, looks: &Looks) -> Option<Intent> {
    frame::sheet(ui, "E-mails you sent", |ui| {
        let sent = letters(&scene.view);
        if sent.is_empty() {
            let sentence = "You have written to nobody yet. Anybody with an address can be written to, even somebody you have not met.";
            return frame::empty(
                ui,
                sentence,
                Some(("Find somebody to write to", Intent::Open(Sheet::Search))),
            );
        }
        let mut wants = None;
        for letter in &sent {
            card(ui, |ui| {
                ui.set_min_width(ui.available_width());
                wants = mail(ui, scene, looks, letter).or(wants.take());
            });
            ui.add_space(8.0);
        }
        wants
    })
}

fn mail(ui: &mut Ui, scene: &Scene, looks: &Looks, letter: &LetterLine) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    let view = &scene.view;
    ui.horizontal(|ui| {
        if let Some(contact) = view.contact(letter.to) {
            row_face(ui, looks, &contact, 40.0);
        }
        ui.vertical(|ui| {
            let title = format!("{}, about {}", letter.name, letter.favour);
            let title = RichText::new(title).font(fonts::semibold(fonts::size::BODY));
            ui.add(Label::new(title.color(p.ink)).wrap());
            state(ui, view, letter);
        });
    });
    if !letter.open {
        return None;
    }
    clock(ui, view, letter);
    ui.add(Label::new(RichText::new(letter.timing.sentence()).color(p.ink)).wrap());
    let refusal = view.allows(letter.to, &Act::FollowUp).err();
    let why = refusal.map(|why| format!("{}.", capitalised(&why.to_string())));
    let mut wants = None;
    ui.horizontal_wrapped(|ui| {
        let word = format!("Follow up, {}", hours(view.cost(&Act::FollowUp)));
        let name = format!("{word}: {}", letter.name);
        let button = Button::plain(&word).name(&name).refused(why.as_deref());
        if button.show(ui).clicked() {
            wants = Some(Intent::Act(Command::new(
                PersonId::YOU,
                letter.to,
                Act::FollowUp,
            )));
        }
        let name = format!("Let it rest: {}", letter.name);
        let rest = Button::quiet("Let it rest").name(&name).show(ui);
        if rest
            .tip("Silence is an answer too, and costs nothing.")
            .clicked()
        {
            wants = Some(Intent::Close);
        }
    });
    wants
}

/// When it went out and what came of it, with an icon. A no is grey.
fn state(ui: &mut Ui, view: &View, letter: &LetterLine) {
    use egui_phosphor::regular as icons;
    let p = theme::of(ui.ctx());
    let (icon, color) = match letter.state {
        LetterState::Answered(Answer::Yes) => (icons::CHECK_CIRCLE, p.good),
        LetterState::Answered(Answer::No) => (icons::HAND_PALM, p.ink2),
        LetterState::Silent => (icons::MOON, p.ink2),
        LetterState::Waiting => (icons::HOURGLASS, p.ink2),
    };
    ui.horizontal_top(|ui| {
        ui.label(RichText::new(icon).font(fonts::icon(18.0)).color(color));
        let said = format!(
            "Sent {}: {}",
            ago(letter.sent, view.today),
            letter.state_words
        );
        caption(ui, &said);
    });
}

/// Days waited, on a track towards the days in which a follow-up is welcome.
fn clock(ui: &mut Ui, view: &View, letter: &LetterLine) {
    let p = theme::of(ui.ctx());
    let rules = &view.scenario.rules.outreach;
    let (soonest, latest) = (rules.follow_up_soonest, rules.follow_up_latest);
    let waited = view.today.since(letter.sent);
    let size = vec2(ui.available_width().min(360.0), 14.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let name = format!(
        "Waited {}; about a week is when a follow-up is in order",
        spelled(waited, "day")
    );
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ProgressIndicator, true, &name));
    let span = (latest + 3.0).max(1.0);
    let at = |days: f32| rect.left() + (days / span).clamp(0.0, 1.0) * rect.width();
    let painter = ui.painter();
    let track = rect.shrink2(vec2(0.0, 3.0));
    painter.rect(
        track,
        CornerRadius::same(4),
        p.paper,
        Stroke::new(1.5, p.edge),
        StrokeKind::Inside,
    );
    let week = Rect::from_x_y_ranges(at(soonest)..=at(latest), track.y_range());
    painter.rect(
        week,
        CornerRadius::same(4),
        p.pen_wash,
        Stroke::new(1.5, p.pen_edge),
        StrokeKind::Inside,
    );
    let done = Rect::from_x_y_ranges(rect.left()..=at(waited as f32), track.y_range());
    painter.rect_filled(done, CornerRadius::same(4), p.ink2);
    painter.circle(
        pos2(at(waited as f32), rect.center().y),
        6.0,
        p.pen,
        Stroke::new(1.5, p.sheet),
    );
    response.tip(name);
}
