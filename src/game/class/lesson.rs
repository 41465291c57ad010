//! A lesson before a class. The class sees the course's own screens in big type; here is what stands above them, and the
//! teacher's page: what is said now, what to ask and to look for, what comes next, and everybody seen through.

use bevy_egui::egui::{
    CentralPanel, Frame, Label, Margin, Panel, RichText, ScrollArea, Stroke, Ui,
};

use super::page::TWO_COLUMNS;
use super::podium::Podium;
use super::xray::{self, Faces};
use super::{board, page};
use crate::game::course::{Learning, foot};
use crate::game::intent::Intent;
use crate::game::theme::{self, fonts};
use crate::game::widgets::{caption, heading, lead, section};
use crate::study::course::sheet;

/// Above what the class sees.
pub fn lesson_head(ui: &mut Ui, learning: &Learning, podium: &Podium) -> Option<Intent> {
    let shown = learning.attempt.shown();
    let stands = if shown.at < shown.of {
        format!("Step {} of {}", shown.at + 1, shown.of)
    } else {
        "The end".to_owned()
    };
    board::head(ui, &learning.lesson().title, &stands, podium)
}

/// Over what the class sees, as long as F9 is held.
pub fn lesson_through(ui: &mut Ui, learning: &Learning, podium: &Podium) {
    if !podium.window {
        xray::held(ui, faces(learning), || learning.attempt.xray());
    }
}

fn faces(learning: &Learning) -> Faces<'_> {
    Faces {
        looks: &learning.looks,
        selected: learning.selected,
    }
}

/// The teacher's page.
pub fn lesson_page(ui: &mut Ui, learning: &Learning, podium: &Podium) -> Vec<Intent> {
    let p = theme::of(ui.ctx());
    let mut wants: Vec<Intent> = page::head(ui, podium, page::name).into_iter().collect();
    let paper = Frame::new().fill(p.paper);
    let below = Panel::bottom("teacher foot").frame(paper.inner_margin(Margin::symmetric(24, 0)));
    let shown = below.show(ui, |ui| foot(ui, learning));
    wants.extend(shown.inner);
    let line = shown.response.rect;
    let hairline = Stroke::new(p.card_stroke(), p.line);
    ui.painter().hline(line.x_range(), line.top(), hairline);
    let seen = learning.attempt.xray();
    let wide = ui.max_rect().width() >= TWO_COLUMNS;
    if wide {
        wants.extend(page::people(ui, faces(learning), &seen));
    }
    let notes_frame = paper.inner_margin(Margin::symmetric(24, 14));
    CentralPanel::default().frame(notes_frame).show(ui, |ui| {
        let height = if wide {
            ui.available_height()
        } else {
            ui.available_height() * 0.55
        };
        ScrollArea::vertical()
            .id_salt("lesson notes")
            .max_height(height)
            .auto_shrink(false)
            .show(ui, |ui| notes(ui, learning));
        if !wide {
            wants.extend(xray::through(ui, faces(learning), &seen));
        }
    });
    wants
}

/// What the class sees just now, what to ask and to look for, and what comes next.
fn notes(ui: &mut Ui, learning: &Learning) {
    let (lesson, shown) = (learning.lesson(), learning.attempt.shown());
    section(ui, "Now");
    heading(ui, &shown.heading, fonts::size::H3);
    for text in &shown.text {
        lead(ui, text);
    }
    let teach = &lesson.teach;
    bullets(ui, "What to ask the class", &teach.ask);
    bullets(ui, "What to look for", &teach.look_for);
    let ahead = lesson.beats.iter().enumerate().skip(shown.at + 1);
    ui.add_space(12.0);
    section(ui, "What comes next");
    for (n, beat) in ahead {
        let (what, more) = sheet::line(lesson, beat);
        step(ui, &format!("{}. {what}", n + 1), more.trim_start());
    }
    if shown.at < shown.of {
        step(ui, "The end", &lesson.ending.sentence);
    } else {
        caption(ui, "This is the end.");
    }
    if !teach.aim.is_empty() {
        ui.add_space(12.0);
        section(ui, "What it is for");
        step(ui, "", &teach.aim);
    }
}

fn bullets(ui: &mut Ui, title: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    ui.add_space(12.0);
    section(ui, title);
    for line in lines {
        step(ui, "", &format!("• {line}"));
    }
}

/// A line, with what it is called before it.
fn step(ui: &mut Ui, what: &str, more: &str) {
    let p = theme::of(ui.ctx());
    if !what.is_empty() {
        let what = RichText::new(what).font(fonts::semibold(fonts::size::BODY));
        ui.add(Label::new(what.color(p.ink)).wrap());
    }
    let more = RichText::new(more).font(fonts::body(fonts::size::BODY));
    ui.add(Label::new(more.color(p.ink)).wrap());
    ui.add_space(2.0);
}
