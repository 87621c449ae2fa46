use super::Assumption;
use crate::{
    arrangement::CooperationForm,
    citation::Citation,
    fusie::Motive,
    insight::strength::{CostOptimum, Place},
    language::{Bilingual, Lang},
    money::{Cents, Fraction},
    municipality::MunicipalityCode,
    vocabulary::vocabulary,
};
use alloc::{boxed::Box, format, vec::Vec};
use chrono::NaiveDate;
use serde::Serialize;

/// What municipalities can do with their civil services (*variant*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Alternative {
    /// Each stays as it is (*zelfstandig*).
    Alone,
    /// One organisation for some of their tasks, in that form (*gezamenlijke dienst*).
    JointService(CooperationForm),
    /// One civil service for all, in that form (*ambtelijke fusie*).
    Fusie(CooperationForm),
    /// One municipality (*herindeling*).
    Merger,
}

impl Alternative {
    /// What it is called in the language asked for.
    #[must_use]
    pub fn label(self, lang: Lang) -> Box<str> {
        match self {
            Self::Alone => lang.pick("zelfstandig", "each alone").into(),
            Self::JointService(form) => {
                format!("{}: {}", lang.pick("gezamenlijke dienst", "joint service"), form.label(lang)).into()
            }
            Self::Fusie(form) => {
                format!("{}: {}", lang.pick("ambtelijke fusie", "ambtelijke fusie"), form.label(lang)).into()
            }
            Self::Merger => lang.pick("herindeling", "municipal merger").into(),
        }
    }

    /// The form of the cooperation, if it is one.
    #[must_use]
    pub const fn form(self) -> Option<CooperationForm> {
        match self {
            Self::JointService(form) | Self::Fusie(form) => Some(form),
            Self::Alone | Self::Merger => None,
        }
    }
}

vocabulary! {
    /// What is compared between [`Alternative`]s (*aspect*).
    #[non_exhaustive]
    pub enum Aspect: "aspect" / "aspect" {
        /// In how many provinces they lie: a merger across a border changes that border too.
        Provinces = "provincies", "provincies" / "provinces";
        /// The inhabitants of each organisation.
        Inhabitants = "inwoners", "inwoners per organisatie" / "inhabitants per organisation";
        /// How many municipalities there are.
        Municipalities = "gemeenten", "gemeenten" / "municipalities";
        /// The seats of all their councils: apart those that sit on the day.
        CouncilSeats = "raadszetels", "raadszetels" / "council seats";
        /// The aldermen at most, full time.
        Aldermen = "wethouders", "wethouders ten hoogste" / "aldermen at most";
        /// The inhabitants for each seat of a council: how close it is to them.
        InhabitantsPerSeat = "inwoners-per-zetel", "inwoners per raadszetel" / "inhabitants per council seat";
        /// What becomes of the municipality with which people feel at home.
        Identity = "identiteit", "identiteit" / "identity";
        /// Who keeps counters for citizens and firms.
        Counters = "loketten", "loketten" / "counters";
        /// Who employs the staff.
        Employer = "werkgever", "werkgever" / "employer";
        /// What powers can be given to it.
        Powers = "bevoegdheden", "wat kan worden overgedragen" / "what can be transferred";
        /// The change of scale of a task.
        Flexibility = "schaalverandering", "waardoor de schaal van een taak verandert" / "by what the scale of a task changes";
        /// How the scale stands to the published cost-optimal scale, per task.
        Scale = "schaal", "schaal" / "scale";
        /// How many tasks of municipalities hang on one person.
        SingleHolder = "eenpitters", "taken met één persoon" / "tasks with one person";
        /// How many tasks of municipalities are uncovered on average.
        Uncovered = "onbezet", "verwacht aantal onbezette taken" / "expected tasks uncovered";
        /// What it costs once and in passing.
        OneOff = "eenmalig", "eenmalige kosten en frictie" / "one-off cost and friction";
        /// The net sum after all years of the business case.
        Result = "resultaat", "saldo over alle jaren" / "balance over all years";
        /// In which year it has paid for itself.
        Payback = "terugverdienjaar", "terugverdienjaar" / "payback year";
        /// The net present value of all years at the beginning of the first.
        PresentValue = "contante-waarde", "netto contante waarde" / "net present value";
        /// The voting power of each on the board.
        VotingPower = "stemmacht", "stemmacht (Shapley-Shubik)" / "voting power (Shapley-Shubik)";
        /// How many kinds of steps the law asks for; a kind that several organs take counts once.
        Steps = "stappen", "soorten stappen" / "kinds of steps";
        /// How many decisions there are among them: those of executives and the consents of councils to an arrangement; two of
        /// each council on a merger, and the act of parliament.
        Decisions = "besluiten", "besluiten" / "decisions";
        /// The first day on which it can begin, as far as the terms of the law tell.
        EarliestStart = "eerste-begin", "ondergrens van het begin" / "lower bound of the beginning";
        /// How many rules cannot be judged before there is a text, a decision or an organisation.
        OpenRules = "open-regels", "wetsregels die nog open zijn" / "rules of law still open";
        /// Of their other cooperations, those that all have in common.
        SharedTies = "gedeelde-samenwerking", "andere samenwerking die allen delen" / "other cooperation that all share";
        /// The same as a part of one.
        Jaccard = "jaccard-index", "Jaccard-index daarvan" / "Jaccard index of it";
        /// How their other cooperations fit on each other.
        Congruence = "congruentie", "congruentie van hun samenwerking" / "congruence of their cooperation";
        /// Of their other cooperations, those that end by law.
        LapsingTies = "vervallende-samenwerking",
            "andere samenwerking die van rechtswege vervalt" / "other cooperation that lapses by law";
    }
}

