//! In front of a class: the tape, the board, the hands and the rules.

use std::sync::Arc;

use proptest::prelude::*;
use speaking_terms::model::Day;
use speaking_terms::scenario::{PersonId, library};
use speaking_terms::sim::{Act, Asking, Command, Options, Run};
use speaking_terms::strategy;
use speaking_terms::study::class::hour::{KeptHour, Speed};
use speaking_terms::study::class::xray::xray;
use speaking_terms::study::class::{Hour, Step, Tape};

fn run(name: &str) -> Run {
    let scenario = library::embedded(name).expect("it is built in");
    let options = Options {
        minds: Some(strategy::minds()),
        ..Options::default()
    };
    Run::new(Arc::new(scenario), 5, options)
}

fn tape() -> Tape {
    let mut tape = Tape::new(run("first-meetup"));
    tape.set_pilot(strategy::find("proportionate").cloned());
    tape
}

fn digest(tape: &Tape) -> u64 {
    tape.sitting().run().digest()
}

/// Played by an autopilot without any tape.
fn plain(days: u32) -> Run {
    let mut run = run("first-meetup");
    let habits = strategy::find("proportionate").expect("it is in the library");
    while run.today() < Day(days) {
        // One by one, as on a tape that can stop after each.
        let mut commands = Vec::new();
        strategy::plan_today(habits, &run, &mut commands);
        for command in commands {
            let _refused = run.act(command);
        }
        run.end_day();
    }
    run
}

#[test]
fn a_tape_plays_what_the_autopilot_would() {
    let mut tape = tape();
    tape.to_day(Day(20));
    assert_eq!(digest(&tape), plain(20).digest());
}

#[test]
fn winding_back_and_forth_changes_nothing() {
    let mut tape = tape();
    tape.to_day(Day(20));
    let end = digest(&tape);
    tape.wind_to(Day(3));
    assert_eq!(tape.today(), Day(3));
    assert!(!tape.at_end());
    tape.wind_to(Day(99));
    assert_eq!((tape.today(), digest(&tape)), (Day(20), end));
    assert!(tape.at_end());
}

#[test]
fn as_many_steps_back_as_forwards_come_to_the_same_place() {
    let mut tape = tape();
    let mut seen = vec![(tape.today(), digest(&tape))];
    for _ in 0..40 {
        tape.forwards(Step::Command);
        seen.push((tape.today(), digest(&tape)));
    }
    while let Some(then) = seen.pop() {
        assert_eq!(
            (tape.today(), digest(&tape)),
            then,
            "{} steps left",
            seen.len()
        );
        tape.back(Step::Command);
    }
    for _ in 0..40 {
        tape.forwards(Step::Command);
    }
    assert!(tape.at_end());
}

#[test]
fn a_week_back_is_last_monday() {
    let mut tape = tape();
    tape.to_day(Day(17));
    tape.back(Step::Week);
    assert_eq!(tape.today(), Day(14));
    tape.back(Step::Week);
    assert_eq!(tape.today(), Day(7));
    tape.forwards(Step::Week);
    assert_eq!(tape.today(), Day(14));
    tape.back(Step::Day);
    assert_eq!(tape.today(), Day(13));
}

#[test]
fn acting_in_the_past_begins_a_track_and_keeps_the_old_one() {
    let mut tape = tape();
    tape.to_day(Day(20));
    let end = digest(&tape);
    tape.wind_to(Day(8));
    let somebody = tape
        .sitting()
        .view()
        .contacts()
        .next()
        .expect("somebody is known")
        .id;
    let small_talk = tape
        .sitting()
        .run()
        .scenario()
        .catalogue
        .find_move("small_talk")
        .expect("in the library");
    tape.act(Command::new(PersonId::YOU, somebody, Act::Move(small_talk)))
        .expect("there is time for a word");
    assert_eq!(tape.tracks().1, 1);
    assert_eq!(tape.last(), Day(8));
    tape.change_to(0);
    tape.wind_to(Day(20));
    assert_eq!(digest(&tape), end);
}

#[test]
fn turning_a_rule_in_the_past_begins_a_track_too() {
    let mut hour = Hour::new(run("first-meetup"));
    hour.tape.to_day(Day(10));
    hour.wind_to(Day(4));
    hour.turn("ask", "goodwill", -3.0)
        .expect("it is in its range");
    assert_eq!(hour.tape.tracks().1, 1);
    hour.tape.change_to(0);
    hour.wind_to(Day(10));
    assert_eq!(hour.tape.sitting().run().rules().ask.goodwill, 0.8);
}

