//! What a lesson reveals, drawn: the truth beside the bet, beside the impression, and over many runs.
//!
//! Only here and in the debrief is anything drawn in `truth`. Each figure says in a sentence what it shows, tells its
//! lines and bars apart by more than colour, and stands still.

mod bet;
mod chances;
mod comparison;
mod days;
mod doors;
mod dots;
mod drawn;
mod faces;
mod ledger;
mod lines;
mod map;
mod oversteps;
mod person;
mod places;
mod reasons;
mod slider;
mod tables;
mod units;
mod ways;

pub use chances::chances;
pub use comparison::comparison;

use bevy_egui::egui::{Label, RichText, Sense, Ui, Vec2};

use crate::game::theme::{self, fonts};
use crate::game::token::{Looks, Pose, face};
use crate::scenario::{Lesson, PersonId};
use crate::study::course::shown::FigureShown;

/// Something revealed.
pub fn figure(ui: &mut Ui, looks: &Looks, lesson: &Lesson, figure: &FigureShown) {
    match figure {
        FigureShown::Bet(told) => bet::bet(ui, looks, lesson, told),
        FigureShown::Person(None) => nothing(ui, "You never heard of them."),
        FigureShown::Person(Some(person)) => person::person(ui, looks, person),
        FigureShown::Course(course) => days::days(ui, course),
        FigureShown::Reasons(None) => nothing(ui, "Nobody has answered an ask of yours yet."),
        FigureShown::Reasons(Some(ask)) => reasons::reasons(ui, lesson, ask),
        FigureShown::Ledger { name, entry } => ledger::ledger(ui, looks, name, entry.as_deref()),
        FigureShown::Doors(doors) => doors::doors(ui, looks, doors),
        FigureShown::Oversteps(oversteps) => oversteps::oversteps(ui, looks, oversteps),
        FigureShown::Map(people) => map::map(ui, looks, people),
    }
}

/// One sentence where there is nothing to show.
fn nothing(ui: &mut Ui, words: &str) {
    let p = theme::of(ui.ctx());
    ui.add(Label::new(RichText::new(words).color(p.ink2)).wrap());
}

/// A sentence that says what a figure shows.
fn sentence(ui: &mut Ui, words: &str) {
    let p = theme::of(ui.ctx());
    ui.add(Label::new(RichText::new(words).color(p.ink)).wrap());
}

/// What a figure is about, over it.
fn over(ui: &mut Ui, words: &str) {
    let p = theme::of(ui.ctx());
    let font = fonts::semibold(fonts::size::BODY);
    ui.add(Label::new(RichText::new(words).font(font).color(p.ink)).wrap());
}

/// Somebody's face, named by what stands beside it.
fn portrait(ui: &mut Ui, looks: &Looks, who: PersonId, size: f32, pose: &Pose) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    face(ui.painter(), rect.center(), size, looks.get(who), pose);
}
