//! People.

use super::*;

#[test]
fn a_person_has_both_levels_beside_the_impression() {
    let run = played("first-meetup", "proportionate");
    let debrief = Debrief::of(&run);
    let person = debrief.people[0].clone();
    let level = |level: f32| (level * 100.0).round() as u32;
    let says = format!(
        "Warmth: the truth {} of 100, you thought {}",
        level(person.truth.rapport),
        level(person.belief.rapport.mean)
    );
    let summary = person.summary.clone();
    let shown = show_of(&run, FigureShown::Person(Some(Box::new(person))));
    assert_says(&shown, &says);
    assert_says(&shown, "Work trust: the truth ");
    assert_says(&shown, &summary);
    assert_fits(&shown, 720.0);
}

#[test]
fn somebody_over_the_days_ends_where_they_are() {
    let points = vec![
        (Day(0), 0.0, 0.0),
        (Day(9), 0.2, 0.1),
        (Day(30), 0.31, 0.04),
    ];
    let course = |points| {
        let name = "Anselm Vogt".to_owned();
        Drawn::Figure(FigureShown::Course(Course { name, points }))
    };
    let mut shown = show(course(points));
    assert_says(
        &shown,
        "After four weeks, Anselm Vogt feels 31 of 100 of warmth, and 4 of 100 of trust in your work.",
    );
    assert_fits(&shown, 720.0);
    click(&mut shown, "Table: Anselm Vogt, day by day");
    assert_says(&shown, "Work trust, of 100");
    assert_fits(&shown, 720.0);
    let shown = show(course(Vec::new()));
    assert_says(&shown, "There was nothing between you and Anselm Vogt yet.");
}

#[test]
fn the_last_answer_has_its_odds_and_its_reasons() {
    let run = played("a-job-by-spring", "proportionate");
    let debrief = Debrief::of(&run);
    let answered = debrief
        .asks
        .iter()
        .rfind(|ask| ask.outcome != AskOutcome::Waiting && !ask.because.is_empty());
    let ask = answered.expect("something was answered").clone();
    let shown = show_of(&run, FigureShown::Reasons(Some(Box::new(ask.clone()))));
    assert_says(&shown, &format!("The odds were {}.", odds(ask.p_yes)));
    for because in &ask.because {
        let side = if because.towards_yes() { "yes" } else { "no" };
        assert_says(&shown, &format!("{}: towards {side}", because.words));
    }
    assert_fits(&shown, 720.0);
}

#[test]
fn give_and_take_with_everybody_fits() {
    let run = played("a-job-by-spring", "proportionate");
    let debrief = Debrief::of(&run);
    assert!(!debrief.ledger.is_empty());
    for entry in &debrief.ledger {
        let figure = FigureShown::Ledger {
            name: entry.name.clone(),
            entry: Some(Box::new(entry.clone())),
        };
        let shown = show_of(&run, figure);
        assert_says(&shown, &format!("Give and take with {}", entry.name));
        assert_fits(&shown, 720.0);
    }
}

#[test]
fn doors_and_oversteps_are_told_one_by_one() {
    let run = played("a-job-by-spring", "proportionate");
    let debrief = Debrief::of(&run);
    assert!(!debrief.doors.is_empty());
    let shown = show_of(&run, FigureShown::Doors(debrief.doors.clone()));
    for door in &debrief.doors {
        assert_says(
            &shown,
            &format!("{}: {}", &door.phrase[1..], odds(door.p_yes)),
        );
    }
    assert_fits(&shown, 720.0);
    let run = played("first-meetup", "asks-big");
    let debrief = Debrief::of(&run);
    assert!(!debrief.oversteps.is_empty());
    let shown = show_of(&run, FigureShown::Oversteps(debrief.oversteps.clone()));
    let told = words(&shown)
        .into_iter()
        .filter(|words| words.starts_with("To be back where you were: "));
    let all = debrief.oversteps.len();
    assert_eq!(told.count(), 2 * all.min(4));
    if all > 4 {
        let more = format!("And {} more that cost no more than these.", all - 4);
        assert_says(&shown, &more);
    }
    assert_fits(&shown, 720.0);
}

/// So many people, the first the warmest.
pub fn people(run: &Run, n: u32) -> Vec<Warmth> {
    let all = run.cast().people.len() as u32;
    let warmth = |n: u32| Warmth {
        person: PersonId(1 + n % (all - 1)),
        name: format!("Person Number-{n}"),
        met: n % 5 != 4,
        rapport: 0.8 / (n + 1) as f32,
        trust: 0.1,
    };
    (0..n).map(warmth).collect()
}

#[test]
fn everybody_stands_on_the_map_and_in_its_table() {
    let lesson = lesson("takers-and-givers");
    let run = Run::new(Arc::clone(&lesson.scenario), 1, Options::default());
    let all = run.cast().people.len() as u32 - 1;
    assert!(all > 40, "it is a town of {all}");
    for n in [1, 5, 20, all] {
        let mut shown = show_of(&run, FigureShown::Map(people(&run, n)));
        let first = "Person Number-0: warmth 80 of 100, work trust 10";
        assert_says(&shown, first);
        for k in 0..n {
            let met = if k % 5 == 4 { ", not met" } else { "" };
            assert_says(&shown, &format!("Person Number-{k}{met}: warmth "));
        }
        assert_fits(&shown, 720.0);
        click(&mut shown, "Table: how warmly everybody feels");
        assert_says(&shown, "Warmth, of 100");
        assert_fits(&shown, 720.0);
    }
}

#[test]
fn people_who_feel_nothing_stand_below_the_line() {
    let run = played("first-meetup", "proportionate");
    let mut people = people(&run, 5);
    for person in &mut people[1..] {
        person.rapport = 0.0;
    }
    let shown = show_of(&run, FigureShown::Map(people.clone()));
    assert_says(&shown, "Who feels nothing for you yet:");
    people[0].rapport = 0.0;
    let shown = show_of(&run, FigureShown::Map(people));
    assert_says(&shown, "Nobody feels anything for you yet.");
    assert_says(&shown, "Person Number-0: warmth 0 of 100");
}

#[test]
fn where_there_is_nothing_a_sentence_says_so() {
    let name = "Ilka Brandt".to_owned();
    for (figure, says) in [
        (FigureShown::Person(None), "You never heard of them."),
        (
            FigureShown::Reasons(None),
            "Nobody has answered an ask of yours yet.",
        ),
        (
            FigureShown::Ledger { name, entry: None },
            "Nothing went either way so far.",
        ),
        (
            FigureShown::Doors(Vec::new()),
            "None stand open just now that you have not tried.",
        ),
        (FigureShown::Oversteps(Vec::new()), "Nowhere."),
        (
            FigureShown::Map(Vec::new()),
            "You have not heard of anybody yet.",
        ),
    ] {
        assert_says(&show(Drawn::Figure(figure)), says);
    }
}
