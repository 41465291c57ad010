//! Why an answer was what it was: bars from one axis, to the left towards no, to the right towards yes.

use bevy_egui::egui::{
    Align2, CornerRadius, Label, Rect, RichText, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    WidgetType, pos2, text::LayoutJob, text::TextFormat,
};

use super::layout::{FOOT, empty, foot};
use super::{DebriefData, DebriefState, Tab, try_it};
use crate::game::intent::Intent;
use crate::game::theme::{self, fonts, paint};
use crate::game::widgets::heading;
use crate::study::debrief::{AskOutcome, AskTold};
use crate::study::reasons::Because;
use crate::study::words::{odds, week};

/// The lowest a reason is.
const LOWEST: f32 = 28.0;

/// The ask that tells most of whoever is shown, with its reasons.
pub fn card(ui: &mut Ui, data: &DebriefData, state: &mut DebriefState) -> Option<Intent> {
    let Some(person) = state.person(data) else {
        return no_asks(ui, state);
    };
    let Some(n) = data.most_telling(|ask| ask.person == person.id) else {
        if data.debrief.asks.is_empty() {
            return no_asks(ui, state);
        }
        heading(
            ui,
            &format!("You never asked {}", person.first_name),
            fonts::size::H3,
        );
        if empty(
            ui,
            "A polite no costs nothing, so there was little to lose.",
            "See all asks",
        ) {
            state.tab = Tab::Asks;
        }
        return None;
    };
    let ask = &data.debrief.asks[n];
    heading(ui, &title(ask, &person.first_name), fonts::size::H3);
    forecasts(ui, ask);
    // As many reasons as there is room for, and no taller than they need be.
    let room = ui.max_rect().bottom() - ui.cursor().top() - FOOT - 36.0;
    let most = (room / LOWEST).max(4.0) as usize;
    let height = room / ask.because.len().clamp(1, most) as f32;
    let height = height.clamp(LOWEST, 34.0);
    bars(ui, &ask.because, most, height, state.reveal.grown());
    let mut intent = None;
    foot(
        ui,
        |ui| intent = try_it(ui, data, state, ask),
        |ui| mended(ui, ask),
    );
    intent
}

fn no_asks(ui: &mut Ui, state: &mut DebriefState) -> Option<Intent> {
    heading(ui, "You asked for nothing", fonts::size::H3);
    if empty(
        ui,
        "There is no answer to explain. The doors you never tried have their odds.",
        "See the doors",
    ) {
        state.tab = Tab::Asks;
    }
    None
}

/// "Week 9: why Amara said no".
pub fn title(ask: &AskTold, first: &str) -> String {
    let what = match ask.outcome {
        AskOutcome::Yes => "said yes",
        AskOutcome::No => "said no",
        AskOutcome::Silence => "never answered",
        AskOutcome::Waiting => "has not answered yet",
    };
    format!("Week {}: why {first} {what}", week(ask.day))
}

/// What came of an ask, as an icon and a word or two.
pub fn outcome_words(outcome: AskOutcome) -> (&'static str, &'static str) {
    use egui_phosphor::regular as icon;
    match outcome {
        AskOutcome::Yes => (icon::CHECK, "yes"),
        AskOutcome::No => (icon::HAND_PALM, "not this time"),
        AskOutcome::Silence => (icon::DOTS_THREE, "no answer"),
        AskOutcome::Waiting => (icon::HOURGLASS, "no answer yet"),
    }
}

/// What the player and their gut said, and what the odds were.
pub fn forecasts(ui: &mut Ui, ask: &AskTold) {
    let p = theme::of(ui.ctx());
    let mut job = LayoutJob::default();
    job.wrap.max_width = ui.available_width();
    let mut say = |words: &str, color, bold: bool| {
        let font_id = if bold {
            fonts::bold(fonts::size::BODY)
        } else {
            fonts::body(fonts::size::BODY)
        };
        let format = TextFormat {
            font_id,
            color,
            ..TextFormat::default()
        };
        job.append(words, 0.0, format);
    };
    let (said, gut) = (ask.predicted, ask.gut);
    if let Some(said) = said {
        say("You said ", p.ink, false);
        say(&odds(said), p.pen, true);
        say(". ", p.ink, false);
    } else if let Some(gut) = gut {
        say("Your gut said ", p.ink, false);
        say(&odds(gut), p.pen, true);
        say(". ", p.ink, false);
    }
    say("The odds were ", p.ink, false);
    say(&odds(ask.p_yes), p.truth, true);
    say(".", p.ink, false);
    ui.add(Label::new(job).wrap());
}

