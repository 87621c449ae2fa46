//! Rules of one's own beside those of the law, and rules that are waived.

use super::*;
use crate::{
    dossiers::{all, case},
    worlds::NL,
};
use ambtelijke_fusie::{
    Dossier,
    fusie::{
        AmbtelijkeFusie, Amendment, Extension, Formation, Grounds, Refusal, Renaming, Termination, Withdrawal, amend,
        dissolve, extend, form, rename, validate, withdraw,
    },
    language::{Lang, Translate},
    law::{
        Anchor, Answer, Basis, Case, Fact, Finding, OwnRule, OwnRuleError, Rule, Severity, StoredReport, Strictness,
        Subject, WhichLaw,
    },
    time::Period,
};
use insta::assert_snapshot;
use serde_json::{from_value, to_value};

const MOMENTS: [Moment; 8] = [
    Moment::Form,
    Moment::Amend,
    Moment::Extend,
    Moment::Accede,
    Moment::Withdraw,
    Moment::Operate,
    Moment::Dissolve,
    Moment::Reorganise,
];

/// A rule of a province from that day on.
fn provincial(from: &str) -> OwnRule {
    OwnRule::new("overijssel/toezicht", Period::since(date(from)))
        .says("De provincie krijgt elk jaar een verslag.", "The province gets a report every year.")
        .because("Zo houdt zij zicht op de regeling.", "So it keeps sight of the arrangement.")
        .mended_by("Stuur het verslag alsnog.", "Send the report after all.")
        .resting_on("Omgevingsverordening Overijssel, artikel 4.12")
        .at(&MOMENTS)
}

/// The rule, answering the same of every case.
fn saying(answer: &Answer) -> Rule {
    let answer = answer.clone();
    provincial("2000-01-01").checked_by(move |_| answer.clone()).unwrap()
}

fn broken() -> Answer {
    Answer::breached(Subject::Arrangement, "er kwam geen verslag", "no report came")
}

fn law(rule: Rule) -> Catalogue {
    Catalogue::all().with(rule).unwrap()
}

#[test]
fn an_own_rule_answers_beside_the_law_and_stands_in_the_same_report() {
    let (noaberkracht, on) = (case("noaberkracht").dossier, date("2020-12-31"));
    let of_law = validate(noaberkracht, &NL, on);
    let not_known = Answer::not_known(Subject::Arrangement, "of er een verslag kwam", "whether a report came");
    for (answer, verdict, found) in [
        (Answer::met(), Some(Verdict::Met), 0),
        (broken(), Some(Verdict::Breached), 1),
        (Answer::unknown(Subject::Publication, Fact::Publication), Some(Verdict::Undetermined), 1),
        (not_known.clone(), Some(Verdict::Undetermined), 1),
        (broken().and(not_known), Some(Verdict::Breached), 2),
        (Answer::not_asked(), None, 0),
        ([].into_iter().collect(), None, 0),
    ] {
        let report = validate(noaberkracht, law(saying(&answer)).over(&NL), on);
        let own = |finding: &&Finding| finding.rule().is_own();
        assert_eq!(report.verdict("overijssel/toezicht"), verdict, "{answer:?}");
        assert_eq!(report.findings().iter().filter(own).count(), found, "{answer:?}");
        assert_eq!(report.met().any(Rule::is_own), verdict == Some(Verdict::Met), "{answer:?}");
        for one in Verdict::ALL {
            assert_eq!(report.count(*one), of_law.count(*one) + usize::from(verdict == Some(*one)), "{answer:?}");
        }
        assert!(of_law.findings().iter().eq(report.findings().iter().filter(|one| !one.rule().is_own())));
        assert!(report.findings().is_sorted_by_key(|one| (one.verdict(), one.severity())), "{report}");
        // It is kept and read back as the others are.
        let kept: StoredReport = from_value(to_value(&report).unwrap()).unwrap();
        let changes = report.since_stored(&kept);
        assert_eq!((changes.new.len(), changes.gone.len(), changes.unknown_rules.len()), (0, 0, 0));
        // Compared with a report without it, what it found is new; the rule was not asked then.
        assert_eq!(report.since(&of_law).new.len(), found);
        let gone = of_law.since(&report);
        assert_eq!((gone.gone.len(), gone.not_asked_now.len()), (0, found), "left out is not mended");
        let before: StoredReport = from_value(to_value(&of_law).unwrap()).unwrap();
        assert_eq!(report.since_stored(&before).not_asked_then.len(), found.min(1));
        // Without it, nothing says that what it found is mended.
        let without = of_law.since_stored(&kept);
        assert_eq!((without.gone.len(), without.not_asked_now.len(), without.unknown_rules.len()), (0, found, 0));
        assert!(kept.findings().iter().filter_map(|one| one.source()).all(|one| one.ends_with("artikel 4.12")));
    }
}

