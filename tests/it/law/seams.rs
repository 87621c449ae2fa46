//! Where the law changed: which rules come and go, for every form, from the last day of a text to the first of the next.

use super::*;
use ambtelijke_fusie::{law::Rule, time::Datelike};

/// The last day before a change and the first after it.
pub(super) const SEAMS: [[&str; 2]; 5] = [
    ["2005-12-31", "2006-01-01"],
    ["2014-12-31", "2015-01-01"],
    ["2021-06-30", "2021-07-01"],
    ["2022-06-30", "2022-07-01"],
    ["2024-06-30", "2024-07-01"],
];

/// Which rules judge that form on the first day and not on the last, and the other way round.
fn changes(form: CooperationForm, [last, first]: [&str; 2]) -> String {
    let names = |on: &str, other: &str| {
        let (on, other) = (Catalogue::all().of(form).on(date(on)), Catalogue::all().of(form).on(date(other)));
        let only = on.rules().filter(|rule| other.rules().all(|one| one != *rule)).map(Rule::id);
        only.collect::<Vec<_>>()
    };
    let lines = |sign: char, ids: Vec<&str>| ids.iter().map(|id| format!("  {sign} {id}\n")).collect::<String>();
    format!("{form}\n{}{}", lines('-', names(last, first)), lines('+', names(first, last)))
}

/// An operational management organisation of the first day on which there could be one, decided and published before it.
#[test]
fn the_first_operations_organisations_are_asked_when_they_were_published_and_what_the_text_says_of_leaving() {
    let of_2015 = |published: NaiveDate| {
        let mut world = World::lawful(CooperationForm::OperationsOrganisation, Moment::Form, day(2014, 12, 20));
        let medium = if published.year() < 2015 { Medium::Customary } else { Medium::Staatscourant };
        world.publications.iter_mut().for_each(|one| (one.on, one.medium) = (published, medium));
        world.effective_on = day(2015, 1, 1);
        world.day = world.effective_on;
        let report = world.report();
        ["not-in-force-before-publication-r0b", "not-in-force-before-publication"].map(|id| report.verdict(id))
    };
    assert_eq!(of_2015(day(2014, 12, 31)), [Some(Verdict::Met), None]);
    assert_eq!(of_2015(day(2015, 1, 1)), [None, Some(Verdict::Met)]);
    assert_eq!(of_2015(day(2015, 1, 2)), [None, Some(Verdict::Breached)]);
}

/// Before 2015 the law gave no such body, so that it employs nobody.
#[test]
fn an_operations_organisation_of_before_2015_is_no_legal_person() {
    let of_2014 = |on| World::lawful(CooperationForm::OperationsOrganisation, Moment::Form, on).report();
    assert_eq!(of_2014(day(2014, 12, 31)).verdict("form-legal-personality"), Some(Verdict::Breached));
    assert_eq!(of_2014(day(2015, 1, 1)).verdict("form-legal-personality"), Some(Verdict::Met));
}

