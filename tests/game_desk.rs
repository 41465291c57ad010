//! What becomes of games when another is begun, opened or gone on with in the window: nothing that was played is lost.

#[path = "shared/memory.rs"]
mod memory;

use memory::Memory;
use speaking_terms::game::desk::Desk;
use speaking_terms::game::intent::{Intent, Screen};
use speaking_terms::game::obey::{Effect, obey};
use speaking_terms::scenario::{MoveId, PersonId};
use speaking_terms::sim::{Act, Command};
use speaking_terms::study::sitting::Until;

fn desk() -> Desk {
    Desk::new(Box::new(Memory::default()))
}

fn told(desk: &mut Desk, intent: Intent) -> Vec<Effect> {
    obey(desk, intent, 0.0, 1)
}

fn start(desk: &mut Desk, seed: u64) {
    let scenario = "a-job-by-spring".to_owned();
    let seed = Some(seed);
    told(desk, Intent::Start { scenario, seed });
}

/// Small talk with whoever is known first.
fn talk(desk: &mut Desk) {
    let view = desk.game.as_ref().expect("a game is open").sitting.view();
    let who = view
        .contacts()
        .find(|c| c.link.met())
        .expect("you know somebody")
        .id;
    told(
        desk,
        Intent::Act(Command::new(PersonId::YOU, who, Act::Move(MoveId(0)))),
    );
}

fn names(desk: &Desk) -> Vec<String> {
    let mut names = desk.shelf.names();
    names.sort();
    names
}

fn decisions(desk: &mut Desk, name: &str) -> usize {
    let run = desk.shelf.load(name).expect("it is kept");
    run.commands().len()
}

fn notices(desk: &Desk) -> Vec<&str> {
    desk.notices
        .iter()
        .map(|notice| notice.text.as_str())
        .collect()
}

#[test]
fn every_decision_is_kept_against_a_sudden_end() {
    let mut desk = desk();
    start(&mut desk, 7);
    talk(&mut desk);
    told(&mut desk, Intent::Pass(Until::Tomorrow));
    let last = desk.shelf.resume().run.expect("it is kept");
    assert_eq!((last.commands().len(), last.today().0), (1, 1));
    told(&mut desk, Intent::Undo);
    told(&mut desk, Intent::Undo);
    let last = desk.shelf.resume().run.expect("it is kept");
    assert_eq!((last.commands().len(), last.today().0), (0, 0));
}

#[test]
fn the_game_before_is_put_away_once_another_takes_its_place() {
    let mut desk = desk();
    start(&mut desk, 7);
    talk(&mut desk);
    start(&mut desk, 8);
    assert_eq!(
        names(&desk),
        Vec::<String>::new(),
        "nothing has taken its place yet"
    );
    talk(&mut desk);
    talk(&mut desk);
    assert_eq!(names(&desk), ["A job by spring 7"]);
    assert_eq!(decisions(&mut desk, "A job by spring 7"), 1);
    assert_eq!(
        notices(&desk),
        ["The game before this one is kept as \"A job by spring 7\"."]
    );
}

#[test]
fn opening_a_kept_game_loses_nothing_of_the_one_that_was_open() {
    let mut desk = desk();
    start(&mut desk, 7);
    told(&mut desk, Intent::Save("evening".to_owned()));
    start(&mut desk, 8);
    talk(&mut desk);
    told(&mut desk, Intent::Load("evening".to_owned()));
    talk(&mut desk);
    talk(&mut desk);
    assert_eq!(decisions(&mut desk, "A job by spring 8"), 1);
}

#[test]
fn two_games_with_the_same_luck_are_put_away_under_two_names() {
    let mut desk = desk();
    start(&mut desk, 7);
    talk(&mut desk);
    start(&mut desk, 7);
    told(&mut desk, Intent::Pass(Until::Monday));
    talk(&mut desk);
    start(&mut desk, 9);
    talk(&mut desk);
    assert_eq!(names(&desk), ["A job by spring 7", "A job by spring 7 2"]);
}

#[test]
fn a_game_put_away_twice_keeps_one_name() {
    let mut desk = desk();
    start(&mut desk, 7);
    talk(&mut desk);
    start(&mut desk, 8);
    talk(&mut desk);
    told(&mut desk, Intent::Load("A job by spring 7".to_owned()));
    told(&mut desk, Intent::Pass(Until::Monday));
    talk(&mut desk);
    told(&mut desk, Intent::Load("A job by spring 8".to_owned()));
    told(&mut desk, Intent::Pass(Until::Monday));
    assert_eq!(names(&desk), ["A job by spring 7", "A job by spring 8"]);
    assert_eq!(decisions(&mut desk, "A job by spring 7"), 2);
}

#[test]
fn going_on_with_the_last_game_puts_nothing_away() {
    let mut memory = Memory::default();
    let mut before = desk();
    start(&mut before, 7);
    talk(&mut before);
    let last = before.shelf.resume().run.expect("it is kept");
    speaking_terms::shelf::Shelf::autosave(&mut memory, &last).expect("memory never fails");
    let mut desk = Desk::new(Box::new(memory));
    assert_eq!(
        told(&mut desk, Intent::Continue),
        [Effect::Go(Screen::Play)]
    );
    talk(&mut desk);
    assert_eq!(names(&desk), Vec::<String>::new());
}

#[test]
fn the_title_offers_the_game_that_carrying_on_opens() {
    let mut desk = desk();
    start(&mut desk, 7);
    talk(&mut desk);
    let scenario = "first-meetup".to_owned();
    told(
        &mut desk,
        Intent::Start {
            scenario,
            seed: None,
        },
    );
    told(&mut desk, Intent::Go(Screen::Title));
    let offered = desk.resumable.clone().expect("a game is open").title;
    told(&mut desk, Intent::Continue);
    let open = desk.game.as_ref().expect("it goes on");
    assert_eq!(offered, open.sitting.run().scenario().title);
}
