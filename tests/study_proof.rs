//! What only playing finds: each kind of finding in a small scenario where it is so, exactly at its place, and nothing
//! at all in the same scenario as it should be.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use speaking_terms::scenario::syntax::{Problem, Sources};
use speaking_terms::scenario::{PersonId, lesson, library};
use speaking_terms::sim::{Options, Run};
use speaking_terms::strategy::{self, Bot};
use speaking_terms::study::proof;

/// A scenario that is good: three people, a thing to borrow, two goals that take some doing.
const GOOD: &str = r#"(
    format: 1,
    title: "The bench",
    clock: (weeks: 10, hours_a_week: 5.0),
    you: (id: "you", name: "Sam Ferrow", standing: 0.3, interests: ["chess"], skills: ["charts"]),
    people: [
        (id: "ada", name: "Ada Birch", standing: 0.4, interests: ["chess"], knows: ["ben"]),
        (id: "ben", name: "Ben Oake", standing: 0.5, needs: ["charts"], resources: ["canoe"]),
        (id: "cai", name: "Cai Lund", standing: 0.3, interests: ["chess", "jazz"]),
    ],
    venues: [(id: "bench", name: "The bench", context: Personal, weekdays: [Sat], people: ["ada", "ben", "cai"])],
    moves: [
        (id: "picnic", label: "A picnic", rapport: 0.06, rapport_cap: 0.8, patience: 0.2, hours: 1.5, reveals_personal: 0.4),
    ],
    asks: [
        (id: "canoe", label: "Ask for the canoe", favour: "the canoe", size: 0.4,
            rapport_share: 0.85, trust_share: 0.15, tally: 0.3, context: Personal, resource: "canoe"),
    ],
    lines: [
        (on: "small_talk", band: Even, who: "ada", say: ["Your move.", "Mind the pigeon."]),
    ],
    goals: [
        (id: "water", title: "Be lent the canoe", wants: Granted(ask: "canoe")),
        (id: "thanks", title: "Leave no favour without thanks", wants: NothingUnthanked),
    ],
)"#;

const RUNS: u64 = 400;

/// What is found, with the texts of the files.
fn found(text: &str) -> (Vec<Problem>, Sources) {
    let (found, problems, sources) =
        library::load_with_places("bench.ron", text.as_bytes(), &|_| None, strategy::NAMES);
    let told: Vec<&Problem> = problems.iter().collect();
    let (scenario, places) = found.unwrap_or_else(|| panic!("{told:?}"));
    let never = AtomicBool::new(false);
    let found = proof::of_scenario(
        &Arc::new(scenario),
        &places,
        &sources,
        RUNS,
        &|_| {},
        &never,
    );
    let found = found.expect("nobody cancelled it").problems;
    (found.iter().cloned().collect(), sources)
}

/// The one finding there is; it stands at this text.
fn only(text: &str, code: &str, at: &str) -> Problem {
    let (problems, sources) = found(text);
    let [problem] = &problems[..] else {
        panic!("one finding is wanted: {problems:#?}")
    };
    assert_eq!(
        (problem.code, sources.slice(problem.span)),
        (code, at),
        "{problem:?}"
    );
    assert!(problem.fix.is_some(), "{problem:?}");
    problem.clone()
}

/// The file with the change that a finding offers.
fn mended(text: &str, problem: &Problem) -> String {
    let (span, new) = problem.instead.as_ref().expect("it offers a change");
    let (start, end) = (span.start as usize, span.end as usize);
    format!("{}{}{}", &text[..start], new, &text[end..])
}

fn with(from: &str, to: &str) -> String {
    assert!(GOOD.contains(from), "{from}");
    GOOD.replacen(from, to, 1)
}

