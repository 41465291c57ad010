//! Keys that belong to the window and not to one panel.

use bevy_egui::egui::{Context, Id, Key, Modifiers};

use crate::game::class::Wish;
use crate::game::intent::{Intent, Screen, Sheet};
use crate::game::settings::Settings;

/// Keys that work wherever you are. Letters rest while a text is being typed.
pub fn pressed(
    ctx: &Context,
    screen: Screen,
    over_sheet: bool,
    settings: &Settings,
) -> Option<Intent> {
    let typing = ctx.text_edit_focused();
    let was_typing = ctx
        .data_mut(|d| std::mem::replace(d.get_temp_mut_or_default(Id::new("was typing")), typing));
    let hit = |modifiers, key| ctx.input_mut(|i| i.consume_key(modifiers, key));
    if hit(Modifiers::COMMAND, Key::Plus) || hit(Modifiers::COMMAND, Key::Equals) {
        return Some(Intent::Set(settings.resized(true)));
    }
    if hit(Modifiers::COMMAND, Key::Minus) {
        return Some(Intent::Set(settings.resized(false)));
    }
    if hit(Modifiers::COMMAND, Key::Num0) {
        return Some(Intent::Set(Settings {
            text_size: 100,
            ..*settings
        }));
    }
    if hit(Modifiers::NONE, Key::F2) {
        return Some(Intent::Set(Settings {
            theme: settings.theme.next(),
            ..*settings
        }));
    }
    if over_sheet || typing {
        return None;
    }
    if hit(Modifiers::NONE, Key::Questionmark)
        || hit(Modifiers::SHIFT, Key::Questionmark)
        || hit(Modifiers::NONE, Key::F1)
    {
        return Some(Intent::Open(Sheet::Help));
    }
    if matches!(screen, Screen::Class | Screen::Lesson) && hit(Modifiers::NONE, Key::F8) {
        return Some(Intent::Class(Wish::Toggle));
    }
    if matches!(screen, Screen::Play | Screen::Lesson | Screen::Class)
        && hit(Modifiers::COMMAND, Key::Z)
    {
        return Some(Intent::Undo);
    }
    if hit(Modifiers::NONE, Key::Escape) {
        // In a text, Escape lets go of the text and leaves nothing else.
        if was_typing {
            return None;
        }
        return match screen {
            Screen::Title => None,
            Screen::NewSeason
            | Screen::Settings
            | Screen::Lessons
            | Screen::ForClass
            | Screen::Make => Some(Intent::Go(Screen::Title)),
            Screen::Editor => Some(Intent::Go(Screen::Make)),
            Screen::Lesson => Some(Intent::Go(Screen::Lessons)),
            Screen::Contest | Screen::Town => Some(Intent::Go(Screen::ForClass)),
            Screen::Class => Some(Intent::Open(Sheet::ClassMenu)),
            Screen::Play | Screen::Debrief => Some(Intent::Open(Sheet::Pause)),
        };
    }
    None
}
