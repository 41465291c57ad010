//! In front of a class: a whole town, watched.

use std::sync::Arc;

use proptest::prelude::*;
use speaking_terms::model::Day;
use speaking_terms::scenario::{PersonId, library};
use speaking_terms::strategy;
use speaking_terms::study::class::Town;
use speaking_terms::study::class::hour::Speed;
use speaking_terms::study::class::town::{Measure, WELL};
use speaking_terms::study::class::town_groups::{Group, Grouping, in_words};

/// The valley made for watching, after its season.
fn valley(seed: u64, word_of_mouth: bool) -> Town {
    let scenario = library::embedded("word-gets-around").expect("it is built in");
    let days = scenario.days();
    let mut town = Town::new(Arc::new(scenario), seed);
    town.set_word_of_mouth(word_of_mouth);
    town.to_day(Day(days));
    town
}

fn trusted(town: &Town, name: &str) -> f32 {
    let all = town.over_time(&group(town, name).members);
    all.last().expect("somebody knows them").trusted
}

fn town(seed: u64) -> Town {
    let scenario = library::embedded("the-town").expect("it is built in");
    Town::new(Arc::new(scenario), seed)
}

fn group(town: &Town, name: &str) -> Group {
    let mut groups = town.groups(Grouping::Ways).into_iter();
    groups
        .find(|group| group.name == name)
        .expect("there are some of them")
}

/// How well takers are liked today.
fn takers(town: &Town) -> f32 {
    let all = town.over_time(&group(town, "Taker").members);
    all.last().expect("somebody knows them").liked
}

#[test]
fn everybody_but_the_player_is_in_one_group_of_each_kind() {
    let town = town(3);
    for by in Grouping::ALL {
        let groups = town.groups(by);
        let mut members: Vec<PersonId> = groups.iter().flat_map(|g| g.members.clone()).collect();
        members.sort_unstable();
        assert_eq!(members, town.people().collect::<Vec<_>>(), "{by:?}");
        assert!(groups.iter().all(|group| !group.members.is_empty()));
    }
    assert_eq!(town.groups(Grouping::Standing).len(), 3);
    assert_eq!(town.groups(Grouping::Ways).len(), 9);
}

#[test]
fn thirds_of_standing_are_in_order() {
    let town = town(3);
    let cast = town.run().cast();
    let groups = town.groups(Grouping::Standing);
    let standings =
        |g: &Group| -> Vec<f32> { g.members.iter().map(|&id| cast.get(id).standing).collect() };
    let least = standings(&groups[0]).into_iter().fold(1.0, f32::min);
    let most = standings(&groups[2]).into_iter().fold(0.0, f32::max);
    assert!(least > most);
    let sizes: Vec<usize> = groups.iter().map(|g| g.members.len()).collect();
    assert!(sizes.iter().all(|size| *size == 51), "{sizes:?}");
}

#[test]
fn a_sample_is_the_mean_of_what_is_really_held() {
    let mut town = town(4);
    town.to_day(Day(20));
    let group = group(&town, "Taker");
    let truth = town.run().truth();
    let mut ties = Vec::new();
    for &member in &group.members {
        let held = truth.holders(member).filter_map(|h| truth.tie(member, h));
        ties.extend(held.filter(|tie| tie.on_speaking_terms()));
    }
    let mean = |of: fn(&speaking_terms::model::Tie) -> f32| {
        ties.iter().map(of).sum::<f32>() / ties.len() as f32
    };
    let samples = town.over_time(&group.members);
    assert_eq!(samples.len(), 21, "a morning each, and the first");
    let last = samples.last().expect("there are samples");
    assert_eq!(last.day, Day(20));
    for (shown, real) in [
        (last.liked, mean(|t| t.rapport)),
        (last.owed, mean(|t| t.debt)),
        (last.trusted, mean(|t| t.trust)),
        (last.terms, ties.len() as f32 / group.members.len() as f32),
    ] {
        assert!((shown - real).abs() < 1e-4, "{shown} and {real}");
    }
    assert!(last.owed > 0.0, "favours were done");
}

