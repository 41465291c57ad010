//! A game in a scenario that has been changed meanwhile: the same seed and the same decisions, lived again on the new
//! version, up to the same day.
//!
//! A decision that the new version does not allow is left out, and whoever plays is told which and why.

use std::sync::Arc;

use super::days::date;
use super::sitting::describe;
use super::words::{capitalised, count};
use crate::model::Day;
use crate::scenario::{PersonId, Scenario};
use crate::sim::{Amendment, Held, Options, Run, Timed, script};

/// A run lived again on another version of its scenario.
pub struct Relived {
    /// It, on the day it stood at, or on the last day there is.
    pub run: Run,
    /// Decisions that are no longer possible, in order.
    pub left_out: Vec<LeftOut>,
    /// The day it stood at lies past the end now.
    pub cut_short: bool,
}

/// A decision that is no longer possible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The day it was made.
    pub day: Day,
    /// What it was, in a few words.
    pub what: String,
    /// Why it is not possible now, in a sentence.
    pub why: String,
}

/// Lives a run again on another version of its scenario.
pub fn relive(run: &Run, scenario: Arc<Scenario>) -> Relived {
    let last = Day(scenario.days());
    let options = Options {
        amendments: Vec::new(),
        held: Vec::new(),
        ..run.options().clone()
    };
    let mut anew = Run::new(scenario, run.seed(), options);
    let (mut orders, amendments, held) = orders(run, &anew);
    anew.hold_all(held);
    let today = run.today();
    let (mut given, mut left_out) = (0, Vec::new());
    // Those still ahead, if the run was wound back, went with the future they belonged to.
    let now = (today, run.commands().len());
    for rules in amendments.iter().take_while(|a| (a.day, a.after) <= now) {
        let before = orders.drain(..rules.after.saturating_sub(given).min(orders.len()));
        left_out.extend(give(&mut anew, before, |day| day.min(last)));
        given = given.max(rules.after);
        anew.go_to(rules.day.min(last));
        anew.amend(rules.rules);
    }
    left_out.extend(give(&mut anew, orders, |day| day.min(last)));
    anew.go_to(today.min(last));
    Relived {
        cut_short: today > last,
        run: anew,
        left_out,
    }
}

/// A command to be given again: as it reads in the new version, or why it means nothing there.
pub(super) struct Order {
    day: Day,
    what: String,
    command: Result<Timed, String>,
}

/// All commands of a run, to be given again in another, and what was changed and set by hand on the way.
pub(super) fn orders(run: &Run, anew: &Run) -> (Vec<Order>, Vec<Amendment>, Vec<Held>) {
    let view = run.view(PersonId::YOU);
    let carried = script::carried(run, anew.scenario(), anew.cast());
    let order = |(was, command): (&Timed, Result<Timed, String>)| Order {
        day: was.day,
        what: describe(&was.command, &view),
        command,
    };
    let orders = run.commands().iter().zip(carried.commands);
    (
        orders.map(order).collect(),
        carried.amendments,
        carried.held,
    )
}

/// Gives commands again, each on the day that `on` makes of its own. Returns what could not be done.
pub(super) fn give(
    run: &mut Run,
    orders: impl IntoIterator<Item = Order>,
    on: impl Fn(Day) -> Day,
) -> Vec<LeftOut> {
    let mut left_out = Vec::new();
    for Order { day, what, command } in orders {
        run.go_to(on(day));
        let done = match command {
            Err(why) => Err(why),
            _ if run.is_over() => Err("It is over by then.".to_owned()),
            Ok(timed) if timed.command.forced.is_some() => {
                run.force(timed.command);
                Ok(())
            }
            Ok(timed) => (run.act(timed.command))
                .map_err(|why| format!("{}.", capitalised(&why.to_string()))),
        };
        left_out.extend(done.err().map(|why| LeftOut { day, what, why }));
    }
    left_out
}

/// What became of a game on the new version, in sentences for whoever plays it.
pub fn told(title: &str, run: &Run, left_out: &[LeftOut], cut_short: bool) -> String {
    let mut said = match cut_short {
        false => format!(
            "{title} has changed. You are still on {}.",
            date(run.today())
        ),
        true => format!("{title} has changed, and is over by the day you had come to."),
    };
    said += &left_out_words(left_out);
    said
}

