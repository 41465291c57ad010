//! The form at the right: tabs of fields, and one level after the other of what they hold.

use bevy_egui::egui::{ScrollArea, Sense, Ui, vec2};
use egui_phosphor::regular as icon;

use super::bench::Bench;
use super::craft::Craft;
use super::fields;
use super::sentences;
use crate::game::theme::fonts;
use crate::game::token::{Pose, face};
use crate::game::widgets::{Button, caption, heading, tabs};
use crate::scenario::PersonId;
use crate::scenario::edit::{Path, Step, Tab, Value, form, sections};

/// What the form remembers.
#[derive(Default)]
pub struct FormState {
    tab: Option<Tab>,
    /// What was opened, each inside the one before.
    pub open: Vec<Path>,
    /// What is being typed into a field that holds a value of its own form.
    pub typed: Option<(Path, String)>,
}

/// What is wanted by the form.
#[derive(Default)]
pub struct Wanted {
    /// Changes.
    pub crafts: Vec<Craft>,
    /// The byte of the text to be shown.
    pub at: Option<usize>,
}

/// The form.
pub fn form(ui: &mut Ui, bench: &Bench, state: &mut FormState) -> Wanted {
    let mut wanted = Wanted::default();
    let document = &bench.document;
    if document.tree().is_none() {
        heading(ui, "The form rests", fonts::size::H3);
        caption(ui, "It comes back as soon as the text can be read again.");
        return wanted;
    }
    let sections = sections(document);
    let chosen = (state.tab).filter(|tab| sections.iter().any(|s| s.tab == *tab));
    let Some(mut tab) = chosen.or_else(|| sections.first().map(|s| s.tab)) else {
        return wanted;
    };
    let names: Vec<(Tab, &str)> = sections.iter().map(|s| (s.tab, s.tab.name())).collect();
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        if tabs(ui, &mut tab, &names) {
            state.open.clear();
        }
    });
    state.tab = Some(tab);
    let is_there = |path: &Path| (document.tree()).is_some_and(|tree| path.find(tree).is_some());
    state.open.retain(is_there);
    ScrollArea::vertical()
        .id_salt(("form", tab, state.open.len()))
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.set_width(ui.available_width() - 8.0);
            if let Some(path) = state.open.last().cloned() {
                inside(ui, bench, &path, state);
                sentences::show(ui, bench, &path);
                ui.add_space(6.0);
                for field in form::fields(document, &path) {
                    fields::field(ui, bench, &field, state, &mut wanted);
                }
            } else {
                let here = sections.iter().filter(|s| s.tab == tab);
                for field in here.flat_map(|s| &s.fields) {
                    fields::field(ui, bench, field, state, &mut wanted);
                }
            }
        });
    wanted
}

/// The head of something that was opened: a way back, its name, and the one before and after it.
fn inside(ui: &mut Ui, bench: &Bench, path: &Path, state: &mut FormState) {
    let document = &bench.document;
    let node = document.tree().and_then(|tree| path.find(tree));
    let place = match path.split() {
        Some((list, Step::Item(at))) => {
            let written = document.tree().and_then(|tree| list.find(tree));
            let length = written.map_or(0, |list| list.inner().items().len());
            Some((list, *at, length))
        }
        _ => None,
    };
    let name = match path.split() {
        Some((_, Step::Field(name))) => fields::in_words(name),
        Some((_, Step::Within(name))) => fields::in_words(name),
        _ => node.map(form::label).unwrap_or_default(),
    };
    ui.horizontal(|ui| {
        let back = Button::icon_only(icon::ARROW_LEFT, "Back to the form");
        if back.show(ui).clicked() {
            state.open.pop();
        }
        if let Some((list, at, length)) = place {
            let mut step = |to: usize| {
                if let Some(open) = state.open.last_mut() {
                    *open = list.item(to);
                }
            };
            let first = (at == 0).then_some("This is the first.");
            let before = Button::icon_only(icon::CARET_LEFT, "The one before").refused(first);
            if before.show(ui).clicked() {
                step(at.saturating_sub(1));
            }
            let last = (at + 1 >= length).then_some("This is the last.");
            let next = Button::icon_only(icon::CARET_RIGHT, "The next one").refused(last);
            if next.show(ui).clicked() {
                step(at + 1);
            }
            caption(ui, &format!("{} of {length}", at + 1));
        }
    });
    match (somebody(bench, path), &bench.looks) {
        (Some(who), Some(looks)) => {
            ui.horizontal(|ui| {
                let (place, _) = ui.allocate_exact_size(vec2(60.0, 68.0), Sense::hover());
                let look = looks.get(who);
                face(ui.painter(), place.center(), 56.0, look, &Pose::default());
                heading(ui, &name, fonts::size::H3);
            });
        }
        _ => {
            heading(ui, &name, fonts::size::H3);
        }
    }
    ui.add_space(6.0);
}

/// Whom a form is about, if it is about a person who is known by the text that was last in order.
fn somebody(bench: &Bench, path: &Path) -> Option<PersonId> {
    let is_person = match path.0.as_slice() {
        [.., Step::Field(list), Step::Item(_)] => list == "people",
        [.., Step::Field(name)] => name == "you",
        _ => false,
    };
    let Value::Text(id) = bench.document.read(&path.field("id"))? else {
        return None;
    };
    let people = &bench.good.as_ref()?.scenario().people;
    let at = people
        .iter()
        .position(|person| is_person && person.id == id)?;
    Some(PersonId(at as u32))
}