#[test]
fn bonds_join_those_who_both_like_each_other_well() {
    let mut town = town(4);
    town.to_day(Day(40));
    assert!(!town.bonds().is_empty());
    let truth = town.run().truth();
    for bond in town.bonds() {
        let (a, b) = bond.between;
        let felt = [(a, b), (b, a)].map(|(x, y)| truth.tie(x, y).expect("they know each other"));
        let cooler = felt[0].rapport.min(felt[1].rapport);
        assert!(cooler >= WELL && (cooler - bond.rapport).abs() < 1e-6);
    }
}

#[test]
fn word_of_mouth_goes_off_and_comes_back_where_it_was() {
    let mut town = town(5);
    town.turn("gossip", "overstep_odds", 0.6).expect("in range");
    assert!(town.word_of_mouth());
    town.set_word_of_mouth(false);
    let gossip = town.run().rules().gossip;
    assert_eq!((gossip.overstep_odds, gossip.kindness_odds), (0.0, 0.0));
    assert!(!town.word_of_mouth());
    town.to_day(Day(3));
    town.restart();
    assert!(!town.word_of_mouth(), "rules stay as they stand");
    town.set_word_of_mouth(true);
    let gossip = town.run().rules().gossip;
    assert_eq!((gossip.overstep_odds, gossip.kindness_odds), (0.6, 0.08));
    town.set_word_of_mouth(false);
    town.revert();
    assert_eq!(*town.run().rules(), town.run().scenario().rules);
}

#[test]
fn word_of_mouth_widens_the_gap_between_takers_and_those_who_give_back() {
    let gap = |on: bool| {
        let mut town = town(7);
        town.set_word_of_mouth(on);
        town.to_day(Day(84));
        let trusted = |name| {
            let all = town.over_time(&group(&town, name).members);
            all.last().expect("somebody knows them").trusted
        };
        trusted("Proportionate") - trusted("Taker")
    };
    let (with, without) = (gap(true), gap(false));
    assert!(
        with > without && without > 0.0,
        "{with} with it, {without} without"
    );
}

#[test]
fn where_word_gets_around_takers_fall_far_behind_whatever_the_seed() {
    for seed in 1..=8 {
        let gap = |town: &Town| trusted(town, "Giver") - trusted(town, "Taker");
        let (with, without) = (gap(&valley(seed, true)), gap(&valley(seed, false)));
        assert!(with > 0.08, "seed {seed}: {with}");
        assert!(with > 2.0 * without, "seed {seed}: {with}, else {without}");
    }
}

#[test]
fn where_word_gets_around_spammers_lose_their_name_whatever_the_seed() {
    for seed in 1..=8 {
        let mut fresh = valley(seed, true);
        let after = trusted(&fresh, "Spammer");
        let without = trusted(&valley(seed, false), "Spammer");
        fresh.restart();
        let before = trusted(&fresh, "Spammer");
        assert!(before > 0.1, "seed {seed}: {before}");
        assert!(
            after < 0.6 * without,
            "seed {seed}: {after}, else {without}"
        );
        assert!(
            after < 0.3 * before,
            "seed {seed}: {after}, before {before}"
        );
    }
}

#[test]
fn the_time_before_is_kept_to_compare() {
    let mut valley = valley(2, true);
    let givers = group(&valley, "Giver").members;
    assert!(valley.word_before().is_none() && valley.time_before(&givers).is_empty());
    let first = valley.over_time(&givers);
    valley.set_word_of_mouth(false);
    valley.restart();
    assert_eq!(valley.time_before(&givers), first);
    assert_eq!(
        valley.word_before(),
        Some(true),
        "the switch was turned when all was played"
    );
    valley.restart();
    assert_eq!(
        valley.time_before(&givers),
        first,
        "nothing was played since"
    );
    valley.week_on();
    let says = in_words(&valley, Grouping::Ways);
    assert!(
        says.contains("The time before, with word of mouth on, it was "),
        "{says}"
    );
}

#[test]
fn takers_are_liked_less_than_givers_after_a_season() {
    let mut town = town(7);
    town.to_day(Day(84));
    let givers = town.over_time(&group(&town, "Giver").members);
    assert!(takers(&town) < givers.last().expect("somebody knows them").liked);
    let says = in_words(&town, Grouping::Ways);
    assert!(says.starts_with("After 12 weeks "), "{says}");
    assert!(says.ends_with("Word of mouth is on."), "{says}");
}

