//! Look-ups of municipalities by code and by name, and the explanation of those that fail.

use super::{
    Gazetteer, LookupError, Municipality, MunicipalityCode, NamedMunicipality, OtherPeriod, Reorganisation, Transfer,
    name,
    table::{Entry, NameEntry, NameSource},
};
use crate::sorted;
use alloc::{borrow::ToOwned, vec::Vec};
use chrono::NaiveDate;

impl Gazetteer {
    /// The municipality with this code, also one that is no more.
    #[must_use]
    pub fn get(&self, code: MunicipalityCode) -> Option<Municipality<'_>> {
        self.tables.entry(code).map(|entry| self.view(entry))
    }

    /// The municipality with this code, if it is in being on this day.
    ///
    /// # Errors
    ///
    /// [`LookupError::UnknownCode`], or [`LookupError::NotInBeing`] with the period that it had and who succeeded.
    pub fn on(&self, code: MunicipalityCode, day: NaiveDate) -> Result<Municipality<'_>, LookupError> {
        let entry = self.tables.entry(code).ok_or(LookupError::UnknownCode { code })?;
        if entry.exists_on(day) { Ok(self.view(entry)) } else { Err(self.not_in_being([entry].into_iter(), day)) }
    }

    /// The municipality with this name on this day.
    ///
    /// Case, diacritics, apostrophes, hyphens, spaces and brackets do not count. Besides the official names it
    /// knows those of CBS where they differ, Den Haag and Den Bosch, and official names without the province
    /// behind them, so that Bergen is found when there is only one.
    ///
    /// # Errors
    ///
    /// [`LookupError::UnknownName`] with the nearest names of that day, [`LookupError::NotInBeing`] if
    /// municipalities of that name were there on other days, [`LookupError::Ambiguous`] if several are on this one.
    pub fn find(&self, name: &str, day: NaiveDate) -> Result<Municipality<'_>, LookupError> {
        let mut found: Option<&Entry> = None;
        for entry in self.of_name(name).filter(|entry| entry.exists_on(day)) {
            match found {
                Some(other) if other.code != entry.code => return Err(self.ambiguous(name, day)),
                _ => found = Some(entry),
            }
        }
        found.map(|entry| self.view(entry)).ok_or_else(|| self.not_found(name, day))
    }

    /// Every municipality of the record, in the order of their codes.
    pub fn municipalities(&self) -> impl ExactSizeIterator<Item = Municipality<'_>> {
        self.tables.entries.iter().map(|entry| self.view(entry))
    }

    /// The municipalities in being on this day, in the order of their codes.
    pub fn in_being_on(&self, day: NaiveDate) -> impl Iterator<Item = Municipality<'_>> {
        self.tables.entries.iter().filter(move |entry| entry.exists_on(day)).map(|entry| self.view(entry))
    }

    /// Every reorganisation (*herindeling*) of the record, in the order of their days.
    pub fn reorganisations(&self) -> impl ExactSizeIterator<Item = Reorganisation<'_>> + DoubleEndedIterator {
        self.tables.reorganisations.iter().map(|entry| Reorganisation { gazetteer: self, entry })
    }

    /// The reorganisations whose first day lies in `[from, until)`, in the order of their days.
    pub fn reorganisations_between(
        &self,
        from: NaiveDate,
        until: NaiveDate,
    ) -> impl ExactSizeIterator<Item = Reorganisation<'_>> {
        let all = &self.tables.reorganisations;
        let (before_end, _) = all.split_at(all.partition_point(|entry| entry.day < until));
        let (_, between) = before_end.split_at(before_end.partition_point(|entry| entry.day < from));
        between.iter().map(|entry| Reorganisation { gazetteer: self, entry })
    }

    /// The reorganisations of a day.
    pub(crate) fn reorganisations_on(&self, day: NaiveDate) -> impl Iterator<Item = Reorganisation<'_>> {
        let of_the_day = crate::sorted::equal(&self.tables.reorganisations, |entry| entry.day.cmp(&day));
        of_the_day.iter().map(|entry| Reorganisation { gazetteer: self, entry })
    }

    /// Every transfer of the record, in the order of giver, day and receiver.
    pub fn transfers(&self) -> impl ExactSizeIterator<Item = Transfer<'_>> {
        self.tables.transfers.iter().map(|entry| Transfer { gazetteer: self, entry })
    }

    pub(super) fn view<'g>(&'g self, entry: &'g Entry) -> Municipality<'g> {
        Municipality { gazetteer: self, entry }
    }

    /// Every entry that has or had this name, in the order of their codes; one can come twice.
    fn of_name(&self, name: &str) -> impl Iterator<Item = &Entry> {
        let key = name::key(name);
        let names = &self.tables.names;
        let start = names.partition_point(|entry| entry.key < key);
        let with_key = names.split_at(start).1.iter().take_while(move |entry| entry.key == key);
        with_key
            .filter(move |entry| !name::is_full(key) || name::same(self.tables.name(**entry), name))
            .filter_map(|entry| self.tables.entry(entry.code))
    }

    #[cold]
    fn ambiguous(&self, name: &str, day: NaiveDate) -> LookupError {
        let mut candidates: Vec<_> =
            self.of_name(name).filter(|entry| entry.exists_on(day)).map(Entry::named).collect();
        candidates.dedup();
        LookupError::Ambiguous { name: name.to_owned(), day, candidates }
    }

    #[cold]
    fn not_found(&self, name: &str, day: NaiveDate) -> LookupError {
        let mut other_days: Vec<&Entry> = self.of_name(name).collect();
        other_days.dedup_by_key(|entry| entry.code);
        if !other_days.is_empty() {
            return self.not_in_being(other_days.into_iter(), day);
        }
        LookupError::UnknownName { name: name.to_owned(), suggestions: self.nearest(name, day) }
    }

    #[cold]
    fn not_in_being<'g>(&'g self, entries: impl Iterator<Item = &'g Entry>, day: NaiveDate) -> LookupError {
        let other_period = |entry: &Entry| OtherPeriod {
            municipality: entry.named(),
            first_day: entry.first_day,
            until: entry.until,
            successors: self.named(self.after_its_end(entry, day)),
            predecessors: self.named(self.before_its_beginning(entry, day)),
        };
        LookupError::NotInBeing { day, were: entries.map(other_period).collect() }
    }

    fn named(&self, codes: Vec<MunicipalityCode>) -> Vec<NamedMunicipality> {
        codes.into_iter().filter_map(|code| self.tables.entry(code)).map(Entry::named).collect()
    }

    /// The names of that day that are nearest: at most three, and none that has little in common.
    fn nearest(&self, name: &str, day: NaiveDate) -> Vec<NamedMunicipality> {
        let asked: Vec<u8> = name::fold(name).collect();
        let far = asked.len().div_ceil(3).min(4);
        let (mut letters, mut row) = (Vec::new(), Vec::new());
        let mut near: Vec<(usize, &NameEntry, &Entry)> = Vec::new();
        for candidate in self.tables.names.iter().filter(|candidate| candidate.source != NameSource::Bare) {
            let Some(entry) = self.tables.entry(candidate.code).filter(|entry| entry.exists_on(day)) else { continue };
            letters.clear();
            letters.extend(name::fold(self.tables.name(*candidate)));
            if letters.len().abs_diff(asked.len()) <= far {
                let distance = name::distance(&asked, &letters, &mut row);
                if distance <= far {
                    near.push((distance, candidate, entry));
                }
            }
        }
        sorted::sort_by_key(&mut near, |&(distance, candidate, _)| (distance, candidate.key, candidate.code));
        let mut names: Vec<NamedMunicipality> = Vec::new();
        for (_, _, entry) in near {
            if names.len() < 3 && names.iter().all(|named| named.code != entry.code) {
                names.push(entry.named());
            }
        }
        names
    }
}

impl Entry {
    pub(super) fn named(&self) -> NamedMunicipality {
        NamedMunicipality { code: self.code, name: self.name.clone().into_owned() }
    }
}
