//! Beats, in their order.

use super::bets::Bets;
use super::known::{Known, count};
use super::measures::measure;
use crate::scenario::lesson::raw::{
    AnswerRaw, AskYourselfRaw, BeatRaw, BranchRaw, ChoiceRaw, CompareRaw, CurveRaw, FigureRaw,
    LaterRaw, ManyRaw, MeasureRaw, PictureRaw, PlayRaw, PredictRaw, RevealRaw, SandboxRaw, SayRaw,
    SliderRaw, WhenRaw,
};
use crate::scenario::lesson::{
    Answer, AskYourself, Beat, Bet, Branch, Compare, Figure, Later, Many, Measure, Picture, Play,
    Reveal, Sandbox, Say, When,
};
use crate::scenario::syntax::{At, Decoder, Problem};

/// All beats; `None` if one of them cannot be put together.
pub fn beats<'a>(
    raw: &At<Vec<At<BeatRaw>>>,
    known: &Known<'a>,
    bets: &mut Bets<'a>,
    cx: &mut Decoder,
) -> Option<Vec<Beat>> {
    if raw.is_empty() {
        let problem = Problem::error("empty-list", raw.span, "Nothing happens in this lesson.");
        cx.report(problem.fix("write a beat, such as `Say((title: \"…\", text: \"…\"))`"));
    }
    let mut walk = Walk {
        known,
        bets,
        days: 0,
        cx,
    };
    let beats: Vec<_> = raw.iter().map(|raw| walk.beat(raw)).collect();
    beats.into_iter().collect()
}

/// A walk through the beats, and the days that may have passed on it.
struct Walk<'w, 'a> {
    known: &'w Known<'a>,
    bets: &'w mut Bets<'a>,
    days: u32,
    cx: &'w mut Decoder,
}

impl Walk<'_, '_> {
    fn beat(&mut self, raw: &At<BeatRaw>) -> Option<Beat> {
        Some(match &raw.value {
            BeatRaw::Say(raw) => Beat::Say(self.say(raw)?),
            BeatRaw::Play(raw) => Beat::Play(self.play(raw)?),
            BeatRaw::Later(raw) => Beat::Later(self.later(raw)?),
            BeatRaw::Predict(raw) => Beat::Predict(self.predict(raw)?),
            BeatRaw::Reveal(raw) => Beat::Reveal(self.reveal(raw)?),
            BeatRaw::Compare(raw) => Beat::Compare(self.compare(raw)?),
            BeatRaw::Many(raw) => Beat::Many(self.many(raw)?),
            BeatRaw::AskYourself(raw) => Beat::AskYourself(self.ask_yourself(raw)),
            BeatRaw::Sandbox(raw) => Beat::Sandbox(self.sandbox(raw)),
        })
    }

    fn text(&mut self, text: &At<String>, field: &str) -> String {
        self.bets.text(text, field, self.known, self.cx);
        text.value.clone()
    }

    fn say(&mut self, raw: &SayRaw) -> Option<Say> {
        let SayRaw {
            title,
            text,
            then,
            picture,
        } = raw;
        let (title, text) = (self.text(title, "title"), self.text(text, "text"));
        let then = self.branches(then);
        let picture = self.picture(picture);
        Some(Say {
            title,
            text,
            then: then?,
            picture: picture?,
        })
    }

    fn play(&mut self, raw: &PlayRaw) -> Option<Play> {
        let PlayRaw {
            title,
            task,
            days,
            acts,
            until,
            moves,
            people,
            no_bets,
        } = raw;
        let (title, task) = (self.text(title, "title"), self.text(task, "task"));
        self.known.within_clock(days, self.days, self.cx);
        self.days += days.value;
        let until = match until {
            None => Some(None),
            Some(until) => self.when(until).map(Some),
        };
        let moves = self.known.kinds(moves, self.cx);
        let people = self.known.people(people, self.cx);
        Some(Play {
            title,
            task,
            days: days.value,
            acts: acts.as_ref().map(|acts| acts.value),
            until: until?,
            moves,
            people,
            no_bets: *no_bets,
        })
    }

    fn later(&mut self, raw: &LaterRaw) -> Option<Later> {
        let LaterRaw {
            title,
            text,
            way,
            days,
            picture,
        } = raw;
        let (title, text) = (self.text(title, "title"), self.text(text, "text"));
        self.known.within_clock(days, self.days, self.cx);
        self.days += days.value;
        let way = self.known.way(way, self.cx);
        let picture = self.picture(picture);
        Some(Later {
            title,
            text,
            way: way?,
            days: days.value,
            picture: picture?,
        })
    }

