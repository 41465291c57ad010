//! Mails and what came after them, and how the guesses lay.

use speaking_terms::scenario::people::Address;
use speaking_terms::sim::Mail;

use super::play::{Play, good_mail, meetup, spring};
use super::rule;

/// A mail to Priya that was not answered, with one thing changed.
fn wrote(change: impl Fn(&mut Mail)) -> Play {
    let play = meetup();
    let mut mail = good_mail(&play, "lighting");
    change(&mut mail);
    play.on(1).mail("priya", mail, None).on(28)
}

rule!(
    long_mails,
    "long-mails",
    fires_when_it_ran_on: wrote(|mail| mail.short = false),
    is_silent_when_it_was_short: wrote(|mail| mail.time_bound = false),
);

rule!(
    wrong_address,
    "wrong-address",
    fires_when_it_went_home: wrote(|mail| mail.address = Address::Personal),
    is_silent_when_it_went_where_they_want_it: wrote(|mail| mail.short = false),
);

fn uninvited(play: Play) -> Play {
    let mail = good_mail(&play, "woodwork");
    play.mail("ruth", mail, None).on(28)
}

rule!(
    wrote_uninvited,
    "wrote-uninvited",
    fires_when_strangers_were_not_to_write: uninvited(meetup().on(1)),
    is_silent_when_they_had_met: uninvited(meetup().on(5).make("ruth", "small_talk")),
);

rule!(
    nothing_to_say,
    "nothing-to-say",
    fires_when_it_was_about_nothing: wrote(|mail| mail.topic = None),
    is_silent_when_it_was_about_their_work: wrote(|mail| mail.short = false),
);

rule!(
    no_clear_question,
    "no-clear-question",
    fires_when_it_asked_nothing: wrote(|mail| mail.clear_ask = false),
    is_silent_when_it_asked_plainly: wrote(|mail| mail.short = false),
);

rule!(
    no_time_bound,
    "no-time-bound",
    fires_when_it_asked_for_any_amount_of_time: wrote(|mail| mail.time_bound = false),
    is_silent_when_a_flawed_mail_got_its_yes: {
        let play = meetup();
        let mail = Mail { time_bound: false, ..good_mail(&play, "lighting") };
        play.on(1).mail("priya", mail, Some(true)).on(28)
    },
);

rule!(
    followed_up_daily,
    "followed-up-daily",
    fires_when_it_was_every_day: {
        let play = meetup();
        let mail = good_mail(&play, "lighting");
        play.on(1).mail("priya", mail, None)
            .later(1).follow_up("priya").later(1).follow_up("priya").later(1).follow_up("priya").on(28)
    },
    is_silent_when_it_was_once_after_a_week: {
        let play = meetup();
        let mail = good_mail(&play, "lighting");
        play.on(1).mail("priya", mail, None).later(8).follow_up("priya").on(28)
    },
);

/// Mails nobody answered.
fn silences() -> Play {
    let play = spring();
    let mail = good_mail(&play, "databases");
    play.on(1)
        .mail("noor", mail, None)
        .mail("ifeoma", mail, None)
}

rule!(
    never_followed_up,
    "never-followed-up",
    fires_when_silence_was_taken_for_a_no: silences().on(40),
    is_silent_when_one_was_followed_up: silences().later(8).follow_up("noor").on(40),
);

fn cold(play: Play) -> Play {
    let mail = good_mail(&play, "databases");
    let play = play
        .mail("noor", mail, None)
        .mail("ifeoma", mail, Some(true));
    play.mail("mirela", mail, None)
        .mail("kenji", mail, None)
        .on(40)
}

rule!(
    wrote_only_to_strangers,
    "wrote-only-to-strangers",
    fires_when_nobody_written_to_had_been_met: cold(spring().on(1)),
    is_silent_when_one_of_them_had: cold(spring().on(1).make("noor", "small_talk")),
);

/// Four small asks of people who like you, with the same guess each time.
fn guessed(said: f32) -> Play {
    let mut play = spring().on(1);
    for who in ["noor", "ifeoma", "kenji", "mirela"] {
        play = play
            .every(2, 8, who, "work_talk")
            .guess(who, "advice", said);
    }
    play.later(7)
}

rule!(
    too_gloomy,
    "too-gloomy",
    fires_when_likely_asks_were_given_little_hope: guessed(0.2),
    is_silent_when_they_were_thought_likely: guessed(0.85),
);

/// Four cold mails, with the same guess each time.
fn hoped(said: f32) -> Play {
    let play = spring();
    let mail = good_mail(&play, "databases");
    let mut play = play.on(1);
    for who in ["noor", "ifeoma", "kenji", "mirela"] {
        play = play.guess_by_mail(who, mail, said);
    }
    play.on(30)
}

rule!(
    too_hopeful,
    "too-hopeful",
    fires_when_cold_mails_were_thought_likely: hoped(0.8),
    is_silent_when_little_was_expected: hoped(0.2),
);

rule!(
    guessed_well,
    "guessed-well",
    fires_when_the_guesses_were_close: guessed(0.8),
    is_silent_when_they_were_far_off: guessed(0.2),
);
