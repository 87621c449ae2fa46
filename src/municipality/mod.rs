//! Municipalities, what became of them, and how many people live there.
mod code;
mod compact;
mod council;
#[cfg(feature = "netherlands")]
mod embedded;
mod error;
mod from_rows;
mod gazetteer;
mod kind;
mod name;
mod province;
mod row;
mod succession;
mod table;
mod view;

pub use code::{MunicipalityCode, MunicipalityCodeError};
pub use council::{council_seats, max_aldermen, max_aldermen_hours, max_part_time_aldermen};
pub use error::{GazetteerError, LookupError, NamedMunicipality, OtherPeriod, RowName};
pub use gazetteer::Gazetteer;
pub use kind::{ReorganisationKind, TransferPart};
pub use province::Province;
pub use row::{GazetteerRows, InhabitantsRow, MunicipalityRow, ProvinceChangeRow, ReorganisationRow, TransferRow};
pub use succession::Portion;
pub use view::{Municipality, Reorganisation, Transfer};
