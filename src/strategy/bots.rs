//! Whoever can play the player without a person: the strategies of the library, and three kinds that scenarios are
//! tried out with. Each goes by a name, so that a run it played can be played again.

use rand::RngExt;

use super::{Strategy, find, library, plan_today};
use crate::random::{Purpose, Stream};
use crate::scenario::catalogue::{AskDef, Grants};
use crate::scenario::people::{Address, TraitKind};
use crate::scenario::world::Want;
use crate::scenario::{AskId, MoveId, PersonId, Scenario};
use crate::sim::{About, Act, Asking, Command, Contact, Framing, Mail, Reply, Run, View};

/// Somebody who plays the player.
#[derive(Clone, Copy, Debug)]
pub enum Bot {
    /// By the habits of a strategy.
    Habits(&'static Strategy),
    /// Does this one thing with everybody, every day: `only:small_talk`, `only:ask:advice`.
    Only(Act),
    /// Builds, thanks, and asks for this one thing as soon as it may be granted; towards the end even if not:
    /// `seeks:advice`.
    Seeks(AskId),
    /// Has the habits of a strategy, another one with every seed, and in between does whatever comes to mind:
    /// `curious`.
    Curious,
}

/// The habits that somebody curious may have.
const HABITS: [&str; 5] = ["proportionate", "giver", "small-talker", "taker", "timid"];

/// Days between two asks of the same person, and the odds one who seeks waits for.
const ASK_GAP: u32 = 10;
const HOPEFUL: f32 = 0.3;
/// Days before the end in which one who seeks asks in any case; at most a quarter of all.
const LAST_CHANCE: u32 = 14;
/// How many people one who seeks keeps to, and the days between two talks with one of them.
const KEPT: usize = 3;
const PAUSE: u32 = 3;

impl Bot {
    /// The bot of this name; `None` if there is none in this scenario.
    pub fn named(name: &str, scenario: &Scenario) -> Option<Bot> {
        let catalogue = &scenario.catalogue;
        if let Some(ask) = name.strip_prefix("seeks:") {
            return catalogue.find_ask(ask).map(Bot::Seeks);
        }
        if let Some(act) = name.strip_prefix("only:") {
            return match act.strip_prefix("ask:") {
                Some(ask) => {
                    (catalogue.find_ask(ask)).map(|id| Bot::Only(Act::Ask(Asking::in_person(id))))
                }
                None => catalogue.find_move(act).map(|id| Bot::Only(Act::Move(id))),
            };
        }
        match name {
            "curious" => Some(Bot::Curious),
            name => find(name).map(Bot::Habits),
        }
    }

    /// All with the habits of a strategy of the library.
    pub fn with_habits() -> impl Iterator<Item = Bot> {
        library().iter().map(Bot::Habits)
    }

    /// All that do one thing.
    pub fn of_one_act(scenario: &Scenario) -> impl Iterator<Item = Bot> + '_ {
        let catalogue = &scenario.catalogue;
        let moves = catalogue.moves().map(|(id, _)| Act::Move(id));
        let asks = catalogue
            .asks()
            .map(|(id, _)| Act::Ask(Asking::in_person(id)));
        moves.chain(asks).map(Bot::Only)
    }

    /// The name by which it is found again.
    pub fn name(self, scenario: &Scenario) -> String {
        let catalogue = &scenario.catalogue;
        match self {
            Bot::Habits(strategy) => strategy.name.clone(),
            Bot::Only(Act::Move(id)) => format!("only:{}", catalogue.get(id).id),
            Bot::Only(Act::Ask(asking)) => format!("only:ask:{}", catalogue.ask(asking.ask).id),
            // No other act is ever made a bot's only one.
            Bot::Only(_) => "only".to_owned(),
            Bot::Seeks(ask) => format!("seeks:{}", catalogue.ask(ask).id),
            Bot::Curious => "curious".to_owned(),
        }
    }

    /// Plays the rest of today.
    pub fn play_today(self, run: &mut Run) {
        let mut commands = Vec::new();
        match self {
            Bot::Habits(strategy) => plan_today(strategy, run, &mut commands),
            Bot::Only(act) => with_everybody(&run.view(PersonId::YOU), act, &mut commands),
            Bot::Seeks(ask) => {
                seek(ask, run, &mut commands);
                run.act_all(std::mem::take(&mut commands));
                if let Some(builder) = find("never-asks") {
                    plan_today(builder, run, &mut commands);
                }
            }
            Bot::Curious => {
                wander(run);
                if let Some(strategy) = find(HABITS[run.seed() as usize % HABITS.len()]) {
                    plan_today(strategy, run, &mut commands);
                }
            }
        }
        run.act_all(commands);
    }

