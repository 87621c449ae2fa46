//! The figures beside the examples: that each is what its example draws.

use crate::{cost_keys, dossiers, timeline, voting_power, worlds::NL};
use ambtelijke_fusie::language::Lang;
use std::{fs, path::Path};

#[track_caller]
fn is_drawn(example: &str, drawn: &str) {
    let name = format!("examples/figures/{example}.svg");
    let kept = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(&name)).unwrap();
    let differs = kept.lines().zip(drawn.lines()).find(|(kept, drawn)| kept != drawn);
    assert!(
        kept == drawn,
        "{name} is out of date, first at {differs:?}; draw it with `cargo run --example {example} -- --lang en --svg {name}`"
    );
}

#[test]
fn the_figure_of_the_timeline_is_what_the_dossiers_tell() {
    let all = dossiers::all().iter().map(|case| (case.dossier, &case.replay));
    let figure = timeline::Timeline::of(all, timeline::TODAY).draw(Lang::En).unwrap();
    is_drawn("timeline", &figure.to_string());
}

#[test]
fn the_figure_of_the_keys_is_what_they_divide() {
    let divided = cost_keys::divided("56800000".parse().unwrap(), 2017, 5.try_into().unwrap(), &NL).unwrap();
    is_drawn("cost_keys", &divided.draw(Lang::En, &NL).to_string());
}

#[test]
fn the_figure_of_the_power_is_what_the_board_gives() {
    let wanted = voting_power::Wanted { dossier: "buch".into(), year: 2024, lang: Lang::En, svg: None };
    let (tables, figure) = voting_power::told(&wanted).unwrap();
    assert!(tables.contains("Uitgeest") && tables.contains("can be a little off 100%"), "{tables}");
    is_drawn("voting_power", &figure.to_string());
}

#[test]
fn on_an_earlier_day_there_were_fewer_and_before_the_first_there_is_nothing_to_draw() {
    let told = |on: &str| {
        let all = dossiers::all().iter().map(|case| (case.dossier, &case.replay));
        let timeline = timeline::Timeline::of(all, on.parse().unwrap());
        (timeline.count(Lang::En), timeline.draw(Lang::En).is_some())
    };
    // Rozendaal-Rheden may have begun by then, which is not known.
    let count = "8 that were ever at work, 8 of them still on 2010-06-30 as far as known";
    assert_eq!(told("2010-06-30"), (count.into(), true));
    // De Waard had ended, and Gaasterlân-Sleat, Lemsterland and Skarsterlân that very day.
    let count = "23 that were ever at work, 21 of them still on 2014-01-01 as far as known";
    assert_eq!(told("2014-01-01"), (count.into(), true));
    let count = "0 that were ever at work, 0 of them still on 1990-01-01 as far as known";
    assert_eq!(told("1990-01-01"), (count.into(), false));
}
