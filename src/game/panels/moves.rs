//! What you can do with whoever is selected: a tile a move, then asking, writing and preparing.

use bevy_egui::egui::{Align, Frame, Layout, Margin, RichText, Ui, vec2};

use super::keys::pressed;
use super::week::Preview;
use crate::game::intent::{Intent, Sheet};
use crate::game::scene::Scene;
use crate::game::theme::{self, fonts};
use crate::game::widgets::{Button, Rank, Tile, caption, elided, section};
use crate::scenario::catalogue::{Family, Mechanic, MoveDef};
use crate::scenario::{MoveId, PersonId};
use crate::sim::{Act, Asking, Command, Contact, Refusal, View, What, hours};
use crate::study::course::Offered;
use crate::study::days::{Upcoming, next_day_of};
use crate::study::requests;
use crate::study::sitting::Until;
use crate::study::words::{capitalised, list};
use crate::study::writing::{DRAFT, Timing, line};

/// Keys of moves that have none of their own, in the order of the catalogue.
const KEYS: [&str; 16] = [
    "1", "2", "3", "4", "5", "6", "Q", "S", "I", "K", "L", "B", "C", "V", "X", "H",
];
/// Height of a tile, in points.
const TILE: f32 = 56.0;
/// From this height of the window groups have their headings.
const HEADINGS_FROM: f32 = 900.0;

/// What the moves remember between frames.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MovesState {
    /// Gestures that there is no occasion for are shown, too.
    pub more: bool,
    /// What is pointed at, has the keyboard, or was done last: for the week's bar.
    pub preview: Option<Preview>,
}

/// One move as it can be made now.
struct Choice<'v> {
    id: MoveId,
    def: &'v MoveDef,
    key: &'static str,
    cost: f32,
    refusal: Option<Refusal>,
}

impl Choice<'_> {
    /// There is an occasion for it, though perhaps no time.
    fn applies(&self) -> bool {
        matches!(self.refusal, None | Some(Refusal::NoTime { .. }))
    }

    fn preview(&self) -> Preview {
        Preview {
            what: self.def.label.clone(),
            hours: self.cost,
        }
    }
}

/// What can be done with whoever is selected.
pub fn moves(ui: &mut Ui, scene: &Scene, state: &mut MovesState) -> Option<Intent> {
    let Some(contact) = scene.selected.and_then(|id| scene.view.contact(id)) else {
        state.preview = None;
        return None;
    };
    let view = &scene.view;
    let lesson = scene.offered;
    if lesson.is_some_and(|lesson| !lesson.person(contact.id)) {
        state.preview = None;
        let concerned = |c: &Contact| lesson.is_some_and(|lesson| lesson.person(c.id));
        let names: Vec<&str> = (view.contacts().filter(concerned))
            .map(|c| c.person.first_name())
            .collect();
        caption(
            ui,
            &format!("This part of the lesson is about {}.", list(&names)),
        );
        return None;
    }
    let mut choices = choices(view, contact.id);
    choices.retain(|choice| lesson.is_none_or(|lesson| lesson.makes(choice.id)));
    let of = |family: Family| choices.iter().filter(move |c| c.def.family == family);
    let (apply, idle): (Vec<&Choice>, Vec<&Choice>) =
        of(Family::Gesture).partition(|c| c.applies());
    let more = !idle.is_empty();
    let groups = [
        ("Build", of(Family::Build).collect()),
        ("Gestures", apply),
        ("Not just now", if state.more { idle } else { Vec::new() }),
    ];
    let last = last_done(scene, contact.id);
    let headings = ui.ctx().content_rect().height() >= HEADINGS_FROM;
    let mut wants = waiting(ui, view, &contact).or(elsewhere(ui, view, &contact));
    let mut preview = None;
    for (name, choices) in groups {
        if choices.is_empty() {
            continue;
        }
        if headings {
            section(ui, name);
        }
        if let Some(id) = grid(ui, &choices, last, &mut preview) {
            let command = Command::new(PersonId::YOU, contact.id, Act::Move(id));
            wants = Some(Intent::Act(command));
        }
    }
    state.preview = preview.or_else(|| {
        let done = choices.iter().find(|c| Some(c.id) == last && c.applies())?;
        Some(done.preview())
    });
    let engages = lesson.is_none_or(|lesson| lesson.asks_any() || lesson.mails());
    if headings && engages {
        section(ui, "Engage");
    }
    let engaged = engage(ui, view, &contact, lesson);
    engaged.or(prepare(ui, &contact, more, state)).or(wants)
}

