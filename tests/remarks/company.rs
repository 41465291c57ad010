//! What the talk was about, at what pace, and with how many.

use super::play::{Play, meetup, spring};
use super::rule;

rule!(
    only_small_talk,
    "only-small-talk",
    fires_when_it_was_all_chat: meetup().on(1).every(3, 6, "priya", "small_talk"),
    is_silent_when_some_of_it_was_work: meetup().on(1).every(3, 3, "priya", "small_talk").every(3, 3, "priya", "work_talk"),
);

rule!(
    only_hobbies,
    "only-hobbies",
    fires_when_it_was_all_fun: meetup().on(1).every(4, 6, "jun", "shared_hobby"),
    is_silent_when_there_was_little_of_it: meetup().on(1).every(4, 3, "jun", "shared_hobby"),
);

rule!(
    only_work,
    "only-work",
    fires_when_it_was_all_work: meetup().on(1).every(4, 6, "jun", "work_talk"),
    is_silent_when_there_was_chat_too: meetup().on(1).every(4, 4, "jun", "work_talk").every(4, 2, "jun", "small_talk"),
);

rule!(
    never_talked_about_work,
    "never-talked-about-work",
    fires_when_chat_and_fun_were_mixed: meetup().on(1).every(3, 4, "priya", "small_talk").every(3, 4, "jun", "shared_hobby"),
    is_silent_when_work_came_up_once: meetup().on(1).every(3, 4, "priya", "small_talk").every(3, 4, "jun", "shared_hobby").make("jun", "work_talk"),
);

rule!(
    came_unprepared,
    "came-unprepared",
    fires_when_chat_went_on_past_what_had_come_up: meetup().on(1).make("priya", "work_talk").later(3).every(3, 5, "priya", "small_talk"),
    is_silent_when_it_was_made_use_of: meetup().on(1).make("priya", "work_talk").later(3).every(3, 5, "priya", "small_talk").make("priya", "help"),
);

rule!(
    one_sitting,
    "one-sitting",
    fires_when_it_was_all_on_two_evenings: meetup().on(1).every(0, 5, "priya", "small_talk").later(1).every(0, 5, "priya", "small_talk").on(28),
    is_silent_when_it_was_spread_out: meetup().on(1).every(3, 9, "priya", "small_talk"),
);

rule!(
    let_it_go_quiet,
    "let-it-go-quiet",
    fires_when_ties_faded: meetup().on(1).every(2, 10, "jun", "shared_hobby").on(180),
    is_silent_when_somebody_kept_in_touch: meetup().on(1).every(2, 10, "jun", "shared_hobby").every(21, 7, "jun", "check_in"),
);

/// One talk with each of them, over and over.
fn round(mut play: Play, times: u32, ids: &[&str]) -> Play {
    for _ in 0..times {
        for id in ids {
            play = play.make(id, "small_talk");
        }
        play = play.later(7);
    }
    play
}

const EIGHT: [&str; 8] = [
    "tobias", "caleb", "noor", "ifeoma", "kenji", "mirela", "hinemoa", "wanda",
];

rule!(
    spread_too_thin,
    "spread-too-thin",
    fires_when_everybody_got_a_little: round(spring(), 4, &EIGHT),
    is_silent_when_it_was_three_people: round(spring(), 6, &EIGHT[2..5]),
);

rule!(
    only_one_person,
    "only-one-person",
    fires_when_it_was_always_the_same: spring().every(3, 12, "noor", "work_talk"),
    is_silent_when_there_were_two: round(spring(), 6, &EIGHT[2..4]),
);

rule!(
    met_nobody,
    "met-nobody",
    fires_when_nobody_was_spoken_to: spring().on(28),
    is_silent_when_it_has_only_begun: spring().on(6),
);

rule!(
    kept_to_yourself,
    "kept-to-yourself",
    fires_when_hardly_an_hour_went_to_people: meetup().on(1).make("jun", "small_talk").on(28),
    is_silent_when_some_did: meetup().on(1).every(3, 8, "jun", "work_talk").on(28),
);
