//! Lines and cues: what each can answer, when, by whom, and with which slots.

use super::Part;
use super::ids::{Ids, either, unknown};
use super::people::number;
use super::slots::{CUE_SLOTS, LINE_SLOTS, check_texts};
use crate::scenario::LineBook;
use crate::scenario::lines::{Band, Block, Temperament};
use crate::scenario::raw::{BandRaw, CuesRaw, LinesRaw, TemperamentRaw};
use crate::scenario::syntax::{At, Decoder, Problem, Severity, listing, shorten};

/// What people say besides answering moves: they start something, or react to an answer.
pub const OPENINGS: [&str; 5] = [
    "offer_help",
    "check_in",
    "introduction",
    "request_accepted",
    "request_declined",
];
/// Words before an ask's id; alone, they fit any ask that has no lines of its own.
pub const PREFIXES: [&str; 3] = ["ask", "mail", "request"];

/// So many asks are compared with an unknown occasion.
const COMPARED: usize = 200;

/// What lines may be about.
pub struct Occasions<'a> {
    /// Ids of moves.
    pub moves: &'a Ids<'a>,
    /// Ids of asks.
    pub asks: &'a Ids<'a>,
    /// Ids of the hand-written people.
    pub people: &'a Ids<'a>,
}

/// Whose file a block stands in, which decides how an unknown move or ask in it is taken.
#[derive(Clone, Copy, PartialEq)]
enum Origin {
    /// The scenario: a mistake.
    Scenario,
    /// An author's library, which may serve other scenarios too: worth a warning.
    Library,
    /// A built-in file, which speaks of the whole built-in catalogue.
    BuiltIn,
}

/// All lines and cues: the scenario's own first, then those of each library in order.
pub fn book(
    own_lines: &[At<LinesRaw>],
    own_cues: &[At<CuesRaw>],
    parts: &[Part],
    known: &Occasions,
    cx: &mut Decoder,
) -> LineBook {
    let mut book = LineBook::default();
    let own = (Origin::Scenario, own_lines, own_cues);
    let others = parts.iter().map(|part| {
        let origin = if part.is_built_in {
            Origin::BuiltIn
        } else {
            Origin::Library
        };
        (origin, part.raw.lines.as_slice(), part.raw.cues.as_slice())
    });
    for (origin, own_lines, own_cues) in [own].into_iter().chain(others) {
        book.lines.extend(
            own_lines
                .iter()
                .filter_map(|raw| lines(raw, origin, known, cx)),
        );
        book.cues
            .extend(own_cues.iter().filter_map(|raw| cues(raw, cx)));
    }
    book
}

/// A block of lines; `None` if it can never be used, or once the reason is reported.
fn lines(raw: &At<LinesRaw>, origin: Origin, known: &Occasions, cx: &mut Decoder) -> Option<Block> {
    let LinesRaw {
        on,
        band,
        temperament,
        who,
        say,
    } = &raw.value;
    let bands = bands_for(on, known);
    if origin == Origin::BuiltIn && !bands.contains(&band.value) {
        return None;
    }
    if bands.is_empty() {
        report_unknown(on, origin, known, cx);
        return None;
    }
    check_band(on, band, &bands, cx);
    check_texts(say, &LINE_SLOTS, cx);
    let who = match who {
        Some(id) if id.value == "you" => {
            let message = "The player's own words are not written here.";
            let fix = "name one of the people, or leave `who` out";
            cx.report(Problem::error("reserved-id", id.span, message).fix(fix));
            None
        }
        Some(id) => known.people.find(id, cx).map(number),
        None => None,
    };
    Some(Block {
        on: on.value.clone(),
        band: plain_band(band.value),
        temperament: temperament.map(plain_temperament),
        who,
        say: texts(say),
    })
}

/// A block of cues; `None` once the reason is reported.
fn cues(raw: &At<CuesRaw>, cx: &mut Decoder) -> Option<Block> {
    let CuesRaw {
        on,
        band,
        temperament,
        say,
    } = &raw.value;
    let bands: &[BandRaw] = match on.as_str() {
        "mood" => &[
            BandRaw::Delighted,
            BandRaw::Warm,
            BandRaw::Even,
            BandRaw::Cool,
            BandRaw::Cold,
        ],
        "regard" => &[
            BandRaw::High,
            BandRaw::Good,
            BandRaw::Even,
            BandRaw::Low,
            BandRaw::None,
        ],
        "reaction" => &[BandRaw::Slight, BandRaw::Clear, BandRaw::Strong],
        _ => {
            let message = format!("There are no cues for `{}`.", shorten(on));
            let known = ["mood", "regard", "reaction"];
            cx.report(unknown(
                "unknown-occasion",
                on.span,
                message,
                on,
                &known,
                cx,
            ));
            return None;
        }
    };
    check_band(on, band, bands, cx);
    check_texts(say, &CUE_SLOTS, cx);
    Some(Block {
        on: on.value.clone(),
        band: plain_band(band.value),
        temperament: temperament.map(plain_temperament),
        who: None,
        say: texts(say),
    })
}

