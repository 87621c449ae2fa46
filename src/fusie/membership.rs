//! Who joins, who leaves, and what passes with them: one way for a transition and for a replay.

use super::Handover;
use crate::{
    arrangement::{ArrangementText, TextError},
    finance::{ArchiveCustody, Asset, Estate, FinanceError},
    governance::OrganOf,
    id::{Key, KeyError, Name},
    language::{Lang, errors},
    money::Cents,
    municipality::MunicipalityCode,
    organisation::{Employer, OrganisationError, SharedServiceOrganisation},
    sorted,
    time::day_before,
};
use alloc::{
    format,
    string::{String, ToString},
    sync::Arc,
    vec::Vec,
};
use chrono::NaiveDate;
use uuid::Uuid;

errors! {
    /// Why municipalities cannot join or leave in this way.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum MembershipError {
        /// Nobody is named.
        #[error("no municipality is named; say which, one at least")]
        #[nl("er is geen gemeente genoemd; noem er ten minste één")]
        Nobody,
        /// A municipality leaves that takes no part.
        #[error("{municipality} takes no part on the day before; name one of the members")]
        #[nl("{municipality} neemt de dag ervoor niet deel; noem een van de deelnemende gemeenten")]
        NotAMember {
            /// The municipality.
            municipality: MunicipalityCode,
        },
        /// An organ joins that takes part already.
        #[error("{party} takes part already; leave it out")]
        #[nl("{party} neemt al deel; laat dit orgaan weg")]
        AlreadyIn {
            /// The organ.
            party: OrganOf,
        },
        /// The new text does not have an organ that joins.
        #[error("in the new text {party} takes no part; add it to the participants")]
        #[nl("in de nieuwe tekst neemt {party} niet deel; voeg dit orgaan toe aan de deelnemers")]
        TextWithout {
            /// The organ.
            party: OrganOf,
        },
        /// The new text still has a municipality that leaves.
        #[error("in the new text {municipality} still takes part; take it out, or give the day on which it left")]
        #[nl(
            "in de nieuwe tekst neemt {municipality} nog deel; haal die gemeente eruit, of geef de dag waarop zij \
             uittrad"
        )]
        TextStillWith {
            /// The municipality.
            municipality: MunicipalityCode,
        },
        /// The new text no longer has a municipality that stays.
        #[error(
            "in the new text {municipality} no longer takes part, but it does not leave; keep it in, or let it leave"
        )]
        #[nl(
            "in de nieuwe tekst neemt {municipality} niet meer deel, maar die gemeente treedt niet uit; houd haar \
             erin, of laat haar uittreden"
        )]
        TextDrops {
            /// The municipality.
            municipality: MunicipalityCode,
        },
        /// The next text would break a rule of texts.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Text(#[from] TextError),
        /// The whole new organisation does not have the posts that are brought.
        #[error("the new organisation does not have all the posts that are brought; add them, or bring less ({0})")]
        #[nl_of(
            error,
            "de nieuwe organisatie heeft niet alle formatieplaatsen die worden ingebracht; voeg ze toe, of breng minder \
             in ({})",
            error.in_lang(Lang::Nl)
        )]
        WholeWithout(#[source] OrganisationError),
        /// Something is taken out of an unknown estate.
        #[error(
            "nothing is known of what the body owns, owes and keeps, so nothing can be taken out of it; record it first"
        )]
        #[nl(
            "wat het lichaam bezit, schuldig is en bewaart, is niet bekend, dus er kan niets uit worden gehaald; leg \
             het eerst vast"
        )]
        EstateUnknown,
        /// The next organisation would break a rule of organisations.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Organisation(#[from] OrganisationError),
        /// The next estate would break a rule of estates.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Finance(#[from] FinanceError),
    }
}

/// The text after these organs have joined: the whole new one, if given, else the one before with them in it.
pub(super) fn text_joined(
    before: &ArrangementText,
    parties: &[OrganOf],
    whole: Option<&Arc<ArrangementText>>,
    on: NaiveDate,
) -> Result<Arc<ArrangementText>, MembershipError> {
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
        None => Ok(Arc::new(before.clone().joined_by(parties, on)?)),
    }
}

/// The text after these municipalities have left: the whole new one, if given, else the one before without them.
pub(super) fn text_left(
    before: &ArrangementText,
    municipalities: &[MunicipalityCode],
    whole: Option<&Arc<ArrangementText>>,
    on: NaiveDate,
) -> Result<Arc<ArrangementText>, MembershipError> {
    let last_day = day_before(on);
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
        None => Ok(Arc::new(before.clone().left_by(municipalities, on)?)),
    }
}

