//! What a type looks like in a file, so that a complete format reference can
//! be generated from the very declarations that decode it.

use std::fmt;
use std::ops::{Bound, RangeBounds};

/// The form of a value in a file.
#[derive(Clone, Debug)]
pub enum Shape {
    /// `true` or `false`
    Bool,
    /// Text in double quotes.
    Text,
    /// A number, perhaps whole.
    Number {
        /// Whether it must be whole.
        whole: bool,
    },
    /// A value that may be left out or written `None`.
    Option(Box<Shape>),
    /// `[…]`
    List(Box<Shape>),
    /// `{"key": value}`
    Map(Box<Shape>),
    /// `(a, b)`
    Tuple(Vec<Shape>),
    /// `(field: value)`; described on demand, as records may hold themselves.
    Record {
        /// Its name in messages and in the reference.
        name: &'static str,
        /// Its fields.
        describe: fn() -> RecordShape,
    },
    /// One of a fixed set of names.
    Choice {
        /// Its name in messages and in the reference.
        name: &'static str,
        /// Its variants.
        describe: fn() -> ChoiceShape,
    },
    /// A form of its own, described in words.
    Custom {
        /// What it is called, such as "clock time".
        name: &'static str,
        /// What to type, such as `"09:30"`.
        example: &'static str,
    },
}

/// The fields of a record.
#[derive(Clone, Debug)]
pub struct RecordShape {
    /// Its name in messages and in the reference.
    pub name: &'static str,
    /// Its doc comment.
    pub doc: &'static str,
    /// Its fields, in order.
    pub fields: Vec<FieldShape>,
}

/// One field of a record.
#[derive(Clone, Debug)]
pub struct FieldShape {
    /// Its name.
    pub name: &'static str,
    /// Its doc comment.
    pub doc: &'static str,
    /// Its form.
    pub shape: Shape,
    /// What it is when left out, as an author would type it; required without.
    pub default: Option<String>,
    /// The numbers accepted.
    pub range: Option<NumberRange>,
    /// What the number counts.
    pub unit: Option<&'static str>,
}

/// The variants of a choice.
#[derive(Clone, Debug)]
pub struct ChoiceShape {
    /// Its name in messages and in the reference.
    pub name: &'static str,
    /// Its doc comment.
    pub doc: &'static str,
    /// Its variants, in order.
    pub variants: Vec<VariantShape>,
}

/// One variant of a choice.
#[derive(Clone, Debug)]
pub struct VariantShape {
    /// Its name.
    pub name: &'static str,
    /// Its doc comment.
    pub doc: &'static str,
    /// What stands in its brackets.
    pub payload: Option<Shape>,
}

impl Shape {
    /// What to call a value of this form, for messages and tables.
    pub fn words(&self) -> String {
        match self {
            Shape::Bool => "true or false".into(),
            Shape::Text => "text".into(),
            Shape::Number { whole: false } => "number".into(),
            Shape::Number { whole: true } => "whole number".into(),
            Shape::Option(inner) => format!("optional {}", inner.words()),
            Shape::List(inner) => format!("list of {}", inner.words()),
            Shape::Map(inner) => format!("map from text to {}", inner.words()),
            Shape::Tuple(items) => {
                let items: Vec<String> = items.iter().map(Shape::words).collect();
                format!("({})", items.join(", "))
            }
            Shape::Record { name, .. } | Shape::Choice { name, .. } => (*name).into(),
            Shape::Custom { name, .. } => (*name).into(),
        }
    }

    /// Something an author could type for it.
    pub fn example(&self) -> String {
        match self {
            Shape::Bool => "true".into(),
            Shape::Text => "\"…\"".into(),
            Shape::Number { .. } => "1".into(),
            Shape::Option(_) => "None".into(),
            Shape::List(_) => "[]".into(),
            Shape::Map(_) => "{}".into(),
            Shape::Tuple(items) => {
                let items: Vec<String> = items.iter().map(Shape::example).collect();
                format!("({})", items.join(", "))
            }
            Shape::Record { describe, .. } => describe().example(),
            Shape::Choice { describe, .. } => match describe().variants.first() {
                Some(VariantShape {
                    name,
                    payload: None,
                    ..
                }) => (*name).into(),
                Some(VariantShape { name, .. }) => format!("{name}(…)"),
                None => "…".into(),
            },
            Shape::Custom { example, .. } => (*example).into(),
        }
    }
}

impl RecordShape {
    /// The required fields as an author could type them, records in them cut short.
    fn example(&self) -> String {
        let required = self.fields.iter().filter(|field| field.default.is_none());
        let fields: Vec<String> = required
            .map(|field| match &field.shape {
                Shape::Record { .. } | Shape::Choice { .. } => format!("{}: …", field.name),
                shape => format!("{}: {}", field.name, shape.example()),
            })
            .collect();
        format!("({})", fields.join(", "))
    }
}

/// The numbers a field accepts.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberRange {
    low: Option<End>,
    high: Option<End>,
}

#[derive(Clone, Debug, PartialEq)]
struct End {
    value: f64,
    text: String,
    included: bool,
}

/// A number type ranges can be written in.
pub trait RangeNumber: Copy + fmt::Display {
    /// The number, near enough to compare.
    fn to_f64(self) -> f64;
}

