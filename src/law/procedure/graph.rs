//! Which steps the law of given days asks for, and which wait for which.

use super::{
    Actor, Lag, Obligation, Procedure, StepKind,
    done::Done,
    parties::Parties,
    regime::{Days, Regime},
    timing::view_ends_on,
};
use crate::{
    arrangement::CooperationForm,
    governance::{DecisionKind, FormalityKind, Medium, Organ, OrganOf},
    law::{Case, Moment},
    municipality::MunicipalityCode,
    sorted,
};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// The key by which a step is the same in two plans; in the order of a procedure.
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
    pub(super) fn new(kind: StepKind, by: Actor, obligation: Obligation) -> Self {
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

    pub(super) fn done(self, done_on: Option<NaiveDate>) -> Self {
        Self { done_on, ..self }
    }

    pub(super) fn after(self, after: Vec<(usize, Lag)>) -> Self {
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
    graph.staff();
    graph.entry_into_force();
    graph.afterwards();
    graph.nodes
}

pub(super) struct Graph<'a, 'p> {
    pub(super) procedure: &'a Procedure<'p>,
    pub(super) parties: &'a Parties,
    pub(super) done: Done<'a>,
    pub(super) days: Days,
    pub(super) regime: Regime,
    // INVARIANT: in the order of kinds.
    pub(super) nodes: Vec<Node>,
}

const fn council(municipality: MunicipalityCode) -> OrganOf {
    OrganOf::new(municipality, Organ::Council)
}

impl Graph<'_, '_> {
    pub(super) fn add(&mut self, node: Node) -> usize {
        self.nodes.push(node);
        self.nodes.len().saturating_sub(1)
    }

    pub(super) fn moment(&self) -> Moment {
        self.procedure.moment
    }

    pub(super) fn form(&self) -> CooperationForm {
        self.procedure.text.form()
    }

    /// Forming, and the acts that article 1 of the Wgr puts on a par with it.
    pub(super) fn is_adopting(&self) -> bool {
        matches!(self.moment(), Moment::Form | Moment::Amend | Moment::Accede | Moment::Withdraw)
    }

    /// The steps of a kind, to wait for.
    pub(super) fn all(&self, kind: StepKind, lag: Lag) -> Vec<(usize, Lag)> {
        self.some(kind, lag, |_| true)
    }

    pub(super) fn some(&self, kind: StepKind, lag: Lag, wanted: impl Fn(&Node) -> bool) -> Vec<(usize, Lag)> {
        let start = self.nodes.partition_point(|node| node.key.kind < kind);
        let of_kind = self.nodes.iter().enumerate().skip(start).take_while(|(_, node)| node.key.kind == kind);
        of_kind.filter(|(_, node)| wanted(node)).map(|(index, _)| (index, lag)).collect()
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
        let acting = sorted::unique(parties.acting_municipalities());
        let Some(sender) = acting.iter().find_map(|code| parties.asker(*code)) else { return };
        let all = sorted::unique(parties.municipalities().chain(acting.iter().copied()));
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
        sorted::sort_by_key(&mut drafts, |node| node.key);
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

    pub(super) fn formality(&self, kind: FormalityKind, of: Option<MunicipalityCode>) -> Option<NaiveDate> {
        self.done.formality(kind, of).map(|formality| formality.on)
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
                rows.push((employer, Actor::WorksCouncil(code), Some(code), self.is_decided_in(code)));
            }
        }
        if of_body {
            rows.push((Actor::Body, Actor::WorksCouncilOfBody, None, self.all_decided()));
        }
        let asked = |code| self.formality(FormalityKind::WorksCouncilAsked, code);
        let advised = |code| self.formality(FormalityKind::WorksCouncilAdvice, code);
        // After the decision there is nothing to advise on any more.
        rows.retain(|(_, _, code, is_over)| !is_over || asked(*code).is_some() || advised(*code).is_some());
        let rows = rows.into_iter().map(|(by, of, code, _)| (by, of, asked(code), advised(code)));
        let rows: Vec<_> = rows.collect();
        for (by, _, asked, advised) in &rows {
            if asked.is_some() || advised.is_none() {
                self.add(Node::new(StepKind::WorksCouncilRequest, *by, Obligation::Conditional).done(*asked));
            }
        }
        for (by, works_council, _, advised) in rows {
            let after = self.some(StepKind::WorksCouncilRequest, Lag::Pace, |node| node.key.by == by);
            let node = Node::new(StepKind::WorksCouncilAdvice, works_council, Obligation::Conditional);
            self.add(node.done(advised).after(after));
        }
    }

    /// Wgr, article 1(4), before 1 July 2022 article 1(2). A council that takes part itself consents by its decision.
    /// For a dissolution the clause may ask the same.
    fn consents(&mut self) {
        let by_clause =
            self.moment() == Moment::Dissolve && self.procedure.text.change().dissolution_needs_consent == Some(true);
        if !self.is_adopting() && !by_clause {
            return;
        }
        let obligation = if by_clause { Obligation::ByClause } else { Obligation::Required };
        let (parties, done) = (self.parties, self.done);
        let askers = parties.acting_municipalities().filter_map(|code| parties.asker(code));
        let askers: Vec<_> = askers.filter(|party| !parties.acts_and_stays(council(party.municipality()))).collect();
        for &by in &askers {
            let council = council(by.municipality());
            let request = done.consent_request(council).map(|(on, _)| on);
            // Who consented unasked need not be asked.
            if request.is_some() || done.consent(council).is_none() {
                let node = Node::new(StepKind::ConsentRequest, Actor::Organ(by), obligation);
                self.add(node.to(council).done(request));
            }
        }
        for by in askers {
            let council = council(by.municipality());
            let after = self.some(StepKind::ConsentRequest, Lag::Pace, |node| node.key.to == Some(council));
            let node = Node::new(StepKind::Consent, Actor::Organ(council), obligation);
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

    /// A decision waits for the draft to its own council, and to each council of a municipality without a deciding
    /// organ: until the council has answered, or its term is over.
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
}
