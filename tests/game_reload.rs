//! A game follows its file: what is saved there is played on at once, at the same day and with the same decisions, and
//! what is not in order changes nothing.

#[path = "shared/memory.rs"]
mod memory;

use memory::{Files, Memory};
use speaking_terms::game::class::Wish;
use speaking_terms::game::desk::Desk;
use speaking_terms::game::intent::{Intent, Learn, Screen};
use speaking_terms::game::obey::obey;
use speaking_terms::game::reload::{Tended, fault, tend};
use speaking_terms::scenario::{MoveId, PersonId, library};
use speaking_terms::sim::{Act, Command, Run};
use speaking_terms::study::class::{Step, xray::Seen};
use speaking_terms::study::sitting::Until;

/// A desk, and the file whose scenario is played on it.
struct Author {
    desk: Desk,
    files: Files,
    now: f64,
}

const FILE: &str = "village.ron";

impl Author {
    fn new(text: &str) -> Self {
        let memory = Memory::default();
        let files = Files::clone(&memory.files);
        let mut author = Author {
            desk: Desk::new(Box::new(memory)),
            files,
            now: 0.0,
        };
        author.save(FILE, text);
        author
    }

    fn save(&mut self, name: &str, text: &str) {
        let mut files = self.files.lock().expect("nobody panicked");
        files.insert(name.to_owned(), text.to_owned());
    }

    fn wants(&mut self, intent: Intent) {
        obey(&mut self.desk, intent, self.now, 7);
    }

    fn start(&mut self) {
        self.wants(Intent::Start {
            scenario: FILE.to_owned(),
            seed: Some(3),
        });
    }

    /// Half a second passes, and the files are looked at.
    fn look(&mut self) -> Tended {
        self.now += 0.5;
        tend(&mut self.desk, self.now)
    }

    fn run(&self) -> &Run {
        self.desk
            .game
            .as_ref()
            .expect("a game is open")
            .sitting
            .run()
    }

    fn said(&self) -> &str {
        self.desk.notices.last().map_or("", |n| n.text.as_str())
    }

    /// Somebody is talked to, and a week passes.
    fn play(&mut self) -> PersonId {
        let game = self.desk.game.as_ref().expect("a game is open");
        let mut known = game
            .sitting
            .view()
            .contacts()
            .map(|c| c.id)
            .collect::<Vec<_>>();
        known.retain(|who| game.sitting.view().where_today(*who).is_some());
        while known.is_empty() {
            self.wants(Intent::Pass(Until::Tomorrow));
            let view = self
                .desk
                .game
                .as_ref()
                .expect("a game is open")
                .sitting
                .view();
            known.extend(
                view.contacts()
                    .map(|c| c.id)
                    .filter(|who| view.where_today(*who).is_some()),
            );
        }
        let command = Command::new(PersonId::YOU, known[0], Act::Move(MoveId(0)));
        self.wants(Intent::Act(command));
        assert_eq!(self.run().commands().len(), 1, "{}", self.said());
        self.wants(Intent::Pass(Until::Monday));
        known[0]
    }
}

fn text() -> String {
    library::builtin_text("first-meetup")
        .expect("it is built in")
        .to_owned()
}

#[test]
fn a_saved_file_is_played_on_at_the_same_day() {
    let mut author = Author::new(&text());
    author.start();
    author.play();
    let (day, digest) = (author.run().today(), author.run().digest());
    assert_eq!(author.look(), Tended::default());
    author.save(FILE, &text().replace("First meetup", "Other meetup"));
    assert!(author.look().renewed);
    assert_eq!(author.run().scenario().title, "Other meetup");
    assert_eq!((author.run().today(), author.run().digest()), (day, digest));
    assert!(
        author
            .said()
            .contains("Other meetup has changed. You are still on Monday")
    );
    let kept = author
        .desk
        .shelf
        .resume()
        .run
        .expect("it is kept as it is now");
    assert_eq!(kept.scenario().title, "Other meetup");
}

#[test]
fn half_a_file_leaves_the_game_as_it_is_and_says_what_is_wrong_once_it_lasts() {
    let mut author = Author::new(&text());
    author.start();
    author.play();
    let digest = author.run().digest();
    let half = text()[..text().len() / 2].to_owned();
    author.save(FILE, &half);
    assert_eq!(author.look(), Tended::default(), "it may be on its way");
    assert!(fault(&author.desk).is_none());
    assert!(author.look().changed);
    let said = fault(&author.desk).expect("it stays so");
    assert!(said.contains("village.ron, line "), "{said}");
    assert!(said.contains("The last version that worked goes on."));
    assert_eq!(author.run().digest(), digest);
    author.wants(Intent::Pass(Until::Tomorrow));
    assert!(
        author.run().digest() != digest,
        "the last version that worked goes on"
    );
    author.save(FILE, &text());
    assert!(author.look().renewed);
    assert!(fault(&author.desk).is_none());
}

