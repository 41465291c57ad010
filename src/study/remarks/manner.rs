//! How asks were put: as a demand.

use super::look::{Asked, Look};
use super::weigh::{A_FEW, weight};
use super::words::{Said, said, times};
use crate::sim::Framing;

/// Asks were put as demands, and at least one of them got no yes.
pub(super) fn made_demands(look: &Look) -> Option<Said> {
    let rude: Vec<&Asked> = (look.asks.iter())
        .filter(|a| a.framing == Some(Framing::Rude))
        .collect();
    let first = rude.iter().find(|a| a.is_refused())?;
    said(
        "You demanded where you could have asked.",
        format!(
            "{} heard a demand from you, {} in all. A demand makes any favour look larger.",
            look.names(rude.iter().map(|a| a.told.person)),
            times(rude.len()),
        ),
        format!(
            "put it to {} as a question that is easy to say no to.",
            look.name(first.told.person)
        ),
        weight(rude.len() as f32, A_FEW),
    )
}
