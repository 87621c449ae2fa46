//! The tables of a gazetteer, and the checks through which every gazetteer comes.

use super::{
    GazetteerError, MunicipalityCode, Province, ProvinceChangeRow, ReorganisationKind, RowName, TransferPart,
    counts::Counts, name,
};
use crate::{money::Share, sorted};
use alloc::{borrow::Cow, vec::Vec};
use chrono::NaiveDate;

/// A run of rows in another table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Run {
    pub(super) start: u32,
    pub(super) len: u32,
}

impl Run {
    /// From the start up to the rows that the table has by now.
    pub(super) fn up_to(start: usize, end: usize) -> Result<Self, GazetteerError> {
        let narrow = |number| u32::try_from(number).map_err(|_| GazetteerError::TooManyRows);
        Ok(Self { start: narrow(start)?, len: narrow(end.saturating_sub(start))? })
    }

    pub(super) fn of<T>(self, table: &[T]) -> &[T] {
        let (_, rest) = table.split_at(self.start as usize);
        rest.split_at(self.len as usize).0
    }
}

#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) code: MunicipalityCode,
    pub(super) name: Cow<'static, str>,
    pub(super) first_day: Option<NaiveDate>,
    pub(super) until: Option<NaiveDate>,
    pub(super) province: Option<Province>,
    pub(super) province_changes: Run,
    pub(super) inhabitants: Counts,
}

impl Entry {
    pub(super) fn exists_on(&self, day: NaiveDate) -> bool {
        self.first_day.is_none_or(|first_day| first_day <= day) && self.until.is_none_or(|until| day < until)
    }

    /// Whether it is there the day before.
    fn exists_before(&self, day: NaiveDate) -> bool {
        self.first_day.is_none_or(|first_day| first_day < day) && self.until.is_none_or(|until| day <= until)
    }
}

