//! What both games are given to show while a game is played: a sitting that can be taken back, and words and data
//! that come from a view alone.

use std::collections::BTreeSet;
use std::sync::Arc;

use speaking_terms::model::Day;
use speaking_terms::scenario::people::TraitKind;
use speaking_terms::scenario::{PersonId, library};
use speaking_terms::sim::{About, Act, Asking, Command, Framing, Mail, Options, Reply, Run, View};
use speaking_terms::study::asking::{Much, manners, offers, says, subjects};
use speaking_terms::study::card::{Meets, known_of};
use speaking_terms::study::coach::advise;
use speaking_terms::study::journal::{Kind, kind};
use speaking_terms::study::prepare::prepare;
use speaking_terms::study::sitting::{Sitting, Until};
use speaking_terms::study::writing::{DRAFT, Timing, checks, letters, subjects as mail_subjects};
use speaking_terms::study::{days, goals, requests};

const YOU: PersonId = PersonId::YOU;

fn run(name: &str, seed: u64) -> Run {
    let scenario = library::embedded(name).expect("a built-in scenario");
    Run::new(Arc::new(scenario), seed, Options::default())
}

/// Somebody who can be talked to just now.
fn somebody(view: &View) -> Option<PersonId> {
    let talk = talk(view);
    view.contacts()
        .find(|c| view.allows(c.id, &talk).is_ok())
        .map(|c| c.id)
}

fn talk(view: &View) -> Act {
    let talk = view.scenario.catalogue.find_move("work_talk");
    Act::Move(talk.expect("every built-in scenario has it"))
}

/// A few weeks of talk, asks, mails and answers, with the sitting after every decision.
fn played(name: &str, seed: u64, mut look: impl FnMut(&Sitting)) -> Sitting {
    let mut sitting = Sitting::new(run(name, seed));
    for turn in 0..40_usize {
        let view = sitting.view();
        let act = somebody(&view).map(|who| (who, talk(&view)));
        let asks: Vec<_> = view.scenario.catalogue.asks().map(|(id, _)| id).collect();
        let ask = asks[turn % asks.len()];
        let contacts: Vec<PersonId> = view.contacts().map(|c| c.id).collect();
        let other = contacts.get(turn % contacts.len().max(1)).copied();
        let tries = [
            act,
            other.map(|who| (who, Act::Ask(Asking::in_person(ask)))),
            other.map(|who| (who, Act::Ask(Asking::by_mail(ask, DRAFT)))),
            requests::open(&view)
                .first()
                .map(|r| (r.from, Act::Answer(Reply::Decline))),
        ];
        for (who, act) in tries.into_iter().flatten() {
            if sitting.act(Command::new(YOU, who, act)).is_ok() {
                look(&sitting);
            }
        }
        if sitting.run().is_over() {
            break;
        }
        sitting.pass(Until::Something);
        look(&sitting);
    }
    sitting
}

#[test]
fn every_decision_can_be_taken_back_to_the_very_start() {
    let mut sitting = played("first-meetup", 5, |_| {});
    let start = run("first-meetup", 5).digest();
    assert_ne!(sitting.run().digest(), start);
    let mut before = sitting.last_decision().cloned();
    while let Some(undone) = sitting.undo() {
        assert_eq!(Some(&undone), before.as_ref());
        assert_eq!(sitting.run().today(), undone.day);
        assert_eq!(sitting.run().commands().len(), undone.commands);
        assert_eq!(sitting.story().len(), sitting.view().journal().count());
        before = sitting.last_decision().cloned();
    }
    assert_eq!(sitting.run().digest(), start);
}

#[test]
fn days_of_a_loaded_game_can_be_taken_back_too() {
    let mut first = Sitting::new(run("first-meetup", 7));
    first.pass(Until::Something);
    let who = somebody(&first.view()).expect("people meet on the first evening");
    let command = Command::new(YOU, who, talk(&first.view()));
    first.act(command).expect("they are here");
    let after_the_talk = first.run().digest();
    first.pass(Until::Tomorrow);
    first.pass(Until::Tomorrow);

    let mut loaded = Sitting::new(first.run().rewound(first.run().commands().len()));
    assert!(!loaded.is_unkept());
    assert_eq!(
        loaded.undo().map(|d| d.day),
        Some(Day(1)),
        "two days at once"
    );
    assert_eq!(loaded.run().digest(), after_the_talk);
    assert!(loaded.is_unkept());
    let talk = loaded.undo().expect("the talk");
    assert!(talk.what.starts_with("Work talk, "), "{}", talk.what);
    assert_eq!(loaded.undo().map(|d| d.day), Some(Day(0)));
    assert_eq!(loaded.undo(), None);
    assert_eq!(loaded.run().digest(), run("first-meetup", 7).digest());
}

