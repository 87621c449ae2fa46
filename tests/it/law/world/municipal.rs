//! Officers of the municipalities, staff, reorganisations, and the rest.

use super::*;
use ambtelijke_fusie::{
    arrangement::DecidedBy,
    governance::{FormalityKind, Majority},
    money::Share,
    municipality::council_seats,
    operation::{
        CollectiveAgreement, CouncilSize, Cybersecurity, DataProtection, Employment, Office, OfficeTerm, PaidService,
        ProcessingRole, RelatedParty, ReorganisationFacts, StaffRelation, StaffTerms, StaffTransfer, TaxProfile,
        Workplace,
    },
};
use chrono::Datelike;

/// A municipality that was never there.
const NOBODY: u16 = 9999;

impl World {
    /// Officers of the municipalities, staff, reorganisations, and the rest.
    pub(super) fn employ(&mut self) {
        let (on, form) = (self.day, self.form);
        let since = Period::since(on - chrono::Days::new(3650));
        self.change.accession = Some(DecidedBy::Participants(Majority::Simple));
        self.change.dissolution = Some(DecidedBy::Participants(Majority::Unanimous));
        self.change.dissolution_needs_consent = Some(false);
        self.change.withdrawal_needs_consent = Some(false);
        self.change.notice_months = Some(0);
        if Case::decision_kind(self.moment).is_some() {
            for code in self.acting() {
                let asked = Formality::new(FormalityKind::WorksCouncilAsked, on - chrono::Days::new(60));
                self.formalities.push(asked.by(of(code)));
            }
            let of_body = Formality::new(FormalityKind::WorksCouncilAsked, on - chrono::Days::new(60));
            self.formalities.push(of_body);
        }
        if self.moment == Moment::Dissolve {
            self.formalities.push(Formality::new(FormalityKind::Archives, on));
        }
        if self.moment == Moment::Withdraw {
            self.formalities.push(Formality::new(FormalityKind::ExitFee, on).by(of(A)));
        }
        let transfer = self.lawful_transfer();
        let log = self.log();
        log.staff_transfers.extend(transfer);
        for code in MEMBERS {
            log.offices.extend(officers(code, since, on));
            let inhabitants = NETHERLANDS.get(of(code)).unwrap().inhabitants(on.year() - 1);
            let seats = inhabitants.map_or(15, council_seats);
            log.councils.push(CouncilSize::new(of(code), seats, on));
            log.related_parties.push(RelatedParty {
                listed: Some(true),
                interest: Some(true),
                ..RelatedParty::new(of(code), on.year())
            });
        }
        log.tax_profiles.push(TaxProfile {
            undertaking: Some(true),
            corporate_tax_checked: Some(true),
            vat_checked: Some(true),
            ..TaxProfile::new(since)
        });
        log.data_protection.push(DataProtection {
            role: Some(ProcessingRole::Processor),
            agreed: Some(true),
            register: Some(true),
            officer: Some(true),
            ..DataProtection::new(since)
        });
        log.cybersecurity.push(Cybersecurity {
            public_authority: Some(true),
            registered: Some(true),
            measures: Some(true),
            trained: Some(true),
            ..Cybersecurity::new(since)
        });
        log.paid_services.push(PaidService {
            tendered: Some(false),
            common_services: Some(true),
            public_interest: Some(true),
            controlled: Some(true),
            members_share: Some(Share::ONE),
            private_capital: Some(false),
            ..PaidService::new(since)
        });
        let is_body = form.has_legal_personality();
        log.staff_terms.push(StaffTerms {
            relation: Some(if on < day(2020, 1, 1) { StaffRelation::Appointment } else { StaffRelation::Contract }),
            agreement: Some(if is_body {
                CollectiveAgreement::MunicipalOrganisations
            } else {
                CollectiveAgreement::Municipalities
            }),
            member: Some(true),
            ..StaffTerms::new(since)
        });
    }

