//! Files.

use super::*;

#[test]
fn the_table_of_asks_has_a_row_for_each_and_the_events_a_line_for_each() {
    let run = played("first-meetup", Some("proportionate"));
    let data = DebriefData::of(&run);
    let table = String::from_utf8(export::asks_csv(&data.debrief)).expect("text");
    assert_eq!(table.lines().count(), data.debrief.asks.len() + 1);
    assert!(table.starts_with("day,person,ask,channel,follow_up,predicted,gut,p_yes,outcome"));
    let events = String::from_utf8(export::events_jsonl(&run)).expect("text");
    assert_eq!(events.lines().count(), run.truth().events().count());
    let replay = String::from_utf8(export::replay(&run)).expect("text");
    assert!(replay.starts_with("Replay(") && replay.contains("seed: 7"));
}
