//! The panels of the play screen on real runs, without a window: what a screen reader finds in each state, and what
//! clicking and typing give back.

use std::sync::Arc;

use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{Key, Modifiers, Ui, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use speaking_terms::game::intent::{Intent, Screen, Sheet};
use speaking_terms::game::panels::{
    about, conversation, goals, journal, moves, outbox, person, prepare, requests, search, side,
    week,
};
use speaking_terms::game::scene::Scene;
use speaking_terms::game::settings::Settings;
use speaking_terms::game::theme;
use speaking_terms::game::token::Looks;
use speaking_terms::game::widgets::{Button, Tile, modal};
use speaking_terms::scenario::{MoveId, PersonId, Scenario, library};
use speaking_terms::sim::mail::LetterState;
use speaking_terms::sim::{Act, Asking, Command, Options, Reply, Run, What};
use speaking_terms::strategy;
use speaking_terms::study::Sitting;
use speaking_terms::study::sitting::Until;
use speaking_terms::study::writing::DRAFT;

/// A game to look at, and what the panel has asked for.
struct Table<P> {
    sitting: Sitting,
    looks: Looks,
    selected: Option<PersonId>,
    news_from: usize,
    text_size: u16,
    panel: P,
    wants: Vec<Intent>,
}

type Shown<P> = Harness<'static, Table<P>>;

fn scenario(name: &str) -> Arc<Scenario> {
    Arc::new(library::embedded(name).expect("built in"))
}

/// A game by a strategy, as it stands after so many days.
fn played(name: &str, strategy: &str, days: u32) -> Sitting {
    let mut run = Run::new(scenario(name), 7, Options::default());
    let strategy = strategy::find(strategy).expect("of the library");
    while run.today().0 < days {
        strategy::play_today(&mut run, strategy);
        run.end_day();
    }
    Sitting::new(run)
}

fn fresh(name: &str) -> Sitting {
    played(name, "proportionate", 0)
}

/// Somebody you are on speaking terms with.
fn somebody(sitting: &Sitting) -> PersonId {
    let met = sitting
        .view()
        .contacts()
        .find(|c| c.link.met())
        .map(|c| c.id);
    met.expect("you know somebody")
}

/// A game in which you have heard of somebody you have not met.
fn heard_of() -> (Sitting, PersonId) {
    for name in library::builtin_names() {
        for days in 0..21 {
            let sitting = played(name, "never-asks", days);
            let found = sitting
                .view()
                .contacts()
                .find(|c| !c.link.met())
                .map(|c| c.id);
            if let Some(who) = found {
                return (sitting, who);
            }
        }
    }
    panic!("somewhere you hear of somebody before you meet them");
}

/// Whom most has happened with.
fn best_known(sitting: &Sitting) -> PersonId {
    let view = sitting.view();
    let count = |id| view.journal().filter(|e| e.other == id).count();
    view.contacts()
        .map(|c| c.id)
        .max_by_key(|id| count(*id))
        .expect("somebody")
}

fn show_at<P: 'static>(
    size: Vec2,
    text_size: u16,
    sitting: Sitting,
    selected: Option<PersonId>,
    panel: P,
    draw: impl Fn(&mut Ui, &Scene, &Looks, &mut P) -> Option<Intent> + 'static,
) -> Shown<P> {
    let looks = Looks::of(sitting.run().cast());
    let news_from = sitting.story().len().saturating_sub(2);
    let table = Table {
        sitting,
        looks,
        selected,
        news_from,
        text_size,
        panel,
        wants: Vec::new(),
    };
    let app = move |ui: &mut Ui, table: &mut Table<P>| {
        let settings = Settings {
            text_size: table.text_size,
            reduced_motion: true,
            ..Settings::default()
        };
        if !theme::apply(ui.ctx(), &settings) {
            return ui.ctx().request_repaint();
        }
        let scene = Scene {
            offered: None,
            view: table.sitting.view(),
            story: table.sitting.story(),
            news_from: table.news_from,
            selected: table.selected,
            time: 0.0,
        };
        table
            .wants
            .extend(draw(ui, &scene, &table.looks, &mut table.panel));
    };
    let mut shown = Harness::builder()
        .with_size(size)
        .build_ui_state(app, table);
    shown.run_steps(3);
    shown
}

