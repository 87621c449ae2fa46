//! How an estate grows and shrinks, to the cent.

use super::{Archive, ArchiveCustody, Asset, Debt, Estate, FinanceError};
use crate::{id::Key, money::Cents};
use alloc::vec::Vec;

impl Estate {
    /// Both together; what stands in both under one key is added up, and an archive is one and the same.
    ///
    /// # Errors
    ///
    /// [`FinanceError::TotalTooLarge`].
    pub fn with(&self, other: &Self) -> Result<Self, FinanceError> {
        let add = |list, a: Cents, b: Cents| a.checked_add(b).map_err(|_| FinanceError::TotalTooLarge { list });
        let mut assets = self.assets.clone();
        for asset in &other.assets {
            match assets.iter_mut().find(|mine| mine.key == asset.key) {
                Some(mine) => mine.value = add("assets", mine.value, asset.value)?,
                None => assets.push(asset.clone()),
            }
        }
        let mut debts = self.debts.clone();
        for debt in &other.debts {
            match debts.iter_mut().find(|mine| mine.key == debt.key) {
                Some(mine) => mine.amount = add("debts", mine.amount, debt.amount)?,
                None => debts.push(debt.clone()),
            }
        }
        let mut archives = self.archives.clone();
        archives.extend(other.archives.iter().filter(|one| self.archive(&one.key).is_none()).cloned());
        Self::new(assets, debts, archives)
    }

    /// What is left without that part; assets and debts in part, archives whole.
    ///
    /// # Errors
    ///
    /// [`FinanceError::NotThere`] or [`FinanceError::NotSoMuch`] if there is not so much of something.
    pub fn without(&self, part: &Self) -> Result<Self, FinanceError> {
        let mut assets = self.assets.clone();
        for asset in &part.assets {
            let rest = less("asset", &asset.key, self.asset(&asset.key).map(Asset::value), asset.value)?;
            assets.retain(|mine| mine.key != asset.key || rest > Cents::ZERO);
            assets.iter_mut().filter(|mine| mine.key == asset.key).for_each(|mine| mine.value = rest);
        }
        let mut debts = self.debts.clone();
        for debt in &part.debts {
            let rest = less("debt", &debt.key, self.debt(&debt.key).map(Debt::amount), debt.amount)?;
            debts.retain(|mine| mine.key != debt.key || rest > Cents::ZERO);
            debts.iter_mut().filter(|mine| mine.key == debt.key).for_each(|mine| mine.amount = rest);
        }
        if let Some(archive) = part.archives.iter().find(|one| self.archive(&one.key).is_none()) {
            return Err(FinanceError::NotThere { what: "archive", key: archive.key.clone() });
        }
        let stays = |archive: &&Archive| part.archive(&archive.key).is_none();
        let archives: Vec<Archive> = self.archives.iter().filter(stays).cloned().collect();
        Self::new(assets, debts, archives)
    }

    /// The same estate, with all its archives in that care.
    #[must_use]
    pub fn kept_by(self, keeper: ArchiveCustody) -> Self {
        let mut archives = self.archives;
        archives.iter_mut().for_each(|one| one.custody = Some(keeper));
        Self { archives, ..self }
    }

    /// The same estate, whose archives in the care of one come into that of another.
    #[must_use]
    pub fn passing_archives(self, from: ArchiveCustody, to: ArchiveCustody) -> Self {
        let mut archives = self.archives;
        archives.iter_mut().filter(|one| one.custody == Some(from)).for_each(|one| one.custody = Some(to));
        Self { archives, ..self }
    }
}

fn less(what: &'static str, key: &Key, has: Option<Cents>, asked: Cents) -> Result<Cents, FinanceError> {
    let has = has.ok_or_else(|| FinanceError::NotThere { what, key: key.clone() })?;
    let rest = has.checked_sub(asked).ok().filter(|rest| !rest.is_negative());
    rest.ok_or_else(|| FinanceError::NotSoMuch { what, key: key.clone(), has, asked })
}