/// Every move with its key: thanks and other gestures have letters of their own, the rest are counted.
fn choices<'v>(view: &View<'v>, to: PersonId) -> Vec<Choice<'v>> {
    let mut keys = KEYS.into_iter();
    let mut used = Vec::new();
    let catalogue = &view.scenario.catalogue;
    let choice = |(id, def): (MoveId, &'v MoveDef)| {
        let own = own_key(def.mechanic).filter(|key| !used.contains(key));
        used.extend(own);
        let act = Act::Move(id);
        Choice {
            id,
            def,
            key: own.or_else(|| keys.next()).unwrap_or(""),
            cost: view.cost(&act),
            refusal: view.allows(to, &act).err(),
        }
    };
    catalogue.moves().map(choice).collect()
}

fn own_key(mechanic: Mechanic) -> Option<&'static str> {
    match mechanic {
        Mechanic::ThankYou => Some("T"),
        Mechanic::ReportBack => Some("R"),
        Mechanic::SettleUp => Some("U"),
        Mechanic::Apology => Some("O"),
        Mechanic::Talk | Mechanic::CheckIn | Mechanic::Help | Mechanic::Collaboration => None,
    }
}

/// What you last did with them, if it was a move.
fn last_done(scene: &Scene, who: PersonId) -> Option<MoveId> {
    let mut yours = scene.view.journal().rev();
    match yours
        .find(|e| e.actor == PersonId::YOU && e.other == who)?
        .what
    {
        What::Move(id) => Some(id),
        _ => None,
    }
}

/// Tiles in rows of three, or fewer where there is less room. Returns the move picked.
fn grid(
    ui: &mut Ui,
    choices: &[&Choice],
    last: Option<MoveId>,
    preview: &mut Option<Preview>,
) -> Option<MoveId> {
    let room = ui.available_width();
    let columns = ((room + 8.0) / 116.0).floor().clamp(1.0, 3.0);
    let size = vec2((room - 8.0 * (columns - 1.0)) / columns, TILE);
    let mut picked = None;
    for row in choices.chunks(columns as usize) {
        ui.horizontal(|ui| {
            for choice in row {
                let why = choice.refusal.as_ref().map(|r| sentence(&r.to_string()));
                let time = hours(choice.cost);
                let tile = Tile::new(&choice.def.label, &time)
                    .key(choice.key)
                    .filled(last == Some(choice.id))
                    .refused(why.as_deref())
                    .size(size);
                let response = tile.show(ui);
                if response.hovered() || (response.has_focus() && preview.is_none()) {
                    *preview = Some(choice.preview());
                }
                // A key that has no tip beside it is told why not by whoever carries it out.
                if response.clicked() || pressed(ui, choice.key) {
                    picked = Some(choice.id);
                }
            }
        });
    }
    picked
}

/// A refusal as a sentence.
fn sentence(refusal: &str) -> String {
    format!("{}.", capitalised(refusal))
}

/// A request of theirs that waits for you, or a mail of yours that may be followed up.
fn waiting(ui: &mut Ui, view: &View, contact: &Contact) -> Option<Intent> {
    let mut wants = None;
    if let Some(asked) = requests::open_from(view, contact.id) {
        let line = format!("{}.", asked.line());
        let icon = egui_phosphor::regular::CHAT_CIRCLE_DOTS;
        if strip(ui, icon, &line, "Answer", None) {
            wants = Some(Intent::Open(Sheet::Requests));
        }
    }
    let letter = view
        .open_letter(contact.id)
        .and_then(|open| line(view, open));
    if let Some(letter) = letter.filter(|letter| letter.timing != Timing::Done) {
        let refusal = view.allows(contact.id, &Act::FollowUp).err();
        let why = refusal.map(|r| sentence(&r.to_string()));
        let icon = egui_phosphor::regular::ENVELOPE_SIMPLE;
        let words = letter.timing.sentence();
        if strip(ui, icon, &words, "Follow up", why.as_deref()) {
            let command = Command::new(PersonId::YOU, contact.id, Act::FollowUp);
            wants = Some(Intent::Act(command));
        }
    }
    wants
}

