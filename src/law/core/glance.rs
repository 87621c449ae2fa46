use super::{Case, Moment, in_force::ACT_OF_2021};
use crate::{
    governance::{Decision, DecisionKind, Organ, OrganOf},
    organisation::RetainedStaff,
    time::Term,
};

/// A first glance at a case, taken once for all rules: where nothing stands out, a rule need not look closer.
///
/// It has no verdict of its own: every rule has the same verdict without it, only later.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Glance {
    /// Every acting organ decided as the act asks.
    pub(crate) all_decided: bool,
    /// The council of every acting executive or mayor consented, without more, before anybody decided; and there is
    /// one that acts.
    pub(crate) all_consented: bool,
    /// No decision in the record was refused, waived, withdrawn, or taken under conditions or for a time.
    pub(crate) all_plain: bool,
    /// No council was asked for consent.
    pub(crate) nobody_asked: bool,
    /// The council of every acting municipality received the draft under the law of 2021, and eight weeks were over
    /// before anybody decided; and there is one that acts.
    pub(crate) all_drafted: bool,
    /// The shared organisation is known, and every member keeps council, executive, mayor, secretary and clerk.
    pub(crate) all_keep_their_own: bool,
}

impl Glance {
    pub(crate) fn at(case: &Case<'_>) -> Self {
        let glance = Self { all_keep_their_own: all_keep_their_own(case), ..Self::default() };
        match Case::decision_kind(case.moment()) {
            Some(kind) if case.moment() != Moment::Dissolve => glance.of_record(case, kind),
            _ => glance,
        }
    }

    fn of_record(self, case: &Case<'_>, kind: DecisionKind) -> Self {
        let record = case.record();
        let by = case.decided_no_earlier_than();
        let mut decisions = record.decisions_to(kind);
        let mut consents = record.decisions_to(DecisionKind::Consent);
        let mut drafts = record.submissions_for(DecisionKind::View);
        // Ten weeks are eight and more days of rest than a term ever runs on; what came later is left to the rule.
        let in_time = Term::weeks(10).last_day_before(by);
        let (mut all_decided, mut all_consented, mut all_drafted) = (true, record.is_complete(), true);
        let mut last = None;
        let mut anybody = false;
        for party in case.acting() {
            all_decided &= seek(&mut decisions, party, |one| one.by).iter().any(Decision::is_given);
            let council = OrganOf::new(party.municipality(), Organ::Council);
            if party != council {
                anybody = true;
                let given = |one: &Decision| one.is_given() && one.on <= by;
                all_consented &= seek(&mut consents, council, |one| one.by).iter().any(given);
            }
            if last.replace(party.municipality()) != Some(party.municipality()) {
                let first = seek(&mut drafts, council, |one| one.to).first();
                all_drafted &= first.is_some_and(|draft| draft.on >= ACT_OF_2021 && draft.on <= in_time);
            }
        }
        let all_plain = record.is_plain();
        Self {
            all_decided,
            all_consented: all_consented && anybody && all_plain,
            all_plain,
            nobody_asked: record.submissions_for(DecisionKind::Consent).is_empty(),
            all_drafted: all_drafted && all_decided && last.is_some(),
            ..self
        }
    }
}

/// The run of one organ in a slice sorted by organ, after the runs that were already passed.
fn seek<'a, T>(sorted: &mut &'a [T], organ: OrganOf, of: impl Fn(&T) -> OrganOf) -> &'a [T] {
    while let [first, rest @ ..] = *sorted
        && of(first) < organ
    {
        *sorted = rest;
    }
    crate::sorted::leading(sorted, |one| of(one) == organ).0
}

fn all_keep_their_own(case: &Case<'_>) -> bool {
    let Some(service) = case.service() else { return false };
    let whole = |row: &RetainedStaff| {
        [row.own_council, row.own_executive, row.own_mayor, row.has_secretary, row.has_clerk] == [Some(true); 5]
    };
    let mut rows = service.retained();
    case.text().municipalities_on(case.members_day()).all(|code| {
        while let [first, rest @ ..] = rows
            && first.municipality < code
        {
            rows = rest;
        }
        rows.first().is_some_and(|row| row.municipality == code && whole(row))
    })
}
