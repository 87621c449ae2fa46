//! What is recorded and counts for nothing is remarked upon: neither an error nor a finding.

use crate::worlds::NL;
use ambtelijke_fusie::{
    Dossier, Lang, examples,
    fusie::dossier::{Remark, RemarkKind},
    language::Translate,
};
use serde_json::{Value, json};

/// Two executives form a body in 2013, its work begins, and in 2015 it gets another text.
fn dossier() -> Value {
    let text = json!({
        "name": "Regeling", "form": "openbaar-lichaam",
        "participants": [{"party": "GM0626/college"}, {"party": "GM0629/college"}],
    });
    let organisation = json!({
        "name": "Proef", "portfolio": {"tasks": [{"key": "advies", "name": "Advies", "kind": "beleidsadvies"}]},
    });
    json!({"name": "Proef", "events": [
        {"on": "2013-01-01", "formed": {"arrangement": text, "organisation": organisation, "record": {}}},
        {"on": "2014-01-01", "started": {}},
        {"on": "2015-01-01", "amended": {"arrangement": text, "record": {}}},
    ]})
}

fn remarks(dossier: &Value) -> Vec<Remark> {
    let dossier: Dossier = serde_json::from_value(dossier.clone()).unwrap();
    dossier.replay(&*NL).unwrap().remarks()
}

fn said(dossier: &Value) -> Vec<String> {
    let say = |remark: &Remark| format!("{}: {}", remark.path(), remark.in_lang(Lang::Nl).naming(&NL));
    remarks(dossier).iter().map(say).collect()
}

/// The dossier with one fact more, put at that pointer.
fn with(pointer: &str, fact: Value) -> Value {
    let mut dossier = dossier();
    let (list, field) = pointer.rsplit_once('/').unwrap();
    dossier.pointer_mut(list).unwrap()[field] = fact;
    dossier
}

#[test]
fn a_dossier_in_which_every_fact_counts_has_no_remarks() {
    assert_eq!(said(&dossier()), [] as [&str; 0]);
    let decides = json!([
        {"by": "GM0626/raad", "kind": "toestemming", "on": "2012-12-12"},
        {"by": "GM0626/college", "kind": "treffen", "on": "2012-12-20"},
    ]);
    assert_eq!(said(&with("/events/0/formed/record/decisions", decides)), [] as [&str; 0]);
}

#[test]
fn each_fact_that_counts_for_nothing_is_remarked_upon() {
    let row = |pointer: &str, fact: Value, expected: &str| {
        assert_eq!(said(&with(pointer, fact)), [expected], "{pointer}");
    };
    row(
        "/events/0/formed/record/decisions",
        json!([{"by": "GM0692/raad", "kind": "toestemming", "on": "2012-12-12"}]),
        "events[0].formed.record.decisions: GM0692/raad neemt hieraan geen deel, dus dit telt niet mee; verbeter de gemeente of het orgaan",
    );
    row(
        "/events/0/formed/record/decisions",
        json!([{"by": "GM0626/raad", "kind": "treffen", "on": "2012-12-12"}]),
        "events[0].formed.record.decisions: GM0626/raad neemt hieraan geen deel, dus dit telt niet mee; verbeter de gemeente of het orgaan",
    );
    row(
        "/events/2/amended/record/decisions",
        json!([{"by": "GM0626/college", "kind": "treffen", "on": "2014-12-12"}]),
        "events[2].amended.record.decisions: GM0626/college nam het besluit `treffen`, dat hier niet meetelt; bedoeld is waarschijnlijk `wijzigen`",
    );
    row(
        "/events/0/formed/record/submissions",
        json!([{"to": "GM0692/raad", "asks": "zienswijze", "on": "2012-12-12"}]),
        "events[0].formed.record.submissions: GM0692/raad neemt hieraan geen deel, dus dit telt niet mee; verbeter de gemeente of het orgaan",
    );
    row(
        "/events/0/formed/record/publications",
        json!([{"medium": "gemeenteblad", "on": "2012-12-12", "by": "GM0376"}]),
        "events[0].formed.record.publications: Blaricum neemt geen deel, dus dit telt niet mee; verbeter de gemeente of laat het weg",
    );
    row(
        "/events/0/formed/record/formalities",
        json!([{"kind": "adviesaanvraag-or", "on": "2012-12-12", "by": "GM0376"}]),
        "events[0].formed.record.formalities: Blaricum neemt geen deel, dus dit telt niet mee; verbeter de gemeente of laat het weg",
    );
    row(
        "/events/0/formed/organisation/retained",
        json!([{"municipality": "GM0376", "has_clerk": true}]),
        "events[0].formed.organisation.retained: Blaricum neemt geen deel, dus dit telt niet mee; verbeter de gemeente of laat het weg",
    );
    row(
        "/events/0/formed/organisation/counters",
        json!([{"name": "Raadhuis", "municipality": "GM0376"}]),
        "events[0].formed.organisation.counters: Blaricum neemt geen deel, dus dit telt niet mee; verbeter de gemeente of laat het weg",
    );
    row(
        "/events/0/formed/arrangement/powers",
        json!([{"name": "Inkoop", "owner": "college", "basis": "mandaat", "task": "inkoop"}]),
        "events[0].formed.arrangement.powers: de bevoegdheid Inkoop hoort bij de taak `inkoop`, die niet in de takenlijst staat",
    );
    row(
        "/operation",
        json!({"staff_transfers": [{"on": "2013-01-01", "from": "GM0376", "to": "lichaam"}]}),
        "operation.staff_transfers: Blaricum neemt geen deel, dus dit telt niet mee; verbeter de gemeente of laat het weg",
    );
}

