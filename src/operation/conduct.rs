use super::{ActingOrgan, CouncilStep, entry::entry};
use crate::{
    governance::{BoardKind, Medium},
    id::Name,
    municipality::MunicipalityCode,
    time::Period,
    vocabulary::vocabulary,
};
use alloc::vec::Vec;
use chrono::NaiveDate;

vocabulary! {
    /// The subject of an act of a board, or of an organ of a municipality, as far as the law says who may do it.
    #[non_exhaustive]
    pub enum Matter: "onderwerp van een handeling" / "matter of an act" {
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

entry! {
    /// An act (*handeling*) of a board, its chair or an organ of a municipality, on a subject of which the law says who may do it.
    pub struct Deed: "an act, an object with by, about and on" {
        /// Who.
        by: ActingOrgan,
        /// On what.
        about: Matter,
        /// The day.
        #[serde(deserialize_with = "crate::time::written_day")]
        on: NaiveDate,
        ..
        /// Of a municipal organisation or a clerkship: of which municipality.
        municipality: Option<MunicipalityCode>,
        /// Whether a law, or the arrangement, gives it to the actor, if known.
        assigned: Option<bool>,
    }
    /// An act, without further facts.
    new, on(on), names(by, municipality), told(about, assigned)
}

entry! {
    /// A participation of the body in an entity under private law, which it founded or joined.
    #[doc(alias = "deelneming")]
    pub struct EntityParticipation: "taking part in an entity, an object with entity and on" {
        /// Which.
        entity: Name,
        /// The day of the decision.
        #[serde(deserialize_with = "crate::time::written_day")]
        on: NaiveDate,
        ..
        /// Whether the decision says why it is especially suited for the public interest, if known.
        suited: Option<bool>,
        /// The sending of the draft to each council, and its wishes and concerns.
        councils: Vec<CouncilStep>,
    }
    /// One without further facts.
    new, on(on), parts(councils), told(entity, suited)
}

entry! {
    /// Generally binding rules or policy rules that the body gave.
    pub struct Regulation: "a regulation, an object with on" {
        /// The day of the decision.
        #[serde(deserialize_with = "crate::time::written_day")]
        on: NaiveDate,
        ..
        /// Where it was published, if it was.
        published_in: Option<Medium>,
        /// The day of publication, if known.
        #[serde(deserialize_with = "crate::time::written_day_if_any")]
        published_on: Option<NaiveDate>,
    }
    /// One without further facts.
    new, on(on), days(published_on), told(published_in), before(published_with_its_day)
}

/// The medium is known once the publication is.
fn published_with_its_day(regulation: &mut Regulation, day: NaiveDate) {
    if regulation.published_on.is_some_and(|on| on > day) {
        regulation.published_in = None;
    }
}

entry! {
    /// A decision of the body that changes the transferred powers (Wgr, article 10(2), second sentence).
    pub struct PowersChange: "a change of powers, an object with on" {
        /// The day of the decision.
        #[serde(deserialize_with = "crate::time::written_day")]
        on: NaiveDate,
        ..
        /// The day on which it was sent to the province, if it was.
        #[serde(deserialize_with = "crate::time::written_day_if_any")]
        sent_to_province_on: Option<NaiveDate>,
    }
    /// One without a known day of sending.
    new, on(on), days(sent_to_province_on)
}

entry! {
    /// The execution of a decision by the body at the cost of a participant that did not cooperate (Wgr, article 10a(2)).
    pub struct ExecutionAtCost: "an execution, an object with participant and executed_on" {
        /// At whose cost.
        participant: MunicipalityCode,
        /// The day.
        #[serde(deserialize_with = "crate::time::written_day")]
        executed_on: NaiveDate,
        ..
        /// The day on which its government was told of the intention, if it was.
        #[serde(deserialize_with = "crate::time::written_day_if_any")]
        notice_on: Option<NaiveDate>,
    }
    /// One without a known announcement.
    new, on(executed_on), days(notice_on), names(participant)
}

entry! {
    /// A decision of the body on which councils could give a view beforehand (Wgr, article 10(5)).
    pub struct ViewedDecision: "a decision on which councils gave a view, an object with on" {
        /// The day of the decision.
        #[serde(deserialize_with = "crate::time::written_day")]
        on: NaiveDate,
        /// Which board took it.
        by: BoardKind,
        ..
        /// The views that were received, each with the day of the written and reasoned reply, if there was one.
        views: Vec<CouncilStep>,
        /// The day on which the general board was told of the reply, if it was.
        #[serde(deserialize_with = "crate::time::written_day_if_any")]
        told_general_board_on: Option<NaiveDate>,
    }
    /// With no views received.
    new, on(on), days(told_general_board_on), parts(views), told(by)
}

entry! {
    /// A consultation of residents and interested parties on policy (*inspraak*, Wgr, article 10(7) and (8)).
    #[doc(alias = "inspraak")]
    pub struct Consultation: "a consultation, an object with on" {
        /// The day.
        #[serde(deserialize_with = "crate::time::written_day")]
        on: NaiveDate,
        ..
        /// Whether it went by section 3.4 of the Awb, if known.
        by_section_3_4: Option<bool>,
    }
    /// One without a known procedure.
    new, on(on), told(by_section_3_4)
}

vocabulary! {
    /// Who settles a dispute.
    #[non_exhaustive]
    pub enum Forum: "forum" / "forum" {
        /// The provincial executive (Wgr, article 28).
        Province = "gedeputeerde-staten", "gedeputeerde staten" / "provincial executive";
        /// A court.
        Court = "rechter", "rechter" / "court";
        /// Arbiters, who decide in the place of the provincial executive.
        Arbitration = "arbitrage", "arbiters" / "arbiters";
        /// A mediator, or a committee that advises the parties, who settle it between themselves.
        Mediation = "bemiddeling", "bemiddeling" / "mediation";
        /// Somebody else, of whom it is not known whether they decide or help the parties to agree.
        Other = "anders", "een ander" / "somebody else";
    }
}

entry! {
    /// A dispute on the arrangement between participants, or with the body.
    #[doc(alias = "geschil")]
    pub struct Dispute: "a dispute, an object with on" {
        /// The day on which it arose.
        #[serde(deserialize_with = "crate::time::written_day")]
        on: NaiveDate,
        ..
        /// The forum that it was brought to, if it was.
        before: Option<Forum>,
    }
    /// A dispute of which the forum is not known.
    new, on(on), told(before)
}

vocabulary! {
    /// The work of an official for the taxes of a municipality (Gemeentewet, article 231(2)).
    #[non_exhaustive]
    pub enum TaxFunction: "belastingfunctie" / "tax function" {
        /// Levying them.
        Levying = "heffing", "heffing" / "levying";
        /// Collecting them.
        Collecting = "invordering", "invordering" / "collecting";
    }
}

entry! {
    /// Staff of the body or of the host who levy or collect taxes for a municipality.
    pub struct TaxOfficial: "a tax official, an object with municipality and function" {
        /// For which municipality.
        municipality: MunicipalityCode,
        /// What.
        function: TaxFunction,
        /// The period.
        period: Period,
        ..
        /// The act by which they were designated, if known.
        designated_by: Option<Designation>,
    }
    /// Such staff, of which the designation is not known.
    new, on(period), names(municipality), told(function, designated_by)
}

vocabulary! {
    /// The act by which officials were designated for levying and collecting.
    #[non_exhaustive]
    pub enum Designation: "aanwijzing" / "designation" {
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
