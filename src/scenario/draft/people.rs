//! The people of a first file: those an author named, each with a reason to be met.

use super::{clean, clip};
use crate::scenario::validate::ids::snake_case;

/// Somebody an author thinks of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sketch {
    /// Their name.
    pub name: String,
    /// What they do; perhaps empty.
    pub role: String,
}

/// Somebody as they are written.
pub(super) struct Person {
    pub id: String,
    name: String,
    role: String,
}

/// At most so many are taken.
const MOST: usize = 200;
/// The player's name, which nobody else may have.
const PLAYER: &str = "Alex Rowan";

/// People out of one answer: names separated by commas, semicolons or lines, each perhaps with a colon and what they do.
pub fn people_in(answer: &str) -> Vec<Sketch> {
    let each = answer.split([',', ';', '\n']);
    let sketch = |text: &str| {
        let (name, role) = text.split_once(':').unwrap_or((text, ""));
        Sketch {
            name: name.trim().to_owned(),
            role: role.trim().to_owned(),
        }
    };
    each.map(sketch)
        .filter(|s| !clean(&s.name).is_empty())
        .collect()
}

/// Those named, or three made up; each with a name and an id of their own.
pub(super) fn cast(sketches: &[Sketch]) -> Vec<Person> {
    let made_up = [
        ("Mina Castell", "frames pictures in a shop by the bridge"),
        ("Osei Lindqvist", "teaches drawing at the evening school"),
        ("Robin Achterberg", "is looking for a studio to share"),
    ];
    let mut named: Vec<(String, String)> = (sketches.iter().take(MOST))
        .map(|s| (clean(&s.name), clean(&s.role)))
        .filter(|(name, _)| !name.is_empty())
        .collect();
    if named.is_empty() {
        named = made_up
            .map(|(name, role)| (name.to_owned(), role.to_owned()))
            .to_vec();
    }
    let mut all: Vec<Person> = Vec::new();
    for (n, (name, role)) in named.into_iter().enumerate() {
        let taken = |name: &str| name == PLAYER || all.iter().any(|p: &Person| p.name == name);
        let name = first_free(&name, |name, n| format!("{name} {n}"), taken);
        let word = clip(
            &snake_case(name.split_whitespace().next().unwrap_or("")),
            30,
        );
        let id = match word.trim_end_matches('_') {
            "" | "you" => format!("person_{}", n + 1),
            word => word.to_owned(),
        };
        let taken = |id: &str| all.iter().any(|p: &Person| p.id == id);
        let id = first_free(&id, |id, n| format!("{id}_{n}"), taken);
        all.push(Person { id, name, role });
    }
    all
}

/// The word itself, or the first numbered one that nobody has.
fn first_free(
    word: &str,
    numbered: impl Fn(&str, usize) -> String,
    taken: impl Fn(&str) -> bool,
) -> String {
    let all = (2..).map(|n| numbered(word, n));
    let mut all = [word.to_owned()].into_iter().chain(all);
    all.find(|word| !taken(word)).unwrap_or_default()
}

/// Their ids, as a list.
pub(super) fn ids(people: &[Person]) -> String {
    let ids: Vec<String> = people.iter().map(|p| format!("\"{}\"", p.id)).collect();
    ids.join(", ")
}

/// Everybody as a scenario has them. All share something with the player, a third need what the player is good at, and
/// a third are good at what the player needs.
pub(super) fn written(people: &[Person]) -> String {
    let mut text = String::new();
    for (n, person) in people.iter().enumerate() {
        let Person { id, name, role } = person;
        let standing = ["0.5", "0.7", "0.3", "0.4", "0.6"][n % 5];
        let warmth = ["0.8", "0.4", "0.6", "0.2", "0.5"][n % 5];
        let shared = ["walking", "cooking"][n % 2];
        let own = [
            "chess",
            "folk music",
            "birds",
            "old films",
            "gardens",
            "maps",
            "football",
        ][n % 7];
        text += &format!("        (\n            id: \"{id}\", name: \"{name}\",\n");
        if !role.is_empty() {
            text += &format!("            role: \"{role}\",\n");
        }
        text += &format!("            standing: {standing}, warmth: {warmth},\n");
        text += &format!("            interests: [\"{shared}\", \"{own}\"],\n");
        text += match n % 3 {
            0 => {
                "            needs: [\"spreadsheets\"],    // what the player is good at: talk about work brings it up\n"
            }
            1 => "            skills: [\"public speaking\"],    // what the player needs\n",
            _ => "",
        };
        if let Some(next) = people.get(n + 1) {
            text += &format!("            knows: [\"{}\"],\n", next.id);
        }
        text += "        ),\n";
    }
    text.trim_end().to_owned()
}
