//! The `rules` of a scenario: which coefficients of the model differ from the defaults.
//!
//! Names, ranges and meanings are those the model declares ([`Rules::COEFFICIENTS`]), so a coefficient added
//! there can be written in a scenario at once, and appears in the reference.

use super::syntax::{At, Decode, Decoder, FieldShape, Node, NumberRange, Problem, RecordReader};
use super::syntax::{RecordShape, Shape, Span};
use crate::model::Rules;
use crate::model::rules::Coefficient;

/// What all rules together are called.
pub(super) const SET: &str = "set of rules";
/// What the rules of one group are called.
pub(super) const GROUP: &str = "coefficients";

/// The coefficients of a group of rules, each a field; `None` if there is no such group.
pub(super) fn group_shape(group: &str) -> Option<Shape> {
    let at = Rules::GROUPS.iter().position(|known| known.0 == group)?;
    let describe = *DESCRIBED.get(at)?;
    Some(Shape::Record {
        name: GROUP,
        describe,
    })
}

/// How each group is described, in order.
const DESCRIBED: [fn() -> RecordShape; Rules::GROUPS.len()] = [
    coefficients::<0>,
    coefficients::<1>,
    coefficients::<2>,
    coefficients::<3>,
    coefficients::<4>,
    coefficients::<5>,
    coefficients::<6>,
    coefficients::<7>,
    coefficients::<8>,
];

fn coefficients<const GROUP_AT: usize>() -> RecordShape {
    let (group, about) = Rules::GROUPS[GROUP_AT];
    let own = Rules::COEFFICIENTS.iter().filter(|c| c.group == group);
    let field = |c: &'static Coefficient| FieldShape {
        name: c.name,
        doc: c.meaning,
        shape: Shape::Number { whole: false },
        default: Some(format!("{:?}", c.default)),
        range: Some(NumberRange::of(c.least..=c.most)),
        unit: Some(c.unit),
    };
    RecordShape {
        name: GROUP,
        doc: about,
        fields: own.map(field).collect(),
    }
}

/// Coefficients an author has set, each with its place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RulesRaw {
    set: Vec<(&'static Coefficient, At<f32>)>,
}

impl RulesRaw {
    /// Writes what is set over `rules`.
    pub fn apply(&self, rules: &mut Rules) {
        for (coefficient, value) in &self.set {
            if let Some(slot) = rules.slot(coefficient.group, coefficient.name) {
                *slot = value.value;
            }
        }
    }

    fn span(&self, group: &str, name: &str) -> Option<Span> {
        let is_it = |c: &Coefficient| c.group == group && c.name == name;
        (self.set.iter().find(|(c, _)| is_it(c))).map(|(_, value)| value.span)
    }
}

impl Decode for RulesRaw {
    fn shape() -> Shape {
        Shape::Record {
            name: SET,
            describe,
        }
    }

    fn decode(node: &Node, cx: &mut Decoder) -> Option<Self> {
        let names: Vec<&str> = Rules::GROUPS.iter().map(|group| group.0).collect();
        let record = RecordReader::open(node, SET, &names, cx)?;
        let mut set = Vec::new();
        for group in names {
            if let Some(Some(Unread(node))) = record.field(group, None, None, cx) {
                read_group(group, &node, &mut set, cx);
            }
        }
        Some(RulesRaw { set })
    }
}

