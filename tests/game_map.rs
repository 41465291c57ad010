//! The network map without a window: who stands where, who is found, and what the tree for screen readers holds.

use std::sync::Arc;

use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{Key, Pos2, Rect, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use speaking_terms::game::intent::Intent;
use speaking_terms::game::map::{Band, Chart, Choice, model, overlay};
use speaking_terms::game::scene::Scene;
use speaking_terms::game::settings::Settings;
use speaking_terms::game::theme::{self, Theme};
use speaking_terms::game::token::Looks;
use speaking_terms::scenario::{PersonId, Scenario, library};
use speaking_terms::sim::{Options, Run};
use speaking_terms::strategy;
use speaking_terms::study::Sitting;
use speaking_terms::study::sitting::Until;

fn town_where_you_know(known: u32) -> Scenario {
    let text = library::builtin_text("the-town").expect("it is built in");
    let text = text.replace("known: 5,", &format!("known: {known},"));
    let (scenario, ..) = library::load("town.ron", text.as_bytes(), &|_| None, &[]);
    scenario.expect("it only differs by whom you know")
}

fn played(scenario: Scenario, days: u32) -> Sitting {
    let strategy = strategy::find("proportionate").expect("in the library");
    let mut run = Run::new(Arc::new(scenario), 3, Options::default());
    for _ in 0..days {
        strategy::play_today(&mut run, strategy);
        run.end_day();
    }
    Sitting::new(run)
}

fn season(days: u32) -> Sitting {
    played(
        library::embedded("a-job-by-spring").expect("built in"),
        days,
    )
}

fn lonely() -> Sitting {
    let text = library::builtin_text("first-meetup").expect("it is built in");
    let text = text.replace("known: true", "known: false");
    let (scenario, ..) = library::load("alone.ron", text.as_bytes(), &|_| None, &[]);
    played(scenario.expect("it only differs by whom you know"), 0)
}

fn scene(sitting: &Sitting, time: f64) -> Scene<'_> {
    Scene {
        offered: None,
        view: sitting.view(),
        story: sitting.story(),
        news_from: sitting.story().len(),
        selected: None,
        time,
    }
}

fn charted(sitting: &Sitting) -> Chart {
    let mut chart = Chart::default();
    chart.update(&scene(sitting, 0.0), &still());
    chart
}

fn still() -> Settings {
    Settings {
        reduced_motion: true,
        ..Settings::default()
    }
}

fn targets(chart: &Chart) -> Vec<(PersonId, Pos2)> {
    chart.targets().collect()
}

/// A screen that is all map.
struct Screen {
    sitting: Sitting,
    looks: Looks,
    chart: Chart,
    selected: Option<PersonId>,
    intents: Vec<Intent>,
}

fn screen(sitting: Sitting) -> Harness<'static, Screen> {
    let looks = Looks::of(sitting.run().cast());
    let state = Screen {
        sitting,
        looks,
        chart: Chart::default(),
        selected: None,
        intents: Vec::new(),
    };
    Harness::builder()
        .with_size(vec2(872.0, 560.0))
        .build_ui_state(
            |ui, state: &mut Screen| {
                theme::apply(ui.ctx(), &still());
                if ui.ctx().cumulative_pass_nr() == 0 {
                    return; // typefaces are there from the next frame on
                }
                let scene = Scene {
                    selected: state.selected,
                    ..scene(&state.sitting, 1.0)
                };
                state.chart.update(&scene, &still());
                if let Some(intent) = overlay(ui, &scene, &state.looks, &mut state.chart) {
                    if let Intent::Select(who) = intent {
                        state.selected = who;
                    }
                    state.intents.push(intent);
                }
            },
            state,
        )
}

#[test]
fn nobodys_token_covers_anybody_elses_with_5_12_or_150_people() {
    let meetup = library::embedded("first-meetup").expect("built in");
    let crowd = town_where_you_know(150);
    for sitting in [played(meetup, 9), season(60), played(crowd, 40)] {
        let at = targets(&charted(&sitting));
        for (n, (a, here)) in at.iter().enumerate() {
            for (b, there) in &at[n + 1..] {
                let apart = here.distance(*there);
                assert!(apart >= 62.0, "{a:?} and {b:?} of {}: {apart}", at.len());
            }
        }
    }
}

