//! A learner reads every screen on many days of a whole run, and no number of the truth is on any of them: not as
//! text that is drawn, and not as anything a screen reader hears. Only the debrief has them.

#[path = "shared/numbers.rs"]
mod numbers;
#[path = "shared/window.rs"]
mod window;

use std::collections::BTreeSet;

use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{self, Key, MouseWheelUnit, Shape, TouchPhase, Ui, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};

use numbers::{Secret, finds, measures, secrets};
use speaking_terms::game::compose::feels;
use speaking_terms::game::intent::{Intent, Question, Screen, Sheet};
use speaking_terms::game::settings::Settings;
use speaking_terms::scenario::PersonId;
use speaking_terms::sim::{Act, Event, Outcome, What};
use speaking_terms::strategy;
use speaking_terms::study::sitting::Until;
use speaking_terms::study::words::spelled;
use window::{Shown, open, press, tell};

/// Everything that is drawn or heard.
fn words<S>(shown: &Harness<S>) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for shape in &shown.output().shapes {
        written(&shape.shape, &mut words);
    }
    let mut open: Vec<Node> = vec![shown.root()];
    while let Some(node) = open.pop() {
        let heard = node.accesskit_node();
        words.extend(heard.label());
        words.extend(heard.value());
        words.extend(heard.description());
        words.extend(heard.placeholder().map(str::to_owned));
        open.extend(node.children());
    }
    words
}

fn written(shape: &Shape, words: &mut BTreeSet<String>) {
    match shape {
        Shape::Text(text) => {
            words.insert(text.galley.text().to_owned());
        }
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| written(shape, words)),
        _ => {}
    }
}

/// Numbers that a screen reader is told apart from words, such as how far a bar is filled.
fn amounts<S>(shown: &Harness<S>) -> Vec<f64> {
    let mut amounts = Vec::new();
    let mut open: Vec<Node> = vec![shown.root()];
    while let Some(node) = open.pop() {
        amounts.extend(node.accesskit_node().numeric_value());
        open.extend(node.children());
    }
    amounts
}

/// Somebody who reads everything, and what they were not meant to find.
#[derive(Default)]
struct Reader {
    secrets: Vec<Secret>,
    read: BTreeSet<String>,
    found: Vec<String>,
    screens: usize,
}

impl Reader {
    fn read<S>(&mut self, place: &str, shown: &Harness<S>) {
        self.screens += 1;
        for text in words(shown) {
            if !self.read.contains(&text) && !is_of_the_learner(&text) {
                let found = finds(&text, &self.secrets);
                self.found
                    .extend(found.iter().map(|found| format!("{place}: {found}")));
            }
            self.read.insert(text);
        }
        for amount in amounts(shown) {
            let tells = |s: &&Secret| s.value.fract() != 0.0 && (s.value - amount).abs() < 1e-6;
            if let Some(secret) = self.secrets.iter().find(tells) {
                self.found
                    .push(format!("{place}: {amount} is heard, the {}", secret.what));
            }
        }
    }
}

/// Measures that are the learner's own: sizes of text in the settings.
fn is_of_the_learner(text: &str) -> bool {
    let sizes = Settings::TEXT_SIZES.map(|size| format!("{size} %"));
    sizes
        .iter()
        .any(|size| text == size || text == format!("Text size {size}"))
}

/// A day is played by a strategy, with a guess before every ask.
fn play_today(shown: &mut Shown, strategy: &str) {
    let habits = strategy::find(strategy).expect("in the library");
    let mut commands = Vec::new();
    strategy::plan_today(habits, shown.state().game().sitting.run(), &mut commands);
    let window = shown.state_mut();
    for mut command in commands {
        if let Act::Ask(asking) = &command.act {
            let gut = window.game().sitting.view().gut(command.to, asking);
            command.predicted = gut.map(|reasons| (reasons.probability() * 10.0).round() / 10.0);
        }
        window.carry_out(Intent::Act(command), 0.0);
    }
    // What could not be done any more is no news.
    window.desk.notices.clear();
}

