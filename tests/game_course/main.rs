//! The figures of a lesson without a window: what a screen reader finds in each, empty, as usual, and full; that they
//! fit; and what pointing at one gives back.

mod bets;
mod fits;
mod people_shown;
mod ways_and_runs;

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