    /// The staff of A goes to the cooperation, or back, with all its rights.
    fn lawful_transfer(&self) -> Option<StaffTransfer> {
        let cooperation = match self.form {
            CooperationForm::PublicBody | CooperationForm::OperationsOrganisation => Workplace::Body,
            CooperationForm::CentreMunicipality => Workplace::Municipality(of(B)),
            CooperationForm::PrivateLawBody => Workplace::Private,
            _ => return None,
        };
        let own = Workplace::Municipality(of(A));
        let (from, to) = match self.moment {
            Moment::Form | Moment::Accede => (own, cooperation),
            Moment::Withdraw | Moment::Dissolve => (cooperation, own),
            _ => return None,
        };
        Some(StaffTransfer {
            keeps_identity: Some(true),
            all_passed: Some(true),
            administrative: Some(false),
            represented: Some(false),
            informed_on: Some(self.day - chrono::Days::new(30)),
            ..StaffTransfer::new(self.day, from, to)
        })
    }

    /// Nothing is known any more of what happened.
    pub(in crate::law) fn nothing_logged(&mut self) {
        self.log = Some(Log::default());
    }

    /// Nothing is recorded of what happened, and nothing did.
    pub(in crate::law) fn nothing_happened(&mut self) {
        self.log = Some(Log { complete: TopicSet::ALL, ..Log::default() });
    }

    /// Who holds an office of A; the first of them.
    pub(in crate::law) fn officer(&mut self, office: Office) -> &mut OfficeTerm {
        let term = self.log().offices.iter_mut().find(|term| (term.office, term.municipality) == (office, of(A)));
        term.unwrap()
    }

    /// Nobody holds that office of A.
    pub(in crate::law) fn vacant(&mut self, office: Office) {
        self.log().offices.retain(|term| (term.office, term.municipality) != (office, of(A)));
    }

    /// A has so many aldermen, each for that part of a week.
    pub(in crate::law) fn aldermen(&mut self, number: usize, share: Option<&str>) {
        self.vacant(Office::Alderman);
        let since = Period::since(self.day - chrono::Days::new(100));
        for index in 0..number {
            let person = format!("college-{index}").parse().unwrap();
            self.log().offices.push(OfficeTerm {
                share: share.map(|share| share.parse().unwrap()),
                ..OfficeTerm::new(person, Office::Alderman, of(A), since)
            });
        }
    }

    /// The council of A has so many seats.
    pub(in crate::law) fn seats(&mut self, seats: u8) {
        let size = self.log().councils.iter_mut().find(|size| size.municipality == of(A));
        size.unwrap().seats = seats;
    }

    /// The holder of an office of A works somewhere.
    pub(in crate::law) fn also_works(&mut self, office: Office, workplace: Workplace) -> &mut Employment {
        let person = self.officer(office).person.clone();
        let since = Period::since(self.day - chrono::Days::new(100));
        self.log().employments.push(Employment::new(person, workplace, since));
        self.log().employments.last_mut().unwrap()
    }

    /// What is recorded of a reorganisation on the day.
    pub(in crate::law) fn reorganised(&mut self) -> &mut ReorganisationFacts {
        let on = self.effective_on;
        self.log().reorganisations.push(ReorganisationFacts::new(on));
        self.log().reorganisations.last_mut().unwrap()
    }

    /// The same, in which A is abolished, B takes its place, and everything goes as it should.
    pub(in crate::law) fn a_is_abolished(&mut self) -> &mut ReorganisationFacts {
        self.a_is_succeeded_by(B)
    }

    /// A is abolished and that municipality takes its place.
    pub(in crate::law) fn a_is_succeeded_by(&mut self, code: u16) -> &mut ReorganisationFacts {
        let on = self.effective_on;
        self.log().offices.retain(|term| term.municipality != of(A));
        let reorganisation = self.reorganised();
        *reorganisation = ReorganisationFacts {
            lapse_declared: Some(false),
            fate: Some(ambtelijke_fusie::operation::Fate::Continued),
            successors: vec![ambtelijke_fusie::operation::Succession::new(of(A), of(code))],
            adapted_on: Some(on + chrono::Days::new(90)),
            members_stayed: Some(true),
            rights_passed: Some(true),
            officers_ended: Some(true),
            staff_settled_on: Some(on + chrono::Days::new(90)),
            ..ReorganisationFacts::new(on)
        };
        reorganisation
    }

