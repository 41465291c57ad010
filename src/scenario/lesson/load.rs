//! How a lesson is loaded: its file, its scenario, and what is wrong with either.

use std::sync::Arc;

use super::Lesson;
use super::raw::{LessonRaw, SituationRaw};
use super::validate::{self, Surroundings};
use crate::scenario::library::{self, Checked, Files};
use crate::scenario::raw::ScenarioRaw;
use crate::scenario::syntax::{
    At, Decode, Decoder, Node, Problem, Problems, Sources, listing, nearest, parse, shorten,
};
use crate::scenario::validate::Written;
use crate::scenario::{LessonPlaces, Scenario};

/// Reads and checks a lesson with its scenario and all that includes.
///
/// `name` is its path as an author knows it; progress calls it by its file name without ending. `strategies` and
/// `remarks` are the names that ways and mistakes may use; any name is accepted if there are none. The lesson is there
/// if no problem is an error.
pub fn load(
    name: &str,
    bytes: &[u8],
    files: &Files,
    strategies: &[&str],
    remarks: &[&str],
) -> (Option<Lesson>, Problems, Sources) {
    let (found, problems, sources) = load_with_places(name, bytes, files, strategies, remarks);
    (found.map(|(lesson, _)| lesson), problems, sources)
}

/// The same, with the places where its things are written.
pub fn load_with_places(
    name: &str,
    bytes: &[u8],
    files: &Files,
    strategies: &[&str],
    remarks: &[&str],
) -> (Option<(Lesson, LessonPlaces)>, Problems, Sources) {
    let mut sources = Sources::new();
    let mut cx = Decoder::default();
    let node = parse(bytes, name, &mut sources, &mut cx.problems);
    let raw = node
        .as_ref()
        .and_then(|node| At::<LessonRaw>::decode(node, &mut cx));
    let (Some(node), Some(raw)) = (node, raw) else {
        return (None, cx.problems, sources);
    };
    let mut situation = Situation {
        name,
        files,
        strategies,
        sources: &mut sources,
    };
    let found = situation.find(&node, &raw, &mut cx);
    let (scenario, mut written, places) = found.map_or_else(
        || (None, Written::unknown(), None),
        |found| (Some(found.scenario), found.written, Some(found.places)),
    );
    written.note(&node);
    let around = Surroundings {
        name: library::stem(name),
        node: &node,
        scenario: scenario.as_ref(),
        written: &written,
        strategies,
        remarks,
    };
    let lesson = validate::lesson(&raw, &around, &mut cx);
    let lesson = lesson.filter(|_| !cx.problems.has_errors());
    let lesson = lesson.map(|lesson| {
        let own = matches!(raw.scenario.value, SituationRaw::Own(_));
        let places = LessonPlaces::of(&raw, places.filter(|_| own));
        (with_hash(lesson, library::hash(&sources)), places)
    });
    (lesson, cx.problems, sources)
}

/// The lesson and its scenario, both called by the hash of all that was read.
fn with_hash(lesson: Lesson, hash: String) -> Lesson {
    let scenario = Scenario {
        hash: hash.clone(),
        ..Arc::unwrap_or_clone(lesson.scenario)
    };
    Lesson {
        scenario: Arc::new(scenario),
        hash,
        ..lesson
    }
}

/// Where the scenario of a lesson comes from.
struct Situation<'a> {
    name: &'a str,
    files: &'a Files<'a>,
    strategies: &'a [&'a str],
    sources: &'a mut Sources,
}

impl Situation<'_> {
    /// The scenario, whole only if nothing in it is an error, with the ids that were written in it; `None` if there is
    /// nothing to speak of.
    fn find(&mut self, lesson: &Node, raw: &LessonRaw, cx: &mut Decoder) -> Option<Checked> {
        match &raw.scenario.value {
            SituationRaw::Own(own) => {
                let brackets = lesson.field("scenario")?.inner();
                let node = brackets.items().first().unwrap_or(brackets);
                Some(self.check(self.name, node, own, cx))
            }
            SituationRaw::Named(name) => self.named(name, cx),
        }
    }

    fn named(&mut self, name: &At<String>, cx: &mut Decoder) -> Option<Checked> {
        let stem = name.strip_suffix(".ron").unwrap_or(name);
        let leads_out = stem.starts_with('/') || stem.split(['/', '\\']).any(|part| part == "..");
        let file = format!("{stem}.ron");
        let beside = (!leads_out).then(|| (self.files)(&file)).flatten();
        let built_in = || library::builtin_text(stem).map(|text| text.as_bytes().to_vec());
        let Some(bytes) = beside.or_else(built_in) else {
            cx.report(no_such_scenario(name, stem));
            return None;
        };
        let folder = self.name.rfind(['/', '\\']).map_or(0, |at| at + 1);
        let shown = format!("{}{file}", &self.name[..folder]);
        let node = parse(&bytes, &shown, self.sources, &mut cx.problems)?;
        let raw = At::<ScenarioRaw>::decode(&node, cx)?;
        Some(self.check(&shown, &node, &raw, cx))
    }

    /// Checks the scenario on its own, so that what is wrong with the lesson does not hide what is wrong with it.
    fn check(
        &mut self,
        name: &str,
        node: &Node,
        raw: &At<ScenarioRaw>,
        cx: &mut Decoder,
    ) -> Checked {
        let mut own = Decoder::default();
        let Situation {
            files, strategies, ..
        } = *self;
        let found = library::check(name, node, raw, files, strategies, self.sources, &mut own);
        cx.problems.append(own.problems);
        found
    }
}

fn no_such_scenario(name: &At<String>, stem: &str) -> Problem {
    let known: Vec<&str> = library::builtin_names().collect();
    let shown = shorten(name);
    let near = nearest(stem, known.iter().copied());
    let message = match near {
        Some(near) => {
            let near = near.word;
            format!("There is no scenario `{shown}`. Did you mean `{near}`?")
        }
        None => format!("There is no scenario `{shown}`, neither beside the lesson nor built in."),
    };
    let fix = near.map_or_else(
        || "write one of these, or put its file beside the lesson".to_owned(),
        |near| format!("write `{}`", near.word),
    );
    let problem = Problem::error("unknown-scenario", name.span, message);
    let problem = problem.meant(name.span, name, near);
    problem.allowed(listing(&known)).fix(fix)
}
