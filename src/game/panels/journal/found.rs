//! What the journal's filters let through, kept until one of them or the story changes: thousands of entries are
//! looked through once, and each frame lays out only those in view.

use crate::game::panels::conversation::involves;
use crate::game::scene::Scene;
use crate::scenario::PersonId;
use crate::sim::Event;
use crate::study::Told;
use crate::study::days::date;
use crate::study::journal::{Kind, kind};

/// Height of an entry, in points.
pub(super) const ENTRY: f32 = 64.0;
/// Height of a day's heading, in points.
pub(super) const HEADING: f32 = 34.0;

/// What is sought.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Sought {
    /// Only this kind.
    pub kind: Option<Kind>,
    /// Only with this person.
    pub who: Option<PersonId>,
    /// Only where this stands, in small letters.
    pub text: String,
    /// Entries there were, and the last of them: another run's journal is another journal.
    pub story: (usize, Option<String>),
}

impl Sought {
    fn fits(&self, scene: &Scene, event: &Event, told: &Told) -> bool {
        (self.kind).is_none_or(|wanted| kind(event, scene.view.scenario) == wanted)
            && self.who.is_none_or(|who| involves(event, who))
            && (self.text.is_empty() || mentions(told, &self.text))
    }
}

fn mentions(told: &Told, text: &str) -> bool {
    let said = [Some(&told.headline), told.line.as_ref(), told.cue.as_ref()];
    (said.into_iter().flatten().chain(&told.notes)).any(|s| s.to_lowercase().contains(text))
}

/// A row of the journal.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Row {
    /// A day's heading.
    Day(String),
    /// The entry at this place in the story.
    Entry(usize),
}

/// Entries found, newest first, with the day's heading before each day's.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Found {
    sought: Option<Sought>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Where each row begins, and where the last one ends.
    pub tops: Vec<f32>,
}

impl Found {
    /// Looks again if anything has changed.
    pub fn look(&mut self, scene: &Scene, sought: Sought) {
        if self.sought.as_ref() == Some(&sought) {
            return;
        }
        let all: Vec<(usize, &Event)> = (scene.entries().enumerate())
            .filter(|(_, (event, told))| sought.fits(scene, event, told))
            .map(|(at, (event, _))| (at, event))
            .collect();
        *self = Found {
            sought: Some(sought),
            ..Found::default()
        };
        let (mut day, mut y) = (None, 0.0);
        for (at, event) in all.into_iter().rev() {
            if day.replace(event.day) != Some(event.day) {
                self.rows.push(Row::Day(date(event.day)));
                self.tops.push(y);
                y += HEADING;
            }
            self.rows.push(Row::Entry(at));
            self.tops.push(y);
            y += ENTRY;
        }
        self.tops.push(y);
    }
}
