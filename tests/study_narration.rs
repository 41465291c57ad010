//! What events in words promise: they can be read aloud, they are always the same, and they give nothing away.

use std::collections::VecDeque;
use std::sync::Arc;

use speaking_terms::scenario::{PersonId, library};
use speaking_terms::sim::{Event, Options, Run};
use speaking_terms::strategy;
use speaking_terms::study::{Narrator, Told, tell};

fn played(name: &str, strategy: &str, seed: u64) -> Run {
    let scenario = Arc::new(library::embedded(name).expect("built in"));
    let options = Options {
        minds: Some(strategy::minds()),
        ..Options::default()
    };
    let mut run = Run::new(scenario, seed, options);
    strategy::play_out(&mut run, strategy::find(strategy).expect("in the library"));
    run
}

fn journal(run: &Run) -> Vec<Event> {
    run.view(PersonId::YOU).journal().cloned().collect()
}

fn told(run: &Run) -> Vec<Told> {
    Narrator::of(run).tell_all(journal(run).iter())
}

fn some_runs() -> Vec<Run> {
    let mut runs = Vec::new();
    for name in library::builtin_names() {
        for strategy in ["proportionate", "giver", "spammer", "random"] {
            runs.push(played(name, strategy, 11));
        }
    }
    runs
}

#[test]
fn every_telling_reads_as_a_sentence_with_nothing_left_open() {
    for run in some_runs() {
        for told in told(&run) {
            let all = [Some(&told.headline), told.line.as_ref(), told.cue.as_ref()];
            for text in all.into_iter().flatten().chain(&told.notes) {
                assert!(!text.contains(['{', '}', '*', '_']), "{text}");
                assert!(!text.contains("  ") && text.trim() == text, "{text}");
                assert!(text.ends_with(['.', '!', '?']), "{text}");
            }
        }
    }
}

#[test]
fn the_same_run_is_always_told_in_the_same_words() {
    let run = played("a-job-by-spring", "proportionate", 3);
    assert_eq!(told(&run), told(&run));
}

#[test]
fn what_you_do_shows_what_they_said_and_how_they_seemed() {
    let run = played("first-meetup", "proportionate", 7);
    for (event, told) in journal(&run).iter().zip(told(&run)) {
        let yours = event.actor == PersonId::YOU;
        assert_eq!(
            told.cue.is_some(),
            yours && event.mood.is_some(),
            "{told:?}"
        );
        assert!(
            !yours || event.mood.is_none() || told.line.is_some(),
            "{told:?}"
        );
    }
}

/// Lines heard in ten minutes of play: somebody reads what was said, how it was meant and what is new (some twenty-five
/// words, seven seconds), and needs as long again to choose a person and a move.
const TEN_MINUTES: usize = 42;

/// Lines that came round again within ten minutes, and all lines.
fn repeats(told: impl IntoIterator<Item = Told>) -> (Vec<String>, usize) {
    let (mut again, mut lines) = (Vec::new(), 0);
    let mut recent: VecDeque<String> = VecDeque::new();
    for line in told.into_iter().filter_map(|t| t.line) {
        lines += 1;
        if recent.contains(&line) {
            again.push(line.clone());
        }
        recent.push_back(line);
        if recent.len() >= TEN_MINUTES {
            recent.pop_front();
        }
    }
    (again, lines)
}

#[test]
fn no_line_comes_round_again_within_ten_minutes_of_play() {
    for name in library::builtin_names() {
        for seed in 0..12 {
            let run = played(name, "proportionate", seed);
            let (again, _) = repeats(told(&run));
            assert!(again.is_empty(), "{name}, seed {seed}: {again:?}");
        }
    }
}

#[test]
fn even_whoever_does_the_same_over_and_over_hears_every_line_before_one_comes_again() {
    for name in library::builtin_names() {
        for strategy in ["giver", "small-talker", "work-only", "random"] {
            let (again, lines) = repeats(told(&played(name, strategy, 3)));
            assert!(
                again.len() * 4 <= lines,
                "{name}, {strategy}: {} of {lines}",
                again.len()
            );
        }
    }
}

#[test]
fn somebody_is_called_by_their_full_name_first_and_by_their_first_name_after() {
    let run = played("first-meetup", "proportionate", 7);
    let tellings = told(&run);
    for person in &run.cast().people[1..] {
        let of_them: Vec<_> = (tellings.iter())
            .filter(|t| t.headline.contains(person.first_name()))
            .collect();
        assert!(
            of_them
                .iter()
                .skip(1)
                .all(|t| !t.headline.contains(&person.name))
        );
        assert!(
            of_them
                .first()
                .is_none_or(|t| t.headline.contains(&person.name))
        );
    }
}

#[test]
fn speaking_terms_are_announced_once_with_everybody() {
    let run = played("first-meetup", "proportionate", 7);
    let announced = |t: &Told| {
        t.notes
            .iter()
            .any(|n| n.ends_with("are on speaking terms now."))
    };
    let times = told(&run).iter().filter(|t| announced(t)).count();
    assert_eq!(times, run.tally().speaking_terms as usize);
}

#[test]
fn one_event_can_be_told_on_its_own() {
    let run = played("first-meetup", "proportionate", 7);
    for (n, event) in journal(&run).iter().enumerate() {
        let told = tell(event, n, run.scenario(), run.cast(), run.seed());
        assert!(!told.headline.is_empty());
        assert!(
            !told
                .notes
                .iter()
                .any(|note| note.contains("speaking terms"))
        );
    }
}
