//! The crate `arbitrary`: values that pass the doors, made from any bytes. The vocabularies give theirs themselves.

use crate::{
    fusie::dossier::{Beginning, Dossier, Ending, Event, EventKind, Intention},
    governance::OrganOf,
    id::{Key, Name},
    language::{FreeText, Lang},
    money::{Cents, Fraction, Share, Shares},
    municipality::MunicipalityCode,
    operation::{ActingOrgan, Workplace},
    organisation::Fte,
    task::TaskFieldCode,
    time::{PartialDate, Period},
};
use ::arbitrary::{Arbitrary, Error, Result, Unstructured};
use alloc::{collections::BTreeSet, format, string::String, vec::Vec};
use chrono::NaiveDate;
use core::{fmt::Display, num::NonZeroU128, ops::RangeInclusive};

/// Gives each type the way in which it is made.
macro_rules! made {
    ($($type:ty: $make:expr;)+) => {$(
        impl<'a> Arbitrary<'a> for $type {
            fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
                let make: fn(&mut Unstructured<'a>) -> Result<Self> = $make;
                make(u)
            }
        }
    )+};
}

/// What a door refuses: bytes that make no value.
fn passed<T, E>(read: core::result::Result<T, E>) -> Result<T> {
    read.map_err(|_| Error::IncorrectFormat)
}

/// A day that is written with four digits of a year.
fn day(u: &mut Unstructured<'_>) -> Result<NaiveDate> {
    let all: RangeInclusive<i32> = 1..=3_652_059;
    NaiveDate::from_num_days_from_ce_opt(u.int_in_range(all)?).ok_or(Error::IncorrectFormat)
}

/// A few letters out of these; at least one.
fn text(u: &mut Unstructured<'_>, letters: &[char], longest: usize) -> Result<String> {
    let length = u.int_in_range(1..=longest)?;
    (0..length).map(|_| u.choose(letters).copied()).collect()
}

/// Letters of names, with a quote, a stroke and what takes more than one byte.
const LETTERS: &[char] = &['A', 'b', 'é', 'ĳ', 'z', '0', '\'', '"', '\\', '/', '-', '€'];

/// Two to six municipalities, each once.
fn some(u: &mut Unstructured<'_>) -> Result<Vec<MunicipalityCode>> {
    let number = u.int_in_range(2..=6)?;
    let mut codes = BTreeSet::new();
    while codes.len() < number {
        codes.insert(u.int_in_range(1..=9_999u16)?);
        if u.is_empty() {
            codes.extend(1..=2);
            break;
        }
    }
    codes.into_iter().map(|code| passed(MunicipalityCode::new(code))).collect()
}

