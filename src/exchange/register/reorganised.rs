//! The effects of a reorganisation of municipalities on all registered arrangements at once.

use super::{NotAssessed, ParticipantKind, Register, RegisteredArrangement, RegisteredParticipant, RooId, WgrChapter};
use crate::{
    law::Aftermath,
    municipality::{Abolished, Gazetteer, MunicipalityCode},
    sorted,
    time::{BeyondRecord, day_before},
};
use alloc::vec::Vec;
use chrono::NaiveDate;
use serde::{Serialize, Serializer};

/// Why it is not known whether a registered arrangement lapses or goes on when municipalities are reorganised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum AftermathUnknown {
    /// Not only municipalities take part, or fewer than two do. Wet arhi, article 41(1), lets those lapse in which
    /// municipalities alone take part; for others only the successors are told.
    NotAssessed(NotAssessed),
    /// The listed members come to one municipality, whole or mostly; but the members of that day are not known in full,
    /// and one more could keep the arrangement alive.
    Participants,
}

/// The effect of a reorganisation of municipalities (*herindeling*) on one registered arrangement with an abolished
/// member: the successors, and whether the arrangement lapses or goes on.
///
/// The register knows municipalities, and article 41 of the Wet arhi asks no more: not which organs take part, and not
/// the form. It does not know the provisions of the reorganisation itself, such as the successor of a municipality that
/// is split.
#[doc(alias = "herindeling")]
#[derive(Debug, Clone)]
pub struct ReorganisedArrangement<'r> {
    arrangement: &'r RegisteredArrangement,
    pub(super) gazetteer: &'r Gazetteer,
    on: NaiveDate,
    members: Members,
    abolished: Vec<Abolished>,
    aftermath: Result<Aftermath, AftermathUnknown>,
}

impl<'r> ReorganisedArrangement<'r> {
    /// The arrangement, or the version that is in force on the day before.
    #[must_use]
    pub const fn arrangement(&self) -> &'r RegisteredArrangement {
        self.arrangement
    }

    /// The day of the reorganisation.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The municipalities that take part on the day before, in order of code, as far as the register tells. Where it
    /// lists one that had gone by then, the one that succeeded to it stands in its place, as the law has it.
    #[must_use]
    pub fn members(&self) -> &[MunicipalityCode] {
        &self.members.codes
    }

    /// Whether these are all the municipalities that take part: not if a listed one came later, since leavers are not
    /// listed; and not if a municipality that had gone was split, since the register does not name its successor.
    #[must_use]
    pub const fn members_are_known(&self) -> bool {
        self.members.known
    }

    /// The members that are abolished, in order of code: at least one.
    #[must_use]
    #[doc(alias = "opgeheven gemeenten")]
    pub fn abolished(&self) -> &[Abolished] {
        &self.abolished
    }

    /// What article 41 brings about.
    ///
    /// # Errors
    ///
    /// [`AftermathUnknown`] if the register does not tell whether the arrangement lapses or goes on. The
    /// [successors](Self::abolished) are told even then.
    pub const fn aftermath(&self) -> Result<&Aftermath, AftermathUnknown> {
        match &self.aftermath {
            Ok(aftermath) => Ok(aftermath),
            Err(why) => Err(*why),
        }
    }

    /// Whether the register has the arrangement in force on the day of the reorganisation too. By law it is not, if it
    /// [lapses](Aftermath::Lapses): then the register is behind.
    #[must_use]
    pub fn is_still_registered(&self) -> bool {
        self.arrangement.is_in_force_on(self.on)
    }

    /// Whether that municipality takes part, or can take the place of a member.
    #[must_use]
    pub fn concerns(&self, municipality: MunicipalityCode) -> bool {
        self.members.codes.contains(&municipality)
            || self.abolished.iter().any(|one| one.successors.contains(&municipality))
    }

    fn of(
        arrangement: &'r RegisteredArrangement,
        gazetteer: &'r Gazetteer,
        on: NaiveDate,
        abolished: &[Abolished],
    ) -> Option<Self> {
        let members = Members::on(day_before(on), arrangement, gazetteer);
        let of_members = abolished.iter().filter(|one| members.codes.binary_search(&one.municipality).is_ok());
        let abolished: Vec<_> = of_members.cloned().collect();
        if abolished.is_empty() {
            return None;
        }
        let aftermath = members.aftermath(arrangement, gazetteer, on);
        Some(Self { arrangement, gazetteer, on, members, abolished, aftermath })
    }
}

