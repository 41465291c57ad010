//! What a machine that stops at the wrong moment, a broken disk and a careless editor can do to a player's things.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::Folder;
use crate::scenario::{PersonId, lesson, library};
use crate::shelf::{Shelf, Standing};
use crate::sim::{Act, Command, Options, Run};
use crate::strategy;

/// A scratch folder, and a shelf in it.
struct Place {
    scratch: TempDir,
    shelf: Folder,
}

impl Place {
    fn new() -> Self {
        let scratch = tempfile::tempdir().expect("a scratch folder");
        let shelf = Folder::at(scratch.path().join("kept"));
        Place { scratch, shelf }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.scratch.path().join("kept").join(name)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|e| panic!("{name}: {e}"))
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("a scratch folder");
        fs::write(path, text).expect("the scratch folder can be written to");
    }

    /// Cuts a file in half, and returns what is left.
    fn halve(&self, name: &str) -> String {
        let whole = self.read(name);
        let half = &whole[..whole.len() / 2];
        self.write(name, half);
        half.to_owned()
    }

    /// Names of all files in a folder.
    fn files(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.path(folder)).into_iter().flatten();
        let mut names: Vec<String> = entries
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .collect();
        names.sort();
        names
    }
}

/// First meetup on this day, with one conversation as early as can be.
fn game(day: u32) -> Run {
    let scenario = library::embedded("first-meetup").expect("a built-in scenario");
    let options = Options {
        minds: Some(strategy::minds()),
        ..Options::default()
    };
    let mut run = Run::new(scenario.into(), 7, options);
    let talk = run.scenario().catalogue.find_move("small_talk");
    let priya = run.cast().find("priya").expect("she is in it");
    run.go_to(crate::model::Day(1));
    let command = Command::new(PersonId::YOU, priya, Act::Move(talk.expect("a move")));
    run.act(command).expect("she is there on Tuesday");
    run.go_to(crate::model::Day(day));
    run
}

fn standing(week: u32) -> Standing {
    Standing {
        title: "First meetup".to_owned(),
        week,
    }
}

#[test]
fn a_kept_game_comes_back_as_it_was() {
    let mut place = Place::new();
    let run = game(9);
    let told = place.shelf.save("an evening", &run);
    let path = place.path("an evening.ron").display().to_string();
    assert_eq!(told, Ok(format!("Saved as {path}.")));
    let again = place.shelf.load("an evening").expect("it was kept");
    assert_eq!(again.digest(), run.digest());
    assert_eq!(
        place.files(""),
        ["an evening.ron"],
        "nothing is left beside"
    );
}

#[test]
fn what_is_kept_is_listed_with_title_and_week() {
    let mut place = Place::new();
    place.shelf.save("two", &game(9)).expect("it can be kept");
    place.shelf.save("late", &game(28)).expect("it can be kept");
    place.shelf.autosave(&game(3)).expect("it can be kept");
    place.shelf.keep_settings("{}").expect("they can be kept");
    let mut kept = place.shelf.kept();
    kept.sort_by(|x, y| x.name.cmp(&y.name));
    let shown: Vec<_> = kept.into_iter().map(|k| (k.name, k.game)).collect();
    let expected = [
        ("late".to_owned(), Ok(standing(4))),
        ("two".to_owned(), Ok(standing(2))),
    ];
    assert_eq!(shown, expected);
}

#[test]
fn a_damaged_game_is_listed_with_what_is_wrong_and_stays() {
    let mut place = Place::new();
    place.shelf.save("hurt", &game(9)).expect("it can be kept");
    let half = place.halve("hurt.ron");
    let kept = place.shelf.kept();
    let why = kept[0].game.as_ref().expect_err("it is broken off");
    assert!(why.contains("is damaged, and stays as it is"), "{why}");
    assert!(place.shelf.load("hurt").is_err());
    assert_eq!(place.read("hurt.ron"), half);
}

#[test]
fn a_game_whose_scenario_is_gone_says_so() {
    let mut place = Place::new();
    place.shelf.save("old", &game(2)).expect("it can be kept");
    let text = place.read("old.ron").replace("first-meetup", "last-meetup");
    place.write("old.ron", &text);
    let kept = place.shelf.kept();
    let why = kept[0]
        .game
        .as_ref()
        .expect_err("there is no such scenario");
    assert!(why.contains("last-meetup, which cannot be read"), "{why}");
}