#[test]
fn the_same_run_gives_the_same_map() {
    assert_eq!(
        targets(&charted(&season(30))),
        targets(&charted(&season(30)))
    );
}

#[test]
fn whoever_is_believed_to_be_closer_stands_nearer() {
    let sitting = season(60);
    let chart = charted(&sitting);
    let rings = chart.rings().expect("people are known");
    let mut met: Vec<(f32, f32)> = (sitting.view().contacts())
        .filter(|c| c.link.met())
        .filter_map(|c| {
            let closeness = chart.closeness_of(c.id)?;
            Some((closeness, rings.polar(chart.target(c.id)?).1))
        })
        .collect();
    assert!(met.len() >= 5);
    met.sort_by(|a, b| a.0.total_cmp(&b.0));
    for pair in met.windows(2) {
        assert!(pair[1].1 <= pair[0].1 + 0.1, "{pair:?}");
    }
}

#[test]
fn everybody_stands_in_the_band_their_believed_closeness_belongs_to() {
    let sitting = played(town_where_you_know(150), 40);
    let chart = charted(&sitting);
    let rings = chart.rings().expect("people are known");
    for contact in sitting.view().contacts() {
        let closeness = chart.closeness_of(contact.id).expect("on the map");
        let band = Band::of(closeness, contact.link.met());
        let (near, far) = rings.span(band);
        let radius = rings.polar(chart.target(contact.id).expect("on the map")).1;
        assert!(
            (near - 0.5..=far + 5.0).contains(&radius),
            "{band:?}: {radius}"
        );
    }
}

#[test]
fn people_keep_their_side_of_you_as_weeks_pass() {
    let mut sitting = season(20);
    let mut chart = charted(&sitting);
    for week in 0..4 {
        let before = targets(&chart);
        sitting.pass(Until::Monday);
        chart.update(&scene(&sitting, 10.0 + f64::from(week)), &still());
        let rings = chart.rings().expect("people are known");
        for (id, was) in before {
            let is = chart.target(id).expect("nobody is forgotten");
            let turned = (rings.polar(is).0 - rings.polar(was).0).abs();
            let turned = turned.min(std::f32::consts::TAU - turned);
            assert!(turned < 0.35, "week {week}: {id:?} turned by {turned}");
        }
    }
}

#[test]
fn tokens_glide_to_their_new_place_and_jump_where_motion_is_reduced() {
    for reduced in [false, true] {
        let settings = Settings {
            reduced_motion: reduced,
            ..Settings::default()
        };
        let mut sitting = season(20);
        let mut chart = Chart::default();
        chart.update(&scene(&sitting, 0.0), &settings);
        let before = targets(&chart);
        sitting.pass(Until::Monday);
        sitting.pass(Until::Monday);
        chart.update(&scene(&sitting, 5.0), &settings);
        let (id, was, is) = (before.iter())
            .filter_map(|(id, was)| Some((*id, *was, chart.target(*id)?)))
            .max_by(|a, b| a.1.distance(a.2).total_cmp(&b.1.distance(b.2)))
            .expect("somebody is known");
        let shown = chart.place(id).expect("on the map");
        let nearer_to = if reduced { is } else { was };
        assert!(
            shown.distance(nearer_to) <= 4.0,
            "{shown:?} of {was:?} to {is:?}"
        );
        chart.update(&scene(&sitting, 8.0), &settings);
        assert!(chart.place(id).expect("on the map").distance(is) <= 4.0);
        let rests = chart.wakes().is_none();
        assert_eq!(rests, reduced, "a map with reduced motion comes to rest");
    }
}

#[test]
fn an_arrow_goes_to_the_nearest_person_that_way() {
    let sitting = season(60);
    let chart = charted(&sitting);
    for (way, axis) in [
        (Vec2::LEFT, vec2(-1.0, 0.0)),
        (Vec2::RIGHT, vec2(1.0, 0.0)),
        (Vec2::UP, vec2(0.0, -1.0)),
        (Vec2::DOWN, vec2(0.0, 1.0)),
    ] {
        let to = chart
            .neighbour(None, way, chart.people())
            .expect("somebody is there");
        assert!(chart.target(to).expect("on the map").to_vec2().dot(axis) > 0.0);
    }
    let around: Vec<_> = std::iter::successors(chart.people().next(), |id| {
        chart.next(Some(*id), false, chart.people())
    })
    .take(chart.people().count())
    .collect();
    let mut once = around.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), around.len(), "brackets visit everybody once");
}

