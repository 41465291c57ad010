//! Everybody seen through: what they hold beside what the player believes. Never on the board of its own accord.

use bevy_egui::egui::{
    Align, CornerRadius, Key, Label, Layout, Rect, RichText, ScrollArea, Sense, Stroke, StrokeKind,
    Ui, UiBuilder, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::game::intent::Intent;
use crate::game::theme::{self, fonts, paint};
use crate::game::token::{Looks, Pose, face};
use crate::game::widgets::{caption, heading};
use crate::model::belief::Impression;
use crate::scenario::PersonId;
use crate::study::class::xray::Seen;

/// Height of a row, in points.
const ROW: f32 = 64.0;

/// Least width of what weighs on somebody, in points; with less it is told when the row is pointed at.
const WEIGHS: f32 = 96.0;

/// Whom is turned to, and how everybody looks.
#[derive(Clone, Copy)]
pub struct Faces<'a> {
    /// How everybody looks.
    pub looks: &'a Looks,
    /// Whom the teacher has turned to.
    pub selected: Option<PersonId>,
}

/// All of it under the awning of the truth, in what is left of this place.
pub fn through(ui: &mut Ui, faces: Faces, seen: &[Seen]) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    let place = ui.available_rect_before_wrap();
    let drop = paint::valance(ui.painter(), &p, place, 22.0, 1.0);
    ui.add_space(drop.max(18.0) + 6.0);
    heading(ui, "What they really think", fonts::size::H3);
    table(ui, faces, seen)
}

/// The same over the board, as long as F9 is held.
pub fn held(ui: &mut Ui, faces: Faces, seen: impl FnOnce() -> Vec<Seen>) {
    if !ui.input(|i| i.key_down(Key::F9)) {
        return;
    }
    let p = theme::of(ui.ctx());
    let place = ui.max_rect().shrink2(vec2(32.0, 24.0));
    let mut over = ui.new_child(UiBuilder::new().max_rect(place).id_salt("x-ray"));
    paint::card(over.painter(), &p, place, 14);
    let drop = paint::valance(over.painter(), &p, place, 30.0, 1.0);
    let inner = place
        .shrink(24.0)
        .with_min_y(place.top() + drop.max(24.0) + 16.0);
    let mut inside = over.new_child(UiBuilder::new().max_rect(inner));
    heading(&mut inside, "What they really think", fonts::size::H2);
    let _nobody_clicks_while_holding_a_key = table(&mut inside, faces, &seen());
}

/// A row each. Returns whom the teacher turns to.
fn table(ui: &mut Ui, faces: Faces, seen: &[Seen]) -> Option<Intent> {
    if seen.is_empty() {
        caption(
            ui,
            "Nobody knows of the player yet. People turn up at the places of the week, or are introduced.",
        );
        return None;
    }
    caption(
        ui,
        "Solid: what they hold. Dashed: what the player believes.",
    );
    let mut wants = None;
    let scroll = ScrollArea::vertical().id_salt("x-ray").auto_shrink(false);
    scroll.show_rows(ui, ROW, seen.len(), |ui, rows| {
        for person in &seen[rows] {
            wants = row(ui, faces, person).or(wants.take());
        }
    });
    wants
}

