//! A way of acting, played day by day on a run: the habits of a strategy, or a timetable.

use std::collections::BTreeSet;

use super::acts;
use crate::scenario::PersonId;
use crate::scenario::catalogue::Mechanic;
use crate::scenario::lesson::{By, Deed, Step, Way};
use crate::sim::{Act, Command, Run, View};
use crate::strategy::{self, Strategy};

/// Days for which something is tried again that could not be done on its day.
const PATIENCE: u32 = 7;
/// Days after which an unanswered mail is followed up, at the earliest and at the latest.
const FOLLOW_UP: std::ops::RangeInclusive<u32> = 7..=14;

/// Plays the player in this way for so many days, from today on.
pub fn play(run: &mut Run, way: &Way, days: u32) {
    let mut pilot = Pilot::of(way);
    for _ in 0..days {
        pilot.live_a_day(run);
    }
}

/// Somebody who acts in a way, from the day on which they begin.
pub struct Pilot<'l> {
    hand: Hand<'l>,
    day: u32,
}

enum Hand<'l> {
    Habits(&'static Strategy),
    Timetable(Timetable<'l>),
    /// There is no strategy of that name: a lesson is checked for it where strategies are known.
    Idle,
}

impl<'l> Pilot<'l> {
    /// Begins today.
    pub fn of(way: &'l Way) -> Self {
        let hand = match &way.by {
            By::Strategy(name) => strategy::find(name).map_or(Hand::Idle, Hand::Habits),
            By::Plan(steps) => Hand::Timetable(Timetable::of(steps)),
        };
        Pilot { hand, day: 0 }
    }

    /// Places of the steps of its timetable that have not been taken so far.
    pub fn never_taken(&self) -> Vec<usize> {
        match &self.hand {
            Hand::Timetable(table) => {
                let steps = 0..table.steps.len();
                steps.filter(|n| !table.done.contains(n)).collect()
            }
            Hand::Habits(_) | Hand::Idle => Vec::new(),
        }
    }

    /// Does what is to be done today, and ends the day.
    pub fn live_a_day(&mut self, run: &mut Run) {
        match &mut self.hand {
            Hand::Habits(strategy) => strategy::play_today(run, strategy),
            Hand::Timetable(table) => table.follow(run, self.day),
            Hand::Idle => {}
        }
        self.day += 1;
        run.end_day();
    }
}

/// A timetable on its way.
struct Timetable<'l> {
    steps: &'l [Step],
    waiting: Vec<Waiting>,
    /// When a step that waits for a reason was last taken: step, person, day.
    taken: Vec<(usize, PersonId, u32)>,
    /// Steps that were taken at least once.
    done: BTreeSet<usize>,
}

/// Something whose day has come, and that has not been done yet.
struct Waiting {
    step: usize,
    with: PersonId,
    /// How often it is still to be done.
    left: u32,
    /// The last day on which it is tried.
    until: u32,
}

impl<'l> Timetable<'l> {
    fn of(steps: &'l [Step]) -> Self {
        Timetable {
            steps,
            waiting: Vec::new(),
            taken: Vec::new(),
            done: BTreeSet::new(),
        }
    }

    /// Takes the steps of a day, in the order written.
    fn follow(&mut self, run: &mut Run, day: u32) {
        self.waiting.retain(|waiting| day <= waiting.until);
        for (n, step) in self.steps.iter().enumerate() {
            if step.whenever {
                if day >= step.from {
                    self.take_with_reason(run, n, day);
                }
                continue;
            }
            if is_due(step, day) {
                self.expect(n, day);
            }
            for waiting in self.waiting.iter_mut().filter(|w| w.step == n) {
                let act = acts::act(step);
                while waiting.left > 0 && does(run, waiting.with, act) {
                    waiting.left -= 1;
                    self.done.insert(n);
                }
            }
        }
        self.waiting.retain(|waiting| waiting.left > 0);
    }

    /// Puts a step down to be taken with everybody it names, in place of what is left of its last time.
    fn expect(&mut self, n: usize, day: u32) {
        let step = &self.steps[n];
        self.waiting.retain(|waiting| waiting.step != n);
        self.waiting.extend(step.with.iter().map(|&with| Waiting {
            step: n,
            with,
            left: step.in_a_row,
            until: day + PATIENCE,
        }));
    }

    fn take_with_reason(&mut self, run: &mut Run, n: usize, day: u32) {
        let step = &self.steps[n];
        for &with in &step.with {
            let last = self.taken.iter().rfind(|t| (t.0, t.1) == (n, with));
            let rested = last.is_none_or(|&(.., last)| day - last >= step.every);
            if has_reason(&run.view(PersonId::YOU), step, with, rested)
                && does(run, with, acts::act(step))
            {
                self.taken.retain(|t| (t.0, t.1) != (n, with));
                self.taken.push((n, with, day));
                self.done.insert(n);
            }
        }
    }
}

/// Whether one of a step's times falls on this day.
fn is_due(step: &Step, day: u32) -> bool {
    let Some(since) = day.checked_sub(step.from) else {
        return false;
    };
    let every = step.every.max(1);
    since.is_multiple_of(every) && (step.times == 0 || since / every < step.times)
}

/// Whether there is something to thank for, to tell, to mend, to answer or to help with. What is never over and done
/// with also waits until it has `rested`.
fn has_reason(view: &View, step: &Step, with: PersonId, rested: bool) -> bool {
    let Some(contact) = view.contact(with) else {
        return false;
    };
    match step.deed {
        Deed::Move(id) => match view.scenario.catalogue.get(id).mechanic {
            Mechanic::ThankYou => contact.belief.unthanked > 0.01,
            Mechanic::Help => rested && view.needs_i_can_meet(&contact) != 0,
            Mechanic::SettleUp | Mechanic::Collaboration => rested,
            Mechanic::ReportBack | Mechanic::Apology => true,
            Mechanic::Talk | Mechanic::CheckIn => false,
        },
        Deed::FollowUp => (view.open_letter(with)).is_some_and(|letter| {
            letter.follow_ups == 0 && FOLLOW_UP.contains(&view.today.since(letter.sent))
        }),
        Deed::Accept | Deed::Decline => true,
        Deed::Ask(_) => false,
    }
}

/// Does it if it can be done just now.
fn does(run: &mut Run, with: PersonId, act: Act) -> bool {
    run.act(Command::new(PersonId::YOU, with, act)).is_ok()
}
