//! Who joins, who leaves, and what passes with them: one way for a transition and for a replay.

use super::Handover;
use crate::{
    arrangement::{ArrangementText, TextError},
    finance::{ArchiveCustody, Asset, Estate, FinanceError},
    governance::OrganOf,
    id::{Key, Name},
    municipality::MunicipalityCode,
    organisation::{Employer, OrganisationError, SharedServiceOrganisation},
};
use alloc::{borrow::Cow, format, vec::Vec};
use chrono::NaiveDate;

/// Why nobody can join or leave so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MembershipError {
    /// Nobody is named.
    #[error("no municipality is named; say which, one at least")]
    Nobody,
    /// Somebody leaves who takes no part.
    #[error("{municipality} takes no part on the day before; name one of the members")]
    NotAMember {
        /// The municipality.
        municipality: MunicipalityCode,
    },
    /// Somebody joins who takes part.
    #[error("{party} takes part already; leave it out")]
    AlreadyIn {
        /// The organ.
        party: OrganOf,
    },
    /// The new text does not have who joins.
    #[error("in the new text {party} takes no part; add it to the participants")]
    TextWithout {
        /// The organ.
        party: OrganOf,
    },
    /// The new text still has who leaves.
    #[error("in the new text {municipality} still takes part; take it out, or give the day on which it left")]
    TextStillWith {
        /// The municipality.
        municipality: MunicipalityCode,
    },
    /// The new text no longer has somebody who stays.
    #[error("in the new text {municipality} no longer takes part, but it does not leave; keep it in, or let it leave")]
    TextDrops {
        /// The municipality.
        municipality: MunicipalityCode,
    },
    /// What follows is no text.
    #[error(transparent)]
    Text(#[from] TextError),
    /// What follows is no organisation.
    #[error(transparent)]
    Organisation(#[from] OrganisationError),
    /// What follows is no estate.
    #[error(transparent)]
    Finance(#[from] FinanceError),
}

/// The text after these organs have joined: the whole new one, if given, else the one before with them in it.
pub(super) fn text_joined<'a>(
    before: &ArrangementText,
    parties: &[OrganOf],
    whole: Option<&'a ArrangementText>,
    on: NaiveDate,
) -> Result<Cow<'a, ArrangementText>, MembershipError> {
    if parties.is_empty() {
        return Err(MembershipError::Nobody);
    }
    if let Some(party) = parties.iter().find(|party| before.is_party(**party, on)) {
        return Err(MembershipError::AlreadyIn { party: *party });
    }
    match whole {
        Some(whole) => match parties.iter().find(|party| !whole.is_party(**party, on)) {
            Some(party) => Err(MembershipError::TextWithout { party: *party }),
            None => keeping(before, whole, &[], on),
        },
        None => Ok(Cow::Owned(before.clone().joined_by(parties, on)?)),
    }
}

/// The text after these municipalities have left: the whole new one, if given, else the one before without them.
pub(super) fn text_left<'a>(
    before: &ArrangementText,
    municipalities: &[MunicipalityCode],
    whole: Option<&'a ArrangementText>,
    on: NaiveDate,
) -> Result<Cow<'a, ArrangementText>, MembershipError> {
    let last_day = on.pred_opt().unwrap_or(on);
    if municipalities.is_empty() {
        return Err(MembershipError::Nobody);
    }
    if let Some(&municipality) = municipalities.iter().find(|code| !before.is_member(**code, last_day)) {
        return Err(MembershipError::NotAMember { municipality });
    }
    match whole {
        Some(whole) => match municipalities.iter().find(|code| whole.is_member(**code, on)) {
            Some(&municipality) => Err(MembershipError::TextStillWith { municipality }),
            None => keeping(before, whole, municipalities, on),
        },
        None => Ok(Cow::Owned(before.clone().left_by(municipalities, on)?)),
    }
}

/// The whole new text, which has everybody who takes part until then but those who leave.
fn keeping<'a>(
    before: &ArrangementText,
    whole: &'a ArrangementText,
    leaving: &[MunicipalityCode],
    on: NaiveDate,
) -> Result<Cow<'a, ArrangementText>, MembershipError> {
    let mut staying = before.municipalities_on(on).filter(|code| !leaving.contains(code));
    match staying.find(|code| !whole.is_member(*code, on)) {
        Some(municipality) => Err(MembershipError::TextDrops { municipality }),
        None => Ok(Cow::Borrowed(whole)),
    }
}

