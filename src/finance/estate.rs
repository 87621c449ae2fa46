use super::FinanceError;
use crate::{
    id::{Key, Name},
    language::Bilingual,
    layers::Layers,
    money::Cents,
    municipality::MunicipalityCode,
    sorted,
};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Something of value that the organisation owns (*bezit*).
///
/// # Invariants
///
/// - Its value is not below zero.
#[doc(alias = "bezit")]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "AssetRepr")]
pub struct Asset {
    key: Key,
    name: Name,
    #[serde(rename = "value_cents")]
    value: Cents,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "an asset, an object with key, name and value_cents")]
struct AssetRepr {
    key: Key,
    name: Name,
    value_cents: Cents,
}

impl Asset {
    /// An asset of this value.
    ///
    /// # Errors
    ///
    /// [`FinanceError::NegativeAsset`].
    pub fn new(key: Key, name: Name, value: Cents) -> Result<Self, FinanceError> {
        if value.is_negative() {
            Err(FinanceError::NegativeAsset { asset: key, value })
        } else {
            Ok(Self { key, name, value })
        }
    }

    /// Its key among the assets.
    #[must_use]
    pub const fn key(&self) -> &Key {
        &self.key
    }

    /// Its name.
    #[must_use]
    pub const fn name(&self) -> &Name {
        &self.name
    }

    /// Its book value; zero or more.
    #[must_use]
    pub const fn value(&self) -> Cents {
        self.value
    }
}

/// Something that the organisation owes (*schuld*).
///
/// # Invariants
///
/// - Its amount is above zero.
#[doc(alias = "schuld")]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "DebtRepr")]
pub struct Debt {
    key: Key,
    name: Name,
    #[serde(rename = "amount_cents")]
    amount: Cents,
    #[serde(skip_serializing_if = "Option::is_none")]
    creditor: Option<Name>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a debt, an object with key, name and amount_cents")]
struct DebtRepr {
    key: Key,
    name: Name,
    amount_cents: Cents,
    #[serde(default)]
    creditor: Option<Name>,
}

impl Debt {
    /// A debt of this amount, to a creditor (*schuldeiser*) if recorded.
    ///
    /// # Errors
    ///
    /// [`FinanceError::DebtOfNothing`].
    pub fn new(key: Key, name: Name, amount: Cents, creditor: Option<Name>) -> Result<Self, FinanceError> {
        if amount <= Cents::ZERO {
            return Err(FinanceError::DebtOfNothing { debt: key, amount });
        }
        Ok(Self { key, name, amount, creditor })
    }

    /// Its key among the debts.
    #[must_use]
    pub const fn key(&self) -> &Key {
        &self.key
    }

    /// Its name.
    #[must_use]
    pub const fn name(&self) -> &Name {
        &self.name
    }

    /// The amount owed; more than zero.
    #[must_use]
    pub const fn amount(&self) -> Cents {
        self.amount
    }

    /// The creditor, if recorded.
    #[must_use]
    pub const fn creditor(&self) -> Option<&Name> {
        self.creditor.as_ref()
    }
}

/// Who has the care of an archive (*archiefzorg*).
///
/// Exhaustive on purpose: an archive is in the care of the body or of one of the municipalities.
#[doc(alias = "archiefzorg")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ArchiveCustody {
    /// The body that the arrangement established (*lichaam*).
    #[serde(rename = "lichaam")]
    Body,
    /// A municipality (*gemeente*).
    #[serde(rename = "gemeente")]
    Municipality(MunicipalityCode),
}

/// Records that were made or received (*archief*), as one whole with one keeper.
///
/// Every combination of values is valid, so the fields are public.
#[doc(alias = "archief")]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an archive, an object with key and name")]
pub struct Archive {
    /// Its key among the archives.
    pub key: Key,
    /// Its name.
    pub name: Name,
    /// Who has the care of it, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custody: Option<ArchiveCustody>,
}

impl Archive {
    /// An archive of which the keeper is not known.
    #[must_use]
    pub const fn new(key: Key, name: Name) -> Self {
        Self { key, name, custody: None }
    }

    /// The same, in that care.
    #[must_use]
    pub fn kept_by(self, custody: ArchiveCustody) -> Self {
        Self { custody: Some(custody), ..self }
    }
}

/// All that a shared organisation has and owes (*boedel*): assets, debts and archives, each in the order of
/// their keys.
///
/// # Invariants
///
/// - No two assets have the same key; nor two debts, nor two archives.
/// - The assets have an exact total, and so have the debts.
///
/// ```
/// use ambtelijke_fusie::finance::{Archive, ArchiveCustody, Asset, Debt, Estate};
///
/// let creditor = Some("BNG Bank".parse()?);
/// let estate = Estate::new(
///     [Asset::new("gemeentewerf".parse()?, "Gemeentewerf".parse()?, "1200000".parse()?)?],
///     [Debt::new("lening-bng".parse()?, "Geldlening".parse()?, "1500000".parse()?, creditor)?],
///     [Archive::new("zaken".parse()?, "Zaakarchief 2013-2022".parse()?).kept_by(ArchiveCustody::Body)],
/// )?;
/// assert_eq!(estate.net().to_string(), "-300000.00");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "boedel")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "EstateRepr")]
pub struct Estate {
    #[serde(skip_serializing_if = "Layers::is_empty")]
    assets: Layers<Asset>,
    #[serde(skip_serializing_if = "Layers::is_empty")]
    debts: Layers<Debt>,
    #[serde(skip_serializing_if = "Layers::is_empty")]
    archives: Layers<Archive>,
    #[serde(skip)]
    assets_total: Cents,
    #[serde(skip)]
    debts_total: Cents,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "an estate, an object with assets, debts and archives")]
