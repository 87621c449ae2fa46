//! Gemeentewet: the organs, offices and officers of each municipality, which a cooperation leaves as they are.

pub(super) mod organs;
