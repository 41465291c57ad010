//! Files that are whole or not there: written aside, safe on the disk before they take their name. And files that are
//! never lost: put aside under a name nobody has.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes a file, in place of one of that name. Whenever the machine stops, the old one or the new one is there, whole.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new(""));
    fs::create_dir_all(folder)?;
    // Another game that runs at the same time writes its own file aside.
    let mut aside = path.as_os_str().to_owned();
    aside.push(format!(".{}.new", std::process::id()));
    let written = write_through(Path::new(&aside), bytes).and_then(|()| fs::rename(&aside, path));
    if written.is_err() {
        // What is left of it is no use to anybody; that it cannot be removed changes nothing.
        let _ = fs::remove_file(&aside);
        return written;
    }
    remember(folder);
    Ok(())
}

fn write_through(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Has the disk remember the names in a folder. Where that cannot be asked for, the file is whole all the same.
fn remember(folder: &Path) {
    if cfg!(unix) {
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}

/// Gives a damaged file another name beside it, so that nothing is written over it, and returns that.
pub fn put_aside(path: &Path) -> io::Result<PathBuf> {
    let mut names = names(path, ".damaged");
    let free = names.find(|name| !name.exists());
    let free = free.ok_or(io::ErrorKind::AlreadyExists)?;
    fs::rename(path, &free)?;
    Ok(free)
}

/// Writes a file that was not there before, under this name or the next with a number, and returns its path.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    fs::create_dir_all(path.parent().unwrap_or(Path::new("")))?;
    for name in names(path, "") {
        match File::create_new(&name) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
            Ok(mut file) => {
                let written = file.write_all(bytes).and_then(|()| file.sync_all());
                if written.is_err() {
                    // Half a result misleads; it is ours, and nothing else was there.
                    let _ = fs::remove_file(&name);
                }
                return written.map(|()| name);
            }
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// `asks.csv`, `asks 2.csv`, `asks 3.csv` and so on, with something after the stem of each.
fn names(path: &Path, after: &str) -> impl Iterator<Item = PathBuf> {
    let part = |part: Option<&std::ffi::OsStr>| {
        part.map_or(String::new(), |p| p.to_string_lossy().into_owned())
    };
    let stem = part(path.file_stem()) + after;
    let ending = match part(path.extension()) {
        none if none.is_empty() => none,
        ending => format!(".{ending}"),
    };
    (1..10_000).map(move |n| {
        let number = if n == 1 {
            String::new()
        } else {
            format!(" {n}")
        };
        path.with_file_name(format!("{stem}{number}{ending}"))
    })
}
