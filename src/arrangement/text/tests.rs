use super::*;
use crate::time::day;
use alloc::{format, string::ToString};

const TWO: &str =
    r#"{"party":"GM0626/college","joined":"2013-01-01"},{"party":"GM0629/college","joined":"2013-01-01"}"#;

fn read(participants: &str, rest: &str) -> Result<ArrangementText, serde_json::Error> {
    serde_json::from_str(&format!(
        r#"{{"name":"Duivenvoorde","form":"openbaar-lichaam","participants":[{participants}]{rest}}}"#
    ))
}

#[test]
fn what_makes_no_sense_cannot_be_read_or_built() {
    let twice = format!(r#"{TWO},{{"party":"GM0626/college","joined":"2014-01-01"}}"#);
    let rows = [
        (r#"{"party":"GM0626/college","joined":"2013-01-01"}"#, "", "1 organ takes part"),
        (twice.as_str(), "", "GM0626/college takes part twice at a time"),
        (TWO, r#","clauses":["evaluatie"],"lacks":["evaluatie"]"#, "both in `clauses` and in `lacks`"),
        (TWO, r#","boards":[{"kind":"bestuur","seats":[{"municipality":"GM0376","members":1}]}]"#, "GM0376 has seats"),
        (
            TWO,
            r#","boards":[{"kind":"bestuur","seats":[{"municipality":"GM0626","members":1}]},
                          {"kind":"bestuur","seats":[{"municipality":"GM0626","members":1}]}]"#,
            "two boards of the kind `bestuur`",
        ),
        (TWO, r#","colour":"blue""#, "unknown field `colour`"),
    ];
    for (participants, rest, part) in rows {
        let error = read(participants, rest).unwrap_err().to_string();
        assert!(error.contains(part), "{rest}: {error}");
    }
    assert_eq!(ArrangementText::new(" ", CooperationForm::PublicBody, []), Err(TextError::NoName));
    assert_eq!(ArrangementText::new("x", CooperationForm::PublicBody, []), Err(TextError::TooFew(0)));
    let text = read(TWO, "").unwrap();
    assert!(text.clone().having(&[ClauseKind::Archive]).unwrap().lacking(&[ClauseKind::Archive]).is_err());
    assert!(text.lacking(&[ClauseKind::Archive]).unwrap().having(&[ClauseKind::Archive]).is_err());
}

#[test]
fn a_cost_key_that_cannot_pass_to_a_successor_is_refused_and_not_lost() {
    let most = i64::MAX;
    let sums = format!(r#"[{{"of":"GM0626","amount_cents":{most}}},{{"of":"GM0629","amount_cents":{most}}}]"#);
    let key =
        format!(r#","cost_key":{{"achtereenvolgens":{{"first":[{{"vaste-bedragen":{sums}}}],"rest":"gelijk"}}}}"#);
    let third = r#",{"party":"GM0376/college","joined":"2013-01-01"}"#;
    let text = read(&format!("{TWO}{third}"), &key).unwrap();
    let [one, other] = ["GM0626", "GM0629"].map(|code| code.parse().unwrap());
    let error = text.succeeded(&[(other, one)], day(2014, 1, 1)).unwrap_err().to_string();
    assert!(error.starts_with("the cost key cannot pass to the successors, since the amount does not fit"), "{error}");
}

#[test]
fn one_organ_may_leave_and_come_back() {
    let back = r#"{"party":"GM0626/college","joined":"2013-01-01","left":"2014-01-01"},
                  {"party":"GM0626/college","joined":"2015-01-01"},{"party":"GM0629/college","joined":"2013-01-01"}"#;
    let text = read(back, "").unwrap();
    assert_eq!(text.municipalities_on(day(2014, 6, 1)).count(), 1);
    assert_eq!(text.municipalities_on(day(2015, 6, 1)).count(), 2);
    assert!(text.is_party("GM0626/college".parse().unwrap(), day(2015, 1, 1)));
    assert!(!text.is_member("GM0626".parse().unwrap(), day(2014, 1, 1)));
}

#[test]
fn a_clause_is_present_absent_or_not_known() {
    let text = read(TWO, r#","clauses":["archief"],"lacks":["evaluatie"]"#).unwrap();
    assert_eq!(text.has(ClauseKind::Archive), Some(true));
    assert_eq!(text.has(ClauseKind::Evaluation), Some(false));
    assert_eq!(text.has(ClauseKind::Liquidation), None);
    assert_eq!(text.completed().has(ClauseKind::Liquidation), Some(false));
}

#[test]
fn two_organs_of_one_municipality_are_one_member() {
    let both =
        r#"{"party":"GM0626/college","joined":"2013-01-01"},{"party":"GM0626/burgemeester","joined":"2013-01-01"}"#;
    let text = read(both, "").unwrap();
    assert_eq!(text.municipalities_on(day(2013, 1, 1)).count(), 1);
    assert_eq!(text.parties_on(day(2013, 1, 1)).count(), 2);
}
