//! A run played by hand, line by line. Nobody acts of their own accord, and answers are as insisted on.

use std::sync::Arc;

use speaking_terms::model::{Answer, Day};
use speaking_terms::scenario::people::Address;
use speaking_terms::scenario::{AskId, PersonId, library};
use speaking_terms::sim::{
    Act, Asking, Command, Forced, Framing, Mail, Options, Others, Reply, Run,
};
use speaking_terms::study::{Debrief, Remark};

/// A run in the making.
pub struct Play {
    pub run: Run,
}

/// Five people, four weeks.
pub fn meetup() -> Play {
    Play::of("first-meetup", 1)
}

/// Half a year.
pub fn spring() -> Play {
    Play::of("a-job-by-spring", 1)
}

/// A mail to Priya with nothing wrong.
pub fn good_mail(play: &Play, topic: &str) -> Mail {
    let topics = |name: &str| {
        let cast = play.run.cast();
        let scenario = play.run.scenario();
        let mut traits = cast.people.iter().flat_map(|p| &p.traits);
        traits
            .find(|t| scenario.topic(t.topic) == name)
            .map(|t| t.topic)
    };
    Mail {
        address: Address::Work,
        short: true,
        topic: topics(topic),
        clear_ask: true,
        time_bound: true,
    }
}

impl Play {
    pub fn of(scenario: &str, seed: u64) -> Play {
        let options = Options {
            others: Others::Scripted,
            ..Options::default()
        };
        let scenario = Arc::new(library::embedded(scenario).expect("built in"));
        Play {
            run: Run::new(scenario, seed, options),
        }
    }

    pub fn remarks(&self) -> Vec<Remark> {
        Debrief::of(&self.run).remarks
    }

    fn person(&self, id: &str) -> PersonId {
        self.run.cast().find(id).expect("in the cast")
    }

    fn find_ask(&self, id: &str) -> AskId {
        let catalogue = &self.run.scenario().catalogue;
        catalogue.find_ask(id).expect("in the library")
    }

    fn give(mut self, who: &str, act: Act, forced: Option<Forced>, predicted: Option<f32>) -> Self {
        let to = self.person(who);
        self.run.force(Command {
            forced,
            predicted,
            ..Command::new(PersonId::YOU, to, act)
        });
        self
    }

    /// Lets days pass.
    pub fn on(mut self, day: u32) -> Self {
        self.run.go_to(Day(day));
        self
    }

    /// So many days later.
    pub fn later(self, days: u32) -> Self {
        let today = self.run.today().0;
        self.on(today + days)
    }

    /// A move.
    pub fn make(self, who: &str, id: &str) -> Self {
        let catalogue = &self.run.scenario().catalogue;
        let act = Act::Move(catalogue.find_move(id).expect("in the library"));
        self.give(who, act, None, None)
    }

    /// The same move several times, so many days apart; the next thing is as many days later.
    pub fn every(mut self, days: u32, times: u32, who: &str, id: &str) -> Self {
        for _ in 0..times {
            self = self.make(who, id).later(days);
        }
        self
    }

    pub fn ask(self, who: &str, ask: &str, yes: bool) -> Self {
        let asking = Asking::in_person(self.find_ask(ask));
        self.give(who, Act::Ask(asking), Some(answered(yes)), None)
    }

    /// An ask put as a demand.
    pub fn demand(self, who: &str, ask: &str) -> Self {
        let asking = Asking {
            framing: Framing::Rude,
            ..Asking::in_person(self.find_ask(ask))
        };
        self.give(who, Act::Ask(asking), Some(answered(false)), None)
    }

    pub fn guess(self, who: &str, ask: &str, said: f32) -> Self {
        let asking = Asking::in_person(self.find_ask(ask));
        self.give(who, Act::Ask(asking), None, Some(said))
    }

    /// A mail that is answered, or not.
    pub fn mail(self, who: &str, mail: Mail, yes: Option<bool>) -> Self {
        let asking = Asking::by_mail(self.find_ask("advice"), mail);
        let forced = yes.map_or(Forced::NoReply, answered);
        self.give(who, Act::Ask(asking), Some(forced), None)
    }

    pub fn guess_by_mail(self, who: &str, mail: Mail, said: f32) -> Self {
        let asking = Asking::by_mail(self.find_ask("advice"), mail);
        self.give(who, Act::Ask(asking), None, Some(said))
    }

    pub fn follow_up(self, who: &str) -> Self {
        self.give(who, Act::FollowUp, Some(Forced::NoReply), None)
    }

    /// They ask you for advice.
    pub fn asked_by(mut self, who: &str) -> Self {
        let (from, ask) = (self.person(who), self.find_ask("advice"));
        let request = Command::new(from, PersonId::YOU, Act::Request(ask));
        self.run.force(request);
        self
    }

    pub fn answer(self, who: &str, reply: Reply) -> Self {
        self.give(who, Act::Answer(reply), None, None)
    }
}

fn answered(yes: bool) -> Forced {
    Forced::Answered(if yes { Answer::Yes } else { Answer::No })
}
