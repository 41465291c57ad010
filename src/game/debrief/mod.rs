//! The debrief: the only screen where the truth is shown, beside what was believed.

pub(super) mod account;
mod asks;
pub(super) mod curves;
mod data;
mod doors;
mod futures;
mod guesses;
mod halves;
mod layout;
mod overview;
pub(super) mod past;
pub(super) mod people;
pub(super) mod plot;
mod portrait;
mod remarks;
mod reveal;
pub(super) mod table;
mod what_if;
pub(super) mod why;

pub use data::DebriefData;
pub use reveal::Reveal;

use bevy_egui::egui::{
    Align, CornerRadius, Frame, Label, Layout, Margin, Popup, Rect, RichText, Sense, Ui, Vec2, vec2,
};
use egui_phosphor::regular as icon;

use super::intent::{Export, Intent, Screen};
use super::theme::{self, fonts, paint};
use super::token::{Looks, Pose, face};
use super::widgets::{Button, caption, elided, tabs};
use crate::model::Day;
use crate::scenario::PersonId;
use crate::study::debrief::PersonTold;
use crate::study::words::{count, week};
use curves::Quantity;
use what_if::try_it;

/// The parts of the debrief.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tab {
    /// The most telling of everything.
    #[default]
    Overview,
    /// Everybody, and how it stood on past days.
    People,
    /// Every ask, and the doors never tried.
    Asks,
    /// Favours, thanks, and oversteps.
    Ledger,
    /// One decision lived again.
    WhatIf,
}

/// Which charts are shown as tables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tables {
    /// Somebody over time.
    pub person: bool,
    /// How well you guess.
    pub guesses: bool,
    /// Two futures.
    pub what_if: bool,
}

/// Where the reader is.
#[derive(Clone, Debug, PartialEq)]
pub struct DebriefState {
    /// The open tab.
    pub tab: Tab,
    /// Whom the charts are about; the most telling person if nobody was chosen.
    pub person: Option<PersonId>,
    /// What is shown of them: warmth, work trust, what they felt was owed.
    pub shown: [bool; 3],
    /// The ask that is looked at, by its place.
    pub ask: Option<usize>,
    /// The decision to be lived again, by its place in the run's commands.
    pub decision: Option<usize>,
    /// Only decisions with this person are listed.
    pub only: Option<PersonId>,
    /// The past day that is looked at; `None` is the last.
    pub day: Option<Day>,
    /// Which charts are shown as tables.
    pub tables: Tables,
    /// The row of a long list that was last brought into sight.
    pub seen: Option<(Tab, usize)>,
    /// How far the curtain is.
    pub reveal: Reveal,
}

impl Default for DebriefState {
    fn default() -> Self {
        DebriefState {
            tab: Tab::Overview,
            person: None,
            shown: [true, false, true],
            ask: None,
            decision: None,
            only: None,
            day: None,
            tables: Tables::default(),
            seen: None,
            reveal: Reveal::default(),
        }
    }
}

impl DebriefState {
    /// Whom the charts are about.
    fn person<'d>(&self, data: &'d DebriefData) -> Option<&'d PersonTold> {
        let debrief = &data.debrief;
        let explained = debrief.asks.iter().filter(|ask| !ask.because.is_empty());
        let telling = explained.max_by(|x, y| x.tells().total_cmp(&y.tells()));
        let chosen = self.person.or(telling.map(|ask| ask.person));
        chosen
            .and_then(|id| debrief.person(id))
            .or(debrief.people.first())
    }

    /// Goes to the next person, or the one before.
    fn step(&mut self, data: &DebriefData, by: isize) {
        let people = &data.debrief.people;
        let now = self
            .person(data)
            .and_then(|p| people.iter().position(|q| q.id == p.id));
        let Some(now) = now else { return };
        let next = (now as isize + by).rem_euclid(people.len() as isize) as usize;
        self.person = Some(people[next].id);
    }

    /// What is shown of somebody, never nothing.
    fn quantities(&self) -> Vec<Quantity> {
        let shown = Quantity::ALL.into_iter().zip(self.shown);
        let shown: Vec<Quantity> = shown.filter(|(_, on)| *on).map(|(q, _)| q).collect();
        if shown.is_empty() {
            vec![Quantity::Warmth]
        } else {
            shown
        }
    }

    /// Whether a row that was chosen elsewhere has still to be brought into sight: never where all lists share one
    /// scroll bar, as that would take their headings away.
    fn brings(&mut self, ui: &Ui, row: usize) -> bool {
        let wanted = Some((self.tab, row));
        let new = std::mem::replace(&mut self.seen, wanted) != wanted;
        new && ui.ctx().content_rect().width() >= 960.0
    }

    /// The past day to mark in charts.
    fn cursor(&self) -> Option<Day> {
        self.day.filter(|_| self.tab == Tab::People)
    }
}

/// The debrief, over the whole window.
pub fn debrief_screen(
    ui: &mut Ui,
    data: &DebriefData,
    looks: &Looks,
    state: &mut DebriefState,
) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    let all = ui.max_rect();
    state.reveal.go_on(ui);
    ui.painter().rect_filled(all, CornerRadius::ZERO, p.desk);
    let valance = paint::valance(ui.painter(), &p, all, 32.0, state.reveal.drop());
    let width = (all.width() - 2.0 * margin(all.width())).min(1600.0);
    let room = Rect::from_min_max(
        all.min + vec2((all.width() - width) / 2.0, valance + 8.0),
        all.max - vec2((all.width() - width) / 2.0, 0.0),
    );
    let mut inside = ui.new_child(
        bevy_egui::egui::UiBuilder::new()
            .id_salt("debrief")
            .max_rect(room),
    );
    let ui = &mut inside;
    let mut intent = header(ui, data, state);
    ui.add_space(8.0);
    let more = match state.tab {
        Tab::Overview => overview::overview(ui, data, looks, state),
        Tab::People => {
            people::people(ui, data, looks, state);
            None
        }
        Tab::Asks => asks::asks(ui, data, looks, state),
        Tab::Ledger => {
            account::account(ui, data, looks);
            None
        }
        Tab::WhatIf => what_if::what_if(ui, data, state),
    };
    if more.is_some() {
        intent = more;
    }
    intent
}

