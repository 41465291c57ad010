//! Days in words, and what is on: weekdays, how long ago, the next evening, who is there.

use super::words::{capitalised, spelled, week};
use crate::model::Day;
use crate::scenario::PersonId;
use crate::scenario::world::Venue;
use crate::sim::{View, hours};

const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// Less than this is no time at all, in hours.
pub(super) const A_MOMENT: f32 = 0.125;

/// "Tuesday". Day 0 is a Monday.
pub fn weekday(day: Day) -> &'static str {
    WEEKDAYS[(day.0 % 7) as usize]
}

/// "Tuesday of week 2".
pub fn date(day: Day) -> String {
    format!("{} of week {}", weekday(day), week(day))
}

/// When something is, seen from today: "today", "tomorrow", "on Saturday", "on Saturday of week 3".
pub fn when(day: Day, today: Day) -> String {
    match day.since(today) {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        2..7 => format!("on {}", weekday(day)),
        _ => format!("on {}", date(day)),
    }
}

/// How long ago something was: "today", "yesterday", "three days ago".
pub fn ago(day: Day, today: Day) -> String {
    match today.since(day) {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        n => format!("{} ago", spelled(n, "day")),
    }
}

/// What is left of the week's time, in a sentence.
pub fn left(view: &View) -> String {
    if view.hours_left < A_MOMENT {
        return "Your week is spent: no hours left until Monday.".to_owned();
    }
    format!("{} left this week.", capitalised(&hours(view.hours_left)))
}

/// A place that is on some day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Upcoming<'v> {
    /// The day.
    pub day: Day,
    /// The place.
    pub venue: &'v Venue,
}

impl Upcoming<'_> {
    /// "Tomorrow: Make Night at Tidewater Library".
    pub fn in_words(&self, today: Day) -> String {
        format!(
            "{}: {}",
            capitalised(&when(self.day, today)),
            self.venue.name
        )
    }
}

/// The next day after today that something is on, and what.
pub fn next_on<'v>(view: &View<'v>) -> Option<Upcoming<'v>> {
    days_ahead(view).find_map(|day| {
        let venue = view.scenario.venues.iter().find(|v| v.is_on(day))?;
        Some(Upcoming { day, venue })
    })
}

/// The next day after today that this place is on, if there is one before the end.
pub fn next_day_of(view: &View, venue: &Venue) -> Option<Day> {
    days_ahead(view).find(|&day| venue.is_on(day))
}

fn days_ahead(view: &View) -> impl Iterator<Item = Day> + use<> {
    ((view.today.0 + 1)..view.scenario.days()).map(Day)
}

/// A place that is on today.
#[derive(Clone, Debug, PartialEq)]
pub struct Place<'v> {
    /// The place.
    pub venue: &'v Venue,
    /// Those there whom the player knows of, by id.
    pub here: Vec<PersonId>,
}

/// The places that are on today, with who is there.
pub fn places_today<'v>(view: &View<'v>) -> Vec<Place<'v>> {
    let at = |venue: &Venue| -> Vec<PersonId> {
        (view.contacts())
            .filter(|c| view.where_today(c.id).is_some_and(|v| v.id == venue.id))
            .map(|c| c.id)
            .collect()
    };
    (view.venues_today())
        .map(|venue| Place {
            venue,
            here: at(venue),
        })
        .collect()
}

/// How many people the player knows of can be met somewhere today.
pub fn company(view: &View) -> usize {
    (view.contacts())
        .filter(|c| view.where_today(c.id).is_some())
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_named_from_where_you_stand() {
        assert_eq!(when(Day(1), Day(0)), "tomorrow");
        assert_eq!(when(Day(5), Day(1)), "on Saturday");
        assert_eq!(when(Day(8), Day(1)), "on Tuesday of week 2");
        assert_eq!(ago(Day(1), Day(4)), "three days ago");
    }
}
