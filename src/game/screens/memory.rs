//! What the panels remember between frames, and when they forget it.

use std::sync::{Arc, Mutex};

use bevy::prelude::*;
use bevy_egui::egui::{Context, Id};

use crate::game::class::contest::{Contend, ContestState};
use crate::game::class::town::{TownState, Watch};
use crate::game::class::{PageState, Wish};
use crate::game::compose::{AskState, MailState};
use crate::game::course::{LessonState, LessonsState};
use crate::game::debrief::DebriefState;
use crate::game::drive::Taken;
use crate::game::editor::{Craft, EditorState, MakeState, TryState};
use crate::game::intent::{Intent, Learn, Screen, Sheet};
use crate::game::map::Chart;
use crate::game::menus::{GamesState, PauseState, SeasonState};
use crate::game::panels::PlayState;
use crate::game::title::TitleState;

/// What panels remember between frames.
#[derive(Resource, Default)]
pub struct Panels {
    pub(super) chart: Chart,
    pub(super) play: PlayState,
    pub(super) ask: Option<AskState>,
    pub(super) mail: Option<MailState>,
    pub(super) debrief: DebriefState,
    pub(super) title: TitleState,
    pub(super) season: SeasonState,
    pub(super) pause: PauseState,
    pub(super) games: GamesState,
    pub(super) lessons: LessonsState,
    pub(super) lesson: LessonState,
    pub(super) teacher: PageState,
    pub(super) contest: ContestState,
    pub(super) town: TownState,
    pub(super) make: MakeState,
    pub(super) editor: EditorState,
    pub(super) trying: TryState,
    /// What had the keyboard when each of the sheets was laid over it.
    pub(super) under: Vec<Option<Id>>,
    /// A picture for the player that is on its way.
    pub(super) picture: Option<(&'static str, Arc<Mutex<Taken>>)>,
}

impl Panels {
    /// Notes what has the keyboard when a sheet comes to lie over it.
    pub(super) fn before_sheets(&mut self, ctx: &Context, sheets: usize) {
        while self.under.len() < sheets {
            self.under.push(ctx.memory(|m| m.focused()));
        }
    }

    /// When a sheet is gone, what had the keyboard before has it again. Only at the end of a frame: in the first one
    /// without a sheet, egui still takes the keyboard from all that lay under it.
    pub(super) fn after_sheets(&mut self, ctx: &Context, sheets: usize) {
        while self.under.len() > sheets {
            if let Some(id) = self.under.pop().flatten()
                && ctx.memory(|m| m.focused()).is_none()
            {
                ctx.memory_mut(|m| m.request_focus(id));
            }
        }
    }

    /// The game on the desk is another version of itself: who is who may have changed.
    pub(super) fn renew(&mut self) {
        self.chart = Chart::default();
        self.play = PlayState::default();
        self.debrief = DebriefState::default();
        self.lesson = LessonState::default();
        (self.ask, self.mail) = (None, None);
    }

    /// What the teacher's page remembers.
    pub fn teacher(&mut self) -> &mut PageState {
        &mut self.teacher
    }

    /// Makes ready for what an intent opens.
    pub fn before(&mut self, intent: &Intent, bets: bool) {
        match intent {
            Intent::Open(Sheet::Ask(who)) if !bets => self.ask = Some(AskState::unguessed(*who)),
            Intent::Open(Sheet::Ask(who)) => self.ask = Some(AskState::new(*who)),
            Intent::Open(Sheet::Mail(who)) => self.mail = Some(MailState::new(*who)),
            Intent::Start { .. }
            | Intent::Continue
            | Intent::Load(_)
            | Intent::Class(
                Wish::Open { .. } | Wish::Lesson(_) | Wish::Continue | Wish::OtherLuck,
            ) => {
                self.lesson = LessonState::default();
                self.chart = Chart::default();
                self.play = PlayState::default();
            }
            Intent::Contest(Contend::Open(_) | Contend::Start) => {
                self.contest.drawn = None;
                self.contest.poked = None;
            }
            Intent::Town(Watch::Open(_)) => self.town = TownState::default(),
            Intent::Edit(craft) if craft.opens() => {
                self.editor = EditorState::default();
                self.trying = TryState::default();
            }
            Intent::Edit(Craft::Play | Craft::Try(_) | Craft::Watch(_)) => {
                self.chart = Chart::default();
                self.play = PlayState::default();
                self.lesson = LessonState::default();
                self.debrief = DebriefState::default();
            }
            Intent::Go(Screen::Title) => self.title = TitleState::default(),
            Intent::Go(Screen::Debrief) => self.debrief = DebriefState::default(),
            Intent::Go(Screen::Lessons) => self.lessons = LessonsState::default(),
            Intent::Learn(Learn::Place(_) | Learn::Answer(_)) => {}
            Intent::Learn(_) => {
                self.chart = Chart::default();
                self.play = PlayState::default();
                self.lesson = LessonState::default();
            }
            _ => {}
        }
    }
}