/// Reads every screen of today. Who is asked and written to changes from day to day.
fn read_everything(shown: &mut Shown, reader: &mut Reader) {
    let run = shown.state().game().sitting.run();
    let day = run.today();
    reader.secrets = secrets(run);
    let at = |place: &str| format!("day {}, {place}", day.0);
    tell(shown, Intent::Select(None));
    reader.read(&at("the map"), shown);
    read_the_map(shown, reader, &at);

    let people: Vec<PersonId> = shown
        .state()
        .game()
        .sitting
        .view()
        .contacts()
        .map(|c| c.id)
        .collect();
    for &who in &people {
        tell(shown, Intent::Select(Some(who)));
        reader.read(&at("a person"), shown);
        let more = shown.query_all_by_label_contains("ore about ").next();
        if let Some(more) = more {
            more.click();
            shown.run_steps(3);
            reader.read(&at("more about a person"), shown);
            shown.get_by_label_contains("ore about ").click();
            shown.run_steps(2);
        }
        tell(shown, Intent::Open(Sheet::Prepare(who)));
        reader.read(&at("preparing"), shown);
        tell(shown, Intent::Close);
    }
    let turn = day.0 as usize / 2;
    for n in 0..people.len().min(2) {
        read_the_composers(shown, reader, people[(turn + n) % people.len()], &at);
    }
    read_the_journal(shown, reader, &at);
    let confirm = Sheet::Confirm(Box::new(Question {
        text: "Look now?".to_owned(),
        yes: "Look".to_owned(),
        then: Intent::Close,
    }));
    for sheet in [
        Sheet::Outbox,
        Sheet::Requests,
        Sheet::Goals,
        Sheet::Search,
        Sheet::Pause,
        Sheet::Games,
        Sheet::Settings,
        Sheet::Help,
        confirm,
    ] {
        let place = at(&format!("{sheet:?}"));
        tell(shown, Intent::Open(sheet));
        read_to_the_end(shown, reader, &place);
        tell(shown, Intent::Close);
    }
}

/// The cards of people under the pointer, and the map with each choice of whom it shows.
fn read_the_map(shown: &mut Shown, reader: &mut Reader, at: &dyn Fn(&str) -> String) {
    let tokens: Vec<egui::Pos2> = (shown.query_all_by_role(Role::Button))
        .filter(|node| {
            node.accesskit_node()
                .label()
                .is_some_and(|name| name.contains(", who "))
        })
        .map(|node| node.rect().center())
        .collect();
    for token in tokens {
        shown.hover_at(token);
        shown.run_steps(4);
        reader.read(&at("a card on the map"), shown);
    }
    shown.remove_cursor();
    shown.run_steps(1);
    for choice in speaking_terms::game::map::Choice::ALL {
        let Some(menu) = shown.query_by_label_contains("Whom the map shows") else {
            return;
        };
        menu.click();
        shown.run_steps(3);
        reader.read(&at("whom the map shows"), shown);
        shown.get_by_label(choice.name()).click();
        shown.run_steps(3);
        reader.read(&at(choice.name()), shown);
    }
}

/// Asking and writing: as it opens, with a guess, and with the coach.
fn read_the_composers(
    shown: &mut Shown,
    reader: &mut Reader,
    who: PersonId,
    at: &dyn Fn(&str) -> String,
) {
    for (name, sheet) in [("asking", Sheet::Ask(who)), ("writing", Sheet::Mail(who))] {
        tell(shown, Intent::Open(sheet));
        reader.read(&at(name), shown);
        let choices: Vec<String> = (shown.query_all_by_role(Role::RadioButton))
            .filter_map(|node| node.accesskit_node().label())
            .collect();
        for choice in choices {
            if let Some(node) = shown.query_by_role_and_label(Role::RadioButton, &choice) {
                node.click();
                shown.run_steps(2);
            }
        }
        press(shown, Key::C);
        reader.read(&at(&format!("{name} with the coach")), shown);
        if let Some(slider) = shown.query_by_role(Role::Slider) {
            slider.focus();
            shown.run_steps(2);
            press(shown, Key::Num7);
            let guess = format!("7 in ten, {}", feels(7));
            assert!(words(shown).contains(&guess), "the guess is read out");
            reader.read(&at(&format!("{name} with a guess")), shown);
        }
        shown.state_mut().desk.sheets.clear();
        shown.run_steps(2);
    }
}

