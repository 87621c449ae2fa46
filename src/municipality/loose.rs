//! Names as other systems and people write them: read when the exact look-up found nothing.

use super::{
    Gazetteer, MunicipalityCode, NamedMunicipality, Province, name,
    table::{Entry, NameEntry, NameSource},
};
use crate::sorted;
use alloc::vec::Vec;
use chrono::NaiveDate;

type Word = Vec<u8>;

/// A name in words, with what stands around it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Asked {
    /// Its words, without articles.
    words: Vec<Word>,
    /// The province that stands behind it.
    province: Option<Province>,
    /// Whether it stands for a longer name: `c.a.`, with what belongs to it.
    and_more: bool,
}

/// How other sources write a province behind a name, in lower case and letters only.
const PROVINCES: [(Province, &[&str]); 12] = [
    (Province::Groningen, &["groningen", "gr", "gn", "gro", "gron", "pv20"]),
    (Province::Fryslan, &["fryslan", "friesland", "fr", "fri", "frl", "frsl", "pv21"]),
    (Province::Drenthe, &["drenthe", "drente", "dr", "dre", "pv22"]),
    (Province::Overijssel, &["overijssel", "overijsel", "o", "ov", "ovl", "pv23"]),
    (Province::Flevoland, &["flevoland", "fl", "fle", "flev", "pv24"]),
    (Province::Gelderland, &["gelderland", "g", "ge", "gl", "gld", "geld", "pv25"]),
    (Province::Utrecht, &["utrecht", "u", "ut", "utr", "pv26"]),
    (Province::NoordHolland, &["noordholland", "northholland", "nh", "nholland", "pv27"]),
    (Province::ZuidHolland, &["zuidholland", "southholland", "zh", "zholland", "pv28"]),
    (Province::Zeeland, &["zeeland", "z", "ze", "zl", "zld", "zeel", "pv29"]),
    (Province::NoordBrabant, &["noordbrabant", "northbrabant", "nb", "nbr", "nbrabant", "brabant", "br", "pv30"]),
    (Province::Limburg, &["limburg", "l", "li", "lb", "lim", "limb", "pv31"]),
];

impl Asked {
    /// The ways to read what was asked: as it stands, and with its last words as the province.
    fn readings(asked: &str) -> [Option<Self>; 2] {
        let mut words = plain_words(asked);
        let is_kind = |word: &Word| matches!(&word[..], b"gemeente" | b"gem" | b"gemeentelijk" | b"municipality");
        while words.len() > 1 && words.first().is_some_and(|first| is_kind(first) || first == b"of") {
            words.remove(0);
        }
        while words.len() > 1 && words.last().is_some_and(is_kind) {
            words.pop();
        }
        let in_province = [3, 2, 1].into_iter().find_map(|count| {
            let (name, last) = words.split_at_checked(words.len().checked_sub(count)?)?;
            let written = last.concat();
            let is_it = |(_, known): &&(Province, &[&str])| known.iter().any(|known| known.as_bytes() == written);
            let (province, _) = PROVINCES.iter().find(is_it)?;
            (!name.is_empty()).then(|| Self::of(name, Some(*province)))
        });
        [Some(Self::of(&words, None)), in_province]
    }

    fn of(words: &[Word], province: Option<Province>) -> Self {
        let (words, and_more) = match words.split_last() {
            Some((last, before)) if matches!(&last[..], b"ca" | b"ea") && !before.is_empty() => (before, true),
            _ => (words, false),
        };
        Self { words: spelt_out(words), province, and_more }
    }

    /// Whether a name with these words is what was meant.
    fn means(&self, words: &[Word]) -> bool {
        match words.split_at_checked(self.words.len()) {
            _ if self.words.is_empty() => false,
            Some((first, rest)) if self.and_more => {
                first == self.words && rest.iter().any(|word| word == b"en") && rest.len() > 1
            }
            Some((first, rest)) => first == self.words && rest.is_empty(),
            None => false,
        }
    }

    /// How near a name with these words is: those that begin with what was asked, then those that have all words of it, then those
    /// of which a word begins as each word of it.
    fn rank(&self, words: &[Word]) -> Option<usize> {
        let is_long = |word: &Word| word.len() > 3;
        if !self.words.iter().any(is_long) {
            return None;
        }
        if words.starts_with(&self.words) {
            return Some(0);
        }
        if self.words.iter().all(|asked| words.contains(asked)) {
            return Some(1);
        }
        let begins = |asked: &Word| words.iter().any(|word| word == asked || is_long(asked) && word.starts_with(asked));
        self.words.iter().all(begins).then_some(2)
    }
}

/// The words of a name in lower case. A full stop behind one letter, a slash and an apostrophe part nothing; `&` is a word.
fn plain_words(name: &str) -> Vec<Word> {
    let mut words = Vec::from([Word::new()]);
    for c in name.chars() {
        let mut utf8 = [0; 4];
        let letters: Word = name::fold(c.encode_utf8(&mut utf8)).collect();
        let last = words.last().map_or(0, Vec::len);
        match c {
            '&' | '+' => words.extend([Word::from(*b"en"), Word::new()]),
            '/' | '\'' | '\u{2019}' | '\u{2018}' | '`' | '\u{b4}' => {}
            '.' if last == 1 => {}
            _ if letters.is_empty() && !matches!(c, '\u{300}'..='\u{36f}') => words.push(Word::new()),
            _ => words.last_mut().into_iter().for_each(|word| word.extend(&letters)),
        }
    }
    // Initials that were parted by full stops are one word by now: c.a., N.H., a.d.
    words.retain(|word| !word.is_empty());
    words
}

