//! How an estate grows and shrinks, to the cent.

use super::{ASSETS, Archive, ArchiveCustody, Asset, DEBTS, Debt, Estate, FinanceError};
use crate::{finance::Thing, id::Key, language::Bilingual, layers::Layers, money::Cents};
use alloc::{boxed::Box, vec::Vec};

impl Estate {
    /// Both together; things under one key are added up, if they are the same.
    ///
    /// # Errors
    ///
    /// [`FinanceError::OtherThing`] if two assets or debts of one key have other names or creditors, or if an archive
    /// comes in under a key that there is already; [`FinanceError::TotalTooLarge`].
    pub fn with(&self, other: &Self) -> Result<Self, FinanceError> {
        Ok(Self {
            assets: together(&self.assets, &other.assets)?,
            debts: together(&self.debts, &other.debts)?,
            archives: together(&self.archives, &other.archives)?,
            assets_total: sum(ASSETS, self.assets_total, other.assets_total)?,
            debts_total: sum(DEBTS, self.debts_total, other.debts_total)?,
        })
    }

    /// The rest without that part; assets and debts in part, archives whole.
    ///
    /// # Errors
    ///
    /// [`FinanceError::NotThere`] or [`FinanceError::NotSoMuch`] if there is not so much of something;
    /// [`FinanceError::OtherThing`] if something of that key has another name, or is owed to another creditor.
    pub fn without(&self, part: &Self) -> Result<Self, FinanceError> {
        Self::new(
            rest(&self.assets, &part.assets)?,
            rest(&self.debts, &part.debts)?,
            rest(&self.archives, &part.archives)?,
        )
    }

    /// The same estate, with all its archives in that care.
    #[must_use]
    pub fn kept_by(self, keeper: ArchiveCustody) -> Self {
        let mut archives = self.archives.into_vec();
        archives.iter_mut().for_each(|one| one.custody = Some(keeper));
        Self { archives: Layers::of(archives), ..self }
    }

    /// The same estate, with the archives in the care of one keeper now in the care of another.
    #[must_use]
    pub fn passing_archives(self, from: ArchiveCustody, to: ArchiveCustody) -> Self {
        let mut archives = self.archives.into_vec();
        archives.iter_mut().filter(|one| one.custody == Some(from)).for_each(|one| one.custody = Some(to));
        Self { archives: Layers::of(archives), ..self }
    }
}

/// One row of an estate, in a list in the order of the keys.
trait Row: Clone + Ord {
    const WHAT: Bilingual;

    fn key(&self) -> &Key;

    /// Whether a part under the same key can be taken out of this.
    fn is_of(&self, whole: &Self) -> bool;

    /// This and another of the same key as one; `None` if they are not the same thing.
    fn and(&self, other: &Self) -> Result<Option<Self>, FinanceError>;

    /// This without that part of it; `None` if that was all.
    fn less(&self, part: &Self) -> Result<Option<Self>, FinanceError>;

    /// What it is, for messages.
    fn told(&self) -> Thing;
}

impl Row for Asset {
    const WHAT: Bilingual = Bilingual::new("bezitting", "asset");

    fn key(&self) -> &Key {
        &self.key
    }

    fn is_of(&self, whole: &Self) -> bool {
        self.name == whole.name
    }

    fn and(&self, other: &Self) -> Result<Option<Self>, FinanceError> {
        if self.name != other.name {
            return Ok(None);
        }
        Ok(Some(Self { value: sum(ASSETS, self.value, other.value)?, ..self.clone() }))
    }

    fn less(&self, part: &Self) -> Result<Option<Self>, FinanceError> {
        let value = difference(Self::WHAT, &self.key, self.value, part.value)?;
        Ok((value > Cents::ZERO).then(|| Self { value, ..self.clone() }))
    }

    fn told(&self) -> Thing {
        Thing::Named(self.name.clone())
    }
}

impl Row for Debt {
    const WHAT: Bilingual = Bilingual::new("schuld", "debt");

    fn key(&self) -> &Key {
        &self.key
    }