#[test]
fn a_turned_rule_is_felt_at_once() {
    let mut hour = Hour::new(run("first-meetup"));
    hour.tape.to_day(Day(3));
    let before = xray(hour.tape.sitting().run());
    hour.turn("ask", "goodwill", 3.0)
        .expect("it is in its range");
    let after = xray(hour.tape.sitting().run());
    assert_eq!(before.len(), after.len());
    for (was, is) in before.iter().zip(&after) {
        for (was, is) in was.odds.iter().zip(&is.odds) {
            assert!(is.p_yes > was.p_yes, "{}", is.favour);
        }
    }
    hour.revert();
    assert_eq!(xray(hour.tape.sitting().run()), before);
}

#[test]
fn restarting_keeps_the_rules_and_the_hands_and_begins_anew() {
    let mut hour = Hour::new(run("first-meetup"));
    hour.tape.to_day(Day(3));
    hour.turn("cues", "prior_mean", 0.5)
        .expect("it is in its range");
    hour.restart(9);
    let run = hour.tape.sitting().run();
    assert_eq!(
        (run.seed(), run.today(), run.rules().cues.prior_mean),
        (9, Day(0), 0.5)
    );
    assert_eq!(hour.tape.tracks().0.count(), 1);
}

/// The first spoken ask that is possible today.
fn ask_somebody(hour: &Hour) -> Option<(PersonId, speaking_terms::scenario::AskId)> {
    let view = hour.tape.sitting().view();
    let asks: Vec<_> = view.scenario.catalogue.asks().map(|(id, _)| id).collect();
    view.contacts().find_map(|c| {
        let can = |ask: &&speaking_terms::scenario::AskId| {
            view.allows(c.id, &Act::Ask(Asking::in_person(**ask)))
                .is_ok()
        };
        asks.iter().find(can).map(|ask| (c.id, *ask))
    })
}

#[test]
fn a_question_goes_from_hands_to_answer_to_truth() {
    let mut hour = Hour::new(run("first-meetup"));
    let (whom, ask) = (0..10)
        .find_map(|_| {
            let found = ask_somebody(&hour);
            if found.is_none() {
                hour.tape.forwards(Step::Day)
            }
            found
        })
        .expect("somebody can be asked within ten days");
    hour.put(whom, ask).expect("it is possible");
    let question = hour.question.as_mut().expect("it is on the board");
    question.hands.set(3, 12);
    question.hands.change(0, true);
    assert!(question.answered().is_none());
    hour.go_on().expect("it can be asked");
    let question = hour.question.as_ref().expect("still there");
    assert!(question.answered().is_some() && question.revealed().is_none());
    assert!(hour.shows.is_empty());
    hour.go_on().expect("nothing can go wrong");
    assert!(
        hour.question
            .as_ref()
            .expect("still there")
            .revealed()
            .is_some()
    );
    assert_eq!(hour.shows.len(), 1);
    let truth = hour.tape.sitting().run().truth();
    let (event, hidden) = truth.events().last().expect("it happened");
    assert_eq!(hidden.p_yes, Some(hour.shows[0].p_yes));
    assert_eq!(event.predicted, hour.shows[0].hands.mean());
    hour.go_on().expect("nothing can go wrong");
    assert!(hour.question.is_none());
}

#[test]
fn a_question_that_cannot_be_asked_is_refused_in_words() {
    let mut hour = Hour::new(run("first-meetup"));
    let ask = hour
        .tape
        .sitting()
        .run()
        .scenario()
        .catalogue
        .asks()
        .next()
        .expect("there are asks")
        .0;
    let why = hour
        .put(PersonId::YOU, ask)
        .expect_err("nobody asks themself");
    assert!(
        why.ends_with('.') && why.starts_with(char::is_uppercase),
        "{why}"
    );
    assert!(hour.question.is_none());
}

#[test]
fn it_plays_at_the_pace_it_is_set_to_and_stops_at_the_end() {
    let mut hour = Hour::new(run("first-meetup"));
    hour.play(true);
    assert!(!hour.tick(0.05), "a third of a day");
    assert!(hour.tick(0.2));
    assert_eq!(hour.tape.today(), Day(1));
    hour.speed = Speed::Fastest;
    for _ in 0..10 {
        hour.tick(0.01);
    }
    assert!(hour.tape.is_over() && !hour.is_playing());
    hour.play(true);
    assert!(!hour.is_playing(), "there is nothing left to play");
    hour.wind_to(Day(2));
    hour.play(true);
    assert!(hour.is_playing(), "what was played can be shown again");
}