/// The bands that can occur; none if there is no such occasion.
fn bands_for(on: &str, known: &Occasions) -> Vec<BandRaw> {
    let (prefix, ask) = on
        .split_once(':')
        .map_or((on, None), |(prefix, ask)| (prefix, Some(ask)));
    if ask.is_some_and(|ask| known.asks.get(ask).is_none()) {
        return Vec::new();
    }
    let mut bands = match prefix {
        "ask" => return vec![BandRaw::Yes, BandRaw::No, BandRaw::Offended],
        "mail" => return vec![BandRaw::Yes, BandRaw::No],
        "request" => return vec![BandRaw::Opening],
        _ if ask.is_some() => return Vec::new(),
        _ if known.moves.get(on).is_some() => vec![BandRaw::Warm, BandRaw::Even, BandRaw::Cool],
        _ => Vec::new(),
    };
    bands.extend(OPENINGS.contains(&on).then_some(BandRaw::Opening));
    bands
}

fn report_unknown(on: &At<String>, origin: Origin, known: &Occasions, cx: &mut Decoder) {
    let ask = on.split_once(':').map(|(_, ask)| ask);
    if ask.map_or(known.moves.may_have(on), |ask| known.asks.may_have(ask)) {
        return;
    }
    let asks = || known.asks.names().iter().take(COMPARED);
    let with_prefix = PREFIXES
        .iter()
        .flat_map(|prefix| asks().map(move |ask| format!("{prefix}:{ask}")));
    let with_prefix: Vec<String> = with_prefix.collect();
    let mut names: Vec<&str> = known.moves.names().to_vec();
    names.extend(OPENINGS.iter().filter(|on| known.moves.get(on).is_none()));
    names.extend(PREFIXES);
    names.extend(with_prefix.iter().map(String::as_str));
    let message = format!(
        "Nothing in this scenario is answered with `{}`.",
        shorten(on)
    );
    let mut problem = unknown("unknown-occasion", on.span, message, on, &names, cx);
    if known.asks.get(on).is_some() {
        let fix = format!("write `ask:{0}`, `mail:{0}` or `request:{0}`", on.value);
        problem = problem.fix(fix);
        problem.instead = None;
    }
    if origin == Origin::Library {
        problem.severity = Severity::Warning;
    }
    cx.report(problem);
}

fn check_band(on: &At<String>, band: &At<BandRaw>, bands: &[BandRaw], cx: &mut Decoder) {
    if !bands.contains(&band.value) {
        let names: Vec<String> = bands.iter().map(|band| format!("{band:?}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let message = format!("`{}` never comes with `{:?}`.", shorten(on), band.value);
        let problem = Problem::error("impossible-band", band.span, message);
        cx.report(
            problem
                .allowed(listing(&names))
                .fix(format!("write {}", either(&names))),
        );
    }
}

fn texts(say: &[At<String>]) -> Vec<String> {
    say.iter().map(|text| text.value.clone()).collect()
}

fn plain_temperament(raw: TemperamentRaw) -> Temperament {
    match raw {
        TemperamentRaw::Expressive => Temperament::Expressive,
        TemperamentRaw::Even => Temperament::Even,
        TemperamentRaw::Reserved => Temperament::Reserved,
    }
}

pub fn plain_band(raw: BandRaw) -> Band {
    match raw {
        BandRaw::Warm => Band::Warm,
        BandRaw::Even => Band::Even,
        BandRaw::Cool => Band::Cool,
        BandRaw::Yes => Band::Yes,
        BandRaw::No => Band::No,
        BandRaw::Offended => Band::Offended,
        BandRaw::Opening => Band::Opening,
        BandRaw::Delighted => Band::Delighted,
        BandRaw::Cold => Band::Cold,
        BandRaw::High => Band::High,
        BandRaw::Good => Band::Good,
        BandRaw::Low => Band::Low,
        BandRaw::None => Band::None,
        BandRaw::Slight => Band::Slight,
        BandRaw::Clear => Band::Clear,
        BandRaw::Strong => Band::Strong,
    }
}
