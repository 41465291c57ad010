//! Which files a scenario includes, each read once, in order.

use super::library::{Files, library_text};
use super::raw::LibraryRaw;
use super::syntax::{
    At, Decode, Decoder, MAX_BYTES, Problem, Sources, listing, nearest, parse, shorten,
};
use super::validate::{Part, Written};
use std::collections::HashSet;

/// What a scenario has that includes nothing itself.
pub const WHOLE_LIBRARY: [&str; 5] = [
    "library/moves.ron",
    "library/asks.ron",
    "library/lines.ron",
    "library/cues.ron",
    "library/pools.ron",
];

/// How deep files may include each other.
const MOST_DEEP: usize = 8;
/// How many files may be included.
const MOST_FILES: usize = 32;
/// How many bytes they may have in all.
const MOST_BYTES: usize = 2 * MAX_BYTES;

/// Reads what is included, and what that includes.
pub struct Reader<'a> {
    /// The files read, each after those it includes.
    pub parts: Vec<Part>,
    /// The ids in them, and in the scenario.
    pub written: Written,
    files: &'a Files<'a>,
    sources: &'a mut Sources,
    cx: &'a mut Decoder,
    /// The scenario's folder, for showing where a file is.
    folder: String,
    /// The files being read, the scenario first: each includes the next.
    open: Vec<String>,
    read: HashSet<String>,
    bytes: usize,
}

/// A file that was found.
struct Found {
    /// Its path within the scenario's folder.
    path: String,
    bytes: Vec<u8>,
    is_built_in: bool,
}

impl<'a> Reader<'a> {
    /// A reader for the scenario called `name`.
    pub fn new(
        name: &str,
        files: &'a Files<'a>,
        sources: &'a mut Sources,
        cx: &'a mut Decoder,
    ) -> Self {
        let (folder, file) = split(name);
        Reader {
            parts: Vec::new(),
            written: Written::default(),
            files,
            sources,
            cx,
            folder: folder.to_owned(),
            open: vec![file.to_owned()],
            read: HashSet::new(),
            bytes: 0,
        }
    }

    /// Reads the files that the innermost open file includes.
    pub fn include(&mut self, names: &[At<String>]) {
        for name in names {
            if let Err(problem) = self.include_one(name) {
                self.written.note_missing_file();
                self.cx.report(*problem);
            }
        }
    }

    fn include_one(&mut self, name: &At<String>) -> Result<(), Box<Problem>> {
        let refuse = |code, message: String, fix: &str| {
            Err(Box::new(Problem::error(code, name.span, message).fix(fix)))
        };
        let shown = shorten(name);
        check_name(name)?;
        let Some(Found {
            path,
            bytes,
            is_built_in,
        }) = self.find(name)
        else {
            let near = nearest(name, &WHOLE_LIBRARY);
            let message = match near {
                Some(near) => {
                    let near = near.word;
                    format!("There is no file `{shown}`. Did you mean `{near}`?")
                }
                None => {
                    format!("There is no file `{shown}`, neither beside this one nor built in.")
                }
            };
            let problem = Problem::error("missing-file", name.span, message);
            let problem = problem.allowed(format!(
                "a file beside this one, or {}",
                listing(&WHOLE_LIBRARY)
            ));
            let fix = near.map_or("check its name and folder".to_owned(), |near| {
                format!("write `{}`", near.word)
            });
            let problem = problem.meant(name.span, name, near);
            return Err(Box::new(problem.fix(fix)));
        };
        if self.open.contains(&path) {
            let message = format!(
                "`{shown}` includes itself, by way of {}.",
                self.chain(&path)
            );
            let fix = "remove this line, or the one that leads back here";
            return refuse("include-cycle", message, fix);
        }
        if self.read.contains(&path) {
            return Ok(());
        }
        self.bytes += bytes.len();
        if self.open.len() > MOST_DEEP || self.read.len() >= MOST_FILES || self.bytes > MOST_BYTES {
            let message = format!(
                "Too much is included: at most {MOST_DEEP} files deep, {MOST_FILES} in all, and {} MiB.",
                MOST_BYTES >> 20
            );
            let fix = "put what belongs together into one file";
            return refuse("too-many-includes", message, fix);
        }
        self.read.insert(path.clone());
        let shown = if is_built_in {
            format!("{path} (built in)")
        } else {
            format!("{}{path}", self.folder)
        };
        let node = parse(&bytes, &shown, self.sources, &mut self.cx.problems);
        let raw = node
            .as_ref()
            .and_then(|node| LibraryRaw::decode(node, self.cx));
        match &node {
            Some(node) => self.written.note(node),
            None => self.written.note_missing_file(),
        }
        if let Some(raw) = raw {
            self.open.push(path);
            self.include(&raw.include);
            self.open.pop();
            self.parts.push(Part { raw, is_built_in });
        }
        Ok(())
    }

    /// The file of that name beside the one that includes it, or beside the scenario, or built in.
    fn find(&self, name: &str) -> Option<Found> {
        let includer = self.open.last().map_or("", |path| split(path).0);
        let name = name.strip_prefix("./").unwrap_or(name);
        let paths = [format!("{includer}{name}"), name.to_owned()];
        let beside = paths.into_iter().find_map(|path| {
            let bytes = (self.files)(&path)?;
            Some(Found {
                path,
                bytes,
                is_built_in: false,
            })
        });
        beside.or_else(|| {
            let bytes = library_text(name)?.as_bytes().to_vec();
            Some(Found {
                path: name.to_owned(),
                bytes,
                is_built_in: true,
            })
        })
    }

    /// The open files from `path` on, as a way to follow.
    fn chain(&self, path: &str) -> String {
        let from = self.open.iter().position(|open| open == path).unwrap_or(0);
        let way: Vec<&str> = self.open[from..].iter().map(String::as_str).collect();
        listing(&way)
    }
}

/// The folder of a path, with its stroke, and the rest.
fn split(path: &str) -> (&str, &str) {
    let at = path.rfind(['/', '\\']).map_or(0, |at| at + 1);
    path.split_at(at)
}

/// A name may not lead out of the scenario's folder, so that a scenario means the same wherever it is put.
fn check_name(name: &At<String>) -> Result<(), Box<Problem>> {
    let has_drive = name.contains(':');
    let is_odd = name.is_empty() || name.len() > 200 || name.contains('\\') || name.contains('\0');
    if !has_drive
        && !is_odd
        && !name.starts_with('/')
        && name.split('/').all(|part| part != ".." && !part.is_empty())
    {
        return Ok(());
    }
    let message = format!(
        "`{}` is not the name of a file within the scenario's folder.",
        shorten(name)
    );
    let problem = Problem::error("bad-include", name.span, message);
    let problem = problem.allowed("names such as `my_lines.ron` or `course/people.ron`");
    Err(Box::new(problem.fix(if name.contains('\\') {
        "write `/` between folders"
    } else {
        "put the file into the scenario's folder and write its name"
    })))
}
