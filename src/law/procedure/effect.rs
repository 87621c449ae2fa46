//! The steps from the decisions on: those of the arrangement itself, the province, publication and registers.

use super::{
    Actor, Lag, Obligation, StepKind,
    graph::{Graph, Node},
};
use crate::{
    arrangement::{ArrangementText, CooperationForm, Duration},
    governance::{DecisionKind, FormalityKind, Medium, Organ, OrganOf},
    law::{Moment, core::in_force::ACT_OF_2014},
    municipality::{MunicipalityCode, Province},
    sorted,
};
use alloc::vec::Vec;
use chrono::NaiveDate;

impl Graph<'_, '_> {
    /// The steps that only the arrangement itself can ask: of the sitting participants, and notice.
    pub(super) fn by_clause(&mut self) {
        let after = self.all(StepKind::Decision, Lag::SameDay);
        match self.moment() {
            Moment::Accede => {
                let sitting = self.parties.all.iter().filter(|party| !self.parties.acting.contains(party));
                let agreed = sitting.map(|party| {
                    let decided = self.done.decision(DecisionKind::Accede, *party);
                    decided.or_else(|| self.done.decision(DecisionKind::Amend, *party))
                });
                let agreed: Option<Vec<NaiveDate>> = agreed.collect();
                let agreed = agreed.and_then(|days| days.into_iter().max());
                let node = Node::new(StepKind::Agreement, Actor::SittingParticipants, Obligation::ByClause);
                self.add(node.done(agreed));
            }
            Moment::Withdraw => {
                let codes: Vec<_> = self.parties.acting_municipalities().collect();
                for code in codes {
                    // Of one that withdraws, nobody else can have given the notice.
                    let done = self.formality(FormalityKind::Notice, None);
                    let node = Node::new(StepKind::Notice, Actor::Municipality(code), Obligation::ByClause);
                    self.add(node.done(done).after(after.clone()));
                }
                if self.form().has_legal_personality() {
                    let done = self.formality(FormalityKind::ExitFee, None);
                    let after = self.all(StepKind::Notice, Lag::SameDay);
                    self.add(Node::new(StepKind::ExitFee, Actor::Body, Obligation::ByClause).done(done).after(after));
                }
            }
            _ => {}
        }
    }

    /// Wgr, articles 26(1), 26(3), 27(2) and 36 to 39, as they read then.
    pub(super) fn province(&mut self) {
        let uses_article_8 = |form: CooperationForm| form.founds_body() || form == CooperationForm::CentreMunicipality;
        let before = self.procedure.before.map(ArrangementText::form);
        let registered = self.regime.approval && (uses_article_8(self.form()) || before.is_some_and(uses_article_8));
        if self.regime.to_province {
            let mut after = self.all(StepKind::Decision, Lag::SameDay);
            after.extend(self.all(StepKind::Agreement, Lag::SameDay));
            let done = self.formality(FormalityKind::SentToProvince, None);
            let node = Node::new(StepKind::SentToProvince, self.publisher(), Obligation::Required);
            self.add(node.done(done).after(after));
        }
        let province = self.province_of_seat();
        if registered && self.is_adopting() {
            let approver = match self.parties.only_mayors() {
                true => Actor::KingsCommissioner(province),
                false => Actor::ProvincialExecutive(province),
            };
            let after = self.all(StepKind::SentToProvince, Lag::Pace);
            let approval = self.done.approval();
            let by_silence = self.done.approval_given_by_silence().filter(|_| approval.is_none());
            let node = Node::new(StepKind::ProvincialApproval, approver, Obligation::Required);
            self.add(Node { by_silence, ..node }.done(approval).after(after));
        }
        if registered {
            let mut after = self.all(StepKind::SentToProvince, Lag::SameDay);
            after.extend(self.all(StepKind::ProvincialApproval, Lag::SameDay));
            let actor = Actor::ProvincialExecutive(province);
            let done = self.formality(FormalityKind::ProvincialRegister, None);
            let node = Node::new(StepKind::ProvincialRegister, actor, Obligation::Required);
            self.add(node.done(done).after(after));
        }
    }

    /// Wgr, article 26: until 2015 every municipality, since then the designated one or that of the seat.
    pub(super) fn publication(&mut self) {
        let mut after = self.all(StepKind::Decision, Lag::Pace);
        after.extend(self.all(StepKind::Agreement, Lag::Pace));
        let medium = self.regime.medium;
        let publishers: Vec<_> = match medium {
            Medium::Customary => self.parties.municipalities().map(Actor::Municipality).collect(),
            _ => [self.publisher()].into(),
        };
        for by in publishers {
            let done = self.done.publication(medium, by.municipality());
            let mut node = Node::new(StepKind::Publication, by, Obligation::Required).done(done).after(after.clone());
            node.key.medium = Some(medium);
            self.add(node);
        }
    }

