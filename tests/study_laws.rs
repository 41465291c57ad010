//! What the debrief, the what-if and the tournament promise, held against real runs.

use std::sync::Arc;

use speaking_terms::model::Day;
use speaking_terms::scenario::{AskId, MoveId, PersonId, Scenario, library};
use speaking_terms::sim::{Act, Asking, Command, Options, Run, What};
use speaking_terms::strategy;
use speaking_terms::study::debrief::{AskOutcome, Debrief, MOST_DOORS};
use speaking_terms::study::tournament::{self, Measure};
use speaking_terms::study::whatif::{Change, Impossible, fork};
use speaking_terms::study::{Calibration, report};

const YOU: PersonId = PersonId::YOU;

fn scenario(name: &str) -> Arc<Scenario> {
    Arc::new(library::embedded(name).expect("built in"))
}

fn options() -> Options {
    Options {
        minds: Some(strategy::minds()),
        ..Options::default()
    }
}

/// A whole run, played by a strategy.
fn played(name: &str, strategy: &str, seed: u64) -> Run {
    let mut run = Run::new(scenario(name), seed, options());
    let strategy = strategy::find(strategy).expect("in the library");
    strategy::play_out(&mut run, strategy);
    run
}

/// Runs of different kinds, long and short, kind and rude.
fn some_runs() -> Vec<Run> {
    vec![
        played("first-meetup", "proportionate", 7),
        played("first-meetup", "asks-big", 2),
        played("a-job-by-spring", "proportionate", 3),
        played("a-job-by-spring", "spammer", 4),
        played("new-in-town", "taker", 5),
    ]
}

/// Three weeks of talk with two people in turn, and a prediction with every ask.
fn two_acquaintances(seed: u64) -> (Run, PersonId, PersonId) {
    let mut run = Run::new(scenario("first-meetup"), seed, options());
    let (small, work) = (find_move(&run, "small_talk"), find_move(&run, "work_talk"));
    let one = run.cast().find("priya").expect("in the cast");
    let two = run.cast().find("tomasz").expect("in the cast");
    for day in (1..21).step_by(3) {
        run.go_to(Day(day));
        for (who, talk) in [(one, small), (two, work)] {
            run.force(Command::new(YOU, who, Act::Move(talk)));
        }
    }
    let advice = find_ask(&run, "advice");
    for (who, said) in [(one, 0.3), (two, 0.8)] {
        run.force(Command {
            predicted: Some(said),
            ..Command::new(YOU, who, Act::Ask(Asking::in_person(advice)))
        });
    }
    run.go_to(Day(28));
    (run, one, two)
}

fn find_move(run: &Run, id: &str) -> MoveId {
    run.scenario()
        .catalogue
        .find_move(id)
        .expect("in the library")
}

fn find_ask(run: &Run, id: &str) -> AskId {
    run.scenario()
        .catalogue
        .find_ask(id)
        .expect("in the library")
}

#[test]
fn the_debrief_tells_the_events_own_odds_reasons_and_severity() {
    for run in some_runs() {
        let debrief = Debrief::of(&run);
        let truth = run.truth();
        let events: Vec<_> = (truth.events())
            .filter(|(e, h)| e.actor == YOU && h.p_yes.is_some())
            .collect();
        assert_eq!(events.len(), debrief.asks.len());
        for ((event, hidden), told) in events.iter().zip(&debrief.asks) {
            assert_eq!((event.day, event.other), (told.day, told.person));
            assert_eq!(hidden.p_yes, Some(told.p_yes));
            assert_eq!(hidden.severity, told.severity);
            assert_eq!(event.predicted, told.predicted);
            for because in &told.because {
                let weight = hidden.reasons.map(|r| r.get(because.term));
                assert_eq!(weight, Some(because.weight));
            }
        }
    }
}

#[test]
fn what_the_truth_weighs_before_an_ask_is_what_the_ask_then_meets() {
    for seed in 0..5 {
        let (mut run, one, _) = two_acquaintances(seed);
        for id in ["advice", "introduction", "couch"] {
            let asking = Asking::in_person(find_ask(&run, id));
            let weighed = run
                .truth()
                .weigh(YOU, one, &asking)
                .expect("they know each other");
            run.force(Command::new(YOU, one, Act::Ask(asking)));
            let truth = run.truth();
            let asked = |e: &&(_, _)| matches!(as_event(e).what, What::Ask(_));
            let events: Vec<_> = truth.events().collect();
            let (_, hidden) = events.iter().rfind(asked).expect("just asked");
            assert_eq!(hidden.p_yes, Some(weighed.p_yes));
            assert_eq!(hidden.severity, weighed.severity);
        }
    }
}