fn show<P: Default + 'static>(
    sitting: Sitting,
    selected: Option<PersonId>,
    draw: impl Fn(&mut Ui, &Scene, &Looks, &mut P) -> Option<Intent> + 'static,
) -> Shown<P> {
    show_at(
        vec2(640.0, 760.0),
        100,
        sitting,
        selected,
        P::default(),
        draw,
    )
}

fn wants<P>(shown: &Shown<P>) -> &[Intent] {
    &shown.state().wants
}

fn click<P>(shown: &mut Shown<P>, role: Role, label: &str) {
    shown.get_by_role_and_label(role, label).click();
    shown.run_steps(2);
}

fn press<P>(shown: &mut Shown<P>, key: Key) {
    shown.key_press(key);
    shown.run_steps(2);
}

// The person.

#[test]
fn with_nobody_selected_you_read_who_you_are_and_get_a_way_to_begin() {
    let mut shown = show(fresh("a-job-by-spring"), None, person::person);
    let you = shown
        .state()
        .sitting
        .view()
        .person(PersonId::YOU)
        .expect("you")
        .name
        .clone();
    shown.get_by_label(&you);
    shown.get_by_label_contains("Pick somebody on the map");
    click(&mut shown, Role::Button, "Who is here today");
    assert_eq!(wants(&shown), [Intent::Open(Sheet::Search)]);
}

#[test]
fn whoever_cannot_be_met_today_can_be_waited_for() {
    let sitting = played("first-meetup", "proportionate", 7);
    let view = sitting.view();
    let away = (view.contacts())
        .find(|c| !view.can_meet(c) && view.haunts(c.id).next().is_some())
        .map(|c| (c.id, c.person.first_name().to_owned()));
    let (who, name) = away.expect("somebody is elsewhere on a Monday");
    let mut shown = show(sitting, Some(who), tiles);
    shown.get_by_label_contains(&format!("No {name} today."));
    click(&mut shown, Role::Button, "Wait");
    assert_eq!(wants(&shown), [Intent::Pass(Until::Something)]);
}

#[test]
fn somebody_you_know_has_a_name_a_portrait_and_two_impressions_in_words() {
    let sitting = played("a-job-by-spring", "proportionate", 42);
    let who = best_known(&sitting);
    let shown = show(sitting, Some(who), person::person);
    let name = shown
        .state()
        .sitting
        .view()
        .person(who)
        .expect("known")
        .name
        .clone();
    shown.get_by_label(&name);
    shown.get_by_label(&format!("Portrait of {name}"));
    for gauge in ["Warmth: ", "Work trust: "] {
        let node = shown.get_by_label_contains(gauge);
        let said = node.value().unwrap_or_default();
        assert!(
            !said.contains(|c: char| c.is_ascii_digit()),
            "a gauge speaks in words: {said}"
        );
    }
}

#[test]
fn somebody_you_have_only_heard_of_shows_no_impression() {
    let (sitting, who) = heard_of();
    let shown = show(sitting, Some(who), person::person);
    shown.get_by_label_contains("You have heard of");
    assert!(shown.query_by_label_contains("Warmth").is_none());
}

#[test]
fn more_about_somebody_opens_on_demand() {
    let sitting = played("a-job-by-spring", "proportionate", 42);
    let who = best_known(&sitting);
    let mut shown = show(sitting, Some(who), person::person);
    shown.get_by_label_contains("ore about").click();
    shown.run_steps(2);
    assert!(shown.state().panel.more);
}

