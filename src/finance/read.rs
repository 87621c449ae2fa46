//! How a cost key is read. A key stands at most two deep in another, by the types that read it: no text makes the reader
//! go deeper.

use super::{Amount, CostKey, FinanceError, InOrder, Input, KeyStep, Mix, MixPart};
use crate::{
    id::{Key, Name},
    language::FreeText,
    money::{Cents, Share, Shares},
    municipality::MunicipalityCode,
};
use alloc::vec::Vec;
use serde::{Deserialize, Deserializer, de};

/// A key in which mixes are read as `M` and keys in order as `O`.
#[derive(Deserialize)]
#[serde(rename = "CostKey", deny_unknown_fields, bound(deserialize = "M: Deserialize<'de>, O: Deserialize<'de>"))]
enum KeyRepr<M, O> {
    #[serde(rename = "vast")]
    Fixed(Shares<MunicipalityCode>),
    #[serde(rename = "gelijk")]
    Equal,
    #[serde(rename = "inwoners")]
    Inhabitants { year: i32 },
    #[serde(rename = "ingebracht")]
    Input(Input),
    #[serde(rename = "gebruik")]
    Usage(Name),
    #[serde(rename = "gemengd")]
    Mixed(M),
    #[serde(rename = "achtereenvolgens")]
    InOrder(O),
    #[serde(rename = "omschreven")]
    Described(FreeText),
}

/// A key that holds no other.
type Single = KeyRepr<Nested, Nested>;
/// A key that can hold single ones.
type Mixable = KeyRepr<Mix, Nested>;
/// Any key.
type Whole = KeyRepr<Mix, InOrder>;

/// A key that cannot be read here, because the key around it holds no such key.
enum Nested {}

impl<'de> Deserialize<'de> for Nested {
    fn deserialize<D: Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        Err(de::Error::custom(FinanceError::KeyInKey))
    }
}

impl<'de> Deserialize<'de> for CostKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Whole::deserialize(deserializer).map(Self::from)
    }
}

impl From<Nested> for CostKey {
    fn from(nested: Nested) -> Self {
        match nested {}
    }
}

impl From<Mix> for CostKey {
    fn from(mix: Mix) -> Self {
        Self::Mixed(mix)
    }
}

impl From<InOrder> for CostKey {
    fn from(order: InOrder) -> Self {
        Self::InOrder(order)
    }
}

impl<M: Into<Self>, O: Into<Self>> From<KeyRepr<M, O>> for CostKey {
    fn from(repr: KeyRepr<M, O>) -> Self {
        match repr {
            KeyRepr::Fixed(shares) => Self::Fixed(shares),
            KeyRepr::Equal => Self::Equal,
            KeyRepr::Inhabitants { year } => Self::Inhabitants { year },
            KeyRepr::Input(input) => Self::Input(input),
            KeyRepr::Usage(counted) => Self::Usage(counted),
            KeyRepr::Mixed(mix) => mix.into(),
            KeyRepr::InOrder(order) => order.into(),
            KeyRepr::Described(text) => Self::Described(text),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a part of a mix, an object with weight and key")]
struct PartRepr {
    weight: Share,
    key: Single,
}

impl<'de> Deserialize<'de> for Mix {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let parts = Vec::<PartRepr>::deserialize(deserializer)?;
        let parts = parts.into_iter().map(|part| MixPart { weight: part.weight, key: part.key.into() });
        Self::checked(parts.collect()).map_err(de::Error::custom)
    }
}

#[derive(Deserialize)]
#[serde(rename = "Step", deny_unknown_fields)]
enum StepRepr {
    #[serde(rename = "kostensoort")]
    Group { group: Key, key: Mixable },
    #[serde(rename = "per-deelnemer")]
    Each {
        #[serde(rename = "amount_cents")]
        amount: Cents,
    },
    #[serde(rename = "vaste-bedragen")]
    Sums(Vec<Amount>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys in order, an object with first and rest")]
struct InOrderRepr {
    first: Vec<StepRepr>,
    rest: Mixable,
}

impl<'de> Deserialize<'de> for InOrder {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let repr = InOrderRepr::deserialize(deserializer)?;
        let step = |step| match step {
            StepRepr::Group { group, key } => KeyStep::Group { group, key: key.into() },
            StepRepr::Each { amount } => KeyStep::Each { amount },
            StepRepr::Sums(rows) => KeyStep::Sums(rows),
        };
        let first: Vec<KeyStep> = repr.first.into_iter().map(step).collect();
        Self::new(first, repr.rest.into()).map_err(de::Error::custom)
    }
}
