//! Nothing is allocated while nothing is wrong.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    reason = "a test that panics fails, which is what a test is for"
)]

#[path = "support/life.rs"]
mod life;

use ambtelijke_fusie::{
    Dossier,
    arrangement::{
        ArrangementText, ChangeRules, ClauseKind, CooperationForm, Duration, Interest, Participation, PowerBasis,
        Purpose,
    },
    governance::{
        Board, BoardKind, Decision, DecisionKind, Formality, FormalityKind, Medium, Organ, OrganOf, Publication,
        Record, RegisterItem, RegisterItemSet, Seats, Submission,
    },
    insight::who::WhoDoesWhat,
    language::Lang,
    law::{Case, Catalogue, Moment, Report, Verdict},
    municipality::{Gazetteer, MunicipalityCode, code},
    operation::{
        BoardMember, Budget, BudgetView, CollectiveAgreement, CouncilSize, CouncilStep, DataProtection, FinancialRules,
        Log, Mandate, MandatedPower, Office, OfficeTerm, Operation, ProcessingRole, RelatedParty, StaffRelation,
        StaffTerms, TaxProfile, TopicSet, Workplace,
    },
    organisation::{Employer, Fte, Post, RetainedStaff, ServiceCounter, SharedServiceOrganisation},
    task::{Task, TaskKey, TaskKind, TaskPortfolio},
    time::{NaiveDate, Period, day},
};

/// Bergen (NH), Uitgeest, Castricum and Heiloo.
const MEMBERS: [u16; 4] = [373, 450, 383, 399];

fn members() -> impl Iterator<Item = MunicipalityCode> {
    MEMBERS.into_iter().map(code)
}

fn of(organ: Organ) -> impl Iterator<Item = OrganOf> {
    members().map(move |code| OrganOf::new(code, organ))
}

/// An operational management organisation of 2023 in which nothing is missing.
fn text(starts_on: NaiveDate) -> ArrangementText {
    let seat = code(383);
    let clauses: Vec<_> =
        ClauseKind::ALL.iter().copied().filter(|clause| *clause != ClauseKind::SelfExtension).collect();
    let interest = |name: &str, purpose| Interest { name: name.parse().unwrap(), purpose: Some(purpose) };
    let participants: Vec<_> = of(Organ::Executive).map(|party| Participation::since(party, starts_on)).collect();
    ArrangementText::new("Gemeenschappelijke regeling BUCH", CooperationForm::OperationsOrganisation, participants)
        .unwrap()
        .having(&clauses)
        .unwrap()
        .completed()
        .for_term(Duration::Indefinite)
        .for_interests([
            interest("Bedrijfsvoering", Purpose::SupportProcesses),
            interest("Uitvoering", Purpose::Execution),
        ])
        .seated("Castricum".parse().unwrap(), seat)
        .published_by(seat)
        .giving([])
        .changing_by(ChangeRules { withdrawal_needs_consent: Some(false), ..ChangeRules::default() })
        .governed_by([
            Board::new(BoardKind::Single, members().map(|code| Seats::new(code, 1)).collect::<Vec<_>>()).unwrap()
        ])
        .unwrap()
}

fn record() -> Record {
    let drafts = of(Organ::Council).map(|council| Submission::new(council, DecisionKind::View, day(2023, 1, 9)));
    let requests = of(Organ::Council).map(|council| Submission::new(council, DecisionKind::Consent, day(2023, 3, 20)));
    let views = of(Organ::Council).map(|council| Decision::new(council, DecisionKind::View, day(2023, 3, 1)));
    let consents = of(Organ::Council).map(|council| Decision::new(council, DecisionKind::Consent, day(2023, 4, 12)));
    let adopted = of(Organ::Executive).map(|college| Decision::new(college, DecisionKind::Adopt, day(2023, 4, 25)));
    let publication = Publication::new(Medium::Gemeenteblad, day(2023, 5, 10)).by(code(383));
    let decisions: Vec<_> = views.chain(consents).chain(adopted).collect();
    let asked = members().map(|code| Formality::new(FormalityKind::WorksCouncilAsked, day(2023, 2, 1)).by(code));
    let shows = Some(RegisterItemSet::of(RegisterItem::ALL));
    let entry = Formality { shows, ..Formality::new(FormalityKind::NationalRegister, day(2023, 5, 11)) };
    Record::new(decisions, drafts.chain(requests).collect::<Vec<_>>(), [publication])
        .unwrap()
        .with_formalities(asked.chain([entry]).collect::<Vec<_>>())
        .completed()
}

