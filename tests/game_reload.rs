//! A game follows its file: what is saved there is played on at once, at the same day and with the same decisions, and
//! what is not in order changes nothing.

#[path = "shared/memory.rs"]
mod memory;

use memory::{Files, Memory};
use speaking_terms::game::desk::Desk;
use speaking_terms::game::intent::{Intent, Screen};
use speaking_terms::game::obey::obey;
use speaking_terms::game::reload::{Tended, tend};
use speaking_terms::scenario::{MoveId, PersonId, library};
use speaking_terms::sim::{Act, Command, Run};
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
    assert!(author.desk.watched.fault().is_none());
    assert!(author.look().changed);
    let fault = author
        .desk
        .watched
        .fault()
        .expect("it stays so")
        .short
        .clone();
    assert!(fault.contains("village.ron, line "), "{fault}");
    assert_eq!(author.run().digest(), digest);
    author.wants(Intent::Pass(Until::Tomorrow));
    assert!(
        author.run().digest() != digest,
        "the last version that worked goes on"
    );
    author.save(FILE, &text());
    assert!(author.look().renewed);
    assert!(author.desk.watched.fault().is_none());
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
    assert!(author.said().contains("own.ron"), "{}", author.said());
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
