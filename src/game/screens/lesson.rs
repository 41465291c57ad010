//! A lesson on the screen: its page, or what is played of it, beside the teacher's page where it is before a class.

use bevy_egui::egui::{self, UiBuilder};

use super::Panels;
use super::play::{self, Around};
use crate::game::desk::Desk;
use crate::game::intent::Intent;
use crate::game::settings::Settings;
use crate::game::{class, course};

/// Draws it.
pub(super) fn screen(
    mut ui: egui::Ui,
    desk: &Desk,
    settings: &Settings,
    panels: &mut Panels,
    now: f64,
) -> Vec<Intent> {
    let Some(learning) = &desk.lesson else {
        return Vec::new();
    };
    let scene = learning.scene(now);
    let mut intents = Vec::new();
    if let Some(podium) = &learning.podium {
        if podium.page {
            return class::lesson_page(&mut ui, learning, podium);
        }
        intents.extend(class::lesson_head(&mut ui, learning, podium));
        let rest = ui.available_rect_before_wrap();
        ui = ui.new_child(UiBuilder::new().max_rect(rest).id_salt("below the head"));
    }
    if learning.attempt.stretch().is_some() {
        let around = Around {
            looks: &learning.looks,
            undo: (learning.attempt.last_decision()).map(|d| d.what.as_str()),
            lesson: Some(learning),
        };
        panels.chart.update(&scene, settings);
        intents.extend(play::screen(&mut ui, &scene, &around, panels));
    } else {
        let page = course::Page {
            learning,
            scene: &scene,
            progress: &desk.progress,
        };
        intents.extend(course::lesson_screen(&mut ui, &page, &mut panels.lesson));
    }
    if let Some(podium) = &learning.podium {
        class::lesson_through(&mut ui, learning, podium);
    }
    intents
}
