//! Which steps the law of given days asks for, and which wait for which.

use super::{
    Actor, Lag, Obligation, Procedure, StepKind,
    done::Done,
    parties::Parties,
    regime::{Days, Regime},
    timing::view_ends_on,
};
use crate::{
    arrangement::{CooperationForm, Term},
    governance::{DecisionKind, Medium, Organ, OrganOf},
    law::{Case, Moment, wgr::ACT_OF_2014},
    municipality::{Municipality, MunicipalityCode, Province},
};
use alloc::{collections::BTreeSet, vec::Vec};
use chrono::NaiveDate;

/// What makes a step the same step in two plans; in the order of a procedure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub(super) kind: StepKind,
    pub(super) by: Actor,
    pub(super) to: Option<OrganOf>,
    pub(super) medium: Option<Medium>,
}

/// A step, before its days are known.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) key: Key,
    pub(super) obligation: Obligation,
    pub(super) done_on: Option<NaiveDate>,
    pub(super) by_silence: Option<NaiveDate>,
    /// Not before that day, by the law itself.
    pub(super) floor: Option<NaiveDate>,
    /// Not after that day.
    pub(super) ceiling: Option<NaiveDate>,
    // INVARIANT: every place is an earlier one.
    pub(super) after: Vec<(usize, Lag)>,
}

impl Node {
    fn new(kind: StepKind, by: Actor, obligation: Obligation) -> Self {
        Self {
            key: Key { kind, by, to: None, medium: None },
            obligation,
            done_on: None,
            by_silence: None,
            floor: None,
            ceiling: None,
            after: Vec::new(),
        }
    }

    fn to(mut self, council: OrganOf) -> Self {
        self.key.to = Some(council);
        self
    }

    fn done(self, done_on: Option<NaiveDate>) -> Self {
        Self { done_on, ..self }
    }

    fn after(self, after: Vec<(usize, Lag)>) -> Self {
        Self { after, ..self }
    }

    /// The municipality that a step of the councils is about.
    fn municipality(&self) -> Option<MunicipalityCode> {
        self.key.to.map(OrganOf::municipality).or(self.key.by.municipality())
    }
}

/// The steps of a procedure by the law of those days, in the order of [`Key`].
pub(super) fn steps(procedure: &Procedure<'_>, parties: &Parties, done: Done<'_>, days: Days) -> Vec<Node> {
    let mut graph = Graph { procedure, parties, done, days, regime: Regime::on(days), nodes: Vec::new() };
    graph.drafts();
    graph.works_councils();
    graph.consents();
    graph.decisions();
    graph.by_clause();
    graph.province();
    graph.publication();
    graph.entry_into_force();
    graph.afterwards();
    graph.nodes
}

struct Graph<'a, 'p> {
    procedure: &'a Procedure<'p>,
    parties: &'a Parties,
    done: Done<'a>,
    days: Days,
    regime: Regime,
    nodes: Vec<Node>,
}

const fn council(municipality: MunicipalityCode) -> OrganOf {
    OrganOf::new(municipality, Organ::Council)
}

impl Graph<'_, '_> {
    fn add(&mut self, node: Node) -> usize {
        self.nodes.push(node);
        self.nodes.len().saturating_sub(1)
    }

    fn moment(&self) -> Moment {
        self.procedure.moment
    }

    fn form(&self) -> CooperationForm {
        self.procedure.text.form()
    }

    /// Forming, and what article 1 of the Wgr puts on a par with it.
    fn is_adopting(&self) -> bool {
        matches!(self.moment(), Moment::Form | Moment::Amend | Moment::Accede | Moment::Withdraw)
    }

    /// The steps of a kind, to wait for.
    fn all(&self, kind: StepKind, lag: Lag) -> Vec<(usize, Lag)> {
        self.some(kind, lag, |_| true)
    }

    fn some(&self, kind: StepKind, lag: Lag, wanted: impl Fn(&Node) -> bool) -> Vec<(usize, Lag)> {
        let nodes = self.nodes.iter().enumerate();
        nodes.filter(|(_, node)| node.key.kind == kind && wanted(node)).map(|(index, _)| (index, lag)).collect()
    }

