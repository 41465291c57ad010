//! Values as an author would type them.

use super::value::Value;

/// Lines are filled up to here before a value is spread over several.
const WIDTH: usize = 100;

/// A value as RON: on one line where that fits, or spread over several, each of the later ones indented by `indent` and
/// more. `column` is where it begins; `end` ends a line.
pub fn write(value: &Value, indent: &str, column: usize, end: &str) -> String {
    let line = one_line(value);
    let parts = match value {
        Value::List(items) | Value::Tuple { items, .. } => items.len(),
        Value::Record { fields, .. } => fields.len(),
        Value::Map(entries) => entries.len(),
        _ => 0,
    };
    if parts == 0 || column + line.chars().count() <= WIDTH {
        return line;
    }
    let deeper = format!("{indent}{}", unit(indent));
    let below = |key: &str, value: &Value| {
        let column = deeper.chars().count() + key.chars().count();
        let written = write(value, &deeper, column, end);
        format!("{deeper}{key}{written},{end}")
    };
    let (open, inside, close) = match value {
        Value::List(items) => ("[".to_owned(), rows(items, &below), "]"),
        Value::Tuple { name, items } => (opened(name), rows(items, &below), ")"),
        Value::Record { name, fields } => {
            let row = |(key, value): &(String, Value)| below(&format!("{key}: "), value);
            (opened(name), fields.iter().map(row).collect(), ")")
        }
        Value::Map(entries) => {
            let row = |(k, v): &(Value, Value)| below(&format!("{}: ", one_line(k)), v);
            ("{".to_owned(), entries.iter().map(row).collect(), "}")
        }
        _ => return line,
    };
    format!("{open}{end}{inside}{indent}{close}")
}

/// One step of indentation, as the file has it.
pub fn unit(indent: &str) -> &'static str {
    if indent.contains('\t') { "\t" } else { "    " }
}

fn rows(items: &[Value], below: &dyn Fn(&str, &Value) -> String) -> String {
    items.iter().map(|item| below("", item)).collect()
}

fn opened(name: &Option<String>) -> String {
    format!("{}(", name.as_deref().unwrap_or(""))
}

/// A value on one line.
pub fn one_line(value: &Value) -> String {
    let all = |items: &[Value]| items.iter().map(one_line).collect::<Vec<_>>().join(", ");
    match value {
        Value::Unit => "()".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number {
            whole: Some(whole), ..
        } => whole.to_string(),
        Value::Number { value, whole: None } => format!("{value:?}"),
        Value::Text(text) => quoted(text),
        Value::List(items) => format!("[{}]", all(items)),
        Value::Map(entries) => {
            let pair = |(k, v): &(Value, Value)| format!("{}: {}", one_line(k), one_line(v));
            let pairs: Vec<String> = entries.iter().map(pair).collect();
            format!("{{{}}}", pairs.join(", "))
        }
        Value::Record { name, fields } => {
            let pair = |(key, value): &(String, Value)| format!("{key}: {}", one_line(value));
            let pairs: Vec<String> = fields.iter().map(pair).collect();
            format!("{}{})", opened(name), pairs.join(", "))
        }
        Value::Tuple { name, items } => format!("{}{})", opened(name), all(items)),
        Value::Name(name) => name.clone(),
        Value::Some(inner) => format!("Some({})", one_line(inner)),
        Value::None => "None".to_owned(),
        Value::Broken => String::new(),
    }
}

/// Text in quotes, its letters as they are.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => out.push_str(&format!("\\u{{{:x}}}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::super::document::Document;
    use super::*;

    fn read(text: &str) -> Value {
        let document = Document::new("a.ron", text);
        document.tree().map_or(Value::Broken, Value::from)
    }

    #[test]
    fn what_is_written_is_read_as_it_was_meant() {
        for value in [
            Value::text("a \"b\" \\ c\n\t\u{7}é"),
            Value::number(0.1),
            Value::number(-1e-9),
            Value::number(3.0),
            Value::whole(-7),
            Value::Some(Box::new(Value::name("She"))),
            Value::List(vec![Value::None, Value::Bool(true), Value::Unit]),
        ] {
            assert_eq!(read(&one_line(&value)), value);
            let long = Value::List(vec![value; 60]);
            assert_eq!(read(&write(&long, "  ", 0, "\r\n")), long);
        }
    }

    #[test]
    fn a_short_value_stays_on_its_line_and_a_long_one_is_spread() {
        let word = || Value::text("word");
        let short = Value::record(vec![("say".to_owned(), Value::List(vec![word(), word()]))]);
        assert_eq!(write(&short, "", 0, "\n"), "(say: [\"word\", \"word\"])");
        let long = Value::List(vec![
            Value::text("x".repeat(60)),
            Value::text("y".repeat(60)),
        ]);
        let rows = write(&long, "    ", 4, "\n");
        assert!(rows.starts_with("[\n        \"xxx") && rows.ends_with(",\n    ]"));
    }
}
