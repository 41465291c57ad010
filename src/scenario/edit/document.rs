//! One file being edited: its text, the tree it parses to, and everything that was done to it.

use std::ops::Range;

use super::change::Change;
use super::expect::Edit;
use super::form;
use super::history::{Doing, History};
use super::kind::Kind;
use super::path::Path;
use super::plan::Planner;
use super::underneath::Kept;
use super::value::Value;
use crate::scenario::syntax::{self, Node, Place, Problem, Problems, SourceId, Sources};

/// A form edit that could not be made. The text is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The file has no structure that a form could work on.
    #[error("The form rests until the text can be read again: see line {0}.")]
    Unreadable(usize),
    /// The part edited cannot be told apart from what is wrong with the text.
    #[error("This cannot be changed in the form until line {0} of the text is repaired.")]
    Entangled(usize),
    /// There is nothing of that kind to edit.
    #[error("There is no `{0}` in the text that the form could change.")]
    NotThere(String),
}

/// A file being edited.
#[derive(Clone)]
pub struct Document {
    name: String,
    text: String,
    kind: Kind,
    reading: Reading,
    history: History,
    revision: u64,
    kept: Option<Kept>,
}

/// What the text parses to.
#[derive(Clone)]
struct Reading {
    tree: Option<Node>,
    slips: Vec<Problem>,
    line_starts: Vec<usize>,
}

impl Reading {
    fn of(name: &str, text: &str) -> Self {
        let (mut sources, mut problems) = (Sources::new(), Problems::new());
        let tree = syntax::parse(text.as_bytes(), name, &mut sources, &mut problems);
        let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        Reading {
            tree,
            slips: problems.iter().cloned().collect(),
            line_starts: std::iter::once(0).chain(breaks).collect(),
        }
    }
}

