//! What the benches judge: operational management organisations that start on 1 January 2024, right or wrong.
#![allow(missing_docs, dead_code, reason = "each bench uses a part of it")]

use ambtelijke_fusie::{
    arrangement::{
        ArrangementText, ChangeRules, ClauseKind, CooperationForm, Duration, Interest, Participation, Purpose,
    },
    fusie::{Allotment, DissolutionPlan, Formation},
    governance::{
        Board, BoardKind, Decision, DecisionKind, Formality, FormalityKind, Medium, Organ, OrganOf, Publication,
        Record, RegisterItem, RegisterItemSet, Seats, Submission,
    },
    municipality::{Gazetteer, Municipality, MunicipalityCode},
    operation::{Budget, CouncilStep, Log, Operation, TopicSet},
    organisation::{Employer, Fte, Post, RetainedStaff, ServiceCounter, SharedServiceOrganisation},
    time::NaiveDate,
};
use core::error::Error;
use std::{fs, path::Path};

pub(crate) type Outcome<T> = Result<T, Box<dyn Error>>;

pub(crate) struct World {
    pub(crate) nl: Gazetteer,
    pub(crate) start: NaiveDate,
    pub(crate) text: ArrangementText,
    pub(crate) record: Record,
    pub(crate) service: SharedServiceOrganisation,
    pub(crate) operation: Operation,
}

pub(crate) fn day(year: i32, month: u32, day: u32) -> Outcome<NaiveDate> {
    Ok(NaiveDate::from_ymd_opt(year, month, day).ok_or("no such day")?)
}

/// So many real municipalities that found one operational management organisation, by the book.
pub(crate) fn right(members: usize) -> Outcome<World> {
    let nl = Gazetteer::netherlands();
    let start = day(2024, 1, 1)?;
    let codes: Vec<MunicipalityCode> = nl.in_being_on(start).map(Municipality::code).take(members).collect();
    let first = *codes.first().ok_or("no members")?;
    let organ = |code, organ| OrganOf::new(code, organ);

    let participations: Vec<_> =
        codes.iter().map(|code| Participation::since(organ(*code, Organ::Executive), start)).collect();
    let text =
        ArrangementText::new("Gemeenschappelijke regeling", CooperationForm::OperationsOrganisation, participations)?
            .having(&[
                ClauseKind::Interests,
                ClauseKind::Amendment,
                ClauseKind::Dissolution,
                ClauseKind::Accession,
                ClauseKind::WithdrawalConditions,
                ClauseKind::WithdrawalEffects,
                ClauseKind::WithdrawalAssets,
                ClauseKind::Liquidation,
                ClauseKind::BoardStructure,
                ClauseKind::BoardComposition,
                ClauseKind::MemberCount,
                ClauseKind::CouncilViews,
                ClauseKind::PublicParticipation,
                ClauseKind::Evaluation,
                ClauseKind::ActiveInformation,
                ClauseKind::InformationToCouncils,
                ClauseKind::MemberAccountability,
                ClauseKind::MemberInformation,
                ClauseKind::CouncilAccountability,
                ClauseKind::CouncilInformation,
                ClauseKind::MemberDismissal,
                ClauseKind::EntryIntoForce,
                ClauseKind::Chair,
                ClauseKind::Representation,
                ClauseKind::Staff,
                ClauseKind::OfficialAssistance,
            ])?
            .for_term(Duration::Indefinite)
            .for_interests([Interest { name: "bedrijfsvoering".parse()?, purpose: Some(Purpose::SupportProcesses) }])
            .seated("Gemeentehuis".parse()?, first)
            .published_by(first)
            .giving([])
            .changing_by(ChangeRules { withdrawal_needs_consent: Some(false), ..ChangeRules::default() })
            .governed_by([Board::new(
                BoardKind::Single,
                codes.iter().map(|code| Seats::new(*code, 1)).collect::<Vec<_>>(),
            )?])?
            .completed();

    let (sent, asked, decided) = (day(2023, 3, 1)?, day(2023, 6, 1)?, day(2023, 7, 1)?);
    let mut decisions = Vec::new();
    let mut submissions = Vec::new();
    for code in &codes {
        let council = organ(*code, Organ::Council);
        submissions.push(Submission::new(council, DecisionKind::View, sent));
        decisions.push(Decision::new(council, DecisionKind::Consent, asked));
        decisions.push(Decision::new(organ(*code, Organ::Executive), DecisionKind::Adopt, decided));
    }
    let published = Publication::new(Medium::Gemeenteblad, day(2023, 9, 1)?).by(first);
    let asked = |code: &MunicipalityCode| Formality::new(FormalityKind::WorksCouncilAsked, sent).by(*code);
    let shows = Some(RegisterItemSet::of(RegisterItem::ALL));
    let entry = Formality { shows, ..Formality::new(FormalityKind::NationalRegister, day(2023, 9, 2)?) };
    let record = Record::new(decisions, submissions, [published])?
        .with_formalities(codes.iter().map(asked).chain([entry]).collect::<Vec<_>>())
        .completed();

    let tasks = serde_json::from_str(
        r#"{"complete": true, "tasks": [
            {"key": "advies", "name": "Beleidsadvies", "kind": "beleidsadvies", "political_discretion": false},
            {"key": "uitvoering", "name": "Uitvoering", "kind": "uitvoering", "political_discretion": false}
        ]}"#,
    )?;
    let counters = codes
        .iter()
        .map(|code| Ok(ServiceCounter { municipality: *code, name: "Balie".parse()?, place: None }))
        .collect::<Outcome<Vec<_>>>()?;
    let service = SharedServiceOrganisation::new("Werkorganisatie".parse()?, Employer::Body, tasks)
        .with_posts([Post::new("balie".parse()?, "Medewerker".parse()?, Fte::from_hundredths(10_000), [])?])?
        .with_retained(
            codes
                .iter()
                .map(|code| RetainedStaff { fte: Some(Fte::from_hundredths(500)), ..RetainedStaff::whole(*code) }),
        )?
        .with_counters(true, counters)?;
    let shown = codes.iter().map(|code| CouncilStep::new(*code, sent)).collect();
    let first_budget = Budget { drafts: shown, ..Budget::new(2024) };
    let operation = Operation::new(Log { complete: TopicSet::ALL, budgets: vec![first_budget], ..Log::default() })?;
    Ok(World { nl, start, text, record, service, operation })
}

