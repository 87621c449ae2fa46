//! Which steps an act has under each version of the law.

use super::*;
use ambtelijke_fusie::{language::Lang, municipality::Province};

/// Each kind of step with how many there are, in the order of the plan; what is not simply required has its mark.
fn kinds(act: &Act, on: &str) -> String {
    let plan = act.starting_on(date(on));
    let mut rows: Vec<(String, usize)> = Vec::new();
    for step in plan.steps() {
        let what = match step.obligation() {
            Obligation::Required => step.kind().to_string(),
            other => format!("{} ({other})", step.kind()),
        };
        match rows.last_mut() {
            Some((last, count)) if *last == what => *count += 1,
            _ => rows.push((what, 1)),
        }
    }
    let rows: Vec<_> = rows.iter().map(|(what, count)| format!("{count} {what}")).collect();
    format!("{}: {}\n", act.moment, rows.join(", "))
}

fn table(form: CooperationForm, on: &str) -> String {
    ACTS.iter().map(|&moment| kinds(&Act::new(form, moment), on)).collect()
}

#[test]
fn until_2006_the_province_approves_and_registers() {
    insta::assert_snapshot!(table(CooperationForm::PublicBody, "2001-10-10"), @r"
    treffen: 3 advies-gevraagd (voorwaardelijk), 3 advies (voorwaardelijk), 3 toestemming-gevraagd, 3 toestemming, 3 besluit, 1 toezending, 1 goedkeuring, 1 provinciaal-register, 3 bekendmaking, 1 inwerkingtreding, 3 aanwijzing, 3 gemeentelijk-register
    wijzigen: 1 advies-gevraagd (voorwaardelijk), 1 advies (voorwaardelijk), 3 toestemming-gevraagd, 3 toestemming, 3 besluit (volgens-de-regeling), 1 toezending, 1 goedkeuring, 1 provinciaal-register, 3 bekendmaking, 1 inwerkingtreding, 3 gemeentelijk-register
    verlengen: 3 besluit (volgens-de-regeling), 1 toezending, 1 provinciaal-register, 3 bekendmaking, 1 inwerkingtreding, 3 gemeentelijk-register
    toetreden: 1 advies-gevraagd (voorwaardelijk), 1 advies (voorwaardelijk), 1 toestemming-gevraagd, 1 toestemming, 1 besluit, 1 instemming (volgens-de-regeling), 1 toezending, 1 goedkeuring, 1 provinciaal-register, 3 bekendmaking, 1 inwerkingtreding, 1 aanwijzing, 3 gemeentelijk-register
    uittreden: 2 advies-gevraagd (voorwaardelijk), 2 advies (voorwaardelijk), 1 toestemming-gevraagd, 1 toestemming, 1 besluit, 1 opzegging (volgens-de-regeling), 1 uittreedsom (volgens-de-regeling), 1 toezending, 1 goedkeuring, 1 provinciaal-register, 3 bekendmaking, 1 inwerkingtreding, 3 gemeentelijk-register
    opheffen: 1 advies-gevraagd (voorwaardelijk), 1 advies (voorwaardelijk), 3 besluit (volgens-de-regeling), 1 toezending, 1 provinciaal-register, 3 bekendmaking, 1 inwerkingtreding, 3 gemeentelijk-register, 1 vereffening
    ");
}

#[test]
fn from_2006_to_2015_every_municipality_publishes() {
    insta::assert_snapshot!(table(CooperationForm::PublicBody, "2010-06-01"), @r"
    treffen: 3 advies-gevraagd (voorwaardelijk), 3 advies (voorwaardelijk), 3 toestemming-gevraagd, 3 toestemming, 3 besluit, 1 toezending, 3 bekendmaking, 1 inwerkingtreding, 3 aanwijzing, 3 gemeentelijk-register
    wijzigen: 1 advies-gevraagd (voorwaardelijk), 1 advies (voorwaardelijk), 3 toestemming-gevraagd, 3 toestemming, 3 besluit (volgens-de-regeling), 1 toezending, 3 bekendmaking, 1 inwerkingtreding, 3 gemeentelijk-register
    verlengen: 3 besluit (volgens-de-regeling), 1 toezending, 3 bekendmaking, 1 inwerkingtreding, 3 gemeentelijk-register
    toetreden: 1 advies-gevraagd (voorwaardelijk), 1 advies (voorwaardelijk), 1 toestemming-gevraagd, 1 toestemming, 1 besluit, 1 instemming (volgens-de-regeling), 1 toezending, 3 bekendmaking, 1 inwerkingtreding, 1 aanwijzing, 3 gemeentelijk-register
    uittreden: 2 advies-gevraagd (voorwaardelijk), 2 advies (voorwaardelijk), 1 toestemming-gevraagd, 1 toestemming, 1 besluit, 1 opzegging (volgens-de-regeling), 1 uittreedsom (volgens-de-regeling), 1 toezending, 3 bekendmaking, 1 inwerkingtreding, 3 gemeentelijk-register
    opheffen: 1 advies-gevraagd (voorwaardelijk), 1 advies (voorwaardelijk), 3 besluit (volgens-de-regeling), 1 toezending, 3 bekendmaking, 1 inwerkingtreding, 3 gemeentelijk-register, 1 vereffening
    ");
}

#[test]
fn from_2015_one_municipality_publishes_in_the_national_gazette() {
    insta::assert_snapshot!(table(CooperationForm::OperationsOrganisation, "2018-06-01"), @r"
    treffen: 3 advies-gevraagd (voorwaardelijk), 3 advies (voorwaardelijk), 3 toestemming-gevraagd, 3 toestemming, 3 besluit, 1 toezending, 1 bekendmaking, 1 inwerkingtreding, 3 aanwijzing, 3 gemeentelijk-register
    wijzigen: 1 advies-gevraagd (voorwaardelijk), 1 advies (voorwaardelijk), 3 toestemming-gevraagd, 3 toestemming, 3 besluit (volgens-de-regeling), 1 toezending, 1 bekendmaking, 1 inwerkingtreding, 3 gemeentelijk-register
    verlengen: 3 besluit (volgens-de-regeling), 1 toezending, 1 bekendmaking, 1 inwerkingtreding, 3 gemeentelijk-register
    toetreden: 1 advies-gevraagd (voorwaardelijk), 1 advies (voorwaardelijk), 1 toestemming-gevraagd, 1 toestemming, 1 besluit, 1 instemming (volgens-de-regeling), 1 toezending, 1 bekendmaking, 1 inwerkingtreding, 1 aanwijzing, 3 gemeentelijk-register
    uittreden: 2 advies-gevraagd (voorwaardelijk), 2 advies (voorwaardelijk), 1 toestemming-gevraagd, 1 toestemming, 1 besluit, 1 opzegging (volgens-de-regeling), 1 uittreedsom (volgens-de-regeling), 1 toezending, 1 bekendmaking, 1 inwerkingtreding, 3 gemeentelijk-register
    opheffen: 1 advies-gevraagd (voorwaardelijk), 1 advies (voorwaardelijk), 3 besluit (volgens-de-regeling), 1 toezending, 1 bekendmaking, 1 inwerkingtreding, 3 gemeentelijk-register, 1 vereffening
    ");
}

#[test]
fn from_july_2021_nothing_goes_to_the_province() {
    insta::assert_snapshot!(table(CooperationForm::OperationsOrganisation, "2022-06-30"), @r"
    treffen: 3 advies-gevraagd (voorwaardelijk), 3 advies (voorwaardelijk), 3 toestemming-gevraagd, 3 toestemming, 3 besluit, 1 bekendmaking, 3 personeel-ingelicht (voorwaardelijk), 1 inwerkingtreding, 3 aanwijzing, 1 landelijk-register
    wijzigen: 1 advies-gevraagd (voorwaardelijk), 1 advies (voorwaardelijk), 3 toestemming-gevraagd, 3 toestemming, 3 besluit (volgens-de-regeling), 1 bekendmaking, 1 inwerkingtreding, 1 landelijk-register
    verlengen: 3 besluit (volgens-de-regeling), 1 bekendmaking, 1 inwerkingtreding, 1 landelijk-register
    toetreden: 1 advies-gevraagd (voorwaardelijk), 1 advies (voorwaardelijk), 1 toestemming-gevraagd, 1 toestemming, 1 besluit, 1 instemming (volgens-de-regeling), 1 bekendmaking, 1 personeel-ingelicht (voorwaardelijk), 1 inwerkingtreding, 1 aanwijzing, 1 landelijk-register
    uittreden: 2 advies-gevraagd (voorwaardelijk), 2 advies (voorwaardelijk), 1 toestemming-gevraagd, 1 toestemming, 1 besluit, 1 opzegging (volgens-de-regeling), 1 uittreedsom (volgens-de-regeling), 1 bekendmaking, 1 personeel-ingelicht (voorwaardelijk), 1 inwerkingtreding, 1 landelijk-register
    opheffen: 1 advies-gevraagd (voorwaardelijk), 1 advies (voorwaardelijk), 3 besluit (volgens-de-regeling), 1 bekendmaking, 1 personeel-ingelicht (voorwaardelijk), 1 inwerkingtreding, 1 landelijk-register, 1 vereffening
    ");
}

#[test]
fn from_july_2022_the_draft_goes_to_the_councils() {
    insta::assert_snapshot!(table(CooperationForm::OperationsOrganisation, "2026-01-01"), @r"
    treffen: 3 ontwerp, 3 zienswijze (vrij), 3 advies-gevraagd (voorwaardelijk), 3 advies (voorwaardelijk), 3 toestemming-gevraagd, 3 toestemming, 3 besluit, 1 bekendmaking, 3 personeel-ingelicht (voorwaardelijk), 1 inwerkingtreding, 3 aanwijzing, 1 landelijk-register
    wijzigen: 3 ontwerp, 3 zienswijze (vrij), 1 advies-gevraagd (voorwaardelijk), 1 advies (voorwaardelijk), 3 toestemming-gevraagd, 3 toestemming, 3 besluit (volgens-de-regeling), 1 bekendmaking, 1 inwerkingtreding, 1 landelijk-register
    verlengen: 3 besluit (volgens-de-regeling), 1 bekendmaking, 1 inwerkingtreding, 1 landelijk-register
    toetreden: 1 ontwerp (onzeker), 1 ontwerp, 1 ontwerp (onzeker), 3 zienswijze (vrij), 1 advies-gevraagd (voorwaardelijk), 1 advies (voorwaardelijk), 1 toestemming-gevraagd, 1 toestemming, 1 besluit, 1 instemming (volgens-de-regeling), 1 bekendmaking, 1 personeel-ingelicht (voorwaardelijk), 1 inwerkingtreding, 1 aanwijzing, 1 landelijk-register
    uittreden: 1 ontwerp (onzeker), 1 ontwerp, 1 ontwerp (onzeker), 3 zienswijze (vrij), 2 advies-gevraagd (voorwaardelijk), 2 advies (voorwaardelijk), 1 toestemming-gevraagd, 1 toestemming, 1 besluit, 1 opzegging (volgens-de-regeling), 1 uittreedsom (volgens-de-regeling), 1 bekendmaking, 1 personeel-ingelicht (voorwaardelijk), 1 inwerkingtreding, 1 landelijk-register
    opheffen: 1 advies-gevraagd (voorwaardelijk), 1 advies (voorwaardelijk), 3 besluit (volgens-de-regeling), 1 bekendmaking, 1 personeel-ingelicht (voorwaardelijk), 1 inwerkingtreding, 1 landelijk-register, 1 vereffening
    ");
}

#[test]
fn a_plain_arrangement_needs_no_approval_and_has_no_board() {
    insta::assert_snapshot!(table(CooperationForm::PlainArrangement, "2001-10-10"), @r"
    treffen: 3 advies-gevraagd (voorwaardelijk), 3 advies (voorwaardelijk), 3 toestemming-gevraagd, 3 toestemming, 3 besluit, 1 toezending, 3 bekendmaking, 1 inwerkingtreding, 3 gemeentelijk-register
    wijzigen: 3 advies-gevraagd (voorwaardelijk), 3 advies (voorwaardelijk), 3 toestemming-gevraagd, 3 toestemming, 3 besluit (volgens-de-regeling), 1 toezending, 3 bekendmaking, 1 inwerkingtreding, 3 gemeentelijk-register
    verlengen: 3 besluit (volgens-de-regeling), 1 toezending, 3 bekendmaking, 1 inwerkingtreding, 3 gemeentelijk-register
    toetreden: 1 advies-gevraagd (voorwaardelijk), 1 advies (voorwaardelijk), 1 toestemming-gevraagd, 1 toestemming, 1 besluit, 1 instemming (volgens-de-regeling), 1 toezending, 3 bekendmaking, 1 inwerkingtreding, 3 gemeentelijk-register
    uittreden: 1 advies-gevraagd (voorwaardelijk), 1 advies (voorwaardelijk), 1 toestemming-gevraagd, 1 toestemming, 1 besluit, 1 opzegging (volgens-de-regeling), 1 toezending, 3 bekendmaking, 1 inwerkingtreding, 3 gemeentelijk-register
    opheffen: 3 advies-gevraagd (voorwaardelijk), 3 advies (voorwaardelijk), 3 besluit (volgens-de-regeling), 1 toezending, 3 bekendmaking, 1 inwerkingtreding, 3 gemeentelijk-register
    ");
}

#[test]
fn councils_that_make_an_arrangement_are_sent_no_draft_and_consent_by_their_own_decision() {
    let act = Act::new(CooperationForm::PublicBody, Moment::Form).of_organs(&[Organ::Council, Organ::Executive]);
    insta::assert_snapshot!(kinds(&act, "2026-01-01"), @r"
    treffen: 3 advies-gevraagd (voorwaardelijk), 3 advies (voorwaardelijk), 6 besluit, 1 bekendmaking, 3 personeel-ingelicht (voorwaardelijk), 1 inwerkingtreding, 3 aanwijzing, 1 landelijk-register
    ");
    // One council that takes part frees all from the draft, but only its own executive from asking consent.
    let mut act = Act::new(CooperationForm::PublicBody, Moment::Form);
    act.parties.push(council(B));
    let plan = act.starting_on(day(2026, 1, 1));
    assert_eq!(plan.of(StepKind::Draft).count(), 0);
    let asked: Vec<_> = plan.of(StepKind::Consent).map(Step::by).collect();
    assert_eq!(asked, [Actor::Organ(council(A)), Actor::Organ(council(C))]);
}

#[test]
fn a_conversion_is_an_amendment_in_which_those_who_leave_decide_too() {
    let parties = Act::new(CooperationForm::PublicBody, Moment::Amend)
        .of_organs(&[Organ::Council, Organ::Executive, Organ::Mayor])
        .parties;
    let was = Some((CooperationForm::PublicBody, parties));
    let act = Act { was, ..Act::new(CooperationForm::OperationsOrganisation, Moment::Amend) };
    insta::assert_snapshot!(kinds(&act, "2026-01-01"), @r"
    wijzigen: 3 ontwerp (onzeker), 3 zienswijze (vrij), 1 advies-gevraagd (voorwaardelijk), 1 advies (voorwaardelijk), 3 toestemming-gevraagd, 3 toestemming, 1 besluit (onzeker), 1 besluit (volgens-de-regeling), 2 besluit (onzeker), 1 besluit (volgens-de-regeling), 2 besluit (onzeker), 1 besluit (volgens-de-regeling), 1 besluit (onzeker), 1 bekendmaking, 1 inwerkingtreding, 3 aanwijzing, 1 landelijk-register
    ");
    let plan = act.starting_on(day(2026, 1, 1));
    let leaving: Vec<_> =
        plan.of(StepKind::Decision).filter(|step| step.obligation() == Obligation::Unsettled).collect();
    assert_eq!(leaving.len(), 6, "the councils and the mayors");
}

#[test]
fn what_only_mayors_make_was_approved_by_the_kings_commissioner() {
    let by = |act: &Act| act.starting_on(day(2001, 10, 10)).of(StepKind::ProvincialApproval).next().unwrap().by();
    // Blaricum and Laren lie in North Holland, Eemnes, which has the seat, in Utrecht.
    let act = Act::new(CooperationForm::PublicBody, Moment::Form);
    assert_eq!(by(&act), Actor::ProvincialExecutive(Some(Province::Utrecht)));
    let mayors = act.of_organs(&[Organ::Mayor]);
    assert_eq!(by(&mayors), Actor::KingsCommissioner(Some(Province::Utrecht)));
}

#[test]
fn the_body_enters_itself_in_the_national_register_and_the_host_does_so_for_a_centre_arrangement() {
    for (form, by) in [
        (CooperationForm::PublicBody, Actor::Body),
        (CooperationForm::CentreMunicipality, Actor::Municipality(of(B))),
        (CooperationForm::PlainArrangement, Actor::Municipality(of(B))),
    ] {
        let plan = Act::new(form, Moment::Form).starting_on(day(2026, 1, 1));
        assert_eq!(plan.of(StepKind::NationalRegister).map(Step::by).collect::<Vec<_>>(), [by], "{form}");
    }
}

#[test]
fn a_clause_that_asks_consent_for_a_dissolution_makes_steps_of_it() {
    use ambtelijke_fusie::arrangement::ChangeRules;
    let act = Act::new(CooperationForm::OperationsOrganisation, Moment::Dissolve);
    let wished = day(2026, 1, 1);
    assert_eq!(act.starting_on(wished).of(StepKind::Consent).count(), 0);
    let rules = ChangeRules { dissolution_needs_consent: Some(true), ..ChangeRules::UNKNOWN };
    let (text, record) = (act.text(wished).changing_by(rules), Record::default());
    let plan = Procedure::of(Moment::Dissolve, &text, &record, &NL).starting_on(wished).unwrap();
    let consents: Vec<_> = plan.of(StepKind::Consent).collect();
    assert!(consents.len() == 3 && consents.iter().all(|step| step.obligation() == Obligation::ByClause));
}

#[test]
fn every_step_that_the_law_asks_for_cites_it_as_it_read_on_the_day_of_the_step() {
    for on in DAYS.map(date) {
        for moment in ACTS {
            for form in CooperationForm::UNDER_WGR.iter().filter(|form| form.exists_on(on)) {
                for step in Act::new(form, moment).starting_on(on).steps() {
                    let cited = step.citation().is_some() || step.obligation() == Obligation::Conditional;
                    assert!(cited, "{form} {moment} {on}: {} is not cited", step.kind());
                    if let Some(rule) = step.rule() {
                        assert!(rule.moments().contains(moment), "{form} {moment} {on}: {}", rule.id());
                    }
                }
            }
        }
    }
    let consent = |on: &str| {
        let plan = Act::new(CooperationForm::PublicBody, Moment::Form).starting_on(date(on));
        plan.of(StepKind::Consent).next().unwrap().citation().unwrap().label(Lang::En)
    };
    assert_eq!(consent("2022-06-30"), "Wgr, article 1(2)");
    assert_eq!(consent("2022-07-01"), "Wgr, article 1(4)");
}

#[test]
fn what_has_no_procedure_has_no_plan_and_the_error_says_what_would_be_right() {
    let (record, on) = (Record::default(), day(2026, 1, 1));
    let text = Act::new(CooperationForm::PublicBody, Moment::Form).text(on);
    let contract = Act::new(CooperationForm::ServiceAgreement, Moment::Form).text(on);
    let of_text = |moment| Procedure::of(moment, &text, &record, &NL);
    for (procedure, part) in [
        (of_text(Moment::Operate), "`uitvoeren` has no procedure of its own"),
        (of_text(Moment::Accede), "say which municipality does so"),
        (of_text(Moment::Withdraw).of_municipality(of(363)), "no organ of GM0363 takes part"),
        (Procedure::of(Moment::Form, &contract, &record, &NL), "for the form `dienstverleningsovereenkomst`"),
    ] {
        let error: ProcedureError = procedure.starting_on(on).unwrap_err();
        assert!(error.to_string().contains(part), "{error}");
    }
}