#[test]
fn an_own_breach_reads_as_one_of_the_law_with_its_source_and_remedy() {
    let rule = provincial("2000-01-01").warning().checked_by(|_| broken()).unwrap();
    let of_own = Catalogue::all().filter(|rule| rule.id() == "party-own-decision").with(rule).unwrap();
    let dossier = case("noaberkracht").dossier;
    let report = validate(dossier, of_own.over(&NL), date("2020-12-31"));
    assert_snapshot!(report.display(Lang::En).with_met());
    let finding = report.breaches().next().unwrap();
    assert_eq!(
        (finding.citation(), finding.rule().source()),
        (None, Some("Omgevingsverordening Overijssel, artikel 4.12"))
    );
    assert_eq!(finding.rule().basis(), Basis::Own);
    let replay = dossier.replay(of_own.over(&NL)).unwrap();
    let why = replay.explain_on(date("2020-12-31"), finding.rule());
    assert_snapshot!(why[0].display(Lang::Nl));
}

#[test]
fn it_is_asked_in_its_period_at_its_moments_and_of_its_forms_by_its_day() {
    let on = day(2024, 6, 1);
    let world = World::lawful(CooperationForm::PublicBody, Moment::Form, on);
    let verdict = |rule: OwnRule, which_law| {
        let rule = rule.checked_by(|_| Answer::met()).unwrap();
        world.with_case(|case| law(rule).judge(&case.under(which_law)).verdict("overijssel/toezicht"))
    };
    let of_each = |rule| verdict(rule, WhichLaw::OfEachFact);
    assert_eq!(of_each(provincial("2024-06-01")), Some(Verdict::Met));
    assert_eq!(of_each(provincial("2024-06-02")), None);
    let decided = world.with_case(|case| case.deciding_day(Anchor::LastDecision));
    for (from, expected) in [(decided, Some(Verdict::Met)), (decided.succ_opt().unwrap(), None)] {
        assert_eq!(of_each(provincial(&from.to_string()).judged_on(Anchor::LastDecision)), expected, "{from}");
    }
    assert_eq!(of_each(provincial("2000-01-01").at(&[Moment::Operate])), None);
    assert_eq!(of_each(provincial("2000-01-01").of(&[CooperationForm::JointOrgan])), None);
    assert_eq!(of_each(provincial("2000-01-01").of(&[CooperationForm::PublicBody])), Some(Verdict::Met));
    assert_eq!(verdict(provincial("2024-06-02"), WhichLaw::Of(day(2025, 1, 1))), Some(Verdict::Met));
}

#[test]
fn a_rule_that_begins_within_a_day_known_in_part_is_undetermined() {
    // Formed at some time in 2010.
    let json = include_str!("../../../examples/dossiers/noaberkracht.json");
    let mut dossier: serde_json::Value = serde_json::from_str(json).unwrap();
    dossier["events"].as_array_mut().unwrap().truncate(1);
    dossier["events"][0]["on"] = "2012".into();
    let dossier = ambtelijke_fusie::Dossier::from_json(&dossier.to_string()).unwrap();
    let verdict = |from: &str| {
        let rule = provincial(from).at(&[Moment::Form]).checked_by(|_| broken()).unwrap();
        let of_own = law(rule);
        let replay = dossier.replay(of_own.over(&NL)).unwrap();
        replay.steps()[0].report().unwrap().verdict("overijssel/toezicht")
    };
    assert_eq!(verdict("2012-01-01"), Some(Verdict::Breached));
    assert_eq!(verdict("2012-06-01"), Some(Verdict::Undetermined), "breached or not asked");
    assert_eq!(verdict("2013-01-01"), None);
}

