//! Silence is not guilt, and not innocence: a fact that is missing from an incomplete text or record leaves open,
//! what is missing from a complete one does not.

use super::*;
use ambtelijke_fusie::{
    arrangement::{ArrangementText, Participation},
    governance::Record,
    law::{Case, Fact, Report},
    municipality::Gazetteer,
    operation::{Log, Topic},
};
use proptest::prelude::*;

#[test]
fn an_empty_record_and_a_text_of_which_nothing_is_known_break_nothing() {
    let gazetteer = Gazetteer::netherlands();
    let record = Record::default();
    for on in whole::DAYS.map(date) {
        for &form in CooperationForm::ALL.iter().filter(|form| form.exists_on(on)) {
            let parties = [A, B]
                .map(|code| Participation::since(OrganOf::new(of(code), Organ::Executive), on - chrono::Days::new(1)));
            let text = ArrangementText::new("Regeling", form, parties).unwrap();
            for &moment in Moment::ALL {
                let case = match moment {
                    Moment::Operate => Case::of_operation(&text, on, on, &record, &gazetteer),
                    moment => Case::of_act(moment, &text, on, &record, &gazetteer),
                };
                let report = Catalogue::all().judge(&case);
                assert_eq!(report.breaches().next(), None, "{form} on {on} ({moment})");
            }
        }
    }
}

/// A fact that can be taken out of a world.
#[derive(Debug, Clone, Copy)]
enum Removed {
    Decision(usize),
    Submission(usize),
    Publication(usize),
    Formality(usize),
    Mandate(usize),
    Budget(usize),
    Accounts(usize),
    Clause(usize),
    Retained(usize),
    Office(usize),
    RelatedParty(usize),
    TaxProfile(usize),
    PaidService(usize),
    StaffTerms(usize),
    StaffTransfer(usize),
    OfBoards(usize, usize),
}

/// The work of boards, out of which a fact can be taken.
const OF_BOARDS: [fn(&mut Log, usize); 8] = [
    |log, index| take(&mut log.members, index),
    |log, index| take(&mut log.meetings, index),
    |log, index| take(&mut log.information, index),
    |log, index| take(&mut log.committees, index),
    |log, index| take(&mut log.handed_over, index),
    |log, index| take(&mut log.viewed_decisions, index),
    |log, index| take(&mut log.consultations, index),
    |log, index| take(&mut log.allowances, index),
];

fn take<T>(facts: &mut Vec<T>, index: usize) {
    if !facts.is_empty() {
        facts.remove(index % facts.len());
    }
}

fn removed() -> impl Strategy<Value = Removed> {
    let index = 0..64usize;
    prop_oneof![
        index.clone().prop_map(Removed::Decision),
        index.clone().prop_map(Removed::Submission),
        index.clone().prop_map(Removed::Publication),
        index.clone().prop_map(Removed::Formality),
        index.clone().prop_map(Removed::Mandate),
        index.clone().prop_map(Removed::Budget),
        index.clone().prop_map(Removed::Accounts),
        index.clone().prop_map(Removed::Clause),
        index.clone().prop_map(Removed::Retained),
        index.clone().prop_map(Removed::Office),
        index.clone().prop_map(Removed::RelatedParty),
        index.clone().prop_map(Removed::TaxProfile),
        index.clone().prop_map(Removed::PaidService),
        index.clone().prop_map(Removed::StaffTerms),
        index.clone().prop_map(Removed::StaffTransfer),
        (0..OF_BOARDS.len(), index).prop_map(|(topic, index)| Removed::OfBoards(topic, index)),
    ]
}

/// Takes the fact with that number, counted round, out of the world.
fn remove(world: &mut World, removed: Removed) {
    match removed {
        Removed::Decision(index) => take(&mut world.decisions, index),
        Removed::Submission(index) => take(&mut world.submissions, index),
        Removed::Publication(index) => take(&mut world.publications, index),
        Removed::Formality(index) => take(&mut world.formalities, index),
        // From the last on: a mandate that was passed on rests on an earlier one.
        Removed::Mandate(index) => {
            let mandates = &mut world.log().mandates;
            mandates.truncate(mandates.len() - index % mandates.len());
        }
        Removed::Budget(index) => take(&mut world.log().budgets, index),
        Removed::Accounts(index) => take(&mut world.log().accounts, index),
        Removed::Clause(index) => {
            let clause = world.clauses.iter().copied().nth(index % world.clauses.len()).unwrap();
            world.without(clause);
        }
        Removed::Retained(index) => take(&mut world.service().retained, index),
        Removed::Office(index) => take(&mut world.log().offices, index),
        Removed::RelatedParty(index) => take(&mut world.log().related_parties, index),
        Removed::TaxProfile(index) => take(&mut world.log().tax_profiles, index),
        Removed::PaidService(index) => take(&mut world.log().paid_services, index),
        Removed::StaffTerms(index) => take(&mut world.log().staff_terms, index),
        Removed::StaffTransfer(index) => take(&mut world.log().staff_transfers, index),
        Removed::OfBoards(topic, index) => OF_BOARDS[topic](world.log(), index),
    }
}

