//! What was known of an act on a day: of the record of every kind of act what had been done by then.

use crate::worlds::day;
use ambtelijke_fusie::{Dossier, fusie::dossier::Event};
use serde_json::{Value, json};

#[test]
fn of_every_act_what_was_done_by_then_is_known_and_what_came_later_is_not() {
    let text = |form: &str| {
        json!({"name": "Regeling", "form": form, "term": {"tot": "2190-01-01"},
            "participants": [{"party": "GM0579/college"}, {"party": "GM0629/college"}, {"party": "GM0626/college"}]})
    };
    let organisation = json!({"name": "Dienst", "employer": "lichaam",
        "portfolio": {"tasks": [{"key": "wegen", "name": "Wegen", "kind": "uitvoering"}]}});
    let formation = json!({"arrangement": text("openbaar-lichaam"), "organisation": organisation});
    let succession = json!([{"of": "GM0626", "by": "GM0518"}]);
    let acts = [
        ("amended", json!({"arrangement": text("openbaar-lichaam")})),
        ("converted", json!({"arrangement": text("bedrijfsvoeringsorganisatie")})),
        ("extended", json!({"term": "onbepaald"})),
        ("acceded", json!({"participants": ["GM0518/college"]})),
        ("withdrawn", json!({"municipalities": ["GM0626"]})),
        ("renamed", json!({"arrangement": "Andere regeling"})),
        ("renamed", json!({"organisation": "Andere dienst"})),
        ("reorganised", json!({"fate": "voortgezet", "successors": succession})),
        ("dissolved", json!({})),
    ];
    let formed = |record: Option<&Value>| {
        let mut formation = formation.clone();
        formation["record"] = record.cloned().unwrap_or_else(|| json!({}));
        json!({"on": "2090-01-01", "formed": formation})
    };
    let record = json!({
        "decisions": [
            {"by": "GM0579/college", "kind": "wijzigen", "on": "2089-12-01"},
            {"by": "GM0629/college", "kind": "wijzigen", "on": "2095-06-01"}
        ],
        "submissions": [
            {"to": "GM0579/raad", "asks": "zienswijze", "on": "2089-12-01"},
            {"to": "GM0629/raad", "asks": "zienswijze", "on": "2095-06-01"}
        ],
        "publications": [
            {"medium": "staatscourant", "on": "2089-12-01"},
            {"medium": "staatscourant", "on": "2095-06-01"}
        ],
        "formalities": [
            {"kind": "toezending-gs", "on": "2089-12-01"},
            {"kind": "toezending-gs", "on": "2095-06-01"}
        ]
    });
    let check = |events: &[Value], what: &str| {
        let text = json!({"name": "D", "events": events}).to_string();
        let dossier = Dossier::from_json(&text).unwrap_or_else(|error| panic!("{what}: {error}"));
        let written = |event: &Event| serde_json::to_value(event).unwrap();
        let known = dossier.as_known_on(day(2092, 1, 1)).unwrap();
        let whole = written(dossier.events().last().unwrap()).to_string();
        let cut = written(known.events().last().unwrap()).to_string();
        assert_eq!((whole.matches("2089-12-01").count(), whole.matches("2095-06-01").count()), (4, 4), "{what}");
        assert_eq!((cut.matches("2089-12-01").count(), cut.matches("2095-06-01").count()), (4, 0), "{what}");
    };
    check(&[formed(Some(&record))], "formed");
    for (word, mut act) in acts {
        act["record"] = record.clone();
        check(&[formed(None), json!({"on": "2091-01-01", word: act})], word);
    }
}