#[test]
fn a_short_script_of_one_s_own_is_listed_too() {
    let place = Place::new();
    place.write(
        "mine.ron",
        r#"Replay(scenario: "first-meetup", moves: [(day: 8, by: "you", to: "priya", move: WorkTalk)])"#,
    );
    assert_eq!(place.shelf.kept()[0].game, Ok(standing(2)));
}

#[test]
fn without_a_sudden_end_there_is_nothing_to_resume() {
    let mut place = Place::new();
    assert_eq!(place.shelf.resumable(), None);
    let resumed = place.shelf.resume();
    assert!(resumed.run.is_none() && resumed.damaged.is_empty());
}

#[test]
fn the_newest_of_two_generations_goes_on() {
    let mut place = Place::new();
    for day in [1, 8, 15, 16] {
        place.shelf.autosave(&game(day)).expect("it can be kept");
    }
    assert_eq!(place.files("autosave"), ["3.ron", "4.ron"]);
    assert_eq!(place.shelf.resumable(), Some(standing(3)));
    let resumed = place.shelf.resume();
    assert_eq!(resumed.damaged, [] as [&str; 0]);
    assert_eq!(
        resumed.run.expect("it was kept").digest(),
        game(16).digest()
    );
}

#[test]
fn a_half_written_newest_falls_back_to_the_one_before_and_says_so() {
    let mut place = Place::new();
    for day in [1, 8, 15] {
        place.shelf.autosave(&game(day)).expect("it can be kept");
    }
    let half = place.halve("autosave/3.ron");
    assert_eq!(place.shelf.resumable(), Some(standing(2)));
    let resumed = place.shelf.resume();
    assert_eq!(
        resumed.run.expect("the one before").digest(),
        game(8).digest()
    );
    let said = resumed.damaged.join("\n");
    assert!(said.contains("put aside as"), "{said}");
    assert!(said.contains("3.damaged.ron"), "{said}");
    assert!(said.contains("as it was kept just before"), "{said}");
    assert_eq!(place.read("autosave/3.damaged.ron"), half);
    assert!(place.shelf.resume().damaged.is_empty(), "said once");
}

#[test]
fn two_damaged_generations_are_reported_and_nothing_is_lost() {
    let mut place = Place::new();
    for day in [1, 8] {
        place.shelf.autosave(&game(day)).expect("it can be kept");
    }
    let halves = [place.halve("autosave/1.ron"), place.halve("autosave/2.ron")];
    assert_eq!(place.shelf.resumable(), None);
    let resumed = place.shelf.resume();
    assert!(resumed.run.is_none());
    assert_eq!(resumed.damaged.len(), 2, "{:?}", resumed.damaged);
    for day in [2, 3, 4, 5] {
        place.shelf.autosave(&game(day)).expect("it can be kept");
    }
    let kept = ["autosave/1.damaged.ron", "autosave/2.damaged.ron"].map(|name| place.read(name));
    assert_eq!(kept, halves);
}

/// Whoever starts anew instead of going on keeps what was damaged all the same.
#[test]
fn new_games_write_over_no_damaged_one() {
    let mut place = Place::new();
    for day in [1, 8] {
        place.shelf.autosave(&game(day)).expect("it can be kept");
    }
    let half = place.halve("autosave/2.ron");
    place.shelf.autosave(&game(2)).expect("it can be kept");
    assert_eq!(
        place.files("autosave"),
        ["1.ron", "2.damaged.ron", "3.ron"],
        "the good one before is kept"
    );
    assert_eq!(place.read("autosave/2.damaged.ron"), half);
}

/// The machine stops between writing aside and renaming.
#[test]
fn what_was_only_written_aside_is_not_taken_for_a_game() {
    let mut place = Place::new();
    place
        .shelf
        .save("evening", &game(9))
        .expect("it can be kept");
    place.shelf.autosave(&game(8)).expect("it can be kept");
    place.write("evening.ron.1.new", "Replay(scen");
    place.write("autosave/2.ron.1.new", "Replay(scen");
    assert_eq!(place.shelf.names(), ["evening"]);
    let resumed = place.shelf.resume();
    assert!(resumed.damaged.is_empty() && resumed.run.is_some());
    place.shelf.autosave(&game(9)).expect("it can be kept");
    assert_eq!(place.shelf.resume().run.map(|run| run.today().0), Some(9));
}

#[test]
fn a_game_that_cannot_be_kept_says_where() {
    let mut place = Place::new();
    place.write("autosave", "a file where a folder should be");
    let why = place.shelf.autosave(&game(1)).expect_err("no folder");
    assert!(
        why.contains("Cannot write") && why.contains("1.ron"),
        "{why}"
    );
    let why = place.shelf.save("../out", &game(1)).expect_err("no name");
    assert!(why.contains("letters, digits"), "{why}");
}

