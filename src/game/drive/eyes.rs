//! What is on the screen, as a screen reader hears it: the only thing a drive finds its way by.

use bevy_egui::egui::{Pos2, Rect, accesskit, pos2};

/// One thing on the screen.
#[derive(Clone, Debug)]
pub struct Seen {
    /// What it is.
    pub role: accesskit::Role,
    /// Its name or its text.
    pub name: String,
    /// Where, in points; empty if nowhere.
    pub rect: Rect,
    /// Whether it can be used.
    pub enabled: bool,
    /// Whether it has the keyboard.
    pub focused: bool,
}

impl Seen {
    /// Whether it is something to be used.
    pub fn is_control(&self) -> bool {
        use accesskit::Role;
        matches!(
            self.role,
            Role::Button
                | Role::CheckBox
                | Role::RadioButton
                | Role::Slider
                | Role::TextInput
                | Role::MultilineTextInput
                | Role::SpinButton
                | Role::ComboBox
                | Role::Link
                | Role::Tab
        )
    }

    /// Its middle.
    pub fn center(&self) -> Pos2 {
        self.rect.center()
    }
}

/// Everything that has a name or a text, from egui's tree for screen readers.
pub fn look(tree: &accesskit::TreeUpdate) -> Vec<Seen> {
    (tree.nodes.iter())
        .filter_map(|(id, node)| {
            let name = (node.label().map(str::to_owned))
                .or_else(|| node.value().map(str::to_owned))
                .or_else(|| node.placeholder().map(str::to_owned))
                .filter(|name| !name.is_empty())?;
            let rect = node.bounds().map_or(Rect::NOTHING, |b| {
                Rect::from_min_max(
                    pos2(b.x0 as f32, b.y0 as f32),
                    pos2(b.x1 as f32, b.y1 as f32),
                )
            });
            Some(Seen {
                role: node.role(),
                name,
                rect,
                enabled: !node.is_disabled(),
                focused: *id == tree.focus,
            })
        })
        .collect()
}

/// The control of this name: exactly it, or else one whose name begins with it, or else contains it.
pub fn control<'s>(seen: &'s [Seen], name: &str) -> Option<&'s Seen> {
    find(seen.iter().filter(|s| s.is_control()), name)
}

/// Whatever has this name or text.
pub fn anything<'s>(seen: &'s [Seen], name: &str) -> Option<&'s Seen> {
    find(seen.iter(), name)
}

fn find<'s>(seen: impl Iterator<Item = &'s Seen> + Clone, name: &str) -> Option<&'s Seen> {
    let exact = seen.clone().find(|s| s.name == name);
    let begins = || seen.clone().find(|s| s.name.starts_with(name));
    exact
        .or_else(begins)
        .or_else(|| seen.clone().find(|s| s.name.contains(name)))
}

/// What is on the screen, in a few lines: for a message that something was not found.
pub fn describe(seen: &[Seen]) -> String {
    let mut names: Vec<&str> = seen.iter().map(|s| s.name.as_str()).collect();
    names.dedup();
    names.truncate(60);
    names.join(" | ")
}
