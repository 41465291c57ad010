//! The file that is being edited, with all that is known about it.

use std::ops::Range;
use std::sync::Arc;

use super::trial::{Found, Trial};
use crate::game::token::Looks;
use crate::scenario::edit::{Document, Path, Value, fixed};
use crate::scenario::syntax::{
    Place, Problem, Problems, SampleRun, Severity, SourceId, Sources, Span,
};
use crate::scenario::{Cast, Scenario};
use crate::shelf::{Checked, Good, Shelf};

/// Something wrong with the file, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Trouble {
    /// Whether it stops the file from being played.
    pub is_error: bool,
    /// The included file it lies in; `None` if it lies in the text that is edited.
    pub elsewhere: Option<String>,
    /// Where it is, as people count.
    pub place: Place,
    /// The bytes it spans there.
    pub range: Range<usize>,
    /// What is wrong and what to type instead.
    pub words: String,
    /// What to write where in the text, so that it is put right.
    pub fix: Option<(Range<usize>, String)>,
    /// A run that shows it.
    pub run: Option<SampleRun>,
}

/// The file that is edited.
pub struct Bench {
    /// Its text and tree.
    pub document: Document,
    /// What is wrong with it, by place.
    pub troubles: Vec<Trouble>,
    /// What it holds, as it was when it was last in order.
    pub good: Option<Good>,
    /// How its hand-written people look, the player first.
    pub looks: Option<Arc<Looks>>,
    /// The texts it was checked with.
    pub sources: Arc<Sources>,
    /// What bots are trying out.
    pub trial: Option<Trial>,
    /// What bots have found last.
    pub found: Option<Found>,
    /// Whether it is being worked on: only then do bots try it out.
    pub is_in_hand: bool,
    /// The revision that was seen last, and since when, in seconds since the program began.
    pub seen: (u64, f64),
    /// What somebody else wrote to the file meanwhile, while it is not decided whose text stays.
    pub theirs: Option<String>,
    /// Where the last step was taken back or done again, and at which revision.
    pub jump: Option<(u64, usize)>,
    /// When to look at the file again, in seconds since the program began.
    pub next_look: f64,
    /// The revision whose text was kept aside last.
    pub kept_aside: u64,
}

impl Bench {
    /// A document comes to the bench.
    pub fn new(document: Document, shelf: &dyn Shelf) -> Self {
        let mut bench = Bench {
            kept_aside: document.revision(),
            seen: (document.revision(), 0.0),
            document,
            troubles: Vec::new(),
            good: None,
            looks: None,
            sources: Arc::default(),
            trial: None,
            found: None,
            is_in_hand: true,
            theirs: None,
            jump: None,
            next_look: 0.0,
        };
        bench.check(shelf);
        bench
    }

    /// Looks for what is wrong with the text as it stands.
    pub fn check(&mut self, shelf: &dyn Shelf) {
        let Checked {
            good,
            problems,
            sources,
        } = shelf.check(self.document.name(), self.document.text());
        self.troubles = troubles(&self.document, &problems, &sources);
        if let Some(good) = good {
            self.looks = Some(looks(good.scenario()));
            self.good = Some(good);
        }
        self.sources = Arc::new(sources);
    }

    /// How many errors and warnings there are.
    pub fn count(&self) -> (usize, usize) {
        let errors = self.troubles.iter().filter(|t| t.is_error).count();
        (errors, self.troubles.len() - errors)
    }

    /// What the text holds as it stands; `None` while something is wrong with it.
    pub fn as_it_stands(&self) -> Option<&Good> {
        self.good.as_ref().filter(|_| self.count().0 == 0)
    }

    /// What bots have found in the text as it stands.
    pub fn findings(&self) -> &[Trouble] {
        let now = self.document.revision();
        let found = self.found.as_ref().filter(|found| found.revision == now);
        found.map_or(&[], |found| &found.troubles)
    }

    /// All that is wrong with the text or was found by bots.
    pub fn all(&self) -> impl Iterator<Item = &Trouble> + Clone {
        self.troubles.iter().chain(self.findings())
    }

    /// What to put right first: on this line, counted from 1, or else anywhere.
    pub fn first_fix(&self, line: usize) -> Option<&Trouble> {
        let mut fixable = self.all().filter(|trouble| trouble.fix.is_some());
        let here = fixable.clone().find(|trouble| trouble.place.line == line);
        here.or_else(|| fixable.next())
    }

    /// Its title as written, or the name of its file.
    pub fn title(&self) -> String {
        match self.document.read(&Path::root().field("title")) {
            Some(Value::Text(title)) if !title.trim().is_empty() => title,
            _ => self.file().to_owned(),
        }
    }

    /// The name of its file.
    pub fn file(&self) -> &str {
        let name = self.document.name();
        name.rsplit(['/', '\\']).next().unwrap_or(name)
    }
}

/// Those who are made up from a seed are left out: no form shows them.
fn looks(scenario: &Scenario) -> Arc<Looks> {
    let mut written = scenario.clone();
    written.population = None;
    Arc::new(Looks::of(&Cast::new(&written, 1)))
}

/// Problems as they are shown beside the document they were found in.
pub fn troubles(document: &Document, problems: &Problems, sources: &Sources) -> Vec<Trouble> {
    let shown = problems.iter().map(|problem| {
        let Span { source, start, end } = problem.span;
        Trouble {
            is_error: problem.severity == Severity::Error,
            elsewhere: (source != SourceId(0)).then(|| sources.name(source).to_owned()),
            place: sources.place(source, start),
            range: start as usize..end as usize,
            words: words(problem),
            fix: fixed(document, problem),
            run: problem.run.clone(),
        }
    });
    shown.collect()
}

/// What is wrong, and what to do about it where that is not said already.
fn words(problem: &Problem) -> String {
    let more = [&problem.fix, &problem.allowed]
        .into_iter()
        .flatten()
        .next();
    let Some(more) = more.filter(|_| !problem.message.contains("Did you mean")) else {
        return problem.message.clone();
    };
    let more = crate::study::words::capitalised(more);
    let stop = if more.ends_with(['.', '?', '!']) {
        ""
    } else {
        "."
    };
    format!("{} {more}{stop}", problem.message)
}
