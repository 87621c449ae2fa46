use super::{
    Gazetteer, MunicipalityCode, Province, ReorganisationKind, TransferPart,
    reckoning::Reckoning,
    table::{Entry, NameEntry, NameSource, ReorganisationEntry, TransferEntry},
};
use crate::{money::Share, serde_text::serialize_as};
use alloc::vec::Vec;
use chrono::NaiveDate;
use core::{fmt, hash};

/// A municipality (*gemeente*) in a gazetteer, under one code: a view that costs nothing to copy.
///
/// ```
/// use ambtelijke_fusie::{municipality::{Gazetteer, Province}, time::day};
///
/// let nl = Gazetteer::netherlands();
/// let vianen = nl.get("GM0620".parse()?).unwrap();
/// assert_eq!(vianen.name(), "Vianen");
/// assert_eq!(vianen.first_day(), None, "before the record begins");
/// assert_eq!(vianen.until(), Some(day(2019, 1, 1)));
/// assert_eq!(vianen.province_on(day(2001, 12, 31)), Some(Province::ZuidHolland));
/// assert_eq!(vianen.province_on(day(2002, 1, 1)), Some(Province::Utrecht));
/// assert_eq!(vianen.inhabitants(2019), None, "it ended on that day");
/// # Ok::<(), ambtelijke_fusie::municipality::MunicipalityCodeError>(())
/// ```
#[doc(alias = "gemeente")]
#[derive(Clone, Copy)]
pub struct Municipality<'g> {
    pub(super) gazetteer: &'g Gazetteer,
    pub(super) entry: &'g Entry,
}

impl<'g> Municipality<'g> {
    /// Its code (*gemeentecode*).
    #[must_use]
    pub const fn code(self) -> MunicipalityCode {
        self.entry.code
    }

    /// Its official name.
    #[must_use]
    pub fn name(self) -> &'g str {
        &self.entry.name
    }

    /// Other names by which it is found, in the order of the alphabet.
    pub fn aliases(self) -> impl Iterator<Item = &'g str> {
        let tables = &self.gazetteer.tables;
        let mine = move |name: &&NameEntry| name.code == self.entry.code && matches!(name.source, NameSource::Alias(_));
        tables.names.iter().filter(mine).map(|name| tables.name(*name))
    }

    /// Its first day under this code, or none if that is unknown or lies before the record begins.
    #[must_use]
    pub const fn first_day(self) -> Option<NaiveDate> {
        self.entry.first_day
    }

    /// The first day on which it is no longer there under this code, or none while it is.
    #[must_use]
    pub const fn until(self) -> Option<NaiveDate> {
        self.entry.until
    }

    /// Whether it is in being on this day.
    #[must_use]
    pub fn exists_on(self, day: NaiveDate) -> bool {
        self.entry.exists_on(day)
    }

    /// The province in which it lies on this day: none if it is not there, or lies in no province, as in the
    /// polders before 1986.
    #[must_use]
    pub fn province_on(self, day: NaiveDate) -> Option<Province> {
        if !self.exists_on(day) {
            return None;
        }
        self.province_changes()
            .take_while(|&(from, _)| from <= day)
            .last()
            .map_or(self.entry.province, |(_, last)| last)
    }

    /// The province in which it lay at first, or none if in no province.
    #[must_use]
    pub const fn first_province(self) -> Option<Province> {
        self.entry.province
    }

    /// The days on which it came under another province, and under which.
    pub fn province_changes(self) -> impl Iterator<Item = (NaiveDate, Option<Province>)> + 'g {
        let changes = self.entry.province_changes.of(&self.gazetteer.tables.province_changes);
        changes.iter().map(|change| (change.day, change.province))
    }

    /// How many people lived in it on 1 January of the year, where known.
    #[must_use]
    pub fn inhabitants(self, year: i32) -> Option<u32> {
        self.entry.inhabitants.get(&self.gazetteer.tables.written, year)
    }

    /// The years on whose 1 January the inhabitants are known, and how many they were.
    pub fn inhabitants_by_year(self) -> impl Iterator<Item = (i32, u32)> {
        self.entry.inhabitants.years().filter_map(move |year| Some((year, self.inhabitants(year)?)))
    }
}

/// Two views are equal if they show the same municipality of the same gazetteer.
impl PartialEq for Municipality<'_> {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self.entry, other.entry)
    }
}

impl Eq for Municipality<'_> {}

impl hash::Hash for Municipality<'_> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.code().hash(state);
    }
}

impl fmt::Display for Municipality<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.name(), self.code())
    }
}

impl fmt::Debug for Municipality<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A reorganisation (*herindeling*) on one day: a view on a gazetteer.
///
/// One change of the map is often several of these: where a municipality is split, one says so, and each of the
/// receivers has its own, in which the split one stands under [`in_part`](Self::in_part).
#[doc(alias = "herindeling")]
#[derive(Clone, Copy)]
pub struct Reorganisation<'g> {
    pub(super) gazetteer: &'g Gazetteer,
    pub(super) entry: &'g ReorganisationEntry,
}

