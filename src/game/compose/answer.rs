//! The answer to an ask: what was asked and guessed on the left; how they seemed, what they said and what it brought
//! on the right.

use bevy_egui::egui::{Color32, Frame, Key, Label, Margin, RichText, Sense, Stroke, Ui};
use egui_phosphor::regular as icon;

use super::guess::Guess;
use super::keys;
use super::page::{beside, captioned, fact, part, rule, title};
use super::person::{PORTRAIT, portrait, where_and_when};
use super::predict::{in_words, predicted};
use super::spread::{Page, Spread};
use super::tiles::icon_of;
use crate::game::intent::Intent;
use crate::game::scene::Scene;
use crate::game::theme::{self, fonts};
use crate::game::token::{Look, Looks, Pose};
use crate::game::widgets::{Button, Side, caption, chip, gauge_since, note, wide_bubble};
use crate::model::Belief;
use crate::model::belief::Impression;
use crate::model::cues::Reaction;
use crate::scenario::catalogue::Mechanic;
use crate::scenario::{Person, PersonId};
use crate::sim::{About, Act, Asking, Command, Event, Outcome, View, What, hours};
use crate::study::Told;
use crate::study::asking::says;
use crate::study::words::{Forms, capitalised, warmth_word, work_word};

/// Below this height of the window, in points, the portrait is half as large.
const LOW: f32 = 480.0;

/// How long a portrait takes to lean, in seconds.
const LEAN: f64 = 0.18;

/// An ask as it was made.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Sent {
    to: PersonId,
    asking: Asking,
    guess: Guess,
    /// How it was put.
    says: String,
    /// When and where.
    setting: String,
    /// What was believed before.
    before: Option<Belief>,
    /// The place in the story where what it brought begins.
    from: usize,
    /// When it was made, in seconds since the program began.
    at: f64,
}

/// What came of it.
pub(super) struct News<'a> {
    event: &'a Event,
    told: &'a Told,
    /// Thanks that were given for it since.
    thanks: Option<&'a Told>,
}

impl Sent {
    /// An ask that is about to be made.
    pub fn now(scene: &Scene, to: PersonId, asking: Asking, guess: Guess) -> Self {
        let view = &scene.view;
        let contact = view.contact(to);
        Sent {
            to,
            asking,
            guess,
            says: says(view, to, &asking),
            setting: contact
                .map(|c| where_and_when(view, &c))
                .unwrap_or_default(),
            before: contact.map(|c| c.belief),
            from: scene.story.len(),
            at: scene.time,
        }
    }

    /// What came of it; `None` until the story tells.
    pub fn answer<'a>(&self, scene: &Scene<'a>) -> Option<News<'a>> {
        let mut news = (scene.entries().skip(self.from))
            .filter(|(e, _)| e.actor == PersonId::YOU && e.other == self.to);
        let (event, told) = news.find(|(e, _)| e.what == What::Ask(self.asking.ask))?;
        let thank_you = scene
            .view
            .scenario
            .catalogue
            .by_mechanic(Mechanic::ThankYou);
        let thanks = news.find(|(e, _)| thank_you.is_some_and(|id| e.what == What::Move(id)));
        Some(News {
            event,
            told,
            thanks: thanks.map(|(_, told)| told),
        })
    }
}

/// The sheet with the answer on it.
pub(super) fn page(
    ui: &mut Ui,
    scene: &Scene,
    looks: &Looks,
    sent: &Sent,
    news: &News,
) -> Option<Intent> {
    let spread = Spread::new(ui, "answer", 472.0 / 1200.0, Page::Left);
    if spread.narrow {
        spread.page(ui, Page::Left, |ui| {
            answered(ui, scene, looks, sent, news, spread.gap);
            rule(ui, spread.gap);
            asked(ui, &scene.view, looks, sent, spread.gap);
        });
    } else {
        spread.page(ui, Page::Left, |ui| {
            asked(ui, &scene.view, looks, sent, spread.gap)
        });
        spread.page(ui, Page::Right, |ui| {
            answered(ui, scene, looks, sent, news, spread.gap)
        });
    }
    spread.foot(ui, |ui| foot(ui, &scene.view, sent, news))
}

