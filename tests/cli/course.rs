//! The course: `prove`, `teach` and `learn`.

use crate::{Place, project};

#[test]
fn a_claim_that_holds_is_proved_in_a_table() {
    let told = Place::new().call(&["prove", "speaking-terms", "--seeds", "40"]);
    assert_eq!(told.code, 0, "{}{}", told.out, told.err);
    for head in [
        "lesson",
        "effect",
        "95 % interval",
        "seen in",
        "verdict",
        "holds",
        "40 seeds",
    ] {
        assert!(told.out.contains(head), "{head}: {}", told.out);
    }
}

#[test]
fn a_claim_that_fails_says_why_and_fails() {
    let place = Place::new();
    let base = include_str!("../data/lesson.ron");
    place.write("l.ron", &base.replace("at_least: 0.02", "at_least: 0.9"));
    let told = place.call(&["prove", "l.ron", "--seeds", "20"]);
    assert_eq!(told.code, 1);
    assert!(told.out.contains("FAILS"), "{}", told.out);
    assert!(
        told.out.contains("the effect is less than 0.9"),
        "{}",
        told.out
    );
}

#[test]
fn a_step_that_is_never_taken_is_noted() {
    let place = Place::new();
    let base = include_str!("../data/lesson.ron");
    let plan =
        r#"(do: SmallTalk, with: ["ada", "ben"]), (do: Apology, with: ["ben"], whenever: true),"#;
    place.write(
        "l.ron",
        &base.replace(r#"(do: SmallTalk, with: ["ada", "ben"]),"#, plan),
    );
    let told = place.call(&["prove", "l.ron", "--seeds", "20"]);
    let note = "Note: step 2 of `once` is never taken.";
    assert!(told.out.contains(note), "{}", told.out);
}

#[test]
fn a_lesson_goes_by_its_number_too() {
    for name in ["1", "01-speaking-terms", "speaking-terms"] {
        assert_eq!(Place::new().call(&["teach", name]).code, 0, "{name}");
    }
}

#[test]
fn check_tells_a_lesson_from_a_scenario() {
    let place = Place::new();
    let base = include_str!("../data/lesson.ron");
    place.write("good.ron", base);
    place.write(
        "bad.ron",
        &base.replace("way: \"often\", days: 21", "way: \"oftn\", days: 21"),
    );
    let good = place.call(&["check", "good.ron"]);
    assert_eq!((good.code, good.out.as_str()), (0, "good.ron: good\n"));
    let bad = place.call(&["check", "bad.ron"]);
    assert_eq!(bad.code, 1);
    assert!(bad.out.contains("Did you mean `often`?"), "{}", bad.out);
}

#[test]
fn a_sheet_for_teachers_has_its_parts() {
    let told = Place::new().call(&["teach", "speaking-terms"]);
    assert_eq!(told.code, 0);
    for part in [
        "# Speaking terms",
        "## How it goes",
        "1. **",
        "## What it comes down to",
        "Basis: ",
    ] {
        assert!(told.out.contains(part), "{part}: {}", told.out);
    }
}

#[test]
fn an_unknown_lesson_is_answered_with_the_nearest() {
    for command in ["prove", "teach", "learn"] {
        let told = Place::new().call(&[command, "speaking-trems"]);
        assert_eq!(told.code, 1);
        assert!(
            told.err.contains("Did you mean `speaking-terms`?"),
            "{}",
            told.err
        );
    }
}

#[test]
fn a_lesson_goes_on_where_it_was_left_the_day_before() {
    let place = Place::new();
    let first = place.typed(&["learn"], "1\ngo on\nquit\n");
    assert_eq!(first.code, 0, "{}", first.err);
    assert!(first.out.contains("2 of "), "{}", first.out);
    assert!(place.path("saves/course.json").is_file());
    let second = place.typed(&["learn"], "\nchapters\nreport\nquit\n");
    assert!(second.out.contains("left at 2 of "), "{}", second.out);
    assert!(
        second.out.contains("You go on where you left it."),
        "{}",
        second.out
    );
    assert!(second.out.contains("To try tomorrow:"), "{}", second.out);
}

#[test]
fn damaged_notes_are_put_aside_and_the_course_begins_anew() {
    let place = Place::new();
    std::fs::create_dir(place.path("saves")).expect("a fresh folder");
    place.write("saves/course.json", "{ half");
    let told = place.typed(&["learn"], "quit\n");
    assert_eq!(told.code, 0);
    assert!(told.out.contains("course.damaged.json"), "{}", told.out);
    assert_eq!(place.read("saves/course.damaged.json"), "{ half");
}

#[test]
fn the_end_of_input_ends_it_cleanly() {
    for input in ["", "1\n", "1\n\n", "1\n\n\n"] {
        let told = Place::new().typed(&["learn"], input);
        assert_eq!(told.code, 0, "{input:?}: {}", told.err);
        assert!(
            told.out.contains("No more input"),
            "{input:?}: {}",
            told.out
        );
    }
}

#[test]
fn the_lessons_of_the_project_are_good() {
    let folder = std::fs::read_dir(project("scenarios/lessons")).expect("it is there");
    let files: Vec<String> = (folder.flatten())
        .map(|entry| entry.path().display().to_string())
        .collect();
    let mut arguments = vec!["check"];
    arguments.extend(files.iter().map(String::as_str));
    let told = Place::new().call(&arguments);
    assert_eq!(told.code, 0, "{}", told.out);
}