impl Aspect {
    /// The aspects that speak to a motive; none if no aspect does.
    #[must_use]
    pub const fn of_motive(motive: Motive) -> &'static [Self] {
        match motive {
            Motive::NewTasks => &[Self::Scale, Self::SingleHolder, Self::Uncovered],
            Motive::LessMoney | Motive::LowerCosts => &[Self::OneOff, Self::Result, Self::Payback, Self::PresentValue],
            Motive::Vulnerability | Motive::ScarceStaff => &[Self::SingleHolder, Self::Uncovered],
            Motive::Quality => &[],
            Motive::Independence => &[
                Self::Municipalities,
                Self::CouncilSeats,
                Self::InhabitantsPerSeat,
                Self::Identity,
                Self::Counters,
                Self::VotingPower,
            ],
            Motive::TowardsMerger => {
                &[Self::Steps, Self::EarliestStart, Self::SharedTies, Self::Congruence, Self::LapsingTies]
            }
        }
    }
}

/// The value of one alternative for one aspect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Value {
    /// A number.
    Number(u64),
    /// So many out of so many.
    OutOf(u64, u64),
    /// An exact number that need not be whole.
    Exact(Fraction),
    /// An amount.
    Amount(Cents),
    /// A calendar year.
    Year(i32),
    /// A day.
    Day(NaiveDate),
    /// A day before which it cannot be; it may well be later.
    NotBefore(NaiveDate),
    /// From so many to so many.
    Between(u64, u64),
    /// How many stand below a scale, within it and above it.
    Places {
        /// Below.
        below: u64,
        /// Within.
        within: u64,
        /// Above.
        above: u64,
    },
    /// A few words.
    Words(Bilingual),
    /// It is not known; with the facts that are missing.
    Open(Bilingual),
    /// The question does not arise for this alternative.
    Void,
}

impl Value {
    /// Counts how many of these stand below, within and above.
    pub(super) fn places(all: impl Iterator<Item = Place>) -> Self {
        let (mut below, mut within, mut above) = (0_u64, 0_u64, 0_u64);
        for place in all {
            let count = match place {
                Place::Below => &mut below,
                Place::Within => &mut within,
                Place::Above => &mut above,
            };
            *count = count.saturating_add(1);
        }
        Self::Places { below, within, above }
    }

    /// Whether it is not known.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self, Self::Open(_))
    }
}

/// Where a row comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Source {
    /// The law.
    Law(Citation),
    /// A publication, by its address.
    Published(&'static str),
    /// Data and reckoning, in words.
    Words(Bilingual),
}

/// The part of its aspect that a row is about, where there are several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum RowPart {
    /// Of one municipality.
    Municipality(MunicipalityCode),
    /// Of one task, at the scale at which it was found to cost least.
    Optimum(CostOptimum),
}

/// One row of an [`OptionsTable`](super::OptionsTable): an aspect, the value of each alternative, and the source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct OptionsRow {
    /// The aspect.
    pub aspect: Aspect,
    /// The part of the aspect that the row is about; `None` for the whole.
    pub of: Option<RowPart>,
    /// The values of the alternatives, in their order.
    pub values: Vec<Value>,
    /// Where it comes from.
    pub source: Source,
    /// What its values rest on beside that.
    pub assumes: Vec<Assumption>,
}
