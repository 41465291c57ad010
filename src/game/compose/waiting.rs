//! A mail that has no answer: how long it has waited, and whether following up now would be kind.

use bevy_egui::egui::{
    CornerRadius, Key, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2,
};
use egui_phosphor::regular as icon;

use super::keys;
use super::page::{captioned, fact, rule, title};
use super::person::person;
use super::spread::{Page, Spread};
use super::tiles::icon_of;
use crate::game::theme::{self, fonts};
use crate::game::token::Looks;
use crate::game::widgets::{Button, Rank};
use crate::sim::mail::{Letter, LetterState};
use crate::sim::{Act, View, hours};
use crate::study::days::ago;
use crate::study::words::capitalised;
use crate::study::writing::{Timing, line};

/// What the player wants done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// A short reminder.
    FollowUp,
    /// Nothing.
    Rest,
    /// Another mail.
    Anew,
}

/// The sheet while a mail has no answer.
pub(super) fn page(ui: &mut Ui, view: &View, looks: &Looks, letter: &Letter) -> Option<Wish> {
    let told = line(view, letter)?;
    let spread = Spread::new(ui, "waiting", 681.0 / 1200.0, Page::Right);
    spread.page(ui, Page::Left, |ui| {
        let name = view.person(letter.to).map_or("", |p| p.first_name());
        title(ui, &format!("Your e-mail to {name}"));
        ui.add_space(spread.gap * 0.4);
        let def = view.scenario.catalogue.ask(letter.ask);
        captioned(ui, icon_of(def), "It asks for", &capitalised(&told.favour));
        let sent = format!(
            "{}: {}.",
            capitalised(&ago(letter.sent, view.today)),
            told.state_words
        );
        captioned(ui, icon::PAPER_PLANE_TILT, "Sent", &sent);
        rule(ui, spread.gap);
        days(ui, view, letter);
        ui.add_space(spread.gap * 0.4);
        fact(ui, icon::HOURGLASS_MEDIUM, &told.timing.sentence());
        if spread.narrow {
            rule(ui, spread.gap);
            person(ui, view, looks, letter.to, true, spread.gap);
        }
    });
    if !spread.narrow {
        spread.page(ui, Page::Right, |ui| {
            person(ui, view, looks, letter.to, false, spread.gap)
        });
    }
    spread.foot(ui, |ui| foot(ui, view, letter, told.timing))
}

/// The days since it was sent, in pen; the days on which a follow-up is in order, in a hatched band.
fn days(ui: &mut Ui, view: &View, letter: &Letter) {
    let p = theme::of(ui.ctx());
    let rules = &view.scenario.rules.outreach;
    let (soonest, latest) = (
        rules.follow_up_soonest as u32,
        rules.follow_up_latest as u32,
    );
    let gone = view.today.since(letter.sent);
    let shown = (latest + 4).max(gone + 1).min(28);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 76.0), Sense::hover());
    let words = format!(
        "{gone} of {shown} days since it was sent; a follow-up is in order from day {soonest} to day {latest}"
    );
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
    let step = (rect.width() / shown as f32).min(40.0);
    let y = rect.top() + 22.0;
    let x = |day: u32| rect.left() + step * (day as f32 + 0.5);
    let painter = ui.painter();
    let band = Rect::from_min_max(
        pos2(x(soonest) - step / 2.0, y - 18.0),
        pos2(x(latest.min(shown - 1)) + step / 2.0, y + 18.0),
    );
    painter.rect(
        band,
        CornerRadius::same(18),
        p.pen_wash,
        Stroke::new(1.5, p.pen_edge),
        StrokeKind::Inside,
    );
    for day in 0..shown {
        let at = pos2(x(day), y);
        if day <= gone {
            painter.circle_filled(at, 7.0, p.pen);
        } else {
            painter.circle_stroke(at, 6.0, Stroke::new(1.5, p.edge));
        }
    }
    let label = |x: f32, text: &str| {
        let galley =
            painter.layout_no_wrap(text.to_owned(), fonts::body(fonts::size::CAPTION), p.ink2);
        let left = (x - galley.size().x / 2.0).clamp(
            rect.left(),
            (rect.right() - galley.size().x).max(rect.left()),
        );
        painter.galley(pos2(left, y + 24.0), galley, p.ink2);
    };
    label(x(0), "sent");
    label(band.center().x, "about a week");
    let today = x(gone.min(shown - 1));
    painter.circle_stroke(pos2(today, y), 11.0, Stroke::new(1.5, p.pen));
    if gone > 0 && (today - band.center().x).abs() > 76.0 && gone > 1 {
        label(today, "today");
    }
}

fn foot(ui: &mut Ui, view: &View, letter: &Letter, timing: Timing) -> Option<Wish> {
    let mut wish = None;
    let due = timing == Timing::Due;
    let (first, second) = if due {
        (Rank::Primary, Rank::Quiet)
    } else {
        (Rank::Plain, Rank::Primary)
    };
    let refused = view
        .allows(letter.to, &Act::FollowUp)
        .err()
        .map(|why| format!("{}.", capitalised(&why.to_string())));
    let label = format!("Follow up · {}", hours(view.cost(&Act::FollowUp)));
    let button = Button::new(first, &label)
        .key("F")
        .refused(refused.as_deref());
    let pressed = button.show(ui).clicked();
    if refused.is_none() && (pressed || keys::pressed(ui, Key::F)) {
        wish = Some(Wish::FollowUp);
    }
    if Button::new(second, "Let it rest")
        .key("Esc")
        .show(ui)
        .clicked()
    {
        wish = Some(Wish::Rest);
    }
    if letter.state == LetterState::Silent
        && (Button::quiet("Write a new one").key("N").show(ui).clicked()
            || keys::pressed(ui, Key::N))
    {
        wish = Some(Wish::Anew);
    }
    wish
}
