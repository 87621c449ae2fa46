use crate::{
    citation::Citation,
    governance::{Medium, OrganOf},
    language::Lang,
    law::Rule,
    municipality::{MunicipalityCode, Province},
    vocabulary::vocabulary,
};
use alloc::{string::String, vec::Vec};
use chrono::NaiveDate;
use serde::{Serialize, Serializer, ser::SerializeStruct};

vocabulary! {
    /// The kind of a step in a procedure (*stap*), in the order in which the steps of one day stand in a plan.
    #[doc(alias = "stap")]
    #[non_exhaustive]
    pub enum StepKind: "stap van een procedure" / "step of a procedure" {
        /// The draft goes to a council for its view (*ontwerp*). Wgr, article 1(2), from 1 July 2022.
        Draft = "ontwerp", "ontwerp toezenden" / "send the draft";
        /// A council gives its view on the draft, or says that it has none (*zienswijze*). Wgr, article 1(3).
        View = "zienswijze", "zienswijze geven" / "give a view";
        /// A works council is asked for advice on what the act does to the staff.
        WorksCouncilRequest = "advies-gevraagd", "ondernemingsraad om advies vragen" / "ask the works council for advice";
        /// A works council advises.
        WorksCouncilAdvice = "advies", "advies van de ondernemingsraad" / "advice of the works council";
        /// A council is asked for its consent (*verzoek om toestemming*).
        ConsentRequest = "toestemming-gevraagd", "toestemming vragen" / "ask for consent";
        /// A council gives its consent (*toestemming*). Wgr, article 1(4), until 1 July 2022 article 1(2).
        Consent = "toestemming", "toestemming geven" / "give consent";
        /// An organ takes the decision that the act is about (*besluit*).
        Decision = "besluit", "besluiten" / "decide";
        /// The sitting participants do what the accession clause asks of them.
        Agreement = "instemming", "doen wat de toetredingsbepaling vraagt" / "do what the accession clause asks";
        /// A municipality that withdraws gives notice (*opzegging*), as the withdrawal clause asks.
        Notice = "opzegging", "opzeggen zoals de uittredingsbepaling vraagt" / "give notice as the withdrawal clause asks";
        /// The fee for withdrawal is fixed (*uittreedsom*), as the withdrawal clause asks.
        ExitFee = "uittreedsom", "uittreedsom vaststellen" / "fix the exit fee";
        /// The act is sent to the province (*toezending aan gedeputeerde staten*). Wgr, article 26(1), until 1 July
        /// 2021.
        SentToProvince = "toezending", "toezenden aan gedeputeerde staten" / "send to the provincial executive";
        /// The province approves (*goedkeuring*). Wgr, articles 36 to 39, until 2006.
        ProvincialApproval = "goedkeuring", "goedkeuren" / "approve";
        /// The province enters the act in its register. Wgr, articles 26(3) and 27(2), until 2006.
        ProvincialRegister = "provinciaal-register", "inschrijven in het provinciale register"
            / "enter in the provincial register";
        /// The act is made known (*bekendmaking*). Wgr, article 26.
        Publication = "bekendmaking", "bekendmaken" / "publish";
        /// The staff that passes to another employer is informed. BW, book 7, articles 662 to 666, from 2020.
        StaffInformed = "personeel-ingelicht", "het personeel inlichten" / "inform the staff";
        /// The act enters into force (*inwerkingtreding*).
        EntryIntoForce = "inwerkingtreding", "inwerkingtreding" / "entry into force";
        /// An organ appoints its members of the board (*aanwijzen van bestuursleden*).
        Appointment = "aanwijzing", "bestuursleden aanwijzen" / "appoint members of the board";
        /// A municipality enters the act in its own register. Wgr, article 27(1), until 1 July 2021.
        MunicipalRegister = "gemeentelijk-register", "inschrijven in het eigen register" / "enter in its own register";
        /// The act is entered in the national register. Wgr, articles 26(2) and 136, from 1 July 2021.
        NationalRegister = "landelijk-register", "invoeren in het landelijke register" / "enter in the national register";
        /// The assets of the body are liquidated (*vereffening*). Wgr, article 9(3).
        Liquidation = "vereffening", "vereffenen" / "liquidate";
    }
}

vocabulary! {
    /// Whether a step must be taken.
    #[non_exhaustive]
    pub enum Obligation: "verplichting" / "obligation" {
        /// The law asks for it.
        Required = "verplicht", "verplicht" / "required";
        /// The clause of the arrangement says whether, by whom and how.
        ByClause = "volgens-de-regeling", "volgens de regeling" / "by the arrangement";
        /// The law asks for it on facts that the plan does not know, such as effects on the staff.
        Conditional = "voorwaardelijk", "als het personeel geraakt wordt" / "if the staff is affected";
        /// It may be done.
        Optional = "vrij", "mag" / "may";
        /// The law does not say it in so many words, or sources differ: a point for a jurist.
        Unsettled = "onzeker", "niet zeker: ter beoordeling" / "not settled: to be judged";
    }
}