#[test]
fn settings_come_back_as_they_were_written() {
    let mut place = Place::new();
    assert_eq!(place.shelf.settings(&|_| true), Ok(None));
    place
        .shelf
        .keep_settings("{\"a\": 1}")
        .expect("they can be kept");
    place
        .shelf
        .keep_settings("{\"a\": 2}")
        .expect("they can be kept");
    let kept = place.shelf.settings(&|text| text.starts_with('{'));
    assert_eq!(kept, Ok(Some("{\"a\": 2}".to_owned())));
}

#[test]
fn damaged_settings_are_reported_and_put_aside_as_they_are() {
    let mut place = Place::new();
    for (n, name) in ["settings.damaged.json", "settings.damaged 2.json"]
        .into_iter()
        .enumerate()
    {
        let damaged = format!("{{\"a\": {n}");
        place.write("settings.json", &damaged);
        let why = place.shelf.settings(&|text| text.ends_with('}'));
        let why = why.expect_err("they are broken off");
        assert!(why.contains(name), "{why}");
        assert!(why.contains("the usual ones are used"), "{why}");
        assert_eq!(place.read(name), damaged);
        assert_eq!(place.shelf.settings(&|_| true), Ok(None));
    }
}

#[test]
fn an_export_never_takes_the_place_of_another() {
    let mut place = Place::new();
    for (bytes, name) in [
        ("one", "asks.csv"),
        ("two", "asks 2.csv"),
        ("three", "asks 3.csv"),
    ] {
        let told = place.shelf.export("asks.csv", bytes.as_bytes());
        let path = place.path("exports").join(name).display().to_string();
        assert_eq!(told, Ok(format!("Written to {path}.")));
        assert_eq!(place.read(&format!("exports/{name}")), bytes);
    }
}

#[test]
fn an_export_stays_in_its_folder_whatever_it_is_called() {
    let mut place = Place::new();
    for name in ["../../out.csv", "/etc/out.csv", "a\\b:c.csv", "..", ""] {
        place.shelf.export(name, b"x").expect("it is written");
    }
    assert_eq!(place.files("exports").len(), 5);
    assert_eq!(place.files(""), ["exports"]);
}

/// Names after those that are built in, by file, and whether each is in order.
fn own(place: &Place) -> Vec<(String, bool)> {
    let all = super::scenarios::all(&[place.path("scenarios"), place.path("scenarios")]);
    let built_in = library::builtin_names().count();
    let file = |name: &str| {
        let file = Path::new(name).file_name().expect("a path of a file");
        file.to_string_lossy().into_owned()
    };
    (all.iter().skip(built_in))
        .map(|p| (file(&p.name), p.scenario.is_ok()))
        .collect()
}

#[test]
fn scenarios_are_the_built_in_ones_and_then_one_s_own() {
    let place = Place::new();
    let good = library::builtin_text("first-meetup").expect("it is built in");
    place.write("scenarios/a-good-one.ron", good);
    place.write(
        "scenarios/broken.ron",
        &good.replace("weeks: 4", "weeks: soon"),
    );
    place.write("scenarios/first-meetup.ron", good);
    place.write(
        "scenarios/script.ron",
        "Replay(scenario: \"first-meetup\", moves: [])",
    );
    place.write("scenarios/notes.txt", good);
    let names: Vec<String> = (place.shelf.scenarios().into_iter())
        .map(|playable| playable.name)
        .collect();
    let built_in = library::builtin_names().count();
    assert!(library::builtin_names().eq(names.iter().map(String::as_str).take(built_in)));
    assert_eq!(
        own(&place),
        [
            ("a-good-one.ron".to_owned(), true),
            ("broken.ron".to_owned(), false)
        ]
    );
    let all = place.shelf.scenarios();
    let broken = all.iter().find(|p| p.name.ends_with("broken.ron"));
    let why = broken.and_then(|p| p.scenario.as_ref().err().cloned());
    let why = why.expect("weeks are a number");
    assert!(
        why.contains("broken.ron:") && why.contains("weeks"),
        "{why}"
    );
}