#[test]
fn whoever_is_gone_is_left_out_and_the_player_is_told() {
    let mut author = Author::new(&text());
    author.start();
    let who = author.play();
    author.wants(Intent::Select(Some(who)));
    let id = author.run().cast().get(who).id.clone();
    let day = author.run().today();
    author.save(FILE, &text().replace(&format!("\"{id}\""), "\"stranger\""));
    assert!(author.look().renewed);
    assert_eq!(
        (author.run().today(), author.run().commands().len()),
        (day, 0)
    );
    assert!(
        author.said().contains("left out") && author.said().contains(&id),
        "{}",
        author.said()
    );
    assert_eq!(
        author.desk.game.as_ref().and_then(|game| game.selected),
        None
    );
}

#[test]
fn whoever_was_turned_to_is_still_the_same_person() {
    let mut author = Author::new(&text());
    author.start();
    let who = author.play();
    author.wants(Intent::Select(Some(who)));
    let id = author.run().cast().get(who).id.clone();
    let more = "people: [ (id: \"ada\", name: \"Ada Birch\", known: true),";
    author.save(FILE, &text().replacen("people: [", more, 1));
    assert!(author.look().renewed);
    let now = author.desk.game.as_ref().and_then(|game| game.selected);
    let now = now.map(|who| author.run().cast().get(who).id.clone());
    assert_eq!(now.as_deref(), Some(id.as_str()));
}

#[test]
fn a_file_it_includes_counts_too_also_one_that_comes_later() {
    let including = text().replacen("format: 1,", "format: 1, include: [\"own.ron\"],", 1);
    let mut author = Author::new(&including);
    author.start();
    assert!(author.desk.game.is_none(), "there is no such file");
    let said = fault(&author.desk).expect("it waits");
    assert!(
        said.contains("own.ron") && said.contains("It begins as soon as"),
        "{said}"
    );
    author.save(
        "own.ron",
        "(format: 1, include: [\"library/moves.ron\", \"library/asks.ron\"",
    );
    assert_eq!(author.look().wish, None);
    let good = "(format: 1, include: [\"library/moves.ron\", \"library/asks.ron\"])";
    author.save("own.ron", good);
    let wish = author.look().wish.expect("it is in order");
    author.wants(wish);
    assert_eq!(author.run().scenario().title, "First meetup");
    assert_eq!(author.run().seed(), 3);
    author.save("own.ron", &format!("// Changed.\n{good}"));
    assert!(author.look().renewed);
}

#[test]
fn whoever_goes_elsewhere_waits_for_nothing() {
    let mut author = Author::new("(");
    author.start();
    author.wants(Intent::Go(Screen::Settings));
    author.save(FILE, &text());
    assert_eq!(author.look().wish, None);
}

#[test]
fn the_list_of_scenarios_follows_the_files() {
    let mut author = Author::new("(");
    author.wants(Intent::Go(Screen::NewSeason));
    let state = |author: &Author| {
        let mut own = author.desk.playable.iter().filter(|p| p.name == FILE);
        own.next().map(|p| p.scenario.is_ok())
    };
    assert_eq!(state(&author), Some(false));
    author.save(FILE, &text());
    assert!(author.look().changed);
    assert_eq!(state(&author), Some(true));
}

/// An hour of three weeks before a class, and a step back from there.
fn class(author: &mut Author) -> u32 {
    let (scenario, seed) = (FILE.to_owned(), Some(3));
    author.wants(Intent::Class(Wish::Open { scenario, seed }));
    for (step, forwards) in [(Step::Week, true), (Step::Week, true), (Step::Day, false)] {
        author.wants(Intent::Class(Wish::Step(step, forwards)));
    }
    hour(author).today().0
}

fn hour(author: &Author) -> &Run {
    author.desk.class.as_ref().expect("a class is open").run()
}

#[test]
fn an_hour_before_a_class_follows_its_file_at_the_same_day_of_its_track() {
    let mut author = Author::new(&text());
    let day = class(&mut author);
    let (digest, done) = (hour(&author).digest(), hour(&author).commands().len());
    let ahead = |author: &Author| {
        let room = author.desk.class.as_ref().expect("a class is open");
        room.hour.tape.last()
    };
    let last = ahead(&author);
    assert!(done > 0 && last.0 > day, "somebody has played, and on");
    author.save(FILE, &text().replace("First meetup", "Other meetup"));
    assert!(author.look().renewed);
    assert_eq!(hour(&author).scenario().title, "Other meetup");
    assert_eq!(
        (hour(&author).today().0, hour(&author).digest()),
        (day, digest)
    );
    assert_eq!(ahead(&author), last);
    assert!(
        author.said().contains("You are still on"),
        "{}",
        author.said()
    );
    author.wants(Intent::Class(Wish::Step(Step::Day, true)));
    assert_eq!(hour(&author).today().0, day + 1, "it is wound on");

    author.save(FILE, &text()[..text().len() / 2]);
    assert_eq!(author.look(), Tended::default());
    assert!(author.look().changed);
    let said = fault(&author.desk).expect("it stays so");
    assert!(said.contains("village.ron, line "), "{said}");
    assert_eq!(hour(&author).scenario().title, "Other meetup");
}

