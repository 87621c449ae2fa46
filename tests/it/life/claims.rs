//! A payment for joining or leaving is a claim that is not lost, for any number of payers: the same by a transition and
//! by a dossier.

use crate::worlds::{NL, day};
use ambtelijke_fusie::{
    Dossier,
    arrangement::{ArrangementText, CooperationForm, Participation},
    fusie::{
        Accession, AmbtelijkeFusie, Formation, Handover, Withdrawal, admit,
        dossier::{Event, EventKind},
        form, withdraw,
    },
    governance::{Organ, OrganOf},
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
    let formation = Formation::new(text, service);
    let fusie = form(from, formation.clone(), &NL, Strictness::AsRecorded).unwrap();
    (fusie, Event::new(from, EventKind::Formed(formation.into())))
}

fn pays() -> Handover {
    Handover { payment: Some(PAID), ..Handover::default() }
}

/// Of the fusie that a transition made and of the dossier that tells the same: one estate, in which nothing is lost.
fn is_claimed_alike(count: usize, fusie: &AmbtelijkeFusie, events: [Event; 2]) {
    let on = day(2020, 1, 1);
    assert_eq!(fusie.estate().unwrap().assets_total(), PAID, "{count} pay");
    let dossier = Dossier::new("Dienst".parse().unwrap(), events).unwrap();
    let replay = dossier.replay(&NL).unwrap();
    assert_eq!(replay.as_of(on).estate(), fusie.estate(), "{count} pay");
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
        // In a file they stand in any order.
        let in_file: Vec<_> = some.iter().rev().copied().collect();

        let (fusie, founded) = formed(two);
        let accession = Accession::new(organs(some)).bringing(pays());
        let joined = admit(fusie, on, accession, &NL, Strictness::AsRecorded).unwrap();
        let joining = Accession::new(organs(&in_file)).bringing(pays());
        is_claimed_alike(count, &joined, [founded, Event::new(on, EventKind::Acceded(joining.into()))]);

        let (fusie, founded) = formed(&codes[..count + 2]);
        let withdrawal = Withdrawal::new(some).taking(pays());
        let left = withdraw(fusie, on, withdrawal.clone(), &NL, Strictness::AsRecorded).unwrap();
        let leaving = Withdrawal { municipalities: in_file, ..withdrawal };
        let left_event = Event::new(on, EventKind::Withdrawn(leaving.into()));
        is_claimed_alike(count, &left.into_fusie().unwrap(), [founded, left_event]);
    }
}