/// The journal as a sheet, with each of its filters.
fn read_the_journal(shown: &mut Shown, reader: &mut Reader, at: &dyn Fn(&str) -> String) {
    use speaking_terms::study::journal::Kind;
    tell(shown, Intent::Open(Sheet::Journal));
    read_to_the_end(shown, reader, &at("the journal"));
    for kind in Kind::ALL {
        let Some(kinds) = shown.query_by_label("By kind") else {
            break;
        };
        kinds.click();
        shown.run_steps(2);
        click_last(shown, kind.name());
        read_to_the_end(shown, reader, &at(&format!("the journal, {}", kind.name())));
        click_last(shown, kind.name());
    }
    tell(shown, Intent::Close);
}

/// Clicks what lies on top of all that has this name.
fn click_last(shown: &mut Shown, name: &str) {
    let last = shown.query_all_by_label(name).last();
    last.unwrap_or_else(|| panic!("there is {name}")).click();
    shown.run_steps(2);
}

/// Reads a sheet from its top to its end.
fn read_to_the_end(shown: &mut Shown, reader: &mut Reader, place: &str) {
    let middle = shown.ctx.content_rect().center();
    shown.hover_at(middle);
    let mut before = BTreeSet::new();
    loop {
        shown.run_steps(2);
        reader.read(place, shown);
        let now = words(shown);
        if now == before {
            break;
        }
        before = now;
        shown.event(egui::Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, -400.0),
            phase: TouchPhase::Move,
            modifiers: egui::Modifiers::NONE,
        });
        shown.run_steps(6);
    }
    shown.remove_cursor();
    shown.run_steps(1);
}

/// A whole run, some weeks with care and some without, read every so many days.
fn read_a_season(scenario: &str, every: u32) -> (Shown, Reader) {
    let mut shown = open(scenario, 7);
    let mut reader = Reader::default();
    loop {
        let today = shown.state().game().sitting.view().today.0;
        let careful = today / 7 % 3 != 2;
        play_today(
            &mut shown,
            if careful { "proportionate" } else { "asks-big" },
        );
        if today.is_multiple_of(every) {
            read_everything(&mut shown, &mut reader);
        }
        shown
            .state_mut()
            .carry_out(Intent::Pass(Until::Tomorrow), 0.0);
        if shown.state().game().sitting.run().is_over() {
            shown.run_steps(3);
            reader.read("the last day", &shown);
            return (shown, reader);
        }
    }
}

#[track_caller]
fn assert_nothing_is_told(shown: &Shown, reader: &Reader) {
    let truth = shown.state().game().sitting.run().truth();
    let asked = |(e, _): &(&Event, _)| e.actor == PersonId::YOU && matches!(e.what, What::Ask(_));
    let answers: BTreeSet<&str> = (truth.events().filter(asked))
        .filter_map(|(event, hidden)| match event.outcome {
            _ if hidden.severity > 0.0 => Some("too much"),
            Outcome::Yes => Some("yes"),
            Outcome::No => Some("no"),
            _ => None,
        })
        .collect();
    let told = answers.contains("too much") && answers.len() > 1;
    assert!(told, "there was something to tell: {answers:?}");
    let (screens, texts) = (reader.screens, reader.read.len());
    assert!(
        screens > 300 && texts > 400,
        "all of it was read: {screens} screens, {texts} texts"
    );
    assert_eq!(reader.found, Vec::<String>::new());
}

#[test]
fn no_screen_of_a_whole_first_meetup_tells_a_number_of_the_truth() {
    let (shown, reader) = read_a_season("first-meetup", 4);
    assert_nothing_is_told(&shown, &reader);
}

