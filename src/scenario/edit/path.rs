//! The way to a value: `people[2].name`, or `beats[3].Say.text` through what stands in the brackets of a choice.

use std::fmt;
use std::str::FromStr;

use crate::scenario::syntax::{Node, NodeKind};

/// One step on the way to a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// A field of a record.
    Field(String),
    /// An item of a list or a group of values, from 0.
    Item(usize),
    /// What stands in the brackets of the choice with this name.
    Within(String),
}

/// A way to a value, from the whole file on.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Path(pub Vec<Step>);

impl Path {
    /// The whole file.
    pub fn root() -> Self {
        Path::default()
    }

    /// A field of what this leads to.
    pub fn field(&self, name: &str) -> Self {
        self.with(Step::Field(name.to_owned()))
    }

    /// An item of the list this leads to.
    pub fn item(&self, index: usize) -> Self {
        self.with(Step::Item(index))
    }

    /// What stands in the brackets of the choice this leads to.
    pub fn within(&self, name: &str) -> Self {
        self.with(Step::Within(name.to_owned()))
    }

    fn with(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Path(steps)
    }

    /// The way to what holds it, and the last step; `None` for the whole file.
    pub fn split(&self) -> Option<(Path, &Step)> {
        let (last, before) = self.0.split_last()?;
        Some((Path(before.to_vec()), last))
    }

    /// What it leads to, inside any `Some(…)` on the way; `None` if that is not written.
    pub fn find<'a>(&self, file: &'a Node) -> Option<&'a Node> {
        self.0.iter().try_fold(file, step_into)
    }
}

/// What one step from a node leads to.
fn step_into<'a>(node: &'a Node, step: &Step) -> Option<&'a Node> {
    let node = node.inner();
    match (step, &node.kind) {
        (Step::Field(name), NodeKind::Record { fields, .. }) => {
            let mut found = fields.iter().filter(|(key, _)| key.value == *name);
            found.next().map(|(_, value)| value)
        }
        (Step::Item(index), NodeKind::List(items) | NodeKind::Tuple { items, .. }) => {
            items.get(*index)
        }
        (Step::Within(name), NodeKind::Record { name: Some(n), .. }) => {
            (n.value == *name).then_some(node)
        }
        (
            Step::Within(name),
            NodeKind::Tuple {
                name: Some(n),
                items,
            },
        ) => {
            let payload = match items.as_slice() {
                [only] => only,
                _ => node,
            };
            (n.value == *name).then_some(payload)
        }
        _ => None,
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, step) in self.0.iter().enumerate() {
            match step {
                Step::Item(index) => write!(f, "[{index}]")?,
                Step::Field(name) | Step::Within(name) if n == 0 => f.write_str(name)?,
                Step::Field(name) | Step::Within(name) => write!(f, ".{name}")?,
            }
        }
        Ok(())
    }
}

/// A text that is no path.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no path; write one such as `people[2].name`")]
pub struct NoPath(String);

/// Fields begin with a small letter, names of choices with a capital one.
impl FromStr for Path {
    type Err = NoPath;

    fn from_str(text: &str) -> Result<Self, NoPath> {
        let bad = || NoPath(text.to_owned());
        let mut path = Path::root();
        for part in text.split('.').filter(|part| !part.is_empty()) {
            let (word, items) = part.split_at(part.find('[').unwrap_or(part.len()));
            if !word.is_empty() {
                let is_choice = word.starts_with(char::is_uppercase);
                path = if is_choice {
                    path.within(word)
                } else {
                    path.field(word)
                };
            }
            for index in items.split_terminator(']') {
                let index = index.strip_prefix('[').ok_or_else(bad)?;
                path = path.item(index.parse().map_err(|_| bad())?);
            }
        }
        Ok(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_reads_as_it_is_written() {
        for text in [
            "people[2].name",
            "beats[3].Say.then[0].when",
            "scenario.Own.people[1]",
            "pools.first_names[0][1]",
            "",
        ] {
            let path: Path = text.parse().expect("it is a path");
            assert_eq!(path.to_string(), text);
        }
        assert!("people[x]".parse::<Path>().is_err());
    }
}