impl Document {
    /// A text that is in no file yet. `name` is what problems call it by.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let (name, text) = (name.into(), text.into());
        let reading = Reading::of(&name, &text);
        Document {
            kind: (reading.tree.as_ref().and_then(Kind::of)).unwrap_or_default(),
            name,
            text,
            reading,
            history: History::default(),
            revision: 0,
            kept: None,
        }
    }

    /// What stands in a file.
    ///
    /// # Errors
    /// If it is no text, in words for its author.
    pub fn open(path: &str, bytes: &[u8]) -> Result<Self, String> {
        let Ok(text) = str::from_utf8(bytes) else {
            return Err(format!(
                "{path} is not UTF-8 text, so it cannot be edited here. Save it as UTF-8 in the editor it comes from."
            ));
        };
        let mut document = Document::new(path, text);
        document.is_now_in(path);
        Ok(document)
    }

    /// What problems call it by.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What kind of file it is; as it was last known to be, while nothing in the text tells.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The tree it parses to, with holes where it cannot be read; `None` if nothing can.
    pub fn tree(&self) -> Option<&Node> {
        self.reading.tree.as_ref()
    }

    /// What is wrong with its brackets, commas and words, by place. What it means is checked elsewhere.
    pub fn slips(&self) -> &[Problem] {
        &self.reading.slips
    }

    /// Grows with every change, be it made, taken back or made again.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// What stands at a path, as a form shows it; `None` if it is not written.
    pub fn read(&self, path: &Path) -> Option<Value> {
        path.find(self.tree()?).map(Value::from)
    }

    /// Where what stands at a path is written.
    pub fn span(&self, path: &Path) -> Option<Range<usize>> {
        let span = path.find(self.tree()?)?.span;
        Some(span.start as usize..span.end as usize)
    }

    /// How many lines there are.
    pub fn lines(&self) -> usize {
        self.reading.line_starts.len()
    }

    /// The bytes of a line, from 0, without its line end.
    pub fn line(&self, line: usize) -> Range<usize> {
        let starts = &self.reading.line_starts;
        let Some(&start) = starts.get(line) else {
            return self.text.len()..self.text.len();
        };
        let end = starts
            .get(line + 1)
            .map_or(self.text.len(), |next| next - 1);
        let text = &self.text[start..end];
        start..start + text.strip_suffix('\r').unwrap_or(text).len()
    }

    /// The line, from 0, that a byte stands on.
    pub fn line_of(&self, at: usize) -> usize {
        let starts = &self.reading.line_starts;
        starts.partition_point(|&start| start <= at).max(1) - 1
    }

    /// The place of a byte as people count: from 1, in characters.
    pub fn place(&self, at: usize) -> Place {
        let line = self.line_of(at);
        let start = self.reading.line_starts[line];
        let at = self.text.floor_char_boundary(at);
        let before = self.text[start..at.max(start)].trim_start_matches('\u{feff}');
        Place {
            line: line + 1,
            column: before.chars().count() + 1,
        }
    }

    /// Replaces a range of the text; its ends move to the start of a character where they stand inside one. Typing one
    /// character after the other, and erasing, make a step a word. Returns whether anything changed.
    pub fn replace(&mut self, range: Range<usize>, new: &str) -> bool {
        let start = self.text.floor_char_boundary(range.start);
        let end = self.text.floor_char_boundary(range.end.max(range.start));
        let mut letters = new.chars();
        let doing = match (letters.next(), letters.next()) {
            (Some(letter), None) if start == end => Doing::Typing(letter),
            (None, _) if self.text[start..end].chars().count() == 1 => Doing::Erasing,
            _ => Doing::Other,
        };
        let change = Change {
            at: start,
            removed: self.text[start..end].to_owned(),
            inserted: new.to_owned(),
        };
        let is_change = change.removed != change.inserted;
        if is_change {
            self.make(change, doing);
        }
        is_change
    }

    /// Makes an edit of a form: only the span that changes is rewritten. Edits of one field that follow each other are
    /// one step, until [`rest`](Self::rest).
    ///
    /// # Errors
    /// If it cannot be made without touching anything else, in words for whoever made it.
    pub fn edit(&mut self, edit: &Edit) -> Result<(), Refused> {
        let Some(tree) = &self.reading.tree else {
            return Err(Refused::Unreadable(self.trouble()));
        };
        let mut file = Value::from(tree);
        let kind = self.kind;
        let planner = Planner {
            text: &self.text,
            tree,
            declared: &|path| form::names(kind, path),
        };
        let piece = planner.plan(edit, &mut file);
        let Some((range, new)) = piece else {
            return Err(match self.slips().is_empty() {
                true => Refused::NotThere(edit.path().to_string()),
                false => Refused::Entangled(self.trouble()),
            });
        };
        let Some(change) = Change::of(&self.text, range, &new) else {
            return Ok(());
        };
        let mut text = self.text.clone();
        change.apply(&mut text);
        let reading = Reading::of(&self.name, &text);
        let as_meant = reading
            .tree
            .as_ref()
            .is_some_and(|tree| Value::from(tree) == file);
        if !as_meant || reading.slips.len() > self.reading.slips.len() {
            return Err(Refused::Entangled(self.trouble()));
        }
        let doing = match edit {
            Edit::Set(path, _) => Doing::Form(path.clone()),
            _ => Doing::Other,
        };
        self.history.note(change, doing);
        self.text = text;
        self.became(reading);
        Ok(())
    }

    /// The line, from 1, of the first thing that is wrong with the text.
    fn trouble(&self) -> usize {
        let first = self.slips().first();
        first.map_or(1, |slip| self.place(slip.span.start as usize).line)
    }

    fn make(&mut self, change: Change, doing: Doing) {
        change.apply(&mut self.text);
        self.history.note(change, doing);
        self.became(Reading::of(&self.name, &self.text));
    }

    fn became(&mut self, reading: Reading) {
        self.reading = reading;
        self.revision += 1;
        if let Some(kind) = self.tree().and_then(Kind::of) {
            self.kind = kind;
        }
    }

    /// Whatever comes next is a step of its own: the keyboard has gone elsewhere, a slider was let go.
    pub fn rest(&mut self) {
        self.history.rest();
    }

    /// Takes back the last step. Returns where it was in the text as it stands now.
    pub fn undo(&mut self) -> Option<Range<usize>> {
        let change = self.history.undo(&mut self.text)?;
        self.became(Reading::of(&self.name, &self.text));
        Some(change.at..change.at + change.removed.len())
    }

    /// Does again what was taken back last. Returns where that is.
    pub fn redo(&mut self) -> Option<Range<usize>> {
        let change = self.history.redo(&mut self.text)?;
        self.became(Reading::of(&self.name, &self.text));
        Some(change.range())
    }

    /// Steps that can be taken back, and done again.
    pub fn steps(&self) -> (usize, usize) {
        (self.history.done(), self.history.undone())
    }

    /// The file underneath, as it was last read or written.
    pub fn kept(&self) -> Option<&Kept> {
        self.kept.as_ref()
    }

    /// Whether the text is what stands in its file.
    pub fn is_saved(&self) -> bool {
        (self.kept.as_ref()).is_some_and(|kept| kept.text == self.text)
    }

    /// The text as it stands has been written to this file, or read from it.
    pub fn is_now_in(&mut self, path: &str) {
        self.kept = Some(Kept {
            path: path.to_owned(),
            text: self.text.clone(),
        });
    }

    /// The file underneath now reads so, and the text stays as it is: whoever edits it knows, and will write over it.
    pub fn stands_against(&mut self, text: &str) {
        if let Some(kept) = self.kept.as_mut() {
            text.clone_into(&mut kept.text);
        }
    }

    /// Takes over what somebody else wrote to the file underneath: one step that can be taken back.
    pub fn take_over(&mut self, text: &str) {
        if let Some(change) = Change::of(&self.text, 0..self.text.len(), text) {
            self.make(change, Doing::Other);
        }
        self.stands_against(text);
    }
}

/// The file that a document's own tree and slips point into.
pub const OWN: SourceId = SourceId(0);
