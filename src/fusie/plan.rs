use crate::{
    id::{Key, Name},
    language::{Bilingual, Lang, errors},
    money::Shares,
    municipality::MunicipalityCode,
    organisation::PostKey,
    task::TaskKey,
};
use alloc::vec::Vec;
use chrono::NaiveDate;
use core::fmt;
use serde::{Deserialize, Deserializer, Serialize, de};

/// To whom something goes: to one municipality, or to several by exact shares.
///
/// In JSON `{"to": "GM0047"}` is written as the code, shares as a list.
///
/// Exhaustive on purpose: to one or to several.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
pub enum Allotment {
    /// All of it to one municipality.
    Whole(MunicipalityCode),
    /// To each its share; an indivisible rest goes by the largest remainder.
    Shared(Shares<MunicipalityCode>),
}

impl<'de> Deserialize<'de> for Allotment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // By hand and not `untagged`, so that a wrong code or a wrong sum is reported as such.
        struct Reader;

        impl<'de> de::Visitor<'de> for Reader {
            type Value = Allotment;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(
                    "a municipality code such as \"GM0047\", or a list of {\"of\": \"GM0047\", \"share\": \"1/2\"}",
                )
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Allotment, E> {
                text.parse().map(Allotment::Whole).map_err(E::custom)
            }

            fn visit_seq<A: de::SeqAccess<'de>>(self, rows: A) -> Result<Allotment, A::Error> {
                Shares::deserialize(de::value::SeqAccessDeserializer::new(rows)).map(Allotment::Shared)
            }
        }

        deserializer.deserialize_any(Reader)
    }
}

/// Who executes a task for a member after the end.
///
/// Exhaustive on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum NextExecutor {
    /// Each member its own.
    #[serde(rename = "ieder-zelf")]
    EachItsOwn,
    /// One municipality for all members, under a service agreement.
    #[serde(rename = "gemeente")]
    One(MunicipalityCode),
}

/// Who takes over one task.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object with task and by")]
pub struct TaskAllotment {
    /// The task.
    pub task: TaskKey,
    /// Who executes it afterwards.
    pub by: NextExecutor,
}

/// To whom one post, asset, debt or archive goes.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object with key and to")]
pub struct ItemAllotment<K> {
    /// Which.
    pub key: K,
    /// To whom.
    pub to: Allotment,
}

/// How a fusie is dissolved (*liquidatieplan*, *plan van ontvlechting*): who gets which task, post, asset, debt and
/// archive.
///
/// Things that the plan does not name go by [`otherwise`](Self::otherwise); tasks that it does not name go back to each
/// member. Without `otherwise` every post, asset, debt and archive must be named: nothing may be lost.
///
/// Whether the plan settles everything depends on the fusie, so it is checked by
/// [`dissolve`](super::dissolve), not here; its fields are public.
#[doc(alias = "liquidatieplan")]
#[doc(alias = "ontvlechting")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a plan, an object")]
pub struct DissolutionPlan {
    /// Who takes over which task.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<TaskAllotment>,
    /// To whom which post goes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub posts: Vec<ItemAllotment<PostKey>>,
    /// To whom which asset goes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub assets: Vec<ItemAllotment<Key>>,
    /// Who pays which debt.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub debts: Vec<ItemAllotment<Key>>,
    /// Who keeps which archive; one municipality, since an archive is not divided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub archives: Vec<ItemAllotment<Key>>,
    /// By which shares everything goes that is not named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub otherwise: Option<Allotment>,
    /// Who keeps the archives that are not named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archive_keeper: Option<MunicipalityCode>,
    /// Who liquidates (*vereffenaar*), if known.
    #[doc(alias = "vereffenaar")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub liquidator: Option<Name>,
    /// By when the liquidation is expected to be done, if known.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub liquidated_by: Option<NaiveDate>,
}

impl DissolutionPlan {
    /// The liquidation, if its end is expected on a day, ends on the day of dissolution or later.
    pub(super) fn is_liquidated_from(&self, ends_on: NaiveDate) -> Result<(), PlanError> {
        match self.liquidated_by {
            Some(done_on) if done_on < ends_on => Err(PlanError::LiquidatedTooSoon { done_on, ends_on }),
            _ => Ok(()),
        }
    }
}

