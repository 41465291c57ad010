//! How a beat comes to be shown: its texts with their slots filled and the branch that fits, and the data of its figures.

use super::attempt::{Attempt, revealed};
use super::bets::{guess_words, truth_words};
use super::measure;
use super::shown::{
    BetTold, Chances, Comparison, Course, FigureShown, Happens, How, Question, Row, Shown, Warmth,
};
use super::stretch::Bounds;
use super::when::{self, Since};
use super::{many, work};
use crate::scenario::PersonId;
use crate::scenario::lesson::{
    Answer, Beat, Bet, BetId, Branch, Compare, Figure, Lesson, Many, Picture,
};
use crate::study::Debrief;
use crate::study::debrief::AskOutcome;
use crate::study::words::fill;

/// The beat an attempt stands at.
pub(super) fn show(attempt: &Attempt, waiting: bool) -> Shown {
    let lesson = &attempt.lesson;
    let Some(beat) = lesson.beats.get(attempt.at) else {
        return ending(attempt);
    };
    let pen = Pen::of(attempt);
    let (text, then, picture): (&str, &[Branch], _) = match beat {
        Beat::Say(say) => (&say.text, &say.then, Some(say.picture)),
        Beat::Play(play) => (&play.task, &[], Some(Picture::Map)),
        Beat::Later(later) => (&later.text, &[], Some(later.picture)),
        Beat::Predict(bet) => ("", &[], Some(bet.picture)),
        Beat::Reveal(reveal) => (&reveal.text, &reveal.then, None),
        Beat::Compare(compare) => (&compare.text, &[], None),
        Beat::Many(many) => (&many.text, &[], None),
        Beat::AskYourself(_) => ("", &[], None),
        Beat::Sandbox(sandbox) => (&sandbox.text, &[], Some(Picture::Map)),
    };
    let said = then.iter().find(|branch| fits(attempt, branch));
    let paragraphs = [Some(text), said.map(|branch| branch.say.as_str())];
    Shown {
        at: attempt.at,
        of: lesson.beats.len(),
        heading: pen.write(beat.heading()),
        text: (paragraphs.into_iter().flatten())
            .filter(|text| !text.is_empty())
            .map(|text| pen.write(text))
            .collect(),
        picture,
        waiting,
        what: what(attempt, beat, &pen),
    }
}

/// Which branch of the beat an attempt stands at is said, if it has any that fits.
pub(super) fn branch(attempt: &Attempt) -> Option<usize> {
    let then = match attempt.lesson.beats.get(attempt.at)? {
        Beat::Say(say) => &say.then,
        Beat::Reveal(reveal) => &reveal.then,
        _ => return None,
    };
    then.iter().position(|branch| fits(attempt, branch))
}

fn ending(attempt: &Attempt) -> Shown {
    let (lesson, pen) = (&attempt.lesson, Pen::of(attempt));
    Shown {
        at: attempt.at,
        of: lesson.beats.len(),
        heading: lesson.title.clone(),
        text: vec![pen.write(&lesson.ending.sentence)],
        picture: None,
        waiting: false,
        what: Happens::Ending {
            basis: lesson.ending.basis,
            source: lesson.ending.source.clone(),
        },
    }
}

/// Fills the slots of texts.
struct Pen<'a> {
    lesson: &'a Lesson,
    guess: String,
    truth: String,
}

/// What stands where something is still worked out.
const NOT_YET: &str = "…";

impl<'a> Pen<'a> {
    fn of(attempt: &'a Attempt) -> Self {
        let lesson = &attempt.lesson;
        let placed = lesson.bets().filter(|(beat, _)| *beat <= attempt.at);
        let last = (revealed(lesson, attempt.at).last().copied())
            .or_else(|| placed.last().map(|(_, bet)| bet.id));
        let told = last.map(|id| bet_told(attempt, id));
        Pen {
            lesson,
            guess: (told.as_ref())
                .and_then(|told| told.guess_words.clone())
                .unwrap_or_else(|| "nothing".to_owned()),
            truth: match told {
                Some(told) if !told.truth_words.is_empty() => told.truth_words,
                _ => NOT_YET.to_owned(),
            },
        }
    }

    fn write(&self, text: &str) -> String {
        let word = |slot: &str| match slot {
            "guess" => Some(self.guess.as_str()),
            "truth" => Some(self.truth.as_str()),
            id => {
                let mut people = self.lesson.scenario.people.iter();
                people.find(|p| p.id == id).map(|p| p.first_name())
            }
        };
        // A checked lesson has no other slots.
        fill(text, word).unwrap_or_else(|| text.to_owned())
    }
}

/// Whether a branch is to be said.
fn fits(attempt: &Attempt, branch: &Branch) -> bool {
    let verdict = |id: BetId| bet_told(attempt, id).verdict.map(|(verdict, _)| verdict);
    // "So far" is since the lesson began.
    let start = Since::default();
    (branch.when.as_ref()).is_none_or(|when| when::holds(when, attempt.run(), start, &verdict))
}

fn what(attempt: &Attempt, beat: &Beat, pen: &Pen) -> Happens {
    let start = attempt.start_of(attempt.at);
    match beat {
        Beat::Say(_) => Happens::Say,
        Beat::Play(_) | Beat::Sandbox(_) => {
            let since = Since {
                commands: start.commands,
                day: start.day,
            };
            let bounds = Bounds::of(beat);
            bounds.map_or(Happens::Say, |bounds| {
                Happens::Play(bounds.stretch(attempt.run(), since))
            })
        }
        Beat::Later(_) => Happens::Later(start.story..attempt.end_of(attempt.at).story),
        Beat::Predict(bet) => Happens::Predict(Question {
            how: how(attempt, bet, pen),
            guess: attempt.guess(bet.id).cloned(),
            is_settled: attempt.is_settled(bet.id),
        }),
        Beat::Reveal(reveal) => Happens::Reveal(figures(attempt, &reveal.show)),
        Beat::Compare(compare) => Happens::Compare(comparison(&attempt.lesson, compare)),
        Beat::Many(many) => Happens::Many(chances(attempt, beat, many)),
        Beat::AskYourself(ask) => Happens::AskYourself {
            hint: pen.write(&ask.hint),
            answer: attempt
                .answers
                .get(&attempt.at)
                .cloned()
                .unwrap_or_default(),
        },
    }
}