#[test]
fn a_newcomer_networks_from_the_day_they_come_and_not_before() {
    let mut town = town(6);
    town.to_day(Day(14));
    assert!(town.newcomer_over_time().is_empty());
    assert_eq!(town.run().commands().len(), 0);
    assert!(!town.add_newcomer("nobody-in-particular"));
    assert!(town.add_newcomer("proportionate"));
    assert!(in_words(&town, Grouping::Ways).contains("newcomer (proportionate)"));
    town.to_day(Day(42));
    let line = town.newcomer_over_time();
    assert!(line.first().expect("somebody knows them").day >= Day(14));
    assert_eq!(line.last().expect("somebody knows them").day, Day(42));
    assert!(town.held(PersonId::YOU).terms > 3);
    assert!(town.run().commands().iter().all(|c| c.day >= Day(14)));
    town.restart();
    assert!(town.newcomer().is_none());
    assert_eq!(town.today(), Day(0));
}

#[test]
fn it_plays_a_few_days_at_a_time_and_stops_at_the_end() {
    let mut town = town(8);
    assert!(!town.tick(5.0), "it rests");
    town.play(true);
    assert!(!town.tick(0.05), "a third of a day");
    assert!(town.tick(0.15));
    assert_eq!(town.today(), Day(1));
    town.tick(60.0);
    assert!(town.today() <= Day(4), "{:?}", town.today());
    town.speed = Speed::Fastest;
    while town.is_playing() {
        let before = town.today().0;
        town.tick(0.01);
        assert!(town.today().0 <= before + 3);
    }
    assert!(town.run().is_over());
    town.play(true);
    assert!(!town.is_playing());
}

#[test]
fn every_strategy_can_come_and_every_measure_has_a_name() {
    let mut town = town(1);
    for name in strategy::NAMES {
        assert!(town.add_newcomer(name));
        town.day_on();
    }
    let mut titles: Vec<_> = Measure::ALL.map(Measure::title).to_vec();
    titles.dedup();
    assert_eq!(titles.len(), 3);
}

#[test]
fn sixteen_or_so_people_are_no_town() {
    let is_one = |name| Town::is_one(&library::embedded(name).expect("it is built in"));
    assert!(is_one("the-town") && !is_one("first-meetup"));
}

/// What somebody in front of the class does.
#[derive(Clone, Debug)]
enum Deed {
    Days(u32),
    Word(bool),
    Turn(f32),
    Revert,
    Newcomer(usize),
    Restart,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => (0..8u32).prop_map(Deed::Days),
        2 => any::<bool>().prop_map(Deed::Word),
        2 => (0.0..1.0f32).prop_map(Deed::Turn),
        1 => Just(Deed::Revert),
        1 => (0..strategy::NAMES.len()).prop_map(Deed::Newcomer),
        1 => Just(Deed::Restart),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    /// The same seed and the same changes on the same days show the same, however they are played.
    #[test]
    fn the_same_changes_show_the_same(deeds in prop::collection::vec(deed(), 1..8)) {
        let (mut one, mut other) = (town(9), town(9));
        for deed in &deeds {
            for (slowly, town) in [(false, &mut one), (true, &mut other)] {
                match *deed {
                    Deed::Days(n) if slowly => (0..n).for_each(|_| town.day_on()),
                    Deed::Days(n) => town.to_day(Day(town.today().0 + n)),
                    Deed::Word(on) => town.set_word_of_mouth(on),
                    Deed::Turn(to) => town.turn("gossip", "overstep_odds", to).expect("in range"),
                    Deed::Revert => town.revert(),
                    Deed::Newcomer(n) => prop_assert!(town.add_newcomer(strategy::NAMES[n])),
                    Deed::Restart => town.restart(),
                }
            }
        }
        prop_assert_eq!(one.run().digest(), other.run().digest());
        prop_assert_eq!(one.bonds(), other.bonds());
        for by in Grouping::ALL {
            for group in one.groups(by) {
                let shown = one.over_time(&group.members);
                prop_assert_eq!(shown.len() as u32, one.today().0 + 1);
                prop_assert_eq!(shown, other.over_time(&group.members));
            }
        }
        prop_assert_eq!(one.newcomer_over_time(), other.newcomer_over_time());
    }
}
