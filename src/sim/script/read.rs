//! Resolving the names in a script, all problems at once.

use crate::model::{Answer, Day};
use crate::scenario::catalogue::{Catalogue, Grants};
use crate::scenario::people::Address;
use crate::scenario::raw::AddressRaw;
use crate::scenario::script::{
    FramingRaw, MoveWord, OutcomeRaw, ReplayRaw, ScriptMoveRaw, camel_case,
};
use crate::scenario::syntax::{At, Problem, Problems, Span, did_you_mean, listing};
use crate::scenario::world::OpportunityId;
use crate::scenario::{Cast, PersonId, Scenario, TopicId};
use crate::sim::command::{About, Act, Asking, Command, Forced, Framing, Mail, Reply, Timed};

/// Resolves the names in a script.
pub(super) struct Reader<'a> {
    pub scenario: &'a Scenario,
    pub cast: &'a Cast,
}

impl Reader<'_> {
    /// All commands with their places; problems where a name does not resolve.
    pub fn read(&self, raw: &ReplayRaw, problems: &mut Problems) -> Vec<(Timed, Span)> {
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

    /// One command; problems where a name in it does not resolve.
    pub fn command(&self, entry: &At<ScriptMoveRaw>, problems: &mut Problems) -> Option<Command> {
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

    /// Somebody by their id; a problem if there is nobody.
    pub fn person(&self, id: &At<String>, problems: &mut Problems) -> Option<PersonId> {
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