#[test]
fn all_that_is_known_says_where_to_meet_and_how_to_write() {
    let sitting = played("a-job-by-spring", "proportionate", 42);
    let who = best_known(&sitting);
    let shown = show(sitting, Some(who), |ui, scene, _, (): &mut ()| {
        about::about(ui, scene);
        None
    });
    for heading in [
        "Between you",
        "Where to meet",
        "How to write",
        "What happened",
    ] {
        shown.get_by_label(heading);
    }
}

// The conversation.

fn talk(
    ui: &mut Ui,
    scene: &Scene,
    _: &Looks,
    state: &mut conversation::ConversationState,
) -> Option<Intent> {
    conversation::conversation(ui, scene, state)
}

#[test]
fn before_the_first_word_the_conversation_is_one_kind_sentence() {
    let (sitting, who) = heard_of();
    let shown = show(sitting, Some(who), talk);
    shown.get_by_label_contains("You have not spoken with");
}

#[test]
fn what_was_said_last_is_shown_with_what_was_seen() {
    let mut sitting = fresh("a-job-by-spring");
    let who = somebody(&sitting);
    let small_talk = MoveId(0);
    sitting
        .act(Command::new(PersonId::YOU, who, Act::Move(small_talk)))
        .expect("there is time");
    let told = sitting.story().last().expect("told").clone();
    let shown = show(sitting, Some(who), talk);
    shown.get_by_label(told.line.as_deref().expect("small talk is answered"));
    shown.get_by_label(told.cue.as_deref().expect("and a cue is seen"));
}

#[test]
fn an_overstep_is_named_and_a_polite_no_is_not_made_one() {
    let sitting = played("a-job-by-spring", "asks-big", 60);
    let find = |overstep: bool| {
        let asked = |e: &&speaking_terms::sim::Event| {
            e.actor == PersonId::YOU && matches!(e.what, What::Ask(_))
        };
        let view = sitting.view();
        let all: Vec<_> = view.journal().filter(asked).collect();
        all.iter()
            .rfind(|e| {
                e.reaction.is_some() == overstep && e.outcome == speaking_terms::sim::Outcome::No
            })
            .map(|e| e.other)
    };
    let offended = find(true).expect("who asks big offends somebody");
    let shown = show(sitting, Some(offended), talk);
    assert!(
        shown
            .query_all_by_label_contains("That was too much to ask.")
            .next()
            .is_some()
    );
}

#[test]
fn a_long_history_leads_on_to_the_journal() {
    let sitting = played("a-job-by-spring", "giver", 100);
    let who = best_known(&sitting);
    let mut shown = show(sitting, Some(who), talk);
    let earlier = shown.get_by_role_and_label(Role::Button, "Earlier, in the journal");
    earlier.scroll_to_me();
    shown.run_steps(4);
    click(&mut shown, Role::Button, "Earlier, in the journal");
    assert_eq!(wants(&shown), [Intent::Open(Sheet::Journal)]);
}

// The moves.

fn tiles(ui: &mut Ui, scene: &Scene, _: &Looks, state: &mut moves::MovesState) -> Option<Intent> {
    moves::moves(ui, scene, state)
}

#[test]
fn a_tile_and_its_key_do_the_same() {
    let by_hand = |act: fn(&mut Shown<moves::MovesState>)| {
        let sitting = fresh("a-job-by-spring");
        let who = somebody(&sitting);
        let mut shown = show(sitting, Some(who), tiles);
        act(&mut shown);
        (who, wants(&shown).to_vec())
    };
    let (who, clicked) = by_hand(|shown| click(shown, Role::Button, "Small talk, ½ hour"));
    let (_, typed) = by_hand(|shown| press(shown, Key::Num1));
    let command = Command::new(PersonId::YOU, who, Act::Move(MoveId(0)));
    assert_eq!(clicked, [Intent::Act(command)]);
    assert_eq!(typed, clicked);
}