#[test]
fn an_hour_that_is_kept_comes_back_as_it_was() {
    let mut hour = Hour::new(run("first-meetup"));
    hour.tape.set_pilot(strategy::find("taker").cloned());
    hour.tape.to_day(Day(12));
    hour.wind_to(Day(5));
    hour.turn("gossip", "overstep_odds", 0.9)
        .expect("it is in its range");
    hour.tape.to_day(Day(9));
    hour.wind_to(Day(7));
    let kept = KeptHour::read(&hour.write()).expect("it was written by us");
    let scenario = Arc::clone(hour.tape.sitting().run().scenario());
    let again = kept.hour(&scenario).expect("nothing has changed");
    assert_eq!(again.write(), hour.write());
    assert_eq!(digest(&again.tape), digest(&hour.tape));
    assert_eq!(again.tape.tracks().1, 1);
    assert!(KeptHour::read("{}").is_none() && KeptHour::read("").is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Whatever the teacher presses, a day of a track is always the same day.
    #[test]
    fn any_winding_shows_the_same_days(steps in prop::collection::vec((0..6u8, 0..30u32), 1..25)) {
        let mut tape = tape();
        tape.to_day(Day(14));
        let whole: Vec<u64> = (0..14).map(|day| { tape.wind_to(Day(day)); digest(&tape) }).collect();
        for (what, day) in steps {
            match what {
                0 => tape.forwards(Step::Command),
                1 => tape.back(Step::Command),
                2 => tape.forwards(Step::Day),
                3 => tape.back(Step::Day),
                4 => tape.back(Step::Week),
                _ => tape.wind_to(Day(day)),
            }
        }
        for day in 0..14 {
            tape.wind_to(Day(day));
            prop_assert_eq!(digest(&tape), whole[day as usize]);
        }
    }
}

fn debrief_of(strategy: &str) -> speaking_terms::study::Debrief {
    let mut run = run("a-job-by-spring");
    let habits = strategy::find(strategy).expect("it is in the library");
    strategy::play_out(&mut run, habits);
    speaking_terms::study::Debrief::of(&run)
}

mod report {
    use super::debrief_of;
    use speaking_terms::study::class::hands::{Hands, Show};
    use speaking_terms::study::class::report::{Class, Learner, html};

    fn learner(name: &str, strategy: &str) -> Learner {
        Learner {
            name: name.to_owned(),
            debrief: debrief_of(strategy),
        }
    }

    #[test]
    fn nobody_is_named_unless_names_are_asked_for() {
        let learners = [
            learner("Ada & <Bo>", "never-asks"),
            learner("Cy", "proportionate"),
        ];
        let mut class = Class {
            title: "Form \"4b\"",
            learners: &learners,
            names: false,
            shows: &[],
        };
        let page = html(&class);
        assert!(!page.contains("Ada") && !page.contains("Cy<"));
        assert!(
            page.contains("Learner 1 never asked for anything."),
            "{page}"
        );
        assert!(page.contains("<h1>Form &quot;4b&quot;</h1>"));
        class.names = true;
        assert!(html(&class).contains("Ada &amp; &lt;Bo&gt; never asked"));
    }

    #[test]
    fn the_tables_say_what_the_debriefs_say() {
        let learners = [learner("Cy", "proportionate")];
        let page = html(&Class {
            title: "We",
            learners: &learners,
            names: false,
            shows: &[],
        });
        let d = &learners[0].debrief;
        let asks = d.asks.iter().filter(|a| !a.follow_up).count();
        assert!(page.contains(&format!("<td>{asks}</td>")));
        assert!(
            page.contains(
                &format!("1 learner made {asks} asks").replace("1 learner", "One learner")
            ) || page.contains(&format!("made {asks} asks"))
        );
    }

    #[test]
    fn questions_stand_beside_their_truth_and_an_empty_class_has_a_page() {
        let show = Show {
            day: 1,
            whom: "Priya".to_owned(),
            favour: "advice".to_owned(),
            hands: Hands([0, 0, 4, 0, 0]),
            p_yes: 0.25,
            yes: false,
        };
        let page = html(&Class {
            title: "We",
            learners: &[],
            names: false,
            shows: &[show],
        });
        assert!(
            page.contains("<td>Priya: advice</td><td>4</td><td>50</td><td>25</td><td>no</td>"),
            "{page}"
        );
        assert!(page.contains("25 points above the true odds"), "{page}");
        let empty = html(&Class {
            title: "We",
            learners: &[],
            names: false,
            shows: &[],
        });
        assert!(empty.contains("nothing to report yet"));
    }
}