/// The whole new text, which has all members until then except those that leave.
fn keeping(
    before: &ArrangementText,
    whole: &Arc<ArrangementText>,
    leaving: &[MunicipalityCode],
    on: NaiveDate,
) -> Result<Arc<ArrangementText>, MembershipError> {
    let mut staying = before.municipalities_on(on).filter(|code| !leaving.contains(code));
    match staying.find(|code| !whole.is_member(*code, on)) {
        Some(municipality) => Err(MembershipError::TextDrops { municipality }),
        None => Ok(Arc::clone(whole)),
    }
}

/// The text by which the law judges a withdrawal: the one before, in which the participations of the leavers end, and
/// those that a whole new text brings in begin. A whole new text itself may no longer say who took part until then.
pub(super) fn text_of_leaving(
    before: &ArrangementText,
    municipalities: &[MunicipalityCode],
    whole: Option<&ArrangementText>,
    on: NaiveDate,
) -> Result<ArrangementText, MembershipError> {
    let left = Arc::unwrap_or_clone(text_left(before, municipalities, None, on)?);
    let all = whole.into_iter().flat_map(|whole| whole.parties_on(on));
    let newcomers: Vec<_> = all.filter(|party| !before.is_party(*party, on)).collect();
    Ok(if newcomers.is_empty() { left } else { left.joined_by(&newcomers, on)? })
}

/// The organisation with the posts that somebody brings: the whole new one, if given, in which they are, else the one
/// before with them in it.
pub(super) fn service_joined(
    before: &SharedServiceOrganisation,
    brings: &Handover,
    whole: Option<&Arc<SharedServiceOrganisation>>,
) -> Result<Arc<SharedServiceOrganisation>, MembershipError> {
    let Some(whole) = whole else { return Ok(Arc::new(before.clone().with_more_posts(&brings.posts)?)) };
    if whole.posts().is_some() {
        // Taking them out again finds each that is not there.
        (**whole).clone().with_fewer_posts(&brings.posts).map_err(MembershipError::WholeWithout)?;
    }
    Ok(Arc::clone(whole))
}

/// The organisation without the posts that those who leave take, working for them no more: the whole new one, if given.
/// There must be so much to take all the same.
pub(super) fn service_left(
    before: &SharedServiceOrganisation,
    municipalities: &[MunicipalityCode],
    takes: &Handover,
    whole: Option<&Arc<SharedServiceOrganisation>>,
) -> Result<Arc<SharedServiceOrganisation>, MembershipError> {
    if let (Some(whole), None) = (whole, before.posts()) {
        return Ok(Arc::clone(whole));
    }
    let rest = before.clone().with_fewer_posts(&takes.posts)?;
    Ok(match whole {
        Some(whole) => Arc::clone(whole),
        None => Arc::new(rest.without(municipalities)?),
    })
}

/// Who keeps the archives under this text: the body, if it is a legal person, or else the host.
pub(super) fn keeper(text: &ArrangementText) -> Option<ArchiveCustody> {
    match text.host() {
        _ if text.form().has_legal_personality() => Some(ArchiveCustody::Body),
        host => host.map(ArchiveCustody::Municipality),
    }
}

/// Who employs the staff from then, where a legal person comes or goes, or the host changes; `None` if the employer
/// stays the same, or is not known.
pub(super) fn employer_converted(before: &ArrangementText, after: &ArrangementText) -> Option<Employer> {
    let (was, is) = (before.form().has_legal_personality(), after.form().has_legal_personality());
    match after.host() {
        _ if is && !was => Some(Employer::Body),
        Some(host) if !is && (was || before.host() != Some(host)) => Some(Employer::Host(host)),
        _ => None,
    }
}

/// The estate under the new text: the archives come from their old keeper to their new one.
pub(super) fn estate_converted(estate: &Estate, before: &ArrangementText, after: &ArrangementText) -> Estate {
    match (keeper(before), keeper(after)) {
        (Some(old), Some(new)) if old != new => estate.clone().passing_archives(old, new),
        _ => estate.clone(),
    }
}

/// The estate with what municipalities bring in under this text, and with the claim on their payment. If nothing is
/// known of the estate, what they bring is its known part.
pub(super) fn estate_joined(
    before: Option<&Estate>,
    text: &ArrangementText,
    who: &[MunicipalityCode],
    brings: &Handover,
    on: NaiveDate,
) -> Result<Option<Estate>, MembershipError> {
    let brought = match keeper(text) {
        Some(keeper) => brings.estate.clone().kept_by(keeper),
        None => brings.estate.clone(),
    };
    with(before.cloned(), &brought.with(&claim(who, brings, on)?)?)
}

