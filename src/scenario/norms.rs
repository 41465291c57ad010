//! Rules as an author would write them: only what differs. So a replay notes which rules were changed, and a set of
//! customs that was tried out becomes a file for scenarios to include.

use std::fmt::Write as _;

use crate::model::Rules;
use crate::model::rules::Coefficient;

/// What a scenario includes that says nothing of it.
const LIBRARY: [&str; 5] = [
    "library/moves.ron",
    "library/asks.ron",
    "library/lines.ron",
    "library/cues.ron",
    "library/pools.ron",
];

/// The coefficients in which two sets of rules differ.
pub fn differing<'r>(
    rules: &'r Rules,
    from: &'r Rules,
) -> impl Iterator<Item = (&'static Coefficient, f32)> + 'r {
    Rules::COEFFICIENTS.iter().filter_map(|c| {
        let (new, old) = (rules.get(c.group, c.name)?, from.get(c.group, c.name)?);
        (new != old).then_some((c, new))
    })
}

/// What differs, on one line: `(gossip: (hearsay: 0.7))`; `()` if nothing does.
pub fn changes(rules: &Rules, from: &Rules) -> String {
    let mut groups = Vec::new();
    for (group, _) in Rules::GROUPS {
        let fields: Vec<String> = (differing(rules, from))
            .filter(|(c, _)| c.group == *group)
            .map(|(c, value)| format!("{}: {value:?}", c.name))
            .collect();
        if !fields.is_empty() {
            groups.push(format!("{group}: ({})", fields.join(", ")));
        }
    }
    format!("({})", groups.join(", "))
}

/// A file for scenarios to include: what differs from the model's own rules, each line with its meaning and the usual
/// value. `title` is the first line of it.
pub fn pack(rules: &Rules, title: &str) -> String {
    let usual = Rules::default();
    let library = LIBRARY.map(|name| format!("{name:?}")).join(", ");
    let title = title.replace(['\r', '\n'], " ");
    let mut text = format!(
        "// {title}\n// A set of customs. A scenario follows them with `include: [\"…\"]`, naming this file; the library comes with it.\n(\n    format: 1,\n    include: [{library}],\n    rules: (\n"
    );
    for (group, about) in Rules::GROUPS {
        let mut changed = (differing(rules, &usual).filter(|(c, _)| c.group == *group)).peekable();
        if changed.peek().is_none() {
            continue;
        }
        let _ = writeln!(text, "        // {}\n        {group}: (", about.trim());
        for (c, value) in changed {
            let _ = writeln!(
                text,
                "            // {} Usually {:?}.\n            {}: {value:?},",
                c.meaning.trim(),
                c.default,
                c.name
            );
        }
        text.push_str("        ),\n");
    }
    text.push_str("    ),\n)\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::rules::RulesRaw;
    use crate::scenario::syntax::{Sources, decode_str};
    use proptest::prelude::*;

    fn read(text: &str) -> Rules {
        let (raw, problems) =
            decode_str::<RulesRaw>(&mut Sources::new(), "rules.ron", text.as_bytes());
        assert!(problems.is_empty(), "{text}");
        let mut rules = Rules::default();
        raw.expect("it was written by us").apply(&mut rules);
        rules
    }

    #[test]
    fn nothing_changed_is_nothing_written() {
        assert_eq!(changes(&Rules::default(), &Rules::default()), "()");
    }

    proptest! {
        #[test]
        fn rules_that_are_written_and_read_are_the_same(shares in prop::collection::vec(0.0f32..=1.0, Rules::COEFFICIENTS.len())) {
            let mut rules = Rules::default();
            for (c, share) in Rules::COEFFICIENTS.iter().zip(&shares) {
                // About half of them stay as they are.
                if *share > 0.5 {
                    *rules.slot(c.group, c.name).expect("declared") = c.least + (c.most - c.least) * (share - 0.5);
                }
            }
            prop_assert_eq!(read(&changes(&rules, &Rules::default())), rules);
        }
    }
}