    /// All of them come whole to B, and the arrangement lapses.
    pub(in crate::law) fn all_come_to_b(&mut self) -> &mut ReorganisationFacts {
        let reorganisation = self.a_is_abolished();
        reorganisation.whole_to = Some(of(B));
        reorganisation.lapse_declared = None;
        reorganisation.fate = Some(ambtelijke_fusie::operation::Fate::Lapsed);
        reorganisation.staff_to = Some(of(B));
        reorganisation
    }

    /// These take part in the place of the others, on a day of a reorganisation in the gazetteer.
    pub(in crate::law) fn among(&mut self, codes: &[u16]) {
        let since = self.day - chrono::Days::new(3650);
        let parties = codes.iter().map(|&code| OrganOf::new(of(code), Organ::Executive));
        self.parties = parties.map(|party| Participation::since(party, since)).collect();
        self.boards.clear();
    }

    /// A municipality that nobody knows takes part already.
    pub(in crate::law) fn with_nobody_from_before(&mut self) {
        let nobody = OrganOf::new(of(NOBODY), Organ::Executive);
        self.parties.push(Participation::since(nobody, self.day - chrono::Days::new(3650)));
    }

    /// What is recorded of A for the budget of the year.
    pub(in crate::law) fn related_party(&mut self) -> &mut RelatedParty {
        self.log().related_parties.iter_mut().find(|list| list.municipality == of(A)).unwrap()
    }

    pub(in crate::law) fn tax_profile(&mut self) -> &mut TaxProfile {
        self.log().tax_profiles.first_mut().unwrap()
    }

    pub(in crate::law) fn paid_service(&mut self) -> &mut PaidService {
        self.log().paid_services.first_mut().unwrap()
    }

    pub(in crate::law) fn staff_terms(&mut self) -> &mut StaffTerms {
        self.log().staff_terms.first_mut().unwrap()
    }

    pub(in crate::law) fn staff_transfer(&mut self) -> &mut StaffTransfer {
        self.log().staff_transfers.first_mut().unwrap()
    }

    /// The executive of that municipality takes no decision of the kind that the moment asks for.
    pub(in crate::law) fn stays_silent(&mut self, code: u16) {
        let (by, kind) = (OrganOf::new(of(code), Organ::Executive), self.kind());
        self.decisions.retain(|decision| (decision.by, decision.kind) != (by, kind));
    }

    pub(in crate::law) fn formality(&mut self, kind: FormalityKind, days: i64) -> &mut Formality {
        let on = self.day + chrono::TimeDelta::days(days);
        self.formalities.push(Formality::new(kind, on));
        self.formalities.last_mut().unwrap()
    }

    pub(in crate::law) fn without_formality(&mut self, kind: FormalityKind) {
        self.formalities.retain(|formality| formality.kind != kind);
    }
}

/// A secretary, a clerk where there is one, a councillor and two aldermen.
fn officers(code: u16, since: Period, on: NaiveDate) -> impl Iterator<Item = OfficeTerm> {
    let term = move |role: &str, office, by: Option<Organ>| OfficeTerm {
        designated_by: by,
        share: (office == Office::Alderman).then(|| "1".parse().unwrap()),
        ..OfficeTerm::new(format!("{role}-{code}").parse().unwrap(), office, of(code), since)
    };
    let clerk = (on >= day(2002, 3, 7)).then(|| term("griffier", Office::Clerk, Some(Organ::Council)));
    let others = [
        term("secretaris", Office::Secretary, Some(Organ::Executive)),
        term("raad", Office::Councillor, None),
        term("college-a", Office::Alderman, None),
        term("college-b", Office::Alderman, None),
    ];
    others.into_iter().chain(clerk)
}