#[test]
fn a_refused_move_says_why_and_is_never_made() {
    let sitting = fresh("a-job-by-spring");
    let who = somebody(&sitting);
    let mut shown = show(sitting, Some(who), tiles);
    let refused = shown.get_by_label_contains("Work together, ");
    refused.focus();
    refused.click();
    shown.run_steps(2);
    press(&mut shown, Key::Enter);
    press(&mut shown, Key::Num6);
    let name = shown
        .get_by_label_contains("Work together, ")
        .accesskit_node()
        .label()
        .unwrap_or_default();
    assert!(
        name.contains("has not agreed"),
        "the reason is in the name: {name}"
    );
    assert_eq!(wants(&shown), []);
}

#[test]
fn gestures_without_an_occasion_wait_under_more() {
    let sitting = fresh("a-job-by-spring");
    let who = somebody(&sitting);
    let mut shown = show(sitting, Some(who), tiles);
    assert!(shown.query_by_label_contains("Apologise").is_none());
    click(&mut shown, Role::Button, "More moves");
    shown.get_by_label_contains("Apologise");
}

#[test]
fn asking_writing_and_preparing_open_their_sheets() {
    let sitting = fresh("a-job-by-spring");
    let who = somebody(&sitting);
    let mut shown = show(sitting, Some(who), tiles);
    for key in [Key::A, Key::E, Key::P] {
        press(&mut shown, key);
    }
    let sheets = [Sheet::Ask(who), Sheet::Mail(who), Sheet::Prepare(who)].map(Intent::Open);
    assert_eq!(wants(&shown), sheets);
}

#[test]
fn the_move_pointed_at_is_the_one_the_week_previews() {
    let sitting = fresh("a-job-by-spring");
    let who = somebody(&sitting);
    let mut shown = show(sitting, Some(who), tiles);
    shown.get_by_label("Work talk, 1 hour").hover();
    shown.run_steps(2);
    let preview = shown
        .state()
        .panel
        .preview
        .clone()
        .expect("something is pointed at");
    assert_eq!((preview.what.as_str(), preview.hours), ("Work talk", 1.0));
}

#[test]
fn a_tip_gives_way_to_a_sheet_although_the_pointer_stays() {
    const WHY: &str = "Say hello first.";
    let app = |ui: &mut Ui, sheet: &mut bool| {
        let settings = Settings::default();
        if !theme::apply(ui.ctx(), &settings) {
            return ui.ctx().request_repaint();
        }
        let tile = Tile::new("Small talk", "1 hour").refused(Some(WHY));
        tile.size(vec2(300.0, 56.0)).show(ui);
        Button::plain("Ask").refused(Some(WHY)).show(ui);
        if *sheet {
            modal(ui.ctx(), "sheet", vec2(700.0, 300.0), |ui| {
                ui.label("Something else");
                ui.allocate_space(ui.available_size());
            });
        }
    };
    for widget in ["Small talk, 1 hour. Say hello first.", "Ask"] {
        let mut shown = Harness::builder()
            .with_size(vec2(760.0, 400.0))
            .build_ui_state(app, false);
        shown.run_steps(3);
        shown.get_by_label(widget).hover();
        shown.run_steps(60);
        assert!(shown.query_by_label(WHY).is_some(), "{widget} says why");
        *shown.state_mut() = true;
        shown.run_steps(30);
        assert!(
            shown.query_by_label(WHY).is_none(),
            "{widget} is under a sheet"
        );
    }
}

#[test]
fn a_catalogue_of_thirty_moves_is_all_there() {
    let mut scenario = library::embedded("a-job-by-spring").expect("built in");
    let first = scenario.catalogue.moves[0].clone();
    for n in 0..20 {
        let mut more = first.clone();
        (more.id, more.label) = (format!("own_{n}"), format!("Own move {n}"));
        scenario.catalogue.moves.push(more);
    }
    let sitting = Sitting::new(Run::new(Arc::new(scenario), 7, Options::default()));
    let who = somebody(&sitting);
    let shown = show(sitting, Some(who), tiles);
    for n in 0..20 {
        shown.get_by_label(&format!("Own move {n}, ½ hour"));
    }
}

