//! Every rule with its name. Names are stable: lesson files refer to them.

use super::look::Look;
use super::words::Said;
use super::{
    asking, bonds, circle, gestures, give, guesses, mails, manner, offence, pace, post, ready,
    requests, score, steps, talk, thanks, too_much,
};

/// A rule: its name, whether it praises, and what it finds in a run.
pub(super) struct Rule {
    pub name: &'static str,
    pub praise: bool,
    pub find: fn(&Look) -> Option<Said>,
}

const fn mistake(name: &'static str, find: fn(&Look) -> Option<Said>) -> Rule {
    Rule {
        name,
        praise: false,
        find,
    }
}

const fn praise(name: &'static str, find: fn(&Look) -> Option<Said>) -> Rule {
    Rule {
        name,
        praise: true,
        find,
    }
}

/// All rules. Of remarks that weigh the same, the one that comes first here is told first.
pub(super) const RULES: &[Rule] = &[
    mistake("never-asked", asking::never_asked),
    mistake("told-yourself-no", asking::told_yourself_no),
    mistake("asked-too-late", asking::asked_too_late),
    mistake("waited-for-certainty", asking::waited_for_certainty),
    mistake("asked-again-after-no", asking::asked_again_after_no),
    mistake("asked-too-big", too_much::asked_too_big),
    mistake("asked-too-soon", too_much::asked_too_soon),
    mistake("asked-strangers-only", too_much::asked_strangers_only),
    mistake("begging-up", too_much::begging_up),
    mistake("made-demands", manner::made_demands),
    mistake(
        "overstepped-and-no-apology",
        offence::overstepped_and_no_apology,
    ),
    mistake(
        "apologised-again-and-again",
        offence::apologised_again_and_again,
    ),
    mistake("talked-about", offence::talked_about),
    mistake("never-thanked", thanks::never_thanked),
    mistake("thanked-late", thanks::thanked_late),
    mistake("thanked-over-and-over", thanks::thanked_over_and_over),
    mistake("never-reported-back", thanks::never_reported_back),
    mistake("took-without-giving", give::took_without_giving),
    mistake("gave-and-never-asked", give::gave_and_never_asked),
    mistake("unhelpful-help", give::unhelpful_help),
    mistake("missed-mutual-need", give::missed_mutual_need),
    mistake("kept-score-with-friends", score::kept_score_with_friends),
    mistake("never-squared-up", score::never_squared_up),
    mistake("only-small-talk", talk::only_small_talk),
    mistake("only-hobbies", talk::only_hobbies),
    mistake("only-work", talk::only_work),
    mistake("never-talked-about-work", talk::never_talked_about_work),
    mistake("came-unprepared", ready::came_unprepared),
    mistake("one-sitting", pace::one_sitting),
    mistake("let-it-go-quiet", pace::let_it_go_quiet),
    mistake("spread-too-thin", circle::spread_too_thin),
    mistake("only-one-person", circle::only_one_person),
    mistake("met-nobody", circle::met_nobody),
    mistake("kept-to-yourself", circle::kept_to_yourself),
    mistake("long-mails", mails::long_mails),
    mistake("wrong-address", mails::wrong_address),
    mistake("wrote-uninvited", mails::wrote_uninvited),
    mistake("nothing-to-say", mails::nothing_to_say),
    mistake("no-clear-question", mails::no_clear_question),
    mistake("no-time-bound", mails::no_time_bound),
    mistake("followed-up-daily", post::followed_up_daily),
    mistake("never-followed-up", post::never_followed_up),
    mistake("wrote-only-to-strangers", post::wrote_only_to_strangers),
    mistake("ignored-requests", requests::ignored_requests),
    mistake("declined-while-owing", requests::declined_while_owing),
    mistake("turned-people-down", requests::turned_people_down),
    mistake("too-gloomy", guesses::too_gloomy),
    mistake("too-hopeful", guesses::too_hopeful),
    praise("small-and-often", bonds::small_and_often),
    praise("asked-in-proportion", steps::asked_in_proportion),
    praise("thanked-promptly", gestures::thanked_promptly),
    praise("told-how-it-went", gestures::told_how_it_went),
    praise("gave-first", gestures::gave_first),
    praise("mended-it", gestures::mended_it),
    praise("worked-together", bonds::worked_together),
    praise("found-common-ground", bonds::found_common_ground),
    praise("took-a-no-well", steps::took_a_no_well),
    praise("wrote-well", steps::wrote_well),
    praise("guessed-well", guesses::guessed_well),
    praise("better-liked", bonds::better_liked),
    praise("broke-the-ice", bonds::broke_the_ice),
];

/// Names of all rules, mistakes first.
pub const NAMES: [&str; RULES.len()] = {
    let mut names = [""; RULES.len()];
    let mut n = 0;
    while n < RULES.len() {
        names[n] = RULES[n].name;
        n += 1;
    }
    names
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_in_kebab_case() {
        let mut names = NAMES.to_vec();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), NAMES.len());
        let kebab = |name: &&str| name.chars().all(|c| c.is_ascii_lowercase() || c == '-');
        assert!(NAMES.iter().all(kebab));
    }
}