    fn decided(&self, party: OrganOf) -> Option<NaiveDate> {
        let decided = Case::decision_kind(self.moment()).and_then(|kind| self.done.decision(kind, party));
        if decided.is_none() && self.parties.leaving.contains(&party) {
            return self.done.decision(DecisionKind::Withdraw, party);
        }
        decided
    }

    fn all_decided(&self) -> bool {
        self.parties.acting.iter().all(|party| self.decided(*party).is_some())
    }

    /// Wgr, article 1(2) and (3).
    fn drafts(&mut self) {
        if !self.regime.draft || !self.is_adopting() || self.parties.a_council_takes_part() {
            return;
        }
        let (parties, done) = (self.parties, self.done);
        let acting: BTreeSet<_> = parties.acting_municipalities().collect();
        let Some(sender) = acting.iter().find_map(|code| parties.asker(*code)) else { return };
        let all: BTreeSet<_> = parties.municipalities().chain(acting.iter().copied()).collect();
        let mut drafts = Vec::new();
        for &code in &all {
            // Whether the councils of those who neither accede nor withdraw get the draft too is a reading, and so is
            // that a council gets it that leaves by the act and decides on that.
            let own = parties.asker(code).filter(|_| acting.contains(&code));
            let is_required = own.is_some() && !parties.leaving.contains(&council(code));
            let obligation = if is_required { Obligation::Required } else { Obligation::Unsettled };
            let by = own.unwrap_or(sender);
            let draft = Node::new(StepKind::Draft, Actor::Organ(by), obligation);
            drafts.push(draft.to(council(code)).done(done.draft(council(code))));
        }
        drafts.sort_by_key(|node| node.key);
        self.nodes.extend(drafts);
        for code in all {
            let own = if acting.contains(&code) { Some(code) } else { None };
            let is_over = own.map_or(self.all_decided(), |code| self.is_decided_in(code));
            let view = done.view(council(code));
            if view.is_some() || !is_over {
                let after = self.some(StepKind::Draft, Lag::SameDay, |node| node.key.to == Some(council(code)));
                let node = Node::new(StepKind::View, Actor::Organ(council(code)), Obligation::Optional);
                self.add(
                    Node { ceiling: done.draft(council(code)).and_then(view_ends_on), ..node }.done(view).after(after),
                );
            }
        }
    }

    fn is_decided_in(&self, code: MunicipalityCode) -> bool {
        self.parties.acting_of(code).all(|party| self.decided(party).is_some())
    }

    /// Works councils advise on what the act does to the staff: in the municipalities where staff leave or come back,
    /// in the body where it has staff of its own.
    fn works_councils(&mut self) {
        if !self.regime.works_council || self.moment() == Moment::Extend {
            return;
        }
        let has_staff = self.form().has_legal_personality();
        let of_body = has_staff && matches!(self.moment(), Moment::Amend | Moment::Withdraw | Moment::Dissolve);
        let of_municipalities = !has_staff || !matches!(self.moment(), Moment::Amend | Moment::Dissolve);
        let mut rows = Vec::new();
        if of_municipalities {
            for code in self.parties.acting_municipalities() {
                let employer = Actor::Organ(OrganOf::new(code, Organ::Executive));
                rows.push((employer, Actor::WorksCouncil(code), self.is_decided_in(code)));
            }
        }
        if of_body {
            rows.push((Actor::Body, Actor::WorksCouncilOfBody, self.all_decided()));
        }
        rows.retain(|(_, _, is_over)| !is_over);
        for (by, _, _) in &rows {
            self.add(Node::new(StepKind::WorksCouncilRequest, *by, Obligation::Conditional));
        }
        for (by, works_council, _) in rows {
            let after = self.some(StepKind::WorksCouncilRequest, Lag::Pace, |node| node.key.by == by);
            self.add(Node::new(StepKind::WorksCouncilAdvice, works_council, Obligation::Conditional).after(after));
        }
    }

