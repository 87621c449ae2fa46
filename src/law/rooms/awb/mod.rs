//! Algemene wet bestuursrecht: consent, mandate and delegation, and that a decision does not work before it is known.

pub(in crate::law) mod consent;
pub(super) mod delegation;
pub(super) mod mandate;
pub(super) mod mandated;
