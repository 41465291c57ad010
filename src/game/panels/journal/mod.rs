//! Everything that happened, newest first: a drawer over the map's corner, and the same as a sheet.

mod found;

use bevy_egui::egui::{
    Align, CornerRadius, FontSelection, Frame, Label, Layout, Margin, Rect, Response, RichText,
    ScrollArea, Sense, Stroke, StrokeKind, TextEdit, Ui, UiBuilder, WidgetInfo, WidgetType, pos2,
    vec2,
};

use self::found::{ENTRY, Found, HEADING, Row, Sought};
use super::frame;
use super::keys::pressed;
use crate::game::intent::Intent;
use crate::game::scene::Scene;
use crate::game::theme::{self, fonts, paint};
use crate::game::widgets::{Tip, caption, chip, elided};
use crate::scenario::PersonId;
use crate::sim::Event;
use crate::study::Told;
use crate::study::journal::{Kind, kind};

/// The drawer when it is shut, and the most it takes when it is open, in points.
const SHUT: bevy_egui::egui::Vec2 = vec2(238.0, 98.0);
const HANDLE: bevy_egui::egui::Vec2 = vec2(190.0, 58.0);
/// From this height of the map on there is room for the last entry.
const ROOMY: f32 = 560.0;
const OPEN: bevy_egui::egui::Vec2 = vec2(460.0, 560.0);

/// What the journal remembers between frames.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct JournalState {
    /// The drawer is open.
    pub open: bool,
    /// Only entries of this kind.
    pub kind: Option<Kind>,
    /// The kinds to choose from are shown.
    pub kinds: bool,
    /// Only entries with this person.
    pub who: Option<PersonId>,
    /// Only entries in which this stands.
    pub text: String,
    /// What was found, and for what.
    found: Found,
}

impl JournalState {
    /// Looks again if anything has changed.
    fn find(&mut self, scene: &Scene) {
        let last = scene.story.last().map(|told| told.headline.clone());
        let sought = Sought {
            kind: self.kind,
            who: self.who,
            text: self.text.trim().to_lowercase(),
            story: (scene.story.len(), last),
        };
        self.found.look(scene, sought);
    }
}

/// The drawer, in the bottom left corner of the room it is given.
pub fn drawer(ui: &mut Ui, scene: &Scene, state: &mut JournalState) -> Option<Intent> {
    if pressed(ui, "J") {
        state.open = !state.open;
    }
    let room = ui.max_rect();
    // With nothing told yet, or little room, only the handle is there, so that it covers nobody.
    let brief = scene.story.is_empty() || room.height() < ROOMY;
    let shut = if brief { HANDLE } else { SHUT };
    let size = if state.open { OPEN } else { shut }.min(room.size());
    let corner = Rect::from_min_size(pos2(room.left(), room.bottom() - size.y), size);
    let p = theme::of(ui.ctx());
    let mut inside = ui.new_child(
        UiBuilder::new()
            .max_rect(corner)
            .layout(Layout::top_down(Align::Min)),
    );
    let frame = Frame::new()
        .fill(p.sheet)
        .stroke(Stroke::new(p.card_stroke(), p.line))
        .corner_radius(12)
        .inner_margin(Margin::same(12));
    let wants = frame.show(&mut inside, |ui| {
        ui.set_min_size(size - vec2(26.0, 26.0));
        ui.set_max_size(size - vec2(26.0, 26.0));
        handle(ui, scene, state);
        if state.open {
            return book(ui, scene, state);
        }
        if brief {
            return None;
        }
        let last = scene
            .story
            .last()
            .map_or("Nothing has happened yet.", |told| &told.headline);
        elided(ui, last, fonts::body(fonts::size::LABEL), p.ink2, 2);
        None
    });
    wants.inner
}