    fn is_of(&self, whole: &Self) -> bool {
        self.name == whole.name && (self.creditor.is_none() || self.creditor == whole.creditor)
    }

    fn and(&self, other: &Self) -> Result<Option<Self>, FinanceError> {
        if self.name != other.name || self.creditor != other.creditor {
            return Ok(None);
        }
        Ok(Some(Self { amount: sum(DEBTS, self.amount, other.amount)?, ..self.clone() }))
    }

    fn less(&self, part: &Self) -> Result<Option<Self>, FinanceError> {
        let amount = difference(Self::WHAT, &self.key, self.amount, part.amount)?;
        Ok((amount > Cents::ZERO).then(|| Self { amount, ..self.clone() }))
    }

    fn told(&self) -> Thing {
        Thing::Owed { name: self.name.clone(), creditor: self.creditor.clone() }
    }
}

impl Row for Archive {
    const WHAT: Bilingual = Bilingual::new("archief", "archive");

    fn key(&self) -> &Key {
        &self.key
    }

    fn is_of(&self, whole: &Self) -> bool {
        self.name == whole.name
    }

    /// A row that comes in differs from the existing one under its key.
    fn and(&self, _: &Self) -> Result<Option<Self>, FinanceError> {
        Ok(None)
    }

    fn less(&self, _: &Self) -> Result<Option<Self>, FinanceError> {
        Ok(None)
    }

    fn told(&self) -> Thing {
        Thing::Named(self.name.clone())
    }
}

/// The rows of both lists.
fn together<R: Row>(mine: &Layers<R>, others: &Layers<R>) -> Result<Layers<R>, FinanceError> {
    if others.iter().all(|other| mine.find(|one| one.key().cmp(other.key())).is_none()) {
        let mut all = mine.clone();
        all.upper_mut().extend(others.iter().cloned());
        return Ok(all.settled(|_| true));
    }
    let mut rows = Vec::with_capacity(mine.iter().len().saturating_add(others.iter().len()));
    let mut mine = mine.iter().peekable();
    for other in others.iter() {
        rows.extend(core::iter::from_fn(|| mine.next_if(|one| one.key() < other.key())).cloned());
        match mine.next_if(|one| one.key() == other.key()) {
            Some(one) => rows.push(one.and(other)?.ok_or_else(|| another(one, other))?),
            None => rows.push(other.clone()),
        }
    }
    rows.extend(mine.cloned());
    Ok(Layers::of(rows))
}

/// The rows without these parts of them.
fn rest<R: Row>(mine: &Layers<R>, parts: &Layers<R>) -> Result<Vec<R>, FinanceError> {
    let mut rows = Vec::with_capacity(mine.iter().len());
    let mut mine = mine.iter().peekable();
    for part in parts.iter() {
        rows.extend(core::iter::from_fn(|| mine.next_if(|one| one.key() < part.key())).cloned());
        let whole = mine.next_if(|one| one.key() == part.key());
        let whole = whole.ok_or_else(|| FinanceError::NotThere { what: R::WHAT, key: part.key().clone() })?;
        if !part.is_of(whole) {
            return Err(another(whole, part));
        }
        rows.extend(whole.less(part)?);
    }
    rows.extend(mine.cloned());
    Ok(rows)
}

fn another<R: Row>(here: &R, other: &R) -> FinanceError {
    let (key, told, other) = (here.key().clone(), here.told(), other.told());
    FinanceError::OtherThing { what: R::WHAT, key, here: Box::new(told), other: Box::new(other) }
}

fn sum(list: Bilingual, a: Cents, b: Cents) -> Result<Cents, FinanceError> {
    a.checked_add(b).map_err(|_| FinanceError::TotalTooLarge { list })
}

fn difference(what: Bilingual, key: &Key, has: Cents, asked: Cents) -> Result<Cents, FinanceError> {
    let rest = has.checked_sub(asked).ok().filter(|rest| !rest.is_negative());
    rest.ok_or_else(|| FinanceError::NotSoMuch { what, key: key.clone(), has, asked })
}
