//! E-mail: the five checks, the wait, the silence, and the one follow-up.

use crate::model::rules::Rules;
use crate::model::tie::Tie;

/// The five checks a message to somebody is held against (E15).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Checks {
    /// It follows how they wish to be contacted.
    pub preferences: bool,
    /// It is concise.
    pub concise: bool,
    /// It has something relevant to say.
    pub relevant: bool,
    /// It makes a clear call to action.
    pub call_to_action: bool,
    /// It asks for a bounded amount of time.
    pub bounded: bool,
}

impl Checks {
    /// Share of the checks that are met (E), 0..1.
    pub fn etiquette(self) -> f32 {
        let met = [
            self.preferences,
            self.concise,
            self.relevant,
            self.call_to_action,
            self.bounded,
        ];
        met.iter().filter(|&&m| m).count() as f32 / met.len() as f32
    }
}

/// Whether a follow-up, the first to its mail and this many days after it, is well timed: 5 to 14 days.
pub fn is_timely(first: bool, days: u32, rules: &Rules) -> bool {
    let o = &rules.outreach;
    first && (o.follow_up_soonest..=o.follow_up_latest).contains(&(days as f32))
}

/// Odds of a yes to a follow-up: p₂ = .45·p₁ if timely, .1·p₁ otherwise.
pub fn follow_up_odds(first_p: f32, timely: bool, rules: &Rules) -> f32 {
    first_p
        * if timely {
            rules.outreach.follow_up
        } else {
            rules.outreach.pestering
        }
}

/// What a follow-up does by arriving: nothing if timely; otherwise it irritates, read or not.
pub fn follow_up(tie: &mut Tie, timely: bool, rules: &Rules) {
    if !timely {
        tie.add_strain(rules.outreach.pestering_strain);
    }
}

/// Whether somebody who will not say yes writes back at all, given a uniform `draw`.
pub fn writes_no(tie: &Tie, draw: f32, rules: &Rules) -> bool {
    draw < if tie.on_speaking_terms() {
        rules.outreach.acquaintance_writes_no
    } else {
        rules.outreach.stranger_writes_no
    }
}

/// Days until a reply, from a uniform `draw`: every whole day from the soonest to the latest is as likely.
pub fn reply_delay(draw: f32, rules: &Rules) -> u32 {
    let (soonest, latest) = (rules.outreach.reply_soonest, rules.outreach.reply_latest);
    let span = (latest - soonest).max(0.0) + 1.0;
    (soonest + (draw * span).min(span - 1.0).max(0.0)) as u32
}