    /// Wgr, article 1(4), before 1 July 2022 article 1(2). A council that takes part itself consents by its decision.
    fn consents(&mut self) {
        if !self.is_adopting() {
            return;
        }
        let (parties, done) = (self.parties, self.done);
        let askers = parties.acting_municipalities().filter_map(|code| parties.asker(code));
        let askers: Vec<_> = askers.filter(|party| !parties.acts_and_stays(council(party.municipality()))).collect();
        for &by in &askers {
            let council = council(by.municipality());
            let request = done.consent_request(council).map(|(on, _)| on);
            // Who consented unasked need not be asked.
            if request.is_some() || done.consent(council).is_none() {
                let node = Node::new(StepKind::ConsentRequest, Actor::Organ(by), Obligation::Required);
                self.add(node.to(council).done(request));
            }
        }
        for by in askers {
            let council = council(by.municipality());
            let after = self.some(StepKind::ConsentRequest, Lag::Pace, |node| node.key.to == Some(council));
            let node = Node::new(StepKind::Consent, Actor::Organ(council), Obligation::Required);
            let consent = done.consent(council);
            let by_silence = done.consent_given_by_silence(council).filter(|_| consent.is_none());
            self.add(Node { by_silence, ..node }.done(consent).after(after));
        }
    }

    fn decisions(&mut self) {
        for &party in &self.parties.acting {
            let code = party.municipality();
            let of_council = |node: &Node| node.key.by == Actor::Organ(council(code));
            let mut after = Vec::new();
            for (draft, _) in self.all(StepKind::Draft, Lag::ViewTerm) {
                after.extend(self.after_draft(draft, code));
            }
            let advice = |node: &Node| node.municipality().is_none_or(|of| of == code);
            after.extend(self.some(StepKind::WorksCouncilAdvice, Lag::SameDay, advice));
            if party.organ() != Organ::Council {
                after.extend(self.some(StepKind::Consent, Lag::SameDay, of_council));
                if self.is_adopting() && self.parties.acts_and_stays(council(code)) {
                    after.extend(self.some(StepKind::Decision, Lag::SameDay, of_council));
                }
            }
            let obligation = match self.moment() {
                _ if self.parties.leaving.contains(&party) => Obligation::Unsettled,
                Moment::Amend | Moment::Extend | Moment::Dissolve => Obligation::ByClause,
                _ => Obligation::Required,
            };
            let node = Node::new(StepKind::Decision, Actor::Organ(party), obligation);
            self.add(node.done(self.decided(party)).after(after));
        }
    }

    /// A decision waits for the draft to its own council, and for that to a council that has nobody deciding: until the
    /// council has answered, or its term is over.
    fn after_draft(&self, draft: usize, code: MunicipalityCode) -> Vec<(usize, Lag)> {
        let to = self.nodes.get(draft).and_then(|node| node.key.to);
        let Some(to) = to.filter(|to| to.municipality() == code || self.parties.asker_is_none(to.municipality()))
        else {
            return Vec::new();
        };
        let answered =
            self.some(StepKind::View, Lag::SameDay, |node| node.key.by == Actor::Organ(to) && node.done_on.is_some());
        let lag = if answered.is_empty() { Lag::ViewTerm } else { Lag::NextDay };
        [(draft, lag)].into_iter().chain(answered).collect()
    }