#[test]
fn a_mail_without_an_answer_can_be_followed_up_from_the_person() {
    let (sitting, who) = written();
    let mut shown = show(sitting, Some(who), tiles);
    click(&mut shown, Role::Button, "Follow up");
    assert_eq!(
        wants(&shown),
        [Intent::Act(Command::new(PersonId::YOU, who, Act::FollowUp))]
    );
}

/// A game in which a mail has waited for a week.
fn written() -> (Sitting, PersonId) {
    for seed in 0..40 {
        let mut sitting = Sitting::new(Run::new(
            scenario("a-job-by-spring"),
            seed,
            Options::default(),
        ));
        let view = sitting.view();
        let ask = view.scenario.catalogue.asks().next().expect("an ask").0;
        let act = Act::Ask(Asking::by_mail(ask, DRAFT));
        let all: Vec<_> = view
            .contacts()
            .map(|c| c.id)
            .filter(|id| view.allows(*id, &act).is_ok())
            .collect();
        for who in all.into_iter().take(2) {
            sitting
                .act(Command::new(PersonId::YOU, who, act))
                .expect("allowed");
        }
        sitting.pass(Until::Monday);
        let waits = |l: &&speaking_terms::sim::mail::Letter| {
            matches!(l.state, LetterState::Waiting | LetterState::Silent)
        };
        let found = sitting.view().letters().iter().find(waits).map(|l| l.to);
        if let Some(who) = found {
            return (sitting, who);
        }
    }
    panic!("of eighty mails to strangers some wait a week");
}

// The week.

fn bar(ui: &mut Ui, scene: &Scene, _: &Looks, (): &mut ()) -> Option<Intent> {
    let preview = week::Preview {
        what: "Work talk".to_owned(),
        hours: 1.0,
    };
    week::week(
        ui,
        scene,
        Some(&preview),
        Some("Small talk, Priya Nair-Holt"),
    )
}

fn bar_at(width: f32, sitting: Sitting) -> Shown<()> {
    show_at(vec2(width, 200.0), 100, sitting, None, (), bar)
}

#[test]
fn the_bar_says_the_week_the_hours_and_the_day() {
    let shown = bar_at(872.0, fresh("a-job-by-spring"));
    shown.get_by_label("Week 1");
    shown.get_by_label("Monday");
    shown.get_by_label_contains("work talk takes 1 hour");
    shown.get_by_role(Role::ProgressIndicator);
}

#[test]
fn time_passes_by_buttons_and_by_keys() {
    let mut shown = bar_at(872.0, fresh("a-job-by-spring"));
    for word in ["Next day", "End week", "Until something happens"] {
        click(&mut shown, Role::Button, word);
    }
    for key in [Key::D, Key::W, Key::N] {
        press(&mut shown, key);
    }
    let passes = [Until::Tomorrow, Until::Monday, Until::Something].map(Intent::Pass);
    assert_eq!(wants(&shown), [passes.clone(), passes].concat());
}

#[test]
fn undo_says_what_it_takes_back() {
    let mut shown = bar_at(872.0, fresh("a-job-by-spring"));
    click(
        &mut shown,
        Role::Button,
        "Undo: Small talk, Priya Nair-Holt",
    );
    shown.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    shown.run_steps(2);
    assert_eq!(wants(&shown), [Intent::Undo, Intent::Undo]);
}

#[test]
fn when_time_is_up_only_the_truth_is_left() {
    let sitting = played(
        "first-meetup",
        "proportionate",
        scenario("first-meetup").days(),
    );
    let mut shown = bar_at(872.0, sitting);
    assert!(shown.query_by_label("Next day").is_none());
    click(&mut shown, Role::Button, "See what was really going on");
    assert_eq!(wants(&shown), [Intent::Go(Screen::Debrief)]);
}