/// A year in which everything goes as it should.
fn operation() -> Operation {
    let since = Period::since(day(2022, 7, 1));
    let mut log = Log { complete: TopicSet::ALL, ..Log::default() };
    for (code, seats) in members().zip([21, 15, 25, 19]) {
        let term = |office, designated_by, part: &str| OfficeTerm {
            designated_by,
            share: (office == Office::Alderman).then_some(Fte::from_hundredths(100)),
            ..OfficeTerm::new(format!("{office}-{part}{code}").to_lowercase().parse().unwrap(), office, code, since)
        };
        log.offices.extend([
            term(Office::Secretary, Some(Organ::Executive), ""),
            term(Office::Clerk, Some(Organ::Council), ""),
            term(Office::Alderman, None, "a-"),
            term(Office::Alderman, None, "b-"),
        ]);
        log.members.push(BoardMember {
            municipality: Some(code),
            appointed_by: vec![OrganOf::new(code, Organ::Executive)],
            ..BoardMember::new(term(Office::Alderman, None, "a-").person, BoardKind::Single, since)
        });
        log.councils.push(CouncilSize::new(code, seats, day(2022, 3, 16)));
        let listed = Some(true);
        log.related_parties.push(RelatedParty { listed, interest: listed, ..RelatedParty::new(code, 2023) });
    }
    let undertaking = Some(false);
    log.tax_profiles.push(TaxProfile { undertaking, vat_checked: Some(true), ..TaxProfile::new(since) });
    log.data_protection.push(DataProtection {
        role: Some(ProcessingRole::Processor),
        agreed: Some(true),
        register: Some(true),
        officer: Some(true),
        ..DataProtection::new(since)
    });
    log.staff_terms.push(StaffTerms {
        relation: Some(StaffRelation::Contract),
        agreement: Some(CollectiveAgreement::MunicipalOrganisations),
        member: Some(true),
        ..StaffTerms::new(since)
    });
    log.budgets = budgets();
    let yes = Some(true);
    log.financial_rules.push(FinancialRules {
        policy: yes,
        control: yes,
        accountant: yes,
        ..FinancialRules::new(since)
    });
    log.mandates = of(Organ::Executive)
        .map(|by| Mandate {
            workplace: Some(Workplace::Body),
            power: Some(MandatedPower::Ordinary),
            general: true,
            written: yes,
            accepted: yes,
            accepted_by_employer: yes,
            ..Mandate::new(
                format!("m{}", by.municipality()).to_lowercase().parse().unwrap(),
                by,
                "directeur".parse().unwrap(),
                PowerBasis::Mandate,
                since,
            )
        })
        .collect();
    Operation::new(log).unwrap()
}

/// The first one, shown to the councils, and the second, adopted in time.
fn budgets() -> Vec<Budget> {
    let to_each = |on| members().map(|code| CouncilStep::new(code, on)).collect();
    let views = members().map(|code| BudgetView {
        attached: Some(true),
        replied_on: Some(day(2023, 9, 4)),
        ..BudgetView::new(code, day(2023, 9, 1))
    });
    let second = Budget {
        balanced: Some(true),
        drafts: to_each(day(2023, 6, 12)),
        laid_open: to_each(day(2023, 6, 19)),
        views: views.collect(),
        adopted_on: Some(day(2023, 9, 7)),
        sent_to_province_on: Some(day(2023, 9, 8)),
        ..Budget::new(2024)
    };
    vec![Budget { drafts: to_each(day(2023, 6, 1)), ..Budget::new(2023) }, second]
}

fn service() -> SharedServiceOrganisation {
    let task = |key: &str, kind| Task {
        political_discretion: Some(false),
        ..Task::new(key.parse().unwrap(), key.parse().unwrap(), kind)
    };
    let tasks = TaskPortfolio::new(
        true,
        [
            task("beleidsadvies", TaskKind::PolicyAdvice),
            task("uitvoering", TaskKind::Execution),
            task("bedrijfsvoering", TaskKind::OperationalSupport),
        ],
    );
    let counter = |municipality| ServiceCounter { municipality, name: "Gemeentehuis".parse().unwrap(), place: None };
    SharedServiceOrganisation::new("Werkorganisatie BUCH".parse().unwrap(), Employer::Body, tasks.unwrap())
        .with_posts([
            Post::new("balie".parse().unwrap(), "Balie".parse().unwrap(), Fte::from_hundredths(61_000), []).unwrap()
        ])
        .unwrap()
        .with_retained(
            members().map(|code| RetainedStaff { fte: Some(Fte::from_hundredths(500)), ..RetainedStaff::whole(code) }),
        )
        .unwrap()
        .with_counters(true, members().map(counter))
        .unwrap()
}

fn allocations(work: impl FnOnce()) -> u64 {
    allocation_counter::measure(work).count_total
}