/// The reasons of an answer, `most` of them at most, strongest first, each at least `height` high.
pub fn bars(ui: &mut Ui, because: &[Because], most: usize, height: f32, grown: f32) {
    let p = theme::of(ui.ctx());
    let heaviest = because.iter().map(|b| b.weight.abs()).fold(0.0, f32::max);
    let width = ui.available_width();
    let axis = ui.cursor().left() + width * 0.80;
    let longest = width * 0.20 - 26.0;
    let (head, _) = ui.allocate_exact_size(Vec2::new(width, 20.0), Sense::hover());
    let font = fonts::body(fonts::size::CAPTION);
    let y = head.center().y;
    let painter = ui.painter().clone();
    painter.text(
        pos2(axis - 8.0, y),
        Align2::RIGHT_CENTER,
        "towards no",
        font.clone(),
        p.ink2,
    );
    painter.text(
        pos2(axis + 8.0, y),
        Align2::LEFT_CENTER,
        "towards yes",
        font,
        p.ink2,
    );
    let spacing = std::mem::replace(&mut ui.spacing_mut().item_spacing.y, 1.0);
    let top = ui.cursor().top();
    for reason in because.iter().take(most) {
        bar(
            ui,
            reason,
            height,
            axis,
            longest * reason.weight.abs() / heaviest.max(1e-6) * grown,
        );
    }
    let line = [pos2(axis, top - 4.0), pos2(axis, ui.cursor().top() + 2.0)];
    painter.line_segment(line, Stroke::new(1.5, p.ink2));
    ui.spacing_mut().item_spacing.y = spacing;
}

fn bar(ui: &mut Ui, reason: &Because, height: f32, axis: f32, length: f32) {
    let p = theme::of(ui.ctx());
    let (yes, yours) = (reason.towards_yes(), reason.yours && !reason.towards_yes());
    let width = ui.available_width();
    let room = if yes {
        axis - ui.cursor().left() - 14.0
    } else {
        axis - length - 26.0 - ui.cursor().left()
    };
    let font = if yours || reason.weight.abs() >= 1.0 {
        fonts::semibold(fonts::size::LABEL)
    } else {
        fonts::body(fonts::size::LABEL)
    };
    let words = ui
        .painter()
        .layout(reason.words.clone(), font, p.ink, (room - 6.0).max(80.0));
    let size = Vec2::new(width, (words.size().y + 6.0).max(height - 1.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| {
        let side = if yes { "towards yes" } else { "towards no" };
        let change = if yours { ", yours to change" } else { "" };
        let says = format!("{}: {side}{change}", reason.words);
        WidgetInfo::labeled(WidgetType::Label, true, says)
    });
    let painter = ui.painter();
    if yours {
        painter.rect_filled(rect, CornerRadius::same(6), p.pen_wash);
    }
    let y = rect.center().y;
    painter.galley(
        pos2(rect.left() + 6.0, y - words.size().y / 2.0),
        words,
        p.ink,
    );
    let sign_font = fonts::bold(fonts::size::LEAD);
    let radius = CornerRadius::same(4);
    let length = length.max(6.0);
    if yes {
        let bar = Rect::from_min_max(pos2(axis + 1.0, y - 9.0), pos2(axis + length, y + 9.0));
        let fill = paint::mix(p.good, p.sheet, 0.7);
        painter.rect(
            bar,
            radius,
            fill,
            Stroke::new(2.0, p.good),
            StrokeKind::Inside,
        );
        let at = pos2(axis + length + 10.0, y);
        painter.text(at, Align2::CENTER_CENTER, "+", sign_font, p.ink);
    } else {
        let bar = Rect::from_min_max(pos2(axis - length, y - 9.0), pos2(axis - 1.0, y + 9.0));
        painter.rect_filled(bar, radius, p.ink2);
        let at = pos2(axis - length - 10.0, y);
        painter.text(at, Align2::CENTER_CENTER, "−", sign_font, p.ink);
    }
}

/// What the wash stands for, and what it would have come to.
pub fn mended(ui: &mut Ui, ask: &AskTold) {
    let p = theme::of(ui.ctx());
    let Some(mended) = &ask.mended else { return };
    let (swatch, _) = ui.allocate_exact_size(Vec2::new(24.0, 18.0), Sense::hover());
    let edge = Stroke::new(1.5, p.pen);
    ui.painter().rect(
        swatch,
        CornerRadius::same(5),
        p.pen_wash,
        edge,
        StrokeKind::Inside,
    );
    let with = crate::study::words::list(&mended.with);
    let words = format!("Yours to change: with {with}, {}.", odds(mended.p_yes));
    ui.add(Label::new(RichText::new(words).color(p.ink)).wrap());
}
