//! What was changed, so that it can be taken back, all of it, to the first byte.

use super::change::Change;
use super::path::Path;

/// What a change was, to tell which changes make one step for whoever takes them back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doing {
    /// One character was typed.
    Typing(char),
    /// Something was erased, character by character.
    Erasing,
    /// A field of a form was changed.
    Form(Path),
    /// Anything else: each is a step of its own.
    Other,
}

/// One step that is taken back as a whole.
#[derive(Clone, Debug)]
struct Step {
    changes: Vec<Change>,
    doing: Doing,
}

/// All that was done, and all that was taken back since.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// The next change begins a step of its own.
    rested: bool,
}

impl History {
    /// Notes a change that has been made. What was taken back before can no longer be done again.
    pub fn note(&mut self, change: Change, doing: Doing) {
        self.undone.clear();
        let rested = std::mem::take(&mut self.rested);
        if let Some(last) = self.done.last_mut()
            && !rested
            && goes_on(&last.doing, &doing)
            && last.take(&change)
        {
            last.doing = doing;
            return;
        }
        self.done.push(Step {
            changes: vec![change],
            doing,
        });
    }

    /// Whatever comes next begins a step of its own.
    pub fn rest(&mut self) {
        self.rested = true;
    }

    /// Takes back the last step. Returns the last of the changes that were taken back.
    pub fn undo(&mut self, text: &mut String) -> Option<Change> {
        let step = self.done.pop()?;
        step.changes.iter().rev().for_each(|c| c.revert(text));
        let first = step.changes.first().cloned();
        self.undone.push(step);
        self.rested = true;
        first
    }

    /// Does again what was taken back last. Returns the last of the changes made.
    pub fn redo(&mut self, text: &mut String) -> Option<Change> {
        let step = self.undone.pop()?;
        step.changes.iter().for_each(|c| c.apply(text));
        let last = step.changes.last().cloned();
        self.done.push(step);
        self.rested = true;
        last
    }

    /// Steps that can be taken back.
    pub fn done(&self) -> usize {
        self.done.len()
    }

    /// Steps that can be done again.
    pub fn undone(&self) -> usize {
        self.undone.len()
    }
}

impl Step {
    /// Takes up a change that goes on with this one; not if it happened elsewhere in the text.
    fn take(&mut self, next: &Change) -> bool {
        let absorbed = (self.changes.last_mut()).is_some_and(|last| last.absorb(next));
        if !absorbed && matches!(self.doing, Doing::Form(_)) {
            self.changes.push(next.clone());
            return true;
        }
        absorbed
    }
}

/// Whether one thing done goes on with the other: a word that is typed, a run of erasing, a slider that is dragged.
fn goes_on(last: &Doing, next: &Doing) -> bool {
    match (last, next) {
        (Doing::Typing(a), Doing::Typing(b)) => {
            *a != '\n' && *b != '\n' && (b.is_whitespace() || !a.is_whitespace())
        }
        (Doing::Erasing, Doing::Erasing) => true,
        (Doing::Form(a), Doing::Form(b)) => a == b,
        _ => false,
    }
}
