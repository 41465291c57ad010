//! Scenarios of the player's own as they are edited: begun under a name nobody has, saved over no change of anybody
//! else's, and unsaved work kept aside.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::whole;
use crate::cli::files;
use crate::scenario::edit::{Kept, Underneath};
use crate::scenario::text_hash;

/// Writes a new scenario, and returns its path.
pub fn begin(folder: &Path, name: &str, text: &str) -> Result<String, String> {
    let plain = |c: char| c.is_alphanumeric() || "-_ ".contains(c);
    let name = name.trim();
    if name.is_empty() || name.len() > 60 || !name.chars().all(plain) {
        return Err(
            "A name for a scenario has letters, digits, spaces and dashes, 60 at most.".to_owned(),
        );
    }
    let path = folder.join(format!("{name}.ron"));
    let written = whole::write_new(&path, text.as_bytes())
        .map_err(|e| format!("Cannot write {}: {e}", path.display()))?;
    let known = fs::canonicalize(&written).unwrap_or(written);
    Ok(known.display().to_string())
}

/// Writes a file unless somebody else has changed it, and returns how it was found.
pub fn save(before: &Kept, text: &str) -> Result<Underneath, String> {
    let path = Path::new(&before.path);
    let cannot = |doing: &str, e: &io::Error| format!("Cannot {doing} {}: {e}", before.path);
    let found = match files::read_limited(path) {
        Ok(bytes) => Some(bytes),
        Err(e) if e.kind() == io::ErrorKind::NotFound => None,
        Err(e) => return Err(cannot("read", &e)),
    };
    let underneath = before.against(found.as_deref());
    if matches!(underneath, Underneath::Same | Underneath::Gone) {
        whole::write(path, text.as_bytes()).map_err(|e| cannot("write", &e))?;
    }
    Ok(underneath)
}

/// Unsaved work on a file.
pub fn draft(folder: &Path, path: &str) -> Option<String> {
    fs::read_to_string(place(folder, path)).ok()
}

/// Keeps unsaved work, or has no more of it.
pub fn keep_draft(folder: &Path, path: &str, text: Option<&str>) -> Result<(), String> {
    let place = place(folder, path);
    let kept = match text {
        Some(text) => whole::write(&place, text.as_bytes()),
        None => match fs::remove_file(&place) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
            removed => removed,
        },
    };
    kept.map_err(|e| format!("Cannot keep unsaved work in {}: {e}", place.display()))
}

fn place(folder: &Path, path: &str) -> PathBuf {
    folder.join(format!("{:016x}.ron", text_hash(path)))
}