/// The same with four members and nine breaches of the ten rules of the floor.
pub(crate) fn nine_breaches() -> Outcome<World> {
    let right = right(4)?;
    let mut participations = right.text.participations().collect::<Vec<_>>();
    let stranger = right.text.municipalities_on(right.start).next().ok_or("no members")?;
    participations.push(Participation::since(OrganOf::new(stranger, Organ::Mayor), right.start));
    let text =
        ArrangementText::new("Gemeenschappelijke regeling", CooperationForm::OperationsOrganisation, participations)?
            .having(&[ClauseKind::Amendment, ClauseKind::Dissolution, ClauseKind::Accession])?
            .completed();
    let council = OrganOf::new(stranger, Organ::Council);
    let decisions: Vec<_> = right
        .record
        .decisions()
        .iter()
        .filter(|one| !(one.kind == DecisionKind::Consent && one.by == council))
        .cloned()
        .collect();
    // Two councils never saw the draft.
    let submissions: Vec<_> = right.record.submissions().iter().skip(2).cloned().collect();
    let record =
        Record::new(decisions, submissions, [Publication::new(Medium::Staatscourant, day(2024, 2, 1)?)])?.completed();
    Ok(World { text, record, ..right })
}

/// The dossiers that come with the crate, as text, in order of their names.
pub(crate) fn folder() -> Outcome<Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/dossiers");
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files.into_iter().map(fs::read_to_string).collect::<Result<_, _>>()?)
}

impl World {
    pub(crate) fn formation(&self) -> Formation {
        Formation::new(self.text.clone(), self.service.clone()).recorded(self.record.clone())
    }

    /// All goes to the first member: a plan that settles everything there is.
    pub(crate) fn plan(&self) -> DissolutionPlan {
        let first = self.text.municipalities_on(self.start).next();
        DissolutionPlan { otherwise: first.map(Allotment::Whole), archive_keeper: first, ..DissolutionPlan::default() }
    }

    /// The world as the JSON of a dossier of one event.
    pub(crate) fn dossier(&self) -> Outcome<String> {
        let formed = serde_json::json!({
            "arrangement": self.text, "organisation": self.service, "record": self.record,
        });
        let events = serde_json::json!([{"on": self.start, "formed": formed}]);
        Ok(serde_json::to_string(&serde_json::json!({"name": "Werkorganisatie", "events": events}))?)
    }
}