#[test]
fn news_is_what_a_decision_brought_and_nothing_else() {
    let mut sitting = Sitting::new(run("first-meetup", 7));
    let happened = sitting.pass(Until::Something);
    assert_eq!((happened.days, happened.entries.len()), (1, 0));
    let who = somebody(&sitting.view()).expect("people meet on the first evening");
    let command = Command::new(YOU, who, talk(&sitting.view()));
    let happened = sitting.act(command).expect("they are here");
    let news: Vec<_> = sitting.news(&happened).collect();
    assert_eq!(news.len(), 1);
    assert_eq!(news[0].0.other, who);
    assert_eq!(Some(news[0].1), sitting.story().last());
    assert_eq!(kind(news[0].0, sitting.view().scenario), Kind::Talk);
}

#[test]
fn a_refused_command_leaves_nothing_to_take_back() {
    let mut sitting = Sitting::new(run("first-meetup", 7));
    let command = Command::new(YOU, PersonId(1), talk(&sitting.view()));
    assert!(sitting.act(command).is_err());
    assert_eq!(sitting.last_decision(), None);
    assert!(!sitting.is_unkept());
}

#[test]
fn what_the_coach_suggests_can_be_done() {
    let mut suggested = 0;
    for name in ["first-meetup", "a-job-by-spring", "new-in-town"] {
        played(name, 3, |sitting| {
            let view = sitting.view();
            for contact in view.contacts() {
                for (ask, _) in view.scenario.catalogue.asks() {
                    let rude = Asking {
                        framing: Framing::Rude,
                        ..Asking::in_person(ask)
                    };
                    for asking in [rude, Asking::in_person(ask), Asking::by_mail(ask, DRAFT)] {
                        let advice = advise(&view, contact.id, &asking).expect("they are known");
                        assert!((0.0..=1.0).contains(&advice.gut) && advice.ideas.len() <= 3);
                        for idea in &advice.ideas {
                            assert!(!idea.words.contains('{'), "{}", idea.words);
                            if let Some(act) = idea.instead {
                                suggested += 1;
                                assert_eq!(view.allows(contact.id, &act), Ok(()), "{idea:?}");
                                assert_ne!(act, Act::Ask(asking), "{idea:?}");
                            }
                        }
                    }
                }
            }
        });
    }
    assert!(suggested > 100, "only {suggested} suggestions");
}

#[test]
fn every_ask_has_a_sentence_for_every_way_to_put_it() {
    let mut said = BTreeSet::new();
    for name in ["first-meetup", "a-job-by-spring", "new-in-town"] {
        let sitting = played(name, 3, |_| {});
        let view = sitting.view();
        for contact in view.contacts() {
            for offer in offers(&view, contact.id, None) {
                let abouts = subjects(&view, contact.id, offer.ask).map_or_else(
                    || vec![About::Anything],
                    |s| s.choices.iter().map(|c| c.about).collect(),
                );
                for about in abouts {
                    let asking = Asking {
                        about,
                        ..Asking::in_person(offer.ask)
                    };
                    let manners = manners(&view, contact.id, &asking);
                    assert_eq!(manners.len(), 3);
                    let ways: BTreeSet<&str> = manners.iter().map(|m| m.says.as_str()).collect();
                    assert_eq!(ways.len(), 3, "the ways sound alike: {ways:?}");
                    for sentence in ways {
                        assert!(!sentence.contains(['{', '}']), "{sentence}");
                        said.insert(sentence.to_owned());
                    }
                    if let About::Person(third) = about {
                        let third = view.person(third).expect("they are known").first_name();
                        assert!(says(&view, contact.id, &asking).contains(third));
                    }
                }
            }
        }
    }
    assert!(said.len() > 25, "{said:#?}");
}

#[test]
fn favours_come_in_sizes() {
    let run = run("a-job-by-spring", 1);
    let view = run.view(YOU);
    let much = |id| {
        Much::of(
            view.scenario
                .catalogue
                .ask(view.scenario.catalogue.find_ask(id).expect(id)),
        )
    };
    assert_eq!(much("advice"), Much::Small);
    assert_eq!(much("introduction"), Much::Fair);
    assert_eq!(much("put_in_a_word"), Much::Big);
    assert_eq!(much("collaboration"), Much::BothGain);
}