/// What is no longer possible, in sentences that begin with a space; empty if nothing was left out.
pub(super) fn left_out_words(left_out: &[LeftOut]) -> String {
    let Some(first) = left_out.first() else {
        return String::new();
    };
    let why = first.why.trim_end_matches('.');
    let left = format!("{} ({}): {why}", first.what, date(first.day));
    match left_out.len() {
        1 => format!(" One thing you did is not possible now and was left out. {left}."),
        n => format!(
            " {} you did are not possible now and were left out. The first: {left}.",
            capitalised(&count(n, "thing", "things"))
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::library;
    use crate::strategy;

    fn played(text: &str, days: u32) -> Run {
        let mut run = Run::new(read(text), 5, live());
        let habits = strategy::find("proportionate").expect("it is built in");
        while run.today() < Day(days) {
            strategy::play_today(&mut run, habits);
            run.end_day();
        }
        run
    }

    fn live() -> Options {
        Options {
            minds: Some(strategy::minds()),
            ..Options::default()
        }
    }

    fn read(text: &str) -> Arc<Scenario> {
        let (scenario, problems, _) = library::load("own.ron", text.as_bytes(), &|_| None, &[]);
        Arc::new(scenario.unwrap_or_else(|| panic!("{problems:?}")))
    }

    fn first_meetup() -> &'static str {
        library::builtin_text("first-meetup").expect("it is built in")
    }

    #[test]
    fn a_comment_changes_nothing() {
        let run = played(first_meetup(), 16);
        assert!(run.commands().len() > 3, "somebody has played");
        let changed = read(&format!("// New.\n{}", first_meetup()));
        let again = relive(&run, changed);
        assert_eq!(again.left_out, []);
        assert_eq!(
            (again.run.digest(), again.run.today()),
            (run.digest(), run.today())
        );
        let said = told("First meetup", &again.run, &again.left_out, again.cut_short);
        assert_eq!(
            said,
            "First meetup has changed. You are still on Wednesday of week 3."
        );
    }

    #[test]
    fn rules_changed_on_the_way_are_changed_again() {
        let mut run = played(first_meetup(), 9);
        let mut rules = *run.rules();
        rules.decay.rapport_floor = 0.9;
        run.amend(rules);
        run.go_to(Day(16));
        let text =
            first_meetup().replacen("format: 1,", "format: 1, rules: (ask: (goodwill: 0.9)),", 1);
        let again = relive(&run, read(&text)).run;
        assert_eq!(again.rules().decay.rapport_floor, 0.9);
        assert_eq!(
            again.rules().ask.goodwill,
            0.9,
            "what was not changed is as it is written now"
        );
        let [amendment] = again.options().amendments.as_slice() else {
            panic!("it was changed once");
        };
        assert_eq!(
            (amendment.day, amendment.after),
            (Day(9), run.commands().len())
        );
        let same = relive(&run, read(&format!("// New.\n{}", first_meetup())));
        assert_eq!(same.run.digest(), run.digest());
    }

    #[test]
    fn what_was_set_by_hand_is_set_again_for_the_same_person() {
        let mut run = played(first_meetup(), 9);
        let priya = run.cast().find("priya").expect("she is there");
        run.hold(priya, 0.9, 0.1);
        run.go_to(Day(16));
        let ada = "people: [\n        (id: \"ada\", name: \"Ada Birch\", known: true),";
        let again = relive(&run, read(&first_meetup().replacen("people: [", ada, 1))).run;
        let [held] = again.options().held.as_slice() else {
            panic!("one feeling was set");
        };
        assert_eq!(
            again.cast().get(held.who).id,
            "priya",
            "whatever her place is now"
        );
        assert_eq!((held.day, held.rapport, held.trust), (Day(9), 0.9, 0.1));
        let same = relive(&run, read(&format!("// New.\n{}", first_meetup())));
        assert_eq!(same.run.digest(), run.digest());
    }

    #[test]
    fn people_in_another_order_are_still_the_same_people() {
        let run = played(first_meetup(), 16);
        let ada = "people: [\n        (id: \"ada\", name: \"Ada Birch\", known: true),";
        let again = relive(&run, read(&first_meetup().replacen("people: [", ada, 1)));
        assert_eq!(again.left_out, []);
        assert_eq!(again.run.commands().len(), run.commands().len());
    }

    #[test]
    fn what_is_no_longer_possible_is_left_out_and_said() {
        let run = played(first_meetup(), 16);
        let met: Vec<&str> = (run.commands().iter())
            .map(|timed| run.cast().get(timed.command.to).id.as_str())
            .collect();
        let gone = met.first().expect("somebody was met");
        let text = first_meetup().replace(&format!("\"{gone}\""), "\"somebody_else\"");
        let again = relive(&run, read(&text));
        let lost = met.iter().filter(|id| *id == gone).count();
        assert!(again.left_out.len() >= lost, "{:?}", again.left_out);
        assert_eq!(again.run.today(), run.today());
        let said = told("First meetup", &again.run, &again.left_out, again.cut_short);
        assert!(said.contains("left out") && said.contains(*gone), "{said}");
    }

    #[test]
    fn a_scenario_that_is_over_by_now_ends() {
        let run = played(first_meetup(), 16);
        let again = relive(&run, read(&first_meetup().replace("weeks: 4", "weeks: 2")));
        assert!(again.cut_short && again.run.is_over());
        assert_eq!(again.run.today(), Day(14));
        assert!(told("A", &again.run, &[], true).contains("over"));
    }
}
