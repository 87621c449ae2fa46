use super::{ActingOrgan, CouncilStep, entry::entry};
use crate::{
    governance::{BoardKind, Medium},
    id::Name,
    municipality::MunicipalityCode,
    time::Period,
    vocabulary::vocabulary,
};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// The subject of an act of a board, or of an organ of a municipality, as far as the law says who may do it.
    #[non_exhaustive]
    pub enum Matter: "matter of an act" {
        /// A power that the arrangement transfers (Wgr, article 33).
        TransferredPower = "overgedragen-bevoegdheid", "een overgedragen bevoegdheid" / "a transferred power";
        /// Rules on the official organisation of the body (Wgr, article 33b(1)(c)).
        BodyOrganisation = "organisatie-van-het-lichaam", "de ambtelijke organisatie van het lichaam" / "the official organisation of the body";
        /// Appointing, suspending or dismissing officials of the body (Wgr, article 33b(1)(d), until 2020).
        BodyStaff = "personeel-van-het-lichaam", "aanstelling, schorsing of ontslag bij het lichaam" / "appointing, suspending or dismissing at the body";
        /// An act of the body under private law, or a lawsuit (Wgr, article 33b(1)(d) and (e)).
        PrivateLawAct = "privaatrechtelijke-rechtshandeling", "een privaatrechtelijke rechtshandeling" / "an act under private law";
        /// Representing the body (Wgr, article 33d).
        Representation = "vertegenwoordiging", "vertegenwoordiging in en buiten rechte" / "representation in and out of court";
        /// The official organisation of a municipality (Gemeentewet, article 160(1)(c)).
        MunicipalOrganisation = "ambtelijke-organisatie", "de ambtelijke organisatie van een gemeente" / "the official organisation of a municipality";
        /// The clerk of the council and the staff of the clerk (Gemeentewet, articles 107 and 107e).
        Clerkship = "griffie", "de griffie" / "the office of the council clerk";
    }
}

/// An act (*handeling*) of a board, its chair or an organ of a municipality, on a subject of which the law says who may do it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an act, an object with by, about and on")]
pub struct Deed {
    /// Who.
    pub by: ActingOrgan,
    /// On what.
    pub about: Matter,
    /// The day.
    #[serde(deserialize_with = "crate::time::written_day")]
    pub on: NaiveDate,
    /// Of a municipal organisation or a clerkship: of which municipality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<MunicipalityCode>,
    /// Whether a law, or the arrangement, gives it to the actor, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assigned: Option<bool>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl Deed {
    /// An act, without further facts.
    #[must_use]
    pub fn new(by: ActingOrgan, about: Matter, on: NaiveDate) -> Self {
        Self { by, about, on, municipality: None, assigned: None, source: None }
    }
}

entry!(Deed, on(on), names(by, municipality), told(about, assigned));

/// A participation of the body in an entity under private law, which it founded or joined.
#[doc(alias = "deelneming")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "taking part in an entity, an object with entity and on")]
pub struct EntityParticipation {
    /// Which.
    pub entity: Name,
    /// The day of the decision.
    #[serde(deserialize_with = "crate::time::written_day")]
    pub on: NaiveDate,
    /// Whether the decision says why it is especially suited for the public interest, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suited: Option<bool>,
    /// The sending of the draft to each council, and its wishes and concerns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub councils: Vec<CouncilStep>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl EntityParticipation {
    /// One without further facts.
    #[must_use]
    pub fn new(entity: Name, on: NaiveDate) -> Self {
        Self { entity, on, suited: None, councils: Vec::new(), source: None }
    }
}

entry!(EntityParticipation, on(on), parts(councils), told(entity, suited));

/// Generally binding rules or policy rules that the body gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a regulation, an object with on")]
pub struct Regulation {
    /// The day of the decision.
    #[serde(deserialize_with = "crate::time::written_day")]
    pub on: NaiveDate,
    /// Where it was published, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_in: Option<Medium>,
    /// The day of publication, if known.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub published_on: Option<NaiveDate>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl Regulation {
    /// One without further facts.
    #[must_use]
    pub fn new(on: NaiveDate) -> Self {
        Self { on, published_in: None, published_on: None, source: None }
    }
}

/// The medium is known once the publication is.
fn published_with_its_day(regulation: &mut Regulation, day: NaiveDate) {
    if regulation.published_on.is_some_and(|on| on > day) {
        regulation.published_in = None;
    }
}

entry!(Regulation, on(on), days(published_on), told(published_in), before(published_with_its_day));

/// A decision of the body that changes the transferred powers (Wgr, article 10(2), second sentence).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a change of powers, an object with on")]
pub struct PowersChange {
    /// The day of the decision.
    #[serde(deserialize_with = "crate::time::written_day")]
    pub on: NaiveDate,
    /// The day on which it was sent to the province, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub sent_to_province_on: Option<NaiveDate>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl PowersChange {
    /// One without a known day of sending.
    #[must_use]
    pub fn new(on: NaiveDate) -> Self {
        Self { on, sent_to_province_on: None, source: None }
    }
}

entry!(PowersChange, on(on), days(sent_to_province_on));

