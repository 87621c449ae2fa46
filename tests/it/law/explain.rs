//! Every rule can say why it comes out as it does, met ones too.

use super::*;
use ambtelijke_fusie::law::{Explanation, Fact, Rule};
use serde_json::Value;
use std::sync::LazyLock;

static SCHEMA: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/fusie/dossier/schema.json"))).unwrap()
});

/// What every rule says of every lawful case on a day under each version of the law.
fn of_lawful_cases(mut look: impl FnMut(&World, &Explanation)) {
    for on in whole::DAYS.map(date) {
        for world in whole::worlds(on) {
            world.with_case(|case| {
                let report = Catalogue::all().judge(case);
                for rule in Catalogue::all().at(world.moment).of(world.form).rules() {
                    let explanation = Catalogue::explain(rule, case);
                    assert_eq!(explanation.verdict(), report.verdict(rule.id()), "{}", rule.id());
                    if explanation.verdict().is_some() {
                        look(&world, &explanation);
                    }
                }
            });
        }
    }
}

#[test]
fn a_rule_that_is_met_names_the_facts_that_it_looked_at_by_their_paths() {
    of_lawful_cases(|world, explanation| {
        let id = explanation.rule().id();
        assert!(!explanation.looked_at().is_empty(), "{id} of {}", world.form);
        for seen in explanation.looked_at() {
            let path = seen.path.split('[').next().unwrap();
            assert!(path == Fact::Inhabitants.path() || schema_has(path), "{id}: {path}");
        }
    });
}

#[test]
fn an_explanation_reads_like_this() {
    let mut world = World::lawful(CooperationForm::OperationsOrganisation, Moment::Form, day(2023, 2, 1));
    world.refuse();
    world.with_case(|case| {
        let rule = Catalogue::find("consent-raad").unwrap();
        let text = Catalogue::explain(rule, case).display(ambtelijke_fusie::language::Lang::En).to_string();
        insta::assert_snapshot!(text, @"
        consent-raad (forming): breached
          An executive or mayor decides only after the council of the same municipality has given consent.
          Consent comes before the decision, also when amending, acceding and withdrawing. If both fall on one day we assume that the council decided first. A council that takes part itself needs no consent; its decision to take part may at the same time contain the consent to the executive or the mayor.
          - the council has refused consent: council GM0376
          Remedy: Ask the council for consent after all and then take a new decision.
          Looked at:
            record.decisions[GM0317/raad toestemming 2023-01-25] = genomen
            record.decisions[GM0376/raad toestemming 2023-01-25] = geweigerd
            record.decisions[GM0417/raad toestemming 2023-01-25] = genomen
            record.decisions[GM0317/college treffen 2023-02-01] = genomen
            record.decisions[GM0376/college treffen 2023-02-01] = genomen
            record.decisions[GM0417/college treffen 2023-02-01] = genomen
            arrangement.participants[GM0317/college] = 2023-02-01
            arrangement.participants[GM0376/college] = 2023-02-01
            arrangement.participants[GM0417/college] = 2023-02-01
          Wgr, article 1(4): https://wetten.overheid.nl/jci1.3:c:BWBR0003740&artikel=1&lid=4&g=2023-02-01&z=2023-02-01
        ");
    });
}

#[test]
fn an_amendment_is_compared_with_what_was_before() {
    let before = World::lawful(CooperationForm::OperationsOrganisation, Moment::Form, day(2023, 2, 1));
    let mut after = before.clone();
    after.without(ClauseKind::Evaluation);
    let (before, after) = (before.report(), after.report());
    let ids = |findings: &[ambtelijke_fusie::law::Finding]| {
        findings.iter().map(|one| one.rule().id().to_owned()).collect::<Vec<_>>()
    };
    let worse = after.since(&before);
    assert_eq!(
        (ids(&worse.new), ids(&worse.gone), ids(&worse.unchanged)),
        (vec!["content-evaluation".to_owned()], vec![], vec![])
    );
    let mended = before.since(&after);
    assert_eq!((ids(&mended.new), ids(&mended.gone)), (vec![], vec!["content-evaluation".to_owned()]));
    assert_eq!(ids(&after.since(&after).unchanged), ["content-evaluation"]);
}

#[test]
fn a_report_gives_breaches_whole_and_gathers_what_cannot_be_told_by_what_would_tell() {
    let mut world = World::lawful(CooperationForm::OperationsOrganisation, Moment::Form, day(2023, 2, 1));
    world.refuse();
    world.unsure_of(ClauseKind::Evaluation);
    world.without(ClauseKind::Liquidation);
    let report = world.report();
    insta::assert_snapshot!(report.display(ambtelijke_fusie::language::Lang::En), @"
    Judged on 2023-02-01: 1 breached, 3 undetermined, 73 met

    ✗ breached (blocking) · Wgr, article 1(4) · consent-raad
      An executive or mayor decides only after the council of the same municipality has given consent.
      - the council has refused consent: council GM0376
      Remedy: Ask the council for consent after all and then take a new decision.
      https://wetten.overheid.nl/jci1.3:c:BWBR0003740&artikel=1&lid=4&g=2023-02-01&z=2023-02-01

    ? undetermined (blocking): 3 rules; not known are
      - whether the text has this clause: content-liquidation, content-no-self-extension, content-evaluation
    ");
    let whole = report.display(ambtelijke_fusie::language::Lang::Nl).in_full().to_string();
    for finding in report.findings() {
        assert!(whole.contains(finding.rule().statement(ambtelijke_fusie::language::Lang::Nl)), "{finding}");
    }
}

/// Whether the schema of the dossier has that path, from the dossier, from an event or from the facts of an event.
fn schema_has(path: &str) -> bool {
    let definitions = &SCHEMA["$defs"];
    let resolve = |at: &'static Value| match at["$ref"].as_str() {
        Some(definition) => &definitions[definition.trim_start_matches("#/$defs/")],
        None => at,
    };
    let starts = [&*SCHEMA, &definitions["event"]["oneOf"][0], &definitions["formation"]];
    starts.into_iter().any(|start| {
        let mut at = start;
        path.split('.').all(|field| {
            at = resolve(&at["properties"][field]);
            !at.is_null()
        })
    })
}

#[test]
fn every_fact_that_a_rule_looks_at_stands_in_the_schema_where_it_says() {
    assert!(schema_has("arrangement.seat") && !schema_has("arrangement.seats"));
    let facts = Catalogue::all().rules().flat_map(Rule::looks_at).filter(|fact| **fact != Fact::Inhabitants);
    for fact in facts {
        assert!(schema_has(fact.path()), "{fact:?}: the schema has no `{}`", fact.path());
    }
}
