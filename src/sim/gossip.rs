//! Word of mouth: common contacts hear of oversteps, help and thanks, and an introducer bears part of the blame.

use rand::RngExt;

use super::event::{Inputs, What};
use super::network::Link;
use super::rows::Row;
use super::stage::{Happening, Rumour, Stage};
use crate::model::gossip;
use crate::random::{Purpose, Stream, uniform_at};
use crate::scenario::{PersonId, Scenario};

/// Spreads what happened to whoever knows both sides.
pub(super) fn spread_word(stage: &mut Stage, scenario: &Scenario) {
    if stage.rumours.is_empty() {
        return;
    }
    let mut rumours = std::mem::take(&mut stage.rumours);
    for rumour in rumours.drain(..) {
        spread(stage, scenario, rumour);
        if let Some(severity) = rumour.overstep {
            blame_introducer(stage, scenario, rumour, severity);
        }
    }
    stage.rumours = rumours;
}

fn spread(stage: &mut Stage, scenario: &Scenario, rumour: Rumour) {
    let (today, rules) = (stage.today, &scenario.rules);
    let (actor, source) = (rumour.actor, rumour.source);
    let (what, odds) = match rumour.overstep {
        Some(s) => (What::HeardOverstep, gossip::overstep_odds(s, rules)),
        None => (What::HeardHelp, rules.gossip.kindness_odds),
    };
    let seed = stage.seed;
    let base: u64 = Stream::new(
        seed,
        today.0,
        actor.0,
        source.0,
        Purpose::Gossip,
        rumour.nth,
    )
    .random();
    // Each listener has luck of their own, so that one contact more changes nothing for the others.
    let luck = |listener: PersonId| uniform_at(base, listener.0, 0);
    let mut next = 0;
    while let Some(further) =
        (stage.network.others(actor)[next..].iter()).position(|&listener| luck(listener) < odds)
    {
        let at = next + further;
        next = at + 1;
        let listener = stage.network.others(actor)[at];
        if listener == source {
            continue;
        }
        let knows_them = |row: Row| row.link(listener).is_some_and(Link::met);
        if !stage.network.row(actor).at(at).link.met() || !knows_them(stage.network.row(source)) {
            continue;
        }
        let tie = stage.network.entry(actor, listener).tie;
        tie.pass_time(today, &stage.fading);
        gossip::hear(tie, rumour.delta_trust, rules);
        stage.record_hearsay(Happening {
            inputs: Inputs {
                delta_trust: Some(rumour.delta_trust),
                ..Inputs::default()
            },
            about: super::command::About::Person(source),
            ..Happening::new(actor, listener, what)
        });
    }
}

/// Whoever introduced the two bears part of it, in what the offended holds about them.
fn blame_introducer(stage: &mut Stage, scenario: &Scenario, rumour: Rumour, severity: f32) {
    let link = stage.network.entry(rumour.actor, rumour.source).link;
    let Some(introducer) = link.introduced_by() else {
        return;
    };
    stage.begin_act(introducer, rumour.source);
    let tie = stage.network.entry(introducer, rumour.source).tie;
    let share = gossip::share_blame(tie, severity, &scenario.rules);
    stage.record_hearsay(Happening {
        severity: share,
        inputs: Inputs {
            severity: Some(severity),
            ..Inputs::default()
        },
        about: super::command::About::Person(rumour.actor),
        ..Happening::new(introducer, rumour.source, What::Vouched)
    });
}