struct EstateRepr {
    #[serde(default)]
    assets: Vec<Asset>,
    #[serde(default)]
    debts: Vec<Debt>,
    #[serde(default)]
    archives: Vec<Archive>,
}

impl Estate {
    /// The estate of these assets, debts and archives.
    ///
    /// # Errors
    ///
    /// [`FinanceError::Duplicate`] or [`FinanceError::TotalTooLarge`].
    pub fn new(
        assets: impl IntoIterator<Item = Asset>,
        debts: impl IntoIterator<Item = Debt>,
        archives: impl IntoIterator<Item = Archive>,
    ) -> Result<Self, FinanceError> {
        let assets = unique(ASSETS, assets, |asset| &asset.key)?;
        let debts = unique(DEBTS, debts, |debt| &debt.key)?;
        let archives = unique(ARCHIVES, archives, |archive| &archive.key)?;
        let assets_total = total(ASSETS, assets.iter().map(Asset::value))?;
        let debts_total = total(DEBTS, debts.iter().map(Debt::amount))?;
        let (assets, debts, archives) = (Layers::of(assets), Layers::of(debts), Layers::of(archives));
        Ok(Self { assets, debts, archives, assets_total, debts_total })
    }

    /// The assets, in the order of the keys.
    pub fn assets(&self) -> impl ExactSizeIterator<Item = &Asset> + Clone {
        self.assets.iter()
    }

    /// The debts, in the order of the keys.
    pub fn debts(&self) -> impl ExactSizeIterator<Item = &Debt> + Clone {
        self.debts.iter()
    }

    /// The archives, in the order of the keys.
    pub fn archives(&self) -> impl ExactSizeIterator<Item = &Archive> + Clone {
        self.archives.iter()
    }

    /// The asset with this key.
    #[must_use]
    pub fn asset(&self, key: &Key) -> Option<&Asset> {
        self.assets.find(|asset| asset.key.cmp(key))
    }

    /// The debt with this key.
    #[must_use]
    pub fn debt(&self, key: &Key) -> Option<&Debt> {
        self.debts.find(|debt| debt.key.cmp(key))
    }

    /// The archive with this key.
    #[must_use]
    pub fn archive(&self, key: &Key) -> Option<&Archive> {
        self.archives.find(|archive| archive.key.cmp(key))
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.assets.is_empty() && self.debts.is_empty() && self.archives.is_empty()
    }

    /// The value of the assets together.
    #[must_use]
    pub const fn assets_total(&self) -> Cents {
        self.assets_total
    }

    /// The amount of the debts together.
    #[must_use]
    pub const fn debts_total(&self) -> Cents {
        self.debts_total
    }

    /// The balance (*saldo*): the assets less the debts, below zero if there is more debt.
    #[must_use]
    pub const fn net(&self) -> Cents {
        // Neither total is below zero, so their difference always fits.
        Cents::new(self.assets_total.cents().saturating_sub(self.debts_total.cents()))
    }
}

mod change;

const ASSETS: Bilingual = Bilingual::new("bezittingen", "assets");
const DEBTS: Bilingual = Bilingual::new("schulden", "debts");
const ARCHIVES: Bilingual = Bilingual::new("archieven", "archives");

fn unique<T>(
    list: Bilingual,
    rows: impl IntoIterator<Item = T>,
    key: impl Fn(&T) -> &Key,
) -> Result<Vec<T>, FinanceError> {
    let mut rows: Vec<T> = rows.into_iter().collect();
    match sorted::sort_unique(&mut rows, |a, b| key(a).cmp(key(b))) {
        Some(row) => Err(FinanceError::Duplicate { list, key: key(row).clone() }),
        None => Ok(rows),
    }
}

fn total(list: Bilingual, amounts: impl Iterator<Item = Cents>) -> Result<Cents, FinanceError> {
    Cents::sum(amounts).map_err(|_| FinanceError::TotalTooLarge { list })
}

impl TryFrom<AssetRepr> for Asset {
    type Error = FinanceError;

    fn try_from(repr: AssetRepr) -> Result<Self, FinanceError> {
        Self::new(repr.key, repr.name, repr.value_cents)
    }
}

impl TryFrom<DebtRepr> for Debt {
    type Error = FinanceError;

    fn try_from(repr: DebtRepr) -> Result<Self, FinanceError> {
        Self::new(repr.key, repr.name, repr.amount_cents, repr.creditor)
    }
}

impl TryFrom<EstateRepr> for Estate {
    type Error = FinanceError;

    fn try_from(repr: EstateRepr) -> Result<Self, FinanceError> {
        Self::new(repr.assets, repr.debts, repr.archives)
    }
}

#[cfg(test)]
mod tests;
