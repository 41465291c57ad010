//! One field of the form, by the shape of what stands in it.

use bevy_egui::egui::{
    Align, ComboBox, DragValue, FontFamily, FontId, Label, Layout, Margin, Response, RichText,
    Slider, TextEdit, Ui, WidgetInfo, WidgetType, vec2,
};
use egui_phosphor::{fill, regular as icon};

use super::bench::Bench;
use super::craft::Craft;
use super::forms::{FormState, Wanted};
use super::lists;
use super::sentences;
use crate::game::theme::{self, fonts};
use crate::game::widgets::{Button, slider, toggle};
use crate::scenario::edit::form::{self, Field};
use crate::scenario::edit::{Edit, Value, chosen, fresh, write};
use crate::scenario::syntax::Shape;
use crate::study::words::capitalised;

/// `hours_a_week` as people say it.
pub fn in_words(name: &str) -> String {
    capitalised(&name.replace('_', " "))
}

/// The field: its name, what is wrong with it, and what it holds.
pub fn field(
    ui: &mut Ui,
    bench: &Bench,
    field: &Field,
    state: &mut FormState,
    wanted: &mut Wanted,
) {
    let name = in_words(field.name);
    let is_plain = matches!(
        field.shape,
        Shape::Text | Shape::Number { .. } | Shape::Bool | Shape::Choice { .. }
    );
    ui.push_id(field.path.to_string(), |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        if is_plain && ui.available_width() >= BESIDE {
            ui.horizontal_top(|ui| {
                let down = Layout::top_down(Align::Min);
                ui.allocate_ui_with_layout(vec2(NAME, 40.0), down, |ui| {
                    ui.set_width(NAME);
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ui.add_space(6.0);
                    label(ui, field, &name);
                });
                let room = ui.available_width() - 52.0;
                ui.vertical(|ui| {
                    ui.set_width(room);
                    content(ui, bench, field, &name, state, wanted);
                });
                leave_out(ui, field, &name, wanted);
            });
        } else {
            ui.horizontal(|ui| {
                label(ui, field, &name);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    leave_out(ui, field, &name, wanted);
                });
            });
            content(ui, bench, field, &name, state, wanted);
        }
        fault(ui, bench, field, wanted);
        sentences::show(ui, bench, &field.path);
    });
    ui.add_space(8.0);
}

/// Width from which on a field's name stands beside it, and the room it has there, in points.
const BESIDE: f32 = 420.0;
const NAME: f32 = 132.0;

/// The field's name, and what it counts.
fn label(ui: &mut Ui, field: &Field, name: &str) {
    let p = theme::of(ui.ctx());
    let font = fonts::semibold(fonts::size::LABEL);
    let words = RichText::new(name).font(font).color(p.ink);
    let label = ui.add(Label::new(words).wrap().selectable(false));
    label.on_hover_text(&field.meaning);
    let state = match (&field.value, field.is_required) {
        (Some(_), _) => None,
        (None, true) => Some("has to be given"),
        (None, false) => Some("left out"),
    };
    let parts: Vec<&str> = field.unit.into_iter().chain(state).collect();
    if !parts.is_empty() {
        ui.label(small(&parts.join(", "), p.ink2));
    }
}

/// What brings the field's default back.
fn leave_out(ui: &mut Ui, field: &Field, name: &str, wanted: &mut Wanted) {
    if field.span.is_none() || field.is_required {
        return;
    }
    let words = format!("Leave out {name}");
    let remove = Button::icon_only(icon::ERASER, &words);
    if remove.show(ui).clicked() {
        let edit = Edit::Remove(field.path.clone());
        wanted.crafts.push(Craft::Form(edit));
    }
}

fn small(text: &str, color: bevy_egui::egui::Color32) -> RichText {
    RichText::new(text)
        .font(fonts::body(fonts::size::CAPTION))
        .color(color)
}

