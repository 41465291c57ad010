//! The bar at the bottom: the week, its hours, today, and letting time pass.

use bevy_egui::egui::{
    Align, CornerRadius, Key, Layout, Modifiers, Rect, Response, RichText, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, WidgetType, vec2,
};

use super::keys::{pressed, pressed_with};
use crate::game::intent::{Intent, Screen};
use crate::game::scene::Scene;
use crate::game::theme::{self, fonts, paint};
use crate::game::widgets::{Button, Tip, caption, elided, heading};
use crate::sim::{View, hours};
use crate::study::days::{next_on, places_today, weekday};
use crate::study::sitting::Until;
use crate::study::words::{capitalised, list, week as week_of};

/// Height of the bar where there is room for all of it side by side, in points.
pub const HEIGHT: f32 = 92.0;
/// Narrower than this it stands in two rows.
const TWO_ROWS_BELOW: f32 = 760.0;
/// In a window lower than this it stands in one row all the same, so that something of the map is left.
const SHORT: f32 = 480.0;
/// From this width every button has its word.
const WORDS_FROM: f32 = 1180.0;
/// Least width of the hours' bar beside the weekday, in points.
const LEAST_BAR: f32 = 140.0;
/// Least width for the weekday and what is on, in points.
const TODAY: f32 = 150.0;
/// From this width of the hours' bar its words stand on one line.
const ONE_LINE: f32 = 260.0;

/// Time that something would take, for the bar to show before it is done.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// What it is: "Work talk".
    pub what: String,
    /// Time it takes, in hours.
    pub hours: f32,
}

/// The bar, without a margin of its own. `undo` is the decision that can be taken back, in a few words.
pub fn week(
    ui: &mut Ui,
    scene: &Scene,
    preview: Option<&Preview>,
    undo: Option<&str>,
) -> Option<Intent> {
    let width = ui.available_width();
    let short = ui.ctx().content_rect().height() < SHORT;
    if width < TWO_ROWS_BELOW && !short {
        two_rows(ui, scene, preview, undo)
    } else {
        one_row(ui, scene, preview, undo, width >= WORDS_FROM)
    }
}

/// Buttons at the right, and what is left is shared by the week, its hours and today.
fn one_row(
    ui: &mut Ui,
    scene: &Scene,
    preview: Option<&Preview>,
    undo: Option<&str>,
    words: bool,
) -> Option<Intent> {
    let view = &scene.view;
    let mut wants = None;
    ui.horizontal(|ui| {
        ui.set_height(HEIGHT - 24.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            wants = buttons(ui, scene, undo, words);
            ui.add_space(8.0);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                title(ui, view);
                ui.add_space(8.0);
                let room = ui.available_width() - 12.0;
                if room < TODAY + LEAST_BAR {
                    clock(ui, view, preview, room.max(60.0));
                    return;
                }
                let bar = (room - TODAY).clamp(LEAST_BAR, 320.0);
                clock(ui, view, preview, bar);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let beside = (room - bar).min(240.0);
                    today(ui, view, beside);
                });
            });
        });
    });
    wants
}

fn two_rows(
    ui: &mut Ui,
    scene: &Scene,
    preview: Option<&Preview>,
    undo: Option<&str>,
) -> Option<Intent> {
    let room = ui.available_width();
    ui.horizontal_wrapped(|ui| {
        title(ui, &scene.view);
        clock(ui, &scene.view, preview, (room - 120.0).clamp(120.0, 320.0));
    });
    ui.horizontal_wrapped(|ui| buttons(ui, scene, undo, false))
        .inner
}

fn title(ui: &mut Ui, view: &View) {
    let last = view.scenario.weeks;
    let now = week_of(view.today).min(last);
    ui.vertical(|ui| {
        ui.set_width(96.0);
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(4.0);
        heading(ui, &format!("Week {now}"), fonts::size::H2);
        caption(
            ui,
            &if now == last {
                "the last".to_owned()
            } else {
                format!("of {last}")
            },
        );
    });
}

/// The hours of the week: spent, left, and what the move in view would take.
fn clock(ui: &mut Ui, view: &View, preview: Option<&Preview>, width: f32) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        bar(ui, view, preview.map(|p| p.hours), width);
        let left = match hours(view.hours_left) {
            none if none == "no time" => "No time left this week".to_owned(),
            some => format!("{} left", capitalised(&some)),
        };
        let takes = preview.filter(|p| p.hours > 0.0).map(|p| {
            let what = p.what.to_lowercase();
            format!("{what} takes {}", hours(p.hours))
        });
        let p = theme::of(ui.ctx());
        let font = fonts::body(fonts::size::CAPTION);
        let one_line = width >= ONE_LINE;
        let lines = match takes {
            Some(takes) if one_line => vec![format!("{left} · {takes}")],
            takes => [Some(left), takes].into_iter().flatten().collect(),
        };
        ui.set_max_width(width);
        ui.spacing_mut().item_spacing.y = 0.0;
        for line in &lines {
            elided(ui, line, font.clone(), p.ink2, 1);
        }
    });
}

