//! Remarks: each rule by a script, all of them on random runs, and the library's strategies by the mistake they make.

mod remarks;

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::prelude::*;
use remarks::play::Play;
use speaking_terms::scenario::catalogue::Mechanic;
use speaking_terms::scenario::{PersonId, library};
use speaking_terms::sim::{Channel, Event, Options, Outcome, Recording, Run, What};
use speaking_terms::strategy;
use speaking_terms::study::remarks::{MOST_MISTAKES, MOST_PRAISE, MOST_WEIGHT, NAMES, outstanding};
use speaking_terms::study::{Debrief, Remark, export, report};

fn played(name: &str, strategy: &str, seed: u64, recording: Recording) -> Run {
    let scenario = Arc::new(library::embedded(name).expect("built in"));
    let options = Options {
        recording,
        minds: Some(strategy::minds()),
        ..Options::default()
    };
    let mut run = Run::new(scenario, seed, options);
    strategy::play_out(&mut run, strategy::find(strategy).expect("in the library"));
    run
}

fn remarks_of(name: &str, strategy: &str, seed: u64) -> Vec<Remark> {
    Debrief::of(&played(name, strategy, seed, Recording::You)).remarks
}

/// In how many of twenty seeds one of these is among the first two remarks.
fn among_the_first_two(name: &str, strategy: &str, wanted: &[&str]) -> usize {
    let found = |seed: &u64| {
        let remarks = remarks_of(name, strategy, *seed);
        let mut first = remarks.iter().take(2);
        first.any(|r| wanted.contains(&r.name))
    };
    (1..=20).filter(found).count()
}

#[test]
fn each_strategy_hears_of_the_mistake_it_makes() {
    const NOT_ABOUT_WORK: &[&str] = &["only-small-talk", "only-hobbies", "never-talked-about-work"];
    const MAILS: &[&str] = &[
        "followed-up-daily",
        "wrote-only-to-strangers",
        "long-mails",
        "nothing-to-say",
    ];
    let table: &[(&str, &str, &[&str])] = &[
        ("first-meetup", "never-asks", &["never-asked"]),
        ("a-job-by-spring", "never-asks", &["never-asked"]),
        ("a-job-by-spring", "giver", &["gave-and-never-asked"]),
        (
            "first-meetup",
            "taker",
            &["never-thanked", "took-without-giving"],
        ),
        (
            "a-job-by-spring",
            "taker",
            &["never-thanked", "took-without-giving"],
        ),
        (
            "first-meetup",
            "asks-big",
            &["asked-too-big", "asked-too-soon"],
        ),
        (
            "a-job-by-spring",
            "asks-big",
            &["asked-too-big", "asked-too-soon"],
        ),
        ("first-meetup", "small-talker", NOT_ABOUT_WORK),
        ("a-job-by-spring", "small-talker", NOT_ABOUT_WORK),
        (
            "first-meetup",
            "work-only",
            &["only-work", "spread-too-thin"],
        ),
        (
            "a-job-by-spring",
            "work-only",
            &["only-work", "spread-too-thin"],
        ),
        ("first-meetup", "spammer", MAILS),
        ("a-job-by-spring", "spammer", MAILS),
        (
            "a-job-by-spring",
            "timid",
            &["waited-for-certainty", "asked-too-late"],
        ),
        (
            "a-job-by-spring",
            "tallykeeper",
            &["kept-score-with-friends", "never-thanked"],
        ),
    ];
    let short: Vec<_> = (table.iter())
        .map(|&(name, strategy, wanted)| {
            (name, strategy, among_the_first_two(name, strategy, wanted))
        })
        .filter(|(.., found)| *found < 18)
        .collect();
    assert!(short.is_empty(), "too seldom, of 20: {short:?}");
}

#[test]
fn whoever_asks_in_proportion_hears_mostly_praise() {
    for name in ["first-meetup", "a-job-by-spring"] {
        let mostly = |seed: &u64| {
            let remarks = remarks_of(name, "proportionate", *seed);
            remarks.iter().filter(|r| r.praise).count() * 2 > remarks.len()
        };
        let mostly = (1..=20).filter(mostly).count();
        assert!(mostly >= 18, "{name}: {mostly}");
    }
}