fn how(attempt: &Attempt, bet: &Bet, pen: &Pen) -> How {
    let lesson = &attempt.lesson;
    match &bet.answer {
        Answer::Slider { low, high, .. } => How::Slider {
            low: pen.write(low),
            high: pen.write(high),
        },
        Answer::Choice { ways, .. } => How::Choice(
            ways.iter()
                .map(|id| lesson.way(*id).label.clone())
                .collect(),
        ),
        Answer::Curve { of, way, days } => How::Curve {
            of: measure::words(lesson, of),
            way: lesson.way(*way).label.clone(),
            days: *days,
        },
    }
}

fn bet_told(attempt: &Attempt, id: BetId) -> BetTold {
    let lesson = &attempt.lesson;
    let (_, bet) = lesson.bet(id);
    let (guess, truth) = (attempt.guess(id), attempt.truth(id));
    let bare = Pen {
        lesson,
        guess: NOT_YET.to_owned(),
        truth: NOT_YET.to_owned(),
    };
    BetTold {
        question: bare.write(&bet.question),
        how: how(attempt, bet, &bare),
        is_level: bet.answer.of().is_level(),
        guess: guess.cloned(),
        guess_words: guess.map(|guess| guess_words(lesson, bet, guess)),
        truth: truth.cloned(),
        truth_words: truth.map_or_else(String::new, |truth| truth_words(lesson, bet, truth)),
        verdict: guess.zip(truth).map(|(guess, truth)| truth.judge(guess)),
    }
}

/// The bets revealed so far.
pub(super) fn bets_told(attempt: &Attempt) -> Vec<(BetId, BetTold)> {
    let mut bets = revealed(&attempt.lesson, attempt.reached);
    bets.dedup();
    bets.into_iter()
        .map(|id| (id, bet_told(attempt, id)))
        .collect()
}

fn figures(attempt: &Attempt, show: &[Figure]) -> Vec<FigureShown> {
    let debrief = Debrief::of(attempt.run());
    let name = |id: PersonId| attempt.run().cast().get(id).name.clone();
    let figure = |figure: &Figure| match *figure {
        Figure::Bet(id) => FigureShown::Bet(bet_told(attempt, id)),
        Figure::Person(id) => FigureShown::Person(debrief.person(id).cloned().map(Box::new)),
        Figure::Course(id) => FigureShown::Course(Course {
            name: name(id),
            points: debrief.person(id).map_or_else(Vec::new, |person| {
                let points = person.trajectory.iter();
                points
                    .map(|p| (p.day, p.tie.rapport, p.tie.trust))
                    .collect()
            }),
        }),
        Figure::Reasons => {
            let answered = |ask: &&_| -> bool {
                let ask: &crate::study::debrief::AskTold = ask;
                ask.outcome != AskOutcome::Waiting && !ask.because.is_empty()
            };
            let last = debrief.asks.iter().rfind(answered);
            FigureShown::Reasons(last.cloned().map(Box::new))
        }
        Figure::Ledger(id) => FigureShown::Ledger {
            name: name(id),
            entry: (debrief.ledger.iter())
                .find(|entry| entry.person == id)
                .cloned()
                .map(Box::new),
        },
        Figure::Doors => FigureShown::Doors(debrief.doors.clone()),
        Figure::Oversteps => FigureShown::Oversteps(debrief.oversteps.clone()),
        Figure::Map => FigureShown::Map(warmths(&debrief)),
    };
    show.iter().map(figure).collect()
}

fn warmths(debrief: &Debrief) -> Vec<Warmth> {
    let mut people: Vec<Warmth> = (debrief.people.iter())
        .map(|person| Warmth {
            person: person.id,
            name: person.name.clone(),
            met: person.speaking_terms,
            rapport: person.truth.rapport,
            trust: person.truth.trust,
        })
        .collect();
    // Equally warm people keep their order.
    people.sort_by(|x, y| y.rapport.total_cmp(&x.rapport));
    people
}

fn comparison(lesson: &Lesson, compare: &Compare) -> Comparison {
    let line = |id: &_| {
        let values = many::course(lesson, *id, compare.days, &compare.of, lesson.seed);
        (lesson.way(*id).label.clone(), values)
    };
    Comparison {
        of: measure::words(lesson, &compare.of),
        is_level: compare.of.is_level(),
        lines: compare.ways.iter().map(line).collect(),
    }
}

fn chances(attempt: &Attempt, beat: &Beat, many: &Many) -> Chances {
    let lesson = &attempt.lesson;
    let spread = work::job(beat).and_then(|job| attempt.spread(&job).cloned());
    let rows = spread.map(|spread| {
        let row = |way: usize| Row {
            mean: spread.mean(way),
            quartiles: spread.quartiles(way),
            values: spread.row(way).to_vec(),
        };
        (0..many.ways.len()).map(row).collect()
    });
    Chances {
        of: measure::words(lesson, &many.of),
        is_level: many.of.is_level(),
        seeds: many.seeds,
        ways: many
            .ways
            .iter()
            .map(|id| lesson.way(*id).label.clone())
            .collect(),
        rows,
    }
}
