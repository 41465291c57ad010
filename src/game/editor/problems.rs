//! What is wrong with the file and what bots have found in it, in a list below its text.

use bevy_egui::egui::{
    Align, CursorIcon, FontFamily, FontId, Label, Layout, RichText, ScrollArea, Sense, Ui,
    WidgetInfo, WidgetType, vec2,
};
use egui_phosphor::{fill, regular as icon};

use super::bench::{Bench, Trouble};
use super::craft::Craft;
use crate::game::theme::{self, fonts, paint};
use crate::game::widgets::{Button, caption};
use crate::study::words::count;

/// What is wanted of the list.
#[derive(Default)]
pub struct Picked {
    /// The byte of the text to be shown.
    pub at: Option<usize>,
    /// What is to be done.
    pub craft: Option<Craft>,
}

/// The list. `line` is the one that the text's cursor is on: what can be fixed there is fixed first.
pub fn list(ui: &mut Ui, bench: &Bench, line: usize) -> Picked {
    let mut picked = Picked::default();
    ui.horizontal(|ui| head(ui, bench));
    if bench.all().next().is_none() {
        return picked;
    }
    let first = bench.first_fix(line);
    let scroll = ScrollArea::vertical().id_salt("troubles").max_height(164.0);
    scroll.show(ui, |ui| {
        ui.set_width(ui.available_width());
        for (n, trouble) in bench.all().enumerate() {
            let keyed = first.is_some_and(|first| std::ptr::eq(first, trouble));
            ui.push_id(n, |ui| row(ui, trouble, keyed, &mut picked));
        }
    });
    picked
}

/// How many there are of each kind.
fn head(ui: &mut Ui, bench: &Bench) {
    let p = theme::of(ui.ctx());
    let (errors, warnings) = bench.count();
    let findings = bench.findings().len();
    if errors + warnings + findings == 0 {
        ui.label(RichText::new(icon::CHECK_CIRCLE).color(p.good));
        caption(ui, "Everything is in order.");
        return;
    }
    let mut say = |glyph: &str, color, number: usize, one: &str, many: &str| {
        if number > 0 {
            let glyph = RichText::new(glyph).font(fonts::icon_fill(16.0));
            ui.label(glyph.color(color));
            caption(ui, &count(number, one, many));
        }
    };
    say(fill::X_CIRCLE, p.alert, errors, "error", "errors");
    say(fill::WARNING, p.gold_ink, warnings, "warning", "warnings");
    let (one, many) = ("thing that bots found", "things that bots found");
    say(fill::ROBOT, p.gold_ink, findings, one, many);
    if errors > 0 {
        caption(ui, "The last version that worked is still what is played.");
    }
}

fn row(ui: &mut Ui, trouble: &Trouble, keyed: bool, picked: &mut Picked) {
    let has_buttons = trouble.fix.is_some() || trouble.run.is_some();
    if !has_buttons {
        what(ui, trouble, picked);
        return;
    }
    let size = vec2(ui.available_width(), 44.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let at = trouble.place.line;
        if let Some((range, text)) = &trouble.fix {
            let name = format!("Fix line {at}: write {text}");
            let fix = Button::plain("Fix").name(&name);
            let fix = if keyed { fix.key("Ctrl .") } else { fix };
            if fix
                .show(ui)
                .on_hover_text(format!("Writes {text}"))
                .clicked()
            {
                picked.craft = Some(Craft::Fix(range.clone(), text.clone()));
            }
        }
        if let Some(run) = &trouble.run {
            let name = format!("See the run for line {at}");
            let see = Button::plain("See the run").name(&name);
            let whose = format!("Played by {}, seed {}", run.strategy, run.seed);
            if see.show(ui).on_hover_text(whose).clicked() {
                picked.craft = Some(Craft::Watch(run.clone()));
            }
        }
        let left = vec2(ui.available_width(), 44.0);
        ui.allocate_ui_with_layout(left, Layout::top_down(Align::Min), |ui| {
            what(ui, trouble, picked);
        });
    });
}

/// What is wrong, and where; a click leads there.
fn what(ui: &mut Ui, trouble: &Trouble, picked: &mut Picked) {
    let p = theme::of(ui.ctx());
    let (glyph, color, kind) = match (trouble.is_error, &trouble.run) {
        (true, _) => (fill::X_CIRCLE, p.alert, "Error"),
        (false, None) => (fill::WARNING, p.gold_ink, "Warning"),
        (false, Some(_)) => (fill::ROBOT, p.gold_ink, "Bots found"),
    };
    let place = trouble.place;
    let place = match &trouble.elsewhere {
        Some(file) => format!("{file} {}:{}", place.line, place.column),
        None => format!("{}:{}", place.line, place.column),
    };
    let shown = ui.horizontal_top(|ui| {
        let glyph = RichText::new(glyph).font(fonts::icon_fill(18.0));
        ui.label(glyph.color(color));
        let mono = FontId::new(fonts::size::CAPTION, FontFamily::Monospace);
        ui.label(RichText::new(&place).font(mono).color(color));
        let words = RichText::new(&trouble.words).font(fonts::body(fonts::size::LABEL));
        ui.add(Label::new(words.color(p.ink)).wrap().selectable(false));
    });
    let response = ui.interact(
        shown.response.rect,
        ui.id().with((&place, &trouble.words)),
        Sense::click(),
    );
    let here = trouble.elsewhere.is_none();
    let name = format!("{kind}, {place}: {}", trouble.words);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, here, &name));
    paint::focus_ring(ui, &response, 6.0);
    ui.add_space(4.0);
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() && here {
        picked.at = Some(trouble.range.start);
    }
}
