//! What is read is noted, so that it can be told whether any of it has changed since.

use std::cell::RefCell;
use std::fs;
use std::io;
use std::path::Path;

use super::files;
use crate::shelf::watch::Watch;

/// Notes of every file that was looked for.
#[derive(Default)]
pub struct Noted(RefCell<Watch>);

impl Noted {
    /// Reads a file, no further than any of ours may be long. What is noted is what was really read, so that a change
    /// that comes right after it is seen.
    pub fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let read = read(path);
        let hash = read.as_ref().ok().map(|bytes| hash(bytes));
        let entry = (path.display().to_string(), hash);
        let mut watch = self.0.borrow_mut();
        if !watch.read.contains(&entry) {
            watch.read.push(entry);
        }
        read
    }

    /// A file beside the one called `name`; `None` if there is none.
    pub fn near(&self, name: &str, path: &str) -> Option<Vec<u8>> {
        let folder = Path::new(name).parent().unwrap_or(Path::new(""));
        self.read(&folder.join(path)).ok()
    }

    /// All that was looked for.
    pub fn watch(self) -> Watch {
        self.0.into_inner()
    }
}

/// Whether any file is another now, or gone, or there at last.
pub fn has_changed(watch: &Watch) -> bool {
    let now = |path: &str| read(Path::new(path)).ok().map(|bytes| hash(&bytes));
    watch.read.iter().any(|(path, then)| now(path) != *then)
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    // A folder can be opened on some systems, and a pipe would be waited for.
    if fs::metadata(path)?.is_file() {
        files::read_limited(path)
    } else {
        Err(io::ErrorKind::NotFound.into())
    }
}

/// FNV-1a.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