fn as_event<'e>(
    pair: &(
        &'e speaking_terms::sim::Event,
        &'e speaking_terms::sim::Hidden,
    ),
) -> &'e speaking_terms::sim::Event {
    pair.0
}

#[test]
fn every_ask_has_one_outcome_and_yeses_are_those_of_the_tally() {
    for run in some_runs() {
        let debrief = Debrief::of(&run);
        assert!(run.is_over());
        let spoken_or_first = debrief
            .asks
            .iter()
            .filter(|a| !a.follow_up || a.answered.is_some());
        let yeses = spoken_or_first
            .filter(|a| a.outcome == AskOutcome::Yes)
            .count();
        assert_eq!(yeses, run.tally().yeses as usize);
    }
}

#[test]
fn the_truth_told_of_people_is_the_truth_and_passes_through_every_event() {
    for run in some_runs() {
        for person in Debrief::of(&run).people {
            assert_eq!(run.truth().tie(YOU, person.id), Some(person.truth));
            let last = person.trajectory.last().expect("at least today");
            assert_eq!((last.day, last.tie), (run.today(), person.truth));
            assert!(person.trajectory.is_sorted_by_key(|p| p.day));
            let truth = run.truth();
            let theirs = truth
                .events()
                .filter(|(e, _)| (e.actor, e.other) == (YOU, person.id));
            for (event, hidden) in theirs.filter(|(e, _)| e.day < run.today()) {
                let on_that_day = |p: &&_| is_point(p, event.day, &hidden.tie);
                assert!(person.trajectory.iter().any(|p| on_that_day(&p)));
            }
        }
    }
}

fn is_point(
    point: &speaking_terms::study::debrief::Point,
    day: Day,
    tie: &speaking_terms::model::Tie,
) -> bool {
    point.day == day && point.tie == *tie
}

#[test]
fn doors_never_tried_were_never_tried_and_stand_open() {
    for run in some_runs() {
        let debrief = Debrief::of(&run);
        assert!(debrief.doors.len() <= MOST_DOORS);
        assert!(debrief.doors.is_sorted_by(|x, y| x.p_yes >= y.p_yes));
        for door in &debrief.doors {
            assert!(
                !debrief
                    .asks
                    .iter()
                    .any(|a| (a.person, a.ask) == (door.person, door.ask))
            );
            let asking = Asking::in_person(door.ask);
            let weighed = run.truth().weigh(YOU, door.person, &asking).expect("known");
            assert_eq!(weighed.p_yes, door.p_yes);
            assert!(weighed.p_yes >= 0.5 && weighed.severity == 0.0);
            assert!(door.since <= run.today());
        }
    }
}

#[test]
fn an_apology_never_makes_an_overstep_cost_more() {
    let told: Vec<_> = some_runs()
        .iter()
        .flat_map(|run| Debrief::of(run).oversteps)
        .collect();
    assert!(!told.is_empty());
    for overstep in told {
        assert!(overstep.weeks_with_apology <= overstep.weeks);
        assert!((1..=52).contains(&overstep.weeks));
    }
}

#[test]
fn only_predictions_are_scored() {
    let (run, ..) = two_acquaintances(1);
    let scored = Debrief::of(&run).calibration;
    assert_eq!(scored.overall.map(|s| s.guesses), Some(2));
    assert_eq!(scored.by_email, None);
    let unsaid = Debrief::of(&played("first-meetup", "proportionate", 7));
    assert!(!unsaid.asks.is_empty());
    assert_eq!(unsaid.calibration, Calibration::default());
}

#[test]
fn a_debrief_leaves_the_run_as_it_was_and_is_always_the_same() {
    let run = played("a-job-by-spring", "proportionate", 3);
    let before = run.digest();
    assert_eq!(Debrief::of(&run), Debrief::of(&run));
    assert_eq!(run.digest(), before);
}

#[test]
fn the_report_keeps_to_its_width_and_leaves_no_slot_open() {
    for run in some_runs() {
        let debrief = Debrief::of(&run);
        for width in [40, 64, 80, 96] {
            let text = report::text(&debrief, width);
            assert!(!text.contains(['{', '}']));
            for line in text.lines() {
                assert!(line.chars().count() <= width, "{width}: {line}");
                assert_eq!(line, line.trim_end());
            }
        }
    }
}

