//! "Can it be won?": how often bots with different habits reach each goal, worked out anew after every change.

use bevy_egui::egui::{
    Align, Align2, CornerRadius, CursorIcon, Label, Layout, ProgressBar, Rect, RichText,
    ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2,
};
use egui_phosphor::{fill, regular as icon};

use super::bench::Bench;
use super::craft::Craft;
use super::problems::Picked;
use super::trial::{Found, RUNS};
use crate::game::theme::{self, fonts, paint};
use crate::game::widgets::{Button, caption, heading};
use crate::scenario::edit::{Kind, Path};
use crate::scenario::syntax::{SampleRun, SourceId};
use crate::study::proof::Chance;
use crate::study::words::{capitalised, count, progress};

/// Whose runs the table shows: a fitting way, one that never asks, and one that asks too much.
const SHOWN: [&str; 3] = ["proportionate", "never-asks", "asks-big"];
/// Width of a column, in points.
const COLUMN: f32 = 104.0;

/// The card. `open` is whether its table is shown.
pub fn won(ui: &mut Ui, bench: &Bench, open: &mut bool) -> Picked {
    let mut picked = Picked::default();
    ui.horizontal(|ui| {
        let (glyph, name) = match *open {
            true => (icon::CARET_DOWN, "Hide what bots have tried"),
            false => (icon::CARET_UP, "Show what bots have tried"),
        };
        if Button::icon_only(glyph, name).show(ui).clicked() {
            *open = !*open;
        }
        heading(ui, "Can it be won?", fonts::size::H3);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(4.0);
            stands(ui, bench);
        });
    });
    if !*open {
        return picked;
    }
    let Some(found) = bench
        .found
        .as_ref()
        .filter(|found| !found.chances.is_empty())
    else {
        caption(ui, nothing_yet(bench));
        return picked;
    };
    let most = (ui.max_rect().height() * 0.6).clamp(120.0, 320.0);
    let scroll = ScrollArea::vertical().id_salt("chances").max_height(most);
    scroll.show(ui, |ui| {
        ui.set_width(ui.available_width() - 8.0);
        table(ui, found, &mut picked);
    });
    ui.horizontal(|ui| {
        caption(ui, "Every bot sees only what a player sees.");
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let why = bench.as_it_stands().is_none();
            let why = why.then_some("First put right what is listed below the text.");
            let see = Button::plain("See a run").refused(why);
            if see.show(ui).clicked() {
                picked.craft = Some(Craft::Watch(SampleRun {
                    strategy: SHOWN[0].to_owned(),
                    seed: 1,
                }));
            }
        });
    });
    // Places hold only for the text that was played.
    if bench.document.revision() != found.revision {
        picked.at = None;
    }
    picked
}

fn nothing_yet(bench: &Bench) -> &'static str {
    let own = Path::root().field("scenario").within("Own");
    let borrowed = bench.document.kind() == Kind::Lesson && bench.document.read(&own).is_none();
    match (&bench.found, bench.as_it_stands()) {
        (_, None) => "Bots try it out as soon as the text is in order.",
        (Some(_), _) if borrowed => "The scenario of this lesson has a file of its own.",
        (Some(_), _) => "There is no goal yet.",
        (None, _) => "Bots are trying it out.",
    }
}

/// How far the bots are, or what has come of it.
fn stands(ui: &mut Ui, bench: &Bench) {
    let p = theme::of(ui.ctx());
    if let Some(trial) = &bench.trial {
        let (done, of) = trial.progress();
        let bar = ProgressBar::new(done as f32 / of.max(1) as f32);
        let shown = ui.add(bar.desired_width(96.0).desired_height(8.0).fill(p.ink2));
        shown
            .widget_info(|| WidgetInfo::labeled(WidgetType::ProgressIndicator, true, "Bots at it"));
        caption(ui, &progress(done, of));
        return;
    }
    let now = bench.document.revision();
    if bench
        .found
        .as_ref()
        .is_none_or(|found| found.revision != now)
    {
        let words = match bench.as_it_stands() {
            Some(_) => "In a moment",
            None => "Waits for the text",
        };
        caption(ui, words);
        return;
    }
    let (glyph, color, words) = match bench.findings().len() {
        0 => (fill::CHECK_CIRCLE, p.good, "Nothing to say".to_owned()),
        n => (fill::ROBOT, p.gold_ink, count(n, "finding", "findings")),
    };
    caption(ui, &format!("{words}, about {RUNS} runs"));
    let glyph = RichText::new(glyph).font(fonts::icon_fill(18.0));
    ui.label(glyph.color(color));
}

