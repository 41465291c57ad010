//! A beat of a lesson on a page: the chapters at the left, what is said at the top, what it is about in a card, and
//! the way on at the foot.

use bevy_egui::egui::{
    Frame, Label, Margin, Panel, Rect, RichText, ScrollArea, Ui, UiBuilder, pos2,
};

use super::bet::BetState;
use super::figures::{chances, comparison, figure};
use super::{Learning, answer, bet, ending, foot, picture, rail};
use crate::game::intent::Intent;
use crate::game::scene::Scene;
use crate::game::theme::{self, fonts, paint};
use crate::game::widgets::{caption, card, heading};
use crate::study::course::{Happens, Progress, Shown};
use crate::study::words::progress;

/// From this width of the window the chapters stand at the left.
const WITH_CHAPTERS: f32 = 1000.0;
/// Width of that list, in points.
const CHAPTERS: f32 = 272.0;
/// Widest that a card gets, in points.
const CARD: f32 = 940.0;

/// All that a page is given.
pub struct Page<'a> {
    /// The lesson.
    pub learning: &'a Learning,
    /// What panels of play may read.
    pub scene: &'a Scene<'a>,
    /// How far the learner has come in the course.
    pub progress: &'a Progress,
}

/// What a page remembers while its beat is shown.
#[derive(Default)]
pub struct LessonState {
    /// The bet that is being placed.
    bet: BetState,
    /// The answer that is being written.
    answer: Option<String>,
    /// The run that was pointed at: its row and its place in it.
    poked: Option<(usize, usize)>,
    /// When the beat was first drawn, for what is revealed.
    since: Option<f64>,
}

/// A beat that is not played.
pub fn lesson_screen(ui: &mut Ui, page: &Page, state: &mut LessonState) -> Vec<Intent> {
    let p = theme::of(ui.ctx());
    let window = ui.max_rect();
    ui.painter().rect_filled(window, 0.0, p.desk);
    let mut wants = Vec::new();
    if window.width() >= WITH_CHAPTERS && page.learning.podium.is_none() {
        let paper = Frame::new().fill(p.paper);
        let shown = Panel::left("chapters")
            .exact_size(CHAPTERS)
            .resizable(false)
            .frame(paper)
            .show(ui, |ui| rail::rail(ui, page));
        wants.extend(shown.inner);
    }
    let shown = page.learning.attempt.shown();
    let place = ui.available_rect_before_wrap();
    let side = ((place.width() - CARD) / 2.0).clamp(16.0, 44.0);
    let foot_top = place.bottom() - foot::HEIGHT;
    let body = Rect::from_min_max(
        pos2(place.left() + side, place.top()),
        pos2(
            (place.right() - side).min(place.left() + side + CARD),
            foot_top,
        ),
    );
    let mut inner = ui.new_child(UiBuilder::new().max_rect(body).id_salt(("beat", shown.at)));
    let scroll = ScrollArea::vertical()
        .id_salt(("beat", shown.at))
        .auto_shrink(false);
    scroll.show(&mut inner, |ui| {
        ui.set_max_width(body.width() - 8.0);
        Frame::new()
            .inner_margin(Margin::symmetric(0, 24))
            .show(ui, |ui| {
                said(ui, page, shown);
                ui.add_space(18.0);
                wants.extend(content(ui, page, shown, state));
            });
    });
    let below = Rect::from_min_max(
        pos2(body.left(), foot_top),
        pos2(body.right(), place.bottom()),
    );
    let mut below = ui.new_child(UiBuilder::new().max_rect(below).id_salt("foot"));
    wants.extend(foot::foot(&mut below, page.learning));
    wants
}

