//! What a form edit leaves as it was.

use super::*;

const BASE: &str = r#"// The whole file.
(
    format: 1, // always
    title: "A",
    you: (id: "you", name: "Robin"),
    people: [
        // The first.
        (
            id: "ada", name: "Ada", /* hers */ standing: 0.5,
            interests: ["chess", "tea"],
        ), // done

        // The second.
        (id: "bo", name: "Bo", known: true),
        (id: "cy", name: "Cy")
    ],
    // The end.
)
"#;

fn path(text: &str) -> Path {
    text.parse().expect("a path")
}

/// The text after an edit of the base, with what was expected of it.
fn after(edit: Edit) -> String {
    let mut document = Document::new("a.ron", BASE);
    document.edit(&edit).expect("it can be done");
    let text = document.text().to_owned();
    while document.undo().is_some() {}
    assert_eq!(document.text(), BASE);
    text
}

fn changed(before: &str, after: &str, edit: Edit) {
    assert!(BASE.contains(before), "{before}");
    assert_eq!(self::after(edit), BASE.replacen(before, after, 1));
}

#[test]
fn a_value_is_written_over_and_nothing_else() {
    let edit = Edit::Set(path("people[0].standing"), Value::number(0.75));
    changed("standing: 0.5,", "standing: 0.75,", edit);
    let edit = Edit::Set(path("people[2].name"), Value::text("Cy \"C\" Lee"));
    changed("\"Cy\"", r#""Cy \"C\" Lee""#, edit);
}

#[test]
fn a_field_is_added_in_its_place() {
    let edit = Edit::Set(path("people[0].warmth"), Value::number(0.9));
    changed(
        "standing: 0.5,",
        "standing: 0.5,\n            warmth: 0.9,",
        edit,
    );
    let edit = Edit::Set(path("people[1].role"), Value::text("cooks"));
    changed("\"Bo\", ", "\"Bo\", role: \"cooks\", ", edit);
    let edit = Edit::Set(path("people[2].contact.strangers"), Value::Bool(false));
    changed("\"Cy\")", "\"Cy\", contact: (strangers: false))", edit);
    let edit = Edit::Set(path("rules.decay.rapport_floor"), Value::number(0.5));
    let rules = "    ],\n    rules: (decay: (rapport_floor: 0.5)),\n    // The end.";
    changed("    ],\n    // The end.", rules, edit);
}

#[test]
fn an_item_comes_and_goes_with_its_line() {
    let list = path("people[0].interests");
    let edit = Edit::Insert(list.clone(), 2, Value::text("ink"));
    changed("\"tea\"]", "\"tea\", \"ink\"]", edit);
    let edit = Edit::Insert(list.clone(), 0, Value::text("ink"));
    changed("[\"chess\"", "[\"ink\", \"chess\"", edit);
    changed(", \"tea\"", "", Edit::Remove(list.item(1)));
    changed("\"chess\", ", "", Edit::Remove(list.item(0)));
    changed(
        "            interests: [\"chess\", \"tea\"],\n",
        "",
        Edit::Remove(list),
    );
    let bo = "        (id: \"bo\", name: \"Bo\", known: true),\n";
    changed(bo, "", Edit::Remove(path("people[1]")));
    let dee = Value::record(vec![("id".to_owned(), Value::text("dee"))]);
    let edit = Edit::Insert(path("people"), 3, dee.clone());
    let row = "name: \"Cy\"),\n        (id: \"dee\")\n";
    changed("name: \"Cy\")\n", row, edit);
    let edit = Edit::Insert(path("venues"), 0, dee);
    changed(
        "    ],\n    // The end.",
        "    ],\n    venues: [(id: \"dee\")],\n    // The end.",
        edit,
    );
}

#[test]
fn people_move_with_the_comments_above_them() {
    let edit = Edit::Move {
        list: path("people"),
        from: 2,
        to: 0,
    };
    let text = after(edit);
    let cy =
        "    people: [\n        (id: \"cy\", name: \"Cy\"),\n\n        // The first.\n        (\n";
    assert!(text.contains(cy), "{text}");
    assert!(
        text.contains("), // done\n        // The second.\n        (id: \"bo\""),
        "{text}"
    );
    let edit = Edit::Move {
        list: path("people[0].interests"),
        from: 0,
        to: 1,
    };
    changed("[\"chess\", \"tea\"]", "[\"tea\", \"chess\"]", edit);
}

#[test]
fn lines_end_as_the_files_own_do() {
    let mut document = Document::new("a.ron", BASE.replace('\n', "\r\n"));
    let edit = Edit::Set(path("people[0].warmth"), Value::number(0.9));
    document.edit(&edit).expect("it can be done");
    assert!(!document.text().replace("\r\n", "").contains(['\r', '\n']));
}

#[test]
fn a_form_works_on_what_can_be_read_and_says_what_cannot() {
    let broken = BASE.replace("name: \"Bo\", ", "name: \"Bo, ");
    let mut document = Document::new("a.ron", broken.clone());
    assert!(!document.slips().is_empty());
    let edit = Edit::Set(path("people[0].standing"), Value::number(0.75));
    document.edit(&edit).expect("Ada can be read");
    assert_eq!(document.text(), broken.replace("0.5", "0.75"));
    let mut document = Document::new("a.ron", "%%%");
    let refused = document.edit(&edit).expect_err("there is nothing to edit");
    assert!(refused.to_string().contains("line 1"), "{refused}");
    let mut document = Document::new("a.ron", BASE);
    let nobody = Edit::Set(path("people[7].name"), Value::text("x"));
    let refused = document.edit(&nobody).expect_err("there is nobody");
    assert!(refused.to_string().contains("people[7].name"), "{refused}");
}

#[test]
fn what_a_choice_holds_in_pieces_is_not_written_over_without_its_name() {
    let broken = "(format: 1, scenario: Named(\"a\" and \"b\"), beats: [])";
    let mut document = Document::new("a.ron", broken);
    assert!(!document.slips().is_empty());
    let edit = Edit::Set(path("scenario.Named"), Value::text("c"));
    document.edit(&edit).expect_err("there are two of them");
    assert_eq!(document.text(), broken);
    let whole = "(format: 1, scenario: Named(\"a\"), beats: [])";
    let mut document = Document::new("a.ron", whole);
    document.edit(&edit).expect("there is one");
    assert_eq!(document.text(), whole.replace("\"a\"", "\"c\""));
}

#[test]
fn a_word_typed_is_one_step_and_a_slider_dragged_too() {
    let mut document = Document::new("a.ron", "(title: \"\")");
    for (n, letter) in "New town".chars().enumerate() {
        document.replace(9 + n..9 + n, &letter.to_string());
    }
    assert_eq!(
        (document.text(), document.steps()),
        ("(title: \"New town\")", (2, 0))
    );
    document.undo();
    assert_eq!(document.text(), "(title: \"New \")");
    document.redo();
    for n in [0.5, 0.25, 0.125, 0.75] {
        let edit = Edit::Set(path("people[0].standing"), Value::number(n));
        assert!(document.edit(&edit).is_err(), "there is nobody yet");
        let edit = Edit::Set(path("clock.hours_a_week"), Value::number(n));
        document.edit(&edit).expect("it can be done");
    }
    assert_eq!(document.steps(), (3, 0));
    document.rest();
    let edit = Edit::Set(path("clock.hours_a_week"), Value::number(2.0));
    document.edit(&edit).expect("it can be done");
    assert_eq!(document.steps(), (4, 0));
    while document.undo().is_some() {}
    assert_eq!(document.text(), "(title: \"\")");
}

#[test]
fn a_new_entry_has_what_it_needs_and_an_id_of_its_own() {
    let mut document = Document::new("a.ron", BASE);
    for n in 3..6 {
        let person = fresh(&document, &path("people")).expect("people may stand there");
        document
            .edit(&Edit::Insert(path("people"), n, person))
            .expect("it can be done");
    }
    let ids: Vec<_> = (3..6)
        .map(|n| document.read(&path("people").item(n).field("id")))
        .collect();
    let expected = [1, 2, 3].map(|n| Some(Value::text(format!("person_{n}"))));
    assert_eq!(ids, expected);
    for list in [
        "goals",
        "venues",
        "opportunities",
        "moves",
        "asks",
        "lines",
        "cues",
    ] {
        let item = fresh(&document, &path(list)).expect("something may stand there");
        document
            .edit(&Edit::Insert(path(list), 0, item))
            .expect("it can be done");
    }
    let (raw, problems) = crate::scenario::syntax::decode_str::<crate::scenario::raw::ScenarioRaw>(
        &mut crate::scenario::syntax::Sources::new(),
        "a.ron",
        document.text(),
    );
    assert!(raw.is_some() && problems.is_empty(), "{problems:?}");
}

#[test]
fn the_file_underneath_is_held_against_what_was_read() {
    let mut document = Document::open("a.ron", b"(title: \"A\")").expect("it is text");
    assert!(document.is_saved());
    document.replace(9..10, "B");
    assert!(!document.is_saved());
    document.undo();
    assert!(document.is_saved(), "taken back is as it was");
    let kept = document.kept().expect("it was read from a file").clone();
    assert_eq!(kept.against(Some(b"(title: \"A\")")), Underneath::Same);
    let other = Underneath::Changed("(title: \"C\")".to_owned());
    assert_eq!(kept.against(Some(b"(title: \"C\")")), other);
    assert_eq!(kept.against(None), Underneath::Gone);
    assert_eq!(kept.against(Some(&[0xff])), Underneath::NoText);
    document.take_over("(title: \"C\")");
    assert!(document.is_saved() && document.text().contains('C'));
    document.undo();
    assert_eq!(
        (document.text(), document.is_saved()),
        ("(title: \"A\")", false)
    );
    assert!(Document::open("a.ron", &[0xff, b'x']).is_err());
}
