//! Every rule as a slider: found by a search, moved while the run goes on, put back one by one or all at once.

use bevy_egui::egui::{
    CollapsingHeader, Label, Margin, RichText, ScrollArea, Slider, Stroke, TextEdit, Ui,
    WidgetInfo, WidgetType, vec2,
};
use egui_phosphor::regular as icon;

use super::wish::{ClassFile, Wish};
use crate::game::intent::Intent;
use crate::game::theme::{self, fonts};
use crate::game::widgets::{self, Button, caption};
use crate::model::Rules;
use crate::study::class::rules::{Rule, groups};
use crate::study::words::{capitalised, count};

/// The rules as they stand, beside those of the file.
pub fn rules(ui: &mut Ui, now: &Rules, file: &Rules, search: &mut String) -> Vec<Intent> {
    let mut wants = Vec::new();
    let field = TextEdit::singleline(search)
        .hint_text("Find a rule: thanks, word of mouth, patience…")
        .desired_width(f32::INFINITY)
        .min_size(vec2(0.0, 44.0))
        .margin(Margin::symmetric(12, 11))
        .char_limit(80);
    ui.add(field)
        .widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, "Find a rule"));
    let found = groups(now, file, search);
    let all = groups(now, file, "");
    let changed = all
        .iter()
        .flat_map(|(_, _, rules)| rules)
        .filter(|rule| rule.is_changed())
        .count();
    ui.horizontal_wrapped(|ui| {
        let none = (changed == 0).then_some("No rule is changed");
        if Button::plain("All as in the file")
            .icon(icon::ARROW_COUNTER_CLOCKWISE)
            .refused(none)
            .show(ui)
            .clicked()
        {
            wants.push(Intent::Class(Wish::Revert));
        }
        if Button::plain("Save as norms")
            .icon(icon::FLOPPY_DISK)
            .refused(none)
            .show(ui)
            .clicked()
        {
            wants.push(Intent::Class(Wish::Save(ClassFile::Norms)));
        }
        if Button::plain("Begin anew")
            .icon(icon::SKIP_BACK)
            .name("Begin anew with these rules")
            .show(ui)
            .clicked()
        {
            wants.push(Intent::Class(Wish::Restart));
        }
    });
    caption(
        ui,
        &match changed {
            0 => "As the scenario has them.".to_owned(),
            n => format!("{} changed.", count(n, "rule", "rules")),
        },
    );
    if found.is_empty() {
        caption(ui, &format!("No rule is about \"{}\".", search.trim()));
        return wants;
    }
    let searching = !search.trim().is_empty();
    ScrollArea::vertical()
        .id_salt("rules")
        .auto_shrink(false)
        .show(ui, |ui| {
            for (name, about, rules) in &found {
                let touched = rules.iter().filter(|rule| rule.is_changed()).count();
                let mark = if touched > 0 {
                    format!(" {} {touched}", icon::PENCIL_SIMPLE)
                } else {
                    String::new()
                };
                let title = RichText::new(format!("{}{mark}", capitalised(name)))
                    .font(fonts::semibold(fonts::size::BODY));
                let header = CollapsingHeader::new(title)
                    .id_salt(*name)
                    .open(searching.then_some(true));
                header.show(ui, |ui| {
                    caption(ui, about);
                    for rule in rules {
                        wants.extend(slider(ui, rule));
                        ui.add_space(8.0);
                    }
                });
            }
        });
    wants
}

fn slider(ui: &mut Ui, rule: &Rule) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    let c = rule.coefficient;
    let mut wants = None;
    let label = rule.label();
    ui.horizontal(|ui| {
        let mark = if rule.is_changed() {
            format!("{} ", icon::PENCIL_SIMPLE)
        } else {
            String::new()
        };
        let text = RichText::new(format!("{mark}{label}")).font(fonts::semibold(fonts::size::BODY));
        ui.label(text.color(if rule.is_changed() { p.pen } else { p.ink }));
        ui.label(
            RichText::new(rule.in_words(rule.value))
                .font(fonts::bold(fonts::size::BODY))
                .color(p.ink),
        );
        if rule.is_changed() {
            let name = format!("Put {label} back");
            if Button::icon_only(icon::ARROW_COUNTER_CLOCKWISE, &name)
                .show(ui)
                .clicked()
            {
                wants = Some(Intent::Class(Wish::Turn(c.group, c.name, rule.file)));
            }
        }
    });
    let mut value = rule.value;
    let width = (ui.available_width() - 24.0).max(120.0);
    // Wide ranges of days are easier to hold where each step is a share of the last.
    let long = c.least > 0.0 && c.most / c.least > 200.0;
    let slider = Slider::new(&mut value, c.least..=c.most)
        .show_value(false)
        .logarithmic(long);
    let response = widgets::slider(ui, width, slider);
    response.widget_info(|| WidgetInfo::slider(true, f64::from(value), &label));
    // Where the file has it.
    let share = if long {
        (rule.file / c.least).ln() / (c.most / c.least).ln()
    } else {
        (rule.file - c.least) / (c.most - c.least)
    };
    let rail = response.rect.shrink2(vec2(8.0, 0.0));
    let x = rail.left() + rail.width() * share.clamp(0.0, 1.0);
    ui.painter().vline(
        x,
        rail.center().y - 11.0..=rail.center().y + 11.0,
        Stroke::new(2.0, p.ink),
    );
    if response.changed() {
        wants = Some(Intent::Class(Wish::Turn(c.group, c.name, value)));
    }
    let meaning = RichText::new(c.meaning.trim())
        .font(fonts::body(fonts::size::CAPTION))
        .color(p.ink);
    ui.add(Label::new(meaning).wrap());
    caption(
        ui,
        &format!(
            "{} to {}, in the file {}. Felt {}. {}.",
            rule.in_words(c.least),
            rule.in_words(c.most),
            rule.in_words(rule.file),
            rule.felt().words(),
            capitalised(c.source)
        ),
    );
    wants
}
