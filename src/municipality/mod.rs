//! Municipalities (*gemeenten*), their successors, and how many people live there.
//!
//! A code or a name says which municipality is meant only together with a day, so every question here takes one.
//! The way in is a [`Gazetteer`]: [`Gazetteer::netherlands`] is embedded in the crate (feature `netherlands`, on by
//! default), [`Gazetteer::from_rows`] takes rows of the caller.
//!
//! - [`find`](Gazetteer::find) and [`on`](Gazetteer::on) look up a name or a code on a day and say, when they fail,
//!   what would be right.
//! - [`successors`](Gazetteer::successors) and [`predecessors`](Gazetteer::predecessors) follow municipalities
//!   through the reorganisations between any two days, with exact shares; [`lineage`](Gazetteer::lineage) has all that
//!   came before and after one, and [`abolished_on`](Gazetteer::abolished_on) those that end on a day.
//! - [`council_seats`] and [`max_aldermen`] follow from the number of inhabitants by the Gemeentewet;
//!   [`council_on`](Municipality::council_on) has the seats of the council that sits on a day, by the count for its election.
//!
//! # What is embedded
//!
//! The 872 municipalities in being on or after 1985-01-01, and the 12 that ended on that very day, because its
//! reorganisations name them; the 328 reorganisations since then; and the inhabitants on every 1 January from 1985
//! to 2026. The state is that of January 2026, and holds until 2027-01-01 ([`known_until`](Gazetteer::known_until)):
//! the merger of Wijdemeren into Hilversum, which a bill plans for that day, is not in it. [`with`](Gazetteer::with) adds what is
//! announced, marked as such.
//!
//! A first day of 1830 or before is not in the sources and is none here: before the record begins. First days and
//! provinces before 1985 are those of the sources, but reorganisations before that day are left out, so that no
//! municipality can be followed to them.
//!
//! # Sources
//!
//! - Codes, names and periods: Rijksdienst voor Identiteitsgegevens (RvIG), *Landelijke tabel 33*; the register of
//!   municipalities of TOOI, also for the reorganisations after 2014.
//! - Reorganisations to 2014, inhabitants that went over, provinces, statistical names: Centraal Bureau voor de
//!   Statistiek, StatLine 70739ned.
//! - Inhabitants: Centraal Bureau voor de Statistiek, StatLine 37259ned for 1985 to 2011, population on 1 January
//!   for later years.
//!
//! The figures of Centraal Bureau voor de Statistiek are published under
//! [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/); a product that passes them on names that office.
//!
//! # What is in doubt
//!
//! - How the inhabitants of Boarnsterhim were divided among four municipalities in 2014 is not published, except
//!   for one of the four. All four shares are none.
//! - For eight receivers the inhabitants that went over do not fit their population of the years before and after:
//!   GM0287 in 1986, GM0933 and GM0902 in 1991, GM1671 in 1993, GM0845 and GM1721 in 1996, GM0147 and GM0141 in
//!   2001. The populations are sound; the shares of their givers are less so.
//! - Where only one municipality received, the record often has no number, and for a change of name it never has.
//!   The share is one all the same.
//! - In the years 1985 to 1994 one to two thousand people were registered with no municipality; they are nobody's
//!   inhabitants.
//! - For fifteen municipalities the sources disagree by a day up to a year on the first or last day; that of RvIG is
//!   taken. The statistical names are taken as published: one is misspelt, one cut short and one garbled.

mod abolished;
mod announced;
mod code;
mod compact;
mod council;
mod counts;
#[cfg(feature = "netherlands")]
mod embedded;
mod error;
mod from_rows;
mod gazetteer;
mod kind;
mod lineage;
mod lookup;
mod loose;
mod name;
mod naming;
mod province;
mod reckoning;
#[cfg(test)]
mod refusals;
mod row;
mod sitting;
mod succession;
mod table;
mod view;

pub use abolished::Abolished;
pub(crate) use code::in_place_of;
pub use code::{MunicipalityCode, MunicipalityCodeError, code};
pub use council::{council_seats, max_aldermen, max_aldermen_hours, max_part_time_aldermen};
pub use error::{GazetteerError, LookupError, NamedMunicipality, OtherPeriod, RowName};
pub use gazetteer::Gazetteer;
pub use kind::{ReorganisationKind, TransferPart};
pub use lineage::Kin;
pub use province::Province;
pub use row::{GazetteerRows, InhabitantsRow, MunicipalityRow, ProvinceChangeRow, ReorganisationRow, TransferRow};
pub use sitting::{CouncilElection, SittingCouncil, SittingCouncilError};
pub use succession::Portion;
pub use view::{Municipality, Reorganisation, Transfer};
