//! Between two frames: what goes on by itself, and what was wanted is carried out.

use bevy::prelude::*;
use bevy::render::view::screenshot::Screenshot;
use bevy::window::RequestRedraw;

use super::{Panels, Wishes};
use crate::game::course::Learning;
use crate::game::desk::Desk;
use crate::game::drive::{self, Taken};
use crate::game::intent::{Intent, Screen};
use crate::game::obey::{Effect, obey};
use crate::game::open::Luck;
use crate::game::settings::Settings;
use crate::game::{class, editor, reload};

/// Carries out what was wanted.
#[expect(
    clippy::too_many_arguments,
    reason = "each is one thing an intent may change"
)]
pub(super) fn carry_out(
    mut desk: ResMut<Desk>,
    mut wishes: ResMut<Wishes>,
    mut settings: ResMut<Settings>,
    mut next: ResMut<NextState<Screen>>,
    mut panels: ResMut<Panels>,
    mut luck: ResMut<Luck>,
    time: Res<Time<Real>>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut commands: Commands,
    mut exit: MessageWriter<AppExit>,
) {
    let now = time.elapsed_secs_f64();
    if desk.notices.iter().any(|n| n.until <= now) {
        desk.notices.retain(|n| n.until > now);
    }
    hand_over_picture(&mut desk, &mut panels, now);
    if let Some(podium) = desk.podium_mut() {
        podium.clock += time.delta_secs_f64();
    }
    if let Some(room) = desk.class.as_mut() {
        let (moved, keep) = room.tend(time.delta_secs_f64(), now);
        if moved || room.hour.is_playing() {
            redraw.write(RequestRedraw);
        }
        if keep {
            class::keep(&mut desk, now);
        }
    }
    if let Some(open) = desk.town.as_mut()
        && open.town.is_playing()
    {
        open.town.tick(time.delta_secs_f64());
        redraw.write(RequestRedraw);
    }
    if (desk.lesson.as_mut()).is_some_and(Learning::tend) {
        redraw.write(RequestRedraw);
    }
    if editor::tend(&mut desk, now) {
        redraw.write(RequestRedraw);
    }
    let tended = reload::tend(&mut desk, now);
    if tended.renewed {
        panels.renew();
    }
    if tended.changed {
        redraw.write(RequestRedraw);
    }
    wishes.0.extend(tended.wish);
    if wishes.0.is_empty() {
        return;
    }
    for intent in std::mem::take(&mut wishes.0) {
        let stretch = (desk.lesson.as_ref()).and_then(|open| open.attempt.stretch());
        let bets = stretch.is_none_or(|stretch| stretch.bets);
        panels.before(&intent, bets);
        let drawn = luck.draw(matches!(intent, Intent::Start { .. }));
        for effect in obey(&mut desk, intent, now, drawn) {
            match effect {
                Effect::Go(screen) => next.set(screen),
                Effect::Set(new) => *settings = new,
                Effect::Quit => {
                    exit.write(AppExit::Success);
                }
                Effect::Picture(name) => {
                    let taken = drive::take(&mut commands, Screenshot::primary_window());
                    panels.picture = Some((name, taken));
                }
            }
        }
    }
    redraw.write(RequestRedraw);
}

/// Writes a picture that was wanted, once it is here.
fn hand_over_picture(desk: &mut Desk, panels: &mut Panels, now: f64) {
    let Some((name, picture)) = &panels.picture else {
        return;
    };
    let taken = picture
        .lock()
        .map(|taken| taken.clone())
        .unwrap_or_default();
    let said = match taken {
        Taken::Waiting => return,
        Taken::Png(bytes) => desk.shelf.export(name, &bytes),
        Taken::Failed(why) => Err(format!("No picture: {why}.")),
    };
    panels.picture = None;
    desk.tell(said.unwrap_or_else(|why| why), now);
}
