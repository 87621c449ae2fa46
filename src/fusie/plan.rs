use crate::{
    id::{Key, Name},
    money::Shares,
    municipality::MunicipalityCode,
    organisation::PostKey,
    task::TaskKey,
};
use alloc::vec::Vec;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// To whom something goes: to one municipality, or to several by exact shares.
///
/// In JSON `{"to": "GM0047"}` is written as the code, shares as a list.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(
    untagged,
    expecting = "a municipality code such as \"GM0047\", or a list of {\"of\": code, \"share\": \"1/2\"}"
)]
pub enum Allotment {
    /// All of it to one municipality.
    Whole(MunicipalityCode),
    /// To each its share; what does not divide goes by the largest remainder.
    Shared(Shares<MunicipalityCode>),
}

/// Who executes a task for a member after the end.
///
/// Exhaustive on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Taker {
    /// Each member its own.
    #[serde(rename = "ieder-zelf")]
    EachItsOwn,
    /// One municipality for all members, under a service agreement.
    #[serde(rename = "gemeente")]
    One(MunicipalityCode),
}

/// Who takes over one task.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskAllotment {
    /// The task.
    pub task: TaskKey,
    /// Who executes it afterwards.
    pub by: Taker,
}

/// To whom one post, asset, debt or archive goes.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemAllotment<K> {
    /// Which.
    pub key: K,
    /// To whom.
    pub to: Allotment,
}

/// How a fusie is dissolved (*liquidatieplan*, *plan van ontvlechting*): who gets which task, post, asset, debt and
/// archive.
///
/// What the plan does not name goes by [`otherwise`](Self::otherwise); tasks that it does not name go back to each
/// member. Without `otherwise` every post, asset, debt and archive must be named: nothing may be lost.
///
/// Whether the plan settles everything depends on what there is to settle, so it is checked by
/// [`dissolve`](super::dissolve), not here; its fields are public.
#[doc(alias = "liquidatieplan")]
#[doc(alias = "ontvlechting")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub liquidated_by: Option<NaiveDate>,
}

/// Why a plan does not settle a fusie.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PlanError {
    /// Something goes to nobody.
    #[error("the plan does not say to whom {what} `{key}` goes; name it, or give `{by}` for what is not named")]
    NotAllotted {
        /// What kind of thing.
        what: &'static str,
        /// Which.
        key: Key,
        /// The field of the plan that would settle it.
        by: &'static str,
    },
    /// The plan names something that there is not.
    #[error("the plan names {what} `{key}`, which this fusie does not have")]
    Unknown {
        /// What kind of thing.
        what: &'static str,
        /// Which.
        key: Key,
    },
    /// The plan names something twice.
    #[error("the plan names {what} `{key}` twice; it goes to one, or to several by shares")]
    Twice {
        /// What kind of thing.
        what: &'static str,
        /// Which.
        key: Key,
    },
    /// Something goes to a municipality that is no member.
    #[error("{what} `{key}` goes to {municipality}, which is no member on the last day; the members are {members}")]
    Stranger {
        /// What kind of thing.
        what: &'static str,
        /// Which.
        key: Key,
        /// The stranger.
        municipality: MunicipalityCode,
        /// The members, as codes.
        members: alloc::boxed::Box<str>,
    },
    /// An archive is divided.
    #[error("archive `{key}` is divided over several municipalities; an archive has one keeper")]
    ArchiveDivided {
        /// Which.
        key: Key,
    },
    /// The end does not come after the beginning of the version in force.
    #[error("the fusie ends on {ends_on}, which is not after {since}, the first day of its last version")]
    EndsTooSoon {
        /// The end.
        ends_on: NaiveDate,
        /// The first day of the last version.
        since: NaiveDate,
    },
    /// The liquidation is done before the end.
    #[error("the liquidation is done on {done_on}, before the dissolution on {ends_on}")]
    LiquidatedTooSoon {
        /// The day of liquidation.
        done_on: NaiveDate,
        /// The day of dissolution.
        ends_on: NaiveDate,
    },
}