#[test]
fn the_bar_fits_every_width() {
    for width in [420.0, 560.0, 700.0, 800.0, 872.0, 1180.0, 1440.0] {
        let shown = bar_at(width, fresh("a-job-by-spring"));
        for node in shown.get_all_by_role(Role::Button) {
            let rect = node.rect();
            assert!(
                rect.right() <= width && rect.left() >= 0.0,
                "{:?} at {width}: {rect}",
                node.accesskit_node().label()
            );
        }
    }
}

// Goals.

fn chips(ui: &mut Ui, scene: &Scene, _: &Looks, (): &mut ()) -> Option<Intent> {
    goals::chips(ui, scene)
}

#[test]
fn goals_stand_over_the_map_or_fold_into_one() {
    let mut wide = show_at(
        vec2(1400.0, 100.0),
        100,
        fresh("a-job-by-spring"),
        None,
        (),
        chips,
    );
    let count = wide.state().sitting.view().goals().count();
    assert_eq!(wide.get_all_by_label_contains("Goal: ").count(), count);
    let narrow = show_at(
        vec2(360.0, 100.0),
        100,
        fresh("a-job-by-spring"),
        None,
        (),
        chips,
    );
    narrow.get_by_label_contains("Goal: Goals, 0 of");
    click(&mut wide, Role::Button, "Menu");
    press(&mut wide, Key::G);
    assert_eq!(
        wants(&wide),
        [Intent::Open(Sheet::Pause), Intent::Open(Sheet::Goals)]
    );
}

#[test]
fn the_goals_sheet_says_how_far_each_has_come() {
    let sitting = played("a-job-by-spring", "proportionate", 60);
    let titles: Vec<String> = sitting
        .view()
        .goals()
        .map(|(g, _)| g.title.clone())
        .collect();
    let mut shown = show(sitting, None, |ui, scene, _, (): &mut ()| {
        goals::sheet(ui, scene)
    });
    for title in &titles {
        shown.get_by_label(title);
    }
    click(&mut shown, Role::Button, "Close");
    assert_eq!(wants(&shown), [Intent::Close]);
}

#[test]
fn without_goals_the_sheet_says_so() {
    let mut scenario = library::embedded("new-in-town").expect("built in");
    scenario.goals.clear();
    let sitting = Sitting::new(Run::new(Arc::new(scenario), 1, Options::default()));
    let shown = show(sitting, None, |ui, scene, _, (): &mut ()| {
        goals::sheet(ui, scene)
    });
    shown.get_by_label_contains("Nothing in particular");
}

// The journal.

fn drawer(
    ui: &mut Ui,
    scene: &Scene,
    _: &Looks,
    state: &mut journal::JournalState,
) -> Option<Intent> {
    journal::drawer(ui, scene, state)
}

fn book(
    ui: &mut Ui,
    scene: &Scene,
    _: &Looks,
    state: &mut journal::JournalState,
) -> Option<Intent> {
    journal::sheet(ui, scene, state)
}

#[test]
fn an_empty_journal_says_what_would_fill_it() {
    let shown = show(fresh("a-job-by-spring"), None, book);
    shown.get_by_label_contains("Nothing has happened yet");
}

#[test]
fn the_drawer_opens_by_its_handle_and_by_its_key() {
    let mut shown = show(played("a-job-by-spring", "proportionate", 20), None, drawer);
    click(&mut shown, Role::Button, "Open journal, 2 new");
    assert!(shown.state().panel.open);
    press(&mut shown, Key::J);
    assert!(!shown.state().panel.open);
}

#[test]
fn the_journal_begins_with_what_happened_last() {
    let sitting = played("a-job-by-spring", "proportionate", 40);
    let last = sitting
        .story()
        .last()
        .expect("something happened")
        .headline
        .clone();
    let shown = show(sitting, None, book);
    assert!(shown.query_all_by_label_contains(&last).next().is_some());
}