/// What was asked, and what was expected.
fn asked(ui: &mut Ui, view: &View, looks: &Looks, sent: &Sent, gap: f32) {
    title(ui, "You asked");
    let def = view.scenario.catalogue.ask(sent.asking.ask);
    let what = capitalised(&def.favour);
    let what = match about(view, sent.asking.about) {
        Some((link, about)) => format!("{what} {link} {about}"),
        None => what,
    };
    captioned(ui, icon_of(def), "What", &what);
    captioned(ui, icon::MAP_PIN, "When and where", &sent.setting);
    wide_bubble(ui, Side::You, &sent.says, fonts::size::VOICE);
    rule(ui, gap);
    prediction(ui, looks.get(sent.to), sent);
}

/// What was guessed, which cannot be changed any more.
pub(super) fn prediction(ui: &mut Ui, look: &Look, sent: &Sent) {
    part(ui, "Your prediction");
    let Some(tenths) = sent.guess.tenths else {
        caption(ui, "No guess this time.");
        return;
    };
    predicted(ui, look, tenths);
    let font = fonts::semibold(fonts::size::BODY);
    ui.label(RichText::new(format!("You said {}.", in_words(tenths))).font(font));
    caption(ui, "Kept for the debrief.");
}

fn about<'v>(view: &View<'v>, about: About) -> Option<(&'static str, &'v str)> {
    match about {
        About::Anything => None,
        About::Person(id) => Some(("to", view.person(id)?.name.as_str())),
        About::Opening(id) => {
            let (opportunity, _) = view.openings().find(|(_, o)| o.id == id)?;
            Some(("for", opportunity.title.as_str()))
        }
    }
}

/// How they seemed, what they said, and what it brought.
fn answered(ui: &mut Ui, scene: &Scene, looks: &Looks, sent: &Sent, news: &News, gap: f32) {
    let view = &scene.view;
    let Some(person) = view.person(sent.to) else {
        return;
    };
    let ending = Ending::of(news.event);
    // In a low window the words matter more.
    let size = match ui.ctx().content_rect().height() < LOW {
        true => PORTRAIT * 0.5,
        false => PORTRAIT,
    };
    ui.horizontal(|ui| {
        let pose = pose(ui, scene, sent, news.event);
        portrait(ui, looks.get(sent.to), size, &pose);
        ui.vertical(|ui| {
            ui.add_space(size * 0.4);
            chip(ui, ending.icon(), ending.word(), false, Sense::hover());
            ui.add_space(4.0);
            caption(ui, &person.name);
        });
    });
    if let Some(line) = &news.told.line {
        wide_bubble(ui, Side::Them, line, fonts::size::H3);
    }
    if let Some(cue) = &news.told.cue {
        captioned(ui, icon::EYE, "What you notice", cue);
    }
    band(
        ui,
        ending,
        person,
        view.contact(sent.to).is_some_and(|c| c.link.met()),
    );
    for text in &news.told.notes {
        note(ui, icon::SPARKLE, text);
    }
    if let Some(thanks) = news.thanks {
        fact(ui, icon::HEART, &thanks.headline);
        if let Some(line) = &thanks.line {
            wide_bubble(ui, Side::Them, line, fonts::size::VOICE);
        }
    }
    if let (Some(before), Some(contact)) = (&sent.before, view.contact(sent.to))
        && contact.link.met()
    {
        rule(ui, gap);
        part(ui, "Your impression now");
        let (was, is) = (before, &contact.belief);
        let warmth = format!(
            "{}, {}",
            warmth_word(is.rapport.mean),
            moved(&was.rapport, &is.rapport, "warmer", "cooler")
        );
        gauge_since(ui, "Warmth", &was.rapport, &is.rapport, &warmth);
        let work = format!(
            "{}, {}",
            work_word(is.trust.mean),
            moved(&was.trust, &is.trust, "higher", "lower")
        );
        gauge_since(ui, "Work trust", &was.trust, &is.trust, &work);
    }
}

/// The portrait's pose: it leans as the line is said, unless nothing may move.
fn pose(ui: &Ui, scene: &Scene, sent: &Sent, event: &Event) -> Pose {
    let Some(mood) = event.mood else {
        return Pose::default();
    };
    let pose = Pose::of(mood);
    if theme::motion_reduced(ui.ctx()) {
        return Pose { lean: 0.0, ..pose };
    }
    let gone = ((scene.time - sent.at) / LEAN).clamp(0.0, 1.0);
    if gone < 1.0 {
        ui.ctx().request_repaint();
    }
    let eased = 1.0 - (1.0 - gone as f32).powi(3);
    Pose {
        lean: pose.lean * eased,
        ..pose
    }
}

