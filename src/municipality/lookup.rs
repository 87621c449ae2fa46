//! Look-ups of municipalities by code and by name, and the explanation of those that fail.

use super::{
    Gazetteer, LookupError, Municipality, MunicipalityCode, NamedMunicipality, OtherPeriod, Reorganisation, Transfer,
    name, table::Entry,
};
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
    /// knows those of CBS where they differ, Den Haag, The Hague and Den Bosch, and official names without the province
    /// behind them, so that Bergen is found when there is only one.
    ///
    /// If nobody has the name, it is read as other systems write names: with "gemeente" before or behind it, with
    /// or without an article, with the province behind it in full, abbreviated or as a code, with `St.` for Sint, `a/d` for aan
    /// den, `&` for en, `y` for ij, and with `c.a.` for the rest of a longer name. More than that is no more than a guess, which the
    /// error names.
    ///
    /// A day [beyond the record](Self::known_until) is answered as if nothing changed until then; [`beyond_record`](Self::beyond_record)
    /// says so.
    ///
    /// ```
    /// use ambtelijke_fusie::{municipality::Gazetteer, time::day};
    ///
    /// let nl = Gazetteer::netherlands();
    /// let found = |name| nl.find(name, day(2026, 1, 1)).map(|found| found.name().to_owned());
    /// assert_eq!(found("Gemeente Utrecht")?, "Utrecht");
    /// assert_eq!(found("Bergen (Noord-Holland)")?, "Bergen (NH)");
    /// assert_eq!(found("Nuenen c.a.")?, "Nuenen, Gerwen en Nederwetten");
    /// assert_eq!(found("Alphen a/d Rijn")?, "Alphen aan den Rijn");
    /// // Part of a name is a guess.
    /// let error = found("Nuenen").unwrap_err().to_string();
    /// assert!(error.ends_with("did you mean Nuenen, Gerwen en Nederwetten (GM0820)?"), "{error}");
    /// # Ok::<(), ambtelijke_fusie::municipality::LookupError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`LookupError::UnknownName`] with the nearest names, of that day before others, [`LookupError::NotInBeing`] if
    /// municipalities of that name were there on other days, [`LookupError::Ambiguous`] if several are on this one.
    pub fn find(&self, name: &str, day: NaiveDate) -> Result<Municipality<'_>, LookupError> {
        let mut found: Option<&Entry> = None;
        for entry in self.of_name(name).filter(|entry| entry.exists_on(day)) {
            match found {
                Some(other) if other.code != entry.code => return Err(self.ambiguous(name, day)),
                _ => found = Some(entry),
            }
        }
        found.map_or_else(|| self.find_loosely(name, day), |entry| Ok(self.view(entry)))
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

    /// The look-up of a name that nobody has on that day, as it stands.
    #[cold]
    fn find_loosely(&self, name: &str, day: NaiveDate) -> Result<Municipality<'_>, LookupError> {
        let mut other_days: Vec<&Entry> = self.of_name(name).collect();
        other_days.dedup_by_key(|entry| entry.code);
        let meant = if other_days.is_empty() { self.meant(name) } else { other_days };
        let there: Vec<&Entry> = meant.iter().copied().filter(|entry| entry.exists_on(day)).collect();
        match (&there[..], &meant[..]) {
            ([one], _) => Ok(self.view(one)),
            ([], []) => Err(LookupError::UnknownName { name: name.to_owned(), suggestions: self.nearest(name, day) }),
            ([], _) => Err(self.not_in_being(meant.into_iter(), day)),
            (several, _) => {
                let candidates = several.iter().map(|entry| entry.named()).collect();
                Err(LookupError::Ambiguous { name: name.to_owned(), day, candidates })
            }
        }
    }

    #[cold]
    fn not_in_being<'g>(&'g self, entries: impl Iterator<Item = &'g Entry>, day: NaiveDate) -> LookupError {
        let other_period = |entry: &Entry| OtherPeriod {
            municipality: entry.named(),
            first_day: entry.first_day,
            until: entry.until,
            is_announced: [entry.first_day.filter(|first| day < *first), entry.until.filter(|until| *until <= day)]
                .into_iter()
                .flatten()
                .any(|moved| self.beyond_record(moved).is_some()),
            successors: self.named(self.after_its_end(entry, day)),
            predecessors: self.named(self.before_its_beginning(entry, day)),
        };
        LookupError::NotInBeing { day, were: entries.map(other_period).collect() }
    }

    fn named(&self, codes: Vec<MunicipalityCode>) -> Vec<NamedMunicipality> {
        codes.into_iter().filter_map(|code| self.tables.entry(code)).map(Entry::named).collect()
    }
}

impl Entry {
    pub(super) fn named(&self) -> NamedMunicipality {
        NamedMunicipality { code: self.code, name: self.name.clone().into_owned() }
    }
}
