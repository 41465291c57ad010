//! What the player has set: a JSON file. One that cannot be understood is put aside as it is.

use std::fs;
use std::io;
use std::path::Path;

use super::whole;

/// The settings as they were written; `None` if there are none yet.
pub fn read(path: &Path, understood: &dyn Fn(&str) -> bool) -> Result<Option<String>, String> {
    let shown = path.display();
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => {
            return Err(format!(
                "Your settings in {shown} cannot be read: {error}. The usual ones are used."
            ));
        }
    };
    match String::from_utf8(bytes) {
        Ok(text) if understood(&text) => Ok(Some(text)),
        _ => Err(match whole::put_aside(path) {
            Ok(aside) => format!(
                "Your settings cannot be understood, so the usual ones are used. They were put aside as {}.",
                aside.display()
            ),
            Err(error) => format!(
                "Your settings in {shown} cannot be understood, so the usual ones are used. They cannot be put aside: {error}."
            ),
        }),
    }
}

/// Keeps settings.
pub fn keep(path: &Path, text: &str) -> Result<(), String> {
    whole::write(path, text.as_bytes())
        .map_err(|e| format!("Your settings cannot be kept in {}: {e}.", path.display()))
}
