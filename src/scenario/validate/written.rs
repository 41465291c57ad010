//! Every id that was written, also in entries that could not be read.
//!
//! Such an entry has been reported; whoever refers to it is not at fault, and need not hear that it does not exist.

use crate::scenario::syntax::{Node, NodeKind};
use std::collections::{HashMap, HashSet};

/// The lists whose entries others refer to.
const LISTS: [&str; 4] = ["people", "moves", "asks", "opportunities"];
/// The list of a lesson that others refer to; it includes no files.
const WAYS: &str = "ways";

/// The ids in the files of a scenario or a lesson, by list.
#[derive(Default)]
pub struct Written {
    ids: HashMap<&'static str, HashSet<String>>,
    /// Lists of which not even all ids are known.
    partial: HashSet<&'static str>,
}

impl Written {
    /// Notes the ids of one file.
    pub fn note(&mut self, file: &Node) {
        for list in LISTS.into_iter().chain([WAYS]) {
            for item in file.field(list).map(Node::items).unwrap_or_default() {
                if let Some(id) = item.field("id").and_then(Node::word) {
                    self.ids.entry(list).or_default().insert(id.to_owned());
                } else if item.kind == NodeKind::Broken {
                    self.partial.insert(list);
                }
            }
        }
    }

    /// Of everything not even the ids are known.
    pub fn unknown() -> Self {
        let mut written = Written::default();
        written.note_missing_file();
        written
    }

    /// Notes that a whole file is missing.
    pub fn note_missing_file(&mut self) {
        self.partial.extend(LISTS);
    }

    /// Whether nothing at all stands, or may have stood, in a list.
    pub fn has_nothing(&self, list: &str) -> bool {
        !self.partial.contains(list) && self.ids.get(list).is_none_or(HashSet::is_empty)
    }

    /// Whether something of this id may have been meant to be there.
    pub fn may_have(&self, list: &str, id: &str) -> bool {
        self.partial.contains(list) || self.ids.get(list).is_some_and(|ids| ids.contains(id))
    }
}
