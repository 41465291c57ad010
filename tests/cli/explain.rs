//! `explain`: a scenario's numbers in words.

use super::Place;

#[test]
fn a_scenario_and_a_lesson_are_explained_in_groups() {
    for name in ["first-meetup", "the-couch"] {
        let told = Place::new().call(&["explain", name]);
        assert_eq!(told.code, 0, "{}", told.err);
        for part in [
            "What can be asked for\n  ask:advice\n    A stranger says yes to advice",
            "\nWhat can be done\n  small_talk\n    Small talk",
            "\nHow asks are answered\n  ask.goodwill\n",
            "\n  standing.help\n",
        ] {
            assert!(told.out.contains(part), "{name}: {part}: {}", told.out);
        }
    }
}

#[test]
fn one_thing_alone_is_explained_and_an_unknown_one_is_said_to_be() {
    let told = Place::new().call(&["explain", "first-meetup", "goodwill"]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert_eq!(told.out.lines().count(), 3, "{}", told.out);
    let told = Place::new().call(&["explain", "first-meetup", "goodwil!"]);
    assert_eq!((told.code, told.out.as_str()), (1, ""));
    assert!(told.err.contains("goodwil!"), "{}", told.err);
}