/// The drawer's top, which opens and shuts it.
fn handle(ui: &mut Ui, scene: &Scene, state: &mut JournalState) {
    let p = theme::of(ui.ctx());
    let new = scene.news().len();
    let news = match new {
        0 => String::new(),
        n => format!("{n} new"),
    };
    let response = ui.allocate_response(vec2(ui.available_width(), 32.0), Sense::click());
    let (does, caret) = if state.open {
        ("Close", egui_phosphor::regular::CARET_DOWN)
    } else {
        ("Open", egui_phosphor::regular::CARET_UP)
    };
    let name = format!(
        "{does} journal{}",
        if new > 0 {
            format!(", {news}")
        } else {
            String::new()
        }
    );
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, state.open, &name));
    let rect = response.rect;
    let painter = ui.painter();
    let mut x = rect.left();
    for (text, font, color) in [
        (egui_phosphor::regular::NOTEBOOK, fonts::icon(20.0), p.ink),
        ("Journal", fonts::semibold(fonts::size::BODY), p.ink),
        (&news, fonts::body(fonts::size::CAPTION), p.ink2),
    ] {
        let galley = painter.layout_no_wrap(text.to_owned(), font, color);
        let width = galley.size().x;
        painter.galley(
            pos2(x, rect.center().y - galley.size().y / 2.0),
            galley,
            color,
        );
        x += width + 8.0;
    }
    let color = if response.hovered() { p.pen } else { p.ink };
    let galley = painter.layout_no_wrap(caret.to_owned(), fonts::icon(20.0), color);
    painter.galley(
        pos2(rect.right() - 22.0, rect.center().y - galley.size().y / 2.0),
        galley,
        color,
    );
    paint::focus_ring(ui, &response, 8.0);
    if response.tip(format!("{does} the journal (J)")).clicked() {
        state.open = !state.open;
    }
}

/// The journal as a sheet.
pub fn sheet(ui: &mut Ui, scene: &Scene, state: &mut JournalState) -> Option<Intent> {
    let mut wants = None;
    frame::margin(ui, 20, 24, |ui| {
        wants = frame::title(ui, "Journal");
        wants = book(ui, scene, state).or(wants.take());
    });
    wants
}

/// Filters, and below them what they let through.
fn book(ui: &mut Ui, scene: &Scene, state: &mut JournalState) -> Option<Intent> {
    if scene.story.is_empty() {
        return frame::empty(
            ui,
            "Nothing has happened yet. Say hello to somebody on the map.",
            None,
        );
    }
    filters(ui, scene, state);
    state.find(scene);
    if state.found.rows.is_empty() {
        let everything = frame::empty(
            ui,
            "Nothing in the journal fits.",
            Some(("Show everything", Intent::Close)),
        );
        if everything.is_some() {
            *state = JournalState {
                open: state.open,
                ..JournalState::default()
            };
        }
        return None;
    }
    rows(ui, scene, &state.found)
}

fn filters(ui: &mut Ui, scene: &Scene, state: &mut JournalState) {
    let field = TextEdit::singleline(&mut state.text)
        .hint_text("Search")
        .font(FontSelection::FontId(fonts::body(fonts::size::BODY)))
        .margin(vec2(12.0, 10.0))
        .desired_width(f32::INFINITY);
    let field = ui.add(field);
    field.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, "Search the journal"));
    paint::focus_ring(ui, &field, 8.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let who = state.who.or(scene.selected);
        if let Some(contact) = who.and_then(|id| scene.view.contact(id)) {
            let on = state.who.is_some();
            let word = format!("With {}", contact.person.first_name());
            if chip(ui, "", &word, on, Sense::click()).clicked() {
                state.who = (!on).then_some(contact.id);
            }
        }
        let funnel = egui_phosphor::regular::FUNNEL;
        if chip(ui, funnel, "By kind", state.kinds, Sense::click()).clicked() {
            state.kinds = !state.kinds;
        }
        for of in Kind::ALL {
            let on = state.kind == Some(of);
            if (on || state.kinds) && chip(ui, icon(of), of.name(), on, Sense::click()).clicked() {
                state.kind = (!on).then_some(of);
                state.kinds = false;
            }
        }
    });
}

