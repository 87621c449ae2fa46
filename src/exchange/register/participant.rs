use super::RooId;
use crate::{
    governance::{Organ, OrganSet},
    municipality::{MunicipalityCode, Province},
    vocabulary::{term_set, vocabulary},
};
use alloc::boxed::Box;
use chrono::NaiveDate;
use serde::Serialize;

vocabulary! {
    /// The kind of a participant, as the register tells them apart.
    #[non_exhaustive]
    pub enum ParticipantKind: "soort deelnemer" / "kind of participant" {
        /// A municipality (*gemeente*).
        Municipality = "gemeente" | "municipality", "gemeente" / "municipality";
        /// A province (*provincie*).
        Province = "provincie" | "province", "provincie" / "province";
        /// A water board (*waterschap*).
        WaterBoard = "waterschap" | "water-board", "waterschap" / "water board";
        /// A body that another arrangement founded (*samenwerkingsorgaan*).
        JointBody = "samenwerkingsorgaan" | "joint-body", "samenwerkingsorgaan" / "joint body";
        /// The State, by a ministry.
        Ministry = "ministerie" | "ministry", "ministerie" / "ministry";
        /// A municipality abroad.
        ForeignMunicipality = "buitenlandse-gemeente" | "foreign-municipality",
            "buitenlandse gemeente" / "foreign municipality";
        /// A participant that the register only names: a body abroad, a legal person, an office.
        Unknown = "onbekend" | "unknown", "deelnemer van onbekende soort" / "participant of an unknown kind";
    }
}

vocabulary! {
    /// An organ that takes part, by its name in the register.
    #[non_exhaustive]
    pub enum RegisteredOrgan: "orgaan van het register" / "organ of the register" {
        /// The council of a municipality.
        Council = "raad" | "Gemeenteraad", "raad" / "council";
        /// The executive of a municipality.
        Executive = "college" | "College van burgemeester en wethouders", "college" / "executive";
        /// The mayor of a municipality.
        Mayor = "burgemeester" | "Burgemeester", "burgemeester" / "mayor";
        /// The council of a province.
        ProvincialCouncil = "provinciale-staten" | "Provinciale staten", "provinciale staten" / "provincial council";
        /// The executive of a province.
        ProvincialExecutive = "gedeputeerde-staten" | "Gedeputeerde staten",
            "gedeputeerde staten" / "provincial executive";
        /// The King's commissioner in a province.
        Commissioner = "commissaris-van-de-koning" | "Commissaris van de koning" | "Commissaris van de koningin",
            "commissaris van de Koning" / "King's commissioner";
        /// The general board of a water board or of a joint body.
        GeneralBoard = "algemeen-bestuur" | "Algemeen bestuur", "algemeen bestuur" / "general board";
        /// The executive board of a water board or of a joint body.
        ExecutiveBoard = "dagelijks-bestuur" | "Dagelijks bestuur", "dagelijks bestuur" / "executive board";
        /// The chair of a water board.
        Reeve = "dijkgraaf" | "Dijkgraaf", "dijkgraaf" / "chair of the water board";
        /// A minister.
        Minister = "minister" | "Minister", "minister" / "minister";
        /// A state secretary.
        StateSecretary = "staatssecretaris" | "Staatssecretaris", "staatssecretaris" / "state secretary";
    }
}

term_set! {
    /// Which organs of a participant.
    pub struct RegisteredOrgans(u16) of RegisteredOrgan;
}

impl RegisteredOrgan {
    /// The organ of a municipality that it is, if it is one.
    #[must_use]
    pub const fn of_municipality(self) -> Option<Organ> {
        match self {
            Self::Council => Some(Organ::Council),
            Self::Executive => Some(Organ::Executive),
            Self::Mayor => Some(Organ::Mayor),
            _ => None,
        }
    }

