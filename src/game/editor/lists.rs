//! A field that holds a list: its items in rows, to be changed, moved, added and removed.

use bevy_egui::egui::{Align, ComboBox, Layout, RichText, Ui, WidgetInfo, WidgetType, vec2};
use egui_phosphor::regular as icon;

use super::bench::Bench;
use super::craft::Craft;
use super::fields;
use super::forms::{FormState, Wanted};
use crate::game::theme;
use crate::game::widgets::Button;
use crate::scenario::edit::form::{self, Field};
use crate::scenario::edit::{Edit, Path, Step, Value, chosen, fresh};
use crate::scenario::syntax::{Node, Shape};

/// The list.
pub fn list(
    ui: &mut Ui,
    bench: &Bench,
    field: &Field,
    item: &Shape,
    name: &str,
    state: &mut FormState,
    wanted: &mut Wanted,
) {
    let document = &bench.document;
    let tree = document.tree();
    let items = (tree.and_then(|tree| field.path.find(tree)))
        .map_or(&[][..], |list: &Node| list.inner().items());
    let shape = form::plain(item.clone());
    let length = items.len();
    let mut edits = Vec::new();
    for (at, node) in items.iter().enumerate() {
        let path = field.path.item(at);
        let label = form::label(node);
        ui.push_id(at, |ui| {
            let size = vec2(ui.available_width(), 44.0);
            let from_right = Layout::right_to_left(Align::Center);
            ui.allocate_ui_with_layout(size, from_right, |ui| {
                let words = format!("Remove {label} from {name}");
                if Button::icon_only(icon::X, &words).show(ui).clicked() {
                    edits.push(Edit::Remove(path.clone()));
                }
                let list = || field.path.clone();
                let words = format!("Move {label} down");
                let last = (at + 1 == length).then_some("This is the last.");
                let down = Button::icon_only(icon::ARROW_DOWN, &words).refused(last);
                if length > 1 && down.show(ui).clicked() {
                    let (from, to) = (at, at + 1);
                    edits.push(Edit::Move {
                        list: list(),
                        from,
                        to,
                    });
                }
                let words = format!("Move {label} up");
                let first = (at == 0).then_some("This is the first.");
                let up = Button::icon_only(icon::ARROW_UP, &words).refused(first);
                if length > 1 && up.show(ui).clicked() {
                    let (from, to) = (at, at.saturating_sub(1));
                    edits.push(Edit::Move {
                        list: list(),
                        from,
                        to,
                    });
                }
                let value = Value::from(node.inner());
                entry(ui, &shape, &value, &path, (&label, name), state, wanted);
            });
        });
    }
    let words = format!("Add to {name}");
    let add = Button::plain("Add").icon(icon::PLUS).name(&words);
    if add.show(ui).clicked()
        && let Some(new) = fresh(document, &field.path)
    {
        edits.push(Edit::Insert(field.path.clone(), length, new));
    }
    if !edits.is_empty() {
        wanted.crafts.extend(edits.into_iter().map(Craft::Form));
        wanted.crafts.push(Craft::Rest);
    }
}

/// An item, in what room the buttons leave.
fn entry(
    ui: &mut Ui,
    shape: &Shape,
    value: &Value,
    path: &Path,
    (label, list): (&str, &str),
    state: &mut FormState,
    wanted: &mut Wanted,
) {
    let p = theme::of(ui.ctx());
    let number = match path.split() {
        Some((_, Step::Item(at))) => *at + 1,
        _ => 1,
    };
    let name = format!("{list} {number}");
    let mut set = |value: Value| {
        let edit = Edit::Set(path.clone(), value);
        wanted.crafts.push(Craft::Form(edit));
    };
    let variants = form::variants(shape);
    match (shape, value) {
        (Shape::Text, Value::Text(text)) => {
            if let Some(new) = fields::text(ui, &name, text, wanted) {
                let edit = Edit::Set(path.clone(), Value::text(new));
                wanted.crafts.push(Craft::Form(edit));
            }
        }
        (Shape::Choice { .. }, value) if variants.iter().all(|v| v.payload.is_none()) => {
            let now = value.chosen().unwrap_or_default();
            let left = Layout::left_to_right(Align::Center);
            let combo = ui
                .with_layout(left, |ui| {
                    ComboBox::from_id_salt("item")
                        .selected_text(fields::in_words(now))
                        .show_ui(ui, |ui| {
                            for variant in &variants {
                                let words = fields::in_words(variant.name);
                                let picked =
                                    ui.selectable_label(variant.name == now, words).clicked();
                                if picked && variant.name != now {
                                    set(chosen(variant));
                                }
                            }
                        })
                })
                .inner;
            let info = || WidgetInfo::labeled(WidgetType::ComboBox, true, &name);
            combo.response.widget_info(info);
        }
        _ => {
            let opens = match (shape, value.chosen()) {
                (Shape::Record { .. }, _) => Some(path.clone()),
                (Shape::Choice { .. }, Some(choice)) => {
                    let held = variants.iter().find(|v| v.name == choice);
                    let held = held.and_then(|v| v.payload.clone()).map(form::plain);
                    let holds = matches!(held, Some(Shape::Record { .. }));
                    holds.then(|| path.within(choice))
                }
                _ => None,
            };
            if let Some(path) = opens {
                let words = format!("Open {label}");
                let open = Button::plain("Open").icon(icon::CARET_RIGHT).name(&words);
                if open.show(ui).clicked() {
                    state.open.push(path);
                }
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.label(RichText::new(label).color(p.ink));
            });
        }
    }
}
