//! What is paid for joining or leaving is a claim that is not lost, however many pay: the same by a transition and by a
//! dossier.

use crate::worlds::{NL, day};
use ambtelijke_fusie::{
    arrangement::{ArrangementText, CooperationForm, Participation},
    fusie::{
        Accession, AmbtelijkeFusie, Dossier, Event, EventKind, Formation, Handover, Joining, Leaving, Proposal,
        Withdrawal, admit, form, withdraw,
    },
    governance::{Organ, OrganOf, Record},
    law::Strictness,
    money::Cents,
    municipality::{Municipality, MunicipalityCode},
    organisation::{Employer, SharedServiceOrganisation},
    task::{Task, TaskKind, TaskPortfolio},
};

const PAID: Cents = Cents::new(25_000_001);

/// The three organs of each, as most arrangements have them.
fn organs(codes: &[MunicipalityCode]) -> Vec<OrganOf> {
    let all = [Organ::Council, Organ::Executive, Organ::Mayor];
    codes.iter().flat_map(|code| all.map(|organ| OrganOf::new(*code, organ))).collect()
}

fn formed(members: &[MunicipalityCode]) -> (AmbtelijkeFusie, Event) {
    let from = day(2016, 1, 1);
    let parties: Vec<_> = organs(members).into_iter().map(|party| Participation::since(party, from)).collect();
    let text = ArrangementText::new("Regeling", CooperationForm::PublicBody, parties).unwrap();
    let task = Task::new("uitvoering".parse().unwrap(), "Uitvoering".parse().unwrap(), TaskKind::Execution);
    let portfolio = TaskPortfolio::new(false, [task]).unwrap();
    let service = SharedServiceOrganisation::new("Dienst".parse().unwrap(), Employer::Body, portfolio);
    let formation = Formation {
        arrangement: text.clone(),
        organisation: service.clone(),
        record: Record::default(),
        estate: ambtelijke_fusie::finance::Estate::default(),
        motives: Vec::new(),
        works_back_to: None,
    };
    let proposal = Proposal::new(text, from, service);
    let fusie = form(proposal, Record::default(), &NL, Strictness::AsRecorded).unwrap();
    (fusie, Event::new(from, EventKind::Formed(Box::new(formation))))
}

fn pays() -> Handover {
    Handover { payment: Some(PAID), ..Handover::default() }
}

/// Of the fusie that a transition made and of the dossier that tells the same: one estate, in which nothing is lost.
fn is_claimed_alike(count: usize, fusie: &AmbtelijkeFusie, events: [Event; 2]) {
    let on = day(2020, 1, 1);
    assert_eq!(fusie.estate().assets_total(), PAID, "{count} pay");
    let dossier = Dossier::new("Dienst".parse().unwrap(), events).unwrap();
    let replay = dossier.replay(&NL).unwrap();
    assert_eq!(replay.as_of(on).estate(), Some(fusie.estate()), "{count} pay");
    assert_eq!(replay.fusie_on(on).unwrap().estate(), fusie.estate(), "{count} pay");
}

#[test]
fn one_claim_stands_for_what_one_to_forty_pay_together_by_transition_and_by_dossier() {
    let on = day(2020, 1, 1);
    let codes: Vec<_> =
        NL.in_being_on(on).filter(|one| one.exists_on(day(2015, 1, 1))).map(Municipality::code).collect();
    let (two, others) = codes.split_at(2);
    for count in 1..=40 {
        let some = &others[..count];
        // In a file they stand in whatever order, and one can stand there twice.
        let mut in_file: Vec<_> = some.iter().rev().copied().collect();

        let (fusie, founded) = formed(two);
        let accession = Accession::new(organs(some), on).bringing(pays());
        let joined = admit(fusie, accession, Record::default(), &NL, Strictness::AsRecorded).unwrap();
        let joining = Joining {
            participants: organs(&in_file),
            arrangement: None,
            organisation: None,
            brings: pays(),
            record: Record::default(),
        };
        is_claimed_alike(count, &joined, [founded, Event::new(on, EventKind::Acceded(Box::new(joining)))]);

        let (fusie, founded) = formed(&codes[..count + 2]);
        let withdrawal = Withdrawal::new(some, on).taking(pays());
        let left = withdraw(fusie, withdrawal, Record::default(), &NL, Strictness::AsRecorded).unwrap();
        in_file.push(some[0]);
        let leaving = Leaving {
            municipalities: in_file,
            arrangement: None,
            organisation: None,
            takes: pays(),
            record: Record::default(),
            reason: None,
            because: None,
        };
        let left_event = Event::new(on, EventKind::Withdrawn(Box::new(leaving)));
        is_claimed_alike(count, &left.into_fusie().unwrap(), [founded, left_event]);
    }
}
