//! Who sits on the boards, when they met, what they told whom.

use super::*;
use ambtelijke_fusie::{
    governance::{BoardKind, FormalityKind},
    id::Key,
    operation::{
        Allowance, Audience, BoardMember, Committee, CommitteeKind, CommitteeMember, Consultation, CorePower,
        CouncilStep, HandedOverPower, Information, Mandate, Meeting, Office, OfficeTerm, Recipient, Topic,
        ViewedDecision, Workplace,
    },
};
use chrono::{Datelike, Days};

/// Who holds an office: `raad-376`.
pub(in super::super) fn person(office: &str, code: u16) -> Key {
    format!("{office}-{code}").parse().unwrap()
}

impl World {
    /// Who sits on the boards, when they met, what they told whom.
    pub(super) fn govern(&mut self) {
        self.decide_under_private_law();
        let kind = match self.form {
            CooperationForm::PublicBody => BoardKind::General,
            CooperationForm::JointOrgan => BoardKind::JointOrgan,
            CooperationForm::OperationsOrganisation => BoardKind::Single,
            _ => return,
        };
        self.seat(kind);
        self.work(kind);
    }

    /// The executives decide, with reasons, after their councils had the draft.
    fn decide_under_private_law(&mut self) {
        self.formalities.retain(|one| one.kind != FormalityKind::FarReaching);
        self.submissions.retain(|one| one.asks != DecisionKind::WishesAndConcerns);
        if self.form == CooperationForm::ServiceAgreement {
            for code in MEMBERS {
                let council = OrganOf::new(of(code), Organ::Council);
                let draft = Submission::new(council, DecisionKind::WishesAndConcerns, self.day - Days::new(42));
                self.submissions.push(draft);
            }
            self.formalities.push(Formality::new(FormalityKind::FarReaching, self.day - Days::new(42)));
        }
        if (self.form, self.moment) != (CooperationForm::PrivateLawBody, Moment::Form) {
            return;
        }
        self.formalities.retain(|one| one.kind != FormalityKind::Reasons);
        let wishes = DecisionKind::WishesAndConcerns;
        for code in MEMBERS {
            self.formalities.push(Formality::new(FormalityKind::Reasons, self.day).by(of(code)));
            self.formalities.push(Formality::new(FormalityKind::ProvincialApproval, self.day).by(of(code)));
            let council = OrganOf::new(of(code), Organ::Council);
            self.submissions.push(Submission::new(council, wishes, self.day - Days::new(42)));
            let executive = OrganOf::new(of(code), Organ::Executive);
            if !self.decisions.iter().any(|one| (one.by, one.kind) == (executive, DecisionKind::Adopt)) {
                self.decisions.push(decision(code, Organ::Executive, DecisionKind::Adopt, self.day));
            }
        }
    }

    /// Two members of each municipality sit on the board, and of a public body one of each on the executive board too.
    fn seat(&mut self, kind: BoardKind) {
        let since = Period::since(self.day - Days::new(3650));
        let takes_part = |organ| self.parties.iter().any(|one| one.party().organ() == organ);
        let mayors = takes_part(Organ::Mayor);
        let (chosen, by): (&[&str], _) = match (takes_part(Organ::Council), takes_part(Organ::Executive)) {
            (true, _) => (&["raad", "raad-2"], Some(Organ::Council)),
            (false, true) => (&["college-a", "burgemeester"], Some(Organ::Executive)),
            (false, false) => (&["burgemeester"], None),
        };
        let log = self.log.as_mut().unwrap();
        log.members.clear();
        // The aldermen and a councillor are among the officers of the municipality.
        let ours = ["burgemeester-", "raad-2-"];
        log.offices.retain(|term| !ours.iter().any(|one| term.person.as_str().starts_with(one)));
        for code in MEMBERS {
            for (office, name) in [(Office::Mayor, "burgemeester"), (Office::Councillor, "raad-2")] {
                log.offices.push(OfficeTerm::new(person(name, code), office, of(code), since));
            }
            for (index, name) in chosen.iter().enumerate() {
                let member = |board| BoardMember {
                    municipality: Some(of(code)),
                    chair: code == B && index == 0,
                    ..BoardMember::new(person(name, code), board, since)
                };
                let by_office = *name == "burgemeester" && mayors;
                let organ = by.filter(|_| !by_office).map(|organ| OrganOf::new(of(code), organ));
                log.members.push(BoardMember { appointed_by: organ.into_iter().collect(), ..member(kind) });
                if kind == BoardKind::General && index == 0 {
                    log.members.push(member(BoardKind::Executive));
                }
            }
        }
    }