fn is_good(text: &str) {
    let (problems, _) = found(text);
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn nothing_is_found_in_a_good_scenario() {
    is_good(GOOD);
}

#[test]
fn an_ask_that_nobody_can_make_is_found() {
    // Nothing brings it to light, so nobody knows whom to ask.
    let silent =
        "moves: [\n        (id: \"shared_hobby\", rapport: 0.1, patience: 0.25, hours: 2.0),";
    let text = with("moves: [", silent)
        .replace(", reveals_personal: 0.4", "")
        .replace(
            "wants: Granted(ask: \"canoe\")",
            "wants: Granted(ask: \"advice\", times: 4)",
        );
    let problem = only(&text, "unmade-ask", "\"canoe\"");
    assert_eq!(
        problem.run.map(|run| run.strategy).as_deref(),
        Some("seeks:canoe")
    );
}

#[test]
fn an_ask_that_nobody_grants_is_found_and_the_size_offered_helps() {
    let text = with("size: 0.4", "size: 1.4").replace(
        "wants: Granted(ask: \"canoe\")",
        "wants: Granted(ask: \"advice\", times: 4)",
    );
    let problem = only(&text, "ungranted-ask", "\"canoe\"");
    is_good(&mended(&text, &problem));
}

/// Whoever wants the seat has to talk to Ada, who is there on Saturdays alone; then it is decided ten days later.
const A_SEAT: &str = r#"
    opportunities: [(id: "seat", title: "A seat", known: true, contact: "ada", requires: [Introduction], decides_after: 10)],
    goals: [
        (id: "seat", title: "Win the seat", wants: Won("seat")),"#;

#[test]
fn a_goal_that_nobody_reaches_is_found_and_the_weeks_offered_help() {
    let text = with("    goals: [", A_SEAT)
        .replacen("weeks: 10", "weeks: 2", 1)
        .replacen("knows: [\"ben\"]", "contact: (address: Nowhere)", 1)
        .replacen("        (id: \"water\", title: \"Be lent the canoe\", wants: Granted(ask: \"canoe\")),\n", "", 1);
    let problem = only(&text, "unreached-goal", "Won(\"seat\")");
    assert!(
        problem.message.contains("nobody came any nearer"),
        "{}",
        problem.message
    );
    let (span, new) = (problem.instead.as_ref()).expect("a longer scenario helps");
    assert_eq!(&text[span.start as usize..span.end as usize], "2");
    assert_eq!(new, "3");
    let (problems, _) = found(&mended(&text, &problem));
    assert!(
        problems.iter().all(|p| p.code != "unreached-goal"),
        "{problems:#?}"
    );
}

#[test]
fn a_goal_that_wants_too_many_is_found_and_fewer_are_offered() {
    let text = with(
        "wants: Granted(ask: \"canoe\")",
        "wants: Granted(ask: \"canoe\", times: 60)",
    );
    let problem = only(
        &text,
        "unreached-goal",
        "Granted(ask: \"canoe\", times: 60)",
    );
    assert!(problem.message.contains(" of 60"), "{}", problem.message);
    let (problems, _) = found(&mended(&text, &problem));
    assert!(
        problems.iter().all(|p| p.code != "unreached-goal"),
        "{problems:#?}"
    );
}

#[test]
fn a_goal_that_everybody_reaches_is_found() {
    let text = with(
        "        (id: \"thanks\"",
        "        (id: \"hello\", title: \"Say hello\", wants: SpeakingTerms(1)),\n        (id: \"thanks\"",
    );
    let problem = only(&text, "goal-for-all", "SpeakingTerms(1)");
    assert_eq!(
        problem.run.map(|run| run.strategy).as_deref(),
        Some("random")
    );
}

#[test]
fn a_move_that_is_never_better_is_found_beside_the_better_one() {
    let text = with(
        "    asks: [",
        "    asks: [",
    )
    .replacen(
        "moves: [",
        "moves: [\n        (id: \"feast\", label: \"A feast\", rapport: 0.05, rapport_cap: 0.8, patience: 0.2, hours: 2.0),",
        1,
    );
    let problem = only(&text, "dominated-move", "\"feast\"");
    assert!(problem.message.contains("`picnic`"), "{}", problem.message);
    assert_eq!(problem.related.len(), 1);
    // A quarter of an hour less, and it has its point.
    is_good(&text.replace("hours: 2.0)", "hours: 1.25)"));
}

#[test]
fn a_move_that_spoils_one_of_the_library_is_found() {
    let text = with(
        "rapport: 0.06, rapport_cap: 0.8, patience: 0.2, hours: 1.5, reveals_personal: 0.4",
        "rapport: 0.06, trust: 0.1, reveals_work: 0.1, patience: 0.1, hours: 0.5, reveals_personal: 0.4",
    );
    let problem = only(&text, "dominated-move", "\"picnic\"");
    assert!(
        problem.message.contains("`small_talk`"),
        "{}",
        problem.message
    );
}

#[test]
fn an_ask_that_is_never_better_is_found() {
    let text = with(
        "asks: [",
        "asks: [\n        (id: \"tip\", label: \"Ask for a tip\", favour: \"a tip\", size: 0.5, rapport_share: 0.35,\n            trust_share: 0.65, context: Professional, grants: Information),",
    );
    let problem = only(&text, "dominated-ask", "\"tip\"");
    assert!(
        problem.message.contains("`insider_information`"),
        "{}",
        problem.message
    );
    is_good(
        &text
            .replace("size: 0.5,", "size: 0.3,")
            .replace("hours: 0.5", "hours: 1.0"),
    );
}

#[test]
fn one_thing_that_wins_everything_over_and_over_is_found() {
    let text = with(
        "wants: Granted(ask: \"canoe\")",
        "wants: Granted(ask: \"canoe\")",
    )
    .replace("size: 0.4,", "size: 0.01,")
    .replace(", resource: \"canoe\"", "")
    .replace("tally: 0.3", "tally: 0.0")
    .replace(
        "wants: Granted(ask: \"canoe\")",
        "wants: Granted(ask: \"canoe\", times: 6)",
    );
    let (problems, sources) = found(&text);
    let problem = problems.iter().find(|p| p.code == "exploit");
    let problem = problem.unwrap_or_else(|| panic!("{problems:#?}"));
    assert_eq!(sources.slice(problem.span), "\"canoe\"");
    assert_eq!(
        problem.run.as_ref().map(|run| run.strategy.as_str()),
        Some("only:ask:canoe")
    );
}

#[test]
fn somebody_whom_nobody_has_a_reason_to_meet_is_found_and_an_interest_offered() {
    let text = with("interests: [\"chess\", \"jazz\"]", "interests: [\"jazz\"]");
    let problem = only(&text, "person-without-purpose", "\"cai\"");
    is_good(&mended(&text, &problem));
    // Without any interests at all, the whole field is put in.
    let bare = with(", interests: [\"chess\", \"jazz\"]", "");
    let problem = only(&bare, "person-without-purpose", "\"cai\"");
    is_good(&mended(&bare, &problem));
}

#[test]
fn lines_that_nobody_hears_are_found_with_the_band_that_is_heard() {
    let text = with(
        "    lines: [",
        "    lines: [\n        (on: \"settle_up\", band: Warm, who: \"ben\", say: [\"We are even.\"]),",
    );
    let problem = only(&text, "unheard-lines", "\"settle_up\"");
    is_good(&mended(&text, &problem));
}

#[test]
fn lines_that_others_go_before_are_found_with_the_occasion_that_is_heard() {
    let text = with(
        "    lines: [",
        "    lines: [\n        (on: \"request\", band: Opening, who: \"ada\", say: [\"Would you?\"]),",
    );
    let problem = only(&text, "unheard-lines", "\"request\"");
    is_good(&mended(&text, &problem));
}

#[test]
fn a_run_that_shows_a_finding_is_the_run_that_bots_played() {
    let text = with("size: 0.4", "size: 1.4");
    let (problems, _) = found(&text);
    let run = problems
        .iter()
        .find_map(|p| p.run.clone())
        .expect("one is named");
    let (scenario, ..) = library::load("bench.ron", text.as_bytes(), &|_| None, strategy::NAMES);
    let scenario = Arc::new(scenario.expect("it is good"));
    let bot = Bot::named(&run.strategy, &scenario).expect("it is a bot of this scenario");
    let mut again = Run::new(Arc::clone(&scenario), run.seed, Options::default());
    bot.play_out(&mut again);
    let view = again.view(PersonId::YOU);
    assert!(view.goals().any(|(_, progress)| !progress.is_reached()));
}

#[test]
fn the_same_is_found_on_any_number_of_threads() {
    let text =
        with("size: 0.4", "size: 1.4").replace("interests: [\"chess\", \"jazz\"]", "interests: []");
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        pool.expect("threads can be had").install(|| found(&text).0)
    };
    let (one, three) = (on(1), on(3));
    assert_eq!(one, three);
    assert!(one.len() > 1, "{one:?}");
}

#[test]
fn it_can_be_cancelled_and_tells_how_far_it_is() {
    let (found, _, sources) =
        library::load_with_places("bench.ron", GOOD.as_bytes(), &|_| None, strategy::NAMES);
    let (scenario, places) = found.expect("it is good");
    let scenario = Arc::new(scenario);
    let (done, stop) = (std::sync::atomic::AtomicU64::new(0), AtomicBool::new(false));
    let count = |n| {
        if done.fetch_add(n, Ordering::Relaxed) > 20 {
            stop.store(true, Ordering::Relaxed);
        }
    };
    assert!(proof::of_scenario(&scenario, &places, &sources, RUNS, &count, &stop).is_none());
    let (all, never) = (std::sync::atomic::AtomicU64::new(0), AtomicBool::new(false));
    let count = |n| {
        all.fetch_add(n, Ordering::Relaxed);
    };
    assert!(proof::of_scenario(&scenario, &places, &sources, RUNS, &count, &never).is_some());
    let told = proof::runs_of_scenario(&scenario, &places, RUNS);
    assert_eq!(all.load(Ordering::Relaxed), told);
}

#[test]
fn each_goal_tells_how_often_it_was_reached_by_which_habits() {
    let (found, _, sources) =
        library::load_with_places("bench.ron", GOOD.as_bytes(), &|_| None, strategy::NAMES);
    let (scenario, places) = found.expect("it is good");
    let (scenario, never) = (Arc::new(scenario), AtomicBool::new(false));
    let tried = proof::of_scenario(&scenario, &places, &sources, RUNS, &|_| {}, &never);
    let chances = tried.expect("nobody cancelled it").chances;
    let goals: Vec<&str> = chances.iter().map(|c| c.goal.as_str()).collect();
    assert_eq!(
        goals,
        ["Be lent the canoe", "Leave no favour without thanks"]
    );
    for chance in &chances {
        assert!(!sources.slice(chance.place).is_empty());
        let names: Vec<&str> = chance.by.iter().map(|(name, ..)| name.as_str()).collect();
        let library: Vec<&str> = strategy::library()
            .iter()
            .map(|s| s.name.as_str())
            .collect();
        assert_eq!(names, library);
        let played: Vec<u32> = chance.by.iter().map(|(_, _, of)| *of).collect();
        assert!(played.iter().all(|of| *of == played[0] && *of > 0));
        assert!(chance.by.iter().all(|(_, reached, of)| reached <= of));
    }
    let by = |name: &str| {
        let found = chances[0].by.iter().find(|(n, ..)| n == name);
        found.map(|(_, reached, _)| *reached)
    };
    assert_eq!(
        by("never-asks"),
        Some(0),
        "nobody is lent what they never ask for"
    );
}

/// What is found in a lesson.
fn found_in_lesson(text: &str) -> (Vec<Problem>, Sources) {
    let (found, problems, sources) = lesson::load_with_places(
        "hello.ron",
        text.as_bytes(),
        &|_| None,
        strategy::NAMES,
        &[],
    );
    let told: Vec<&Problem> = problems.iter().collect();
    let (lesson, places) = found.unwrap_or_else(|| panic!("{told:?}"));
    let never = AtomicBool::new(false);
    let found = proof::of_lesson(&Arc::new(lesson), &places, &sources, 200, &|_| {}, &never);
    let found = found.expect("nobody cancelled it").problems;
    (found.iter().cloned().collect(), sources)
}

#[test]
fn a_branch_that_no_learner_reads_is_found() {
    let name = "01-speaking-terms";
    let (_, good) = lesson::library::builtin_text(name).expect("it is built in");
    assert_eq!(found_in_lesson(good).0, []);
    // Nothing can be asked for before this beat.
    let text = good.replacen(
        "when: NeverDid(\"small_talk\")",
        "when: Did(\"ask:advice\")",
        1,
    );
    let (problems, sources) = found_in_lesson(&text);
    let [problem] = &problems[..] else {
        panic!("{problems:#?}")
    };
    assert_eq!(problem.code, "unread-branch");
    let there = sources.slice(problem.span);
    assert!(
        there.starts_with("\"Tonight you only held your cup."),
        "{there}"
    );
}
