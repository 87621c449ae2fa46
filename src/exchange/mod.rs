//! Formats of other systems: one adapter a file or a room, none known to the rooms below.

#[cfg(feature = "register")]
pub mod register;