#[test]
fn a_search_without_a_match_offers_everything_again() {
    let mut shown = show(played("a-job-by-spring", "proportionate", 40), None, book);
    shown.state_mut().panel.text = "zyzzyva".to_owned();
    shown.run_steps(2);
    shown.get_by_label("Nothing in the journal fits.");
    click(&mut shown, Role::Button, "Show everything");
    assert_eq!(shown.state().panel.text, "");
}

#[test]
fn a_journal_of_thousands_lays_out_only_what_is_in_view() {
    let sitting = played("a-job-by-spring", "giver", 105);
    let entries = sitting.story().len();
    let shown = show(sitting, None, book);
    let rows = shown
        .get_all_by_role(Role::Button)
        .filter(|n| n.accesskit_node().label().is_some_and(|l| l.contains(": ")));
    assert!(entries > 60 && rows.count() < 20);
}

// Requests.

#[test]
fn nobody_waiting_is_said_kindly_with_a_way_on() {
    let mut shown = show(
        fresh("a-job-by-spring"),
        None,
        |ui, scene, looks, (): &mut ()| requests::requests(ui, scene, looks),
    );
    shown.get_by_label_contains("Nobody is waiting");
    click(&mut shown, Role::Button, "Find somebody");
    assert_eq!(wants(&shown), [Intent::Open(Sheet::Search)]);
}

/// A game in which somebody waits for an answer.
fn asked() -> (Sitting, PersonId) {
    let strategy = strategy::find("giver").expect("of the library");
    for seed in 0..20 {
        let mut run = Run::new(scenario("a-job-by-spring"), seed, Options::default());
        while !run.is_over() {
            let waits = run
                .view(PersonId::YOU)
                .open_requests()
                .next()
                .map(|r| r.from);
            if let Some(who) = waits {
                return (Sitting::new(run), who);
            }
            strategy::play_today(&mut run, strategy);
            run.end_day();
        }
    }
    panic!("in twenty seasons somebody asks for something");
}

#[test]
fn a_request_can_be_answered_in_three_ways() {
    let (sitting, who) = asked();
    let mut shown = show(sitting, None, |ui, scene, looks, (): &mut ()| {
        requests::requests(ui, scene, looks)
    });
    shown.get_by_label_contains("Decline politely: ").click();
    shown.run_steps(2);
    shown.get_by_label_contains("Let it pass: ").click();
    shown.run_steps(2);
    let answer = |reply| Intent::Act(Command::new(PersonId::YOU, who, Act::Answer(reply)));
    assert_eq!(
        wants(&shown),
        [answer(Reply::Decline), answer(Reply::Ignore)]
    );
}

// Preparing.

#[test]
fn preparing_asks_three_questions() {
    let sitting = played("a-job-by-spring", "proportionate", 40);
    let who = best_known(&sitting);
    let mut shown = show(sitting, Some(who), move |ui, scene, looks, (): &mut ()| {
        prepare::prepare(ui, scene, looks, who)
    });
    for question in [
        "What do you have in common?",
        "How could you work together?",
        "What could each of you gain?",
    ] {
        shown.get_by_label(question);
    }
    click(&mut shown, Role::Button, "Ready");
    assert_eq!(wants(&shown), [Intent::Close]);
}

#[test]
fn preparing_for_a_stranger_closes_again() {
    let shown = show(fresh("the-town"), None, |ui, scene, looks, (): &mut ()| {
        let unknown = PersonId(scene.view.contacts().map(|c| c.id.0).max().unwrap_or(0) + 1);
        prepare::prepare(ui, scene, looks, unknown)
    });
    shown.get_by_label_contains("You have not heard of anybody");
}

// The outbox.

