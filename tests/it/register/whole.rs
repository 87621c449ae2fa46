//! The whole register, where `AMBTELIJKE_FUSIE_REGISTER` names its folder: all that is known of it is found again.

use super::{get, read};
use crate::worlds::day;
use ambtelijke_fusie::{
    arrangement::CooperationForm,
    exchange::register::{
        DefectKind, Degree, Register, RegisterFault, RegisterFile, RegisteredForm, RegisteredParticipant, WgrChapter,
    },
    law::{Fact, Verdict},
};
use std::{collections::BTreeSet, path::Path};

/// The register, or none where it is not; a test then says that it was skipped.
pub(super) fn whole<'g>() -> Option<Register<'g>> {
    let Some(folder) = std::env::var_os("AMBTELIJKE_FUSIE_REGISTER") else {
        eprintln!("skipped: AMBTELIJKE_FUSIE_REGISTER does not name the folder of the register");
        return None;
    };
    let text = |file: RegisterFile| std::fs::read_to_string(Path::new(&folder).join(file.name())).unwrap();
    Some(read(&text(RegisterFile::Arrangements), &text(RegisterFile::Participants)))
}

#[test]
fn every_row_of_the_register_is_read() {
    let Some(register) = whole() else { return };
    for (file, rows) in [(RegisterFile::Arrangements, 1186), (RegisterFile::Participants, 9516)] {
        let tally = register.row_counts(file);
        assert_eq!((tally.rows, tally.read, tally.rejected), (rows, rows, 0));
    }
    let with = |wrong| register.marks().iter().filter(|mark| mark.wrong == wrong).count();
    assert_eq!(with(RegisterFault::NotGiven), 1036, "rows that name no organ");
    assert_eq!(with(RegisterFault::OrganTwice) + 1036, register.marks().len());
    assert_eq!(register.in_force_on(day(2026, 1, 1)).count(), 448);
    let forms = |form: &RegisteredForm| register.arrangements().iter().filter(|one| one.form() == form).count();
    for (form, count) in [
        (RegisteredForm::Known(CooperationForm::PublicBody), 829),
        (RegisteredForm::Known(CooperationForm::OperationsOrganisation), 165),
        (RegisteredForm::PlainOrCentre, 137),
        (RegisteredForm::Known(CooperationForm::JointOrgan), 55),
    ] {
        assert_eq!(forms(&form), count, "{form:?}");
    }
}

#[test]
fn what_is_wrong_in_the_register_is_found() {
    let Some(register) = whole() else { return };
    let summary = register.summary_on(day(2026, 1, 1));
    let ended = summary.defects().iter().find(|one| one.example.id() == "participant-ended").unwrap();
    assert_eq!((ended.defects, ended.arrangements), (16, 6));
    let kinds = |id: &str| register.defects().iter().filter(|defect| defect.kind.id() == id).count();
    assert_eq!((kinds("gap"), kinds("overlap")), (8, 3));
    let chains: BTreeSet<_> = register
        .defects()
        .iter()
        .filter(|defect| matches!(defect.kind, DefectKind::Gap { .. } | DefectKind::Overlap { .. }))
        .map(|defect| {
            let mut first = get(&register, &defect.arrangement.to_string());
            while let Some(previous) = first.previous() {
                first = register.get(previous).unwrap();
            }
            first.id()
        })
        .collect();
    assert_eq!(chains.len(), 11);
    assert_eq!(register.conversions().count(), 12);
    for (id, count) in [("link-unanswered", 0), ("link-nowhere", 0), ("form-before-its-time", 0), ("listed-twice", 0)] {
        assert_eq!(kinds(id), count, "{id}");
    }
    assert_eq!((kinds("never-in-force"), kinds("too-few"), kinds("no-body")), (4, 2, 1));
}

#[test]
fn what_is_wrong_in_law_is_found() {
    let Some(register) = whole() else { return };
    let on = day(2026, 1, 1);
    let breached: Vec<_> = register
        .judge_on(on)
        .filter(|judgement| judgement.breaches().next().is_some())
        .map(|judgement| {
            assert!(judgement.breaches().all(|breach| breach.rule().id() == "form-bvo-only-colleges"));
            judgement.arrangement().id().to_string()
        })
        .collect();
    assert_eq!(breached, ["24963429", "29118157", "29772709", "29991127", "30413154"]);
}

#[test]
fn how_much_can_be_told_is_said() {
    let Some(register) = whole() else { return };
    let summary = register.summary_on(day(2026, 1, 1));
    let degrees: Vec<_> = summary.degrees().iter().map(|one| (one.degree, one.all)).collect();
    assert_eq!(degrees.iter().map(|(_, count)| count).sum::<usize>(), 448);
    assert_eq!(degrees.last(), Some(&(Degree::NotAtAll, 105)));
    let chapter =
        |of| summary.chapters().iter().filter(|((one, _), _)| *one == of).map(|(_, count)| count).sum::<usize>();
    assert_eq!(chapter(Some(WgrChapter::I)), 360);
    assert_eq!(chapter(Some(WgrChapter::IV)), 45);
    assert_eq!(chapter(None), 0);
}

/// Over forty years: no rule may count an unknown fact as a breach.
#[test]
fn no_rule_is_breached_for_which_the_register_has_no_facts() {
    let Some(register) = whole() else { return };
    let known = [Fact::Form, Fact::Participants, Fact::EntryIntoForce];
    let mut judged = 0;
    for on in (1985..=2026).map(|year| day(year, 1, 1)) {
        for judgement in register.judge_on(on) {
            judged += 1;
            let arrangement = judgement.arrangement();
            for breach in judgement.breaches() {
                let rule = breach.rule();
                assert!(rule.looks_at().iter().all(|fact| known.contains(fact)), "{} {arrangement}", rule.id());
            }
            // A verdict on an arrangement with unknown organs or an unknown form does not look at these.
            let told = [judgement.working(), judgement.making()].into_iter().flatten();
            for (withheld, why) in judgement.withheld() {
                let verdicts: Vec<_> = told.clone().filter_map(|report| report.verdict(withheld.id())).collect();
                assert!(verdicts.is_empty(), "{} is withheld ({why}) and told of {arrangement}", withheld.id());
            }
            if !arrangement.participants().iter().all(RegisteredParticipant::organs_are_known) {
                for report in told {
                    assert!(report.met().all(|rule| rule.id() != "form-bvo-only-colleges"), "{arrangement}");
                }
            }
        }
    }
    assert!(judged > 4000, "{judged}");
}

#[test]
fn every_finding_of_the_law_has_a_fact_or_a_reason() {
    let Some(register) = whole() else { return };
    for judgement in register.judge_on(day(2026, 1, 1)) {
        for finding in judgement.findings() {
            assert_eq!(finding.missing().is_some(), finding.verdict() == Verdict::Undetermined);
        }
    }
}

/// The file of the examples is what the register says, and nothing else.
#[test]
fn the_ties_of_the_examples_are_those_of_the_register() {
    let Some(register) = whole() else { return };
    let shipped: ambtelijke_fusie::insight::Ties =
        serde_json::from_str(include_str!("../../../examples/ties.json")).unwrap();
    assert_eq!(register.ties_on(shipped.on()), shipped);
}
