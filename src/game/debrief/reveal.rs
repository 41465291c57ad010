//! The curtain: the valance drops, then bars grow and faces appear, and any key skips it.

use bevy_egui::egui::{Event, Ui};

use crate::game::theme;

/// Seconds until the valance is down.
const DROP: f64 = 0.36;
/// Seconds from then until everything is shown.
const SHOW: f64 = 0.84;
/// Seconds between two faces.
const STEP: f64 = 0.06;

/// How far the truth has been revealed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Reveal {
    began: Option<f64>,
    over: bool,
    now: f64,
}

impl Reveal {
    /// A debrief that has been seen before: everything at once.
    pub const DONE: Reveal = Reveal {
        began: None,
        over: true,
        now: 0.0,
    };

    /// Whether everything is shown.
    pub fn is_over(&self) -> bool {
        self.over
    }

    /// Goes on with the frame, and asks for another one as long as something moves.
    pub(super) fn go_on(&mut self, ui: &Ui) {
        if self.over {
            return;
        }
        let (time, skipped) = ui.input(|input| {
            let wakes = |event: &Event| {
                matches!(
                    event,
                    Event::Key { pressed: true, .. } | Event::PointerButton { pressed: true, .. }
                )
            };
            (input.time, input.events.iter().any(wakes))
        });
        let began = *self.began.get_or_insert(time);
        self.now = time - began;
        if skipped || theme::motion_reduced(ui.ctx()) || self.now > DROP + SHOW {
            self.over = true;
        } else {
            ui.ctx().request_repaint();
        }
    }

    /// How far the valance is down, 0..1.
    pub(super) fn drop(&self) -> f32 {
        self.part(0.0, DROP)
    }

    /// How far lines and bars have grown, 0..1.
    pub(super) fn grown(&self) -> f32 {
        self.part(DROP, SHOW)
    }

    /// Whether the `nth` face is there yet.
    pub(super) fn shows(&self, nth: usize) -> bool {
        self.over || self.now >= DROP + (nth as f64 * STEP).min(SHOW)
    }

    fn part(&self, from: f64, length: f64) -> f32 {
        if self.over {
            return 1.0;
        }
        let t = ((self.now - from) / length).clamp(0.0, 1.0);
        (1.0 - (1.0 - t).powi(3)) as f32
    }
}
