//! The words of the title: its name, what it is, and where to go.

use bevy_egui::egui::{
    CornerRadius, Label, Response, RichText, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    WidgetType, pos2, vec2,
};

use super::{TitleData, marks};
use crate::game::intent::{Intent, Screen, Sheet};
use crate::game::settings::Settings;
use crate::game::theme::{self, fonts, paint};
use crate::game::widgets::{keycap, keycap_width, lead, warning};
use egui_phosphor::{fill, regular};

/// Lower than this, in points, the name stands in one line and the ways on beside each other.
const LOW: f32 = 540.0;

/// The left column.
pub fn column(ui: &mut Ui, data: &TitleData, height: f32, greeted: &mut bool) -> Option<Intent> {
    let low = height < LOW;
    let mut intent = None;
    head(ui, height);
    for damage in data.damaged {
        warning(ui, damage);
        ui.add_space(8.0);
    }
    let (title, second, wish) = match data.resumable {
        Some(kept) => (
            "Carry on",
            format!("{}, week {}", kept.title, kept.week),
            Intent::Continue,
        ),
        None => (
            "Start",
            "Meet five people in four weeks".to_owned(),
            Intent::Start {
                scenario: "first-meetup".to_owned(),
                seed: None,
            },
        ),
    };
    let first = primary(ui, title, &second);
    if !*greeted {
        first.request_focus();
        *greeted = true;
    }
    if first.clicked() {
        intent = Some(wish);
    }
    ui.add_space(8.0);
    let mut rows = |ui: &mut Ui, width| intent = ways_on(ui, data.lessons, width).or(intent.take());
    if low {
        ui.horizontal_wrapped(|ui| rows(ui, 174.0));
    } else {
        rows(ui, 330.0);
    }
    ui.add_space(if is_roomy(height) { 24.0 } else { 8.0 });
    let bottom = ui
        .horizontal_wrapped(|ui| quick_settings(ui, data.settings))
        .inner;
    ui.add_space(8.0);
    intent.or(bottom)
}

fn is_roomy(height: f32) -> bool {
    height > 700.0
}

/// The name, and what it is.
fn head(ui: &mut Ui, height: f32) {
    let p = theme::of(ui.ctx());
    let (roomy, low) = (is_roomy(height), height < LOW);
    // On a high screen the column stands in its middle rather than under the valance.
    ui.add_space(if roomy { 24.0 } else { 10.0 } + (height - 800.0).max(0.0) * 0.4);
    if !low {
        marks::paint(ui);
        ui.add_space(if roomy { 12.0 } else { 6.0 });
    }
    let (words, size) = match (low, roomy) {
        (true, _) => ("Speaking Terms", 44.0),
        (false, false) => ("Speaking\nTerms", 62.0),
        (false, true) => ("Speaking\nTerms", fonts::size::DISPLAY),
    };
    let name = RichText::new(words)
        .font(fonts::title(size))
        .color(p.ink)
        .line_height(Some(size));
    ui.add(Label::new(name));
    ui.add_space(match (low, roomy) {
        (true, _) => 10.0,
        (false, false) => 16.0,
        (false, true) => 20.0,
    });
    lead(
        ui,
        "Meet people. Ask for things. Then see what they really thought.",
    );
    ui.add_space(match (low, roomy) {
        (true, _) => 6.0,
        (false, false) => 18.0,
        (false, true) => 28.0,
    });
}

/// The ways on, a row each of this width.
fn ways_on(ui: &mut Ui, lessons: (usize, usize), width: f32) -> Option<Intent> {
    let learned = match lessons {
        (0, _) => String::new(),
        (done, all) => format!("{done} of {all}"),
    };
    let ways = [
        (regular::DOOR, "New season", "", Screen::NewSeason),
        (
            regular::GRADUATION_CAP,
            "Lessons",
            learned.as_str(),
            Screen::Lessons,
        ),
        (
            regular::CHALKBOARD_TEACHER,
            "For a class",
            "",
            Screen::ForClass,
        ),
        (regular::PENCIL_SIMPLE, "Make your own", "", Screen::Make),
    ];
    let mut wants = None;
    for (icon, word, beside, screen) in ways {
        if row(ui, icon, word, beside, width).clicked() {
            wants = Some(Intent::Go(screen));
        }
    }
    wants
}

fn quick_settings(ui: &mut Ui, settings: &Settings) -> Option<Intent> {
    let mut intent = None;
    let text = format!("Text size {} %", settings.text_size);
    if small(ui, regular::TEXT_AA, &text).clicked() {
        let larger = settings.resized(true);
        let smallest = Settings {
            text_size: Settings::TEXT_SIZES[0],
            ..*settings
        };
        let next = if larger.text_size == settings.text_size {
            smallest
        } else {
            larger
        };
        intent = Some(Intent::Set(next));
    }
    let theme_name = format!("Theme: {}", settings.theme.name());
    if small(ui, regular::CIRCLE_HALF, &theme_name).clicked() {
        intent = Some(Intent::Set(Settings {
            theme: settings.theme.next(),
            ..*settings
        }));
    }
    if small(ui, regular::SLIDERS_HORIZONTAL, "Settings").clicked() {
        intent = Some(Intent::Go(Screen::Settings));
    }
    if small(ui, regular::QUESTION, "How to play").clicked() {
        intent = Some(Intent::Open(Sheet::Help));
    }
    if small(ui, regular::SIGN_OUT, "Quit").clicked() {
        intent = Some(Intent::Quit);
    }
    intent
}

