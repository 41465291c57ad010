//! Whom or what an ask is about: a list that drops down, with faces where it lists people.

use bevy_egui::egui::{
    Align, CornerRadius, Layout, Popup, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind,
    TextWrapMode, Ui, Vec2, WidgetInfo, WidgetText, WidgetType, pos2,
};
use egui_phosphor::regular as icon;

use crate::game::theme::{self, fonts, paint};
use crate::game::token::{Looks, Pose, face};
use crate::game::widgets::{Tip, heading};
use crate::sim::{About, View};
use crate::study::asking::{Subject, Subjects};

const FACE: f32 = 34.0;

/// Asks whom or what it is about. Returns whether the choice changed.
pub(super) fn about(
    ui: &mut Ui,
    view: &View,
    looks: &Looks,
    subjects: &Subjects,
    chosen: &mut About,
) -> bool {
    let before = *chosen;
    let people = !subjects
        .choices
        .iter()
        .any(|c| matches!(c.about, About::Opening(_)));
    let question = if people { "To whom?" } else { "Which opening?" };
    let row = Layout::left_to_right(Align::Center).with_main_wrap(true);
    ui.allocate_ui_with_layout(Vec2::new(ui.available_width(), 44.0), row, |ui| {
        heading(ui, question, fonts::size::H3);
        ui.add_space(6.0);
        let current = subjects.choices.iter().find(|c| c.about == *chosen);
        let Some(current) = current.or(subjects.choices.first()) else {
            return;
        };
        *chosen = current.about;
        let shown = closed(ui, view, looks, current, question);
        let width = shown.rect.width();
        Popup::menu(&shown).width(width).show(|ui| {
            ui.set_width(width - 20.0);
            let list = ScrollArea::vertical()
                .max_height(300.0)
                .auto_shrink([false, true]);
            list.show(ui, |ui| {
                for subject in &subjects.choices {
                    if row_of(ui, view, looks, subject, subject.about == *chosen).clicked() {
                        *chosen = subject.about;
                    }
                }
            });
        });
    });
    *chosen != before
}

/// The list as it stands closed: the chosen one, and a mark that there are more.
fn closed(ui: &mut Ui, view: &View, looks: &Looks, current: &Subject, question: &str) -> Response {
    let p = theme::of(ui.ctx());
    let width = ui.available_width().max(160.0);
    let response = ui.allocate_response(Vec2::new(width, 44.0), Sense::click());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(WidgetType::ComboBox, true, question);
        info.current_text_value = Some(current.label.clone());
        info
    });
    let rect = response.rect;
    let edge = if response.hovered() || response.has_focus() {
        p.pen
    } else {
        p.edge
    };
    ui.painter().rect(
        rect,
        CornerRadius::same(10),
        p.sheet,
        Stroke::new(1.5, edge),
        StrokeKind::Inside,
    );
    let elided = inside(
        ui,
        rect.with_max_x(rect.right() - 40.0),
        view,
        looks,
        current,
        TextWrapMode::Truncate,
    );
    let caret = ui
        .painter()
        .layout_no_wrap(icon::CARET_DOWN.to_owned(), fonts::icon(18.0), p.ink);
    let at = pos2(rect.right() - 32.0, rect.center().y - caret.size().y / 2.0);
    ui.painter().galley(at, caret, p.ink);
    paint::focus_ring(ui, &response, 10.0);
    if elided {
        response.tip(&current.label)
    } else {
        response
    }
}

fn row_of(ui: &mut Ui, view: &View, looks: &Looks, subject: &Subject, on: bool) -> Response {
    let p = theme::of(ui.ctx());
    let room = ui.available_width() - text_left(subject) - 12.0;
    let font = fonts::body(fonts::size::BODY);
    let galley =
        WidgetText::from(&subject.label).into_galley(ui, Some(TextWrapMode::Wrap), room, font);
    let size = Vec2::new(ui.available_width(), (galley.size().y + 16.0).max(44.0));
    let response = ui.allocate_response(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, on, &subject.label));
    let fill = if on || response.hovered() {
        p.pen_wash
    } else {
        p.sheet
    };
    ui.painter()
        .rect_filled(response.rect, CornerRadius::same(8), fill);
    inside(ui, response.rect, view, looks, subject, TextWrapMode::Wrap);
    paint::focus_ring(ui, &response, 8.0);
    response
}

/// Paints a choice into its row, and says whether its words had to be cut short.
fn inside(
    ui: &Ui,
    rect: Rect,
    view: &View,
    looks: &Looks,
    subject: &Subject,
    wrap: TextWrapMode,
) -> bool {
    let p = theme::of(ui.ctx());
    let painter = ui.painter();
    let middle = rect.center().y;
    match subject.about {
        About::Person(id) => {
            let met = view.contact(id).is_some_and(|c| c.link.met());
            let pose = if met { Pose::default() } else { Pose::HEARD_OF };
            face(
                painter,
                pos2(rect.left() + 10.0 + FACE / 2.0, middle),
                FACE,
                looks.get(id),
                &pose,
            );
        }
        About::Anything | About::Opening(_) => {
            let glyph = if subject.about == About::Anything {
                icon::USERS
            } else {
                icon::BRIEFCASE
            };
            let glyph = painter.layout_no_wrap(glyph.to_owned(), fonts::icon(22.0), p.ink2);
            painter.galley(
                pos2(rect.left() + 14.0, middle - glyph.size().y / 2.0),
                glyph,
                p.ink2,
            );
        }
    }
    let left = rect.left() + text_left(subject);
    let room = (rect.right() - left - 8.0).max(40.0);
    let font = fonts::body(fonts::size::BODY);
    let galley = WidgetText::from(&subject.label).into_galley(ui, Some(wrap), room, font);
    let elided = galley.elided;
    painter.galley(pos2(left, middle - galley.size().y / 2.0), galley, p.ink);
    elided
}

fn text_left(subject: &Subject) -> f32 {
    match subject.about {
        About::Person(_) => FACE + 20.0,
        About::Anything | About::Opening(_) => 48.0,
    }
}
