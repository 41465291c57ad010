//! Pictures of the window, as PNG; a blank one is a failure.

use std::collections::HashSet;
use std::io::Cursor;
use std::sync::{Arc, Mutex};

use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};

/// What has become of a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Taken {
    /// It is on its way.
    #[default]
    Waiting,
    /// It is here, as the bytes of a PNG file.
    Png(Vec<u8>),
    /// It could not be taken, and why.
    Failed(String),
}

/// Takes a picture of a window.
pub fn take(commands: &mut Commands, of: Screenshot) -> Arc<Mutex<Taken>> {
    let taken = Arc::new(Mutex::new(Taken::Waiting));
    let told = Arc::clone(&taken);
    commands
        .spawn(of)
        .observe(move |captured: On<ScreenshotCaptured>| {
            let outcome = match png(&captured.image) {
                Ok(bytes) => Taken::Png(bytes),
                Err(why) => Taken::Failed(why),
            };
            if let Ok(mut told) = told.lock() {
                *told = outcome;
            }
        });
    taken
}

fn png(image: &Image) -> Result<Vec<u8>, String> {
    let picture = image
        .clone()
        .try_into_dynamic()
        .map_err(|e| format!("the picture cannot be read from the window: {e}"))?
        .to_rgb8();
    let colors: HashSet<[u8; 3]> = picture.pixels().step_by(17).map(|p| p.0).collect();
    if colors.len() < 8 {
        return Err(format!(
            "the picture is blank: it has {} colours",
            colors.len()
        ));
    }
    let mut bytes = Cursor::new(Vec::new());
    picture
        .write_to(&mut bytes, image::ImageFormat::Png)
        .map_err(|e| format!("the picture cannot be written as PNG: {e}"))?;
    Ok(bytes.into_inner())
}