    fn predict(&mut self, raw: &PredictRaw) -> Option<Bet> {
        let PredictRaw {
            id,
            question,
            answer,
            picture,
        } = raw;
        let question = self.text(question, "question");
        let answer = match &answer.value {
            AnswerRaw::Slider(raw) => self.slider(raw),
            AnswerRaw::Choice(raw) => self.choice(raw),
            AnswerRaw::Curve(raw) => self.curve(raw),
        };
        let number = self.bets.place(id, self.cx);
        let picture = self.picture(picture);
        Some(Bet {
            id: number?,
            name: id.value.clone(),
            question,
            answer: answer?,
            picture: picture?,
        })
    }

    fn slider(&mut self, raw: &SliderRaw) -> Option<Answer> {
        let SliderRaw {
            low,
            high,
            of,
            way,
            days,
        } = raw;
        let way = match way {
            None => Some(None),
            Some(way) => {
                self.known.within_clock(days, 0, self.cx);
                self.known
                    .way(way, self.cx)
                    .map(|way| Some((way, days.value)))
            }
        };
        let measure = measure(of, self.known, self.cx);
        let is_single = matches!(way, Some(None));
        if let (Some(measure), true) = (&measure, is_single)
            && !measure.is_level()
        {
            let message = "A slider goes from 0 to 1, and this is a count.";
            let problem = Problem::error("wrong-measure", of.span, message);
            let problem = problem.allowed("levels, odds and shares; a count only with a `way`, as the share of runs that have any");
            self.cx
                .report(problem.fix("measure something else, or name a `way`"));
        }
        Some(Answer::Slider {
            low: low.clone(),
            high: high.clone(),
            of: measure?,
            way: way?,
        })
    }

    fn choice(&mut self, raw: &ChoiceRaw) -> Option<Answer> {
        let ChoiceRaw {
            ways,
            of,
            least,
            days,
        } = raw;
        count(ways.len(), 2, 6, ways.span, "ways", self.cx);
        self.known.within_clock(days, 0, self.cx);
        let ways = self.known.all_ways(ways, self.cx);
        Some(Answer::Choice {
            ways,
            of: measure(of, self.known, self.cx)?,
            least: *least,
            days: days.value,
        })
    }

    fn curve(&mut self, raw: &CurveRaw) -> Option<Answer> {
        let CurveRaw { of, way, days } = raw;
        self.known.within_clock(days, 0, self.cx);
        let way = self.known.way(way, self.cx);
        let measure = self.level_of_one(of);
        Some(Answer::Curve {
            of: measure?,
            way: way?,
            days: days.value,
        })
    }

    fn level_of_one(&mut self, of: &At<MeasureRaw>) -> Option<Measure> {
        let measure = measure(of, self.known, self.cx)?;
        if measure.person().is_none() {
            let message = "A curve shows one person, and this measure names nobody.";
            let problem = Problem::error("wrong-measure", of.span, message);
            let problem = problem.allowed("`Rapport`, `Trust` or another level of one person");
            self.cx
                .report(problem.fix("write, for example, `Rapport(\"priya\")`"));
        }
        Some(measure)
    }

    fn reveal(&mut self, raw: &RevealRaw) -> Option<Reveal> {
        let RevealRaw {
            title,
            text,
            then,
            show,
        } = raw;
        if show.is_empty() {
            let problem = Problem::error("empty-list", show.span, "Nothing is revealed here.");
            self.cx.report(
                problem.fix("show something, such as `Person(\"priya\")`, or write a `Say`"),
            );
        }
        // What is shown counts as revealed in the words beside it.
        let show: Vec<_> = show.iter().map(|raw| self.figure(raw)).collect();
        let (title, text) = (self.text(title, "title"), self.text(text, "text"));
        let then = self.branches(then);
        Some(Reveal {
            title,
            text,
            then: then?,
            show: show.into_iter().collect::<Option<_>>()?,
        })
    }

    fn figure(&mut self, raw: &At<FigureRaw>) -> Option<Figure> {
        let (known, cx) = (self.known, &mut *self.cx);
        Some(match &raw.value {
            FigureRaw::Bet(id) => Figure::Bet(self.bets.reveal(id, cx)?),
            FigureRaw::Person(id) => Figure::Person(known.person(id, cx)?),
            FigureRaw::Course(id) => Figure::Course(known.person(id, cx)?),
            FigureRaw::Reasons => Figure::Reasons,
            FigureRaw::Ledger(id) => Figure::Ledger(known.person(id, cx)?),
            FigureRaw::Doors => Figure::Doors,
            FigureRaw::Oversteps => Figure::Oversteps,
            FigureRaw::Map => Figure::Map,
        })
    }