fn margin(width: f32) -> f32 {
    if width < 960.0 { 16.0 } else { 32.0 }
}

fn header(ui: &mut Ui, data: &DebriefData, state: &mut DebriefState) -> Option<Intent> {
    let mut intent = None;
    let right = Layout::right_to_left(Align::Center);
    if ui.available_width() > 1150.0 {
        ui.horizontal(|ui| {
            title(ui, fonts::size::H1);
            ui.add_space(6.0);
            ui.with_layout(right, |ui| {
                intent = ways_out(ui);
                ui.add_space(8.0);
                let room = vec2(PARTS_WIDE, 44.0);
                let left = Layout::left_to_right(Align::Center);
                ui.allocate_ui_with_layout(room, left, |ui| parts(ui, state));
                ui.add_space(8.0);
                // A long title is cut short before it reaches the parts.
                let beside = vec2(ui.available_width().max(0.0), 40.0);
                ui.allocate_ui_with_layout(beside, Layout::top_down(Align::Min), |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    for words in which(data) {
                        let font = fonts::body(fonts::size::CAPTION);
                        elided(ui, &words, font, theme::of(ui.ctx()).ink2, 1);
                    }
                });
            });
        });
    } else {
        let size = if ui.available_width() < 620.0 {
            fonts::size::H2
        } else {
            fonts::size::H1
        };
        ui.horizontal(|ui| {
            let room = vec2((ui.available_width() - 176.0).max(80.0), 44.0);
            let left = Layout::left_to_right(Align::Center);
            ui.allocate_ui_with_layout(room, left, |ui| title(ui, size));
            ui.with_layout(right, |ui| intent = ways_out(ui));
        });
        caption(ui, &which(data).join(", "));
        ui.horizontal_wrapped(|ui| parts(ui, state));
    }
    intent
}

/// How wide the names of the parts are, side by side.
const PARTS_WIDE: f32 = 456.0;

fn title(ui: &mut Ui, size: f32) {
    let p = theme::of(ui.ctx());
    let words = RichText::new("What was really going on").font(fonts::title(size));
    ui.add(Label::new(words.color(p.ink)).truncate());
}

/// Which run this was: its title, and how far it went.
fn which(data: &DebriefData) -> [String; 2] {
    let debrief = &data.debrief;
    let weeks = if debrief.over {
        count(debrief.weeks as usize, "week", "weeks")
    } else {
        format!("week {} of {}", week(debrief.today), debrief.weeks)
    };
    [
        debrief.title.clone(),
        format!("{weeks}, seed {}", debrief.seed),
    ]
}

fn parts(ui: &mut Ui, state: &mut DebriefState) {
    let all = [
        (Tab::Overview, "Overview"),
        (Tab::People, "People"),
        (Tab::Asks, "Asks"),
        (Tab::Ledger, "Give and take"),
        (Tab::WhatIf, "What if"),
    ];
    ui.spacing_mut().item_spacing.x = 2.0;
    tabs(ui, &mut state.tab, &all);
}

fn ways_out(ui: &mut Ui) -> Option<Intent> {
    let mut intent = None;
    if Button::icon_only(icon::HOUSE, "Back to the title")
        .show(ui)
        .clicked()
    {
        intent = Some(Intent::Go(Screen::Title));
    }
    let export = Button::plain("Export").icon(icon::DOWNLOAD_SIMPLE).show(ui);
    let p = theme::of(ui.ctx());
    let frame = Frame::new()
        .fill(p.sheet)
        .stroke((1.5, p.edge))
        .corner_radius(10)
        .inner_margin(Margin::same(8));
    let layout = Layout::top_down(Align::Min);
    Popup::menu(&export).frame(frame).layout(layout).show(|ui| {
        let files = [
            (Export::Picture, icon::IMAGE, "This screen as a picture"),
            (Export::Csv, icon::TABLE, "Every ask as a table (CSV)"),
            (
                Export::Remarks,
                icon::CHAT_TEXT,
                "Every remark as a table (CSV)",
            ),
            (
                Export::JsonLines,
                icon::LIST_BULLETS,
                "Every event (JSON Lines)",
            ),
            (
                Export::Replay,
                icon::ARROW_COUNTER_CLOCKWISE,
                "The replay, to play again",
            ),
        ];
        for (file, glyph, words) in files {
            if Button::quiet(words).icon(glyph).show(ui).clicked() {
                intent = Some(Intent::Export(file));
                ui.close();
            }
        }
    });
    intent
}

/// Somebody's face in a row, named by its neighbour.
fn face_in(ui: &mut Ui, looks: &Looks, person: &PersonTold, size: f32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    let pose = if person.speaking_terms {
        Pose::default()
    } else {
        Pose::HEARD_OF
    };
    face(
        ui.painter(),
        rect.center(),
        size,
        looks.get(person.id),
        &pose,
    );
}
