//! Who knows whom: every actor's row of links, with what is believed of the others and what they really hold.
//!
//! A row belongs to the *actor*, with the ties that others hold about them. Nearly all that a move reads and changes
//! thus lies side by side in memory. See ARCHITECTURE.md for the measurement behind it.

use std::sync::Arc;

use super::rows::{Acquaintance, Entry, Row, Rows};
use crate::model::cues::{self, Reading};
use crate::model::{Belief, Day, Fading, Foreseen, Rules, Tie, ask, standing};
use crate::scenario::people::{Context, TraitKind, TraitSet};
use crate::scenario::{Cast, PersonId};

/// What the actor knows of somebody, besides impressions: all of it visible to the actor.
///
/// Ten words, so that it lies in one line of a cache with the first six of the [`Belief`] behind it: that line is all that
/// a look at everybody needs.
#[derive(Clone, Copy, Debug, PartialEq)]
#[repr(C)]
pub struct Link {
    /// The other.
    pub other: PersonId,
    /// Common interests and background, 0..1.
    pub similarity: f32,
    /// Traits of the other that have come up.
    pub known: TraitSet,
    /// Exchanges so far: 1 or more is speaking terms.
    pub contacts: u32,
    /// Day of the last exchange from this side.
    pub last_contact: Day,
    introducer: PersonId,
    asked_on: Day,
    /// The setting they know each other in.
    pub context: Context,
    /// Granted asks not yet reported back on.
    pub to_report: u8,
    /// They agreed to work together.
    pub agreed: bool,
    /// The actor overstepped and has not apologised since.
    pub overstepped: bool,
    /// Acts so far on `acts_on`: tells apart the draws of one day.
    acts_today: u16,
    acts_on: Day,
}

/// Stands for nobody, and for no day: an `Option` of either would take a word more.
const NOBODY: PersonId = PersonId(u32::MAX);
const NEVER: Day = Day(u32::MAX);

impl Link {
    fn new(other: PersonId, similarity: f32, context: Context, today: Day) -> Self {
        Link {
            other,
            similarity,
            context,
            known: 0,
            contacts: 0,
            last_contact: today,
            introducer: NOBODY,
            asked_on: NEVER,
            to_report: 0,
            agreed: false,
            overstepped: false,
            acts_today: 0,
            acts_on: today,
        }
    }

    /// On speaking terms: one exchange or more.
    pub fn met(&self) -> bool {
        self.contacts > 0
    }

    /// Who introduced them, if anybody.
    pub fn introduced_by(&self) -> Option<PersonId> {
        Some(self.introducer).filter(|&person| person != NOBODY)
    }

    /// Day of the last ask from this side, if any.
    pub fn last_ask(&self) -> Option<Day> {
        Some(self.asked_on).filter(|&day| day != NEVER)
    }

    /// Whether this side asked for something less than so many days ago.
    pub fn asked_within(&self, days: u32, today: Day) -> bool {
        (self.asked_on != NEVER) & (today.since(self.asked_on) < days)
    }

    pub(super) fn ask_on(&mut self, today: Day) {
        self.asked_on = today;
    }

    /// Notes who introduced them, if nobody did before.
    fn introduce_by(&mut self, person: PersonId) {
        if self.introducer == NOBODY {
            self.introducer = person;
        }
    }

    /// Counts one more act today, and returns how many there were before it.
    pub(super) fn count_act(&mut self, today: Day) -> u32 {
        if self.acts_on != today {
            self.acts_on = today;
            self.acts_today = 0;
        }
        let nth = self.acts_today;
        self.acts_today = nth.saturating_add(1);
        u32::from(nth)
    }

    pub(super) fn count_contact(&mut self, today: Day) {
        self.contacts += 1;
        self.last_contact = today;
    }
}

/// What is fixed about the other of a link and needed at every move; kept beside it to spare a look-up.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Facts {
    /// Warmth of manner.
    pub warmth: f32,
    /// Needs of the other that the actor can meet.
    pub needs_met: TraitSet,
    /// Skills and things of the other that the actor needs.
    pub offers: TraitSet,
    /// Skills and needs.
    pub work: TraitSet,
    /// Other traits.
    pub personal: TraitSet,
    /// Needs.
    pub needs: TraitSet,
    /// The tie began with a history that no event has shown yet.
    pub unshown_start: bool,
}