/// Puts the first question that can be put today on the board. Returns who is asked.
fn put(author: &mut Author) -> Option<String> {
    let seen = speaking_terms::study::class::xray::xray(hour(author));
    let asks = |person: &Seen| -> Vec<_> {
        let odds = person.odds.iter();
        odds.map(|odds| Wish::Put(person.id, odds.ask)).collect()
    };
    seen.iter().flat_map(asks).find_map(|wish| {
        author.wants(Intent::Class(wish));
        let room = author.desk.class.as_ref()?;
        room.hour.question.as_ref().map(|put| put.name.clone())
    })
}

#[test]
fn a_question_on_the_board_stays_there_with_its_hands_as_long_as_it_can_be_asked() {
    let mut author = Author::new(&text());
    class(&mut author);
    let name = (0..14).find_map(|_| {
        author.wants(Intent::Class(Wish::Step(Step::Day, true)));
        put(&mut author)
    });
    let name = name.expect("somebody can be asked something within two weeks");
    author.wants(Intent::Class(Wish::Hands(1, 4)));
    author.save(FILE, &format!("// Changed.\n{}", text()));
    assert!(author.look().renewed);
    let room = author.desk.class.as_ref().expect("a class is open");
    let question = room.hour.question.as_ref().expect("it stays");
    assert_eq!((question.hands.count(), &question.name), (4, &name));

    let who = hour(&author).cast().get(question.whom).id.clone();
    author.save(FILE, &text().replace(&format!("\"{who}\""), "\"stranger\""));
    assert!(author.look().renewed);
    let room = author.desk.class.as_ref().expect("a class is open");
    assert!(
        room.hour.question.is_none(),
        "whoever is gone cannot be asked"
    );
}

const LESSON: &str = "own.ron";

fn lesson_text() -> String {
    include_str!("data/lesson.ron").to_owned()
}

fn step(author: &Author) -> (usize, String) {
    let open = author.desk.lesson.as_ref().expect("a lesson is open");
    let shown = open.attempt.shown();
    (shown.at, shown.heading.clone())
}

#[test]
fn a_lesson_follows_its_file_at_the_same_step() {
    let mut author = Author::new(&text());
    author.save(LESSON, &lesson_text());
    author.wants(Intent::Learn(Learn::File(LESSON.to_owned())));
    author.wants(Intent::Learn(Learn::Next));
    author.wants(Intent::Pass(Until::Tomorrow));
    assert_eq!(step(&author), (1, "Say hello".to_owned()));
    let day = |author: &Author| {
        let open = author.desk.lesson.as_ref().expect("a lesson is open");
        open.attempt.view().today
    };
    let today = day(&author);
    author.save(
        LESSON,
        &lesson_text().replace("Say hello", "Say good morning"),
    );
    assert!(author.look().renewed);
    assert_eq!(step(&author), (1, "Say good morning".to_owned()));
    assert_eq!(day(&author), today);
    assert!(
        author.said().contains("You are still at step 2 of"),
        "{}",
        author.said()
    );

    author.save(LESSON, "(format: 1,");
    assert_eq!(author.look(), Tended::default());
    assert!(author.look().changed);
    let said = fault(&author.desk).expect("it stays so");
    assert!(said.contains("own.ron, line "), "{said}");
    author.wants(Intent::Learn(Learn::Next));
    assert_eq!(step(&author).0, 2, "the last version that worked goes on");
}

#[test]
fn a_lesson_that_is_not_in_order_opens_before_a_class_once_it_is() {
    let mut author = Author::new(&text());
    author.save(LESSON, "(format: 1,");
    author.wants(Intent::Class(Wish::Lesson(LESSON.to_owned())));
    assert!(author.desk.lesson.is_none());
    assert!(fault(&author.desk).is_some_and(|said| said.contains("It begins as soon as")));
    author.save(LESSON, &lesson_text());
    let wish = author.look().wish.expect("it is in order");
    author.wants(wish);
    assert_eq!(step(&author).0, 0);
    assert!(author.desk.podium().is_some());
    assert_eq!(fault(&author.desk), None);
}