fn table(ui: &mut Ui, found: &Found, picked: &mut Picked) {
    let p = theme::of(ui.ctx());
    let width = ui.available_width();
    let goal = (width - COLUMN * SHOWN.len() as f32).max(80.0);
    let line = |ui: &Ui, y: f32, rect: Rect| {
        let stroke = Stroke::new(1.0, p.line);
        ui.painter().hline(rect.x_range(), y, stroke);
    };
    let (head, _) = ui.allocate_exact_size(vec2(width, 28.0), Sense::hover());
    for (n, name) in SHOWN.iter().enumerate() {
        let at = pos2(head.left() + goal + COLUMN * n as f32, head.center().y);
        let words = capitalised(&name.replace('-', " "));
        let font = fonts::body(fonts::size::CAPTION);
        ui.painter()
            .text(at, Align2::LEFT_CENTER, words, font, p.ink2);
    }
    line(ui, head.bottom(), head);
    for chance in &found.chances {
        let size = vec2(width, 44.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let shares: Vec<Option<(u32, u32)>> = SHOWN.iter().map(|n| share(chance, n)).collect();
        let spoken = SHOWN.iter().zip(&shares).map(|(name, share)| {
            let share = share.map_or("not played".to_owned(), in_words);
            format!("{name} {share}")
        });
        let spoken: Vec<String> = spoken.collect();
        let name = format!("{}: {}", chance.goal, spoken.join(", "));
        let here = chance.place.source == SourceId(0);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, here, &name));
        let never = shares.iter().flatten().all(|(yes, _)| *yes == 0);
        let room = Rect::from_min_size(rect.min, vec2(goal - 12.0, rect.height()));
        let mut cell = ui.new_child(
            bevy_egui::egui::UiBuilder::new()
                .max_rect(room)
                .layout(Layout::left_to_right(Align::Center)),
        );
        if never {
            let glyph = RichText::new(fill::WARNING).font(fonts::icon_fill(16.0));
            cell.label(glyph.color(p.gold_ink));
        }
        let words = RichText::new(&chance.goal).font(fonts::body(fonts::size::LABEL));
        let words = words.color(p.ink);
        cell.add(Label::new(words).truncate().selectable(false));
        for (n, share) in shares.into_iter().enumerate() {
            if let Some(share) = share {
                let left = rect.left() + goal + COLUMN * n as f32;
                bar(ui, pos2(left, rect.top()), share);
            }
        }
        line(ui, rect.bottom(), rect);
        paint::focus_ring(ui, &response, 4.0);
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() && here {
            picked.at = Some(chance.place.start as usize);
        }
    }
    ui.add_space(6.0);
}

fn share(chance: &Chance, name: &str) -> Option<(u32, u32)> {
    let found = chance.by.iter().find(|(n, ..)| n == name);
    found.map(|&(_, yes, of)| (yes, of))
}

/// "never", "always", or how many in a hundred.
fn in_words((yes, of): (u32, u32)) -> String {
    match yes {
        0 => "never".to_owned(),
        yes if yes == of => "always".to_owned(),
        yes => {
            let share = (f64::from(yes) / f64::from(of.max(1)) * 100.0).round();
            format!("{}%", share.clamp(1.0, 99.0))
        }
    }
}

fn bar(ui: &Ui, at: bevy_egui::egui::Pos2, share: (u32, u32)) {
    let p = theme::of(ui.ctx());
    let painter = ui.painter();
    let words = at + vec2(0.0, 14.0);
    let font = fonts::semibold(fonts::size::LABEL);
    painter.text(words, Align2::LEFT_CENTER, in_words(share), font, p.ink);
    let rail = Rect::from_min_size(at + vec2(0.0, 27.0), vec2(COLUMN - 28.0, 8.0));
    let round = CornerRadius::same(4);
    let filled = share.0 as f32 / share.1.max(1) as f32;
    let inside = Rect::from_min_size(rail.min, vec2(rail.width() * filled, rail.height()));
    painter.rect_filled(rail, round, p.sheet);
    painter.rect_filled(inside, round, p.ink2);
    painter.rect_stroke(rail, round, Stroke::new(1.0, p.edge), StrokeKind::Inside);
}
