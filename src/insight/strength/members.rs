use super::StrengthError;
use crate::{
    municipality::{Gazetteer, MunicipalityCode},
    sorted,
};
use alloc::vec::Vec;

/// There is one at least, and none is named twice.
pub(super) fn each_once(members: &[MunicipalityCode]) -> Result<(), StrengthError> {
    let mut codes = members.to_vec();
    match sorted::sort_unique(&mut codes, Ord::cmp) {
        Some(&municipality) => Err(StrengthError::MemberTwice { municipality }),
        None if members.is_empty() => Err(StrengthError::NoMembers),
        None => Ok(()),
    }
}

/// The inhabitants of each on 1 January of the year.
pub(super) fn inhabitants(
    members: &[MunicipalityCode],
    gazetteer: &Gazetteer,
    year: i32,
) -> Result<Vec<u32>, StrengthError> {
    let of = |&municipality: &MunicipalityCode| {
        let counted = gazetteer.get(municipality).and_then(|one| one.inhabitants(year));
        counted.ok_or(StrengthError::NoInhabitants { municipality, year })
    };
    members.iter().map(of).collect()
}
