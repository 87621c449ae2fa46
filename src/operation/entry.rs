//! The common part of the facts of a log: the day, the part that is known by a day, the sources and the named
//! municipalities.

use super::{ActingOrgan, Workplace};
use crate::{governance::OrganOf, municipality::MunicipalityCode, time::Period};
use alloc::vec::Vec;
use chrono::{Datelike, NaiveDate};
use core::fmt;

/// The key of an entry of a log within its topic: its day, the first day of its period, or its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EntryKey {
    Day(NaiveDate),
    Year(i32),
}

impl fmt::Display for EntryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.fmt(f),
            Self::Year(year) => year.fmt(f),
        }
    }
}

/// A fact of a log, or a part of one.
pub(crate) trait LogPart {
    /// The part of it that was known on a day; `None` if nothing was.
    fn known_on(self, day: NaiveDate) -> Option<Self>
    where
        Self: Sized;

    /// Tells every source that it names.
    fn sources(&self, tell: &mut dyn FnMut(&str));

    /// Tells every municipality that it names.
    fn municipalities(&self, tell: &mut dyn FnMut(MunicipalityCode));
}

/// A fact of a log, with its day.
pub(crate) trait LogEntry: LogPart {
    fn key(&self) -> EntryKey;
}

/// Declares a fact of a log: its fields in the order of JSON, and after `..` those that can be left out; every fact can name
/// its source besides. Then the constructor of a fact of which nothing more is known, and the role of every field, so that a
/// new field that is forgotten does not compile.
///
/// - `on`: its day, period or year. Before that day, or the first day of the period, it is not known at all; a period whose
///   end had not come is open, since nothing tells an end that was laid down from the beginning from one that came.
///   A fact of a year is known in that year, or when one of its steps was done before.
/// - `days`: days of later steps, each unknown before it came.
/// - `parts`: lists of parts, which cut themselves.
/// - `names`: fields that name municipalities.
/// - `told`: fields without a day of their own, known with the fact.
/// - `before`: takes away the facts that are known only from the day of a step, before that day itself is taken away.
macro_rules! entry {
    (
        $(#[$meta:meta])*
        pub struct $entry:ident: $expecting:tt {
            $($(#[$given_meta:meta])* $given:ident: $given_type:ty,)*
            $(
                .. $($(#[$more_meta:meta])* $more:ident: $more_type:ty,)+
                $(.. $($(#[$last_meta:meta])* $last:ident: $last_type:ty,)+)?
            )?
        }
        $(#[$new_meta:meta])*
        new $(, on($on:ident))? $(, days($($day:ident),+))? $(, parts($($part:ident),+))?
        $(, names($($name:ident),+))? $(, told($($told:ident),+))? $(, before($before:expr))?
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields, expecting = $expecting)]
        pub struct $entry {
            $($(#[$given_meta])* pub $given: $given_type,)*
            $($(
                $(#[$more_meta])*
                #[serde(default, skip_serializing_if = "crate::operation::entry::is_unsaid")]
                pub $more: $more_type,
            )+ $($($(#[$last_meta])* pub $last: $last_type,)+)?)?
            /// Where the fact comes from: a key of the dossier's sources, or an address.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub source: Option<alloc::boxed::Box<str>>,
        }

        impl $entry {
            $(#[$new_meta])*
            #[must_use]
            pub fn new($($given: $given_type,)* $($($($last: $last_type,)+)?)?) -> Self {
                Self { $($given,)* $($($more: Default::default(),)+ $($($last,)+)?)? source: None }
            }
        }

        impl $crate::operation::entry::LogPart for $entry {
            #[allow(unused_variables, reason = "a part without a day of its own is known with the whole")]
            fn known_on(mut self, day: chrono::NaiveDate) -> Option<Self> {
                $(($before)(&mut self, day);)?
                let Self { $($on,)? $($($day,)+)? $($($part,)+)? $($($name: _,)+)? $($($told: _,)+)? source: _ } = &mut self;
                let steps: &[bool] = &[
                    $($($crate::operation::entry::is_known($day, day),)+)?
                    $($($crate::operation::entry::known_parts($part, day),)+)?
                ];
                let known: &[bool] = &[$($crate::operation::entry::Anchor::is_known($on, day, steps.contains(&true)))?];
                (!known.contains(&false)).then_some(self)
            }

            fn sources(&self, tell: &mut dyn FnMut(&str)) {
                self.source.iter().for_each(|source| tell(source));
                $($(self.$part.iter().for_each(|part| part.sources(tell));)+)?
            }

            #[allow(unused_variables, reason = "not every entry names a municipality")]
            fn municipalities(&self, tell: &mut dyn FnMut($crate::municipality::MunicipalityCode)) {
                $($($crate::operation::entry::Names::municipalities(&self.$name, tell);)+)?
                $($(self.$part.iter().for_each(|part| part.municipalities(tell));)+)?
            }
        }

        $(
            impl $crate::operation::entry::LogEntry for $entry {
                fn key(&self) -> $crate::operation::entry::EntryKey {
                    $crate::operation::entry::Anchor::key(&self.$on)
                }
            }
        )?
    };
}
pub(super) use entry;

/// Whether a field that can be left out says nothing.
pub(super) fn is_unsaid<T: Default + PartialEq>(field: &T) -> bool {
    *field == T::default()
}

/// The day of a fact.
pub(super) trait Anchor {
    fn key(&self) -> EntryKey;

    /// Whether the fact was known on a day, given whether one of its steps was; takes away the parts that were not.
    fn is_known(&mut self, day: NaiveDate, any_step: bool) -> bool;
}

impl Anchor for NaiveDate {
    fn key(&self) -> EntryKey {
        EntryKey::Day(*self)
    }

    fn is_known(&mut self, day: NaiveDate, _: bool) -> bool {
        *self <= day
    }
}

impl Anchor for Period {
    fn key(&self) -> EntryKey {
        EntryKey::Day(self.from())
    }

    fn is_known(&mut self, day: NaiveDate, _: bool) -> bool {
        if self.until().is_some_and(|until| until > day) {
            *self = Self::since(self.from());
        }
        self.from() <= day
    }
}

impl Anchor for i32 {
    fn key(&self) -> EntryKey {
        EntryKey::Year(*self)
    }

    fn is_known(&mut self, day: NaiveDate, any_step: bool) -> bool {
        *self <= day.year() || any_step
    }
}

/// Whether a step was known on a day; takes it away if it was not.
pub(super) fn is_known(step: &mut Option<NaiveDate>, day: NaiveDate) -> bool {
    *step = step.filter(|on| *on <= day);
    step.is_some()
}

/// Whether any of the parts was known on a day; takes away the others.
pub(super) fn known_parts<T: LogPart>(parts: &mut Vec<T>, day: NaiveDate) -> bool {
    *parts = core::mem::take(parts).into_iter().filter_map(|part| part.known_on(day)).collect();
    !parts.is_empty()
}

/// A value that can name municipalities.
pub(super) trait Names {
    fn municipalities(&self, tell: &mut dyn FnMut(MunicipalityCode));
}

impl Names for MunicipalityCode {
    fn municipalities(&self, tell: &mut dyn FnMut(MunicipalityCode)) {
        tell(*self);
    }
}

impl Names for Workplace {
    fn municipalities(&self, tell: &mut dyn FnMut(MunicipalityCode)) {
        match self {
            Self::Municipality(code) => tell(*code),
            Self::Body | Self::Private => {}
        }
    }
}

impl Names for ActingOrgan {
    fn municipalities(&self, tell: &mut dyn FnMut(MunicipalityCode)) {
        match self {
            Self::Organ(organ) => organ.municipalities(tell),
            Self::Board(_) | Self::Chair => {}
        }
    }
}

impl Names for OrganOf {
    fn municipalities(&self, tell: &mut dyn FnMut(MunicipalityCode)) {
        tell(self.municipality());
    }
}

impl<T: Names> Names for Option<T> {
    fn municipalities(&self, tell: &mut dyn FnMut(MunicipalityCode)) {
        self.iter().for_each(|one| one.municipalities(tell));
    }
}

impl<T: Names> Names for Vec<T> {
    fn municipalities(&self, tell: &mut dyn FnMut(MunicipalityCode)) {
        self.iter().for_each(|one| one.municipalities(tell));
    }
}