#[test]
fn a_fork_that_changes_nothing_changes_nothing() {
    for run in some_runs() {
        for decision in [0, run.commands().len() / 2, run.commands().len() - 1] {
            let same = run.commands()[decision].command.clone();
            let fork = fork(&run, decision, Change::Instead(same)).expect("it was possible");
            assert_eq!(fork.run.digest(), run.digest());
            assert_eq!(fork.as_it_went, fork.instead);
            assert!(fork.skipped.is_empty() && fork.touched().is_empty());
        }
    }
}

#[test]
fn another_persons_draws_do_not_move_when_one_decision_changes() {
    for seed in 0..8 {
        let (run, one, two) = two_acquaintances(seed);
        let hobby = Command::new(YOU, one, Act::Move(find_move(&run, "shared_hobby")));
        for change in [Change::Drop, Change::Instead(hobby)] {
            let fork = fork(&run, 0, change).expect("a hobby is always possible");
            let seen = |run: &Run| -> Vec<_> {
                let events = run.truth().events().collect::<Vec<_>>();
                let theirs = events
                    .into_iter()
                    .filter(|(e, _)| e.actor == YOU && e.other == two);
                theirs
                    .map(|(e, _)| (e.day, e.what, e.outcome, e.mood, e.learned))
                    .collect()
            };
            assert_eq!(seen(&run), seen(&fork.run));
            assert!(fork.touched().contains(&one));
        }
    }
}

#[test]
fn what_has_become_impossible_is_left_out_and_listed() {
    let mut run = Run::new(scenario("first-meetup"), 1, options());
    run.go_to(Day(1));
    let priya = run.cast().find("priya").expect("in the cast");
    let (talk, again) = (find_move(&run, "small_talk"), find_move(&run, "check_in"));
    run.act(Command::new(YOU, priya, Act::Move(talk)))
        .expect("she is there");
    run.act(Command::new(YOU, priya, Act::Move(again)))
        .expect("they have met");
    let fork = fork(&run, 0, Change::Drop).expect("there is a decision");
    assert_eq!(fork.skipped.len(), 1);
    assert_eq!(fork.skipped[0].decision, 1);
    assert_eq!(fork.instead.speaking_terms, 0);
}

#[test]
fn a_fork_at_no_decision_says_how_many_there_are() {
    let (run, ..) = two_acquaintances(0);
    let of = run.commands().len();
    let error = fork(&run, of, Change::Drop).err();
    assert_eq!(error, Some(Impossible::NoSuchDecision { decision: of, of }));
}

#[test]
fn a_tournament_is_the_same_on_any_number_of_threads() {
    let scenario = scenario("first-meetup");
    let strategies = ["proportionate", "asks-big"].map(|n| strategy::find(n).expect("there"));
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        let pool = pool.expect("a few threads");
        pool.install(|| tournament::play(&scenario, &strategies, 1..9, &|_| {}))
    };
    assert_eq!(on(1), on(3));
}

#[test]
fn a_run_in_a_tournament_is_the_run_on_its_own() {
    let strategy = strategy::find("proportionate").expect("in the library");
    let results = tournament::play(&scenario("first-meetup"), &[strategy], 5..9, &|_| {});
    let alone = tournament::entry(&played("first-meetup", "proportionate", 7), &strategy.name);
    assert_eq!(results[0].entries[2], alone);
}

#[test]
fn quartiles_stand_in_order_and_every_run_has_a_row() {
    let strategies: Vec<_> = strategy::library().iter().take(3).collect();
    let done = std::sync::atomic::AtomicU64::new(0);
    let count = |n| {
        done.fetch_add(n, std::sync::atomic::Ordering::Relaxed);
    };
    let results = tournament::play(&scenario("first-meetup"), &strategies, 0..10, &count);
    assert_eq!(done.into_inner(), 30);
    for d in &results {
        for measure in Measure::ALL {
            let q = d.quartiles(measure).expect("ten runs");
            let row = [q.least, q.lower, q.median, q.upper, q.most];
            assert!(row.is_sorted(), "{row:?}");
            assert_eq!(d.dots(measure, 40).len(), 40);
        }
    }
    let csv = String::from_utf8(tournament::csv(&results)).expect("text");
    assert_eq!(csv.lines().count(), 31);
    let table = tournament::table(&results);
    assert!(results.iter().all(|d| table.contains(&d.strategy)));
}

#[test]
fn a_tournament_without_runs_is_empty_and_no_error() {
    let strategy = strategy::find("timid").expect("in the library");
    let results = tournament::play(&scenario("first-meetup"), &[strategy], 3..3, &|_| {});
    assert!(results.iter().all(|d| d.entries.is_empty()));
    assert!(!tournament::table(&results).is_empty());
}
