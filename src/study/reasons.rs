//! Why an answer was what it was: the terms that were kept with it, ranked and put into words. Nothing is weighed
//! again here; every weight is the event's own.

use super::words::{Forms, capitalised};
use crate::model::{Reasons, Term};
use crate::scenario::Person;
use crate::scenario::catalogue::AskDef;
use crate::scenario::people::Context;

/// One reason in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Because {
    /// The term of the log-odds it stands for.
    pub term: Term,
    /// Its weight in log-odds: above 0 towards a yes, below 0 towards a no.
    pub weight: f32,
    /// It in words, without a full stop.
    pub words: String,
    /// You could have changed it: by thanks, by repair, by asking for less, or otherwise.
    pub yours: bool,
}

impl Because {
    /// Whether it weighed towards a yes.
    pub fn towards_yes(&self) -> bool {
        self.weight > 0.0
    }
}

/// What the words need to know of an ask besides its reasons.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// Who was asked.
    pub person: &'a Person,
    /// What for.
    pub ask: &'a AskDef,
    /// First name of whoever introduced you, if anybody did.
    pub introducer: Option<&'a str>,
    /// A school, club or street you have in common, if you do.
    pub common: Option<&'a str>,
    /// It was asked in writing.
    pub by_email: bool,
}

/// The reasons that weigh anything, strongest first.
pub fn ranked(reasons: &Reasons, about: &About) -> Vec<Because> {
    let because = |(term, weight)| Because {
        term,
        weight,
        words: words(term, weight, about),
        yours: is_yours(term),
    };
    reasons.ranked().into_iter().map(because).collect()
}

/// Whether a term is one's own to change before the next ask.
pub fn is_yours(term: Term) -> bool {
    match term {
        Term::Debt | Term::Unthanked | Term::Etiquette | Term::Strain | Term::Scar | Term::Size => {
            true
        }
        Term::Goodwill
        | Term::Rapport
        | Term::Trust
        | Term::Vouching
        | Term::Fit
        | Term::Context
        | Term::Credit
        | Term::Standing
        | Term::Email
        | Term::Gut => false,
    }
}

/// The state of things in which a term that is yours would not weigh; the size of an ask is what it is.
pub fn mended(term: Term) -> Option<&'static str> {
    Some(match term {
        Term::Unthanked => "thanks said",
        Term::Debt => "nothing owed",
        Term::Strain => "nobody irritated",
        Term::Scar => "no old offence",
        Term::Etiquette => "better manners",
        _ => return None,
    })
}

/// Weights below this, in log-odds, are only the beginning of a feeling.
const FAINT: f32 = 0.8;

/// A term in words, for this person and this sign.
pub fn words(term: Term, weight: f32, about: &About) -> String {
    let who = Forms::of(about.person.pronouns);
    let (she, her) = (who.they_capital, who.their);
    let yes = weight > 0.0;
    let faint = weight.abs() < FAINT;
    match term {
        Term::Goodwill if yes => "Most people want to help".to_owned(),
        Term::Goodwill => "People here are slow to help".to_owned(),
        Term::Rapport if faint => format!("{she} had begun to like you"),
        Term::Rapport => format!("{she} had come to like you"),
        Term::Trust if faint => format!("{she} had begun to trust your work"),
        Term::Trust => format!("{she} trusted your work"),
        Term::Vouching => vouching(about),
        Term::Size => size(about.ask),
        Term::Fit => format!("It suited {her} own needs"),
        Term::Unthanked => format!("{} last favour went unthanked", capitalised(her)),
        Term::Context => context(about),
        Term::Debt => format!("{she} felt you owed {}", who.them),
        Term::Credit => format!("{she} felt {} owed you something", who.they),
        Term::Strain => format!("{she} {} still irritated", who.verb("was", "were")),
        Term::Scar => format!("{she} had not forgotten that you once asked too much"),
        Term::Etiquette if about.by_email => {
            format!(
                "Your mail was not the kind {} like{} to get",
                who.they,
                who.verb("s", "")
            )
        }
        Term::Etiquette => "It was put as a demand".to_owned(),
        Term::Standing => "A favour from somebody so established weighs more".to_owned(),
        Term::Email => "A letter is colder than a talk".to_owned(),
        Term::Gut if yes => "Your gut was hopeful".to_owned(),
        Term::Gut => "Your gut was gloomy".to_owned(),
    }
}

fn vouching(about: &About) -> String {
    match (about.introducer, about.common) {
        (Some(name), _) => format!("{name} had spoken well of you"),
        (None, Some(place)) => format!("You have {place} in common"),
        (None, None) => "Somebody had spoken well of you".to_owned(),
    }
}

fn size(ask: &AskDef) -> String {
    let favour = capitalised(&ask.favour);
    match ask.size {
        z if z < 0.2 => format!("{favour} is a small favour, but still a favour"),
        z if z < 0.4 => format!("{favour} is a middling favour"),
        z if z < 0.55 => format!("{favour} is a fair-sized favour"),
        _ => format!("{favour} is a big favour"),
    }
}

fn context(about: &About) -> String {
    let first = about.person.first_name();
    match about.ask.context {
        Some(Context::Professional) => {
            format!("This was about work, and you knew {first} from elsewhere")
        }
        _ => format!("This was private, and you knew {first} from work"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::library;

    #[test]
    fn every_term_has_words_for_both_signs() {
        let scenario = library::embedded("first-meetup").expect("built in");
        let about = About {
            person: &scenario.people[1],
            ask: &scenario.catalogue.asks[0],
            introducer: None,
            common: None,
            by_email: false,
        };
        for &term in Term::ALL {
            for weight in [-2.0, 0.1, 2.0] {
                let words = words(term, weight, &about);
                assert!(!words.is_empty() && !words.ends_with('.'), "{words}");
            }
        }
    }

    #[test]
    fn reasons_are_ranked_by_weight_and_keep_it() {
        let scenario = library::embedded("first-meetup").expect("built in");
        let about = About {
            person: &scenario.people[1],
            ask: &scenario.catalogue.asks[0],
            introducer: Some("Noor"),
            common: None,
            by_email: false,
        };
        let mut reasons = Reasons::default();
        reasons.set(Term::Debt, -1.5);
        reasons.set(Term::Vouching, 0.4);
        reasons.set(Term::Goodwill, 0.8);
        let told = ranked(&reasons, &about);
        let weights: Vec<f32> = told.iter().map(|b| b.weight).collect();
        assert_eq!(weights, [-1.5, 0.8, 0.4]);
        assert_eq!(told[0].words, "She felt you owed her");
        assert_eq!(told[2].words, "Noor had spoken well of you");
        assert!(told[0].yours && !told[1].yours);
    }
}
