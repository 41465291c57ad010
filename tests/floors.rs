//! The house stands: no floor imports from a floor above it, and only the top floor knows files, clocks and the
//! environment.

use std::fs;
use std::path::{Path, PathBuf};

/// Each floor, ground floor up, with all that it may import besides itself.
const FLOORS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("random", &[]),
    ("scenario", &["model", "random"]),
    ("sim", &["model", "random", "scenario"]),
    ("strategy", &["model", "random", "scenario", "sim"]),
    ("study", &["model", "random", "scenario", "sim", "strategy"]),
    ("shelf", &["scenario", "sim"]),
    (
        "game",
        &[
            "model", "random", "scenario", "sim", "strategy", "study", "shelf",
        ],
    ),
    (
        "text",
        &[
            "model", "random", "scenario", "sim", "strategy", "study", "shelf",
        ],
    ),
    (
        "cli",
        &[
            "model", "random", "scenario", "sim", "strategy", "study", "shelf", "game", "text",
        ],
    ),
];

/// What only the top floor may name.
const OUTSIDE: &[&str] = &[
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "SystemTime",
    "Instant",
];

/// Every source file of a floor that is part of the program, with its code.
fn sources(floor: &str) -> Vec<(PathBuf, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let file = src.join(floor).with_extension("rs");
    if file.is_file() {
        found.push(file);
    }
    let mut folders = vec![src.join(floor)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.expect("the folder can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty(), "there is no floor {floor}");
    found.sort();
    found
        .into_iter()
        .filter(|path| {
            // Files of tests alone: tests.rs and tests_….rs.
            !path
                .file_stem()
                .is_some_and(|stem| stem.to_string_lossy().starts_with("tests"))
        })
        .map(|path| {
            let code = program(&fs::read_to_string(&path).expect("a source file is text"));
            (path, code)
        })
        .collect()
}

/// The code without comments and without the tests at its end.
fn program(source: &str) -> String {
    let code = source
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or(source);
    let lines = code
        .lines()
        .map(|line| line.split("//").next().unwrap_or(line));
    lines.collect::<Vec<_>>().join("\n")
}

/// Every module of this crate that the code names: after `crate::`, one or several in braces. Macros, which live at
/// the crate's root, are none.
fn imports(code: &str) -> Vec<String> {
    let word = |text: &str| -> String {
        text.trim_start()
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect()
    };
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let after = &code[at + "crate::".len()..];
        if let Some(braces) = after.strip_prefix('{') {
            let mut depth = 0;
            let mut name = true;
            for (n, c) in braces.char_indices() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => name = true,
                    _ if name && !c.is_whitespace() => {
                        found.push(word(&braces[n..]));
                        name = false;
                    }
                    _ => {}
                }
            }
        } else {
            found.push(word(after));
        }
    }
    found
}

#[test]
fn no_floor_imports_from_above() {
    let names: Vec<&str> = FLOORS.iter().map(|(name, _)| *name).collect();
    for (floor, may) in FLOORS {
        for (path, code) in sources(floor) {
            for name in imports(&code) {
                let is_floor = names.contains(&name.as_str());
                assert!(
                    !is_floor || name == *floor || may.contains(&name.as_str()),
                    "{}: the floor `{floor}` imports `{name}`, which is above it or beside it",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn only_the_top_floor_knows_files_clocks_and_the_environment() {
    for (floor, _) in FLOORS.iter().filter(|(floor, _)| *floor != "cli") {
        for (path, code) in sources(floor) {
            // An import of several at once is read as if each stood on its own.
            let flat: String = code.split_whitespace().collect();
            for outside in OUTSIDE {
                let (short, long) = outside.rsplit_once("::").unwrap_or((outside, outside));
                let braced = flat.match_indices("usestd::{").any(|(at, _)| {
                    let group = flat[at..].split(';').next().unwrap_or("");
                    short == "std"
                        && group
                            .split(|c: char| !c.is_alphanumeric())
                            .any(|w| w == long)
                });
                let named = code.match_indices(outside).any(|(at, _)| {
                    !code[at + outside.len()..]
                        .starts_with(|c: char| c.is_alphanumeric() || c == '_')
                });
                assert!(
                    !named && !braced,
                    "{}: `{floor}` names {outside}",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn every_module_of_the_crate_is_a_floor() {
    let root = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs"));
    let root = root.expect("a source file is text");
    for line in root
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod "))
    {
        let name = line.trim_end_matches(';');
        assert!(
            FLOORS.iter().any(|(floor, _)| *floor == name),
            "{name} is on no floor"
        );
    }
}

#[test]
fn imports_are_found_however_they_are_written() {
    let code = "use crate::model::{Tie, Day};\nuse crate::{\n    sim::Run,\n    text,\n};\nlet x = crate::cli::main();";
    assert_eq!(imports(code), ["model", "sim", "text", "cli"]);
}
