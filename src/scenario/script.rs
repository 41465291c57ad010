//! Scripts and replays, as written: which scenario, which seed, and who does what when.

use super::rules::RulesRaw;
use super::syntax::{At, Decode, Decoder, Node, NodeKind, Shape, choice, record};

record! {
    /// A script or replay: a scenario, a seed and timed moves. The same three always give the same run.
    #[derive(Clone, Debug)]
    pub struct ReplayRaw as "replay" {
        /// Name of a built-in scenario, or the path of a scenario file.
        pub scenario: At<String>,
        /// Hash of the scenario it was made with. Leave it out in a script written by hand.
        pub scenario_hash: Option<At<String>> = None,
        /// The seed of all luck.
        pub seed: u64 = 1,
        /// Whether people also act of their own accord. In a script they do only what it says; what word of mouth makes of it follows.
        pub others: OthersRaw = OthersRaw::Scripted,
        /// The last day to play to; a replay of a game stops where the game did, a script after its last move.
        pub until: Option<At<u32>> = None, in 0..=100000, unit "days",
        /// What happens, in order.
        pub moves: Vec<At<ScriptMoveRaw>>,
        /// Rules that were changed while it was played, in order.
        pub rules: Vec<At<AmendmentRaw>> = Vec::new(),
        /// What people felt was set by hand, to try a moment out, in order.
        pub held: Vec<At<HeldRaw>> = Vec::new(),
    }
}

record! {
    /// Rules that were changed while a run went on.
    #[derive(Clone, Debug)]
    pub struct AmendmentRaw as "change of rules" {
        /// The day they were changed.
        pub day: u32, in 0..=100000, unit "days",
        /// How many moves had been made by then.
        pub after: u32,
        /// What differs from the scenario's rules from then on.
        pub set: RulesRaw,
    }
}

record! {
    /// What somebody holds of the player, set by hand while a run went on.
    #[derive(Clone, Debug)]
    pub struct HeldRaw as "feeling set by hand" {
        /// The day it was set.
        pub day: u32, in 0..=100000, unit "days",
        /// How many moves had been made by then.
        pub after: u32,
        /// Who holds it: an id.
        pub who: At<String>,
        /// How warm they are towards the player.
        pub rapport: f32, in 0.0..=1.0,
        /// How far they trust the player's work.
        pub trust: f32, in 0.0..=1.0,
    }
}

choice! {
    /// Whether people act of their own accord.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum OthersRaw as "others" {
        /// Only what the script says happens.
        Scripted,
        /// Everybody acts, as in the game.
        Live,
    }
}

record! {
    /// One move of a script.
    #[derive(Clone, Debug)]
    pub struct ScriptMoveRaw as "scripted move" {
        /// The day, counted from 0. Days never go back.
        pub day: At<u32>, in 0..=100000, unit "days",
        /// Who acts: an id.
        pub by: At<String>,
        /// Towards whom: an id.
        pub to: At<String>,
        /// What they do: a move (`WorkTalk`), `Ask(Advice)`, `FollowUp`, `Request(Truck)`, `Accept`, `Decline`, `Ignore`, `Introduce(amara)`.
        pub r#move: At<MoveWord>,
        /// What the actor thinks the odds of a yes are.
        pub predicted: Option<f32> = None, in 0.0..=1.0, unit "share",
        /// Insists on an answer; its odds are still worked out.
        pub outcome: Option<OutcomeRaw> = None,
        /// For an introduction, the id of the person; for a word, of the opening.
        pub about: Option<At<String>> = None,
        /// How an ask is put.
        pub framing: FramingRaw = FramingRaw::Plain,
        /// The e-mail an ask is written in. Without it, it is made face to face.
        pub mail: Option<At<MailRaw>> = None,
    }
}

choice! {
    /// An answer that a script insists on.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum OutcomeRaw as "outcome" {
        /// A yes.
        Yes,
        /// A polite no.
        No,
        /// No answer, ever. Only for e-mail.
        NoReply,
    }
}

