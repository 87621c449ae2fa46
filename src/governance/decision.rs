use super::OrganOf;
use crate::vocabulary::vocabulary;
use alloc::boxed::Box;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// The kind of a decision of an organ (*besluit*).
    #[doc(alias = "besluit")]
    #[non_exhaustive]
    pub enum DecisionKind: "soort besluit" / "kind of decision" {
        /// To adopt the arrangement (*treffen*).
        Adopt = "treffen" | "aangaan", "besluit tot treffen" / "decision to adopt";
        /// To amend it (*wijzigen*).
        Amend = "wijzigen", "besluit tot wijziging" / "decision to amend";
        /// To extend its term (*verlengen*).
        Extend = "verlengen", "besluit tot verlenging" / "decision to extend";
        /// To accede to it (*toetreden*).
        Accede = "toetreden", "besluit tot toetreding" / "decision to accede";
        /// To withdraw from it (*uittreden*).
        Withdraw = "uittreden", "besluit tot uittreding" / "decision to withdraw";
        /// To dissolve it (*opheffen*).
        Dissolve = "opheffen", "besluit tot opheffing" / "decision to dissolve";
        /// The consent of a council to an act of its executive or mayor (*toestemming*).
        Consent = "toestemming", "toestemming" / "consent";
        /// The view of a council on a draft (*zienswijze*).
        View = "zienswijze", "zienswijze" / "view";
        /// The wishes and concerns of a council (*wensen en bedenkingen*).
        #[doc(alias = "wensen en bedenkingen")]
        WishesAndConcerns = "wensen-en-bedenkingen", "wensen en bedenkingen" / "wishes and concerns";
    }
}

vocabulary! {
    /// The outcome of a decision.
    ///
    /// Exhaustive on purpose.
    pub enum Outcome: "uitkomst van een besluit" / "outcome of a decision" {
        /// Taken as asked: adopted, consented, a view given.
        Given = "genomen" | "gegeven" | "verleend", "genomen" / "taken";
        /// Refused.
        Refused = "geweigerd" | "onthouden", "geweigerd" / "refused";
        /// Said to have nothing to say: a council that has no view on the draft.
        Waived = "afgezien", "afgezien" / "waived";
    }
}

vocabulary! {
    /// The ground on which a council refuses consent; the statute allows the first two (Wgr, article 1(4), until 1
    /// July 2022 article 1(2)).
    #[non_exhaustive]
    pub enum RefusalGround: "weigeringsgrond" / "ground of refusal" {
        /// Conflict with the law (*strijd met het recht*).
        ConflictWithLaw = "strijd-met-het-recht", "strijd met het recht" / "conflict with the law";
        /// The general interest (*algemeen belang*).
        GeneralInterest = "algemeen-belang", "algemeen belang" / "general interest";
        /// Another ground.
        Other = "anders", "een andere grond" / "another ground";
    }
}

/// One decision (*besluit*) of one organ on one day.
///
/// Its fields are public: a [`Record`](super::Record) refuses contradictions, such as an end before the day of the
/// decision, and the rules judge the rest. Made with [`Decision::new`] and struct update, or read from a dossier.
///
/// ```
/// use ambtelijke_fusie::governance::{Decision, DecisionKind};
/// use ambtelijke_fusie::time::day;
///
/// let consent = Decision::new(
///     "GM0183/raad".parse()?,
///     DecisionKind::Consent,
///     day(2012, 9, 17),
/// );
/// assert!(consent.is_given());
/// # Ok::<(), ambtelijke_fusie::governance::OrganOfError>(())
/// ```
#[doc(alias = "besluit")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a decision, an object with by, kind and on")]
pub struct Decision {
    /// Who decided.
    pub by: OrganOf,
    /// The kind of decision.
    pub kind: DecisionKind,
    /// The day of the decision.
    #[serde(deserialize_with = "crate::time::written_day")]
    pub on: NaiveDate,
    /// The outcome.
    #[serde(default = "given", skip_serializing_if = "is_given")]
    pub outcome: Outcome,
    /// Of a refusal of consent: its ground, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<RefusalGround>,
    /// Of a refusal of consent: the day on which talks were offered before it (Awb, article 10:30), if known.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub talks_on: Option<NaiveDate>,
    /// Whether a condition is tied to it. Wishes and motions are no conditions.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub conditional: bool,
    /// The first day on which it no longer holds, if it was given for a time. For consent the law knows no such time; see
    /// [`decide_by`](Self::decide_by).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub until: Option<NaiveDate>,
    /// Of consent: the last day of the term that the council set for the decision itself (Awb, article 10:32(2)), if it set one.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub decide_by: Option<NaiveDate>,
    /// The day on which it was withdrawn, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub withdrawn_on: Option<NaiveDate>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

/// Something laid before a council (*voorgelegd*): a draft for its view, or a request for its consent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a submission, an object with to, asks and on")]
pub struct Submission {
    /// The organ that it was laid before.
    pub to: OrganOf,
    /// The decision asked for: [`DecisionKind::View`] for a draft, [`DecisionKind::Consent`] for consent.
    pub asks: DecisionKind,
    /// The day on which it was received.
    #[serde(deserialize_with = "crate::time::written_day")]
    pub on: NaiveDate,
    /// Of a request for consent: whether the term of thirteen weeks was extended once (Awb, article 10:31(2)).
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub extended: bool,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl Decision {
    /// A decision taken as asked, without conditions.
    #[must_use]
    pub const fn new(by: OrganOf, kind: DecisionKind, on: NaiveDate) -> Self {
        Self {
            by,
            kind,
            on,
            outcome: Outcome::Given,
            ground: None,
            talks_on: None,
            conditional: false,
            until: None,
            decide_by: None,
            withdrawn_on: None,
            source: None,
        }
    }

    /// Whether it was taken as asked, without conditions or a term, for good.
    pub(super) fn is_plain(&self) -> bool {
        let is_for_good = self.until.is_none() && self.decide_by.is_none() && self.withdrawn_on.is_none();
        self.is_given() && !self.conditional && is_for_good
    }

    /// Whether it was taken as asked.
    #[must_use]
    pub fn is_given(&self) -> bool {
        self.outcome == Outcome::Given
    }
}

impl Submission {
    /// Something laid before an organ on a day.
    #[must_use]
    pub const fn new(to: OrganOf, asks: DecisionKind, on: NaiveDate) -> Self {
        Self { to, asks, on, extended: false, source: None }
    }
}

const fn given() -> Outcome {
    Outcome::Given
}

fn is_given(outcome: &Outcome) -> bool {
    *outcome == Outcome::Given
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::check;

    #[test]
    fn every_term_reads_as_it_writes() {
        check(DecisionKind::ALL);
        check(Outcome::ALL);
        check(RefusalGround::ALL);
    }

    #[test]
    fn a_plain_decision_is_three_fields_of_json() {
        let json = r#"{"by":"GM0183/raad","kind":"toestemming","on":"2012-09-17"}"#;
        let decision: Decision = serde_json::from_str(json).unwrap();
        assert!(decision.is_given());
        assert_eq!(serde_json::to_string(&decision).unwrap(), json);
    }
}
