//! Ten thousand edits, by form and by text: the file stays readable or is reported, form and text stay in step, and all
//! of it can be taken back to the first byte.

use speaking_terms::random::mix;
use speaking_terms::scenario::edit::{Document, Edit, Path, Value, chosen, form, fresh};
use speaking_terms::scenario::syntax::{Node, Problems, Shape, Sources, parse};
use std::fs;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// Edits in all.
const EDITS: usize = 10_000;

/// Numbers from a seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        (mix(self.0) % n.max(1) as u64) as usize
    }

    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    fn of<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    fn words(&mut self) -> String {
        const PIECES: [&str; 12] = [
            "tea", " and ", "\"so\"", "né", "\n", "\\", "{you}", "// no", "😀", ", ", "(", "x",
        ];
        (0..self.below(5)).map(|_| *self.of(&PIECES)).collect()
    }

    fn number(&mut self, whole: bool) -> Value {
        let sign = if self.one_in(5) { -1.0 } else { 1.0 };
        match whole {
            true => Value::whole(sign as i128 * self.below(60) as i128),
            false => Value::number(sign * self.below(2000) as f64 / 1000.0),
        }
    }
}

/// Every scenario, lesson and library file there is.
fn files() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for folder in ["scenarios", "scenarios/lessons", "scenarios/library"] {
        for entry in fs::read_dir(folder).expect("the folder is there").flatten() {
            let path = entry.path();
            if path.extension().is_some_and(|ending| ending == "ron") {
                let text = fs::read_to_string(&path).expect("a file of text");
                found.push((path.display().to_string(), text));
            }
        }
    }
    found.sort();
    assert!(found.len() > 20, "only {} files", found.len());
    found
}

/// Something that could be done in the form, from the record at `path` on.
fn form_edit(document: &Document, path: &Path, dice: &mut Dice) -> Option<Edit> {
    let fields = form::fields(document, path);
    let field = fields.get(dice.below(fields.len()))?;
    if field.value.is_some() && !field.is_required && dice.one_in(8) {
        return Some(Edit::Remove(field.path.clone()));
    }
    value_edit(document, &field.path, &field.shape, dice)
}

fn value_edit(document: &Document, path: &Path, shape: &Shape, dice: &mut Dice) -> Option<Edit> {
    let set = |value| Some(Edit::Set(path.clone(), value));
    match form::plain(shape.clone()) {
        Shape::Bool => set(Value::Bool(dice.one_in(2))),
        Shape::Text => set(Value::text(dice.words())),
        Shape::Number { whole } => set(dice.number(whole)),
        Shape::Record { .. } => form_edit(document, path, dice),
        Shape::Choice { .. } => {
            let variants = form::variants(shape);
            let within = variants.iter().find_map(|variant| {
                let within = path.within(variant.name);
                let is_written = document.read(&within).is_some();
                is_written.then_some((within, variant.payload.clone()?))
            });
            match within {
                Some((within, payload)) if !dice.one_in(4) => {
                    value_edit(document, &within, &payload, dice)
                }
                _ => set(chosen(dice.of(&variants))),
            }
        }
        Shape::List(item) => list_edit(document, path, &item, dice),
        Shape::Tuple(items) => {
            let n = dice.below(items.len());
            value_edit(document, &path.item(n), &items[n], dice)
        }
        Shape::Custom { .. } => set(fresh(document, path)?),
        Shape::Option(_) | Shape::Map(_) => None,
    }
}

fn list_edit(document: &Document, list: &Path, item: &Shape, dice: &mut Dice) -> Option<Edit> {
    let items = match document.read(list) {
        Some(Value::List(items)) => items.len(),
        _ => 0,
    };
    let at = dice.below(items);
    match dice.below(6) {
        0 if items > 0 => Some(Edit::Remove(list.item(at))),
        1 if items > 1 => Some(Edit::Move {
            list: list.clone(),
            from: at,
            to: dice.below(items),
        }),
        2.. if items > 0 => value_edit(document, &list.item(at), item, dice),
        _ => {
            let at = dice.below(items + 1);
            Some(Edit::Insert(list.clone(), at, fresh(document, list)?))
        }
    }
}

/// Something that could happen to a text while somebody types.
fn type_something(document: &mut Document, dice: &mut Dice) {
    const PIECES: [&str; 16] = [
        "(",
        ")",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "x",
        "0.5",
        "\n",
        "//",
        "/*",
        "é",
        " ",
        "id: \"a\",",
        "{",
    ];
    let length = document.text().len();
    let at = dice.below(length + 1);
    match dice.below(5) {
        0 => document.replace(at..at + dice.below(12), ""),
        1 => {
            let line = document.line(document.line_of(at));
            let text = format!("{}\n", &document.text()[line.clone()]);
            document.replace(line.start..line.start, &text)
        }
        2 => {
            let line = document.line(document.line_of(at));
            document.replace(line, "")
        }
        _ => document.replace(at..at, dice.of::<&str>(&PIECES)),
    };
}

/// The comments of a text that can be read, in order of their words.
fn comments(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].find(['"', '/']) {
        at += next;
        let rest = &text[at..];
        if rest.starts_with("//") {
            let length = rest.find('\n').unwrap_or(rest.len());
            found.push(rest[..length].trim_end());
            at += length;
        } else if rest.starts_with('"') {
            let mut letters = rest.char_indices().skip(1);
            while let Some((_, letter)) = letters.next() {
                match letter {
                    '\\' => drop(letters.next()),
                    '"' => break,
                    _ => {}
                }
            }
            at += letters.next().map_or(rest.len(), |(n, _)| n);
        } else {
            at += 1;
        }
    }
    found.sort_unstable();
    found
}