    /// What only the arrangement itself can say: of the sitting participants, and of notice.
    fn by_clause(&mut self) {
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
                    let node = Node::new(StepKind::Notice, Actor::Municipality(code), Obligation::ByClause);
                    self.add(node.after(after.clone()));
                }
            }
            _ => {}
        }
    }

    /// Wgr, articles 26(1), 26(3), 27(2) and 36 to 39, as they read then.
    fn province(&mut self) {
        let uses_article_8 = |form: CooperationForm| form.founds_body() || form == CooperationForm::CentreMunicipality;
        let before = self.procedure.before.map(|before| before.form());
        let registered = self.regime.approval && (uses_article_8(self.form()) || before.is_some_and(uses_article_8));
        if self.regime.to_province {
            let mut after = self.all(StepKind::Decision, Lag::SameDay);
            after.extend(self.all(StepKind::Agreement, Lag::SameDay));
            self.add(Node::new(StepKind::SentToProvince, self.publisher(), Obligation::Required).after(after));
        }
        let province = self.province_of_seat();
        if registered && self.is_adopting() {
            let approver = match self.parties.only_mayors() {
                true => Actor::KingsCommissioner(province),
                false => Actor::ProvincialExecutive(province),
            };
            let after = self.all(StepKind::SentToProvince, Lag::Pace);
            self.add(Node::new(StepKind::ProvincialApproval, approver, Obligation::Required).after(after));
        }
        if registered {
            let mut after = self.all(StepKind::SentToProvince, Lag::SameDay);
            after.extend(self.all(StepKind::ProvincialApproval, Lag::SameDay));
            let actor = Actor::ProvincialExecutive(province);
            self.add(Node::new(StepKind::ProvincialRegister, actor, Obligation::Required).after(after));
        }
    }

    /// Wgr, article 26: until 2015 every municipality, since then the designated one or that of the seat.
    fn publication(&mut self) {
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

    fn entry_into_force(&mut self) {
        let waits = [
            (StepKind::Decision, Lag::SameDay),
            (StepKind::Agreement, Lag::SameDay),
            (StepKind::Notice, Lag::NoticeTerm),
            (StepKind::ProvincialRegister, Lag::SameDay),
            (StepKind::Publication, Lag::SameDay),
        ];
        let after = waits.into_iter().flat_map(|(kind, lag)| self.all(kind, lag)).collect();
        let node = Node::new(StepKind::EntryIntoForce, Actor::Itself, Obligation::Required).after(after);
        let floor = (!self.form().exists_on(NaiveDate::MIN)).then_some(ACT_OF_2014);
        // What has ended cannot be extended (our reading).
        let ceiling = match self.procedure.before.and_then(|before| before.term()) {
            Some(Term::Until(end)) if self.moment() == Moment::Extend => Some(end),
            _ => None,
        };
        self.add(Node { floor, ceiling, ..node });
    }

    fn afterwards(&mut self) {
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
            self.add(Node::new(StepKind::NationalRegister, by, Obligation::Required).after(after.clone()));
        } else {
            let codes: Vec<_> = self.parties.municipalities().collect();
            for code in codes {
                let by = Actor::Municipality(code);
                self.add(Node::new(StepKind::MunicipalRegister, by, Obligation::Required).after(after.clone()));
            }
        }
        if self.moment() == Moment::Dissolve && self.form().has_legal_personality() {
            self.add(Node::new(StepKind::Liquidation, Actor::Body, Obligation::Required).after(after));
        }
    }

    /// The municipality that the text designates, else from 2015 that of the seat of a body.
    fn publisher(&self) -> Actor {
        let by_law = || if self.regime.medium == Medium::Customary { None } else { self.seat_of_body() };
        self.procedure.text.publisher().or_else(by_law).map_or(Actor::Designated, Actor::Municipality)
    }

    fn seat_of_body(&self) -> Option<MunicipalityCode> {
        let seat = self.procedure.text.seat().filter(|_| self.form().founds_body())?;
        let named_alike = || self.procedure.gazetteer.find(&seat.place, self.days.effect).ok().map(Municipality::code);
        seat.municipality.or_else(named_alike)
    }

    /// The province of all, or of several that of the seat (Wgr, article 37, until 2006).
    fn province_of_seat(&self) -> Option<Province> {
        let of = |code| self.procedure.gazetteer.get(code)?.province_on(self.days.effect);
        let provinces: BTreeSet<_> = self.parties.municipalities().map(of).collect();
        match (provinces.len(), provinces.first()) {
            (1, Some(only)) => *only,
            _ => self.seat_of_body().and_then(of),
        }
    }
}
