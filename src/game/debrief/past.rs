//! How it stood on a past day: a slider over the days, and everybody's feelings then beside what you believed.

use bevy_egui::egui::{
    Align2, Color32, CornerRadius, Rect, Response, RichText, Sense, Slider, Stroke, StrokeKind, Ui,
    Vec2, WidgetInfo, WidgetType, pos2, vec2,
};
use egui_phosphor::regular as icon;

use super::curves::{Quantity, in_100};
use super::{DebriefData, DebriefState};
use crate::game::theme::{self, Palette, fonts, paint};
use crate::game::token::{Looks, Pose, face};
use crate::game::widgets::{Button, Tip, slider};
use crate::model::Day;
use crate::study::days::date;
use crate::study::debrief::PersonTold;

/// The slider, with a week before and a week after.
pub fn scrubber(ui: &mut Ui, data: &DebriefData, state: &mut DebriefState) {
    let p = theme::of(ui.ctx());
    let last = data.debrief.today.0;
    let mut day = state.day.unwrap_or(data.debrief.today).0.min(last);
    let words = if day == last {
        "How it stood in the end".to_owned()
    } else {
        format!("How it stood on {}", date(Day(day)))
    };
    ui.label(
        RichText::new(words)
            .font(fonts::semibold(fonts::size::LABEL))
            .color(p.ink2),
    );
    ui.horizontal(|ui| {
        if Button::icon_only(icon::CARET_LEFT, "A week before")
            .show(ui)
            .clicked()
        {
            day = day.saturating_sub(7);
        }
        let width = (ui.available_width() - 60.0).max(80.0);
        let slider = ui.scope(|ui| {
            // The knob is as large as what can be interacted with is high.
            ui.spacing_mut().interact_size.y = 28.0;
            slider(ui, width, Slider::new(&mut day, 0..=last).show_value(false))
        });
        let slider = slider.inner;
        slider.widget_info(|| WidgetInfo::slider(true, f64::from(day), "Past day"));
        paint::focus_ring(ui, &slider, 8.0);
        if Button::icon_only(icon::CARET_RIGHT, "A week later")
            .show(ui)
            .clicked()
        {
            day = (day + 7).min(last);
        }
    });
    state.day = (day < last).then_some(Day(day));
}

/// Somebody in the list, with their feelings on the day that is looked at.
pub fn row(
    ui: &mut Ui,
    data: &DebriefData,
    looks: &Looks,
    person: &PersonTold,
    day: Day,
    on: bool,
) -> Response {
    let p = theme::of(ui.ctx());
    let rules = &data.scenario.rules;
    let (held, believed) = (person.held(day, rules), person.believed(day, rules));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 64.0), Sense::click());
    response.widget_info(|| {
        let of = |q: Quantity| {
            let thought = believed.as_ref().map_or("nothing yet".to_owned(), |b| {
                in_100(q.belief(b).0).to_string()
            });
            let truth = in_100(q.truth(&held));
            format!("{}: the truth {truth}, you thought {thought}", q.name())
        };
        let says = format!(
            "{}. {}. {}.",
            person.name,
            of(Quantity::Warmth),
            of(Quantity::Work)
        );
        WidgetInfo::selected(WidgetType::Button, true, on, says)
    });
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let painter = ui.painter();
    let edge = match (on, response.hovered()) {
        (true, _) => Stroke::new(2.0, p.pen),
        (_, true) => Stroke::new(1.5, p.pen),
        _ => Stroke::new(1.0, p.line),
    };
    let fill = if on { p.pen_wash } else { p.sheet };
    painter.rect(rect, CornerRadius::same(10), fill, edge, StrokeKind::Inside);
    let pose = if person.speaking_terms {
        Pose::default()
    } else {
        Pose::HEARD_OF
    };
    let center = pos2(rect.left() + 34.0, rect.center().y);
    face(painter, center, 40.0, looks.get(person.id), &pose);
    let tracks = (rect.width() * 0.42).min(190.0);
    let left = rect.right() - tracks - 12.0;
    let words = |text: &str, font, color, y: f32| {
        let room = left - rect.left() - 72.0;
        let text = bevy_egui::egui::WidgetText::from(RichText::new(text).color(color));
        let mode = Some(bevy_egui::egui::TextWrapMode::Truncate);
        let galley = text.into_galley(ui, mode, room.max(40.0), font);
        painter.galley(
            pos2(rect.left() + 62.0, y - galley.size().y / 2.0),
            galley,
            color,
        );
    };
    let (upper, lower) = (rect.center().y - 11.0, rect.center().y + 12.0);
    words(
        &person.name,
        fonts::semibold(fonts::size::BODY),
        p.ink,
        upper,
    );
    let role = if person.role.is_empty() {
        ""
    } else {
        &person.role
    };
    words(role, fonts::body(fonts::size::CAPTION), p.ink2, lower);
    for (quantity, name, y) in [
        (Quantity::Warmth, "warmth", upper),
        (Quantity::Work, "work", lower),
    ] {
        let font = fonts::body(fonts::size::CAPTION);
        painter.text(pos2(left, y), Align2::LEFT_CENTER, name, font, p.ink2);
        let track = Rect::from_center_size(
            pos2((left + 56.0 + rect.right() - 16.0) / 2.0, y),
            Vec2::new(rect.right() - 16.0 - left - 56.0, 12.0),
        );
        let belief = believed.as_ref().map(|belief| quantity.belief(belief));
        level(painter, &p, track, quantity.truth(&held), belief);
    }
    paint::focus_ring(ui, &response, 10.0);
    response.tip(format!("{}. {}", person.name, person.summary))
}

/// The truth as a square and the belief as a dot in its band, on one scale from nothing to all.
pub fn level(
    painter: &bevy_egui::egui::Painter,
    p: &Palette,
    track: Rect,
    truth: f32,
    belief: Option<(f32, f32)>,
) {
    let at = |level: f32| track.left() + level.clamp(0.0, 1.0) * track.width();
    let y = track.center().y;
    painter.line_segment(
        [pos2(track.left(), y), pos2(track.right(), y)],
        Stroke::new(1.5, p.edge),
    );
    if let Some((mean, sd)) = belief {
        let band = Rect::from_x_y_ranges(at(mean - sd)..=at(mean + sd), track.y_range());
        painter.rect_filled(band, CornerRadius::same(6), p.pen_wash);
        paint::hatch(painter, band.shrink2(vec2(2.0, 1.0)), paint::hatch_color(p));
        let edge = Stroke::new(1.0, p.pen_edge);
        painter.rect_stroke(band, CornerRadius::same(6), edge, StrokeKind::Inside);
        // Where both are the same, the dot shows around the square.
        let covered = (at(mean) - at(truth)).abs() < 6.0;
        let radius = if covered { 8.0 } else { 4.5 };
        painter.circle(pos2(at(mean), y), radius, p.pen, Stroke::new(1.0, p.sheet));
    }
    let square = Rect::from_center_size(pos2(at(truth), y), Vec2::splat(9.0));
    let none = Stroke::new(
        1.5,
        if p.is_dark() {
            Color32::TRANSPARENT
        } else {
            p.sheet
        },
    );
    painter.rect(
        square,
        CornerRadius::same(1),
        p.truth,
        none,
        StrokeKind::Outside,
    );
}
