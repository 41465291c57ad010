//! The format reference, written from the same declarations that decode.

use super::shape::{ChoiceShape, FieldShape, RecordShape, Shape};

/// Every record and choice reachable from `roots`, each once, in the order of
/// first use, as Markdown.
pub fn markdown(roots: &[Shape]) -> String {
    reachable(roots).iter().map(section).collect()
}

/// The same without what is reachable from `elsewhere`, which is described in the file of that name.
pub fn markdown_beside(roots: &[Shape], elsewhere: &[Shape], file: &str) -> String {
    let elsewhere = reachable(elsewhere);
    let is_here = |shape: &&Shape| elsewhere.iter().all(|known| named(known) != named(shape));
    let text: String = (reachable(roots).iter())
        .filter(is_here)
        .map(section)
        .collect();
    let links = elsewhere.iter().filter_map(named).map(anchor);
    links.fold(text, |text, anchor| {
        text.replace(&format!("]({anchor})"), &format!("]({file}{anchor})"))
    })
}

/// Every record and choice reachable from `roots`, each once, in the order of first use.
fn reachable(roots: &[Shape]) -> Vec<Shape> {
    let mut queue: Vec<Shape> = Vec::new();
    roots.iter().for_each(|root| collect(root, &mut queue));
    let mut at = 0;
    while let Some(shape) = queue.get(at).cloned() {
        at += 1;
        match shape {
            Shape::Record { describe, .. } => {
                let fields = describe().fields;
                fields.iter().for_each(|f| collect(&f.shape, &mut queue));
            }
            Shape::Choice { describe, .. } => {
                let variants = describe().variants;
                let payloads = variants.iter().filter_map(|v| v.payload.as_ref());
                payloads.for_each(|payload| collect(payload, &mut queue));
            }
            _ => {}
        }
    }
    queue
}

fn section(shape: &Shape) -> String {
    match shape {
        Shape::Record { describe, .. } => record_section(&describe()),
        Shape::Choice { describe, .. } => choice_section(&describe()),
        _ => String::new(),
    }
}

/// Where the section of this name can be linked to.
fn anchor(name: &str) -> String {
    format!("#{}", name.to_lowercase().replace(' ', "-"))
}

/// Adds the named shapes in `shape` that are not in the queue yet.
fn collect(shape: &Shape, queue: &mut Vec<Shape>) {
    match shape {
        Shape::Option(inner) | Shape::List(inner) | Shape::Map(inner) => collect(inner, queue),
        Shape::Tuple(items) => items.iter().for_each(|item| collect(item, queue)),
        Shape::Record { name, .. } | Shape::Choice { name, .. }
            if !queue.iter().any(|known| named(known) == Some(name)) =>
        {
            queue.push(shape.clone());
        }
        _ => {}
    }
}

fn named(shape: &Shape) -> Option<&str> {
    match shape {
        Shape::Record { name, .. } | Shape::Choice { name, .. } => Some(name),
        _ => None,
    }
}

fn record_section(record: &RecordShape) -> String {
    let mut text = heading(record.name, record.doc);
    if record.fields.is_empty() {
        return text;
    }
    text.push_str("| field | type | range | default | meaning |\n|---|---|---|---|---|\n");
    record
        .fields
        .iter()
        .for_each(|field| text.push_str(&field_row(field)));
    text.push('\n');
    text
}

fn field_row(field: &FieldShape) -> String {
    let range = field.range.as_ref().map(ToString::to_string);
    let unit = field.unit.map(str::to_owned);
    let range = [range, unit]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ");
    let default = field
        .default
        .as_ref()
        .map_or("required".into(), |default| format!("`{default}`"));
    let cells = [
        format!("`{}`", field.name),
        linked(&field.shape),
        range,
        default,
        one_line(field.doc),
    ];
    row(&cells)
}

fn choice_section(choice: &ChoiceShape) -> String {
    let mut text = heading(choice.name, choice.doc);
    text.push_str("| write | meaning |\n|---|---|\n");
    for variant in &choice.variants {
        let write = match &variant.payload {
            None => format!("`{}`", variant.name),
            Some(payload) => format!("`{}(…)` with {}", variant.name, linked(payload)),
        };
        text.push_str(&row(&[write, one_line(variant.doc)]));
    }
    text.push('\n');
    text
}

fn heading(name: &str, doc: &str) -> String {
    let lines: Vec<&str> = doc
        .lines()
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
        .collect();
    let doc = lines.join("\n");
    let doc = doc.trim();
    if doc.is_empty() {
        format!("## {name}\n\n")
    } else {
        format!("## {name}\n\n{doc}\n\n")
    }
}

/// The type in words, with links to the sections of the named ones.
fn linked(shape: &Shape) -> String {
    match shape {
        Shape::Option(inner) => format!("optional {}", linked(inner)),
        Shape::List(inner) => format!("list of {}", linked(inner)),
        Shape::Map(inner) => format!("map from text to {}", linked(inner)),
        Shape::Tuple(items) => {
            let items: Vec<String> = items.iter().map(linked).collect();
            format!("({})", items.join(", "))
        }
        Shape::Record { name, .. } | Shape::Choice { name, .. } => {
            format!("[{name}]({})", anchor(name))
        }
        Shape::Custom { name, example } => format!("{name}, such as `{example}`"),
        plain => plain.words(),
    }
}

fn one_line(doc: &str) -> String {
    doc.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn row(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
    format!("| {} |\n", cells.join(" | "))
}
