//! The game in the terminal follows its file: what is saved while it waits for an answer is there at the next question.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use super::Place;

/// A dialogue under way, that was asked something and waits.
struct Dialogue {
    program: Child,
    hands: ChildStdin,
    eyes: BufReader<ChildStdout>,
}

impl Dialogue {
    fn begin(place: &Place, arguments: &[&str]) -> Self {
        let mut program = (place.program())
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let hands = program.stdin.take().expect("it is piped");
        let eyes = BufReader::new(program.stdout.take().expect("it is piped"));
        Dialogue {
            program,
            hands,
            eyes,
        }
    }

    fn types(&mut self, line: &str) {
        writeln!(self.hands, "{line}").expect("it listens");
    }

    /// All that is told up to a line that begins like this, at which it then waits; all of it as one line.
    fn hears(&mut self, question: &str) -> String {
        let mut told = Vec::new();
        let mut line = String::new();
        while !line.starts_with(question) {
            line.clear();
            let read = self
                .eyes
                .read_line(&mut line)
                .expect("only text is written");
            assert_ne!(read, 0, "it ended before \"{question}\": {told:?}");
            told.extend(line.split_whitespace().map(str::to_owned));
        }
        told.join(" ")
    }

    /// Leaves it, and waits until it is gone.
    fn ends(mut self) {
        drop(self.hands);
        let mut rest = Vec::new();
        self.eyes.read_to_end(&mut rest).expect("it can be read");
        let status = self.program.wait().expect("it ends");
        assert!(status.success(), "{}", String::from_utf8_lossy(&rest));
    }
}

#[test]
fn a_game_takes_up_what_was_saved_before_its_next_question() {
    let next = "What next?";
    let place = Place::new();
    let text = include_str!("../../scenarios/first-meetup.ron");
    place.write("village.ron", text);
    let play = ["play", "village.ron", "--text", "--seed", "7"];
    let mut game = Dialogue::begin(&place, &play);
    game.types("end day");
    game.types("end day");
    let _opening = (0..2).map(|_| game.hears(next)).collect::<String>();
    assert!(game.hears(next).contains("Wednesday, week 1"));

    let changed = text
        .replace("\"First meetup\"", "\"Other meetup\"")
        .replace("hours_a_week: 6.0", "hours_a_week: 9.0");
    place.write("village.ron", &changed);
    game.types("goals");
    let told = game.hears(next);
    let said = "Other meetup has changed. You are still on Wednesday of week 1.";
    assert!(told.contains(said), "{told}");
    assert!(told.contains("9 hours"), "{told}");

    place.write("village.ron", &changed[..changed.len() / 2]);
    game.types("goals");
    let told = game.hears(next);
    assert!(
        !told.contains("village.ron"),
        "it may be on its way: {told}"
    );
    game.types("goals");
    let told = game.hears(next);
    assert!(told.contains("village.ron, line "), "{told}");
    assert!(
        told.contains("The last version that worked goes on."),
        "{told}"
    );

    place.write("village.ron", text);
    game.types("goals");
    let told = game.hears(next);
    assert!(told.contains("First meetup has changed."), "{told}");
    game.ends();
}

#[test]
fn a_lesson_takes_up_what_was_saved_before_its_next_question() {
    let next = "Enter goes on.";
    let place = Place::new();
    let text = include_str!("../data/lesson.ron");
    place.write("own.ron", text);
    let mut lesson = Dialogue::begin(&place, &["learn", "own.ron"]);
    let first = lesson.hears(next);
    assert!(first.contains("1 of "), "{first}");

    let beat = "beats: [ AskYourself((question: \"Who made you tea last?\")),";
    place.write("own.ron", &text.replacen("beats: [", beat, 1));
    lesson.types("what");
    let told = lesson.hears(next);
    assert!(
        told.contains("has changed. You are still at step 2 of"),
        "{told}"
    );
    lesson.types("back");
    let told = lesson.hears("For yourself:");
    assert!(told.contains("Who made you tea last?"), "{told}");
    lesson.ends();
}