vocabulary! {
    /// How long a step waits for an earlier one.
    ///
    /// The eight weeks of the view and the term of notice of the arrangement are fixed; a wait without a term in the
    /// law is zero, unless the caller says otherwise with a [`Pace`](super::Pace).
    #[non_exhaustive]
    pub enum Lag: "termijn" / "lag" {
        /// It can be taken on the same day, after the other; that this is allowed is a reading where the law only says
        /// what comes first.
        SameDay = "zelfde-dag", "op dezelfde dag of later" / "on the same day or later";
        /// It is taken on a later day.
        NextDay = "latere-dag", "op een latere dag" / "on a later day";
        /// It is taken once the eight weeks for a view are over, which run on by the Algemene termijnenwet. A draft of
        /// before 1 July 2022 has no such term.
        ViewTerm = "zienswijzetermijn", "na de acht weken voor een zienswijze" / "after the eight weeks for a view";
        /// It is taken once the term of notice is over.
        NoticeTerm = "opzegtermijn", "na de opzegtermijn" / "after the term of notice";
        /// It is taken once those who must answer have had the days that the caller assumed.
        Pace = "tempo", "na de aangenomen duur" / "after the assumed time";
    }
}

vocabulary! {
    /// Whether a step is asked on every day of the act, or only before or after a change of the law.
    ///
    /// Exhaustive on purpose: always, before or after.
    pub enum AskedWhen: "moment van vragen" / "asked" {
        /// On every day of the plan.
        Always = "altijd", "altijd" / "always";
        /// Only if the act keeps to the earliest days: the law of the latest days no longer asks for it.
        IfEarly = "indien-vroeg", "alleen onder het oude recht" / "only under the law before it changes";
        /// Only if the act keeps to the latest days: the law of the earliest days does not ask for it yet.
        IfLate = "indien-laat", "alleen onder het nieuwe recht" / "only under the law after it changes";
    }
}

/// Who takes a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Actor {
    /// An organ of a municipality.
    Organ(OrganOf),
    /// The government of a municipality (*gemeentebestuur*).
    Municipality(MunicipalityCode),
    /// The works council (*ondernemingsraad*) of a municipality.
    WorksCouncil(MunicipalityCode),
    /// The works council of the shared organisation.
    WorksCouncilOfBody,
    /// The participants that sit already, as the arrangement says.
    SittingParticipants,
    /// The joint body itself.
    Body,
    /// The government of the municipality that the arrangement has still to designate.
    Designated,
    /// The provincial executive (*gedeputeerde staten*), of that province if it is known which.
    ProvincialExecutive(Option<Province>),
    /// The King's commissioner (*commissaris van de Koning*), who approved what only mayors made.
    KingsCommissioner(Option<Province>),
    /// Nobody: it happens by itself on its day.
    Itself,
}

/// The wait of a step for another step of the same plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Wait {
    /// The place of the other step in the plan, counted from 0; always an earlier place.
    pub step: usize,
    /// For how long after it.
    pub lag: Lag,
}

/// A step of a procedure: its kind, by whom, its earliest and latest day, and the rule behind it.
///
/// Serialises with everything a reader needs, in both languages where there is text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub(super) kind: StepKind,
    pub(super) by: Actor,
    pub(super) to: Option<OrganOf>,
    pub(super) medium: Option<Medium>,
    pub(super) obligation: Obligation,
    pub(super) asked: AskedWhen,
    pub(super) rule: Option<&'static Rule>,
    pub(super) citation: Option<Citation>,
    pub(super) earliest: Option<NaiveDate>,
    pub(super) latest: Option<NaiveDate>,
    pub(super) safe: Option<NaiveDate>,
    pub(super) by_silence: Option<NaiveDate>,
    pub(super) done_on: Option<NaiveDate>,
    pub(super) after: Vec<Wait>,
}

impl Step {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> StepKind {
        self.kind
    }

    /// By whom.
    #[must_use]
    pub const fn by(&self) -> Actor {
        self.by
    }

    /// The council before which a draft or a request is laid.
    #[must_use]
    pub const fn to(&self) -> Option<OrganOf> {
        self.to
    }

    /// The medium of a publication.
    #[must_use]
    pub const fn medium(&self) -> Option<Medium> {
        self.medium
    }

    /// Whether it must be taken.
    #[must_use]
    pub const fn obligation(&self) -> Obligation {
        self.obligation
    }

    /// Whether the law asks for it on every day of the plan.
    #[must_use]
    pub const fn asked(&self) -> AskedWhen {
        self.asked
    }

