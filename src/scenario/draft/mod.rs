//! A first file for authors: a whole scenario or lesson, with comments, out of three answers. Whatever is answered, the
//! file is good: words are made safe to write, ids are made up, and nobody is left without a purpose.

mod people;

use super::validate::ids::snake_case;
pub use people::{Sketch, people_in};

const SCENARIO: &str = include_str!("scenario.txt");
const SITUATION: &str = include_str!("situation.txt");
const GOALS: &str = include_str!("goals.txt");
const LESSON: &str = include_str!("lesson.txt");

/// Longest text taken from an answer, in characters.
const LONGEST: usize = 80;
/// A lesson's scenario lasts at least so many weeks: as long as its longest comparison, and some more.
const LESSON_WEEKS: u32 = 12;

/// What an author has said about what they want to write.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// What it is about: its title.
    pub title: String,
    /// Who is in it; three people made up if empty.
    pub people: Vec<Sketch>,
    /// What the player wants from them, as a noun phrase: "advice", "a lift on Fridays". Advice if empty.
    pub wish: String,
    /// How long it lasts; 8 weeks if left out.
    pub weeks: Option<u32>,
}

/// The scenario, as text.
pub fn scenario(answers: &Answers) -> String {
    let weeks = answers.weeks.unwrap_or(8).clamp(1, 520);
    filled(SCENARIO, answers, weeks)
}

/// The lesson, as text.
pub fn lesson(answers: &Answers) -> String {
    let weeks = answers.weeks.unwrap_or(0).clamp(LESSON_WEEKS, 520);
    filled(LESSON, answers, weeks)
}

fn filled(template: &str, answers: &Answers, weeks: u32) -> String {
    let cast = people::cast(&answers.people);
    let wish = match clean(&answers.wish) {
        empty if empty.is_empty() => "advice".to_owned(),
        wish => wish,
    };
    let is_advice = wish.to_lowercase() == "advice";
    let ask = if is_advice {
        "advice".to_owned()
    } else {
        ask_id(&wish)
    };
    let asks = if is_advice {
        String::new()
    } else {
        an_ask(&ask, &wish)
    };
    let title = match clean(&answers.title) {
        empty if empty.is_empty() => "A small start".to_owned(),
        title => title,
    };
    let first = &cast[0];
    let text = template
        .replace("@situation@", &situation(template))
        .replace("@goals@", GOALS.trim_end())
        .replace("@asks@", &asks)
        .replace("@people@", &people::written(&cast))
        .replace("@ids@", &people::ids(&cast))
        .replace("@first@", &first.id)
        .replace("@ask@", &ask)
        .replace("@weeks@", &weeks.to_string());
    // What an author wrote goes in last, so that nothing in it is taken for a slot.
    let text = text.replace("@wish@", &wish);
    text.replace("@title@", &title)
}

/// The part that scenarios and lessons share.
fn situation(template: &str) -> String {
    let text = SITUATION.trim_end();
    if template == LESSON {
        text.replace("@asks@", "")
    } else {
        text.to_owned()
    }
}

fn an_ask(id: &str, wish: &str) -> String {
    let label = clip(&format!("Ask for {wish}"), LONGEST);
    format!(
        r#"

    // What there is to ask for besides what everybody can be asked for. `size` is how much it is: advice is 0.15, an
    // introduction 0.45, a good word 0.70. The two shares say what carries it: warmth, or trust in the player's work.
    asks: [
        (
            id: "{id}", label: "{label}", favour: "{wish}",
            size: 0.35, rapport_share: 0.5, trust_share: 0.5, tally: 1.0, hours: 0.5,
        ),
    ],"#
    )
}

/// An id for what is asked for: never one of the library's, which lines speak of already.
fn ask_id(wish: &str) -> String {
    match clip(&snake_case(wish), 30).trim_end_matches('_') {
        "" => "wish".to_owned(),
        word => format!("wish_{word}"),
    }
}

/// The answer on one line, with nothing in it that means something in a file or in a text with slots.
fn clean(answer: &str) -> String {
    let plain = |c: char| match c {
        '"' => '\'',
        '\\' | '{' | '}' | '@' => ' ',
        c if c.is_control() || is_unseen(c) => ' ',
        c => c,
    };
    let text: String = answer.chars().map(plain).collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    clip(&words.join(" "), LONGEST)
}

/// Characters that turn the line around, join what should stay apart, or mark the order of bytes.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn clip(text: &str, most: usize) -> String {
    let clipped: String = text.chars().take(most).collect();
    clipped.trim().to_owned()
}
