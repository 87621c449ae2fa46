use super::*;
use crate::municipality::code;
use crate::{
    governance::Record,
    law::{Case, Report, Subject, Verdict},
    time::day,
};
use alloc::format;

const MOMENTS: [Moment; 3] = [Moment::Form, Moment::Amend, Moment::Operate];

fn text(form: CooperationForm, organs: [OrganSet; 2]) -> ArrangementText {
    let codes = [1774, 183].map(code);
    let mut list = Vec::new();
    for (code, organs) in codes.into_iter().zip(organs) {
        list.extend(organs.iter().map(|organ| Participation::since(OrganOf::new(code, organ), day(1985, 1, 1))));
    }
    ArrangementText::new("Regeling", form, list).unwrap()
}

fn judged(text: &ArrangementText, moment: Moment, on: NaiveDate, gazetteer: &Gazetteer) -> Report {
    let record = Record::default();
    let case = match moment {
        Moment::Operate => Case::of_operation(text, on, on, &record, gazetteer),
        _ => Case::of_act(moment, text, on, &record, gazetteer),
    };
    Catalogue::all().judge(&case)
}

#[test]
fn the_two_rules_that_are_told_apart_by_name_are_there_and_look_at_who_takes_part() {
    for id in [ONLY_COLLEGES, TWO_MUNICIPALITIES] {
        let rule = Catalogue::find(id).unwrap();
        assert!(rule.looks_at().contains(&Fact::Participants), "{id}");
    }
}

/// What the register leaves out when organs are not known must be all that organs can change.
#[test]
fn a_rule_that_is_asked_without_the_organs_says_the_same_for_all_organs() {
    let gazetteer = Gazetteer::from_rows(crate::municipality::GazetteerRows::default()).unwrap();
    let sets = [
        OrganSet::of(&[Organ::Executive]),
        OrganSet::of(&[Organ::Council]),
        OrganSet::of(&[Organ::Mayor]),
        OrganSet::of(&[Organ::Executive, Organ::Mayor]),
        OrganSet::ALL,
    ];
    let rules = || Catalogue::all().rules().filter(|rule| !asks_parties(rule));
    for form in CooperationForm::UNDER_WGR {
        for moment in MOMENTS {
            for year in [1990, 2003, 2010, 2016, 2023, 2025] {
                let on = day(year, 1, 1);
                let stand_in = judged(&text(form, [sets[0]; 2]), moment, on, &gazetteer);
                for organs in sets.iter().flat_map(|one| sets.iter().map(|other| [*one, *other])) {
                    let report = judged(&text(form, organs), moment, on, &gazetteer);
                    for rule in rules() {
                        let id = rule.id();
                        let case = format!("{id} {form} {moment} {year} {organs:?}");
                        assert_eq!(report.verdict(id), stand_in.verdict(id), "{case}");
                        let names_an_organ = |finding: &&crate::law::Finding| {
                            finding.rule() == rule && matches!(finding.subject(), Subject::Party(_))
                        };
                        assert_eq!(report.findings().iter().find(names_an_organ), None, "{case}");
                    }
                }
            }
        }
    }
}

#[test]
fn every_rule_that_is_named_here_is_in_the_catalogue() {
    for id in [ONLY_COLLEGES, TWO_MUNICIPALITIES] {
        assert!(Catalogue::find(id).is_some(), "{id}");
    }
    crate::vocabulary::check(Withheld::ALL);
}

/// A text of which nothing is known but its parties: what is told must follow from these.
#[test]
fn what_the_register_can_tell_is_told_by_parties_form_and_days() {
    // What became of a participant by a reorganisation the gazetteer tells.
    let known = [Fact::Form, Fact::Participants, Fact::EntryIntoForce, Fact::Employer, Fact::RecordOfReorganisation];
    let gazetteer = Gazetteer::from_rows(crate::municipality::GazetteerRows::default()).unwrap();
    let scopes = Scopes::of(&Catalogue::all());
    for form in CooperationForm::UNDER_WGR {
        for moment in MOMENTS {
            for year in [1990, 2003, 2010, 2016, 2023, 2025] {
                let on = day(year, 1, 1);
                let text = text(form, [OrganSet::of(&[Organ::Executive]); 2]);
                let report = judged(&text, moment, on, &gazetteer);
                let asked = scopes.asked(moment, Unknown::NOTHING);
                for rule in asked.rules() {
                    if matches!(report.verdict(rule.id()), Some(Verdict::Met | Verdict::Breached)) {
                        assert!(rule.looks_at().iter().all(|fact| known.contains(fact)), "{}", rule.id());
                    }
                }
            }
        }
    }
}