/// As an object: the arrangement with its name, the day, its members, who takes whose place, and the aftermath, or why
/// it cannot be told.
impl Serialize for ReorganisedArrangement<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Repr<'a> {
            arrangement: RooId,
            name: &'a str,
            on: NaiveDate,
            members: &'a [MunicipalityCode],
            members_known: bool,
            abolished: &'a [Abolished],
            #[serde(skip_serializing_if = "Option::is_none")]
            aftermath: Option<&'a Aftermath>,
            #[serde(skip_serializing_if = "Option::is_none")]
            untold: Option<AftermathUnknown>,
            still_registered: bool,
        }
        let written = Repr {
            arrangement: self.arrangement.id(),
            name: self.arrangement.name(),
            on: self.on,
            members: self.members(),
            members_known: self.members_are_known(),
            abolished: self.abolished(),
            aftermath: self.aftermath().ok(),
            untold: self.aftermath().err(),
            still_registered: self.is_still_registered(),
        };
        written.serialize(serializer)
    }
}

impl Register<'_> {
    /// The effects of the reorganisation of municipalities of that day: one for each arrangement in force on the day
    /// before with an abolished member, in the order of the file. Wet arhi, article 41.
    ///
    /// A municipality that only takes another name goes on. Where a reorganisation is in sight, the day can lie ahead,
    /// with a [gazetteer](Gazetteer::from_rows) that knows of it.
    ///
    #[cfg_attr(feature = "netherlands", doc = "```")]
    #[cfg_attr(not(feature = "netherlands"), doc = "```ignore")]
    /// use ambtelijke_fusie::exchange::register::{Files, Register};
    /// use ambtelijke_fusie::law::Aftermath;
    /// use ambtelijke_fusie::municipality::Gazetteer;
    /// use ambtelijke_fusie::time::day;
    ///
    /// let nl = Gazetteer::netherlands();
    /// let register = Register::read(
    ///     &Files {
    ///         arrangements: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/register/joint_arrangements.csv")),
    ///         participants: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/register/joint_arrangement_participants.csv")),
    ///     },
    ///     &nl,
    /// )?;
    ///
    /// // Cuijk, Grave and Mill en Sint Hubert became Land van Cuijk, so that their shared civil service came to an end.
    /// let on = day(2022, 1, 1);
    /// let cgm = register.reorganised_on(on)?.find(|one| one.arrangement().name().ends_with("CGM")).unwrap();
    /// assert_eq!(cgm.aftermath(), Ok(&Aftermath::Lapses { to: Some("GM1982".parse()?), declared: false }));
    ///
    /// // The centre arrangement with others goes on: Land van Cuijk and Maashorst take the place of six.
    /// let wmo = register.reorganised_on(on)?.find(|one| one.arrangement().name().contains("Wmo")).unwrap();
    /// assert!(matches!(wmo.aftermath(), Ok(Aftermath::GoesOn { successors, .. }) if successors.len() == 6));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`BeyondRecord`] if it is not known whether municipalities are reorganised on that day: it lies beyond the record of the
    /// gazetteer, and nothing of it [is announced](Gazetteer::with).
    #[doc(alias = "herindeling")]
    pub fn reorganised_on(
        &self,
        on: NaiveDate,
    ) -> Result<impl Iterator<Item = ReorganisedArrangement<'_>>, BeyondRecord> {
        let (gazetteer, before) = (self.gazetteer, day_before(on));
        let abolished = gazetteer.abolished_on(on)?;
        let arrangements = if abolished.is_empty() { &[] } else { self.arrangements() };
        let all = arrangements.iter().zip(&self.prepared);
        // An arrangement of which no participant has ended by then loses none.
        let touched = all.filter(move |(arrangement, prepared)| {
            prepared.endings.iter().any(|(until, _)| *until <= on) && arrangement.is_in_force_on(before)
        });
        Ok(touched
            .filter_map(move |(arrangement, _)| ReorganisedArrangement::of(arrangement, gazetteer, on, &abolished)))
    }

    /// Those of them that [concern](ReorganisedArrangement::concerns) that municipality: one that is abolished, one
    /// that goes on, or the new one.
    ///
    /// # Errors
    ///
    /// As [`reorganised_on`](Self::reorganised_on).
    pub fn reorganised_of(
        &self,
        municipality: MunicipalityCode,
        on: NaiveDate,
    ) -> Result<impl Iterator<Item = ReorganisedArrangement<'_>>, BeyondRecord> {
        Ok(self.reorganised_on(on)?.filter(move |one| one.concerns(municipality)))
    }
}

