//! A numbered choice: what is listed, what can be typed, and what cannot be chosen just now and why.

use super::console::Page;
use super::matching::{Found, find, telling_words};
use crate::study::words::capitalised as capital;

/// A numbered choice.
pub(super) struct Menu<T> {
    pub(super) question: String,
    pub(super) rows: Vec<Row<T>>,
    pub(super) default: Option<usize>,
    pub(super) brief: bool,
    pub(super) open: bool,
    pub(super) closes: bool,
}

pub(super) struct Row<T> {
    group: String,
    pub(super) label: String,
    names: Vec<String>,
    pub(super) value: T,
    hidden: bool,
    pub(super) refused: Option<String>,
}

impl<T: Clone> Menu<T> {
    pub fn new(question: impl Into<String>) -> Self {
        Menu {
            question: question.into(),
            rows: Vec::new(),
            default: None,
            brief: false,
            open: false,
            closes: false,
        }
    }

    /// One more choice: what is shown, and the value it stands for.
    pub fn row(&mut self, label: impl Into<String>, value: T) -> &mut Self {
        let label = label.into();
        self.rows.push(Row {
            group: String::new(),
            names: vec![label.clone()],
            label,
            value,
            hidden: false,
            refused: None,
        });
        self
    }

    fn last(&mut self, change: impl FnOnce(&mut Row<T>)) -> &mut Self {
        if let Some(row) = self.rows.last_mut() {
            change(row);
        }
        self
    }

    /// The last row stands under this heading.
    pub fn under(&mut self, group: &str) -> &mut Self {
        self.last(|row| row.group = group.to_owned())
    }

    /// The last row goes by this name only, whatever is shown.
    pub fn called(&mut self, name: &str) -> &mut Self {
        self.last(|row| row.names = vec![name.to_owned()])
    }

    /// The last row goes by this name too.
    pub fn also(&mut self, name: &str) -> &mut Self {
        self.last(|row| row.names.push(name.to_owned()))
    }

    /// The last row can be typed, but is not listed.
    pub fn hidden(&mut self) -> &mut Self {
        self.last(|row| row.hidden = true)
    }

    /// The last row cannot be chosen just now, for this reason.
    pub fn refused(&mut self, why: impl Into<String>) -> &mut Self {
        self.last(|row| row.refused = Some(why.into()))
    }

    /// Rows with these values cannot be chosen just now, for this reason.
    pub fn refuse_where(&mut self, which: impl Fn(&T) -> bool, why: &str) {
        for row in self.rows.iter_mut().filter(|row| which(&row.value)) {
            row.refused = Some(why.to_owned());
        }
    }

    /// Enter chooses the row with this number, counted from 1.
    pub fn default(&mut self, number: usize) -> &mut Self {
        self.default = Some(number);
        self
    }

    /// Asks without listing the choices; Enter lists them.
    pub fn brief(&mut self, brief: bool) -> &mut Self {
        self.brief = brief;
        self
    }

    /// Lines that are no choice here may be whole commands, such as "talk priya".
    pub fn open(&mut self) -> &mut Self {
        self.open = true;
        self
    }

    /// There is no way back from here.
    pub fn no_way_back(&mut self) -> &mut Self {
        self.closes = true;
        self
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The choices as text: what can be chosen under its headings, then what cannot, by reason.
    pub fn page(&self) -> Page {
        let mut page = Page::new();
        page.gap();
        let mut group = "";
        for (n, row) in self.listed().filter(|(_, r)| r.refused.is_none()) {
            if row.group != group {
                group = &row.group;
                page.text(group);
            }
            page.row(n + 1, row.label.as_str());
        }
        if !self.closes {
            page.row(0, "Back");
        }
        let mut reasons: Vec<&str> = Vec::new();
        for (_, row) in self.listed() {
            if let Some(why) = &row.refused
                && !reasons.contains(&why.as_str())
            {
                reasons.push(why);
            }
        }
        for why in reasons {
            let those = (self.listed()).filter(|(_, r)| r.refused.as_deref() == Some(why));
            let those: Vec<String> = those
                .map(|(n, r)| format!("{} {}", n + 1, r.names.first().unwrap_or(&r.label)))
                .collect();
            page.text(format!("Not now: {}. {}.", those.join(", "), capital(why)));
        }
        page
    }

    fn listed(&self) -> impl Iterator<Item = (usize, &Row<T>)> {
        self.rows.iter().enumerate().filter(|(_, r)| !r.hidden)
    }

    pub(super) fn find(&self, answer: &str) -> Found {
        if let Ok(number) = answer.trim_end_matches('.').parse::<usize>() {
            return match number.checked_sub(1) {
                Some(n) if n < self.rows.len() && !self.rows[n].hidden => Found::One(n),
                _ => Found::None,
            };
        }
        let typed = telling_words(answer);
        let names = (self.rows.iter()).map(|r| r.names.iter().map(String::as_str));
        match find(&typed, names) {
            // What cannot be done just now does not stand in the way of what can.
            Found::Many(all) => {
                let can = all.iter().filter(|&&n| self.rows[n].refused.is_none());
                match can.collect::<Vec<_>>().as_slice() {
                    [only] => Found::One(**only),
                    _ => Found::Many(all),
                }
            }
            found => found,
        }
    }

    /// The value that an answer chooses, if it plainly chooses one that can be had.
    pub fn chosen(&self, answer: &str) -> Option<T> {
        match self.find(answer) {
            Found::One(n) if self.rows[n].refused.is_none() => Some(self.rows[n].value.clone()),
            _ => None,
        }
    }

    pub(super) fn hint(&self) -> String {
        let most = (self.listed().last()).map_or(0, |(n, _)| n + 1);
        let numbers = match most {
            0 | 1 => "1".to_owned(),
            most => format!("a number from 1 to {most}"),
        };
        let back = if self.closes { "" } else { ", 0 to go back" };
        format!("Type {numbers}, the beginning of a line{back}, or help.")
    }
}