/// Where somebody will be next who cannot be met today, and letting time pass until then.
fn elsewhere(ui: &mut Ui, view: &View, contact: &Contact) -> Option<Intent> {
    if view.can_meet(contact) {
        return None;
    }
    let next = (view.haunts(contact.id))
        .filter_map(|venue| next_day_of(view, venue).map(|day| Upcoming { day, venue }))
        .min_by_key(|next| next.day)?;
    let name = contact.person.first_name();
    let words = format!("No {name} today. {}.", next.in_words(view.today));
    let clicked = strip(ui, egui_phosphor::regular::DOOR_OPEN, &words, "Wait", None);
    clicked.then_some(Intent::Pass(Until::Something))
}

/// Something that waits, in two rows at most, and the button for it.
fn strip(ui: &mut Ui, icon: &str, text: &str, word: &str, refused: Option<&str>) -> bool {
    let p = theme::of(ui.ctx());
    let frame = Frame::new().fill(p.gold_wash).corner_radius(10);
    let inside = frame.inner_margin(Margin::symmetric(10, 4)).show(ui, |ui| {
        ui.horizontal(|ui| {
            let right_to_left = Layout::right_to_left(Align::Center);
            ui.with_layout(right_to_left, |ui| {
                let clicked = Button::plain(word).refused(refused).show(ui).clicked();
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.label(RichText::new(icon).font(fonts::icon(20.0)).color(p.ink));
                    elided(ui, text, fonts::body(fonts::size::CAPTION), p.ink, 2);
                });
                clicked
            })
            .inner
        })
        .inner
    });
    inside.inner
}

/// Asking and writing.
fn engage(ui: &mut Ui, view: &View, contact: &Contact, lesson: Option<&Offered>) -> Option<Intent> {
    let refused = |asking: fn(crate::scenario::AskId) -> Asking| {
        let mut all = (view.scenario.catalogue.asks())
            .map(|(id, _)| view.allows(contact.id, &Act::Ask(asking(id))));
        let first = all.next()?.err()?;
        (!all.any(|allowed| allowed.is_ok())).then(|| sentence(&first.to_string()))
    };
    let ask = refused(Asking::in_person);
    let mail = refused(|id| Asking::by_mail(id, DRAFT));
    let mut wants = None;
    ui.horizontal_wrapped(|ui| {
        if lesson.is_none_or(Offered::asks_any) {
            let width = (ui.available_width() - 8.0 - 118.0).max(0.0);
            let button = Button::new(Rank::Outlined, "Ask for something").key("A");
            let asked = button.refused(ask.as_deref()).min_width(width).show(ui);
            if asked.clicked() || (ask.is_none() && pressed(ui, "A")) {
                wants = Some(Intent::Open(Sheet::Ask(contact.id)));
            }
        }
        if lesson.is_none_or(Offered::mails) {
            let button = Button::plain("E-mail").key("E").refused(mail.as_deref());
            let written = button.min_width(118.0).show(ui);
            if written.clicked() || (mail.is_none() && pressed(ui, "E")) {
                wants = Some(Intent::Open(Sheet::Mail(contact.id)));
            }
        }
    });
    wants
}

/// Preparing, and the gestures that there is no occasion for.
fn prepare(ui: &mut Ui, contact: &Contact, more: bool, state: &mut MovesState) -> Option<Intent> {
    let mut wants = None;
    ui.horizontal_wrapped(|ui| {
        let clicked = Button::quiet("Prepare").key("P").show(ui).clicked();
        if clicked || pressed(ui, "P") {
            wants = Some(Intent::Open(Sheet::Prepare(contact.id)));
        }
        let word = if state.more {
            "Fewer moves"
        } else {
            "More moves"
        };
        if more && Button::quiet(word).show(ui).clicked() {
            state.more = !state.more;
        }
    });
    wants
}