    /// Whether that kind of participant has such an organ; of those the register does not know, anything can be.
    pub(super) const fn belongs_to(self, kind: ParticipantKind) -> bool {
        match kind {
            ParticipantKind::Municipality => self.of_municipality().is_some(),
            ParticipantKind::Province => {
                matches!(self, Self::ProvincialCouncil | Self::ProvincialExecutive | Self::Commissioner)
            }
            ParticipantKind::WaterBoard => matches!(self, Self::GeneralBoard | Self::ExecutiveBoard | Self::Reeve),
            ParticipantKind::JointBody => matches!(self, Self::GeneralBoard | Self::ExecutiveBoard),
            ParticipantKind::Ministry => matches!(self, Self::Minister | Self::StateSecretary),
            ParticipantKind::ForeignMunicipality | ParticipantKind::Unknown => true,
        }
    }
}

/// One row of the register that says who takes part in an arrangement (*deelneming*).
///
/// An unreadable field of the row gives a [`Mark`](super::Mark); here it is not known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RegisteredParticipant {
    pub(super) row: usize,
    pub(super) name: Box<str>,
    pub(super) kind: ParticipantKind,
    pub(super) municipality: Option<MunicipalityCode>,
    pub(super) province: Option<Province>,
    pub(super) tooi: Option<Box<str>>,
    pub(super) roo_id: Option<RooId>,
    pub(super) joined_on: Option<NaiveDate>,
    pub(super) organs: RegisteredOrgans,
    /// Whether every organ in the row was read, and there is one.
    pub(super) organs_known: bool,
    pub(super) cost_key: Option<Box<str>>,
}

impl RegisteredParticipant {
    /// The row in which it stands, counted as a spreadsheet counts.
    #[must_use]
    pub const fn row(&self) -> usize {
        self.row
    }

    /// Its name there.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> ParticipantKind {
        self.kind
    }

    /// The municipality, if it is one that ever existed.
    #[must_use]
    pub const fn municipality(&self) -> Option<MunicipalityCode> {
        self.municipality
    }

    /// Which province, if it is one.
    #[must_use]
    pub const fn province(&self) -> Option<Province> {
        self.province
    }

    /// Its code in TOOI, the vocabulary of public bodies, such as `gm0613`.
    #[must_use]
    pub fn tooi(&self) -> Option<&str> {
        self.tooi.as_deref()
    }

    /// Its identity in the register.
    #[must_use]
    pub const fn roo_id(&self) -> Option<RooId> {
        self.roo_id
    }

    /// Since when it takes part. The register has no day of leaving, and this one may lie before the version and even
    /// before the municipality, which then succeeded to another.
    #[must_use]
    pub const fn joined_on(&self) -> Option<NaiveDate> {
        self.joined_on
    }

    /// The organs that take part, as far as the register names them.
    #[must_use]
    pub const fn organs(&self) -> RegisteredOrgans {
        self.organs
    }

    /// Whether the register says which organs take part.
    #[must_use]
    pub const fn organs_are_known(&self) -> bool {
        self.organs_known
    }

    /// Its part in the costs, as the register writes it, such as `16,33`; of what it is a part, the register does not
    /// say.
    #[must_use]
    pub fn cost_key(&self) -> Option<&str> {
        self.cost_key.as_deref()
    }

    /// The organs of the municipality that take part.
    pub(super) fn organs_of_municipality(&self) -> OrganSet {
        self.organs.iter().filter_map(RegisteredOrgan::of_municipality).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::check;

    #[test]
    fn every_kind_and_organ_reads_as_it_writes() {
        check(ParticipantKind::ALL);
        check(RegisteredOrgan::ALL);
    }

    #[test]
    fn an_organ_belongs_to_the_participants_that_have_it() {
        for (organ, kind, belongs) in [
            (RegisteredOrgan::Council, ParticipantKind::Municipality, true),
            (RegisteredOrgan::Council, ParticipantKind::Province, false),
            (RegisteredOrgan::Reeve, ParticipantKind::WaterBoard, true),
            (RegisteredOrgan::Reeve, ParticipantKind::JointBody, false),
            (RegisteredOrgan::Minister, ParticipantKind::Ministry, true),
            (RegisteredOrgan::GeneralBoard, ParticipantKind::Unknown, true),
        ] {
            assert_eq!(organ.belongs_to(kind), belongs, "{organ} {kind}");
        }
    }
}