/// The municipalities that take part on a day.
#[derive(Debug, Clone)]
struct Members {
    /// In order, each once.
    codes: Vec<MunicipalityCode>,
    known: bool,
}

impl Members {
    fn on(day: NaiveDate, arrangement: &RegisteredArrangement, gazetteer: &Gazetteer) -> Self {
        let mut members = Self { codes: Vec::with_capacity(arrangement.participants.len()), known: true };
        let municipalities = arrangement.participants.iter().filter(|one| one.kind == ParticipantKind::Municipality);
        for participant in municipalities {
            let code = in_its_place(participant, gazetteer, day);
            members.known &= code.is_some() && participant.joined_on.is_some();
            members.codes.extend(code);
        }
        sorted::sort(&mut members.codes);
        members.codes.dedup();
        members
    }

    fn aftermath(
        &self,
        arrangement: &RegisteredArrangement,
        gazetteer: &Gazetteer,
        on: NaiveDate,
    ) -> Result<Aftermath, AftermathUnknown> {
        match arrangement.chapter() {
            Some(WgrChapter::I) if arrangement.has_others() => Err(NotAssessed::Others),
            Some(WgrChapter::I) => Ok(()),
            Some(other) => Err(NotAssessed::Chapter(other)),
            None => Err(NotAssessed::TooFew),
        }
        .map_err(AftermathUnknown::NotAssessed)?;
        if self.codes.len() < 2 {
            return Err(AftermathUnknown::NotAssessed(NotAssessed::TooFew));
        }
        match Aftermath::of_members(self.codes.iter().copied(), on, gazetteer, None) {
            Aftermath::Lapses { .. } | Aftermath::Open { .. } if !self.known => Err(AftermathUnknown::Participants),
            // One more participant cannot turn going on into a lapse.
            told => Ok(told),
        }
    }
}

/// The municipality that takes part on that day by that row, or the successor of the one that it lists; `None` if it
/// came later, or if its successor is not known.
fn in_its_place(
    participant: &RegisteredParticipant,
    gazetteer: &Gazetteer,
    day: NaiveDate,
) -> Option<MunicipalityCode> {
    let listed = gazetteer.get(participant.municipality?)?;
    let came = [participant.joined_on, listed.first_day()];
    if came.into_iter().flatten().any(|came| day < came) {
        return None;
    }
    let Some(until) = listed.until().filter(|until| *until <= day) else { return Some(listed.code()) };
    match *gazetteer.successors(listed.code(), until.pred_opt()?, day).ok()? {
        [only] => Some(only.code),
        _ => None,
    }
}
