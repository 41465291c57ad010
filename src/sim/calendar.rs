//! What is due on which day: answers to letters, the end of a request's patience.

use std::collections::BTreeMap;

use crate::model::Day;
use crate::scenario::PersonId;

/// Entries of people's boxes, each under the day on which something is due.
#[derive(Default, Debug)]
pub(super) struct Calendar(BTreeMap<Day, Vec<(PersonId, usize)>>);

impl Calendar {
    /// Notes that something is due on `day`: entry `index` of `owner`'s box.
    pub fn expect(&mut self, day: Day, owner: PersonId, index: usize) {
        self.0.entry(day).or_default().push((owner, index));
    }

    /// Takes out what is due on the earliest day up to `today`, in the order it was noted.
    pub fn take_due(&mut self, today: Day) -> Option<Vec<(PersonId, usize)>> {
        let earliest = self.0.first_entry()?;
        (*earliest.key() <= today).then(|| earliest.remove())
    }
}