    fn compare(&mut self, raw: &CompareRaw) -> Option<Compare> {
        let CompareRaw {
            title,
            text,
            ways,
            days,
            of,
        } = raw;
        let (title, text) = (self.text(title, "title"), self.text(text, "text"));
        count(ways.len(), 2, 3, ways.span, "ways", self.cx);
        self.known.within_clock(days, 0, self.cx);
        let ways = self.known.all_ways(ways, self.cx);
        Some(Compare {
            title,
            text,
            ways,
            days: days.value,
            of: measure(of, self.known, self.cx)?,
        })
    }

    fn many(&mut self, raw: &ManyRaw) -> Option<Many> {
        let ManyRaw {
            title,
            text,
            ways,
            days,
            of,
            seeds,
        } = raw;
        let (title, text) = (self.text(title, "title"), self.text(text, "text"));
        count(ways.len(), 1, 3, ways.span, "ways", self.cx);
        self.known.within_clock(days, 0, self.cx);
        let ways = self.known.all_ways(ways, self.cx);
        Some(Many {
            title,
            text,
            ways,
            days: days.value,
            of: measure(of, self.known, self.cx)?,
            seeds: seeds.value,
        })
    }

    fn ask_yourself(&mut self, raw: &AskYourselfRaw) -> AskYourself {
        let AskYourselfRaw { question, hint } = raw;
        AskYourself {
            question: self.text(question, "question"),
            hint: hint.clone(),
        }
    }

    fn sandbox(&mut self, raw: &SandboxRaw) -> Sandbox {
        let SandboxRaw {
            title,
            text,
            days,
            moves,
        } = raw;
        let (title, text) = (self.text(title, "title"), self.text(text, "text"));
        self.known.within_clock(days, self.days, self.cx);
        self.days += days.value;
        Sandbox {
            title,
            text,
            days: days.value,
            moves: self.known.kinds(moves, self.cx),
        }
    }

    fn branches(&mut self, raw: &[At<BranchRaw>]) -> Option<Vec<Branch>> {
        let mut always = None;
        let mut branches = Vec::with_capacity(raw.len());
        for branch in raw {
            let BranchRaw { when, say } = &branch.value;
            let say = self.text(say, "say");
            if let Some(first) = always {
                let message = "This can never be said: what stands before it always fits.";
                let problem = Problem::warning("never-said", branch.span, message);
                let problem = problem.related(first, "this has no `when`");
                self.cx
                    .report(problem.fix("put the one without `when` last"));
            }
            always = always.or_else(|| when.is_none().then_some(branch.span));
            let when = match when {
                None => Some(None),
                Some(when) => self.when(when).map(Some),
            };
            branches.push(when.map(|when| Branch { when, say }));
        }
        branches.into_iter().collect()
    }

    fn when(&mut self, raw: &At<WhenRaw>) -> Option<When> {
        let (known, bets, cx) = (self.known, &*self.bets, &mut *self.cx);
        Some(match &raw.value {
            WhenRaw::Yes => When::Yes,
            WhenRaw::No => When::No,
            WhenRaw::Overstepped => When::Overstepped,
            WhenRaw::Did(word) => When::Did(known.kind(word, cx)?),
            WhenRaw::NeverDid(word) => When::Not(Box::new(When::Did(known.kind(word, cx)?))),
            WhenRaw::GuessedLow(id) => When::GuessedLow(bets.revealed(id, true, cx)?),
            WhenRaw::GuessedHigh(id) => When::GuessedHigh(bets.revealed(id, true, cx)?),
            WhenRaw::GuessedRight(id) => When::GuessedRight(bets.revealed(id, false, cx)?),
            WhenRaw::Not(inner) => When::Not(Box::new(self.when(inner)?)),
        })
    }

    fn picture(&mut self, raw: &PictureRaw) -> Option<Picture> {
        Some(match raw {
            PictureRaw::Map => Picture::Map,
            PictureRaw::Person(id) => Picture::Person(self.known.person(id, self.cx)?),
            PictureRaw::Hours => Picture::Hours,
            PictureRaw::Moves => Picture::Moves,
            PictureRaw::Letter => Picture::Letter,
            PictureRaw::Words => Picture::Words,
        })
    }
}
