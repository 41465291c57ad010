//! A builder for one tie and the moves of the default catalogue, so that tests read as stories.

use speaking_terms::model::build::{self, Building, Occasion};
use speaking_terms::model::{Answer, Ask, Day, Rules, Tie, ask, overstep};

/// One tie with its rules: peers, similarity one half, unless told otherwise.
#[derive(Clone)]
pub struct Story {
    pub tie: Tie,
    pub rules: Rules,
    pub slack: f32,
    pub similarity: f32,
    pub today: u32,
}

impl Story {
    pub fn strangers() -> Self {
        Story {
            tie: Tie::default(),
            rules: Rules::default(),
            slack: 0.0,
            similarity: 0.5,
            today: 0,
        }
    }

    pub fn acquainted(rapport: f32, trust: f32) -> Self {
        Story {
            tie: Tie::acquainted(rapport, trust, 5),
            ..Story::strangers()
        }
    }

    pub fn with_slack(self, slack: f32) -> Self {
        Story { slack, ..self }
    }

    pub fn on(&mut self, day: u32) -> &mut Self {
        self.today = day;
        self.tie.pass_time(Day(day), &self.rules);
        self
    }

    fn occasion(&self) -> Occasion {
        Occasion::ordinary(self.similarity)
    }

    pub fn make(&mut self, with: &Building) -> &mut Self {
        let (on, today) = (self.occasion(), Day(self.today));
        build::build(&mut self.tie, with, on, today, &self.rules);
        self
    }

    pub fn small_talk(&mut self) -> &mut Self {
        self.make(&SMALL_TALK)
    }

    pub fn work_talk(&mut self) -> &mut Self {
        self.make(&WORK_TALK)
    }

    pub fn hobby(&mut self) -> &mut Self {
        self.make(&HOBBY)
    }

    pub fn thank(&mut self) -> &mut Self {
        self.make(&THANK_YOU);
        build::thank(&mut self.tie, self.slack, &self.rules);
        self
    }

    pub fn help(&mut self) -> &mut Self {
        self.make(&HELP);
        build::repay(&mut self.tie, 1.0, &self.rules);
        self
    }

    pub fn ask(&self, kind: Kind) -> Ask {
        Ask {
            slack: self.slack,
            ..kind.ask()
        }
    }

    pub fn odds(&self, kind: Kind) -> f32 {
        ask::weigh(&self.tie, &self.ask(kind), &self.rules).p_yes
    }

    pub fn severity(&self, kind: Kind) -> f32 {
        ask::weigh(&self.tie, &self.ask(kind), &self.rules).severity
    }

    pub fn answered(&mut self, kind: Kind, answer: Answer) -> &mut Self {
        let ask = self.ask(kind);
        ask::settle(&mut self.tie, &ask, answer, Day(self.today), &self.rules);
        self
    }

    pub fn overstep(&mut self, severity: f32) -> &mut Self {
        let encounters = self.tie.encounters;
        overstep::overstep(&mut self.tie, severity, encounters, &self.rules);
        self
    }
}

const fn building(
    rapport: f32,
    rapport_cap: f32,
    trust: f32,
    trust_cap: f32,
    patience: f32,
) -> Building {
    Building {
        rapport,
        rapport_cap,
        trust,
        trust_cap,
        patience,
    }
}

pub const SMALL_TALK: Building = building(0.03, 0.35, 0.005, 0.20, 0.15);
pub const WORK_TALK: Building = building(0.02, 0.40, 0.05, 0.50, 0.20);
pub const HOBBY: Building = building(0.10, 1.0, 0.01, 0.30, 0.25);
pub const THANK_YOU: Building = building(0.04, 0.70, 0.03, 0.70, 0.05);
pub const HELP: Building = building(0.05, 1.0, 0.10, 1.0, 0.10);
pub const REPORT_BACK: Building = building(0.03, 0.70, 0.06, 0.80, 0.05);

/// The asks of the default catalogue, and a phone to borrow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    Phone,
    Advice,
    Information,
    Introduction,
    Word,
    Truck,
    Couch,
}

impl Kind {
    pub fn ask(self) -> Ask {
        let (size, a, b, tally) = match self {
            Kind::Phone => (0.10, 0.5, 0.5, 1.0),
            Kind::Advice => (0.15, 0.5, 0.5, 1.0),
            Kind::Information => (0.35, 0.35, 0.65, 1.0),
            Kind::Introduction => (0.45, 0.35, 0.65, 1.0),
            Kind::Word => (0.70, 0.35, 0.65, 1.0),
            Kind::Truck => (0.45, 0.85, 0.15, 0.3),
            Kind::Couch => (0.65, 0.85, 0.15, 0.3),
        };
        Ask {
            size,
            rapport_share: a,
            trust_share: b,
            tally,
            slack: 0.0,
            fit: 0.0,
            etiquette: 1.0,
            context_gap: 0.0,
            by_email: false,
        }
    }
}

/// The value agrees with what is printed, to its last digit and a little rounding at its edge.
#[track_caller]
pub fn printed(value: f32, expected: f32, digits: i32) {
    let unit = 10f32.powi(-digits);
    assert!(
        (value - expected).abs() <= 0.5 * unit + 0.001,
        "{value} is not {expected} to {digits} digits"
    );
}