    /// Since 2020 staff pass by law with the work that they do; their employer tells them before.
    pub(super) fn staff(&mut self) {
        let has_staff = self.form().has_legal_personality() || self.form() == CooperationForm::CentreMunicipality;
        if !self.regime.staff_passes || !has_staff {
            return;
        }
        let employers: Vec<_> = match self.moment() {
            Moment::Form | Moment::Accede => self.parties.acting_municipalities().map(Some).collect(),
            Moment::Withdraw | Moment::Dissolve => [None].into(),
            _ => Vec::new(),
        };
        for code in employers {
            let by = code.map_or(Actor::Body, Actor::Municipality);
            let done = self.formality(FormalityKind::StaffInformed, code);
            self.add(Node::new(StepKind::StaffInformed, by, Obligation::Conditional).done(done));
        }
    }

    pub(super) fn entry_into_force(&mut self) {
        let waits = [
            (StepKind::Decision, Lag::SameDay),
            (StepKind::Agreement, Lag::SameDay),
            (StepKind::Notice, Lag::NoticeTerm),
            (StepKind::ProvincialRegister, Lag::SameDay),
            (StepKind::Publication, Lag::SameDay),
            (StepKind::StaffInformed, Lag::SameDay),
        ];
        let after = waits.into_iter().flat_map(|(kind, lag)| self.all(kind, lag)).collect();
        let node = Node::new(StepKind::EntryIntoForce, Actor::Itself, Obligation::Required).after(after);
        let floor = (!self.form().exists_on(NaiveDate::MIN)).then_some(ACT_OF_2014);
        // What has ended cannot be extended (our reading).
        let ceiling = match self.procedure.before.and_then(ArrangementText::term) {
            Some(Duration::Until(end)) if self.moment() == Moment::Extend => Some(end),
            _ => None,
        };
        self.add(Node { floor, ceiling, ..node });
    }

    pub(super) fn afterwards(&mut self) {
        let form_changes = self.procedure.before.is_some_and(|before| before.form() != self.form());
        let seats = matches!(self.moment(), Moment::Form | Moment::Accede) || form_changes;
        if seats && self.form().founds_body() {
            let staying = self.parties.acting.iter().copied().filter(|party| self.parties.acts_and_stays(*party));
            let mut last = None;
            // The first organ of a municipality in the order council, executive, mayor; mayors sit by themselves.
            let first = |party: &OrganOf| last.replace(party.municipality()) != Some(party.municipality());
            let appointing: Vec<_> = staying.filter(first).filter(|party| party.organ() != Organ::Mayor).collect();
            for party in appointing {
                let own = |node: &Node| node.key.by == Actor::Organ(party);
                let after = self.some(StepKind::Decision, Lag::SameDay, own);
                self.add(Node::new(StepKind::Appointment, Actor::Organ(party), Obligation::Required).after(after));
            }
        }
        let after = self.all(StepKind::EntryIntoForce, Lag::SameDay);
        if self.regime.national_register {
            let by = match (self.form(), self.procedure.text.host()) {
                (form, _) if form.founds_body() => Actor::Body,
                (CooperationForm::CentreMunicipality, Some(host)) => Actor::Municipality(host),
                _ => self.publisher(),
            };
            let done = self.formality(FormalityKind::NationalRegister, None);
            let node = Node::new(StepKind::NationalRegister, by, Obligation::Required);
            self.add(node.done(done).after(after.clone()));
        } else {
            let codes: Vec<_> = self.parties.municipalities().collect();
            for code in codes {
                let by = Actor::Municipality(code);
                let done = self.formality(FormalityKind::MunicipalRegister, Some(code));
                let node = Node::new(StepKind::MunicipalRegister, by, Obligation::Required);
                self.add(node.done(done).after(after.clone()));
            }
        }
        if self.moment() == Moment::Dissolve && self.form().has_legal_personality() {
            let done = self.formality(FormalityKind::Liquidated, None);
            self.add(Node::new(StepKind::Liquidation, Actor::Body, Obligation::Required).done(done).after(after));
        }
    }

    /// The municipality that the text designates, else from 2015 that of the seat of a body.
    fn publisher(&self) -> Actor {
        let by_law = || if self.regime.medium == Medium::Customary { None } else { self.seat_of_body() };
        self.procedure.text.publisher().or_else(by_law).map_or(Actor::Designated, Actor::Municipality)
    }

    fn seat_of_body(&self) -> Option<MunicipalityCode> {
        let seat = self.procedure.text.seat().filter(|_| self.form().founds_body())?;
        seat.lies_in(self.procedure.gazetteer, self.days.effect)
    }

    /// The province of all, or of several that of the seat (Wgr, article 37, until 2006).
    fn province_of_seat(&self) -> Option<Province> {
        let of = |code| self.procedure.gazetteer.get(code)?.province_on(self.days.effect);
        let provinces = sorted::unique(self.parties.municipalities().map(of));
        match *provinces {
            [only] => only,
            _ => self.seat_of_body().and_then(of),
        }
    }
}
