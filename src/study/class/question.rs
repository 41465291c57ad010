//! A question put to the class: how likely is a yes? Hands first, then the answer, then the truth.

use super::hands::{Hands, Show};
use super::tape::Tape;
use crate::model::Day;
use crate::scenario::{AskId, PersonId};
use crate::sim::{Act, Asking, Command, View};
use crate::study::asking::{guess_question, says};
use crate::study::debrief::AskOutcome;
use crate::study::reasons::Because;
use crate::study::words::capitalised;
use crate::study::{Debrief, Told};

/// How far a question has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// Hands are being counted.
    Hands,
    /// It was answered.
    Answered(Answered),
    /// The truth is shown.
    Revealed(Answered),
}

/// What was answered, and what lay behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    /// Whether it was a yes.
    pub yes: bool,
    /// What they said and what could be seen.
    pub told: Told,
    /// The true odds, 0..1.
    pub p_yes: f32,
    /// Why, strongest first.
    pub because: Vec<Because>,
    /// How far it overstepped, 0..1.
    pub severity: f32,
}

/// A question put to the class.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Who is asked.
    pub whom: PersonId,
    /// Their name.
    pub name: String,
    /// What for: "advice".
    pub favour: String,
    /// What the player says.
    pub says: String,
    /// What the class is asked.
    pub asks: String,
    /// What will be done.
    command: Command,
    /// The day it was put.
    day: Day,
    /// The hands.
    pub hands: Hands,
    /// How far it has come.
    pub stage: Stage,
}

impl Question {
    /// A question about a spoken ask that is possible today.
    ///
    /// # Errors
    /// Why it is not, in a sentence.
    pub fn put(view: &View, whom: PersonId, ask: AskId) -> Result<Self, String> {
        let asking = Asking::in_person(ask);
        let act = Act::Ask(asking);
        let refused = |why: crate::sim::Refusal| format!("{}.", capitalised(&why.to_string()));
        view.allows(whom, &act).map_err(refused)?;
        let name = view.person(whom).map_or(String::new(), |p| p.name.clone());
        Ok(Question {
            whom,
            name,
            favour: view.scenario.catalogue.ask(ask).favour.clone(),
            says: says(view, whom, &asking),
            asks: guess_question(false),
            command: Command::new(PersonId::YOU, whom, act),
            day: view.today,
            hands: Hands::default(),
            stage: Stage::Hands,
        })
    }

    /// The question in another version of its scenario, where the same person is called this; `None` if it can no
    /// longer be asked. What is answered stays as it is.
    pub(super) fn renewed(self, view: &View, whom: PersonId) -> Option<Self> {
        if self.stage != Stage::Hands {
            return Some(Question { whom, ..self });
        }
        let mut asks = view.scenario.catalogue.asks();
        let (ask, _) = asks.find(|(_, def)| def.favour == self.favour)?;
        let put = Question::put(view, whom, ask).ok()?;
        Some(Question {
            hands: self.hands,
            ..put
        })
    }

    /// What came of it, once it is answered.
    pub fn answered(&self) -> Option<&Answered> {
        match &self.stage {
            Stage::Hands => None,
            Stage::Answered(answered) | Stage::Revealed(answered) => Some(answered),
        }
    }

    /// What came of it, once the truth may be shown.
    pub fn revealed(&self) -> Option<&Answered> {
        match &self.stage {
            Stage::Revealed(answered) => Some(answered),
            _ => None,
        }
    }

    /// Counts hands, as long as nothing is answered.
    pub fn count(&mut self, count: impl FnOnce(&mut Hands)) {
        if self.stage == Stage::Hands {
            count(&mut self.hands);
        }
    }

    /// Has it asked, with what the class thinks as the prediction.
    ///
    /// # Errors
    /// Why it cannot be asked any more, in a sentence. Nothing has happened then.
    pub fn ask(&mut self, tape: &mut Tape) -> Result<(), String> {
        if self.stage != Stage::Hands {
            return Ok(());
        }
        let command = Command {
            predicted: self.hands.mean(),
            ..self.command.clone()
        };
        let happened =
            (tape.act(command)).map_err(|why| format!("{}.", capitalised(&why.to_string())))?;
        let sitting = tape.sitting();
        let told = sitting.news(&happened).map(|(_, told)| told.clone()).next();
        let debrief = Debrief::of(sitting.run());
        let (Some(ask), Some(told)) = (debrief.asks.last(), told) else {
            return Err("Nothing came of it.".to_owned());
        };
        self.stage = Stage::Answered(Answered {
            yes: ask.outcome == AskOutcome::Yes,
            told,
            p_yes: ask.p_yes,
            because: ask.because.clone(),
            severity: ask.severity,
        });
        Ok(())
    }

    /// Shows the truth. Returns what is kept of the question, the first time.
    pub fn reveal(&mut self) -> Option<Show> {
        let Stage::Answered(answered) = &self.stage else {
            return None;
        };
        let answered = answered.clone();
        let show = Show {
            day: self.day.0,
            whom: self.name.clone(),
            favour: self.favour.clone(),
            hands: self.hands,
            p_yes: answered.p_yes,
            yes: answered.yes,
        };
        self.stage = Stage::Revealed(answered);
        Some(show)
    }
}