/// What a refused act was refused for.
fn refused<T: std::fmt::Debug>(refusal: &Refusal<T>) -> Vec<String> {
    let Grounds::Law(report) = refusal.grounds() else { panic!("{refusal}") };
    report.refusing(Strictness::AsRecorded).map(|one| one.rule().id().to_owned()).collect()
}

#[test]
fn a_blocking_rule_of_ones_own_refuses_every_transition_and_a_waived_one_refuses_none() {
    let moratorium = law(saying(&broken()));
    let waived = moratorium.clone().waiving("overijssel/toezicht", "ontheffing van 1 mei 2015").unwrap();
    let kompanjie = case("de-kompanjie").dossier;
    let fusie = || kompanjie.replay(&NL).unwrap().fusie_on(date("2015-01-01")).unwrap();
    let (on, strictness) = (date("2016-01-01"), Strictness::AsRecorded);
    type Act<'a> = dyn Fn(AmbtelijkeFusie, &Catalogue) -> Result<(), Vec<String>> + 'a;
    let text = || fusie().arrangement().last().text().clone();
    let leaver = || fusie().members_on(on)[0];
    let acts: [(&str, &Act<'_>); 5] = [
        ("amend", &|fusie, law| {
            amend(fusie, on, Amendment::new(text()), law.over(&NL), strictness)
                .map(drop)
                .map_err(|refusal| refused(&refusal))
        }),
        ("extend", &|fusie, law| {
            let for_longer = Extension::new(Duration::Until(date("2030-01-01")));
            extend(fusie, on, for_longer, law.over(&NL), strictness).map(drop).map_err(|refusal| refused(&refusal))
        }),
        ("rename", &|fusie, law| {
            let names = Renaming { organisation: Some("De Kompanjie Nieuw".parse().unwrap()), ..Renaming::default() };
            rename(fusie, on, names, law.over(&NL), strictness).map(drop).map_err(|refusal| refused(&refusal))
        }),
        ("withdraw", &|fusie, law| {
            withdraw(fusie, on, Withdrawal::new([leaver()]), law.over(&NL), strictness)
                .map(drop)
                .map_err(|refusal| refused(&refusal))
        }),
        ("dissolve", &|fusie, law| {
            dissolve(fusie, on, Termination::default(), law.over(&NL), strictness)
                .map(drop)
                .map_err(|refusal| refused(&refusal))
        }),
    ];
    for (name, act) in acts {
        let of_law = act(fusie(), &Catalogue::all()).err().unwrap_or_default();
        let of_own = act(fusie(), &moratorium).err().unwrap_or_default();
        assert_eq!(act(fusie(), &waived).err().unwrap_or_default(), of_law, "{name}");
        let expected: Vec<String> = match name {
            // A new name is no act of law, so that nothing is asked.
            "rename" => of_law,
            _ => of_law.into_iter().chain(["overijssel/toezicht".to_owned()]).collect(),
        };
        assert_eq!(of_own, expected, "{name}");
    }
    let formed = kompanjie.events()[0].kind();
    let ambtelijke_fusie::fusie::dossier::EventKind::Formed(formed) = formed else { panic!("{formed:?}") };
    let formation = || Formation::new((*formed.arrangement).clone(), (*formed.organisation).clone());
    let refusal = form(date("2014-01-01"), formation(), moratorium.over(&NL), strictness).unwrap_err();
    assert!(refused(&refusal).contains(&"overijssel/toezicht".to_owned()));
}

#[test]
fn what_is_waived_is_found_and_shown_with_its_reason_and_refuses_nothing() {
    let (dossier, on) = (case("noaberkracht").dossier, date("2020-12-31"));
    let law = Catalogue::all()
        .filter(|rule| ["form-bvo-only-colleges", "publish-register"].contains(&rule.id()))
        .waiving("form-bvo-only-colleges", "eerste reden")
        .and_then(|law| law.waiving("form-bvo-only-colleges", "wordt hersteld bij de wijziging van 2021"))
        .unwrap();
    let report = validate(dossier, law.over(&NL), on);
    assert_eq!(report.verdict("form-bvo-only-colleges"), Some(Verdict::Breached), "a waiver does not change the law");
    assert!(!report.refuses(Strictness::AsRecorded));
    assert_eq!(report.refusing(Strictness::Complete).filter(|one| one.verdict() == Verdict::Breached).count(), 0);
    assert_snapshot!(report.display(Lang::Nl).naming(&NL));
    let kept = to_value(&report).unwrap();
    assert_eq!(kept["waived"][0]["reason"], "wordt hersteld bij de wijziging van 2021");
    let read: StoredReport = from_value(kept.clone()).unwrap();
    assert!(read.waivers().iter().eq(report.waivers()));
    assert_eq!(to_value(&read).unwrap()["waived"], kept["waived"]);
    assert_eq!(law.waivers().count(), 1);
    let without = validate(dossier, Catalogue::all().over(&NL), on);
    assert_eq!(without.since_stored(&read).no_longer_waived, ["form-bvo-only-colleges"], "it refuses again");
    assert_eq!(report.since_stored(&read).no_longer_waived, [] as [&str; 0]);
    let lifted = without.since(&report).no_longer_waived;
    assert_eq!(lifted.iter().map(ambtelijke_fusie::law::Waiver::rule).collect::<Vec<_>>(), ["form-bvo-only-colleges"]);
    // Before 2020 nothing was found against the rule, and so nothing is waived.
    assert_eq!(validate(dossier, law.over(&NL), date("2019-12-31")).waivers().count(), 0);
}

#[test]
fn a_dossier_explains_what_a_rule_of_ones_own_found() {
    let json = include_str!("../../../examples/dossiers/noaberkracht.json");
    let mut dossier: serde_json::Value = serde_json::from_str(json).unwrap();
    let mut explaining = |rule: &str| {
        dossier["explained"] = serde_json::json!([{"rules": [rule], "because": "the report is late"}]);
        Dossier::from_json(&dossier.to_string())
    };
    assert_eq!(explaining("overijssel/toezicht").unwrap().explained().len(), 1);
    let error = explaining("toezicht").unwrap_err().in_lang(Lang::Nl).to_string();
    assert!(error.contains("noemt de regel `toezicht`"), "{error}");
}

#[test]
fn without_rules_of_ones_own_every_report_is_as_before() {
    let law = Catalogue::all();
    for case in all() {
        for on in ["2010-01-01", "2020-01-01", "2026-01-01"].map(date) {
            assert_eq!(validate(case.dossier, law.over(&NL), on), validate(case.dossier, &NL, on));
        }
    }
}

#[test]
fn an_own_rule_reads_the_facts_of_the_case() {
    let enough = OwnRule::new("huis/elk-een-besluit", Period::since(date("1990-01-01")))
        .says("Elk bestuursorgaan besluit zelf.", "Every organ decides for itself.")
        .mended_by("Laat het alsnog besluiten.", "Have it decide after all.")
        .at(&[Moment::Form])
        .looking_at(&[Fact::Decision])
        .checked_by(|case: &Case<'_>| {
            let by = |party: OrganOf| {
                let decided =
                    case.record().decisions().iter().any(|one| one.kind == DecisionKind::Adopt && one.by == party);
                if decided { Answer::met() } else { Answer::unknown(Subject::Party(party), Fact::Decision) }
            };
            case.parties().map(by).collect()
        })
        .unwrap();
    for on in whole::DAYS.map(date) {
        for world in whole::worlds(on) {
            let report = world.with_case(|case| law(enough.clone()).judge(case));
            // The law asks the same, where it asks it.
            let (own, of_law) = (report.verdict("huis/elk-een-besluit"), report.verdict("party-own-decision"));
            assert_eq!(own.is_some(), world.moment == Moment::Form, "{report}");
            assert!(own.is_none() || of_law.is_none_or(|of_law| own == Some(of_law)), "{report}");
        }
    }
}

