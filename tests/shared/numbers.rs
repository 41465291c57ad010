//! What nobody may read before the debrief: the numbers of the truth, and the search for them in any text.
//!
//! A level is written 0.37, .37, 37 %, 37 in 100, or 3.7 of ten. Hours are ½ and ¼, days and weeks are whole numbers; so
//! whatever is written like a measure at all is a find, and no find hangs on which numbers a run happens to hold.
//! A whole number is one only right beside a word for a level: "Trust: 37".

use speaking_terms::model::Tie;
use speaking_terms::scenario::PersonId;
use speaking_terms::sim::{Asking, Run};

/// A number of the truth.
#[derive(Clone, Debug)]
pub struct Secret {
    /// What it is: "trust of Priya Nair-Holt".
    pub what: String,
    /// The number.
    pub value: f64,
}

/// Words that stand beside a level where one is written.
const LEVELS: [&str; 15] = [
    "rapport",
    "warmth",
    "trust",
    "peak",
    "debt",
    "owed",
    "unthanked",
    "credit",
    "strain",
    "scar",
    "patience",
    "vouching",
    "odds",
    "chance",
    "severity",
];

/// Every level of every tie to the player, the odds of everything that could be asked today with their reasons, and
/// those of all that was asked.
pub fn secrets(run: &Run) -> Vec<Secret> {
    let truth = run.truth();
    let catalogue = &truth.scenario.catalogue;
    let mut secrets = Vec::new();
    let mut add = |what: String, value: f32| {
        let value = f64::from(value);
        secrets.push(Secret { what, value });
    };
    for holder in truth.holders(PersonId::YOU) {
        let name = &truth.cast.get(holder).name;
        if let Some(tie) = truth.tie(PersonId::YOU, holder) {
            for (level, value) in levels(&tie) {
                add(format!("{level} of {name}"), value);
            }
        }
        for (ask, def) in catalogue.asks() {
            let weighed = truth.weigh(PersonId::YOU, holder, &Asking::in_person(ask));
            let Some(weighed) = weighed else { continue };
            add(format!("odds of {} from {name}", def.favour), weighed.p_yes);
            add(
                format!("severity of asking {name} for {}", def.favour),
                weighed.severity,
            );
            for (term, weight) in weighed.reasons.ranked() {
                add(
                    format!("{} of {} from {name}", term.name(), def.favour),
                    weight.abs(),
                );
            }
        }
    }
    for (event, hidden) in truth.events() {
        let name = &truth.cast.get(event.other).name;
        for (level, value) in levels(&hidden.tie) {
            add(format!("{level} of {name} on day {}", event.day.0), value);
        }
        let weighed = hidden
            .p_yes
            .map(|p| ("odds", p))
            .into_iter()
            .chain([("severity", hidden.severity)]);
        for (what, value) in weighed {
            add(
                format!("{what} of an ask of {name} on day {}", event.day.0),
                value,
            );
        }
    }
    secrets
}

/// The numbers of a tie, taken apart so that a new one is not forgotten.
fn levels(tie: &Tie) -> [(&'static str, f32); 11] {
    let Tie {
        rapport,
        trust,
        rapport_peak,
        trust_peak,
        debt,
        unthanked,
        credit,
        strain,
        scar,
        patience,
        vouching,
        encounters: _,
        as_of: _,
        last_contact: _,
        apology_due: _,
    } = *tie;
    [
        ("rapport", rapport),
        ("trust", trust),
        ("rapport peak", rapport_peak),
        ("trust peak", trust_peak),
        ("debt", debt),
        ("unthanked", unthanked),
        ("credit", credit),
        ("strain", strain),
        ("scar", scar),
        ("patience", patience),
        ("vouching", vouching),
    ]
}

/// A number as it is written somewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// As it stands there: "37 %".
    pub text: String,
    /// What it may mean, each with half a step of its last digit.
    meanings: Vec<(f64, f64)>,
}

impl Written {
    /// The secret it gives away, if it does.
    pub fn tells<'s>(&self, secrets: &'s [Secret]) -> Option<&'s Secret> {
        let tells = |s: &&Secret| {
            (self.meanings.iter()).any(|(value, half)| (s.value - value).abs() <= half + 1e-9)
        };
        secrets.iter().find(tells)
    }
}

/// Every number in a text that is written like a measure.
pub fn measures(text: &str) -> Vec<Written> {
    let chars: Vec<char> = text.to_lowercase().chars().collect();
    let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let begins_with_point =
            chars[at] == '.' && digit(at + 1) && (at == 0 || !chars[at - 1].is_alphanumeric());
        if !digit(at) && !begins_with_point {
            at += 1;
            continue;
        }
        let start = at;
        while digit(at) {
            at += 1;
        }
        let whole = at - start;
        let comma = chars.get(at) == Some(&',') && chars[start..at] == ['0'];
        let mut decimals = 0;
        if (chars.get(at) == Some(&'.') || comma) && digit(at + 1) {
            at += 1;
            while digit(at) {
                at += 1;
                decimals += 1;
            }
        }
        let number: String = chars[start..at].iter().collect();
        let value: f64 = format!("0{}", number.replace(',', "."))
            .parse()
            .unwrap_or(f64::NAN);
        let half = 0.5 * 10_f64.powi(-decimals);
        let rest: String = chars[at..].iter().collect();
        let rest = rest.trim_start();
        let percent = [
            "%",
            "percent",
            "per cent",
            "in 100",
            "of 100",
            "out of 100",
            "/100",
            "/ 100",
            "in a hundred",
        ];
        let meanings = if percent.iter().any(|sign| rest.starts_with(sign)) {
            vec![(value / 100.0, half / 100.0)]
        } else if decimals > 0 || whole == 0 {
            vec![
                (value, half),
                (value / 10.0, half / 10.0),
                (value / 100.0, half / 100.0),
            ]
        } else if beside_a_level(&chars, start, at) {
            vec![(value / 10.0, half / 10.0), (value / 100.0, half / 100.0)]
        } else {
            continue;
        };
        let text = number;
        found.push(Written { text, meanings });
    }
    found
}

/// Whether a word for a level stands right before or behind.
fn beside_a_level(chars: &[char], start: usize, end: usize) -> bool {
    let before: String = chars[..start].iter().collect();
    let after: String = chars[end..].iter().collect();
    let between = |c: char| !c.is_alphanumeric() && c != '.';
    let (before, after) = (
        before.trim_end_matches(between),
        after.trim_start_matches(between),
    );
    let close = |all: &str, rest: &str| all.chars().count() - rest.chars().count() <= 3;
    let before = LEVELS.iter().any(|word| before.ends_with(word))
        && close(&chars[..start].iter().collect::<String>(), before);
    let after = LEVELS.iter().any(|word| after.starts_with(word))
        && close(&chars[end..].iter().collect::<String>(), after);
    before || after
}

/// What a text gives away, in words for whoever reads the failing test.
pub fn finds(text: &str, secrets: &[Secret]) -> Vec<String> {
    let told = |written: &Written| match written.tells(secrets) {
        Some(secret) => format!(
            "{} is the {} ({:.4})",
            written.text, secret.what, secret.value
        ),
        None => format!("{} is written like a level", written.text),
    };
    let found = measures(text);
    found
        .iter()
        .map(|written| format!("{}, in {text:?}", told(written)))
        .collect()
}
