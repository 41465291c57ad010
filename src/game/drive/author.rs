//! What an author does in an editor beside the window: change the file that the window was opened with, and no other.

use super::script::ReplaceRaw;
use crate::scenario::edit::{Kept, Underneath};
use crate::shelf::Shelf;

/// Puts a text in another's place in the file.
///
/// # Errors
/// If the window was opened with no file, if that text does not stand in it, or if it cannot be written.
pub fn replace(
    shelf: &mut dyn Shelf,
    file: Option<&str>,
    change: &ReplaceRaw,
) -> Result<(), String> {
    let path = file.ok_or("the window was opened with no file that could be changed")?;
    let bytes = shelf.edited(path);
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    let text = text.ok_or_else(|| format!("{path} is no text file"))?;
    if !text.contains(&change.this) {
        return Err(format!("\"{}\" does not stand in {path}", change.this));
    }
    let changed = text.replacen(&change.this, &change.by, 1);
    let path = path.to_owned();
    match shelf.save_edited(&Kept { path, text }, &changed)? {
        Underneath::Same => Ok(()),
        _ => Err("somebody else wrote the file at the same time".to_owned()),
    }
}