/// Only the rows in view are laid out.
fn rows(ui: &mut Ui, scene: &Scene, found: &Found) -> Option<Intent> {
    let mut wants = None;
    let events: Vec<&Event> = scene.view.journal().collect();
    let scroll = ScrollArea::vertical().auto_shrink([false, false]);
    scroll.show_viewport(ui, |ui, viewport| {
        let height = found.tops.last().copied().unwrap_or(0.0);
        ui.set_height(height);
        ui.set_width(ui.available_width());
        let origin = ui.max_rect().min;
        let first = found
            .tops
            .partition_point(|&top| top <= viewport.top())
            .saturating_sub(1);
        for (row, top) in found.rows.iter().zip(&found.tops).skip(first) {
            if *top > viewport.bottom() {
                break;
            }
            let tall = match row {
                Row::Day(_) => HEADING,
                Row::Entry(_) => ENTRY,
            };
            let rect = Rect::from_min_size(
                pos2(origin.x, origin.y + top),
                vec2(ui.available_width() - 8.0, tall),
            );
            match row {
                Row::Day(day) => {
                    ui.scope_builder(
                        UiBuilder::new().max_rect(rect.with_min_y(rect.top() + 10.0)),
                        |ui| caption(ui, day),
                    );
                }
                Row::Entry(at) => {
                    if let (Some(event), Some(told)) = (events.get(*at), scene.story.get(*at))
                        && entry(ui, scene, event, told, rect, *at).clicked()
                    {
                        wants = Some(Intent::Select(Some(other(event))));
                    }
                }
            }
        }
    });
    wants
}

/// Who an event was with.
fn other(event: &Event) -> PersonId {
    if event.actor == PersonId::YOU {
        event.other
    } else {
        event.actor
    }
}

fn entry(
    ui: &mut Ui,
    scene: &Scene,
    event: &Event,
    told: &Told,
    rect: Rect,
    at: usize,
) -> Response {
    let p = theme::of(ui.ctx());
    let of = kind(event, scene.view.scenario);
    let response = ui.interact(
        rect.shrink2(vec2(0.0, 2.0)),
        ui.id().with(("entry", at)),
        Sense::click(),
    );
    let name = format!("{}: {}", of.name(), told.headline);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    let rect = response.rect;
    if response.hovered() {
        ui.painter().rect(
            rect,
            CornerRadius::same(8),
            p.pen_wash,
            Stroke::NONE,
            StrokeKind::Inside,
        );
    }
    let color = if of == Kind::Overstep {
        p.alert
    } else {
        p.ink2
    };
    let glyph = ui
        .painter()
        .layout_no_wrap(icon(of).to_owned(), fonts::icon(20.0), color);
    ui.painter().galley(rect.min + vec2(8.0, 8.0), glyph, color);
    let text = Rect::from_min_max(rect.min + vec2(38.0, 7.0), rect.max - vec2(8.0, 4.0));
    let more = told
        .notes
        .first()
        .map(|n| (n, fonts::body(fonts::size::CAPTION)));
    let more = more.or(told
        .line
        .as_ref()
        .map(|l| (l, fonts::voice(fonts::size::LABEL))));
    ui.scope_builder(UiBuilder::new().max_rect(text), |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        let font = fonts::body(fonts::size::LABEL);
        elided(
            ui,
            &told.headline,
            font,
            p.ink,
            if more.is_some() { 1 } else { 2 },
        );
        if let Some((said, font)) = more {
            elided(ui, said, font, p.ink2, 1);
        }
    });
    paint::focus_ring(ui, &response, 8.0);
    response.tip_ui(|ui| whole(ui, told))
}

/// All that was told of an entry, for its tooltip.
fn whole(ui: &mut Ui, told: &Told) {
    ui.set_max_width(360.0);
    let parts = [Some(&told.headline), told.line.as_ref(), told.cue.as_ref()];
    for part in parts.into_iter().flatten().chain(&told.notes) {
        ui.add(Label::new(RichText::new(part)).wrap());
    }
}

fn icon(kind: Kind) -> &'static str {
    use egui_phosphor::regular as icons;
    match kind {
        Kind::Talk => icons::CHATS,
        Kind::Favour => icons::HANDSHAKE,
        Kind::Thanks => icons::HAND_HEART,
        Kind::Yes => icons::CHECK_CIRCLE,
        Kind::No => icons::HAND_PALM,
        Kind::Overstep => icons::WARNING,
        Kind::Mail => icons::ENVELOPE_SIMPLE,
        Kind::Request => icons::CHAT_CIRCLE_DOTS,
        Kind::Introduction => icons::USERS,
        Kind::News => icons::NEWSPAPER,
    }
}