/// Words with their abbreviations spelt out, `y` as `ij`, and without articles.
fn spelt_out(words: &[Word]) -> Vec<Word> {
    let spelt = |word: &Word| -> Option<Word> {
        match &word[..] {
            b"de" | b"den" | b"der" | b"het" | b"t" | b"s" | b"d" => None,
            b"st" | b"snt" => Some(Word::from(*b"sint")),
            b"a" | b"ad" => Some(Word::from(*b"aan")),
            b"v" | b"vd" => Some(Word::from(*b"van")),
            b"b" => Some(Word::from(*b"bij")),
            _ => Some(
                word.iter()
                    .flat_map(|letter| if *letter == b'y' { &b"ij"[..] } else { core::slice::from_ref(letter) })
                    .copied()
                    .collect(),
            ),
        }
    };
    words.iter().filter_map(spelt).collect()
}

impl Gazetteer {
    /// The municipalities that can be meant by a name that nobody has: with or without an article, "gemeente", the province behind
    /// it, and abbreviations. In the order of their codes, of all days.
    pub(super) fn meant(&self, name: &str) -> Vec<&Entry> {
        let readings = Asked::readings(name);
        let mut meant: Vec<&Entry> = Vec::new();
        for asked in readings.iter().flatten() {
            let found = self.worded(|_| true).filter(|(words, _)| asked.means(words)).map(|(_, entry)| entry);
            meant.extend(found.filter(|entry| asked.province.is_none_or(|province| self.lay_in(entry, province))));
            if !meant.is_empty() {
                break;
            }
        }
        sorted::sort_by_key(&mut meant, |entry| entry.code);
        meant.dedup_by_key(|entry| entry.code);
        meant
    }

    /// Whether it ever lay in that province.
    fn lay_in(&self, entry: &Entry, province: Province) -> bool {
        let later = entry.province_changes.of(&self.tables.province_changes);
        entry.province == Some(province) || later.iter().any(|change| change.province == Some(province))
    }

    /// The names in words, with whose they are.
    fn worded(&self, of: impl Fn(&NameEntry) -> bool) -> impl Iterator<Item = (Vec<Word>, &Entry)> {
        let named = self.tables.names.iter().filter(move |name| of(name));
        named.filter_map(|named| {
            let words = plain_words(self.tables.name(*named));
            Some((spelt_out(&words), self.tables.entry(named.code)?))
        })
    }

    /// The municipalities that may have been meant, at most three: by whole words and beginnings of words, of that day and then of
    /// others; else by letters, if hardly any differ.
    pub(super) fn nearest(&self, name: &str, day: NaiveDate) -> Vec<NamedMunicipality> {
        let mut near: Vec<(usize, MunicipalityCode, &Entry)> = Vec::new();
        let readings = Asked::readings(name);
        for asked in readings.iter().flatten() {
            let ranked = self.worded(|_| true).filter_map(|(words, entry)| {
                let lies_there = asked.province.is_none_or(|province| self.lay_in(entry, province));
                let rank = asked.rank(&words).filter(|_| lies_there)?;
                Some((rank, entry.code, entry))
            });
            near.extend(ranked);
        }
        if near.is_empty() {
            near = self.by_letters(name);
        }
        let is_another_day = |entry: &Entry| usize::from(!entry.exists_on(day));
        sorted::sort_by_key(&mut near, |&(rank, code, entry)| (is_another_day(entry), rank, code));
        let mut names: Vec<NamedMunicipality> = Vec::new();
        let best = near.first().map(|(rank, _, entry)| (is_another_day(entry), *rank));
        for (rank, _, entry) in near {
            let is_as_good = best == Some((is_another_day(entry), rank));
            if names.len() < 3 && is_as_good && names.iter().all(|named| named.code != entry.code) {
                names.push(entry.named());
            }
        }
        names
    }

    /// The names of which few letters differ, and not the first one together with others.
    fn by_letters(&self, name: &str) -> Vec<(usize, MunicipalityCode, &Entry)> {
        let asked: Vec<u8> = name::fold(name).collect();
        let far = match asked.len() {
            ..=3 => 0,
            4..=5 => 1,
            6..=11 => 2,
            _ => 3,
        };
        let (mut letters, mut row) = (Vec::new(), Vec::new());
        let mut near = Vec::new();
        for candidate in self.tables.names.iter().filter(|candidate| candidate.source != NameSource::Bare) {
            let Some(entry) = self.tables.entry(candidate.code) else { continue };
            letters.clear();
            letters.extend(name::fold(self.tables.name(*candidate)));
            if letters.len().abs_diff(asked.len()) <= far {
                let distance = name::distance(&asked, &letters, &mut row);
                if distance <= far && (distance <= 1 || letters.first() == asked.first()) {
                    near.push((distance, candidate.code, entry));
                }
            }
        }
        near
    }
}
