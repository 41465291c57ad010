//! All lessons on a page: what each is about, how it stands, and what the course has shown so far.

use bevy_egui::egui::{Label, RichText, Ui};
use egui_phosphor::regular;

use super::rail::{guesses, mark};
use crate::game::intent::{Intent, Learn};
use crate::game::menus::page::{broken, page};
use crate::game::theme::{self, fonts};
use crate::game::widgets::{Button, caption, card, heading, lead, section};
use crate::shelf::Teachable;
use crate::study::course::report::{report, standing_words};
use crate::study::course::{Progress, Standing, lessons};

/// What the page remembers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LessonsState {
    /// The course report is open.
    report: bool,
}

/// The page.
pub fn lessons_screen(
    ui: &mut Ui,
    progress: &Progress,
    own: &[Teachable],
    state: &mut LessonsState,
) -> Option<Intent> {
    page(ui, "Lessons", |ui| {
        let mut wants = None;
        lead(
            ui,
            "A few minutes each. You play first, place a bet, and then see what was really going on.",
        );
        ui.add_space(12.0);
        ui.horizontal_wrapped(|ui| {
            if let Some(next) = progress.next(lessons()) {
                let word = match progress.standing(next) {
                    Standing::At { .. } => format!("Go on with: {}", next.title),
                    _ => format!("Begin: {}", next.title),
                };
                if Button::primary(&word)
                    .icon(regular::PLAY)
                    .show(ui)
                    .clicked()
                {
                    let place = lessons().iter().position(|lesson| lesson.name == next.name);
                    wants = place.map(|place| Intent::Learn(Learn::Open(place)));
                }
            }
            if guesses(progress) > 0 {
                let word = if state.report {
                    "Hide what it has shown"
                } else {
                    "What it has shown so far"
                };
                if Button::plain(word)
                    .icon(regular::CHART_LINE)
                    .show(ui)
                    .clicked()
                {
                    state.report = !state.report;
                }
            }
        });
        if state.report {
            ui.add_space(12.0);
            card(ui, |ui| so_far(ui, progress));
        }
        ui.add_space(16.0);
        for place in 0..lessons().len() {
            wants = chapter(ui, progress, place).or(wants.take());
            ui.add_space(10.0);
        }
        if !own.is_empty() {
            ui.add_space(6.0);
            section(ui, "Yours");
        }
        for lesson in own {
            wants = of_ones_own(ui, lesson).or(wants.take());
            ui.add_space(10.0);
        }
        wants
    })
}

/// A lesson that the player has written, or was given.
fn of_ones_own(ui: &mut Ui, Teachable { name, lesson }: &Teachable) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    let shown = card(ui, |ui| {
        ui.set_width(ui.available_width());
        let lesson = match lesson {
            Ok(lesson) => lesson,
            Err(why) => {
                broken(ui, name, why);
                return None;
            }
        };
        heading(ui, &lesson.title, fonts::size::H3);
        ui.add(Label::new(RichText::new(&lesson.summary).color(p.ink)).wrap());
        caption(ui, &format!("About {} minutes", lesson.minutes));
        ui.add_space(4.0);
        let word = format!("Begin: {}", lesson.title);
        let begin = Button::plain("Begin").name(&word);
        let clicked = begin.show(ui).clicked();
        clicked.then(|| Intent::Learn(Learn::File(name.clone())))
    });
    shown.inner
}

/// What the course has shown: guesses from first to last, habits, and one thing to try.
fn so_far(ui: &mut Ui, progress: &Progress) {
    let p = theme::of(ui.ctx());
    ui.set_width(ui.available_width());
    section(ui, "So far");
    let told = report(progress, lessons());
    for paragraph in told.paragraphs() {
        ui.add(Label::new(RichText::new(paragraph).color(p.ink)).wrap());
    }
}

fn chapter(ui: &mut Ui, progress: &Progress, place: usize) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    let lesson = &lessons()[place];
    let standing = progress.standing(lesson);
    let learn = |what: fn(usize) -> Learn| Some(Intent::Learn(what(place)));
    let mut wants = None;
    card(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            let (icon, filled) = mark(standing);
            let font = if filled {
                fonts::icon_fill(26.0)
            } else {
                fonts::icon(26.0)
            };
            let color = if standing == Standing::Finished {
                p.good
            } else {
                p.ink2
            };
            ui.label(RichText::new(icon).font(font).color(color));
            ui.add_space(6.0);
            ui.vertical(|ui| {
                heading(
                    ui,
                    &format!("{}  {}", place + 1, lesson.title),
                    fonts::size::H3,
                );
                ui.add(Label::new(RichText::new(&lesson.summary).color(p.ink)).wrap());
                let stands = standing_words(standing, lesson.beats.len());
                caption(ui, &format!("About {} minutes, {stands}", lesson.minutes));
                ui.add_space(4.0);
                ui.horizontal_wrapped(|ui| {
                    let title = &lesson.title;
                    let (word, open) = match standing {
                        Standing::At { .. } => ("Go on", Learn::Open as fn(usize) -> Learn),
                        Standing::Finished => ("Again", Learn::Restart as fn(usize) -> Learn),
                        Standing::Untouched | Standing::Skipped => ("Begin", Learn::Open as _),
                    };
                    if Button::plain(word)
                        .name(&format!("{word}: {title}"))
                        .show(ui)
                        .clicked()
                    {
                        wants = learn(open);
                    }
                    if matches!(standing, Standing::At { .. }) {
                        let name = format!("From the beginning: {title}");
                        if Button::quiet("From the beginning")
                            .name(&name)
                            .show(ui)
                            .clicked()
                        {
                            wants = learn(Learn::Restart);
                        }
                    }
                    if matches!(
                        standing,
                        Standing::At { again: false, .. } | Standing::Untouched
                    ) {
                        let name = format!("Skip: {title}");
                        if Button::quiet("Skip").name(&name).show(ui).clicked() {
                            wants = learn(Learn::Skip);
                        }
                    }
                });
            });
        });
    });
    wants
}
