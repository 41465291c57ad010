//! Asks never made, made late, too large, too soon, and what came after one that went too far.

use super::play::{Play, meetup, spring};
use super::{find, rule};

/// Advice comes within reach.
fn acquainted(play: Play) -> Play {
    play.on(1)
        .every(3, 5, "priya", "work_talk")
        .every(3, 2, "priya", "small_talk")
}

rule!(
    never_asked,
    "never-asked",
    fires_when_doors_stood_open: acquainted(meetup()).on(28),
    is_silent_when_nobody_would_have_said_yes: meetup().on(28),
);

rule!(
    told_yourself_no,
    "told-yourself-no",
    fires_when_the_gut_was_too_dark_to_ask: meetup().on(1).every(3, 5, "priya", "work_talk").on(28),
    is_silent_when_most_were_asked: meetup().on(1).every(3, 5, "priya", "work_talk").ask("priya", "advice", true).on(28),
);

rule!(
    asked_too_late,
    "asked-too-late",
    fires_when_a_door_stood_open_for_weeks: spring().on(1).every(7, 12, "noor", "work_talk").ask("noor", "advice", true).later(7),
    is_silent_when_the_door_had_only_just_opened: spring().on(1).every(3, 3, "noor", "work_talk").ask("noor", "advice", true).later(7),
);

rule!(
    waited_for_certainty,
    "waited-for-certainty",
    fires_when_every_ask_was_a_sure_thing: spring().on(1)
        .every(4, 20, "noor", "work_talk")
        .every(2, 10, "noor", "shared_hobby")
        .ask("noor", "advice", true)
        .every(4, 20, "mirela", "work_talk")
        .every(2, 10, "mirela", "shared_hobby")
        .ask("mirela", "advice", true),
    is_silent_when_the_first_ask_was_a_bold_one: spring().on(1).ask("noor", "advice", true)
        .every(4, 20, "noor", "work_talk").ask("noor", "advice", true),
);

rule!(
    asked_again_after_no,
    "asked-again-after-no",
    fires_when_the_same_was_asked_within_days: meetup().on(1).every(1, 2, "priya", "work_talk")
        .ask("priya", "introduction", false).later(2)
        .ask("priya", "introduction", false).later(2)
        .ask("priya", "introduction", false).on(28),
    is_silent_when_weeks_lay_between: meetup().on(1)
        .ask("priya", "advice", false).later(12).ask("priya", "advice", false).later(12).ask("priya", "advice", false),
);

rule!(
    asked_too_big,
    "asked-too-big",
    fires_when_a_stranger_was_asked_for_the_couch: meetup().on(1).ask("priya", "couch", false).on(28),
    is_silent_when_the_ask_was_small: meetup().on(1).ask("priya", "advice", false).ask("jun", "advice", false).on(28),
);

rule!(
    asked_too_soon,
    "asked-too-soon",
    fires_when_a_word_was_wanted_at_once: meetup().on(1).make("priya", "small_talk").ask("priya", "put_in_a_word", false).on(28),
    is_silent_when_they_knew_each_other: spring().on(1).every(3, 20, "noor", "work_talk").ask("noor", "introduction", false),
);

rule!(
    asked_strangers_only,
    "asked-strangers-only",
    fires_when_nobody_asked_had_been_talked_to: meetup().on(1)
        .ask("priya", "advice", false).ask("jun", "advice", true).ask("amara", "advice", false).on(28),
    is_silent_when_there_was_a_talk_first: meetup().on(1)
        .make("priya", "small_talk").make("jun", "small_talk").make("amara", "small_talk")
        .ask("priya", "advice", false).ask("jun", "advice", true).ask("amara", "advice", false).on(28),
);

/// Favours of Marguerite's, taken as a beginner.
fn indebted() -> Play {
    spring()
        .on(1)
        .ask("marguerite", "introduction", true)
        .ask("marguerite", "introduction", true)
}

rule!(
    begging_up,
    "begging-up",
    fires_when_a_debt_stands_in_the_way_of_a_risen_beginner: indebted()
        .every(1, 25, "noor", "help")
        .ask("marguerite", "advice", false),
    is_silent_when_the_beginner_has_not_risen: indebted().later(25).ask("marguerite", "advice", false),
);

rule!(
    made_demands,
    "made-demands",
    fires_when_it_was_no_question: meetup().on(1).make("priya", "work_talk").demand("priya", "advice"),
    is_silent_when_it_was: meetup().on(1).make("priya", "work_talk").ask("priya", "advice", false),
);

rule!(
    overstepped_and_no_apology,
    "overstepped-and-no-apology",
    fires_when_nothing_was_said_about_it: meetup().on(1).every(2, 5, "tomasz", "shared_hobby").ask("tomasz", "put_in_a_word", false).on(28),
    is_silent_when_sorry_was_said: meetup().on(1).ask("tomasz", "put_in_a_word", false).make("tomasz", "apology").on(28),
);

rule!(
    apologised_again_and_again,
    "apologised-again-and-again",
    fires_when_sorry_was_said_three_times: meetup().on(1).ask("tomasz", "couch", false)
        .every(2, 3, "tomasz", "apology").on(28),
    is_silent_when_there_was_something_each_time: meetup().on(1)
        .ask("tomasz", "couch", false).make("tomasz", "apology")
        .later(5).ask("tomasz", "couch", false).make("tomasz", "apology").on(28),
);

mod talked_about {
    use super::*;

    /// Oversteps where everybody knows everybody: somebody may hear of them.
    fn indiscreet(seed: u64) -> Play {
        let play = Play::of("first-meetup", seed).on(1);
        play.make("jun", "small_talk")
            .make("amara", "small_talk")
            .make("ruth", "small_talk")
            .ask("tomasz", "couch", false)
            .later(3)
            .ask("tomasz", "couch", false)
            .on(28)
    }

    #[test]
    fn fires_when_somebody_heard_of_it_and_only_then() {
        use speaking_terms::sim::What;
        let (mut heard, mut unheard) = (0, 0);
        for seed in 1..40 {
            let play = indiscreet(seed);
            let told = (play.run.truth().events()).any(|(e, _)| e.what == What::HeardOverstep);
            let said = find(&play.remarks(), "talked-about");
            assert_eq!(told, said.is_some(), "seed {seed}");
            *(if told { &mut heard } else { &mut unheard }) += 1;
        }
        assert!(heard > 0 && unheard > 0);
    }
}