#[test]
fn what_cannot_be_a_rule_is_refused_in_both_languages() {
    let never = || OwnRule::new("huis/regel", Period::since(date("2020-01-01")));
    let said = || never().says("Zo is het.", "So it is.").mended_by("Doe het zo.", "Do it so.");
    let made = |rule: OwnRule| rule.checked_by(|_| Answer::met());
    let named = |id: &str| {
        let rule = OwnRule::new(id, Period::since(date("2020-01-01"))).says("Zo.", "So.").mended_by("Doe.", "Do.");
        made(rule.at(&[Moment::Form])).unwrap_err()
    };
    let whole = || made(said().at(&[Moment::Form])).unwrap();
    let mut table = String::new();
    let mut row = |error: OwnRuleError| {
        table.push_str(&format!("{}\n{}\n\n", error.in_lang(Lang::Nl), error.in_lang(Lang::En)));
        assert_eq!(error.in_lang(Lang::En).to_string(), error.to_string());
    };
    for id in ["toezicht", "", "/", "huis/", "Huis/Regel", "huis/één regel"] {
        row(named(id));
    }
    row(made(never().at(&[Moment::Form])).unwrap_err());
    row(made(never().says("Alleen Nederlands.", " ").at(&[Moment::Form])).unwrap_err());
    row(made(never().says("Zo.", "So.").at(&[Moment::Form])).unwrap_err());
    row(made(said()).unwrap_err());
    row(made(said().at(&[Moment::Form]).of(&[])).unwrap_err());
    row(law(whole()).with(whole()).unwrap_err());
    row(Catalogue::all().with(Catalogue::find("consent-raad").unwrap().clone()).unwrap_err());
    row(Catalogue::all().waiving("content-evaluatie", "daarom").unwrap_err());
    row(Catalogue::all().waiving("content-evaluation", "  ").unwrap_err());
    assert_snapshot!(table);
    assert!(Period::new(date("2020-01-01"), Some(date("2020-01-01"))).is_err(), "a period that never is");
}