/// How an impression has moved, in words.
fn moved(before: &Impression, now: &Impression, up: &str, down: &str) -> String {
    match now.mean - before.mean {
        d if d > 0.06 => up.to_owned(),
        d if d > 0.015 => format!("a touch {up}"),
        d if d < -0.06 => down.to_owned(),
        d if d < -0.015 => format!("a touch {down}"),
        _ if now.sd() < before.sd() - 0.01 => "surer than before".to_owned(),
        _ if now.sd() > before.sd() + 0.01 => "less sure than before".to_owned(),
        _ => "as before".to_owned(),
    }
}

/// How an ask ended, as far as it showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    Yes,
    No,
    /// It went too far, and showed.
    TooMuch(Reaction),
}

impl Ending {
    fn of(event: &Event) -> Self {
        match (event.reaction, event.outcome) {
            (Some(reaction), _) => Ending::TooMuch(reaction),
            (None, Outcome::Yes) => Ending::Yes,
            (None, _) => Ending::No,
        }
    }

    fn icon(self) -> &'static str {
        match self {
            Ending::Yes => icon::KEY,
            Ending::No => icon::HAND_PALM,
            Ending::TooMuch(_) => icon::WARNING,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Ending::Yes => "Yes",
            Ending::No => "Not this time",
            Ending::TooMuch(_) => "Too much",
        }
    }
}

/// What it means, in one line: a yes in green, a polite no in grey, an overstep in the colour of oversteps.
fn band(ui: &mut Ui, ending: Ending, person: &Person, on_speaking_terms: bool) {
    let p = theme::of(ui.ctx());
    let f = Forms::of(person.pronouns);
    let says = f.verb("says", "say");
    let (fill, edge, color, text) = match ending {
        Ending::Yes => (
            p.good_wash,
            Color32::TRANSPARENT,
            p.good,
            format!("{} {says} yes.", f.they_capital),
        ),
        Ending::No => {
            let text = if on_speaking_terms {
                "Not this time. Still on speaking terms."
            } else {
                "Not this time."
            };
            (Color32::TRANSPARENT, p.line, p.ink2, text.to_owned())
        }
        Ending::TooMuch(reaction) => {
            let text = match reaction {
                Reaction::Slight => "It was a little more than fits, by the look of it.",
                Reaction::Clear => "It went too far, and it shows.",
                Reaction::Strong => {
                    "It went much too far. This takes time, and an apology, to mend."
                }
            };
            (p.alert_wash, Color32::TRANSPARENT, p.alert, text.to_owned())
        }
    };
    let frame = Frame::new()
        .fill(fill)
        .stroke(Stroke::new(1.5, edge))
        .corner_radius(8)
        .inner_margin(Margin::symmetric(14, 10));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        beside(ui, ending.icon(), color, |ui| {
            let font = fonts::semibold(fonts::size::BODY);
            ui.add(Label::new(RichText::new(text).font(font).color(color)).wrap());
        });
    });
}

fn foot(ui: &mut Ui, view: &View, sent: &Sent, news: &News) -> Option<Intent> {
    let mut intent = None;
    let back = Button::primary("Back to the map").key("Enter").show(ui);
    if back.clicked() || keys::entered(ui, None) {
        intent = Some(Intent::Close);
    }
    let thank = view
        .scenario
        .catalogue
        .by_mechanic(Mechanic::ThankYou)
        .map(Act::Move);
    if let (Some(act), Some(person)) = (thank, view.person(sent.to))
        && news.event.outcome == Outcome::Yes
        && news.thanks.is_none()
    {
        let refused = view
            .allows(sent.to, &act)
            .err()
            .map(|why| format!("{}.", capitalised(&why.to_string())));
        let label = format!(
            "Thank {} · {}",
            Forms::of(person.pronouns).them,
            hours(view.cost(&act))
        );
        let button = Button::plain(&label)
            .icon(icon::HEART)
            .key("T")
            .refused(refused.as_deref())
            .show(ui);
        if refused.is_none() && (button.clicked() || keys::pressed(ui, Key::T)) {
            intent = Some(Intent::Act(Command::new(PersonId::YOU, sent.to, act)));
        }
    }
    intent
}