choice! {
    /// How an ask is put.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum FramingRaw as "framing" {
        /// Politely and plainly.
        Plain,
        /// By what is in it for them.
        Mutual,
        /// As a demand.
        Rude,
    }
}

record! {
    /// The choices an e-mail is made of. As written here it meets all five checks, but for the topic.
    #[derive(Clone, Debug)]
    pub struct MailRaw as "mail" {
        /// Where it is sent.
        pub address: super::raw::AddressRaw = super::raw::AddressRaw::Work,
        /// It is concise.
        pub short: bool = true,
        /// What it has to say; relevant if it is a trait of theirs.
        pub topic: Option<At<String>> = None,
        /// It says plainly what it asks for.
        pub clear_ask: bool = true,
        /// It says how much time it asks for.
        pub time_bound: bool = true,
    }
}

/// A move in a script: a word, perhaps with another in brackets. Written `WorkTalk`, `Ask(Advice)`, or with an
/// author's own id in quotes: `Ask("borrow_ladder")`.
#[derive(Clone, Debug, PartialEq)]
pub struct MoveWord {
    /// The word, in snake case.
    pub word: String,
    /// The word in brackets, in snake case.
    pub of: Option<At<String>>,
}

impl Decode for MoveWord {
    fn shape() -> Shape {
        Shape::Custom {
            name: "move",
            example: "WorkTalk, Ask(Advice)",
        }
    }

    fn decode(node: &Node, cx: &mut Decoder) -> Option<Self> {
        let word = |node: &Node| match &node.kind {
            NodeKind::Name(name) => Some(At::new(snake_case(name), node.span)),
            NodeKind::Text(text) => Some(At::new(text.clone(), node.span)),
            _ => None,
        };
        match &node.kind {
            NodeKind::Broken => None,
            NodeKind::Name(_) | NodeKind::Text(_) => Some(MoveWord {
                word: word(node)?.value,
                of: None,
            }),
            NodeKind::Tuple {
                name: Some(name),
                items,
            } => match items.as_slice() {
                [item] if word(item).is_some() => Some(MoveWord {
                    word: snake_case(name),
                    of: word(item),
                }),
                _ => cx.wrong_type(node, "one word in the brackets, such as Ask(Advice)"),
            },
            _ => cx.wrong_type(node, "a move, such as WorkTalk or Ask(Advice)"),
        }
    }
}

/// `WorkTalk` as the catalogue writes it: `work_talk`.
pub fn snake_case(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    for (n, c) in name.chars().enumerate() {
        if c.is_uppercase() && n > 0 && !snake.ends_with('_') {
            snake.push('_');
        }
        snake.extend(c.to_lowercase());
    }
    snake
}

/// `work_talk` as scripts write it: `WorkTalk`.
pub fn camel_case(id: &str) -> String {
    id.split('_')
        .flat_map(|part| {
            let mut letters = part.chars();
            (letters.next().map(|c| c.to_ascii_uppercase()).into_iter()).chain(letters)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::syntax::{Sources, decode_str};
    use super::*;

    #[test]
    fn the_documented_replay_is_read() {
        let text = r#"Replay(scenario: "first-meetup", seed: 7, moves: [
            (day: 3, by: "you", to: "priya", move: WorkTalk),
            (day: 9, by: "you", to: "priya", move: Ask(Advice), predicted: Some(0.4), outcome: Some(Yes)),
        ])"#;
        let (replay, problems) =
            decode_str::<ReplayRaw>(&mut Sources::new(), "x.ron", text.as_bytes());
        assert!(problems.is_empty());
        let moves = replay.expect("no problems").moves;
        assert_eq!(moves[0].r#move.word, "work_talk");
        let ask = &moves[1].r#move;
        assert_eq!(
            (ask.word.as_str(), ask.of.as_ref().map(|of| of.as_str())),
            ("ask", Some("advice"))
        );
    }

    #[test]
    fn ids_survive_the_way_to_a_script_and_back() {
        for id in ["advice", "put_in_a_word", "insider_information"] {
            assert_eq!(snake_case(&camel_case(id)), id);
        }
    }
}