fn read_group(
    group: &str,
    node: &Node,
    set: &mut Vec<(&'static Coefficient, At<f32>)>,
    cx: &mut Decoder,
) {
    let known = || Rules::COEFFICIENTS.iter().filter(|c| c.group == group);
    let names: Vec<&str> = known().map(|c| c.name).collect();
    let Some(record) = RecordReader::open(node, "group of rules", &names, cx) else {
        return;
    };
    for coefficient in known() {
        let range = NumberRange::of(coefficient.least..=coefficient.most);
        let value = record.field::<Option<At<f32>>>(coefficient.name, None, Some(range), cx);
        set.extend(value.flatten().map(|value| (coefficient, value)));
    }
}

/// A part of the tree kept to be read later.
struct Unread(Node);

impl Decode for Unread {
    fn shape() -> Shape {
        Shape::Custom {
            name: GROUP,
            example: "(name: 1.0)",
        }
    }

    fn decode(node: &Node, _: &mut Decoder) -> Option<Self> {
        Some(Unread(node.clone()))
    }
}

fn describe() -> RecordShape {
    let field = |&(name, doc): &(&'static str, &'static str)| FieldShape {
        name,
        doc,
        shape: Unread::shape(),
        default: Some("()".to_owned()),
        range: None,
        unit: None,
    };
    RecordShape {
        name: SET,
        doc: "Coefficients of the model that differ from the defaults: `rules: (decay: (rapport_floor: 0.5), ask: (goodwill: 1.0))`. \
              Each one is listed under [Coefficients](#coefficients).",
        fields: Rules::GROUPS.iter().map(field).collect(),
    }
}

/// Pairs of which the first may not pass the second.
const ORDERED: [(&str, &str, &str); 3] = [
    ("outreach", "reply_soonest", "reply_latest"),
    ("outreach", "follow_up_soonest", "follow_up_latest"),
    ("ask", "vouching_least", "vouching_most"),
];

/// Two half-lives nearer to each other than this share cannot be told apart by the equation.
const NEAREST_HALF_LIVES: f32 = 0.01;

/// Values that are fine alone and impossible together.
pub struct Clash {
    /// What problems call it.
    code: &'static str,
    /// The group it is in.
    group: &'static str,
    /// The coefficients that clash.
    names: Vec<&'static str>,
    /// What is wrong, in a sentence.
    pub message: String,
    /// What to write instead.
    pub fix: String,
}

/// All clashes of a set of rules.
pub fn clashes(rules: &Rules) -> Vec<Clash> {
    let value = |group: &str, name: &str| rules.get(group, name).unwrap_or_default();
    let mut clashes = Vec::new();
    for (group, least, most) in ORDERED {
        let (low, high) = (value(group, least), value(group, most));
        if low > high {
            clashes.push(Clash {
                code: "wrong-order",
                group,
                names: vec![least, most],
                message: format!("`{least}` is {low} and passes `{most}`, which is {high}."),
                fix: format!("write a `{most}` of at least {low}, or a smaller `{least}`"),
            });
        }
    }
    let [unthanked, debt] = HALF_LIVES.map(|name| value("decay", name));
    if (unthanked - debt).abs() <= NEAREST_HALF_LIVES * debt {
        clashes.push(Clash {
            code: "equal-half-lives",
            group: "decay",
            names: HALF_LIVES.to_vec(),
            message: format!(
                "`debt_half_life` ({debt} days) must differ from `unthanked_half_life` ({unthanked} days) by more than 1 %."
            ),
            fix: "make debts last longer than unthanked favours: 120 and 14 days, for instance".to_owned(),
        });
    }
    let total: f32 = SHARES.iter().map(|name| value("others", name)).sum();
    if total > 1.0001 {
        clashes.push(Clash {
            code: "shares-above-one",
            group: "others",
            names: SHARES.to_vec(),
            message: format!(
                "`requests`, `offers` and `introductions` add up to {total}, which is more than 1."
            ),
            fix: "make one of them smaller".to_owned(),
        });
    }
    clashes
}

/// Two half-lives that one equation divides by the difference of.
const HALF_LIVES: [&str; 2] = ["unthanked_half_life", "debt_half_life"];
/// Shares of one whole.
const SHARES: [&str; 3] = ["requests", "offers", "introductions"];

/// Refuses what clashes, at the last place where one of it is written. `written` are all that were applied, in order.
pub(super) fn check(rules: &Rules, written: &[&RulesRaw], cx: &mut Decoder) {
    for clash in clashes(rules) {
        let last = |raw: &&RulesRaw| {
            let spans = clash
                .names
                .iter()
                .filter_map(|name| raw.span(clash.group, name));
            spans.max()
        };
        if let Some(span) = written.iter().rev().find_map(last) {
            cx.report(Problem::error(clash.code, span, clash.message).fix(clash.fix));
        }
    }
}
