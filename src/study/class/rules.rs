//! The rules as things to turn: what each is, where it stands, where the file has it, and when a change is felt.

use crate::model::Rules;
use crate::model::rules::Coefficient;
use crate::scenario::rules::clashes;
use crate::study::words::capitalised;

/// When a change is felt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Felt {
    /// At once.
    Now,
    /// By whoever gets to know of the player from now on; by everybody from the next restart.
    FromRestart,
}

impl Felt {
    /// "now".
    pub fn words(self) -> &'static str {
        match self {
            Felt::Now => "now",
            Felt::FromRestart => "from the next restart",
        }
    }
}

/// A rule with where it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule {
    /// What it is.
    pub coefficient: &'static Coefficient,
    /// Where it stands.
    pub value: f32,
    /// Where the scenario's file has it.
    pub file: f32,
}

impl Rule {
    /// "Rapport half-life".
    pub fn label(&self) -> String {
        capitalised(
            &self
                .coefficient
                .name
                .replace('_', " ")
                .replace("half life", "half-life"),
        )
    }

    /// Whether it stands elsewhere than in the file.
    pub fn is_changed(&self) -> bool {
        self.value != self.file
    }

    /// When a change is felt.
    pub fn felt(&self) -> Felt {
        match (self.coefficient.group, self.coefficient.name) {
            // Stamped on a tie or a belief when two get to know of each other.
            ("cues", "prior_mean" | "prior_variance")
            | ("ask", "vouching_least" | "vouching_most") => Felt::FromRestart,
            _ => Felt::Now,
        }
    }

    /// Its value with its unit: "90 days", "0.8".
    pub fn in_words(&self, value: f32) -> String {
        let number = number(value);
        match self.coefficient.unit {
            "days" | "exchanges" => format!("{number} {}", self.coefficient.unit),
            "factor" => format!("× {number}"),
            _ => number,
        }
    }
}

/// A number with as many decimals as it needs, three at most.
fn number(value: f32) -> String {
    let text = format!("{value:.3}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// All rules that a search finds, by group, with what each group is about. An empty search finds all.
pub fn groups(
    rules: &Rules,
    file: &Rules,
    search: &str,
) -> Vec<(&'static str, &'static str, Vec<Rule>)> {
    let words: Vec<String> = search.split_whitespace().map(str::to_lowercase).collect();
    let group = |&(name, about): &(&'static str, &'static str)| {
        let found = (Rules::COEFFICIENTS.iter())
            .filter(|c| c.group == name)
            .map(|coefficient| Rule {
                coefficient,
                value: rules
                    .get(name, coefficient.name)
                    .unwrap_or(coefficient.default),
                file: file
                    .get(name, coefficient.name)
                    .unwrap_or(coefficient.default),
            })
            .filter(|rule| {
                let all = format!(
                    "{name} {} {about} {}",
                    rule.label(),
                    rule.coefficient.meaning
                )
                .to_lowercase();
                words.iter().all(|word| all.contains(word.as_str()))
            });
        (name, about.trim(), found.collect::<Vec<_>>())
    };
    let mut groups: Vec<_> = Rules::GROUPS.iter().map(group).collect();
    groups.retain(|(_, _, found)| !found.is_empty());
    groups
}

/// The rules with one of them turned; kept within its range.
///
/// # Errors
/// Why it cannot stand there together with the others, in a sentence, or that there is no such rule.
pub fn turned(rules: &Rules, group: &str, name: &str, value: f32) -> Result<Rules, String> {
    let known = Rules::COEFFICIENTS
        .iter()
        .find(|c| (c.group, c.name) == (group, name));
    let coefficient = known.ok_or_else(|| format!("There is no rule `{group}.{name}`."))?;
    let mut turned = *rules;
    if let Some(slot) = turned.slot(group, name) {
        *slot = value.clamp(coefficient.least, coefficient.most);
    }
    match clashes(&turned).into_iter().next() {
        None => Ok(turned),
        Some(clash) => Err(clash.message.replace('`', "").replace('_', " ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_search_finds_every_rule_once() {
        let rules = Rules::default();
        let found: usize = groups(&rules, &rules, "")
            .iter()
            .map(|(_, _, r)| r.len())
            .sum();
        assert_eq!(found, Rules::COEFFICIENTS.len());
    }

    #[test]
    fn a_search_looks_at_names_and_meanings() {
        let rules = Rules::default();
        let found = groups(&rules, &rules, "hears overstep");
        let names: Vec<&str> = found
            .iter()
            .flat_map(|(_, _, r)| r.iter().map(|r| r.coefficient.name))
            .collect();
        assert_eq!(names, ["overstep_odds"]);
        assert!(groups(&rules, &rules, "xylophone").is_empty());
    }

    #[test]
    fn a_rule_stays_in_its_range() {
        let turned = turned(&Rules::default(), "gossip", "hearsay", 7.0).expect("it is allowed");
        assert_eq!(turned.gossip.hearsay, 1.0);
    }

    #[test]
    fn rules_that_cannot_stand_together_are_refused_in_words() {
        let refused = turned(&Rules::default(), "outreach", "reply_soonest", 40.0);
        assert!(
            refused
                .expect_err("replies would end before they begin")
                .contains("reply latest")
        );
        assert!(turned(&Rules::default(), "decay", "nonsense", 1.0).is_err());
    }
}