impl<'g> Reorganisation<'g> {
    /// The first day of the new state (*datum van herindeling*).
    #[must_use]
    pub const fn day(self) -> NaiveDate {
        self.entry.day
    }

    /// The kind of change.
    #[must_use]
    pub const fn kind(self) -> ReorganisationKind {
        self.entry.kind
    }

    /// Whether it is announced, and no more: its day lies beyond the days for which the gazetteer is
    /// [known](Gazetteer::known_until).
    #[must_use]
    pub fn is_announced(self) -> bool {
        self.gazetteer.beyond_record(self.day()).is_some()
    }

    /// The municipalities that it concerns whole; they end, unless it is only a change of province.
    #[must_use]
    pub fn old(self) -> &'g [MunicipalityCode] {
        self.entry.old.of(&self.gazetteer.tables.named)
    }

    /// The municipalities of which the receivers get a part.
    #[must_use]
    pub fn in_part(self) -> &'g [MunicipalityCode] {
        self.entry.in_part.of(&self.gazetteer.tables.named)
    }

    /// The municipalities that receive.
    #[must_use]
    pub fn receivers(self) -> &'g [MunicipalityCode] {
        self.entry.receivers.of(&self.gazetteer.tables.named)
    }

    /// The transfers of that day: all that the old municipalities gave, also in strips to others, and all that the
    /// receivers got of the municipalities that are concerned in part.
    pub fn transfers(self) -> impl Iterator<Item = Transfer<'g>> {
        let tables = &self.gazetteer.tables;
        let whole = self.old().iter().flat_map(move |&code| tables.given_on(code, self.day()));
        let part = self.in_part().iter().flat_map(move |&code| {
            tables.given_on(code, self.day()).iter().filter(move |transfer| self.receivers().contains(&transfer.to))
        });
        whole.chain(part).map(move |entry| Transfer { gazetteer: self.gazetteer, entry })
    }
}

impl fmt::Debug for Reorganisation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reorganisation")
            .field("day", &self.day())
            .field("kind", &self.kind())
            .field("old", &self.old())
            .field("in_part", &self.in_part())
            .field("receivers", &self.receivers())
            .finish()
    }
}

/// The transfer from one municipality to another on one day: a view on a gazetteer, and an edge of the succession.
#[derive(Clone, Copy)]
pub struct Transfer<'g> {
    pub(super) gazetteer: &'g Gazetteer,
    pub(super) entry: &'g TransferEntry,
}

impl Transfer<'_> {
    /// The first day of the new state.
    #[must_use]
    pub const fn day(self) -> NaiveDate {
        self.entry.day
    }

    /// The municipality that gives.
    #[must_use]
    pub const fn from(self) -> MunicipalityCode {
        self.entry.from
    }

    /// The municipality that receives.
    #[must_use]
    pub const fn to(self) -> MunicipalityCode {
        self.entry.to
    }

    /// Whether it makes the receiver a successor.
    #[must_use]
    pub const fn part(self) -> TransferPart {
        self.entry.part
    }

    /// How many inhabitants moved with it, where known.
    #[must_use]
    pub const fn inhabitants(self) -> Option<u32> {
        self.entry.inhabitants
    }

    /// The share of this step in the succession to the giver, without border strips. `None` if unknown, if it is a strip,
    /// or if the giver goes on.
    #[must_use]
    pub fn share_of_succession(self) -> Option<Share> {
        self.gazetteer.tables.share(self.entry, Reckoning::Succession)
    }

    /// The share that the rows give, where they do not leave it to the inhabitants.
    #[must_use]
    pub const fn given_share(self) -> Option<Share> {
        self.entry.share
    }
}

impl fmt::Debug for Transfer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.entry, f)
    }
}

serialize_as!(Municipality<'_>, "Municipality", |it| {
    "code": it.code(),
    "name": it.name(),
    "aliases": it.aliases().collect::<Vec<_>>(),
    "first_day": it.first_day(),
    "until": it.until(),
    "province": it.first_province(),
    "province_changes": it.province_changes().collect::<Vec<_>>(),
});

serialize_as!(Reorganisation<'_>, "Reorganisation", |it| {
    "day": it.day(),
    "kind": it.kind(),
    "old": it.old(),
    "in_part": it.in_part(),
    "receivers": it.receivers(),
});

serialize_as!(Transfer<'_>, "Transfer", |it| {
    "day": it.day(),
    "from": it.from(),
    "to": it.to(),
    "part": it.part(),
    "inhabitants": it.inhabitants(),
    "share_of_succession": it.share_of_succession(),
});