    /// Plays the player to the end of the scenario.
    pub fn play_out(self, run: &mut Run) {
        while !run.is_over() {
            self.play_today(run);
            run.end_day();
        }
    }
}

/// One act with everybody, those first with whom it is longest ago.
fn with_everybody(view: &View, act: Act, commands: &mut Vec<Command>) {
    let mut turns: Vec<_> = (view.links().iter())
        .map(|link| (link.met(), link.last_contact, link.other))
        .collect();
    turns.sort();
    let mut hours = view.hours_left;
    for (_, _, to) in turns {
        let cost = view.cost(&act);
        if cost > hours + 1e-3 {
            return;
        }
        if view.allows(to, &act).is_ok() {
            hours -= cost;
            commands.push(Command::new(PersonId::YOU, to, act));
        }
    }
}

/// Asks whoever may grant it, and keeps company with those who could.
fn seek(ask: AskId, run: &Run, commands: &mut Vec<Command>) {
    let view = run.view(PersonId::YOU);
    let scenario = view.scenario;
    let def = scenario.catalogue.ask(ask);
    let act = Act::Ask(Asking::in_person(ask));
    let last_chance = LAST_CHANCE.min(scenario.days() / 4);
    let is_late = run.today().0 + last_chance >= scenario.days();
    let mut wanted: Vec<(f32, Contact)> = (view.contacts())
        .filter(|contact| could_grant(scenario, ask, def, contact))
        .map(|contact| (contact.belief.closeness(), contact))
        .collect();
    // The closest first; of equals, the first by id. With every other seed, somebody else is the one to win over.
    wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
    let alone = run.seed() % 2 == 1 && !wanted.is_empty();
    if alone {
        let mut ids: Vec<PersonId> = wanted.iter().map(|(_, contact)| contact.id).collect();
        ids.sort();
        let chosen = ids[(run.seed() / 2) as usize % ids.len()];
        wanted.sort_by_key(|(_, contact)| contact.id != chosen);
    }
    for (_, contact) in &wanted {
        let rested = (contact.link.last_ask()).is_none_or(|d| run.today().since(d) >= ASK_GAP);
        let thanked = contact.belief.unthanked <= 0.01;
        let hopeful = || {
            let gut = view.gut_of(contact, &Asking::in_person(ask));
            gut.probability() >= HOPEFUL
        };
        if rested && (is_late || (thanked && contact.link.met() && hopeful())) {
            commands.push(Command::new(PersonId::YOU, contact.id, act));
        }
    }
    let catalogue = &scenario.catalogue;
    let talk = |id: &str| catalogue.find_move(id);
    let company: [Option<MoveId>; 2] = [talk("shared_hobby"), talk("work_talk")];
    let first = usize::from(def.trust_share > def.rapport_share);
    let turns = [company[first], company[1 - first]];
    let (kept, pause) = if alone { (1, 1) } else { (KEPT, PAUSE) };
    for (_, contact) in wanted.iter().take(kept) {
        let rested = !contact.link.met() || run.today().since(contact.link.last_contact) >= pause;
        // Two times in three what the ask rests on, else the other side.
        let turn = usize::from(run.today().0 / pause % 3 == 2);
        if !rested {
            continue;
        }
        let both = [turns[turn], turns[1 - turn]];
        // Whoever is after one person alone makes more of the day; most of all where there are few days.
        let many = match (alone, scenario.weeks) {
            (true, ..=2) => 4,
            (true, _) => 2,
            (false, _) => 1,
        };
        let acts = both.into_iter().flatten().cycle().take(many);
        commands.extend(acts.map(|id| Command::new(PersonId::YOU, contact.id, Act::Move(id))));
    }
}