/// The estate without what the leavers take, and with the claim on their payment. If nothing is known of the estate,
/// nothing can be taken out of it.
pub(super) fn estate_left(
    before: Option<&Estate>,
    who: &[MunicipalityCode],
    takes: &Handover,
    on: NaiveDate,
) -> Result<Option<Estate>, MembershipError> {
    let rest = match before {
        _ if takes.estate.is_empty() => before.cloned(),
        Some(before) => Some(before.without(&takes.estate)?),
        None => return Err(MembershipError::EstateUnknown),
    };
    with(rest, &claim(who, takes, on)?)
}

fn with(before: Option<Estate>, more: &Estate) -> Result<Option<Estate>, MembershipError> {
    Ok(match before {
        _ if more.is_empty() => before,
        Some(before) => Some(before.with(more)?),
        None => Some(more.clone()),
    })
}

/// The payment as a claim of the organisation on those who pay: an asset until it is settled. Those who leave or join
/// together owe it together.
fn claim(who: &[MunicipalityCode], handover: &Handover, on: NaiveDate) -> Result<Estate, FinanceError> {
    // Who pays nothing owes nothing.
    let Some(amount) = handover.payment.filter(|amount| *amount != Cents::ZERO) else { return Ok(Estate::default()) };
    let who = sorted::unique(who.iter().copied());
    let codes: Vec<_> = who.iter().map(|code| format!("{code}")).collect();
    #[expect(
        clippy::expect_used,
        reason = "words and codes on one line, which a test reads for every number of payers"
    )]
    let name: Name = format!("Vordering op {}", codes.join(", ")).parse().expect("a name");
    Estate::new([Asset::new(claim_key(&who, on), name, amount)?], [], [])
}

/// The key of a claim on these, in order of code: the codes and the day, or where that is too long for a key the first two
/// codes, how many more there are, a digest of all, and the day.
fn claim_key(who: &[MunicipalityCode], on: NaiveDate) -> Key {
    // A year beyond 9999 is written with a sign, which a key does not have.
    let day = format!("{on}").replace('+', "");
    let named = |codes: &[MunicipalityCode]| codes.iter().map(|code| format!("-gm{:04}", code.number())).collect();
    let all: String = named(who);
    let whole = format!("vordering{all}-{day}").parse();
    let short = || {
        let (first, more) = who.split_at(who.len().min(2));
        let digest = Uuid::new_v5(&Uuid::NAMESPACE_URL, all.as_bytes()).simple().to_string();
        let digest: String = digest.chars().take(12).collect();
        let (first, more): (String, _) = (named(first), more.len());
        format!("vordering{first}-en-{more}-meer-{digest}-{day}").parse()
    };
    #[expect(
        clippy::expect_used,
        reason = "letters, digits and hyphens, 64 at most, as a test reads for the longest days"
    )]
    whole.or_else(|_: KeyError| short()).expect("a key")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::municipality::code;
    use crate::{money::Cents, time::day};

    fn codes(numbers: impl Iterator<Item = u16>) -> Vec<MunicipalityCode> {
        numbers.map(code).collect()
    }

    #[test]
    fn a_claim_has_a_key_and_a_name_for_any_number_of_payers_and_on_any_day() {
        let takes = Handover { payment: Some(Cents::new(100)), ..Handover::default() };
        for on in [day(2025, 1, 1), NaiveDate::MAX, NaiveDate::MIN] {
            for count in 1..=400 {
                let who = codes(9_999 - count + 1..=9_999);
                let estate = claim(&who, &takes, on).unwrap();
                assert_eq!(estate.assets_total(), Cents::new(100), "{count} on {on}");
            }
        }
    }

    #[test]
    fn few_payers_stand_in_the_key_and_of_more_the_first_two_with_a_digest_of_all() {
        let on = day(2025, 1, 1);
        assert_eq!(claim_key(&codes(1..=2), on).as_str(), "vordering-gm0001-gm0002-2025-01-01");
        let six = "vordering-gm0001-gm0002-gm0003-gm0004-gm0005-gm0006-2025-01-01";
        assert_eq!(claim_key(&codes(1..=6), on).as_str(), six);
        let seven = "vordering-gm0001-gm0002-en-5-meer-6b2f44145813-2025-01-01";
        assert_eq!(claim_key(&codes(1..=7), on).as_str(), seven);
        let other = codes([1, 2, 3, 4, 5, 6, 8].into_iter());
        assert_ne!(claim_key(&other, on), claim_key(&codes(1..=7), on), "others, as many");
    }

    #[test]
    fn a_claim_is_the_same_in_any_order_of_its_payers_and_also_if_one_is_named_twice() {
        let takes = Handover { payment: Some(Cents::new(100)), ..Handover::default() };
        let on = day(2025, 1, 1);
        let named = codes([2, 1, 1, 2].into_iter());
        assert_eq!(claim(&named, &takes, on), claim(&codes(1..=2), &takes, on));
    }
}