/// The execution of a decision by the body at the cost of a participant that did not cooperate (Wgr, article 10a(2)).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an execution, an object with participant and executed_on")]
pub struct ExecutionAtCost {
    /// At whose cost.
    pub participant: MunicipalityCode,
    /// The day.
    #[serde(deserialize_with = "crate::time::written_day")]
    pub executed_on: NaiveDate,
    /// The day on which its government was told of the intention, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub notice_on: Option<NaiveDate>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl ExecutionAtCost {
    /// One without a known announcement.
    #[must_use]
    pub fn new(participant: MunicipalityCode, executed_on: NaiveDate) -> Self {
        Self { participant, executed_on, notice_on: None, source: None }
    }
}

entry!(ExecutionAtCost, on(executed_on), days(notice_on), names(participant));

/// A decision of the body on which councils could give a view beforehand (Wgr, article 10(5)).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a decision on which councils gave a view, an object with on")]
pub struct ViewedDecision {
    /// The day of the decision.
    #[serde(deserialize_with = "crate::time::written_day")]
    pub on: NaiveDate,
    /// Which board took it.
    pub by: BoardKind,
    /// The views that were received, each with the day of the written and reasoned reply, if there was one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub views: Vec<CouncilStep>,
    /// The day on which the general board was told of the reply, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub told_general_board_on: Option<NaiveDate>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl ViewedDecision {
    /// With no views received.
    #[must_use]
    pub fn new(on: NaiveDate, by: BoardKind) -> Self {
        Self { on, by, views: Vec::new(), told_general_board_on: None, source: None }
    }
}

entry!(ViewedDecision, on(on), days(told_general_board_on), parts(views), told(by));

/// A consultation of residents and interested parties on policy (*inspraak*, Wgr, article 10(7) and (8)).
#[doc(alias = "inspraak")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a consultation, an object with on")]
pub struct Consultation {
    /// The day.
    #[serde(deserialize_with = "crate::time::written_day")]
    pub on: NaiveDate,
    /// Whether it went by section 3.4 of the Awb, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_section_3_4: Option<bool>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl Consultation {
    /// One without a known procedure.
    #[must_use]
    pub fn new(on: NaiveDate) -> Self {
        Self { on, by_section_3_4: None, source: None }
    }
}

entry!(Consultation, on(on), told(by_section_3_4));

vocabulary! {
    /// Who settles a dispute.
    #[non_exhaustive]
    pub enum Forum: "forum" {
        /// The provincial executive (Wgr, article 28).
        Province = "gedeputeerde-staten", "gedeputeerde staten" / "provincial executive";
        /// A court.
        Court = "rechter", "rechter" / "court";
        /// Somebody else, such as arbiters or a committee of wise people.
        Other = "anders", "een ander" / "somebody else";
    }
}

/// A dispute on the arrangement between participants, or with the body.
#[doc(alias = "geschil")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a dispute, an object with on")]
pub struct Dispute {
    /// The day on which it arose.
    #[serde(deserialize_with = "crate::time::written_day")]
    pub on: NaiveDate,
    /// The forum that it was brought to, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Forum>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl Dispute {
    /// A dispute of which the forum is not known.
    #[must_use]
    pub fn new(on: NaiveDate) -> Self {
        Self { on, before: None, source: None }
    }
}

entry!(Dispute, on(on), told(before));

vocabulary! {
    /// The work of an official for the taxes of a municipality (Gemeentewet, article 231(2)).
    pub enum TaxFunction: "tax function" {
        /// Levying them.
        Levying = "heffing", "heffing" / "levying";
        /// Collecting them.
        Collecting = "invordering", "invordering" / "collecting";
    }
}

/// Staff of the body or of the host who levy or collect taxes for a municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a tax official, an object with municipality and function")]
pub struct TaxOfficial {
    /// For which municipality.
    pub municipality: MunicipalityCode,
    /// What.
    pub function: TaxFunction,
    /// The period.
    pub period: Period,
    /// The act by which they were designated, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub designated_by: Option<Designation>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl TaxOfficial {
    /// Such staff, of which the designation is not known.
    #[must_use]
    pub fn new(municipality: MunicipalityCode, function: TaxFunction, period: Period) -> Self {
        Self { municipality, function, period, designated_by: None, source: None }
    }
}

entry!(TaxOfficial, on(period), names(municipality), told(function, designated_by));

vocabulary! {
    /// The act by which officials were designated for levying and collecting.
    #[non_exhaustive]
    pub enum Designation: "designation" {
        /// By the arrangement, or under it (Gemeentewet, article 232(4)).
        Arrangement = "regeling", "bij of krachtens de regeling" / "by or under the arrangement";
        /// By the executives together (Gemeentewet, article 232(2)).
        Executives = "colleges", "door de colleges" / "by the executives";
        /// By mandate, which is no designation.
        Mandate = "mandaat", "bij mandaat" / "by mandate";
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::check;

    #[test]
    fn every_term_reads_as_it_writes() {
        check(Matter::ALL);
        check(Forum::ALL);
        check(TaxFunction::ALL);
        check(Designation::ALL);
    }
}