/// Whether somebody is known to have what is asked for, or is named by a goal, where that makes a difference.
fn could_grant(scenario: &Scenario, ask: AskId, def: &AskDef, contact: &Contact) -> bool {
    let has = def
        .resource
        .is_none_or(|thing| contact.person.has(TraitKind::Resource, thing));
    let mut named = scenario.goals.iter().filter_map(|goal| match &goal.wants {
        Want::Granted {
            ask: wanted, by, ..
        } if *wanted == ask && !by.is_empty() => Some(by),
        _ => None,
    });
    let any_named = named.clone().next().is_some();
    has && (!any_named || named.any(|by| by.contains(&contact.id)))
}

/// Every other day, a few acts of any kind with anybody.
fn wander(run: &mut Run) {
    let (seed, today) = (run.seed(), run.today().0);
    let mut draw = Stream::new(seed, today, PersonId::YOU.0, 0, Purpose::Habit, 1);
    if draw.uniform() < 0.5 {
        return;
    }
    for _ in 0..3 {
        if let Some(command) = whim(&run.view(PersonId::YOU), &mut draw) {
            // What cannot be done just now is let be.
            let _ = run.act(command);
        }
    }
}

/// Any act with anybody the player knows of: spoken, written, or an answer; not always one that can be done.
pub fn whim(view: &View, draw: &mut Stream) -> Option<Command> {
    let (links, catalogue) = (view.links(), &view.scenario.catalogue);
    let pick = |draw: &mut Stream, of: usize| draw.random_range(0..of.max(1) as u32) as usize;
    if links.is_empty() {
        return None;
    }
    let requests: Vec<PersonId> = view.open_requests().map(|r| r.from).collect();
    if !requests.is_empty() && draw.uniform() < 0.3 {
        let reply = [Reply::Accept, Reply::Decline][pick(draw, 2)];
        let from = requests[pick(draw, requests.len())];
        return Some(Command::new(PersonId::YOU, from, Act::Answer(reply)));
    }
    let contact = view.contact_at(pick(draw, links.len()));
    let (moves, asks) = (catalogue.moves.len(), catalogue.asks.len());
    let kind = pick(draw, moves + 2 * asks + 1);
    let act = if kind < moves {
        Act::Move(MoveId(kind as u16))
    } else if kind < moves + asks {
        let framing = [
            Framing::Plain,
            Framing::Plain,
            Framing::Mutual,
            Framing::Rude,
        ];
        let ask = AskId((kind - moves) as u16);
        let third = view.links()[pick(draw, links.len())].other;
        let named = catalogue.ask(ask).grants == Grants::Introduction && draw.uniform() < 0.5;
        Act::Ask(Asking {
            framing: framing[pick(draw, 4)],
            about: if named {
                About::Person(third)
            } else {
                About::Anything
            },
            ..Asking::in_person(ask)
        })
    } else if kind < moves + 2 * asks {
        let ask = AskId((kind - moves - asks) as u16);
        Act::Ask(Asking::by_mail(ask, letter(&contact, draw)))
    } else {
        Act::FollowUp
    };
    Some(Command::new(PersonId::YOU, contact.id, act))
}

/// A letter: mostly a good one.
fn letter(contact: &Contact, draw: &mut Stream) -> Mail {
    let mut well = || draw.uniform() < 0.85;
    let address = match contact.person.contact.address {
        Address::Nowhere => Address::Work,
        wanted => wanted,
    };
    let known = [TraitKind::Interest, TraitKind::Skill, TraitKind::Need];
    let topic = (known.iter()).find_map(|&kind| contact.known_traits(kind).next());
    Mail {
        address: if well() { address } else { Address::Form },
        short: well(),
        topic: topic.filter(|_| well()),
        clear_ask: well(),
        time_bound: well(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::library::embedded;

    #[test]
    fn every_bot_is_found_by_its_name_again() {
        let scenario = embedded("first-meetup").expect("it is built in");
        let seekers = scenario.catalogue.asks().map(|(id, _)| Bot::Seeks(id));
        let all = (Bot::with_habits().chain(Bot::of_one_act(&scenario)))
            .chain(seekers)
            .chain([Bot::Curious]);
        for bot in all {
            let name = bot.name(&scenario);
            let again = Bot::named(&name, &scenario).unwrap_or_else(|| panic!("{name}"));
            assert_eq!(again.name(&scenario), name);
        }
        for name in [
            "only:",
            "only:nothing",
            "seeks:",
            "only:ask:nothing",
            "nobody",
        ] {
            assert!(Bot::named(name, &scenario).is_none(), "{name}");
        }
    }
}