/// Where in the text something is wrong with the field.
fn fault(ui: &mut Ui, bench: &Bench, field: &Field, wanted: &mut Wanted) {
    let Some(span) = &field.span else { return };
    let own = bench.all().filter(|t| t.elsewhere.is_none());
    let mut own = own.filter(|t| span.contains(&t.range.start));
    if let Some(trouble) = own.next() {
        let words = format!("Line {}", trouble.place.line);
        let icon = if trouble.is_error {
            fill::X_CIRCLE
        } else {
            fill::WARNING
        };
        let name = format!("{words}: {}", trouble.words);
        let go = Button::quiet(&words).icon(icon).name(&name);
        if go.show(ui).on_hover_text(&trouble.words).clicked() {
            wanted.at = Some(trouble.range.start);
        }
    }
}

fn content(
    ui: &mut Ui,
    bench: &Bench,
    field: &Field,
    name: &str,
    state: &mut FormState,
    wanted: &mut Wanted,
) {
    let shown = field.shown();
    let set = |value: Value| Craft::Form(Edit::Set(field.path.clone(), value));
    match &field.shape {
        Shape::Text => {
            let now = match &shown {
                Some(Value::Text(text)) => text.clone(),
                _ => String::new(),
            };
            if let Some(new) = text(ui, name, &now, wanted) {
                wanted.crafts.push(set(Value::text(new)));
            }
        }
        Shape::Number { whole } => number(ui, field, name, *whole, wanted),
        Shape::Bool => {
            let mut on = matches!(shown, Some(Value::Bool(true)));
            if toggle(ui, &mut on, name).changed() {
                wanted.crafts.push(set(Value::Bool(on)));
            }
        }
        Shape::Choice { .. } => choice(ui, field, name, state, wanted),
        Shape::List(item) => lists::list(ui, bench, field, item, name, state, wanted),
        Shape::Record { .. } => {
            let is_there = field.value.is_some();
            let (word, icon) = match is_there {
                true => ("Open", icon::CARET_RIGHT),
                false => ("Add", icon::PLUS),
            };
            let words = format!("{word} {name}");
            if Button::plain(word)
                .icon(icon)
                .name(&words)
                .show(ui)
                .clicked()
            {
                if is_there {
                    state.open.push(field.path.clone());
                } else if let Some(value) = fresh(&bench.document, &field.path) {
                    wanted.crafts.push(set(value));
                    wanted.crafts.push(Craft::Rest);
                }
            }
        }
        _ => {
            let now = shown
                .as_ref()
                .map_or(String::new(), |v| write(v, "", 0, "\n"));
            if let Some(value) = code(ui, field, name, now, state, wanted) {
                wanted.crafts.push(set(value));
            }
        }
    }
}

/// A text field. Returns what it holds now, if that is another text.
pub fn text(ui: &mut Ui, name: &str, now: &str, wanted: &mut Wanted) -> Option<String> {
    let mut typed = now.to_owned();
    let width = ui.available_width();
    let is_long = now.chars().count() > 60;
    let field = match is_long {
        true => TextEdit::multiline(&mut typed).desired_rows(2),
        false => TextEdit::singleline(&mut typed),
    };
    // The same field stays the same while it grows longer.
    let field = field
        .id(ui.id().with(("text", name)))
        .margin(Margin::symmetric(10, 8));
    let shown = ui.add(field.desired_width(width));
    shown.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, name));
    rests(&shown, wanted);
    (typed != now).then_some(typed)
}

/// Once the keyboard or the pointer has left a control, the next change is a step of its own.
fn rests(response: &Response, wanted: &mut Wanted) {
    if response.lost_focus() || response.drag_stopped() {
        wanted.crafts.push(Craft::Rest);
    }
}

