//! What a move, an ask or a rule comes to, as a sentence beside its form: worked out from the numbers as they stand.

use bevy_egui::egui::{Frame, Label, Margin, RichText, Ui};
use egui_phosphor::regular as icon;

use super::bench::Bench;
use crate::game::theme::{self, fonts};
use crate::scenario::edit::{Path, Step, Value};
use crate::study::english;

/// The sentence for what stands at a path; `None` if none is made of it.
pub fn sentence(bench: &Bench, path: &Path) -> Option<String> {
    let scenario = bench.good.as_ref()?.scenario();
    let catalogue = &scenario.catalogue;
    match path.0.as_slice() {
        [.., Step::Field(list), Step::Item(_)] if list == "moves" || list == "asks" => {
            let Value::Text(id) = bench.document.read(&path.field("id"))? else {
                return None;
            };
            if list == "moves" {
                let def = catalogue.get(catalogue.find_move(&id)?);
                Some(english::a_move(def, &scenario.rules))
            } else {
                let def = catalogue.ask(catalogue.find_ask(&id)?);
                Some(english::an_ask(def, scenario))
            }
        }
        [
            ..,
            Step::Field(rules),
            Step::Field(group),
            Step::Field(name),
        ] if rules == "rules" => english::a_rule(group, name, &scenario.rules),
        _ => None,
    }
}

/// Shows it, if there is one.
pub fn show(ui: &mut Ui, bench: &Bench, path: &Path) {
    let Some(said) = sentence(bench, path) else {
        return;
    };
    let p = theme::of(ui.ctx());
    let frame = Frame::new()
        .fill(p.paper)
        .corner_radius(8)
        .inner_margin(Margin::symmetric(12, 8));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            let quote = RichText::new(icon::CHAT_TEXT).font(fonts::icon(18.0));
            ui.label(quote.color(p.ink2));
            let words = RichText::new(said).font(fonts::body(fonts::size::LABEL));
            ui.add(Label::new(words.color(p.ink)).wrap());
        });
        if bench.as_it_stands().is_none() {
            let old = "From when the text was last in order.";
            ui.label(
                RichText::new(old)
                    .font(fonts::body(fonts::size::CAPTION))
                    .color(p.ink2),
            );
        }
    });
}