fn bar(ui: &mut Ui, view: &View, preview: Option<f32>, width: f32) -> Response {
    let p = theme::of(ui.ctx());
    let all = view.scenario.hours_a_week.max(0.25);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 28.0), Sense::hover());
    response.widget_info(|| {
        let name = format!(
            "{} of {} left this week",
            hours(view.hours_left),
            hours(all)
        );
        WidgetInfo::labeled(WidgetType::ProgressIndicator, true, name)
    });
    let at = |h: f32| rect.left() + (h / all).clamp(0.0, 1.0) * rect.width();
    let painter = ui.painter();
    let radius = CornerRadius::same(8);
    painter.rect_filled(rect, radius, p.sheet);
    let spent = all - view.hours_left;
    let filled = painter.with_clip_rect(Rect::from_x_y_ranges(
        rect.left()..=at(spent),
        rect.y_range(),
    ));
    filled.rect_filled(rect, radius, p.ink2);
    for hour in 1..all.ceil() as u32 {
        let x = at(hour as f32);
        let color = if (hour as f32) < spent {
            p.paper
        } else {
            p.line
        };
        painter.vline(x, rect.y_range(), Stroke::new(1.0, color));
    }
    painter.rect_stroke(rect, radius, Stroke::new(1.5, p.edge), StrokeKind::Inside);
    if let Some(cost) = preview.filter(|&cost| cost > 0.0 && cost <= view.hours_left + 1e-3) {
        let box_ = Rect::from_x_y_ranges(at(spent)..=at(spent + cost), rect.y_range()).shrink(2.0);
        painter.rect_filled(box_, CornerRadius::same(6), p.pen_wash);
        paint::dashed_rect(painter, box_, 6.0, Stroke::new(2.0, p.pen), 5.0, 4.0);
    }
    response
}

/// The weekday, and what is on.
fn today(ui: &mut Ui, view: &View, width: f32) {
    let p = theme::of(ui.ctx());
    let places = places_today(view);
    let (what, more) = match places.as_slice() {
        [] => match next_on(view) {
            Some(next) => (next.in_words(view.today), "Nothing is on today.".to_owned()),
            None => (
                "Nothing on".to_owned(),
                "Nothing is on any more.".to_owned(),
            ),
        },
        some => {
            let names: Vec<&str> = some.iter().map(|place| place.venue.name.as_str()).collect();
            let here: usize = some.iter().map(|place| place.here.len()).sum();
            let who = match here {
                0 => "Nobody you know of is there.".to_owned(),
                1 => "One person you know of is there.".to_owned(),
                n => format!("{n} people you know of are there."),
            };
            (list(&names), who)
        }
    };
    let response = ui.allocate_ui_with_layout(
        vec2(width, HEIGHT - 24.0),
        Layout::left_to_right(Align::Center),
        |ui| {
            let icon = RichText::new(egui_phosphor::regular::DOOR_OPEN);
            ui.label(icon.font(fonts::icon(24.0)).color(p.ink2));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let day = fonts::semibold(fonts::size::BODY);
                elided(ui, weekday(view.today), day, p.ink, 1);
                elided(ui, &what, fonts::body(fonts::size::LABEL), p.ink2, 2);
            });
        },
    );
    response.response.tip(format!("{what}. {more}"));
}

/// Letting time pass, and taking back. From right to left.
fn buttons(ui: &mut Ui, scene: &Scene, undo: Option<&str>, words: bool) -> Option<Intent> {
    let mut wants = None;
    if scene.view.today.0 >= scene.view.scenario.days() {
        if Button::primary("See what was really going on")
            .show(ui)
            .clicked()
        {
            wants = Some(Intent::Go(Screen::Debrief));
        }
    } else {
        let week = Button::plain("End week").key("W").show(ui).clicked();
        let day = Button::plain("Next day").key("D").show(ui).clicked();
        let until = "Until something happens";
        let wait = if words {
            Button::plain(until).key("N")
        } else {
            Button::icon_only(egui_phosphor::regular::FAST_FORWARD, until)
        };
        let wait = wait.show(ui).clicked();
        for (clicked, key, pass) in [
            (week, "W", Until::Monday),
            (day, "D", Until::Tomorrow),
            (wait, "N", Until::Something),
        ] {
            if clicked || pressed(ui, key) {
                wants = Some(Intent::Pass(pass));
            }
        }
    }
    if let Some(what) = undo {
        let name = format!("Undo: {what}");
        let icon = egui_phosphor::regular::ARROW_U_UP_LEFT;
        let button = if words {
            Button::plain("Undo").icon(icon).name(&name)
        } else {
            Button::icon_only(icon, &name)
        };
        let response = button.show(ui);
        let clicked = response.clicked();
        response.tip(format!("{name} (Ctrl Z)"));
        if clicked || pressed_with(ui, Modifiers::COMMAND, Key::Z) {
            wants = Some(Intent::Undo);
        }
    }
    wants
}
