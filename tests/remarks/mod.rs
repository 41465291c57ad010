//! Each rule of `study::remarks`, by a small script in which it fires and one in which it keeps silent.

pub mod play;

mod asking;
mod company;
mod favours;
mod lessons;
mod letters;
mod praise;

use play::Play;
use speaking_terms::study::Remark;
use speaking_terms::study::remarks::NAMES;

/// The remark with this name, if it is made.
pub fn find(remarks: &[Remark], name: &str) -> Option<Remark> {
    remarks.iter().find(|r| r.name == name).cloned()
}

fn names(remarks: &[Remark]) -> Vec<&str> {
    remarks.iter().map(|r| r.name).collect()
}

/// The remark is made of this run.
pub fn fires(play: &Play, name: &str) {
    let remarks = play.remarks();
    assert!(
        find(&remarks, name).is_some(),
        "{name} is not among {:?}",
        names(&remarks)
    );
}

/// The remark is not made of this run.
pub fn is_silent(play: &Play, name: &str) {
    let remark = find(&play.remarks(), name);
    assert!(remark.is_none(), "{remark:?}");
}

/// A rule's two tests.
macro_rules! rule {
    ($rule:ident, $name:literal, $fires:ident: $one:expr, $silent:ident: $other:expr $(,)?) => {
        mod $rule {
            use super::*;

            #[test]
            fn $fires() {
                crate::remarks::fires(&$one, $name);
            }

            #[test]
            fn $silent() {
                crate::remarks::is_silent(&$other, $name);
            }
        }
    };
}
pub(crate) use rule;

#[test]
fn every_rule_has_its_two_tests() {
    let tests = concat!(
        include_str!("asking.rs"),
        include_str!("company.rs"),
        include_str!("favours.rs"),
        include_str!("letters.rs"),
        include_str!("praise.rs"),
    );
    for name in NAMES {
        assert!(tests.contains(&format!("\"{name}\"")), "{name}");
    }
}