/// What holds of every list of remarks.
fn well_formed(run: &Run, remarks: &[Remark]) {
    assert!(remarks.len() <= MOST_MISTAKES + MOST_PRAISE);
    let names: BTreeSet<_> = remarks.iter().map(|r| r.name).collect();
    assert_eq!(names.len(), remarks.len(), "a remark is made twice");
    assert!(names.iter().all(|name| NAMES.contains(name)));
    assert!(
        remarks.is_sorted_by_key(|r| r.praise),
        "mistakes come first"
    );
    for half in [true, false] {
        let half: Vec<_> = remarks.iter().filter(|r| r.praise == half).collect();
        assert!(half.is_sorted_by(|x, y| x.weight >= y.weight));
    }
    let cast = run.cast();
    let view = run.view(PersonId::YOU);
    let names = view
        .contacts()
        .flat_map(|c| c.person.name.split_whitespace());
    let traits = cast.people.iter().flat_map(|p| &p.traits);
    let topics = traits.flat_map(|t| run.scenario().topic(t.topic).split_whitespace());
    let told: BTreeSet<&str> = names.chain(topics).collect();
    for r in remarks {
        assert!(r.weight > 0.0 && r.weight <= MOST_WEIGHT);
        for text in [&r.headline, &r.because, &r.try_this] {
            assert!(text.ends_with('.'), "{text}");
            assert!(
                text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()),
                "{text}"
            );
            assert!(
                !text.contains("  ") && !text.contains(['{', '}', '_']),
                "{text}"
            );
            assert!(!text.contains(". .") && !text.contains(".."), "{text}");
        }
        for sentence in r.because.split(". ").chain(r.try_this.split(". ")) {
            assert!(!sentence.starts_with(char::is_lowercase), "{r:?}");
        }
        // A capital in the middle of a sentence begins somebody's name.
        let sentences = r.because.split_inclusive(". ");
        for word in sentences.flat_map(|s| s.split_whitespace().skip(1)) {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            if bare.starts_with(char::is_uppercase) {
                assert!(told.contains(&bare), "{bare} in {r:?}");
            }
        }
    }
}

fn count(run: &Run, wanted: impl Fn(&Event) -> bool) -> usize {
    let events = run.truth().events();
    events
        .filter(|(e, _)| e.actor == PersonId::YOU && wanted(e))
        .count()
}

fn moves(run: &Run, mechanic: Mechanic) -> usize {
    let catalogue = &run.scenario().catalogue;
    count(
        run,
        |e| matches!(e.what, What::Move(id) if catalogue.get(id).mechanic == mechanic),
    )
}

