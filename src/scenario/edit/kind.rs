//! What kind of file is being edited, and so what may stand in it.

use crate::scenario::lesson::raw::LessonRaw;
use crate::scenario::raw::{LibraryRaw, ScenarioRaw};
use crate::scenario::syntax::{Decode, Node, Shape};

/// A kind of file that authors write.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A situation to play.
    #[default]
    Scenario,
    /// Some minutes of play with a point.
    Lesson,
    /// Moves, asks, lines and the like, to be included.
    Library,
}

impl Kind {
    /// What a file is, by fields that no other kind has; `None` if nothing tells.
    pub fn of(file: &Node) -> Option<Self> {
        let has = |names: &[&str]| names.iter().any(|name| file.field(name).is_some());
        if has(&["beats", "claim", "ways", "ending"]) {
            Some(Kind::Lesson)
        } else if has(&["title", "you", "goals", "clock", "venues", "opportunities"]) {
            Some(Kind::Scenario)
        } else {
            has(&["moves", "asks", "lines", "cues", "pools", "people", "rules"])
                .then_some(Kind::Library)
        }
    }

    /// What may stand in it.
    pub fn shape(self) -> Shape {
        match self {
            Kind::Scenario => ScenarioRaw::shape(),
            Kind::Lesson => LessonRaw::shape(),
            Kind::Library => LibraryRaw::shape(),
        }
    }
}