/// The one thing to do first.
fn primary(ui: &mut Ui, title: &str, second: &str) -> Response {
    let p = theme::of(ui.ctx());
    let size = Vec2::new(330.0_f32.min(ui.available_width()), 60.0);
    ui.add_space(4.0);
    let response = ui.allocate_response(size, Sense::click());
    response.widget_info(|| {
        WidgetInfo::labeled(WidgetType::Button, true, format!("{title}: {second}"))
    });
    let rect = response.rect;
    let fill = if response.is_pointer_button_down_on() {
        paint::mix(p.pen, p.ink, 0.25)
    } else {
        p.pen
    };
    let edge = if response.hovered() {
        Stroke::new(2.0, p.ink)
    } else {
        Stroke::NONE
    };
    let painter = ui.painter();
    painter.rect(rect, CornerRadius::same(10), fill, edge, StrokeKind::Inside);
    let icon = painter.layout_no_wrap(fill::PLAY.to_owned(), fonts::icon_fill(22.0), p.on_pen);
    painter.galley(
        pos2(rect.left() + 16.0, rect.center().y - icon.size().y / 2.0),
        icon,
        p.on_pen,
    );
    let key = keycap_width(ui, "Enter");
    let room = rect.width() - 52.0 - key - 24.0;
    let upper = painter.layout(
        title.to_owned(),
        fonts::semibold(fonts::size::LEAD),
        p.on_pen,
        room,
    );
    let lower = painter.layout(
        second.to_owned(),
        fonts::body(fonts::size::CAPTION),
        p.on_pen,
        room,
    );
    painter.galley(rect.min + vec2(52.0, 8.0), upper, p.on_pen);
    painter.galley(rect.min + vec2(52.0, 32.0), lower, p.on_pen);
    if key > 0.0 {
        keycap(
            painter,
            pos2(rect.right() - key - 14.0, rect.center().y),
            "Enter",
            p.on_pen,
        );
    }
    paint::focus_ring(ui, &response, 10.0);
    response
}

/// One line of the menu.
fn row(ui: &mut Ui, icon: &str, text: &str, beside: &str, width: f32) -> Response {
    let p = theme::of(ui.ctx());
    let size = Vec2::new(width.min(ui.available_width()), 40.0);
    let response = ui.allocate_response(size, Sense::click());
    response.widget_info(|| {
        let name = match beside {
            "" => text.to_owned(),
            beside => format!("{text}: {beside}"),
        };
        WidgetInfo::labeled(WidgetType::Button, true, name)
    });
    let rect = response.rect;
    let color = if response.hovered() { p.pen } else { p.ink };
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect, CornerRadius::same(10), p.pen_wash);
    }
    let glyph = painter.layout_no_wrap(icon.to_owned(), fonts::icon(24.0), color);
    painter.galley(
        pos2(rect.left() + 12.0, rect.center().y - glyph.size().y / 2.0),
        glyph,
        color,
    );
    let label = painter.layout_no_wrap(text.to_owned(), fonts::body(fonts::size::LEAD), color);
    painter.galley(
        pos2(rect.left() + 50.0, rect.center().y - label.size().y / 2.0),
        label,
        color,
    );
    let font = fonts::body(fonts::size::LABEL);
    let beside = painter.layout_no_wrap(beside.to_owned(), font, p.ink2);
    let at = rect.right_center() - vec2(12.0 + beside.size().x, beside.size().y / 2.0);
    painter.galley(at, beside, p.ink2);
    paint::focus_ring(ui, &response, 8.0);
    response
}

/// A small choice at the bottom.
fn small(ui: &mut Ui, icon: &str, text: &str) -> Response {
    let p = theme::of(ui.ctx());
    let label =
        ui.painter()
            .layout_no_wrap(text.to_owned(), fonts::semibold(fonts::size::LABEL), p.ink);
    let response = ui.allocate_response(vec2(label.size().x + 46.0, 40.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, text));
    let rect = response.rect;
    let color = if response.hovered() { p.pen } else { p.ink };
    let glyph = ui
        .painter()
        .layout_no_wrap(icon.to_owned(), fonts::icon(20.0), color);
    let painter = ui.painter();
    painter.galley(
        pos2(rect.left() + 8.0, rect.center().y - glyph.size().y / 2.0),
        glyph,
        color,
    );
    painter.galley(
        pos2(rect.left() + 34.0, rect.center().y - label.size().y / 2.0),
        label,
        color,
    );
    paint::focus_ring(ui, &response, 8.0);
    response
}
