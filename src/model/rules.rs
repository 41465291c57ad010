//! Every coefficient of the model, with its default, range, unit, meaning and source.
//!
//! One declaration gives the typed field the equations read and the description that the scenario format,
//! its reference and the teacher's sliders show, so that neither can go stale.

/// What is known of one coefficient besides its value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coefficient {
    /// The group it stands in, for instance `decay`.
    pub group: &'static str,
    /// Its name in a scenario file.
    pub name: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// The value used where a scenario says nothing.
    pub default: f32,
    /// Smallest value allowed.
    pub least: f32,
    /// Largest value allowed.
    pub most: f32,
    /// Unit, or "share" or "level" for numbers from 0 to 1.
    pub unit: &'static str,
    /// Where its direction comes from; "house rule" where no source measures it.
    pub source: &'static str,
}

macro_rules! rules {
    ($($(#[doc = $gdoc:literal])+ $group:ident: $Group:ident {
        $($(#[doc = $doc:literal])+ $name:ident = $default:literal in $least:literal..=$most:literal, $unit:literal, $source:literal;)+
    })+) => {
        $($(#[doc = $gdoc])+
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct $Group {
            $($(#[doc = $doc])+ pub $name: f32,)+
        }
        impl Default for $Group {
            fn default() -> Self { $Group { $($name: $default),+ } }
        })+

        /// All coefficients, in groups. [`Rules::default`] is the model as documented.
        #[derive(Clone, Copy, Debug, Default, PartialEq)]
        pub struct Rules {
            $($(#[doc = $gdoc])+ pub $group: $Group,)+
        }

        impl Rules {
            /// Every coefficient, in the order of the document.
            pub const COEFFICIENTS: &[Coefficient] = &[$($(Coefficient {
                group: stringify!($group), name: stringify!($name), meaning: concat!($($doc),+),
                default: $default, least: $least, most: $most, unit: $unit, source: $source,
            },)+)+];

            /// Names of the groups with what each is about.
            pub const GROUPS: &[(&str, &str)] = &[$((stringify!($group), concat!($($gdoc),+)),)+];

            /// The place of a coefficient, to read or to set; `None` if there is no such name.
            pub fn slot(&mut self, group: &str, name: &str) -> Option<&mut f32> {
                match (group, name) {
                    $($((stringify!($group), stringify!($name)) => Some(&mut self.$group.$name),)+)+
                    _ => None,
                }
            }
        }
    };
}

rules! {
    /// How feelings change while nothing happens.
    decay: Decay {
        /// Share of its peak that rapport keeps however long the silence.
        rapport_floor = 0.4 in 0.0..=1.0, "share", "Levin 2011; size a house rule";
        /// Share of its peak that trust keeps however long the silence.
        trust_floor = 0.6 in 0.0..=1.0, "share", "Levin 2011; size a house rule";
        /// Half-life of rapport above its floor, for a tie that never grew strong.
        rapport_half_life = 90.0 in 1.0..=3650.0, "days", "Burt 2002; Saramäki 2014";
        /// Half-life of trust above its floor, for a tie that never grew strong.
        trust_half_life = 180.0 in 1.0..=3650.0, "days", "Burt 2002; Levin 2011";
        /// How much slower strong ties fade: half-lives are multiplied by 1 + this × peak.
        peak_stretch = 4.0 in 0.0..=20.0, "factor", "Roberts & Dunbar 2015; size a house rule";
        /// Half-life of an unthanked favour.
        unthanked_half_life = 14.0 in 0.5..=365.0, "days", "house rule";
        /// Half-life of felt debt. Must differ from that of an unthanked favour.
        debt_half_life = 120.0 in 0.5..=3650.0, "days", "house rule";
        /// Share of an unthanked favour that turns into further debt.
        debt_growth = 0.5 in 0.0..=2.0, "share", "Flynn 2003; size a house rule";
        /// Half-life of the credit that a favour done earns you.
        credit_half_life = 10.0 in 0.5..=365.0, "days", "Burger 1997";
        /// Half-life of fresh irritation.
        strain_half_life = 21.0 in 0.5..=365.0, "days", "house rule";
        /// Half-life of guardedness after an overstep.
        scar_half_life = 270.0 in 1.0..=3650.0, "days", "Slovic 1993; Schweitzer 2006";
        /// Half-life of what is missing from full patience.
        patience_half_life = 3.0 in 0.1..=90.0, "days", "Montoya 2017; size a house rule";
    }
    /// How building moves and gestures work.
    building: Building {
        /// Speed of all building; 1 is the model's own.
        pace = 1.0 in 0.0..=5.0, "factor", "Hall 2018 (about 50, 90 and 200 hours)";
        /// Company is fully welcome while patience × this is at least 1.
        patience_ease = 2.0 in 0.1..=20.0, "factor", "house rule";
        /// Share of a rapport gain that needs nothing in common.
        similarity_base = 0.7 in 0.0..=2.0, "factor", "house rule";
        /// Further share of a rapport gain at full similarity.
        similarity_weight = 0.6 in 0.0..=2.0, "factor", "house rule";
        /// Contact while patience is below this is too much.
        crowding_below = 0.2 in 0.0..=1.0, "level", "Montoya 2017; size a house rule";
        /// Irritation that too much contact adds.
        crowding_strain = 0.05 in 0.0..=1.0, "level", "house rule";
        /// Silence over which the extra warmth of a check-in closes half its gap.
        silence_half_gap = 30.0 in 1.0..=365.0, "days", "Liu 2023; size a house rule";
        /// A check-in after the longest silence is worth this many fresh ones.
        silence_most = 2.0 in 1.0..=10.0, "factor", "Liu 2023; size a house rule";
        /// Share of the debt that a thank-you settles.
        thanks_relief = 0.35 in 0.0..=1.0, "share", "Kumar & Epley 2018; size a house rule";
        /// Further share settled per unit of slack: from a beginner, thanks are nearly enough.
        thanks_relief_slack = 0.6 in 0.0..=1.0, "share", "house rule";
        /// Worth of fully matching help, in favour sizes.
        help_value = 0.3 in 0.0..=1.0, "favour", "Regan 1971; size a house rule";
        /// Best match that help nobody asked for and that misses the need can have.
        unmatched_help_most = 0.2 in 0.0..=1.0, "share", "house rule";
        /// Trust won by saying the tally aloud in a professional setting.
        settle_trust = 0.02 in 0.0..=1.0, "level", "Clark & Mills 1979";
        /// Rapport lost by saying the tally aloud in a personal setting.
        settle_rapport_loss = 0.06 in 0.0..=1.0, "level", "Clark & Mills 1979";
    }
    /// How asks are answered.
    ask: AskRules {
        /// Log-odds of a yes before anything else is weighed: most people want to help.
        goodwill = 0.8 in -5.0..=5.0, "logit", "Bohns 2016 (mean 48 % of strangers); Flynn & Lake 2008";
        /// Weight of capital against the size of the ask.
        capital = 8.0 in 0.0..=40.0, "logit", "house rule";
        /// Share of the size that goes when the ask suits the other's own needs.
        fit_discount = 0.3 in 0.0..=1.0, "share", "house rule";
        /// Added to the size when the ask belongs to another setting than the acquaintance.
        context_gap = 0.05 in 0.0..=1.0, "favour", "Casciaro & Lobo 2008; size a house rule";
        /// Weight of felt debt.
        debt = 3.5 in 0.0..=20.0, "logit", "Gouldner 1960; Flynn 2003";
        /// Weight of credit.
        credit = 3.5 in 0.0..=20.0, "logit", "Regan 1971; Burger 1997";
        /// Weight of strain and scar.
        guard = 3.0 in 0.0..=20.0, "logit", "Lount 2008";
        /// Weight of broken etiquette (1 − E).
        etiquette = 2.9 in 0.0..=20.0, "logit", "Edwards 2002; Milkman 2012";
        /// Weight of the gap in standing times the size.
        slack = 2.0 in 0.0..=20.0, "logit", "house rule";
        /// How much colder writing is to people who do not like you yet.
        email_coldness = 0.25 in 0.0..=5.0, "logit", "Roghanizad & Bohns 2017";
        /// Etiquette of an in-person ask that is put rudely; a courteous one has 1.
        rude_etiquette = 0.5 in 0.0..=1.0, "share", "house rule";
        /// Patience that any ask costs.
        patience_base = 0.2 in 0.0..=1.0, "level", "house rule";
        /// Further patience an ask costs per unit of size.
        patience_size = 0.5 in 0.0..=2.0, "level", "house rule";
        /// Rapport lost with a polite no.
        refusal_rapport = 0.01 in 0.0..=1.0, "level", "house rule";
        /// Credit left behind by a polite no: they feel a little guilty.
        refusal_credit = 0.05 in 0.0..=1.0, "favour", "Newark, Flynn & Bohns 2014";
        /// Vouching that the faintest introduction or a shared affiliation gives.
        vouching_least = 0.05 in 0.0..=1.0, "level", "Brown, Setren & Topa 2016; size a house rule";
        /// Vouching of an introducer who is held in the highest regard.
        vouching_most = 0.15 in 0.0..=1.0, "level", "Brown, Setren & Topa 2016; size a house rule";
        /// Half-life of vouching.
        vouching_half_life = 60.0 in 1.0..=3650.0, "days", "house rule";
    }
    /// What happens when an ask goes too far.
    overstep: OverstepRules {
        /// How far an ask may exceed capital before it offends.
        tolerance = 0.35 in 0.0..=2.0, "favour", "house rule";
        /// Excess beyond the tolerance that counts as the worst overstep.
        full_severity = 0.35 in 0.01..=2.0, "favour", "house rule";
        /// Share of rapport lost at full severity.
        rapport_loss = 0.45 in 0.0..=1.0, "share", "Slovic 1993; size a house rule";
        /// Share of trust lost at full severity.
        trust_loss = 0.7 in 0.0..=1.0, "share", "Slovic 1993; size a house rule";
        /// Strain added at full severity.
        strain = 0.6 in 0.0..=1.0, "level", "house rule";
        /// Scar added at full severity.
        scar = 0.55 in 0.0..=1.0, "level", "Lount 2008; size a house rule";
        /// How much deeper a scar goes early in an acquaintance.
        early_factor = 1.5 in 1.0..=5.0, "factor", "Lount 2008";
        /// An acquaintance of fewer exchanges than this is early.
        early_encounters = 5.0 in 0.0..=100.0, "exchanges", "Lount 2008; size a house rule";
        /// No scar goes deeper than this.
        scar_most = 0.9 in 0.0..=1.0, "level", "house rule";
        /// Share of strain that stays after the first apology.
        apology_strain = 0.5 in 0.0..=1.0, "share", "Kim 2004; Schweitzer 2006";
        /// Share of the scar that stays after the first apology.
        apology_scar = 0.75 in 0.0..=1.0, "share", "Kim 2004; Schweitzer 2006";
    }
    /// E-mail: replies, silence and following up.
    outreach: Outreach {
        /// Soonest a reply comes.
        reply_soonest = 1.0 in 0.0..=60.0, "days", "house rule";
        /// Latest a reply comes; after it, none will.
        reply_latest = 6.0 in 1.0..=60.0, "days", "house rule";
        /// Odds that a stranger who will not say yes writes back to say no; silence otherwise.
        stranger_writes_no = 0.2 in 0.0..=1.0, "share", "Milkman 2012 (about 1/3 answer at all); size a house rule";
        /// Odds that an acquaintance who will not say yes writes back to say no.
        acquaintance_writes_no = 0.8 in 0.0..=1.0, "share", "house rule";
        /// A follow-up sooner than this is pestering.
        follow_up_soonest = 5.0 in 0.0..=60.0, "days", "Edwards 2002; size a house rule";
        /// A follow-up later than this is as good as none.
        follow_up_latest = 14.0 in 1.0..=120.0, "days", "house rule";
        /// Odds of a well-timed follow-up, as a share of the first mail's.
        follow_up = 0.45 in 0.0..=1.0, "share", "Edwards 2002";
        /// Odds of any other follow-up, as a share of the first mail's.
        pestering = 0.1 in 0.0..=1.0, "share", "house rule";
        /// Strain that any other follow-up adds.
        pestering_strain = 0.1 in 0.0..=1.0, "level", "house rule";
    }
    /// What people do of their own accord, and what answering them costs.
    others: Others {
        /// Weekly odds that somebody on speaking terms starts something, without any warmth.
        initiative_base = 0.1 in 0.0..=1.0, "share", "house rule";
        /// Further weekly odds per unit of rapport.
        initiative_rapport = 0.25 in 0.0..=1.0, "share", "house rule";
        /// Weekly odds never pass this.
        initiative_most = 0.35 in 0.0..=1.0, "share", "house rule";
        /// Of what they start, the share that is a request.
        requests = 0.4 in 0.0..=1.0, "share", "house rule";
        /// The share that is an offer of help.
        offers = 0.2 in 0.0..=1.0, "share", "house rule";
        /// The share that is an introduction; the rest are check-ins.
        introductions = 0.1 in 0.0..=1.0, "share", "house rule";
        /// Days a request waits for an answer before it counts as ignored.
        answer_within = 7.0 in 1.0..=60.0, "days", "house rule";
        /// Strain of a declined request per unit of what you owe them.
        decline_strain = 0.3 in 0.0..=1.0, "level", "Gouldner 1960; size a house rule";
        /// Share of trust lost by a declined request per unit of what you owe them.
        decline_trust = 0.3 in 0.0..=1.0, "share", "Gouldner 1960; size a house rule";
        /// Strain of a request left unanswered.
        ignore_strain = 0.1 in 0.0..=1.0, "level", "house rule";
        /// Further strain of a request left unanswered, per unit of what you owe them.
        ignore_debt_strain = 0.3 in 0.0..=1.0, "level", "house rule";
    }
    /// Word of mouth.
    gossip: Gossip {
        /// Odds that a common contact hears of an overstep of full severity.
        overstep_odds = 0.15 in 0.0..=1.0, "share", "Robbins & Karan 2020 (more bad news than good); size a house rule";
        /// Odds that a common contact hears of help or thanks.
        kindness_odds = 0.08 in 0.0..=1.0, "share", "Robbins & Karan 2020; size a house rule";
        /// Share of the change in trust that hearsay carries.
        hearsay = 0.5 in 0.0..=1.0, "share", "Burks 2015; size a house rule";
        /// Share of the penalty that falls on whoever introduced you.
        introducer_share = 0.5 in 0.0..=1.0, "share", "Smith 2005; size a house rule";
    }
    /// What can be seen of a feeling, and what is made of it.
    cues: Cues {
        /// How much cooler people seem than they are.
        liking_gap = 0.08 in 0.0..=1.0, "level", "Boothby 2018";
        /// Spread of a cue around the feeling, for somebody of average expressiveness.
        noise = 0.12 in 0.001..=1.0, "level", "house rule";
        /// Noise is multiplied by this less the person's warmth of manner.
        expressiveness = 1.5 in 1.01..=5.0, "factor", "house rule";
        /// What you expect a stranger to feel.
        prior_mean = 0.05 in 0.0..=1.0, "level", "Boothby 2018; size a house rule";
        /// Variance of that expectation.
        prior_variance = 0.04 in 0.0001..=1.0, "level²", "house rule";
        /// Variance that each day without a cue adds.
        drift = 0.0005 in 0.0..=0.1, "level² a day", "house rule";
        /// Variance never passes this.
        variance_most = 0.09 in 0.0001..=1.0, "level²", "house rule";
        /// Shift of a gut forecast for a spoken ask.
        gut_in_person = -1.0 in -5.0..=5.0, "logit", "Flynn & Lake 2008; Bohns 2016 (spoken yeses underestimated by up to half)";
        /// Shift of a gut forecast for a written ask.
        gut_by_email = 1.5 in -5.0..=5.0, "logit", "Roghanizad & Bohns 2017 (the other way round)";
    }
    /// How standing grows.
    standing: Standing {
        /// Standing won by each help delivered.
        help = 0.01 in 0.0..=1.0, "level", "Blau 1964; size a house rule";
    }
}

impl Rules {
    /// The value of a coefficient by its names; `None` if there is no such name.
    pub fn get(&self, group: &str, name: &str) -> Option<f32> {
        let mut copy = *self;
        copy.slot(group, name).map(|slot| *slot)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_default_lies_in_its_own_range() {
        for c in Rules::COEFFICIENTS {
            assert!(
                (c.least..=c.most).contains(&c.default),
                "{}.{}",
                c.group,
                c.name
            );
        }
    }

    #[test]
    fn every_coefficient_can_be_set_by_name() {
        let mut rules = Rules::default();
        for c in Rules::COEFFICIENTS {
            let slot = rules.slot(c.group, c.name).expect("declared above");
            assert_eq!(*slot, c.default);
            *slot = c.most;
            assert_eq!(rules.get(c.group, c.name), Some(c.most));
        }
    }
}
