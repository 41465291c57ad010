//! The report's remarks: what stood out near the top, and whatever else there is to say at the end.

use super::Page;
use crate::study::debrief::Debrief;
use crate::study::remarks::{Remark, outstanding};

/// What stood out, each with something to try.
pub(super) fn stood_out(page: &mut Page, debrief: &Debrief) {
    let told = outstanding(&debrief.remarks);
    if told.is_empty() {
        return;
    }
    page.section("What stood out");
    for (n, remark) in told.into_iter().enumerate() {
        if n > 0 {
            page.blank();
        }
        page.hang("", "  ", &remark.headline);
        page.hang("  ", "  ", &remark.because);
        page.hang("  ", "  ", &format!("To try: {}", uncapitalised(remark)));
    }
}

/// The others, without advice: one thing at a time is enough.
pub(super) fn others(page: &mut Page, debrief: &Debrief) {
    let told = outstanding(&debrief.remarks);
    let others: Vec<&Remark> = (debrief.remarks.iter())
        .filter(|remark| !told.contains(remark))
        .collect();
    if others.is_empty() {
        return;
    }
    page.section("Also worth a word");
    for remark in others {
        page.hang(
            "  ",
            "    ",
            &format!("{} {}", remark.headline, remark.because),
        );
    }
}

/// What to try, to go on in the middle of a sentence; a name keeps its capital, because advice begins with a verb.
fn uncapitalised(remark: &Remark) -> String {
    let mut letters = remark.try_this.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}
