//! Files that change while they are played: what was read of them, and what to do once that is no longer what is there.

use std::sync::Arc;

use crate::scenario::syntax::{Problems, Severity, Sources, render_human};

/// What was read to make something: every file that was looked for, with what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Watch {
    /// Each path with a hash of what stood there; `None` if there was no such file.
    pub read: Vec<(String, Option<u64>)>,
}

/// Something that was read, with what it was read from.
pub struct Reading<T> {
    /// It, or what is wrong with it.
    pub found: Result<Arc<T>, Fault>,
    /// What was read.
    pub watch: Watch,
}

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The first thing that is wrong, with its place, in a sentence or two.
    pub short: String,
    /// All that is wrong, as text.
    pub all: String,
}

impl Fault {
    /// A fault that has no place in a file.
    pub fn plain(why: String) -> Self {
        Fault {
            short: why.clone(),
            all: why,
        }
    }

    /// It in words, while what was there before is played on.
    pub fn meanwhile(&self) -> String {
        format!("{} The last version that worked goes on.", self.short)
    }

    /// It in words, while something waits to be opened.
    pub fn not_yet(&self) -> String {
        let short = self.short.trim_end();
        format!("{short} It begins as soon as that is put right.")
    }

    /// What is wrong with files that were read.
    pub fn of(problems: &Problems, sources: &Sources) -> Self {
        let first = problems.iter().find(|p| p.severity == Severity::Error);
        let short = first.map_or_else(String::new, |problem| {
            let name = sources.name(problem.span.source);
            let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
            let line = sources.place(problem.span.source, problem.span.start).line;
            format!("{name}, line {line}: {}", problem.message)
        });
        let more = match problems.errors().saturating_sub(1) {
            0 => String::new(),
            1 => " There is one more mistake.".to_owned(),
            n => format!(" There are {n} more mistakes."),
        };
        Fault {
            short: short + &more,
            all: render_human(problems, sources, false),
        }
    }
}

/// What has become of a file that is watched.
pub enum Seen<T> {
    /// It is as it was, or not yet to be judged.
    Nothing,
    /// It is another now, and in order.
    New(Arc<T>),
    /// It is not in order, and nobody has been told yet. What was there before goes on.
    Faulty(Fault),
}

/// Watches one file with all it includes. A file is often seen half written, so a fault is told only once it has lasted
/// from one look to the next; what is in order is taken at once.
#[derive(Clone, Debug)]
pub struct Vigil {
    /// What it is opened by.
    pub name: String,
    watch: Watch,
    /// What is wrong with it as it stands.
    fault: Option<Fault>,
    told: bool,
}

impl Vigil {
    /// Watches what was read, which was in order.
    pub fn over(name: String, watch: Watch) -> Self {
        Vigil {
            name,
            watch,
            fault: None,
            told: false,
        }
    }

    /// Watches what could not be used when it was read first; whoever wanted it has been told.
    pub fn over_faulty(name: String, watch: Watch, fault: Fault) -> Self {
        Vigil {
            fault: Some(fault),
            told: true,
            ..Vigil::over(name, watch)
        }
    }

    /// What is wrong with the file as it stands, once that has been told.
    pub fn fault(&self) -> Option<&Fault> {
        self.fault.as_ref().filter(|_| self.told)
    }

    /// Looks at the file. `has_changed` tells whether any of what was read is another now; `read` reads it again.
    pub fn look<T>(
        &mut self,
        has_changed: impl FnOnce(&Watch) -> bool,
        read: impl FnOnce(&str) -> Reading<T>,
    ) -> Seen<T> {
        if !has_changed(&self.watch) {
            return match &self.fault {
                Some(fault) if !self.told => {
                    self.told = true;
                    Seen::Faulty(fault.clone())
                }
                _ => Seen::Nothing,
            };
        }
        let Reading { found, watch } = read(&self.name);
        self.watch = watch;
        match found {
            Ok(new) => {
                self.fault = None;
                Seen::New(new)
            }
            Err(fault) => {
                self.fault = Some(fault);
                self.told = false;
                Seen::Nothing
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A look at a file that reads so now; a number is in order.
    fn look(vigil: &mut Vigil, text: &str) -> Seen<u32> {
        let watch = Watch {
            read: vec![(
                "a.ron".to_owned(),
                Some(text.len() as u64 * 31 + text.bytes().map(u64::from).sum::<u64>()),
            )],
        };
        let found = text
            .parse()
            .map(Arc::new)
            .map_err(|_| Fault::plain(format!("{text} is no number")));
        let now = watch.clone();
        vigil.look(|then| *then != now, |_| Reading { found, watch })
    }

    fn told(seen: Seen<u32>) -> String {
        match seen {
            Seen::Nothing => String::new(),
            Seen::New(number) => number.to_string(),
            Seen::Faulty(fault) => fault.short,
        }
    }

    #[test]
    fn what_is_in_order_comes_at_once_and_a_fault_once_it_lasts() {
        let mut vigil = Vigil::over("a.ron".to_owned(), Watch::default());
        let said = [
            "1", "1", "2", "half", "half", "half", "ha", "3", "3", "ha", "4",
        ]
        .map(|text| told(look(&mut vigil, text)));
        let expected = [
            "1",
            "",
            "2",
            "",
            "half is no number",
            "",
            "",
            "3",
            "",
            "",
            "4",
        ];
        assert_eq!(said, expected);
    }

    #[test]
    fn a_file_that_was_never_in_order_comes_once_it_is() {
        let fault = Fault::plain("no".to_owned());
        let mut vigil = Vigil::over_faulty("a.ron".to_owned(), Watch::default(), fault);
        assert!(vigil.fault().is_some());
        assert_eq!(told(look(&mut vigil, "x")), "");
        assert_eq!(told(look(&mut vigil, "7")), "7");
        assert!(vigil.fault().is_none());
    }
}
