//! Pictures of the window, written as PNG; a blank one is a failure.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};

/// What has become of a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Taken {
    /// It is on its way.
    #[default]
    Waiting,
    /// It is written.
    Written,
    /// It could not be taken or written, and why.
    Failed(String),
}

/// Takes a picture of the window and writes it.
pub fn take(commands: &mut Commands, path: PathBuf) -> Arc<Mutex<Taken>> {
    let taken = Arc::new(Mutex::new(Taken::Waiting));
    let told = Arc::clone(&taken);
    commands.spawn(Screenshot::primary_window()).observe(
        move |captured: On<ScreenshotCaptured>| {
            let outcome = match write(&captured.image, &path) {
                Ok(()) => Taken::Written,
                Err(why) => Taken::Failed(why),
            };
            if let Ok(mut told) = told.lock() {
                *told = outcome;
            }
        },
    );
    taken
}

fn write(image: &Image, path: &Path) -> Result<(), String> {
    let shown = path.display();
    let picture = image
        .clone()
        .try_into_dynamic()
        .map_err(|e| format!("the picture {shown} cannot be read from the window: {e}"))?
        .to_rgb8();
    let colors: HashSet<[u8; 3]> = picture.pixels().step_by(17).map(|p| p.0).collect();
    if colors.len() < 8 {
        return Err(format!(
            "the picture {shown} is blank: it has {} colours",
            colors.len()
        ));
    }
    picture
        .save(path)
        .map_err(|e| format!("the picture {shown} cannot be written: {e}"))
}