/// Holds what is said against the events, without the rules' help.
fn true_of(run: &Run, remarks: &[Remark]) {
    let asks = count(run, |e| matches!(e.what, What::Ask(_)));
    let yeses = count(run, |e| {
        matches!(e.what, What::Ask(_)) && e.outcome == Outcome::Yes
    });
    let noes = count(run, |e| {
        matches!(e.what, What::Ask(_)) && e.outcome == Outcome::No
    });
    let far: Vec<f32> = (run.truth().events())
        .filter(|(e, _)| e.actor == PersonId::YOU && matches!(e.what, What::Ask(_)))
        .map(|(_, h)| h.severity)
        .collect();
    let overstepped = far.iter().any(|s| *s > 0.0);
    for r in remarks {
        let so = match r.name {
            "never-asked" | "gave-and-never-asked" => asks == 0,
            "asked-again-after-no" => noes >= 2,
            "overstepped-and-no-apology" | "talked-about" | "mended-it" => overstepped,
            "asked-in-proportion" => yeses > 0 && !overstepped,
            "apologised-again-and-again" => moves(run, Mechanic::Apology) >= 1,
            "never-thanked" | "never-reported-back" => yeses > 0,
            "thanked-late" | "thanked-promptly" => yeses > 0 && moves(run, Mechanic::ThankYou) > 0,
            "thanked-over-and-over" => moves(run, Mechanic::ThankYou) >= 3,
            "told-how-it-went" => yeses > 0 && moves(run, Mechanic::ReportBack) > 0,
            "took-without-giving" => {
                yeses >= 2 && moves(run, Mechanic::Help) + moves(run, Mechanic::Collaboration) == 0
            }
            "unhelpful-help" | "gave-first" => moves(run, Mechanic::Help) > 0,
            "kept-score-with-friends" => moves(run, Mechanic::SettleUp) > 0,
            "worked-together" => moves(run, Mechanic::Collaboration) > 0,
            "only-small-talk" | "only-hobbies" | "only-work" | "never-talked-about-work" => {
                moves(run, Mechanic::Talk) >= 5
            }
            "made-demands" => asks > yeses,
            "turned-people-down" => count(run, |e| e.outcome == Outcome::Declined) >= 3,
            "ignored-requests" => count(run, |e| e.outcome == Outcome::Ignored) > 0,
            "declined-while-owing" => count(run, |e| e.outcome == Outcome::Declined) > 0,
            "followed-up-daily" => count(run, |e| matches!(e.what, What::FollowUp(_))) >= 2,
            "never-followed-up" => count(run, |e| matches!(e.what, What::FollowUp(_))) == 0,
            "met-nobody" => asks == 0 && count(run, |e| matches!(e.what, What::Move(_))) == 0,
            "took-a-no-well" => noes > 0,
            _ => true,
        };
        assert!(so, "{r:?}");
    }
}

/// Whoever is named had the part in it that they are said to have had.
fn named_rightly(run: &Run, remarks: &[Remark]) {
    let you = PersonId::YOU;
    let truth = run.truth();
    let between = |by: PersonId, to: PersonId, what: &dyn Fn(&Event) -> bool| {
        truth
            .events()
            .any(|(e, _)| (e.actor, e.other) == (by, to) && what(e))
    };
    let asked = |e: &Event| matches!(e.what, What::Ask(_));
    let granted = |e: &Event| asked(e) && e.outcome == Outcome::Yes;
    let moved = |e: &Event| matches!(e.what, What::Move(_));
    let wrote = |e: &Event| e.channel == Channel::Email;
    let requested = |e: &Event| matches!(e.what, What::Request(_));
    let no = |e: &Event| asked(e) && e.outcome == Outcome::No;
    for r in remarks {
        for contact in run.view(you).contacts() {
            let name = contact.person.first_name();
            let mut words = r.because.split(|c: char| !c.is_alphanumeric() && c != '-');
            // A population may have namesakes, and a first name alone does not say which of them is meant.
            let view = run.view(you);
            let is_shared =
                (view.contacts()).any(|c| c.id != contact.id && c.person.first_name() == name);
            if is_shared || !words.any(|word| word == name) {
                continue;
            }
            let them = contact.id;
            let so = match r.name {
                "never-thanked"
                | "never-reported-back"
                | "thanked-late"
                | "thanked-promptly"
                | "told-how-it-went"
                | "asked-in-proportion" => between(you, them, &granted),
                "asked-too-big"
                | "asked-too-soon"
                | "asked-strangers-only"
                | "asked-too-late"
                | "made-demands"
                | "overstepped-and-no-apology"
                | "mended-it" => between(you, them, &asked),
                "asked-again-after-no" | "took-a-no-well" => between(you, them, &no),
                "one-sitting"
                | "small-and-often"
                | "unhelpful-help"
                | "gave-first"
                | "kept-score-with-friends"
                | "found-common-ground" => between(you, them, &moved),
                "long-mails"
                | "wrong-address"
                | "wrote-uninvited"
                | "nothing-to-say"
                | "no-clear-question"
                | "no-time-bound"
                | "followed-up-daily"
                | "never-followed-up"
                | "wrote-only-to-strangers"
                | "wrote-well" => between(you, them, &wrote),
                "ignored-requests" | "declined-while-owing" | "turned-people-down" => {
                    between(them, you, &requested)
                }
                "never-asked" | "told-yourself-no" => !between(you, them, &asked),
                "better-liked" | "broke-the-ice" => contact.link.met(),
                _ => true,
            };
            assert!(so, "{name}: {r:?}");
        }
        let weeks = r.because.split("week ").skip(1);
        let weeks = weeks.filter_map(|rest| {
            rest.split(|c: char| !c.is_ascii_digit())
                .next()?
                .parse::<u32>()
                .ok()
        });
        for week in weeks {
            assert!((1..=run.today().0 / 7 + 1).contains(&week), "{r:?}");
        }
    }
}