fn fresh_parse(text: &str) -> (Option<Node>, Problems) {
    let mut problems = Problems::new();
    let tree = parse(text.as_bytes(), "x.ron", &mut Sources::new(), &mut problems);
    (tree, problems)
}

/// The file can be read, or what is wrong with it is reported; and the form shows what the text says.
fn is_in_step(document: &Document, seen: Option<&Path>) {
    let (tree, problems) = fresh_parse(document.text());
    assert_eq!(document.tree(), tree.as_ref());
    assert_eq!(document.slips().len(), problems.iter().count());
    assert!(
        tree.is_some() || !problems.is_empty(),
        "no tree, and nobody says why"
    );
    for problem in document.slips() {
        let end = problem.span.end as usize;
        assert!(end <= document.text().len() && !problem.message.is_empty());
    }
    let Some(path) = seen else { return };
    let read = |path: &Path| {
        path.find(tree.as_ref()?)
            .map(|node| Value::from(node.inner()))
    };
    for field in form::fields(document, path) {
        let is_nothing = |value: &Value| field.is_optional && *value == Value::None;
        let text = read(&field.path).filter(|value| !is_nothing(value));
        assert_eq!(field.value, text, "{}", field.path);
    }
}

/// Makes an edit in the form, and holds the text against what was asked. Returns whether it was made.
fn edit(document: &mut Document, edit: &Edit) -> bool {
    let before = document.text().to_owned();
    let (clean, comments_before) = (document.slips().is_empty(), comments(&before));
    let gone = match edit {
        Edit::Remove(path) | Edit::Set(path, _) => document.span(path),
        _ => None,
    };
    if let Err(refused) = document.edit(edit) {
        assert_eq!(document.text(), before, "refused, and yet changed");
        let words = refused.to_string();
        assert!(
            words.contains("line") || words.contains("There is no"),
            "{words}"
        );
        assert!(
            !clean || words.contains("There is no"),
            "{edit:?}: {words}\n{before}"
        );
        return false;
    }
    match edit {
        Edit::Set(path, value) => {
            let read = document.read(path).map(|value| value.inner().clone());
            assert_eq!(read.as_ref(), Some(value.inner()), "{path}");
        }
        Edit::Insert(list, at, value) => {
            assert_eq!(document.read(&list.item(*at)).as_ref(), Some(value));
        }
        Edit::Remove(_) | Edit::Move { .. } => {}
    }
    assert!(
        !clean || document.slips().is_empty(),
        "{edit:?} broke\n{before}"
    );
    if clean {
        let lost = gone.map_or(Vec::new(), |gone| comments(&before[gone]));
        let mut kept = comments(document.text());
        kept.extend(lost);
        kept.sort_unstable();
        kept.dedup();
        for comment in comments_before {
            assert!(kept.contains(&comment), "{edit:?} lost {comment}");
        }
    }
    true
}

#[test]
fn ten_thousand_edits_stay_in_step_and_can_all_be_taken_back() {
    let files = files();
    let each = EDITS.div_ceil(files.len());
    let (made, typed, next) = (
        AtomicUsize::new(0),
        AtomicUsize::new(0),
        AtomicUsize::new(0),
    );
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some((name, text)) = files.get(next.fetch_add(1, Relaxed)) {
                    let (forms, texts) = edit_one(name, text, each);
                    made.fetch_add(forms, Relaxed);
                    typed.fetch_add(texts, Relaxed);
                }
            });
        }
    });
    let (made, typed) = (made.into_inner(), typed.into_inner());
    println!("{made} edits by form and {typed} by text");
    assert!(made + typed >= EDITS && made > EDITS / 3 && typed > EDITS / 5);
}

/// So many edits of one file. Returns how many were made by form and by text.
fn edit_one(name: &str, text: &str, edits: usize) -> (usize, usize) {
    let mut document = Document::open(name, text.as_bytes()).expect("it is text");
    let mut dice = Dice(
        name.bytes()
            .fold(7, |seed, byte| mix(seed ^ u64::from(byte))),
    );
    let (mut made, mut typed, mut refused) = (0, 0, 0);
    while made + typed < edits {
        let mut seen = None;
        match dice.below(10) {
            0..6 => {
                let Some(wanted) = form_edit(&document, &Path::root(), &mut dice) else {
                    continue;
                };
                seen = wanted.path().split().map(|(record, _)| record);
                match edit(&mut document, &wanted) {
                    true => made += 1,
                    false => refused += 1,
                }
            }
            6..8 => {
                type_something(&mut document, &mut dice);
                typed += 1;
            }
            8 => {
                let (before, steps) = (document.text().to_owned(), document.steps());
                for _ in 0..dice.below(4) {
                    document.undo();
                }
                while document.steps().1 > steps.1 {
                    document.redo();
                }
                assert_eq!(document.text(), before, "taken back and done again");
            }
            _ => {
                // Somebody repairs the text before they go on with the form.
                while !document.slips().is_empty() && document.undo().is_some() {}
            }
        }
        if dice.one_in(6) {
            document.rest();
        }
        is_in_step(&document, seen.as_ref());
        assert!(
            refused < 20 * edits,
            "{name}: the form works on nothing any more"
        );
    }
    while document.redo().is_some() {}
    let last = document.text().to_owned();
    while document.undo().is_some() {}
    assert_eq!(document.text(), text, "{name}: not as it was");
    assert!(document.is_saved());
    while document.redo().is_some() {}
    assert_eq!(document.text(), last, "{name}");
    (made, typed)
}
