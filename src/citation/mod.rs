//! Citations of the statute: which act, which article, which paragraph, on which day.
//!
//! Two things live here. A [`Jci`] is a reference as the Dutch legal world writes it
//! (`jci1.3:c:BWBR0003740&artikel=8&lid=3&g=2022-07-01&z=2022-07-01`), parsed and printed without loss. A
//! [`Provision`] is a place in an act that the rules of this crate cite; [`Provision::on`] ties it to a day,
//! which gives a [`Citation`] with a label in two languages, a reference and a link. A [`Ruling`] is a judgment that says
//! how a provision must be read. A [`Statute`] is a whole act, by title and publication.

mod act;
mod jci;
mod provision;
mod ruling;
mod statute;

pub use act::Act;
pub use jci::{BwbId, Jci, JciError};
pub use provision::{Citation, Provision};
pub use ruling::Ruling;
pub use statute::Statute;
