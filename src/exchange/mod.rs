//! Formats of other systems: one adapter a file or a room, none known to the rooms below.
//!
//! # Values out of any bytes (feature `arbitrary`)
//!
//! Codes, keys, names, amounts, shares, fractions, days and periods, every vocabulary and a [`Dossier`](crate::fusie::dossier::Dossier)
//! implement `arbitrary::Arbitrary`, for fuzzing and property tests: each value passed the same door as one that is read. A
//! dossier made so is a life of which no text is known: notes, a plan, the beginning and the end of the work.
//!
#![cfg_attr(feature = "arbitrary", doc = "```")]
#![cfg_attr(not(feature = "arbitrary"), doc = "```ignore")]
//! use ambtelijke_fusie::{Dossier, fusie::Stage, municipality::MunicipalityCode, time::PartialDate};
//! use arbitrary::{Arbitrary, Unstructured};
//!
//! let bytes: Vec<u8> = (0..=255).collect();
//! let mut source = Unstructured::new(&bytes);
//! let code = MunicipalityCode::arbitrary(&mut source)?;
//! assert_eq!(code.to_string().parse(), Ok(code));
//! let day = PartialDate::arbitrary(&mut source)?;
//! assert!(day.earliest() <= day.latest());
//! assert!(Stage::ALL.contains(&Stage::arbitrary(&mut source)?));
//! assert!(!Dossier::arbitrary(&mut source)?.events().is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Schemas for a server (feature `schemars`)
//!
//! A [`Dossier`](crate::fusie::dossier::Dossier), what a form asks for (codes, organs, keys, names, days known in part, shares, fte, cents)
//! and every vocabulary implement `schemars::JsonSchema`, by the schema that is [embedded](crate::fusie::dossier::DOSSIER_SCHEMA) and the
//! names of the vocabularies in Dutch and English.
//!
#![cfg_attr(feature = "schemars", doc = "```")]
#![cfg_attr(not(feature = "schemars"), doc = "```ignore")]
//! use ambtelijke_fusie::{arrangement::CooperationForm, municipality::MunicipalityCode};
//!
//! let code = schemars::schema_for!(MunicipalityCode);
//! assert_eq!(code.get("pattern").unwrap(), "^GM(?!0000)[0-9]{4}$");
//! let form = schemars::schema_for!(CooperationForm);
//! assert_eq!(form.pointer("/oneOf/0/title").unwrap(), "openbaar lichaam");
//! assert_eq!(form.pointer("/oneOf/0/description").unwrap(), "public body");
//! ```

#[cfg(feature = "arbitrary")]
mod arbitrary;
#[cfg(feature = "schemars")]
mod schemars;

#[cfg(feature = "register")]
pub mod register;
