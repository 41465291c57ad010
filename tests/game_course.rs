//! The figures of a lesson without a window: what a screen reader finds in each, empty, as usual, and full; that they
//! fit; and what pointing at one gives back.

use std::sync::Arc;

use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{Key, Ui, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use speaking_terms::game::course::figures::{chances, comparison, figure};
use speaking_terms::game::settings::Settings;
use speaking_terms::game::theme;
use speaking_terms::game::token::Looks;
use speaking_terms::model::Day;
use speaking_terms::scenario::lesson::{Answer, Bet};
use speaking_terms::scenario::{Lesson, PersonId, library};
use speaking_terms::sim::{Act, Options, Run};
use speaking_terms::strategy;
use speaking_terms::study::Debrief;
use speaking_terms::study::course::bets::{Guess, Truth, guess_words, truth_words};
use speaking_terms::study::course::lessons;
use speaking_terms::study::course::shown::{
    BetTold, Chances, Comparison, Course, FigureShown, How, Row, Warmth,
};
use speaking_terms::study::debrief::AskOutcome;
use speaking_terms::study::tournament::Quartiles;
use speaking_terms::study::words::odds;

/// What is drawn.
enum Drawn {
    Figure(FigureShown),
    Comparison(Comparison),
    Chances(Chances, Option<(u64, u64)>),
}

/// A card with something drawn on it.
struct Card {
    drawn: Drawn,
    lesson: Arc<Lesson>,
    looks: Looks,
    poked: Option<(usize, usize)>,
}

type Shown = Harness<'static, Card>;

fn draw(ui: &mut Ui, card: &mut Card) {
    let settings = Settings {
        reduced_motion: true,
        ..Settings::default()
    };
    theme::apply(ui.ctx(), &settings);
    // Fonts are there from the second pass on.
    if ui.ctx().cumulative_pass_nr() == 0 {
        return ui.ctx().request_repaint();
    }
    match &card.drawn {
        Drawn::Figure(shown) => figure(ui, &card.looks, &card.lesson, shown),
        Drawn::Comparison(ways) => comparison(ui, ways),
        Drawn::Chances(many, done) => chances(ui, many, *done, &mut card.poked),
    }
}

fn show_at(width: f32, lesson: &Arc<Lesson>, looks: Looks, drawn: Drawn) -> Shown {
    let card = Card {
        drawn,
        lesson: Arc::clone(lesson),
        looks,
        poked: None,
    };
    let mut shown = Harness::builder()
        .with_size(vec2(width, 1600.0))
        .build_ui_state(draw, card);
    shown.run_steps(4);
    shown
}

fn show(drawn: Drawn) -> Shown {
    let lesson = lesson("the-couch");
    show_at(720.0, &lesson, looks(&lesson), drawn)
}

/// Something of a run, with the looks of its people.
fn show_of(run: &Run, shown: FigureShown) -> Shown {
    let looks = Looks::of(run.cast());
    show_at(720.0, &lesson("the-couch"), looks, Drawn::Figure(shown))
}

fn lesson(name: &str) -> Arc<Lesson> {
    let found = lessons().iter().find(|lesson| lesson.name.ends_with(name));
    Arc::clone(found.expect("it is built in"))
}

fn looks(lesson: &Lesson) -> Looks {
    let run = Run::new(Arc::clone(&lesson.scenario), 1, Options::default());
    Looks::of(run.cast())
}

/// A whole run by a strategy, with its gut's guess said before every ask.
fn played(name: &str, strategy: &str) -> Run {
    let scenario = Arc::new(library::embedded(name).expect("built in"));
    let options = Options {
        minds: Some(strategy::minds()),
        ..Options::default()
    };
    let mut run = Run::new(scenario, 7, options);
    let strategy = strategy::find(strategy).expect("in the library");
    while !run.is_over() {
        let mut commands = Vec::new();
        strategy::plan_today(strategy, &run, &mut commands);
        for mut command in commands {
            if let Act::Ask(asking) = &command.act {
                let gut = run.view(PersonId::YOU).gut(command.to, asking);
                command.predicted = gut.map(|reasons| reasons.probability());
            }
            // A strategy may plan what an earlier command of the same day has made impossible.
            let _refused = run.act(command);
        }
        run.end_day();
    }
    run
}

/// All that can be read or heard.
fn words(shown: &Shown) -> Vec<String> {
    let mut words = Vec::new();
    let mut open = vec![shown.root()];
    while let Some(node) = open.pop() {
        let node_words = node.accesskit_node();
        words.extend(node_words.label());
        words.extend(node_words.value());
        open.extend(node.children());
    }
    words
}

#[track_caller]
fn assert_says(shown: &Shown, text: &str) {
    let words = words(shown);
    let says = words.iter().any(|words| words.contains(text));
    assert!(says, "nothing says {text:?}: {words:#?}");
}

fn click(shown: &mut Shown, label: &str) {
    shown.get_by_role_and_label(Role::Button, label).click();
    shown.run_steps(3);
}

/// Everything lies within the card, and no icon is read out.
#[track_caller]
fn assert_fits(shown: &Shown, width: f32) {
    let mut open: Vec<_> = shown.root().children().collect();
    while let Some(node) = open.pop() {
        open.extend(node.children());
        let told = node.accesskit_node();
        // What only holds others together has no place of its own.
        let Some(rect) = told.bounding_box() else {
            continue;
        };
        let name = told.label().or_else(|| told.value()).unwrap_or_default();
        assert!(
            rect.x0 >= -0.5 && rect.x1 <= f64::from(width) + 0.5,
            "{name:?} at {rect:?} on a card {width} wide"
        );
    }
    let glyph = |c: char| ('\u{e000}'..='\u{f8ff}').contains(&c);
    let read: Vec<String> = words(shown)
        .into_iter()
        .filter(|w| w.contains(glyph))
        .collect();
    assert_eq!(read, Vec::<String>::new());
}

/// A lesson's bet by its name, with its words filled in as the lesson would.
fn told(lesson: &Lesson, bet: &Bet, guess: Option<Guess>, truth: Option<Truth>) -> BetTold {
    let how = match &bet.answer {
        Answer::Slider { low, high, .. } => How::Slider {
            low: low.clone(),
            high: high.clone(),
        },
        Answer::Choice { ways, .. } => How::Choice(
            ways.iter()
                .map(|id| lesson.way(*id).label.clone())
                .collect(),
        ),
        Answer::Curve { way, days, .. } => How::Curve {
            of: "Wariness, Greta".to_owned(),
            way: lesson.way(*way).label.clone(),
            days: *days,
        },
    };
    BetTold {
        question: bet.question.clone(),
        how,
        is_level: bet.answer.of().is_level(),
        guess_words: guess.as_ref().map(|guess| guess_words(lesson, bet, guess)),
        truth_words: truth
            .as_ref()
            .map_or_else(String::new, |truth| truth_words(lesson, bet, truth)),
        verdict: guess.as_ref().zip(truth.as_ref()).map(|(g, t)| t.judge(g)),
        guess,
        truth,
    }
}

fn show_bet(of: &str, name: &str, guess: Option<Guess>, truth: Option<Truth>) -> Shown {
    let lesson = lesson(of);
    let bet = lesson
        .bets()
        .map(|(_, bet)| bet)
        .find(|bet| bet.name == name);
    let told = told(&lesson, bet.expect("it is in the lesson"), guess, truth);
    let drawn = Drawn::Figure(FigureShown::Bet(told));
    show_at(720.0, &lesson, looks(&lesson), drawn)
}

// Bets.

#[test]
fn odds_are_ten_faces_and_a_track_with_the_guess_beside_the_truth() {
    let (guess, truth) = (Guess::Share(0.3), Truth::Share(0.62));
    let shown = show_bet("the-couch", "otto_couch", Some(guess), Some(truth));
    let says = "You said 30 in 100, too low; the truth: 62 in 100.";
    assert_eq!(shown.get_all_by_role(Role::Image).count(), 2);
    assert_says(&shown, says);
    assert_says(&shown, &format!("From none to all hundred. {says}"));
    assert_fits(&shown, 720.0);
}

#[test]
fn a_level_is_one_track() {
    let (guess, truth) = (Guess::Share(0.3), Truth::Share(0.31));
    let shown = show_bet("speaking-terms", "anselm", Some(guess), Some(truth));
    assert_eq!(shown.get_all_by_role(Role::Image).count(), 1);
    assert_says(
        &shown,
        "You said 30 of 100, about right; the truth: 31 of 100.",
    );
    assert_fits(&shown, 720.0);
}

#[test]
fn a_bet_that_was_not_placed_says_so() {
    let shown = show_bet("the-couch", "otto_couch", None, Some(Truth::Share(0.04)));
    assert_says(&shown, "You placed no bet; the truth: 4 in 100.");
}

#[test]
fn a_truth_that_is_worked_out_is_not_told() {
    for (of, name, guess) in [
        ("the-couch", "otto_couch", Guess::Share(0.5)),
        ("the-couch", "wren", Guess::Way(1)),
    ] {
        let shown = show_bet(of, name, Some(guess), None);
        assert_says(&shown, "the truth is still being worked out.");
        assert_fits(&shown, 720.0);
    }
}

#[test]
fn ways_have_their_means_with_the_winner_and_the_guess_marked() {
    let truth = Truth::Way {
        winner: 0,
        means: vec![0.62, 0.31, 0.05],
    };
    let shown = show_bet("the-couch", "wren", Some(Guess::Way(1)), Some(truth));
    assert_says(&shown, "Ten evenings first: 62 in 100, the most");
    assert_says(&shown, "Ten hellos: 31 in 100; you said this one");
    assert_says(&shown, "You said “Ten hellos”. It is “Ten evenings first”.");
    assert_says(&shown, "Odds of ");
    assert_fits(&shown, 720.0);
}

#[test]
fn a_curve_lies_over_the_one_that_came_and_turns_into_a_table() {
    let truth: Vec<f64> = (0..=140)
        .map(|day| f64::from(day.min(70)) / 140.0)
        .collect();
    let guess = Guess::Curve(vec![(0, 0.1), (100, 0.2)]);
    let mut shown = show_bet(
        "one-step-too-far",
        "guard",
        Some(guess),
        Some(Truth::Curve(truth)),
    );
    assert_says(
        &shown,
        "Wariness, Greta over time. You said 20 of 100 in the end, too low; the truth: 50 of 100 in the end.",
    );
    assert_fits(&shown, 720.0);
    click(&mut shown, "Table: Wariness, Greta");
    assert_eq!(shown.query_all_by_role(Role::Image).count(), 0);
    assert_says(&shown, "the truth, of 100");
    assert_says(&shown, "20");
    assert_fits(&shown, 720.0);
    click(&mut shown, "Chart: Wariness, Greta");
    assert_eq!(shown.get_all_by_role(Role::Image).count(), 1);
}

#[test]
fn a_curve_that_nobody_drew_is_the_truth_alone() {
    let truth = Truth::Curve(vec![0.2; 141]);
    let shown = show_bet("one-step-too-far", "guard", None, Some(truth));
    assert_says(
        &shown,
        "You placed no bet; the truth: 20 of 100 in the end.",
    );
}

// People.

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
fn people(run: &Run, n: u32) -> Vec<Warmth> {
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

// Ways side by side, and over many runs.

fn ways(n: usize, of: &str, is_level: bool) -> Comparison {
    let names = [
        "All sixteen at the fair",
        "Two a week, for eight weeks",
        "Two talks, then notes",
    ];
    let values = |n: usize| {
        let value = |day: usize| 0.5 * day as f64 / 56.0 / (n + 1) as f64;
        (0..=56).map(value).collect()
    };
    let line = |(n, name): (usize, &&str)| ((*name).to_owned(), values(n));
    Comparison {
        of: of.to_owned(),
        is_level,
        lines: names.iter().take(n).enumerate().map(line).collect(),
    }
}

#[test]
fn ways_side_by_side_end_in_words_and_turn_into_a_table() {
    for n in [2, 3] {
        let mut shown = show(Drawn::Comparison(ways(
            n,
            "Odds of advice from Maren",
            true,
        )));
        assert_says(
            &shown,
            "After eight weeks: “All sixteen at the fair” 50 in 100",
        );
        assert_says(&shown, "“Two a week, for eight weeks” 25 in 100");
        assert_fits(&shown, 720.0);
        click(&mut shown, "Table: Odds of advice from Maren");
        assert_says(&shown, "End of week");
        assert_fits(&shown, 720.0);
    }
    let shown = show(Drawn::Comparison(ways(0, "Yeses", false)));
    assert_says(&shown, "There is nothing to compare yet.");
}

fn many(of: &str, is_level: bool, values: Option<[Vec<f64>; 2]>) -> Chances {
    let row = |values: Vec<f64>| Row {
        mean: values.iter().sum::<f64>() / values.len().max(1) as f64,
        quartiles: Quartiles::of(&values),
        values,
    };
    Chances {
        of: of.to_owned(),
        is_level,
        seeds: 200,
        ways: vec![
            "Asks all ten questions".to_owned(),
            "Does not want to bother".to_owned(),
        ],
        rows: values.map(|values| values.map(row).into()),
    }
}

fn yeses() -> Chances {
    let spread = |most: u32| (0..200).map(|n| f64::from(n * 7 % (most + 1))).collect();
    many("Yeses", false, Some([spread(9), spread(2)]))
}

#[test]
fn runs_that_are_still_played_are_counted() {
    let shown = show(Drawn::Chances(many("Yeses", false, None), Some((120, 400))));
    assert_says(&shown, "120 of 400 runs");
    assert_eq!(shown.get_all_by_role(Role::ProgressIndicator).count(), 1);
    let shown = show(Drawn::Chances(many("Yeses", false, None), None));
    assert_says(&shown, "0 of 400 runs");
}

#[test]
fn every_way_has_its_dots_its_middle_and_its_mean() {
    let mut shown = show(Drawn::Chances(yeses(), None));
    assert_says(
        &shown,
        "Asks all ten questions: 40 dots for 200 runs, half of them below 4.5. 4.5 on average.",
    );
    assert_says(
        &shown,
        "On average over 200 runs: “Asks all ten questions” 4.5 and “Does not want to bother” 1.",
    );
    assert_fits(&shown, 720.0);
    click(&mut shown, "Table: Yeses");
    assert_says(&shown, "Half below");
    assert_fits(&shown, 720.0);
}

#[test]
fn a_dot_tells_its_run_and_arrow_keys_go_on_to_the_next() {
    let mut shown = show(Drawn::Chances(yeses(), None));
    let first = |shown: &Shown| {
        let all = shown.get_all_by_role(Role::Image);
        all.map(|node| node.rect()).next().expect("there is a row")
    };
    assert_says(&shown, "Every dot is a run. Point at one to see which.");
    shown
        .get_all_by_role(Role::Image)
        .next()
        .expect("a row")
        .focus();
    shown.run_steps(2);
    shown.key_press(Key::ArrowRight);
    shown.run_steps(2);
    let (way, run) = shown.state().poked.expect("a dot was chosen");
    assert_eq!(way, 0);
    let value = f64::from(run as u32 * 7 % 10);
    assert_says(
        &shown,
        &format!(
            "“Asks all ten questions” with seed {} came to {value}.",
            run + 1
        ),
    );
    shown.key_press(Key::ArrowRight);
    shown.run_steps(2);
    assert_ne!(shown.state().poked, Some((way, run)));
    assert!(first(&shown).width() > 500.0);
}

#[test]
fn values_that_are_all_the_same_stay_in_a_heap_that_fits() {
    for (of, is_level, value) in [("Yeses", false, 0.0), ("Odds of advice", true, 0.37)] {
        let values = Some([vec![value; 200], vec![value; 3]]);
        let shown = show(Drawn::Chances(many(of, is_level, values), None));
        assert_says(&shown, "3 dots for 3 runs");
        assert_fits(&shown, 720.0);
    }
}

// Narrow and wide cards.

#[test]
fn figures_fit_narrow_and_wide_cards() {
    let run = played("first-meetup", "asks-big");
    let debrief = Debrief::of(&run);
    for width in [560.0, 900.0] {
        let figures = [
            FigureShown::Map(people(&run, 30)),
            FigureShown::Oversteps(debrief.oversteps.clone()),
            FigureShown::Doors(debrief.doors.clone()),
            FigureShown::Person(Some(Box::new(debrief.people[0].clone()))),
        ];
        for figure in figures {
            let (lesson, looks) = (lesson("the-couch"), Looks::of(run.cast()));
            assert_fits(
                &show_at(width, &lesson, looks, Drawn::Figure(figure)),
                width,
            );
        }
        for drawn in [
            Drawn::Comparison(ways(3, "Yeses", false)),
            Drawn::Chances(yeses(), None),
        ] {
            let lesson = lesson("the-couch");
            let looks = looks(&lesson);
            assert_fits(&show_at(width, &lesson, looks, drawn), width);
        }
    }
}
