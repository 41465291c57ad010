//! What each coefficient comes to, one sentence each; the files follow the groups of [`Rules`].

mod asking;
mod building;
mod company;
mod seeing;
mod time;

use crate::model::Rules;

/// A coefficient in a sentence, worked out from all rules as they stand; `None` if there is no such name.
pub fn a_rule(group: &str, name: &str, rules: &Rules) -> Option<String> {
    match group {
        "decay" => time::decay(name, rules),
        "building" => building::building(name, rules),
        "ask" => asking::ask(name, rules),
        "overstep" => asking::overstep(name, rules),
        "outreach" => company::outreach(name, rules),
        "others" => company::others(name, rules),
        "gossip" => company::gossip(name, rules),
        "cues" => seeing::cues(name, rules),
        "standing" => seeing::standing(name, rules),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_coefficient_has_a_sentence() {
        let rules = Rules::default();
        for c in Rules::COEFFICIENTS {
            let text = a_rule(c.group, c.name, &rules);
            let text = text.unwrap_or_else(|| panic!("{}.{} has none", c.group, c.name));
            assert!(text.ends_with('.') && !text.contains("NaN"), "{text}");
        }
        assert_eq!(a_rule("decay", "no_such_thing", &rules), None);
    }

    #[test]
    fn a_sentence_changes_when_its_number_does() {
        for c in Rules::COEFFICIENTS {
            let said = [c.least, c.default, c.most].map(|value| {
                let mut rules = Rules::default();
                if let Some(slot) = rules.slot(c.group, c.name) {
                    *slot = value;
                }
                (value, a_rule(c.group, c.name, &rules))
            });
            for (n, (value, text)) in said.iter().enumerate() {
                for (other, same) in &said[..n] {
                    assert!(
                        value == other || text != same,
                        "{}.{}: {text:?}",
                        c.group,
                        c.name
                    );
                }
            }
        }
    }
}