#[test]
fn a_search_and_a_choice_leave_those_who_fit() {
    let sitting = season(60);
    let view = sitting.view();
    let mut chart = charted(&sitting);
    let passing = |chart: &Chart| -> Vec<PersonId> {
        let contacts = view.contacts().filter(|c| chart.filter.passes(&view, c));
        contacts.map(|c| c.id).collect()
    };
    let somebody = view.contacts().next().expect("somebody is known");
    chart.filter.search = somebody.person.name.to_uppercase();
    assert_eq!(passing(&chart), [somebody.id]);
    chart.filter.search = "no such word".to_owned();
    assert_eq!(passing(&chart), []);
    chart.filter.search.clear();
    assert_eq!(passing(&chart).len(), view.links().len());
    chart.filter.choice = Choice::NotMet;
    assert!(
        passing(&chart)
            .iter()
            .all(|id| !view.contact(*id).expect("known").link.met())
    );
    let looks = Arc::new(Looks::of(sitting.run().cast()));
    let faded = model(
        &scene(&sitting, 0.0),
        &chart,
        &looks,
        &Theme::Paper.palette(),
    );
    let pale = faded.tokens.iter().filter(|t| t.faded).count();
    assert_eq!(pale, view.links().len() - passing(&chart).len());
}

#[test]
fn everybody_on_the_map_is_a_button_named_by_who_they_are_and_how_they_seem() {
    let sitting = season(30);
    let mut screen = screen(sitting);
    screen.run();
    let state = screen.state();
    for contact in state.sitting.view().contacts() {
        let name = &contact.person.name;
        let node = button(&screen, name);
        let label = node.accesskit_node().label().expect("it is named");
        assert!(!label.chars().any(|c| c.is_ascii_digit()), "{label}");
        assert!(label.contains(": "), "{label}");
    }
}

/// The button on the map whose name begins like this.
fn button<'h>(screen: &'h Harness<'_, Screen>, start: &'h str) -> egui_kittest::Node<'h> {
    screen.get_by(move |node| {
        node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with(start))
    })
}

#[test]
fn a_click_turns_to_somebody_and_an_arrow_to_the_next() {
    let mut screen = screen(season(30));
    screen.run();
    let view = screen.state().sitting.view();
    let (id, name) = (view.contacts().next())
        .map(|c| (c.id, c.person.name.clone()))
        .expect("somebody is known");
    button(&screen, &name).click();
    screen.run();
    assert_eq!(screen.state().selected, Some(id));
    let mut turned_to = vec![id];
    for key in [
        Key::ArrowLeft,
        Key::ArrowUp,
        Key::ArrowRight,
        Key::ArrowDown,
    ] {
        screen.key_press(key);
        screen.run();
        turned_to.extend(screen.state().selected);
    }
    turned_to.dedup();
    assert!(turned_to.len() > 1, "{turned_to:?}");
}

#[test]
fn the_view_is_zoomed_by_tools_and_put_right_again() {
    let mut screen = screen(season(30));
    screen.run();
    let fitted = screen.state().chart.camera.zoom;
    screen.get_by_label("Zoom in").click();
    screen.run();
    assert!(screen.state().chart.camera.zoom > fitted);
    screen.get_by_label("Show everybody").click();
    screen.run();
    assert_eq!(screen.state().chart.camera.zoom, fitted);
}

#[test]
fn whoever_knows_nobody_is_told_what_to_do_about_it() {
    let mut screen = screen(lonely());
    screen.run();
    screen.get_by_label("You know nobody here yet");
    screen.get_by_label("Let time pass").click();
    screen.run();
    assert_eq!(screen.state().intents, [Intent::Pass(Until::Something)]);
}

#[test]
fn a_crowd_fits_into_the_place() {
    let mut screen = screen(played(town_where_you_know(150), 20));
    screen.run();
    let chart = &screen.state().chart;
    let place: Rect = chart.camera.place.expand(1.0);
    assert!(chart.targets().count() >= 150);
    assert!(
        chart
            .targets()
            .all(|(_, at)| place.contains(chart.camera.to_screen(at)))
    );
    assert!(chart.camera.zoom * 62.0 >= 18.0, "tokens stay legible");
}