/// Where in the course this is, the heading, and what is said.
fn said(ui: &mut Ui, page: &Page, shown: &Shown) {
    let p = theme::of(ui.ctx());
    let lesson = page.learning.lesson();
    let (title, step, of) = (&lesson.title, shown.at + 1, shown.of);
    let stands = match (page.learning.place, step <= of) {
        (Some(place), true) => format!("Lesson {}, {title}: step {step} of {of}", place + 1),
        (Some(place), false) => format!("Lesson {}, the end", place + 1),
        (None, true) => format!("{title}: step {step} of {of}"),
        (None, false) => format!("{title}, the end"),
    };
    // Before a class it stands above the page already.
    if page.learning.podium.is_none() {
        caption(ui, &stands);
    }
    let size = if shown.heading.chars().count() > 60 {
        26.0
    } else {
        fonts::size::H1
    };
    heading(ui, &shown.heading, size);
    ui.spacing_mut().item_spacing.y = 10.0;
    for paragraph in &shown.text {
        let text = RichText::new(paragraph)
            .size(fonts::size::LEAD)
            .color(p.ink);
        ui.add(Label::new(text).wrap());
    }
}

fn content(ui: &mut Ui, page: &Page, shown: &Shown, state: &mut LessonState) -> Option<Intent> {
    let learning = page.learning;
    let pictured = |ui: &mut Ui| {
        if let Some(what) = &shown.picture {
            card(ui, |ui| {
                picture::picture(ui, page.scene, &learning.looks, what)
            });
        }
    };
    match &shown.what {
        Happens::Say | Happens::Play(_) => pictured(ui),
        Happens::Later(entries) => {
            pictured(ui);
            picture::meanwhile(ui, page.scene, entries);
        }
        Happens::Predict(question) => {
            let name = shown.heading.as_str();
            let wants = card(ui, |ui| bet::bet(ui, name, question, &mut state.bet)).inner;
            ui.add_space(16.0);
            pictured(ui);
            return wants;
        }
        Happens::Reveal(figures) => {
            let now = ui.input(|i| i.time);
            let since = now - *state.since.get_or_insert(now);
            let drop = if theme::motion_reduced(ui.ctx()) {
                1.0
            } else {
                (since / 0.36).min(1.0)
            };
            if drop < 1.0 {
                ui.ctx().request_repaint();
            }
            revealed(ui, drop as f32, |ui| {
                for (n, shown) in figures.iter().enumerate() {
                    if n > 0 {
                        ui.add_space(8.0);
                        ui.separator();
                        ui.add_space(8.0);
                    }
                    figure(ui, &learning.looks, learning.lesson(), shown);
                }
                waiting(ui, shown, learning);
            });
        }
        Happens::Compare(ways) => revealed(ui, 1.0, |ui| comparison(ui, ways)),
        Happens::Many(many) => {
            let done = learning.progress().filter(|_| shown.waiting);
            revealed(ui, 1.0, |ui| chances(ui, many, done, &mut state.poked));
        }
        Happens::AskYourself { hint, answer } => {
            let told = (hint.as_str(), answer.as_str());
            return card(ui, |ui| {
                answer::answer(ui, &shown.heading, told, &mut state.answer)
            })
            .inner;
        }
        Happens::Ending { basis, source } => {
            return card(ui, |ui| ending::ending(ui, page, *basis, source)).inner;
        }
    }
    None
}

/// What is still worked out, and how far it has come.
fn waiting(ui: &mut Ui, shown: &Shown, learning: &Learning) {
    if shown.waiting {
        let (done, of) = learning.progress().unwrap_or((0, 1));
        ui.add_space(8.0);
        let share = done as f32 / of.max(1) as f32;
        ui.add(bevy_egui::egui::ProgressBar::new(share).text(progress(done, of)));
    }
}

/// A card under the valance: what is on it is the truth.
fn revealed(ui: &mut Ui, drop: f32, add: impl FnOnce(&mut Ui)) {
    let p = theme::of(ui.ctx());
    let shown = card(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.add_space(14.0);
        add(ui);
    });
    let rect = shown.response.rect.shrink(1.0);
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    paint::valance(&painter, &p, rect, 26.0, drop);
}
