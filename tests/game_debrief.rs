//! The debrief's screen on real runs, without a window: what a screen reader finds, that its numbers are the
//! debrief's, and what clicking gives back.

use std::sync::Arc;

use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{Key, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use speaking_terms::game::debrief::{DebriefData, DebriefState, Reveal, Tab, debrief_screen};
use speaking_terms::game::intent::{Export, Intent, Screen};
use speaking_terms::game::settings::Settings;
use speaking_terms::game::theme;
use speaking_terms::game::token::Looks;
use speaking_terms::model::Day;
use speaking_terms::scenario::{PersonId, library};
use speaking_terms::sim::{Act, Options, Run};
use speaking_terms::strategy;
use speaking_terms::study::export;
use speaking_terms::study::report::{owed, weeks_back};
use speaking_terms::study::whatif::{Change, fork};
use speaking_terms::study::words::{in_100, odds};

/// A run, its debrief on the screen, and what the reader has asked for.
struct Table {
    run: Run,
    data: DebriefData,
    looks: Looks,
    state: DebriefState,
    settings: Settings,
    wants: Vec<Intent>,
}

type Shown = Harness<'static, Table>;

/// A whole run by a strategy, or by nobody; with its gut's guess said before every ask.
fn played(name: &str, strategy: Option<&str>) -> Run {
    let scenario = Arc::new(library::embedded(name).expect("built in"));
    let options = Options {
        minds: Some(strategy::minds()),
        ..Options::default()
    };
    let mut run = Run::new(scenario, 7, options);
    let strategy = strategy.map(|name| strategy::find(name).expect("in the library"));
    while !run.is_over() {
        let mut commands = Vec::new();
        if let Some(strategy) = strategy {
            strategy::plan_today(strategy, &run, &mut commands);
        }
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

fn show_at(size: Vec2, text_size: u16, run: Run, state: DebriefState) -> Shown {
    let table = Table {
        data: DebriefData::of(&run),
        looks: Looks::of(run.cast()),
        run,
        state,
        settings: Settings {
            text_size,
            reduced_motion: true,
            ..Settings::default()
        },
        wants: Vec::new(),
    };
    let app = |ui: &mut bevy_egui::egui::Ui, table: &mut Table| {
        theme::apply(ui.ctx(), &table.settings);
        // Fonts are there from the second pass on.
        if ui.ctx().cumulative_pass_nr() == 0 {
            return ui.ctx().request_repaint();
        }
        let Table {
            data, looks, state, ..
        } = table;
        if let Some(intent) = debrief_screen(ui, data, looks, state) {
            if let Intent::WhatIf { decision, change } = &intent {
                data.live_again(&table.run, *decision, change.clone());
            }
            table.wants.push(intent);
        }
    };
    let mut shown = Harness::builder()
        .with_size(size)
        .build_ui_state(app, table);
    shown.run_steps(5);
    shown
}

fn show(run: Run, tab: Tab) -> Shown {
    let state = DebriefState {
        tab,
        ..DebriefState::default()
    };
    show_at(vec2(1280.0, 720.0), 100, run, state)
}

fn a_season() -> Run {
    played("a-job-by-spring", Some("proportionate"))
}

fn click(shown: &mut Shown, label: &str) {
    shown.get_by_role_and_label(Role::Button, label).click();
    shown.run_steps(3);
}

/// All that can be read or heard on the screen.
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

fn says(shown: &Shown, text: &str) -> bool {
    words(shown).iter().any(|words| words.contains(text))
}

#[track_caller]
fn assert_says(shown: &Shown, text: &str) {
    assert!(
        says(shown, text),
        "nothing says {text:?}: {:#?}",
        words(shown)
    );
}

#[test]
fn icons_are_not_read_out() {
    for tab in [
        Tab::Overview,
        Tab::People,
        Tab::Asks,
        Tab::Ledger,
        Tab::WhatIf,
    ] {
        let shown = show(played("first-meetup", Some("asks-big")), tab);
        let glyph = |c: char| ('\u{e000}'..='\u{f8ff}').contains(&c);
        let read = words(&shown)
            .into_iter()
            .filter(|words| words.contains(glyph));
        assert_eq!(read.collect::<Vec<_>>(), Vec::<String>::new(), "{tab:?}");
    }
}

// The overview.

#[test]
fn the_top_says_what_this_is_and_which_run_it_was() {
    let shown = show(a_season(), Tab::Overview);
    assert_says(&shown, "What was really going on");
    let debrief = &shown.state().data.debrief;
    assert_says(&shown, &debrief.title);
    let how_far = format!("{} weeks, seed {}", debrief.weeks, debrief.seed);
    assert_says(&shown, &how_far);
}

#[test]
fn every_chart_is_a_picture_with_a_sentence() {
    let shown = show(a_season(), Tab::Overview);
    let pictures: Vec<String> = (shown.get_all_by_role(Role::Image))
        .map(|node| node.accesskit_node().label().unwrap_or_default())
        .collect();
    assert_eq!(pictures.len(), 3, "{pictures:?}");
    assert!(
        pictures.iter().all(|says| says.ends_with('.')),
        "{pictures:?}"
    );
}

#[test]
fn why_somebody_said_no_has_the_odds_and_the_reasons_of_the_debrief() {
    let shown = show(a_season(), Tab::Overview);
    let asks = &shown.state().data.debrief.asks;
    let telling = asks.iter().filter(|ask| !ask.because.is_empty());
    let ask = telling
        .max_by(|x, y| x.tells().total_cmp(&y.tells()))
        .expect("there are asks");
    assert_says(&shown, &format!("The odds were {}.", odds(ask.p_yes)));
    let first = &ask.because[0];
    let side = if first.towards_yes() { "yes" } else { "no" };
    assert_says(&shown, &format!("{}: towards {side}", first.words));
}

#[test]
fn doors_never_tried_stand_there_with_their_odds() {
    let shown = show(a_season(), Tab::Asks);
    let doors = &shown.state().data.debrief.doors;
    assert!(!doors.is_empty(), "this run left doors untried");
    for door in doors {
        let phrase = shown.state().data.phrase(door.ask, door.person);
        assert_says(&shown, &phrase[1..]);
        assert_says(&shown, &in_100(door.p_yes).to_string());
    }
}

#[test]
fn how_well_you_guess_is_scored_as_in_the_debrief() {
    let shown = show(a_season(), Tab::Overview);
    let score = shown
        .state()
        .data
        .debrief
        .calibration
        .overall
        .expect("every ask had a guess");
    assert_says(
        &shown,
        &format!("Score {:.2}; a coin flip gets 0.25.", score.brier),
    );
}

#[test]
fn goals_and_openings_stand_below() {
    let shown = show(a_season(), Tab::Overview);
    let debrief = &shown.state().data.debrief;
    for goal in &debrief.goals {
        assert_says(&shown, &goal.title);
    }
    for opening in &debrief.openings {
        assert_says(&shown, &opening.title);
    }
}

#[test]
fn a_chart_turns_into_a_table_and_back() {
    let mut shown = show(a_season(), Tab::Overview);
    let pictures = |shown: &Shown| shown.get_all_by_role(Role::Image).count();
    let (before, state) = (pictures(&shown), &shown.state().state);
    assert!(!state.tables.person);
    let data = &shown.state().data;
    let telling = data.most_telling(|_| true).expect("there are asks");
    let of = format!("Table: {}", data.debrief.asks[telling].name);
    click(&mut shown, &of);
    assert_eq!(pictures(&shown), before - 1);
    assert_says(&shown, "Warmth, truth");
    click(&mut shown, &of.replace("Table", "Chart"));
    assert_eq!(pictures(&shown), before);
}

#[test]
fn chips_choose_what_is_shown_of_somebody_and_never_nothing() {
    let mut shown = show(a_season(), Tab::Overview);
    assert!(!says(&shown, "work trust"));
    click(&mut shown, "Work trust");
    assert_says(&shown, "warmth, work trust and owed over time");
    for chip in ["Warmth", "Work trust", "Owed"] {
        click(&mut shown, chip);
    }
    assert_says(&shown, "warmth over time");
}

#[test]
fn the_next_person_is_one_further_in_the_debrief() {
    let mut shown = show(a_season(), Tab::Overview);
    let people: Vec<String> = shown
        .state()
        .data
        .debrief
        .people
        .iter()
        .map(|p| p.name.clone())
        .collect();
    let chart = |shown: &Shown| {
        let all = words(shown);
        let at = people.iter().position(|name| {
            all.iter()
                .any(|w| w.starts_with(&format!("{name}, warmth")))
        });
        at.expect("somebody is shown")
    };
    let before = chart(&shown);
    click(&mut shown, "Next person");
    assert_eq!(chart(&shown), (before + 1) % people.len());
    click(&mut shown, "Person before");
    assert_eq!(chart(&shown), before);
}

// Other parts.

#[test]
fn all_people_are_listed_with_the_truth_and_what_was_thought() {
    let shown = show(a_season(), Tab::People);
    let level = |level: f32| (level.max(0.0) * 100.0).round() as u32;
    for person in &shown.state().data.debrief.people {
        let says = format!(
            "{}. Warmth: the truth {}",
            person.name,
            level(person.truth.rapport)
        );
        assert_says(&shown, &says);
    }
}

#[test]
fn a_past_day_shows_what_was_felt_then() {
    let mut shown = show(a_season(), Tab::People);
    shown.state_mut().state.day = Some(Day(30));
    shown.run_steps(2);
    assert_says(&shown, "How it stood on Wednesday of week 5");
    let table = shown.state();
    let person = &table.data.debrief.people[0];
    let held = person.held(Day(30), &table.data.scenario.rules);
    let then = (held.rapport.max(0.0) * 100.0).round() as u32;
    assert_says(
        &shown,
        &format!("{}. Warmth: the truth {then}", person.name),
    );
    assert_ne!(held.rapport, person.truth.rapport);
}

#[test]
fn a_week_before_and_a_week_later_move_the_day() {
    let mut shown = show(a_season(), Tab::People);
    let last = shown.state().data.debrief.today.0;
    click(&mut shown, "A week before");
    assert_eq!(shown.state().state.day, Some(Day(last - 7)));
    click(&mut shown, "A week later");
    assert_eq!(shown.state().state.day, None);
}

#[test]
fn the_slider_is_moved_by_the_arrow_keys() {
    let mut shown = show(a_season(), Tab::People);
    let last = shown.state().data.debrief.today.0;
    shown
        .get_by_role_and_label(Role::Slider, "Past day")
        .focus();
    shown.run_steps(2);
    shown.key_press(Key::ArrowLeft);
    shown.run_steps(2);
    assert_eq!(shown.state().state.day, Some(Day(last - 1)));
}

#[test]
fn every_ask_is_listed_with_its_odds_and_shows_its_reasons_when_chosen() {
    let mut shown = show(a_season(), Tab::Asks);
    let asks = shown.state().data.debrief.asks.clone();
    let listed = words(&shown)
        .into_iter()
        .filter(|w| w.starts_with("Week ") && w.contains("the odds"));
    assert_eq!(listed.count(), asks.len());
    let (n, ask) = (asks.iter().enumerate())
        .find(|(_, ask)| !ask.because.is_empty())
        .expect("some ask has reasons");
    shown.state_mut().state.ask = Some(n);
    shown.run_steps(2);
    for because in &ask.because {
        assert_says(&shown, &because.words);
    }
}

#[test]
fn the_ledger_says_who_owes_what_on_both_sides() {
    let shown = show(a_season(), Tab::Ledger);
    let ledger = &shown.state().data.debrief.ledger;
    assert!(!ledger.is_empty());
    for entry in ledger {
        if (owed(entry.owed), owed(entry.believed)) == (owed(0.0), owed(0.0)) {
            assert_says(&shown, "Nothing is owed, and you both think so.");
            continue;
        }
        let says = format!("{}: the truth: you owe {}", entry.name, owed(entry.owed));
        assert_says(&shown, &says);
        let says = format!(
            "{}: you thought: you owe {}",
            entry.name,
            owed(entry.believed)
        );
        assert_says(&shown, &says);
    }
}

#[test]
fn oversteps_are_told_with_their_weeks_with_and_without_an_apology() {
    let shown = show(played("first-meetup", Some("asks-big")), Tab::Ledger);
    let oversteps = &shown.state().data.debrief.oversteps;
    assert!(
        !oversteps.is_empty(),
        "whoever asks big goes too far at times"
    );
    for overstep in oversteps {
        let back = |n, how| format!("To be back where you were: {}, {how}", weeks_back(n));
        assert_says(&shown, &back(overstep.weeks, "without a word"));
        assert_says(
            &shown,
            &back(overstep.weeks_with_apology, "if you say sorry at once"),
        );
    }
}

// What if.

#[test]
fn a_decision_and_another_in_its_place_become_two_futures() {
    let mut shown = show(a_season(), Tab::WhatIf);
    let decision = shown.state().data.decisions[4].clone();
    shown.state_mut().state.decision = Some(decision.place);
    shown.run_steps(2);
    shown.get_by_label_contains("Let it be").click();
    shown.run_steps(3);
    let wanted = Intent::WhatIf {
        decision: decision.place,
        change: Change::Drop,
    };
    assert_eq!(shown.state().wants, [wanted]);
    let told = shown
        .state()
        .data
        .what_if
        .clone()
        .expect("it was lived again");
    assert_eq!(told.decision, decision.place);
    assert_says(&shown, &format!("It was: {}", decision.words));
    assert_says(&shown, "Instead: Let it be.");
    assert_eq!(
        told.as_it_went.yeses as usize,
        shown.state().data.debrief.yeses()
    );
}

#[test]
fn every_other_choice_of_a_decision_can_be_lived() {
    let run = played("first-meetup", Some("proportionate"));
    let data = DebriefData::of(&run);
    for decision in data.decisions.iter().step_by(5) {
        for choice in &decision.choices {
            let lived = fork(&run, decision.place, choice.change.clone());
            assert!(lived.is_ok(), "{}: {}", decision.words, choice.words);
        }
    }
}

#[test]
fn something_done_first_leaves_the_decision_itself_as_it_was() {
    let run = played("first-meetup", Some("proportionate"));
    let data = DebriefData::of(&run);
    let firsts = data
        .decisions
        .iter()
        .flat_map(|d| d.choices.iter().map(move |c| (d, c)));
    let mut firsts = firsts.filter(|(_, c)| matches!(c.change, Change::First(_)));
    let (decision, choice) = firsts.next().expect("there was something to do first");
    let what_if = fork(&run, decision.place, choice.change.clone()).expect("it was offered");
    let again = &what_if.run.commands()[decision.place + 1];
    let gone = what_if.skipped.iter().any(|s| s.decision == decision.place);
    assert!(gone || *again == run.commands()[decision.place]);
}

#[test]
fn try_it_lives_the_ask_again_with_what_was_yours_to_mend() {
    // Whoever never says thanks has something to mend.
    let mut shown = show(played("new-in-town", Some("taker")), Tab::Asks);
    let data = &shown.state().data;
    let asks = &data.debrief.asks;
    let Some(n) = (0..asks.len()).find(|&n| data.remedy(&asks[n]).is_some()) else {
        panic!("some ask of this run could have been mended");
    };
    let place = asks[n].decision;
    shown.state_mut().state.ask = Some(n);
    shown.run_steps(2);
    shown.get_by_label_contains("Try it: ").click();
    shown.run_steps(3);
    let table = shown.state();
    assert_eq!(table.state.tab, Tab::WhatIf);
    let Some(Intent::WhatIf { decision, change }) = table.wants.first() else {
        panic!("it wants a what-if, not {:?}", table.wants);
    };
    assert_eq!(Some(*decision), place);
    assert!(matches!(change, Change::First(_)));
}

// Nothing to tell.

#[test]
fn whoever_asked_for_nothing_gets_a_sentence_and_a_way_on() {
    let mut shown = show(played("first-meetup", None), Tab::Overview);
    assert!(shown.state().data.debrief.asks.is_empty());
    assert_says(&shown, "There is no answer to explain.");
    assert_says(
        &shown,
        "You asked for nothing, so there was nothing to guess.",
    );
    assert_says(&shown, "You took no decision, so there is none to change.");
    shown
        .get_all_by_role_and_label(Role::Button, "See the doors")
        .next()
        .expect("a way on")
        .click();
    shown.run_steps(3);
    assert_eq!(shown.state().state.tab, Tab::Asks);
    assert_says(&shown, "Nothing, this time.");
}

#[test]
fn every_part_of_an_empty_run_can_be_opened() {
    for tab in [
        Tab::Overview,
        Tab::People,
        Tab::Asks,
        Tab::Ledger,
        Tab::WhatIf,
    ] {
        let shown = show(played("first-meetup", None), tab);
        assert_says(&shown, "What was really going on");
    }
}

// Around it.

#[test]
fn the_export_menu_offers_picture_table_events_and_replay() {
    let all = [
        ("This screen as a picture", Export::Picture),
        ("Every ask as a table (CSV)", Export::Csv),
        ("Every remark as a table (CSV)", Export::Remarks),
        ("Every event (JSON Lines)", Export::JsonLines),
        ("The replay, to play again", Export::Replay),
    ];
    let mut shown = show(played("first-meetup", Some("proportionate")), Tab::Overview);
    for (label, export) in all {
        click(&mut shown, "Export");
        click(&mut shown, label);
        assert_eq!(shown.state().wants.last(), Some(&Intent::Export(export)));
    }
    click(&mut shown, "Back to the title");
    assert_eq!(shown.state().wants.last(), Some(&Intent::Go(Screen::Title)));
}

#[test]
fn any_key_skips_the_curtain_and_reduced_motion_has_none() {
    let run = || played("first-meetup", Some("proportionate"));
    let mut shown = show(run(), Tab::Overview);
    assert!(shown.state().state.reveal.is_over());
    shown.state_mut().settings.reduced_motion = false;
    shown.state_mut().state.reveal = Reveal::default();
    shown.step();
    shown.step();
    assert!(!shown.state().state.reveal.is_over());
    shown.key_press(Key::Space);
    shown.step();
    shown.step();
    assert!(shown.state().state.reveal.is_over());
}

#[test]
fn nothing_reaches_past_the_sides_of_the_window() {
    let sizes = [
        (vec2(1280.0, 720.0), 100),
        (vec2(1920.0, 1080.0), 100),
        (vec2(1280.0, 720.0), 200),
        (vec2(800.0, 900.0), 100),
    ];
    for (size, text_size) in sizes {
        for tab in [
            Tab::Overview,
            Tab::People,
            Tab::Asks,
            Tab::Ledger,
            Tab::WhatIf,
        ] {
            let state = DebriefState {
                tab,
                ..DebriefState::default()
            };
            let run = played("first-meetup", Some("proportionate"));
            let shown = show_at(size, text_size, run, state);
            let mut open = vec![shown.root()];
            while let Some(node) = open.pop() {
                let role = node.accesskit_node().role();
                if matches!(
                    role,
                    Role::Button | Role::Label | Role::Image | Role::Slider
                ) && let Some(bounds) = node.accesskit_node().bounding_box()
                {
                    let right = bounds.x1;
                    let wide = f64::from(size.x);
                    let label = node.accesskit_node().label();
                    assert!(
                        right <= wide + 1.0,
                        "{tab:?} at {size:?}, {text_size} %: {label:?} ends at {right}"
                    );
                    assert!(
                        bounds.x0 >= -1.0,
                        "{tab:?} at {size:?}, {text_size} %: {label:?}"
                    );
                }
                open.extend(node.children());
            }
        }
    }
}

// Files.

#[test]
fn the_table_of_asks_has_a_row_for_each_and_the_events_a_line_for_each() {
    let run = played("first-meetup", Some("proportionate"));
    let data = DebriefData::of(&run);
    let table = String::from_utf8(export::asks_csv(&data.debrief)).expect("text");
    assert_eq!(table.lines().count(), data.debrief.asks.len() + 1);
    assert!(table.starts_with("day,person,ask,channel,follow_up,predicted,gut,p_yes,outcome"));
    let events = String::from_utf8(export::events_jsonl(&run)).expect("text");
    assert_eq!(events.lines().count(), run.truth().events().count());
    let replay = String::from_utf8(export::replay(&run)).expect("text");
    assert!(replay.starts_with("Replay(") && replay.contains("seed: 7"));
}