fn row(ui: &mut Ui, faces: Faces, person: &Seen) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    let chosen = faces.selected == Some(person.id);
    let response = ui.allocate_response(vec2(ui.available_width(), ROW - 4.0), Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(WidgetType::Button, true, chosen, sentence(person)));
    let rect = response.rect;
    if chosen || response.hovered() {
        let edge = if chosen {
            Stroke::new(2.0, p.pen)
        } else {
            Stroke::NONE
        };
        ui.painter().rect(
            rect,
            CornerRadius::same(10),
            p.pen_wash,
            edge,
            StrokeKind::Inside,
        );
    }
    paint::focus_ring(ui, &response, 10.0);
    let mut inner = ui.new_child(
        UiBuilder::new()
            .max_rect(rect.shrink2(vec2(8.0, 4.0)))
            .layout(Layout::left_to_right(Align::Center)),
    );
    let pose = if person.met {
        Pose::default()
    } else {
        Pose::HEARD_OF
    };
    let (at, _) = inner.allocate_exact_size(Vec2::splat(42.0), Sense::hover());
    face(
        inner.painter(),
        at.center(),
        38.0,
        faces.looks.get(person.id),
        &pose,
    );
    let names = if inner.available_width() > 620.0 {
        190.0
    } else {
        140.0
    };
    inner.allocate_ui_with_layout(
        vec2(names, ROW - 12.0),
        Layout::top_down(Align::Min),
        |ui| {
            ui.set_width(names);
            ui.spacing_mut().item_spacing.y = 0.0;
            let name = RichText::new(&person.name)
                .font(fonts::semibold(fonts::size::BODY))
                .color(p.ink);
            ui.add(Label::new(name).truncate().selectable(false));
            let where_ = person
                .here
                .as_deref()
                .map_or(if person.met { "" } else { "heard of" }, |_| "here today");
            ui.add(
                Label::new(
                    RichText::new(where_)
                        .font(fonts::body(fonts::size::CAPTION))
                        .color(p.ink2),
                )
                .truncate()
                .selectable(false),
            );
        },
    );
    let room = inner.available_width() - 24.0;
    let weighs = (room - 2.0 * 96.0).clamp(WEIGHS, 160.0);
    let bar = ((room - weighs) / 2.0 - 6.0).clamp(60.0, 150.0);
    let believed = |estimate: fn(&crate::model::Belief) -> Impression| {
        person.belief.as_ref().map(|b| estimate(b).mean)
    };
    level(
        &mut inner,
        "likes",
        person.truth.rapport,
        believed(|b| b.rapport),
        bar,
    );
    level(
        &mut inner,
        "trusts",
        person.truth.trust,
        believed(|b| b.trust),
        bar,
    );
    let all = burdens(person);
    let fits = inner.available_width() >= WEIGHS - 8.0;
    if fits {
        let font = fonts::body(fonts::size::CAPTION);
        let more = RichText::new(all.iter().take(2).cloned().collect::<Vec<_>>().join(", "));
        let label = Label::new(more.font(font).color(p.truth)).wrap();
        inner.add(label.selectable(false));
    }
    let clicked = response.clicked();
    if all.len() > 2 || (!fits && !all.is_empty()) {
        response.on_hover_text(all.join(", "));
    }
    clicked.then_some(Intent::Select(Some(person.id)))
}

/// A level with its number, solid, and what is believed of it, dashed.
fn level(ui: &mut Ui, word: &str, truth: f32, believed: Option<f32>, width: f32) {
    let p = theme::of(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(vec2(width, ROW - 14.0), Sense::hover());
    let painter = ui.painter();
    let text = format!("{word} {:.0}", truth * 100.0);
    painter.text(
        rect.left_top(),
        bevy_egui::egui::Align2::LEFT_TOP,
        text,
        fonts::body(fonts::size::CAPTION),
        p.ink,
    );
    let rail = Rect::from_min_max(
        pos2(rect.left(), rect.bottom() - 18.0),
        pos2(rect.right(), rect.bottom() - 6.0),
    );
    painter.rect(
        rail,
        5.0,
        p.rings[0],
        Stroke::new(1.0, p.edge),
        StrokeKind::Inside,
    );
    let filled = rail.with_max_x(rail.left() + rail.width() * truth.clamp(0.0, 1.0));
    painter.rect_filled(filled, 5.0, p.truth);
    if let Some(believed) = believed {
        let x = rail.left() + rail.width() * believed.clamp(0.0, 1.0);
        let line = [pos2(x, rail.top() - 5.0), pos2(x, rail.bottom() + 5.0)];
        painter.extend(bevy_egui::egui::Shape::dashed_line(
            &line,
            Stroke::new(2.5, p.pen),
            4.0,
            3.0,
        ));
    }
}

/// What weighs on somebody, the heaviest first: "owed 40", "wary 20".
fn burdens(person: &Seen) -> Vec<String> {
    let tie = &person.truth;
    let mut weighs = vec![
        ("owed", tie.debt),
        ("unthanked", tie.unthanked),
        ("grateful", tie.credit),
        ("annoyed", tie.strain),
        ("wary", tie.scar),
        ("tired of you", 1.0 - tie.patience),
    ];
    weighs.retain(|(_, level)| *level >= 0.02);
    weighs.sort_by(|a, b| b.1.total_cmp(&a.1));
    let felt = weighs
        .iter()
        .map(|(word, level)| format!("{word} {:.0}", level * 100.0));
    felt.collect()
}

/// What a row says.
fn sentence(person: &Seen) -> String {
    let tie = &person.truth;
    let mut text = format!(
        "{}: likes {:.0}, trusts {:.0}",
        person.name,
        tie.rapport * 100.0,
        tie.trust * 100.0
    );
    let burdens = burdens(person);
    if !burdens.is_empty() {
        text.push_str(&format!(", {}", burdens.join(", ")));
    }
    text
}
