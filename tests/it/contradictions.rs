//! Facts that contradict each other, or say nothing: refused with what would be right.

use crate::bad_input::said_of;

/// An arrangement of Geldermalsen, Tiel and Lingewaal, and what happens to it afterwards.
fn of_three(next: &str) -> String {
    format!(
        r#"{{"name": "R", "events": [
        {{"on": "2016-01-01", "formed": {{
          "arrangement": {{"name": "R", "form": "openbaar-lichaam", "participants": [
            {{"party": "GM0236/college"}}, {{"party": "GM0281/college"}}, {{"party": "GM0733/college"}}]}},
          "organisation": {{"name": "D", "portfolio": {{"tasks": [{{"key": "t", "name": "T", "kind": "uitvoering"}}]}}}}}}}},
        {next}]}}"#
    )
}

/// On 2019-01-01 Geldermalsen and Lingewaal went into West Betuwe.
fn succeeded(pairs: &[(&str, &str)]) -> String {
    let successors: Vec<_> = pairs.iter().map(|(of, by)| format!(r#"{{"of": "{of}", "by": "{by}"}}"#)).collect();
    let successors = successors.join(", ");
    let event = format!(r#"{{"fate": "voortgezet", "successors": [{successors}]}}"#);
    said_of(&of_three(&format!(r#"{{"on": "2019-01-01", "reorganised": {event}}}"#)))
}

#[test]
fn a_member_is_succeeded_once_and_by_a_municipality_to_which_it_went() {
    let (geldermalsen, lingewaal, west_betuwe) = ("GM0236", "GM0733", "GM1960");
    let right = (lingewaal, west_betuwe);
    assert_eq!(succeeded(&[(geldermalsen, west_betuwe), right]), "nothing");
    for (pairs, said) in [
        (vec![(geldermalsen, west_betuwe), (geldermalsen, "GM0281"), right], "GM0236 stands here twice; name it once"),
        (
            vec![(geldermalsen, west_betuwe), (geldermalsen, west_betuwe), right],
            "GM0236 stands here twice; name it once",
        ),
        (vec![(geldermalsen, geldermalsen), right], "GM0236 went to GM1960, not to GM0236;"),
        (vec![(geldermalsen, lingewaal), (lingewaal, geldermalsen)], "GM0236 went to GM1960, not to GM0733;"),
        (vec![(geldermalsen, west_betuwe), (lingewaal, "GM0363")], "GM0733 went to GM1960, not to GM0363;"),
    ] {
        let found = succeeded(&pairs);
        assert!(found.contains(said), "{pairs:?}: {found}");
    }
}

#[test]
fn a_list_of_municipalities_names_each_once() {
    let twice = r#"{"municipalities": ["GM0236", "GM0281", "GM0236"]}"#;
    let lives = [
        of_three(&format!(r#"{{"on": "2018-01-01", "withdrawn": {twice}}}"#)),
        format!(r#"{{"name": "R", "events": [{{"on": "2012", "proposed": {twice}}}]}}"#),
        format!(r#"{{"name": "R", "events": [{{"on": "2012", "started": {twice}}}]}}"#),
    ];
    for life in lives {
        let said = said_of(&life);
        assert!(said.contains("municipalities: event") && said.contains("GM0236 stands here twice"), "{said}");
    }
}

#[test]
fn who_pays_nothing_owes_nothing() {
    let joins = |cents: u32| {
        let event = format!(r#"{{"participants": ["GM0299/college"], "brings": {{"payment_cents": {cents}}}}}"#);
        let json = of_three(&format!(r#"{{"on": "2017-01-01", "acceded": {event}}}"#));
        let nl = ambtelijke_fusie::municipality::Gazetteer::netherlands();
        let dossier = ambtelijke_fusie::Dossier::from_json(&json).unwrap();
        let replay = dossier.replay(&nl).unwrap();
        let state = replay.as_of("2018-01-01".parse().unwrap());
        state.estate().map(|estate| estate.assets().len())
    };
    assert_eq!((joins(0), joins(1)), (None, Some(1)));
}

/// Where a name is asked, none is not a name.
#[test]
fn what_is_empty_is_not_recorded() {
    for (field, value) in [
        ("seat", r#"{"place": ""}"#),
        ("seat", r#"{"place": "  "}"#),
        ("interests", r#"[{"name": ""}]"#),
        ("powers", r#"[{"name": "", "owner": "college", "basis": "mandaat"}]"#),
        ("powers", r#"[{"name": "Wegen", "owner": "college", "basis": "delegatie", "delegation_allowed_by": ""}]"#),
    ] {
        let life = of_three(r#"{"on": "2016-01-01", "started": {}}"#);
        let said = said_of(&life.replacen(r#""form""#, &format!(r#""{field}": {value}, "form""#), 1));
        assert!(said.starts_with("events[0].formed.arrangement.") && said.contains("name"), "{field} {value}: {said}");
    }
}

#[test]
fn a_board_does_not_decide_by_no_vote_at_all() {
    let board = r#"[{"kind": "algemeen-bestuur", "seats": [{"municipality": "GM0236", "members": 1}], "majority": {"gekwalificeerd": "0"}}]"#;
    let life = of_three(r#"{"on": "2016-01-01", "started": {}}"#);
    let said = said_of(&life.replacen(r#""form""#, &format!(r#""boards": {board}, "form""#), 1));
    assert!(said.contains("would decide by none of its votes"), "{said}");
}