    /// The board meets, informs, hears and replies, and pays a councillor.
    fn work(&mut self, kind: BoardKind) {
        let (on, before) = (self.day, |days| self.day - Days::new(days));
        let steps = || {
            MEMBERS.map(|code| CouncilStep { answered_on: Some(before(10)), ..CouncilStep::new(of(code), before(60)) })
        };
        let councillor = |code| CommitteeMember {
            appointed_by: Some(OrganOf::new(of(code), Organ::Council)),
            ..CommitteeMember::new(person("raad", code), of(code))
        };
        let last_year = |month| day(on.year() - 1, month, 1);
        let meeting = |on| Meeting { public: Some(true), ..Meeting::new(kind, on) };
        let informed = |to| Information { given_on: Some(before(1)), ..Information::new(to, on) };
        let committee = |kind| Committee { councils: steps().to_vec(), ..Committee::new(kind, on) };
        let log = Log {
            meetings: [last_year(3), last_year(10), on].map(meeting).to_vec(),
            information: [Audience::GeneralBoard, Audience::Councils].map(informed).to_vec(),
            committees: vec![
                committee(CommitteeKind::Interests),
                Committee {
                    proposed_by: MEMBERS.map(of).to_vec(),
                    members: MEMBERS.map(councillor).to_vec(),
                    ..committee(CommitteeKind::JointAdvisory)
                },
            ],
            handed_over: vec![HandedOverPower::new(CorePower::Other, Recipient::Committee, on)],
            viewed_decisions: vec![ViewedDecision {
                views: steps().to_vec(),
                told_general_board_on: Some(before(10)),
                ..ViewedDecision::new(on, kind)
            }],
            consultations: vec![Consultation { by_section_3_4: Some(true), ..Consultation::new(on) }],
            allowances: vec![Allowance {
                based: Some(true),
                sent_to_province_on: Some(before(300)),
                ..Allowance::new(person("raad", A), Period::since(before(365)))
            }],
            ..self.log.take().unwrap()
        };
        self.log = Some(log);
    }

    // What can be changed, in the words of the rows.

    /// The log is no longer vouched for in that topic.
    pub(in super::super) fn unsure_in(&mut self, topic: Topic) {
        let log = self.log();
        log.complete = log.complete.iter().filter(|one| *one != topic).collect();
    }

    /// Whether a fact of the topic is recorded.
    pub(in super::super) fn has_logged(&self, topic: Topic) -> bool {
        let log = serde_json::json!(self.log);
        let field = topic.path().trim_start_matches("operation.");
        log[field].as_array().is_some_and(|facts| !facts.is_empty())
    }

    /// The members of the boards are not recorded, and the record does not claim to be complete.
    pub(in super::super) fn members_unknown(&mut self) {
        self.unsure_in(Topic::Members);
        self.log().members.clear();
    }

    /// The holders of offices are not recorded, and the record does not claim to be complete.
    pub(in super::super) fn offices_unknown(&mut self) {
        self.unsure_in(Topic::Offices);
        self.log().offices.clear();
    }

    /// The seat of a member of A, the first on the board to which the municipalities appoint.
    pub(in super::super) fn member(&mut self) -> &mut BoardMember {
        self.log().members.first_mut().unwrap()
    }

    /// The first member holds that office in place of their own.
    pub(in super::super) fn member_is(&mut self, office: Office) {
        self.term().office = office;
    }

    /// The term of office of the first member.
    pub(in super::super) fn term(&mut self) -> &mut OfficeTerm {
        let person = self.member().person.clone();
        self.log().offices.iter_mut().find(|term| term.person == person).unwrap()
    }

    /// Only those members stay.
    pub(in super::super) fn seated(&mut self, keep: impl Fn(&BoardMember) -> bool) {
        self.log().members.retain(keep);
    }

    /// The members of the executive board.
    pub(in super::super) fn executives(&mut self) -> impl Iterator<Item = &mut BoardMember> {
        self.log().members.iter_mut().filter(|member| member.board == BoardKind::Executive)
    }

    /// The committee of that kind.
    pub(in super::super) fn committee(&mut self, kind: CommitteeKind) -> &mut Committee {
        self.log().committees.iter_mut().find(|one| one.kind == kind).unwrap()
    }

    /// Before the amendment it had that form, and those organs took part.
    pub(in super::super) fn was(&mut self, form: CooperationForm, organs: &[Organ]) {
        let mut before = Self { before: None, ..Self::lawful(form, self.moment, self.day) };
        before.of_organs(organs);
        self.before = Some(Box::new(before));
    }

    /// That organ of A mandated to staff of the body, the year before.
    pub(in super::super) fn mandated_before(&mut self, organ: Organ) {
        let (by, since) = (OrganOf::new(of(A), organ), Period::since(self.day - Days::new(365)));
        let (key, to) = ("oud".parse().unwrap(), "directeur".parse().unwrap());
        let mandate = Mandate::new(key, by, to, PowerBasis::Mandate, since);
        let workplace = Some(Workplace::Body);
        self.log().mandates.push(Mandate { workplace, written: Some(true), accepted: Some(true), ..mandate });
    }

    /// The mayors of B and C sit on the board; that of A does not.
    pub(in super::super) fn without_the_mayor_of_a(&mut self) {
        self.seated(|member| member.person != person("burgemeester", A));
    }

    /// The first member sits there for Winschoten; the office from which they were appointed ended on the day.
    pub(in super::super) fn was_for_winschoten(&mut self) {
        self.member().municipality = Some(of(52));
        let (from, on) = (self.term().period.from(), self.day);
        self.term().period = Period::new(from, Some(on)).unwrap();
    }

    /// Made only to train officials, by a text that lets secretaries sit on the board.
    pub(in super::super) fn trains(&mut self) {
        self.interest().purpose = Some(Purpose::Training);
        self.change.secretary_may_sit = Some(true);
    }
}