fn world() -> impl Strategy<Value = World> {
    let on = (day(1985, 2, 1), day(2026, 11, 23));
    let days = (on.1 - on.0).num_days();
    let organs = proptest::sample::subsequence(vec![Organ::Council, Organ::Executive, Organ::Mayor], 1..=3);
    let form = proptest::sample::select(CooperationForm::ALL);
    let moment = proptest::sample::select(Moment::ALL);
    (form, moment, 0..=days, organs, any::<bool>()).prop_filter_map("not a form of the day", {
        move |(form, moment, days, organs, is_older)| {
            let on = on.0 + chrono::TimeDelta::days(days);
            let mut world = form.exists_on(on).then(|| World::lawful(form, moment, on))?;
            if form != CooperationForm::OperationsOrganisation {
                world.of_organs(&organs);
                for power in world.powers.iter_mut().flatten() {
                    power.owner = *organs.first().unwrap();
                }
                if is_older {
                    world.older();
                }
            }
            Some(world)
        }
    })
}

fn rules(report: &Report, verdict: Verdict) -> Vec<String> {
    report.findings().iter().filter(|one| one.verdict() == verdict).map(|one| format!("{one:?}")).collect()
}

/// Found by the property below: it was asked who had appointed a mayor who was none.
#[test]
fn one_who_holds_no_office_cannot_sit_there_by_any_appointment() {
    let mut lawful = World::lawful(CooperationForm::PublicBody, Moment::Form, day(2016, 1, 1));
    lawful.of_organs(&[Organ::Executive, Organ::Mayor]);
    for power in lawful.powers.iter_mut().flatten() {
        power.owner = Organ::Executive;
    }
    for index in 0..lawful.log().offices.len() {
        let mut world = lawful.clone();
        remove(&mut world, Removed::Office(index));
        let report = world.report();
        let open = report.undetermined().filter(|one| one.missing() == Some(Fact::Logged(Topic::Members)));
        assert_eq!(open.count(), 0, "office {index}: {report:?}");
    }
}

/// The same where an organ appoints: who cannot sit there is a breach, and not open besides.
#[test]
fn of_who_cannot_sit_there_it_is_not_asked_which_organ_appointed_him() {
    let mut world = World::lawful(CooperationForm::PublicBody, Moment::Form, day(2016, 1, 1));
    world.log().offices.clear();
    for member in &mut world.log().members {
        member.appointed_by.clear();
    }
    let report = world.report();
    assert!(report.breaches().any(|one| one.rule().id() == "ol-ab-colleges"), "{report:?}");
    let open = report.undetermined().filter(|one| one.missing() == Some(Fact::Logged(Topic::Members)));
    assert_eq!(open.count(), 0, "{report:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_fact_that_is_missing_where_not_all_is_known_breaks_nothing(mut world in world(), removed in removed()) {
        world.text_in_part();
        world.record_in_part();
        world.log_in_part();
        world.service().counters_complete = false;
        prop_assert_eq!(rules(&world.report(), Verdict::Breached), Vec::<String>::new());
        remove(&mut world, removed);
        prop_assert_eq!(rules(&world.report(), Verdict::Breached), Vec::<String>::new(), "{:?}", removed);
    }

    #[test]
    fn a_fact_that_is_missing_where_all_is_known_leaves_nothing_open(mut world in world(), removed in removed()) {
        prop_assert!(world.report().findings().is_empty(), "{:?}", world.report().findings());
        remove(&mut world, removed);
        let report = world.report();
        // What a municipality keeps is never vouched for as a whole: a row that is missing is not known.
        let is_of_staff = |missing: Option<Fact>| {
            matches!(missing, Some(Fact::RetainedStaff | Fact::Organs | Fact::Secretary | Fact::Clerk))
        };
        // While the term of the act of 2021 runs, a clause that is missing is due; of what is made around its first day, the
        // record of an amendment does not tell which law it was made under.
        let is_due = |rule: &str| rule.starts_with("transition-2024");
        // Whether a clause on the archives reaches beyond the end is for a reader of the text.
        let is_of_archives = |rule: &str| rule == "archive-provision";
        let is_excused = |rule: &str| is_due(rule) || is_of_archives(rule);
        let open = report.undetermined().filter(|one| !is_of_staff(one.missing()) && !is_excused(one.rule().id()));
        let open: Vec<_> = open.collect();
        prop_assert!(open.is_empty(), "{:?}: {:?}", removed, open);
    }
}