impl Facts {
    /// Share of the needs in `known` that the actor can meet.
    pub fn fit(&self, known: TraitSet) -> f32 {
        let needs = (self.needs & known).count_ones();
        if needs == 0 {
            0.0
        } else {
            (self.needs_met & known).count_ones() as f32 / needs as f32
        }
    }
}

/// All rows, by actor.
#[derive(Clone, Debug)]
pub struct Network {
    cast: Arc<Cast>,
    rows: Rows,
    /// Who starts things with people they like, having no strategy of their own; by id.
    spontaneous: Vec<bool>,
    /// The pair looked up last, and its place: one act looks the same pair up many times.
    last: (PersonId, PersonId, usize),
}

impl Network {
    pub(super) fn new(cast: Arc<Cast>, rules: &Rules) -> Self {
        let mut degrees = vec![0; cast.people.len()];
        for pair in &cast.acquainted {
            degrees[pair.0.index()] += 1;
            degrees[pair.1.index()] += 1;
        }
        let rows = Rows::with_room_for(&degrees, blank(rules));
        let last = (PersonId::YOU, PersonId::YOU, 0);
        let mut spontaneous: Vec<_> = cast.people.iter().map(|p| p.strategy.is_none()).collect();
        spontaneous[PersonId::YOU.index()] = false;
        let mut network = Network {
            cast,
            rows,
            spontaneous,
            last,
        };
        let cast = Arc::clone(&network.cast);
        for &(a, b) in &cast.acquainted {
            network.connect(a, b, Day(0), rules);
        }
        for &(actor, holder, tie) in &cast.starting {
            network.connect(actor, holder, Day(0), rules);
            let entry = network.entry(actor, holder);
            *entry.tie = Tie {
                vouching: entry.tie.vouching,
                ..tie
            };
            entry.facts.unshown_start = true;
            entry.link.contacts = tie.encounters;
            // A shared past has left impressions: as if each feeling had been read once, with neither luck nor bad
            // luck, but as much too cool as people always seem.
            let noise = cues::noise(entry.facts.warmth, rules);
            let value = tie.rapport - rules.cues.liking_gap;
            entry.belief.rapport.see(Reading { value, noise });
            let value = tie.trust;
            entry.belief.trust.see(Reading { value, noise });
            entry.belief.debt = tie.debt;
        }
        for (n, person) in cast.people.iter().enumerate().skip(1) {
            if person.known {
                network.connect(PersonId::YOU, PersonId(n as u32), Day(0), rules);
            }
        }
        network
    }

    /// Everybody.
    pub fn cast(&self) -> &Arc<Cast> {
        &self.cast
    }