errors! {
    /// Why a plan does not settle a fusie.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum PlanError {
        /// Something goes to nobody.
        #[error(
            "the plan does not say to whom {what} `{key}` goes; name it, or give `{by}` for what is not named",
            what = what.get(Lang::En)
        )]
        #[nl(
            "het plan zegt niet naar wie {what} `{key}` gaat; noem de sleutel, of geef `{by}` voor wat niet is genoemd",
            what = what.get(Lang::Nl)
        )]
        NotAllotted {
            /// What kind of thing.
            what: Bilingual,
            /// Which.
            key: Key,
            /// The field of the plan that would settle it.
            by: &'static str,
        },
        /// The plan names something that does not exist.
        #[error(
            "the plan names {what} `{key}`, which this fusie does not have; \
             mend the key, or add it to what the fusie has",
            what = what.get(Lang::En)
        )]
        #[nl(
            "het plan noemt {what} `{key}`, onbekend in deze fusie; verbeter de sleutel, of vul aan wat de fusie heeft",
            what = what.get(Lang::Nl)
        )]
        Unknown {
            /// What kind of thing.
            what: Bilingual,
            /// Which.
            key: Key,
        },
        /// The plan names something twice.
        #[error(
            "the plan names {what} `{key}` twice; it goes to one, or to several by shares",
            what = what.get(Lang::En)
        )]
        #[nl(
            "het plan noemt {what} `{key}` twee keer; geef één gemeente, of de aandelen van meer gemeenten",
            what = what.get(Lang::Nl)
        )]
        Twice {
            /// What kind of thing.
            what: Bilingual,
            /// Which.
            key: Key,
        },
        /// Something goes to a municipality that is no member.
        #[error(
            "{what} `{key}` goes to {municipality}, which is not a member on the last day; the members are {members}",
            what = what.get(Lang::En)
        )]
        #[nl(
            "{what} `{key}` gaat naar {municipality}, die op de laatste dag niet deelneemt; deelnemers zijn {members}",
            what = what.get(Lang::Nl)
        )]
        Stranger {
            /// What kind of thing.
            what: Bilingual,
            /// Which.
            key: Key,
            /// The stranger.
            municipality: MunicipalityCode,
            /// The members, as codes.
            members: alloc::boxed::Box<str>,
        },
        /// An archive is divided.
        #[error(
            "archive `{key}` is divided over several municipalities; \
             an archive has one keeper, so name one municipality"
        )]
        #[nl(
            "archief `{key}` wordt over meer gemeenten verdeeld; een archief heeft één zorgdrager, dus noem één \
             gemeente"
        )]
        ArchiveDivided {
            /// Which.
            key: Key,
        },
        /// The end does not come after the beginning of the version in force.
        #[error(
            "the fusie ends on {ends_on}, which is not after {since}, the first day of its last version; the end is the first day on which it no longer holds"
        )]
        #[nl(
            "de fusie eindigt op {ends_on}, en dat is niet na {since}, de eerste dag van de laatste versie; \
             het einde is de eerste dag waarop zij niet meer geldt"
        )]
        EndsTooSoon {
            /// The end.
            ends_on: NaiveDate,
            /// The first day of the last version.
            since: NaiveDate,
        },
        /// The last accounts are closed before the end.
        #[error(
            "the last accounts are closed on {closed_on}, before the dissolution on {ends_on}; close them on that day or later"
        )]
        #[nl(
            "de slotrekening is opgemaakt op {closed_on}, vóór de opheffing op {ends_on}; \
             maak haar op die dag of later op"
        )]
        ClosedTooSoon {
            /// The day on which they would be closed.
            closed_on: NaiveDate,
            /// The day of dissolution.
            ends_on: NaiveDate,
        },
        /// The liquidation is done before the end.
        #[error(
            "{done_on} comes before {ends_on}, on which the fusie is dissolved or its last accounts are closed; a legal person is liquidated on that day or later"
        )]
        #[nl(
            "{done_on} ligt vóór {ends_on}, de dag van de opheffing of van de slotrekening; \
             de vereffening eindigt op die dag of later"
        )]
        LiquidatedTooSoon {
            /// The day of liquidation.
            done_on: NaiveDate,
            /// The day of dissolution.
            ends_on: NaiveDate,
        },
    }
}
