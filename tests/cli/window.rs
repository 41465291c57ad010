//! The window, where there can be none: the same game in the terminal, and a word of why.

use super::Place;

/// What is said once, in one line, before the game begins in the terminal.
const WHY: &str = if cfg!(feature = "gui") {
    "No display here, so this is the same game in the terminal."
} else {
    "This build has no window, so this is the same game in the terminal."
};

#[test]
fn without_a_display_the_same_game_is_played_in_the_terminal() {
    for (arguments, input) in [
        (&[][..], ""),
        (&["the-town"], ""),
        (&["play", "--theme", "dark", "--text-size", "150"], ""),
        (&["--size", "1280x720"], "8\nquit\nquit\n"),
    ] {
        let told = Place::new().typed(arguments, input);
        assert_eq!(told.code, 0, "{arguments:?}: {}", told.err);
        assert_eq!(told.err.lines().next(), Some(WHY), "{arguments:?}");
        assert_eq!(
            told.err.matches("window").count(),
            WHY.matches("window").count()
        );
        assert!(!told.out.is_empty(), "{arguments:?}");
    }
}

#[test]
fn a_display_that_nobody_answers_at_is_none() {
    let place = Place::new();
    for (name, value) in [
        ("DISPLAY", ":59321"),
        ("DISPLAY", "nonsense"),
        ("WAYLAND_DISPLAY", "wayland-59321"),
    ] {
        let mut command = place.command();
        let told = super::told(command.env(name, value).write_stdin(""));
        assert_eq!(told.code, 0, "{name}={value}: {}", told.err);
        assert_eq!(told.err.lines().next(), Some(WHY), "{name}={value}");
    }
}

#[test]
fn whoever_asks_for_the_terminal_is_told_nothing_of_windows() {
    let told = Place::new().call(&["--text"]);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    assert!(
        told.out.contains("What was really going on"),
        "{}",
        told.out
    );
}

#[test]
fn what_needs_the_window_is_an_error_without_one() {
    let place = Place::new();
    place.write("tour.txt", "wait\n");
    for (arguments, argument) in [
        (&["--drive", "tour.txt"][..], "--drive"),
        (
            &[
                "play", "the-town", "--drive", "tour.txt", "--shots", "pictures",
            ],
            "--drive",
        ),
        (&["--shots", "pictures"], "--shots"),
    ] {
        let told = place.call(arguments);
        assert_eq!(told.code, 1, "{arguments:?}");
        assert_eq!(told.out, "", "{arguments:?}");
        let why = WHY.split(',').next().unwrap_or("");
        let expected = format!("speaking-terms: {argument} needs the window. {why}.\n");
        assert_eq!(told.err, expected, "{arguments:?}");
        assert!(!place.path("pictures").exists(), "{arguments:?}");
    }
}