macro_rules! range_numbers {
    ($($number:ty),*) => { $(impl RangeNumber for $number {
        fn to_f64(self) -> f64 { self as f64 }
    })* };
}
range_numbers!(f32, f64, u8, u16, u32, u64, usize, i32);

impl NumberRange {
    /// Any Rust range of numbers.
    pub fn of<N: RangeNumber>(range: impl RangeBounds<N>) -> Self {
        Self {
            low: End::of(range.start_bound()),
            high: End::of(range.end_bound()),
        }
    }

    /// Whether a number lies inside, also once rounded to single precision.
    pub fn contains(&self, value: f64) -> bool {
        let inside = |value: f64| {
            let above = |end: &End| value > end.value || end.included && value == end.value;
            let below = |end: &End| value < end.value || end.included && value == end.value;
            self.low.as_ref().is_none_or(above) && self.high.as_ref().is_none_or(below)
        };
        inside(value) || inside(f64::from(value as f32))
    }
}

impl NumberRange {
    /// The least and the greatest number, whether they are accepted themselves or only those between them.
    pub fn ends(&self) -> (Option<f64>, Option<f64>) {
        let value = |end: &Option<End>| end.as_ref().map(|end| end.value);
        (value(&self.low), value(&self.high))
    }

    /// The end nearest to a number outside, as an author would type it.
    pub fn nearest(&self, value: f64) -> Option<&str> {
        let low = self
            .low
            .as_ref()
            .filter(|end| end.included && value <= end.value);
        let high = self
            .high
            .as_ref()
            .filter(|end| end.included && value >= end.value);
        low.or(high).map(|end| end.text.as_str())
    }
}

impl End {
    fn of<N: RangeNumber>(bound: Bound<&N>) -> Option<Self> {
        let (number, included) = match bound {
            Bound::Included(number) => (number, true),
            Bound::Excluded(number) => (number, false),
            Bound::Unbounded => return None,
        };
        Some(Self {
            value: number.to_f64(),
            text: number.to_string(),
            included,
        })
    }
}

/// Words that read well after "a number": `from 0 to 1`, `above 0` …
impl fmt::Display for NumberRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.low, &self.high) {
            (None, None) => f.write_str("of any size"),
            (Some(low), None) if low.included => write!(f, "from {} upwards", low.text),
            (Some(low), None) => write!(f, "above {}", low.text),
            (None, Some(high)) if high.included => write!(f, "up to {}", high.text),
            (None, Some(high)) => write!(f, "below {}", high.text),
            (Some(low), Some(high)) => {
                let from = if low.included { "from" } else { "above" };
                let to = if high.included { "to" } else { "to below" };
                write!(f, "{from} {} {to} {}", low.text, high.text)
            }
        }
    }
}

/// A default as an author would type it, from the Rust that computes it.
pub fn default_text(rust: &str) -> String {
    let joined = rust.split_whitespace().collect::<Vec<_>>().join(" ");
    let compact = joined
        .replace(" :: ", "::")
        .replace(" ()", "()")
        .replace("& ", "&");
    match compact.as_str() {
        "Vec::new()" | "vec![]" | "vec! []" => return "[]".into(),
        "Vec::default()" => return "[]".into(),
        "BTreeMap::new()" | "BTreeMap::default()" => return "{}".into(),
        "String::new()" | "String::default()" => return "\"\"".into(),
        all_defaults if all_defaults.ends_with("::default()") => return "()".into(),
        _ => {}
    }
    for suffix in [".into()", ".to_string()", ".to_owned()"] {
        if let Some(plain) = compact.strip_suffix(suffix) {
            return plain.into();
        }
    }
    let last = compact.rsplit("::").next().unwrap_or(&compact);
    let is_path = last.chars().all(|c| c.is_alphanumeric() || c == '_');
    if is_path { last.into() } else { compact }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_reads_as_words_and_keeps_its_ends() {
        let level = NumberRange::of(0.0..=1.0);
        assert_eq!(level.to_string(), "from 0 to 1");
        assert!(level.contains(0.0) && level.contains(1.0) && !level.contains(1.1));
        assert_eq!(NumberRange::of(1..).to_string(), "from 1 upwards");
        assert!(!NumberRange::of(0.0..1.0).contains(1.0) && !level.contains(f64::NAN));
    }

    #[test]
    fn a_single_precision_end_accepts_the_number_it_was_written_as() {
        assert!(NumberRange::of(0.1f32..=0.7f32).contains(0.1));
        assert!(NumberRange::of(0.1f32..=0.7f32).contains(0.7));
        assert_eq!(
            NumberRange::of(0.1f32..=0.7f32).to_string(),
            "from 0.1 to 0.7"
        );
    }

    #[test]
    fn defaults_read_as_file_text_not_as_rust() {
        assert_eq!(default_text("Vec :: new()"), "[]");
        assert_eq!(default_text("String::new()"), "\"\"");
        assert_eq!(default_text("Band::Warm"), "Warm");
        assert_eq!(default_text("\"x\".into()"), "\"x\"");
        assert_eq!(default_text("ClockRaw::default()"), "()");
        assert_eq!(default_text("-0.5"), "-0.5");
    }
}
