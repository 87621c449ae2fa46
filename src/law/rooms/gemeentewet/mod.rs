//! Gemeentewet: the organs, offices and officers of each municipality, which a cooperation leaves as they are.

pub(super) mod incompatibility;
pub(super) mod officers;
pub(super) mod organisation;
pub(super) mod organs;
pub(super) mod size;
pub(super) mod taxes;