#[test]
fn all_that_is_said_of_any_strategy_is_true_and_well_put() {
    for name in
        library::builtin_names().filter(|name| !["the-town", "word-gets-around"].contains(name))
    {
        for strategy in strategy::NAMES {
            for seed in 1..=4 {
                let run = played(name, strategy, seed, Recording::You);
                let debrief = Debrief::of(&run);
                well_formed(&run, &debrief.remarks);
                true_of(&run, &debrief.remarks);
                named_rightly(&run, &debrief.remarks);
            }
        }
    }
}

/// One line of a script: days to wait, whom, what, and whether an ask gets a yes.
type Line = (u32, usize, usize, bool);

fn scripted(lines: &[Line]) -> Play {
    const PEOPLE: [&str; 5] = ["priya", "tomasz", "amara", "jun", "ruth"];
    const MOVES: [&str; 10] = [
        "small_talk",
        "work_talk",
        "shared_hobby",
        "check_in",
        "help",
        "collaboration",
        "thank_you",
        "report_back",
        "settle_up",
        "apology",
    ];
    const ASKS: [&str; 6] = [
        "advice",
        "collaboration",
        "introduction",
        "put_in_a_word",
        "truck",
        "couch",
    ];
    let mut play = Play::of("first-meetup", 3);
    for &(wait, who, what, yes) in lines {
        play = play.later(wait);
        let who = PEOPLE[who % PEOPLE.len()];
        play = match what % (MOVES.len() + ASKS.len()) {
            n if n < MOVES.len() => play.make(who, MOVES[n]),
            n => play.ask(who, ASKS[n - MOVES.len()], yes),
        };
    }
    play
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn all_that_is_said_of_random_scripts_is_true(
        lines in prop::collection::vec((0u32..6, 0usize..5, 0usize..16, any::<bool>()), 0..40),
        rest in 0u32..30,
    ) {
        let play = scripted(&lines).later(rest);
        let remarks = play.remarks();
        well_formed(&play.run, &remarks);
        true_of(&play.run, &remarks);
        named_rightly(&play.run, &remarks);
    }
}

#[test]
fn nothing_is_said_of_a_run_that_kept_no_record() {
    let run = played("first-meetup", "asks-big", 1, Recording::Nothing);
    assert!(Debrief::of(&run).remarks.is_empty());
}

#[test]
fn something_kind_is_said_first_whenever_there_is_anything_kind_to_say() {
    for strategy in strategy::NAMES {
        let remarks = remarks_of("first-meetup", strategy, 2);
        let told = outstanding(&remarks);
        assert!(told.len() <= 3);
        assert_eq!(
            told.iter().any(|r| r.praise),
            remarks.iter().any(|r| r.praise)
        );
    }
}

#[test]
fn the_report_says_every_remark_once_and_keeps_to_its_width() {
    for strategy in ["proportionate", "asks-big", "spammer"] {
        let debrief = Debrief::of(&played("first-meetup", strategy, 2, Recording::You));
        for width in [40, 80] {
            let text = report::text(&debrief, width);
            assert!(text.lines().all(|line| line.chars().count() <= width));
            let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
            for remark in &debrief.remarks {
                assert_eq!(flat.matches(&remark.because).count(), 1, "{remark:?}");
            }
        }
    }
}

#[test]
fn remarks_fill_a_table() {
    let debrief = Debrief::of(&played("first-meetup", "taker", 2, Recording::You));
    let table = String::from_utf8(export::remarks_csv(&debrief)).expect("text");
    assert_eq!(table.lines().count(), debrief.remarks.len() + 1);
    assert!(table.starts_with("remark,praise,weight,"));
}