#[test]
fn one_s_own_lessons_are_lessons_and_no_scenarios() {
    let place = Place::new();
    let first = lesson::library::builtin_text("1");
    let (_, good) = first.expect("it is built in");
    place.write("scenarios/mine.ron", good);
    place.write(
        "scenarios/faulty.ron",
        &good.replacen("minutes:", "minuets:", 1),
    );
    assert_eq!(own(&place), []);
    let lessons = place.shelf.lessons();
    let [faulty, mine] = lessons.as_slice() else {
        panic!("there are two of them");
    };
    assert!(mine.lesson.is_ok(), "{:?}", mine.lesson);
    let why = faulty.lesson.as_ref().expect_err("there are no minuets");
    assert!(
        why.contains("faulty.ron:") && why.contains("minuets"),
        "{why}"
    );
}

#[test]
fn a_scenario_of_one_s_own_is_found_again_by_a_kept_game() {
    let mut place = Place::new();
    let good = library::builtin_text("first-meetup").expect("it is built in");
    place.write("scenarios/mine.ron", good);
    let path = place.path("scenarios/mine.ron").display().to_string();
    let scenario = place.shelf.scenario(&path).expect("it is in order");
    let run = Run::new(scenario, 3, Options::default());
    place.shelf.save("mine", &run).expect("it can be kept");
    let again = place.shelf.load("mine").expect("its scenario is there");
    assert_eq!(again.scenario().name, run.scenario().name);
    assert!(Path::new(&again.scenario().name).is_absolute());
    place.write("scenarios/mine.ron", &good.replace("weeks: 4", "weeks: 5"));
    let why = place.shelf.load("mine").err().expect("it is another now");
    assert!(
        why.contains("has changed since this game was saved"),
        "{why}"
    );
}

#[test]
fn a_scenario_that_is_not_there_is_answered_with_the_nearest() {
    let why = Place::new().shelf.scenario("frist-meetup");
    let why = why.expect_err("there is none");
    assert!(why.contains("Did you mean `first-meetup`?"), "{why}");
}

#[test]
fn a_file_that_is_saved_is_seen_and_so_is_one_it_includes() {
    let place = Place::new();
    let text = "(format: 1, title: \"A\", include: [\"library/moves.ron\", \"library/asks.ron\", \"mine/own.ron\"],\n\
                you: (id: \"you\", name: \"Robin Vale\"), people: [(id: \"ada\", name: \"Ada Birch\", known: true)])";
    let own = "(format: 1, asks: [])";
    place.write("a.ron", text);
    let path = place.path("a.ron").display().to_string();
    let read = |place: &Place| {
        let reading = place.shelf.read_scenario(&path);
        let found = reading
            .found
            .map(|s| s.title.clone())
            .map_err(|fault| fault.short);
        (found, reading.watch)
    };
    let (found, watch) = read(&place);
    let why = found.expect_err("a file that it includes is not there");
    assert!(
        why.contains("a.ron, line 1") && why.contains("mine/own.ron"),
        "{why}"
    );
    assert!(!place.shelf.has_changed(&watch), "nobody wrote anything");
    place.write("mine/own.ron", own);
    assert!(place.shelf.has_changed(&watch), "it is there at last");
    let (found, watch) = read(&place);
    assert_eq!(found.as_deref(), Ok("A"));
    place.write("a.ron", text);
    assert!(!place.shelf.has_changed(&watch), "written again as it was");
    place.write("mine/own.ron", "(format: 1, asks: [");
    assert!(
        place.shelf.has_changed(&watch),
        "what it includes is half written"
    );
    let (found, watch) = read(&place);
    let why = found.expect_err("half a file");
    assert!(why.contains("own.ron, line 1"), "{why}");
    place.write("mine/own.ron", own);
    assert!(place.shelf.has_changed(&watch));
    // Some editors write beside the file and then rename, and for a moment there is none.
    let (_, watch) = read(&place);
    fs::remove_file(place.path("a.ron")).expect("it is there");
    assert!(place.shelf.has_changed(&watch));
    let (found, watch) = read(&place);
    assert!(found.is_err());
    place.write("b.ron", &text.replace("\"A\"", "\"B\""));
    fs::rename(place.path("b.ron"), place.path("a.ron")).expect("both are there");
    assert!(place.shelf.has_changed(&watch));
    assert_eq!(read(&place).0.as_deref(), Ok("B"));
}

#[test]
fn the_stamp_of_one_s_own_scenarios_changes_with_them() {
    let place = Place::new();
    let stamp = || super::scenarios::stamp(&[place.path("scenarios")]);
    let nothing = stamp();
    place.write("scenarios/a.ron", "(");
    let half = stamp();
    place.write("scenarios/a.ron", "()");
    let whole = stamp();
    assert!(nothing != half && half != whole);
    assert_eq!(stamp(), whole);
}
