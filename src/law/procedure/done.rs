//! The steps that are done already, by the record.

use super::timing::view_ends_on;
use crate::{
    governance::{Decision, DecisionKind, Formality, FormalityKind, Medium, OrganOf, Publication, Record},
    law::core::{in_force::makes_known, silence::given_by_silence},
    municipality::MunicipalityCode,
};
use chrono::NaiveDate;

/// The record, asked about the steps of one act as they stand on a day.
#[derive(Clone, Copy)]
pub(super) struct Done<'a> {
    pub(super) record: &'a Record,
    pub(super) today: Option<NaiveDate>,
}

impl<'a> Done<'a> {
    /// The last decision that stands.
    pub(super) fn decision(self, kind: DecisionKind, by: OrganOf) -> Option<NaiveDate> {
        let stands = |decision: &&Decision| decision.is_given() && decision.withdrawn_on.is_none();
        self.record.decisions_of(kind, by).iter().rev().find(stands).map(|decision| decision.on)
    }

    /// The first day on which a council received the draft.
    pub(super) fn draft(self, council: OrganOf) -> Option<NaiveDate> {
        self.record.submissions_to(council, DecisionKind::View).first().map(|draft| draft.on)
    }

    /// The first answer to the draft, a view or the word that there is none, if it came within its term.
    pub(super) fn view(self, council: OrganOf) -> Option<NaiveDate> {
        let ends_on = self.draft(council).and_then(view_ends_on);
        let view = self.record.decisions_of(DecisionKind::View, council).first()?;
        ends_on.is_none_or(|ends_on| view.on <= ends_on).then_some(view.on)
    }

    /// The first request for consent after the last refusal, with whether its term was extended.
    pub(super) fn consent_request(self, council: OrganOf) -> Option<(NaiveDate, bool)> {
        let answers = self.record.decisions_of(DecisionKind::Consent, council);
        let refused_on = answers.iter().rev().find(|answer| !answer.is_given()).map(|answer| answer.on);
        let requests = self.record.submissions_to(council, DecisionKind::Consent).iter();
        let open = requests.filter(|request| refused_on.is_none_or(|on| request.on > on));
        open.map(|request| (request.on, request.extended)).next()
    }

    /// The day of the consent, or the day from which silence counts as consent, if that has come and the record vouches
    /// that the council was silent.
    pub(super) fn consent(self, council: OrganOf) -> Option<NaiveDate> {
        let given = self.decision(DecisionKind::Consent, council);
        given.or_else(|| self.if_silent(self.consent_given_by_silence(council)))
    }

    /// The day from which the silence of a council that was asked counts as consent.
    pub(super) fn consent_given_by_silence(self, council: OrganOf) -> Option<NaiveDate> {
        let (asked_on, extended) = self.consent_request(council)?;
        given_by_silence(asked_on, extended)
    }

    /// The first publication in that medium that makes the act known, by that municipality if the publisher is known.
    pub(super) fn publication(self, medium: Medium, by: Option<MunicipalityCode>) -> Option<NaiveDate> {
        let suits = |one: &&Publication| {
            let same_medium = match medium {
                // A municipality may have used its own gazette in place of a local paper.
                Medium::Customary => makes_known(one) && one.medium != Medium::Staatscourant,
                medium => makes_known(one) && one.medium == medium,
            };
            same_medium && (one.by == by || by.is_none() || (one.by.is_none() && medium != Medium::Customary))
        };
        self.record.publications().iter().find(suits).map(|one| one.on)
    }

    /// The first publication that makes the act known, in any medium.
    pub(super) fn first_publication(self) -> Option<NaiveDate> {
        self.record.publications().iter().find(|one| makes_known(one)).map(|one| one.on)
    }

    /// The first formality of that kind; for a municipality, one that is known to be by it or for it.
    pub(super) fn formality(self, kind: FormalityKind, of: Option<MunicipalityCode>) -> Option<&'a Formality> {
        self.record.formalities_of(kind).iter().find(|one| of.is_none() || one.by == of)
    }

    /// The day of the approval by the province, or the day from which its silence counts as approval, if that has come
    /// and the record vouches that it was silent.
    pub(super) fn approval(self) -> Option<NaiveDate> {
        let approved = self.formality(FormalityKind::ProvincialApproval, None).map(|approval| approval.on);
        approved.or_else(|| self.if_silent(self.approval_given_by_silence()))
    }

    /// The day from which the silence of the province counts as approval.
    pub(super) fn approval_given_by_silence(self) -> Option<NaiveDate> {
        let sent = self.formality(FormalityKind::SentToProvince, None)?;
        given_by_silence(sent.on, sent.extended)
    }

    fn if_silent(self, given_on: Option<NaiveDate>) -> Option<NaiveDate> {
        let given_on = given_on.filter(|_| self.record.is_complete())?;
        self.today.is_some_and(|today| given_on <= today).then_some(given_on)
    }
}
