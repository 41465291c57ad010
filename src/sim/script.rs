//! Scripts and replays: from what is written to commands, and from a run back to what is written.

use std::fmt::Write as _;

use super::command::{About, Act, Asking, Command, Forced, Framing, Mail, Reply, Timed};
use super::stage::Others;
use super::view::View;
use super::{Options, Run};
use crate::model::{Answer, Day};
use crate::scenario::catalogue::{Catalogue, Grants, Mechanic};
use crate::scenario::people::{Address, TraitKind};
use crate::scenario::raw::AddressRaw;
use crate::scenario::script::{
    FramingRaw, MoveWord, OthersRaw, OutcomeRaw, ReplayRaw, ScriptMoveRaw, camel_case,
};
use crate::scenario::syntax::{At, Problem, Problems, Span, did_you_mean, listing};
use crate::scenario::world::OpportunityId;
use crate::scenario::{Cast, PersonId, Scenario, TopicId};

/// Plays a script or replay in a fresh run of its scenario.
///
/// # Errors
/// All names that do not resolve, or else the first move that the scenario does not allow, each with its place.
pub fn play(
    raw: &ReplayRaw,
    scenario: std::sync::Arc<Scenario>,
    seed: u64,
    options: Options,
) -> Result<Run, Problems> {
    let mut problems = Problems::new();
    if let Some(hash) = &raw.scenario_hash
        && hash.value != scenario.hash
    {
        problems.push(
            Problem::error(
                "scenario-changed",
                hash.span,
                "The scenario has changed since this replay was made, so it would play differently.",
            )
            .allowed(format!("\"{}\" for the scenario as it is now", scenario.hash))
            .fix("Use the scenario it was made with, or leave scenario_hash out to play the moves anyway."),
        );
    }
    let mut run = Run::new(
        scenario,
        seed,
        Options {
            others: match raw.others {
                OthersRaw::Live => Others::Live,
                OthersRaw::Scripted => Others::Scripted,
            },
            ..options
        },
    );
    let script = {
        let reader = Reader {
            scenario: run.scenario(),
            cast: run.cast(),
        };
        reader.read(raw, &mut problems)
    };
    if problems.has_errors() {
        return Err(problems);
    }
    for (timed, span) in script {
        run.go_to(timed.day);
        let view = run.view(timed.command.by);
        if let Some(problem) = impossible(&view, run.cast(), &timed.command, span) {
            problems.push(problem);
            return Err(problems);
        }
        run.force(timed.command);
    }
    if let Some(until) = &raw.until {
        run.go_to(Day(until.value));
    } else {
        // Answers to the last mails and requests still belong to the script.
        let rules = &run.scenario().rules;
        let last = rules.outreach.reply_latest.max(rules.others.answer_within) as u32 + 2;
        run.go_to(Day(run.today().0 + last));
    }
    Ok(run)
}

/// Why the state a script has come to rules a move out, whatever anybody would choose.
fn impossible(view: &View, cast: &Cast, command: &Command, span: Span) -> Option<Problem> {
    let (by, to) = (cast.get(command.by), cast.get(command.to));
    let refuse =
        |message: String, fix: &str| Some(Problem::error("not-allowed", span, message).fix(fix));
    let contact = view.contact(command.to);
    let catalogue = &view.scenario.catalogue;
    match command.act {
        Act::Move(id) => match catalogue.get(id).mechanic {
            Mechanic::ReportBack if contact.is_none_or(|c| c.link.to_report == 0) => refuse(
                format!(
                    "{} has granted {} nothing that could be reported back on.",
                    to.name, by.name
                ),
                "Report back once after each granted ask, or leave this move out.",
            ),
            Mechanic::Collaboration if to.needs_met_by(by) == 0 || to.offers_to(by) == 0 => refuse(
                format!(
                    "{} and {} have no match of needs and skills both ways, so they cannot work together.",
                    by.name, to.name
                ),
                "Choose two people of whom each can do something the other needs.",
            ),
            _ => None,
        },
        Act::Ask(asking) => match catalogue.ask(asking.ask).resource {
            _ if matches!(asking.about, About::Person(p) if p == command.by || p == command.to) => {
                refuse(
                    "An introduction is to a third person.".to_owned(),
                    "Name somebody else in `about`, or leave it out.",
                )
            }
            Some(thing) if !to.has(TraitKind::Resource, thing) => refuse(
                format!("{} has no {} to give.", to.name, view.scenario.topic(thing)),
                "Ask somebody who has it among their `resources`.",
            ),
            _ if asking.mail.is_some() && to.contact.address == Address::Nowhere => refuse(
                format!("{} cannot be e-mailed.", to.name),
                "Leave `mail` out to ask face to face.",
            ),
            _ => None,
        },
        Act::Introduce(third) if third == command.by || third == command.to => refuse(
            "Somebody is introduced to a third person.".to_owned(),
            "Name somebody else in the brackets.",
        ),
        Act::Introduce(third) if view.contact(third).is_none_or(|c| !c.link.met()) => refuse(
            format!("{} does not know {}.", by.name, cast.get(third).name),
            "Choose somebody they are on speaking terms with.",
        ),
        Act::FollowUp if view.open_letter(command.to).is_none() => refuse(
            format!(
                "{} has no unanswered e-mail to {} to follow up on.",
                by.name, to.name
            ),
            "Send one first: move: Ask(Advice), mail: Some(())",
        ),
        Act::Answer(_) if !view.open_requests().any(|r| r.from == command.to) => refuse(
            format!(
                "{} has asked nothing of {} that is still open.",
                to.name, by.name
            ),
            "Let them ask first: move: Request(Advice)",
        ),
        _ => None,
    }
}

