//! The file that is being edited, with all that is known about it.

use std::ops::Range;

use crate::scenario::edit::{Document, Path, Value};
use crate::scenario::syntax::{Place, Problems, Severity, SourceId, Sources};
use crate::shelf::Shelf;

/// Something wrong with the file, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Trouble {
    /// Whether it stops the file from being played.
    pub is_error: bool,
    /// The included file it lies in; `None` if it lies in the text that is edited.
    pub elsewhere: Option<String>,
    /// Where it is, as people count.
    pub place: Place,
    /// The bytes it spans there.
    pub range: Range<usize>,
    /// What is wrong and what to type instead.
    pub words: String,
}

/// The file that is edited.
pub struct Bench {
    /// Its text and tree.
    pub document: Document,
    /// What is wrong with it, by place.
    pub troubles: Vec<Trouble>,
    /// What somebody else wrote to the file meanwhile, while it is not decided whose text stays.
    pub theirs: Option<String>,
    /// Where the last step was taken back or done again, and at which revision.
    pub jump: Option<(u64, usize)>,
    /// When to look at the file again, in seconds since the program began.
    pub next_look: f64,
    /// The revision whose text was kept aside last.
    pub kept_aside: u64,
}

impl Bench {
    /// A document comes to the bench.
    pub fn new(document: Document, shelf: &dyn Shelf) -> Self {
        let mut bench = Bench {
            kept_aside: document.revision(),
            document,
            troubles: Vec::new(),
            theirs: None,
            jump: None,
            next_look: 0.0,
        };
        bench.check(shelf);
        bench
    }

    /// Looks for what is wrong with the text as it stands.
    pub fn check(&mut self, shelf: &dyn Shelf) {
        let (problems, sources) = shelf.check(self.document.name(), self.document.text());
        self.troubles = troubles(&problems, &sources);
    }

    /// How many errors and warnings there are.
    pub fn count(&self) -> (usize, usize) {
        let errors = self.troubles.iter().filter(|t| t.is_error).count();
        (errors, self.troubles.len() - errors)
    }

    /// Its title as written, or the name of its file.
    pub fn title(&self) -> String {
        match self.document.read(&Path::root().field("title")) {
            Some(Value::Text(title)) if !title.trim().is_empty() => title,
            _ => self.file().to_owned(),
        }
    }

    /// The name of its file.
    pub fn file(&self) -> &str {
        let name = self.document.name();
        name.rsplit(['/', '\\']).next().unwrap_or(name)
    }
}

fn troubles(problems: &Problems, sources: &Sources) -> Vec<Trouble> {
    let shown = problems.iter().map(|problem| {
        let span = problem.span;
        let more = [&problem.fix, &problem.allowed];
        let said = more.into_iter().flatten().next();
        Trouble {
            is_error: problem.severity == Severity::Error,
            elsewhere: (span.source != SourceId(0)).then(|| sources.name(span.source).to_owned()),
            place: sources.place(span.source, span.start),
            range: span.start as usize..span.end as usize,
            words: match said {
                Some(more) => format!("{} {more}", problem.message),
                None => problem.message.clone(),
            },
        }
    });
    shown.collect()
}