#[test]
fn a_rule_of_law_that_was_left_out_can_be_put_back_and_own_rules_are_narrowed_with_the_others() {
    let consent = Catalogue::find("consent-raad").unwrap();
    let without = Catalogue::all().filter(|rule| rule != consent);
    assert_eq!(without.len() + 1, Catalogue::all().len());
    assert_eq!(without.with(consent.clone()).unwrap(), Catalogue::all());
    let rule = provincial("2000-01-01").at(&[Moment::Form]).of(&[CooperationForm::PublicBody]).advisory();
    let own = law(rule.checked_by(|_| Answer::met()).unwrap());
    for (narrowed, is_there) in [
        (own.clone().at(Moment::Form), true),
        (own.clone().at(Moment::Amend), false),
        (own.clone().of(CooperationForm::PublicBody), true),
        (own.clone().of(CooperationForm::JointOrgan), false),
        (own.clone().on(date("1999-12-31")), false),
        (own.clone().weighing(Severity::Advisory), true),
        (own.clone().weighing(Severity::Blocking), false),
    ] {
        assert_eq!(narrowed.own_rules().len(), usize::from(is_there));
        assert_eq!(narrowed.len(), narrowed.rules().count() + usize::from(is_there));
    }
    let written = to_value(&own).unwrap();
    assert_eq!(written.as_array().unwrap().len(), own.len());
    assert_eq!(written[own.len() - 1]["basis"], "eigen-regel");
}