#[test]
fn no_screen_of_a_whole_job_by_spring_tells_a_number_of_the_truth() {
    let (shown, reader) = read_a_season("a-job-by-spring", 13);
    assert_nothing_is_told(&shown, &reader);
}

#[test]
fn the_debrief_is_where_they_are() {
    let (mut shown, mut reader) = read_a_season("first-meetup", 100);
    assert_eq!(reader.found, Vec::<String>::new());
    reader.secrets = secrets(shown.state().game().sitting.run());
    tell(&mut shown, Intent::Go(Screen::Debrief));
    press(&mut shown, Key::Space);
    reader.read("the debrief", &shown);
    assert!(
        reader.found.iter().any(|found| found.contains("odds of")),
        "{:#?}",
        reader.found
    );
}

// The search itself: it finds what is planted, and only that.

/// What a reader finds in a panel into which something was planted.
fn planted(secret: f64, plant: impl Fn(&mut Ui) + 'static) -> Vec<String> {
    let mut shown = Harness::builder().build_ui(move |ui| plant(ui));
    shown.run_steps(2);
    let what = "trust of Priya".to_owned();
    let mut reader = Reader {
        secrets: vec![Secret {
            what,
            value: secret,
        }],
        ..Reader::default()
    };
    reader.read("a panel", &shown);
    reader.found
}

#[test]
fn a_level_is_found_however_it_is_written() {
    for text in [
        "0.37",
        "Trust 0.37",
        "about .37 or so",
        "0,37",
        "0.372",
        "0.4",
        "37 %",
        "37%",
        "37\u{a0}%",
        "37.2 %",
        "37 percent",
        "37 in 100",
        "37 out of 100",
        "37/100",
        "3.7",
        "3.7 of 10",
        "37.2",
        "Work trust: 37",
        "Trust 4",
        "rapport (37)",
        "37 trust",
    ] {
        let found = planted(0.372, move |ui| {
            ui.label(text);
        });
        assert!(
            found.iter().any(|f| f.contains("trust of Priya")),
            "{text}: {found:?}"
        );
    }
}

#[test]
fn a_level_is_found_where_it_is_only_drawn() {
    let found = planted(0.372, |ui| {
        let font = egui::FontId::default();
        let color = ui.visuals().text_color();
        ui.painter().text(
            egui::Pos2::ZERO,
            egui::Align2::LEFT_TOP,
            "0.37",
            font,
            color,
        );
    });
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn a_level_is_found_where_it_is_only_heard() {
    let found = planted(0.372, |ui| {
        let bar = ui.allocate_response(vec2(20.0, 20.0), egui::Sense::hover());
        let heard = || egui::WidgetInfo::labeled(egui::WidgetType::Image, true, "Trust, 0.37");
        bar.widget_info(heard);
    });
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn a_level_is_found_in_a_description_and_in_an_amount() {
    let found = planted(f64::from(0.372_f32), |ui| {
        let bar = ui.allocate_response(vec2(20.0, 20.0), egui::Sense::hover());
        bar.widget_info(|| egui::WidgetInfo::new(egui::WidgetType::ProgressIndicator));
        ui.ctx().accesskit_node_builder(bar.id, |node| {
            node.set_description("37 %");
            node.set_numeric_value(f64::from(0.372_f32));
        });
    });
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn numbers_a_learner_may_read_are_no_find() {
    for text in [
        "Week 3 of 15",
        "1½ hours left",
        "½ hour",
        "Tuesday, week 2.",
        "on day 37. Then",
        "3 more about her",
        "Seed 1234",
        "Luck 7: this number",
        "7 in ten, more often than not",
        "2, 3 and 4",
        "Alt+1",
        "F11",
        "9:30",
        "Ask before week 12, or later",
        "Five people",
        "37 days ago",
        "12 new",
        "1–6",
        "Trust comes with time. 3 weeks",
    ] {
        assert_eq!(measures(text), [], "{text}");
    }
}

#[test]
fn every_spelled_number_of_days_is_no_find() {
    for n in 0..200 {
        assert_eq!(measures(&spelled(n, "day")), []);
    }
}