fn is_spotless(report: &Report, nl: &Gazetteer) {
    assert!(report.findings().is_empty(), "{}", report.display(Lang::En).naming(nl));
    assert!(report.count(Verdict::Met) > 5, "{}", report.count(Verdict::Met));
}

#[test]
fn the_counter_counts() {
    assert_eq!(allocations(|| drop(Box::new(1))), 1);
}

#[test]
fn judging_a_lawful_case_allocates_nothing() {
    let nl = Gazetteer::netherlands();
    let starts_on = day(2023, 7, 1);
    let (text, record, service, operation) = (text(starts_on), record(), service(), operation());

    let forming = Case::of_act(Moment::Form, &text, starts_on, &record, &nl).serving(&service);
    let operating = Case::of_operation(&text, starts_on, day(2023, 12, 1), &record, &nl).serving(&service);
    for case in [forming, operating].map(|case| case.operating(&operation)) {
        is_spotless(&Catalogue::all().judge(&case), &nl);
        assert_eq!(allocations(|| drop(Catalogue::all().judge(&case))), 0, "{}", case.moment());
    }
}

#[test]
fn finding_a_municipality_allocates_nothing() {
    let nl = Gazetteer::netherlands();
    let on = day(2023, 7, 1);
    let code = code(399);
    assert_eq!(allocations(|| assert!(nl.get(code).is_some())), 0);
    assert_eq!(allocations(|| assert!(nl.on(code, on).is_ok())), 0);
    for name in ["Heiloo", "heiloo", "Castricum", "Bergen (NH)", "Súdwest-Fryslân", "'s-Gravenhage"] {
        assert_eq!(allocations(|| assert!(nl.find(name, on).is_ok())), 0, "{name}");
    }
    assert_eq!(allocations(|| assert!(nl.in_being_on(on).count() > 300)), 0);
}

#[test]
fn reading_a_code_or_a_term_allocates_nothing() {
    assert_eq!(allocations(|| assert!("GM0399/college".parse::<OrganOf>().is_ok())), 0);
    assert_eq!(allocations(|| assert!("BVO".parse::<CooperationForm>().is_ok())), 0);
}

/// Shown by counting, since time is noisy: with ten times as many events, every event costs about what it did.
#[test]
fn a_life_of_ten_times_as_many_events_allocates_ten_times_as_much() {
    let nl = Gazetteer::netherlands();
    // An event of which the day is not known is judged on some thirty days.
    for (shape, length) in [(life::Shape::Mixed, 1_000), (life::Shape::PartialDays, 100)] {
        let [short, long] = [length, 10 * length].map(|length| {
            let events = life::events(shape, length).unwrap();
            let name = "Werkorganisatie".parse().unwrap();
            let mut built = None;
            let building = allocation_counter::measure(|| built = Some(Dossier::new(name, events)));
            let dossier = built.unwrap().unwrap();
            let replaying = allocation_counter::measure(|| drop(dossier.replay(&nl).unwrap()));
            [building, replaying].map(|one| [one.count_total, one.bytes_total])
        });
        for (short, long) in short.into_iter().flatten().zip(long.into_iter().flatten()) {
            assert!((8 * short..=15 * short).contains(&long), "{shape:?}: {short}, then {long}");
        }
    }
}

#[test]
fn what_a_day_was_like_is_found_without_going_through_the_life() {
    let nl = Gazetteer::netherlands();
    let report_of = |length: usize| {
        let dossier = life::dossier(life::Shape::Mixed, length).unwrap();
        let replay = dossier.replay(&nl).unwrap();
        let on = life::day(length - 4).unwrap();
        assert_eq!(replay.as_of(on).members().len(), 4);
        allocations(|| drop(replay.report_on(on)))
    };
    assert_eq!(report_of(100), report_of(1_000));
}

/// Also where a task is unknown, or the cooperation has ended.
#[test]
fn asking_who_executes_a_task_allocates_nothing() {
    let nl = Gazetteer::netherlands();
    let kompanjie = Dossier::from_json(include_str!("../examples/dossiers/de-kompanjie.json")).unwrap();
    let replay = kompanjie.replay(&nl).unwrap();
    let veendam = code(47);
    for on in [day(2012, 1, 1), day(2022, 1, 1)] {
        let who = WhoDoesWhat::of(&replay, on);
        for task in ["uitvoering", "bestuursondersteuning", "musea"] {
            let task: TaskKey = task.parse().unwrap();
            let mut known = false;
            assert_eq!(allocations(|| known = who.executor(&task, veendam).is_one()), 0, "{task} on {on}");
            // After the end no task is with the cooperation, by any name.
            assert_eq!(known, task.as_str() != "musea" || on > day(2021, 1, 1), "{task} on {on}");
        }
    }
}