    pub(super) fn row(&self, actor: PersonId) -> Row<'_> {
        self.rows.row(actor)
    }

    /// What everybody in somebody's row holds about them.
    pub(super) fn ties(&self, actor: PersonId) -> impl Iterator<Item = &Tie> {
        self.rows.ties(actor)
    }

    /// Everybody that `actor` knows of, by id.
    pub(super) fn others(&self, actor: PersonId) -> &[PersonId] {
        self.rows.others(actor)
    }

    /// Lets time pass up to today for everybody, by these rules.
    pub(super) fn pass_time(&mut self, today: Day, rules: &Rules) {
        self.rows.pass_time(today, rules);
    }

    /// Has somebody's row brought near from memory.
    pub(super) fn bring_near(&self, actor: PersonId) {
        self.rows.bring_near(actor);
    }

    /// Whether somebody starts things of their own accord.
    pub(super) fn is_spontaneous(&self, person: PersonId) -> bool {
        self.spontaneous[person.index()]
    }

    /// Whether `actor` knows of `other`.
    pub fn knows(&self, actor: PersonId, other: PersonId) -> bool {
        self.rows.find(actor, other).is_ok()
    }

    /// What `holder` holds about `actor`, as of its own day; a stranger's tie if they never met.
    pub(super) fn tie(&self, actor: PersonId, holder: PersonId) -> Option<&Tie> {
        let place = self.rows.find(actor, holder).ok()?;
        Some(self.rows.tie(place))
    }

    /// What somebody, by their place among the [`others`](Self::others), holds about `actor`, as of its own day.
    ///
    /// # Panics
    /// If there is no such place.
    pub(super) fn tie_at(&self, actor: PersonId, place: usize) -> &Tie {
        self.rows.tie_in_row(actor, place)
    }

    /// Whether `actor` knows of `other`, whose entry is kept at hand if so.
    #[inline(always)]
    pub(super) fn look_up(&mut self, actor: PersonId, other: PersonId) -> bool {
        if (self.last.0, self.last.1) == (actor, other) {
            return true;
        }
        self.search(actor, other)
    }

    #[inline(never)]
    fn search(&mut self, actor: PersonId, other: PersonId) -> bool {
        let found = self.rows.find(actor, other);
        if let Ok(place) = found {
            self.last = (actor, other, place);
        }
        found.is_ok()
    }

    /// The entry for a pair that is connected.
    ///
    /// # Panics
    /// If the two were never [connected](Self::connect): systems connect before they act.
    #[inline(always)]
    pub(super) fn entry(&mut self, actor: PersonId, other: PersonId) -> Entry<'_> {
        let found = self.look_up(actor, other);
        assert!(found, "whoever acts was connected first");
        self.rows.entry(self.last.2)
    }

    /// Makes both known to each other; what is there already stays. A shared affiliation vouches a little.
    pub(super) fn connect(&mut self, a: PersonId, b: PersonId, today: Day, rules: &Rules) {
        for (actor, other) in [(a, b), (b, a)] {
            let Err(at) = self.rows.find(actor, other) else {
                continue;
            };
            let (me, them) = (self.cast.get(actor), self.cast.get(other));
            let (common, mine, theirs) = me.common_ground(them);
            let vouching = if me.shares_background(them) {
                rules.ask.vouching_least
            } else {
                0.0
            };
            let context = if other == PersonId::YOU {
                me.met
            } else {
                them.met
            };
            // Places behind it move up.
            self.last = (PersonId::YOU, PersonId::YOU, 0);
            let similarity = standing::similarity(common, mine, theirs);
            let new = Acquaintance {
                link: Link::new(other, similarity, context, today),
                belief: Belief {
                    vouching,
                    ..Belief::of_stranger(today, rules)
                },
                facts: Facts {
                    warmth: them.warmth,
                    needs_met: them.needs_met_by(me),
                    offers: them.offers_to(me),
                    work: them.work_traits(),
                    personal: them.personal_traits(),
                    needs: them.trait_set(|t| t.kind == TraitKind::Need),
                    unshown_start: false,
                },
            };
            let tie = Tie {
                as_of: today,
                last_contact: today,
                vouching,
                ..Tie::default()
            };
            self.rows.insert(actor, at, new, tie);
        }
    }

    /// Records that `introducer` brought `actor` together with `other`, who now holds the introducer's word for it.
    pub(super) fn introduce(
        &mut self,
        introducer: PersonId,
        actor: PersonId,
        other: PersonId,
        today: Day,
        fading: &Foreseen,
    ) {
        let rules = fading.rules();
        self.connect(actor, other, today, rules);
        for (of, with) in [(actor, other), (other, actor)] {
            let regard = (self.tie(introducer, with)).map_or(0.0, |tie| {
                let mut tie = *tie;
                tie.pass_time(today, fading);
                (tie.rapport + tie.trust) / 2.0
            });
            let entry = self.entry(of, with);
            if !entry.link.met() {
                entry.link.introduce_by(introducer);
            }
            entry.tie.pass_time(today, fading);
            entry.belief.pass_time(today, fading);
            let vouching = ask::vouching(regard, rules);
            entry.tie.vouching = entry.tie.vouching.max(vouching);
            // How much the introducer's word weighs there cannot be seen: the middle is assumed.
            let assumed = ask::vouching(0.5, rules);
            entry.belief.vouching = entry.belief.vouching.max(assumed);
        }
    }

    /// Days since the two last dealt with each other, from either side; 0 if they never did.
    pub(super) fn silence(&self, actor: PersonId, other: PersonId, today: Day) -> u32 {
        let last = |a: PersonId, b: PersonId| {
            let link = self.row(a).link(b)?;
            link.met().then_some(link)
        };
        [last(actor, other), last(other, actor)]
            .into_iter()
            .flatten()
            .map(|link| today.since(link.last_contact))
            .min()
            .unwrap_or(0)
    }
}

/// What a place in the table holds before anybody is there.
fn blank(rules: &Rules) -> Acquaintance {
    let today = Day(0);
    Acquaintance {
        link: Link::new(PersonId::YOU, 0.0, Context::Professional, today),
        belief: Belief::of_stranger(today, rules),
        facts: Facts::default(),
    }
}
