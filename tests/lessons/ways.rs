//! Ways of acting: what a timetable does on which day, and what is measured of it.

use std::sync::Arc;

use speaking_terms::model::Day;
use speaking_terms::scenario::lesson::{Measure, load};
use speaking_terms::scenario::{Lesson, PersonId};
use speaking_terms::sim::{Act, Options, Recording, Run};
use speaking_terms::strategy;
use speaking_terms::study::course::measure::measure;
use speaking_terms::study::course::way;

const BASE: &str = include_str!("../data/lesson.ron");

/// The lesson with another timetable for its first way.
fn lesson(plan: &str) -> Lesson {
    let start = BASE.find("(do: SmallTalk").expect("it stands there");
    let end = BASE
        .find("        ])),\n        (id: \"once\"")
        .expect("it stands there");
    let text = [&BASE[..start], plan, &BASE[end..]].concat();
    let (lesson, problems, _) = load("l.ron", text.as_bytes(), &|_| None, strategy::NAMES, &[]);
    lesson.unwrap_or_else(|| panic!("{:?}", problems.iter().collect::<Vec<_>>()))
}

/// A run of that timetable, over some days.
fn played(plan: &str, days: u32) -> Run {
    let lesson = lesson(plan);
    let options = Options {
        recording: Recording::You,
        minds: Some(strategy::minds()),
        ..Options::default()
    };
    let mut run = Run::new(Arc::clone(&lesson.scenario), 3, options);
    way::play(&mut run, &lesson.ways[0], days);
    run
}

/// The days on which the player did something, and what.
fn deeds(run: &Run) -> Vec<(u32, String)> {
    let name = |act: &Act| match act {
        Act::Move(id) => run.scenario().catalogue.get(*id).id.clone(),
        Act::Ask(asking) => run.scenario().catalogue.ask(asking.ask).id.clone(),
        _ => "other".to_owned(),
    };
    (run.commands().iter())
        .map(|timed| (timed.day.0, name(&timed.command.act)))
        .collect()
}

fn days(run: &Run) -> Vec<u32> {
    deeds(run).into_iter().map(|(day, _)| day).collect()
}

#[test]
fn what_cannot_be_done_on_its_day_is_done_as_soon_as_it_can() {
    // People who have not met can meet on Mondays and Thursdays only; day 1 is a Tuesday.
    assert_eq!(
        days(&played(r#"(do: SmallTalk, with: ["ada"], from: 1),"#, 14)),
        [3]
    );
}

#[test]
fn what_cannot_be_done_for_a_week_is_left_out() {
    // Nothing is owed, so there is nothing to thank for.
    let run = played(
        r#"(do: SmallTalk, with: ["ada"]), (do: ThankYou, with: ["ada"], from: 1),"#,
        28,
    );
    assert_eq!(days(&run), [0]);
}

#[test]
fn times_every_and_in_a_row_are_kept() {
    let run = played(
        r#"(do: SmallTalk, with: ["ada"], from: 7, every: 3, times: 3, in_a_row: 2),"#,
        40,
    );
    assert_eq!(days(&run), [7, 7, 10, 10, 13, 13]);
    let run = played(r#"(do: SmallTalk, with: ["ada"], every: 7, times: 0),"#, 22);
    assert_eq!(days(&run), [0, 7, 14, 21]);
}

#[test]
fn a_later_time_takes_the_place_of_one_that_waits() {
    // On no day but the first could it be done for want of hours: five of six are gone.
    let run = played(
        r#"(do: SharedHobby, with: ["ada"], times: 3, every: 1), (do: WorkTalk, with: ["ben"], every: 1, times: 3),"#,
        7,
    );
    assert!(deeds(&run).len() <= 6, "{:?}", deeds(&run));
}

#[test]
fn thanks_follow_every_favour_once() {
    let plan = r#"(do: SmallTalk, with: ["ada"], times: 0), (do: WorkTalk, with: ["ada"], times: 0),
        (do: Ask(Advice), with: ["ada"], from: 14, every: 14, times: 2), (do: ThankYou, with: ["ada"], whenever: true),"#;
    let run = played(plan, 56);
    let thanks = deeds(&run)
        .iter()
        .filter(|(_, what)| what == "thank_you")
        .count();
    assert_eq!(thanks as u32, run.tally().yeses);
    assert!(thanks > 0);
}

#[test]
fn a_stretch_ends_on_its_last_day() {
    let run = played(r#"(do: SmallTalk, with: ["ada"], times: 0, every: 1),"#, 10);
    assert_eq!(run.today(), Day(10));
}

#[test]
fn measures_are_what_the_run_says() {
    let plan =
        r#"(do: SmallTalk, with: ["ada", "ben"]), (do: Ask(Advice), with: ["ada"], from: 7),"#;
    let run = played(plan, 14);
    let (tally, truth, ada) = (run.tally(), run.truth(), PersonId(1));
    let tie = truth.tie(PersonId::YOU, ada).expect("they have met");
    assert_eq!(measure(&run, &Measure::Asks), 1.0);
    assert_eq!(measure(&run, &Measure::SpeakingTerms), 2.0);
    assert_eq!(measure(&run, &Measure::Yeses), f64::from(tally.yeses));
    assert_eq!(
        measure(&run, &Measure::ShareOfYeses),
        f64::from(tally.yeses)
    );
    assert_eq!(
        measure(&run, &Measure::Rapport(Some(ada))),
        f64::from(tie.rapport)
    );
    let ben = truth
        .tie(PersonId::YOU, PersonId(2))
        .expect("they have met");
    let mean = f64::midpoint(tie.rapport.into(), ben.rapport.into());
    assert_eq!(measure(&run, &Measure::Rapport(None)), mean);
    assert_eq!(measure(&run, &Measure::OpeningsWon), 0.0);
}

#[test]
fn nobody_met_measures_nothing() {
    let run = played(r#"(do: SmallTalk, with: ["ada"], from: 300),"#, 7);
    for of in [
        Measure::Trust(None),
        Measure::Patience(None),
        Measure::ShareOfYeses,
    ] {
        assert_eq!(measure(&run, &of), 0.0, "{of:?}");
    }
}