/// Where a name stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NameSource {
    Official,
    /// The official name without what stands in brackets behind it: Bergen for Bergen (NH).
    Bare,
    /// At this position among the aliases.
    Alias(u16),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct NameEntry {
    pub(super) key: u128,
    pub(super) code: MunicipalityCode,
    pub(super) source: NameSource,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ReorganisationEntry {
    pub(super) day: NaiveDate,
    pub(super) kind: ReorganisationKind,
    pub(super) old: Run,
    pub(super) in_part: Run,
    pub(super) receivers: Run,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TransferEntry {
    pub(super) day: NaiveDate,
    pub(super) from: MunicipalityCode,
    pub(super) to: MunicipalityCode,
    pub(super) part: TransferPart,
    pub(super) inhabitants: Option<u32>,
    pub(super) share: Option<Share>,
}

/// The content of a gazetteer: rows from a reader, in order and indexed once they are checked.
#[derive(Debug, Clone, Default)]
pub(super) struct Tables {
    /// By code.
    pub(super) entries: Vec<Entry>,
    /// By key, then code.
    pub(super) names: Vec<NameEntry>,
    pub(super) aliases: Vec<Cow<'static, str>>,
    pub(super) province_changes: Vec<ProvinceChangeRow>,
    /// The text in which the inhabitants stand.
    pub(super) written: Cow<'static, str>,
    /// By day.
    pub(super) reorganisations: Vec<ReorganisationEntry>,
    /// The codes that the reorganisations name.
    pub(super) named: Vec<MunicipalityCode>,
    /// By giver, day and receiver.
    pub(super) transfers: Vec<TransferEntry>,
    /// The first day for which the rows are not known to hold.
    pub(super) known_until: Option<NaiveDate>,
    /// One more than the position of the entry with this code, or 0.
    pub(super) slots: Vec<u16>,
}

impl Tables {
    pub(super) fn entry(&self, code: MunicipalityCode) -> Option<&Entry> {
        let slot = self.slots.get(usize::from(code.number()))?;
        self.entries.get(usize::from(slot.checked_sub(1)?))
    }

    /// Makes a municipality findable by its official name, and by that name without what stands in brackets.
    pub(super) fn push_official_name(&mut self, code: MunicipalityCode, name: &str) {
        self.names.push(NameEntry { key: name::key(name), code, source: NameSource::Official });
        if let Some(bare) = bare(name) {
            self.names.push(NameEntry { key: name::key(bare), code, source: NameSource::Bare });
        }
    }

    /// Makes a municipality findable by another name.
    pub(super) fn push_alias(
        &mut self,
        code: MunicipalityCode,
        alias: Cow<'static, str>,
    ) -> Result<(), GazetteerError> {
        let position = u16::try_from(self.aliases.len()).map_err(|_| GazetteerError::TooManyRows)?;
        self.names.push(NameEntry { key: name::key(&alias), code, source: NameSource::Alias(position) });
        self.aliases.push(alias);
        Ok(())
    }

    pub(super) fn name(&self, name: NameEntry) -> &str {
        let official = || self.entry(name.code).map_or("", |entry| &*entry.name);
        match name.source {
            NameSource::Official => official(),
            NameSource::Bare => bare(official()).unwrap_or_default(),
            NameSource::Alias(position) => self.aliases.get(usize::from(position)).map_or("", |alias| &**alias),
        }
    }

    /// Every transfer of one giver.
    pub(super) fn given_by(&self, code: MunicipalityCode) -> &[TransferEntry] {
        sorted::equal(&self.transfers, |transfer| transfer.from.cmp(&code))
    }

    /// The transfers of one giver on one day.
    pub(super) fn given_on(&self, code: MunicipalityCode, day: NaiveDate) -> &[TransferEntry] {
        sorted::equal(self.given_by(code), |transfer| transfer.day.cmp(&day))
    }

    /// Sorts the rows, checks them against each other and builds the indexes.
    pub(super) fn checked(mut self) -> Result<Self, GazetteerError> {
        self.index_entries()?;
        self.index_names()?;
        self.check_entries()?;
        sorted::sort_by_key(&mut self.reorganisations, |reorganisation| reorganisation.day);
        self.sort_transfers()?;
        let ended = self.check_reorganisations()?;
        let succeeded = self.check_transfers()?;
        self.check_ends(&ended, &succeeded)?;
        Ok(self)
    }

    fn index_entries(&mut self) -> Result<(), GazetteerError> {
        sorted::sort_by_key(&mut self.entries, |entry| entry.code);
        let highest = self.entries.last().map_or(0, |entry| usize::from(entry.code.number()));
        self.slots.clear();
        self.slots.resize(highest.saturating_add(1), 0);
        for (entry, position) in self.entries.iter().zip(1_u16..) {
            if let Some(slot) = self.slots.get_mut(usize::from(entry.code.number())) {
                if *slot != 0 {
                    return Err(GazetteerError::CodeTwice { code: entry.code });
                }
                *slot = position;
            }
        }
        Ok(())
    }

    fn index_names(&mut self) -> Result<(), GazetteerError> {
        if let Some(nameless) = self.names.iter().find(|name| name.key == 0) {
            return Err(GazetteerError::NoName { code: nameless.code, name: self.name(*nameless).into() });
        }
        #[expect(clippy::disallowed_methods, reason = "fifteen hundred names each time the country is made")]
        self.names.sort_unstable();
        Ok(())
    }

    fn check_entries(&self) -> Result<(), GazetteerError> {
        for entry in &self.entries {
            let code = entry.code;
            if let (Some(first_day), Some(until)) = (entry.first_day, entry.until)
                && until <= first_day
            {
                return Err(GazetteerError::EndBeforeBeginning { code, first_day, until });
            }
            let mut after = entry.first_day;
            for change in entry.province_changes.of(&self.province_changes) {
                let day = change.day;
                if after.is_some_and(|after| day <= after) || entry.until.is_some_and(|until| until <= day) {
                    return Err(GazetteerError::ProvinceChangeOutOfOrder { code, day });
                }
                after = Some(day);
            }
            check_inhabitants(entry)?;
        }
        Ok(())
    }

    fn sort_transfers(&mut self) -> Result<(), GazetteerError> {
        let order = |transfer: &TransferEntry| (transfer.from, transfer.day, transfer.to);
        sorted::sort_by_key(&mut self.transfers, order);
        match self.transfers.windows(2).find(|pair| matches!(pair, [a, b] if order(a) == order(b))) {
            Some([twice, ..]) => Err(GazetteerError::RowTwice { row: twice.row() }),
            _ => Ok(()),
        }
    }

    /// Checks each reorganisation; says which municipalities one has ended.
    fn check_reorganisations(&self) -> Result<Marks, GazetteerError> {
        let mut ended = Marks::none(self.slots.len());
        for reorganisation in &self.reorganisations {
            let ReorganisationEntry { day, kind, .. } = *reorganisation;
            let [old, in_part, receivers] =
                [reorganisation.old, reorganisation.in_part, reorganisation.receivers].map(|run| run.of(&self.named));
            let first = [old, in_part, receivers].into_iter().flatten().next().copied();
            let row = RowName::Reorganisation { day, kind, first };
            let only_receives = kind == ReorganisationKind::Creation;
            if receivers.is_empty() || (old.is_empty() && in_part.is_empty() && !only_receives) {
                return Err(GazetteerError::NobodyConcerned { row });
            }
            for &code in old.iter().chain(in_part) {
                self.giver(row, code, day)?;
            }
            for &code in receivers {
                self.receiver(row, code, day)?;
            }
            if kind == ReorganisationKind::ProvinceChange {
                continue;
            }
            for &code in old {
                if self.entry(code).and_then(|entry| entry.until) != Some(day) {
                    return Err(GazetteerError::DoesNotEnd { row, code });
                }
                ended.set(code);
            }
        }
        Ok(ended)
    }

    fn giver(&self, row: RowName, code: MunicipalityCode, day: NaiveDate) -> Result<&Entry, GazetteerError> {
        let entry = self.entry(code).ok_or(GazetteerError::UnknownCode { row, code })?;
        if entry.exists_before(day) { Ok(entry) } else { Err(GazetteerError::GiverNotInBeing { row, code }) }
    }

    fn receiver(&self, row: RowName, code: MunicipalityCode, day: NaiveDate) -> Result<(), GazetteerError> {
        let entry = self.entry(code).ok_or(GazetteerError::UnknownCode { row, code })?;
        if entry.exists_on(day) { Ok(()) } else { Err(GazetteerError::ReceiverNotInBeing { row, code }) }
    }

    /// Checks each transfer; says for which municipalities that end there is a successor.
    fn check_transfers(&self) -> Result<Marks, GazetteerError> {
        let mut succeeded = Marks::none(self.slots.len());
        for group in self.transfers.chunk_by(|a, b| (a.from, a.day) == (b.from, b.day)) {
            let mut ends = false;
            for transfer in group {
                let row = transfer.row();
                if transfer.from == transfer.to {
                    return Err(GazetteerError::TransferToItself { row });
                }
                ends = self.giver(row, transfer.from, transfer.day)?.until == Some(transfer.day);
                self.receiver(row, transfer.to, transfer.day)?;
                if ends && transfer.part == TransferPart::Succession {
                    succeeded.set(transfer.from);
                }
            }
            check_shares(group, ends)?;
        }
        Ok(succeeded)
    }

    fn check_ends(&self, ended: &Marks, succeeded: &Marks) -> Result<(), GazetteerError> {
        for entry in &self.entries {
            let Some(until) = entry.until else { continue };
            let code = entry.code;
            if !ended.has(code) {
                return Err(GazetteerError::EndsWithoutReorganisation { code, until });
            }
            if !succeeded.has(code) {
                return Err(GazetteerError::EndsWithoutReceiver { code, until });
            }
        }
        Ok(())
    }
}

/// What comes before the brackets of a name, if it has any.
fn bare(name: &str) -> Option<&str> {
    name.strip_suffix(')')?.split_once(" (").map(|(bare, _)| bare)
}

/// A mark for each code.
struct Marks(Vec<bool>);

impl Marks {
    fn none(codes: usize) -> Self {
        Self(alloc::vec![false; codes])
    }

    fn set(&mut self, code: MunicipalityCode) {
        if let Some(mark) = self.0.get_mut(usize::from(code.number())) {
            *mark = true;
        }
    }

    fn has(&self, code: MunicipalityCode) -> bool {
        self.0.get(usize::from(code.number())) == Some(&true)
    }
}

impl TransferEntry {
    fn row(&self) -> RowName {
        RowName::Transfer { day: self.day, from: self.from, to: self.to }
    }
}

fn check_inhabitants(entry: &Entry) -> Result<(), GazetteerError> {
    let there = |year| NaiveDate::from_ymd_opt(year, 1, 1).is_some_and(|day| entry.exists_on(day));
    let years = || entry.inhabitants.years();
    // A period has no holes: if the first and the last year are in it, so are the others.
    match [years().next(), years().next_back()].into_iter().flatten().find(|&year| !there(year)) {
        Some(year) => {
            let row = RowName::Inhabitants { code: entry.code, year };
            Err(GazetteerError::InhabitantsNotInBeing { row })
        }
        None => Ok(()),
    }
}

/// Whether the shares that are given for one giver and day can be: one together if it ends, otherwise at most one.
fn check_shares(group: &[TransferEntry], ends: bool) -> Result<(), GazetteerError> {
    let Some(first) = group.first() else { return Ok(()) };
    let mut sum = Share::ZERO;
    for share in group.iter().filter_map(|transfer| transfer.share) {
        sum = sum
            .checked_add(share)
            .map_err(|_| GazetteerError::SharesDoNotAddUp { code: first.from, day: first.day })?;
    }
    let all_given = group.iter().all(|transfer| transfer.share.is_some());
    if ends && all_given && sum != Share::ONE {
        return Err(GazetteerError::SharesDoNotAddUp { code: first.from, day: first.day });
    }
    Ok(())
}