    /// The rule it follows from, if the catalogue has one.
    #[must_use]
    pub const fn rule(&self) -> Option<&'static Rule> {
        self.rule
    }

    /// Where the norm stands on the day of the step: the day on which it was done, else the latest, else the earliest.
    #[must_use]
    pub const fn citation(&self) -> Option<Citation> {
        self.citation
    }

    /// The first day on which it can be taken; `None` if no step or term holds it back, or it is not asked that early.
    #[must_use]
    pub const fn earliest(&self) -> Option<NaiveDate> {
        self.earliest
    }

    /// The last day on which it can be taken; `None` if the law sets none, or it is not asked that late.
    #[must_use]
    pub const fn latest(&self) -> Option<NaiveDate> {
        self.latest
    }

    /// Of a request: the last day on which asking is safe, since silence after a request of that day counts as consent
    /// in time (Awb, article 10:31(4)).
    #[must_use]
    pub const fn safe(&self) -> Option<NaiveDate> {
        self.safe
    }

    /// Of an answer that was asked for: the day on which silence counts as consent.
    #[must_use]
    pub const fn by_silence(&self) -> Option<NaiveDate> {
        self.by_silence
    }

    /// The day on which it was done, by the record.
    #[must_use]
    pub const fn done_on(&self) -> Option<NaiveDate> {
        self.done_on
    }

    /// What it waits for.
    #[must_use]
    pub fn after(&self) -> &[Wait] {
        &self.after
    }

    /// The days between earliest and latest: how much it can slip. Negative if it is late.
    #[must_use]
    pub fn slack(&self) -> Option<i64> {
        let from = self.done_on.or(self.earliest)?;
        Some(self.latest?.signed_duration_since(from).num_days())
    }

    /// Whether it cannot be taken, or was not taken, by its latest day. A step that is only allowed lapses, and is not
    /// late.
    #[must_use]
    pub fn is_late(&self) -> bool {
        self.obligation != Obligation::Optional && self.slack().is_some_and(|slack| slack < 0)
    }
}

impl Actor {
    /// The municipality that it belongs to, if it belongs to one.
    #[must_use]
    pub const fn municipality(self) -> Option<MunicipalityCode> {
        match self {
            Self::Organ(organ) => Some(organ.municipality()),
            Self::Municipality(code) | Self::WorksCouncil(code) => Some(code),
            _ => None,
        }
    }

    /// What it is called in the language asked for, with that name for its municipality.
    pub(in crate::law) fn named(self, lang: Lang, name: impl FnOnce(MunicipalityCode) -> String) -> String {
        let with = |what: &str, province: Option<Province>| match province {
            Some(province) => alloc::format!("{what} {}", province.label(lang)),
            None => what.into(),
        };
        match self {
            Self::Organ(organ) => alloc::format!("{} {}", organ.organ().label(lang), name(organ.municipality())),
            Self::Municipality(code) => alloc::format!("{} {}", lang.pick("gemeente", "municipality"), name(code)),
            Self::WorksCouncil(code) => {
                alloc::format!("{} {}", lang.pick("ondernemingsraad", "works council"), name(code))
            }
            Self::WorksCouncilOfBody => {
                lang.pick("ondernemingsraad van de organisatie", "works council of the organisation").into()
            }
            Self::SittingParticipants => lang.pick("de zittende deelnemers", "the sitting participants").into(),
            Self::Body => lang.pick("het samenwerkingsverband zelf", "the joint body itself").into(),
            Self::Designated => {
                lang.pick("de nog aan te wijzen gemeente", "the municipality still to be designated").into()
            }
            Self::ProvincialExecutive(province) => {
                with(lang.pick("gedeputeerde staten", "provincial executive"), province)
            }
            Self::KingsCommissioner(province) => {
                with(lang.pick("commissaris van de Koning", "King's commissioner"), province)
            }
            Self::Itself => String::new(),
        }
    }
}

impl Serialize for Step {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Step", 16)?;
        out.serialize_field("kind", &self.kind)?;
        out.serialize_field("by", &self.by)?;
        out.serialize_field("to", &self.to)?;
        out.serialize_field("medium", &self.medium)?;
        out.serialize_field("obligation", &self.obligation)?;
        out.serialize_field("asked", &self.asked)?;
        out.serialize_field("rule", &self.rule.map(Rule::id))?;
        out.serialize_field("citation", &self.citation)?;
        out.serialize_field("earliest", &self.earliest)?;
        out.serialize_field("latest", &self.latest)?;
        out.serialize_field("safe", &self.safe)?;
        out.serialize_field("by_silence", &self.by_silence)?;
        out.serialize_field("done_on", &self.done_on)?;
        out.serialize_field("slack", &self.slack())?;
        out.serialize_field("late", &self.is_late())?;
        out.serialize_field("after", &self.after)?;
        out.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::check;

    #[test]
    fn every_term_reads_as_it_writes() {
        check(StepKind::ALL);
        check(Obligation::ALL);
        check(Lag::ALL);
        check(AskedWhen::ALL);
    }
}