/// Resolves the names in a script.
struct Reader<'a> {
    scenario: &'a Scenario,
    cast: &'a Cast,
}

impl Reader<'_> {
    fn read(&self, raw: &ReplayRaw, problems: &mut Problems) -> Vec<(Timed, Span)> {
        let mut script = Vec::new();
        let mut last = Day(0);
        for entry in &raw.moves {
            let day = Day(entry.day.value);
            if day < last {
                problems.push(
                    Problem::error(
                        "days-go-back",
                        entry.day.span,
                        format!("Day {} comes after day {}.", day.0, last.0),
                    )
                    .allowed(format!("day {} or later", last.0))
                    .fix("Put the moves in the order of their days."),
                );
            }
            last = last.max(day);
            if let Some(command) = self.command(entry, problems) {
                script.push((Timed { day, command }, entry.span));
            }
        }
        script
    }

    fn command(&self, entry: &At<ScriptMoveRaw>, problems: &mut Problems) -> Option<Command> {
        let by = self.person(&entry.by, problems);
        let to = self.person(&entry.to, problems);
        let act = self.act(entry, problems);
        let forced = entry.outcome.map(|outcome| match outcome {
            OutcomeRaw::Yes => Forced::Answered(Answer::Yes),
            OutcomeRaw::No => Forced::Answered(Answer::No),
            OutcomeRaw::NoReply => Forced::NoReply,
        });
        let (by, to, act) = (by?, to?, act?);
        if by == to {
            problems.push(
                Problem::error(
                    "not-allowed",
                    entry.to.span,
                    "Nobody acts towards themself.",
                )
                .fix("Give two different ids in `by` and `to`."),
            );
            return None;
        }
        self.refuse_idle_fields(entry, &act, problems);
        let answered = matches!(act, Act::Ask(_) | Act::FollowUp);
        if forced.is_some() && !answered {
            problems.push(
                Problem::error(
                    "not-allowed",
                    entry.span,
                    "Only an ask has an outcome to insist on.",
                )
                .fix("Leave `outcome` out."),
            );
        }
        let spoken = matches!(act, Act::Ask(Asking { mail: None, .. }));
        if spoken && forced == Some(Forced::NoReply) {
            problems.push(
                Problem::error(
                    "not-allowed",
                    entry.span,
                    "Only an e-mail can stay without a reply.",
                )
                .fix("Use outcome: Some(No), or add mail: Some(())."),
            );
        }
        Some(Command {
            by,
            to,
            act,
            predicted: entry.predicted,
            forced,
        })
    }

    /// Fields that this kind of move has no use for are refused, lest an author believes that they did something.
    fn refuse_idle_fields(&self, entry: &At<ScriptMoveRaw>, act: &Act, problems: &mut Problems) {
        let asks = matches!(act, Act::Ask(_));
        let opens = match act {
            Act::Ask(asking) => matches!(
                self.scenario.catalogue.ask(asking.ask).grants,
                Grants::Introduction | Grants::Word
            ),
            _ => false,
        };
        let predicts = asks || matches!(act, Act::FollowUp);
        let idle = [
            ("mail", entry.mail.is_some() && !asks, "an ask"),
            (
                "framing",
                entry.framing != FramingRaw::Plain && !asks,
                "an ask",
            ),
            (
                "predicted",
                entry.predicted.is_some() && !predicts,
                "an ask",
            ),
            (
                "about",
                entry.about.is_some() && !opens,
                "an ask for an introduction or a word",
            ),
        ];
        for (field, is_idle, place) in idle {
            if is_idle {
                let message = format!("`{field}` means something only with {place}.");
                let problem = Problem::error("not-allowed", entry.span, message);
                problems.push(problem.fix(format!("Leave `{field}` out.")));
            }
        }
    }

    fn person(&self, id: &At<String>, problems: &mut Problems) -> Option<PersonId> {
        let found = self.cast.find(&id.value);
        if found.is_none() {
            let ids: Vec<&str> = self.cast.people.iter().map(|p| p.id.as_str()).collect();
            problems.push(dangling("person", id, &ids));
        }
        found
    }

    fn act(&self, entry: &ScriptMoveRaw, problems: &mut Problems) -> Option<Act> {
        let MoveWord { word, of } = &entry.r#move.value;
        let catalogue = &self.scenario.catalogue;
        match (word.as_str(), of) {
            ("ask", Some(of)) => self.asking(entry, of, problems).map(Act::Ask),
            ("request", Some(of)) => {
                let ask = catalogue.find_ask(&of.value);
                if ask.is_none() {
                    problems.push(dangling("ask", of, &ask_names(catalogue)));
                }
                ask.map(Act::Request)
            }
            ("introduce", Some(of)) => self.person(of, problems).map(Act::Introduce),
            ("follow_up", None) => Some(Act::FollowUp),
            ("accept", None) => Some(Act::Answer(Reply::Accept)),
            ("decline", None) => Some(Act::Answer(Reply::Decline)),
            ("ignore", None) => Some(Act::Answer(Reply::Ignore)),
            (word, None) if catalogue.find_move(word).is_some() => {
                catalogue.find_move(word).map(Act::Move)
            }
            _ => {
                problems.push(self.unknown_move(&entry.r#move));
                None
            }
        }
    }

    fn unknown_move(&self, entry: &At<MoveWord>) -> Problem {
        let mut names: Vec<String> = (self.scenario.catalogue.moves.iter())
            .map(|m| camel_case(&m.id))
            .collect();
        let others = [
            "FollowUp",
            "Accept",
            "Decline",
            "Ignore",
            "Ask(…)",
            "Request(…)",
            "Introduce(…)",
        ];
        names.extend(others.map(str::to_owned));
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let written = camel_case(&entry.value.word);
        let problem = Problem::error(
            "unknown-move",
            entry.span,
            format!("This scenario has no move `{written}`."),
        )
        .allowed(listing(&names));
        match did_you_mean(&written, &names) {
            Some(near) => problem.fix(format!("Did you mean `{near}`?")),
            None => problem,
        }
    }

    fn asking(
        &self,
        entry: &ScriptMoveRaw,
        of: &At<String>,
        problems: &mut Problems,
    ) -> Option<Asking> {
        let catalogue = &self.scenario.catalogue;
        let ask = catalogue.find_ask(&of.value);
        if ask.is_none() {
            problems.push(dangling("ask", of, &ask_names(catalogue)));
        }
        let about = match &entry.about {
            None => Some(About::Anything),
            Some(id) => self.about(id, problems),
        };
        let mail = match &entry.mail {
            None => Some(None),
            Some(mail) => {
                let topic = match &mail.topic {
                    None => Some(None),
                    Some(word) => self.topic(word, problems).map(Some),
                };
                topic.map(|topic| {
                    Some(Mail {
                        address: address(mail.address),
                        short: mail.short,
                        topic,
                        clear_ask: mail.clear_ask,
                        time_bound: mail.time_bound,
                    })
                })
            }
        };
        Some(Asking {
            ask: ask?,
            about: about?,
            framing: match entry.framing {
                FramingRaw::Plain => Framing::Plain,
                FramingRaw::Mutual => Framing::Mutual,
                FramingRaw::Rude => Framing::Rude,
            },
            mail: mail?,
        })
    }

    fn about(&self, id: &At<String>, problems: &mut Problems) -> Option<About> {
        let openings = &self.scenario.opportunities;
        if let Some(n) = openings.iter().position(|o| o.id == id.value) {
            return Some(About::Opening(OpportunityId(n as u16)));
        }
        self.person(id, problems).map(About::Person)
    }

    fn topic(&self, word: &At<String>, problems: &mut Problems) -> Option<TopicId> {
        let found = self.scenario.topics.iter().position(|t| *t == word.value);
        if found.is_none() {
            let topics: Vec<&str> = self.scenario.topics.iter().map(String::as_str).collect();
            problems.push(dangling("topic", word, &topics));
        }
        found.map(|n| TopicId(n as u16))
    }
}

fn ask_names(catalogue: &Catalogue) -> Vec<&str> {
    catalogue.asks.iter().map(|a| a.id.as_str()).collect()
}

fn dangling(kind: &str, id: &At<String>, known: &[&str]) -> Problem {
    let problem = Problem::error(
        "dangling-id",
        id.span,
        format!("There is no {kind} `{}` in this scenario.", id.value),
    );
    let problem = match did_you_mean(&id.value, known) {
        Some(near) => problem.fix(format!("Did you mean `{near}`?")),
        None => problem,
    };
    if known.len() <= 40 {
        problem.allowed(listing(known))
    } else {
        problem
    }
}

fn address(raw: AddressRaw) -> Address {
    match raw {
        AddressRaw::Work => Address::Work,
        AddressRaw::Personal => Address::Personal,
        AddressRaw::Form => Address::Form,
        AddressRaw::Nowhere => Address::Nowhere,
    }
}

/// A run as a replay: played again it is the same run, on any machine.
pub fn write(run: &Run) -> String {
    let scenario = run.scenario();
    let mut text = format!(
        "Replay(\n    scenario: {:?},\n    scenario_hash: {:?},\n    seed: {},\n    others: {},\n    until: {},\n    moves: [\n",
        scenario.name,
        scenario.hash,
        run.seed(),
        match run.options().others {
            Others::Live => "Live",
            Others::Scripted => "Scripted",
        },
        run.today().0,
    );
    for timed in run.commands() {
        write_move(&mut text, run, timed);
    }
    text.push_str("    ],\n)\n");
    text
}

fn write_move(text: &mut String, run: &Run, timed: &Timed) {
    let (scenario, cast, c) = (run.scenario(), run.cast(), &timed.command);
    let id = |person: PersonId| &cast.get(person).id;
    let ask_id = |ask| camel_case(&scenario.catalogue.ask(ask).id);
    let act = match c.act {
        Act::Move(m) => camel_case(&scenario.catalogue.get(m).id),
        Act::Ask(asking) => format!("Ask({})", ask_id(asking.ask)),
        Act::Request(ask) => format!("Request({})", ask_id(ask)),
        Act::FollowUp => "FollowUp".to_owned(),
        Act::Answer(Reply::Accept) => "Accept".to_owned(),
        Act::Answer(Reply::Decline) => "Decline".to_owned(),
        Act::Answer(Reply::Ignore) => "Ignore".to_owned(),
        Act::Introduce(third) => format!("Introduce({:?})", id(third)),
    };
    let mut more = String::new();
    if let Some(predicted) = c.predicted {
        let _ = write!(more, ", predicted: {predicted:?}");
    }
    if let Some(forced) = c.forced {
        let outcome = match forced {
            Forced::Answered(Answer::Yes) => "Yes",
            Forced::Answered(Answer::No) => "No",
            Forced::NoReply => "NoReply",
        };
        let _ = write!(more, ", outcome: Some({outcome})");
    }
    if let Act::Ask(asking) = c.act {
        match asking.about {
            About::Anything => {}
            About::Person(third) => {
                let _ = write!(more, ", about: {:?}", id(third));
            }
            About::Opening(opening) => {
                let opening = &scenario.opportunities[opening.0 as usize].id;
                let _ = write!(more, ", about: {opening:?}");
            }
        }
        if asking.framing != Framing::Plain {
            let _ = write!(more, ", framing: {:?}", asking.framing);
        }
        if let Some(mail) = asking.mail {
            let topic = mail
                .topic
                .map(|t| format!(", topic: {:?}", scenario.topic(t)));
            let _ = write!(
                more,
                ", mail: (address: {:?}, short: {}{}, clear_ask: {}, time_bound: {})",
                mail.address,
                mail.short,
                topic.unwrap_or_default(),
                mail.clear_ask,
                mail.time_bound,
            );
        }
    }
    let _ = writeln!(
        text,
        "        (day: {}, by: {:?}, to: {:?}, move: {act}{more}),",
        timed.day.0,
        id(c.by),
        id(c.to),
    );
}
