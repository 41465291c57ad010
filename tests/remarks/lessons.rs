//! Plausible wrong ways to take a lesson, over a few weeks: the very mistake is among the first two remarks.

use speaking_terms::sim::{Mail, Reply};

use super::names;
use super::play::{Play, good_mail, meetup, spring};

fn tells_first(play: &Play, name: &str) {
    let remarks = play.remarks();
    assert!(
        remarks.iter().take(2).any(|r| r.name == name),
        "{name} is not first in {:?}",
        names(&remarks)
    );
}

macro_rules! mistake {
    ($test:ident, $name:literal, $play:expr) => {
        #[test]
        fn $test() {
            tells_first(&$play, $name);
        }
    };
}

mistake!(
    lesson_1_ten_chats_in_two_evenings,
    "one-sitting",
    meetup()
        .on(1)
        .every(0, 5, "priya", "small_talk")
        .later(1)
        .every(0, 5, "priya", "small_talk")
        .on(28)
);
mistake!(lesson_1_nobody_spoken_to, "met-nobody", spring().on(28));
mistake!(
    lesson_2_only_building,
    "never-asked",
    meetup()
        .on(1)
        .every(3, 4, "priya", "work_talk")
        .every(3, 4, "priya", "small_talk")
        .on(28)
);
mistake!(
    lesson_2_only_engaging,
    "asked-strangers-only",
    meetup()
        .on(1)
        .ask("priya", "advice", false)
        .ask("jun", "advice", false)
        .ask("amara", "advice", false)
        .ask("tomasz", "advice", false)
        .on(28)
);
mistake!(
    lesson_3_only_hobbies,
    "only-hobbies",
    meetup().on(1).every(4, 6, "jun", "shared_hobby").on(28)
);
mistake!(
    lesson_3_only_chat,
    "only-small-talk",
    meetup().on(1).every(3, 9, "priya", "small_talk")
);
mistake!(
    lesson_4_the_couch_of_a_stranger,
    "asked-too-big",
    meetup()
        .on(1)
        .make("jun", "small_talk")
        .ask("jun", "couch", false)
        .on(28)
);
mistake!(
    lesson_5_no_thanks,
    "never-thanked",
    meetup()
        .on(1)
        .every(2, 3, "priya", "work_talk")
        .ask("priya", "advice", true)
        .later(6)
        .ask("priya", "advice", true)
        .on(28)
);
mistake!(
    lesson_5_late_thanks,
    "thanked-late",
    meetup()
        .on(1)
        .every(2, 2, "priya", "small_talk")
        .make("priya", "work_talk")
        .ask("priya", "advice", true)
        .on(24)
        .make("priya", "thank_you")
        .make("priya", "report_back")
        .on(28)
);
mistake!(
    lesson_6_a_burst_and_then_silence,
    "let-it-go-quiet",
    meetup()
        .on(1)
        .every(1, 8, "jun", "shared_hobby")
        .make("jun", "work_talk")
        .ask("jun", "advice", true)
        .make("jun", "thank_you")
        .make("jun", "report_back")
        .on(120)
);
mistake!(
    lesson_7_waiting_to_be_sure,
    "waited-for-certainty",
    spring()
        .on(1)
        .every(3, 20, "noor", "work_talk")
        .every(2, 12, "noor", "shared_hobby")
        .ask("noor", "advice", true)
        .make("noor", "thank_you")
        .every(3, 20, "mirela", "work_talk")
        .every(2, 12, "mirela", "shared_hobby")
        .ask("mirela", "advice", true)
        .make("mirela", "thank_you")
);
mistake!(
    lesson_7_asking_again_at_once,
    "asked-again-after-no",
    meetup()
        .on(1)
        .every(2, 2, "priya", "small_talk")
        .make("priya", "work_talk")
        .ask("priya", "advice", false)
        .later(1)
        .ask("priya", "advice", false)
        .later(1)
        .ask("priya", "advice", false)
        .later(1)
        .ask("priya", "advice", false)
        .on(28)
);
mistake!(
    lesson_8_no_apology,
    "overstepped-and-no-apology",
    meetup()
        .on(1)
        .every(2, 4, "tomasz", "small_talk")
        .every(2, 4, "tomasz", "work_talk")
        .ask("tomasz", "couch", false)
        .on(40)
);
mistake!(
    lesson_8_sorry_and_sorry_again,
    "apologised-again-and-again",
    meetup()
        .on(1)
        .every(2, 4, "tomasz", "small_talk")
        .every(2, 4, "tomasz", "work_talk")
        .ask("tomasz", "couch", false)
        .every(2, 5, "tomasz", "apology")
);
mistake!(
    lesson_10_the_tally_among_friends,
    "kept-score-with-friends",
    meetup()
        .on(5)
        .every(3, 3, "jun", "shared_hobby")
        .make("jun", "work_talk")
        .ask("jun", "advice", true)
        .make("jun", "settle_up")
        .later(5)
        .ask("jun", "advice", true)
        .make("jun", "settle_up")
        .later(4)
);

/// A mail to each of three people, with the same flaws.
fn mailed(change: impl Fn(&mut Mail)) -> Play {
    let play = spring();
    let mut mail = good_mail(&play, "databases");
    change(&mut mail);
    let play = play
        .on(1)
        .mail("noor", mail, None)
        .later(2)
        .mail("ifeoma", mail, None);
    play.later(2).mail("kenji", mail, None).on(40)
}

mistake!(
    lesson_11_long_mails,
    "long-mails",
    mailed(|mail| mail.short = false)
);
mistake!(
    lesson_11_no_question,
    "no-clear-question",
    mailed(|mail| mail.clear_ask = false)
);
mistake!(
    lesson_11_pressing,
    "followed-up-daily",
    mailed(|_| ())
        .follow_up("noor")
        .later(1)
        .follow_up("noor")
        .later(1)
        .follow_up("noor")
        .later(9)
);
mistake!(
    lesson_12_taking,
    "took-without-giving",
    spring()
        .on(1)
        .every(3, 3, "noor", "work_talk")
        .every(3, 2, "noor", "small_talk")
        .ask("noor", "advice", true)
        .make("noor", "thank_you")
        .make("noor", "report_back")
        .later(5)
        .ask("noor", "introduction", true)
        .make("noor", "thank_you")
        .make("noor", "report_back")
        .later(5)
        .asked_by("noor")
        .answer("noor", Reply::Decline)
        .later(30)
);
mistake!(
    lesson_12_giving,
    "gave-and-never-asked",
    spring()
        .on(1)
        .every(2, 8, "noor", "work_talk")
        .every(4, 5, "noor", "help")
        .later(7)
);
