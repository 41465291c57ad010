//! What went well.

use super::play::{Play, good_mail, meetup, spring};
use super::rule;

rule!(
    small_and_often,
    "small-and-often",
    fires_when_it_was_a_little_every_week: spring().on(1).every(7, 8, "noor", "work_talk"),
    is_silent_when_it_was_all_at_once: spring().on(1).every(0, 8, "noor", "work_talk"),
);

rule!(
    asked_in_proportion,
    "asked-in-proportion",
    fires_when_nobody_was_put_out: meetup().on(1).every(2, 5, "priya", "work_talk")
        .ask("priya", "advice", true).later(5).ask("priya", "advice", true),
    is_silent_when_an_ask_went_too_far: meetup().on(1).every(2, 5, "priya", "work_talk")
        .ask("priya", "advice", true).ask("tomasz", "couch", true),
);

fn granted() -> Play {
    meetup()
        .on(1)
        .make("priya", "work_talk")
        .ask("priya", "advice", true)
}

rule!(
    thanked_promptly,
    "thanked-promptly",
    fires_when_it_was_within_days: granted().later(2).make("priya", "thank_you"),
    is_silent_when_it_took_two_weeks: granted().later(14).make("priya", "thank_you"),
);

rule!(
    told_how_it_went,
    "told-how-it-went",
    fires_when_they_heard_of_it: granted().later(7).make("priya", "report_back"),
    is_silent_when_they_did_not: granted().on(28),
);

/// Help that is needed.
fn helpful(play: Play) -> Play {
    play.every(1, 8, "priya", "work_talk")
        .make("priya", "help")
        .later(1)
}

rule!(
    gave_first,
    "gave-first",
    fires_when_help_came_before_any_ask: helpful(meetup().on(1)).ask("priya", "advice", true),
    is_silent_when_the_ask_came_first: helpful(meetup().on(1).ask("priya", "advice", true)),
);

rule!(
    mended_it,
    "mended-it",
    fires_when_sorry_was_said_soon: meetup().on(1).every(2, 6, "tomasz", "small_talk").ask("tomasz", "put_in_a_word", false).later(1).make("tomasz", "apology"),
    is_silent_when_it_was_done_again: meetup().on(1).every(2, 6, "tomasz", "small_talk")
        .ask("tomasz", "put_in_a_word", false).later(1).make("tomasz", "apology").ask("tomasz", "couch", false),
);

rule!(
    worked_together,
    "worked-together",
    fires_when_something_was_made: meetup().on(1).every(1, 8, "priya", "work_talk").ask("priya", "collaboration", true).make("priya", "collaboration"),
    is_silent_when_it_was_only_agreed: meetup().on(1).every(1, 8, "priya", "work_talk").ask("priya", "collaboration", true),
);

rule!(
    found_common_ground,
    "found-common-ground",
    fires_when_a_match_came_up: meetup().on(1).every(1, 10, "priya", "work_talk"),
    is_silent_when_nothing_did: meetup().on(1).ask("priya", "advice", true),
);

rule!(
    took_a_no_well,
    "took-a-no-well",
    fires_when_contact_went_on: meetup().on(1).every(1, 3, "priya", "small_talk").ask("priya", "advice", false).later(3).make("priya", "small_talk"),
    is_silent_when_that_was_the_end_of_it: meetup().on(1).every(1, 3, "priya", "small_talk").ask("priya", "advice", false).on(28),
);

fn wrote(short: bool) -> Play {
    let play = meetup();
    let mut mail = good_mail(&play, "lighting");
    mail.short = short;
    mail.clear_ask = short;
    play.on(1).mail("priya", mail, Some(true)).on(14)
}

rule!(
    wrote_well,
    "wrote-well",
    fires_when_it_met_the_checks: wrote(true),
    is_silent_when_it_did_not: wrote(false),
);

rule!(
    better_liked,
    "better-liked",
    fires_when_people_were_warmer_than_they_seemed: spring().on(1)
        .make("noor", "shared_hobby").make("kenji", "shared_hobby").make("mirela", "shared_hobby")
        .make("wanda", "shared_hobby").make("hinemoa", "shared_hobby"),
    is_silent_when_nobody_was_met: meetup().on(7),
);

rule!(
    broke_the_ice,
    "broke-the-ice",
    fires_when_somebody_new_was_met: meetup().on(1).make("priya", "small_talk"),
    is_silent_when_it_was_an_old_friend: spring().make("tobias", "small_talk"),
);
