//! What a pair of hands does, as egui hears it.

use bevy_egui::egui::{
    Event, Key, Modifiers, MouseWheelUnit, PointerButton, Pos2, TouchPhase, Vec2,
};

/// A click: the pointer comes, presses, lets go. One list a frame.
pub fn click(at: Pos2) -> Vec<Vec<Event>> {
    let button = |pressed| Event::PointerButton {
        pos: at,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    vec![
        vec![Event::PointerMoved(at)],
        vec![button(true)],
        vec![button(false)],
    ]
}

/// The wheel, turned by so many points.
pub fn wheel(points: i32) -> Vec<Vec<Event>> {
    vec![vec![Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: Vec2::new(0.0, -(points as f32)),
        phase: TouchPhase::Move,
        modifiers: Modifiers::NONE,
    }]]
}

/// A key, pressed and let go, with its text where it has one.
///
/// # Errors
/// If there is no key of this name.
pub fn press(keys: &str) -> Result<Vec<Vec<Event>>, String> {
    let mut modifiers = Modifiers::NONE;
    let mut parts: Vec<&str> = keys.split('+').collect();
    if keys.ends_with("++") || keys == "+" {
        parts.retain(|part| !part.is_empty());
        parts.push("+");
    }
    let name = parts.pop().unwrap_or_default();
    for part in parts {
        match part {
            "Ctrl" => {
                modifiers.ctrl = true;
                modifiers.command = true;
            }
            "Shift" => modifiers.shift = true,
            "Alt" => modifiers.alt = true,
            other => {
                return Err(format!(
                    "no modifier is called \"{other}\": Ctrl, Shift or Alt"
                ));
            }
        }
    }
    let key = Key::from_name(name).ok_or_else(|| format!("no key is called \"{name}\""))?;
    let event = |pressed| Event::Key {
        key,
        physical_key: Some(key),
        pressed,
        repeat: false,
        modifiers,
    };
    let mut down = vec![event(true)];
    if !modifiers.ctrl && !modifiers.alt && name.chars().count() == 1 {
        let text = if modifiers.shift {
            name.to_uppercase()
        } else {
            name.to_lowercase()
        };
        down.push(Event::Text(text));
    }
    Ok(vec![down, vec![event(false)]])
}

/// A text, typed.
pub fn type_text(text: &str) -> Vec<Vec<Event>> {
    vec![vec![Event::Text(text.to_owned())]]
}
