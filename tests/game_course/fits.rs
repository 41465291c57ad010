//! Narrow and wide cards.

use super::people_shown::people;
use super::ways_and_runs::{ways, yeses};
use super::*;

#[test]
fn figures_fit_narrow_and_wide_cards() {
    let run = played("first-meetup", "asks-big");
    let debrief = Debrief::of(&run);
    for width in [560.0, 900.0] {
        let figures = [
            FigureShown::Map(people(&run, 30)),
            FigureShown::Oversteps(debrief.oversteps.clone()),
            FigureShown::Doors(debrief.doors.clone()),
            FigureShown::Person(Some(Box::new(debrief.people[0].clone()))),
        ];
        for figure in figures {
            let (lesson, looks) = (lesson("the-couch"), Looks::of(run.cast()));
            assert_fits(
                &show_at(width, &lesson, looks, Drawn::Figure(figure)),
                width,
            );
        }
        for drawn in [
            Drawn::Comparison(ways(3, "Yeses", false)),
            Drawn::Chances(yeses(), None),
        ] {
            let lesson = lesson("the-couch");
            let looks = looks(&lesson);
            assert_fits(&show_at(width, &lesson, looks, drawn), width);
        }
    }
}
