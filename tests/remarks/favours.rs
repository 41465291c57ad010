//! After a yes, give and take, keeping score, and what others asked.

use speaking_terms::sim::Reply;

use super::play::{Play, meetup, spring};
use super::rule;

/// Somebody does a favour.
fn granted(play: Play) -> Play {
    play.on(1)
        .every(2, 3, "priya", "work_talk")
        .ask("priya", "advice", true)
}

rule!(
    never_thanked,
    "never-thanked",
    fires_when_a_favour_went_without_a_word: granted(meetup()).on(28),
    is_silent_when_nothing_was_granted: meetup().on(1).ask("priya", "advice", false).on(28),
);

rule!(
    thanked_late,
    "thanked-late",
    fires_when_weeks_went_by: granted(meetup()).later(14).make("priya", "thank_you"),
    is_silent_when_it_was_within_the_week: granted(meetup()).later(3).make("priya", "thank_you").on(28),
);

rule!(
    thanked_over_and_over,
    "thanked-over-and-over",
    fires_when_one_favour_was_thanked_for_five_times: granted(meetup()).every(2, 5, "priya", "thank_you"),
    is_silent_when_there_was_a_favour_each_time: granted(meetup())
        .make("priya", "thank_you").ask("priya", "advice", true)
        .make("priya", "thank_you").ask("priya", "advice", true).make("priya", "thank_you"),
);

rule!(
    never_reported_back,
    "never-reported-back",
    fires_when_nobody_learned_what_came_of_it: granted(meetup()).make("priya", "thank_you").on(28),
    is_silent_when_one_of_them_did: granted(meetup()).later(2).make("priya", "report_back").on(28),
);

/// Two favours, and talk enough for needs to come up.
fn favoured() -> Play {
    meetup()
        .on(1)
        .every(0, 8, "priya", "work_talk")
        .ask("priya", "advice", true)
        .ask("priya", "introduction", true)
}

rule!(
    took_without_giving,
    "took-without-giving",
    fires_when_a_known_need_was_left: favoured().on(28),
    is_silent_when_something_was_given: favoured().later(2).make("priya", "help").on(28),
);

/// Useful help, three times.
fn generous() -> Play {
    spring()
        .on(1)
        .every(2, 8, "noor", "work_talk")
        .every(2, 3, "noor", "help")
}

rule!(
    gave_and_never_asked,
    "gave-and-never-asked",
    fires_when_help_went_one_way: generous().later(7),
    is_silent_when_something_was_asked: generous().ask("noor", "advice", true).later(7),
);

rule!(
    unhelpful_help,
    "unhelpful-help",
    fires_when_no_need_was_known: meetup().on(1).every(2, 3, "tomasz", "help"),
    is_silent_when_it_was_needed: generous(),
);

rule!(
    missed_mutual_need,
    "missed-mutual-need",
    fires_when_both_had_what_the_other_needed: meetup().on(1).every(1, 10, "priya", "work_talk").on(28),
    is_silent_when_it_was_tried: meetup().on(1).every(1, 10, "priya", "work_talk").ask("priya", "collaboration", false).on(28),
);

rule!(
    kept_score_with_friends,
    "kept-score-with-friends",
    fires_when_the_tally_was_said_among_friends: meetup().on(5).every(0, 3, "jun", "small_talk").ask("jun", "advice", true).make("jun", "settle_up"),
    is_silent_when_it_was_at_work: granted(meetup()).make("priya", "settle_up").on(28),
);

rule!(
    never_squared_up,
    "never-squared-up",
    fires_when_a_debt_at_work_was_left: favoured().on(28),
    is_silent_when_the_tally_was_settled: favoured().later(2).make("priya", "settle_up").on(28),
);

rule!(
    ignored_requests,
    "ignored-requests",
    fires_when_nothing_was_answered: meetup().on(1).make("jun", "small_talk").asked_by("jun").on(28),
    is_silent_when_the_answer_was_no: meetup().on(1).make("jun", "small_talk").asked_by("jun").answer("jun", Reply::Decline).on(28),
);

/// Three people ask, and get the same answer.
fn asked_thrice(mut play: Play, reply: Reply) -> Play {
    for who in ["jun", "priya", "amara"] {
        play = play
            .make(who, "small_talk")
            .asked_by(who)
            .answer(who, reply);
    }
    play
}

rule!(
    turned_people_down,
    "turned-people-down",
    fires_when_everybody_got_a_no: asked_thrice(meetup().on(1), Reply::Decline),
    is_silent_when_everybody_got_help: asked_thrice(meetup().on(1), Reply::Accept),
);

rule!(
    declined_while_owing,
    "declined-while-owing",
    fires_when_somebody_was_owed: favoured().later(2).asked_by("priya").answer("priya", Reply::Decline),
    is_silent_when_nothing_was_owed: meetup().on(1).make("priya", "small_talk").asked_by("priya").answer("priya", Reply::Decline),
);