fn number(ui: &mut Ui, field: &Field, name: &str, whole: bool, wanted: &mut Wanted) {
    let before = match field.shown() {
        Some(Value::Number { value, .. }) => value,
        _ => 0.0,
    };
    let mut now = before;
    let ends = field
        .range
        .as_ref()
        .map_or((None, None), |range| range.ends());
    let near = |(low, high): &(f64, f64)| high - low <= 200.0;
    let response = match ends.0.zip(ends.1).filter(near) {
        Some((low, high)) => {
            let width = (ui.available_width() - 110.0).clamp(80.0, 320.0);
            let shown = Slider::new(&mut now, low..=high).max_decimals(2);
            let shown = if whole { shown.integer() } else { shown };
            slider(ui, width, shown)
        }
        None => {
            let low = ends.0.unwrap_or(f64::NEG_INFINITY);
            let high = ends.1.unwrap_or(f64::INFINITY);
            let speed = if whole { 0.2 } else { 0.05 };
            let drag = DragValue::new(&mut now).range(low..=high).speed(speed);
            let drag = drag.max_decimals(if whole { 0 } else { 3 });
            ui.add(drag.min_decimals(0))
        }
    };
    response.widget_info(|| WidgetInfo::slider(true, now, name));
    rests(&response, wanted);
    if response.changed() && now.to_bits() != before.to_bits() {
        let value = match whole {
            true => Value::whole(now.round() as i128),
            false => Value::number((now * 1000.0).round() / 1000.0),
        };
        let edit = Edit::Set(field.path.clone(), value);
        wanted.crafts.push(Craft::Form(edit));
    }
}

/// One of a fixed set of names, perhaps with something in its brackets.
fn choice(ui: &mut Ui, field: &Field, name: &str, state: &mut FormState, wanted: &mut Wanted) {
    let variants = form::variants(&field.shape);
    let shown = field.shown();
    let now = shown.as_ref().and_then(Value::chosen).unwrap_or_default();
    ui.horizontal(|ui| {
        let mut picked = None;
        let combo = ComboBox::from_id_salt("choice")
            .selected_text(in_words(now))
            .show_ui(ui, |ui| {
                for variant in &variants {
                    let label = ui.selectable_label(variant.name == now, in_words(variant.name));
                    let doc = variant.doc.split_whitespace().collect::<Vec<_>>().join(" ");
                    if label.on_hover_text(doc).clicked() && variant.name != now {
                        picked = Some(chosen(variant));
                    }
                }
            });
        combo.response.widget_info(|| {
            let mut info = WidgetInfo::labeled(WidgetType::ComboBox, true, name);
            info.current_text_value = Some(in_words(now));
            info
        });
        if let Some(value) = picked {
            let edit = Edit::Set(field.path.clone(), value);
            wanted.crafts.extend([Craft::Form(edit), Craft::Rest]);
        }
        let payload = variants.iter().find(|v| v.name == now);
        let payload = payload.and_then(|v| v.payload.clone());
        let holds_record = payload.is_some_and(|s| matches!(form::plain(s), Shape::Record { .. }));
        let words = format!("Open {name}");
        let open = Button::plain("Open").icon(icon::CARET_RIGHT).name(&words);
        if holds_record && field.value.is_some() && open.show(ui).clicked() {
            state.open.push(field.path.within(now));
        }
    });
    // What stands in its brackets and is no record of its own, such as the 3 of `SpeakingTerms(3)`.
    if let Some(value @ Value::Tuple { .. }) = &shown {
        let now = write(value, "", 0, "\n");
        if let Some(value) = code(ui, field, name, now, state, wanted) {
            let edit = Edit::Set(field.path.clone(), value);
            wanted.crafts.push(Craft::Form(edit));
        }
    }
}

/// A value as it is written in the file. Returns it once it is another and can be read.
fn code(
    ui: &mut Ui,
    field: &Field,
    name: &str,
    now: String,
    state: &mut FormState,
    wanted: &mut Wanted,
) -> Option<Value> {
    let typing = (state.typed.as_ref()).filter(|(path, _)| *path == field.path);
    let before = typing.map_or(now.as_str(), |(_, typed)| typed).to_owned();
    let mut typed = before.clone();
    let mono = FontId::new(fonts::size::BODY, FontFamily::Monospace);
    let edit = TextEdit::multiline(&mut typed)
        .desired_rows(1)
        .font(mono)
        .margin(Margin::symmetric(10, 8))
        .id(ui.id().with(("code", name)))
        .desired_width(ui.available_width());
    let shown = ui.add(edit);
    let words = format!("{name}, as in the text");
    shown.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, &words));
    rests(&shown, wanted);
    if shown.lost_focus() && (state.typed.as_ref()).is_some_and(|(path, _)| *path == field.path) {
        state.typed = None;
    }
    if typed == before {
        return None;
    }
    let value = Value::parse(&typed);
    state.typed = Some((field.path.clone(), typed));
    value
}
