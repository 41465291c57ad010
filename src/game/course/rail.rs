//! The chapters at the left of a lesson: where each stands, and a click away.

use bevy_egui::egui::{
    Align2, CornerRadius, Frame, Margin, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    WidgetType, pos2, vec2,
};
use egui_phosphor::{fill, regular};

use super::Page;
use crate::game::intent::{Intent, Learn, Screen};
use crate::game::theme::{self, fonts, paint};
use crate::game::widgets::{Button, caption};
use crate::study::course::report::standing_words;
use crate::study::course::{Progress, Standing, lessons};

/// Height of a chapter's row, in points.
const ROW: f32 = 44.0;

/// The list.
pub fn rail(ui: &mut Ui, page: &Page) -> Option<Intent> {
    let mut wants = None;
    let scroll = ScrollArea::vertical().auto_shrink(false);
    scroll.show(ui, |ui| {
        Frame::new()
            .inner_margin(Margin::symmetric(16, 16))
            .show(ui, |ui| {
                let all = Button::quiet("Lessons")
                    .icon(regular::GRADUATION_CAP)
                    .key("Esc");
                if all.show(ui).clicked() {
                    wants = Some(Intent::Go(Screen::Lessons));
                }
                ui.add_space(6.0);
                ui.spacing_mut().item_spacing.y = 2.0;
                for place in 0..lessons().len() {
                    wants = row(ui, page, place).or(wants.take());
                }
                ui.add_space(12.0);
                let bets = guesses(page.progress);
                caption(ui, &format!("Your guesses so far: {bets}"));
            });
    });
    wants
}

/// Bets and predictions of asks, over the whole course.
pub fn guesses(progress: &Progress) -> usize {
    let known = lessons().iter().filter_map(|lesson| progress.of(lesson));
    known
        .map(|lesson| lesson.bets.len() + lesson.asks.len())
        .sum()
}

/// The mark of how a lesson stands, and whether it is a filled icon.
pub fn mark(standing: Standing) -> (&'static str, bool) {
    match standing {
        Standing::Finished | Standing::At { again: true, .. } => (fill::CHECK_CIRCLE, true),
        Standing::At { again: false, .. } => (regular::CIRCLE_HALF, false),
        Standing::Skipped => (regular::SKIP_FORWARD, false),
        Standing::Untouched => (regular::CIRCLE, false),
    }
}

fn row(ui: &mut Ui, page: &Page, place: usize) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    let lesson = &lessons()[place];
    let standing = page.progress.standing(lesson);
    let here = page.learning.place == Some(place);
    let response = ui.allocate_response(vec2(ui.available_width(), ROW), Sense::click());
    response.widget_info(|| {
        let stands = standing_words(standing, lesson.beats.len());
        let name = format!("Lesson {}, {}: {stands}", place + 1, lesson.title);
        WidgetInfo::selected(WidgetType::Button, true, here, name)
    });
    let rect = response.rect;
    let painter = ui.painter();
    if here || response.hovered() {
        let fill = if here { p.pen_wash } else { p.sheet };
        let edge = if here {
            Stroke::new(1.5, p.pen)
        } else {
            Stroke::NONE
        };
        painter.rect(rect, CornerRadius::same(10), fill, edge, StrokeKind::Inside);
    }
    let (icon, filled) = if here {
        (fill::PLAY_CIRCLE, true)
    } else {
        mark(standing)
    };
    let font = if filled {
        fonts::icon_fill(20.0)
    } else {
        fonts::icon(20.0)
    };
    let color = match standing {
        _ if here => p.pen,
        Standing::Finished => p.good,
        _ => p.ink2,
    };
    let middle = rect.center().y;
    painter.text(
        pos2(rect.left() + 12.0, middle),
        Align2::LEFT_CENTER,
        icon,
        font,
        color,
    );
    let size = fonts::size::BODY;
    let font = if here {
        fonts::semibold(size)
    } else {
        fonts::body(size)
    };
    let text = painter.layout(lesson.title.clone(), font, p.ink, rect.width() - 56.0);
    let top = middle - text.size().y / 2.0;
    painter.galley(pos2(rect.left() + 44.0, top), text, p.ink);
    paint::focus_ring(ui, &response, 10.0);
    (response.clicked() && !here).then_some(Intent::Learn(Learn::Open(place)))
}