#[test]
fn a_card_knows_what_has_come_up_and_no_more() {
    let mut marked = 0;
    for seed in 0..6 {
        let sitting = played("first-meetup", seed, |_| {});
        let view = sitting.view();
        let you = view.person(YOU).expect("that is you");
        for contact in view.contacts() {
            let known = known_of(&view, &contact);
            let traits: Vec<_> = known
                .traits
                .iter()
                .flat_map(|of| of.traits.iter().map(|t| (of.kind, t)))
                .collect();
            assert_eq!(traits.len(), contact.link.known.count_ones() as usize);
            for (kind, known) in traits {
                let has = |kind| you.has(kind, known.topic);
                let so = match known.meets {
                    Meets::Nothing => continue,
                    Meets::Shared => has(kind),
                    Meets::YouCanHelp => has(TraitKind::Skill) || has(TraitKind::Resource),
                    Meets::YouCouldUse => has(TraitKind::Need),
                };
                assert!(so, "{known:?}");
                marked += 1;
            }
            assert_eq!(known.impression.is_some(), contact.link.met());
            let with_them = sitting
                .entries()
                .filter(|(e, _)| e.actor == contact.id || e.other == contact.id);
            assert_eq!(known.history.len(), with_them.count());
            assert!(
                prepare(&view, &contact)
                    .questions
                    .iter()
                    .all(|q| !q.answers.is_empty())
            );
        }
    }
    assert!(marked > 0, "nothing met anything in six games");
}

#[test]
fn a_mail_as_they_like_it_meets_all_five_checks() {
    let sitting = played("first-meetup", 3, |_| {});
    let view = sitting.view();
    let contact = view
        .contacts()
        .find(|c| c.link.met() && c.link.known != 0)
        .expect("something came up in four weeks");
    let topics = mail_subjects(&view, &contact);
    let theirs = topics
        .iter()
        .find(|s| s.topic.is_some())
        .expect("it came up");
    let mail = Mail {
        address: contact.person.contact.address,
        topic: theirs.topic,
        ..DRAFT
    };
    assert!(checks(&view, &contact, &mail).iter().all(|check| check.met));
    let blank = Mail {
        topic: None,
        short: false,
        ..mail
    };
    let missing: Vec<_> = checks(&view, &contact, &blank)
        .into_iter()
        .filter(|c| !c.met)
        .collect();
    assert_eq!(missing.len(), 2, "{missing:?}");
}

#[test]
fn the_outbox_says_when_a_follow_up_is_due() {
    let mut sitting = Sitting::new(run("first-meetup", 3));
    sitting.pass(Until::Something);
    let view = sitting.view();
    let advice = view
        .scenario
        .catalogue
        .find_ask("advice")
        .expect("it is built in");
    let act = Act::Ask(Asking::by_mail(advice, DRAFT));
    let who = view
        .contacts()
        .find(|c| view.allows(c.id, &act).is_ok())
        .map(|c| c.id)
        .expect("somebody has an address");
    sitting
        .act(Command::new(YOU, who, act))
        .expect("it is allowed");
    let timing = |sitting: &Sitting| letters(&sitting.view())[0].timing;
    assert_eq!(timing(&sitting), Timing::Early { days: 0 });
    sitting.pass(Until::Monday);
    assert_eq!(timing(&sitting), Timing::Due);
    let line = &letters(&sitting.view())[0];
    if line.open {
        sitting
            .act(Command::new(YOU, who, Act::FollowUp))
            .expect("it is open");
        assert_eq!(timing(&sitting), Timing::Done);
    }
}

#[test]
fn a_request_says_what_each_answer_takes() {
    let mut seen = 0;
    for seed in 0..8 {
        played("a-job-by-spring", seed, |sitting| {
            let view = sitting.view();
            for asked in requests::open(&view) {
                seen += 1;
                let [yes, no, nothing] = &asked.answers;
                assert!(yes.hours > 0.0 && no.hours == 0.0 && nothing.hours == 0.0);
                let time = Act::Answer(Reply::Accept);
                assert_eq!(
                    yes.refused.is_none(),
                    view.allows(asked.from, &time).is_ok()
                );
                assert!(asked.line().starts_with(&asked.name));
            }
        });
    }
    assert!(seen > 0, "nobody asked for anything");
}

#[test]
fn entries_of_every_kind_are_told_apart() {
    let mut kinds = BTreeSet::new();
    for seed in 0..12 {
        let sitting = played("a-job-by-spring", seed, |_| {});
        let scenario = sitting.view().scenario;
        for (event, _) in sitting.entries() {
            kinds.insert(kind(event, scenario));
        }
    }
    for wanted in [Kind::Talk, Kind::Yes, Kind::No, Kind::Mail, Kind::Request] {
        assert!(
            kinds.contains(&wanted),
            "{wanted:?} never came up: {kinds:?}"
        );
    }
}

#[test]
fn the_next_evening_is_on_when_it_is_said_to_be() {
    let sitting = played("new-in-town", 2, |sitting| {
        let view = sitting.view();
        if let Some(next) = days::next_on(&view) {
            assert!(next.venue.is_on(next.day) && next.day > view.today);
        }
        for place in days::places_today(&view) {
            assert!(place.venue.is_on(view.today));
            for who in place.here {
                assert_eq!(view.where_today(who).map(|v| &v.id), Some(&place.venue.id));
            }
        }
    });
    let view = sitting.view();
    assert_eq!(goals::goals(&view).len(), view.scenario.goals.len());
}