#[test]
fn an_empty_outbox_leads_to_somebody_to_write_to() {
    let mut shown = show(
        fresh("a-job-by-spring"),
        None,
        |ui, scene, looks, (): &mut ()| outbox::outbox(ui, scene, looks),
    );
    click(&mut shown, Role::Button, "Find somebody to write to");
    assert_eq!(wants(&shown), [Intent::Open(Sheet::Search)]);
}

#[test]
fn a_mail_that_waits_shows_its_clock_and_can_be_followed_up() {
    let (sitting, who) = written();
    let name = sitting.view().person(who).expect("written to").name.clone();
    let mut shown = show(sitting, None, |ui, scene, looks, (): &mut ()| {
        outbox::outbox(ui, scene, looks)
    });
    assert!(
        shown
            .get_all_by_role(Role::ProgressIndicator)
            .next()
            .is_some()
    );
    click(
        &mut shown,
        Role::Button,
        &format!("Follow up, ¼ hour: {name}"),
    );
    assert_eq!(
        wants(&shown),
        [Intent::Act(Command::new(PersonId::YOU, who, Act::FollowUp))]
    );
}

// The search.

#[test]
fn a_name_typed_and_entered_turns_to_that_person() {
    let sitting = played("a-job-by-spring", "proportionate", 20);
    let who = best_known(&sitting);
    let name = sitting.view().person(who).expect("known").name.clone();
    let mut shown = show(sitting, None, search::search);
    shown.get_by_role(Role::TextInput).type_text(&name);
    shown.run_steps(2);
    press(&mut shown, Key::Enter);
    assert_eq!(wants(&shown), [Intent::Select(Some(who))]);
}

#[test]
fn arrows_go_down_the_list_and_enter_picks() {
    let mut shown = show(
        played("a-job-by-spring", "proportionate", 20),
        None,
        search::search,
    );
    press(&mut shown, Key::ArrowDown);
    press(&mut shown, Key::Enter);
    let second = speaking_terms::study::rings::nearest_first(&shown.state().sitting.view())[1].id;
    assert_eq!(wants(&shown), [Intent::Select(Some(second))]);
}

#[test]
fn a_filter_that_fits_nobody_can_be_lifted() {
    let mut shown = show(fresh("a-job-by-spring"), None, search::search);
    shown.state_mut().panel.text = "zyzzyva".to_owned();
    shown.run_steps(2);
    shown.get_by_label("Nobody you know of fits.");
    click(&mut shown, Role::Button, "Show everybody");
    assert_eq!(shown.state().panel.text, "");
}

#[test]
fn letters_typed_into_a_search_are_no_commands() {
    let sitting = fresh("a-job-by-spring");
    let who = somebody(&sitting);
    let mut shown = show(
        sitting,
        Some(who),
        |ui, scene, looks, state: &mut (search::SearchState, moves::MovesState)| {
            let found = search::search(ui, scene, looks, &mut state.0);
            moves::moves(ui, scene, &mut state.1).or(found)
        },
    );
    press(&mut shown, Key::A);
    press(&mut shown, Key::Num1);
    assert_eq!(wants(&shown), []);
}

// All of them together.

#[test]
fn the_right_panel_keeps_its_controls_inside_at_every_size() {
    for (size, zoom) in [
        (vec2(408.0, 720.0), 100),
        (vec2(480.0, 1080.0), 100),
        (vec2(408.0, 500.0), 100),
        (vec2(900.0, 720.0), 200),
    ] {
        let sitting = played("a-job-by-spring", "proportionate", 42);
        let who = best_known(&sitting);
        let shown = show_at(
            size,
            zoom,
            sitting,
            Some(who),
            side::SideState::default(),
            side::side,
        );
        let width = size.x / f32::from(zoom) * 100.0;
        for node in shown.get_all_by_role(Role::Button) {
            let rect = node.rect();
            assert!(
                rect.right() <= width + 0.5,
                "{:?} at {size}: {rect}",
                node.accesskit_node().label()
            );
        }
    }
}