made! {
    MunicipalityCode: |u| passed(Self::new(u.int_in_range(1..=9_999)?));
    Key: |u| {
        const ENDS: &[char] = &['a', 'f', 'z', '0', '9'];
        const WITHIN: &[char] = &['a', 'k', 'z', '5', '-'];
        let (first, last) = (*u.choose(ENDS)?, *u.choose(ENDS)?);
        passed(format!("{first}{}{last}", text(u, WITHIN, 62)?).parse())
    };
    Name: |u| {
        let words = u.int_in_range(1..=4)?;
        let words = (0..words).map(|_| text(u, LETTERS, 12)).collect::<Result<Vec<_>>>()?;
        passed(words.join(" ").parse())
    };
    Cents: |u| u.arbitrary().map(Self::new);
    Fte: |u| u.arbitrary().map(Self::from_hundredths);
    Share: |u| {
        let whole = u.int_in_range(1..=u64::MAX)?;
        passed(Self::new(u.int_in_range(0..=whole)?, whole))
    };
    Fraction: |u| Ok(Self::out_of(u.arbitrary()?, u.arbitrary::<NonZeroU128>()?));
    PartialDate: |u| match u.int_in_range(0..=3u8)? {
        0 => day(u).map(Self::on),
        1 => Self::month(u.int_in_range(1..=9_999)?, u.int_in_range(1..=12)?).ok_or(Error::IncorrectFormat),
        2 => Self::year(u.int_in_range(1..=9_999)?).ok_or(Error::IncorrectFormat),
        _ => {
            let (a, b) = (day(u)?, day(u)?);
            passed(Self::between(a.min(b), a.max(b)))
        }
    };
    Period: |u| {
        let (a, b) = (day(u)?, day(u)?);
        let until = (a != b && u.arbitrary()?).then(|| a.max(b));
        passed(Self::new(a.min(b), until))
    };
    TaskFieldCode: |u| {
        let (main, part) = (u.int_in_range(0..=8u8)?, u.int_in_range(1..=9u8)?);
        let more = *u.choose(&["", "1", "2", "a", "1a"])?;
        passed(format!("{main}.{part}{more}").parse())
    };
    OrganOf: |u| Ok(Self::new(u.arbitrary()?, u.arbitrary()?));
    Workplace: |u| Ok(match u.int_in_range(0..=2u8)? {
        0 => Self::Body,
        1 => Self::Private,
        _ => Self::Municipality(u.arbitrary()?),
    });
    ActingOrgan: |u| Ok(match u.int_in_range(0..=2u8)? {
        0 => Self::Chair,
        1 => Self::Board(u.arbitrary()?),
        _ => Self::Organ(u.arbitrary()?),
    });
    // A name is a text too, and never empty.
    FreeText: |u| {
        let lang = if u.arbitrary()? { Lang::Nl } else { Lang::En };
        let text = u.arbitrary::<Name>()?;
        if u.arbitrary()? {
            return passed(text.as_str().parse());
        }
        passed(FreeText::in_one(lang, text.as_str()))
    };
    Intention: |u| Ok(Self { municipalities: some(u)?, form: u.arbitrary()?, motives: u.arbitrary()? });
    Beginning: |u| Ok(Self { municipalities: some(u)?, organisation: None });
    Ending: |u| Ok(Self { reason: u.arbitrary()?, because: u.arbitrary()? });
    // A life of which no text is known: notes, a plan, and the beginning and the end of the work.
    Dossier: |u| {
        let noted = |u: &mut Unstructured<'_>| Ok(EventKind::Noted(u.arbitrary()?));
        let mut kinds = Vec::new();
        for _ in 0..u.int_in_range(0..=2)? {
            kinds.push(noted(u)?);
        }
        let is_planned = u.arbitrary()?;
        if is_planned {
            kinds.push(EventKind::Proposed(u.arbitrary()?));
        }
        if is_planned && u.arbitrary()? {
            kinds.push(EventKind::Abandoned(u.arbitrary()?));
        } else {
            kinds.push(EventKind::Started(u.arbitrary()?));
            if u.arbitrary()? {
                kinds.push(EventKind::Stopped(u.arbitrary()?));
            }
        }
        kinds.push(noted(u)?);
        let mut days = kinds.iter().map(|_| day(u)).collect::<Result<Vec<_>>>()?;
        crate::sorted::sort(&mut days);
        let events: Vec<Event> = days.into_iter().zip(kinds).map(|(day, kind)| Event::new(day, kind)).collect();
        passed(Self::new(u.arbitrary()?, events))
    };
}

/// Of one to eight keys, each once; the shares are weights of their sum.
impl<'a, K: Arbitrary<'a> + Ord + Display> Arbitrary<'a> for Shares<K> {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        let number = u.int_in_range(1..=8usize)?;
        let keys = (0..number).map(|_| u.arbitrary()).collect::<Result<BTreeSet<K>>>()?;
        let weighted = keys.into_iter().map(|key| Ok((key, u.int_in_range(1..=u16::MAX)?)));
        let weighted = weighted.collect::<Result<Vec<_>>>()?;
        let whole = weighted.iter().map(|(_, weight)| u64::from(*weight)).sum();
        let rows = weighted.into_iter().map(|(key, weight)| Ok((key, passed(Share::new(weight.into(), whole))?)));
        passed(Self::new(rows.collect::<Result<_>>()?))
    }
}
