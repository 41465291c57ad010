//! Results where the player finds them: each a new file, never over another.

use std::path::Path;

use super::whole;

/// Writes a result into the folder, and says where.
pub fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<String, String> {
    let path = folder.join(plain(name));
    match whole::write_new(&path, bytes) {
        Ok(path) => Ok(format!("Written to {}.", path.display())),
        Err(e) => Err(format!("Cannot write {}: {e}", path.display())),
    }
}

/// A file name that every system takes, and that leads into no other folder.
fn plain(name: &str) -> String {
    let kept = |c: char| c.is_alphanumeric() || "-_. ".contains(c);
    let name: String = name
        .chars()
        .map(|c| if kept(c) { c } else { '-' })
        .collect();
    match name.trim_matches(['.', ' ']) {
        "" => "export".to_owned(),
        name => name.to_owned(),
    }
}