#[test]
fn a_new_text_that_swaps_a_member_says_so() {
    let swapped = json!([{"party": "GM0626/college"}, {"party": "GM0376/college"}]);
    let said = said(&with("/events/2/amended/arrangement/participants", swapped));
    let expected = "events[2].amended.arrangement.participants: de tekst noemt andere deelnemers dan de vorige: Wassenaar staat er niet \
                    meer in, Blaricum staat er nieuw in; verbeter de codes, of leg eerst `withdrawn` of `acceded` vast";
    assert_eq!(said, [expected]);
}

#[test]
fn who_left_by_an_event_of_its_own_is_not_swapped_by_the_next_text() {
    let mut dossier = dossier();
    let mut three = dossier["events"][0]["formed"]["arrangement"].clone();
    three["participants"].as_array_mut().unwrap().push(json!({"party": "GM0376/college"}));
    dossier["events"][0]["formed"]["arrangement"] = three;
    // When in these years it left is not known; the text that enters into force on their last day names it no more.
    let left = json!({"on": "[2014-01-01..2015-01-01]", "withdrawn": {"municipalities": ["GM0376"]}});
    dossier["events"].as_array_mut().unwrap().insert(2, left);
    assert_eq!(said(&dossier), [] as [&str; 0]);
}

#[test]
fn who_comes_or_goes_within_a_text_is_not_overlooked() {
    let moved = json!([
        {"party": "GM0626/college"}, {"party": "GM0629/college"}, {"party": "GM0376/college", "joined": "2014-01-01"},
    ]);
    let found = remarks(&with("/events/0/formed/arrangement/participants", moved));
    assert!(matches!(found[0].kind(), RemarkKind::MovesWithinText { joins: true, .. }), "{found:?}");
    let moved = json!([{"party": "GM0626/college"}, {"party": "GM0629/college", "left": "2015-01-01"}]);
    let found = remarks(&with("/events/0/formed/arrangement/participants", moved));
    assert!(matches!(found[0].kind(), RemarkKind::MovesWithinText { joins: false, .. }), "{found:?}");
}

#[test]
fn a_reorganisation_that_nobody_recorded_is_told_with_its_day_and_successor() {
    // Bernisse and Spijkenisse became Nissewaard.
    let json = dossier().to_string().replace("GM0626", "GM0568").replace("GM0629", "GM0612");
    let mut dossier: Value = serde_json::from_str(&json).unwrap();
    dossier["events"].as_array_mut().unwrap().pop();
    let expected = ["Bernisse", "Spijkenisse"].map(|name| {
        format!("events: {name} is op 2015-01-01 opgeheven en ging naar Nissewaard; leg die herindeling vast als `reorganised`")
    });
    assert_eq!(said(&dossier), expected);
    let recorded = json!({"on": "2015-01-01", "reorganised": {"fate": "vervallen"}});
    dossier["events"].as_array_mut().unwrap().push(recorded);
    assert_eq!(said(&dossier), [] as [&str; 0]);
    // What lapses has no successors.
    dossier["events"][2]["reorganised"]["successors"] = json!([{"of": "GM0568", "by": "GM1930"}]);
    assert!(said(&dossier)[0].starts_with("events[2].reorganised.successors: een regeling die vervalt"));
}

/// Zuidplas joined with the new text, and its note says so: nothing is known of an act of its own.
const SHIPPED: &[&str] = &["ijsselgemeenten: events[4].converted.arrangement.participants"];

#[test]
fn the_shipped_dossiers_have_this_remark_and_no_other() {
    let mut found = Vec::new();
    for (name, json) in examples::ALL {
        let dossier = Dossier::from_json(json).unwrap();
        found.extend(dossier.replay(&*NL).unwrap().remarks().iter().map(|one| format!("{name}: {}", one.path())));
    }
    assert_eq!(found, SHIPPED);
}
