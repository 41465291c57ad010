//! The program is killed in the middle of play: `kill -9`, or a machine that stops.
//!
//! It is the game in the terminal that is killed here. The window keeps a game by the same `Keeper` on the same `Shelf`
//! after every decision, before anything is told of it, so what holds here holds there.

use std::io::{Read, Write};
use std::process::{Child, Stdio};

use speaking_terms::random;

use super::Place;

/// How often it is killed.
const KILLS: u64 = 10;

/// Where it is played, with whose luck.
const GAME: [&str; 5] = ["play", "first-meetup", "--seed", "7", "--text"];

/// Twenty days of decisions, a line each. Some are refused.
fn decisions() -> Vec<String> {
    let names = ["priya", "jun", "amara", "ruth", "tomasz"];
    let day = |n: usize| {
        let (one, other) = (names[n % 5], names[(n + 2) % 5]);
        let talks = [format!("talk {one}"), format!("work talk {other}")];
        ["end day".to_owned()].into_iter().chain(talks)
    };
    (0..20).flat_map(day).collect()
}

/// The game as it stands after each decision of an evening without a sudden end, from none to all, and all that was
/// written.
fn undisturbed(decisions: &[String]) -> (Vec<String>, String) {
    let place = Place::new();
    let saving = |n: usize| format!("save after {n}\n");
    let lines = decisions.iter().enumerate();
    let script: String = lines
        .map(|(n, line)| format!("{line}\n{}", saving(n + 1)))
        .collect();
    let told = place.typed(&GAME, &(saving(0) + &script));
    assert_eq!(told.code, 0, "{}", told.err);
    let saved = |n| place.read(&format!("saves/after {n}.ron"));
    ((0..=decisions.len()).map(saved).collect(), told.out)
}

/// Types all decisions at once, and kills the program when so many bytes have been written. Returns all that it wrote.
fn killed(place: &Place, decisions: &[String], after: usize) -> String {
    let mut program: Child = (place.program())
        .args(GAME)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut hands = program.stdin.take().expect("it is piped");
    let mut eyes = program.stdout.take().expect("it is piped");
    hands
        .write_all((decisions.join("\n") + "\n").as_bytes())
        .expect("it listens");
    let mut written = vec![0; after];
    eyes.read_exact(&mut written)
        .expect("it writes more than that");
    program.kill().expect("it is still there");
    eyes.read_to_end(&mut written)
        .expect("what it wrote is there");
    let status = program.wait().expect("it has ended");
    assert_eq!(status.code(), None, "it did not end by itself");
    String::from_utf8(written).expect("only text is written")
}

/// How many decisions it had heard. Each is repeated before it is carried out, and kept before the next is heard.
fn heard(written: &str) -> usize {
    let whole = written.rsplit_once('\n').map_or("", |(lines, _)| lines);
    let answers = whole.lines().filter(|line| line.starts_with("> "));
    answers.count()
}

#[test]
fn a_sudden_end_costs_at_most_the_last_decision() {
    let decisions = decisions();
    let (saved, out) = undisturbed(&decisions);
    let changed = saved.windows(2).filter(|pair| pair[0] != pair[1]).count();
    assert!(changed > 30, "most lines are decisions: {changed}");
    // What the opening takes, and all that is written less the answers to `save`: kills fall between them.
    let begins = out.find("> talk").expect("somebody is talked to");
    let length = out
        .lines()
        .filter(|l| !l.contains("after "))
        .map(str::len)
        .sum::<usize>();
    let mut lost = 0;
    for kill in 0..KILLS {
        let moment = random::mix(kill) as usize;
        let after = begins + moment % (length * 9 / 10 - begins);
        let place = Place::new();
        let written = killed(&place, &decisions, after);
        let heard = heard(&written);
        // A program that got ahead of its reader may have heard them all, and waits for more.
        assert!(heard > 1, "it had begun");

        let told = place.typed(&GAME, "continue\nsave evening\nquit\nquit\n");
        assert_eq!(told.code, 0, "{}", told.err);
        assert!(
            told.out.contains("You go on with First meetup."),
            "{}",
            told.out
        );
        assert!(!told.out.contains("damaged"), "{}", told.out);
        let resumed = place.read("saves/evening.ron");
        let all_but_the_last = resumed == saved[heard - 1];
        lost += u64::from(all_but_the_last);
        assert!(
            all_but_the_last || resumed == saved[heard],
            "killed after {after} bytes and {heard} decisions, it goes on at: {resumed}"
        );
    }
    assert!(lost < KILLS, "the last decision is kept if there is time");
}