#[test]
fn rules_come_and_go_where_the_law_changed() {
    let table = |seam| CooperationForm::ALL.iter().map(|&form| changes(form, seam)).collect::<String>();
    let [approval, act_of_2014, gazettes, act_of_2021, adapted] = SEAMS.map(table);
    insta::assert_snapshot!(approval, @"
    openbaar-lichaam
      - gs-approval-r0a
      - gs-register-r0a
      - dissolve-to-gs-r0a
      - ab-not-all-appoint-r0a
      + not-in-force-before-publication-r0b
    gemeenschappelijk-orgaan
      - gs-approval-r0a
      - gs-register-r0a
      - dissolve-to-gs-r0a
      - ab-not-all-appoint-r0a
      + not-in-force-before-publication-r0b
    bedrijfsvoeringsorganisatie
      + not-in-force-before-publication-r0b
    centrumregeling
      - gs-approval-r0a
      - gs-register-r0a
      - dissolve-to-gs-r0a
      + not-in-force-before-publication-r0b
    regeling-zonder-meer
      + not-in-force-before-publication-r0b
    privaatrechtelijke-rechtspersoon
    dienstverleningsovereenkomst
    ");
    insta::assert_snapshot!(act_of_2014, @r"
    openbaar-lichaam
      - form-known-in-regime
      - content-withdraw-r0
      - content-db-accountability-r0
      - publish-customary-r0
      - gs-sent-r0
      - powers-change-to-gs-r0
      - fin-draft-six-weeks
      - fin-to-gs-15-july
      - ol-ab-raden-r0
      - ol-ab-colleges-r0
      - committee-25-consent
      - not-in-force-before-publication-r0b
      + consent-raad-amend-all-participants
      + content-withdraw-r1
      + content-no-self-extension
      + content-seat-in-participant
      + content-effective-day
      + content-publisher
      + publish-staatscourant
      + not-in-force-before-publication
      + gs-sent-r1
      + ab-holds-powers
      + db-daily-powers
      + body-private-participation
      + fin-framework-r1
      + fin-draft-eight-weeks
      + fin-to-gs-1-august
      + fin-balance
      + fin-change-in-year
      + fin-change-to-gs
      + retroactive-effect
      + ol-ab-raden-only
      + ol-ab-mixed-raden
      + ol-ab-colleges
      + ol-ab-colleges-burgemeesters
      + ol-db-no-ab-majority
      + db-accountable
      + committee-25-wensen
    gemeenschappelijk-orgaan
      - form-known-in-regime
      - content-withdraw-r0
      - publish-customary-r0
      - gs-sent-r0
      - powers-change-to-gs-r0
      - fin-draft-six-weeks
      - fin-to-gs-15-july
      - not-in-force-before-publication-r0b
      + consent-raad-amend-all-participants
      + content-withdraw-r1
      + content-no-self-extension
      + content-seat-in-participant
      + content-effective-day
      + content-publisher
      + publish-staatscourant
      + not-in-force-before-publication
      + gs-sent-r1
      + fin-framework-r1
      + fin-draft-eight-weeks
      + fin-to-gs-1-august
      + fin-balance
      + fin-change-in-year
      + fin-change-to-gs
      + retroactive-effect
    bedrijfsvoeringsorganisatie
      - form-known-in-regime
      - content-withdraw-r0
      - publish-customary-r0
      - gs-sent-r0
      - not-in-force-before-publication-r0b
      + consent-raad-amend-all-participants
      + form-bvo-only-colleges
      + form-bvo-purpose
      + form-bvo-policy-tasks
      + convert-to-bvo
      + content-withdraw-r1
      + content-no-self-extension
      + content-board-bvo
      + content-seat-in-participant
      + content-effective-day
      + content-publisher
      + publish-staatscourant
      + not-in-force-before-publication
      + gs-sent-r1
      + bvo-no-tax-no-avv
      + body-private-participation
      + fin-framework-r1
      + fin-draft-eight-weeks
      + fin-to-gs-1-august
      + fin-balance
      + fin-change-in-year
      + fin-change-to-gs
      + retroactive-effect
      + bvo-single-board
      + bvo-board-from-colleges
      + bvo-representation
    centrumregeling
      - form-known-in-regime
      - centrum-r0-described-powers
      - content-withdraw-r0
      - publish-customary-r0
      - gs-sent-r0
      - not-in-force-before-publication-r0b
      + consent-raad-amend-all-participants
      + centrum-mandate-only
      + centrum-mandate-not-excluded
      + centrum-legacy-delegation
      + content-withdraw-r1
      + content-effective-day
      + content-publisher
      + publish-staatscourant
      + not-in-force-before-publication
      + gs-sent-r1
      + retroactive-effect
    regeling-zonder-meer
      - form-known-in-regime
      - content-withdraw-r0
      - publish-customary-r0
      - gs-sent-r0
      - not-in-force-before-publication-r0b
      + consent-raad-amend-all-participants
      + content-withdraw-r1
      + content-effective-day
      + content-publisher
      + publish-staatscourant
      + not-in-force-before-publication
      + gs-sent-r1
      + retroactive-effect
    privaatrechtelijke-rechtspersoon
    dienstverleningsovereenkomst
    ");
    insta::assert_snapshot!(gazettes, @r"
    openbaar-lichaam
      - publish-staatscourant
      - gs-sent-r1
      - register-bw
      + publish-gemeenteblad
      + register-national
      + register-content
      + avv-publication-own-paper
    gemeenschappelijk-orgaan
      - publish-staatscourant
      - gs-sent-r1
      - register-bw
      + publish-gemeenteblad
      + register-national
      + register-content
      + avv-publication-own-paper
    bedrijfsvoeringsorganisatie
      - publish-staatscourant
      - gs-sent-r1
      - register-bw
      + publish-gemeenteblad
      + register-national
      + register-content
      + avv-publication-own-paper
    centrumregeling
      - publish-staatscourant
      - gs-sent-r1
      - register-bw
      + publish-gemeenteblad
      + register-national
      + register-content
    regeling-zonder-meer
      - publish-staatscourant
      - gs-sent-r1
      - register-bw
      + publish-gemeenteblad
      + register-national
      + register-content
    privaatrechtelijke-rechtspersoon
    dienstverleningsovereenkomst
    ");
    insta::assert_snapshot!(act_of_2021, @r"
    openbaar-lichaam
      - content-amend-dissolve-accede-r0r1
      - content-withdraw-r1
      - fin-framework-r1
      - fin-draft-eight-weeks
      - fin-to-gs-1-august
      + draft-sent-to-raden
      + draft-sent-to-other-raden
      + draft-zienswijze-eight-weeks
      + content-amend-dissolve-accede-r2
      + content-withdraw-r2
      + content-withdraw-assets-r2
      + content-zienswijze-decisions
      + content-participation
      + content-evaluation
      + content-active-information
      + fin-framework-r2
      + fin-draft-twelve-weeks
      + fin-zienswijze-reply
      + fin-to-gs-15-september
      + transition-2024
      + joint-advisory-committee
      + active-information-raden
      + zienswijze-decision-reply
      + participation-default
    gemeenschappelijk-orgaan
      - content-amend-dissolve-accede-r0r1
      - content-withdraw-r1
      - fin-framework-r1
      - fin-draft-eight-weeks
      - fin-to-gs-1-august
      + draft-sent-to-raden
      + draft-sent-to-other-raden
      + draft-zienswijze-eight-weeks
      + content-amend-dissolve-accede-r2
      + content-withdraw-r2
      + content-zienswijze-decisions
      + content-participation
      + content-evaluation
      + content-active-information
      + fin-framework-r2
      + fin-draft-twelve-weeks
      + fin-zienswijze-reply
      + fin-to-gs-15-september
      + transition-2024
      + active-information-raden
      + zienswijze-decision-reply
      + participation-default
    bedrijfsvoeringsorganisatie
      - content-amend-dissolve-accede-r0r1
      - content-withdraw-r1
      - fin-framework-r1
      - fin-draft-eight-weeks
      - fin-to-gs-1-august
      + draft-sent-to-raden
      + draft-sent-to-other-raden
      + draft-zienswijze-eight-weeks
      + content-amend-dissolve-accede-r2
      + content-withdraw-r2
      + content-withdraw-assets-r2
      + content-zienswijze-decisions
      + content-participation
      + content-evaluation
      + content-active-information
      + fin-framework-r2
      + fin-draft-twelve-weeks
      + fin-zienswijze-reply
      + fin-to-gs-15-september
      + transition-2024
      + bvo-secretary-exception
      + active-information-raden
      + zienswijze-decision-reply
      + participation-default
    centrumregeling
      - content-amend-dissolve-accede-r0r1
      - content-withdraw-r1
      + draft-sent-to-raden
      + draft-sent-to-other-raden
      + draft-zienswijze-eight-weeks
      + content-amend-dissolve-accede-r2
      + content-withdraw-r2
      + content-evaluation
      + transition-2024
    regeling-zonder-meer
      - content-amend-dissolve-accede-r0r1
      - content-withdraw-r1
      + draft-sent-to-raden
      + draft-sent-to-other-raden
      + draft-zienswijze-eight-weeks
      + content-amend-dissolve-accede-r2
      + content-withdraw-r2
      + content-evaluation
      + transition-2024
    privaatrechtelijke-rechtspersoon
    dienstverleningsovereenkomst
    ");
    // Older arrangements have to fit from now on; the rules are the same, and ask more.
    insta::assert_snapshot!(adapted, @r"
    openbaar-lichaam
      - transition-2024
      + transition-2024-overdue
    gemeenschappelijk-orgaan
      - transition-2024
      + transition-2024-overdue
    bedrijfsvoeringsorganisatie
      - transition-2024
      + transition-2024-overdue
    centrumregeling
      - transition-2024
      + transition-2024-overdue
    regeling-zonder-meer
      - transition-2024
      + transition-2024-overdue
    privaatrechtelijke-rechtspersoon
    dienstverleningsovereenkomst
    ");
}