/// The text by which the law judges a withdrawal: the one before, in which the participations of those who leave end and
/// those begin whom a whole new text brings in. A whole new text itself may no longer say who took part until then.
pub(super) fn text_of_leaving(
    before: &ArrangementText,
    municipalities: &[MunicipalityCode],
    whole: Option<&ArrangementText>,
    on: NaiveDate,
) -> Result<ArrangementText, MembershipError> {
    let left = text_left(before, municipalities, None, on)?.into_owned();
    let all = whole.into_iter().flat_map(|whole| whole.parties_on(on));
    let newcomers: Vec<_> = all.filter(|party| !before.is_party(*party, on)).collect();
    Ok(if newcomers.is_empty() { left } else { left.joined_by(&newcomers, on)? })
}

/// The organisation with the posts that somebody brings.
pub(super) fn service_joined(
    before: &SharedServiceOrganisation,
    brings: &Handover,
) -> Result<SharedServiceOrganisation, MembershipError> {
    Ok(before.clone().with_more_posts(&brings.posts)?)
}

/// The organisation without the posts that those who leave take, working for them no more.
pub(super) fn service_left(
    before: &SharedServiceOrganisation,
    municipalities: &[MunicipalityCode],
    takes: &Handover,
) -> Result<SharedServiceOrganisation, MembershipError> {
    Ok(before.clone().with_fewer_posts(&takes.posts)?.without(municipalities)?)
}

/// Who keeps the archives of an arrangement that reads so: the body, if it is a legal person, or else the host.
pub(super) fn keeper(text: &ArrangementText) -> Option<ArchiveCustody> {
    match text.host() {
        _ if text.form().has_legal_personality() => Some(ArchiveCustody::Body),
        host => host.map(ArchiveCustody::Municipality),
    }
}

/// Who employs the staff from then, where a legal person comes or goes, or the host is another; none if that stays, or is
/// not known.
pub(super) fn employer_converted(before: &ArrangementText, after: &ArrangementText) -> Option<Employer> {
    let (was, is) = (before.form().has_legal_personality(), after.form().has_legal_personality());
    match after.host() {
        _ if is && !was => Some(Employer::Body),
        Some(host) if !is && (was || before.host() != Some(host)) => Some(Employer::Host(host)),
        _ => None,
    }
}

/// The estate where the arrangement reads otherwise: the archives come from who kept them to who keeps them now.
pub(super) fn estate_converted(estate: &Estate, before: &ArrangementText, after: &ArrangementText) -> Estate {
    match (keeper(before), keeper(after)) {
        (Some(old), Some(new)) if old != new => estate.clone().passing_archives(old, new),
        _ => estate.clone(),
    }
}

/// The estate with what somebody brings into an arrangement that reads so, and the claim on what it pays.
pub(super) fn estate_joined(
    before: &Estate,
    text: &ArrangementText,
    who: &[MunicipalityCode],
    brings: &Handover,
    on: NaiveDate,
) -> Result<Estate, MembershipError> {
    let brought = match keeper(text) {
        Some(keeper) => brings.estate.clone().kept_by(keeper),
        None => brings.estate.clone(),
    };
    Ok(before.with(&brought.with(&claim(who, brings, on)?)?)?)
}

/// The estate without what those who leave take, and with the claim on what they pay.
pub(super) fn estate_left(
    before: &Estate,
    who: &[MunicipalityCode],
    takes: &Handover,
    on: NaiveDate,
) -> Result<Estate, MembershipError> {
    let claim = || claim(who, takes, on);
    if takes.estate.is_empty() {
        return Ok(before.with(&claim()?)?);
    }
    Ok(before.without(&takes.estate)?.with(&claim()?)?)
}

/// What is paid besides, as a claim of the organisation on who pays: an asset until it is settled. Those who leave or join
/// together owe it together.
fn claim(who: &[MunicipalityCode], handover: &Handover, on: NaiveDate) -> Result<Estate, FinanceError> {
    let (Some(amount), [first, more @ ..]) = (handover.payment, who) else { return Ok(Estate::default()) };
    let mut key = format!("vordering-gm{:04}", first.number());
    let mut name = format!("Vordering op {first}");
    for code in more.iter().filter(|code| *code != first) {
        key.push_str(&format!("-gm{:04}", code.number()));
        name.push_str(&format!(", {code}"));
    }
    let (key, name): (Result<Key, _>, Result<Name, _>) = (format!("{key}-{on}").parse(), name.parse());
    // Both are made of letters, digits and hyphens, so that they are read.
    let (Ok(key), Ok(name)) = (key, name) else { return Ok(Estate::default()) };
    Estate::new([Asset::new(key, name, amount)?], [], [])
}
