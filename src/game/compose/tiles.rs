//! What can be asked for, as tiles.

use bevy_egui::egui::{Ui, Vec2};
use egui_phosphor::regular as icon;

use crate::game::scene::Scene;
use crate::game::widgets::Tile;
use crate::scenario::catalogue::{AskDef, Catalogue, Grants};
use crate::scenario::{AskId, Person, PersonId};
use crate::sim::{Act, Asking, Mail, Refusal, View};
use crate::study::asking::{Offer, offers};
use crate::study::words::{Forms, capitalised};

/// Shows all that can be asked of somebody, in a mail or face to face. Returns whether the choice changed.
pub(super) fn tiles(
    ui: &mut Ui,
    scene: &Scene,
    to: PersonId,
    mail: Option<Mail>,
    chosen: &mut Option<AskId>,
) -> bool {
    let view = &scene.view;
    let Some(person) = view.person(to) else {
        return false;
    };
    let before = *chosen;
    let offers = offered(scene, to, mail);
    let columns = match ui.available_width() {
        w if w < 300.0 => 1,
        w if w < 440.0 => 2,
        w if w < 560.0 => 3,
        _ => 4,
    };
    let gaps = 8.0 * (columns as f32 - 1.0);
    let size = Vec2::new((ui.available_width() - gaps) / columns as f32, 52.0);
    for row in offers.chunks(columns) {
        ui.horizontal(|ui| {
            for offer in row {
                let def = view.scenario.catalogue.ask(offer.ask);
                let name = short_name(&view.scenario.catalogue, def, person);
                let second = match &offer.refused {
                    Some(_) => why_short(view, to, offer.ask, mail),
                    None => offer.much.words(),
                };
                let tile = Tile::new(&name, second)
                    .icon(icon_of(def))
                    .selected(*chosen == Some(offer.ask))
                    .refused(offer.refused.as_deref())
                    .size(size);
                if tile.show(ui).clicked() {
                    *chosen = Some(offer.ask);
                }
            }
        });
    }
    *chosen != before
}

/// What can be asked for, as far as a lesson offers it.
fn offered(scene: &Scene, to: PersonId, mail: Option<Mail>) -> Vec<Offer> {
    let mut offers = offers(&scene.view, to, mail);
    if let (Some(lesson), None) = (scene.offered, mail) {
        offers.retain(|offer| lesson.asks(offer.ask));
    }
    offers
}

/// The first thing that can be asked for now; failing that, the first there is.
pub(super) fn first_possible(scene: &Scene, to: PersonId, mail: Option<Mail>) -> Option<AskId> {
    let offers = offered(scene, to, mail);
    let possible = offers.iter().find(|offer| offer.refused.is_none());
    possible.or(offers.first()).map(|offer| offer.ask)
}

/// The favour in a word or two. Two favours that would read alike keep their full names.
pub(super) fn short_name(catalogue: &Catalogue, def: &AskDef, of: &Person) -> String {
    let name = |def: &AskDef| match def.grants {
        Grants::Information => "Inside news".to_owned(),
        Grants::Collaboration => "Team up".to_owned(),
        Grants::Introduction | Grants::Word | Grants::Favour => {
            let favour = def.favour.as_str();
            // "A night on the couch" is theirs to lend, and so is "the truck".
            if let Some((_, theirs)) = favour
                .rsplit_once("the ")
                .filter(|(before, _)| before.is_empty() || before.ends_with(' '))
            {
                return capitalised(&format!("{} {theirs}", Forms::of(of.pronouns).their));
            }
            let bare = ["a ", "an ", "the "]
                .iter()
                .find_map(|article| favour.strip_prefix(article));
            capitalised(bare.unwrap_or(favour))
        }
    };
    let short = name(def);
    let alike = catalogue
        .asks
        .iter()
        .filter(|other| name(other) == short)
        .count();
    if alike > 1 { def.label.clone() } else { short }
}

/// The icon of a favour.
pub(super) fn icon_of(def: &AskDef) -> &'static str {
    match (def.grants, def.id.as_str()) {
        (Grants::Information, _) => icon::BINOCULARS,
        (Grants::Introduction, _) => icon::HANDSHAKE,
        (Grants::Word, _) => icon::MEGAPHONE,
        (Grants::Collaboration, _) => icon::PUZZLE_PIECE,
        (Grants::Favour, "advice") => icon::LIGHTBULB,
        (Grants::Favour, "truck") => icon::TRUCK,
        (Grants::Favour, "couch") => icon::COUCH,
        (Grants::Favour, _) if def.resource.is_some() => icon::PACKAGE,
        (Grants::Favour, _) => icon::HAND_HEART,
    }
}

/// Why not, in so few words that they fit a tile; the sentence is in its tooltip and its name.
fn why_short(view: &View, to: PersonId, ask: AskId, mail: Option<Mail>) -> &'static str {
    let asking = Asking {
        mail,
        ..Asking::in_person(ask)
    };
    match view.allows(to, &Act::Ask(asking)) {
        Err(Refusal::NoSuchThing { .. }) => "none known",
        Err(Refusal::NotHere { .. }) => "not here today",
        Err(Refusal::NoTime { .. }) => "too little time",
        Err(Refusal::NoAddress { .. }) => "no address",
        Err(Refusal::StillWaiting { .. }) => "one is on its way",
        Err(_) | Ok(()) => "not now",
    }
}
